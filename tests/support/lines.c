/*
 * Which lines of a text an edit took away: for checks that it kept to its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/lines.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

struct lines {
	const char **start;
	size_t *len;
	size_t count, room, len_room;
};

static struct lines
lines_split(const char *text, size_t len)
{
	struct lines lines = { 0 };
	const char *end = text + len, *stop;

	while (text < end) {
		stop = memchr(text, '\n', (size_t)(end - text));
		stop = stop != NULL ? stop + 1 : end;
		vec_grow(lines.start, lines.count, lines.room);
		vec_grow(lines.len, lines.count, lines.len_room);
		lines.start[lines.count] = text;
		lines.len[lines.count] = (size_t)(stop - text);
		/* Line ends are for others to compare: a last line may gain one. */
		while (lines.len[lines.count] > 0 &&
		    strchr("\r\n", text[lines.len[lines.count] - 1]) != NULL)
			lines.len[lines.count]--;
		lines.count++;
		text = stop;
	}
	return lines;
}

static void
lines_clear(struct lines *lines)
{
	free(lines->start);
	free(lines->len);
}

static bool
same(const struct lines *a, size_t i, const struct lines *b, size_t k)
{
	return a->len[i] == b->len[k] && memcmp(a->start[i], b->start[k], a->len[i]) == 0;
}

static unsigned
larger(unsigned a, unsigned b)
{
	return a > b ? a : b;
}

bool *
lines_kept(const char *old, size_t old_len, const char *new, size_t new_len, size_t *count)
{
	struct lines a = lines_split(old, old_len), b = lines_split(new, new_len);
	size_t width = b.count + 1, i, k;
	unsigned *longest = mem_zero((a.count + 1) * width, sizeof *longest);
	bool *kept = mem_zero(a.count + 1, sizeof *kept);

	for (i = a.count; i-- > 0;)
		for (k = b.count; k-- > 0;)
			longest[i * width + k] = same(&a, i, &b, k)
			    ? longest[(i + 1) * width + k + 1] + 1
			    : larger(longest[(i + 1) * width + k], longest[i * width + k + 1]);
	for (i = 0, k = 0; i < a.count && k < b.count;) {
		if (same(&a, i, &b, k)) {
			kept[i++] = true;
			k++;
		} else if (longest[(i + 1) * width + k] >= longest[i * width + k + 1]) {
			i++;
		} else {
			k++;
		}
	}
	*count = a.count;
	free(longest);
	lines_clear(&a);
	lines_clear(&b);
	return kept;
}

static size_t
count_like(const struct lines *lines, const struct lines *other, size_t line)
{
	size_t i, count = 0;

	for (i = 0; i < other->count; i++)
		count += same(lines, line, other, i);
	return count;
}

void
lines_keep_moved(const char *old, size_t old_len, const char *new, size_t new_len, bool *kept)
{
	struct lines a = lines_split(old, old_len), b = lines_split(new, new_len);
	size_t i;

	for (i = 0; i < a.count; i++)
		if (count_like(&a, &b, i) >= count_like(&a, &a, i))
			kept[i] = true;
	lines_clear(&a);
	lines_clear(&b);
}

size_t
lines_at(const char *text, size_t at)
{
	size_t line = 0, i;

	for (i = 0; i < at; i++)
		line += text[i] == '\n';
	return line;
}

bool
lines_is_comment(const char *text, size_t len, size_t line)
{
	struct lines lines = lines_split(text, len);
	size_t i = 0;
	char c = '\n';

	if (line < lines.count) {
		while (i < lines.len[line] && (lines.start[line][i] == ' ' || lines.start[line][i] == '\t'))
			i++;
		c = i < lines.len[line] ? lines.start[line][i] : '\n';
	}
	lines_clear(&lines);
	return c == '#' || c == '\n' || c == '\r';
}
