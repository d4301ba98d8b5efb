/*
 * Who refers to what by its id: `next`, and the scores and notes of walks to
 * phases and touchpoints; cards, personas and walks to personas and evidence.
 *
 * An id that is not written follows from the name and the order, so renaming,
 * adding, moving or deleting one touchpoint can change the id of another. A
 * guard around such a change writes the ids down that others rely on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_REFS_H
#define CMD_REFS_H

#include "cmd/command.h"

/* A node that something refers to, and its id before the change. */
struct refs_kept {
	node_id node;
	char *id;
};

struct refs_guard {
	struct refs_kept *v;
	size_t count, room;
};

/* refs_guard_end() also clears the guard. On a failure in between, call
 * refs_guard_clear(), which may be called twice. */
void refs_guard_begin(struct editor *editor, struct refs_guard *guard);
int refs_guard_end(struct editor *editor, struct refs_guard *guard,
	struct err *err);
void refs_guard_clear(struct refs_guard *guard);

/* One reference that was taken off the map. */
struct refs_dropped {
	node_id holder;		/* the entry of `next`, or the walk */
	node_id parent;		/* of the entry: the touchpoint */
	size_t index;
	node_id target;		/* what it referred to, by */
	char *id;
	char *attribute;	/* of a walk: "scores" or "notes"; else NULL */
	struct value *value;
};

struct refs_list {
	struct refs_dropped *v;
	size_t count, room;
};

/* Takes away every reference to the phase or touchpoint `node` and what it holds, from elsewhere. Each
 * is added to `list`. refs_return() brings those back that still make sense. */
int refs_drop(struct editor *editor, node_id node, struct refs_list *list, struct err *err);
int refs_return(struct editor *editor, const struct refs_list *list, struct err *err);
void refs_list_clear(struct refs_list *list);

/* Lets all that refers to `old`, the id of a node of that kind, refer to `now`. */
int refs_rename(struct editor *editor, enum node_kind kind, const char *old, const char *now,
	struct err *err);

#endif
