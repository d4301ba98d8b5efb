/*
 * A text that comes out of another: what it takes of that, and what is its own.
 *
 * Parts that are taken keep their order. Of two versions of a large text one is
 * kept whole, of the other only such a change: with it each can be made of the
 * other where it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_CHANGE_H
#define BASE_CHANGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct change_part {
	bool own;	/* of the change's own bytes, else of the other text */
	size_t at, len;
};

/* All zero is the empty text. Owns its arrays. */
struct change {
	struct change_part *parts;
	size_t count, room;
	struct str own;
};

void change_clear(struct change *change);

/* What comes next of the text: taken from the other, behind all that was taken so
 * far; or bytes of its own, which are copied. */
void change_take(struct change *change, size_t at, size_t len);
void change_bring(struct change *change, const char *bytes, size_t len);

/* How `to` comes out of `from`: it takes what both have at their begin and end. */
void change_find(struct change *change, const char *from, size_t from_len, const char *to,
	size_t to_len);

/* Takes from `from` whatever stands there as it is brought. */
void change_tighten(struct change *change, const char *from, size_t len);

size_t change_len(const struct change *change);

/* The bytes of a part; borrowed from the change or from `from`. */
const char *change_bytes(const struct change *change, size_t part, const char *from);

/* Makes the text out of `from`, with a NUL behind it; yours. */
char *change_make(const struct change *change, const char *from);

/* Makes the text out of *text where it stands, which may move as a whole; the
 * change then leads back. */
void change_run(struct change *change, char **text, size_t *len);

/* What came out of a second text now comes out of the one that `next` makes the
 * second text of. */
void change_follow(struct change *change, const struct change *next);

#endif
