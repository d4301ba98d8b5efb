/*
 * Mermaid's journey diagrams, from bytes to statements.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "mermaid.h"

const char *const mermaid_words[] = { "title", "section", "journey", "accTitle", "accDescr" };
const size_t mermaid_word_count = sizeof mermaid_words / sizeof *mermaid_words;

/* --- pieces --------------------------------------------------------------- */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\f' || c == '\v';
}

static struct piece
trimmed(struct piece piece)
{
	while (piece.len > 0 && is_blank(*piece.at)) {
		piece.at++;
		piece.len--;
	}
	while (piece.len > 0 && is_blank(piece.at[piece.len - 1]))
		piece.len--;
	return piece;
}

static struct piece
rest_of(struct piece piece, size_t from)
{
	return trimmed((struct piece){ piece.at + from, piece.len - from, piece.line });
}

size_t
entity_length(const char *at, size_t len)
{
	size_t i = 1;

	if (len < 3 || *at != '#')
		return 0;
	while (i < len && (isalnum((unsigned char)at[i]) || at[i] == '_'))
		i++;
	return i > 1 && i < len && at[i] == ';' ? i + 1 : 0;
}

/* The first of `signs` that is no part of an entity, or the length. */
static size_t
find_sign(struct piece piece, const char *signs)
{
	size_t i = 0, skip;

	while (i < piece.len && ((skip = entity_length(piece.at + i, piece.len - i)) > 0 ||
	    strchr(signs, piece.at[i]) == NULL))
		i += skip > 0 ? skip : 1;
	return i;
}

