/*
 * What is pasted: lines become cards, a table becomes cells, nothing is lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cmd/fill.h"
#include "desk.h"
#include "support/test.h"

/* Fills from a cell on, as one step. */
static void
fill(struct editor *editor, const char *cell, const char *text)
{
	struct str line = { 0 };

	str_add_format(&line, "goto %s", cell);
	desk_run(editor, str_text(&line));
	str_cut(&line, 0);
	str_add(&line, "fill ");
	args_quote(text, &line);
	desk_is_one_step(editor, str_text(&line));
	str_clear(&line);
}

static size_t
parked(struct editor *editor)
{
	return journey_count(document_journey(editor->document), NODE_ROOT, KEY_PARKING);
}

static void
says(struct editor *editor, const char *words)
{
	assert_non_null(editor->message);
	if (strstr(editor->message, words) == NULL)
		fail_msg("“%s” is not in “%s”", words, editor->message);
}

static void
each_line_is_a_card(void **state)
{
	struct editor *editor = *state;

	fill(editor, "shop pain", "one\n\n  two  \nthree\n");
	assert_int_equal(desk_count(editor, "shop", "pain"), 5);
	assert_string_equal(desk_card(editor, "shop", "pain", 2), "one");
	assert_string_equal(desk_card(editor, "shop", "pain", 3), "two");
	assert_string_equal(desk_card(editor, "shop", "pain", 4), "three");
	assert_int_equal(map_spot(editor->map).card, 4);
}

static void
the_marks_of_a_list_are_no_text(void **state)
{
	struct editor *editor = *state;

	fill(editor, "parcel pain", "- one\n- two");
	assert_string_equal(desk_card(editor, "parcel", "pain", 0), "one");
	assert_string_equal(desk_card(editor, "parcel", "pain", 1), "two");
	fill(editor, "parcel idea", "- one\ntwo");
	assert_string_equal(desk_card(editor, "parcel", "idea", 0), "- one");
}

static void
take(struct editor *editor, const char *cell, const char *text)
{
	struct str line = { 0 };

	str_add_format(&line, "goto %s", cell);
	desk_run(editor, str_text(&line));
	str_cut(&line, 0);
	str_add(&line, "notes ");
	args_quote(text, &line);
	desk_is_one_step(editor, str_text(&line));
	str_clear(&line);
}

static void
lines_among_notes_go_where_their_signs_send_them(void **state)
{
	struct editor *editor = *state;
	size_t pains = desk_count(editor, "shop", "pain"), lot = parked(editor);

	take(editor, "shop action", "so slow @Ann\n- no size\n+ it fits\n  ! a table\n# later\n+\n");
	assert_int_equal(desk_count(editor, "shop", "action"), 1);
	assert_string_equal(desk_card(editor, "shop", "action", 0), "so slow");
	desk_has(editor, "by “Ann”");
	assert_int_equal(desk_count(editor, "shop", "pain"), pains + 1);
	assert_string_equal(desk_card(editor, "shop", "pain", pains), "no size");
	assert_string_equal(desk_card(editor, "shop", "outcome", 0), "it fits");
	assert_string_equal(desk_card(editor, "shop", "idea", 0), "a table");
	assert_int_equal(parked(editor), lot + 1);
	says(editor, "4 went where their signs");
}

static void
a_pasted_list_is_no_row_of_pains(void **state)
{
	static const char *const lists[] = { "- one\n- two", "* one\n* two",
		"- one\n\n* two\n", "# Things\n\n- one\n- two", "-\n- one\n* two" };
	struct editor *editor = *state;
	size_t pains = desk_count(editor, "parcel", "pain"), i;

	for (i = 0; i < sizeof lists / sizeof *lists; i++) {
		take(editor, "parcel action", lists[i]);
		assert_int_equal(desk_count(editor, "parcel", "action"), 2);
		assert_string_equal(desk_card(editor, "parcel", "action", 0), "one");
		assert_string_equal(desk_card(editor, "parcel", "action", 1), "two");
		desk_run(editor, "undo");
	}
	take(editor, "parcel action", "It was -\n- dear\n-5 degrees");
	assert_int_equal(desk_count(editor, "parcel", "action"), 3);
	assert_string_equal(desk_card(editor, "parcel", "action", 1), "dear");
	assert_string_equal(desk_card(editor, "parcel", "action", 2), "-5 degrees");
	assert_int_equal(desk_count(editor, "parcel", "pain"), pains);
}

