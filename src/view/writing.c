/*
 * A card being written at the end of a cell: its row grows, and the field
 * stands where the card will.
 *
 * The other rows keep their heights meanwhile, and what parts them: one who
 * writes wants to see nothing else move.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "writing.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define FIELD_LEAST 16		/* columns of a field, where its cell is narrower */

void
map_set_writing(struct map *map, const char *text)
{
	if (map->writing != NULL && text != NULL && strcmp(map->writing, text) == 0)
		return;
	free(map->writing);
	map->writing = text != NULL ? mem_text(text) : NULL;
}

bool
writing_is(const struct map *map)
{
	return map->writing != NULL && map->column_count > 0 && map->at_row >= 0 &&
	    (size_t)map->at_row < map->row_count && !map_row_is_curve(map, map->at_row);
}

static int
field_columns(int cell)
{
	return cell > FIELD_LEAST ? cell : FIELD_LEAST;
}

/* Lines of the text in a field so wide; at the edge its caret needs a column. */
static int
field_lines(const struct map *map, int x, int columns)
{
	struct wrap wrap = { 0 };
	int lines;

	columns -= x + columns >= map->geo.area.x + map->geo.area.width;
	wrap_text(&wrap, map->writing, strlen(map->writing), columns > 1 ? columns : 1, 0);
	lines = (int)wrap.count;
	wrap_clear(&wrap);
	return lines;
}

/* The lines that the cursor's row needs for its cards and the field; 0: nothing
 * is written there. */
static int
need(struct map *map)
{
	int columns = map->geo.cell;
	size_t lines;
	node_id owner;

	if (!writing_is(map))
		return 0;
	if (map->rows[map->at_row].band)
		columns = layout_band_columns(map, map->columns[map->at_column].band);
	owner = cursor_owner(map, map->at_column, map->at_row);
	if (columns_is_strip(map, map->at_column))
		lines = journey_count(map->journey, owner, map_row_lane(map, map->at_row)->key) > 0;
	else
		lines = map_cell(map, owner, map_row_lane(map, map->at_row), columns)->count;
	return (int)lines + field_lines(map, columns_x(map, map->at_column),
	    field_columns(columns));
}

bool
writing_is_placed(struct map *map)
{
	int lines = need(map);

	return lines == map->writing_lines && (lines == 0 || map->writing_row == map->at_row);
}

void
writing_place(struct map *map)
{
	int body = map->geo.body.height, lines = need(map);

	map->writing_lines = lines;
	map->writing_row = map->at_row;
	if (lines > body)
		lines = body;
	if (lines == 0 || map->rows[map->at_row].height >= lines)
		return;
	map->rows[map->at_row].height = lines;
	layout_stack(map);
}

/* How many cards have lines above line `top`. */
static size_t
cards_above(const struct block *block, size_t top)
{
	return top < block->count && block->v[top].first ? block->v[top].item :
	    top < block->count ? block->v[top].item + 1 : block->items;
}

struct rect
writing_paint(struct map *map, const struct block *block, struct canvas *canvas,
	struct rect *area, size_t *top)
{
	struct rect field = *area;
	struct str above = { 0 };
	struct look look = map_look(map);
	int lines, cards = (int)block->count;

	field.width = field_columns(area->width);
	lines = field_lines(map, area->x, field.width);
	*top = 0;
	if (lines > area->height)
		lines = area->height;
	area->height -= lines;
	if (cards > area->height && area->height > 0) {
		*top = block->count - (size_t)(area->height - 1);
		str_add_format(&above, look_word(&look, N_("%zu more above")),
		    cards_above(block, *top));
		canvas_text_cut(canvas, area->x, area->y, area->width, str_text(&above),
		    STYLE_MORE);
		str_clear(&above);
		area->y++;
		area->height--;
		cards = area->height;
	}
	field.y = area->y + (cards < area->height ? cards : area->height);
	field.height = lines;
	area->height = field.y - area->y;
	for (int y = 0; y < area->height; y++)
		block_paint(block, *top + (size_t)y, canvas, area->x, area->y + y, area->width);
	return field;
}
