/*
 * The whole map as text: stripes of as many columns as fit, uncut, one below
 * the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/show.h"

#include <stdlib.h>

#include "base/mem.h"
#include "rooms.h"
#include "view/sheet.h"

#define LEVEL_LINES 5
#define PIECE_LINES 400		/* lines of a stripe painted at once */

/* One stripe: its columns, and how high its headings and rows are. */
struct stripe {
	size_t first, end;
	int heading, height;
	int *rows;
};

struct show {
	struct show_options options;
	struct map *map;
	struct sheet *sheet;	/* instead of the map, or NULL */
	size_t fit;		/* columns in a stripe */
	size_t next;		/* the first that was not shown yet */
	struct stripe stripe;	/* being shown while it has rows */
	int line;		/* the first of it that was not shown yet */
	bool begun;
};

/* The head: title, whose journey it is, what for. */
static void
fill_head(const struct journey *journey, struct block *block, int columns)
{
	size_t personas = journey_count(journey, NODE_ROOT, KEY_PERSONAS);
	node_id goal = journey_child(journey, NODE_ROOT, KEY_GOAL, 0);
	struct block_item item = { .lead = BLOCK_NO_LEAD, .style = STYLE_TITLE };
	struct str names = { 0 };

	item.text = journey_text(journey, NODE_ROOT, KEY_TITLE);
	block_add(block, &item, columns, 0);
	for (size_t i = 0; i < personas; i++) {
		if (i > 0)
			str_add(&names, ", ");
		str_add(&names, journey_text(journey,
		    journey_child(journey, NODE_ROOT, KEY_PERSONAS, i), KEY_NAME));
	}
	item.style = STYLE_NORMAL;
	item.text = str_text(&names);
	if (names.len > 0)
		block_add(block, &item, columns, 0);
	item.text = goal != NODE_NONE ? journey_text(journey, goal, KEY_WHAT) : "";
	if (item.text[0] != '\0')
		block_add(block, &item, columns, 0);
	str_clear(&names);
}

/* Lines that row `index` needs in the columns of a stripe. */
static int
stripe_row(struct map *map, const struct stripe *stripe, int index)
{
	const struct row *row = &map->rows[index];
	const struct lane *lane = map_row_lane(map, index);
	int most = map_row_is_curve(map, index) ? LEVEL_LINES : 1, need;

	for (size_t i = stripe->first; i < stripe->end; i++) {
		const struct band *band = &map->bands[map->columns[i].band];
		size_t first = band->first > stripe->first ? band->first : stripe->first;
		size_t end = band->first + band->count < stripe->end ?
		    band->first + band->count : stripe->end;
		bool spans = cursor_is_band(map, i, index);

		if ((spans && i != first) || (!spans && map_row_is_curve(map, index)))
			continue;
		need = layout_need(map, spans ? band->phase : map->columns[i].touchpoint, lane,
		    row->band ? (int)(end - first) * map->geo.pitch - 3 : map->geo.cell, 0);
		if (need > most)
			most = need;
	}
	return most;
}

static void
measure_stripe(struct map *map, struct stripe *stripe)
{
	stripe->rows = mem_zero(map->row_count, sizeof *stripe->rows);
	stripe->heading = 1;
	for (size_t i = stripe->first; i < stripe->end; i++) {
		heading_fill(map, &map->scratch, i, map->geo.cell);
		if ((int)map->scratch.count > stripe->heading)
			stripe->heading = (int)map->scratch.count;
	}
	stripe->height = 1 + stripe->heading + 1;
	for (size_t i = 0; i < map->row_count; i++) {
		stripe->rows[i] = stripe_row(map, stripe, (int)i);
		stripe->height += stripe->rows[i];
	}
}

