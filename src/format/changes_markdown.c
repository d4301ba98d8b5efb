/*
 * What differs between two journeys as Markdown, to be quoted by a pull
 * request.
 *
 * Words that went and came stand in <del> and <ins>, which every place that
 * draws pull requests shows, whatever letters stand beside them; strokes and
 * stars do not (CommonMark 0.31, 6.2, the rules of flanking).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <string.h>

#include "format/changes.h"

/* "@name" would tell somebody, "#12" would point to an issue. */
static bool
is_reference(const char *text, size_t at, size_t len)
{
	return (text[at] == '@' || text[at] == '#') && at + 1 < len &&
	    (isalnum((unsigned char)text[at + 1]) || (unsigned char)text[at + 1] >= 0x80);
}

static void
add_escaped(struct str *out, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (text[i] != '\0' && strchr("\\`*_[]<>|~&#!", text[i]) != NULL)
			str_add_char(out, '\\');
		str_add_char(out, text[i]);
		if (is_reference(text, i, len))
			str_add(out, "<!-- -->");
	}
}

static bool
is_sign(enum told_role role)
{
	return role >= TOLD_ADDED && role <= TOLD_OPEN;
}

static void
add_pieces(const struct told_line *line, struct str *out)
{
	for (size_t i = 0; i < line->count; i++) {
		const struct told_piece *piece = &line->v[i];
		const char *text = line->text.s + piece->start;

		/* A sign would begin a list in the list. */
		if (is_sign(piece->role) && piece->len == 1 && *text != '~')
			str_add_char(out, '\\');
		str_add(out, piece->role == TOLD_OLD ? "<del>" :
		    piece->role == TOLD_NEW ? "<ins>" : "");
		add_escaped(out, text, piece->len);
		str_add(out, piece->role == TOLD_OLD ? "</del>" :
		    piece->role == TOLD_NEW ? "</ins>" : "");
	}
	str_add_char(out, '\n');
}

void
changes_write_markdown(const struct told *told, struct str *out)
{
	bool listed = false;

	for (size_t i = 0; i < told->count; i++) {
		const struct told_line *line = &told->v[i];
		bool heading = line->count > 0 && line->v[0].role == TOLD_HEADING;

		if (heading) {
			str_add(out, i > 0 ? "\n### " : "### ");
			listed = false;
		} else if (line->about != TOLD_NONE) {
			str_add(out, listed ? "" : "\n");
			str_add_times(out, ' ', line->indent > 2 ? (size_t)line->indent - 2 : 0);
			str_add(out, "- ");
			listed = true;
		} else if (i > 0) {
			str_add(out, "\n");
		}
		add_pieces(line, out);
	}
}
