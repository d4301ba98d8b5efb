/*
 * The tracks of the metro map: lines, where they change, and the arcs below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/width.h"
#include "flow_part.h"

/* --- along the lines ---------------------------------------------------- */

/* Where no customer goes along a line it is dotted. */
static void
draw_dots(struct flow_part *part, const struct station *station)
{
	int x = part_x(part, station->column) + STRIP_STATION, y = part->track[station->line];
	enum style style = part->metro->lines[station->line].style;

	if (station->before != SIZE_MAX && part_has(part, station->column))
		part_across(part, part_x(part, station->before) + STRIP_STATION, x, y, GLYPH_DOTS_H,
		    style);
	if (station->next != SIZE_MAX && part_has(part, station->column))
		part_across(part, x, part_x(part, station->next) + STRIP_STATION, y, GLYPH_DOTS_H,
		    style);
}

/* Does the way run along a line, at least for a while? */
static bool
runs(const struct metro *metro, size_t way)
{
	return metro->ways[way].course == COURSE_LINE || metro->ways[way].course == COURSE_CHANGE;
}

/* The way of number `i` along the lines that it takes. */
static void
draw_along(struct flow_part *part, size_t i)
{
	const struct metro *metro = part->metro;
	const struct metro_way *way = &metro->ways[i];
	int end = part_x(part, way->to);

	for (size_t k = metro->firsts[way->from]; k < metro->firsts[way->from + 1]; k++) {
		const struct station *station = &metro->stations[k];

		if (way->course == COURSE_LINE && station->next != way->to)
			continue;
		part_across(part, part_x(part, way->from) + STRIP_STATION,
		    way->course == COURSE_LINE ? end + STRIP_STATION : end,
		    part->track[station->line], GLYPH_LINE_H, metro->lines[station->line].style);
	}
}

/* Its share stands right before the place where it leaves the line, or ends. */
static void
draw_share(struct flow_part *part, size_t i)
{
	const struct metro *metro = part->metro;
	const struct metro_way *way = &metro->ways[i];
	size_t k = metro->firsts[way->from];

	while (way->course == COURSE_LINE && metro->stations[k].next != way->to)
		k++;
	if (part_has(part, way->to - 1))
		part_share(part, &metro->flow.ways[i], 0, part_x(part, way->to) - 1,
		    part->track[metro->stations[k].line], part->pitch - 6);
}

/* --- from line to line -------------------------------------------------- */

/* The sign where lines of these directions meet. */
static enum glyph
joint(bool left, bool right, bool up, bool down)
{
	static const enum glyph signs[16] = {
		[1] = GLYPH_LINE_H, [2] = GLYPH_LINE_H, [3] = GLYPH_LINE_H,
		[4] = GLYPH_LINE_V, [8] = GLYPH_LINE_V, [12] = GLYPH_LINE_V,
		[1 + 4] = GLYPH_CORNER_BR, [2 + 4] = GLYPH_CORNER_BL,
		[1 + 8] = GLYPH_CORNER_TR, [2 + 8] = GLYPH_CORNER_TL,
		[3 + 4] = GLYPH_TEE_UP, [3 + 8] = GLYPH_TEE_DOWN,
		[12 + 1] = GLYPH_TEE_LEFT, [12 + 2] = GLYPH_TEE_RIGHT, [15] = GLYPH_CROSS,
	};

	return signs[left + 2 * right + 4 * up + 8 * down];
}

/* Does a way from that column go on along its line past column `to`? */
static bool
goes_past(const struct metro *metro, size_t from, size_t to)
{
	for (size_t i = metro->flow.firsts[from]; i < metro->flow.firsts[from + 1]; i++)
		if (runs(metro, i) && metro->ways[i].to > to)
			return true;
	return false;
}

/* Does a customer come to the column along its own line? */
static bool
comes_along(const struct metro *metro, const struct station *station)
{
	if (station->before == SIZE_MAX)
		return false;
	for (size_t i = metro->flow.firsts[station->before];
	    i < metro->flow.firsts[station->before + 1]; i++)
		if (metro->ways[i].course == COURSE_LINE && metro->ways[i].to == station->column)
			return true;
	return false;
}

/* The dots of a line keep off the corners. */
static void
draw_gap(struct flow_part *part, int x, int y)
{
	if (x >= part->side && x < part_x(part, part->end))
		draw_text(part->sheet, x, y, 1, " ", STYLE_NORMAL);
}

/* All that comes to a column from other lines: down or up right before it. */
static void
draw_changes(struct flow_part *part, const struct change *changes, size_t count)
{
	const struct metro *metro = part->metro;
	const struct station *to = part_top(part, changes->to);
	int x = part_x(part, changes->to), y = part->track[to->line], low = y, high = y;
	enum style style = metro->lines[to->line].style;

	for (size_t i = 0; i < count; i++) {
		int at = part->track[changes[i].line];

		low = at < low ? at : low;
		high = at > high ? at : high;
	}
	draw_down(part->sheet, x, low, high - low + 1, GLYPH_LINE_V, style);
	for (size_t i = 0; i < count; i++) {
		int at = part->track[changes[i].line];
		bool on = goes_past(metro, changes[i].from, changes->to);

		draw_glyph(part->sheet, x, at, joint(true, on, at > low, at < high),
		    metro->lines[changes[i].line].style);
		if (!on)
			draw_gap(part, x + 1, at);
	}
	part_across(part, x, x + STRIP_STATION, y, GLYPH_LINE_H, style);
	if (!comes_along(metro, to))
		draw_gap(part, x - 1, y);
	draw_glyph(part->sheet, x, y, joint(comes_along(metro, to), true, y > low, y < high),
	    style);
}

