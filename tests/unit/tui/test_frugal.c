/*
 * What the painter does not send: what is there, or what the terminal can do itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "paper.h"

/* A key on a field is a byte; and a mark that goes on costs what it covers. */
static void
small_changes_cost_little(void **state)
{
	struct paper paper;
	struct canvas canvas;

	(void)state;
	if (!unroll(&paper, "xterm-256color", 80, 24))
		return;
	canvas_init(&canvas, 80, 24);
	canvas_text(&canvas, 20, 5, 20, "word", 4, STYLE_FIELD);
	canvas.caret_x = 24;
	canvas.caret_y = 5;
	show(&paper, &canvas, THEME_PLAIN);
	for (const char *more = "typed"; *more; more++) {
		canvas_text(&canvas, canvas.caret_x++, 5, 1, more, 1, STYLE_FIELD);
		assert_int_equal(show(&paper, &canvas, THEME_PLAIN), 1);
	}
	canvas_style(&canvas, 20, 5, 9, 1, STYLE_CARD);
	canvas_text(&canvas, 40, 5, 20, "marked", 6, STYLE_CURSOR);
	canvas.caret_x = 40;
	/* "wordtyped", "marked", two looks, and three ways of five bytes. */
	assert_in_range(show(&paper, &canvas, THEME_PLAIN), 1, 9 + 6 + 3 + 4 + 15);
	canvas_clear(&canvas);
	roll_up(&paper);
}

/* A long frame is shown at once where terminfo knows how, a short one pays
 * nothing for that. */
static void
long_frames_are_held_together(void **state)
{
	struct paper paper;
	struct canvas canvas;
	static const char digits[] = "0123456789012345678901234567890123456789";
	const char *out;

	(void)state;
	if (!unroll(&paper, "vt100", 80, 24))
		return;
	paper.painter.easel.terminal.text[CAP_SYNC] = mem_text("\033P=%p1%ds\033\\");
	paper.painter.easel.terminal.simple[CAP_SYNC] = true;
	canvas_init(&canvas, 80, 24);
	for (int y = 0; y < 24; y++)
		canvas_text(&canvas, 0, y, 80, digits, strlen(digits), STYLE_CARD);
	show(&paper, &canvas, THEME_PLAIN);
	out = str_text(&paper.painter.easel.out);
	assert_true(str_starts(out, "\033P=1s\033\\"));
	assert_string_equal(out + strlen(out) - 7, "\033P=2s\033\\");
	assert_shows(&paper, &canvas);
	canvas_text(&canvas, 0, 0, 80, "short", 5, STYLE_CARD);
	assert_in_range(show(&paper, &canvas, THEME_PLAIN), 1, 20);
	canvas_clear(&canvas);
	roll_up(&paper);
}

/* Where a tab leads to. */
static int
stop_behind(const struct paper *paper, int x)
{
	char way[32];
	VTermPos at;

	vterm_input_write(paper->vt, way, (size_t)snprintf(way, sizeof way, "\033[1;%dH\t", x + 1));
	vterm_state_get_cursorpos(vterm_obtain_state(paper->vt), &at);
	return at.col;
}

/* Columns are a byte away, and who comes after finds the stops of a new terminal. */
static void
stops_are_set_and_put_back(void **state)
{
	struct paper paper;
	struct canvas canvas;
	struct str back = { 0 };

	(void)state;
	if (!unroll(&paper, "xterm-256color", 80, 24))
		return;
	canvas_init(&canvas, 80, 24);
	show(&paper, &canvas, THEME_PLAIN);
	assert_false(paper.painter.stopped);
	canvas.stops = (struct tabs){ 13, 21 };
	show(&paper, &canvas, THEME_PLAIN);
	assert_true(paper.painter.stopped);
	assert_int_equal(stop_behind(&paper, 0), 13);
	assert_int_equal(stop_behind(&paper, 13), 34);
	assert_int_equal(stop_behind(&paper, 76), 79);
	painter_forget(&paper.painter);
	canvas_text(&canvas, 13, 3, 20, "one", 3, STYLE_CARD);
	show(&paper, &canvas, THEME_PLAIN);
	canvas_text(&canvas, 34, 3, 20, "two", 3, STYLE_CARD);
	canvas.caret_x = 55;
	canvas.caret_y = 3;
	/* "\ttwo\t" and the cursor shown. */
	assert_in_range(show(&paper, &canvas, THEME_PLAIN), 1, 5 + 12);
	assert_shows(&paper, &canvas);
	painter_add_stops_back(&paper.painter.easel.terminal, 80, &back);
	vterm_input_write(paper.vt, back.s, back.len);
	for (int x = 0; x < 72; x++)
		assert_int_equal(stop_behind(&paper, x), x / 8 * 8 + 8);
	str_clear(&back);
	canvas_clear(&canvas);
	roll_up(&paper);
}

