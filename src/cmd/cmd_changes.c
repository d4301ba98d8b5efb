/*
 * What changed since another state of the map: shown on it, gone through, listed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/changes.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd/settings.h"
#include "commands.h"
#include "compared.h"
#include "here.h"
#include "list.h"
#include "list_lead.h"
#include "model/diff.h"
#include "session/past.h"
#include "text.h"
#include "view/telling.h"

/* The other state, and what differs. */
struct compared {
	struct document *other;
	const struct journey *journey;	/* of the map that it is compared with */
	uint32_t stamp;			/* of that, when it was compared */
	char *name;			/* of the other state, as the user knows it */
	bool last;			/* it is the last commit */
	struct changes changes;
	struct marks marks;
	struct told told;		/* in a line each */
	size_t lines;			/* of it, without headings */
	size_t at;			/* the line that was gone to last, */
	node_id cursor;			/* and where; NODE_NONE: none was */
};

void
compared_free(struct compared *compared)
{
	if (compared == NULL)
		return;
	told_clear(&compared->told);
	marks_clear(&compared->marks);
	changes_clear(&compared->changes);
	document_free(compared->other);
	free(compared->name);
	free(compared);
}

static struct telling
telling_of(const struct editor *editor, bool brief)
{
	return (struct telling){ .translate = text_translate, .brief = brief,
		.ascii = editor->settings->ascii };
}

/* What follows from the changes. */
static void
settle(const struct editor *editor, struct compared *compared)
{
	struct telling telling = telling_of(editor, true);

	compared->stamp = journey_stamp(compared->journey, NODE_ROOT);
	compared->cursor = NODE_NONE;
	told_clear(&compared->told);
	telling_add(&telling, &compared->changes, &compared->told);
	marks_make(&compared->marks, &compared->changes, &compared->told);
	compared->lines = 0;
	for (size_t i = 0; i < compared->told.count; i++)
		compared->lines += compared->told.v[i].about != TOLD_NONE;
}

/* What is shown; NULL where nothing is, or it is of another map. */
static struct compared *
shown(const struct editor *editor)
{
	struct compared *compared = editor->compared;

	return compared != NULL && compared->journey == document_journey(editor->document)
	    ? compared : NULL;
}

void
editor_follow_changes(struct editor *editor)
{
	struct compared *compared = shown(editor);

	if (compared == NULL ||
		compared->stamp == journey_stamp(compared->journey, NODE_ROOT))
		return;
	changes_follow(&compared->changes);
	settle(editor, compared);
}

const struct marks *
editor_marks(const struct editor *editor)
{
	const struct compared *compared = shown(editor);

	return compared != NULL ? &compared->marks : NULL;
}

char *
editor_count_changes(const struct editor *editor)
{
	const struct compared *compared = shown(editor);
	struct str text = { 0 };

	if (compared == NULL)
		return NULL;
	str_add_format(&text, "%zu", compared->lines);
	return str_take(&text);
}

/* --- telling ------------------------------------------------------------------------- */

static char *
flat(const struct told_line *line)
{
	struct str text = { 0 };

	told_flat(line, &text);
	return str_take(&text);
}

/* Where the thing is, or where it was. */
static node_id
place_of(const struct changes *changes, const struct change *change)
{
	node_id node = change->new;

	if (node != NODE_NONE)
		return node;
	for (node = change->old; changes->to_new[node] == NODE_NONE;)
		node = journey_parent(changes->old, node);
	return changes->to_new[node];
}

/* The lane that a card is gone from; KEY_NONE: it is no card that is gone. */
static key_id
lane_of(const struct changes *changes, const struct change *change)
{
	if (change->new != NODE_NONE || journey_kind(changes->old, change->old) != NODE_CARD ||
		!schema_has_cells(journey_kind(changes->new, place_of(changes, change))))
		return KEY_NONE;
	return journey_find_key(changes->new,
		journey_key_name(changes->old, journey_slot(changes->old, change->old)));
}

