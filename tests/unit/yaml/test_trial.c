/*
 * Thousands of random edits on oddly formatted files: right, and only there.
 *
 * What is right is computed from plain data, without the code under test: the
 * value before, the edit done on it, the value after. Lines may only differ
 * between the neighbours of what was edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <dirent.h>
#include <stdio.h>

#include "base/str.h"
#include "yaml/splice.h"
#include "yaml/task.h"
#include "yaml/node.h"

#define EDITS 60	/* in each file */

static uint32_t seed;

static uint32_t
dice(size_t sides)
{
	seed = seed * 1664525u + 1013904223u;
	return (uint32_t)((seed >> 8) % sides);
}

static const char *const values[] = {
	"\"x\"", "\"m, n\"", "\"it's\"", "\"yes\"", "\"k: v\"", "\"- dash\"", "\"\"", "\"a\\nb\\n\"",
	"\"a\\nb\"", "\"\\ttab\"", "\"a\\n\\n\"", "\"#c\"", "\"1\"", "\"é😀\"", "\"'q'\"", "3", "-2.5",
	"true", "null", "[]", "{}", "[\"a\", \"b\"]", "{\"k\": \"v\", \"l\": [\"x\", {\"m\": 1}]}",
	"{\"t\": \"l1\\nl2\\n\"}", "[[\"n\"], []]"
};

/* ---- the files ---- */

struct file {
	char *name;
	struct source *source;
	struct tree *tree;
};

static struct file files[100];
static size_t file_count;

static struct source *
read_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	struct str bytes = { .s = NULL };
	char block[4096];
	size_t got;

	assert_non_null(file);
	while ((got = fread(block, 1, sizeof block, file)) > 0)
		str_add_n(&bytes, block, got);
	fclose(file);
	got = bytes.len;
	str_add_char(&bytes, '\0');
	return source_new(str_take(&bytes), got, NULL);
}

static int
compare_files(const void *a, const void *b)
{
	return strcmp(((const struct file *)a)->name, ((const struct file *)b)->name);
}

static int
read_files(void **state)
{
	struct str path = { .s = NULL };
	const char *root = getenv("srcdir");
	struct dirent *entry;
	DIR *folder;

	(void)state;
	str_add_format(&path, "%s/tests/yaml/odd", root == NULL ? "." : root);
	folder = opendir(str_text(&path));
	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL) {
		struct file *file = &files[file_count];
		size_t len = path.len;

		if (strstr(entry->d_name, ".yaml") == NULL)
			continue;
		str_add_format(&path, "/%s", entry->d_name);
		file->name = strdup(entry->d_name);
		file->source = read_file(str_text(&path));
		file->tree = file->source == NULL ? NULL : tree_parse(file->source, NULL);
		str_cut(&path, len);
		assert_non_null(file->tree);
		file_count++;
	}
	closedir(folder);
	str_clear(&path);
	qsort(files, file_count, sizeof *files, compare_files);
	assert_true(file_count >= 40);
	return 0;
}

static int
free_files(void **state)
{
	(void)state;
	while (file_count > 0) {
		struct file *file = &files[--file_count];

		tree_free(file->tree);
		source_free(file->source);
		free(file->name);
	}
	return 0;
}

/* ---- one edit ---- */

enum verb { SET, INSERT, DELETE, MOVE, ADD_KEY, VERBS };

struct trial {
	const struct tree *tree;
	enum verb verb;
	uint32_t node, to;	/* `to`: the other list of a move */
	size_t index;
	const char *json;
	struct value *value;
};

static bool
is_list(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].kind == TREE_SEQUENCE;
}

/* Any list that the item may move to. */
static uint32_t
some_list(const struct tree *tree, uint32_t otherwise)
{
	uint32_t node = dice(tree->count);

	return is_list(tree, node) ? node : otherwise;
}

/* Chooses an edit; false when the dice chose none that makes sense. */
static bool
choose(const struct tree *tree, struct trial *trial)
{
	uint32_t node = dice(tree->count), parent = tree->nodes[node].parent;

	*trial = (struct trial){ .tree = tree, .verb = dice(VERBS), .node = node };
	trial->json = values[dice(sizeof values / sizeof *values)];
	switch (trial->verb) {
	case SET:
		return !(tree->nodes[node].flags & TREE_KEY);
	case INSERT:
		trial->index = dice(tree_items(tree, node) + 1);
		return is_list(tree, node);
	case DELETE:
		return parent != TREE_NONE;
	case MOVE:
		if (parent == TREE_NONE)
			return false;
		trial->to = is_list(tree, parent) && dice(2) ? some_list(tree, parent) : parent;
		trial->index = dice(tree_items(tree, trial->to) + (trial->to != parent));
		return trial->to < node || trial->to >= tree_after(tree, node);
	case ADD_KEY:
		return tree->nodes[node].kind == TREE_MAPPING;
	case VERBS:
		break;
	}
	return false;
}

