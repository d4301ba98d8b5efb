/*
 * Changes told for people, for pull requests and for programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/changes.h"

#include <jansson.h>

#include "support/grow.h"
#include "support/test.h"
#include "view/telling.h"

#define PAIRS 400

/* Two journeys of one seed, the second edited. */
static struct changes
grow_changes(uint32_t i, struct journey **old, struct journey **new)
{
	struct history *history = history_new();
	struct changes changes = { 0 };
	uint32_t seed = i, again = i, edits = i % 15;

	*old = grow_journey(&seed, 1 + i % 11);
	*new = grow_journey(&again, 1 + i % 11);
	while (edits-- > 0)
		grow_edit(&again, *new, history);
	history_free(history);
	changes_find(&changes, *old, *new, false);
	return changes;
}

static void
json_parses_and_has_all(void **state)
{
	struct journey *old, *new;
	json_t *json, *list, *sum, *each;
	struct str out = { 0 };
	uint32_t i;
	size_t k;

	(void)state;
	for (i = 0; i < PAIRS; i++) {
		struct changes changes = grow_changes(i, &old, &new);
		json_int_t total = 0;
		const char *kind;

		str_cut(&out, 0);
		changes_write_json(&changes, &out);
		json = json_loads(str_text(&out), JSON_REJECT_DUPLICATES, NULL);
		assert_non_null(json);
		assert_int_equal(json_is_true(json_object_get(json, "same")), changes.count == 0);
		list = json_object_get(json, "changes");
		assert_int_equal(json_array_size(list), changes.count);
		sum = json_object_get(json, "sum");
		json_array_foreach(list, k, each) {
			kind = json_string_value(json_object_get(each, "kind"));
			assert_string_equal(kind, change_kind_name(changes.v[k].kind));
			assert_non_null(json_object_get(each, "what"));
			assert_int_equal(json_object_get(each, "attribute") != NULL,
			    changes.v[k].key != NULL);
		}
		for (k = 0; k < CHANGE_KINDS; k++)
			total += json_integer_value(json_object_get(sum,
			    change_kind_name((enum change_kind)k)));
		assert_int_equal(total, changes.count);
		json_decref(json);
		changes_clear(&changes);
		journey_free(old);
		journey_free(new);
	}
	str_clear(&out);
}

/* Each line stands under a heading, is about the next changes, and is one line
 * at any width. */
static void
all_is_told_in_order(void **state)
{
	struct telling telling = { .brief = false };
	struct journey *old, *new;
	struct canvas canvas;
	uint32_t i;
	size_t k;

	(void)state;
	canvas_init(&canvas, 40, 4);
	for (i = 0; i < PAIRS; i++) {
		struct changes changes = grow_changes(i, &old, &new);
		struct told told = { 0 };
		size_t before = 0;

		telling_add(&telling, &changes, &told);
		assert_int_equal(told.count == 0, changes.count == 0);
		for (k = 0; k < told.count; k++) {
			struct str flat = { 0 };

			told_flat(&told.v[k], &flat);
			assert_null(strpbrk(str_text(&flat), "\n\r\t"));
			assert_int_equal(told_paint(&told.v[k], &canvas, 0, 0, 40),
			    told_height(&told.v[k], 40));
			str_clear(&flat);
			if (told.v[k].about == TOLD_NONE) {
				assert_true(k + 1 < told.count &&
				    told.v[k + 1].about != TOLD_NONE);
				continue;
			}
			assert_true(told.v[k].about < changes.count);
			assert_true(told.v[k].about >= before);
			before = told.v[k].about;
		}
		told_clear(&told);
		changes_clear(&changes);
		journey_free(old);
		journey_free(new);
	}
	canvas_clear(&canvas);
}

static void
markdown_keeps_texts_from_being_marks(void **state)
{
	struct told told = { 0 };
	struct str out = { 0 };

	(void)state;
	told_say(told_begin(&told, 0, TOLD_NONE), TOLD_PLAIN, "added 1");
	told_say(told_begin(&told, 0, TOLD_NONE), TOLD_HEADING, "A *star* # here");
	told_sign(told_begin(&told, 2, 0), TOLD_ADDED, false);
	told_say(&told.v[2], TOLD_PLAIN, "<b>`x` [y](z) @noor #12 a|b 3 < 4 & _c_");
	told_sign(told_begin(&told, 4, 0), TOLD_REMOVED, true);
	told_say(&told.v[3], TOLD_OLD, "what~went");
	told_say(&told.v[3], TOLD_NEW, "and came");
	changes_write_markdown(&told, &out);
	assert_string_equal(str_text(&out),
	    "added 1\n"
	    "\n### A \\*star\\* \\# here\n"
	    "\n- \\+ \\<b\\>\\`x\\` \\[y\\](z) @<!-- -->noor \\#<!-- -->12 a\\|b 3 \\< 4 \\& \\_c\\_\n"
	    "  - \\- <del>what\\~went</del><ins>and came</ins>\n");
	told_clear(&told);
	str_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_parses_and_has_all),
		cmocka_unit_test(all_is_told_in_order),
		cmocka_unit_test(markdown_keeps_texts_from_being_marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
