/*
 * Walking the journey by keys, and editing walks in their view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>

#include "cmd/keys.h"
#include "cmd/recover.h"
#include "model/walks.h"
#include "unit/cmd/desk.h"
#include "view/sheet.h"

static int
begin(void **state)
{
	struct editor *editor;

	setenv("LOGNAME", "noor", 1);
	desk_begin_screen(state);
	editor = *state;
	desk_run(editor, "today 2026-11-22");
	return 0;
}

static bool
is_open(struct editor *editor, const char *view)
{
	return editor->sheet != NULL && strcmp(sheet_view(editor->sheet)->name, view) == 0;
}

/* Where the walk is: an id, or "" at its end. */
static const char *
at(struct editor *editor)
{
	const struct stop *stop = sheet_stop(editor->sheet);

	return ids_of(document_ids(editor->document), stop->node);
}

static size_t
count_walks(struct editor *editor)
{
	return journey_count(document_journey(editor->document), NODE_ROOT, KEY_WALKS);
}

/* The walk of the desk's map is the first one. */
static const char *
given(struct editor *editor, size_t walk, key_id key, const char *id)
{
	const struct journey *journey = document_journey(editor->document);
	const char *text = walks_entry(journey, journey_child(journey, NODE_ROOT, KEY_WALKS,
	    walk - 1), key, id);

	return text != NULL ? text : "none";
}

static const char *
told(struct editor *editor, size_t walk, key_id key)
{
	const struct journey *journey = document_journey(editor->document);

	return journey_text(journey, journey_child(journey, NODE_ROOT, KEY_WALKS, walk - 1), key);
}

static void
walk_asks_as_whom_what_and_who(void **state)
{
	struct editor *editor = *state;

	desk_press(editor, "R");
	assert_string_equal(editor->want.text, "sanne");
	desk_answer(editor, "noor");
	assert_int_equal(editor->want.kind, WANT_CHOICE);
	desk_answer(editor, "m");
	assert_string_equal(editor->want.text, "noor");
	desk_answer(editor, "Shopper 7");
	assert_true(is_open(editor, "walk"));
	assert_string_equal(at(editor), "ad");
	assert_int_equal(count_walks(editor), 1);
	desk_press(editor, "4");
	assert_int_equal(count_walks(editor), 2);
	assert_string_equal(told(editor, 2, KEY_BY), "Shopper 7");
	assert_string_equal(told(editor, 2, KEY_KIND), "mystery-visit");
	assert_string_equal(told(editor, 2, KEY_PERSONA), "noor");
	assert_string_equal(told(editor, 2, KEY_DATE), "2026-11-22");
}

static void
a_digit_scores_a_line_notes_enter_goes_on(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "walk sanne walkthrough noor");
	desk_press(editor, "3");
	desk_press(editor, "<Enter>");
	assert_string_equal(at(editor), "shop");
	desk_press(editor, "n");
	assert_int_equal(editor->want.kind, WANT_CELL);
	desk_answer(editor, "Sold out; \"again\"");
	desk_press(editor, "5");
	desk_press(editor, "-");
	desk_press(editor, "<Left>");
	desk_press(editor, "2");
	assert_string_equal(given(editor, 2, KEY_SCORES, "ad"), "2");
	assert_string_equal(given(editor, 2, KEY_SCORES, "shop"), "4");
	assert_string_equal(given(editor, 2, KEY_NOTES, "shop"), "Sold out; \"again\"");
	assert_string_equal(given(editor, 1, KEY_SCORES, "ad"), "3");
}

/* Ids are written where a score refers to them, and only there. */
static void
each_score_and_note_is_one_step(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "walk sanne walkthrough noor");
	desk_is_one_step(editor, "score ad 3");
	desk_is_one_step(editor, "score pays 3");
	desk_has(editor, "id “pays”");
	desk_lacks(editor, "id “parcel”");
	desk_is_one_step(editor, "observe parcel Rang twice");
	desk_has(editor, "id “parcel”");
	desk_is_one_step(editor, "score pays 4");
	desk_is_one_step(editor, "score pays");
	desk_is_one_step(editor, "observe parcel ''");
}

static void
undone_it_is_as_before_and_the_page_turns_back(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "walk sanne walkthrough noor");
	desk_press(editor, "3");
	desk_press(editor, "<Enter>");
	desk_press(editor, "<Enter>");
	desk_press(editor, "u");
	assert_int_equal(count_walks(editor), 1);
	assert_string_equal(at(editor), "ad");
}

static void
a_score_outside_the_scale_is_refused(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "walk sanne walkthrough noor");
	desk_fail(editor, "score ad 6", "1-5");
	desk_fail(editor, "score ad 0", "1-5");
	desk_fail(editor, "score ad well", "number");
	desk_run(editor, "journey scale 0,10");
	desk_run(editor, "score ad 10");
	desk_press(editor, "+");
	assert_string_equal(given(editor, 2, KEY_SCORES, "ad"), "10");
	desk_run(editor, "score ad 2.5");
	assert_string_equal(given(editor, 2, KEY_SCORES, "ad"), "2.5");
}

