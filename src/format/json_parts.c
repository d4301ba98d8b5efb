/*
 * Pieces of JSON, for the formats that are made of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "json_parts.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

/* The place is that of the error in the text. */
json_t *
json_parse(const struct format_input *input, struct err *err)
{
	size_t mark = input->len >= 3 && memcmp(input->bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	json_error_t error;
	json_t *json = json_loadb(input->bytes + mark, input->len - mark, JSON_REJECT_DUPLICATES,
		&error);

	if (json == NULL)
		err_set_at(err, ERR_SYNTAX, error.line > 0 ? (size_t)error.line : 1,
			error.column > 0 ? (size_t)error.column : 1, N_("no JSON: %s"), "t",
			error.text);
	return json;
}

bool
json_begins(const char *bytes, size_t len, const char *const *words)
{
	size_t at = len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

	while (at < len && strchr(" \t\r\n", bytes[at]) != NULL)
		at++;
	if (at == len || bytes[at] != '{')
		return false;
	for (; *words != NULL; words++)
		if (memmem(bytes + at, len - at, *words, strlen(*words)) == NULL)
			return false;
	return true;
}

const char *
json_text(json_t *object, const char *name)
{
	json_t *json = json_object_get(object, name);
	char text[40];

	if (json_is_integer(json)) {
		snprintf(text, sizeof text, "%" JSON_INTEGER_FORMAT, json_integer_value(json));
		json = json_string(text);
		json_object_set_new(object, name, json);
	} else if (json_is_real(json)) {
		snprintf(text, sizeof text, "%.15g", json_real_value(json));
		json = json_string(text);
		json_object_set_new(object, name, json);
	}
	return json_string_value(json);
}

const char *
json_text_of(json_t *object, const char *const *names)
{
	const char *text = NULL;

	for (; text == NULL && *names != NULL; names++)
		text = json_text(object, *names);
	return text;
}

bool
json_has_text(json_t *object, const char *name)
{
	const char *text = json_text(object, name);

	return text != NULL && *text != '\0';
}

struct value *
json_number_text(const json_t *json)
{
	const char *string = json_string_value(json);
	char text[40], *end;
	double number = json_number_value(json);

	if (string != NULL) {
		number = strtod(string, &end);
		if (end == string || *end != '\0' || !isfinite(number))
			return NULL;
	} else if (!json_is_number(json)) {
		return NULL;
	}
	snprintf(text, sizeof text, "%.15g", number);
	return value_new_plain(text);
}

struct value *
json_texts(json_t *array)
{
	struct value *list = value_new_list();
	json_t *item;
	size_t i;

	json_array_foreach(array, i, item)
		if (json_is_string(item))
			value_add(list, value_new_text(json_string_value(item)));
		else if (json_is_number(item))
			value_add(list, json_number_text(item));
	return list;
}

int
json_fail_item(struct err *err, const char *name, size_t index, const char *message)
{
	struct str path = { 0 };

	str_add_format(&path, "%s[%zu]", name, index);
	err_set(err, ERR_SYNTAX, message, "t", str_text(&path));
	str_clear(&path);
	return -1;
}

static bool
is_known(const char *name, const json_t *json, const char *const *known)
{
	bool nested = json_is_object(json) || json_is_array(json);

	for (; *known != NULL; known++)
		if (strcmp(*known + (**known == '*'), name) == 0)
			return nested == (**known == '*') || json_is_null(json);
	return json_is_null(json);
}

void
json_note_strange(struct strange *strange, const char *where, const json_t *object,
	const char *const *known)
{
	const char *name;
	json_t *member;

	json_object_foreach((json_t *)object, name, member)
		if (!is_known(name, member, known))
			strange_add(strange, where, name, 0);
}
