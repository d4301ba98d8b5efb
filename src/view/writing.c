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

static void
set(char **to, const char *text)
{
	if (*to != NULL && text != NULL && strcmp(*to, text) == 0)
		return;
	free(*to);
	*to = text != NULL ? mem_text(text) : NULL;
}

void
map_set_writing(struct map *map, const char *text)
{
	set(&map->writing, text);
}

void
map_set_editing(struct map *map, const char *text)
{
	set(&map->editing, text);
}

/* Is the cursor in a cell of cards? */
static bool
is_in_cell(const struct map *map)
{
	return map->column_count > 0 && map->at_row >= 0 &&
	    (size_t)map->at_row < map->row_count && !map_row_is_curve(map, map->at_row);
}

bool
writing_is(const struct map *map)
{
	return map->writing != NULL && is_in_cell(map);
}

bool
map_grows(const struct map *map)
{
	return map->editing != NULL && is_in_cell(map) &&
	    !columns_is_strip(map, map->at_column) &&
	    map_row_lane(map, map->at_row)->kind != LANE_LEVEL;
}

bool
writing_is_any(const struct map *map)
{
	return writing_is(map) || map_grows(map);
}

static int
field_columns(int cell)
{
	return cell > FIELD_LEAST ? cell : FIELD_LEAST;
}

/* Lines of the text in a field so wide; at the edge its caret needs a column. */
static int
field_lines(const struct map *map, const char *text, int x, int columns)
{
	struct wrap wrap = { 0 };
	int lines;

	columns -= x + columns >= map->geo.area.x + map->geo.area.width;
	wrap_text(&wrap, text, strlen(text), columns > 1 ? columns : 1, 0);
	lines = (int)wrap.count;
	wrap_clear(&wrap);
	return lines;
}

static int
cell_columns(const struct map *map)
{
	return map->rows[map->at_row].band ?
	    layout_band_columns(map, map->columns[map->at_column].band) : map->geo.cell;
}

/* The lines of the cursor's card: from *begin on, so many. */
static int
own_lines(const struct map *map, const struct block *block, size_t *begin)
{
	size_t end;

	for (*begin = 0; *begin < block->count && block->v[*begin].item < map->at_card; )
		++*begin;
	for (end = *begin; end < block->count && block->v[end].item == map->at_card; )
		end++;
	return (int)(end - *begin);
}

/* How many lines the text of the cursor's card needs more than it had. */
static int
lines_more(struct map *map, const struct block *block)
{
	size_t begin;
	int own = own_lines(map, block, &begin), indent = own > 0 ? block->v[begin].indent : 0;
	int more = field_lines(map, map->editing, columns_x(map, map->at_column) + indent,
	    field_columns(cell_columns(map) - indent)) - own;

	return more > 0 ? more : 0;
}

static int
need_edited(struct map *map)
{
	node_id owner = cursor_owner(map, map->at_column, map->at_row);

	return lines_more(map, map_cell(map, owner, map_row_lane(map, map->at_row),
	    cell_columns(map)));
}

/* The lines that the cursor's row needs for its cards and the field, or more than it
 * has for a text that is edited; 0: nothing is written there. */
static int
need(struct map *map)
{
	int columns;
	size_t lines;
	node_id owner;

	if (map_grows(map))
		return need_edited(map);
	if (!writing_is(map))
		return 0;
	columns = cell_columns(map);
	owner = cursor_owner(map, map->at_column, map->at_row);
	if (columns_is_strip(map, map->at_column))
		lines = journey_count(map->journey, owner, map_row_lane(map, map->at_row)->key) > 0;
	else
		lines = map_cell(map, owner, map_row_lane(map, map->at_row), columns)->count;
	return (int)lines + field_lines(map, map->writing, columns_x(map, map->at_column),
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
	if (lines > 0 && map_grows(map))
		lines += map->rows[map->at_row].height;
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
	lines = field_lines(map, map->writing, area->x, field.width);
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

bool
writing_paint_edited(struct map *map, const struct block *block, struct canvas *canvas,
	struct rect *area, size_t *top, struct rect *field)
{
	size_t begin, line;
	int own, lines, y, bottom = area->y + area->height;

	if (!map_grows(map) || lines_more(map, block) == 0)
		return false;
	own = own_lines(map, block, &begin);
	lines = own + lines_more(map, block);
	if (lines > area->height)
		lines = area->height;
	if ((int)(begin - *top) + lines > area->height)
		*top = begin - (size_t)(area->height - lines);
	area->height = (int)(begin - *top);
	for (y = 0; y < area->height; y++)
		block_paint(block, *top + (size_t)y, canvas, area->x, area->y + y, area->width);
	*field = (struct rect){ area->x, area->y + y, area->width, lines };
	if (own > 0) {
		block_paint(block, begin, canvas, field->x, field->y, field->width);
		field->x += block->v[begin].indent;
		field->width -= block->v[begin].indent;
	}
	for (line = begin + (size_t)own, y = field->y + lines; line < block->count && y < bottom; y++)
		block_paint(block, line++, canvas, area->x, y, area->width);
	return true;
}
