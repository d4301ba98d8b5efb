/*
 * A text written as a scalar is read as the same text, by every YAML.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "yaml/emit.h"
#include "yaml/scalar.h"
#include "yaml/node.h"

static void
types_are_those_of_both_versions(void **state)
{
	static const struct {
		const char *text;
		enum scalar_type type;
	} rows[] = {
		{ "", SCALAR_NULL }, { "~", SCALAR_NULL }, { "null", SCALAR_NULL },
		{ "Null", SCALAR_NULL }, { "nUll", SCALAR_TEXT },
		{ "yes", SCALAR_BOOL }, { "no", SCALAR_BOOL }, { "on", SCALAR_BOOL },
		{ "OFF", SCALAR_BOOL }, { "y", SCALAR_BOOL }, { "N", SCALAR_BOOL },
		{ "true", SCALAR_BOOL }, { "yEs", SCALAR_TEXT }, { "yesterday", SCALAR_TEXT },
		{ "0", SCALAR_NUMBER }, { "-12", SCALAR_NUMBER }, { "+1.5", SCALAR_NUMBER },
		{ "012", SCALAR_NUMBER }, { "0o7", SCALAR_NUMBER }, { "0x1F", SCALAR_NUMBER },
		{ "0b101", SCALAR_NUMBER }, { "1_000", SCALAR_NUMBER }, { ".5", SCALAR_NUMBER },
		{ "5.", SCALAR_NUMBER }, { "12e3", SCALAR_NUMBER }, { "1.e+3", SCALAR_NUMBER },
		{ ".inf", SCALAR_NUMBER }, { "-.INF", SCALAR_NUMBER }, { ".nan", SCALAR_NUMBER },
		{ "1:30", SCALAR_NUMBER }, { "10:41:59.5", SCALAR_NUMBER }, { "1:60", SCALAR_TEXT },
		{ ".", SCALAR_TEXT }, { "1.2.3", SCALAR_TEXT }, { "-", SCALAR_TEXT },
		{ "0x", SCALAR_TEXT }, { "12 min", SCALAR_TEXT }, { "3rd", SCALAR_TEXT },
		{ "2024-03-18", SCALAR_DATE }, { "2024-3-8 10:00:00", SCALAR_DATE },
		{ "2024-03-18T10:00:00Z", SCALAR_DATE }, { "2024-03", SCALAR_TEXT },
		{ "=", SCALAR_SIGN }, { "<<", SCALAR_SIGN }, { "<", SCALAR_TEXT },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (scalar_type_of(rows[i].text, strlen(rows[i].text)) != rows[i].type)
			fail_msg("type of \"%s\"", rows[i].text);
	}
}

static const char *const texts[] = {
	"", " ", "x", "two words", "it's", "say \"x\"", "a: b", "a:", ":a", "a #b", "#a", "a#b",
	"- a", "-a", "? a", "[a]", "{a}", "a, b", "a]", "&a", "*a", "!a", "|", "> x", "%a", "@a",
	"`a`", "'", "\"", "\\", "---", "...", "--- a", "<<", "=", "1", "yes", "1:30", "2024-01-01",
	" lead", "trail ", "\t", "\ttab", "a\tb", "a\nb", "a\nb\n", "\na", "a\n\n", "  a\nb\n",
	"\ta\n", "a\n  b\n c\n", "a \nb\n", "# c\n# d\n", "- x\n- y\n", "\n", "\n\n", "a\n \n",
	"a\r\nb", "\x01", "\x7f", "a\xc2\x85" "b", "\xe2\x80\xa8", "\xef\xbb\xbf" "a", "é",
	"😀", "\xc2\xa0", "a\xe2\x80\xa9", "http://example.org/?a=b#c", "key: value\nlist:\n  - a\n",
	"---\nx\n", "...\n", "a:b", "a,b", "a?b", "null", "~", "ends in :", "tab\t# no",
};

/* Writes `value`, reads it again, compares. */
static void
check_round(const struct value *value, const struct habits *habits, bool flow)
{
	struct err err = { .kind = ERR_NONE };
	struct str out = { .s = NULL };
	struct source *source;
	struct tree *tree = NULL;
	struct value *read;

	if (flow)
		emit_flow(&out, value, habits);
	else
		emit_root(&out, value, habits);
	str_add(&out, "\n");
	source = source_copy_of(str_text(&out), out.len, &err);
	if (source != NULL)
		tree = tree_parse(source, &err);
	if (tree == NULL)
		fail_msg("not read: %s", str_text(&out));
	read = tree_to_value(tree, tree_root(tree, 0));
	if (!value_equal(read, value))
		fail_msg("read otherwise: %s", str_text(&out));
	value_free(read);
	tree_free(tree);
	source_free(source);
	str_clear(&out);
}

