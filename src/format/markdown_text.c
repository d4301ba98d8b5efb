/*
 * A text in Markdown to plain text and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "markdown.h"

#define AHEAD_MOST 2000	/* bytes that are looked through for what ends a sign */

/* The text ends with a NUL, so a look ahead stays within. */
struct reader {
	const char *begin, *at;
	struct str out;
};

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\0';
}

static bool
is_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

static char
before(const struct reader *reader)
{
	return reader->at > reader->begin ? reader->at[-1] : '\0';
}

/* Where `c` stands, not too far behind `at`; NULL: nowhere. */
static const char *
find_near(const char *at, char c)
{
	return memchr(at, c, strnlen(at, AHEAD_MOST));
}

/* --- tags and entities ------------------------------------------------------------ */

/* One blank behind a break is for the eye; more set the line in. */
static void
add_break(struct reader *reader, const char *what)
{
	while (reader->out.len > 0 && reader->out.s[reader->out.len - 1] == ' ')
		str_cut(&reader->out, reader->out.len - 1);
	str_add(&reader->out, what);
	if (reader->at[0] == ' ' && reader->at[1] != ' ')
		reader->at++;
}

static bool
take_tag(struct reader *reader)
{
	const char *name = reader->at + 1 + (reader->at[1] == '/');
	const char *end = find_near(reader->at, '>');
	size_t len = strcspn(name, " />");

	if (end == NULL || !isalpha((unsigned char)*name))
		return false;
	if (strncmp(name, "http", 4) == 0 || strncmp(name, "mailto", 6) == 0) {
		str_add_n(&reader->out, name, (size_t)(end - name));
		reader->at = end + 1;
		return true;
	}
	if (memchr(name, '<', (size_t)(end - name)) != NULL)
		return false;
	reader->at = end + 1;
	if (len == 2 && strncasecmp(name, "br", 2) == 0)
		add_break(reader, "\n");
	else if (len == 2 && strncasecmp(name, "li", 2) == 0 && name[-1] == '<')
		add_break(reader, "\n- ");
	else if (len == 1 && (*name == 'p' || *name == 'P'))
		add_break(reader, "\n");
	return true;
}

static bool
take_entity(struct reader *reader)
{
	static const struct { const char *name, *text; } entities[] = {
		{ "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" },
		{ "&nbsp;", " " }, { "&#39;", "'" }, { "&apos;", "'" }, { "&#124;", "|" },
		{ "&mdash;", "—" }, { "&ndash;", "–" }, { "&rarr;", "→" }, { "&hellip;", "…" },
	};

	for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
		if (str_starts(reader->at, entities[i].name)) {
			str_add(&reader->out, entities[i].text);
			reader->at += strlen(entities[i].name);
			return true;
		}
	return false;
}

/* --- links and emphasis ------------------------------------------------------------- */

/* "[text](address)": the text, and the address if it says more. */
static bool
take_link(struct reader *reader)
{
	bool image = *reader->at == '!';
	const char *text = reader->at + 1 + image, *close = text, *end;
	char *plain;

	while (*close != '\0' && *close != ']' && *close != '[')
		close += *close == '\\' && close[1] != '\0' ? 2 : 1;
	if (*close != ']' || close[1] != '(')
		return false;
	end = find_near(close, ')');
	if (end == NULL)
		return false;
	plain = markdown_plain(text, (size_t)(close - text));
	str_add(&reader->out, plain);
	if (!image && end > close + 2 && *plain != '\0') {
		str_add(&reader->out, " (");
		str_add_n(&reader->out, close + 2, (size_t)(end - close - 2));
		str_add_char(&reader->out, ')');
	}
	free(plain);
	reader->at = end + 1;
	return true;
}

/* Signs at the edge of a word are for looks; alone, or within one, they are
 * part of the text. */
static bool
take_emphasis(struct reader *reader)
{
	char sign = *reader->at, last = before(reader);
	size_t run = strspn(reader->at, sign == '*' ? "*" : sign == '_' ? "_" : sign == '~' ?
	    "~" : "`");
	char next = reader->at[run];

	if ((is_space(last) && is_space(next)) || (sign == '~' && run < 2) ||
	    (sign == '_' && is_word(last) && is_word(next)))
		str_add_n(&reader->out, reader->at, run);
	reader->at += run;
	return true;
}

static bool
take_sign(struct reader *reader)
{
	switch (*reader->at) {
	case '\\':
		if (!ispunct((unsigned char)reader->at[1]))
			return false;
		str_add_char(&reader->out, reader->at[1]);
		reader->at += 2;
		return true;
	case '<':
		return take_tag(reader);
	case '&':
		return take_entity(reader);
	case '!':
		return reader->at[1] == '[' && take_link(reader);
	case '[':
		return take_link(reader);
	case '*': case '_': case '~': case '`':
		return take_emphasis(reader);
	default:
		return false;
	}
}

char *
markdown_plain(const char *text, size_t len)
{
	char *copy = mem_text_n(text, len);
	struct reader reader = { .begin = copy, .at = copy };

	while (*reader.at != '\0')
		if (!take_sign(&reader))
			str_add_char(&reader.out, *reader.at++);
	free(copy);
	return reader.out.s != NULL ? str_take(&reader.out) : mem_text("");
}

/* --- out -------------------------------------------------------------------------- */

/* Would the sign at `at` be taken for more than itself? */
static bool
is_special(const char *begin, const char *at)
{
	char last = at > begin ? at[-1] : '\0';

	switch (*at) {
	case '\\': case '*': case '`': case '[': case ']': case '<': case '|':
		return true;
	case '_':
		return !is_word(last) || !is_word(at[1]);
	case '&':
		return is_word(at[1]) || at[1] == '#';
	case '~':
		return last != '/';
	case '#':
		return at[1] == '\0' || at[1] == '#';
	default:
		return false;
	}
}

void
markdown_add(struct str *out, const char *text)
{
	for (const char *at = text; *at != '\0'; at++)
		if (*at == '\n') {
			str_add(out, "<br>");
		} else {
			if (is_special(text, at))
				str_add_char(out, '\\');
			str_add_char(out, *at);
		}
}
