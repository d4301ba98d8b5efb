/*
 * Where a card is being written its cell grows, the field stands below the
 * cards and over no other lane, and nothing else changes its size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <stdio.h>

#include "../../../src/view/writing.h"
#include "support/grow.h"

static const char *const texts[] = {
	"", "short", "a text that takes some lines of a cell of the usual width, and then more",
	"\xe8\xb3\xaa\xe5\x95\x8f and\nmore\nlines",
};

struct heights {
	int v[200], gap;
};

static struct heights heights_of(const struct map *map)
{
	struct heights heights = { .gap = map->row_gap };

	assert_true(map->row_count < 200);
	for (size_t i = 0; i < map->row_count; i++)
		heights.v[i] = map->rows[i].height;
	return heights;
}

/* What stands at a place of the canvas, as ASCII. */
static void read_line(const struct canvas *canvas, int x, int y, int width, char *text)
{
	for (int i = 0; i < width; i++)
		text[i] = (char)(canvas_at(canvas, x + i, y)->point[0] & 0x7f);
	text[width] = '\0';
}

/* The cards stand right above the field, or it is told how many are not seen. */
static void assert_cards(struct map *map, const struct canvas *canvas, struct rect field,
	int row_y, const struct block *block)
{
	char text[300], more[40];
	size_t above;

	if (field.y == row_y + (int)block->count)
		return;
	assert_true(map->rows[map->at_row].height >= map->geo.body.height ||
	    field.y < row_y + (int)block->count);
	if (field.y == row_y || map->geo.cell < 20)
		return;
	above = block->count - (size_t)(field.y - row_y - 1);
	above = above == block->count ? block->items :
	    block->v[above].item + !block->v[above].first;
	snprintf(more, sizeof more, "%zu more above", above);
	read_line(canvas, field.x, row_y, map->geo.cell, text);
	assert_memory_equal(text, more, strlen(more));
}

static void assert_written(struct map *map, struct canvas *canvas, struct rect area,
	const struct heights *before)
{
	struct rect field = map_cursor_rect(map);
	const struct row *row = &map->rows[map->at_row];
	int row_y = map->geo.body.y + row->y - map->top, columns = map->geo.cell;

	for (size_t i = 0; i < map->row_count; i++)
		if ((int)i != map->at_row)
			assert_int_equal(map->rows[i].height, before->v[i]);
	assert_int_equal(map->row_gap, before->gap);
	assert_true(row->height >= before->v[map->at_row]);
	assert_true(row->height <= map->geo.body.height || row->height == before->v[map->at_row]);
	if (map->geo.body.height < 1)
		return;
	assert_true(field.height > 0 && field.width > 0);
	assert_true(field.y >= row_y && field.y + field.height <= row_y + row->height);
	assert_true(field.y + field.height <= area.y + area.height);
	if (!row->band)
		assert_cards(map, canvas, field, row_y, map_cell(map, cursor_owner(map,
		    map->at_column, map->at_row), map_row_lane(map, map->at_row), columns));
}

static void the_cell_grows_and_nothing_else(void **state)
{
	uint32_t seed = 77;
	size_t written = 0;
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 80, 24);
	for (int i = 0; i < 60; i++) {
		struct journey *journey = grow_journey(&seed, 1 + grow_number(&seed, 12));
		struct map *map = map_new(journey);

		for (int j = 0; j < 60; j++) {
			int width = 20 + (int)grow_number(&seed, 160);
			int height = 5 + (int)grow_number(&seed, 50);
			struct rect area = { 0, 1, width, height - 2 };
			struct heights before, after;

			canvas_resize(&canvas, width, height);
			map_move(map, (enum map_move)grow_number(&seed, MAP_END + 1),
			    1 + grow_number(&seed, 4));
			map_set_writing(map, NULL);
			canvas_blank(&canvas);
			map_paint(map, &canvas, area);
			before = heights_of(map);
			map_set_writing(map, texts[grow_number(&seed, 4)]);
			canvas_blank(&canvas);
			map_paint(map, &canvas, area);
			if (!writing_is(map))
				continue;
			written++;
			assert_written(map, &canvas, area, &before);
			map_set_writing(map, NULL);
			map_paint(map, &canvas, area);
			after = heights_of(map);
			assert_memory_equal(&before, &after, sizeof before);
		}
		map_free(map);
		journey_free(journey);
	}
	assert_true(written > 500);
	canvas_clear(&canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cell_grows_and_nothing_else),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
