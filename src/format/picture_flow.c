/*
 * The flow as a metro map: a line for each owner, touchpoints as stations,
 * hand-offs as interchanges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/vec.h"
#include "picture_flow.h"

enum { SIDE_LEAST = 60, SIDE_MOST = 130 };	/* width of the lines' names */

#define GUTTER 12.0	/* before each column, and what runs in it */
#define SLOT 12.0	/* one that runs there */
#define ABOVE 26.0	/* of a track, in its row */
#define BELOW 14.0	/* of a track to the names */
#define PAD 10.0
#define SWATCH 9.0	/* of a line's colour, beside its name */
#define CELL_MOST 160.0	/* the width of a column */
#define PAGE_LEAST 420.0
#define SCALE_LEAST 0.55	/* smaller letters cannot be read: then it takes pages */
#define SCALE_PAGED 0.75
#define SLACK 0.01	/* so that rounding wraps nothing */

size_t
rails_line(const struct rails *rails, size_t column)
{
	return rails->metro.stations[rails->metro.firsts[column]].line;
}

enum hue
rails_hue(const struct rails *rails, size_t line)
{
	return *rails->metro.lines[line].name == '\0' ? HUE_GREY : picture_hue(line);
}

static const char *
line_name(const struct rails *rails, size_t line)
{
	const char *name = rails->metro.lines[line].name;

	return *name != '\0' ? name : picture_word(rails->picture, N_("No owner"));
}

void
rails_add_share(struct str *out, const struct flow_way *way)
{
	if (way->share >= 0)
		str_add_format(out, "%g %%", way->share);
}

/* --- across ------------------------------------------------------------------ */

static void
add_slot(struct rails *rails, size_t gutter, size_t way, bool in)
{
	const struct flow_way *of = &rails->metro.flow.ways[way];
	double width = SLOT;
	struct str share = { 0 };

	if (rails->metro.ways[way].course == COURSE_CHANGE && of->share >= 0) {
		rails_add_share(&share, of);
		width = fmax(width, 10 + text_width(rails->drawing, str_text(&share),
			TYPE_SMALL_STRONG));
	}
	str_clear(&share);
	vec_grow(rails->slots, rails->slot_count, rails->slot_room);
	rails->slots[rails->slot_count++] = (struct rail_slot){ gutter, way, in, width, 0 };
}

/* What runs in the gutter before a column: first what leaves the column before
 * it, then what changes lines, then what comes in. */
static void
fill_gutter(struct rails *rails, size_t gutter)
{
	const struct metro *metro = &rails->metro;

	for (size_t i = 0; i < metro->arc_count; i++)
		if (metro->ways[metro->arcs[i]].from + 1 == gutter)
			add_slot(rails, gutter, metro->arcs[i], false);
	for (size_t i = 0; i < metro->flow.way_count; i++)
		if (metro->ways[i].course == COURSE_CHANGE && metro->ways[i].to == gutter)
			add_slot(rails, gutter, i, true);
	for (size_t i = 0; i < metro->arc_count; i++)
		if (metro->ways[metro->arcs[i]].to == gutter)
			add_slot(rails, gutter, metro->arcs[i], true);
}

/* Places the columns and what runs between them; returns the right edge. */
static double
place_columns(struct rails *rails, double x)
{
	size_t count = rails->metro.flow.stop_count, slot = 0;

	rails->columns = mem_zero(count + 1, sizeof *rails->columns);
	for (size_t i = 0; i <= count; i++) {
		fill_gutter(rails, i);
		x += GUTTER / 2;
		for (; slot < rails->slot_count; slot++) {
			x += rails->slots[slot].width;
			rails->slots[slot].x = x - rails->slots[slot].width / 2;
		}
		x += GUTTER / 2;
		if (i < count) {
			rails->columns[i] = x + rails->cell / 2;
			x += rails->cell;
		}
	}
	return x;
}

/* Columns have room for the longest word of the phases' names. */
static void
measure_cell(struct rails *rails)
{
	node_id phase;

	rails->cell = RAIL_CELL;
	for (size_t i = 0; (phase = journey_child(rails->journey, NODE_ROOT, KEY_PHASES, i)) !=
	    NODE_NONE; i++)
		for (const char *at = journey_text(rails->journey, phase, KEY_NAME); *at != '\0';) {
			size_t len = strcspn(at, " ");
			char *word = mem_text_n(at, len);

			rails->cell = fmax(rails->cell, 2 * PAD - GUTTER + SLACK +
				text_width(rails->drawing, word, TYPE_HEADING));
			free(word);
			at += len + (at[len] == ' ');
		}
	rails->cell = fmin(rails->cell, CELL_MOST);
}

