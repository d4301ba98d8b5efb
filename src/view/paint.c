/*
 * Boxes and cells onto the canvas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>

#include "base/err.h"
#include "base/width.h"
#include "levels.h"
#include "marking.h"
#include "writing.h"

/* Of a column that is seen in part, so much must be seen. */
#define PART_LEAST 6

/* Columns marked on either side of a point on a curve. */
#define MARK_BESIDE 2

/* What shows: columns from map->left to `end`. */
struct view {
	struct map *map;
	struct canvas *canvas;
	size_t end;
	int right;	/* canvas column behind the last that may be painted */
	bool cursor;
};

/* The columns of a band that show: from `*first` to `*end`; returns the width
 * of what spans them. */
static int
band_part(const struct view *view, size_t index, size_t *first, size_t *end)
{
	const struct band *band = &view->map->bands[index];
	int x, width;

	*first = band->first > view->map->left ? band->first : view->map->left;
	*end = band->first + band->count < view->end ? band->first + band->count : view->end;
	x = columns_x(view->map, *first);
	width = columns_x(view->map, *end - 1) + columns_width(view->map, *end - 1) - x;
	return x + width <= view->right ? width : view->right - x;
}

static bool
is_blank(const struct canvas *canvas, int x, int y)
{
	const struct cell *cell;

	if (x < 0 || x >= canvas->width || y < 0 || y >= canvas->height)
		return true;
	cell = canvas_at(canvas, x, y);
	return cell->point[0] == ' ' && cell->point[1] == 0;
}

/* Marks what stands on one line as the place of the cursor: not the blanks behind
 * it, of which each would have to go to the terminal, and once more when the cursor
 * moves on. */
static void
mark_cursor(const struct view *view, int x, int y, int width)
{
	int wide = width;

	while (wide > MARK_LEAST && is_blank(view->canvas, x + wide - 1, y))
		wide--;
	canvas_cursor(view->canvas, x, y, wide, 1);
	view->canvas->caret_x = x;
	view->canvas->caret_y = y;
}

static void
set_cursor_rect(const struct view *view, struct rect rect)
{
	if (rect.x + rect.width > view->right)
		rect.width = view->right - rect.x;
	view->map->cursor_rect = rect;
}

/* Before, during or after the purchase, where there is room behind the name. */
static void
paint_moment(const struct view *view, node_id phase, int x, int room)
{
	static const char *const words[] = { N_("before"), N_("during"), N_("after") };
	const char *moment = journey_text(view->map->journey, phase, KEY_MOMENT);
	struct look look = map_look(view->map);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i], moment) == 0)
			moment = look_word(&look, moment);
	if (moment[0] == '\0' || (int)width_of(moment, strlen(moment)) + 4 > room)
		return;
	canvas_glyph(view->canvas, x + 1, view->map->geo.phase_y, GLYPH_PART, STYLE_LINE);
	canvas_text(view->canvas, x + 3, view->map->geo.phase_y, room - 3, moment,
	    strlen(moment), STYLE_HINT);
}

static void
paint_phase(const struct view *view, size_t band)
{
	const struct map *map = view->map;
	const char *name = journey_text(map->journey, map->bands[band].phase, KEY_NAME);
	size_t first, end, len = 0;
	int width = band_part(view, band, &first, &end), used;
	int x = columns_x(map, first), y = map->geo.phase_y;
	uint8_t *upper = u8_toupper((const uint8_t *)name, strlen(name) + 1, NULL, NULL, NULL,
	    &len);

	used = canvas_text_cut(view->canvas, x, y, width, upper != NULL ? (char *)upper : name,
	    STYLE_PHASE);
	canvas_match(view->canvas, x, y, used, name, strlen(name), 0, strlen(name));
	free(upper);
	marks_paint_heading(map, view->canvas, x - 1, y, map->bands[band].phase);
	paint_moment(view, map->bands[band].phase, x + used, width - used);
	if (view->cursor && map->columns[map->at_column].band == band &&
	    (map->at_row == ROW_PHASE || (map->at_row == ROW_TOUCHPOINT &&
	    map->at.touchpoint == NODE_NONE))) {
		mark_cursor(view, x, y, width < map->geo.cell ? width : map->geo.cell);
		set_cursor_rect(view, (struct rect){ x, y, width, 1 });
	}
}

