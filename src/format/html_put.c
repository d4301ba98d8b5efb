/*
 * How anything gets onto the HTML page: escaped, or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "html.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include "base/err.h"
#include "base/utf8.h"
#include "model/mood.h"
#include "model/schema.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* Has it no place on a page: a control, something that hides or reorders? */
static bool
is_odd(uint32_t point)
{
	if (point == '\n' || point == '\t')
		return false;
	return point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0xfffe ||
	    point == 0xffff || utf8_is_hidden(point);
}

/* Escaped for an element and for an attribute in double quotes alike. */
static void
add_text(struct str *out, const char *text)
{
	size_t len = strlen(text), step;
	uint32_t point;

	for (size_t at = 0; at < len; at += step) {
		step = utf8_decode(text + at, len - at, &point);
		if (point == '&')
			str_add(out, "&amp;");
		else if (point == '<')
			str_add(out, "&lt;");
		else if (point == '>')
			str_add(out, "&gt;");
		else if (point == '"')
			str_add(out, "&quot;");
		else if (point == '\'')
			str_add(out, "&#39;");
		else if (point == 0xfffd || is_odd(point))
			str_add(out, REPLACEMENT);
		else
			str_add_n(out, text + at, step);
	}
}

/* What is ours (not the file's) is marked where it is in another language. */
static void
add_ours(struct html *html, const char *word, bool mark)
{
	if (mark && html->language != NULL) {
		str_add(html->out, "<span lang=\"");
		add_text(html->out, html->language);
		str_add(html->out, "\">");
	}
	add_text(html->out, word);
	if (mark && html->language != NULL)
		str_add(html->out, "</span>");
}

static void
add_label(struct html *html, const char *word)
{
	const char *label = label_word(&html->look, word);

	add_ours(html, label, label != word);
}

void
html_add(struct html *html, const char *markup, ...)
{
	va_list args;
	key_id key;

	va_start(args, markup);
	for (; *markup != '\0'; markup++) {
		if (*markup != '%') {
			str_add_char(html->out, *markup);
			continue;
		}
		switch (*++markup) {
		case 't':
			add_text(html->out, va_arg(args, const char *));
			break;
		case 'w':
		case 'a':
			add_ours(html, look_word(&html->look, va_arg(args, const char *)),
			    *markup == 'w');
			break;
		case 'o':
			add_ours(html, va_arg(args, const char *), true);
			break;
		case 'k':
		case 'K':
			key = va_arg(args, key_id);
			add_ours(html, label_key(&html->look, key), *markup == 'k' &&
			    key < KEY_KNOWN);
			break;
		case 'l':
			add_label(html, va_arg(args, const char *));
			break;
		case 'u':
			str_add_format(html->out, "%u", va_arg(args, unsigned));
			break;
		case 'n':
			str_add_format(html->out, "%zu", va_arg(args, size_t));
			break;
		case 'g':
			str_add_format(html->out, "%g", va_arg(args, double));
			break;
		case 'd':
			str_add_format(html->out, "%.1f", va_arg(args, double));
			break;
		default:
			str_add_char(html->out, *markup);
		}
	}
	va_end(args);
}

/* Nothing but http and https, in the letters that addresses are made of. */
static bool
is_address(const char *text)
{
	static const char others[] = "-._~:/?#[]@!$&'()*+,;=%";
	size_t head = str_starts(text, "https://") ? 8 : str_starts(text, "http://") ? 7 : 0;

	if (head == 0 || !isalnum((unsigned char)text[head]))
		return false;
	for (const char *p = text + head; *p != '\0'; p++)
		if ((unsigned char)*p >= 0x80 || (!isalnum((unsigned char)*p) &&
		    strchr(others, *p) == NULL))
			return false;
	return true;
}

void
html_add_linked(struct html *html, const char *text)
{
	if (is_address(text))
		html_add(html, "<a href=\"%t\" rel=\"noopener noreferrer\">%t</a>", text, text);
	else
		html_add(html, "%t", text);
}

