/*
 * A search in a view finds what names its rows, and shows where it gets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>

#include "cmd/recover.h"
#include "cmd/search.h"
#include "unit/cmd/desk.h"
#include "view/sheet.h"

/* The pain of `pays`. */
static node_id first_card(struct editor *editor)
{
	return journey_child(document_journey(editor->document), desk_find(editor, "pays"),
	    KEY_PAIN, 0);
}

static const char *owner_here(struct editor *editor)
{
	return ids_of(document_ids(editor->document), map_owner(editor->map));
}

/* What names a row, a column or a card without being it leads to what it names. */
static void names_of_rows_are_found(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	editor->has_screen = true;
	desk_run(editor, "set pays channel 'Word of mouth' ; set parcel owner Logistics ; "
	    "set shop owner Sales ; vote pays pain 1 ; view matrix");
	desk_run(editor, "search 'of mouth'");
	assert_string_equal(owner_here(editor), "pays");
	desk_run(editor, "search Instagram");
	assert_string_equal(owner_here(editor), "ad");
	desk_run(editor, "search Buying");
	assert_string_equal(owner_here(editor), "pays");
	desk_run(editor, "search-back Website");
	assert_string_equal(owner_here(editor), "shop");
	desk_run(editor, "view flow ; search Logistics");
	assert_string_equal(owner_here(editor), "parcel");
	desk_run(editor, "search Sales");
	assert_string_equal(owner_here(editor), "shop");
	desk_run(editor, "view votes ; search Pays");
	assert_int_equal(sheet_stop(editor->sheet)->node, first_card(editor));
	editor_free(editor);
}

/* Towards the start it goes there with each letter, and comes back, as forwards. */
static void a_search_back_shows_where_it_gets_while_one_types(void **state)
{
	static const char *const views[] = { "map", "matrix" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct editor *editor = desk_new(desk_map);
		struct str line = { 0 };

		editor->has_screen = true;
		str_add_format(&line, "view %s ; goto pays", views[i]);
		desk_run(editor, str_text(&line));
		str_clear(&line);
		desk_run(editor, "search-back %%");
		assert_non_null(editor->want.follow);
		editor->want.follow(editor, "S");
		assert_string_equal(owner_here(editor), "shop");
		assert_non_null(strstr(editor->message, " of "));
		editor->want.follow(editor, "Se");
		assert_string_equal(owner_here(editor), "ad");
		editor->want.follow(editor, NULL);
		assert_string_equal(owner_here(editor), "pays");
		editor_free(editor);
	}
}

/* 5,000 touchpoints: `near` among the first, `far` among the last. */
static struct editor *long_map(void)
{
	struct str yaml = { 0 };
	struct editor *editor;

	str_add(&yaml, "cjm: 1\ntitle: Long\nphases:\n- name: All\n  touchpoints:\n");
	for (int i = 0; i < 5000; i++)
		str_add_format(&yaml, "  - name: %s\n    id: %s%d\n", i == 2 ? "xe" :
		    i == 4990 ? "xylo" : "e", i == 0 ? "begin" : i == 2 ? "near" :
		    i == 4990 ? "last" : "t", i);
	editor = desk_new(str_text(&yaml));
	str_clear(&yaml);
	editor->has_screen = true;
	desk_run(editor, "goto begin0 ; search %%");
	return editor;
}

/* While a letter is sought, the place of those before stays: never two for one. */
static void a_letter_shows_one_place(void **state)
{
	struct editor *editor = long_map();
	int moved = 0;

	(void)state;
	editor->want.follow(editor, "x");
	assert_string_equal(owner_here(editor), "near2");
	editor->want.follow(editor, "y");
	assert_true(editor_searches(editor));
	assert_string_equal(owner_here(editor), "near2");
	while (editor_searches(editor)) {
		const char *before = owner_here(editor);

		editor_search_on(editor);
		moved += strcmp(before, owner_here(editor)) != 0;
	}
	assert_int_equal(moved, 1);
	assert_string_equal(owner_here(editor), "last4990");
	editor->want.follow(editor, "yz");
	while (editor_searches(editor))
		editor_search_on(editor);
	assert_string_equal(owner_here(editor), "begin0");
	editor->want.follow(editor, NULL);
	assert_string_equal(owner_here(editor), "begin0");
	editor_free(editor);
}

/* What was found once is not sought again: not with a letter more, nor when the
 * text is taken. */
static void more_letters_go_through_what_was_found(void **state)
{
	struct editor *editor = long_map();

	(void)state;
	editor->want.follow(editor, "x");
	while (editor_searches(editor))
		editor_search_on(editor);
	editor->want.follow(editor, "xy");
	assert_false(editor_searches(editor));
	assert_string_equal(owner_here(editor), "last4990");
	desk_answer(editor, "xy");
	assert_false(editor_searches(editor));
	assert_string_equal(owner_here(editor), "last4990");
	assert_string_equal(editor->message, "1 of 1");
	editor_free(editor);
}

/* Keys that come sooner than the hit mean what they do behind it, in both directions. */
static void keys_ahead_of_the_hit_are_done_there(void **state)
{
	static const char *const searches[] = { "search xylo", "search-back xylo" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct editor *editor = long_map();
		node_id last = desk_find(editor, "last4990");

		desk_run(editor, searches[i]);
		assert_string_equal(owner_here(editor), "begin0");
		assert_true(editor_searches(editor));
		desk_run(editor, "star");
		assert_string_equal(owner_here(editor), "last4990");
		assert_true(journey_truth(document_journey(editor->document), last, KEY_STAR));
		assert_false(editor_searches(editor));
		editor_free(editor);
	}
}

/* What is only looked for is no work that could be lost; what changes the map is. */
static void a_search_is_no_draft(void **state)
{
	static const char *const lines[] = { "search %%", "search-back %%", "goto %%",
		"rename . %%", "prompt", "comment %%" };

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct editor *editor = desk_new(desk_map);
		char *line;

		editor->has_screen = true;
		desk_run(editor, lines[i]);
		line = editor_draft_line(editor);
		assert_int_equal(line != NULL, i >= 3);
		free(line);
		editor_free(editor);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_of_rows_are_found),
		cmocka_unit_test(a_search_back_shows_where_it_gets_while_one_types),
		cmocka_unit_test(a_letter_shows_one_place),
		cmocka_unit_test(more_letters_go_through_what_was_found),
		cmocka_unit_test(keys_ahead_of_the_hit_are_done_there),
		cmocka_unit_test(a_search_is_no_draft),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
