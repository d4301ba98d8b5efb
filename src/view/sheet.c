/*
 * A sheet: its life, and what is drawn onto it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/sheet.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "base/vec.h"
#include "base/width.h"
#include "grid.h"
#include "loose.h"

/* Until the first painting a sheet is drawn for so many columns. */
#define FIRST_WIDTH 80
#define BREATH 64	/* touchpoints, or what takes as long */

struct sheet *
sheet_new(const struct view_row *view, const struct journey *journey, const char *today)
{
	struct sheet *sheet = mem_zero(1, sizeof *sheet);

	sheet->view = view;
	sheet->journey = journey;
	sheet->today = today != NULL ? mem_text(today) : NULL;
	sheet->width = FIRST_WIDTH;
	sheet->area = (struct rect){ 0, 0, FIRST_WIDTH, 24 };
	sheet->sought = NODE_NONE;
	return sheet;
}

void
sheet_free(struct sheet *sheet)
{
	if (sheet == NULL)
		return;
	free(sheet->today);
	str_clear(&sheet->text);
	free(sheet->marks);
	free(sheet->stops);
	sheet_drop_loose(sheet);
	ids_free(sheet->ids);
	walks_clear(&sheet->walks);
	block_clear(&sheet->scratch);
	free(sheet);
}

void
sheet_set_journey(struct sheet *sheet, const struct journey *journey)
{
	sheet->journey = journey;
	sheet->walks.stamp = 0;
	sheet->drawn = false;
}

void
sheet_expect(struct sheet *sheet, const struct map *map)
{
	if (map->geo.area.width <= 0)
		return;
	sheet->width = map->geo.area.width;
	sheet->height = map->geo.area.height;
	sheet->area = map->geo.area;
	sheet->ascii = map->ascii;
	sheet->smileys = map->smileys;
}

void
sheet_set_picks(struct sheet *sheet, const struct picks *picks)
{
	uint32_t sum = picks != NULL ? picks_sum(picks) : 0;

	sheet->picks = picks;
	if (sheet->view->draw == view_prose && sheet->picked != sum)
		sheet->drawn = false;
	sheet->picked = sum;
}

void
sheet_set_translate(struct sheet *sheet, const char *(*translate)(const char *))
{
	sheet->translate = translate;
	sheet->drawn = false;
}

void
sheet_sift(struct sheet *sheet, struct sieve *sieve)
{
	sheet->sieve = sieve;
	sheet->drawn = false;
}

void
sheet_hide_votes(struct sheet *sheet, const struct tally *secret)
{
	sheet->secret = secret;
	sheet->drawn = false;
}

bool
sheet_shows(const struct sheet *sheet, node_id node)
{
	return sieve_passes(sheet->sieve, sheet->journey, node);
}

const struct view_row *
sheet_view(const struct sheet *sheet)
{
	return sheet->view;
}

int
sheet_form(const struct sheet *sheet)
{
	return sheet->form;
}

void
sheet_set_form(struct sheet *sheet, int form)
{
	sheet->form = form;
	sheet->part = 0;
	sheet->drawn = false;
}

struct look
sheet_look(struct sheet *sheet)
{
	return (struct look){ .journey = sheet->journey, .translate = sheet->translate,
		.ascii = sheet->ascii, .walks = sheet_walks(sheet), .sieve = sheet->sieve,
		.secret = sheet->secret };
}

const char *
sheet_word(const struct sheet *sheet, const char *text)
{
	return sheet->translate != NULL ? sheet->translate(text) : text;
}

const struct walk_table *
sheet_walks(struct sheet *sheet)
{
	walks_update(&sheet->walks, sheet->journey);
	return &sheet->walks;
}

const struct ids *
sheet_ids(struct sheet *sheet)
{
	if (sheet->ids == NULL)
		sheet->ids = ids_new(sheet->journey);
	return sheet->ids;
}

static struct mark *
add_mark(struct sheet *sheet, int x, int y, int width, int height, enum style style)
{
	struct mark *mark;

	assert(y >= 0);
	vec_grow(sheet->marks, sheet->mark_count, sheet->mark_room);
	mark = &sheet->marks[sheet->mark_count++];
	*mark = (struct mark){ .x = x, .y = y, .width = width, .height = height,
		.style = (uint8_t)style, .glyph = GLYPHS, .names = sheet->names };
	if (x + width > sheet->columns)
		sheet->columns = x + width;
	if (y + height > sheet->lines)
		sheet->lines = y + height;
	if (height > sheet->tallest)
		sheet->tallest = height;
	return mark;
}

void
draw_for(struct sheet *sheet, node_id node)
{
	sheet->names = node;
}

int
draw_text(struct sheet *sheet, int x, int y, int width, const char *text, enum style style)
{
	size_t len = strcspn(text, "\n");
	int needed = (int)width_of(text, len);
	struct mark *mark;

	if (len == 0 || width < 0)
		return 0;
	if (width == 0 || needed < width)
		width = needed;
	mark = add_mark(sheet, x, y, width, 1, style);
	mark->start = sheet->text.len;
	mark->len = len;
	str_add_n(&sheet->text, text, len);
	str_add_char(&sheet->text, '\0');
	return width;
}

int
draw_block(struct sheet *sheet, int x, int y, int width, const char *text, enum glyph lead,
	enum style style)
{
	struct block *block = &sheet->scratch;
	int indent = lead != BLOCK_NO_LEAD ? 2 : 0, lines = 0;

