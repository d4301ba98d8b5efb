/*
 * The signs at the beginning of a note that send it to another lane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_SIGNS_H
#define CMD_SIGNS_H

#include "cmd/settings.h"

/* Sets the lane of a sign: one character that is no letter, digit or @; "" for
 * a lane: the sign means nothing. -1 with an error. */
int signs_set(struct settings *settings, const char *sign, const char *lane, struct err *err);
void signs_begin(struct settings *settings);	/* those that come with cjm */
void signs_clear(struct settings *settings);

/* The lane that the text's first sign sends it to, and how many bytes the sign
 * takes with the blanks behind it, which may be all of it; NULL where it has none. A
 * sign before a
 * digit is a part of the text (+31, -5 %), and so is one behind a blank. */
const char *signs_lane(const struct settings *settings, const char *text, size_t *len);

#endif
