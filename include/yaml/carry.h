/*
 * Comments of both sides of a merge, brought into its text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_CARRY_H
#define YAML_CARRY_H

#include <stddef.h>

#include "model/journey.h"

/* One text of a merge, and the journey that it was read as. numbers[n] is what
 * the result calls its node n; NULL: the same. */
struct carry_side {
	const char *text;	/* with a NUL behind it */
	size_t len;
	const struct journey *journey;
	const node_id *numbers;
};

/* The text of `result` with the comments of `side` that it lacks, but for those
 * of `base` that `other`, the other side, took away: each beside what it stands
 * beside there, at the indentation that this has in the result; where that is
 * gone, above what held it. Every byte of `result` stays, and so does what it
 * says: that is proven here. Yours, *len bytes and a NUL; NULL where there is
 * nothing to bring, or no way to. */
char *carry_comments(const struct carry_side *base, const struct carry_side *other,
	const struct carry_side *side, const struct carry_side *result, size_t *len);

#endif
