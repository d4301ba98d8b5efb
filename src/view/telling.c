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
		.ascii = how->ascii }, .ids = ids_new(journey) };
	lanes_of(journey, &side->lanes);
}

static void
side_clear(struct teller_side *side)
{
	lanes_clear(&side->lanes);
	ids_free(side->ids);
}

/* The side on which a node is to be looked up: what is gone, in the old one. */
static const struct teller_side *
side_of(const struct teller *teller, const struct change *change, node_id *node)
{
	*node = change->new != NODE_NONE ? change->new : change->old;
	return change->new != NODE_NONE ? &teller->new : &teller->old;
}

static struct told_line *
begin(struct teller *teller, int indent, enum told_role sign, size_t about)
{
	struct told_line *line = told_begin(teller->told, indent, about);

	told_sign(line, sign, teller->how->ascii);
	return line;
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

	return a->gone == b->gone && a->phase == b->phase && a->touchpoint == b->touchpoint &&
	    (a->phase != NODE_NONE || a->section == b->section || (own_a && own_b));
}

static void
add_heading(struct teller *teller, const struct change_place *place)
{
	struct str text = { 0 };

	telling_place(teller->how, teller->changes, place, &text);
	told_say(told_begin(teller->told, 0, TOLD_NONE), TOLD_HEADING, str_text(&text));
	str_clear(&text);
}

/* --- what is spoken of ------------------------------------------------------------- */

/* Is the heading above enough to know it by? */
static bool
is_heading(enum node_kind kind)
{
	return kind == NODE_JOURNEY || kind == NODE_PHASE || kind == NODE_TOUCHPOINT;
}

/* The lane of a card, or what else it is; nothing where the heading says it. */
static void
say_kind(const struct teller *teller, const struct teller_side *side, node_id node,
	struct told_line *line)
{
	const struct journey *journey = side->look.journey;
	enum node_kind kind = journey_kind(journey, node);

	if (kind == NODE_CARD ? journey_slot(journey, node) != KEY_PARKING
	    : kind == NODE_FLOW || kind == NODE_GOAL)
		told_say(line, TOLD_LABEL, teller_slot(side, node));
	else if (kind == NODE_COMMENT)
		told_say(line, TOLD_LABEL, teller_word(teller, N_("Comment")));
}

/* "Emotion (Sanne)": a level or a name is the cell itself. */
static void
say_cell(const struct teller *teller, const struct teller_side *side, node_id card,
	struct told_line *line)
{
	const char *id = journey_text(side->look.journey, card, KEY_PERSONA), *name;
	node_id persona = ids_find_kind(side->ids, NODE_PERSONA, id);

	say_kind(teller, side, card, line);
	if (*id == '\0')
		return;
	name = persona != NODE_NONE ? journey_text(side->look.journey, persona, KEY_NAME) : "";
	told_say(line, TOLD_PLAIN, " (");
	told_say(line, TOLD_PLAIN, *name != '\0' ? name : id);
	told_say(line, TOLD_PLAIN, ")");
}

/* "Pain: Delivery costs come late", "Emotion 4" */
static void
say_thing(const struct teller *teller, const struct change *change, struct told_line *line)
{
	size_t before = line->text.len;
	node_id node;
	const struct teller_side *side = side_of(teller, change, &node);

	if (changes_is_single(teller->changes, change)) {
		say_cell(teller, side, node, line);
		told_say(line, TOLD_PLAIN, " ");
	} else {
		say_kind(teller, side, node, line);
		if (line->text.len > before)
			told_say(line, TOLD_PLAIN, ": ");
	}
	teller_name(teller, side, node, false, line);
}

/* --- what came and went ------------------------------------------------------------- */

static void add_held(struct teller *teller, const struct teller_side *side, node_id node,
	int indent, size_t about);

/* One thing of what a new or gone phase or touchpoint holds; what came from
 * elsewhere, or went there, is told by itself. */
static void
add_held_one(struct teller *teller, const struct teller_side *side, node_id node, int indent,
	size_t about)
{
	bool gone = side == &teller->old;
	const node_id *match = gone ? teller->changes->to_new : teller->changes->to_old;
	struct change change = { .old = gone ? node : NODE_NONE, .new = gone ? NODE_NONE : node };
	struct told_line *line;

	if (match[node] != NODE_NONE)
		return;
	line = begin(teller, indent, gone ? TOLD_REMOVED : TOLD_ADDED, about);
	say_thing(teller, &change, line);
	if (journey_kind(side->look.journey, node) == NODE_TOUCHPOINT)
		add_held(teller, side, node, indent + 2, about);
}

static void
add_held(struct teller *teller, const struct teller_side *side, node_id node, int indent,
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
	struct told_line *line = begin(teller, 2, gone ? TOLD_REMOVED : TOLD_ADDED, at);
	node_id node;
	const struct teller_side *side = side_of(teller, change, &node);
	enum node_kind kind = journey_kind(side->look.journey, node);

	if (!is_heading(kind)) {
		say_thing(teller, change, line);
		return;
	}
	if (kind == NODE_PHASE)
		told_say(line, TOLD_PLAIN, gone ? teller_word(teller, N_("phase removed"))
		    : teller_word(teller, N_("new phase")));
	else
		told_say(line, TOLD_PLAIN, gone ? teller_word(teller, N_("touchpoint removed"))
		    : teller_word(teller, N_("new touchpoint")));
	if (!teller->how->brief)
		add_held(teller, side, node, 4, at);
}

/* --- what moved ------------------------------------------------------------------------ */

