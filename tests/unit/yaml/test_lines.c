/*
 * What is read without libyaml is what libyaml reads: every node, every byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <dirent.h>
#include <stdio.h>

#include "base/str.h"
#include "model/check.h"
#include "model/diff.h"
#include "support/grow.h"
#include "support/same_tree.h"
#include "yaml/pinpoint.h"
#include "yaml/read.h"
#include "yaml/write.h"

#define CHANGES 400	/* of each file */
#define CHANGED_MAX 3000	/* bytes of a file that is changed */

static void
load(const char *path, struct str *text)
{
	FILE *file = fopen(path, "r");
	int c;

	assert_non_null(file);
	while ((c = getc(file)) != EOF)
		str_add_char(text, (char)c);
	fclose(file);
}

/* The same with CR LF at the end of all lines that end with LF, or of `some`. */
static void
end_with_crlf(struct str *to, const struct str *text, bool some)
{
	uint32_t seed = (uint32_t)text->len;

	str_cut(to, 0);
	for (size_t i = 0; i < text->len; i++) {
		if (text->s[i] == '\n' && (i == 0 || text->s[i - 1] != '\r') &&
		    (!some || grow_number(&seed, 2) == 0))
			str_add_char(to, '\r');
		str_add_char(to, text->s[i]);
	}
}

/* For each file of a folder of the sources, and as other systems would have it. */
static void
each(const char *below, void (*check)(const char *path, const struct str *text))
{
	struct str folder = { 0 }, path = { 0 }, text = { 0 }, other = { 0 };
	const struct dirent *entry;
	DIR *dir;

	str_add_format(&folder, "%s/%s", getenv("srcdir"), below);
	dir = opendir(str_text(&folder));
	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL) {
		if (strstr(entry->d_name, ".yaml") == NULL)
			continue;
		str_add_format(&path, "%s/%s", str_text(&folder), entry->d_name);
		load(str_text(&path), &text);
		check(str_text(&path), &text);
		for (int some = 0; some < 2; some++) {
			end_with_crlf(&other, &text, some);
			check(str_text(&path), &other);
		}
		str_clear(&text);
		str_clear(&path);
	}
	closedir(dir);
	str_clear(&other);
	str_clear(&folder);
}

static void
check_same(const char *path, const struct str *text)
{
	(void)path;
	same_tree(str_text(text), text->len);
}

static void
check_quick(const char *path, const struct str *text)
{
	if (!same_tree(str_text(text), text->len))
		fail_msg("%s asked libyaml", path);
}

/* A byte that means something goes in, comes in place of another, or a piece of
 * the text goes or stands there twice. */
static void
change(struct str *text, uint32_t *seed)
{
	static const char bytes[] = "\n\n\n   ::-#'\"|>[]{},&*!?%@\\\t\r~<=.0ab";
	size_t at = grow_number(seed, (uint32_t)text->len), len = grow_number(seed, 12);
	char byte = bytes[grow_number(seed, sizeof bytes - 1)];
	char *piece;

	len = len < text->len - at ? len : text->len - at;
	switch (grow_number(seed, 4)) {
	case 0:
		str_splice(text, at, 0, &byte, 1);
		break;
	case 1:
		str_splice(text, at, 1, &byte, 1);
		break;
	case 2:
		str_splice(text, at, len, "", 0);
		break;
	default:
		piece = test_malloc(len + 1);
		memcpy(piece, text->s + at, len);
		str_splice(text, grow_number(seed, (uint32_t)text->len), 0, piece, len);
		test_free(piece);
	}
}

static void
check_changed(const char *path, const struct str *text)
{
	struct str changed = { 0 };
	uint32_t seed = (uint32_t)text->len, i, k;

	(void)path;
	if (text->len > CHANGED_MAX)
		return;
	for (i = 0; i < CHANGES; i++) {
		str_add_n(&changed, str_text(text), text->len);
		for (k = 0; k <= i % 3 && changed.len > 0; k++)
			change(&changed, &seed);
		same_tree(str_text(&changed), changed.len);
		str_clear(&changed);
	}
}

static void
hold_errors(const char *path, const struct err *a, const struct err *b)
{
	for (; a != NULL && b != NULL; a = a->next, b = b->next)
		if (a->kind != b->kind || a->message != b->message || a->line != b->line ||
		    a->column != b->column)
			fail_msg("%s: %zu:%zu %s; whole: %zu:%zu %s", path, a->line, a->column,
			    a->message, b->line, b->column, b->message);
	assert_true(a == NULL && b == NULL);
}

