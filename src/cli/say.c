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
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/shown.h"
#include "base/utf8.h"
#include "format/format.h"

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

static void
say_point(FILE *file, enum shown how, uint32_t point)
{
	bool all = say_has_utf8();
	char bytes[4];

	if (how == SHOWN_MARK)
		fputc('?', file);
	else if (all && how != SHOWN_NOTHING)
		fwrite(bytes, 1, utf8_encode(point, bytes), file);
	else if (how == SHOWN_SIGN)
		fputc(utf8_to_ascii(point), file);
}

/* A line break of the text itself must not look like one of ours. */
static void
say_line(FILE *file, const char *text)
{
	const char *stop;
	char *part;

	for (; (stop = strchr(text, '\n')) != NULL; text = stop + 1) {
		part = mem_text_n(text, (size_t)(stop - text));
		say_text(file, part);
		fputc('?', file);
		free(part);
	}
	say_text(file, text);
	fputc('\n', file);
}

/* How many bytes of the text come out as they stand; `before` becomes what stands
 * before the next. */
static size_t
say_span(const char *text, size_t len, bool all, struct shown_before *before)
{
	size_t at = 0, plain;

	while (at < len) {
		struct shown_before next = *before;
		uint32_t point, shown;
		size_t step;

		/* All but the last, which may get marks. */
		plain = utf8_plain(text + at, len - at);
		if (plain > 1) {
			at += plain - 1;
			*before = (struct shown_before){ 0 };
			continue;
		}
		step = utf8_decode(text + at, len - at, &point);
		shown = point;
		if (point == '\n')
			next = (struct shown_before){ 0 };
		else if (shown_next(&next, &shown) > SHOWN_JOINS || shown != point ||
		    (point >= 0x80 && !all))
			return at;
		*before = next;
		at += step;
	}
	return len;
}

/* Mostly in one go. */
void
say_text(FILE *file, const char *text)
{
	size_t len = strlen(text), step;
	struct shown_before before = { 0 };
	bool all = say_has_utf8();
	uint32_t point;

	say_no_progress();
	for (; len > 0; text += step, len -= step) {
		step = say_span(text, len, all, &before);
		if (step == 0) {
			step = utf8_decode(text, len, &point);
			say_point(file, shown_next(&before, &point), point);
		} else {
			fwrite(text, 1, step, file);
		}
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
	case ERR_STOPPED:
		return SAY_STOPPED;
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
	say_line(stderr, str_text(&line));
	if (err->hint != NULL)
		fputs("  ", stderr);
	if (err->hint != NULL)
		say_line(stderr, say_translate(err->hint));
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

void
say_notes(const char *file, struct notes *notes)
{
	for (size_t i = 0; i < notes->count; i++) {
		err_set_file(&notes->v[i], file);
		say_errors(&notes->v[i]);
	}
	notes_clear(notes);
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

/* A reader that has gone, as head does once it has enough, is no news: the
 * status is that of a program which the signal ends. */
static int
say_output_failed(int number)
{
	struct err err = { 0 };

	if (number == EPIPE)
		return SAY_UNREAD;
	err_set_system(&err, number, N_("cannot write %s"), _("standard output"));
	return say_errors(&err);
}

int
say_bytes(const char *bytes, size_t len)
{
	say_no_progress();
	errno = 0;
	if (len > 0 && fwrite(bytes, 1, len, stdout) != len)
		return say_output_failed(errno);
	return say_flush();
}

int
say_document(const char *bytes, size_t len)
{
	char *text;

	if (!isatty(STDOUT_FILENO))
		return say_bytes(bytes, len);
	text = mem_text_n(bytes, len);
	say_text(stdout, text);
	free(text);
	return say_flush();
}

int
say_flush(void)
{
	say_no_progress();
	errno = 0;
	if (fflush(stdout) != 0 || ferror(stdout))
		return say_output_failed(errno != 0 ? errno : EIO);
	return SAY_WELL;
}
