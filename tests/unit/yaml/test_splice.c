/*
 * One edit changes what it must, byte for byte, and nothing else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/str.h"
#include "yaml/splice.h"
#include "yaml/task.h"
#include "yaml/node.h"

/* A text before, one edit, the text after; NULL: it must be refused. */
struct row {
	const char *name, *before;
	const char *op, *path, *arg, *value;
	const char *after;
	size_t doc;
};

static const struct row rows[] = {
	{ "the comment of the line stays", "a: 1   # n\nb: 2\n",
		"set", "/a", "", "5", "a: 5   # n\nb: 2\n", 0 },
	{ "single quotes stay", "a: 'x'\n", "set", "/a", "", "\"it's\"", "a: 'it''s'\n", 0 },
	{ "a text that looks like a truth is quoted", "a: x\n",
		"set", "/a", "", "\"yes\"", "a: \"yes\"\n", 0 },
	{ "a text that looks like an entry is quoted", "a: x\n",
		"set", "/a", "", "\"k: v\"", "a: \"k: v\"\n", 0 },
	{ "the quotes are those the file uses", "a: x\nb: 'y'\n",
		"set", "/a", "", "\"k: v\"", "a: 'k: v'\nb: 'y'\n", 0 },
	{ "nothing becomes a text", "a:\nb: 1\n", "set", "/a", "", "\"x\"", "a: x\nb: 1\n", 0 },
	{ "nothing with a comment becomes a text", "a:   # later\n",
		"set", "/a", "", "\"x\"", "a: x   # later\n", 0 },
	{ "characters are not bytes", "a: é😀\nb: 1\n", "set", "/b", "", "2", "a: é😀\nb: 2\n", 0 },
	{ "double quotes stay on one line", "a: \"q\"\n",
		"set", "/a", "", "\"1\\n2\"", "a: \"1\\n2\"\n", 0 },
	{ "a literal stays one", "a: |\n  t\n\nb: 1\n",
		"set", "/a", "", "\"u\\n\"", "a: |\n  u\n\nb: 1\n", 0 },
	{ "chomping comes from the text", "a: |\n  t\n", "set", "/a", "", "\"u\"", "a: |-\n  u\n", 0 },
	{ "blank lines are not kept by chance", "a: |+\n  t\n\nb: 1\n",
		"set", "/a", "", "\"u\\n\"", "a: |\n  u\nb: 1\n", 0 },
	{ "a folded header keeps its comment", "a: >  # c\n  w1\n  w2\n",
		"set", "/a", "", "\"x y\\n\"", "a: >  # c\n  x\n  y\n", 0 },
	{ "a literal that ended the file gains no line break", "a: |\n  t",
		"addkey", "", "b", "1", "a: |-\n  t\nb: 1", 0 },
	{ "a literal that begins with a blank tells its indentation", "a: |\n  t\n",
		"set", "/a", "", "\"  x\\n\"", "a: |2\n    x\n", 0 },
	{ "a literal that begins with a tab tells its indentation", "a: |\n  t\n",
		"set", "/a", "", "\"\\tx\\n\"", "a: |2\n  \tx\n", 0 },
	{ "one line comes", "- a\n- b\n", "insert", "", "1", "\"m\"", "- a\n- m\n- b\n", 0 },
	{ "comments keep their items", "k:\n  - a # one\n  # two\n  - b\n",
		"insert", "/k", "1", "\"m\"", "k:\n  - a # one\n  - m\n  # two\n  - b\n", 0 },
	{ "blank lines part the new one too", "- a\n\n- b\n\n- c\n",
		"insert", "", "2", "\"m\"", "- a\n\n- b\n\n- m\n\n- c\n", 0 },
	{ "a deeper comment belongs to what is above", "- a\n  # old: x\n- b\n",
		"delete", "/1", "", "", "- a\n  # old: x\n", 0 },
	{ "the last item leaves an empty list", "k:\n- a\nj: 1\n",
		"delete", "/k/0", "", "", "k: []\nj: 1\n", 0 },
	{ "the empty list keeps its anchor", "k: &x\n  - a\n",
		"delete", "/k/0", "", "", "k: &x []\n", 0 },
	{ "the first item keeps the comment", "k: []  # c\n",
		"insert", "/k", "0", "\"a\"", "k:  # c\n  - a\n", 0 },
	{ "an item before one that shares its line", "- - a\n  - b\n",
		"insert", "/0", "0", "\"z\"", "- - z\n  - a\n  - b\n", 0 },
	{ "an item goes that shares its line", "- - a # x\n  # y\n  - b\n",
		"delete", "/0/0", "", "", "-\n  # y\n  - b\n", 0 },
	{ "an entry goes that shares its line", "- k: 1\n  j: 2\n",
		"delete", "/0/k", "", "", "- j: 2\n", 0 },
	{ "a comment travels", "- a # x\n# y\n- b\n- c\n",
		"move", "/1", "2", "", "- a # x\n- c\n# y\n- b\n", 0 },
	{ "no comment becomes a text", "- |\n  t\n- b\n\n  # deep\n- c\n",
		"move", "/0", "1", "", "- b\n\n  # deep\n- |\n  t\n- c\n", 0 },
	{ "an anchor cannot pass its alias", "- &a x\n- *a\n", "move", "/0", "1", "", NULL, 0 },
	{ "an anchor cannot leave its alias", "- &a x\n- *a\n", "delete", "/0", "", "", NULL, 0 },
	{ "an alias gives way alone", "a: &x 1\nb: *x\n",
		"set", "/b", "", "2", "a: &x 1\nb: 2\n", 0 },
	{ "an anchor stays", "a: &x 1\nb: *x\n", "set", "/a", "", "2", "a: &x 2\nb: *x\n", 0 },
	{ "a merged key is overridden", "b: &b {e: 0}\nt:\n  <<: *b\n",
		"addkey", "/t", "e", "1", "b: &b {e: 0}\nt:\n  <<: *b\n  e: 1\n", 0 },
	{ "an item between brackets", "a: [x, y] # c\n",
		"insert", "/a", "1", "\"m, n\"", "a: [x, \"m, n\", y] # c\n", 0 },
	{ "lines between brackets", "a: [\n  x, # 1\n  y # 2\n]\n",
		"insert", "/a", "end", "\"z\"", "a: [\n  x, # 1\n  y, # 2\n  z\n]\n", 0 },
	{ "a pair gains braces", "a: [k: 1]\n",
		"addkey", "/a/0", "j", "2", "a: [{k: 1, j: 2}]\n", 0 },
	{ "lines end as they do", "a: 1\r\nb:\r\n  - x\r\n",
		"insert", "/b", "end", "\"z\"", "a: 1\r\nb:\r\n  - x\r\n  - z\r\n", 0 },
	{ "marks stay", "\xef\xbb\xbf---\na: 1\n...\n",
		"addkey", "", "b", "2", "\xef\xbb\xbf---\na: 1\nb: 2\n...\n", 0 },
	{ "the other document stays", "a: 1\n---\na: 2\n",
		"set", "/a", "", "3", "a: 1\n---\na: 3\n", 1 },
	{ "no edit beside a strange line break", "a: 1\nb: 2 # x\xc2\x85\n# y\n",
		"set", "/b", "", "3", NULL, 0 },
	{ "a file without a last line break stays so", "- a\n- b",
		"insert", "", "end", "\"c\"", "- a\n- b\n- c", 0 },
	{ "the line before it loses its line break", "- a\n- b", "delete", "/1", "", "", "- a", 0 },
	{ "but not a literal", "- |\n  a\n- b", "delete", "/1", "", "", "- |\n  a\n", 0 },
	{ "blank lines of a text are text", "- |+\n  a\n\n- b\n\n- c\n",
		"insert", "", "1", "\"x\"", "- |+\n  a\n\n- x\n- b\n\n- c\n", 0 },
	{ "a core tag gives way", "a: !!int \"1\"\n",
		"set", "/a", "", "\"high\"", "a: \"high\"\n", 0 },
	{ "a bare tag goes", "a: &n ! x\nb: *n\n",
		"set", "/a", "", "\"yes\"", "a: &n \"yes\"\nb: *n\n", 0 },
	{ "a tag of others stays", "a: !mine 1\n", "set", "/a", "", "\"b\"", "a: !mine b\n", 0 },
	{ "an empty place with an anchor", "a: &x\nb: *x\n",
		"set", "/a", "", "\"t\"", "a: &x t\nb: *x\n", 0 },
	{ "a key alone gets its value", "? a\nb: 1\n", "set", "/a", "", "2", "? a\n: 2\nb: 1\n", 0 },
	{ "a folded text keeps its paragraphs", "a: >\n  one\n  two\n\n  three\n",
		"set", "/a", "", "\"one two\\nfour\\n\"", "a: >\n  one\n  two\n\n  four\n", 0 },
	{ "several lines below a plain text's key", "a: x # c\n",
		"set", "/a", "", "\"1\\n2\\n\"", "a: | # c\n  1\n  2\n", 0 },
	{ "a number is not spelt anew", "a: 12e3\nb: 1\n",
		"set", "/b", "", "2", "a: 12e3\nb: 2\n", 0 },
	{ "an entry in brackets goes with its comma", "a: {k: 1, j: 2, l: 3}\n",
		"delete", "/a/j", "", "", "a: {k: 1, l: 3}\n", 0 },
	{ "items in brackets change places", "a: [x, 'y' , z]\n",
		"move", "/a/2", "0", "", "a: [z, x , 'y']\n", 0 },
	{ "new items look like their neighbours", "a:\n-   k: 'x'\n    j:\n    - 1\n",
		"insert", "/a", "end", "{\"k\": \"y z\", \"j\": [2]}",
		"a:\n-   k: 'x'\n    j:\n    - 1\n-   k: 'y z'\n    j:\n    - 2\n", 0 },
	{ "items in braces stay so", "a:\n  - {k: 1}\n  - {k: 2}\n",
		"insert", "/a", "1", "{\"k\": [3]}", "a:\n  - {k: 1}\n  - {k: [3]}\n  - {k: 2}\n", 0 },
	{ "deep comments belong to what is below", "list:\n    # one\n  - a\n    # two\n  - b\n",
		"delete", "/list/1", "", "", "list:\n    # one\n  - a\n", 0 },
	{ "no blank line behind a text that keeps them", "- x\n\n- |+\n  a\n",
		"insert", "", "end", "\"z\"", "- x\n\n- |+\n  a\n- z\n", 0 },
	{ "an alias keeps its meaning", "- &a x\n- *a\n- &a y\n- *a\n",
		"move", "/2", "1", "", NULL, 0 },
	{ "a kept text keeps each line break at its end", "- |+\n  a\n- b\n",
		"set", "/0", "", "\"c\\n\\n\"", "- |+\n  c\n\n- b\n", 0 },
	{ "a literal would swallow the comment", "a: x\n  # deep\nb: 1\n",
		"set", "/a", "", "\"1\\n2\\n\"", "a: \"1\\n2\\n\"\n  # deep\nb: 1\n", 0 },
	{ "a comma keeps away from a colon", "a: {k: }\n",
		"addkey", "/a", "j", "1", "a: {k: , j: 1 }\n", 0 },
	{ "a literal at the end needs its line break", "b: x",
		"set", "/b", "", "[\"1\\n2\\n\"]", "b:\n  - |\n    1\n    2\n", 0 },
	{ "a list gives way to a text", "a:  # c\n  - x # d\n  - y\nb: 1\n",
		"set", "/a", "", "\"t\"", "a: t  # c\nb: 1\n", 0 },
	{ "a text gives way to a list", "a: x # c\nb: 1\n",
		"set", "/a", "", "[1]", "a: # c\n  - 1\nb: 1\n", 0 },
};