/* The first change that comes to column `from` or one behind it. */
static size_t
first_change(const struct metro *metro, size_t from)
{
	size_t low = 0, high = metro->change_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (metro->changes[middle].to < from)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
draw_tracks(struct flow_part *part)
{
	const struct metro *metro = part->metro;
	size_t from = part->first > METRO_FAR ? part->first - METRO_FAR : 0, count;

	for (size_t i = metro->firsts[part->first]; i < metro->firsts[part->end]; i++)
		draw_dots(part, &metro->stations[i]);
	for (size_t i = metro->flow.firsts[from]; i < metro->flow.firsts[part->end]; i++)
		if (runs(metro, i))
			draw_along(part, i);
	for (size_t i = first_change(metro, part->first); i < metro->change_count &&
	    metro->changes[i].to < part->end; i += count) {
		for (count = 1; i + count < metro->change_count &&
		    metro->changes[i + count].to == metro->changes[i].to; count++)
			;
		draw_changes(part, &metro->changes[i], count);
	}
}

void
draw_shares(struct flow_part *part)
{
	const struct metro *metro = part->metro;
	size_t from = part->first > METRO_FAR ? part->first - METRO_FAR : 0;

	for (size_t i = metro->flow.firsts[from]; i < metro->flow.firsts[part->end]; i++)
		if (runs(metro, i))
			draw_share(part, i);
}

/* --- arcs --------------------------------------------------------------- */

static bool
is_here(const struct flow_part *part, const struct metro_way *way)
{
	size_t left = way->from < way->to ? way->from : way->to;
	size_t right = way->from < way->to ? way->to : way->from;

	return left < part->end && right >= part->first;
}

/* How deep the arcs of each column go, from 1; 0: it has none. */
static int *
depths(const struct flow_part *part, int *rows)
{
	const struct metro *metro = part->metro;
	int *depth = mem_zero(part->end - part->first + 1, sizeof *depth);

	*rows = 0;
	for (size_t i = 0; i < metro->arc_count; i++) {
		const struct metro_way *way = &metro->ways[metro->arcs[i]];
		const size_t ends[] = { way->from, way->to };

		if (!is_here(part, way))
			continue;
		if (way->row + 1 > *rows)
			*rows = way->row + 1;
		for (size_t k = 0; k < 2; k++)
			if (part_has(part, ends[k]) && depth[ends[k] - part->first] <= way->row)
				depth[ends[k] - part->first] = way->row + 1;
	}
	return depth;
}

static void
draw_arc(struct flow_part *part, size_t number, const int *depth)
{
	const struct metro_way *way = &part->metro->ways[number];
	enum style style = part->metro->lines[part_bottom(part, way->from)->line].style;
	bool on = way->to > way->from;
	size_t left = on ? way->from : way->to, right = on ? way->to : way->from;
	int x = part_x(part, left) + STRIP_STATION, end = part_x(part, right) + STRIP_STATION;
	int y = part->arcs + way->row;

	part_across(part, x, end, y, GLYPH_LINE_H, style);
	if (part_has(part, left))
		draw_glyph(part->sheet, x, y, joint(false, true, true,
		    depth[left - part->first] > way->row + 1), style);
	if (part_has(part, right))
		draw_glyph(part->sheet, end, y, joint(true, false, true,
		    depth[right - part->first] > way->row + 1), style);
	if (part_has(part, way->to))
		draw_glyph(part->sheet, on ? end - 1 : x + 1, y, on ? GLYPH_ARROW_RIGHT :
		    GLYPH_ARROW_LEFT, style);
	if (part_has(part, way->from))
		part_share(part, &part->metro->flow.ways[number], on ? x + 2 : 0,
		    on ? 0 : end - 1, y, part->pitch - 6);
}

int
draw_arcs(struct flow_part *part)
{
	const struct metro *metro = part->metro;
	int rows, *depth = depths(part, &rows);

	for (size_t i = part->first; i < part->end; i++) {
		const struct station *station = part_bottom(part, i);
		int y = part->track[station->line] + 1;

		if (depth[i - part->first] > 0)
			draw_down(part->sheet, part_x(part, i) + STRIP_STATION, y,
			    part->arcs + depth[i - part->first] - 1 - y, GLYPH_LINE_V,
			    metro->lines[station->line].style);
	}
	for (size_t i = 0; i < metro->arc_count; i++)
		if (is_here(part, &metro->ways[metro->arcs[i]]))
			draw_arc(part, metro->arcs[i], depth);
	free(depth);
	return rows;
}
