/*
 * A line to its words, as a shell splits them, and words back to a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/args.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
skip_blanks(const char **p, const char *end)
{
	while (*p < end && is_blank(**p))
		++*p;
}

/* Within quotes a backslash before anything but these is itself. */
static bool
is_escape(const char *p, const char *end, char quote)
{
	if (*p != '\\' || quote == '\'')
		return false;
	if (quote == '\0' || p + 1 == end)
		return true;
	return p[1] == '"' || p[1] == '\\';
}

/* Takes one word off *p; false where a quote or a backslash stands open. */
static bool
word_take(const char **p, const char *end, struct str *word)
{
	char quote = '\0';

	for (; *p < end; ++*p) {
		if (is_escape(*p, end, quote)) {
			if (++*p == end)
				return false;
			str_add_char(word, **p);
		} else if (quote == '\0' && is_blank(**p)) {
			break;
		} else if (quote == '\0' && (**p == '\'' || **p == '"')) {
			quote = **p;
		} else if (quote != '\0' && **p == quote) {
			quote = '\0';
		} else {
			str_add_char(word, **p);
		}
	}
	return quote == '\0';
}

static bool
at_part(const char *p, const char *end)
{
	return p < end && *p == ';' && (p + 1 == end || is_blank(p[1]));
}

static void
add_word(struct args *args, const char *word)
{
	args->v = mem_resize(args->v, args->count + 1, sizeof *args->v);
	args->v[args->count++] = mem_text(word);
}

void
args_clear(struct args *args)
{
	size_t i;

	for (i = 0; i < args->count; i++)
		free(args->v[i]);
	free(args->v);
	*args = (struct args){ 0 };
}

/* Takes words up to `end`, or up to a lone ; if `parts`. */
static bool
words_take(const char **p, const char *end, bool parts, struct args *args)
{
	bool closed = true;

	*args = (struct args){ 0 };
	for (skip_blanks(p, end); closed && *p < end; skip_blanks(p, end)) {
		struct str word = { 0 };

		if (parts && at_part(*p, end)) {
			++*p;
			break;
		}
		closed = word_take(p, end, &word);
		add_word(args, str_text(&word));
		str_clear(&word);
	}
	return closed;
}

static int
args_open(struct args *args, struct err *err)
{
	args_clear(args);
	err_set(err, ERR_USAGE, N_("a quote is open at the end of the line"), NULL);
	err_set_hint(err, N_("a quote or backslash that belongs to the text has a \\ before it"));
	return -1;
}

int
args_take(const char **line, struct args *args, struct err *err)
{
	if (!words_take(line, *line + strlen(*line), true, args))
		return args_open(args, err);
	return 0;
}

int
args_split(const char *line, struct args *args, struct err *err)
{
	if (!words_take(&line, line + strlen(line), false, args))
		return args_open(args, err);
	return 0;
}

void
args_scan(const char *line, size_t at, struct args *args, size_t *start)
{
	const char *p = line, *end = line + at;

	*args = (struct args){ 0 };
	*start = 0;
	for (skip_blanks(&p, end); p < end; skip_blanks(&p, end)) {
		struct str word = { 0 };

		if (at_part(p, end)) {
			args_clear(args);
			p++;
			continue;
		}
		*start = (size_t)(p - line);
		word_take(&p, end, &word);
		add_word(args, str_text(&word));
		str_clear(&word);
		if (p == end)
			return;
	}
	*start = at;
	add_word(args, "");
}

static bool
is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		(c & 0x80) != 0 || (c != '\0' && strchr("_./:+-,=@%^<>~!", c) != NULL);
}

void
args_quote(const char *word, struct str *out)
{
	const char *p = word;

	while (is_plain(*p))
		p++;
	if (*word != '\0' && *p == '\0') {
		str_add(out, word);
		return;
	}
	str_add_char(out, '\'');
	for (p = word; *p != '\0'; p++)
		if (*p == '\'')
			str_add(out, "'\\''");
		else
			str_add_char(out, *p);
	str_add_char(out, '\'');
}
