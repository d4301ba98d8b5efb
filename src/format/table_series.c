/*
 * Figures of a card as a text in a cell, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "table_series.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/str.h"

#define PERIOD_MOST 10	/* bytes of a day */
#define VALUES_MOST 5000

/* --- in ------------------------------------------------------------------------ */

/* The length of a number as a file has it, or 0. */
static size_t
number_at(const char *text)
{
	size_t sign = *text == '-', digits = strspn(text + sign, "0123456789");
	size_t len = sign + digits;

	if (digits > 0 && text[len] == '.' && strspn(text + len + 1, "0123456789") > 0)
		len += 1 + strspn(text + len + 1, "0123456789");
	return digits > 0 ? len : 0;
}

/* "NUMBER UNIT (PERIOD)": what it is, and where it ends; NULL if it is none. */
static const char *
take_value(const char *text, char **unit, struct value *values)
{
	size_t number = number_at(text), len = strcspn(text + number, "(,"), period;
	const char *open = text + number + len;
	char *figure, *key;
	int first, last;

	if (number == 0 || value_count(values) == VALUES_MOST || *open != '(' || open[-1] != ' ')
		return NULL;
	period = strcspn(open + 1, ")");
	if (open[1 + period] != ')' || period > PERIOD_MOST)
		return NULL;
	if (len > 1)
		*unit = mem_text_n(text + number + (text[number] == ' '),
		    len - 1 - (text[number] == ' '));
	key = mem_text_n(open + 1, period);
	figure = mem_text_n(text, number);
	if (date_period(key, &first, &last) && value_get(values, key) == NULL)
		value_append(values, key, value_new_plain(figure));
	else
		open = NULL;
	free(figure);
	free(key);
	return open != NULL ? open + 2 + period : NULL;
}

/* All of the text from there on are values; only the first has a unit. */
static bool
take_values(const char *text, char **unit, struct value *values)
{
	char *more = NULL;

	text = take_value(text, unit, values);
	while (text != NULL && str_starts(text, ", ") && more == NULL)
		text = take_value(text + 2, &more, values);
	if (text != NULL && *text == '\0' && more == NULL)
		return true;
	free(more);
	free(*unit);
	*unit = NULL;
	return false;
}

bool
series_parse(const char *text, char **name, char **unit, struct value **values)
{
	const char *colon = strstr(text, ": ");

	*name = *unit = NULL;
	*values = NULL;
	if (colon == NULL || colon == text)
		return false;
	*values = value_new_map();
	if (take_values(colon + 2, unit, *values)) {
		*name = mem_text_n(text, (size_t)(colon - text));
		return true;
	}
	value_free(*values);
	*values = NULL;
	return false;
}

/* --- out ----------------------------------------------------------------------- */

static char *
compose(const char *name, const char *unit, const struct value *values)
{
	struct str out = { 0 };

	str_add_format(&out, "%s: ", name);
	for (uint32_t i = 0; i < value_count(values); i++) {
		str_add_format(&out, "%s%s", i > 0 ? ", " : "", value_text(value_item(values, i)));
		if (i == 0 && *unit != '\0')
			str_add_format(&out, "%s%s", strcmp(unit, "%") == 0 ? "" : " ", unit);
		str_add_format(&out, " (%s)", value_key(values, i));
	}
	return str_take(&out);
}

char *
series_text(const struct journey *journey, node_id card)
{
	const struct value *values = journey_get(journey, card, KEY_VALUES);
	const char *name = journey_text(journey, card, KEY_TEXT);
	const char *unit = journey_text(journey, card, KEY_UNIT);
	char *text, *name_back, *unit_back;
	struct value *values_back;
	bool same;

	if (values == NULL || values->kind != VALUE_MAP || value_count(values) == 0)
		return NULL;
	text = compose(name, unit, values);
	same = series_parse(text, &name_back, &unit_back, &values_back) &&
	    strcmp(name_back, name) == 0 && value_equal(values_back, values) &&
	    strcmp(unit_back != NULL ? unit_back : "", unit) == 0;
	free(name_back);
	free(unit_back);
	value_free(values_back);
	if (same)
		return text;
	free(text);
	return NULL;
}
