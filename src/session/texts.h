/*
 * What stands in the file of an open map, and what stood there before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_TEXTS_H
#define SESSION_TEXTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/change.h"
#include "session/document.h"

/* One state of the file: its bytes, the place in the history at which the map
 * was equal to them, and the numbers that the map's nodes have in the order of
 * reading them (NULL: counted from 2). Owns both. */
struct text {
	char *bytes;
	size_t len;
	bool borrowed;		/* the bytes are another document's */
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

#endif
