/*
 * Edits of a YAML text as small replacements of its bytes.
 *
 * A batch gathers edits of one tree. Each edit adds replacements and claims
 * the bytes that it looked at; an edit that would look at bytes which an
 * earlier one claimed answers SPLICE_LATER and adds nothing: finish the batch
 * and go on with a new one on the new tree. splices_finish() cuts and pastes,
 * reads the new text and compares it with what the edits meant before anybody
 * sees it.
 *
 *	splices_init(&batch, tree);
 *	splice_set(&batch, node, value, err);	 0, SPLICE_LATER or -1
 *	...
 *	splices_finish(&batch, &result, err);
 *	splices_clear(&batch);
 *
 * Nodes and indices in all calls are those of the batch's tree. Values are
 * borrowed during the call only. Aliases: an edit at or below an alias is the
 * caller's to resolve (tree_target()); setting an alias replaces only it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_SPLICE_H
#define YAML_SPLICE_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/value.h"
#include "yaml/emit.h"
#include "yaml/source.h"
#include "yaml/tree.h"

enum { SPLICE_DONE = 0, SPLICE_LATER = 1 };

struct splice;
struct splice_range;
struct splice_intent;

/* Fields are this part's own. */
struct splices {
	const struct tree *tree;
	struct habits habits;
	int care;			/* 0 as the file does, 1 double quotes, 2 rewrite */
	struct splice *items;
	size_t count, room;
	struct splice_range *claims;
	size_t claim_count, claim_room;
	struct splice_range *drops;	/* bytes whose comments go */
	size_t drop_count, drop_room;
	struct splice_intent *intents;
	size_t intent_count, intent_room;
	uint32_t *marks;		/* of each node: 1 + its intent, or 0 */
};

/* What came out: the text, its tree, and for each node of the old tree its
 * node of the new one, TREE_NONE for what went. All owned. */
struct splice_result {
	struct source *source;
	struct tree *tree;
	uint32_t *now;
};

void splices_init(struct splices *batch, const struct tree *tree);
void splices_clear(struct splices *batch);

/* Each returns SPLICE_DONE, SPLICE_LATER, or -1 with the reason in `err`; the
 * batch is as before for the last two. */

/* Puts `value` in place of a value (not of a key). Its anchor stays, so all
 * aliases of it change too. */
int splice_set(struct splices *batch, uint32_t node, const struct value *value,
	struct err *err);

/* A new item at `index` of a sequence, items behind it move on; SIZE_MAX for
 * the end. An empty or null scalar becomes a sequence. */
int splice_insert(struct splices *batch, uint32_t sequence, size_t index,
	const struct value *value, struct err *err);

/* A new entry at the end of a mapping, or before the entry of `before` (its
 * key or value; TREE_NONE: the end). An empty or null scalar becomes a
 * mapping. A key that is there already is refused. */
int splice_add_key(struct splices *batch, uint32_t mapping, const char *key,
	const struct value *value, uint32_t before, struct err *err);

/* Takes away an item, or the entry of a key or value, with its comments. */
int splice_delete(struct splices *batch, uint32_t node, struct err *err);

/* Takes an item to `index` of sequence `to`, its own or another (the index it
 * has afterwards; SIZE_MAX for the end), with its comments. An entry of a
 * mapping can only move within it. */
int splice_move(struct splices *batch, uint32_t node, uint32_t to, size_t index,
	struct err *err);

/* The new text alone, unproven; yours. */
char *splices_apply(const struct splices *batch, size_t *len);

/* Applies, reads again and compares; where the result is not what the edits
 * meant, tries again more carefully. -1: refused, `result` is empty, the
 * reason is in `err`, and the tree and its source are as they were. */
int splices_finish(struct splices *batch, struct splice_result *result, struct err *err);
void splice_result_clear(struct splice_result *result);

#endif
