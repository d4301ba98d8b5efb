/*
 * What brushes write on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_EASEL_H
#define TUI_EASEL_H

#include "base/str.h"
#include "pen.h"
#include "terminal.h"
#include "view/canvas.h"

#define NOWHERE (-1)

struct ways;	/* way.h */

struct easel {
	struct terminal terminal;
	struct pens pens;
	int width, height;
	struct tabs stops;	/* of the terminal, as we have set them; every 0: not known */
	struct ways *ways;	/* those found before; NULL: none is kept */
	struct str out;		/* bytes for the terminal */
	struct str scratch;
};

#endif