static void
paint_heading(const struct view *view, size_t column)
{
	struct map *map = view->map;
	struct rect area = { columns_x(map, column), map->geo.heading_y,
		columns_width(map, column), map->geo.heading_height };

	heading_fill(map, &map->scratch, column, area.width);
	block_paint_all(&map->scratch, 0, view->canvas, area);
	marks_paint_heading(map, view->canvas, area.x - 1, area.y, map->columns[column].touchpoint);
	if (view->cursor && column == map->at_column && map->at_row == ROW_TOUCHPOINT &&
	    map->at.touchpoint != NODE_NONE) {
		mark_cursor(view, area.x, area.y, area.width);
		set_cursor_rect(view, area);
	}
}

static bool
shows(const struct view *view, int x, int y, int width, int height)
{
	return canvas_shows(view->canvas, (struct rect){ x, y, width, height });
}

/* The rules: below the headings, and down between phases. */
static void
paint_rules(const struct view *view)
{
	const struct map *map = view->map;
	const struct geometry *geo = &map->geo;
	int bottom = geo->body.y + geo->body.height;

	if (geo->rule_y >= 0 && shows(view, geo->area.x, geo->rule_y, geo->area.width, 1))
		for (int x = geo->area.x; x < view->right; x++)
			canvas_glyph(view->canvas, x, geo->rule_y, GLYPH_LINE_H, STYLE_LINE);
	for (size_t column = map->left; column < view->end; column++) {
		int x = columns_x(map, column) - 2;

		if ((column != map->left &&
		    map->bands[map->columns[column].band].first != column) ||
		    !shows(view, x, geo->phase_y, 1, bottom - geo->phase_y))
			continue;
		canvas_glyph(view->canvas, x, geo->phase_y, GLYPH_HALF_DOWN, STYLE_LINE);
		for (int y = geo->heading_y > 0 ? geo->heading_y : 0;
		    y < bottom && y < view->canvas->height; y++)
			canvas_glyph(view->canvas, x, y, y == geo->rule_y ? GLYPH_CROSS :
			    GLYPH_LINE_V, STYLE_LINE);
	}
}

/* How much lies beyond the edges, on the rule over the labels. */
static void
paint_beyond(const struct view *view)
{
	const struct map *map = view->map;
	struct str text = { 0 };
	size_t right = map->left + map->geo.shown;

	if (map->geo.rule_y < 0 || map->uncut ||
	    !shows(view, map->geo.area.x, map->geo.rule_y, map->geo.label, 1))
		return;
	if (map->left > 0)
		str_add_format(&text, "%s%zu", theme_glyph(GLYPH_ARROW_LEFT, map->ascii),
		    map->left);
	if (right < map->column_count)
		str_add_format(&text, "%s%s%zu", text.len > 0 ? " " : "",
		    theme_glyph(GLYPH_ARROW_RIGHT, map->ascii), map->column_count - right);
	if (map->top > 0)
		str_add_format(&text, " %s", theme_glyph(GLYPH_ARROW_UP, map->ascii));
	if (map->top + map->geo.body.height < map->rows_height)
		str_add_format(&text, "%s%s", map->top > 0 ? "" : " ",
		    theme_glyph(GLYPH_ARROW_DOWN, map->ascii));
	if (width_of(str_text(&text), text.len) < (size_t)map->geo.label)
		canvas_text(view->canvas, map->geo.area.x, map->geo.rule_y, map->geo.label - 1,
		    str_text(&text), text.len, STYLE_HINT);
	str_clear(&text);
}

