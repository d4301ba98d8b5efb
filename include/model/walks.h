/*
 * The scores that walks give to touchpoints, in the order of their days.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_WALKS_H
#define MODEL_WALKS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/journey.h"

/* What a walk is. A team that walks its own journey is biased, so its scores
 * are never put together with the others. */
enum walk_kind {
	WALK_OWN,	/* walkthrough: the team walks it itself */
	WALK_VISIT,	/* mystery-visit */
	WALK_INTERVIEW,
	WALK_SURVEY,
	WALK_OTHER,	/* what the file says is none of these */
	WALK_KINDS
};

enum walk_kind walk_kind_of(const struct journey *journey, node_id walk);
const char *walk_kind_name(enum walk_kind kind);	/* as in the file; "" of WALK_OTHER */

/* One score of one walk. */
struct walk_score {
	node_id touchpoint;
	node_id walk;
	size_t order;		/* of the walk, by date */
	enum walk_kind kind;
	bool own;		/* WALK_OWN */
	int day;		/* DATE_NONE where its date is none */
	double score;
};

/* All scores, by touchpoint, then by day; walks without one come first, those
 * of one day in their order in the file. All zero is empty. */
struct walk_table {
	struct walk_score *v;
	size_t count, room;
	uint32_t stamp;		/* of what it was made from */
};

void walks_clear(struct walk_table *table);

/* Brings the table up to date; cheap where no walk and no name has changed. */
void walks_update(struct walk_table *table, const struct journey *journey);

/* The scores of one touchpoint: the first, and how many; NULL where none. */
const struct walk_score *walks_of(const struct walk_table *table, node_id touchpoint,
	size_t *count);

#endif
