/*
 * What is told of maps, printed on standard output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "telling.h"

#include <unistd.h>

#include "say.h"

static bool
is_heading(const struct told_line *line)
{
	return line->count > 0 && line->v[0].role == TOLD_HEADING;
}

int
telling_print(const struct told *told, const struct print *print, bool dense)
{
	int width = print->width != 0 || isatty(STDOUT_FILENO) ? print_width(print)
	    : PRINT_WIDTH_MAX;
	int status = SAY_WELL;
	bool color = print_has_color(print);
	struct canvas canvas;
	struct str out = { 0 };

	canvas_init(&canvas, width, 1);
	canvas.plain_text = !say_has_utf8();
	canvas.ascii = print->ascii || canvas.plain_text;
	for (size_t i = 0; status == SAY_WELL && i < told->count; i++) {
		int blank = i > 0 && !dense && is_heading(&told->v[i]);

		canvas_resize(&canvas, width, told_height(&told->v[i], width) + blank);
		told_paint(&told->v[i], &canvas, 0, blank, width);
		str_cut(&out, 0);
		canvas_print(&canvas, color, &out);
		status = say_bytes(str_text(&out), out.len);
	}
	canvas_clear(&canvas);
	str_clear(&out);
	return status;
}
