/*
 * What differs between two states of a map, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "changes.h"

#include <stdlib.h>
#include <string.h>

#include "model/diff.h"
#include "model/lane.h"
#include "text.h"

struct changes {
	const struct journey *from, *to;
	struct lanes lanes;	/* of `to` */
	struct value *list;
};

/* What a thing is called: its short form, or what names it. */
static const char *
main_text(const struct journey *journey, node_id node)
{
	enum node_kind kind = journey_kind(journey, node);
	key_id key = schema_node(kind)->main;

	if (key == KEY_NONE)
		key = kind == NODE_EVIDENCE ? KEY_TITLE : kind == NODE_WALK ? KEY_BY : KEY_NAME;
	return journey_text(journey, node, key);
}

/* What a lane is called, also one that the map shows no more. */
static const char *
lane_name(const struct changes *changes, const struct journey *journey, key_id key)
{
	const char *name = journey_key_name(journey, key);
	size_t i;

	for (i = 0; i < changes->lanes.count; i++) {
		const struct lane *lane = &changes->lanes.v[i];

		if (strcmp(journey_key_name(changes->to, lane->key), name) == 0)
			return lane->translate ? text_translate(lane->label) : lane->label;
	}
	return name;
}

/* "Basket › Pain", "Basket", or what kind of thing it is. */
static void
add_place(const struct changes *changes, const struct journey *journey, node_id node, struct str *out)
{
	enum node_kind kind = journey_kind(journey, node);
	node_id owner = journey_parent(journey, node);

	if (kind == NODE_CARD && owner != NODE_NONE && owner != NODE_ROOT) {
		str_add(out, main_text(journey, owner));
		str_add(out, " › ");
		str_add(out, lane_name(changes, journey, journey_slot(journey, node)));
	} else if (kind == NODE_PHASE || kind == NODE_TOUCHPOINT) {
		str_add(out, main_text(journey, node));
	} else {
		str_add(out, text_translate(schema_node(kind)->name));
	}
}

static void
add_line(const struct changes *changes, const struct journey *journey, node_id node,
	const char *what, const char *text)
{
	struct str line = { 0 };
	char *brief = text_shortened(text);

	add_place(changes, journey, node, &line);
	str_add_format(&line, ": %s", what);
	if (*brief != '\0')
		str_add_format(&line, ": %s", brief);
	value_add(changes->list, value_new_text(str_text(&line)));
	str_clear(&line);
	free(brief);
}

static void
add_set(const struct changes *changes, const struct edit *edit)
{
	enum node_kind kind = journey_kind(changes->to, edit->node);
	key_id key = journey_find_key(changes->to, edit->key);

	if (!journey_has(changes->from, edit->node))
		return;		/* new, and told already */
	if (key == schema_node(kind)->main)
		add_line(changes, changes->to, edit->node, _("changed"), value_text(edit->value));
	else
		add_line(changes, changes->to, edit->node, edit->key,
		    edit->value != NULL && edit->value->kind == VALUE_TEXT
		    ? value_text(edit->value) : _("changed"));
}

static void
add_edit(const struct changes *changes, const struct edit *edit)
{
	const struct journey *from = changes->from, *to = changes->to;

	switch (edit->op) {
	case EDIT_SET:
		add_set(changes, edit);
		break;
	case EDIT_INSERT:
		add_line(changes, to, edit->node, _("added"), main_text(to, edit->node));
		break;
	case EDIT_REMOVE:
		add_line(changes, from, edit->node, _("removed"), main_text(from, edit->node));
		break;
	case EDIT_MOVE:
		add_line(changes, to, edit->node, _("moved"), main_text(to, edit->node));
		break;
	}
}

void
changes_list(const struct journey *from, const struct journey *to, struct value *list)
{
	struct changes changes = { from, to, { 0 }, list };
	struct edits edits = { 0 };
	size_t i;

	lanes_of(to, &changes.lanes);
	diff_same(from, to, &edits);
	for (i = 0; i < edits.count; i++)
		add_edit(&changes, &edits.v[i]);
	edits_clear(&edits);
	lanes_clear(&changes.lanes);
}
