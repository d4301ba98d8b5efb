/*
 * What other programs make of a cell or a touchpoint is taken as one step, and
 * only what they changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "model/diff.h"
#include "session/piece.h"
#include "support/grow.h"
#include "unit/cmd/desk.h"
#include "yaml/write.h"

#define SEEDS 30

static void
cards_whose_text_stays_are_kept(void **state)
{
	struct editor *editor = *state;
	node_id shop = desk_find(editor, "shop"), card = journey_child(
		document_journey(editor->document), shop, KEY_PAIN, 0);

	desk_is_one_step(editor, "cards shop pain 'Too slow\nNo sizes\n\nToo dear  \n'");
	assert_int_equal(desk_count(editor, "shop", "pain"), 3);
	assert_string_equal(desk_card(editor, "shop", "pain", 0), "Too slow");
	assert_string_equal(desk_card(editor, "shop", "pain", 1), "No sizes");
	assert_string_equal(desk_card(editor, "shop", "pain", 2), "Too dear");
	assert_int_equal(journey_child(document_journey(editor->document), shop, KEY_PAIN, 1),
		card);
	desk_has(editor, "votes “7”");
}

static void
as_many_lines_are_the_same_cards(void **state)
{
	struct editor *editor = *state;

	desk_is_one_step(editor, "cards shop pain 'NO SIZES\nTOO SLOW\n'");
	assert_string_equal(desk_card(editor, "shop", "pain", 0), "NO SIZES");
	desk_has(editor, "votes “7”");
	desk_is_one_step(editor, "cards shop pain ''");
	assert_int_equal(desk_count(editor, "shop", "pain"), 0);
	desk_fail(editor, "cards nowhere pain x", "nowhere");
}

static void
the_wish_goes_up(void **state)
{
	struct editor *editor = *state;

	desk_fail(editor, "pipe sort", "needs a screen");
	editor->has_screen = true;
	desk_run(editor, "goto shop pain ; pipe sort");
	assert_int_equal(editor->want.kind, WANT_FILTER);
	assert_string_equal(editor->want.outside, "sort");
	assert_string_equal(editor->want.text, "No sizes\nToo slow\n");
	assert_int_equal(editor_answer(editor, "Too slow\nNo sizes\n", NULL), 0);
	assert_string_equal(desk_card(editor, "shop", "pain", 0), "Too slow");
	desk_run(editor, "goto shop pain 1 ; editor");
	assert_int_equal(editor->want.kind, WANT_EDITOR);
	assert_string_equal(editor->want.text, "Too slow");
	assert_int_equal(editor_answer(editor, "Slow\nand dear", NULL), 0);
	assert_string_equal(desk_card(editor, "shop", "pain", 0), "Slow\nand dear");
	desk_run(editor, "editor shop");
	assert_string_equal(editor->want.outside, ".yaml");
	assert_non_null(strstr(editor->want.text, "name: Shop\n"));
	editor->read_only = true;
	desk_fail(editor, "editor", "reading only");
	desk_fail(editor, "pipe sort", "reading only");
}

/* Marked cards go through a command instead of a cell, wherever they stand. */
static void
marked_cards_are_filtered(void **state)
{
	struct editor *editor = *state;

	editor->has_screen = true;
	desk_fail(editor, "marked x", "no card is marked");
	desk_run(editor, "goto shop pain 2 ; mark ; goto shop pain 1 ; mark ; pipe tr");
	assert_int_equal(editor->want.kind, WANT_FILTER);
	assert_string_equal(editor->want.text, "Too slow\nNo sizes\n");
	assert_int_equal(editor_answer(editor, "TOO SLOW\nNo sizes\n", NULL), 0);
	assert_string_equal(desk_card(editor, "shop", "pain", 0), "No sizes");
	assert_string_equal(desk_card(editor, "shop", "pain", 1), "TOO SLOW");
	desk_is_one_step(editor, "marked 'a\nb'");
	assert_string_equal(desk_card(editor, "shop", "pain", 1), "a");
	desk_has(editor, "votes “7”");
	desk_fail(editor, "marked 'a\nb\nc'", "as many lines");
	desk_fail(editor, "marked a", "as many lines");
	desk_fail(editor, "marked 'a\n \nb'", "as many lines");
	desk_fail(editor, "marked '\nb'", "say something");
}

