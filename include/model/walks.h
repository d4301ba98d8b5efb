/*
 * The scores and notes that walks give to touchpoints, in the order of their
 * days; and which walk is whose.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_WALKS_H
#define MODEL_WALKS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/ids.h"
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

/* How many touchpoints there are to be scored. */
size_t walks_touchpoint_count(const struct journey *journey);

/* One score of one walk, or one note: then `score` is 0. */
struct walk_score {
	node_id touchpoint;
	node_id walk;
	size_t order;		/* of the walk, by date */
	enum walk_kind kind;
	bool own;		/* WALK_OWN */
	int day;		/* DATE_NONE where its date is none */
	double score;
	size_t entry;		/* of the walk's `scores` or `notes`, from 1 */
};

struct walk_scores {
	struct walk_score *v;
	size_t count, room;
};

/* All walks, scores and notes. Walks by day: those without one first, those of
 * one day in their order in the file. The rest by touchpoint, then so. All
 * zero is empty. */
struct walk_table {
	node_id *walks;
	size_t walk_count;
	struct walk_scores scores, notes;
	uint32_t stamp;		/* of what it was made from */
};

void walks_clear(struct walk_table *table);

/* Brings the table up to date; cheap where no walk and no name has changed. */
void walks_update(struct walk_table *table, const struct journey *journey);

/* Reads them by ids that the caller has. */
void walks_read(struct walk_table *table, const struct journey *journey, const struct ids *ids);

/* The scores (notes) of one touchpoint: the first, and how many; NULL where none. */
const struct walk_score *walks_of(const struct walk_table *table, node_id touchpoint,
	size_t *count);
const struct walk_score *walks_notes_of(const struct walk_table *table, node_id touchpoint,
	size_t *count);

/* Who walks, as what, as whom and when: what tells one walk from another. Words
 * as in the file; "" where there is none. */
struct walker {
	char *by, *kind, *persona, *date;
};

/* The last walk in the file that is this walker's, or NODE_NONE. */
node_id walks_find(const struct journey *journey, const struct walker *walker);

/* Which touchpoints have a score in a walk (NODE_NONE: none has): by their
 * numbers, up to journey_next_id(); yours. */
bool *walks_scored(const struct journey *journey, const struct ids *ids, node_id walk);

/* What a walk gave to the touchpoint of that id, or NULL: a score, a note. */
const char *walks_entry(const struct journey *journey, node_id walk, key_id key, const char *id);

#endif
