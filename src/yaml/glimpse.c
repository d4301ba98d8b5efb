/*
 * Whether a YAML text could be a journey, seen without reading all of it.
 *
 * The keys at the top of a document in block style begin at the column of the
 * first thing in it. In a journey that is mostly the word itself; in a foreign
 * file a search for three letters is all that it costs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/glimpse.h"

#include <stdint.h>
#include <string.h>

#include "base/str.h"
#include "yaml/node.h"

static const char word[] = "cjm";

static bool
is_blank_line(const char *at)
{
	return *at == '\0' || *at == '\n' || *at == '\r' || *at == '#';
}

/* Does the line begin a document, with nothing on it that belongs there? */
static bool
is_marker(const char *at)
{
	return *at == '%' || (str_starts(at, "---") && is_blank_line(at + 3 + strspn(at + 3, " \t")));
}

/* The column at which the keys of the first document stand; SIZE_MAX where that
 * is not to be seen: brackets, an anchor, "? ". -1: there are none. */
static int
find_column(const char *text, size_t *column)
{
	const char *line = text, *at;

	do {
		line += strspn(line, "\r\n");
		at = line + strspn(line, " ");
		if (!is_blank_line(at) && !is_marker(at))
			break;
		line = strpbrk(line, "\r\n");
	} while (line != NULL);
	if (line == NULL || str_starts(at, "- "))
		return -1;
	*column = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') ||
	    *at == '"' || *at == '\'' ? (size_t)(at - line) : SIZE_MAX;
	return 0;
}

/* Could the word at `at` be a key at that column? A byte beyond ASCII may end a
 * line break of YAML 1.1; behind an anchor, a tag or a "?" nothing is certain. */
static bool
is_key(const char *text, const char *at, size_t column)
{
	const char *from = at, *to = at + sizeof word - 1;

	while (from > text && from[-1] != '\n' && from[-1] != '\r' && (from[-1] & 0x80) == 0)
		from--;
	if (strspn(from, " ") != column)
		return false;
	from += column;
	if (*from == '&' || *from == '!' || *from == '?')
		return true;
	if ((*from == '"' || *from == '\'') && *to == *from) {
		from++;
		to++;
	}
	return from == at && to[strspn(to, " \t")] == ':';
}

bool
glimpse_text(const char *text)
{
	size_t column = SIZE_MAX;
	const char *at = strstr(text, word);

	if (str_starts(text, "\xef\xbb\xbf"))
		text += 3;
	if (at == NULL || find_column(text, &column) != 0)
		return false;
	for (; column != SIZE_MAX && at != NULL; at = strstr(at + 1, word))
		if (is_key(text, at, column))
			return true;
	return column == SIZE_MAX;
}

bool
glimpse_tree(const struct tree *tree)
{
	uint32_t root = tree_root(tree, 0);

	return root != TREE_NONE && tree_find(tree, root, word) != TREE_NONE;
}
