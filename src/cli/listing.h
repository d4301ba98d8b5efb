/*
 * What a list of journeys can show: its columns, and how a journey fills them.
 *
 * A list has a row for each journey, for each wanted touchpoint of each, or for
 * each persona that several have. One column is one row of a table in
 * listing.c; what no column asks for is not worked out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include <stdbool.h>

#include "base/err.h"
#include "model/check.h"
#include "model/where.h"
#include "session/document.h"
#include "view/rows.h"

enum list_kind { LIST_MAPS, LIST_TOUCHPOINTS, LIST_PERSONAS, LIST_KINDS };

struct list_column;
struct list_shared;

/* All zero, but for `kind`, is a list without columns. */
struct listing {
	enum list_kind kind;
	const struct list_column *columns[ROWS_COLUMNS_MAX];
	struct rows_column heads[ROWS_COLUMNS_MAX];
	struct rows rows;
	const struct check_options *checks;	/* borrowed */
	struct list_shared *shared;		/* whose row is which, of personas */
	size_t shared_count, shared_room;
	size_t maps;				/* that have been added */
};

/* Adds the columns that are shown where none are asked for; `all` of them. */
void listing_choose(struct listing *listing, bool all);

/* Adds the column of that name, unless it is there; where: its number. -1 with
 * ERR_USAGE, and what there is. */
int listing_add_column(struct listing *listing, const char *name, size_t *where, struct err *err);

/* The name of column number `index` of a kind of list; NULL past the last. */
const char *listing_column_name(enum list_kind kind, size_t index);

/* Adds the rows of one journey. */
void listing_add(struct listing *listing, const char *file, struct document *document,
	const struct where_found *found);

/* To be called after the last: of personas, keeps those of several journeys,
 * name by name. */
void listing_end(struct listing *listing);
void listing_clear(struct listing *listing);

#endif