static void
lead(struct editor *editor, const struct changes *changes, const struct change *change,
	const struct value *list)
{
	list_lead(editor, list, place_of(changes, change), lane_of(changes, change));
}

/* With an editor, each line leads to what changed. */
static void
add_told(struct editor *editor, const struct changes *changes, const struct told *told,
	struct value *list)
{
	for (size_t i = 0; i < told->count; i++) {
		const struct told_line *line = &told->v[i];
		struct str first = { 0 };
		char *text = flat(line);

		str_add_times(&first, ' ', (size_t)line->indent);
		if (line->about == TOLD_NONE) {
			list_add_heading(list, text);
		} else {
			if (editor != NULL)
				lead(editor, changes, &changes->v[line->about], list);
			list_add_wrapped(list, str_text(&first), (size_t)line->indent + 2, text);
		}
		str_clear(&first);
		free(text);
	}
}

void
compared_list(const struct journey *from, const struct journey *to, bool ascii,
	struct value *list)
{
	struct telling telling = { .translate = text_translate, .ascii = ascii };
	struct changes changes = { 0 };
	struct told told = { 0 };

	changes_find(&changes, from, to, true);
	telling_add(&telling, &changes, &told);
	add_told(NULL, &changes, &told, list);
	told_clear(&told);
	changes_clear(&changes);
}

/* "added 2 · changed 1" */
static char *
sum_up(const struct editor *editor, const struct compared *compared)
{
	struct telling telling = telling_of(editor, true);
	struct told told = { 0 };
	char *text;

	telling_add_sum(&telling, &compared->changes, &told);
	text = flat(&told.v[0]);
	told_clear(&told);
	return text;
}

/* --- commands ------------------------------------------------------------------------- */

static void
hide(struct editor *editor)
{
	compared_free(editor->compared);
	editor->compared = NULL;
}

/* The last commit of the file, or the file as it was saved where there is none. */
static struct document *
open_last(const char *path, bool *saved, struct err *err)
{
	struct err own = { 0 };
	struct document *last = past_revision(NULL, path, &own);

	*saved = last == NULL && (own.kind == ERR_REFUSED || own.kind == ERR_SYSTEM);
	if (*saved)
		last = document_open(path, err);
	if (last == NULL && !*saved)
		err_move(err, &own);
	err_clear(&own);
	return last;
}

/* `name` is NULL for the last commit. */
static int
show(struct editor *editor, const char *name, struct err *err)
{
	const char *path = document_path(editor->document), *called = name;
	struct compared *compared;
	struct document *other;
	bool saved = false;
	char *sum;

	if (name == NULL && path == NULL)
		return err_set(err, ERR_USAGE,
			N_("this map has no file: :write FILE gives it one"), NULL);
	other = name != NULL ? past_open(name, path, err) : open_last(path, &saved, err);
	if (other == NULL)
		return -1;
	if (name == NULL)
		called = saved ? _("the last save") : _("the last commit");
	hide(editor);
	compared = editor->compared = mem_zero(1, sizeof *compared);
	compared->other = other;
	compared->journey = document_journey(editor->document);
	compared->name = mem_text(called);
	compared->last = name == NULL && !saved;
	changes_find(&compared->changes, document_journey(other), compared->journey, false);
	settle(editor, compared);
	sum = sum_up(editor, compared);
	text_say(editor, _("Since %s: %s"), called, sum);
	if (name == NULL && saved)
		text_say_also(editor, _("(No commit of git has this file yet.)"));
	free(sum);
	return 0;
}

/* Was there a commit since then that says something else? */
static bool
is_outdated(const struct editor *editor, const struct compared *compared)
{
	const char *path = document_path(editor->document);
	struct err err = { 0 };
	struct document *last = compared->last && path != NULL ?
		past_revision(NULL, path, &err) : NULL;
	bool outdated = last != NULL && !diff_match(document_journey(compared->other),
		document_journey(last), NULL, NULL, NULL);

	document_free(last);
	err_clear(&err);
	return outdated;
}

