/*
 * What changed on the map, shown on the map itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/marks.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "marking.h"

/* --- making ----------------------------------------------------------------------- */

static void
mark(struct marks *marks, node_id node, enum change_kind kind)
{
	uint8_t *now = &marks->kinds[node];

	if (kind == CHANGE_RENAMED)
		kind = CHANGE_SET;
	/* What is told first stays: added, or moved and changed besides. */
	if (*now == 0)
		*now = (uint8_t)(1 + kind);
}

static bool
is_shown(const struct lanes *lanes, key_id key)
{
	for (size_t i = 0; i < lanes->count; i++)
		if (lanes->v[i].key == key)
			return !lanes->v[i].hidden;
	return false;
}

/* What has no place of its own on the map is marked where it belongs to. */
static node_id
marked_node(const struct journey *journey, const struct lanes *lanes, node_id node)
{
	for (; node != NODE_ROOT; node = journey_parent(journey, node)) {
		enum node_kind kind = journey_kind(journey, node);

		if (kind == NODE_PHASE || kind == NODE_TOUCHPOINT || (kind == NODE_CARD &&
		    schema_has_cells(journey_kind(journey, journey_parent(journey, node))) &&
		    is_shown(lanes, journey_slot(journey, node))))
			return node;
	}
	return NODE_ROOT;
}

static void
mark_gone(struct marks *marks, const struct lanes *lanes, node_id node)
{
	const struct changes *changes = marks->changes;
	node_id owner = changes->to_new[journey_parent(changes->old, node)];
	key_id lane = journey_find_key(changes->new,
	    journey_key_name(changes->old, journey_slot(changes->old, node)));

	if (journey_kind(changes->old, node) != NODE_CARD ||
	    !schema_has_cells(journey_kind(changes->new, owner)) || !is_shown(lanes, lane)) {
		mark(marks, marked_node(changes->new, lanes, owner), CHANGE_REMOVED);
		return;
	}
	vec_grow(marks->gone, marks->gone_count, marks->gone_room);
	marks->gone[marks->gone_count++] = (struct marks_gone){ owner, lane, node };
}

void
marks_make(struct marks *marks, const struct changes *changes, const struct told *told)
{
	struct lanes lanes = { 0 };

	marks_clear(marks);
	marks->changes = changes;
	marks->told = told;
	marks->count = journey_next_id(changes->new);
	marks->kinds = mem_zero(marks->count, sizeof *marks->kinds);
	lanes_of(changes->new, &lanes);
	for (size_t i = 0; i < changes->count; i++) {
		const struct change *change = &changes->v[i];

		if (change->kind == CHANGE_REMOVED)
			mark_gone(marks, &lanes, change->old);
		else if (change->kind == CHANGE_ADDED || change->kind == CHANGE_MOVED)
			mark(marks, change->new, change->kind);
	}
	for (size_t i = 0; i < changes->count; i++)
		if (changes->v[i].kind != CHANGE_REMOVED)
			mark(marks, marked_node(changes->new, &lanes, changes->v[i].new),
			    CHANGE_SET);
	lanes_clear(&lanes);
}

void
marks_clear(struct marks *marks)
{
	free(marks->kinds);
	free(marks->gone);
	*marks = (struct marks){ 0 };
}

void
map_set_marks(struct map *map, const struct marks *marks)
{
	map->marks = marks;
}

/* --- painting ------------------------------------------------------------------------ */

static const struct { enum glyph glyph; enum style style; } signs[CHANGE_KINDS] = {
	[CHANGE_ADDED] = { GLYPH_ADDED, STYLE_ADDED },
	[CHANGE_REMOVED] = { GLYPH_REMOVED, STYLE_REMOVED },
	[CHANGE_MOVED] = { GLYPH_ARROW_RIGHT, STYLE_MOVED },
	[CHANGE_RENAMED] = { GLYPH_CHANGED, STYLE_CHANGED },
	[CHANGE_SET] = { GLYPH_CHANGED, STYLE_CHANGED },
};

