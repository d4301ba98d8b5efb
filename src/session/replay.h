/*
 * A trail played over its base.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_REPLAY_H
#define SESSION_REPLAY_H

#include "base/str.h"
#include "file/journal_read.h"
#include "inside.h"

/* What came out. Given before: the map's path, borrowed, and a document that may be
 * what the trail began with, or NULL: then both have one text. */
struct replay {
	const char *real;
	const struct document *beside;
	struct journal_tail base;
	struct journal *into;	/* where to note it again, or NULL; taken over */
	struct document *document;
	struct journal_state state;
	bool is_old;		/* the file is as it was when the trail began, */
	bool is_saved;		/* or as a save left it */
	size_t done;		/* steps done at that place of the history */
	bool has_draft;
	struct str draft, draft_line;
	struct err err;		/* why the base could not be read */

	node_id *nodes;		/* by their numbers in the trail */
	size_t count, room;
	bool in_step;
	node_id whole;		/* that parts are making, or NODE_NONE */
	uint32_t first_part;	/* its number */
};

/* Plays the journal at `path`. -1 when there is none (err stays empty), it
 * cannot be read, or it has no base. */
int replay_run(struct replay *replay, const char *path, struct err *err);

/* The same for a journal's bytes. */
int replay_bytes(struct replay *replay, const char *bytes, size_t len, struct err *err);
void replay_clear(struct replay *replay);

/* How many steps are not in the file. */
size_t replay_steps(const struct replay *replay);

#endif
