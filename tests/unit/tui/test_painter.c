/*
 * A terminal shows what is on the canvas, whatever it showed before and whatever
 * it can do, and what costs nothing to leave alone is left alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <vterm.h>

#include "../../../src/tui/painter.h"
#include "base/mem.h"
#include "support/grow.h"

#define MOST_WIDTH 90
#define MOST_HEIGHT 30
#define FRAMES 60

/* A painter, and the terminal that shows what it sends. */
struct paper {
	struct painter painter;
	VTerm *vt;
	VTermScreen *screen;
	bool caret;
};

static int
on_property(VTermProp prop, VTermValue *value, void *user)
{
	struct paper *paper = user;

	if (prop == VTERM_PROP_CURSORVISIBLE)
		paper->caret = value->boolean;
	return 1;
}

/* False: this system does not know the type. */
static bool
unroll(struct paper *paper, const char *type, int width, int height)
{
	static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

	*paper = (struct paper){ .caret = true };
	if (!terminal_load(&paper->painter.easel.terminal, type, 1)) {
		terminal_clear(&paper->painter.easel.terminal);
		return false;
	}
	painter_begin(&paper->painter, paper->painter.easel.terminal.colors >= 256 ? DEPTH_256 :
	    paper->painter.easel.terminal.colors >= 8 ? DEPTH_8 : DEPTH_NONE);
	paper->vt = vterm_new(height, width);
	vterm_set_utf8(paper->vt, 1);
	paper->screen = vterm_obtain_screen(paper->vt);
	vterm_screen_set_callbacks(paper->screen, &callbacks, paper);
	vterm_screen_enable_altscreen(paper->screen, 1);
	vterm_screen_reset(paper->screen, 1);
	return true;
}

static void
roll_up(struct paper *paper)
{
	vterm_free(paper->vt);
	painter_clear(&paper->painter);
}

/* Bytes that showing the canvas costs. */
static size_t
show(struct paper *paper, struct canvas *canvas, enum theme theme)
{
	struct str *out = &paper->painter.easel.out;
	size_t len;

	str_cut(out, 0);
	painter_set_theme(&paper->painter, theme);
	painter_paint(&paper->painter, canvas);
	len = out->len;
	vterm_input_write(paper->vt, str_text(out), len);
	return len;
}

static int
color_of(const VTermColor *color, VTermState *state)
{
	VTermColor fore, back, copy = *color;

	vterm_state_get_default_colors(state, &fore, &back);
	vterm_state_convert_color_to_rgb(state, &copy);
	return copy.rgb.red << 16 | copy.rgb.green << 8 | copy.rgb.blue;
}

static int
wanted_color(int number, bool fore, VTermState *state)
{
	VTermColor color, front, back;

	vterm_state_get_default_colors(state, &front, &back);
	if (number < 0)
		color = fore ? front : back;
	else
		vterm_state_get_palette_color(state, number, &color);
	return color_of(&color, state);
}

static void
assert_look(const struct paper *paper, const VTermScreenCell *seen, const struct cell *cell)
{
	VTermState *state = vterm_obtain_state(paper->vt);
	struct style_look look = paper->painter.easel.pens.looks[cell->style];
	bool blank = cell_is_blank(cell);

	assert_int_equal(seen->attrs.reverse, look.reverse);
	assert_int_equal(seen->attrs.underline != 0, look.underline);
	assert_int_equal(color_of(&seen->bg, state), wanted_color(look.back, false, state));
	if (blank && !look.reverse && !look.underline)
		return;
	assert_int_equal(seen->attrs.bold, look.bold);
	assert_int_equal(color_of(&seen->fg, state), wanted_color(look.fore, true, state));
}

static void
assert_cell(const struct paper *paper, const struct canvas *canvas, int x, int y)
{
	const struct cell *cell = canvas_at(canvas, x, y);
	VTermScreenCell seen;
	VTermPos at = { .row = y, .col = x };

	if (cell->width == 0)
		return;
	assert_true(vterm_screen_get_cell(paper->screen, at, &seen));
	if (cell_is_blank(cell))
		assert_true(seen.chars[0] == 0 || seen.chars[0] == ' ');
	else
		for (int i = 0; i < CELL_POINTS && (i == 0 || cell->point[i] != 0); i++)
			assert_int_equal(seen.chars[i], cell->point[i]);
	assert_int_equal(seen.width, cell->width);
	assert_look(paper, &seen, cell);
}

static void
assert_shows(const struct paper *paper, const struct canvas *canvas)
{
	VTermPos at;
	bool caret = canvas->caret_x >= 0;

	for (int y = 0; y < canvas->height; y++)
		for (int x = 0; x < canvas->width; x++)
			assert_cell(paper, canvas, x, y);
	assert_int_equal(paper->caret, caret || !paper->painter.easel.terminal.text[CAP_CIVIS]);
	vterm_state_get_cursorpos(vterm_obtain_state(paper->vt), &at);
	if (caret) {
		assert_int_equal(at.row, canvas->caret_y);
		assert_int_equal(at.col, canvas->caret_x);
	}
}

