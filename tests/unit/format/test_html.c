/*
 * The HTML page: whatever a file holds, the page is well formed, says all of
 * it, and is nothing but our own markup.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "format/format.h"

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "model/build.h"
#include "model/kinds.h"
#include "model/lane.h"
#include "support/grow.h"
#include "support/test.h"

#define JOURNEYS 200
#define DEEPEST 60

static char *
write_page(const struct journey *journey)
{
	struct format_output output = { .journey = journey };
	struct notes notes = { 0 };
	struct str out = { 0 };
	struct err err = { 0 };

	assert_int_equal(format_find("html")->write(&output, &notes, &out, &err), 0);
	assert_int_equal(strlen(str_text(&out)), out.len);
	assert_int_equal(utf8_check(str_text(&out), out.len), out.len);
	notes_clear(&notes);
	return str_take(&out);
}

/* --- a small parser of the markup that we write ------------------------- */

struct page {
	const char *at;
	const char *open[DEEPEST];	/* names of the elements that are open */
	size_t lens[DEEPEST], depth;
	struct str text;		/* all that is shown or read aloud */
	struct str ids, links;		/* "|a|b|" */
};

static bool
is_one_of(const char *word, size_t len, const char *words)
{
	char want[64];

	if (len + 3 > sizeof want)
		return false;
	want[0] = ' ';
	memcpy(want + 1, word, len);
	want[len + 1] = ' ';
	want[len + 2] = '\0';
	return strstr(words, want) != NULL;
}

/* Up to `end`: entities become what they stand for; no markup may be in it. */
static void
take_text(struct page *page, const char *end, struct str *out)
{
	static const char *const entities[] = { "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;",
		"\"", "&#39;", "'" };

	while (page->at < end) {
		size_t i = 0;

		assert_true(*page->at != '<' && *page->at != '>');
		if (*page->at != '&') {
			str_add_char(out, *page->at++);
			continue;
		}
		while (i < 10 && !str_starts(page->at, entities[i]))
			i += 2;
		assert_true(i < 10);
		page->at += strlen(entities[i]);
		str_add(out, entities[i + 1]);
	}
}

static void
check_attribute(struct page *page, const char *name, size_t len, const char *value)
{
	if (is_one_of(name, len, " href ")) {
		bool ours = *value == '#' || strcmp(value, "data:,") == 0;

		assert_true(ours || str_starts(value, "http://") || str_starts(value, "https://"));
		if (*value == '#')
			str_add_format(&page->links, "%s|", value + 1);
	} else if (is_one_of(name, len, " id ")) {
		struct str id = { 0 };

		str_add_format(&id, "|%s|", value);
		assert_null(strstr(str_text(&page->ids), str_text(&id)));
		str_add(&page->ids, str_text(&id) + 1);
		str_clear(&id);
	} else if (is_one_of(name, len, " style ")) {
		assert_true(str_starts(value, "--columns:"));
		value += 10;
		value += strspn(value, "0123456789");
		assert_true(str_starts(value, ";--least:"));
		assert_int_equal(strspn(value + 9, "0123456789"), strlen(value + 9));
	} else if (is_one_of(name, len, " class lang ")) {
		assert_int_equal(strcspn(value, "<>&\"'"), strlen(value));
	}
}

static void
take_attributes(struct page *page)
{
	static const char known[] = " aria-hidden aria-label charset class colspan content cx cy d "
	    "height href http-equiv id lang name preserveAspectRatio r rel role rowspan scope span "
	    "style tabindex title viewBox width x x1 x2 y y1 y2 ";

	while (isspace((unsigned char)*page->at)) {
		const char *name = ++page->at;
		struct str value = { 0 };
		size_t len = strcspn(name, " =>\n/");

		assert_true(is_one_of(name, len, known));
		assert_memory_equal(name + len, "=\"", 2);
		page->at = name + len + 2;
		take_text(page, strchr(page->at, '"'), &value);
		page->at++;
		check_attribute(page, name, len, str_text(&value));
		str_clear(&value);
	}
}

static void
take_tag(struct page *page)
{
	static const char known[] = " a article b blockquote body caption circle col colgroup dd defs "
	    "desc div dl dt g h1 h2 h3 head header html i li line link main meta ol p path q section "
	    "span style svg table tbody td th thead title tr ul use ";
	bool closes = page->at[1] == '/';
	const char *name = page->at + 1 + closes;
	size_t len = strcspn(name, " >/\n");

	assert_true(is_one_of(name, len, known));
	page->at = name + len;
	if (closes) {
		assert_true(page->depth > 0);
		page->depth--;
		assert_int_equal(page->lens[page->depth], len);
		assert_memory_equal(page->open[page->depth], name, len);
	} else {
		take_attributes(page);
	}
	if (*page->at == '/') {
		page->at++;
	} else if (!closes && !is_one_of(name, len, " col link meta ")) {
		assert_true(page->depth < DEEPEST);
		page->open[page->depth] = name;
		page->lens[page->depth++] = len;
	}
	assert_int_equal(*page->at, '>');
	page->at++;
	if (!closes && is_one_of(name, len, " style "))
		page->at = strstr(page->at, "</style>");
}