static void
measure_side(struct rails *rails)
{
	rails->side = SIDE_LEAST;
	for (size_t i = 0; i < rails->metro.line_count; i++)
		rails->side = fmax(rails->side, 2 * PAD + SWATCH + SLACK + text_width(rails->drawing,
			line_name(rails, i), TYPE_STRONG));
	rails->side = fmin(rails->side, SIDE_MOST);
}

/* --- downwards ---------------------------------------------------------------- */

static double
name_height(const struct rails *rails, size_t line)
{
	return text_height(rails->drawing, line_name(rails, line), TYPE_STRONG,
	    rails->side - 2 * PAD - SWATCH + PAD / 2) + 8;
}

/* Places the tracks below each other; returns where the arcs can begin. */
static double
place_rows(struct rails *rails, double y)
{
	free(rails->rows);
	rails->rows = mem_zero(rails->metro.line_count + 1, sizeof *rails->rows);
	for (size_t i = 0; i < rails->metro.flow.stop_count; i++) {
		struct rail_row *row = &rails->rows[rails_line(rails, i)];

		row->below = fmax(row->below, rails_words(rails, i, (struct box){ 0, 0, rails->cell, 0 },
			false));
	}
	for (size_t i = 0; i < rails->metro.line_count; i++) {
		double name = name_height(rails, i) / 2;

		y += fmax(ABOVE, name + 4);
		rails->rows[i].y = y;
		y += BELOW + fmax(rails->rows[i].below, name - BELOW + 4);
	}
	return y;
}

static size_t
phase_end(const struct rails *rails, size_t column)
{
	const struct flow *flow = &rails->metro.flow;
	node_id phase = journey_parent(rails->journey, flow->stops[column]);

	while (column < flow->stop_count && journey_parent(rails->journey, flow->stops[column]) ==
	    phase)
		column++;
	return column;
}

/* The room of a phase's columns, as far as they are on the page. */
static struct box
zone_box(const struct rails *rails, size_t first, size_t end)
{
	double left = rails->columns[first] - rails->cell / 2 - GUTTER / 2;

	return (struct box){ left, rails->body.y, rails->columns[end - 1] + rails->cell / 2 +
		GUTTER / 2 - left, rails->body.height };
}

/* A name that may be cut by the page has the width of one column. */
static double
zone_name(const struct rails *rails, size_t first, size_t end, bool draw)
{
	const char *name = journey_text(rails->journey, journey_parent(rails->journey,
	    rails->metro.flow.stops[first]), KEY_NAME);
	struct box room = zone_box(rails, first, rails->paged ? first + 1 : end);

	room.x += PAD;
	room.width -= 2 * PAD;
	room.y += PAD / 2;
	room.height = text_height(rails->drawing, name, TYPE_HEADING, room.width);
	if (draw)
		draw_words(rails->drawing, room, name, (struct lettering){ TYPE_HEADING, INK_SOFT,
			SIDE_LEFT, false });
	return room.height + PAD;
}

static void
measure_zones(struct rails *rails)
{
	rails->zones = 0;
	for (size_t i = 0, end; i < rails->metro.flow.stop_count; i = end) {
		end = phase_end(rails, i);
		rails->zones = fmax(rails->zones, zone_name(rails, i, end, false));
	}
}

/* Phases as the zones that the lines run through. */
static void
draw_zones(struct rails *rails)
{
	bool shade = true;

	for (size_t i = 0, end; i < rails->metro.flow.stop_count; i = end, shade = !shade) {
		size_t first = i > rails->first ? i : rails->first, last;

		end = phase_end(rails, i);
		last = end < rails->end ? end : rails->end;
		if (first >= last)
			continue;
		if (shade)
			draw_box(rails->drawing, zone_box(rails, first, last), 8, INK_SHADE, INK_NONE);
		zone_name(rails, first, last, true);
	}
}

/* The names of the lines, as signs at their beginning. */
static void
draw_names(struct rails *rails)
{
	for (size_t i = 0; i < rails->metro.line_count; i++) {
		double height = name_height(rails, i);
		struct box box = { rails->body.x, rails->rows[i].y - height / 2, rails->side - PAD / 2,
			height };
		struct box room = { box.x + PAD / 2, box.y, rails->side - 2 * PAD - SWATCH + PAD / 2,
			height };
		enum hue hue = rails_hue(rails, i);

		draw_box(rails->drawing, box, 6, ink_of(hue, TONE_FULL), INK_NONE);
		box.width -= SWATCH;
		draw_box(rails->drawing, box, 5, ink_of(hue, TONE_GROUND), ink_of(hue, TONE_FULL));
		draw_words(rails->drawing, room, line_name(rails, i), (struct lettering){ TYPE_STRONG,
			ink_of(hue, TONE_TEXT), SIDE_LEFT, true });
	}
}

/* --- pages ---------------------------------------------------------------------- */

