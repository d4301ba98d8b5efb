/*
 * Views of pages that are turned: a walk, one touchpoint after the other and at
 * the end one that sums up; and what is shown to an audience.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_PAGES_H
#define VIEW_PAGES_H

#include "model/walks.h"
#include "view/sheet.h"

/* What a walk is walked in; not in the table of views, since it is somebody's. */
const struct view_row *views_walk(void);

/* Whose walk such a sheet shows; borrowed. It opens at the first touchpoint
 * that has no score yet. */
void sheet_set_walker(struct sheet *sheet, const struct walker *walker);

/* An audience's pages are turned one by one. False: there is no such page. */
bool sheet_turn(struct sheet *sheet, int pages);

/* Is it a view of pages? Such a page says itself where one is. */
bool sheet_is_page(const struct sheet *sheet);

/* Is it shown to an audience? No cursor is lit up then, and what only an editor
 * needs to know is not said around it. */
bool sheet_is_calm(const struct sheet *sheet);

#endif