static const char *const words[] = {
	"a", "customer", "leest de voorwaarden", "チャットで即時回答", "📦", "漢", "n\xcc\x81o\xcc\x88g",
	"─────────────", "│", "   ", "●", "e\xcc\x81", "0123456789012345678901234567890123456789",
};

static void
write_somewhere(uint32_t *seed, struct canvas *canvas)
{
	const char *word = words[grow_number(seed, sizeof words / sizeof *words)];
	int x = (int)grow_number(seed, (uint32_t)canvas->width);
	int y = (int)grow_number(seed, (uint32_t)canvas->height);

	/* At the right edge as often as elsewhere. */
	if (grow_number(seed, 4) == 0)
		x = canvas->width - 1 - (int)grow_number(seed, 4);
	canvas_text(canvas, x < 0 ? 0 : x, y, canvas->width - x, word, strlen(word),
	    (enum style)grow_number(seed, STYLES));
}

static void
write_much(uint32_t *seed, struct canvas *canvas)
{
	for (uint32_t i = grow_number(seed, 200); i > 0; i--)
		write_somewhere(seed, canvas);
}

/* What stands from a column on, and from a line on, moves. */
static void
move_about(uint32_t *seed, struct canvas *canvas)
{
	int left = (int)grow_number(seed, 1 + (uint32_t)canvas->width / 3);
	int top = (int)grow_number(seed, 1 + (uint32_t)canvas->height / 3);
	int dx = (int)grow_number(seed, 21) - 10, dy = (int)grow_number(seed, 7) - 3;
	int every = canvas->stops.every;
	struct canvas old = { 0 };

	if (grow_number(seed, 2) == 0)
		dx = 0;
	else
		dy = 0;
	if (dx != 0 && every > 0 && grow_number(seed, 2) == 0)
		dx = every * (int)(1 + grow_number(seed, 3)) * (dx < 0 ? -1 : 1);
	canvas_init(&old, canvas->width, canvas->height);
	for (int i = 0; i < canvas->width * canvas->height; i++)
		old.cells[i] = canvas->cells[i];
	for (int y = top; y < canvas->height; y++) {
		canvas_fill(canvas, left, y, canvas->width, 1, STYLE_NORMAL);
		for (int x = left; x < canvas->width; x++) {
			int from_x = x + dx, from_y = y + dy;
			const struct cell *cell;

			if (from_x < left || from_x >= canvas->width || from_y < top ||
			    from_y >= canvas->height)
				continue;
			cell = canvas_at(&old, from_x, from_y);
			if (cell->width == 1 || (cell->width == 2 && x + 1 < canvas->width &&
			    from_x + 1 < canvas->width)) {
				canvas->cells[y * canvas->width + x] = *cell;
				if (cell->width == 2)
					canvas->cells[y * canvas->width + ++x] =
					    *canvas_at(&old, from_x + 1, from_y);
			}
		}
	}
	canvas_clear(&old);
}

/* Texts at the stops, some alike, and rules down between them, some cut through. */
static void
write_columns(uint32_t *seed, struct canvas *canvas)
{
	int x = canvas->stops.first, top = (int)grow_number(seed, (uint32_t)canvas->height);

	for (; x < canvas->width && canvas->stops.every > 0; x += canvas->stops.every) {
		for (int y = top; y < canvas->height && grow_number(seed, 4) > 0; y++) {
			const char *word = words[grow_number(seed, 5)];
			int room = canvas->stops.every - 1;

			canvas_text(canvas, x, y, x + room < canvas->width ? room :
			    canvas->width - x, word, strlen(word), STYLE_CARD);
		}
		for (int y = top; x > 1 && y < canvas->height && grow_number(seed, 2) > 0; y++)
			if (grow_number(seed, 8) > 0)
				canvas_text(canvas, x - 2, y, 1, "│", strlen("│"), STYLE_LINE);
	}
}

static void
change_stops(uint32_t *seed, struct canvas *canvas)
{
	canvas->stops.first = (int)grow_number(seed, 30);
	canvas->stops.every = (int)grow_number(seed, 2) * (2 + (int)grow_number(seed, 25));
}

