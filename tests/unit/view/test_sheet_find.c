/*
 * What is searched on a sheet is found as by looking at each text and each stop, how
 * ever they lie.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>

#include "../../../src/view/drawing.h"
#include "support/grow.h"

#define SEEDS 300
#define SIDE 14		/* columns and lines, about */

static uint32_t seed;

static int any(int below)
{
	return (int)grow_number(&seed, (uint32_t)below);
}

static void draw_anything(struct sheet *sheet)
{
	static const char *const texts[] = { "a", "ba", "ab", "b c", "ca" };
	int stops = any(12), marks = 1 + any(20);

	sheet->snap = any(2) * 4;
	sheet->head = any(3);
	for (int i = 0; i < stops; i++)
		draw_stop(sheet, (struct rect){ any(SIDE), any(SIDE), 1 + any(5), 1 + any(4) },
		    (node_id)any(4), any(2) ? KEY_NONE : KEY_NEEDS, 0);
	for (int i = 0; i < marks; i++) {
		draw_for(sheet, any(3) == 0 ? (node_id)(1 + any(3)) : NODE_NONE);
		draw_text(sheet, any(SIDE), any(SIDE), 0, texts[any(5)], STYLE_CARD);
		if (any(4) == 0)
			draw_down(sheet, any(SIDE), any(SIDE), 1 + any(5), GLYPH_LINE_V, STYLE_LINE);
	}
}

/* --- by looking at all ------------------------------------------------------------ */

static bool lies_in(const struct mark *mark, const struct rect *rect)
{
	return mark->y >= rect->y && mark->y < rect->y + rect->height && mark->x >= rect->x &&
	    mark->x < rect->x + rect->width;
}

static bool is_nearer(const struct sheet *sheet, size_t this, size_t that, int x)
{
	const struct stop *one = &sheet->stops[this], *other = &sheet->stops[that];
	int to_one = abs(one->rect.x - x), to_other = abs(other->rect.x - x);

	if (sheet->snap > 0 && (one->key == KEY_NONE) != (other->key == KEY_NONE))
		return one->key == KEY_NONE;
	if ((one->rect.x > x) != (other->rect.x > x))
		return one->rect.x > x;
	return to_one < to_other;
}

static size_t nearest(const struct sheet *sheet, int y, int x, int wide)
{
	size_t best = sheet->stop_count;

	for (size_t i = 0; i < sheet->stop_count; i++) {
		const struct rect *rect = &sheet->stops[i].rect;

		if (y < rect->y || y >= rect->y + rect->height ||
		    (wide > 0 && (x + wide <= rect->x || x >= rect->x + rect->width)))
			continue;
		if (best == sheet->stop_count || is_nearer(sheet, i, best, x))
			best = i;
	}
	return best;
}

/* The stop to which a text belongs that stands in none. */
static size_t owner(const struct sheet *sheet, const struct mark *mark)
{
	size_t none = sheet->stop_count, found = none;

	for (size_t i = 0; mark->names != NODE_NONE && i < none; i++)
		if (sheet->stops[i].node == mark->names)
			return i;
	if (sheet->snap > 0 && mark->y < sheet->head) {
		for (int y = mark->y + 1; y < sheet->lines; y++) {
			size_t stop = nearest(sheet, y, mark->x, sheet->snap);

			if (stop != none && sheet->stops[stop].key == KEY_NONE)
				return stop;
			found = found != none ? found : stop;
		}
		return found;
	}
	found = nearest(sheet, mark->y, mark->x, 0);
	if (found == none)
		found = nearest(sheet, mark->y - 1, mark->x, 1);
	for (int y = mark->y + 1; found == none && y < sheet->lines; y++)
		found = nearest(sheet, y, mark->x, 0);
	return found;
}

static bool is_loose(const struct sheet *sheet, const struct mark *mark)
{
	for (size_t i = 0; i < sheet->stop_count; i++)
		if (lies_in(mark, &sheet->stops[i].rect))
			return false;
	return true;
}

static void add(const struct sheet *sheet, const struct mark *mark, struct str *out)
{
	str_add(out, out->len > 0 ? " " : "");
	str_add_n(out, sheet->text.s + mark->start, mark->len);
}

static bool holds(const struct sheet *sheet, size_t stop, const struct needle *needle)
{
	struct str inside = { 0 }, loose = { 0 };
	bool found;

	for (size_t i = 0; i < sheet->mark_count; i++)
		if (sheet->marks[i].glyph == GLYPHS &&
		    lies_in(&sheet->marks[i], &sheet->stops[stop].rect))
			add(sheet, &sheet->marks[i], &inside);
	for (int x = 0; x < sheet->columns; x++)
		for (size_t i = 0; i < sheet->mark_count; i++)
			if (sheet->marks[i].glyph == GLYPHS && sheet->marks[i].x == x &&
			    is_loose(sheet, &sheet->marks[i]) &&
			    owner(sheet, &sheet->marks[i]) == stop)
				add(sheet, &sheet->marks[i], &loose);
	found = needle_in(needle, str_text(&inside)) || needle_in(needle, str_text(&loose));
	str_clear(&inside);
	str_clear(&loose);
	return found;
}

static void finds_the_same(struct sheet *sheet, const char *text)
{
	struct needle needle = { 0 };
	size_t count = 0, at, which = 0, before;

	needle_init(&needle, text, false);
	sheet_stop(sheet);
	before = sheet->at;
	for (size_t i = 0; i < sheet->stop_count; i++) {
		if (!holds(sheet, i, &needle))
			continue;
		count++;
		which = i == before ? count : which;
	}
	assert_int_equal(sheet_count(sheet, &needle, &at), count);
	assert_int_equal(at, which);
	assert_int_equal(sheet_find(sheet, &needle, any(2)), count > 0);
	assert_true(count > 0 ? holds(sheet, sheet->at, &needle) : sheet->at == before);
	needle_clear(&needle);
}

static void all_is_found_and_nothing_else(void **state)
{
	static const char *const needles[] = { "a", "ba", "a b", "b c a", "ca ba", "ab ab", "x" };
	const struct view_row row = { "test", "TEST", "a test", draw_anything, NULL };

	(void)state;
	for (uint32_t n = 1; n <= SEEDS; n++) {
		uint32_t grown = n;
		struct journey *journey = grow_journey(&grown, 2);
		struct sheet *sheet;

		seed = n;
		sheet = sheet_new(&row, journey, NULL);
		for (size_t i = 0; i < sizeof needles / sizeof *needles; i++)
			finds_the_same(sheet, needles[i]);
		sheet_free(sheet);
		journey_free(journey);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_is_found_and_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
