/*
 * Nodes know their true bytes; what is no YAML is told with its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/str.h"
#include "yaml/node.h"

static struct tree *
parse(const char *text)
{
	struct err err = { .kind = ERR_NONE };
	struct source *source = source_copy_of(text, strlen(text), &err);
	struct tree *tree = source == NULL ? NULL : tree_parse(source, &err);

	assert_non_null(tree);
	assert_int_equal(tree->strange, TREE_NONE);
	return tree;
}

static void
drop(struct tree *tree)
{
	struct source *source = (struct source *)(uintptr_t)tree->source;

	tree_free(tree);
	source_free(source);
}

/* Writes every node's span as text, one a line. */
static char *
spans(const struct tree *tree)
{
	struct str out = { .s = NULL };
	size_t i;

	for (i = 0; i < tree->count; i++) {
		const struct tree_node *n = &tree->nodes[i];

		if (i > 0)
			str_add(&out, " / ");
		str_add_n(&out, tree->source->bytes + n->s, n->e - n->s);
	}
	return str_take(&out);
}

static void
check_spans(void **state)
{
	static const char *const texts[][2] = {
		{ "a: 1 # c\nb: 'x'\n", "a: 1 # c\nb: 'x' / a / 1 / b / 'x'" },
		{ "é: 😀\nb: ü\n", "é: 😀\nb: ü / é / 😀 / b / ü" },
		{ "\xef\xbb\xbf" "a: 1\n", "a: 1 / a / 1" },
		{ "- a\n\n# c\n- b\n\n# d\n", "- a\n\n# c\n- b / a / b" },
		{ "a: |\n  t\n\nb: >-\n  u\n", "a: |\n  t\n\nb: >-\n  u / a / |\n  t / b / >-\n  u" },
		{ "a: |+\n  t\n\nb: 1\n", "a: |+\n  t\n\nb: 1 / a / |+\n  t\n / b / 1" },
		{ "a: &x !!str y\nb: *x\n", "a: &x !!str y\nb: *x / a / &x !!str y / b / *x" },
		{ "a: [k: 1, {j: 2}]\n", "a: [k: 1, {j: 2}] / a / [k: 1, {j: 2}] / k: 1 / k / 1 "
			"/ {j: 2} / j / 2" },
		{ "a:\n  - k: 1\n    l:\n  -\n",
			"a:\n  - k: 1\n    l:\n  - / a / - k: 1\n    l:\n  - / k: 1\n    l: / k / 1 / l "
			"/  / " },
		{ "a: |\n  t\n   \n \nb: 1\n", "a: |\n  t\n   \n \nb: 1 / a / |\n  t\n    / b / 1" },
		{ "? a\n? b\n: c\n", "? a\n? b\n: c / a /  / b / c" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct tree *tree = parse(texts[i][0]);
		char *found = spans(tree);

		assert_string_equal(found, texts[i][1]);
		free(found);
		drop(tree);
	}
}

static void
indicators_are_found(void **state)
{
	struct tree *tree = parse("a :   1\n? b\n: - x\n  -   y\n");

	(void)state;
	assert_int_equal(tree->nodes[2].colon, 2);
	assert_int_equal(tree->nodes[3].ent, 8);
	assert_int_equal(tree->nodes[4].colon, 12);
	assert_int_equal(tree->nodes[6].ent, 20);
	drop(tree);
}

static void
nodes_answer_questions(void **state)
{
	struct tree *tree = parse("a: {x: 1, y: yes}\nb: &n [p, q]\nc: *n\na: 2\n");
	uint32_t root = tree_root(tree, 0), b = tree_value(tree, tree_find(tree, root, "b"));
	uint32_t c = tree_value(tree, tree_find(tree, root, "c"));

	(void)state;
	assert_int_equal(tree_items(tree, root), 4);
	assert_int_equal(tree_target(tree, c), b);
	assert_string_equal(tree_text(tree, tree_item(tree, b, 1), NULL), "q");
	assert_string_equal(tree_anchor(tree, b), "n");
	assert_int_equal(tree_index(tree, tree_item(tree, root, 2)), 2);
	assert_int_equal(tree_repeated_key(tree, root), tree_item(tree, root, 3));
	assert_int_equal(tree_repeated_key(tree, tree_value(tree, tree_item(tree, root, 0))),
		TREE_NONE);
	assert_int_equal(tree_find(tree, root, "z"), TREE_NONE);
	assert_int_equal(tree_root(tree, 1), TREE_NONE);
	drop(tree);
}

/* Of many keys too the first that repeats is found, in the order of the file. */
static void
the_first_repeated_of_many_keys(void **state)
{
	struct str text = { 0 };
	struct tree *tree;
	int i;

	(void)state;
	for (i = 0; i < 40; i++)
		str_add_format(&text, "k%d: v\n", i);
	str_add(&text, "k30: v\nk2: v\nk1: v\n");
	tree = parse(str_text(&text));
	assert_int_equal(tree_repeated_key(tree, tree_root(tree, 0)),
	    tree_item(tree, tree_root(tree, 0), 40));
	drop(tree);
	str_clear(&text);
}

static void
places_count_characters(void **state)
{
	struct err err = { .kind = ERR_NONE };
	struct str text = { .s = NULL };
	struct source *source;
	size_t i, line, column;

	(void)state;
	str_add(&text, "\xef\xbb\xbf# é\n");
	for (i = 0; i < 5000; i++)
		str_add(&text, "é");
	str_add(&text, "x\n");
	source = source_copy_of(str_text(&text), text.len, &err);
	source_locate(source, text.len - 2, &line, &column);
	assert_int_equal(line, 2);
	assert_int_equal(column, 5001);
	source_locate(source, 3, &line, &column);
	assert_int_equal(line, 1);
	assert_int_equal(column, 1);
	source_free(source);
	str_clear(&text);
}

static void
sources_know_their_lines(void **state)
{
	struct err err = { .kind = ERR_NONE };
	struct source *source = source_copy_of("a\r\nb\r\nc\n\xe2\x80\xa8", 11, &err);

	(void)state;
	assert_string_equal(source->eol, "\r\n");
	assert_false(source->ends_with_eol);
	assert_true(source_is_odd(source, 9, 10));
	assert_false(source_is_odd(source, 0, 7));
	assert_int_equal(source_line_end(source, 0), 1);
	assert_int_equal(source_next_line(source, 0), 3);
	assert_int_equal(source_line_start(source, 5), 3);
	source_free(source);
}

/* ---- what is refused ---- */

static void
expect_error(const char *text, size_t len, enum err_kind kind, size_t line, size_t column,
	const char *words)
{
	struct err err = { .kind = ERR_NONE };
	struct source *source = source_copy_of(text, len, &err);
	struct str message = { .s = NULL };

	if (source != NULL)
		assert_null(tree_parse(source, &err));
	err_format(&err, NULL, &message);
	if (strstr(str_text(&message), words) == NULL)
		fail_msg("\"%s\" in: %s", words, str_text(&message));
	if (err.line != line || err.column != column)
		fail_msg("%zu:%zu, not %zu:%zu: %s", err.line, err.column, line, column,
			str_text(&message));
	assert_int_equal(err.kind, kind);
	str_clear(&message);
	err_clear(&err);
	source_free(source);
}

static void
errors_name_their_place(void **state)
{
	static const struct {
		const char *text;
		size_t line, column;
		const char *words;
	} rows[] = {
		{ "a: 1\n\tb: 2\n", 2, 1, "tab" },
		{ "a: 1\nb\nc: 2\n", 2, 1, "no ':'" },
		{ "a: 'open\n", 1, 4, "never closed" },
		{ "a: \"open\n\n", 1, 4, "never closed" },
		{ "a: b: c\n", 1, 5, "':'" },
		{ "a: 1\n  b: 2\n", 2, 4, "':'" },
		{ "a:\n    b: 1\n  c: 2\n", 3, 3, "expected a key" },
		{ "a: [1, 2\nb: 3\n", 2, 2, "list in brackets" },
		{ "a: [1, 2\n", 1, 4, "list in brackets" },
		{ "a: {b: 1\n", 1, 4, "mapping in braces" },
		{ "- a\nb: 1\n", 2, 1, "'-'" },
		{ "a: @x\n", 1, 4, "quotes" },
		{ "a: *x\n", 1, 4, "anchor" },
		{ "a: &x [*x]\n", 1, 8, "inside" },
		{ "a: *\n", 1, 5, "'*'" },
		{ "a: \"\\q\"\n", 1, 5, "unknown character" },
		{ "a: |x\n  t\n", 1, 5, "next line" },
		{ "a: !x!y z\n", 1, 4, "'!'" },
		{ "%FOO\na: 1\n", 1, 1, "%" },
		{ "[a]\nb\n", 2, 1, "over" },
		{ "é: [x\n", 1, 4, "list in brackets" },
		{ "a: \x01\n", 1, 4, "control" },
		{ "ab\xff\n", 1, 3, "UTF-8" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof rows / sizeof *rows; i++)
		expect_error(rows[i].text, strlen(rows[i].text), ERR_SYNTAX, rows[i].line,
			rows[i].column, rows[i].words);
	expect_error("\xff\xfe" "a\0", 4, ERR_SYNTAX, 0, 0, "UTF-16");
}

static char *
repeat(const char *text, size_t times)
{
	struct str out = { .s = NULL };

	while (times-- > 0)
		str_add(&out, text);
	return str_take(&out);
}

static void
limits_hold(void **state)
{
	char *text = repeat("[", 50000);

	(void)state;
	expect_error(text, 50000, ERR_LIMIT, 1, 65, "64");
	free(text);
	text = repeat("{a: ", 40000);
	expect_error(text, 160000, ERR_LIMIT, 1, 257, "64");
	free(text);
	text = repeat("- ", 1000);
	expect_error(text, 2000, ERR_LIMIT, 1, 129, "64");
	free(text);
	text = repeat("a", ((size_t)1 << 20) + 1);
	expect_error(text, strlen(text), ERR_LIMIT, 1, 1, "1 MB");
	free(text);
	text = repeat("%TAG ! x\n", 40000);
	expect_error(text, strlen(text), ERR_LIMIT, 65, 1, "64");
	free(text);
}

static void
aliases_are_counted_not_expanded(void **state)
{
	struct str text = { .s = NULL };
	char c;
	int i;

	(void)state;
	str_add(&text, "a: &a [x, x, x, x, x, x, x, x, x]\n");
	for (c = 'b'; c < 'k'; c++)
		str_add_format(&text, "%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c]\n", c, c,
			c - 1, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1);
	expect_error(str_text(&text), text.len, ERR_LIMIT, 6, 8, "100,000");
	str_clear(&text);
	str_add(&text, "- &a x\n");
	for (i = 0; i < 1001; i++)
		str_add(&text, "- *a\n");
	expect_error(str_text(&text), text.len, ERR_LIMIT, 1002, 3, "1,000");
	str_clear(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(check_spans),
		cmocka_unit_test(indicators_are_found),
		cmocka_unit_test(nodes_answer_questions),
		cmocka_unit_test(the_first_repeated_of_many_keys),
		cmocka_unit_test(places_count_characters),
		cmocka_unit_test(sources_know_their_lines),
		cmocka_unit_test(errors_name_their_place),
		cmocka_unit_test(limits_hold),
		cmocka_unit_test(aliases_are_counted_not_expanded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
