/*
 * The scalars of plain block lines: what they say, as libyaml reads them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "lines.h"

#include <string.h>

#include "building.h"

/* ---- lines ---- */

/* How many bytes the line break at `at` has; 0: there is none. No CR stands elsewhere
 * than before an LF: lines_read() has seen to that. */
static size_t
break_at(const char *at)
{
	return *at == '\n' ? 1 : *at == '\r' ? 2 : 0;
}

static void
next_line(struct lines *lines)
{
	const char *end = strchr(lines->bytes + lines->at, '\n');

	lines->at = end != NULL ? (uint32_t)(end - lines->bytes) + 1 :
	    (uint32_t)lines->tree->source->len;
	lines->line = lines->at;
}

bool
lines_end(struct lines *lines)
{
	const char *bytes = lines->bytes;
	uint32_t from = lines->at;

	while (bytes[lines->at] == ' ')
		lines->at++;
	lines->comment = bytes[lines->at] == '#';
	switch (bytes[lines->at]) {
	case '#':
		if (lines->at == from && from > lines->line)
			return false;
		next_line(lines);
		return true;
	case '\r':
	case '\n':
		lines->line = lines->at += (uint32_t)break_at(bytes + lines->at);
		return true;
	case '\0':
		return true;
	default:
		return false;
	}
}

/* ---- plain and quoted ---- */

/* Does a ':' or '-' before this byte mean something? */
static bool
is_apart(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0';
}

/* Bytes at which no plain text begins. */
static const bool marks[256] = {
	['\0'] = true, ['\t'] = true, ['\n'] = true, ['\r'] = true, [' '] = true,
	['?'] = true, [':'] = true,
	[','] = true, ['['] = true, [']'] = true, ['{'] = true, ['}'] = true, ['#'] = true,
	['&'] = true, ['*'] = true, ['!'] = true, ['|'] = true, ['>'] = true, ['\''] = true,
	['"'] = true, ['%'] = true, ['@'] = true, ['`'] = true,
};

/* Bytes at which a plain text may end. */
static const bool stops[256] = {
	['\0'] = true, ['\t'] = true, ['\n'] = true, ['\r'] = true, [':'] = true, ['#'] = true,
	[','] = true, ['['] = true, [']'] = true, ['{'] = true, ['}'] = true, ['?'] = true,
};

/* Where the plain text ends that goes on at `at`, or NULL. */
static const char *
plain_end(const char *at, bool in_flow)
{
	for (;; at++) {
		if (!stops[(unsigned char)*at])
			continue;
		switch (*at) {
		case '\t':
			return NULL;
		case '\r':
		case '\n':
		case '\0':
			return at;
		case '#':
			if (at[-1] == ' ')
				return at;
			break;
		case ':':
			if (is_apart(at[1]))
				return at;
			if (in_flow && strchr(",?[]{}", at[1]) != NULL)
				return NULL;
			break;
		case '?':
			if (in_flow)
				return NULL;
			break;
		default:
			if (in_flow)
				return at;
		}
	}
}

bool
lines_plain(struct lines *lines, struct tree_node *node, bool in_flow)
{
	const char *from = lines->bytes + lines->at, *end;

	if (marks[(unsigned char)*from] || (*from == '-' && is_apart(from[1])) ||
	    (end = plain_end(from, in_flow)) == NULL)
		return false;
	while (end[-1] == ' ')
		end--;
	node->s = lines->at;
	node->e = lines->at += (uint32_t)(end - from);
	node->len = node->e - node->s;
	node->style = SCALAR_PLAIN;
	if (!lines->skimming) {
		node->text = building_text(lines->tree, from, node->len);
		node->type = (uint8_t)scalar_type_of(from, node->len);
	}
	return node->len <= TREE_SCALAR_MAX;
}

/* Adds a line's text to the one that is last in the pool. */
static void
add_line(struct lines *lines, struct tree_node *node, const char *from, size_t len, size_t breaks)
{
	size_t between = breaks > 1 ? breaks - 1 : 1, old = node->len;
	char *to;

	node->len += (uint32_t)(between + len);
	if (lines->skimming)
		return;
	lines->tree->pool_len = node->text;
	to = building_room(lines->tree, node->len) + old;
	memset(to, breaks > 1 ? '\n' : ' ', between);
	memcpy(to + between, from, len);
	building_take(lines->tree, node->len);
}

bool
lines_more(struct lines *lines, struct tree_node *node, uint32_t column)
{
	const char *at = lines->bytes + lines->at, *from, *end;
	size_t breaks = 1;

	if (lines->comment)
		return true;	/* it ends the text */
	for (; node->len <= TREE_SCALAR_MAX; at = end + break_at(end)) {
		for (from = at; *from == ' ';)
			from++;
		if (break_at(from) > 0) {
			end = from;
			breaks++;
			continue;
		}
		if (*from == '\0' || *from == '#' || (size_t)(from - at) <= column)
			return true;
		end = plain_end(from, false);
		if (end == NULL || break_at(end) == 0)
			return false;
		at = end;
		while (at[-1] == ' ')
			at--;
		add_line(lines, node, from, (size_t)(at - from), breaks);
		node->e = (uint32_t)(at - lines->bytes);
		node->type = SCALAR_TEXT;
		breaks = 1;
		lines->at = lines->line = (uint32_t)(end + break_at(end) - lines->bytes);
	}
	return false;
}

/* The byte that an escape behind a backslash stands for; 0 for one that is not
 * read here. */
static char
unescape(char c)
{
	switch (c) {
	case '"':
	case '\\':
	case '/':
		return c;
	case 'n':
		return '\n';
	case 't':
		return '\t';
	default:
		return '\0';
	}
}

