/*
 * The whole map as text: stripes of as many columns as fit, uncut.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "rooms.h"

#define LEVEL_LINES 5

/* One stripe: its columns, and how high its headings and rows are. */
struct stripe {
	size_t first, end;
	int heading, height;
	int *rows;
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
		heading_fill(map, &map->scratch, map->columns[i].touchpoint, map->geo.cell);
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
	layout_stack(map);
	paint_grid(map, canvas, false);
}

static void
show_stripes(struct map *map, const struct block *head, int width, struct canvas *canvas)
{
	size_t fit = map->geo.shown;
	size_t count = (map->column_count + fit - 1) / fit;
	struct stripe *stripes = mem_zero(count, sizeof *stripes);
	int height = (int)head->count, y = (int)head->count;

	for (size_t i = 0; i < count; i++) {
		stripes[i].first = i * fit;
		stripes[i].end = (i + 1) * fit < map->column_count ? (i + 1) * fit :
		    map->column_count;
		measure_stripe(map, &stripes[i]);
		height += 1 + stripes[i].height;
	}
	canvas_resize(canvas, width, height);
	for (size_t i = 0; i < head->count; i++)
		block_paint(head, i, canvas, 0, (int)i, width);
	for (size_t i = 0; i < count; i++) {
		paint_stripe(map, &stripes[i], canvas, y + 1);
		y += 1 + stripes[i].height;
		free(stripes[i].rows);
	}
	free(stripes);
}

void
map_show(const struct journey *journey, const struct show_options *options,
	struct canvas *canvas)
{
	int width = options->width > 1 ? options->width : 1;
	struct map *map = map_new(journey);
	struct block head = { 0 };

	map->uncut = true;
	map->ascii = canvas->ascii || canvas->plain_text;
	map->only_phase = options->phase;
	map->only_lane = options->lane;
	map_set_translate(map, options->translate);
	layout_place(map, (struct rect){ 0, 0, width, 24 });
	fill_head(journey, &head, width);
	show_stripes(map, &head, width, canvas);
	block_clear(&head);
	map_free(map);
}