/* The cursor in a cell of wrapped cards: the first line of its card. */
static void
paint_cursor(const struct view *view, const struct block *block, size_t top, struct rect area)
{
	size_t card = view->map->at_card, line = top, lines = 0;
	struct rect rect = area;

	while (line < block->count && block->v[line].item < card)
		line++;
	while (line + lines < block->count && block->v[line + lines].item == card)
		lines++;
	if (block->count > 0) {
		rect.y += (int)(line - top);
		rect.height = (int)lines;
		if (rect.y + rect.height > area.y + area.height)
			rect.height = area.y + area.height - rect.y;
	}
	mark_cursor(view, rect.x, rect.y, rect.width);
	if (block->count > 0) {
		rect.x += block->v[line].indent;
		rect.width -= block->v[line].indent;
	}
	set_cursor_rect(view, rect);
}

static void
paint_cell(const struct view *view, node_id owner, int row, struct rect area, bool cursor)
{
	const struct lane *lane = map_row_lane(view->map, row);
	bool level = view->map->single && lane->kind == LANE_LEVEL &&
	    owner == view->map->columns[view->map->left].touchpoint;
	const struct block *block = level ? &view->map->scratch :
	    map_cell(view->map, owner, lane, area.width);
	bool writes = cursor && writing_is(view->map);
	struct rect field = area;
	size_t top;

	if (level)
		levels_fill(view->map, &view->map->scratch, view->map->left, lane, area.width);
	top = cursor ? block_top(block, view->map->at_card, area.height) : 0;
	if (writes)
		field = writing_paint(view->map, block, view->canvas, &area, &top);
	else if (cursor && writing_paint_edited(view->map, block, view->canvas, &area, &top, &field))
		writes = true;
	else
		block_paint_all(block, top, view->canvas, area);
	marks_paint_cell(view->map, view->canvas, block, top, area, owner, lane->key);
	picks_paint(view->map, view->canvas, block, top, area, owner, lane->key);
	if (writes) {
		mark_cursor(view, field.x, field.y, field.width);
		set_cursor_rect(view, field);
	} else if (cursor) {
		paint_cursor(view, block, top, area);
	}
}

/* A cell of a folded phase tells only that there is something. */
static void
paint_strip_cell(const struct view *view, node_id phase, int row, struct rect area, bool cursor)
{
	const struct lane *lane = map_row_lane(view->map, row);
	size_t count = journey_count(view->map->journey, phase, lane->key);
	struct str text = { 0 };

	if (count > 0) {
		str_add_format(&text, "%s%zu", theme_glyph(GLYPH_MORE, view->map->ascii), count);
		canvas_text_cut(view->canvas, area.x, area.y, area.width, str_text(&text),
		    STYLE_MORE);
		str_clear(&text);
	}
	if (!cursor)
		return;
	if (writing_is(view->map) && count > 0)
		area.y++;
	mark_cursor(view, area.x, area.y, area.width);
	set_cursor_rect(view, (struct rect){ area.x, area.y, area.width, 1 });
}

static void
paint_band_row(const struct view *view, int row, int y, int height)
{
	struct map *map = view->map;
	size_t first, end;

	for (size_t band = map->columns[map->left].band; band < map->band_count &&
	    map->bands[band].first < view->end; band++) {
		int width = band_part(view, band, &first, &end);
		struct rect area = { columns_x(map, first), y, width, height };
		bool cursor = view->cursor && map->at_row == row &&
		    map->columns[map->at_column].band == band;

		if (columns_is_strip(map, first))
			paint_strip_cell(view, map->bands[band].phase, row, area, cursor);
		else
			paint_cell(view, map->bands[band].phase, row, area, cursor);
	}
}

