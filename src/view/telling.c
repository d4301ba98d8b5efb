/*
 * Changes of a map told in its own words, line by line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/telling.h"

#include <string.h>

#include "base/err.h"
#include "teller.h"
#include "view/label.h"

static void
side_init(struct teller_side *side, const struct telling *how, const struct journey *journey)
{
	*side = (struct teller_side){ .look = { .journey = journey, .translate = how->translate,
		.ascii = how->ascii } };
	lanes_of(journey, &side->lanes);
}

static void
side_clear(struct teller_side *side)
{
	lanes_clear(&side->lanes);
	ids_free(side->ids);
}

/* --- places ---------------------------------------------------------------------- */

void
telling_place(const struct telling *telling, const struct changes *changes,
	const struct change_place *place, struct str *out)
{
	const struct journey *journey = place->gone ? changes->old : changes->new;
	struct look look = { .journey = journey, .translate = telling->translate };

	if (place->phase == NODE_NONE) {
		str_add(out, label_key(&look, place->section == KEY_TITLE ||
		    place->section == KEY_GOAL ? KEY_JOURNEY : place->section));
		return;
	}
	str_add(out, journey_text(journey, place->phase, KEY_NAME));
	if (place->touchpoint != NODE_NONE)
		str_add_format(out, " %s %s", theme_glyph(GLYPH_STEP, telling->ascii),
			journey_text(journey, place->touchpoint, KEY_NAME));
}

static bool
same_place(const struct change_place *a, const struct change_place *b)
{
	bool own_a = a->section == KEY_GOAL || a->section == KEY_TITLE;
	bool own_b = b->section == KEY_GOAL || b->section == KEY_TITLE;

	if (a->phase == NODE_NONE && b->phase == NODE_NONE)
		return a->section == b->section || (own_a && own_b);
	return a->gone == b->gone && a->phase == b->phase && a->touchpoint == b->touchpoint;
}

static void
add_heading(struct teller *teller, const struct change_place *place)
{
	struct str text = { 0 };

	telling_place(teller->how, teller->changes, place, &text);
	told_say(told_begin(teller->told, 0, TOLD_NONE), TOLD_HEADING, str_text(&text));
	str_clear(&text);
}

/* --- what came and went ------------------------------------------------------------- */

static void add_held(struct teller *teller, struct teller_side *side, node_id node,
	int indent, size_t about);

/* One thing of what a new or gone phase or touchpoint holds; what came from
 * elsewhere, or went there, is told by itself. */
static void
add_held_one(struct teller *teller, struct teller_side *side, node_id node, int indent,
	size_t about)
{
	bool gone = side == &teller->old;
	const node_id *match = gone ? teller->changes->to_new : teller->changes->to_old;
	struct change change = { .old = gone ? node : NODE_NONE, .new = gone ? NODE_NONE : node };
	struct told_line *line;

	if (match[node] != NODE_NONE)
		return;
	line = teller_begin(teller, indent, gone ? TOLD_REMOVED : TOLD_ADDED, about);
	teller_thing(teller, &change, line);
	if (!changes_is_single(teller->changes, &change))
		teller_details(teller, side, node, line);
	if (journey_kind(side->look.journey, node) == NODE_TOUCHPOINT)
		add_held(teller, side, node, indent + 2, about);
}

static void
add_held(struct teller *teller, struct teller_side *side, node_id node, int indent,
	size_t about)
{
	const struct journey *journey = side->look.journey;
	const node_id *children;
	size_t count;

	children = journey_children(journey, node, &count);
	for (size_t i = 0; i < side->lanes.count; i++)
		for (size_t k = 0; k < count; k++)
			if (journey_slot(journey, children[k]) == side->lanes.v[i].key)
				add_held_one(teller, side, children[k], indent, about);
	for (size_t k = 0; k < count; k++) {
		size_t i = 0;

		while (i < side->lanes.count &&
		    side->lanes.v[i].key != journey_slot(journey, children[k]))
			i++;
		if (i == side->lanes.count)
			add_held_one(teller, side, children[k], indent, about);
	}
}

