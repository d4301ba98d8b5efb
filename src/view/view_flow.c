/*
 * The view "flow": the journey as a metro map.
 *
 * On the screen all columns stand side by side; on paper those that have no
 * room follow below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/width.h"
#include "flow_part.h"

enum {
	SIDE_LEAST = 8, SIDE_MOST = 18,		/* columns of the lines' names */
	PITCH_LEAST = 13, PITCH_MOST = 24,	/* columns of a touchpoint */
	PITCH_NARROW = 12,			/* where there is no room for more */
	LABEL_MOST = 4,				/* lines, on a screen */
	HEAD = 2				/* lines of the phases and their rule */
};

int
part_x(const struct flow_part *part, size_t column)
{
	return part->side + ((int)column - (int)part->first) * part->pitch;
}

bool
part_has(const struct flow_part *part, size_t column)
{
	return column >= part->first && column < part->end;
}

const struct station *
part_top(const struct flow_part *part, size_t column)
{
	return &part->metro->stations[part->metro->firsts[column]];
}

const struct station *
part_bottom(const struct flow_part *part, size_t column)
{
	return &part->metro->stations[part->metro->firsts[column + 1] - 1];
}

void
part_across(struct flow_part *part, int x, int end, int y, enum glyph glyph, enum style style)
{
	if (x < part->side)
		x = part->side;
	if (end > part_x(part, part->end))
		end = part_x(part, part->end);
	draw_across(part->sheet, x, y, end - x, glyph, style);
}

void
part_share(struct flow_part *part, const struct flow_way *way, int x, int end, int y, int room)
{
	struct str text = { 0 };
	int width = 2;

	if (way->node == NODE_NONE)
		return;
	if (way->share >= 0) {
		str_add_format(&text, "%g%%", way->share);
		width = (int)width_of(str_text(&text), text.len);
	}
	if (width > room)
		width = room;
	if (end > 0)
		x = end - width;
	draw_text(part->sheet, x, y, width, str_text(&text), STYLE_NORMAL);
	draw_stop(part->sheet, (struct rect){ x, y, width, 1 }, way->node, KEY_SHARE, 0);
	str_clear(&text);
}

/* --- where all is ------------------------------------------------------- */

static const char *
line_name(const struct flow_part *part, size_t line)
{
	const char *name = part->metro->lines[line].name;

	if (*name != '\0')
		return name;
	return sheet_word(part->sheet, part->metro->by_persona ? N_("Everyone") : N_("No owner"));
}

static void
measure(struct flow_part *part, size_t columns)
{
	int width = part->sheet->width, most = width / 6, room, fit;

	part->side = SIDE_LEAST;
	most = most < SIDE_LEAST ? SIDE_LEAST : most > SIDE_MOST ? SIDE_MOST : most;
	for (size_t i = 0; i < part->metro->line_count && part->side < most; i++) {
		const char *name = line_name(part, i);
		int needed = (int)width_of(name, strlen(name)) + 1;

		if (needed > part->side)
			part->side = needed < most ? needed : most;
	}
	room = width - part->side;
	fit = room / PITCH_LEAST > 1 ? room / PITCH_LEAST : 1;
	if ((size_t)fit > columns && columns > 0)
		fit = (int)columns;
	part->pitch = room / fit < PITCH_MOST ? room / fit : PITCH_MOST;
	if (part->pitch < PITCH_NARROW)
		part->pitch = PITCH_NARROW;
	part->fit = (size_t)fit;
	part->end = part->sheet->paper ? part->fit : columns;
	part->most = part->sheet->paper ? 0 : LABEL_MOST;
}

static void
add_line_here(struct flow_part *part, size_t line)
{
	if (part->track[line] >= 0)
		return;
	part->track[line] = 0;
	part->above[line] = count_lines(part->sheet, line_name(part, line), part->side - 1, 0) - 1;
	if (part->above[line] < 1)
		part->above[line] = 1;
	part->below[line] = 0;
	part->lines[part->line_count++] = line;
}