/* The text between quotes that end with its line, into `to`; its length, or
 * SIZE_MAX. */
static size_t
unquote(const char *at, char quote, char *to, const char **end)
{
	char *out = to, c;

	for (;; at++) {
		c = *at;
		if (c == '\r' || c == '\n' || c == '\0')
			return SIZE_MAX;
		if (c == quote && (c == '"' || at[1] != quote))
			break;
		if (c == quote)
			at++;
		else if (c == '\\' && quote == '"' && (c = unescape(*++at)) == '\0')
			return SIZE_MAX;
		*out++ = c;
	}
	*end = at + 1;
	return (size_t)(out - to);
}

bool
lines_quoted(struct lines *lines, struct tree_node *node)
{
	const char *from = lines->bytes + lines->at, *end = strchr(from, '\n');
	size_t room = end != NULL ? (size_t)(end - from) : strlen(from), len;
	char *to = building_room(lines->tree, room);

	len = unquote(from + 1, *from, to, &end);
	if (len > TREE_SCALAR_MAX)
		return false;
	node->s = lines->at;
	node->e = lines->at += (uint32_t)(end - from);
	node->style = *from == '"' ? SCALAR_DOUBLE : SCALAR_SINGLE;
	node->type = SCALAR_TEXT;
	node->len = (uint32_t)len;
	node->text = building_take(lines->tree, len);
	return true;
}

/* ---- block texts ---- */

/* A block text under way. */
struct block {
	struct tree *tree;
	const char *at;		/* in the source; a line begins here */
	size_t indent, len;	/* of what is in the pool so far */
	size_t breaks;		/* line breaks since the last line with a text */
	bool folded, was_blank;	/* that line begins with a blank */
};

/* Goes on to a line with a text, if one follows. */
static bool
find_text(struct block *block)
{
	size_t blanks;

	for (;;) {
		blanks = strspn(block->at, " ");
		if (blanks > block->indent)
			blanks = block->indent;
		if (break_at(block->at + blanks) == 0)
			return blanks == block->indent && block->at[blanks] != '\0';
		block->at += blanks + break_at(block->at + blanks);
		block->breaks++;
	}
}

/* Takes the line breaks before a line, then its text. Of the breaks between two
 * folded lines one is a blank, or nothing where there are more. Returns where
 * the line ends. */
static const char *
take_text(struct block *block)
{
	const char *from = block->at + block->indent, *end = from + strcspn(from, "\r\n");
	bool blank = *from == ' ' || *from == '\t';
	size_t len = (size_t)(end - from);
	char *to = building_room(block->tree, block->len + block->breaks + 1 + len) + block->len;
	const char *begin = to;

	if (block->folded && block->len > 0 && !blank && !block->was_blank &&
	    --block->breaks == 0)
		*to++ = ' ';
	memset(to, '\n', block->breaks);
	memcpy(to + block->breaks, from, len);
	block->len += (size_t)(to - begin) + block->breaks + len;
	block->was_blank = blank;
	block->breaks = break_at(end) > 0;
	block->at = end + break_at(end);
	return end;
}

/* The indentation of a block whose lines begin at `line`, in a collection at
 * `column`; 0 where it is not clear. */
static size_t
find_indent(const char *line, uint32_t column)
{
	size_t blanks, most = 0;

	for (;; line += blanks + break_at(line + blanks)) {
		blanks = strspn(line, " ");
		if (break_at(line + blanks) == 0)
			break;
		most = blanks > most ? blanks : most;
	}
	return line[blanks] != '\0' && line[blanks] != '\t' && blanks > column && blanks >= most ?
	    blanks : 0;
}

/* What stands behind the '|' or '>' at `at`: a digit, '+' or '-', in any order.
 * Returns what is behind them. */
static const char *
read_head(const char *at, size_t *digit, char *chomping)
{
	*digit = 0;
	*chomping = '\0';
	for (at++;; at++) {
		if ((*at == '+' || *at == '-') && *chomping == '\0')
			*chomping = *at;
		else if (*at >= '1' && *at <= '9' && *digit == 0)
			*digit = (size_t)(*at - '0');
		else
			return at;
	}
}

bool
lines_block(struct lines *lines, struct tree_node *node, uint32_t column)
{
	struct block block = { .tree = lines->tree, .folded = lines->bytes[lines->at] == '>' };
	const char *end = NULL;
	size_t digit, breaks;
	char chomping;

	node->s = lines->at;
	end = read_head(lines->bytes + lines->at, &digit, &chomping);
	lines->at = (uint32_t)(end - lines->bytes);
	if (!lines_end(lines))
		return false;
	block.at = lines->bytes + lines->at;
	block.indent = digit > 0 ? column + digit : find_indent(block.at, column);
	for (end = NULL; block.indent > 0 && find_text(&block);)
		end = take_text(&block);
	if (end == NULL)
		return false;
	breaks = chomping == '+' ? block.breaks : chomping == '\0' && break_at(end) > 0;
	memset(building_room(lines->tree, block.len + breaks) + block.len, '\n', breaks);
	block.len += breaks;
	if (chomping == '+' && breaks > 0)
		end = block.at - (block.at[-2] == '\r' ? 2 : 1);
	node->e = (uint32_t)(end - lines->bytes);
	node->style = block.folded ? SCALAR_FOLDED : SCALAR_LITERAL;
	node->len = (uint32_t)block.len;
	node->text = building_take(lines->tree, block.len);
	lines->at = lines->line = (uint32_t)(block.at - lines->bytes);
	return block.len <= TREE_SCALAR_MAX;
}
