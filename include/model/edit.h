/*
 * The one door through which a journey changes.
 *
 * An edit is plain data. Commands, imports, diff and merge make edits;
 * edit_apply() carries one out and hands back the edit that undoes it. History
 * keeps those, the journal writes edits down, a save turns them into changes
 * of the file's text. Keys are names here, not numbers, so that an edit means
 * the same to every journey.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_EDIT_H
#define MODEL_EDIT_H

#include <stddef.h>

#include "base/err.h"
#include "base/value.h"
#include "model/journey.h"

enum edit_op {
	EDIT_SET,	/* attribute `key` of `node` becomes `value`; NULL removes it */
	EDIT_INSERT,	/* `node` of kind `kind` into `parent`, slot `key`, at `index` */
	EDIT_REMOVE,	/* `node` with all it holds leaves the map */
	EDIT_MOVE	/* `node` into `parent`, slot `key`, at `index` */
};

/* An inserted node is either new (its number is journey_next_id(), and it is
 * empty) or was removed before (then it comes back with all that it held).
 * An index past the end means the end. For a move the index counts without
 * the moved node. */
struct edit {
	enum edit_op op;
	node_id node;
	enum node_kind kind;
	node_id parent;
	char *key;
	size_t index;
	struct value *value;
};

struct edits {
	struct edit *v;
	size_t count, room;
};

/* Makers. `key` is copied; `value` is taken over. */
struct edit edit_set(node_id node, const char *key, struct value *value);
struct edit edit_insert(node_id node, enum node_kind kind, node_id parent, const char *slot, size_t index);
struct edit edit_remove(node_id node);
struct edit edit_move(node_id node, node_id parent, const char *slot, size_t index);
struct edit edit_copy(const struct edit *edit);
void edit_clear(struct edit *edit);

void edits_add(struct edits *edits, struct edit edit);	/* takes it over */
void edits_clear(struct edits *edits);

/* Carries `edit` out (it stays the caller's) and fills `inverse`, which is the
 * caller's to clear, before the journey ends: the value in it is the journey's;
 * `inverse` may be NULL. An edit that cannot be carried out
 * (no such node, a node into itself, a slot that does not hold such nodes)
 * changes nothing and returns -1 with ERR_RULE. */
int edit_apply(struct journey *journey, const struct edit *edit, struct edit *inverse, struct err *err);

#endif
