/*
 * A phase for an audience: its touchpoints side by side under the curve of how
 * customers feel, and what they say; on as many pages as that takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/vec.h"
#include "mood.h"
#include "present.h"

#define COLUMN 34	/* columns that a touchpoint needs beside another */
#define COLUMNS_MOST 4
#define GAP 4		/* between two of them */
#define LOOK_BEYOND 32	/* touchpoints in which the curve's next point is sought */

/* One card, and where it comes. */
struct item {
	node_id card;
	const struct lane *lane;
	int lines, y;
	size_t page;
	bool first;		/* of its lane */
	bool named;		/* the lane's name stands above it */
};

/* What is said of one touchpoint, or of the whole phase. */
struct column {
	node_id owner;
	struct item *v;
	size_t count, room;
	int x, width;
	int height;		/* of its tallest page */
};

/* Touchpoints that stand side by side. */
struct row {
	struct column columns[COLUMNS_MOST];
	size_t count;
	int curve;		/* its lines */
	int names;		/* lines of the longest name */
};

/* --- what is told ----------------------------------------------------------------- */

/* What is not for the audience: how the organisation works behind it. */
static bool
is_told(const struct lane *lane)
{
	return !lane->hidden && lane->kind == LANE_CARDS && lane->key != KEY_SERVICE &&
	    lane->key != KEY_BACKSTAGE && lane->key != KEY_SUPPORT;
}

static bool
is_said(key_id lane)
{
	return lane == KEY_THOUGHT || lane == KEY_QUOTE;
}

/* What customers do and say speaks for itself. */
static bool
needs_name(key_id lane)
{
	return lane != KEY_ACTION && !is_said(lane);
}

static enum style
style_of(key_id lane)
{
	return lane == KEY_PAIN ? STYLE_PAIN : lane == KEY_IDEA ? STYLE_IDEA : STYLE_CARD;
}

static void
add_card_text(const struct sheet *sheet, const struct item *item, struct str *out)
{
	bool said = is_said(item->lane->key);

	str_cut(out, 0);
	str_add(out, !said ? "" : sheet->ascii ? "\"" : "“");
	str_add(out, journey_text(sheet->journey, item->card, KEY_TEXT));
	str_add(out, !said ? "" : sheet->ascii ? "\"" : "”");
}

static void
fill(struct present *present, struct column *column)
{
	struct sheet *sheet = present->sheet;
	struct str text = { 0 };
	node_id card;

	column->count = 0;
	for (size_t i = 0; i < present->lanes.count; i++) {
		const struct lane *lane = &present->lanes.v[i];
		bool first = true;

		for (size_t k = 0; is_told(lane) && (card = journey_child(sheet->journey,
		    column->owner, lane->key, k)) != NODE_NONE; k++) {
			struct item item = { .card = card, .lane = lane, .first = first };

			if (!sheet_shows(sheet, card))
				continue;
			add_card_text(sheet, &item, &text);
			item.lines = present_lines(sheet, str_text(&text), column->width - 2);
			vec_grow(column->v, column->count, column->room);
			column->v[column->count++] = item;
			first = false;
		}
	}
	str_clear(&text);
}

/* Deals the cards out over pages of so many lines. With `air` a line is left
 * free between two lanes. Returns how many pages that takes. */
static size_t
deal(struct column *column, int room, bool air)
{
	size_t page = 0;
	int y = 0;

	column->height = 0;
	for (size_t i = 0; i < column->count; i++) {
		struct item *item = &column->v[i];
		bool name = needs_name(item->lane->key);
		int gap = y > 0 && air && item->first;

		if (y > 0 && y + gap + (name && item->first) + item->lines > room) {
			page++;
			y = gap = 0;
		}
		item->named = name && (item->first || y == 0);
		item->page = page;
		item->y = y + gap;
		y += gap + item->named + item->lines;
		column->height = y > column->height ? y : column->height;
	}
	return page + 1;
}

static void
draw_cards(struct present *present, const struct column *column, int top, size_t page)
{
	struct sheet *sheet = present->sheet;
	struct str text = { 0 };

	for (size_t i = 0; i < column->count; i++) {
		const struct item *item = &column->v[i];
		int x = column->x, y = top + item->y;

		if (item->page != page)
			continue;
		if (item->named)
			draw_text(sheet, x, y++, column->width, item->lane->translate ?
			    sheet_word(sheet, item->lane->label) : item->lane->label, STYLE_LANE);
		add_card_text(sheet, item, &text);
		draw_glyph(sheet, x, y, GLYPH_BULLET, STYLE_LINE);
		draw_block(sheet, x + 2, y, column->width - 2, str_text(&text), BLOCK_NO_LEAD,
		    style_of(item->lane->key));
		draw_stop(sheet, (struct rect){ x + 2, y, column->width - 2, item->lines },
		    item->card, KEY_NONE, 0);
	}
	str_clear(&text);
}

/* --- touchpoints side by side ------------------------------------------------------- */

