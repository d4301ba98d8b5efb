/*
 * The scores that walks give to touchpoints: means and trends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_WALKS_H
#define SRC_VIEW_WALKS_H

#include <stdbool.h>
#include <stddef.h>

#include "block.h"
#include "model/journey.h"

struct look;

/* One score of one walk. */
struct walk_score {
	node_id touchpoint;
	node_id walk;
	size_t order;		/* of the walk, by date */
	bool own;		/* a walkthrough: the team walked it itself */
	double score;
};

/* All scores, by touchpoint, then by date. All zero is empty. */
struct walk_table {
	struct walk_score *v;
	size_t count, room;
	uint32_t stamp;		/* of what it was made from */
};

void walks_clear(struct walk_table *table);

/* Brings the table up to date; cheap where no walk and no name has changed. */
void walks_update(struct walk_table *table, const struct journey *journey);

/* The scores of one touchpoint: the first, and how many. */
const struct walk_score *walks_of(const struct walk_table *table, node_id touchpoint,
	size_t *count);

/* Adds the lines of the `walks` lane: the mean of those who came from outside
 * with their trend, and apart from it that of the team's own walkthroughs. */
void walks_fill(struct block *block, const struct look *look, node_id touchpoint, int columns,
	size_t most);

#endif
