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
#include "session/document.h"

/* What lies there for one file: left by a crash, or held by a program that
 * runs now. All owned. */
struct trail_found {
	char *journal;		/* its path, or NULL: nothing */
	char *place;		/* where the journal of who edits the map is to be */
	char *file;		/* the map it belongs to, its real path */
	int64_t when;		/* of the last record, seconds since 1970 */
	size_t steps;		/* that are not in the file */
	char *draft;		/* a text that was being typed, or NULL */
	char *draft_line;	/* the command line that it was for */
	size_t torn;		/* bytes that were cut off */
	bool held;		/* by a program that runs now, or may: */
	bool stale;		/* one elsewhere that gives no sign of life, */
	int64_t last;		/* since then */
	bool changed;		/* the file is neither as it was then nor as saved */
	char *who;		/* "user@host, process 12" */
};

void trail_found_clear(struct trail_found *found);

/* What the system calls whom the program runs for; yours. */
char *trail_user(void);

/* "2026-11-22 01:40" in the user's time; yours. */
char *trail_time(int64_t when);

/* Begins a trail for a document that has no unsaved edits. ERR_CONFLICT: there
 * is one from before, see trail_find(). ERR_LOCKED: a program that runs holds
 * it, and the error says who. Where no journal can be kept beside the file, one
 * in the user's state folder; where none at all, the document says so
 * (document_trouble()). */
int trail_begin(struct document *document, struct err *err);

/* What lies there for `path`. A trail that holds nothing but what is in the
 * file counts as nothing. `document`, or NULL, is what was read from the file: where
 * the trail begins with that, it takes half the memory. */
int trail_find(const char *path, const struct document *document, struct trail_found *found,
	struct err *err);

/* All that is known to the user's state folder, as an array of *count; yours. */
struct trail_found *trail_list(size_t *count);

/* The map as `found` leaves it: a document without a trail, to look at. `document`,
 * which is what was read from the file, or NULL, may share its text with it: `*beside`
 * (may be NULL) says that the trail begins with it; then the other is freed first. */
struct document *trail_preview(const struct trail_found *found, const struct document *document,
	bool *beside, struct err *err);

/* The same for a journal's bytes in memory; `path` is the map's. NULL when it
 * has no base. */
struct document *trail_play(const char *path, const char *bytes, size_t len, struct err *err);

/* Makes the document what `found` leaves, and goes on with its trail. Journey,
 * history and all that was borrowed from the document are new afterwards. On
 * failure the document is as it was. */
int trail_recover(struct document *document, const struct trail_found *found, struct err *err);

/* Throws it away. */
int trail_discard(const struct trail_found *found, struct err *err);

/* The draft of the open field, and the command line that it is for; both NULL:
 * no field is open. Written at the next document_flush(). */
void trail_draft(struct document *document, const char *text, const char *line);

/* Writes what the trail gathered: before anything is shown. Nothing to do is
 * no call of the system. */
int document_flush(struct document *document, struct err *err);

/* Why what is done is not kept safe at present, or NULL; borrowed. */
const struct err *document_trouble(struct document *document);

/* May there be trouble in a moment, since the disk still writes? */
bool document_is_flushing(const struct document *document);

/* Writes by plain system calls: safe in a signal handler. */
void trail_last_words(struct document *document);

/* Leaves: the trail goes when nothing is unsaved, or when `discard`. */
void trail_end(struct document *document, bool discard);

#endif
