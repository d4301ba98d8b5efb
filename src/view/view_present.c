/*
 * The view "present": the journey for an audience, one phase at a time, large
 * and calm.
 *
 * The first page is the title, then come the phases, the last one is what is
 * going to be done. What the team wrote for itself (comments, evidence, votes)
 * is left out. What does not fit onto a page goes on on the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/vec.h"
#include "base/width.h"
#include "curve.h"
#include "model/ideas.h"
#include "mood.h"
#include "present.h"
#include "view/label.h"

#define PAGE_MOST 150	/* columns of a page; a wider screen has margins */
#define MARGIN 4
#define NARROW 72	/* columns of a screen that has none */
#define HIGH 30		/* lines of a screen above which there is a margin at the top */
#define STEP_MOST 14	/* columns from point to point where they all are on a page */
#define STEP_LEAST 3

/* --- a page ------------------------------------------------------------------------ */

int
present_lines(struct sheet *sheet, const char *text, int width)
{
	struct block *block = &sheet->scratch;

	block_empty(block);
	block_add(block, &(struct block_item){ .text = text, .lead = BLOCK_NO_LEAD }, width, 0);
	return block->count > 0 ? (int)block->count : 1;
}

/* In capitals; the caller frees it. */
static char *
capitals(const char *text)
{
	size_t len = 0;
	uint8_t *upper = u8_toupper((const uint8_t *)text, strlen(text) + 1, NULL, NULL, NULL, &len);

	return upper != NULL ? (char *)upper : mem_text(text);
}

int
present_heading_lines(const struct present *present, const char *text)
{
	char *upper = capitals(text);
	int lines = present_lines(present->sheet, upper, present->width);

	free(upper);
	return lines + 1 + !present->low;
}

void
present_heading(struct present *present, const char *text, const char *words)
{
	struct sheet *sheet = present->sheet;
	char *upper = capitals(text);
	int wide = (int)width_of(words, strlen(words)), rule = present->width;

	present->y += draw_block(sheet, present->x, present->y, present->width, upper,
	    BLOCK_NO_LEAD, STYLE_PHASE);
	if (wide > 0 && wide + 2 < rule) {
		rule -= wide + 1;
		draw_text(sheet, present->x + rule + 1, present->y, wide, words, STYLE_HINT);
	}
	draw_across(sheet, present->x, present->y, rule, GLYPH_LINE_H, STYLE_LINE);
	present->y += 1 + !present->low;
	free(upper);
}

void
present_add_part(const struct present *present, struct str *words, size_t part, size_t parts)
{
	if (parts < 2)
		return;
	str_add(words, words->len > 0 ? ", " : "");
	str_add_format(words, sheet_word(present->sheet, N_("page %zu of %zu")), part + 1, parts);
}

/* --- the curve ----------------------------------------------------------------------- */

struct present_point
present_point(const struct present *present, node_id touchpoint, int x)
{
	struct mood mood = { 0 };

	mood_add(&mood, present->sheet->journey, touchpoint, NULL);
	return (struct present_point){ .x = x, .known = mood.count > 0,
		.level = mood.count > 0 ? mood.sum / (double)mood.count : 0 };
}

int
present_curve_height(const struct present *present)
{
	return present->low ? 0 : present->high && !present->sheet->paper ? 9 : 5;
}

static void
put(void *on, int x, int y, enum glyph glyph, enum style style)
{
	struct present *present = on;

	if (x >= present->x && x < present->x + present->width)
		draw_glyph(present->sheet, x, y, glyph, style);
}