static int
compare_numbers(const void *a, const void *b)
{
	const size_t *one = a, *other = b;

	return *one < *other ? -1 : *one > *other;
}

/* The lines with a station here, and those from which a way comes here. */
static void
find_lines(struct flow_part *part)
{
	const struct metro *metro = part->metro;
	size_t from = part->first > METRO_FAR ? part->first - METRO_FAR : 0;

	for (size_t i = metro->firsts[part->first]; i < metro->firsts[part->end]; i++)
		add_line_here(part, metro->stations[i].line);
	for (size_t i = metro->flow.firsts[from]; i < metro->flow.firsts[part->first]; i++) {
		const struct metro_way *way = &metro->ways[i];

		if ((way->course == COURSE_LINE || way->course == COURSE_CHANGE) &&
		    way->to >= part->first)
			for (size_t k = metro->firsts[way->from]; k < metro->firsts[way->from + 1];
			    k++)
				add_line_here(part, metro->stations[k].line);
	}
	if (part->line_count > 1)
		qsort(part->lines, part->line_count, sizeof *part->lines, compare_numbers);
}

/* Puts the lines below each other, from line `y` on. */
static void
stack_lines(struct flow_part *part, int y)
{
	int above, below;

	for (size_t i = part->first; i < part->end; i++) {
		size_t line = part_top(part, i)->line;

		station_needs(part, i, &above, &below);
		if (above > part->above[line])
			part->above[line] = above;
		if (below > part->below[line])
			part->below[line] = below;
	}
	for (size_t i = 0; i < part->line_count; i++) {
		size_t line = part->lines[i];

		part->track[line] = y + part->above[line];
		y = part->track[line] + 1 + part->below[line];
	}
	part->arcs = y;
}

/* --- drawing ------------------------------------------------------------ */

/* The phases' names, again where one goes on past what a screen shows. */
static void
draw_phases(struct flow_part *part, int y)
{
	struct sheet *sheet = part->sheet;
	const struct flow *flow = &part->metro->flow;
	int end = part_x(part, part->end);

	draw_across(sheet, 0, y + 1, end, GLYPH_LINE_H, STYLE_LINE);
	for (size_t i = part->first, from = i; i < part->end; i++) {
		node_id phase = journey_parent(sheet->journey, flow->stops[i]);
		int x = part_x(part, from);

		if (i + 1 < part->end && i + 1 - from < part->fit &&
		    journey_parent(sheet->journey, flow->stops[i + 1]) == phase)
			continue;
		if (from == part->first || journey_parent(sheet->journey, flow->stops[from - 1]) !=
		    phase) {
			draw_glyph(sheet, x, y, GLYPH_LINE_V, STYLE_LINE);
			draw_glyph(sheet, x, y + 1, GLYPH_TEE_UP, STYLE_LINE);
		}
		draw_text(sheet, x + 2, y, part_x(part, i + 1) - x - 3, journey_text(sheet->journey,
		    phase, KEY_NAME), STYLE_PHASE);
		from = i + 1;
	}
}

static void
draw_names(struct flow_part *part)
{
	for (size_t i = 0; i < part->line_count; i++) {
		size_t line = part->lines[i];
		const char *name = line_name(part, line);
		int lines = count_lines(part->sheet, name, part->side - 1, 0);
		size_t first = part->metro->lines[line].first;

		draw_for(part->sheet, first < part->metro->flow.stop_count ?
		    part->metro->flow.stops[first] : NODE_NONE);
		draw_lines(part->sheet, 0, part->track[line] - lines + 1, part->side - 1, name, 0,
		    part->metro->lines[line].style);
	}
	draw_for(part->sheet, NODE_NONE);
}

