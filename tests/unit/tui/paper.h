/*
 * A painter, and the terminal that shows what it sends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TESTS_UNIT_TUI_PAPER_H
#define TESTS_UNIT_TUI_PAPER_H

#include <stdbool.h>
#include <vterm.h>

#include "../../../src/tui/painter.h"

struct paper {
	struct painter painter;
	VTerm *vt;
	VTermScreen *screen;
	bool caret;
};

/* False: this system does not know the type. */
bool unroll(struct paper *paper, const char *type, int width, int height);
void roll_up(struct paper *paper);

/* Bytes that showing the canvas costs. They stay in painter.easel.out. */
size_t show(struct paper *paper, struct canvas *canvas, enum theme theme);

/* The terminal shows the canvas, and its cursor where it belongs. */
void assert_shows(const struct paper *paper, const struct canvas *canvas);

#endif