static int
start(struct splices *batch, const struct trial *trial, struct err *err)
{
	switch (trial->verb) {
	case SET:
		return splice_set(batch, trial->node, trial->value, err);
	case INSERT:
		return splice_insert(batch, trial->node, trial->index, trial->value, err);
	case DELETE:
		return splice_delete(batch, trial->node, err);
	case MOVE:
		return splice_move(batch, trial->node, trial->to, trial->index, err);
	case ADD_KEY:
		return splice_add_key(batch, trial->node, "new key", trial->value, TREE_NONE, err);
	case VERBS:
		break;
	}
	return -1;
}

/* ---- what it should be ---- */

/* A copy of the tree's value with the edit done on it: item by item, as
 * text, so that order counts in mappings too. */
static void
print(struct str *out, const struct trial *trial, const struct tree *tree, uint32_t node);

static void
print_value(struct str *out, const struct value *value)
{
	size_t i;

	if (value->kind == VALUE_TEXT) {
		str_add_format(out, "%s<%s>", value->plain ? "p" : "t", value_text(value));
		return;
	}
	str_add(out, value->kind == VALUE_LIST ? "[" : "{");
	for (i = 0; i < value_count(value); i++) {
		if (value->kind == VALUE_MAP)
			str_add_format(out, "t<%s>", value_key(value, i));
		print_value(out, value_item(value, i));
	}
	str_add(out, value->kind == VALUE_LIST ? "]" : "}");
}

static void
print_entry(struct str *out, const struct trial *trial, const struct tree *tree, uint32_t node)
{
	if (tree->nodes[node].flags & TREE_KEY) {
		print(out, trial, tree, node);
		node = tree_next(tree, node);
	}
	print(out, trial, tree, node);
}

static uint32_t
entry_of(const struct tree *tree, uint32_t node)
{
	uint32_t parent = tree->nodes[node].parent;

	return parent != TREE_NONE && tree->nodes[parent].kind == TREE_MAPPING ?
		tree_key(tree, node) : node;
}

static void
print_comer(struct str *out, const struct trial *trial, const struct tree *tree)
{
	if (trial->verb == ADD_KEY)
		str_add(out, "t<new key>");
	if (trial->verb == MOVE)
		print_entry(out, NULL, tree, entry_of(tree, trial->node));
	else
		print_value(out, trial->value);
}

/* The entries of a collection, with what comes and without what goes. */
static void
print_entries(struct str *out, const struct trial *trial, const struct tree *tree,
	uint32_t node)
{
	uint32_t child = tree_first(tree, node), next, goes = TREE_NONE;
	size_t i = 0, at = SIZE_MAX;

	if (trial != NULL && (trial->verb == DELETE || trial->verb == MOVE))
		goes = entry_of(tree, trial->node);
	if (trial != NULL && ((trial->verb == INSERT && trial->node == node) ||
			(trial->verb == MOVE && trial->to == node)))
		at = trial->index;
	else if (trial != NULL && trial->verb == ADD_KEY && trial->node == node)
		at = tree_items(tree, node);
	for (;; child = next) {
		if (i == at) {
			print_comer(out, trial, tree);
			at = SIZE_MAX;
			i++;
		}
		if (child == TREE_NONE)
			break;
		next = tree_next(tree, child);
		if (tree->nodes[child].flags & TREE_KEY)
			next = tree_next(tree, next);
		if (child == goes)
			continue;
		print_entry(out, trial, tree, child);
		i++;
	}
	if (at != SIZE_MAX)
		print_comer(out, trial, tree);
}

static void
print(struct str *out, const struct trial *trial, const struct tree *tree, uint32_t node)
{
	const struct tree_node *n = &tree->nodes[node];

	if (trial != NULL && trial->verb == SET && trial->node == node) {
		print_value(out, trial->value);
	} else if (n->kind == TREE_ALIAS) {
		str_add_format(out, "*%s", tree_anchor(tree, tree_target(tree, node)));
	} else if (n->kind == TREE_SCALAR && n->type == SCALAR_NULL) {
		str_add(out, "p<>");
	} else if (n->kind == TREE_SCALAR) {
		str_add_format(out, "%s<%s>", n->type == SCALAR_TEXT ? "t" : "p",
			tree_text(tree, node, NULL));
	} else {
		str_add(out, n->kind == TREE_SEQUENCE ? "[" : "{");
		print_entries(out, trial, tree, node);
		str_add(out, n->kind == TREE_SEQUENCE ? "]" : "}");
	}
}

static char *
print_all(const struct trial *trial, const struct tree *tree)
{
	struct str out = { .s = NULL };
	size_t i;

	for (i = 0; i < tree->doc_count; i++) {
		print(&out, trial, tree, tree_root(tree, i));
		str_add(&out, "\n");
	}
	return str_take(&out);
}

/* ---- where it may differ ---- */

/* The indicator before a node, or the beginning of the text. */
static size_t
before(const struct tree_node *n)
{
	if (n->colon != TREE_NONE)
		return n->colon;
	return n->parent == TREE_NONE || n->ent == TREE_NONE ? 0 : n->ent;
}

