/*
 * A walk as a view of pages: one touchpoint after the other, and at the end a
 * page that sums up.
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

bool sheet_turn(struct sheet *sheet, int pages);	/* false: there is no such page */

#endif