static void
left_half_way_it_is_taken_up_at_the_first_without_a_score(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "walk sanne walkthrough noor");
	desk_press(editor, "3");
	desk_press(editor, "<Enter>");
	desk_press(editor, "<Enter>");
	desk_press(editor, "2");
	desk_press(editor, "<Esc>");
	assert_true(is_open(editor, "walks"));
	assert_non_null(strstr(editor->message, "2"));
	/* In this sitting without a question; in another when told the same. */
	desk_press(editor, "w");
	assert_true(is_open(editor, "walk"));
	assert_string_equal(at(editor), "shop");
	desk_press(editor, "<Esc>");
	desk_run(editor, "walk noor mystery-visit Shopper");
	desk_run(editor, "walk sanne walkthrough noor");
	assert_string_equal(at(editor), "shop");
	desk_press(editor, "5");
	assert_int_equal(count_walks(editor), 2);
}

static void
another_day_person_kind_or_persona_is_another_walk(void **state)
{
	static const char *const walks[] = { "sanne walkthrough noor", "sanne walkthrough joris",
		"sanne interview noor", "noor walkthrough noor",
		"sanne walkthrough noor 2026-11-23" };
	struct editor *editor = *state;

	for (size_t i = 0; i < sizeof walks / sizeof *walks; i++) {
		struct str line = { 0 };

		str_add_format(&line, "walk %s ; score ad 4", walks[i]);
		desk_run(editor, str_text(&line));
		str_clear(&line);
		assert_int_equal(count_walks(editor), i + 2);
	}
}

/* What changes the map has no key on the way. */
static void
only_the_keys_of_a_walk_work(void **state)
{
	static const char *const none[] = { "D", "C", "<", ">", "o", "O", "r", "t", "X", "d" };
	struct editor *editor = *state;

	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_null(keys_find(KEYS_WALK, none[i]));
	desk_run(editor, "walk sanne walkthrough noor");
	desk_press(editor, "4");
	desk_press(editor, "x");
	assert_string_equal(given(editor, 2, KEY_SCORES, "ad"), "none");
	desk_press(editor, "n");
	desk_answer(editor, "Blurred");
	desk_press(editor, "x");
	assert_string_equal(given(editor, 2, KEY_NOTES, "ad"), "none");
	desk_press(editor, "u");
	assert_string_equal(given(editor, 2, KEY_NOTES, "ad"), "Blurred");
}

/* Renamed later, the persona is still the one who walked. */
static void
the_personas_id_stands_in_the_file(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "new /personas Joris");
	desk_run(editor, "walk joris survey noor ; score ad 4");
	desk_run(editor, "field /personas/joris name Jan");
	desk_has(editor, "id “joris”");
	assert_string_equal(told(editor, 2, KEY_PERSONA), "joris");
}

static void
at_the_end_stands_what_it_came_to(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "walk sanne walkthrough noor");
	for (int i = 0; i < 4; i++) {
		desk_press(editor, "4");
		desk_press(editor, "<Enter>");
	}
	assert_true(is_open(editor, "walk"));
	desk_press(editor, "<Left>");
	assert_string_equal(at(editor), "parcel");
	desk_press(editor, "<Enter>");
	desk_press(editor, "<Enter>");
	assert_true(is_open(editor, "walks"));
	assert_int_equal(count_walks(editor), 2);
}

static void
without_walk_a_score_is_of_ones_own_walk(void **state)
{
	struct editor *editor = *state;

	editor->has_screen = false;
	desk_run(editor, "score ad 3 ; observe ad Nice");
	assert_string_equal(told(editor, 2, KEY_BY), "noor");
	assert_string_equal(told(editor, 2, KEY_KIND), "walkthrough");
	assert_string_equal(told(editor, 2, KEY_PERSONA), "sanne");
	assert_string_equal(given(editor, 2, KEY_NOTES, "ad"), "Nice");
	desk_fail(editor, "observe ad", "too few");
}

static void
walk_says_what_it_cannot_take(void **state)
{
	struct editor *editor = *state;

	desk_fail(editor, "walk nobody", "nobody");
	desk_fail(editor, "walk sanne stroll", "stroll");
	desk_fail(editor, "walk sanne survey noor 22-11", "22-11");
	desk_fail(editor, "walk .", "walk");
	desk_fail(editor, "walk-next", "walking");
}

/* In the view of walks: all of a walk by keys. */

