/*
 * Comments on their way from one text to another: for the rooms that carry them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CARRYING_H
#define CARRYING_H

#include <stdbool.h>
#include <stddef.h>

#include "comments.h"
#include "model/journey.h"
#include "yaml/carry.h"

struct side {
	const struct carry_side *given;
	struct source *source;
	struct tree *tree;
	struct comments comments;
	node_id *owners;	/* by tree node: the journey's node that stands there */
	char **names;		/* by comment: what it stands beside, and how */
};

/* A comment on its way. */
struct passage {
	size_t index;		/* of the comment of the side */
	size_t at;		/* in the result */
	size_t column;
	enum comment_place place;
	bool loose;		/* blank lines part it from what is there */
	bool fits;		/* it does no harm there */
	char *text;		/* with its blanks and line breaks */
};

/* `known` and `twins` are by comment of the side: is it not to be brought; and
 * which comment of the result, beside the same thing, is it; SIZE_MAX: none. */
struct carry {
	struct side base, other, side, result;
	bool *known;
	size_t *twins;
	struct passage *v;
	size_t count, room;
};

/* What the result calls a node of that side. */
node_id carrying_number(const struct side *side, node_id node);

/* Fills the passages: where each comment goes, and its text. */
void carrying_place_all(struct carry *carry);

#endif
