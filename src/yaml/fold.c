/*
 * Folded texts: paragraphs that keep the lines they had.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/scalar.h"

#include <stdlib.h>
#include <string.h>

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Folding keeps only lines that begin and end with something to see. */
static bool
is_foldable(const char *text, size_t len)
{
	size_t i;

	if (!scalar_is_literal(text, len, false))
		return false;
	for (i = 0; i < len; i++) {
		if (is_blank(text[i]) && (i == 0 || i + 1 == len || text[i - 1] == '\n' ||
				text[i + 1] == '\n'))
			return false;
	}
	return true;
}

/* One line of the old text, without its indentation. */
struct line {
	const char *text;
	size_t len;
};

/* Takes the next line from `*rest`; false at the end. */
static bool
next_line(const char **rest, const char *end, struct line *line)
{
	const char *stop;

	if (*rest >= end)
		return false;
	stop = memchr(*rest, '\n', (size_t)(end - *rest));
	line->text = *rest;
	*rest = stop == NULL ? end : stop + 1;
	line->len = (size_t)((stop == NULL ? end : stop) - line->text);
	if (line->len > 0 && line->text[line->len - 1] == '\r')
		line->len--;
	while (line->len > 0 && *line->text == ' ') {
		line->text++;
		line->len--;
	}
	return true;
}

static size_t
longest_line(const char *old, size_t old_len)
{
	const char *rest = old;
	struct line line;
	size_t longest = 0;

	while (old != NULL && next_line(&rest, old + old_len, &line)) {
		if (line.len > longest)
			longest = line.len;
	}
	return longest == 0 ? 72 : longest;
}

/* How many bytes of `text` the line stands for; 0 if it does not fit there. */
static size_t
fits(const char *text, size_t len, const struct line *line)
{
	if (line->len == 0 || line->len > len || memcmp(text, line->text, line->len) != 0)
		return 0;
	if (line->len < len && text[line->len] != ' ')
		return 0;
	return line->len < len ? line->len + 1 : line->len;
}

static void
add_line(struct str *out, const char *text, size_t len, const struct scalar_place *place)
{
	str_add(out, place->eol);
	str_add_times(out, ' ', place->indent);
	str_add_n(out, text, len);
}

/* Writes the paragraph in the lines that it has in `old`; false if it is not
 * there. */
static bool
add_as_before(struct str *out, const char *text, size_t len, const char *old,
	size_t old_len, const struct scalar_place *place)
{
	const char *rest = old;
	struct line line;
	size_t mark = out->len, done = 0, n;
	bool begins = true;

	while (old != NULL && next_line(&rest, old + old_len, &line)) {
		if (done == len && line.len == 0)
			return true;
		n = begins || done > 0 ? fits(text + done, len - done, &line) : 0;
		if (n == 0) {
			str_cut(out, mark);
			done = 0;
		} else {
			add_line(out, line.text, line.len, place);
			done += n;
		}
		begins = line.len == 0;
	}
	if (done == len)
		return true;
	str_cut(out, mark);
	return false;
}

/* Where the next line of a paragraph ends: at a single blank, before `width`
 * if there is one. */
static size_t
break_before(const char *text, size_t len, size_t width)
{
	size_t i, best = 0;

	for (i = 1; i < len; i++) {
		if (best > 0 && i > width)
			return best;
		if (text[i] == ' ' && !is_blank(text[i - 1]) && !is_blank(text[i + 1]))
			best = i;
	}
	return len <= width || best == 0 ? len : best;
}

static void
add_filled(struct str *out, const char *text, size_t len, size_t width,
	const struct scalar_place *place)
{
	size_t n;

	while (len > 0) {
		n = break_before(text, len, width);
		add_line(out, text, n, place);
		if (n < len)
			n++;
		text += n;
		len -= n;
	}
}

bool
scalar_add_folded(struct str *out, const char *text, size_t len, const char *header,
	const char *old, size_t old_len, const struct scalar_place *place)
{
	size_t width = longest_line(old, old_len), end;

	if (!is_foldable(text, len))
		return false;
	str_add_char(out, '>');
	if (text[len - 1] != '\n')
		str_add_char(out, '-');
	else
		len--;
	str_add(out, header);
	while (len > 0) {
		const char *stop = memchr(text, '\n', len);

		end = stop == NULL ? len : (size_t)(stop - text);
		if (end > 0 && !add_as_before(out, text, end, old, old_len, place))
			add_filled(out, text, end, width, place);
		if (stop != NULL) {
			str_add(out, place->eol);
			end++;
		}
		text += end;
		len -= end;
	}
	return true;
}
