/*
 * A text of which parts are left out while it is patched: for the rooms that do it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PARTING_H
#define PARTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/journey.h"
#include "yaml/patch.h"
#include "yaml/tree.h"

/* Whole phases, or touchpoints of one, that stay as they are: the nodes from the one
 * numbered `first` to the one before `end` in the order of reading. */
struct run {
	uint32_t from, to;	/* their lines */
	size_t first, end;
	node_id next;		/* the phase or touchpoint behind them */
	uint32_t column;	/* of its dash */
	uint32_t back;		/* where they go in the small text that was patched */
};

#define PART_CUT UINT32_MAX	/* in `small`: a phase or touchpoint that is left out */

struct part {
	struct patch_old *old;
	const struct journey *now;
	struct source *source;
	struct tree *tree;
	struct run *runs;
	size_t run_count, run_room, runs_back;
	uint32_t *spots;	/* of the text's phases and touchpoints: their places in
				 * the order of reading */
	size_t spot_count, spot_room;
	node_id *small;		/* by node: its number in the small map, or 0, or PART_CUT */
	node_id *large;		/* the other way round */
	size_t large_count, large_room;
	struct journey *map;	/* the small one */
};

/* The phases, or the touchpoints of one, in the tree and on the map. */
struct row {
	const struct tree *tree;
	uint32_t item;		/* TREE_NONE behind the last */
	size_t count;		/* in the tree */
	node_id parent;
	key_id key;
	size_t next;		/* where on the map the next one is thought to be */
};

/* The node at a place in the order of reading the old text. */
node_id part_number(const struct part *part, size_t place);

/* The row of the phases; false where the tree is not one of plain block lines, or has
 * none. And that of the touchpoints of one of them, which is `phase` on the map. */
bool part_phases(const struct tree *tree, struct row *row);
struct row part_row(const struct tree *tree, uint32_t item, node_id phase);

/* Is there nothing but blanks before the item's dash? */
bool part_begins_line(const struct tree *tree, uint32_t item, uint32_t *line);

/* Finds the runs of the text that can be left out; false where there is none, or it
 * is not a text to leave something out of. */
bool part_cut(struct part *part);

#endif
