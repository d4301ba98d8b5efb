/*
 * What the screen shows while something takes long, and how that is stopped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "meanwhile.h"

#include <libintl.h>
#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "signals.h"

#define _(text) gettext(text)

#define PATIENCE_MS 100		/* what takes no longer shows nothing */
#define SHOW_MS 50		/* how often it is shown how far it is */

void
meanwhile_begin(struct meanwhile *meanwhile)
{
	meanwhile->since = meanwhile->shown = 0;
	meanwhile->stopped = false;
}

bool
meanwhile_is_due(struct meanwhile *meanwhile)
{
	long long time = clock_ms();

	if (meanwhile->since == 0)
		meanwhile->since = time;
	if (time - meanwhile->since < PATIENCE_MS || time - meanwhile->shown < SHOW_MS)
		return false;
	meanwhile->shown = time;
	return true;
}

void
meanwhile_hold(struct meanwhile *meanwhile, bool begun)
{
	meanwhile->held = begun ? clock_ms() + PATIENCE_MS : 0;
}

int
meanwhile_left(const struct meanwhile *meanwhile)
{
	long long left = meanwhile->held > 0 ? meanwhile->held - clock_ms() : 0;

	return left > 0 ? (int)left : 0;
}

/* The file's name stands where the title line will have it. */
static void
paint(const struct meanwhile *meanwhile, struct canvas *canvas, const char *text)
{
	const char *slash = meanwhile->file ? strrchr(meanwhile->file, '/') : NULL,
	    *name = slash ? slash + 1 : meanwhile->file;
	int y = canvas->height - 1;

	if (name)
		canvas_text_cut(canvas, 0, 0, canvas->width, name, STYLE_TITLE);
	canvas_fill(canvas, 0, y, canvas->width, 1, STYLE_NORMAL);
	canvas_text_cut(canvas, 0, y, canvas->width, text, STYLE_MESSAGE);
}

void
meanwhile_show(struct meanwhile *meanwhile, struct screen *screen, struct canvas *canvas,
	const char *doing, unsigned percent)
{
	struct str text = {0};

	screen_send();
	if (!screen_is_ready())
		return;
	str_add_format(&text, _("%s: %u%%  Esc stop"), _(doing), percent);
	paint(meanwhile, canvas, str_text(&text));
	screen_paint(screen, canvas);
	str_clear(&text);
}

void
meanwhile_listen(struct meanwhile *meanwhile, struct input *input)
{
	if (signals_want_end() || input_wants_stop(input))
		meanwhile->stopped = true;
}
