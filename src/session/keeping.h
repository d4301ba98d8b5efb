/*
 * What a trail is made of: for the rooms that write it and that keep it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_KEEPING_H
#define SESSION_KEEPING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "file/journal.h"
#include "inside.h"

struct trail {
	struct journal *journal;	/* NULL: none can be kept */
	char *real;			/* the map's path */
	char *place;			/* the journal's, once another took it, or NULL */
	struct err trouble;
	uint32_t *numbers;		/* of the map's nodes; 0: not in the trail */
	size_t count, room;
	node_id same;			/* behind those: the nodes below it have their own */
	uint32_t last;			/* number given */
	unsigned depth;			/* of open steps */
	node_id node;			/* where the open step began */
	bool begun;			/* it has edits */
	bool bare;			/* its base is not in the journal yet */
	size_t undos, redos;		/* steps that the trail can undo, redo */
	bool plain;			/* undo is noted as edits */
	bool moved;			/* to the second place, or it was tried */
	bool has_draft;
	char *draft, *draft_line;
};

/* The document's, if it has a journal, or NULL. */
struct trail *trail_keeping(const struct document *document);

/* Begins anew. The base, which is what stands in the file, is noted before the
 * first thing that builds on it, not sooner: a file may be large. */
void trail_start(struct trail *trail);
void trail_forget_draft(struct trail *trail);

/* Goes on in `other`, which is taken over, with all that is in the trail; or in
 * the user's state folder. */
int trail_move_to(struct trail *trail, struct journal *other, struct err *err);
int trail_move_away(struct trail *trail);

bool trail_has_unsaved(const struct document *document);
void trail_close(struct document *document, bool remove);

#endif