void
present_curve(struct present *present, const struct present_point *points, size_t count,
	int height)
{
	struct curve_pen pen = { put, present };
	const struct present_point *from = NULL;
	double low, high;

	lane_scale(present->sheet->journey, &low, &high);
	for (size_t i = 0; i < count; i++) {
		const struct present_point *to = &points[i];

		if (!to->known)
			continue;
		if (from != NULL)
			curve_segment(&pen, present->y,
			    (struct curve_point){ from->x, curve_row(from->level, low, high, height) },
			    (struct curve_point){ to->x, curve_row(to->level, low, high, height) },
			    to - from > 1, STYLE_CURVE);
		from = to;
	}
	/* Later, and so above: a face can be two columns wide. */
	for (size_t i = 0; i < count; i++) {
		enum style style;
		enum glyph face = mood_smiley(points[i].level, low, high, &style);

		if (points[i].known)
			put(present, points[i].x, present->y +
			    curve_row(points[i].level, low, high, height), face, style);
	}
}

/* --- the title ------------------------------------------------------------------------- */

static void
draw_line(struct present *present, const char *text, enum style style)
{
	int width = present->width < PRESENT_TEXT_MOST ? present->width : PRESENT_TEXT_MOST;

	if (*text != '\0')
		present->y += draw_block(present->sheet, present->x, present->y, width, text,
		    BLOCK_NO_LEAD, style) + 1;
}

/* The points of what is shown. `ends` are the numbers of points up to the end of
 * each phase; the caller frees both. None where they are too many. */
static struct present_point *
all_points(const struct present *present, size_t *ends, size_t *count)
{
	const struct sheet *sheet = present->sheet;
	struct present_point *points = NULL;
	node_id phase, touchpoint;
	size_t room = 0;

	*count = 0;
	for (size_t i = 0; i < present->phases && *count < (size_t)present->width; i++) {
		phase = journey_child(sheet->journey, NODE_ROOT, KEY_PHASES, i);
		for (size_t k = 0; (touchpoint = journey_child(sheet->journey, phase,
		    KEY_TOUCHPOINTS, k)) != NODE_NONE; k++) {
			if (!sheet_shows(sheet, touchpoint))
				continue;
			vec_grow(points, *count, room);
			points[(*count)++] = present_point(present, touchpoint, 0);
		}
		ends[i] = *count;
	}
	return points;
}

/* The curve of the whole journey, and below it where a phase begins; not where
 * there is no room for it. */
static void
draw_all(struct present *present)
{
	size_t *ends = mem_zero(present->phases + 1, sizeof *ends), count, at = 0;
	struct present_point *points = all_points(present, ends, &count);
	int height = present_curve_height(present);
	int step = count > 1 ? present->width / (int)count : 0;
	bool known = false;

	step = step > STEP_MOST ? STEP_MOST : step;
	for (size_t i = 0; i < count; i++) {
		points[i].x = present->x + (int)i * step;
		known = known || points[i].known;
	}
	if (step >= STEP_LEAST && known && height > 0 &&
	    present->y + height < present->bottom) {
		present_curve(present, points, count, height);
		present->y += height;
		for (size_t i = 0; i < present->phases; at = ends[i++])
			if (ends[i] > at)
				draw_text(present->sheet, points[at].x, present->y,
				    (int)(ends[i] - at) * step - 1, journey_text(
				    present->sheet->journey, journey_child(present->sheet->journey,
				    NODE_ROOT, KEY_PHASES, i), KEY_NAME), STYLE_HINT);
		present->y += 2;
	}
	free(points);
	free(ends);
}

static void
draw_title(struct present *present)
{
	const struct journey *journey = present->sheet->journey;
	struct str text = { 0 };
	node_id persona, goal = journey_child(journey, NODE_ROOT, KEY_GOAL, 0);

	str_add_format(&text, present->phases == 1 ? sheet_word(present->sheet, N_("one phase")) :
	    sheet_word(present->sheet, N_("%zu phases")), present->phases);
	present_heading(present, journey_text(journey, NODE_ROOT, KEY_TITLE), str_text(&text));
	str_cut(&text, 0);
	for (size_t i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++)
		str_add_format(&text, "%s%s", i > 0 ? ", " : "",
		    journey_text(journey, persona, KEY_NAME));
	draw_line(present, str_text(&text), STYLE_TOUCHPOINT);
	if (goal != NODE_NONE) {
		draw_line(present, journey_text(journey, goal, KEY_WHAT), STYLE_NORMAL);
		draw_line(present, journey_text(journey, goal, KEY_WHY), STYLE_HINT);
	}
	draw_all(present);
	str_clear(&text);
}