/* Three ways to a place: the whole tree, one with closed touchpoints, and what was
 * noted while the text was read. */
struct ways {
	struct pinpoint whole, part, noted;
};

static void
hold_place(struct ways *ways, const struct check_place *place)
{
	uint32_t byte = pinpoint(&ways->whole, place);

	assert_int_equal(byte, pinpoint(&ways->part, place));
	if (ways->noted.tree == NULL && pinpoint_needs_tree(&ways->noted, place))
		return;
	assert_int_equal(byte, pinpoint(&ways->noted, place));
}

/* All nodes, and what is there or is missed there under some keys. */
static void
hold_nodes(struct ways *ways, const struct journey *journey)
{
	static const key_id keys[] = { KEY_NONE, KEY_TEXT, KEY_NAME, KEY_PERSONA, KEY_EMOTION,
		KEY_IDEA, KEY_NEXT, KEY_STATUS };
	struct check_place place = { 0 };

	for (place.node = NODE_ROOT; place.node < journey_next_id(journey); place.node++)
		for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
			place.key = keys[i];
			hold_place(ways, &place);
		}
}

static void
hold_findings(struct ways *ways, const struct journey *journey)
{
	struct check_options options = { .has_today = true, .today = 20000 };
	struct checking *checking = check_begin(journey, &options);
	struct findings findings = { 0 };

	while (check_step(checking))
		;
	check_end(checking, &findings);
	for (size_t i = 0; i < findings.count; i++) {
		struct check_place place = finding_place(&findings, &findings.v[i]);

		hold_place(ways, &place);
	}
	findings_clear(&findings);
}

/* Each way leads to the same places. */
static void
hold_places(const struct source *source, const struct tree *tree, const struct journey *journey,
	const struct places *places)
{
	struct tree *skimmed = read_skim(source, NULL);
	struct ways ways = {
		.whole = { .tree = tree, .journey = journey, .source = source },
		.part = { .tree = skimmed, .journey = journey, .source = source },
		.noted = { .tree = places->tree, .journey = journey, .source = source,
			.places = places },
	};

	assert_non_null(skimmed);
	hold_nodes(&ways, journey);
	hold_findings(&ways, journey);
	pinpoint_clear(&ways.part);
	pinpoint_clear(&ways.noted);
	tree_free(skimmed);
}

/* The journey and the errors are those of reading the whole tree. */
static void
check_reading(const char *path, const struct str *text)
{
	struct err err = { 0 }, other = { 0 };
	struct source *source = source_copy_of(str_text(text), text->len, NULL);
	struct journey *journey, *whole;
	struct edits edits = { 0 };
	struct places places = { 0 };
	struct tree *tree;

	if (source == NULL)
		return;
	journey = read_source(source, &(struct read_as){ .places = &places }, &err);
	tree = tree_parse(source, &other);
	whole = tree != NULL ? read_journey(tree, &(struct read_as){ 0 }, &other) : NULL;
	hold_errors(path, &err, &other);
	assert_true((journey == NULL) == (whole == NULL));
	if (journey != NULL) {
		assert_int_equal(journey_next_id(journey), journey_next_id(whole));
		diff_same(journey, whole, &edits);
		assert_int_equal(edits.count, 0);
		hold_places(source, tree, whole, &places);
	}
	edits_clear(&edits);
	places_clear(&places);
	journey_free(whole);
	journey_free(journey);
	tree_free(tree);
	err_clear(&other);
	err_clear(&err);
	source_free(source);
}

static void
check_readings(const char *path, const struct str *text)
{
	struct str changed = { 0 };
	uint32_t seed = (uint32_t)text->len, i;

	check_reading(path, text);
	for (i = 0; i < CHANGES / 10; i++) {
		str_add_n(&changed, str_text(text), text->len);
		change(&changed, &seed);
		check_reading(path, &changed);
		str_clear(&changed);
	}
}