/* Fails where the page is no markup of ours. */
static void
parse(struct page *page, const char *html)
{
	*page = (struct page){ .at = html };
	str_add(&page->ids, "|");
	assert_true(str_starts(html, "<!DOCTYPE html>\n"));
	page->at = strchr(html, '\n');
	while (*page->at != '\0')
		if (*page->at == '<') {
			take_tag(page);
		} else {
			take_text(page, page->at + strcspn(page->at, "<"), &page->text);
		}
	assert_int_equal(page->depth, 0);
}

static void
page_clear(struct page *page)
{
	str_clear(&page->text);
	str_clear(&page->ids);
	str_clear(&page->links);
}

/* --- what the page says ------------------------------------------------- */

/* A text as a page shows it. */
static void
assert_said(const struct page *page, const char *text)
{
	struct str want = { 0 };
	size_t len = strlen(text), step;
	uint32_t point;

	for (size_t at = 0; at < len; at += step) {
		step = utf8_decode(text + at, len - at, &point);
		if ((point < ' ' && point != '\n' && point != '\t') || (point >= 0x7f && point < 0xa0) ||
		    utf8_is_hidden(point))
			str_add(&want, "\xef\xbf\xbd");
		else
			str_add_n(&want, text + at, step);
	}
	if (strstr(str_text(&page->text), str_text(&want)) == NULL)
		fail_msg("not on the page: %s", str_text(&want));
	str_clear(&want);
}

static void
assert_cards_said(const struct page *page, const struct journey *journey, node_id owner)
{
	struct lanes lanes = { 0 };
	node_id card;

	lanes_of(journey, &lanes);
	assert_said(page, journey_text(journey, owner, KEY_NAME));
	for (size_t i = 0; i < lanes.count; i++)
		for (size_t j = 0; !lanes.v[i].hidden && lanes.v[i].kind != LANE_DERIVED &&
		    (card = journey_child(journey, owner, lanes.v[i].key, j)) != NODE_NONE; j++)
			assert_said(page, journey_text(journey, card, KEY_TEXT));
	for (size_t j = 0; (card = journey_child(journey, owner, KEY_COMMENTS, j)) != NODE_NONE; j++)
		assert_said(page, journey_text(journey, card, KEY_TEXT));
	lanes_clear(&lanes);
}

static void
assert_all_said(const struct page *page, const struct journey *journey)
{
	static const enum key lists[][2] = { { KEY_PERSONAS, KEY_NAME }, { KEY_EVIDENCE, KEY_TITLE },
		{ KEY_PARKING, KEY_TEXT }, { KEY_GOAL, KEY_WHAT }, { KEY_WALKS, KEY_BY } };
	node_id phase, node;

	assert_said(page, journey_text(journey, NODE_ROOT, KEY_TITLE));
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		for (size_t j = 0; (node = journey_child(journey, NODE_ROOT, lists[i][0], j)) !=
		    NODE_NONE; j++)
			assert_said(page, journey_text(journey, node, lists[i][1]));
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		assert_cards_said(page, journey, phase);
		for (size_t j = 0; (node = journey_child(journey, phase, KEY_TOUCHPOINTS, j)) !=
		    NODE_NONE; j++)
			assert_cards_said(page, journey, node);
	}
}

/* Links lead to what is on the page. */
static void
assert_links(const struct page *page)
{
	struct str id = { 0 };

	for (const char *link = str_text(&page->links), *end; *link != '\0'; link = end + 1) {
		end = strchr(link, '|');
		str_cut(&id, 0);
		str_add_char(&id, '|');
		str_add_n(&id, link, (size_t)(end - link) + 1);
		if (strstr(str_text(&page->ids), str_text(&id)) == NULL)
			fail_msg("no element has the id %s", str_text(&id));
	}
	str_clear(&id);
}

static void
assert_good(const struct journey *journey)
{
	char *html = write_page(journey), *again = write_page(journey);
	struct page page;

	assert_string_equal(html, again);
	parse(&page, html);
	assert_all_said(&page, journey);
	assert_links(&page);
	page_clear(&page);
	free(html);
	free(again);
}

static void
a_page_says_all_of_a_journey(void **state)
{
	uint32_t seed = 23;

	(void)state;
	for (int i = 0; i < JOURNEYS; i++) {
		struct journey *journey = grow_journey(&seed, (size_t)(i % 30));

		assert_good(journey);
		journey_free(journey);
	}
}

/* --- hostile texts ------------------------------------------------------ */

static struct value *
field_value(enum field_type type, const char *text)
{
	struct value *value;

	if (type == FIELD_NUMBERS || type == FIELD_NOTES) {
		value = value_new_map();
		value_put(value, text, value_new_text(text));
	} else if (type == FIELD_TEXTS) {
		value = value_new_list();
		value_add(value, value_new_text(text));
		value_add(value, value_new_text(text));
	} else {
		value = value_new_text(text);
	}
	return value;
}

