/*
 * A painter, and the terminal that shows what it sends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "paper.h"

static int
on_property(VTermProp prop, VTermValue *value, void *user)
{
	struct paper *paper = user;

	if (prop == VTERM_PROP_CURSORVISIBLE)
		paper->caret = value->boolean;
	return 1;
}

bool
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

void
roll_up(struct paper *paper)
{
	vterm_free(paper->vt);
	painter_clear(&paper->painter);
}

size_t
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

void
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