static void
texts_come_back(void **state)
{
	struct habits habits = { .step = 2, .offset = 2, .dash = 2, .quote = '"', .eol = "\n" };
	size_t i, round;

	(void)state;
	for (round = 0; round < 16; round++) {
		habits.quote = round & 1 ? '\'' : '"';
		habits.step = round & 2 ? 4 : 2;
		habits.offset = round & 2 ? 0 : 2;
		habits.eol = round & 4 ? "\r\n" : "\n";
		habits.careful = (round & 8) != 0;
		for (i = 0; i < sizeof texts / sizeof *texts; i++) {
			struct value *map = value_new_map(), *list = value_new_list();

			value_add(list, value_new_text(texts[i]));
			value_add(list, value_new_plain("12"));
			if (strchr(texts[i], '\n') == NULL)
				value_put(map, texts[i], value_new_text("v"));
			value_put(map, "key of list", list);
			value_put(map, "text itself", value_new_text(texts[i]));
			value_put(map, "end", value_new_plain(""));
			check_round(map, &habits, false);
			check_round(map, &habits, true);
			value_free(map);
		}
	}
}

static void
a_text_that_every_parser_reads_alike_is_plain(void **state)
{
	struct scalar_place place = { .eol = "\n" };

	(void)state;
	assert_true(scalar_is_plain("two words", 9, &place));
	assert_true(scalar_is_plain("a, b [c]", 8, &place));
	assert_true(scalar_is_plain("a#b:c", 5, &place));
	assert_false(scalar_is_plain("a #b", 4, &place));
	assert_false(scalar_is_plain("no", 2, &place));
	assert_false(scalar_is_plain("a\xc2\x85", 3, &place));
	place.in_flow = true;
	assert_false(scalar_is_plain("a, b", 4, &place));
}

static void
quotes_escape_what_they_must(void **state)
{
	struct str out = { .s = NULL };

	(void)state;
	scalar_add_double(&out, "\"\\\n\x01\xc2\x85\xe2\x80\xa8😀", 13);
	assert_string_equal(str_text(&out), "\"\\\"\\\\\\n\\x01\\N\\L😀\"");
	str_clear(&out);
	scalar_add_single(&out, "it's", 4);
	assert_string_equal(str_text(&out), "'it''s'");
	str_clear(&out);
}

static void
folded_texts_keep_paragraphs_and_fill_new_ones(void **state)
{
	static const char old[] = "  one two six\n  three\n\n  last\n";
	struct scalar_place place = { .eol = "\n", .indent = 2 };
	struct str out = { .s = NULL };

	(void)state;
	assert_true(scalar_add_folded(&out, "one two six three\nnew words here\n", 33, "", old,
		sizeof old - 1, &place));
	assert_string_equal(str_text(&out), ">\n  one two six\n  three\n\n  new words\n  here");
	str_clear(&out);
	assert_false(scalar_add_folded(&out, "a\n b\n", 5, "", NULL, 0, &place));
	assert_int_equal(out.len, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(types_are_those_of_both_versions),
		cmocka_unit_test(texts_come_back),
		cmocka_unit_test(a_text_that_every_parser_reads_alike_is_plain),
		cmocka_unit_test(quotes_escape_what_they_must),
		cmocka_unit_test(folded_texts_keep_paragraphs_and_fill_new_ones),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
