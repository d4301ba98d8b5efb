/*
 * What a trail's records say, as bytes and back.
 *
 * Numbers are little-endian; a text is its length and its bytes. Nodes have
 * the numbers of the trail, see trail.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_RECORD_H
#define SESSION_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "base/value.h"
#include "model/edit.h"

enum record {
	RECORD_BASE = 1,	/* the map's real path, the bytes of its file */
	RECORD_BEGIN,		/* a step begins: where the user is */
	RECORD_EDIT,
	RECORD_PART,		/* an edit apart from the history: it makes a node
				 * that was there before the base, off the map */
	RECORD_END,		/* the step ends */
	RECORD_CANCEL,		/* the step is undone and dropped */
	RECORD_UNDO,
	RECORD_REDO,
	RECORD_SAVED,		/* sum and length of the bytes that a save writes */
	RECORD_DRAFT,		/* a text is being typed: its command line, the text */
	RECORD_DRAFT_CHANGE,	/* at byte, so many cut, these put there */
	RECORD_DRAFT_END
};

void record_put_number(struct str *out, uint32_t number);
void record_put_size(struct str *out, uint64_t size);
void record_put_text(struct str *out, const char *bytes, size_t len);
void record_put_edit(struct str *out, const struct edit *edit);

/* What is still to be read; `bad` once something did not fit. What is read
 * from then on is 0, empty or NULL. */
struct record_in {
	const char *at, *end;
	bool bad;
};

uint32_t record_get_number(struct record_in *in);
uint64_t record_get_size(struct record_in *in);

/* Borrowed bytes. */
const char *record_get_bytes(struct record_in *in, size_t *len);

/* Yours. A text that is no UTF-8 or holds a NUL is bad. */
char *record_get_text(struct record_in *in);

/* False, and nothing to clear, when it is bad. */
bool record_get_edit(struct record_in *in, struct edit *edit);

#endif
