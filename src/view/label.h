/*
 * What the keys and the words of the file are called on the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_LABEL_H
#define SRC_VIEW_LABEL_H

#include "base/str.h"
#include "cell.h"

/* The label of a key, translated; one that cjm does not know is shown as it is
 * written. Borrowed from the journey or the translation. */
const char *label_key(const struct look *look, key_id key);

/* The same for a word that an attribute may hold (open, draft, interview). */
const char *label_word(const struct look *look, const char *word);

/* Adds a value on one line: lists parted by commas, mappings as "key: value". */
void label_add_value(struct str *out, const struct value *value);

#endif
