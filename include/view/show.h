/*
 * The whole map as text: stripes of as many columns as fit, uncut, one below
 * the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_SHOW_H
#define VIEW_SHOW_H

#include <stdbool.h>

#include "model/journey.h"
#include "view/canvas.h"
#include "view/views.h"

/* `phase` and `lane` limit what is shown (NODE_NONE, KEY_NONE: all). Lane
 * labels of ours are passed through `translate` (may be NULL). */
struct show_options {
	const struct view_row *view;	/* NULL: the map */
	int form;		/* of the view (views_form()) */
	const char *today;	/* YYYY-MM-DD, or NULL */
	int width;		/* no line is wider */
	bool ascii, plain_text;	/* as in a canvas */
	node_id phase;
	key_id lane;
	const char *(*translate)(const char *);
};

struct show;

/* The journey must not change while it is shown. */
struct show *show_new(const struct journey *journey, const struct show_options *options);
void show_free(struct show *show);		/* takes NULL */

/* Paints the next piece: first the head (title, personas, goal), then stripe
 * by stripe, a high one in parts; `canvas` (initialised) gets the size that the
 * piece needs. So a long map needs no more memory than a short one. False when nothing is left. */
bool show_next(struct show *show, struct canvas *canvas);

#endif
