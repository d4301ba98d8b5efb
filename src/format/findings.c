/*
 * Findings of checks as JSON, for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/findings.h"

#include <string.h>

#include "base/utf8.h"

/* How many bytes stand in JSON as they are. */
static size_t
span(const char *text)
{
	size_t len = 0;

	while ((unsigned char)text[len] >= 0x20 && text[len] != '"' && text[len] != '\\')
		len++;
	return len;
}

static void
add_escape(char c, struct str *out)
{
	static const char shorts[] = "\bb\ff\nn\rr\tt\"\"\\\\";

	for (const char *at = shorts; *at != '\0'; at += 2)
		if (*at == c) {
			str_add_char(out, '\\');
			str_add_char(out, at[1]);
			return;
		}
	str_add_format(out, "\\u%04X", (unsigned)(unsigned char)c);
}

/* A file's name may be any bytes; what is no UTF-8 has no JSON. */
static void
add_text(const char *text, struct str *out)
{
	size_t len = strlen(text);

	if (utf8_check(text, len) < len)
		text = "?";
	str_add_char(out, '"');
	while (*text != '\0') {
		len = span(text);
		str_add_n(out, text, len);
		text += len;
		if (*text != '\0')
			add_escape(*text++, out);
	}
	str_add_char(out, '"');
}

static void
add_member(const char *name, const char *text, struct str *out)
{
	str_add(out, ", \"");
	str_add(out, name);
	str_add(out, "\": ");
	add_text(text, out);
}

void
findings_write_row(const struct finding_row *row, size_t number, struct str *out)
{
	str_add(out, number > 0 ? ",\n {\"file\": " : "[\n {\"file\": ");
	add_text(row->file, out);
	str_add_format(out, ", \"line\": %zu, \"column\": %zu", row->line, row->column);
	add_member("level", row->level, out);
	add_member("rule", row->rule, out);
	add_member("text", row->text, out);
	str_add_char(out, '}');
}

void
findings_write_end(size_t count, struct str *out)
{
	str_add(out, count > 0 ? "\n]\n" : "[]\n");
}
