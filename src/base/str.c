/*
 * A text that grows: bytes with a length, always ended by a NUL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/str.h"

#include <assert.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

static void
str_make_room(struct str *str, size_t more)
{
	str->s = vec_reserve(str->s, str->len + more + 1, &str->room, 1);
}

void
str_clear(struct str *str)
{
	free(str->s);
	*str = (struct str){ 0 };
}

void
str_cut(struct str *str, size_t len)
{
	assert(len <= str->len);
	if (str->s == NULL)
		return;
	str->len = len;
	str->s[len] = '\0';
}

const char *
str_text(const struct str *str)
{
	return str->s != NULL ? str->s : "";
}

char *
str_take(struct str *str)
{
	char *text = str->s != NULL ? str->s : mem_text("");

	*str = (struct str){ 0 };
	return text;
}

void
str_add_n(struct str *str, const char *bytes, size_t len)
{
	if (str->room <= str->len || str->room - str->len <= len)
		str_make_room(str, len);
	if (len != 0)
		memcpy(str->s + str->len, bytes, len);
	str->len += len;
	str->s[str->len] = '\0';
}

void
str_add(struct str *str, const char *text)
{
	str_add_n(str, text, strlen(text));
}

void
str_add_char(struct str *str, char c)
{
	str_add_n(str, &c, 1);
}

void
str_add_times(struct str *str, char c, size_t times)
{
	str_make_room(str, times);
	memset(str->s + str->len, c, times);
	str->len += times;
	str->s[str->len] = '\0';
}

void
str_add_format(struct str *str, const char *format, ...)
{
	va_list list, again;
	int len;

	va_start(list, format);
	va_copy(again, list);
	len = vsnprintf(NULL, 0, format, list);
	assert(len >= 0);
	str_make_room(str, (size_t)len);
	vsnprintf(str->s + str->len, (size_t)len + 1, format, again);
	str->len += (size_t)len;
	va_end(again);
	va_end(list);
}

void
str_splice(struct str *str, size_t at, size_t cut, const char *bytes, size_t len)
{
	assert(at + cut <= str->len);
	str_make_room(str, len);
	memmove(str->s + at + len, str->s + at + cut, str->len - at - cut);
	if (len != 0)
		memcpy(str->s + at, bytes, len);
	str->len += len - cut;
	str->s[str->len] = '\0';
}

bool
str_equal(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return strcmp(a, b) == 0;
}

bool
str_starts(const char *text, const char *head)
{
	return strncmp(text, head, strlen(head)) == 0;
}

bool
str_digits(const char *text, double *number)
{
	int sum = 0, count = 0;

	for (; count < 9 && text[count] >= '0' && text[count] <= '9'; count++)
		sum = 10 * sum + (text[count] - '0');
	*number = sum;
	return count > 0 && text[count] == '\0';
}

bool
str_number(const char *text, double *number)
{
	char *end;

	if (str_digits(text, number))
		return true;
	*number = strtod(text, &end);
	return end != text && *end == '\0' && isfinite(*number);
}
