/*
 * What a plain scalar means: the readings of YAML 1.1 and of 1.2 together.
 *
 * A text that either of them takes for something else must be quoted, and a
 * spelling that either takes for a number is never changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/scalar.h"

#include <string.h>

static const char *const nulls[] = { "", "~", "null", "Null", "NULL", NULL };

static const char *const bools[] = {
	"y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO",
	"true", "True", "TRUE", "false", "False", "FALSE",
	"on", "On", "ON", "off", "Off", "OFF", NULL
};

static const char *const infinities[] = {
	".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN", NULL
};

static bool
is_one_of(const char *text, size_t len, const char *const *words)
{
	for (; *words != NULL; words++) {
		if ((len == 0 || (*words)[0] == text[0]) &&
		    (len < 2 || (*words)[1] == text[1]) &&
		    strncmp(*words, text, len) == 0 && (*words)[len] == '\0')
			return true;
	}
	return false;
}

/* How many bytes from the beginning stand in `set`. */
static size_t
span(const char *text, size_t len, const char *set)
{
	size_t n = 0;

	while (n < len && text[n] != '\0' && strchr(set, text[n]) != NULL)
		n++;
	return n;
}

static bool
is_all(const char *text, size_t len, const char *set)
{
	return len > 0 && span(text, len, set) == len;
}

#define DIGITS "0123456789"

/* ":59" and so on up to the end, a fraction allowed. */
static bool
is_base_60(const char *text, size_t len)
{
	size_t n;

	while (len > 0 && text[0] == ':') {
		n = span(text + 1, len - 1, DIGITS);
		if (n == 0 || n > 2 || (n == 2 && text[1] > '5'))
			return false;
		text += n + 1;
		len -= n + 1;
	}
	return len == 0 || (text[0] == '.' && span(text + 1, len - 1, DIGITS "_") == len - 1);
}

static bool
is_exponent(const char *text, size_t len)
{
	size_t n = 1;

	if (len < 2 || (text[0] != 'e' && text[0] != 'E'))
		return false;
	if (text[1] == '+' || text[1] == '-')
		n = 2;
	return is_all(text + n, len - n, DIGITS);
}

static bool
is_number(const char *text, size_t len)
{
	size_t whole, part = 0;

	if (len > 0 && (text[0] == '+' || text[0] == '-')) {
		text++;
		len--;
	}
	if (len == 4 && text[0] == '.' && is_one_of(text, len, infinities))
		return true;
	if (len > 2 && text[0] == '0') {
		if (text[1] == 'x' && is_all(text + 2, len - 2, DIGITS "abcdefABCDEF_"))
			return true;
		if ((text[1] == 'o' || text[1] == 'b') && is_all(text + 2, len - 2, "01234567_"))
			return true;
	}
	whole = span(text, len, DIGITS "_");
	if (whole > 0 && text[0] == '_')
		return false;
	if (whole > 0 && whole < len && text[whole] == ':')
		return is_base_60(text + whole, len - whole);
	if (whole < len && text[whole] == '.')
		part = 1 + span(text + whole + 1, len - whole - 1, DIGITS "_");
	if (whole == 0 && part < 2)
		return false;
	whole += part;
	return whole == len || is_exponent(text + whole, len - whole);
}

/* Takes one or two digits and the sign behind them; 0 if they are not there. */
static size_t
two_digits(const char *text, size_t len, char sign)
{
	size_t n = span(text, len, DIGITS);

	if (n == 0 || n > 2)
		return 0;
	if (sign == '\0')
		return n;
	return n < len && text[n] == sign ? n + 1 : 0;
}

static bool
is_time(const char *text, size_t len)
{
	size_t n = span(text, len, "Tt \t"), m, i;

	if (n == 0)
		return false;
	for (i = 0; i < 3; i++) {
		m = two_digits(text + n, len - n, i < 2 ? ':' : '\0');
		if (m == 0)
			return false;
		n += m;
	}
	return span(text + n, len - n, DIGITS ".Zz+-: \t") == len - n;
}

static bool
is_date(const char *text, size_t len)
{
	size_t month, day;

	if (len < 8 || span(text, 4, DIGITS) != 4 || text[4] != '-')
		return false;
	month = two_digits(text + 5, len - 5, '-');
	if (month == 0)
		return false;
	day = two_digits(text + 5 + month, len - 5 - month, '\0');
	if (day == 0)
		return false;
	return len == 5 + month + day ||
		is_time(text + 5 + month + day, len - 5 - month - day);
}

/* Can a text that begins so be anything but a text? */
static bool
may_be_typed(char c)
{
	switch (c) {
	case '~': case '+': case '-': case '.': case '=': case '<':
	case 'n': case 'N': case 'y': case 'Y': case 't': case 'T':
	case 'f': case 'F': case 'o': case 'O':
		return true;
	default:
		return c >= '0' && c <= '9';
	}
}

enum scalar_type
scalar_type_of(const char *text, size_t len)
{
	if (len > 0 && !may_be_typed(text[0]))
		return SCALAR_TEXT;
	if (len <= 4 && is_one_of(text, len, nulls))
		return SCALAR_NULL;
	if (text[0] >= 'A')
		return len <= 5 && is_one_of(text, len, bools) ? SCALAR_BOOL : SCALAR_TEXT;
	if (is_number(text, len))
		return SCALAR_NUMBER;
	if (is_date(text, len))
		return SCALAR_DATE;
	if ((len == 1 && text[0] == '=') || (len == 2 && memcmp(text, "<<", 2) == 0))
		return SCALAR_SIGN;
	return SCALAR_TEXT;
}

enum scalar_type
scalar_type_of_tag(const char *tag)
{
	static const char core[] = "tag:yaml.org,2002:";

	if (!str_starts(tag, core))
		return SCALAR_TEXT;
	tag += sizeof core - 1;
	if (strcmp(tag, "int") == 0 || strcmp(tag, "float") == 0)
		return SCALAR_NUMBER;
	if (strcmp(tag, "null") == 0)
		return SCALAR_NULL;
	if (strcmp(tag, "timestamp") == 0)
		return SCALAR_DATE;
	return strcmp(tag, "bool") == 0 ? SCALAR_BOOL : SCALAR_TEXT;
}

bool
scalar_tag_is_core(const char *tag)
{
	static const char *const names[] = {
		"str", "int", "float", "bool", "null", "seq", "map", "timestamp", "merge",
		"binary", NULL
	};
	size_t i;

	if (strcmp(tag, "!") == 0)
		return true;
	if (!str_starts(tag, "tag:yaml.org,2002:"))
		return false;
	for (i = 0; names[i] != NULL; i++)
		if (strcmp(tag + 18, names[i]) == 0)
			return true;
	return false;
}