/* --- what is going to be done ------------------------------------------------------------ */

static bool
is_to_do(const struct sheet *sheet, const struct idea *idea)
{
	return (idea->status == IDEA_DOING || idea->status == IDEA_OPEN) &&
	    sheet_shows(sheet, idea->card);
}

/* What is under way and what is open, the best first; draws page `part`, or
 * only counts. Returns how many pages there are. */
static size_t
deal_ideas(struct present *present, const struct ideas *ideas, size_t part, bool draws)
{
	struct sheet *sheet = present->sheet;
	int width = present->width < PRESENT_TEXT_MOST ? present->width : PRESENT_TEXT_MOST;
	int top = present->y, lines;
	size_t page = 0;

	for (size_t i = 0; i < ideas->count; i++) {
		node_id card = ideas->v[i].card;
		const char *text = journey_text(sheet->journey, card, KEY_TEXT);
		const char *owner = journey_text(sheet->journey, card, KEY_OWNER);
		bool doing = ideas->v[i].status == IDEA_DOING;
		struct str who = { 0 };

		if (!is_to_do(sheet, &ideas->v[i]))
			continue;
		str_add(&who, doing ? label_word(&(struct look){ .translate = sheet->translate },
		    "doing") : "");
		str_add_format(&who, "%s%s", doing && *owner != '\0' ? ", " : "", owner);
		lines = present_lines(sheet, text, width - 2) + (who.len > 0);
		if (present->y > top && present->y + lines > present->bottom) {
			page++;
			present->y = top;
		}
		if (draws && page == part) {
			draw_glyph(sheet, present->x, present->y, doing ? GLYPH_DOING : GLYPH_OPEN,
			    STYLE_IDEA);
			draw_block(sheet, present->x + 2, present->y, width - 2, text,
			    BLOCK_NO_LEAD, STYLE_CARD);
			draw_stop(sheet, (struct rect){ present->x + 2, present->y, width - 2,
				lines }, card, KEY_NONE, 0);
			draw_text(sheet, present->x + 2, present->y + lines - 1, width - 2,
			    str_text(&who), STYLE_HINT);
		}
		present->y += lines + !present->low;
		str_clear(&who);
	}
	return page + 1;
}

static size_t
draw_ideas(struct present *present, size_t part)
{
	const char *title = sheet_word(present->sheet, N_("What we do"));
	struct ideas ideas = { 0 };
	struct str words = { 0 };
	int top = present->y;
	size_t parts;

	ideas_read(&ideas, present->sheet->journey);
	present->y = top + present_heading_lines(present, title);
	parts = deal_ideas(present, &ideas, 0, false);
	present->y = top;
	part = part < parts ? part : parts - 1;
	present_add_part(present, &words, part, parts);
	present_heading(present, title, str_text(&words));
	deal_ideas(present, &ideas, part, true);
	ideas_clear(&ideas);
	str_clear(&words);
	present->sheet->part = part;
	return parts;
}

/* --- page by page ---------------------------------------------------------------------- */

/* Returns on how many pages it goes on. */
static size_t
draw_page(struct present *present, size_t page, size_t part)
{
	if (page == 0) {
		draw_title(present);
		present->sheet->part = 0;
		return 1;
	}
	if (page > present->phases)
		return draw_ideas(present, part);
	return present_phase(present, journey_child(present->sheet->journey, NODE_ROOT, KEY_PHASES,
	    page - 1), part);
}