/* Draws the columns of the part from line `y` on; returns the line below. */
static int
draw_part(struct flow_part *part, int y)
{
	part->line_count = 0;
	find_lines(part);
	stack_lines(part, y + HEAD);
	draw_phases(part, y);
	draw_names(part);
	draw_tracks(part);
	for (size_t i = part->first; i < part->end && sheet_goes_on(part->sheet, i,
	    part->metro->flow.stop_count); i++)
		draw_stations(part, i);
	draw_shares(part);
	y = part->arcs + draw_arcs(part);
	for (size_t i = 0; i < part->line_count; i++)
		part->track[part->lines[i]] = -1;
	return y;
}

/* Where somebody hands the customer over to another. */
static bool *
find_hand_offs(const struct metro *metro)
{
	bool *here = mem_zero(metro->flow.stop_count + 1, sizeof *here);

	for (size_t i = 0; i < metro->flow.way_count && !metro->by_persona; i++) {
		const struct flow_way *way = &metro->flow.ways[i];
		const struct metro_way *mine = &metro->ways[i];
		const char *names[2];

		if (way->end != FLOW_ON)
			continue;
		for (size_t k = 0; k < 2; k++) {
			size_t at = metro->firsts[k == 0 ? mine->from : mine->to];

			names[k] = metro->lines[metro->stations[at].line].name;
		}
		if (*names[0] != '\0' && *names[1] != '\0' && names[0] != names[1])
			here[mine->from] = here[mine->to] = true;
	}
	return here;
}

static int
draw_parts(struct flow_part *part)
{
	size_t columns = part->metro->flow.stop_count, step, lines = part->metro->line_count;
	int y = 0;

	measure(part, columns);
	step = part->end;
	part->sheet->side = part->side;
	part->sheet->head = HEAD;
	part->sheet->snap = part->pitch;
	part->lines = mem_zero(lines + 1, sizeof *part->lines);
	part->track = mem_zero(lines + 1, sizeof *part->track);
	part->above = mem_zero(lines + 1, sizeof *part->above);
	part->below = mem_zero(lines + 1, sizeof *part->below);
	for (size_t i = 0; i < lines; i++)
		part->track[i] = -1;
	for (; part->first < columns; part->first += step) {
		part->end = part->first + step < columns ? part->first + step : columns;
		y = draw_part(part, y) + 1;
	}
	free(part->lines);
	free(part->track);
	free(part->above);
	free(part->below);
	return y;
}

/* Phases without anything are places to begin at. */
static int
draw_begin(struct sheet *sheet)
{
	node_id phase;
	int y = 0;

	for (size_t i = 0; (phase = journey_child(sheet->journey, NODE_ROOT, KEY_PHASES, i)) !=
	    NODE_NONE; i++) {
		int lines = draw_block(sheet, 0, y, sheet->width, journey_text(sheet->journey, phase,
		    KEY_NAME), BLOCK_NO_LEAD, STYLE_PHASE);

		draw_stop(sheet, (struct rect){ 0, y, sheet->width, lines }, phase, KEY_TOUCHPOINTS,
		    0);
		y += lines;
	}
	return y;
}

void
view_flow(struct sheet *sheet)
{
	struct metro metro = { 0 };
	struct flow_part part = { .sheet = sheet, .metro = &metro };
	const char *hint = NULL;
	int y;

	metro_read(&metro, sheet->journey, sheet_ids(sheet), sheet->form % 2 == 1);
	part.hand_off = find_hand_offs(&metro);
	if (metro.flow.stop_count > 0)
		y = draw_parts(&part);
	else
		y = draw_begin(sheet);
	if (metro.flow.stop_count == 0)
		hint = y == 0 ? N_("No phases yet: A adds one.") :
		    N_("No touchpoints yet: a adds one.");
	else if (metro.line_count == 1 && *metro.lines[0].name == '\0')
		hint = metro.by_persona ? N_("No personas yet: B leads to where they are added.") :
		    N_("No owners yet: L gives a touchpoint one.");
	if (hint != NULL)
		draw_hint(sheet, y, hint);
	free(part.hand_off);
	metro_clear(&metro);
}