	if (width < indent + 1)
		width = indent + 1;
	block_empty(block);
	block_add(block, &(struct block_item){ .text = text, .lead = BLOCK_NO_LEAD,
		.style = style }, width - indent, 0);
	if (lead != BLOCK_NO_LEAD)
		draw_glyph(sheet, x, y, lead, lead == GLYPH_BULLET ? STYLE_LINE : STYLE_MARK);
	for (size_t i = 0; i < block->count; i++, lines++) {
		const struct block_line *line = &block->v[i];
		char *piece = mem_text_n(str_text(&block->text) + line->start, line->len);

		draw_text(sheet, x + indent, y + lines, width - indent, piece, style);
		free(piece);
	}
	if (y + lines > sheet->lines)
		sheet->lines = y + lines;
	return lines > 0 ? lines : 1;
}

void
draw_glyph(struct sheet *sheet, int x, int y, enum glyph glyph, enum style style)
{
	draw_across(sheet, x, y, 1, glyph, style);
}

void
draw_across(struct sheet *sheet, int x, int y, int width, enum glyph glyph, enum style style)
{
	if (width > 0)
		add_mark(sheet, x, y, width, 1, style)->glyph = (uint8_t)glyph;
}

void
draw_down(struct sheet *sheet, int x, int y, int height, enum glyph glyph, enum style style)
{
	if (height > 0)
		add_mark(sheet, x, y, 1, height, style)->glyph = (uint8_t)glyph;
}

void
draw_hint(struct sheet *sheet, int y, const char *text)
{
	bool scrolls = sheet->columns > sheet->width;
	int x = sheet->mark_count > 0 ? sheet->side : 0;

	draw_block(sheet, x, y, scrolls ? sheet->snap - 1 : sheet->width - x,
	    sheet_word(sheet, text), BLOCK_NO_LEAD, STYLE_HINT);
}

void
draw_stop(struct sheet *sheet, struct rect rect, node_id node, key_id key, size_t entry)
{
	vec_grow(sheet->stops, sheet->stop_count, sheet->stop_room);
	sheet->stops[sheet->stop_count++] = (struct stop){ rect, node, key, entry };
	if (rect.x + rect.width > sheet->columns)
		sheet->columns = rect.x + rect.width;
	if (rect.y + rect.height > sheet->lines)
		sheet->lines = rect.y + rect.height;
}

bool
sheet_goes_on(struct sheet *sheet, size_t done, size_t whole)
{
	if (sheet->tells && !sheet->stopped && done % BREATH == 0)
		sheet->stopped = !progress_goes_on(N_("drawing"), done, whole);
	return !sheet->stopped;
}

/* By line; what was drawn later stays above what was drawn before. */
static void
sort_marks(struct sheet *sheet)
{
	size_t i = 1, *next, room = sheet->mark_count;
	struct mark *sorted;

	while (i < sheet->mark_count && sheet->marks[i - 1].y <= sheet->marks[i].y)
		i++;
	if (i >= sheet->mark_count)
		return;
	next = mem_zero((size_t)sheet->lines + 1, sizeof *next);
	for (i = 0; i < sheet->mark_count; i++)
		next[sheet->marks[i].y + 1]++;
	for (int y = 0; y < sheet->lines; y++)
		next[y + 1] += next[y];
	sorted = mem_alloc(room * sizeof *sorted);
	for (i = 0; i < sheet->mark_count; i++)
		sorted[next[sheet->marks[i].y]++] = sheet->marks[i];
	free(next);
	free(sheet->marks);
	sheet->marks = sorted;
	sheet->mark_room = room;
}

/* The lines of the first and the last stop. */
static void
find_ends(struct sheet *sheet)
{
	sheet->first_line = sheet->lines;
	sheet->last_line = 0;
	for (size_t i = 0; i < sheet->stop_count; i++) {
		int y = sheet->stops[i].rect.y;

		if (y < sheet->first_line)
			sheet->first_line = y;
		if (y > sheet->last_line)
			sheet->last_line = y;
	}
}

void
sheet_update(struct sheet *sheet)
{
	uint32_t stamp = journey_stamp(sheet->journey, NODE_ROOT);

	uint32_t sieved = sieve_update(sheet->sieve, sheet->journey);

	if (sheet->drawn && sheet->stamp == stamp && sheet->sieved == sieved)
		return;
	str_cut(&sheet->text, 0);
	sheet->mark_count = sheet->stop_count = 0;
	sheet->columns = sheet->lines = sheet->tallest = sheet->side = sheet->head = 0;
	sheet->snap = 0;
	sheet_drop_loose(sheet);
	ids_free(sheet->ids);
	sheet->ids = NULL;
	sheet->view->draw(sheet);
	sort_marks(sheet);
	find_ends(sheet);
	sheet->drawn = true;
	sheet->stamp = stamp;
	sheet->sieved = sieved;
	sheet_find_again(sheet);
}

bool
sheet_draw(struct sheet *sheet)
{
	bool stopped;

	sheet->tells = true;
	sheet_update(sheet);
	sheet->tells = false;
	stopped = sheet->stopped;
	sheet->stopped = false;
	sheet->drawn = sheet->drawn && !stopped;
	return !stopped;
}
