/*
 * What is dragged from one place of the map to another: a command line each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/drag.h"

#include "cmd/again.h"
#include "place.h"

static node_id
owner_of(struct spot spot)
{
	return spot.touchpoint != NODE_NONE ? spot.touchpoint : spot.phase;
}

/* The command that moves a card to another cell. */
static void
put_line(struct editor *editor, struct spot from, struct spot to, struct str *line)
{
	const struct journey *journey = place_journey(editor);
	const struct ids *ids = document_ids(editor->document);
	struct str card = { 0 };

	if (to.lane == KEY_NONE || (owner_of(from) == owner_of(to) && from.lane == to.lane) ||
	    journey_child(journey, owner_of(from), from.lane, from.card) == NODE_NONE)
		return;
	str_add_format(&card, "%s/%s/%zu", ids_of(ids, owner_of(from)),
	    journey_key_name(journey, from.lane), from.card + 1);
	str_add(line, "put ");
	args_quote(str_text(&card), line);
	str_add_format(line, " %s ", ids_of(ids, owner_of(to)));
	args_quote(journey_key_name(journey, to.lane), line);
	str_clear(&card);
}

/* The command that moves a touchpoint: to the other side of the one on which it
 * is dropped, or into an empty phase. */
static void
move_line(struct editor *editor, struct spot from, struct spot to, struct str *line)
{
	const struct journey *journey = place_journey(editor);
	const struct ids *ids = document_ids(editor->document);
	size_t a = journey_index(journey, from.phase), b = journey_index(journey, to.phase);
	bool after = a < b;

	if (to.touchpoint == from.touchpoint || (to.touchpoint == NODE_NONE && a == b))
		return;
	if (to.touchpoint != NODE_NONE && a == b)
		after = journey_index(journey, from.touchpoint) <
		    journey_index(journey, to.touchpoint);
	str_add_format(line, "move %s %s %s", ids_of(ids, from.touchpoint),
	    to.touchpoint == NODE_NONE ? "into" : after ? "after" : "before",
	    ids_of(ids, owner_of(to)));
}

void
editor_drag(struct editor *editor, struct spot from, struct spot to)
{
	const struct journey *journey = place_journey(editor);
	struct str line = { 0 };

	map_go(editor->map, from);
	if (from.lane != KEY_NONE)
		put_line(editor, from, to, &line);
	else if (from.touchpoint != NODE_NONE)
		move_line(editor, from, to, &line);
	if (line.len > 0)
		editor_press(editor, str_text(&line));
	if (line.len > 0 && from.lane != KEY_NONE && !editor->message_is_error) {
		to.card = journey_count(journey, owner_of(to), to.lane) - 1;
		map_go(editor->map, to);
	}
	str_clear(&line);
}