/* Gives a node every attribute and child that there is, each with this text. */
static void
fill(struct journey *journey, node_id node, const char *text)
{
	enum node_kind kind = journey_kind(journey, node);
	size_t count;
	const struct field_row *fields = schema_fields(&count);

	for (size_t i = 0; i < count; i++)
		if (fields[i].owner == kind && fields[i].key != KEY_CJM)
			build_field(journey, node, fields[i].key, field_value(fields[i].type, text));
	build_field(journey, node, journey_key(journey, text), value_new_text(text));
	for (size_t i = 0; schema_has_cells(kind) && i < KEY_KNOWN; i++)
		if (kinds_lane((key_id)i) != NULL)
			fill(journey, build_node(journey, NODE_NONE, NODE_CARD, node, (key_id)i), text);
	const struct slot_row *slots = schema_slots(&count);
	for (size_t i = 0; i < count; i++)
		if (slots[i].owner == kind && slots[i].key != KEY_LANES)
			fill(journey, build_node(journey, NODE_NONE, slots[i].holds, node,
			    slots[i].key), text);
}

static void
hostile_texts_stay_texts(void **state)
{
	static const char *const texts[] = { "<script>alert(1)</script>",
		"\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)",
		"https://a.b/\"onmouseover=\"x", "https://a.b/<script>", "http:// onclick=x",
		"HTTPS://A.B/", "data:text/html,<b>", "</style><script>x</script>", "</title><b>",
		"<!-- x", "--> x", "]]>", "<![CDATA[", "&lt;b&gt;", "&#60;b&#62;", "&amp", "&",
		"a\x01" "b\x1f" "c\x7f", "\xe2\x80\xae" "abc", "\xef\xbb\xbf" "x", "%s%n%t%w%u%%",
		"--columns:9} * { color: red", "en\" onload=\"x", "\t\n x \n", "`${x}`", "{{x}}" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct journey *journey = journey_new();

		fill(journey, NODE_ROOT, texts[i]);
		assert_good(journey);
		journey_free(journey);
	}
}

static void
only_addresses_of_the_web_become_links(void **state)
{
	static const struct {
		const char *text;
		bool link;
	} table[] = { { "https://example.org/a?b=c&d=e", true }, { "http://example.org", true },
		{ "see https://example.org", false }, { "https://", false }, { "ftp://a.b", false },
		{ "javascript://a.b/%0aalert(1)", false }, { "//a.b", false }, { "a.html", false } };

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct journey *journey = journey_new();
		node_id node = build_node(journey, NODE_NONE, NODE_EVIDENCE, NODE_ROOT, KEY_EVIDENCE);
		char *html;

		build_field(journey, node, KEY_TITLE, value_new_text(table[i].text));
		html = write_page(journey);
		assert_int_equal(strstr(html, "<a href=\"http") != NULL, table[i].link);
		free(html);
		journey_free(journey);
	}
}

#define COLUMNS 60	/* more than there are on a sheet of paper */

/* The page of a map with a level at each touchpoint, or only at the ends. */
static char *
write_curve(bool all)
{
	struct journey *journey = journey_new();
	node_id phase = NODE_NONE, touchpoint, card;
	char *html;

	for (size_t i = 0; i < COLUMNS; i++) {
		if (i % 7 == 0)
			phase = build_node(journey, NODE_NONE, NODE_PHASE, NODE_ROOT, KEY_PHASES);
		touchpoint = build_node(journey, NODE_NONE, NODE_TOUCHPOINT, phase, KEY_TOUCHPOINTS);
		if (!all && i > 0 && i + 1 < COLUMNS)
			continue;
		card = build_node(journey, NODE_NONE, NODE_CARD, touchpoint, KEY_EMOTION);
		build_field(journey, card, KEY_TEXT, value_new_plain(i % 2 == 0 ? "2" : "4"));
	}
	html = write_page(journey);
	journey_free(journey);
	return html;
}

/* How often the text stands there; in `lines`, how many strokes follow it. */
static size_t
count_of(const char *html, const char *text, size_t *lines)
{
	size_t count = 0;

	*lines = 0;
	for (; (html = strstr(html, text)) != NULL; count++)
		for (html += strlen(text); *html != '"'; html++)
			*lines += *html == 'C';
	return count;
}

/* The map stands there as a whole, and again in sheets: a line that crosses the edge
 * of one is drawn on both. */
static void
curves_go_on_from_sheet_to_sheet(void **state)
{
	size_t maps, lines;
	char *html;

	(void)state;
	html = write_curve(true);
	maps = count_of(html, "<svg class=\"curve", &lines);
	assert_true(maps > 3);
	assert_int_equal(count_of(html, "class=\"line k0\" d=\"", &lines), maps);
	assert_int_equal(lines, COLUMNS - 1 + COLUMNS - 1 + maps - 2);
	free(html);
	html = write_curve(false);
	assert_int_equal(count_of(html, "class=\"line bridge k0\" d=\"", &lines), maps);
	assert_int_equal(lines, maps);
	free(html);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_says_all_of_a_journey),
		cmocka_unit_test(hostile_texts_stay_texts),
		cmocka_unit_test(only_addresses_of_the_web_become_links),
		cmocka_unit_test(curves_go_on_from_sheet_to_sheet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