int
cmd_changes(struct editor *editor, const struct args *args, struct err *err)
{
	const struct compared *compared = shown(editor);

	if (args->count > 1)
		return show(editor, args->v[1], err);
	if (compared == NULL || is_outdated(editor, compared))
		return show(editor, NULL, err);
	hide(editor);
	text_say(editor, "%s", _("Changes are shown no more."));
	return 0;
}

static void
go_to(struct editor *editor, const struct changes *changes, const struct change *change)
{
	node_id node = place_of(changes, change);
	key_id lane = lane_of(changes, change);

	here_go_right_to(editor, node);
	if (lane != KEY_NONE)
		here_go_to_cell(editor, node, lane);
}

/* The change that line `index` tells of, headings not counted. */
static const struct told_line *
line_at(const struct compared *compared, size_t index)
{
	const struct told_line *line = compared->told.v;

	for (;; line++)
		if (line->about != TOLD_NONE && index-- == 0)
			return line;
}

/* The first line about what is where the cursor is; the count of lines: none. */
static size_t
line_here(const struct editor *editor, const struct compared *compared)
{
	node_id here = here_node(editor);
	size_t i = 0;

	while (i < compared->lines && place_of(&compared->changes,
		&compared->changes.v[line_at(compared, i)->about]) != here)
		i++;
	return i;
}

static size_t
choose(const struct editor *editor, const struct compared *compared, bool back)
{
	size_t count = compared->lines, at;

	if (compared->cursor != NODE_NONE && compared->cursor == here_node(editor))
		return back ? (compared->at + count - 1) % count : (compared->at + 1) % count;
	at = line_here(editor, compared);
	if (at == count)
		return back ? count - 1 : 0;
	return at;
}

static void
step(struct editor *editor, struct compared *compared, bool back)
{
	struct telling telling = telling_of(editor, true);
	const struct told_line *line;
	const struct change *change;
	struct change_place where;
	struct str place = { 0 };
	char *text;

	compared->at = choose(editor, compared, back);
	line = line_at(compared, compared->at);
	change = &compared->changes.v[line->about];
	go_to(editor, &compared->changes, change);
	compared->cursor = here_node(editor);
	where = changes_place(&compared->changes, change);
	telling_place(&telling, &compared->changes, &where, &place);
	text = flat(line);
	text_say(editor, _("%zu of %zu: %s: %s"), compared->at + 1, compared->lines,
		str_text(&place), text);
	free(text);
	str_clear(&place);
}

static void
list_all(struct editor *editor, const struct compared *compared)
{
	struct telling telling = telling_of(editor, false);
	struct value *list = value_new_list();
	struct told told = { 0 };
	struct str title = { 0 };

	telling_add(&telling, &compared->changes, &told);
	add_told(editor, &compared->changes, &told, list);
	if (told.count == 0)
		list_add(list, _("no differences"));
	str_add_format(&title, _("Changes since %s"), compared->name);
	list_show(editor, list, str_text(&title));
	told_clear(&told);
	str_clear(&title);
}

int
cmd_change(struct editor *editor, const struct args *args, struct err *err)
{
	const char *what = args->v[1];
	bool back = strcmp(what, "prev") == 0;
	struct compared *compared;

	if (!back && strcmp(what, "next") != 0 && strcmp(what, "list") != 0)
		return err_set(err, ERR_USAGE,
			N_("“%s” stands where next, prev or list is expected"), "t", what);
	if (shown(editor) == NULL && show(editor, NULL, err) != 0)
		return -1;
	editor_follow_changes(editor);
	compared = shown(editor);
	if (strcmp(what, "list") == 0)
		list_all(editor, compared);
	else if (compared->lines > 0)
		step(editor, compared, back);
	else
		text_say(editor, "%s", _("Nothing changed."));
	return 0;
}
