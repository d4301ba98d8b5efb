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
	struct journey *journey = tree != NULL ? read_journey(tree, numbers, count, &err) : NULL;

	tell(&err, name);
	assert_non_null(journey);
	tree_free(tree);
	source_free(source);
	err_clear(&err);
	return journey;
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
		print_error("%s: %s\n", text->name, what);
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
	end = node->e > start ? node->e - 1 : start;
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
	}
	if (edit->op == EDIT_INSERT || edit->op == EDIT_MOVE)
		allow_slot(allowed, base, edit->parent, edit->key);
}

static void
check_only_own_lines_went(const struct text *text, const struct journey *now,
	const char *patched, size_t len)
{
	struct journey *base = read_text(text->bytes, text->len, NULL, 0, text->name);
	struct source *source = source_copy_of(text->bytes, text->len, NULL);
	struct tree *tree = tree_parse(source, NULL);
	struct allowed allowed = { .text = text, .tree = tree };
	struct edits edits = { 0 };
	size_t i;
	bool *kept = lines_kept(text->bytes, text->len, patched, len, &allowed.count);

	allowed.lines = mem_zero(allowed.count + 1, sizeof *allowed.lines);
	diff_same(base, now, &edits);
	for (i = 0; i < edits.count; i++)
		allow_edit(&allowed, base, &edits.v[i]);
	/* A last line without a break gets one when something follows. */
	if (text->bytes[text->len - 1] != '\n')
		allowed.lines[allowed.count - 1] = true;
	for (i = 0; i < allowed.count; i++)
		if (!kept[i] && !allowed.lines[i]) {
			print_error("%s: line %zu went\n--- new text\n%s\n", text->name, i + 1, patched);
			fail();
		}
	free(kept);
	free(allowed.lines);
	edits_clear(&edits);
	tree_free(tree);
	source_free(source);
	journey_free(base);
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
	size_t i, len, tried = 0, refused = 0;
	uint32_t seed, grown;
	char what[32];

	(void)state;
	for (i = 0; i < text_count; i++)
		for (seed = 1; seed <= 25; seed++) {
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
				check_only_own_lines_went(&texts[i], now, patched, len);
			free(patched);
			history_free(history);
			journey_free(now);
		}
	assert_true(tried >= 200);
	assert_int_equal(refused, 0);
}

static void
many_edits_at_once_read_back(void **state)
{
	size_t i, len, refused = 0;
	uint32_t seed, grown, k;
	char what[32];

	(void)state;
	for (i = 0; i < text_count; i++)
		for (seed = 1; seed <= 8; seed++) {
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
