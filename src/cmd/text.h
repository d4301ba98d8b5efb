/*
 * What commands say to the user, in the user's language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_TEXT_H
#define CMD_TEXT_H

#include <libintl.h>

#include "base/near.h"
#include "cmd/command.h"

#define _(text) gettext(text)

/* gettext() as a function that can be handed on; "" stays "". */
const char *text_translate(const char *text);

/* Sets editor->message; the format is already translated. */
void text_say(struct editor *editor, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Adds a sentence, or what stands in parentheses, to what was said already; that
 * becomes a sentence too. */
void text_say_also(struct editor *editor, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Sets editor->message to what `err` holds, with its hint. */
void text_say_error(struct editor *editor, const struct err *err);

/* Which of the keys in `choices` (marked by N_(), one letter each) was answered,
 * in the user's language or in English, from 0; the count of keys for none. */
size_t text_choice(const char *answer, const char *choices);

/* The beginning of a text, for a message; yours to free. */
char *text_shortened(const char *text);

/* An error about a word: `plain` has one %s for it, `guess` a second one for
 * what was perhaps meant. */
int nearest_fail(const struct nearest *nearest, const char *plain, const char *guess,
	struct err *err);

#endif
