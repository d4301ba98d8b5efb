/*
 * What an open map is made of: for the rooms of this part alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_INSIDE_H
#define SESSION_INSIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "file/watch.h"
#include "model/edit.h"
#include "model/history.h"
#include "model/ids.h"
#include "model/journey.h"
#include "model/lane.h"
#include "session/document.h"
#include "texts.h"
#include "yaml/places.h"

struct saving;
struct trail;

struct document {
	node_id crossed;		/* what undo or redo changed last */
	key_id crossed_key;
	char *path;		/* NULL: it has no file: standard input, the tour */
	struct journey *journey;
	struct history *history;
	struct text *texts;	/* the last one is what stands in the file, or is to: */
	size_t text_count, text_room;
	struct places places;	/* of the nodes as they were read, where asked for */
	struct ids *ids;
	uint32_t ids_stamp;
	struct lanes lanes;
	uint32_t lanes_stamp;
	bool lanes_known;
	struct saving *saving;	/* the save under way that puts it there, or NULL */
	bool was_gone;		/* the file had been deleted when it was saved */
	struct watch_mark mark;	/* of the file, when its text was last known */
	struct watch *watch;	/* or NULL */
	char *watched, *watched_journal;	/* the paths that it watches */
	bool mended;		/* a save that was cut off was finished at opening */
	node_id first_next;	/* journey_next_id() as it was first read */
	struct trail *trail;	/* or NULL */
};

/* Carries out an edit, which is taken over, in a step of its own where none is
 * open. */
int document_apply(struct document *document, struct edit edit, struct err *err);

/* All of them as one step, or none. */
int document_apply_all(struct document *document, const struct edits *edits, struct err *err);

/* The journey that a text holds, under the node numbers that belong to it;
 * yours. NULL with errors when it holds none. */
struct journey *text_read(const struct text *text, struct err *err);

/* The same; notes where its nodes begin (yaml/places.h). */
struct journey *text_read_places(const struct text *text, struct places *places, struct err *err);

/* Notes that the map is equal to the text now. */
void text_date(struct text *text, const struct journey *journey);

/* Takes over numbers[], by node of `journey`, which was read from the text. */
void text_number(struct text *text, node_id *numbers, const struct journey *journey);

/* A document over bytes that are taken over; over those of the file of another one,
 * which outlives it or has document_inherit() called. `path` as for
 * document_from_bytes(). */
struct document *document_from_own(const char *path, char *bytes, size_t len, struct err *err);
struct document *document_beside(const char *path, const struct document *other, struct err *err);

/* What the document borrowed from `other` becomes its own; that is to be freed. */
void document_inherit(struct document *document, struct document *other);

/* Makes the text of the document as it is now; it is not kept. */
int text_make(const struct document *document, struct text *made, struct err *err);

#endif
