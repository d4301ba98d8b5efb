/*
 * The commands that give something to the walk at hand: a score, a note.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "lines.h"
#include "stop.h"
#include "text.h"
#include "walking.h"

/* The id stands in the file from now on: one that follows from the name would
 * change with it, and what was given be nobody's. */
static int
write_id(struct editor *editor, node_id node, struct err *err)
{
	if (node == NODE_NONE || *journey_text(place_journey(editor), node, KEY_ID) != '\0')
		return 0;
	return document_set(editor->document, node, "id", value_new_text(
	    ids_of(document_ids(editor->document), node)), err);
}

static int
set_text(struct editor *editor, node_id walk, const char *key, const char *text, bool plain,
	struct err *err)
{
	if (*text == '\0')
		return 0;
	return document_set(editor->document, walk, key,
	    plain ? value_new_plain(text) : value_new_text(text), err);
}

/* A walk with all that tells whose it is; NODE_NONE with an error. */
static node_id
new_walk(struct editor *editor, const struct walker *walker, struct err *err)
{
	node_id persona = ids_find_kind(document_ids(editor->document), NODE_PERSONA,
	    walker->persona), walk = document_insert(editor->document, NODE_WALK, NODE_ROOT,
	    "walks", (size_t)-1, err);

	if (walk == NODE_NONE || write_id(editor, persona, err) != 0 ||
		set_text(editor, walk, "by", walker->by, false, err) != 0 ||
	    set_text(editor, walk, "kind", walker->kind, false, err) != 0 ||
	    set_text(editor, walk, "date", walker->date, true, err) != 0 ||
	    set_text(editor, walk, "persona", walker->persona, false, err) != 0)
		return NODE_NONE;
	return walk;
}

/* Sets an entry of the walk at hand, NULL takes it away; takes `item` over. */
static int
give(struct editor *editor, node_id touchpoint, const char *key, struct value *item,
	struct err *err)
{
	const struct walker *walker = walking_of(editor);
	node_id walk = walks_find(place_journey(editor), walker);
	const struct value *old;
	struct value *now;
	char *id;
	int result;

	if (walk == NODE_NONE && item == NULL)
		return 0;
	if (walk == NODE_NONE)
		walk = new_walk(editor, walker, err);
	if (walk == NODE_NONE || (item != NULL && write_id(editor, touchpoint, err) != 0)) {
		value_free(item);
		return -1;
	}
	id = mem_text(ids_of(document_ids(editor->document), touchpoint));
	old = journey_get(place_journey(editor), walk, key_find(key));
	now = old != NULL && old->kind == VALUE_MAP ? value_copy(old) : value_new_map();
	if (item != NULL)
		value_put(now, id, item);
	else
		value_remove(now, id);
	free(id);
	if (value_count(now) == 0) {
		value_free(now);
		now = NULL;
	}
	if (value_equal(old, now)) {
		value_free(now);
		return 0;
	}
	result = document_set(editor->document, walk, key, now, err);
	return result;
}

/* One step up or down from the score that was given; the first is the middle. */
static void
step_score(struct editor *editor, node_id touchpoint, const char *word, struct str *out)
{
	const struct journey *journey = place_journey(editor);
	const char *now = walks_entry(journey, walks_find(journey, walking_of(editor)),
	    KEY_SCORES, ids_of(document_ids(editor->document), touchpoint));
	double low, high, score;

	lane_scale(journey, &low, &high);
	score = now != NULL ? strtod(now, NULL) + (*word == '-' ? -1 : 1) :
	    (double)(long)((low + high) / 2);
	cell_add_number(out, score < low ? low : score > high ? high : score);
}

static int
check_score(struct editor *editor, const char *text, struct err *err)
{
	struct str range = { 0 };
	double low, high, score = strtod(text, NULL);

	if (!cell_is_number(text))
		return err_set(err, ERR_RULE, N_("a score is a number, and “%s” is none"), "t", text);
	lane_scale(place_journey(editor), &low, &high);
	if (score >= low && score <= high)
		return 0;
	str_add_format(&range, "%g-%g", low, high);
	err_set(err, ERR_RULE, N_("%s is outside the scale %s"), "tt", text, str_text(&range));
	str_clear(&range);
	return -1;
}

int
cmd_score(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->count > 2 ? args->v[2] : "";
	struct str text = { 0 };
	node_id touchpoint;
	int result;

	if (place_touchpoint(editor, args->v[1], &touchpoint, err) != 0)
		return -1;
	if (cell_is_blank(word))
		return give(editor, touchpoint, "scores", NULL, err);
	if (strcmp(word, "+") == 0 || strcmp(word, "-") == 0)
		step_score(editor, touchpoint, word, &text);
	else
		str_add(&text, word + (*word == '+'));
	result = check_score(editor, str_text(&text), err);
	if (result == 0)
		result = give(editor, touchpoint, "scores", value_new_plain(str_text(&text)), err);
	str_clear(&text);
	return result;
}

int
cmd_observe(struct editor *editor, const struct args *args, struct err *err)
{
	node_id touchpoint;

	if (place_touchpoint(editor, args->v[1], &touchpoint, err) != 0)
		return -1;
	if (args->count > 2)
		return give(editor, touchpoint, "notes", cell_is_blank(args->v[2]) ? NULL :
		    value_new_text(args->v[2]), err);
	if (!walking_is_open(editor) || !sheet_go(editor->sheet, touchpoint, KEY_WALKS, 2))
		return lines_too_few(args->v[0], "TOUCHPOINT TEXT", err);
	return stop_open(editor, err);
}