void
html_add_value(struct html *html, const struct value *value)
{
	if (value->kind == VALUE_TEXT) {
		html_add_linked(html, value_text(value));
		return;
	}
	for (size_t i = 0; i < value_count(value); i++) {
		html_add(html, i > 0 ? ", " : "");
		if (value->kind == VALUE_MAP)
			html_add(html, "%t: ", value_key(value, i));
		html_add_value(html, value_item(value, i));
	}
}

void
html_add_lane(struct html *html, const struct lane *lane)
{
	html_add(html, lane->translate ? "%w" : "%t", lane->label);
}

const char *
html_name_of(const struct html *html, enum node_kind kind, const char *id)
{
	node_id node = ids_find_kind(html->ids, kind, id);
	const char *name = node == NODE_NONE ? "" : journey_text(html->journey, node,
	    kind == NODE_EVIDENCE ? KEY_TITLE : KEY_NAME);

	return *name != '\0' ? name : id;
}

void
html_add_face(struct html *html, double level)
{
	html_add(html, "<svg class=\"face\" viewBox=\"-14 -14 28 28\" aria-hidden=\"true\">"
	    "<use href=\"#face%u\"/></svg>", (unsigned)mood_class(level, html->low, html->high));
}

static bool
is_among(const enum key *keys, key_id key)
{
	for (; *keys != KEY_NONE; keys++)
		if (*keys == key)
			return true;
	return false;
}

/* A persona's evidence is known by its ids; a text may be an address. */
static void
add_field_value(struct html *html, key_id key, const struct value *value)
{
	bool list = value->kind == VALUE_LIST && value_count(value) > 1;
	size_t count = value->kind == VALUE_LIST ? value_count(value) : 1;

	html_add(html, list ? "<ul>" : "");
	for (size_t i = 0; i < count; i++) {
		const struct value *item = value->kind == VALUE_LIST ? value_item(value, i) : value;

		html_add(html, list ? "<li>" : "");
		if (key == KEY_EVIDENCE && item->kind == VALUE_TEXT)
			html_add(html, "%t", html_name_of(html, NODE_EVIDENCE, value_text(item)));
		else if (item->kind == VALUE_TEXT && (key == KEY_STATUS || key == KEY_KIND))
			html_add(html, "%l", value_text(item));
		else
			html_add_value(html, item);
		html_add(html, list ? "</li>" : "");
	}
	html_add(html, list ? "</ul>" : "");
}

static void
add_field(struct html *html, node_id node, key_id key)
{
	const struct value *value = journey_get(html->journey, node, key);

	if (value == NULL || (value->kind == VALUE_TEXT && *value_text(value) == '\0') ||
	    (value->kind != VALUE_TEXT && value_count(value) == 0))
		return;
	html_add(html, "<div><dt>%k</dt><dd>", key);
	add_field_value(html, key, value);
	html_add(html, "</dd></div>");
}

void
html_add_fields(struct html *html, node_id node, const enum key *skip)
{
	enum node_kind kind = journey_kind(html->journey, node);
	size_t count, before, empty;
	const struct field_row *rows = schema_fields(&count);

	html_add(html, "<dl class=\"fields\">");
	empty = html->out->len;
	for (size_t i = 0; i < count; i++)
		if (rows[i].owner == kind && !is_among(skip, rows[i].key) &&
		    rows[i].key != KEY_CONFLICT && rows[i].key != KEY_ID)
			add_field(html, node, rows[i].key);
	count = journey_field_count(html->journey, node);
	for (size_t i = 0; i < count; i++) {
		key_id key;

		journey_field(html->journey, node, i, &key);
		if (schema_field(kind, key) == FIELD_ANY)
			add_field(html, node, key);
	}
	before = empty - strlen("<dl class=\"fields\">");
	if (html->out->len == empty)
		str_cut(html->out, before);
	else
		html_add(html, "</dl>\n");
}

void
html_add_conflict(struct html *html, node_id node)
{
	const struct value *value = journey_get(html->journey, node, KEY_CONFLICT);

	if (value == NULL)
		return;
	html_add(html, "<p class=\"conflict\"><b>⚠ %k:</b> ", KEY_CONFLICT);
	html_add_value(html, value);
	html_add(html, "</p>");
}