static void
paint_level_cursor(const struct view *view, int row, int y, int height)
{
	struct map *map = view->map;
	struct rect point = levels_point(map, row, map->at_column, map->at_card);
	int x = columns_x(map, map->at_column);

	if (point.y >= height)
		point.y = height - 1;
	canvas_cursor(view->canvas, point.x - MARK_BESIDE, y + point.y, 2 * MARK_BESIDE + 1, 1);
	view->canvas->caret_y = y + point.y;
	view->canvas->caret_x = point.x;
	set_cursor_rect(view, (struct rect){ x, y + point.y, map->geo.cell, 1 });
}

static void
paint_cells(const struct view *view, int row, int y, int height)
{
	struct map *map = view->map;
	bool curve = map_row_is_curve(map, row);

	if (curve)
		levels_paint(map, view->canvas, row, y, map->left, view->end);
	for (size_t column = map->left; column < view->end; column++) {
		node_id owner = map->columns[column].touchpoint;
		bool cursor = view->cursor && map->at_row == row && map->at_column == column;
		const struct row *above = row > 0 ? &map->rows[row - 1] : NULL;
		struct rect area = { columns_x(map, column), y, columns_width(map, column), height };

		if (!shows(view, area.x - 1, y, area.width + 2, height))
			continue;
		if (owner == NODE_NONE && (above == NULL || !above->band ||
		    above->lane != map->rows[row].lane))
			owner = map->bands[map->columns[column].band].phase;
		else if (curve)
			owner = NODE_NONE;
		if (owner != NODE_NONE && columns_is_strip(map, column))
			paint_strip_cell(view, owner, row, area, cursor);
		else if (owner != NODE_NONE)
			paint_cell(view, owner, row, area, cursor);
		else if (cursor && curve)
			paint_level_cursor(view, row, y, height);
	}
}

/* Does a word go on in the next line? */
static bool
parts_word(const struct block *block)
{
	for (size_t i = 1; i < block->count; i++)
		if (block->v[i - 1].start + block->v[i - 1].len == block->v[i].start)
			return true;
	return false;
}

static void
paint_label(const struct view *view, int row, int y)
{
	struct map *map = view->map;
	const struct lane *lane = map_row_lane(map, row);
	struct look look = map_look(map);
	const char *label = lane->translate ? look_word(&look, lane->label) : lane->label;
	struct rect area = { map->geo.area.x, y, map->geo.label - 1, map->rows[row].height };

	if (row > 0 && map->rows[row - 1].lane == map->rows[row].lane && map->top <
	    map->rows[row].y)
		return;
	if (map_row_is_curve(map, row) && area.height > 1) {
		area.width -= 2;
		area.height = map->curve_count > 1 ? 1 : area.height;
	}
	block_empty(&map->scratch);
	block_add(&map->scratch, &(struct block_item){ .text = label, .lead = BLOCK_NO_LEAD,
		.style = STYLE_LANE }, area.width, 0);
	if (area.height == 1 || parts_word(&map->scratch))
		canvas_text_cut(view->canvas, area.x, y, area.width, label, STYLE_LANE);
	else
		block_paint_all(&map->scratch, 0, view->canvas, area);
}

static void
paint_row(const struct view *view, int row)
{
	struct map *map = view->map;
	struct rect body = map->geo.body, cells = body, before;
	int y = body.y + map->rows[row].y - map->top, height = map->rows[row].height;

	if (y >= body.y + body.height || y + height <= body.y ||
	    !shows(view, body.x, y, body.width, height))
		return;
	before = canvas_clip_more(view->canvas, body);
	if (shows(view, body.x, y, map->geo.label, height)) {
		paint_label(view, row, y < body.y ? body.y : y);
		if (map_row_is_curve(map, row))
			levels_paint_label(map, view->canvas, row, y);
	}
	cells.x += map->geo.label + 1;
	cells.width -= map->geo.label + 1;
	canvas_clip_more(view->canvas, cells);
	if (y + height > body.y + body.height)
		height = body.y + body.height - y;
	if (map->rows[row].band)
		paint_band_row(view, row, y, height);
	else
		paint_cells(view, row, y, height);
	canvas_clip(view->canvas, before);
}