/* Widens [from, to] to the neighbours of an entry. */
static void
allow_around(const struct tree *tree, uint32_t node, size_t *from, size_t *to)
{
	uint32_t parent = tree->nodes[node].parent, child, entry = entry_of(tree, node);
	size_t low = tree->nodes[parent].s, high = tree->source->len;

	for (child = tree_first(tree, parent); child != TREE_NONE; child = tree_next(tree, child)) {
		const struct tree_node *n = &tree->nodes[child];

		if (child < entry && n->e > low)
			low = n->e;
		if (child >= tree_after(tree, tree_value(tree, node)) && n->s < high)
			high = n->s;
	}
	if (low == tree->nodes[parent].s)
		low = before(&tree->nodes[parent]);
	*from = low < *from ? low : *from;
	*to = high > *to ? high : *to;
}

/* The bytes on whose lines the text may differ. */
static void
allow(const struct trial *trial, size_t *from, size_t *to)
{
	const struct tree *tree = trial->tree;
	const struct tree_node *n = &tree->nodes[trial->node];

	*from = trial->verb == SET && n->colon == TREE_NONE ? n->s : before(n);
	*to = n->e;
	if (trial->verb == DELETE || trial->verb == MOVE)
		allow_around(tree, trial->node, from, to);
	if (trial->verb == MOVE) {
		n = &tree->nodes[trial->to];
		*from = before(n) < *from ? before(n) : *from;
		*to = n->e > *to ? n->e : *to;
	}
	if ((trial->verb == INSERT || trial->verb == ADD_KEY || trial->verb == MOVE) &&
	    n->parent != TREE_NONE)
		*to = source_next_line(tree->source, *to);
	else if (n->parent == TREE_NONE)
		*to = tree->source->len;
	while (*to < tree->source->len && strchr(" \t\r\n#", tree->source->bytes[*to]) != NULL)
		*to = source_next_line(tree->source, *to);	/* deeper comments */
}

static void
check_lines(const struct trial *trial, const struct source *now, const char *name)
{
	const struct source *old = trial->tree->source;
	size_t from, to, head = 0, tail = 0, most = old->len < now->len ? old->len : now->len;

	allow(trial, &from, &to);
	while (head < most && old->bytes[head] == now->bytes[head])
		head++;
	while (tail < most - head &&
	    old->bytes[old->len - 1 - tail] == now->bytes[now->len - 1 - tail])
		tail++;
	if (head < old->len && head < source_line_start(old, from))
		fail_msg("%s: byte %zu changed before line of %zu:\n%s", name, head, from, now->bytes);
	if (old->len - tail > source_next_line(old, to) && now->len != old->len)
		fail_msg("%s: byte %zu changed behind %zu:\n%s", name, old->len - tail, to, now->bytes);
}

/* Returns whether the edit was done. */
static bool
check_trial(struct trial *trial, const char *name)
{
	struct err err = { .kind = ERR_NONE };
	struct splice_result result;
	struct splices batch;
	char *want, *have;
	bool done = false;

	trial->value = task_read_value(trial->json, &err);
	splices_init(&batch, trial->tree);
	if (start(&batch, trial, &err) == 0 && splices_finish(&batch, &result, &err) == 0) {
		want = print_all(trial, trial->tree);
		have = print_all(NULL, result.tree);
		if (strcmp(want, have) != 0)
			fail_msg("%s: want %s have %s in\n%s", name, want, have,
				result.source->bytes);
		check_lines(trial, result.source, name);
		free(want);
		free(have);
		splice_result_clear(&result);
		done = true;
	} else {
		assert_true(err.kind == ERR_REFUSED);
	}
	splices_clear(&batch);
	value_free(trial->value);
	err_clear(&err);
	return done;
}

static void
random_edits_change_what_they_must(void **state)
{
	size_t i, n, tried = 0, done = 0;
	struct trial trial;

	(void)state;
	for (i = 0; i < file_count; i++) {
		seed = (uint32_t)i + 1;
		for (n = 0; n < EDITS; n++) {
			if (!choose(files[i].tree, &trial))
				continue;
			tried++;
			done += check_trial(&trial, files[i].name);
		}
	}
	assert_true(tried > 1000);
	assert_true(done * 100 >= tried * 95);
}

static void
no_edit_changes_nothing(void **state)
{
	size_t i, len;

	(void)state;
	for (i = 0; i < file_count; i++) {
		struct splices batch;
		char *text;

		splices_init(&batch, files[i].tree);
		text = splices_apply(&batch, &len);
		assert_int_equal(len, files[i].source->len);
		assert_memory_equal(text, files[i].source->bytes, len);
		free(text);
		splices_clear(&batch);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_edit_changes_nothing),
		cmocka_unit_test(random_edits_change_what_they_must),
	};
	return cmocka_run_group_tests(tests, read_files, free_files);
}