static void
change(uint32_t *seed, struct canvas *canvas)
{
	int x = (int)grow_number(seed, (uint32_t)canvas->width);
	int y = (int)grow_number(seed, (uint32_t)canvas->height);

	switch (grow_number(seed, 13)) {
	case 0:
		canvas_blank(canvas);
		break;
	case 1:
	case 2:
		write_much(seed, canvas);
		break;
	case 3:
	case 4:
	case 5:
		move_about(seed, canvas);
		break;
	case 6:
		canvas_fill(canvas, x, y, 1 + x, 1 + y, (enum style)grow_number(seed, STYLES));
		break;
	case 8:
		change_stops(seed, canvas);
		write_columns(seed, canvas);
		break;
	case 9:
	case 10:
	case 11:
		write_columns(seed, canvas);
		break;
	case 7:
		canvas_style(canvas, 0, y, canvas->width, 1,
		    (enum style)grow_number(seed, STYLES));
		break;
	default:
		write_somewhere(seed, canvas);
	}
	canvas->caret_x = grow_number(seed, 4) > 0 ? x : -1;
	canvas->caret_y = y;
}

/* One terminal through many frames; and after each, another that is shown the
 * last one only. */
static void
paint_much(const char *type, uint32_t seed, int width, int height)
{
	enum theme themes[] = { THEME_PLAIN, THEME_PLAIN, THEME_DARK, THEME_MONO };
	enum theme theme = themes[grow_number(&seed, 4)];
	struct paper paper, fresh;
	struct canvas canvas;

	if (!unroll(&paper, type, width, height)) {
		print_message("# no %s\n", type);
		return;
	}
	canvas_init(&canvas, width, height);
	for (int i = 0; i < FRAMES; i++) {
		change(&seed, &canvas);
		show(&paper, &canvas, theme);
		assert_shows(&paper, &canvas);
		if (!unroll(&fresh, type, width, height))
			fail();
		show(&fresh, &canvas, theme);
		assert_shows(&fresh, &canvas);
		roll_up(&fresh);
		assert_int_equal(show(&paper, &canvas, theme), 0);
		if (grow_number(&seed, 20) == 0)
			theme = themes[grow_number(&seed, 4)];
	}
	canvas_clear(&canvas);
	roll_up(&paper);
}

static void
any_terminal_shows_any_canvas(void **state)
{
	static const char *const types[] = {
		"xterm-256color", "tmux-256color", "vt100", "linux", "screen-256color",
		"xterm", "tmux", "vt220", "rxvt-unicode-256color",
	};

	(void)state;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		for (uint32_t seed = 1; seed <= 12; seed++) {
			uint32_t sizes = seed * 7919;

			paint_much(types[i], seed, 3 + (int)grow_number(&sizes, MOST_WIDTH),
			    1 + (int)grow_number(&sizes, MOST_HEIGHT));
		}
}

/* Without colours the styles that a reader must know apart differ all the same. */
static void
marks_are_seen_without_colours(void **state)
{
	struct paper paper;

	(void)state;
	if (!unroll(&paper, "vt100", 10, 3))
		return;
	assert_true(paper.painter.easel.pens.looks[STYLE_CURSOR].reverse);
	assert_true(paper.painter.easel.pens.looks[STYLE_FIELD].underline);
	assert_int_equal(paper.painter.easel.pens.looks[STYLE_PAIN].fore, -1);
	assert_int_not_equal(paper.painter.easel.pens.look[STYLE_ERROR],
	    paper.painter.easel.pens.look[STYLE_MESSAGE]);
	roll_up(&paper);
}

/* The console of Linux draws no underline where there are colours. */
static void
what_does_not_go_with_colours_is_left_out(void **state)
{
	struct paper paper;

	(void)state;
	if (!unroll(&paper, "linux", 10, 3))
		return;
	assert_true(paper.painter.easel.pens.looks[STYLE_FIELD].underline);
	assert_false(paper.painter.easel.pens.looks[STYLE_MATCH].underline);
	assert_true(paper.painter.easel.pens.looks[STYLE_MATCH].fore >= 0);
	roll_up(&paper);
}

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
	const char *out;

	(void)state;
	if (!unroll(&paper, "vt100", 80, 24))
		return;
	paper.painter.easel.terminal.text[CAP_SYNC] = mem_text("\033P=%p1%ds\033\\");
	paper.painter.easel.terminal.simple[CAP_SYNC] = true;
	canvas_init(&canvas, 80, 24);
	for (int y = 0; y < 24; y++)
		canvas_text(&canvas, 0, y, 80, words[12], strlen(words[12]), STYLE_CARD);
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
	canvas.stops = (struct stops){ 13, 21 };
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
		canvas.stops = (struct stops){ 13, 21 };
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
	canvas.stops = (struct stops){ 5, 25 };
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
		cmocka_unit_test(any_terminal_shows_any_canvas),
		cmocka_unit_test(marks_are_seen_without_colours),
		cmocka_unit_test(what_does_not_go_with_colours_is_left_out),
		cmocka_unit_test(small_changes_cost_little),
		cmocka_unit_test(long_frames_are_held_together),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