static void
finish(struct splices *batch, struct str *out, struct err *err)
{
	struct splice_result result;

	if (splices_finish(batch, &result, err) != 0)
		return;
	str_add_n(out, result.source->bytes, result.source->len);
	splice_result_clear(&result);
}

/* Compares what comes out with what the row says. */
static void
check_row(void **state)
{
	const struct row *row = *state;
	struct task task = { row->op, row->doc, row->path, row->arg, row->value };
	struct err err = { .kind = ERR_NONE };
	struct source *source = source_copy_of(row->before, strlen(row->before), &err);
	struct tree *tree = tree_parse(source, &err);
	struct str out = { .s = NULL };
	struct splices batch;

	assert_non_null(tree);
	splices_init(&batch, tree);
	if (task_run(&batch, &task, &err) == 0)
		finish(&batch, &out, &err);
	if (row->after == NULL)
		assert_int_equal(err.kind, ERR_REFUSED);
	else
		assert_string_equal(str_text(&out), row->after);
	str_clear(&out);
	splices_clear(&batch);
	tree_free(tree);
	source_free(source);
	err_clear(&err);
}

/* Many edits in one batch are the same as one after the other. */
static void
edits_go_together(void **state)
{
	static const char text[] = "a: 1\nb:\n  - x\n  - y\nc: {k: 1}\nd:\n  - z # c\n";
	struct value *value = value_new_text("new");
	struct source *source = source_copy_of(text, sizeof text - 1, NULL);
	struct tree *tree = tree_parse(source, NULL);
	uint32_t root = tree_root(tree, 0), b = tree_value(tree, tree_item(tree, root, 1));
	uint32_t d = tree_value(tree, tree_item(tree, root, 3));
	struct splice_result result;
	struct splices batch;

	(void)state;
	splices_init(&batch, tree);
	assert_int_equal(splice_set(&batch, tree_value(tree, root + 1), value, NULL), 0);
	assert_int_equal(splice_insert(&batch, b, 1, value, NULL), 0);
	assert_int_equal(splice_insert(&batch, b, 1, value, NULL), SPLICE_LATER);
	assert_int_equal(splice_set(&batch, tree_item(tree, b, 0), value, NULL), SPLICE_LATER);
	assert_int_equal(splice_add_key(&batch, tree_value(tree, tree_item(tree, root, 2)), "j",
		value, TREE_NONE, NULL), 0);
	assert_int_equal(splice_delete(&batch, tree_item(tree, d, 0), NULL), 0);
	assert_int_equal(splices_finish(&batch, &result, NULL), 0);
	assert_string_equal(result.source->bytes,
		"a: new\nb:\n  - x\n  - new\n  - y\nc: {k: 1, j: new}\nd: []\n");
	assert_string_equal(tree_text(result.tree, result.now[tree_item(tree, b, 1)], NULL), "y");
	assert_int_equal(result.now[tree_item(tree, d, 0)], TREE_NONE);
	splice_result_clear(&result);
	splices_clear(&batch);
	value_free(value);
	tree_free(tree);
	source_free(source);
}

