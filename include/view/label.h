/*
 * What the keys and the words of the file are called on the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_LABEL_H
#define VIEW_LABEL_H

#include "base/str.h"
#include "view/look.h"

/* The label of a key, translated; one that cjm does not know is shown as it is
 * written. Borrowed from the journey or the translation. */
const char *label_key(const struct look *look, key_id key);

/* The same for a word that an attribute may hold (open, draft, interview). */
const char *label_word(const struct look *look, const char *word);

/* Whose scores walks of a kind give, in the plural: "visits", "team". */
const char *label_walks(const struct look *look, enum walk_kind kind);

/* Adds a value on one line: lists parted by commas, mappings as "key: value". */
void label_add_value(struct str *out, const struct value *value);

#endif
