/*
 * Parts of what differs between two journeys as JSON: for this part alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_CHANGES_JSON_H
#define FORMAT_CHANGES_JSON_H

#include <jansson.h>

#include "base/str.h"
#include "model/changes.h"

/* How many there are of each kind; figures before and after. Yours. */
json_t *changes_json_sum(const struct changes *changes);

/* All of them as a list. Yours. */
json_t *changes_json_list(const struct changes *changes);

/* Puts a value, which is taken over, under a key. */
void changes_json_put(json_t *object, const char *key, json_t *value);

/* Adds it on one line, and frees it. */
void changes_json_write(json_t *json, struct str *out);

#endif
