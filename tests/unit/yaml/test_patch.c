/*
 * What a save promises about the file's text, over oddly formatted journeys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <dirent.h>
#include <stdio.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "model/diff.h"
#include "support/grow.h"
#include "support/lines.h"
#include "yaml/patch.h"
#include "yaml/read.h"
#include "yaml/write.h"
#include "yaml/node.h"

#define SINGLE_EDITS 25	/* tried on each text */
#define MANY_EDITS 8	/* rows of a dozen, on each text */

struct text {
	char *name;
	char *bytes;
	size_t len;
};

static struct text *texts;
static size_t text_count, text_room;

static int
by_name(const void *a, const void *b)
{
	return strcmp(((const struct text *)a)->name, ((const struct text *)b)->name);
}

static void
load(const char *folder, const char *name)
{
	struct str path = { 0 }, bytes = { 0 };
	char block[4096];
	size_t got;
	FILE *file;

	str_add_format(&path, "%s/%s", folder, name);
	file = fopen(str_text(&path), "rb");
	assert_non_null(file);
	while ((got = fread(block, 1, sizeof block, file)) > 0)
		str_add_n(&bytes, block, got);
	fclose(file);
	str_clear(&path);
	vec_grow(texts, text_count, text_room);
	texts[text_count].name = mem_text(name);
	texts[text_count].len = bytes.len;
	texts[text_count++].bytes = str_take(&bytes);
}

static void
load_folder(const char *below)
{
	const char *top = getenv("srcdir");
	struct str path = { 0 };
	struct dirent *entry;
	DIR *folder;

	str_add_format(&path, "%s/%s", top != NULL ? top : ".", below);
	folder = opendir(str_text(&path));
	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL)
		if (strstr(entry->d_name, ".yaml") != NULL)
			load(str_text(&path), entry->d_name);
	closedir(folder);
	str_clear(&path);
}

static int
load_all(void **state)
{
	(void)state;
	load_folder("tests/journeys/odd");
	load_folder("examples");
	qsort(texts, text_count, sizeof *texts, by_name);
	return 0;
}

static int
free_all(void **state)
{
	(void)state;
	while (text_count > 0) {
		free(texts[--text_count].name);
		free(texts[text_count].bytes);
	}
	free(texts);
	return 0;
}

static void
tell(const struct err *err, const char *name)
{
	struct str words = { 0 };

	if (!err_is_set(err))
		return;
	err_format(err, NULL, &words);
	print_error("%s:%zu:%zu: %s\n", name, err->line, err->column, str_text(&words));
	str_clear(&words);
}

static struct journey *
read_text(const char *bytes, size_t len, const node_id *numbers, size_t count, const char *name)
{
	struct err err = { 0 };
	struct source *source = source_copy_of(bytes, len, &err);
	struct tree *tree = source != NULL ? tree_parse(source, &err) : NULL;
	struct read_as as = { .numbers = numbers, .number_count = count };
	struct journey *journey = tree != NULL ? read_journey(tree, &as, &err) : NULL;

	tell(&err, name);
	assert_non_null(journey);
	tree_free(tree);
	source_free(source);
	err_clear(&err);
	return journey;
}

static void
tell_edits(const struct journey *from, const struct journey *to)
{
	static const char *const ops[] = { "set", "insert", "remove", "move" };
	struct edits edits = { 0 };
	const struct edit *edit;
	size_t i;

	diff_same(from, to, &edits);
	for (i = 0; i < edits.count; i++) {
		edit = &edits.v[i];
		print_error("  %s node %u, %s at %zu of node %u: %s\n", ops[edit->op], edit->node,
		    edit->key != NULL ? edit->key : "", edit->index, edit->parent,
		    value_text(edit->value));
	}
	edits_clear(&edits);
}

/* Patches and proves, apart from the patch's own proof, that the new text
 * reads as `now`, with the numbers that were handed out. */
static char *
patch(const struct text *text, const struct journey *now, size_t *len, const char *what)
{
	struct journey *base = read_text(text->bytes, text->len, NULL, 0, text->name), *again;
	struct err err = { 0 };
	node_id *numbers = NULL, *map;
	size_t count = 0, i;
	char *patched;

	patched = patch_text(text->bytes, text->len, base, now, len, &numbers, &count, &err);
	journey_free(base);
	if (patched == NULL) {
		tell(&err, text->name);
		base = read_text(text->bytes, text->len, NULL, 0, text->name);
		print_error("%s: %s\n", text->name, what);
		tell_edits(base, now);
		journey_free(base);
		err_clear(&err);
		return NULL;
	}
	again = read_text(patched, *len, numbers, count, text->name);
	map = mem_zero(journey_next_id(again), sizeof *map);
	assert_true(diff_match(now, again, map, NULL, NULL));
	for (i = 0; i < journey_next_id(again); i++)
		assert_true(map[i] == NODE_NONE || map[i] == i);
	free(map);
	free(numbers);
	journey_free(again);
	return patched;
}

