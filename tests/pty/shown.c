/*
 * What a terminal shows: its rows, its cursor, how its cells look.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "pty/term.h"

#include <string.h>

#include "base/utf8.h"
#include "pty/term_own.h"

int
term_rows(const struct term *term)
{
	return term->rows;
}

int
term_cols(const struct term *term)
{
	return term->cols;
}

void
term_cursor(const struct term *term, int *row, int *col, bool *shown)
{
	VTermPos pos;

	vterm_state_get_cursorpos(vterm_obtain_state(term->vt), &pos);
	*row = pos.row;
	*col = pos.col;
	*shown = term->cursor_shown;
}

static VTermScreenCell
cell_at(const struct term *term, int row, int col)
{
	VTermScreenCell cell = { 0 };
	VTermPos pos = { .row = row, .col = col };

	vterm_screen_get_cell(term->screen, pos, &cell);
	return cell;
}

/* The right half of a wide character adds nothing. */
static void
add_cell(const VTermScreenCell *cell, struct str *out)
{
	char bytes[4];

	if (cell->chars[0] == (uint32_t)-1)
		return;
	if (cell->chars[0] == 0)
		str_add_char(out, ' ');
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
		str_add_n(out, bytes, utf8_encode(cell->chars[i], bytes));
}

void
term_add_row(const struct term *term, int row, struct str *out)
{
	size_t from = out->len;

	for (int col = 0; col < term->cols; col++) {
		VTermScreenCell cell = cell_at(term, row, col);

		add_cell(&cell, out);
	}
	while (out->len > from && out->s[out->len - 1] == ' ')
		str_cut(out, out->len - 1);
}

int
term_find(const struct term *term, int row, const char *text)
{
	struct str rest = { 0 };
	int found = -1;

	for (int col = term->cols; col-- > 0;) {
		struct str cells = { 0 };
		VTermScreenCell cell = cell_at(term, row, col);

		add_cell(&cell, &cells);
		str_splice(&rest, 0, 0, str_text(&cells), cells.len);
		if (cells.len > 0 && str_starts(str_text(&rest), text))
			found = col;
		str_clear(&cells);
	}
	str_clear(&rest);
	return found;
}

static void
add_color(const char *name, const VTermColor *color, struct str *out)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color))
		str_add_format(out, "%sown", name);
	else if (VTERM_COLOR_IS_INDEXED(color))
		str_add_format(out, "%s%d", name, color->indexed.idx);
	else
		str_add_format(out, "%s#%02x%02x%02x", name, color->rgb.red, color->rgb.green,
		    color->rgb.blue);
	str_add_char(out, ' ');
}

void
term_add_style(const struct term *term, int row, int col, struct str *out)
{
	VTermScreenCell cell = cell_at(term, row, col);
	VTermScreenCellAttrs attrs;

	/* The right half of a wide character looks as the left one does. */
	if (cell.chars[0] == (uint32_t)-1 && col > 0)
		cell = cell_at(term, row, col - 1);
	attrs = cell.attrs;
	if (attrs.bold)
		str_add(out, " bold");
	if (attrs.underline)
		str_add(out, " underline");
	if (attrs.italic)
		str_add(out, " italic");
	if (attrs.reverse)
		str_add(out, " reverse");
	if (out->len == 0)
		str_add(out, " plain");
	add_color(" ink=", &cell.fg, out);
	add_color(" paper=", &cell.bg, out);
}

static int
color_number(const VTermColor *color)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color))
		return -1;
	if (VTERM_COLOR_IS_INDEXED(color))
		return color->indexed.idx;
	return 256 + (color->rgb.red << 16) + (color->rgb.green << 8) + color->rgb.blue;
}

void
term_cell_at(const struct term *term, int row, int col, struct term_cell *out)
{
	VTermScreenCell cell = cell_at(term, row, col);
	bool right = cell.chars[0] == (uint32_t)-1;
	struct str text = { 0 };

	add_cell(&cell, &text);
	if (right && col > 0)
		cell = cell_at(term, row, col - 1);
	*out = (struct term_cell){
		.bold = cell.attrs.bold, .underline = cell.attrs.underline != 0,
		.italic = cell.attrs.italic, .reverse = cell.attrs.reverse,
		.ink = color_number(&cell.fg), .paper = color_number(&cell.bg),
	};
	if (text.len < sizeof out->text)
		memcpy(out->text, str_text(&text), text.len + 1);
	str_clear(&text);
}