/* At the edge of the labels: lanes hidden above the lane with that row, or, past the
 * last one, below all. */
static void
paint_hidden(const struct view *view, int row)
{
	const struct map *map = view->map;
	const struct geometry *geo = &map->geo;
	bool last = row == (int)map->row_count;
	size_t count = map->hidden[last ? map->lanes.count : map->rows[row].lane];
	int line = last ? map->rows_height : map->rows[row].y - 1, x = geo->area.x + geo->label - 1;
	int y = geo->body.y + line - map->top;
	struct str text = { 0 };

	if (last && y >= geo->body.y + geo->body.height)
		y--;
	if (count == 0 || (row == 0 ? geo->rule_y < 0 || map->top > 0 : y < geo->body.y) ||
	    y >= geo->body.y + geo->body.height)
		return;
	canvas_glyph(view->canvas, x, y, GLYPH_HIDDEN, STYLE_HINT);
	str_add_format(&text, "%zu", count);
	x -= (int)text.len;
	if (x > geo->area.x && y != geo->rule_y && is_blank(view->canvas, x, y) &&
	    is_blank(view->canvas, x - 1, y))
		canvas_text(view->canvas, x, y, (int)text.len, str_text(&text), text.len, STYLE_HINT);
	str_clear(&text);
}

/* A map without phases tells what comes first. */
static void
paint_nothing(const struct view *view)
{
	struct look look = map_look(view->map);
	const struct rect *area = &view->map->geo.area;

	canvas_text_cut(view->canvas, area->x + 2, area->y + 1, area->width - 2,
	    look_word(&look, view->map->sieve != NULL ? N_("Nothing here answers to the filter.") :
	    N_("No phases yet: A adds one.")), STYLE_HINT);
	if (view->cursor)
		mark_cursor(view, area->x, area->y + 1, 1);
	set_cursor_rect(view, (struct rect){ area->x, area->y + 1, area->width, 1 });
}

void
paint_grid(struct map *map, struct canvas *canvas, bool cursor)
{
	struct view view = { map, canvas, map->left, map->geo.area.x + map->geo.area.width,
		cursor };
	struct rect before = canvas_clip_more(canvas, map->geo.area);

	map->cursor_rect = (struct rect){ map->geo.area.x, map->geo.area.y, 1, 1 };
	view.end = map->left + map->geo.shown;
	if (view.end < map->column_count && !map->uncut &&
	    columns_x(map, view.end) + PART_LEAST <= view.right)
		view.end++;
	if (view.end > map->column_count)
		view.end = map->column_count;
	if (map->column_count == 0) {
		paint_nothing(&view);
		canvas_clip(canvas, before);
		return;
	}
	canvas->stops = (struct tabs){ columns_x(map, map->left), map->geo.pitch };
	paint_rules(&view);
	paint_beyond(&view);
	for (size_t band = map->columns[map->left].band; band < map->band_count &&
	    map->bands[band].first < view.end && shows(&view, map->geo.area.x,
	    map->geo.phase_y, map->geo.area.width, 1); band++)
		paint_phase(&view, band);
	for (size_t column = map->left; column < view.end; column++)
		if (shows(&view, columns_x(map, column) - 1, map->geo.heading_y,
		    columns_width(map, column) + 2, map->geo.heading_height))
			paint_heading(&view, column);
	for (int row = 0; row < (int)map->row_count; row++)
		paint_row(&view, row);
	for (int row = 0; row <= (int)map->row_count && !map->uncut; row++)
		if (row == 0 || row == (int)map->row_count ||
		    map->rows[row].lane != map->rows[row - 1].lane)
			paint_hidden(&view, row);
	canvas_clip(canvas, before);
}