static void
no_edit_is_no_change(void **state)
{
	size_t i, len;

	(void)state;
	assert_true(text_count >= 40);
	for (i = 0; i < text_count; i++) {
		struct journey *now = read_text(texts[i].bytes, texts[i].len, NULL, 0, texts[i].name);
		char *patched = patch(&texts[i], now, &len, "no edit");

		assert_non_null(patched);
		assert_int_equal(len, texts[i].len);
		assert_memory_equal(patched, texts[i].bytes, len);
		free(patched);
		journey_free(now);
	}
}

/* The lines that an edit may take away: those of the node it concerns with
 * the comments around it, or of a slot that changes its shape. */
struct allowed {
	const struct text *text;
	const struct tree *tree;
	bool *lines;
	size_t count;
};

static void
allow(struct allowed *allowed, size_t from, size_t to)
{
	size_t line = lines_at(allowed->text->bytes, from), last = lines_at(allowed->text->bytes, to);

	for (; line <= last && line < allowed->count; line++)
		allowed->lines[line] = true;
}

static void
allow_node(struct allowed *allowed, uint32_t at, bool with_comments)
{
	const struct tree_node *node;
	size_t first, last, start, end;
	uint32_t key;

	if (at == TREE_NONE)
		return;
	node = &allowed->tree->nodes[at];
	key = node->parent != TREE_NONE &&
	    allowed->tree->nodes[node->parent].kind == TREE_MAPPING ? tree_key(allowed->tree, at) : TREE_NONE;
	start = key != TREE_NONE ? allowed->tree->nodes[key].s : node->ent != TREE_NONE ? node->ent : node->s;
	end = node->e > start ? node->e : start;
	allow(allowed, start, end);
	if (!with_comments)
		return;
	first = lines_at(allowed->text->bytes, start);
	last = lines_at(allowed->text->bytes, end);
	while (first > 0 && lines_is_comment(allowed->text->bytes, allowed->text->len, first - 1))
		allowed->lines[--first] = true;
	while (last + 1 < allowed->count &&
	    lines_is_comment(allowed->text->bytes, allowed->text->len, last + 1))
		allowed->lines[++last] = true;
}

/* A slot whose value is no block list with something in it is written anew. */
static void
allow_slot(struct allowed *allowed, const struct journey *base, node_id parent, const char *slot)
{
	key_id key = journey_find_key(base, slot);
	uint32_t at = TREE_NONE, owner;

	if (!journey_has(base, parent))
		return;
	if (key != KEY_NONE)
		at = read_locate(allowed->tree, base, parent, key);
	owner = read_locate(allowed->tree, base, parent, KEY_NONE);
	if (owner != TREE_NONE && (allowed->tree->nodes[tree_target(allowed->tree, owner)].flags & TREE_FLOW))
		allow_node(allowed, tree_target(allowed->tree, owner), false);
	if (at != TREE_NONE && (allowed->tree->nodes[at].kind != TREE_SEQUENCE ||
	    allowed->tree->nodes[at].count < 2 || (allowed->tree->nodes[at].flags & TREE_FLOW)))
		allow_node(allowed, at, false);
}

/* Something stands before it on its line (a dash, the sign of a key): with it
 * gone, what comes next moves up there. */
static void
allow_next_if_shared(struct allowed *allowed, uint32_t at)
{
	const struct tree_node *node;
	const char *text = allowed->text->bytes;
	size_t start;

	if (at == TREE_NONE)
		return;
	node = &allowed->tree->nodes[at];
	start = node->ent != TREE_NONE ? node->ent : node->s;
	if (node->parent != TREE_NONE && allowed->tree->nodes[node->parent].kind == TREE_MAPPING)
		start = allowed->tree->nodes[tree_key(allowed->tree, at)].s;
	while (start > 0 && text[start - 1] == ' ')
		start--;
	if (start > 0 && text[start - 1] != '\n' &&
	    tree_next(allowed->tree, at) != TREE_NONE)
		allow_node(allowed, tree_next(allowed->tree, at), false);
}

static void
allow_edit(struct allowed *allowed, const struct journey *base, const struct edit *edit)
{
	if (edit->op == EDIT_SET && journey_has(base, edit->node))
		allow_node(allowed, read_locate(allowed->tree, base, edit->node,
		    journey_kind(base, edit->node) == NODE_CARD ? KEY_NONE
		    : journey_find_key(base, edit->key)), false);
	if (edit->op == EDIT_REMOVE || edit->op == EDIT_MOVE) {
		allow_node(allowed, read_locate(allowed->tree, base, edit->node, KEY_NONE), true);
		allow_slot(allowed, base, journey_parent(base, edit->node),
		    journey_key_name(base, journey_slot(base, edit->node)));
		if (journey_count(base, journey_parent(base, edit->node),
		    journey_slot(base, edit->node)) == 1)
			allow_next_if_shared(allowed, read_locate(allowed->tree, base,
			    journey_parent(base, edit->node), journey_slot(base, edit->node)));
		else
			allow_next_if_shared(allowed,
			    read_locate(allowed->tree, base, edit->node, KEY_NONE));
	}
	if (edit->op == EDIT_INSERT || edit->op == EDIT_MOVE)
		allow_slot(allowed, base, edit->parent, edit->key);
}

