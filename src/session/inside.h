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

#include "base/change.h"
#include "file/watch.h"
#include "model/edit.h"
#include "model/history.h"
#include "model/ids.h"
#include "model/journey.h"
#include "model/lane.h"
#include "session/document.h"
#include "yaml/places.h"

/* One state of the file: its bytes, the place in the history at which the map
 * was equal to them, and the numbers that the map's nodes have in the order of
 * reading them (NULL: counted from 2). Owns both. */
struct text {
	char *bytes;
	size_t len;
	node_id *numbers;
	size_t number_count;
	size_t place;
	bool dated;		/* the map was equal to it when it had this stamp */
	uint32_t stamp;

	/* Of all but the last in a row, instead of bytes and numbers: how they come
	 * out of those of the next. */
	struct change from_next, numbers_from_next;
	bool numbered;
};

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

/* The text that stands in the file now; during a save the one that is to. */
const struct text *text_in_file(const struct document *document);

/* Is there a text that once stood in the file at that place of the history? */
bool text_at_place(const struct document *document, size_t place, size_t *index);

/* How the bytes of that text come out of those of the last one. */
struct change text_from_last(const struct document *document, size_t index);

/* Its numbers, as an array of *count; yours. NULL: counted from 2. */
node_id *text_numbers_at(const struct document *document, size_t index, size_t *count);

/* Makes `text`, which is taken over, the one that stands in the file. During a
 * save the row of texts stays as it is: the last is lent to its thread. */
void text_keep(struct document *document, struct text text);

/* The same where the bytes of the last one became those of `text`: `back` leads back
 * to them, and is taken over. */
void text_keep_changed(struct document *document, struct text text, struct change back);

/* Drops the last: what stands in the file is the one before it. */
void text_take_back(struct document *document);

/* Drops the oldest `count` texts. */
void texts_forget(struct document *document, size_t count);

void text_free(struct text *text);

/* Makes the text of the document as it is now; it is not kept. */
int text_make(const struct document *document, struct text *made, struct err *err);

#endif