static uint32_t
named_entity(const char *name, size_t len)
{
	static const struct {
		const char *name;
		uint32_t point;
	} table[] = {
		{ "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' },
		{ "nbsp", 0xa0 }, { "colon", ':' }, { "semi", ';' }, { "comma", ',' },
		{ "num", '#' }, { "percnt", '%' }, { "hellip", 0x2026 }, { "euro", 0x20ac },
		{ "ndash", 0x2013 }, { "mdash", 0x2014 }, { "rarr", 0x2192 }, { "eacute", 0xe9 },
		{ "egrave", 0xe8 }, { "euml", 0xeb }, { "iuml", 0xef }, { "ouml", 0xf6 },
		{ "uuml", 0xfc }, { "auml", 0xe4 }, { "szlig", 0xdf }, { "copy", 0xa9 },
		{ "infin", 0x221e }, { "hearts", 0x2665 },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strlen(table[i].name) == len && strncmp(table[i].name, name, len) == 0)
			return table[i].point;
	return 0;
}

/* The code point of an entity; 0 for one that is not known, or that no text
 * may hold. */
static uint32_t
entity_point(const char *at, size_t len)
{
	uint32_t point = 0;

	for (size_t i = 1; i + 1 < len; i++) {
		if (!isdigit((unsigned char)at[i]))
			return named_entity(at + 1, len - 2);
		point = point * 10 + (uint32_t)(at[i] - '0');
		if (point > 0x10ffff)
			return 0;
	}
	return point < 0x20 || (point >= 0xd800 && point < 0xe000) ? 0 : point;
}

char *
piece_text(struct piece piece)
{
	struct str out = { 0 };

	for (size_t i = 0; i < piece.len;) {
		size_t entity = entity_length(piece.at + i, piece.len - i);
		uint32_t point = entity > 0 ? entity_point(piece.at + i, entity) : 0;
		char bytes[4];

		if (point > 0)
			str_add_n(&out, bytes, utf8_encode(point, bytes));
		else
			str_add_n(&out, piece.at + i, entity > 0 ? entity : 1);
		i += entity > 0 ? entity : 1;
	}
	return str_take(&out);
}

/* --- the diagram's text ----------------------------------------------------- */

/* One line break for each, and a NUL behind the last. */
static char *
normal_lines(const char *bytes, size_t len)
{
	struct str out = { 0 };

	if (len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
		bytes += 3;
		len -= 3;
	}
	for (size_t i = 0; i < len; i++) {
		if (bytes[i] != '\r')
			str_add_char(&out, bytes[i]);
		else if (i + 1 == len || bytes[i + 1] != '\n')
			str_add_char(&out, '\n');
	}
	str_add_char(&out, '\n');
	return str_take(&out);
}

static struct piece
take_line(const char **at, size_t *line)
{
	size_t len = strcspn(*at, "\n");
	struct piece piece = { *at, len, *line };

	*at += len + ((*at)[len] == '\n');
	++*line;
	return piece;
}

static bool
begins(struct piece piece, const char *word)
{
	size_t len = strlen(word);

	return piece.len >= len && strncmp(piece.at, word, len) == 0;
}

/* Is the line the first of a journey: that word, alone or before a blank? */
static bool
is_journey(struct piece line)
{
	line = trimmed(line);
	return begins(line, "journey") && (line.len == 7 || is_blank(line.at[7]));
}

/* The line of a fence of code in Markdown, or 0: how many signs. */
static size_t
fence_of(struct piece line)
{
	size_t count = 0;

	line = trimmed(line);
	while (count < line.len && (line.at[count] == '`' || line.at[count] == '~') &&
	    line.at[count] == line.at[0])
		count++;
	return count >= 3 ? count : 0;
}

static bool
is_mermaid_fence(struct piece line)
{
	size_t fence = fence_of(line);
	struct piece word = trimmed(line);

	return fence > 0 && begins(rest_of(word, fence), "mermaid");
}

/* --- statements --------------------------------------------------------------- */

static bool
is_word(struct piece line, const char *word)
{
	size_t len = strlen(word);

	return line.len >= len && strncasecmp(line.at, word, len) == 0;
}

static void
add(struct diagram *diagram, struct statement statement)
{
	vec_grow(diagram->v, diagram->count, diagram->room);
	diagram->v[diagram->count++] = statement;
}

static void
note_cut(struct notes *notes, struct piece line, size_t from)
{
	char *text = mem_text_n(line.at + from, line.len - from);

	if (from < line.len)
		err_set_at(notes_add(notes), ERR_SYNTAX, line.line, 1,
			N_("left out, as Mermaid does: “%s”"), "t", text);
	free(text);
}

static void
note_looks(struct notes *notes, struct piece line)
{
	char *text = mem_text_n(line.at, line.len);

	err_set_at(notes_add(notes), ERR_RULE, line.line, 1,
		N_("left out, since it is about the drawing: “%s”"), "t", text);
	free(text);
}

/* A title or section: up to a # or ; that is no part of an entity. */
static void
take_word(struct diagram *diagram, enum mermaid_kind kind, struct piece line, size_t word,
	struct notes *notes)
{
	struct piece text = rest_of(line, word);
	size_t end = find_sign(text, "#;");

	note_cut(notes, text, end);
	text.len = end;
	add(diagram, (struct statement){ .kind = kind, .text = trimmed(text) });
}

static void
take_task(struct diagram *diagram, struct piece line, struct notes *notes)
{
	struct statement task = { .kind = MERMAID_TASK, .text = line };
	size_t colon = find_sign(line, ":"), end = find_sign(line, "#;");

	if (colon == line.len) {
		err_set_at(notes_add(notes), ERR_SYNTAX, line.line, 1,
			N_("a task without a score; Mermaid refuses it"), NULL);
	} else if (end < line.len && end > colon) {
		note_cut(notes, line, end);
		line.len = end;
	}
	task.has_data = colon < line.len;
	task.text.len = colon;
	task.text = trimmed(task.text);
	if (task.has_data)
		task.data = rest_of(line, colon + 1);
	if (task.text.len > 0)
		add(diagram, task);
	else
		note_cut(notes, line, 0);
}

/* accDescr { ... }, which may have several lines. */
static void
take_block(struct diagram *diagram, struct piece line, const char **at, size_t *number)
{
	struct piece text = line;
	const char *open = memchr(line.at, '{', line.len), *close = strchr(open, '}');

	text.at = open + 1;
	text.len = close != NULL ? (size_t)(close - text.at) : strlen(text.at);
	while (*at <= text.at + text.len && **at != '\0')
		take_line(at, number);
	add(diagram, (struct statement){ .kind = MERMAID_ACC_DESCR, .text = trimmed(text) });
}

static bool
is_blank_after(struct piece line, const char *word)
{
	size_t len = strlen(word);

	return is_word(line, word) && line.len > len && is_blank(line.at[len]);
}

/* accTitle and accDescr; true: it was one. */
static bool
take_acc(struct diagram *diagram, struct piece line, const char **at, size_t *number)
{
	enum mermaid_kind kind = is_word(line, "acctitle") ? MERMAID_ACC_TITLE : MERMAID_ACC_DESCR;
	struct piece rest;

	if (!is_word(line, "acctitle") && !is_word(line, "accdescr"))
		return false;
	rest = rest_of(line, 8);
	if (rest.len > 0 && *rest.at == '{' && kind == MERMAID_ACC_DESCR)
		take_block(diagram, line, at, number);
	else if (rest.len > 0 && *rest.at == ':')
		add(diagram, (struct statement){ .kind = kind, .text = rest_of(rest, 1) });
	else
		return false;
	return true;
}

static void
take_statement(struct diagram *diagram, struct piece line, const char **at, size_t *number,
	struct notes *notes)
{
	line = trimmed(line);
	if (line.len == 0 || take_acc(diagram, line, at, number))
		return;
	if (line.len == 5 && is_word(line, "title"))
		take_word(diagram, MERMAID_TITLE, take_line(at, number), 0, notes);
	else if (is_blank_after(line, "title"))
		take_word(diagram, MERMAID_TITLE, line, 5, notes);
	else if (is_blank_after(line, "section"))
		take_word(diagram, MERMAID_SECTION, line, 7, notes);
	else
		take_task(diagram, line, notes);
}

/* A comment on a line of its own, or a directive: neither is of the journey,
 * but for the comments that are ours. */
static bool
is_aside(struct diagram *diagram, struct piece line, struct notes *notes)
{
	line = trimmed(line);
	if (*line.at != '#' && !begins(line, "%%"))
		return false;
	if (begins(line, MERMAID_NO_SCORE))
		add(diagram, (struct statement){ .kind = MERMAID_UNSCORED });
	else if (begins(line, MERMAID_EMPTY))
		take_word(diagram, MERMAID_SECTION, line, strlen(MERMAID_EMPTY), notes);
	else if (*line.at == '#' && entity_length(line.at, line.len) > 0)
		return false;
	else
		note_cut(notes, line, 0);
	return true;
}

/* %%{ ... }%%, which may have several lines: how it is to be drawn. */
static bool
take_directive(struct piece line, const char **at, size_t *number, struct notes *notes)
{
	struct piece next = line = trimmed(line);

	if (!begins(line, "%%{"))
		return false;
	note_looks(notes, line);
	while (**at != '\0' && memmem(next.at, next.len, "}%%", 3) == NULL)
		next = take_line(at, number);
	return true;
}

static void
take_body(struct diagram *diagram, const char *at, size_t line, bool fenced, struct notes *notes)
{
	while (*at != '\0') {
		struct piece next = take_line(&at, &line);

		if (fenced && fence_of(next) > 0)
			break;
		if (!take_directive(next, &at, &line, notes) && !is_aside(diagram, next, notes))
			take_statement(diagram, next, &at, &line, notes);
	}
}

/* --- front matter --------------------------------------------------------------- */

/* Its title; its other keys say how it is to be drawn. */
static void
take_front(struct diagram *diagram, struct piece line, struct notes *notes)
{
	struct piece text;

	if (!begins(line, "title:")) {
		if (line.len > 0 && !is_blank(*line.at) && *line.at != '#')
			note_looks(notes, line);
		return;
	}
	text = rest_of(line, 6);
	if (text.len > 1 && (*text.at == '"' || *text.at == '\'') &&
	    text.at[text.len - 1] == *text.at) {
		text.at++;
		text.len -= 2;
	}
	add(diagram, (struct statement){ .kind = MERMAID_TITLE, .text = text });
}

static bool
is_rule(struct piece line)
{
	line = trimmed(line);
	return line.len == 3 && begins(line, "---");
}

/* --- finding it ------------------------------------------------------------------- */

struct search {
	struct diagram *diagram;
	size_t part, found;
	struct notes *notes;
};

/* A diagram begins behind this line; is it the one that is sought? */
static void
found_journey(struct search *search, const char *at, size_t line, bool fenced)
{
	if (++search->found != search->part)
		return;
	search->diagram->first_line = line - 1;
	take_body(search->diagram, at, line, fenced, search->notes);
}

static void
search_lines(struct search *search)
{
	const char *at = search->diagram->text;
	bool fenced = false, in_front = false, taken = false, begun = false;
	size_t line = 1;

	while (*at != '\0') {
		struct piece next = take_line(&at, &line);

		if (fence_of(next) > 0) {
			begun = true;
			fenced = !fenced && is_mermaid_fence(next);
			taken = false;
		} else if (is_rule(next) && (next.line == 1 || in_front || fenced)) {
			in_front = !in_front;
		} else if (in_front && search->found + 1 == search->part) {
			take_front(search->diagram, next, search->notes);
		} else if (!in_front && !taken && is_journey(next) && (fenced || !begun)) {
			found_journey(search, at, line, fenced);
			taken = true;
			if (!fenced)
				return;
		} else if (!in_front && trimmed(next).len > 0 && !begins(trimmed(next), "%%")) {
			begun = true;
		}
	}
}

size_t
diagram_read(struct diagram *diagram, const char *bytes, size_t len, size_t part,
	struct notes *notes, struct err *err)
{
	struct search search = { diagram, part, 0, notes };

	if (utf8_check(bytes, len) != len) {
		err_set(err, ERR_SYNTAX, N_("it is not UTF-8"), NULL);
		return 0;
	}
	diagram->text = normal_lines(bytes, len);
	search_lines(&search);
	if (search.found >= part)
		return search.found;
	if (search.found == 0)
		err_set(err, ERR_SYNTAX, N_("there is no journey diagram in it"), NULL);
	else
		err_set(err, ERR_USAGE, search.found == 1 ?
			N_("there is only one journey diagram in it") :
			N_("there are %s journey diagrams in it"), "n", search.found);
	return 0;
}

void
diagram_clear(struct diagram *diagram)
{
	free(diagram->text);
	free(diagram->v);
	*diagram = (struct diagram){ 0 };
}