/* How many lines end in LF alone. */
static size_t
count_lf(const char *text, size_t len)
{
	size_t i, count = 0;

	for (i = 0; i < len; i++)
		count += text[i] == '\n' && (i == 0 || text[i - 1] != '\r');
	return count;
}

static bool
only_own_lines_went(const struct text *text, const struct journey *now,
	const char *patched, size_t len, const char *what)
{
	struct journey *base = read_text(text->bytes, text->len, NULL, 0, text->name);
	struct source *source = source_copy_of(text->bytes, text->len, NULL);
	struct tree *tree = tree_parse(source, NULL);
	struct allowed allowed = { .text = text, .tree = tree };
	struct edits edits = { 0 };
	bool wrong = false;
	size_t i;
	bool *kept = lines_kept(text->bytes, text->len, patched, len, &allowed.count);

	allowed.lines = mem_zero(allowed.count + 1, sizeof *allowed.lines);
	diff_same(base, now, &edits);
	for (i = 0; i < edits.count; i++)
		allow_edit(&allowed, base, &edits.v[i]);
	/* A before B is B behind A: a diff may show the lines of either. */
	if (edits.count == 1 && edits.v[0].op == EDIT_MOVE)
		lines_keep_moved(text->bytes, text->len, patched, len, kept);
	for (i = 0; i < allowed.count; i++)
		if (!kept[i] && !allowed.lines[i]) {
			print_error("%s: line %zu went (%s)\n", text->name, i + 1, what);
			tell_edits(base, now);
			wrong = true;
			break;
		}
	if (count_lf(text->bytes, text->len) == 0 && strchr(text->bytes, '\r') != NULL)
		assert_int_equal(count_lf(patched, len), 0);
	free(kept);
	free(allowed.lines);
	edits_clear(&edits);
	tree_free(tree);
	source_free(source);
	journey_free(base);
	return !wrong;
}

/* Aliases and merge keys may make other lines change: they get copies. */
static bool
has_aliases(const struct text *text)
{
	return strncmp(text->name, "anchors", 7) == 0 || strncmp(text->name, "merge", 5) == 0;
}

static void
each_edit_keeps_to_its_lines(void **state)
{
	size_t i, len, tried = 0, refused = 0, wrong = 0;
	uint32_t seed, grown;
	char what[32];

	(void)state;
	for (i = 0; i < text_count; i++)
		for (seed = 1; seed <= SINGLE_EDITS; seed++) {
			struct journey *now = read_text(texts[i].bytes, texts[i].len, NULL, 0, texts[i].name);
			struct history *history = history_new();
			char *patched;

			grown = seed * 7919u;
			grow_edit(&grown, now, history);
			snprintf(what, sizeof what, "seed %u", seed);
			patched = patch(&texts[i], now, &len, what);
			tried++;
			refused += patched == NULL;
			if (patched != NULL && !has_aliases(&texts[i]))
				wrong += !only_own_lines_went(&texts[i], now, patched, len, what);
			free(patched);
			history_free(history);
			journey_free(now);
		}
	assert_true(tried >= 200);
	assert_int_equal(refused, 0);
	assert_int_equal(wrong, 0);
}

static void
many_edits_at_once_read_back(void **state)
{
	size_t i, len, refused = 0;
	uint32_t seed, grown, k;
	char what[32];

	(void)state;
	for (i = 0; i < text_count; i++)
		for (seed = 1; seed <= MANY_EDITS; seed++) {
			struct journey *now = read_text(texts[i].bytes, texts[i].len, NULL, 0, texts[i].name);
			struct history *history = history_new();
			char *patched;

			grown = seed * 104729u;
			for (k = 0; k < 12; k++)
				grow_edit(&grown, now, history);
			snprintf(what, sizeof what, "seed %u", seed);
			patched = patch(&texts[i], now, &len, what);
			refused += patched == NULL;
			free(patched);
			history_free(history);
			journey_free(now);
		}
	assert_int_equal(refused, 0);
}

static void
a_grown_journey_is_written_and_read_back(void **state)
{
	uint32_t seed, grown;
	size_t len, k;

	(void)state;
	for (seed = 1; seed <= 40; seed++) {
		struct journey *journey, *now;
		struct history *history = history_new();
		char name[] = "grown";
		struct text text = { .name = name };
		char *patched;

		grown = seed;
		journey = grow_journey(&grown, seed % 10);
		text.bytes = write_journey(journey, &text.len);
		now = read_text(text.bytes, text.len, NULL, 0, "grown");
		assert_true(diff_match(journey, now, NULL, NULL, NULL));
		for (k = 0; k < 10; k++)
			grow_edit(&grown, now, history);
		patched = patch(&text, now, &len, "grown");
		assert_non_null(patched);
		free(patched);
		free(text.bytes);
		history_free(history);
		journey_free(journey);
		journey_free(now);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_edit_is_no_change),
		cmocka_unit_test(each_edit_keeps_to_its_lines),
		cmocka_unit_test(many_edits_at_once_read_back),
		cmocka_unit_test(a_grown_journey_is_written_and_read_back),
	};

	return cmocka_run_group_tests(tests, load_all, free_all);
}