/* Places all downwards on pages so wide; returns the height they need. */
static double
lay_out(struct rails *rails, double width)
{
	struct box room = { PICTURE_MARGIN, PICTURE_MARGIN, width - 2 * PICTURE_MARGIN, 0 };

	rails->body.y = room.y + fmax(picture_head_height(rails->picture, room.width),
	    PICTURE_RUNNING_HEIGHT);
	measure_zones(rails);
	rails->arcs = place_rows(rails, rails->body.y + rails->zones) + RAIL_ARC_ROW;
	rails->bottom = rails->arcs + RAIL_ARC_ROW * rails->metro.arc_rows - RAIL_ARC_ROW / 2;
	rails->body.height = rails->bottom - rails->body.y;
	rails->bottom += PAD;
	return rails->bottom + picture_legend(rails->picture, rails->used, room, false) + 4 +
	    PICTURE_MARGIN;
}

/* Moves all that stands across. */
static void
shift(struct rails *rails, double x)
{
	for (size_t i = 0; i < rails->metro.flow.stop_count; i++)
		rails->columns[i] += x;
	for (size_t i = 0; i < rails->slot_count; i++)
		rails->slots[i].x += x;
}

/* What comes from another page does so from behind the lines' names. */
static void
draw_page(struct rails *rails, double width, double height, double scale)
{
	double across = width - 2 * PICTURE_MARGIN, side = rails->body.x + rails->side;
	struct box room = { PICTURE_MARGIN, PICTURE_MARGIN, across, 0 };
	bool paper = rails->picture->width > 0;

	drawing_add_page(rails->drawing, paper ? rails->picture->width : width,
	    paper ? rails->picture->height : height, scale);
	if (rails->first == 0)
		picture_head(rails->picture, room);
	else
		picture_running_head(rails->picture, room);
	rails->page_right = width;
	draw_zones(rails);
	rails_tracks(rails);
	if (rails->first > 0)
		draw_box(rails->drawing, (struct box){ 0, rails->body.y, side, rails->body.height + PAD },
		    0, INK_PAPER, INK_NONE);
	rails_stations(rails);
	rails_pills(rails);
	draw_names(rails);
	room.y = rails->bottom;
	picture_legend(rails->picture, rails->used, room, true);
}

/* The end of the columns that a page so wide holds, from `first` on. */
static size_t
page_end(const struct rails *rails, double width)
{
	size_t end = rails->first + 1;

	while (end < rails->metro.flow.stop_count &&
	    rails->columns[end] + rails->cell / 2 + GUTTER <= width - PICTURE_MARGIN)
		end++;
	return end;
}

/* Where a page's columns begin: those after the first page right behind the
 * names, with all that comes to them. */
static double
page_left(const struct rails *rails)
{
	return rails->first == 0 ? rails->body.x + rails->side :
	    rails->columns[rails->first - 1] + rails->cell / 2;
}

/* Page after page of columns, none smaller than can be read where that can be
 * helped. */
static void
draw_pages(struct rails *rails, double scale)
{
	const struct picture *picture = rails->picture;
	double width, height;

	rails->paged = true;
	height = lay_out(rails, picture->width / scale);
	scale = fmin(scale, picture->height / height);
	width = picture->width / scale;
	for (; rails->first < rails->metro.flow.stop_count; rails->first = rails->end) {
		shift(rails, rails->body.x + rails->side - page_left(rails));
		rails->end = page_end(rails, width);
		draw_page(rails, width, height, scale);
	}
}

static void
draw_all(struct rails *rails, double right)
{
	const struct picture *picture = rails->picture;
	double width = fmax(right + PICTURE_MARGIN, PAGE_LEAST), height = lay_out(rails, width);
	double scale = 1;

	if (picture->width > 0)
		scale = fmin(1, fmin(picture->width / width, picture->height / height));
	rails->end = rails->metro.flow.stop_count;
	if (scale < SCALE_LEAST)
		draw_pages(rails, SCALE_PAGED);
	else
		draw_page(rails, picture->width > 0 ? picture->width / scale : width, height, scale);
}

static void
clear(struct rails *rails)
{
	metro_clear(&rails->metro);
	free(rails->columns);
	free(rails->rows);
	free(rails->slots);
}

void
picture_flow(struct picture *picture)
{
	struct rails rails = { .picture = picture, .drawing = picture->drawing,
		.journey = picture->journey };

	metro_read(&rails.metro, picture->journey, picture->ids, false);
	if (rails.metro.flow.stop_count == 0) {
		picture_nothing(picture, N_("No touchpoints yet."));
	} else {
		measure_side(&rails);
		measure_cell(&rails);
		rails.body.x = PICTURE_MARGIN;
		draw_all(&rails, place_columns(&rails, PICTURE_MARGIN + rails.side));
	}
	clear(&rails);
}
