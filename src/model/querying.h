/*
 * Conditions as they are asked of nodes: for the rooms of the query alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_QUERYING_H
#define MODEL_QUERYING_H

#include "base/needle.h"
#include "model/journey.h"

/* How what is asked is found. */
enum query_kind {
	QUERY_NAMES,		/* of a lane of names, or a card's own attribute */
	QUERY_WORDS,		/* a card's attribute: a text or texts */
	QUERY_STATE,		/* a card's status */
	QUERY_COUNT,		/* a card's number; none is 0 */
	QUERY_SCORE,		/* a card's number */
	QUERY_DATE,		/* a card's date */
	QUERY_LEVEL,		/* of a lane of levels */
	QUERY_PERSONA,
	QUERY_PHASE,
	QUERY_LANE,
	QUERY_TEXT
};

struct query_row {
	const char *name, *help;
	enum key key;
	enum query_kind kind;
};

enum query_op {
	QUERY_OP_IS, QUERY_OP_NOT, QUERY_OP_HOLDS,
	QUERY_OP_LESS, QUERY_OP_MOST, QUERY_OP_MORE, QUERY_OP_LEAST
};

struct query_condition {
	const struct query_row *row;
	enum query_op op;
	struct needle *values;	/* none: has none, or has one */
	double *numbers;	/* the same, of what is a number or a day */
	size_t count, room;
	bool as_five;		/* levels are asked as on a scale from 1 to 5 */
};

/* Does it hold of the node, or of what stands above it where the node itself
 * has no say in it? */
bool query_ask(const struct query_condition *condition, const struct journey *journey,
	node_id node);

#endif
