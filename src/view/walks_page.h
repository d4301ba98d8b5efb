/*
 * What the forms of the view "walks" have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_WALKS_PAGE_H
#define SRC_VIEW_WALKS_PAGE_H

#include "drawing.h"
#include "model/series.h"

struct walks_page {
	struct sheet *sheet;
	const struct journey *journey;
	const struct walk_table *table;
	double low, high;	/* the scale */
	struct series series;	/* at hand; kept for its memory */
	struct str text;	/* the same */
	int y;			/* the next free line */
};

/* The kinds in the order in which they are shown: the team's own come last. */
extern const enum walk_kind walks_kinds[WALK_KINDS];

/* "visits", "team": whose scores these are. */
const char *walks_label(struct sheet *sheet, enum walk_kind kind);

/* "mystery visit", as one walk is called; the file's own word for others. */
const char *walks_kind_word(struct sheet *sheet, const char *kind);

/* Stands where nothing was written yet. */
const char *walks_nothing(const struct sheet *sheet);

/* A line that heads a part, below a blank one. */
void walks_heading(struct walks_page *page, const char *text);

/* A text at `x` with a stop on it; `empty` stands where there is none. Returns
 * the lines used; does not move page->y. */
int walks_place(struct walks_page *page, int x, int width, const char *text, const char *empty,
	const struct stop *stop, enum style style);

/* Makes page->series the scores of one kind; the last of them, or NULL. */
const struct walk_score *walks_take(struct walks_page *page, const struct walk_score *scores,
	size_t count, enum walk_kind kind);

/* What has fallen and not come back, if so, on the next line. */
void walks_draw_drop(struct walks_page *page, int x, const struct walk_score *scores,
	size_t count, enum walk_kind kind);

/* All cards of a cell that are for this persona ("": for all), each on a line
 * of its own, into page->text; those that span the phase come first. */
void walks_cell_text(const struct journey *journey, node_id touchpoint, enum key lane,
	const char *persona, struct str *out);

/* The parts, one file each. */
void walks_data(struct walks_page *page, bool all);	/* series; with all figures */
void walks_list(struct walks_page *page, bool all);	/* the walks; with all they hold */
void walks_seen(struct walks_page *page);		/* the service concept and notes */

/* The service concept and the last note beside it, at the right; returns the
 * lines used. */
int walks_beside(struct walks_page *page, int x, int width, int y, node_id touchpoint);

#endif
