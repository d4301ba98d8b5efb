/*
 * The table of views: pictures of one journey, each from another side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_VIEWS_H
#define VIEW_VIEWS_H

#include <stdbool.h>
#include <stddef.h>

struct sheet;

struct view_row {
	const char *name;	/* as commands name it */
	const char *title;	/* N_(), for the bottom line */
	const char *help;	/* N_(), what it shows */
	void (*draw)(struct sheet *sheet);	/* NULL: it is the map, and no sheet */
	const char *forms;	/* the names of those that print, parted by blanks; NULL: one */
};

/* Which form of a view has that name or number (from 1), counted from 0; -1: none. */
int views_form(const struct view_row *view, const char *word);

const struct view_row *views_table(size_t *count);
const struct view_row *views_find(const char *name);	/* or NULL */

#endif
