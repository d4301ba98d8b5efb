/*
 * Curses gets every changed cell, whatever stands in it, and only those.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <stdio.h>
#include <unistd.h>
#include <wchar.h>

#include <curses.h>

#include "../../../src/tui/blit.h"

/* A terminal that is a file: what curses sends can be counted. */
struct paper {
	FILE *out, *in;
	SCREEN *screen;
	struct canvas canvas;
	struct blit blit;
};

static int
unroll(void **state)
{
	static struct paper paper;

	setlocale(LC_ALL, "C.UTF-8");
	setenv("LINES", "6", 1);
	setenv("COLUMNS", "20", 1);
	paper.out = tmpfile();
	paper.in = fopen("/dev/null", "r");
	if (!paper.out || !paper.in)
		return -1;
	paper.screen = newterm("xterm-256color", paper.out, paper.in);
	if (!paper.screen || start_color() != OK)
		return -1;
	use_default_colors();
	canvas_init(&paper.canvas, 20, 6);
	blit_begin(&paper.blit, DEPTH_256);
	*state = &paper;
	return 0;
}

static int
roll_up(void **state)
{
	struct paper *paper = *state;

	blit_clear(&paper->blit);
	canvas_clear(&paper->canvas);
	endwin();
	delscreen(paper->screen);
	fclose(paper->out);
	fclose(paper->in);
	return 0;
}

/* Bytes that showing the canvas costs. */
static long
show(struct paper *paper)
{
	long before = (fflush(paper->out), lseek(fileno(paper->out), 0, SEEK_END));

	blit_canvas(&paper->blit, &paper->canvas);
	refresh();
	return lseek(fileno(paper->out), 0, SEEK_END) - before;
}

static void
put(struct paper *paper, int x, int y, const char *text, enum style style)
{
	canvas_text(&paper->canvas, x, y, 20 - x, text, strlen(text), style);
}

static void
assert_row(int y, const wchar_t *want)
{
	wchar_t row[100];

	mvinnwstr(y, 0, row, 99);
	assert_memory_equal(row, want, wcslen(want) * sizeof *want);
}

static void
wide_and_combined_characters_arrive(void **state)
{
	struct paper *paper = *state;

	put(paper, 0, 0, "e\xcc\x81 漢字 🙂!", STYLE_NORMAL);
	show(paper);
	assert_row(0, L"e\u0301 漢字 🙂!");
}

static void
what_was_wide_becomes_narrow_and_back(void **state)
{
	struct paper *paper = *state;

	put(paper, 0, 1, "漢字", STYLE_NORMAL);
	show(paper);
	put(paper, 0, 1, "a漢b", STYLE_NORMAL);
	show(paper);
	assert_row(1, L"a漢b ");
	put(paper, 0, 1, "漢c字", STYLE_NORMAL);
	show(paper);
	assert_row(1, L"漢c字 ");
}

static void
nothing_changed_costs_nothing(void **state)
{
	struct paper *paper = *state;

	put(paper, 3, 2, "still", STYLE_TITLE);
	paper->canvas.caret_x = 3;
	paper->canvas.caret_y = 2;
	show(paper);
	assert_int_equal(show(paper), 0);
	put(paper, 7, 2, "t", STYLE_TITLE);
	assert_in_range(show(paper), 1, 40);
}

static void
styles_carry_without_colours(void **state)
{
	struct paper *paper = *state;
	struct blit plain;

	blit_begin(&plain, DEPTH_NONE);
	assert_int_equal(plain.pairs[STYLE_PAIN], 0);
	assert_true(plain.attributes[STYLE_CURSOR] & A_REVERSE);
	assert_int_not_equal(paper->blit.pairs[STYLE_PAIN], 0);
	blit_clear(&plain);
}

static void
the_caret_goes_where_it_belongs(void **state)
{
	struct paper *paper = *state;

	paper->canvas.caret_x = 5;
	paper->canvas.caret_y = 4;
	show(paper);
	assert_int_equal(getcurx(stdscr), 5);
	assert_int_equal(getcury(stdscr), 4);
	paper->canvas.caret_x = -1;
	assert_in_range(show(paper), 1, 20);
}

static void
another_size_is_drawn_whole(void **state)
{
	struct paper *paper = *state;

	put(paper, 0, 0, "old", STYLE_NORMAL);
	show(paper);
	resizeterm(4, 10);
	canvas_resize(&paper->canvas, 10, 4);
	canvas_text(&paper->canvas, 2, 3, 8, "new", 3, STYLE_NORMAL);
	show(paper);
	assert_row(0, L"          ");
	assert_row(3, L"  new     ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wide_and_combined_characters_arrive),
		cmocka_unit_test(what_was_wide_becomes_narrow_and_back),
		cmocka_unit_test(nothing_changed_costs_nothing),
		cmocka_unit_test(styles_carry_without_colours),
		cmocka_unit_test(the_caret_goes_where_it_belongs),
		cmocka_unit_test(another_size_is_drawn_whole),
	};

	return cmocka_run_group_tests(tests, unroll, roll_up);
}
