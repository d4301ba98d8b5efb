/*
 * A terminal shows what is on the canvas, whatever it showed before and whatever
 * it can do, and what costs nothing to leave alone is left alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "paper.h"
#include "support/grow.h"

#define MOST_WIDTH 90
#define MOST_HEIGHT 30
#define FRAMES 60

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_terminal_shows_any_canvas),
		cmocka_unit_test(marks_are_seen_without_colours),
		cmocka_unit_test(what_does_not_go_with_colours_is_left_out),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