/* Moves item 0 of the first list of the text into its last list. */
static void
check_move(const char *before, const char *after)
{
	struct source *source = source_copy_of(before, strlen(before), NULL);
	struct tree *tree = tree_parse(source, NULL);
	uint32_t root = tree_root(tree, 0), last =
		tree_value(tree, tree_item(tree, root, tree_items(tree, root) - 1));
	uint32_t first = tree_value(tree, tree_item(tree, root, 0));
	struct splice_result result;
	struct splices batch;

	splices_init(&batch, tree);
	assert_int_equal(splice_move(&batch, tree_item(tree, first, 0), last, SIZE_MAX, NULL), 0);
	assert_int_equal(splices_finish(&batch, &result, NULL), 0);
	assert_string_equal(result.source->bytes, after);
	splice_result_clear(&result);
	splices_clear(&batch);
	tree_free(tree);
	source_free(source);
}

static void
items_move_between_lists(void **state)
{
	(void)state;
	check_move("a:\n  # one\n  - k: 1 # x\n    # deep\n    j: |\n      t\n\n  - y\n"
		"b:\n    - z\n",
		"a:\n  - y\nb:\n    - z\n    # one\n    - k: 1 # x\n      # deep\n      j: |\n"
		"        t\n");
	check_move("a:\n    # one\n    - k: 1\n      j: 2\nb: [] # empty\n",
		"a: []\nb: # empty\n    # one\n    - k: 1\n      j: 2\n");
	check_move("a:\n  - x\n  - y\nb: [z]\n", "a:\n  - y\nb: [z, x]\n");
	check_move("a: [x, y]\nb:\n- z\n", "a: [y]\nb:\n- z\n- x\n");
	check_move("a:\n  - x\n  - y\nb:\n", "a:\n  - y\nb:\n  - x\n");
	check_move("a:\n  - |\n    t\n  - y\nb:\n  - z",
		"a:\n  - y\nb:\n  - z\n  - |\n    t\n");
}

int
main(void)
{
	enum { COUNT = sizeof rows / sizeof *rows };
	struct CMUnitTest tests[COUNT + 2];
	size_t i;

	for (i = 0; i < COUNT; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name, .test_func = check_row,
			.initial_state = (void *)(uintptr_t)&rows[i] };
	tests[COUNT] = (struct CMUnitTest)cmocka_unit_test(edits_go_together);
	tests[COUNT + 1] = (struct CMUnitTest)cmocka_unit_test(items_move_between_lists);
	return _cmocka_run_group_tests("splice", tests, COUNT + 2, NULL, NULL);
}