static void
a_touchpoint_becomes_what_is_said(void **state)
{
	struct editor *editor = *state;
	node_id shop = desk_find(editor, "shop"), card = journey_child(
		document_journey(editor->document), shop, KEY_PAIN, 0);

	desk_fail(editor, "become ad 'name: Sees an ad\nemotion: {sanne: two}\n'", "is no number");
	desk_fail(editor, "become ad 'name: Sees an ad\nemotion: fine\n'", "is no number");
	desk_is_one_step(editor, "become shop 'name: Store\nchannel: Street\npain:\n"
		"  - {text: No sizes, votes: 8}\n  - New\n'");
	assert_true(journey_has(document_journey(editor->document), shop));
	assert_true(journey_has(document_journey(editor->document), card));
	assert_string_equal(journey_text(document_journey(editor->document), card, KEY_VOTES), "8");
	assert_string_equal(desk_card(editor, "shop", "pain", 1), "New");
	/* What led there still does. */
	desk_has(editor, "name “Store”");
	desk_has(editor, "to “shop”");
	desk_order(editor, "/before ad shop /buying pays parcel");
}

static void
what_is_no_touchpoint_is_refused(void **state)
{
	static const struct {
		const char *text;
		size_t line, column;
	} wrong[] = {
		{ "name: x\nemotion: [3\n", 2, 0 }, { "", 1, 0 }, { "- a\n", 1, 1 },
		{ "emotion: 3\n", 1, 0 }, { "name: x\nname: y\n", 2, 1 },
	};
	struct editor *editor = *state;
	char *before = desk_dump(document_journey(editor->document)), *after;

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct err err = { 0 };

		assert_int_equal(piece_read(editor->document, desk_find(editor, "shop"), wrong[i].text,
			&err), -1);
		assert_int_equal(err.line, wrong[i].line);
		if (wrong[i].column > 0)
			assert_int_equal(err.column, wrong[i].column);
		err_clear(&err);
		after = desk_dump(document_journey(editor->document));
		assert_string_equal(after, before);
		free(after);
	}
	free(before);
}

/* Whatever a map holds: a touchpoint read back as it was written is no edit, and
 * read back from another state of it brings that state back. */
static void
round_trips(void **state)
{
	(void)state;
	for (uint32_t n = 1; n <= SEEDS; n++) {
		uint32_t seed = n;
		struct journey *journey = grow_journey(&seed, 6);
		size_t len;
		char *text = write_journey(journey, &len), *piece, *dump, *again;
		struct document *document = document_from_bytes(NULL, text, len, NULL);
		node_id phase, touchpoint;

		assert_non_null(document);
		phase = journey_child(document_journey(document), NODE_ROOT, KEY_PHASES, 0);
		for (size_t i = 0; (touchpoint = journey_child(document_journey(document), phase,
			KEY_TOUCHPOINTS, i)) != NODE_NONE; i++) {
			piece = piece_write(document, touchpoint);
			dump = desk_dump(document_journey(document));
			assert_int_equal(piece_read(document, touchpoint, piece, NULL), 0);
			assert_false(document_is_dirty(document));
			assert_int_equal(piece_read(document, touchpoint, "name: bare\n", NULL), 0);
			assert_int_equal(piece_read(document, touchpoint, piece, NULL), 0);
			again = desk_dump(document_journey(document));
			assert_string_equal(again, dump);
			while (document_undo(document, NULL))
				;
			free(again);
			free(dump);
			free(piece);
		}
		document_free(document);
		free(text);
		journey_free(journey);
	}
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, desk_begin, desk_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(cards_whose_text_stays_are_kept),
		CASE(as_many_lines_are_the_same_cards),
		CASE(the_wish_goes_up),
		CASE(marked_cards_are_filtered),
		CASE(a_touchpoint_becomes_what_is_said),
		CASE(what_is_no_touchpoint_is_refused),
		cmocka_unit_test(round_trips),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