static void
a_walk_is_added_edited_and_removed(void **state)
{
	struct editor *editor = *state;

	desk_press(editor, "W");
	desk_press(editor, "G");
	desk_press(editor, "<Enter>");
	desk_answer(editor, "Agency");
	assert_int_equal(count_walks(editor), 2);
	assert_string_equal(told(editor, 2, KEY_BY), "Agency");
	desk_press(editor, "<Right>");
	desk_press(editor, "<Enter>");
	desk_answer(editor, "2026-05-01");
	desk_press(editor, "<Right>");
	desk_press(editor, "<Enter>");
	desk_answer(editor, "survey");
	desk_press(editor, "<Right>");
	desk_press(editor, "<Enter>");
	desk_answer(editor, "noor");
	assert_string_equal(told(editor, 2, KEY_DATE), "2026-05-01");
	assert_string_equal(told(editor, 2, KEY_KIND), "survey");
	assert_string_equal(told(editor, 2, KEY_PERSONA), "noor");
	desk_press(editor, "c");
	assert_true(is_open(editor, "walk"));
	desk_press(editor, "2");
	assert_string_equal(given(editor, 2, KEY_SCORES, "ad"), "2");
	desk_press(editor, "<Esc>");
	assert_int_equal(count_walks(editor), 2);
	desk_press(editor, "x");
	assert_int_equal(count_walks(editor), 1);
	desk_press(editor, "u");
	assert_int_equal(count_walks(editor), 2);
}

static void
scores_and_notes_of_a_walk_are_edited_where_they_stand(void **state)
{
	struct editor *editor = *state;
	node_id walk = journey_child(document_journey(editor->document), NODE_ROOT, KEY_WALKS, 0);

	desk_press(editor, "W");
	desk_press(editor, "f");
	desk_press(editor, "f");
	assert_true(sheet_go(editor->sheet, walk, KEY_SCORES, 2));
	desk_press(editor, "5");
	assert_string_equal(given(editor, 1, KEY_SCORES, "shop"), "5");
	desk_press(editor, "<Enter>");
	assert_int_not_equal(editor_answer(editor, "fine", NULL), 0);
	desk_answer(editor, "4");
	assert_string_equal(given(editor, 1, KEY_SCORES, "shop"), "4");
	desk_press(editor, "x");
	assert_string_equal(given(editor, 1, KEY_SCORES, "shop"), "none");
	assert_true(sheet_go(editor->sheet, walk, KEY_SCORES, 0));
	desk_press(editor, "<Enter>");
	desk_answer(editor, "parcel=5");
	assert_string_equal(given(editor, 1, KEY_SCORES, "parcel"), "5");
	assert_true(sheet_go(editor->sheet, walk, KEY_NOTES, 1));
	desk_press(editor, "<Enter>");
	assert_string_equal(editor->want.text, "Forgot the address");
	desk_answer(editor, "Remembered it");
	assert_string_equal(given(editor, 1, KEY_NOTES, "pays"), "Remembered it");
	desk_press(editor, "x");
	assert_string_equal(given(editor, 1, KEY_NOTES, "pays"), "none");
	assert_true(sheet_go(editor->sheet, walk, KEY_NOTES, 0));
	desk_press(editor, "<Enter>");
	desk_answer(editor, "ad=Loud, and bright");
	assert_string_equal(given(editor, 1, KEY_NOTES, "ad"), "Loud, and bright");
}

/* A crash while a note is typed: it goes into the walk that it was for. */
static void
a_note_being_typed_knows_its_walk(void **state)
{
	struct editor *editor = *state, *other = desk_new(desk_map);
	char *line;

	desk_run(editor, "walk noor mystery-visit 'Shopper 7'");
	desk_press(editor, "<Enter>");
	desk_press(editor, "n");
	line = editor_draft_line(editor);
	assert_int_equal(editor_take_draft(other, "Closed at noon", line, NULL), 0);
	assert_string_equal(told(other, 2, KEY_BY), "Shopper 7");
	assert_string_equal(told(other, 2, KEY_DATE), "2026-11-22");
	assert_string_equal(given(other, 2, KEY_NOTES, "shop"), "Closed at noon");
	assert_int_equal(editor_reopen_draft(editor, "Closed", line, NULL), 0);
	assert_string_equal(editor->want.text, "Closed");
	desk_answer(editor, "Closed at one");
	assert_string_equal(given(editor, 2, KEY_NOTES, "shop"), "Closed at one");
	editor_free(other);
	free(line);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, desk_end)
	const struct CMUnitTest tests[] = {
		TEST(walk_asks_as_whom_what_and_who),
		TEST(a_digit_scores_a_line_notes_enter_goes_on),
		TEST(each_score_and_note_is_one_step),
		TEST(undone_it_is_as_before_and_the_page_turns_back),
		TEST(a_score_outside_the_scale_is_refused),
		TEST(left_half_way_it_is_taken_up_at_the_first_without_a_score),
		TEST(another_day_person_kind_or_persona_is_another_walk),
		TEST(only_the_keys_of_a_walk_work),
		TEST(the_personas_id_stands_in_the_file),
		TEST(at_the_end_stands_what_it_came_to),
		TEST(without_walk_a_score_is_of_ones_own_walk),
		TEST(walk_says_what_it_cannot_take),
		TEST(a_walk_is_added_edited_and_removed),
		TEST(scores_and_notes_of_a_walk_are_edited_where_they_stand),
		TEST(a_note_being_typed_knows_its_walk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