static bool
has_ideas(const struct sheet *sheet)
{
	struct ideas ideas = { 0 };
	size_t i = 0;

	ideas_read(&ideas, sheet->journey);
	while (i < ideas.count && !is_to_do(sheet, &ideas.v[i]))
		i++;
	ideas_clear(&ideas);
	return i < ideas.count;
}

/* A phase of which nothing passes a filter has no page, nor has a last one on
 * which nothing would stand. */
static bool
has_page(const struct sheet *sheet, size_t page)
{
	node_id phase = page == 0 ? NODE_NONE :
	    journey_child(sheet->journey, NODE_ROOT, KEY_PHASES, page - 1);

	if (phase != NODE_NONE)
		return sheet_shows(sheet, phase);
	return page == 0 || has_ideas(sheet);
}

bool
present_turn(struct sheet *sheet, int pages)
{
	size_t end = journey_count(sheet->journey, NODE_ROOT, KEY_PHASES) + 2;
	size_t page = (size_t)sheet->form % end;

	sheet_update(sheet);
	if (pages > 0 ? sheet->part + 1 < sheet->parts : sheet->part > 0) {
		sheet->part += pages > 0 ? 1 : (size_t)-1;
	} else {
		do {
			if (pages > 0 ? page + 1 == end : page == 0)
				return false;
			page += pages > 0 ? 1 : (size_t)-1;
		} while (!has_page(sheet, page));
		sheet->form = (int)page;
		sheet->part = pages > 0 ? 0 : (size_t)-1;
	}
	sheet->drawn = false;
	sheet->sought = NODE_NONE;
	sheet->at = 0;
	sheet->at_stop = (struct stop){ .node = NODE_NONE };
	sheet->top = sheet->left = 0;
	return true;
}

void
present_turn_to(struct sheet *sheet, node_id node)
{
	enum node_kind kind = journey_kind(sheet->journey, node);

	while (kind != NODE_TOUCHPOINT && kind != NODE_PHASE && node != NODE_ROOT) {
		node = journey_parent(sheet->journey, node);
		kind = journey_kind(sheet->journey, node);
	}
	if (node == NODE_ROOT)
		return;
	sheet->sought = node;
	sheet->part = 0;
	if (kind == NODE_TOUCHPOINT)
		node = journey_parent(sheet->journey, node);
	sheet->form = (int)journey_index(sheet->journey, node) + 1;
	sheet->drawn = false;
}

void
view_present(struct sheet *sheet)
{
	struct present present = { .sheet = sheet,
		.phases = journey_count(sheet->journey, NODE_ROOT, KEY_PHASES) };
	size_t pages = present.phases + 2, page = (size_t)sheet->form % pages;
	bool paged = !sheet->paper && sheet->height > 0;

	present.width = sheet->width - (sheet->paper || sheet->width < NARROW ? 0 : 2 * MARGIN);
	if (present.width > PAGE_MOST)
		present.width = PAGE_MOST;
	present.x = sheet->paper ? 0 : (sheet->width - present.width) / 2;
	present.low = paged && sheet->height < PRESENT_LOW;
	present.high = !paged || sheet->height > HIGH;
	present.bottom = paged ? sheet->height : INT_MAX / 2;
	present.y = present.low ? 0 : paged && present.high ? sheet->height / 8 : 1;
	lanes_of(sheet->journey, &present.lanes);
	for (size_t i = 0; sheet->paper && i < pages; i++) {
		if (!has_page(sheet, i))
			continue;
		present.y += i > 0 ? 2 : 0;
		draw_page(&present, i, 0);
	}
	if (!sheet->paper) {
		sheet->parts = draw_page(&present, page, sheet->part);
		if (paged)
			sheet->sought = NODE_NONE;
		if (present.phases == 0)
			draw_block(sheet, present.x, present.y + 1, present.width, sheet_word(sheet,
			    N_("No phases yet: Esc is the map, A adds one there.")), BLOCK_NO_LEAD,
			    STYLE_HINT);
	}
	lanes_clear(&present.lanes);
}
