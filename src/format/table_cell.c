/*
 * Several cards in one cell of a table: parted, and put together so that the
 * parting gives them back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/value.h"
#include "table.h"

#define BLANKS " \t\n\r\v\f"
#define BULLET "•"

/* --- texts without blanks around them ---------------------------------------- */

static bool
is_blank(char c)
{
	return c != '\0' && strchr(BLANKS, c) != NULL;
}

static void
trim(const char **text, size_t *len)
{
	while (*len > 0 && is_blank(**text)) {
		++*text;
		--*len;
	}
	while (*len > 0 && is_blank((*text)[*len - 1]))
		--*len;
}

char *
cell_line(const char *text, size_t len)
{
	struct str line = { 0 };

	trim(&text, &len);
	for (size_t i = 0; i < len; i++)
		if (!is_blank(text[i]))
			str_add_char(&line, text[i]);
		else if (!is_blank(text[i - 1]))
			str_add_char(&line, ' ');
	return line.s != NULL ? str_take(&line) : mem_text("");
}

/* Line ends made one, no blanks behind a line or around the whole. */
static char *
normal(const char *text)
{
	struct str out = { 0 };
	size_t len = strlen(text);

	trim(&text, &len);
	for (size_t i = 0; i < len; i++) {
		if (text[i] == '\r' && i + 1 < len && text[i + 1] == '\n')
			continue;
		if (text[i] == '\n' || text[i] == '\r') {
			while (out.len > 0 && is_blank(out.s[out.len - 1]) &&
			    out.s[out.len - 1] != '\n')
				str_cut(&out, out.len - 1);
			str_add_char(&out, '\n');
		} else {
			str_add_char(&out, text[i]);
		}
	}
	return out.s != NULL ? str_take(&out) : mem_text("");
}

static void
add(struct value *texts, const char *text, size_t len)
{
	trim(&text, &len);
	if (len > 0)
		value_add(texts, value_new_text_n(text, len));
}

/* --- one cell to texts --------------------------------------------------------- */

/* The length of a bullet with the blank behind it, or 0. */
static size_t
bullet_at(const char *text)
{
	static const char *const bullets[] = { BULLET, "-", "*", "–", "·", "◦", "▪" };

	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
		size_t len = strlen(bullets[i]);

		if (strncmp(text, bullets[i], len) == 0 && is_blank(text[len]))
			return text[len] == '\n' ? len : len + 1;
	}
	return 0;
}

/* The length of "1. " or "1) ", or 0. */
static size_t
ordinal_at(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	if (digits == 0 || digits > 3 || strchr(".)", text[digits]) == NULL ||
	    text[digits + 1] != ' ')
		return 0;
	return digits + 2;
}

static bool
is_numbered(const char *text)
{
	size_t lines = 0;

	for (; text != NULL; text = strchr(text, '\n')) {
		text += *text == '\n';
		if (*text != '\n' && ordinal_at(text) == 0)
			return false;
		lines++;
	}
	return lines > 1;
}

/* Each line that begins with a bullet begins a text; what is set in below it
 * belongs to it. */
static void
split_bullets(struct value *texts, const char *text)
{
	struct str card = { 0 };

	while (*text != '\0') {
		size_t bullet = bullet_at(text), len;

		if (bullet > 0) {
			add(texts, str_text(&card), card.len);
			str_cut(&card, 0);
		} else {
			str_add_char(&card, '\n');
			for (size_t i = 0; i < 2 && *text == ' '; i++)
				text++;
		}
		text += bullet;
		len = strcspn(text, "\n");
		str_add_n(&card, text, len);
		text += len + (text[len] == '\n');
	}
	add(texts, str_text(&card), card.len);
	str_clear(&card);
}

static void
split_lines(struct value *texts, const char *text)
{
	bool numbered = is_numbered(text);

	while (*text != '\0') {
		size_t skip = numbered ? ordinal_at(text) : 0;
		size_t len = strcspn(text + skip, "\n");

		add(texts, text + skip, len);
		text += skip + len + (text[skip + len] == '\n');
	}
}

/* Parted by a sign with a blank behind it. */
static void
split_at(struct value *texts, const char *text, char sign)
{
	const char *from = text;

	for (; *text != '\0'; text++)
		if (*text == sign && (text[1] == ' ' || text[1] == '\0')) {
			add(texts, from, (size_t)(text - from));
			from = text + 1;
		}
	add(texts, from, (size_t)(text - from));
}

struct value *
cell_split(const char *text, enum lane_kind kind)
{
	struct value *texts = value_new_list();
	char *copy = normal(text);

	if (bullet_at(copy) > 0)
		split_bullets(texts, copy);
	else if (strchr(copy, '\n') != NULL)
		split_lines(texts, copy);
	else if (kind == LANE_NAME && strstr(copy, "; ") == NULL)
		split_at(texts, copy, ',');
	else
		split_at(texts, copy, ';');
	free(copy);
	return texts;
}

/* --- texts to one cell --------------------------------------------------------- */

static void
add_bulleted(struct str *out, const char *text)
{
	str_add(out, BULLET " ");
	for (; *text != '\0'; text++) {
		str_add_char(out, *text);
		if (*text == '\n' && text[1] != '\n')
			str_add(out, "  ");
	}
}

static void
add_all(const struct value *texts, bool bulleted, struct str *out)
{
	for (uint32_t i = 0; i < value_count(texts); i++) {
		if (i > 0)
			str_add_char(out, '\n');
		if (bulleted)
			add_bulleted(out, value_text(value_item(texts, i)));
		else
			str_add(out, value_text(value_item(texts, i)));
	}
}

/* Bullets are taken only where lines alone would be misread. */
void
cell_join(const struct value *texts, enum lane_kind kind, struct str *out)
{
	struct value *kept = value_new_list(), *back;
	size_t before = out->len;

	for (uint32_t i = 0; i < value_count(texts); i++) {
		char *text = normal(value_text(value_item(texts, i)));

		if (*text != '\0')
			value_add(kept, value_new_text(text));
		free(text);
	}
	add_all(kept, false, out);
	back = cell_split(str_text(out) + before, kind);
	if (!value_equal(kept, back)) {
		str_cut(out, before);
		add_all(kept, true, out);
	}
	value_free(back);
	value_free(kept);
}
