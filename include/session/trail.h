/*
 * What was done to a map, as journal records and back: the way over a crash.
 *
 * The trail begins with the base (which file, its bytes), then holds each step
 * with its edits, undo, redo, saves, and the draft: the text in an open field,
 * after every key. Replaying it over the base gives the map, its history and
 * the draft as they were, so that undo reaches across a crash.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_TRAIL_H
#define SESSION_TRAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "model/edit.h"
#include "session/document.h"

/* What a crash left behind for one file. All owned. */
struct trail_found {
	char *journal;		/* its path */
	char *file;		/* the map it belongs to */
	int64_t when;		/* of the last record, seconds since 1970 */
	size_t steps;		/* that are not in the file */
	char *draft;		/* a text that was being typed, or NULL */
	char *draft_line;	/* the command line that it was for */
	size_t torn;		/* bytes that were cut off */
	bool held;		/* by a program that runs now */
	char *who;		/* that holds it: user, host, pid, since when */
};

void trail_found_clear(struct trail_found *found);

/* Begins a trail for a document that was just opened. ERR_CONFLICT: there is
 * one from before, see trail_find(). Where no journal can be kept beside the
 * file, one in the user's state folder; where none at all, the document says
 * so (document_trouble()). */
int trail_begin(struct document *document, struct err *err);

/* What lies there for `path`; 0 and found->journal NULL when nothing does. */
int trail_find(const char *path, struct trail_found *found, struct err *err);

/* All that is known to the user's state folder, as an array of *count. */
int trail_list(struct trail_found **found, size_t *count, struct err *err);

/* Replays `found` over the document (opened from the same file, unchanged or
 * not) and goes on with its trail. */
int trail_recover(struct document *document, const struct trail_found *found, struct err *err);

/* Throws it away. */
int trail_discard(const struct trail_found *found, struct err *err);

/* The draft of the open field; NULL: no field is open. Written at the next
 * document_flush(). */
void trail_draft(struct document *document, const char *text, const char *line);

/* Writes what the trail gathered: before anything is shown. Nothing to do is
 * no call of the system. */
int document_flush(struct document *document, struct err *err);

/* Leaves: the trail goes when nothing is unsaved, or when `discard`. */
void trail_end(struct document *document, bool discard);

#endif