static void
add_name(const struct sheet *sheet, node_id touchpoint, struct str *out)
{
	str_cut(out, 0);
	str_add(out, journey_text(sheet->journey, touchpoint, KEY_NAME));
	if (journey_truth(sheet->journey, touchpoint, KEY_STAR))
		str_add_format(out, " %s", theme_glyph(GLYPH_STAR, sheet->ascii));
}

/* The one before or behind, of any phase. */
static node_id
beside(const struct journey *journey, node_id touchpoint, bool back)
{
	node_id phase = journey_parent(journey, touchpoint), found = NODE_NONE;
	size_t at = journey_index(journey, touchpoint), i;

	if (!back || at > 0)
		found = journey_child(journey, phase, KEY_TOUCHPOINTS, back ? at - 1 : at + 1);
	for (i = journey_index(journey, phase); found == NODE_NONE; ) {
		if (back && i == 0)
			return NODE_NONE;
		i = back ? i - 1 : i + 1;
		phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i);
		if (phase == NODE_NONE)
			return NODE_NONE;
		at = journey_count(journey, phase, KEY_TOUCHPOINTS);
		found = journey_child(journey, phase, KEY_TOUCHPOINTS,
		    back && at > 0 ? at - 1 : 0);
	}
	return found;
}

/* Where the curve comes from, or goes on to. */
static struct present_point
point_beyond(const struct present *present, node_id touchpoint, int x, bool back)
{
	struct present_point point = { .x = x };

	for (int i = 0; i < LOOK_BEYOND && !point.known; i++) {
		touchpoint = beside(present->sheet->journey, touchpoint, back);
		if (touchpoint == NODE_NONE)
			break;
		if (sheet_shows(present->sheet, touchpoint))
			point = present_point(present, touchpoint, x);
	}
	return point;
}

static void
draw_row_curve(struct present *present, const struct row *row)
{
	struct present_point points[COLUMNS_MOST + 2];
	const struct column *first = &row->columns[0], *last = &row->columns[row->count - 1];

	points[0] = point_beyond(present, first->owner, present->x - 2 * GAP, true);
	for (size_t i = 0; i < row->count; i++)
		points[i + 1] = present_point(present, row->columns[i].owner, row->columns[i].x);
	points[row->count + 1] = point_beyond(present, last->owner,
	    present->x + present->width + 2 * GAP, false);
	present_curve(present, points, row->count + 2, row->curve);
}

/* The face stands on the curve, or before the name where there is none. */
static void
draw_name(struct present *present, const struct column *column, bool face)
{
	struct sheet *sheet = present->sheet;
	struct mood mood = { 0 };
	struct str name = { 0 };
	int x = column->x, width, lines;

	mood_add(&mood, sheet->journey, column->owner, NULL);
	if (face && mood.count > 0)
		x += draw_mood(sheet, x, present->y, &mood, GLYPHS) + 1;
	width = column->x + column->width - x;
	add_name(sheet, column->owner, &name);
	lines = draw_block(sheet, x, present->y, width, str_text(&name), BLOCK_NO_LEAD,
	    STYLE_TOUCHPOINT);
	draw_stop(sheet, (struct rect){ x, present->y, width, lines }, column->owner, KEY_NONE, 0);
	str_clear(&name);
}

static void
draw_row(struct present *present, const struct row *row, size_t page)
{
	int height = 0;

	if (row->curve > 0) {
		present->y -= !present->high;
		draw_row_curve(present, row);
		present->y += row->curve;
	}
	for (size_t i = 0; i < row->count; i++)
		draw_name(present, &row->columns[i], row->curve == 0);
	present->y += row->names;
	for (size_t i = 0; i < row->count; i++) {
		draw_cards(present, &row->columns[i], present->y, page);
		height = row->columns[i].height > height ? row->columns[i].height : height;
	}
	present->y += height + 1;
}

/* What the row needs; returns on how many pages. */
static size_t
lay_out_row(struct present *present, struct row *row, int top)
{
	size_t pages = 0, needed;
	struct str name = { 0 };
	bool feels = false;

	row->names = 0;
	for (size_t i = 0; i < row->count; i++) {
		int face = mood_width(present->sheet) + 1, lines;

		fill(present, &row->columns[i]);
		feels = feels || present_point(present, row->columns[i].owner, 0).known;
		add_name(present->sheet, row->columns[i].owner, &name);
		lines = present_lines(present->sheet, str_text(&name), row->columns[i].width - face);
		row->names = lines > row->names ? lines : row->names;
	}
	row->curve = feels ? present_curve_height(present) : 0;
	/* Its top is seldom reached: it needs no line above it where there are few. */
	top += row->names + (row->curve > 0 ? row->curve - !present->high : 0);
	for (int air = 1; air >= 0 && pages != 1; air--) {
		pages = 1;
		for (size_t i = 0; i < row->count; i++) {
			needed = deal(&row->columns[i], present->bottom - top, air);
			pages = needed > pages ? needed : pages;
		}
	}
	str_clear(&name);
	return pages;
}

/* --- the phase ------------------------------------------------------------------------ */

/* Its pages are counted, and then one of them is drawn. */
struct phase {
	struct present *present;
	node_id phase;
	size_t part, parts;	/* that is drawn; counted so far */
	bool draws;
	int top;		/* the first line below the heading */
	struct column own;	/* what is said of all of it */
	bool own_page;		/* that has a page for itself */
};

