/*
 * A search in a view finds what names its rows, and shows where it gets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_of_rows_are_found),
		cmocka_unit_test(a_search_back_shows_where_it_gets_while_one_types),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
