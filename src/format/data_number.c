/*
 * Numbers as spreadsheets write them, in one country or another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "data_parts.h"

static const char *const units[] = { "€", "$", "£", "%" };

/* Blanks of all sorts and apostrophes part thousands. */
static size_t
gap_at(const char *text)
{
	static const char *const gaps[] = { "\xc2\xa0", "\xe2\x80\xaf", "’", " ", "'" };

	for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++)
		if (str_starts(text, gaps[i]))
			return strlen(gaps[i]);
	return 0;
}

static size_t
unit_at(const char *text)
{
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (str_starts(text, units[i]))
			return strlen(units[i]);
	return 0;
}

/* Digits, points and commas and a sign, in yours; what else may stand there is
 * left out, any more than that makes it "". */
static char *
bare(const char *text, struct str *unit)
{
	struct str out = { 0 };
	size_t skip;

	for (; *text != '\0'; text += skip) {
		skip = 1;
		if (isdigit((unsigned char)*text) || strchr(".,", *text) != NULL ||
		    (strchr("+-", *text) != NULL && out.len == 0)) {
			str_add_char(&out, *text);
		} else if ((skip = gap_at(text)) == 0 && (skip = unit_at(text)) > 0) {
			if (unit != NULL && unit->len == 0)
				str_add_n(unit, text, skip);
		} else if (skip == 0) {
			str_cut(&out, 0);
			break;
		}
	}
	return out.s != NULL ? str_take(&out) : mem_text("");
}

enum number_style
number_style_of(const char *text)
{
	char *number = bare(text, NULL), *comma = strrchr(number, ','), *point = strrchr(number, '.');
	enum number_style style = NUMBER_UNKNOWN;

	if (comma != NULL && point != NULL)
		style = comma > point ? NUMBER_COMMA : NUMBER_POINT;
	else if (comma != NULL && strchr(number, ',') == comma && strlen(comma) != 4)
		style = NUMBER_COMMA;
	else if (point != NULL && strchr(number, '.') == point && strlen(point) != 4)
		style = NUMBER_POINT;
	free(number);
	return style;
}

bool
number_read(const char *text, enum number_style style, double *number, struct str *unit)
{
	struct str found = { 0 }, plain = { 0 };
	char *digits = bare(text, &found), *end;
	char decimal = style == NUMBER_COMMA ? ',' : '.';
	bool is;

	for (const char *at = digits; *at != '\0'; at++)
		if (*at == decimal)
			str_add_char(&plain, '.');
		else if (*at != ',' && *at != '.')
			str_add_char(&plain, *at);
	*number = strtod(str_text(&plain), &end);
	is = plain.len > 0 && end != plain.s && *end == '\0' && isfinite(*number);
	if (is && unit != NULL && unit->len == 0)
		str_add(unit, str_text(&found));
	free(digits);
	str_clear(&found);
	str_clear(&plain);
	return is;
}

/* What a sum of decimals has behind its twelfth digit is no part of it. */
void
number_add(struct str *out, double number)
{
	if (number == 0)
		str_add_char(out, '0');
	else if (fabs(number) >= 1e12 || fabs(number) < 1e-4)
		str_add_format(out, fabs(number) < 1 ? "%.12f" : "%.0f", number);
	else
		str_add_format(out, "%.12g", number);
}