/* What is said of all of it has pages for itself. */
static void
show_own(struct phase *phase)
{
	size_t pages = deal(&phase->own, phase->present->bottom - phase->top, true);

	if (phase->draws && phase->part < phase->parts + pages)
		draw_cards(phase->present, &phase->own, phase->top, phase->part - phase->parts);
	phase->parts += pages;
	phase->own_page = true;
}

static void
lay_out_own(struct phase *phase)
{
	struct present *present = phase->present;
	int room = present->bottom - phase->top;

	phase->own_page = false;
	phase->own.owner = phase->phase;
	phase->own.x = present->x;
	phase->own.width = present->width < PRESENT_TEXT_MOST ? present->width :
	    PRESENT_TEXT_MOST;
	fill(present, &phase->own);
	if (phase->own.count > 0 &&
	    (deal(&phase->own, room, true) > 1 || phase->own.height > room / 3))
		show_own(phase);
}

static void
show_row(struct phase *phase, struct row *row, bool first)
{
	struct present *present = phase->present;
	bool paper = present->sheet->paper;
	int top = paper && !first ? present->y : phase->top, lead = top;
	size_t pages = lay_out_row(present, row, top);

	if (first && phase->own.count > 0 && !phase->own_page) {
		if (pages == 1 && lay_out_row(present, row, top + phase->own.height + 1) == 1)
			top += phase->own.height + 1;
		else
			show_own(phase);
		pages = lay_out_row(present, row, top);
	}
	for (size_t i = 0; i < row->count; i++)
		if (row->columns[i].owner == present->sheet->sought)
			phase->part = phase->parts;
	if (phase->draws && (paper || (phase->part >= phase->parts &&
	    phase->part < phase->parts + pages))) {
		if (top > lead)
			draw_cards(present, &phase->own, lead, 0);
		present->y = top;
		draw_row(present, row, phase->part - phase->parts);
	}
	for (size_t i = 0; i < row->count; i++)
		free(row->columns[i].v);
	phase->parts += paper ? 0 : pages;
}

static size_t
columns_for(const struct present *present, size_t touchpoints)
{
	size_t columns = (size_t)(present->width + GAP) / (COLUMN + GAP);

	columns = columns > COLUMNS_MOST ? COLUMNS_MOST : columns;
	columns = columns > touchpoints ? touchpoints : columns;
	return columns > 0 ? columns : 1;
}

/* Goes through all pages, and draws the one that is wanted. */
static void
walk_phase(struct phase *phase, const node_id *shown, size_t count)
{
	struct present *present = phase->present;
	size_t most = columns_for(present, count), rows = (count + most - 1) / most, at = 0;
	int stride;

	phase->parts = 0;
	lay_out_own(phase);
	/* Rows of about the same length. */
	for (size_t i = 0; i < rows; i++) {
		struct row row = { .count = (count - at + rows - i - 1) / (rows - i) };

		stride = (present->width + GAP) / (int)row.count;
		for (size_t k = 0; k < row.count; k++)
			row.columns[k] = (struct column){ .owner = shown[at++],
				.x = present->x + (int)k * stride,
				.width = stride - GAP < PRESENT_TEXT_MOST ? stride - GAP :
				    PRESENT_TEXT_MOST };
		show_row(phase, &row, i == 0);
	}
	if (rows == 0 && phase->draws && !phase->own_page)
		draw_cards(present, &phase->own, phase->top, 0);
	phase->parts += phase->parts == 0;
	free(phase->own.v);
	phase->own = (struct column){ 0 };
}

static void
draw_head(struct present *present, node_id node, size_t part, size_t parts)
{
	const struct journey *journey = present->sheet->journey;
	struct str words = { 0 };

	str_add_format(&words, sheet_word(present->sheet, N_("phase %zu of %zu")),
	    journey_index(journey, node) + 1, present->phases);
	present_add_part(present, &words, part, parts);
	present_heading(present, journey_text(journey, node, KEY_NAME), str_text(&words));
	str_clear(&words);
}

size_t
present_phase(struct present *present, node_id node, size_t part)
{
	const struct journey *journey = present->sheet->journey;
	struct phase phase = { .present = present, .phase = node };
	size_t count = 0, room = 0;
	node_id touchpoint, *shown = NULL;

	for (size_t i = 0; (touchpoint = journey_child(journey, node, KEY_TOUCHPOINTS, i)) !=
	    NODE_NONE; i++)
		if (sheet_shows(present->sheet, touchpoint)) {
			vec_grow(shown, count, room);
			shown[count++] = touchpoint;
		}
	phase.part = part;
	phase.top = present->y + present_heading_lines(present, journey_text(journey, node,
	    KEY_NAME));
	walk_phase(&phase, shown, count);
	if (phase.part >= phase.parts)
		phase.part = phase.parts - 1;
	draw_head(present, node, phase.part, phase.parts);
	phase.draws = true;
	walk_phase(&phase, shown, count);
	free(shown);
	present->sheet->part = phase.part;
	return phase.parts;
}
