/*
 * One value as JSON: texts stay texts, numbers are numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "json_value.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* A number as JSON writes it, or NULL when the text is none, or one that would
 * not survive as a double. */
static json_t *
json_of_number(const char *text)
{
	size_t digits = 0;
	bool whole = true;
	const char *p;
	char *end;
	double number;

	for (p = text; *p != '\0'; p++) {
		if (isdigit((unsigned char)*p))
			digits++;
		else if (strchr(".eE", *p) != NULL)
			whole = false;
		else if (strchr("+-", *p) == NULL)
			return NULL;
	}
	if (digits == 0 || digits > JSON_DIGITS)
		return NULL;
	if (whole) {
		json_int_t integer = strtoll(text, &end, 10);

		return *end == '\0' ? json_integer(integer) : NULL;
	}
	number = strtod(text, &end);
	return *end == '\0' ? json_real(number) : NULL;	/* NULL: infinite */
}

static json_t *
json_of_text(const struct value *value)
{
	json_t *number;

	if (!value->plain)
		return json_string_nocheck(value_text(value));
	if (value_text(value)[0] == '\0')
		return json_null();
	if (strcmp(value_text(value), "true") == 0)
		return json_true();
	if (strcmp(value_text(value), "false") == 0)
		return json_false();
	number = json_of_number(value_text(value));
	return number != NULL ? number : json_string_nocheck(value_text(value));
}

json_t *
json_value_any(const struct value *value)
{
	json_t *json;
	size_t i;

	switch (value->kind) {
	case VALUE_TEXT:
		return json_of_text(value);
	case VALUE_LIST:
		json = json_array();
		for (i = 0; i < value_count(value); i++)
			json_array_append_new(json, json_value_any(value_item(value, i)));
		return json;
	case VALUE_MAP:
		break;
	}
	json = json_object();
	for (i = 0; i < value_count(value); i++)
		json_object_set_new_nocheck(json, value_key(value, i),
		    json_value_any(value_item(value, i)));
	return json;
}

/* A text is a text, also where it looks like a number. */
static json_t *
json_of_words(const struct value *value)
{
	json_t *json;
	size_t i;

	if (value->kind == VALUE_TEXT)
		return json_string_nocheck(value_text(value));
	if (value->kind == VALUE_MAP) {
		json = json_object();
		for (i = 0; i < value_count(value); i++)
			json_object_set_new_nocheck(json, value_key(value, i),
				json_of_words(value_item(value, i)));
		return json;
	}
	json = json_array();
	for (i = 0; i < value_count(value); i++)
		json_array_append_new(json, json_of_words(value_item(value, i)));
	return json;
}

json_t *
json_value_field(const struct value *value, enum field_type type)
{
	json_t *list;

	switch (type) {
	case FIELD_TEXT:
	case FIELD_ID:
	case FIELD_DATE:
	case FIELD_NOTES:
		return json_of_words(value);
	case FIELD_TEXTS:
		if (value->kind == VALUE_LIST)
			return json_of_words(value);
		list = json_array();
		json_array_append_new(list, json_of_words(value));
		return list;
	case FIELD_NUMBER:
	case FIELD_TRUTH:
	case FIELD_NUMBERS:
	case FIELD_RANGE:
	case FIELD_ANY:
		break;
	}
	return json_value_any(value);
}