/* Who says as to other programs that tabs do not work is heard. */
static void
stops_can_be_refused(void **state)
{
	struct paper paper;
	struct canvas canvas;

	(void)state;
	setenv("NCURSES_NO_HARD_TABS", "1", 1);
	if (unroll(&paper, "xterm-256color", 80, 24)) {
		canvas_init(&canvas, 80, 24);
		canvas.stops = (struct tabs){ 13, 21 };
		show(&paper, &canvas, THEME_PLAIN);
		assert_false(paper.painter.stopped);
		assert_null(strchr(str_text(&paper.painter.easel.out), '\t'));
		canvas_clear(&canvas);
		roll_up(&paper);
	}
	unsetenv("NCURSES_NO_HARD_TABS");
}

/* A rule down between texts is written downwards, in one look. */
static void
a_rule_is_written_downwards(void **state)
{
	struct paper paper;
	struct canvas canvas;

	(void)state;
	if (!unroll(&paper, "xterm-256color", 80, 24))
		return;
	canvas_init(&canvas, 80, 24);
	for (int y = 0; y < 24; y++)
		canvas_text(&canvas, 40, y, 20, "text", 4, STYLE_CARD);
	show(&paper, &canvas, THEME_PLAIN);
	for (int y = 0; y < 24; y++) {
		canvas_text(&canvas, 38, y, 1, "│", strlen("│"), STYLE_LINE);
		canvas_text(&canvas, 10, y, 1, "a", 1, STYLE_CARD);
	}
	/* For each line a sign, a line down and a step back, twice. */
	assert_in_range(show(&paper, &canvas, THEME_PLAIN), 1, 24 * (3 + 2) + 24 * (1 + 2) + 30);
	assert_shows(&paper, &canvas);
	canvas_clear(&canvas);
	roll_up(&paper);
}

/* Columns that moved or came back elsewhere are shifted there, each line as it needs. */
static void
lines_shift_by_themselves(void **state)
{
	static const char *const before[] = { "first column", "second column", "third column" };
	struct paper paper;
	struct canvas canvas;
	size_t len;

	(void)state;
	if (!unroll(&paper, "xterm-256color", 80, 12))
		return;
	canvas_init(&canvas, 80, 12);
	canvas.stops = (struct tabs){ 5, 25 };
	for (int y = 0; y < 12; y++)
		for (int i = 0; i < 3; i++)
			canvas_text(&canvas, 5 + i * 25, y, 20, before[i], strlen(before[i]),
			    STYLE_CARD);
	show(&paper, &canvas, THEME_PLAIN);
	for (int y = 0; y < 12; y++) {
		canvas_fill(&canvas, 5, y, 75, 1, STYLE_NORMAL);
		for (int i = 0; i < 2; i++) {
			int from = y % 2 == 0 ? i + 1 : i;

			canvas_text(&canvas, 5 + (y % 2 == 0 ? i : i + 1) * 25, y, 20,
			    before[from], strlen(before[from]), STYLE_CARD);
		}
	}
	/* Half of the lines to the left, half to the right. */
	len = show(&paper, &canvas, THEME_PLAIN);
	assert_in_range(len, 1, 12 * 10);
	assert_shows(&paper, &canvas);
	canvas_clear(&canvas);
	roll_up(&paper);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stops_are_set_and_put_back),
		cmocka_unit_test(stops_can_be_refused),
		cmocka_unit_test(a_rule_is_written_downwards),
		cmocka_unit_test(lines_shift_by_themselves),
		cmocka_unit_test(small_changes_cost_little),
		cmocka_unit_test(long_frames_are_held_together),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
