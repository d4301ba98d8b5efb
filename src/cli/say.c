/*
 * What cjm says on standard output and standard error.
 *
 * Texts in memory are UTF-8, those of gettext too (main asks for it). Here
 * they meet the locale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "say.h"

#include <errno.h>
#include <langinfo.h>
#include <libintl.h>
#include <string.h>

#include "base/utf8.h"
#include "base/width.h"

const char *
say_translate(const char *text)
{
	return text[0] != '\0' ? gettext(text) : text;
}

bool
say_has_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

void
say_text(FILE *file, const char *text)
{
	size_t len = strlen(text), step;
	bool all = say_has_utf8();
	uint32_t point;

	for (; len > 0; text += step, len -= step) {
		step = utf8_decode(text, len, &point);
		if (point == '\n')
			fputc('\n', file);
		else if (width_of_point(point) < 0 || point == 0xfffd)
			fputc('?', file);
		else if (all || point < 0x80)
			fwrite(text, 1, step, file);
		else
			fputc(utf8_to_ascii(point), file);
	}
}

static int
say_status(enum err_kind kind)
{
	switch (kind) {
	case ERR_NONE:
		return SAY_WELL;
	case ERR_CONFLICT:
		return SAY_FINDINGS;
	case ERR_USAGE:
		return SAY_USAGE;
	case ERR_SYNTAX:
	case ERR_RULE:
	case ERR_REFUSED:
	case ERR_LIMIT:
		return SAY_INPUT;
	case ERR_LOCKED:
	case ERR_SYSTEM:
		break;
	}
	return SAY_SYSTEM;
}

/* A failed call names its path itself. */
static void
say_error(const struct err *err)
{
	struct str line = { 0 };

	str_add(&line, "cjm: ");
	if (err->file != NULL && (err->line != 0 || err->kind != ERR_SYSTEM)) {
		str_add_format(&line, "%s:", err->file);
		if (err->line != 0)
			str_add_format(&line, "%zu:", err->line);
		if (err->line != 0 && err->column != 0)
			str_add_format(&line, "%zu:", err->column);
		str_add_char(&line, ' ');
	}
	err_format(err, say_translate, &line);
	str_add_char(&line, '\n');
	if (err->hint != NULL)
		str_add_format(&line, "  %s\n", say_translate(err->hint));
	say_text(stderr, str_text(&line));
	str_clear(&line);
}

/* Does `a` stand before `b` in the file? */
static bool
say_is_before(const struct err *a, const struct err *b)
{
	return a->line < b->line || (a->line == b->line && a->column < b->column);
}

/* In the order of the file, not in that of the search. */
int
say_errors(struct err *err)
{
	const struct err *sorted[ERR_CHAIN_MAX], *each;
	int status = say_status(err->kind);
	size_t i, count = 0;

	fflush(stdout);
	for (each = err; err_is_set(each) && count < ERR_CHAIN_MAX; each = each->next) {
		for (i = count++; i > 0 && say_is_before(each, sorted[i - 1]); i--)
			sorted[i] = sorted[i - 1];
		sorted[i] = each;
	}
	for (i = 0; i < count; i++)
		say_error(sorted[i]);
	err_clear(err);
	return status;
}

int
say_usage(const struct sub *sub, struct err *err)
{
	struct str line = { 0 };
	int status = say_errors(err);

	str_add(&line, "  ");
	if (sub != NULL && sub->name[0] != '\0')
		str_add_format(&line, _("'cjm help %s' tells more"), sub->name);
	else
		str_add(&line, _("'cjm --help' tells more"));
	str_add_char(&line, '\n');
	say_text(stderr, str_text(&line));
	str_clear(&line);
	return status;
}

static int
say_output_failed(int number)
{
	struct err err = { 0 };

	err_set_system(&err, number, N_("cannot write %s"), _("standard output"));
	return say_errors(&err);
}

int
say_bytes(const char *bytes, size_t len)
{
	errno = 0;
	if (len > 0 && fwrite(bytes, 1, len, stdout) != len)
		return say_output_failed(errno);
	return say_flush();
}

int
say_flush(void)
{
	errno = 0;
	if (fflush(stdout) != 0 || ferror(stdout))
		return say_output_failed(errno != 0 ? errno : EIO);
	return SAY_WELL;
}