/* Keys that say nothing, their own or brought in by `<<`, in mappings and levels. */
static void
what_says_nothing_has_its_place(void **state)
{
	static const char *const texts[] = {
		"cjm: 1\ntitle: T\nlanes:\nphases:\n- name: P\n  emotion:\n  touchpoints:\n"
		"  - name: A\n    idea:\n    emotion: {a: 1, b: }\n    next: []\n  - name: B\n"
		"    idea: {text: x, status: }\n  - name: C\n    idea: [{status: }, y]\n",
		"cjm: 1\ntitle: T\nphases:\n- name: P\n  touchpoints:\n  - &a\n    name: A\n"
		"    idea:\n    emotion: 3\n    next: [{to: exit}]\n  - {<<: *a, name: B}\n"
		"  - *a\n  - {<<: [*a], emotion: , idea: [x]}\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct str text = { 0 };

		str_add(&text, texts[i]);
		check_readings("here", &text);
		str_clear(&text);
	}
}

static void
touchpoints_read_one_by_one_are_the_whole(void **state)
{
	(void)state;
	each("examples", check_readings);
	each("templates", check_readings);
	each("tests/broken", check_reading);
	each("tests/journeys/odd", check_readings);
}

static void
every_file_gives_one_tree(void **state)
{
	(void)state;
	each("examples", check_same);
	each("templates", check_same);
	each("tests/broken", check_same);
	each("tests/journeys/odd", check_same);
	each("tests/yaml/odd", check_same);
}

static void
changed_bytes_give_one_tree(void **state)
{
	(void)state;
	each("tests/journeys/odd", check_changed);
	each("tests/yaml/odd", check_changed);
}

static void
our_own_files_do_without_libyaml(void **state)
{
	struct journey *journey;
	uint32_t seed;
	size_t len;
	char *text;

	(void)state;
	each("examples", check_quick);
	each("templates", check_quick);
	for (seed = 1; seed <= 200; seed++) {
		uint32_t row = seed;

		journey = grow_journey(&row, 5);
		text = write_journey(journey, &len);
		same_tree(text, len);
		free(text);
		journey_free(journey);
	}
}

/* Forms that files are full of need no libyaml. */
static void
usual_forms_do_without_libyaml(void **state)
{
	static const char *const texts[] = {
		"a: 1 # c\nb: 'it''s'\n", "# c\n\na:\n  b: \"x\\ny\"\n  c:\nd: -5\n",
		"a:\n- b: 1\n  c: 2\n- d\n-\n- - e\n  - f\n", "  a: 1\n  b:\n    - c\n",
		"a: |\n  t\n\n   u\nb: >-  # c\n\n  v\n  w\n\n  x\nc: |+\n  y\n\nd: |2\n    z\n",
		"a: [b, \"c, d\", {e: 1, f: [g]}, []] # h\ni: {}\n", "\"a b\": c\n'd' : e\n",
		"a: one\n  two\n\n  three\nb: four", "a: 1\r\n", "\r\na: # c\r\n - 'b'\r\n - \"c\"\n",
		"a: |\r\n  t\r\n\r\n  u\nb: >-\r\n v\r\n w\r\nc: |+\r\n  x\r\n\r\nd: e\r\n  f\r\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (!same_tree(texts[i], strlen(texts[i])))
			fail_msg("asked libyaml: %s", texts[i]);
}

/* What libyaml refuses is not accepted, and what is not plain is left to it. */
static void
odd_forms_are_left_to_libyaml(void **state)
{
	static const char *const texts[] = {
		"", "a", "a: b: c\n", "a: 'x'y\n", "a: \"x\n  y\"\n", "a: b # c\n  d\n", "a:\tb\n",
		"a: &x b\n", "a: *x\n", "a: !!str b\n", "? a\n: b\n", "--- \na: 1\n", "a: 1\n...\n",
		"a: 1\r", "a: 1\r\r\n", "a: [b,\n  c]\n", "a: [b: c]\n", "a: [b, ]\n", "a: - b\n",
		"a:\n    b: 1\n  c: 2\n", "- a\nb: c\n", "a: |\n\tx\n", "a: |\n    \n  x\n",
		"a: \"\\x41\"\n", "a: @b\n", "a: %b\n", "a: `b\n", "a\n", "a: b\nc\n", "a: {b, c: 1}\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (same_tree(texts[i], strlen(texts[i])))
			fail_msg("did not ask libyaml: %s", texts[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_file_gives_one_tree),
		cmocka_unit_test(changed_bytes_give_one_tree),
		cmocka_unit_test(what_says_nothing_has_its_place),
		cmocka_unit_test(touchpoints_read_one_by_one_are_the_whole),
		cmocka_unit_test(our_own_files_do_without_libyaml),
		cmocka_unit_test(usual_forms_do_without_libyaml),
		cmocka_unit_test(odd_forms_are_left_to_libyaml),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
