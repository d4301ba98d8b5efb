/*
 * What commands say to the user, in the user's language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

const char *
text_translate(const char *text)
{
	return *text != '\0' ? gettext(text) : text;
}

static __attribute__((format(printf, 2, 0))) void
say(struct editor *editor, const char *format, va_list list)
{
	va_list again;
	int len;
	char *text;

	va_copy(again, list);
	len = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (len < 0)
		return;
	text = mem_alloc((size_t)len + 1);
	vsnprintf(text, (size_t)len + 1, format, list);
	editor_say(editor, text, false);
}

void
text_say(struct editor *editor, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	say(editor, format, list);
	va_end(list);
}

void
text_say_also(struct editor *editor, const char *format, ...)
{
	struct str all = { 0 };
	va_list list;

	if (editor->message != NULL) {
		size_t len = strlen(editor->message);

		str_add(&all, editor->message);
		if (len > 0 && strchr(".!?:)", editor->message[len - 1]) == NULL && *format != '(')
			str_add_char(&all, '.');
		str_add_char(&all, ' ');
	}
	va_start(list, format);
	say(editor, format, list);
	va_end(list);
	str_add(&all, editor->message);
	free(editor->message);
	editor->message = str_take(&all);
}

void
text_say_error(struct editor *editor, const struct err *err)
{
	struct str text = { 0 };

	if (err->file != NULL && err->line != 0)
		str_add_format(&text, "%s:%zu:%zu: ", err->file, err->line, err->column);
	err_format(err, text_translate, &text);
	if (err->hint != NULL)
		str_add_format(&text, " (%s)", text_translate(err->hint));
	editor_say(editor, str_take(&text), true);
}

size_t
text_choice(const char *answer, const char *choices)
{
	const char *ours = gettext(choices), *found = NULL;

	if (strlen(answer) != 1)
		return strlen(choices);
	if ((found = strchr(ours, *answer)) != NULL)
		return (size_t)(found - ours);
	found = strchr(choices, *answer);
	return found != NULL ? (size_t)(found - choices) : strlen(choices);
}

char *
text_shortened(const char *text)
{
	size_t len = strcspn(text, "\n"), at = 0, count;
	struct str out = { 0 };

	for (count = 0; at < len && count < 30; count++) {
		at++;
		while (at < len && (text[at] & 0xc0) == 0x80)
			at++;
	}
	str_add_n(&out, text, at);
	if (text[at] != '\0')
		str_add(&out, "…");
	return str_take(&out);
}

int
nearest_fail(const struct nearest *nearest, const char *plain, const char *guess, struct err *err)
{
	if (nearest->best == NULL)
		return err_set(err, ERR_USAGE, plain, "t", nearest->word);
	return err_set(err, ERR_USAGE, guess, "tt", nearest->word, nearest->best);
}