static void
tell_whole(struct teller *teller, size_t at)
{
	const struct change *change = &teller->changes->v[at];
	bool gone = change->kind == CHANGE_REMOVED;
	struct told_line *line = teller_begin(teller, 2, gone ? TOLD_REMOVED : TOLD_ADDED, at);
	node_id node;
	struct teller_side *side = teller_side_of(teller, change, &node);
	enum node_kind kind = journey_kind(side->look.journey, node);

	if (!teller_is_heading(kind)) {
		teller_thing(teller, change, line);
		if (!teller->how->brief && !changes_is_single(teller->changes, change))
			teller_details(teller, side, node, line);
		return;
	}
	if (kind == NODE_PHASE)
		told_say(line, TOLD_PLAIN, gone ? teller_word(teller, N_("phase removed"))
		    : teller_word(teller, N_("new phase")));
	else
		told_say(line, TOLD_PLAIN, gone ? teller_word(teller, N_("touchpoint removed"))
		    : teller_word(teller, N_("new touchpoint")));
	if (teller->how->brief)
		return;
	teller_details(teller, side, node, line);
	add_held(teller, side, node, 4, at);
}

/* --- what moved ------------------------------------------------------------------------ */

/* "Basket › Pain": where a thing stood, as far as it is elsewhere now. */
static void
say_origin(struct teller *teller, const struct change *change, struct told_line *line)
{
	const struct changes *changes = teller->changes;
	node_id parent = journey_parent(changes->old, change->old);
	bool same = changes->to_new[parent] == journey_parent(changes->new, change->new);
	struct str place = { 0 };

	if (parent != NODE_ROOT && !same)
		str_add(&place, journey_text(changes->old, parent, KEY_NAME));
	if (journey_kind(changes->old, change->old) == NODE_CARD) {
		if (place.len > 0)
			str_add_format(&place, " %s ", theme_glyph(GLYPH_STEP, teller->how->ascii));
		str_add(&place, teller_slot(&teller->old, change->old));
	}
	told_say(line, TOLD_PLAIN, teller_word(teller, N_("from ")));
	told_say(line, TOLD_PLAIN, str_text(&place));
	str_clear(&place);
}

/* "now behind X" */
static void
say_order(struct teller *teller, const struct change *change, struct told_line *line)
{
	const struct journey *journey = teller->changes->new;
	size_t index = journey_index(journey, change->new);

	if (index == 0) {
		told_say(line, TOLD_PLAIN, teller_word(teller, N_("now first")));
		return;
	}
	told_say(line, TOLD_PLAIN, teller_word(teller, N_("now behind ")));
	teller_name(teller, &teller->new, journey_child(journey,
	    journey_parent(journey, change->new), journey_slot(journey, change->new), index - 1),
	    true, line);
}

static bool
is_same_list(const struct changes *changes, const struct change *change)
{
	return changes->to_new[journey_parent(changes->old, change->old)] ==
	    journey_parent(changes->new, change->new) &&
	    strcmp(journey_key_name(changes->old, journey_slot(changes->old, change->old)),
	    journey_key_name(changes->new, journey_slot(changes->new, change->new))) == 0;
}

static void
tell_move(struct teller *teller, size_t at)
{
	const struct change *change = &teller->changes->v[at];
	bool heading = teller_is_heading(journey_kind(teller->changes->new, change->new));
	struct told_line *line = teller_begin(teller, 2, TOLD_MOVED, at);

	if (heading)
		told_say(line, TOLD_PLAIN, teller_word(teller, N_("moved: ")));
	else {
		teller_thing(teller, change, line);
		told_say(line, TOLD_PLAIN, " (");
	}
	if (is_same_list(teller->changes, change))
		say_order(teller, change, line);
	else
		say_origin(teller, change, line);
	told_say(line, TOLD_PLAIN, heading ? "" : ")");
}

/* Returns the change behind what was told. */
static size_t
tell(struct teller *teller, size_t at)
{
	const struct change *change = &teller->changes->v[at];

	switch (change->kind) {
	case CHANGE_ADDED:
	case CHANGE_REMOVED:
		tell_whole(teller, at);
		break;
	case CHANGE_MOVED:
		tell_move(teller, at);
		break;
	case CHANGE_RENAMED:
		telling_rename(teller, at);
		break;
	case CHANGE_SET:
		return change->event == CHANGE_PLAIN ? telling_set(teller, at) : telling_event(teller, at);
	case CHANGE_KINDS:
		break;
	}
	return at + 1;
}

void
telling_add(const struct telling *telling, const struct changes *changes, struct told *told)
{
	struct teller teller = { .how = telling, .changes = changes, .told = told };
	struct change_place place = { 0 }, before = { 0 };

	side_init(&teller.old, telling, changes->old);
	side_init(&teller.new, telling, changes->new);
	for (size_t at = 0; at < changes->count;) {
		place = changes_place(changes, &changes->v[at]);
		if (at == 0 || !same_place(&place, &before))
			add_heading(&teller, &place);
		before = place;
		at = tell(&teller, at);
	}
	side_clear(&teller.old);
	side_clear(&teller.new);
}