static void
paint_stripe(struct map *map, const struct stripe *stripe, struct canvas *canvas, int y)
{
	struct geometry *geo = &map->geo;

	geo->area = (struct rect){ 0, y, canvas->width, stripe->height };
	geo->phase_y = y;
	geo->heading_y = y + 1;
	geo->heading_height = stripe->heading;
	geo->rule_y = y + 1 + stripe->heading;
	geo->body = (struct rect){ 0, geo->rule_y + 1, canvas->width,
		y + stripe->height - geo->rule_y - 1 };
	geo->shown = stripe->end - stripe->first;
	map->left = stripe->first;
	map->top = 0;
	for (size_t i = 0; i < map->row_count; i++)
		map->rows[i].height = stripe->rows[i];
	map->row_gap = 0;
	layout_stack(map);
	paint_grid(map, canvas, false);
}

struct show *
show_new(const struct journey *journey, const struct show_options *options)
{
	struct show *show = mem_zero(1, sizeof *show);
	struct map *map = map_new(journey);

	show->options = *options;
	if (show->options.width < 1)
		show->options.width = 1;
	show->map = map;
	map->uncut = true;
	map->ascii = options->ascii || options->plain_text;
	map->only_phase = options->phase;
	map->only_lane = options->lane;
	map_set_translate(map, options->translate);
	layout_place(map, (struct rect){ 0, 0, show->options.width, 24 });
	show->fit = map->geo.shown;
	if (options->view != NULL && options->view->draw != NULL) {
		show->sheet = sheet_new(options->view, journey, options->today);
		sheet_set_translate(show->sheet, options->translate);
		sheet_set_form(show->sheet, options->form);
	}
	return show;
}

void
show_free(struct show *show)
{
	if (show == NULL)
		return;
	map_free(show->map);
	sheet_free(show->sheet);
	free(show->stripe.rows);
	free(show);
}

static void
show_head(struct show *show, struct canvas *canvas)
{
	struct block head = { 0 };

	fill_head(show->map->journey, &head, show->options.width);
	canvas_resize(canvas, show->options.width, (int)head.count);
	for (size_t i = 0; i < head.count; i++)
		block_paint(&head, i, canvas, 0, (int)i, show->options.width);
	block_clear(&head);
}

static void
begin_stripe(struct show *show)
{
	struct stripe *stripe = &show->stripe;
	size_t left = show->map->column_count - show->next;

	*stripe = (struct stripe){ .first = show->next };
	stripe->end = stripe->first + (show->fit < left ? show->fit : left);
	measure_stripe(show->map, stripe);
	show->line = 0;
}

/* A high stripe is painted part by part; a blank line stands above it. */
static void
show_stripe(struct show *show, struct canvas *canvas)
{
	int left;

	if (show->stripe.rows == NULL)
		begin_stripe(show);
	left = 1 + show->stripe.height - show->line;
	canvas_resize(canvas, show->options.width, left < PIECE_LINES ? left : PIECE_LINES);
	paint_stripe(show->map, &show->stripe, canvas, 1 - show->line);
	show->line += canvas->height;
	if (show->line <= show->stripe.height)
		return;
	free(show->stripe.rows);
	show->stripe.rows = NULL;
	show->next = show->stripe.end;
}

/* Part by part, as a stripe; a blank line stands above it. */
static bool
show_sheet(struct show *show, struct canvas *canvas)
{
	int left = 1 + sheet_lay_out(show->sheet, show->options.width, show->options.ascii) -
	    show->line;

	if (left <= 0)
		return false;
	canvas_resize(canvas, show->options.width, left < PIECE_LINES ? left : PIECE_LINES);
	sheet_print(show->sheet, canvas, show->line - 1);
	show->line += canvas->height;
	return true;
}

bool
show_next(struct show *show, struct canvas *canvas)
{
	canvas->ascii = show->options.ascii;
	canvas->plain_text = show->options.plain_text;
	if (!show->begun)
		show_head(show, canvas);
	else if (show->sheet != NULL)
		return show_sheet(show, canvas);
	else if (show->next < show->map->column_count)
		show_stripe(show, canvas);
	else
		return false;
	show->begun = true;
	return true;
}
