/*
 * One value as JSON: texts stay texts, numbers are numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_JSON_VALUE_H
#define FORMAT_JSON_VALUE_H

#include <jansson.h>

#include "base/value.h"
#include "model/schema.h"

/* A double keeps so many digits; a longer number stays a text. */
#define JSON_DIGITS 15

/* As the type of an attribute asks; any value, as it is written. Yours. */
json_t *json_value_field(const struct value *value, enum field_type type);
json_t *json_value_any(const struct value *value);

#endif
