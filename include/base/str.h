/*
 * A text that grows: bytes with a length, always ended by a NUL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

/* All zero is an empty text. `s` is NULL until something was added; use
 * str_text() to read. The struct owns its bytes. */
struct str {
	char *s;
	size_t len;
	size_t room;
};

void str_clear(struct str *str);			/* frees, becomes empty */
void str_cut(struct str *str, size_t len);		/* keeps the first len bytes */
const char *str_text(const struct str *str);		/* borrowed, never NULL */
char *str_take(struct str *str);			/* yours; str becomes empty */

void str_add(struct str *str, const char *text);
void str_add_n(struct str *str, const char *bytes, size_t len);
void str_add_char(struct str *str, char c);
void str_add_times(struct str *str, char c, size_t times);
void str_add_format(struct str *str, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Replaces `cut` bytes at `at` by `len` bytes of `bytes`. */
void str_splice(struct str *str, size_t at, size_t cut, const char *bytes, size_t len);

bool str_equal(const char *a, const char *b);		/* NULL equals only NULL */
bool str_starts(const char *text, const char *head);

/* Is the text one to nine digits and nothing else? Then *number is that. Most
 * numbers are, and strtod() takes its time. */
bool str_digits(const char *text, double *number);

/* Is the text a finite number, and nothing else? */
bool str_number(const char *text, double *number);

#endif
