/*
 * What differs between two journeys, as a reader of the maps would see it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_CHANGES_H
#define MODEL_CHANGES_H

#include <stdbool.h>
#include <stddef.h>

#include "model/journey.h"

enum change_kind {
	CHANGE_ADDED,	/* `new`, with all it holds that is not from elsewhere */
	CHANGE_REMOVED,	/* `old`, with all it held that is not elsewhere now */
	CHANGE_MOVED,	/* to another parent, cell or place in its list */
	CHANGE_RENAMED,	/* the name or title that it goes by */
	CHANGE_SET,	/* an attribute */
	CHANGE_KINDS
};

/* What an attribute's change means for an idea, a pain or a comment. */
enum change_event {
	CHANGE_PLAIN,
	CHANGE_STARTED,
	CHANGE_DONE,	/* of a pain: closed */
	CHANGE_DROPPED,
	CHANGE_REOPENED,
	CHANGE_EVENTS
};

/* `key` is the name of an attribute, or NULL for the thing itself; `entry` the
 * one entry of an attribute that is a mapping, or NULL for all of it. A value
 * is NULL where there was, or is, none. All is borrowed from the journeys. */
struct change {
	enum change_kind kind;
	enum change_event event;
	node_id old, new;	/* NODE_NONE where it is not */
	const char *key, *entry;
	const struct value *before, *after;
};

/* In the order of the map as it is now; what is gone stands where it was. All
 * zero is empty. Stale after an edit of either journey. */
struct changes {
	const struct journey *old, *new;
	node_id *to_new, *to_old;	/* by node: its match, or NODE_NONE */
	node_id known;		/* how many nodes of the new one `to_old` is for */
	struct change *v;
	size_t count, room;
};

/* Finds them anew. Journeys that share their node numbers are matched by those
 * (`same`), others by merge_align(). Different words for one thing (a short
 * form, a list of one, 3 and 3.0, a reference that follows a renamed id) are
 * no changes. */
void changes_find(struct changes *changes, const struct journey *old, const struct journey *new,
	bool same);
void changes_clear(struct changes *changes);

/* Finds them again after edits of the new journey: what was the same thing is
 * so still, and what was made since is new. */
void changes_follow(struct changes *changes);

/* Where a change belongs on the map. */
struct change_place {
	bool gone;		/* the nodes are those of the old journey */
	node_id phase;		/* NODE_NONE: none of the phases */
	node_id touchpoint;	/* NODE_NONE: the phase itself */
	key_id section;		/* without a phase: KEY_PERSONAS, ..., KEY_TITLE */
};

struct change_place changes_place(const struct changes *changes, const struct change *change);

/* Is it the level of a cell, or the one name in it, that changed? */
bool changes_is_single(const struct changes *changes, const struct change *change);

/* The words for JSON: "added", "done"; "" for CHANGE_PLAIN. */
const char *change_kind_name(enum change_kind kind);
const char *change_event_name(enum change_event event);

#endif