static void
a_table_goes_right_and_down(void **state)
{
	struct editor *editor = *state;

	fill(editor, "shop channel", "Phone\tMail\n4\t3,5\n\"a \"\"b\"\"\nc\"\t\td\n");
	assert_string_equal(desk_card(editor, "shop", "channel", 1), "Phone");
	assert_string_equal(desk_card(editor, "pays", "channel", 0), "Mail");
	assert_string_equal(desk_card(editor, "shop", "emotion", 0), "4");
	assert_int_equal(desk_count(editor, "pays", "emotion"), 1);
	assert_string_equal(desk_card(editor, "pays", "emotion", 0), "3.5");
	assert_string_equal(desk_card(editor, "shop", "pain", 2), "a \"b\"");
	assert_string_equal(desk_card(editor, "shop", "pain", 3), "c");
	assert_int_equal(desk_count(editor, "pays", "pain"), 1);
	assert_string_equal(desk_card(editor, "parcel", "pain", 0), "d");
	assert_int_equal(parked(editor), 0);
}

static void
what_does_not_fit_is_parked_and_told(void **state)
{
	struct editor *editor = *state;

	fill(editor, "parcel emotion", "2\tbeside\nbelow\t\nidea\t\nbox\t\nnowhere\t\n");
	assert_string_equal(desk_card(editor, "parcel", "emotion", 0), "2");
	assert_string_equal(desk_card(editor, "parcel", "packaging", 0), "box");
	assert_int_equal(parked(editor), 2);
	says(editor, "2 did not fit");
	fill(editor, "ad emotion", "no level\n2\n3");
	assert_string_equal(desk_card(editor, "ad", "emotion", 0), "2");
	assert_int_equal(parked(editor), 4);
	desk_run(editor, "go first-row");
	desk_run(editor, "fill 'on\na heading'");
	assert_int_equal(parked(editor), 6);
}

/* Of any table all that is no blank stands on the map afterwards. */
static void
nothing_is_lost(void **state)
{
	static const char *const pieces[] = { "\t", "\n", "Z", " ", "\"", "3", "é", "- " };
	static const char *const cells[] = { "ad action", "shop emotion", "parcel idea" };
	uint32_t random = 5;
	size_t i, k;

	for (i = 0; i < 300; i++) {
		struct editor *editor = desk_new(desk_map);
		char *before = desk_dump(document_journey(editor->document)), *after;
		struct str text = { 0 };
		const char *p;
		size_t sent = 0, came = 0, were = 0;

		for (k = 0; k < 12; k++) {
			random = random * 1664525 + 1013904223;
			str_add(&text, pieces[(random >> 16) % 8]);
		}
		fill(editor, cells[i % 3], str_text(&text));
		after = desk_dump(document_journey(editor->document));
		for (p = str_text(&text); *p != '\0'; p++)
			sent += *p == 'Z';
		for (p = before; *p != '\0'; p++)
			were += *p == 'Z';
		for (p = after; *p != '\0'; p++)
			came += *p == 'Z';
		assert_int_equal(came, were + sent);
		free(before);
		free(after);
		str_clear(&text);
		editor_free(editor);
	}
	(void)state;
}

static void
a_single_line_is_left_to_the_field(void **state)
{
	struct editor *editor = *state;

	assert_false(editor_fill(editor, "one"));
	assert_false(editor_fill(editor, "\none \n"));
	assert_false(editor_fill(editor, ""));
	desk_run(editor, "goto ad action");
	assert_true(editor_fill(editor, "%%\nwith 'quotes' ; and more"));
	assert_string_equal(desk_card(editor, "ad", "action", 1), "%%");
	assert_string_equal(desk_card(editor, "ad", "action", 2), "with 'quotes' ; and more");
}

static void
a_map_for_reading_stays(void **state)
{
	struct editor *editor = *state;

	editor->read_only = true;
	assert_true(editor_fill(editor, "a\nb"));
	assert_true(editor->message_is_error);
	assert_int_equal(parked(editor), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_begin, desk_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_line_is_a_card),
		TEST(the_marks_of_a_list_are_no_text),
		TEST(lines_among_notes_go_where_their_signs_send_them),
		TEST(a_pasted_list_is_no_row_of_pains),
		TEST(a_table_goes_right_and_down),
		TEST(what_does_not_fit_is_parked_and_told),
		TEST(nothing_is_lost),
		TEST(a_single_line_is_left_to_the_field),
		TEST(a_map_for_reading_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
