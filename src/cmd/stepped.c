/*
 * What a step of the history did, in a few words.
 *
 * The history holds what leads back over a step. Of what one step did only the
 * weightiest is told: what it added, else what it removed, else what it moved, else
 * what it changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "stepped.h"

#include <stdlib.h>

#include "address.h"
#include "base/mem.h"
#include "place.h"
#include "text.h"
#include "view/label.h"

/* The lighter first. */
enum deed { NOTHING, CLEARED, CHANGED, MOVED, REMOVED, ADDED };

struct told_step {
	enum deed deed;
	node_id node;		/* the first of them, */
	key_id key;		/* its attribute, */
	node_id last;		/* the last, */
	size_t more;		/* and how many beside the first */
};

/* What the edit takes back. */
static enum deed
deed_of(const struct journey *journey, const struct edit *back)
{
	switch (back->op) {
	case EDIT_SET:
		return journey_get(journey, back->node, journey_find_key(journey, back->key)) !=
			NULL ? CHANGED : CLEARED;
	case EDIT_INSERT:
		return REMOVED;
	case EDIT_REMOVE:
		return ADDED;
	case EDIT_MOVE:
		return MOVED;
	}
	return NOTHING;
}

static bool
is_within(const struct journey *journey, node_id node, node_id whole)
{
	while (node != NODE_ROOT && node != NODE_NONE && node != whole)
		node = journey_parent(journey, node);
	return node == whole;
}

static void
weigh(struct told_step *told, const struct journey *journey, const struct edit *edit)
{
	enum deed deed = deed_of(journey, edit);

	if (deed > told->deed) {
		*told = (struct told_step){ .deed = deed, .node = edit->node, .last = edit->node };
		if (edit->op == EDIT_SET)
			told->key = journey_find_key(journey, edit->key);
	} else if (deed == told->deed && !is_within(journey, edit->node, told->last)) {
		told->last = edit->node;
		told->more++;
	}
}

static bool
is_loss(const struct journey *journey, const struct edit *edit)
{
	enum deed deed = deed_of(journey, edit);

	return deed == REMOVED || deed == CLEARED;
}

/* With `losses` only what was taken away. */
static struct told_step
last_step(const struct editor *editor, bool losses)
{
	const struct edits *edits = document_step(editor->document);
	struct told_step told = { .deed = NOTHING };

	for (size_t i = 0; edits != NULL && i < edits->count; i++)
		if (!losses || is_loss(place_journey(editor), &edits->v[i]))
			weigh(&told, place_journey(editor), &edits->v[i]);
	return told;
}

/* What it is called by, or what sort of thing it is; yours. */
static char *
called(const struct editor *editor, node_id node)
{
	const struct journey *journey = place_journey(editor);
	struct look look = { .journey = journey, .translate = text_translate };
	key_id title = address_title(journey_kind(journey, node));
	const char *text = title != KEY_NONE ? journey_text(journey, node, title) : "";

	if (*text == '\0')
		text = label_key(&look, node == NODE_ROOT ? KEY_JOURNEY :
			journey_slot(journey, node));
	return text_shortened(text);
}

static void
add_one(const struct editor *editor, const struct told_step *told, const char *name,
	struct str *out)
{
	const struct journey *journey = place_journey(editor);
	struct look look = { .journey = journey, .translate = text_translate };
	bool own = told->key == address_title(journey_kind(journey, told->node));

	if (told->deed == ADDED)
		str_add_format(out, _("“%s” added"), name);
	else if (told->deed == REMOVED)
		str_add_format(out, _("“%s” removed"), name);
	else if (told->deed == MOVED)
		str_add_format(out, _("“%s” moved"), name);
	else if (told->deed == CLEARED)
		str_add_format(out, _("%s of “%s” removed"), label_key(&look, told->key), name);
	else if (own)
		str_add_format(out, _("“%s” changed"), name);
	else
		str_add_format(out, _("%s of “%s” changed"), label_key(&look, told->key), name);
}

static void
add_several(const struct told_step *told, const char *name, struct str *out)
{
	unsigned long more = (unsigned long)told->more;

	if (told->deed == ADDED)
		str_add_format(out, ngettext("“%s” and %zu more added",
			"“%s” and %zu more added", more), name, told->more);
	else if (told->deed == REMOVED)
		str_add_format(out, ngettext("“%s” and %zu more removed",
			"“%s” and %zu more removed", more), name, told->more);
	else if (told->deed == MOVED)
		str_add_format(out, ngettext("“%s” and %zu more moved",
			"“%s” and %zu more moved", more), name, told->more);
	else
		str_add_format(out, ngettext("“%s” and %zu more changed",
			"“%s” and %zu more changed", more), name, told->more);
}

/* Takes over `name`. */
static char *
text_of(const struct editor *editor, const struct told_step *told, char *name)
{
	struct str text = { 0 };

	if (told->more > 0)
		add_several(told, name, &text);
	else
		add_one(editor, told, name, &text);
	free(name);
	return str_take(&text);
}

/* What is added says nothing any more once it is undone; what is changed says again
 * what it said. */
char *
stepped_cross(struct editor *editor, bool forth, node_id *node)
{
	struct told_step told = last_step(editor, false);
	char *name = !forth && told.deed == ADDED ? called(editor, told.node) : NULL;

	if (!(forth ? document_redo : document_undo)(editor->document, node)) {
		free(name);
		return NULL;
	}
	if (forth)
		told = last_step(editor, false);
	return text_of(editor, &told, name != NULL ? name : called(editor, told.node));
}

char *
stepped_last(const struct editor *editor)
{
	struct told_step told = last_step(editor, false);

	return told.deed != NOTHING ? text_of(editor, &told, called(editor, told.node)) : NULL;
}

void
stepped_tell_loss(struct editor *editor)
{
	struct told_step told;
	char *text;

	if (!editor->has_screen || editor->message != NULL || editor->want.kind != WANT_NOTHING)
		return;
	told = last_step(editor, true);
	if (told.deed == NOTHING)
		return;
	text = text_of(editor, &told, called(editor, told.node));
	text_say(editor, told.more > 0 ? _("%s; u brings them back.") : _("%s; u brings it back."),
		text);
	free(text);
}
