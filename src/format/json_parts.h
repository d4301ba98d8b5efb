/*
 * Pieces of JSON, for the formats that are made of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_JSON_PARTS_H
#define FORMAT_JSON_PARTS_H

#include <jansson.h>

#include "format/format.h"
#include "strange.h"

/* The JSON in the bytes, yours; NULL with the place of what is none. */
json_t *json_parse(const struct format_input *input, struct err *err);

/* Do the bytes begin as an object, and hold all these words (ended by NULL)? */
bool json_begins(const char *bytes, size_t len, const char *const *words);

/* The text under a name, or under the first of several (ended by NULL) that has
 * one; NULL for none. A number becomes a text in the tree, which lends it. */
const char *json_text(json_t *object, const char *name);
const char *json_text_of(json_t *object, const char *const *names);

/* Is there a text with something in it? */
bool json_has_text(json_t *object, const char *name);

/* A number, or a text that is one, as a value that is yours; else NULL. */
struct value *json_number_text(const json_t *json);

/* A list of the texts in an array, yours. */
struct value *json_texts(json_t *array);

/* An error about "NAME[INDEX]"; `message` has one %s. Returns -1. */
int json_fail_item(struct err *err, const char *name, size_t index, const char *message);

/* Counts the members of an object that are not `known` (ended by NULL), and
 * those that are lists or objects though their name there has no '*' before. */
void json_note_strange(struct strange *strange, const char *where, const json_t *object,
	const char *const *known);

#endif
