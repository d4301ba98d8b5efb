/*
 * Texts wrapped into styled lines: what stands in a cell, a heading, a pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "block.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "base/width.h"

void
block_clear(struct block *block)
{
	str_clear(&block->text);
	free(block->v);
	wrap_clear(&block->wrap);
	*block = (struct block){ 0 };
}

void
block_empty(struct block *block)
{
	str_cut(&block->text, 0);
	block->count = 0;
	block->items = 0;
}

void
block_add(struct block *block, const struct block_item *item, int columns, size_t most)
{
	size_t base = block->text.len, marks, len = strlen(item->text);

	block->items++;
	if (most != 0 && block->count >= most)
		return;
	/* A block scalar ends in a line break that begins no line. */
	while (len > 0 && item->text[len - 1] == '\n')
		len--;
	str_add_n(&block->text, item->text, len);
	marks = block->text.len;
	if (item->marks != NULL && item->marks[0] != '\0') {
		if (len > 0)
			str_add_char(&block->text, ' ');
		str_add(&block->text, item->marks);
	}
	wrap_text(&block->wrap, str_text(&block->text) + base, block->text.len - base,
	    columns - item->indent, most != 0 ? most - block->count : 0);
	for (size_t i = 0; i < block->wrap.count; i++) {
		const struct wrap_line *line = &block->wrap.v[i];

		vec_grow(block->v, block->count, block->room);
		block->v[block->count++] = (struct block_line){
			.start = (uint32_t)(base + line->start), .len = (uint32_t)line->len,
			.marks = (uint32_t)marks, .item = (uint32_t)block->items - 1,
			.columns = line->columns,
			.indent = (uint8_t)item->indent, .style = (uint8_t)item->style,
			.lead = (uint8_t)item->lead, .first = i == 0,
		};
	}
}

/* Where the item of a line begins, as a byte of the block's text. */
static size_t
item_start(const struct block *block, size_t index)
{
	while (!block->v[index].first)
		index--;
	return block->v[index].start;
}

int
block_paint(const struct block *block, size_t index, struct canvas *canvas, int x, int y,
	int columns)
{
	const struct block_line *line = &block->v[index];
	const char *text = str_text(&block->text) + line->start;
	size_t begin, plain = line->marks > line->start ? line->marks - line->start : 0;
	int used = line->indent, wide;

	if (plain > line->len)
		plain = line->len;
	if (line->first && line->lead != BLOCK_NO_LEAD && line->indent >= 2)
		canvas_glyph(canvas, x + line->indent - 2, y, (enum glyph)line->lead,
		    line->lead == GLYPH_BULLET || line->lead == GLYPH_FAINT ?
		    STYLE_LINE : STYLE_MARK);
	if (used > columns)
		return columns;
	wide = canvas_text(canvas, x + used, y, columns - used, text, plain,
	    (enum style)line->style);
	begin = item_start(block, index);
	canvas_match(canvas, x + used, y, wide, str_text(&block->text) + begin,
	    line->marks - begin, line->start - begin, plain);
	used += wide;
	used += canvas_text(canvas, x + used, y, columns - used, text + plain, line->len - plain,
	    STYLE_MARK);
	return used;
}

/* The ellipsis and the count of items that begin at or after line `next`. */
static void
paint_more(const struct block *block, size_t last, struct canvas *canvas, struct rect area,
	int used)
{
	size_t hidden = block->items - 1 - block->v[last].item;
	struct str count = { 0 };
	int y = area.y + area.height - 1, x, wide;

	if (hidden > 0)
		str_add_format(&count, " +%zu", hidden);
	wide = 1 + (int)count.len;
	x = used + wide + 1 <= area.width ? used + 1 : area.width - wide;
	if (hidden == 0 && used + 1 <= area.width)
		x = used;
	if (x < 0)
		x = 0;
	canvas_fill(canvas, area.x + x, y, area.width - x, 1, STYLE_NORMAL);
	x += canvas_glyph(canvas, area.x + x, y, GLYPH_CUT, STYLE_MORE);
	canvas_text(canvas, area.x + x, y, area.width - x, str_text(&count), count.len,
	    STYLE_MORE);
	str_clear(&count);
}

/* An arrow and the count of items that lie above the first line that shows; only
 * the arrow, beside the area, where the line is full. */
static void
paint_above(const struct block *block, size_t top, struct canvas *canvas, struct rect area,
	int used)
{
	const struct rect *clip = &canvas->clip;
	struct str count = { 0 };
	int x = used + 1;

	if (block->v[top].item > 0)
		str_add_format(&count, "%zu", (size_t)block->v[top].item);
	if (x + 1 + (int)count.len > area.width) {
		str_cut(&count, 0);
		x = area.x + area.width < clip->x + clip->width ? area.width : area.width - 1;
	}
	x += canvas_glyph(canvas, area.x + x, area.y, GLYPH_ARROW_UP, STYLE_MORE);
	canvas_text(canvas, area.x + x, area.y, area.width, str_text(&count), count.len,
	    STYLE_MORE);
	str_clear(&count);
}

size_t
block_top(const struct block *block, size_t item, int height)
{
	size_t line = 0, end;

	while (line < block->count && block->v[line].item < item)
		line++;
	for (end = line; end < block->count && block->v[end].item == item;)
		end++;
	if (end - line > (size_t)height)
		return line;
	return end > (size_t)height ? end - (size_t)height : 0;
}

void
block_paint_all(const struct block *block, size_t top, struct canvas *canvas, struct rect area)
{
	size_t line = top;
	int used = 0, end = canvas->clip.y + canvas->clip.height;

	for (int y = 0; y < area.height && line < block->count; y++, line++) {
		if (area.y + y >= canvas->clip.y && area.y + y < end)
			used = block_paint(block, line, canvas, area.x, area.y + y, area.width);
		if (line == top && top > 0 && area.height > 1)
			paint_above(block, top, canvas, area, used);
	}
	if (line > top && (line < block->count || block->v[line - 1].item + 1 < block->items))
		paint_more(block, line - 1, canvas, area, used);
}