/* What became of a node; CHANGE_KINDS: nothing. */
static enum change_kind
kind_of(const struct map *map, node_id node)
{
	const struct marks *marks = map->marks;

	if (marks == NULL || node >= marks->count || marks->kinds[node] == 0)
		return CHANGE_KINDS;
	return (enum change_kind)(marks->kinds[node] - 1);
}

void
marks_paint_heading(const struct map *map, struct canvas *canvas, int x, int y, node_id node)
{
	enum change_kind kind = kind_of(map, node);

	if (kind != CHANGE_KINDS)
		canvas_glyph(canvas, x, y, signs[kind].glyph, signs[kind].style);
}

/* The cards that are gone, in the lines that are left; at least a sign. */
static void
paint_gone(const struct map *map, struct canvas *canvas, size_t used, struct rect area,
	node_id owner, key_id lane)
{
	const struct marks *marks = map->marks;
	int line = (int)used < area.height ? (int)used : area.height - 1;

	for (size_t i = 0; i < marks->gone_count; i++) {
		const struct marks_gone *gone = &marks->gone[i];

		if (gone->owner != owner || gone->lane != lane || area.height == 0)
			continue;
		canvas_glyph(canvas, area.x - 1, area.y + line, GLYPH_REMOVED, STYLE_REMOVED);
		if ((int)used < area.height)
			canvas_text_cut(canvas, area.x, area.y + line, area.width,
			    journey_text(marks->changes->old, gone->card, KEY_TEXT),
			    STYLE_REMOVED);
		used++;
		line += (int)used < area.height;
	}
}

void
marks_paint_cell(const struct map *map, struct canvas *canvas, const struct block *block,
	size_t top, struct rect area, node_id owner, key_id lane)
{
	size_t end = top + (size_t)area.height, i;

	if (map->marks == NULL)
		return;
	for (i = top; i < block->count && i < end; i++)
		if (block->v[i].first)
			marks_paint_heading(map, canvas, area.x - 1, area.y + (int)(i - top),
			    journey_child(map->journey, owner, lane, block->v[i].item));
	paint_gone(map, canvas, i - top, area, owner, lane);
}

bool
marks_add_level(const struct map *map, node_id card, struct str *out)
{
	const struct changes *changes = map->marks != NULL ? map->marks->changes : NULL;
	enum change_kind kind = kind_of(map, card);
	const char *before, *now = journey_text(map->journey, card, KEY_TEXT);

	if (kind == CHANGE_KINDS)
		return false;
	if (kind == CHANGE_ADDED) {
		str_add_format(out, "+%s", now);
		return true;
	}
	before = journey_text(changes->old, changes->to_old[card], KEY_TEXT);
	if (strcmp(before, now) == 0)
		str_add_format(out, "%s%s", theme_glyph(signs[kind].glyph, map->ascii), now);
	else
		str_add_format(out, "%s%s%s", before, theme_glyph(GLYPH_ARROW_RIGHT, map->ascii),
			now);
	return true;
}

bool
marks_add_gone_level(const struct map *map, node_id owner, key_id lane, struct str *out)
{
	const struct marks *marks = map->marks;
	size_t before = out->len;

	for (size_t i = 0; marks != NULL && i < marks->gone_count; i++)
		if (marks->gone[i].owner == owner && marks->gone[i].lane == lane)
			str_add_format(out, "%s%s", theme_glyph(GLYPH_REMOVED, map->ascii),
				journey_text(marks->changes->old, marks->gone[i].card, KEY_TEXT));
	return out->len > before;
}

bool
marks_next_told(const struct map *map, node_id owner, size_t *at, struct str *out)
{
	const struct marks *marks = map->marks;
	const struct told_line *line;
	struct change_place place;

	while (marks != NULL && marks->told != NULL && *at < marks->told->count) {
		line = &marks->told->v[(*at)++];
		if (line->about == TOLD_NONE)
			continue;
		place = changes_place(marks->changes, &marks->changes->v[line->about]);
		if (place.gone || owner != (place.touchpoint != NODE_NONE ? place.touchpoint
			: place.phase))
			continue;
		told_flat(line, out);
		return true;
	}
	return false;
}