/* "Basket › Pain": where a thing stood, as far as it is elsewhere now. */
static void
say_origin(const struct teller *teller, const struct change *change, struct told_line *line)
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
say_order(const struct teller *teller, const struct change *change, struct told_line *line)
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
	bool heading = is_heading(journey_kind(teller->changes->new, change->new));
	struct told_line *line = begin(teller, 2, TOLD_MOVED, at);

	if (heading)
		told_say(line, TOLD_PLAIN, teller_word(teller, N_("moved: ")));
	else {
		say_thing(teller, change, line);
		told_say(line, TOLD_PLAIN, " (");
	}
	if (is_same_list(teller->changes, change))
		say_order(teller, change, line);
	else
		say_origin(teller, change, line);
	told_say(line, TOLD_PLAIN, heading ? "" : ")");
}

/* --- what changed ------------------------------------------------------------------------ */

/* What an event is called, of an idea, a pain and a comment. */
static const char *
event_word(const struct teller *teller, const struct change *change)
{
	static const char *const words[EVENTS][3] = {
		[EVENT_STARTED] = { N_("Idea under way"), N_("Pain being worked on"), "" },
		[EVENT_DONE] = { N_("Idea done"), N_("Pain closed"), N_("Comment settled") },
		[EVENT_DROPPED] = { N_("Idea dropped"), N_("Pain dropped"), "" },
		[EVENT_REOPENED] = { N_("Idea open again"), N_("Pain open again"),
			N_("Comment open again") },
	};
	const struct journey *journey = teller->changes->new;
	int which = journey_kind(journey, change->new) == NODE_COMMENT ? 2
	    : journey_slot(journey, change->new) == KEY_PAIN;

	return teller_word(teller, words[change->event][which]);
}

static void
tell_event(struct teller *teller, size_t at)
{
	static const enum told_role signs[EVENTS] = {
		[EVENT_STARTED] = TOLD_DOING, [EVENT_DONE] = TOLD_DONE,
		[EVENT_DROPPED] = TOLD_DROPPED, [EVENT_REOPENED] = TOLD_OPEN,
	};
	const struct change *change = &teller->changes->v[at];
	struct told_line *line = begin(teller, 2, signs[change->event], at);

	told_say(line, TOLD_LABEL, event_word(teller, change));
	told_say(line, TOLD_PLAIN, ": ");
	teller_name(teller, &teller->new, change->new, false, line);
}

/* The text that is the thing itself changed: its words. */
static void
say_main(const struct teller *teller, const struct change *change, struct told_line *line)
{
	const char *before = value_text(change->before), *after = value_text(change->after);
	size_t start = line->text.len;

	if (changes_is_single(teller->changes, change)) {
		say_cell(teller, &teller->new, change->new, line);
		told_say(line, TOLD_PLAIN, " ");
		told_say(line, TOLD_PLAIN, before);
		told_say(line, TOLD_PLAIN, teller->how->ascii ? " -> " : " → ");
		told_say(line, TOLD_PLAIN, after);
		return;
	}
	say_kind(teller, &teller->new, change->new, line);
	if (line->text.len > start)
		told_say(line, TOLD_PLAIN, ": ");
	teller_words(before, after, line);
}

static bool
is_main(const struct teller *teller, const struct change *change)
{
	enum node_kind kind = journey_kind(teller->changes->new, change->new);
	enum key key = schema_node(kind)->main;

	return key != KEY_NONE && (kind == NODE_CARD || kind == NODE_COMMENT) &&
	    strcmp(change->key, key_name(key)) == 0 &&
	    change->before != NULL && change->after != NULL &&
	    change->before->kind == VALUE_TEXT && change->after->kind == VALUE_TEXT;
}

/* Whose attribute it is, where the heading does not say it. */
static void
say_owner(const struct teller *teller, const struct change *change, struct told_line *line)
{
	enum node_kind kind = journey_kind(teller->changes->new, change->new);
	size_t start = line->text.len;

	if (is_heading(kind))
		return;
	if (changes_is_single(teller->changes, change)) {
		say_thing(teller, change, line);
	} else {
		say_kind(teller, &teller->new, change->new, line);
		if (line->text.len > start)
			told_say(line, TOLD_PLAIN, " ");
		if (kind != NODE_GOAL)
			teller_name(teller, &teller->new, change->new,
			    kind == NODE_CARD || kind == NODE_COMMENT, line);
	}
	told_say(line, TOLD_PLAIN, ": ");
}

/* Attributes of one thing share a line. Returns the change behind them. */
static size_t
tell_set(struct teller *teller, size_t at)
{
	const struct changes *changes = teller->changes;
	const struct change *first = &changes->v[at], *change;
	struct told_line *line = begin(teller, 2, TOLD_CHANGED, at);

	for (; at < changes->count; at++) {
		change = &changes->v[at];
		if (change->kind != CHANGE_SET || change->event != EVENT_NONE ||
		    change->new != first->new)
			break;
		if (change != first)
			told_say(line, TOLD_PLAIN, "; ");
		if (is_main(teller, change)) {
			say_main(teller, change, line);
			continue;
		}
		if (change == first)
			say_owner(teller, change, line);
		teller_attribute(teller, change, line);
	}
	return at;
}

static void
tell_rename(struct teller *teller, size_t at)
{
	const struct change *change = &teller->changes->v[at];
	struct told_line *line = begin(teller, 2, TOLD_CHANGED, at);

	if (change->new == NODE_ROOT)
		told_say(line, TOLD_LABEL, label_key(&teller->new.look, KEY_TITLE));
	else
		told_say(line, TOLD_PLAIN, teller_word(teller, N_("renamed")));
	told_say(line, TOLD_PLAIN, ": ");
	teller_words(value_text(change->before), value_text(change->after), line);
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
		tell_rename(teller, at);
		break;
	case CHANGE_SET:
		if (change->event == EVENT_NONE)
			return tell_set(teller, at);
		tell_event(teller, at);
		break;
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
