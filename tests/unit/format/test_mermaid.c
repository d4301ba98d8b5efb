/*
 * Mermaid's journeys: what Mermaid reads is read alike, what it loses is said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "format/format.h"

#include "base/str.h"
#include "model/lane.h"
#include "support/grow.h"
#include "support/test.h"

/* The journey on one line: "Phase: touchpoint=level(persona) ...; ...". */
static char *
summary(const struct journey *journey)
{
	struct str out = { 0 };
	node_id phase, touchpoint, card;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
		i++) {
		str_add_format(&out, "%s%s:", i > 0 ? "; " : "", journey_text(journey, phase,
			KEY_NAME));
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
			!= NODE_NONE; j++) {
			str_add_format(&out, " %s", journey_text(journey, touchpoint, KEY_NAME));
			for (size_t k = 0; (card = journey_child(journey, touchpoint, KEY_EMOTION,
				k)) != NODE_NONE; k++)
				str_add_format(&out, "=%s%s%s", journey_text(journey, card, KEY_TEXT),
					*journey_text(journey, card, KEY_PERSONA) != '\0' ? "/" : "",
					journey_text(journey, card, KEY_PERSONA));
		}
	}
	return str_take(&out);
}

static struct journey *
read_notes(const char *text, size_t part, struct notes *notes)
{
	struct format_input input = { .bytes = text, .len = strlen(text), .part = part };
	struct err err = { 0 };
	struct journey *journey = format_find("mermaid")->read(&input, notes, &err);

	err_clear(&err);
	return journey;
}

static void
all_that_mermaid_takes_is_read(void **state)
{
	static const struct {
		const char *text, *wanted;
		size_t notes;
	} table[] = {
		{ "journey\n section A\n Tea: 5: Me\n Do: 1: Me, Cat", "A: Tea=5/me Do=1/me=1/cat", 0 },
		{ "journey", "", 0 },
		{ "  journey\r\n\r\nsection\tA \r\n\tfoo :\t5 :\tMe\t", "A: foo=5", 0 },
		{ "journey\ntitle T\nx: 5", "T: x=5", 0 },
		{ "journey\nTITLE T\nSection Y\nx: 3.5: Me", "Y: x=3.5", 0 },
		{ "journey\ntitle T\nx: 5: Me,\ny: 0x2: Me,,", "T: x=5 y=2", 0 },
		{ "journey\nsection A\nx: 1\nsection A\nz: 3\nsection B\nsection A\ny: 2",
			"A: x=1 z=3; B:; A: y=2", 0 },
		{ "journey\nsection S\nTime 10#58;30: 5: Me\nissue #35;12: 4", "S: Time 10:30=5 issue #12=4", 0 },
		{ "journey\nsection S\nx: 3: A#44; B", "S: x=3", 0 },
		{ "journey\nsection S\n50% done: 5: Me\nuse } brace: 3: Me", "S: 50% done=5 use } brace=3", 0 },
		{ "journey\n# all\nsection S\n%%{init: {'theme':'dark'}}%%\nx: 3", "S: x=3", 2 },
		{ "journey\n%% section without tasks: A#58;B\nsection S\n%% no emotion is known of the next\n"
			"x: 3: Me\ny: 2", "A:B:; S: x y=2", 0 },
		{ "journey\ntitle\nfoo: 5: Me", "", 0 },
		{ "journey\ntitle: foo", ": title", 1 },
		{ "---\ntitle: \"Front\"\nconfig:\n  theme: dark\n---\njourney\nx: 3", "Front: x=3", 1 },
		{ "journey\n%%{init: {\n'theme': 'dark'\n}}%%\nx: 3", ": x=3", 1 },
		{ "journey\nsection S\naccTitle: a\naccDescr {\n b: 3\n}\nx: 3", "S: x=3", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct notes notes = { 0 };
		struct journey *journey = read_notes(table[i].text, 0, &notes);
		char *got;

		assert_non_null(journey);
		got = summary(journey);
		assert_string_equal(got, table[i].wanted);
		assert_int_equal(notes.count, table[i].notes);
		free(got);
		notes_clear(&notes);
		journey_free(journey);
	}
}

static void
what_is_repaired_is_said(void **state)
{
	static const struct {
		const char *line, *wanted, *note;
	} table[] = {
		{ "x: 2, User", "x=2", "a comma stood" },
		{ "Open -> 3: User", "Open=3", "before the colon" },
		{ "See http://a.b: 5: Me", "See http://a.b=5", "colon of its own" },
		{ "x: 4/5: Me", "x=4", "more than a number" },
		{ "x: 5 (good): Me", "x=5", "more than a number" },
		{ "x: 7: Me", "x=5", "not within 1 to 5" },
		{ "x: -2", "x=1", "not within 1 to 5" },
		{ "x: happy: Me", "x", "kept as a feeling" },
		{ "x: : Me", "x", "no score" },
		{ "x: 5: Me: more, Cat", "x=5", "more, Cat" },
		{ "x: 5: Me # aside", "x=5", "# aside" },
		{ "just words", "just words", "without a score" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct notes notes = { 0 };
		struct str text = { 0 }, wanted = { 0 }, note = { 0 };
		struct journey *journey;
		char *got;

		str_add_format(&text, "journey\nsection S\n%s", table[i].line);
		str_add_format(&wanted, "S: %s", table[i].wanted);
		journey = read_notes(str_text(&text), 0, &notes);
		got = summary(journey);
		assert_string_equal(got, str_text(&wanted));
		assert_int_equal(notes.count, 1);
		assert_int_equal(notes.v[0].line, 3);
		err_format(&notes.v[0], NULL, &note);
		assert_non_null(strstr(str_text(&note), table[i].note));
		free(got);
		notes_clear(&notes);
		str_clear(&text);
		str_clear(&wanted);
		str_clear(&note);
		journey_free(journey);
	}
}

static void
words_for_actors_are_people_owners_or_feelings(void **state)
{
	struct str text = { 0 };
	struct notes notes = { 0 };
	struct journey *journey;
	node_id first;

	(void)state;
	str_add(&text, "journey\nsection S\n");
	for (int i = 0; i < 8; i++)
		str_add_format(&text, "t%d: 3: feeling %d\n", i, i);
	journey = read_notes(str_text(&text), 0, &notes);
	first = journey_child(journey, journey_child(journey, NODE_ROOT, KEY_PHASES, 0),
		KEY_TOUCHPOINTS, 0);
	assert_int_equal(journey_count(journey, NODE_ROOT, KEY_PERSONAS), 0);
	assert_int_equal(journey_count(journey, first, KEY_FEELING), 1);
	assert_int_equal(notes.count, 1);
	journey_free(journey);
	notes_clear(&notes);
	for (int i = 0; i < 8; i++)
		str_add_format(&text, "u%d: 3: feeling %d, feeling %d\n", i, i, (i + 1) % 8);
	journey = read_notes(str_text(&text), 0, &notes);
	first = journey_child(journey, journey_child(journey, NODE_ROOT, KEY_PHASES, 0),
		KEY_TOUCHPOINTS, 0);
	assert_int_equal(journey_count(journey, first, KEY_OWNER), 1);
	journey_free(journey);
	notes_clear(&notes);
	str_clear(&text);
}

static void
two_maps_in_one_are_told(void **state)
{
	static const char text[] = "journey\nsection AS-IS: order\nCall: 2\nsection To be\nClick: 4\n";
	struct notes notes = { 0 };
	struct str note = { 0 };
	struct journey *journey = read_notes(text, 0, &notes);
	char *got = summary(journey);

	(void)state;
	assert_string_equal(got, "AS-IS: order: Call=2; To be: Click=4");
	assert_int_equal(notes.count, 1);
	assert_int_equal(notes.v[0].line, 4);
	err_format(&notes.v[0], NULL, &note);
	assert_non_null(strstr(str_text(&note), "two maps"));
	str_clear(&note);
	notes_clear(&notes);
	journey_free(journey);
	free(got);
}

static void
markdown_may_hold_several(void **state)
{
	static const char text[] = "# Title\n\njourney of words\n\n```mermaid\njourney\n"
		"section One\njourney on: 1\n```\n```c\njourney\n```\n~~~mermaid\n---\ntitle: Two\n---\n"
		"journey\nx: 2\n~~~\n";
	struct notes notes = { 0 };
	struct journey *journey = read_notes(text, 0, &notes);
	char *got = summary(journey);

	(void)state;
	assert_string_equal(got, "One: journey on=1");
	assert_int_equal(notes.count, 1);
	journey_free(journey);
	free(got);
	journey = read_notes(text, 2, &notes);
	got = summary(journey);
	assert_string_equal(got, "Two: x=2");
	journey_free(journey);
	free(got);
	assert_null(read_notes(text, 3, &notes));
	notes_clear(&notes);
}

/* How many levels of each whole score stand on a map. */
static void
count_scores(const struct journey *journey, size_t scores[6])
{
	double low, high, level;
	node_id phase, touchpoint, card;

	memset(scores, 0, 6 * sizeof *scores);
	lane_scale(journey, &low, &high);
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
		i++)
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
			!= NODE_NONE; j++) {
			bool any = false;

			for (size_t k = 0; (card = journey_child(journey, touchpoint, KEY_EMOTION,
				k)) != NODE_NONE; k++)
				any = journey_number(journey, card, KEY_TEXT, &level) || any;
			scores[any ? 1 : 0]++;
		}
}

/* What cannot be carried is told in a few lines, however much of it there is. */
static void
what_is_lost_is_summed_up(void **state)
{
	uint32_t seed = 7;
	struct journey *journey = grow_journey(&seed, 60);
	struct format_output output = { .journey = journey };
	struct notes notes = { 0 };
	struct str out = { 0 }, told = { 0 };

	(void)state;
	assert_int_equal(format_find("mermaid")->write(&output, &notes, &out, NULL), 0);
	assert_in_range(notes.count, 1, NODE_KINDS + 2);
	for (size_t i = 0; i < notes.count; i++)
		err_format(&notes.v[i], NULL, &told);
	assert_non_null(strstr(str_text(&told), "not carried: "));
	assert_non_null(strstr(str_text(&told), "pain ("));
	assert_null(strstr(str_text(&told), "title"));
	assert_null(strstr(str_text(&told), "name"));
	str_clear(&out);
	str_clear(&told);
	notes_clear(&notes);
	journey_free(journey);
}

static void
write_mermaid(const struct journey *journey, struct str *out)
{
	struct format_output output = { .journey = journey };
	struct notes notes = { 0 };

	assert_int_equal(format_find("mermaid")->write(&output, &notes, out, NULL), 0);
	notes_clear(&notes);
}

/* Whatever stands in names: as many phases and touchpoints, with or without a
 * score as they were; and written again it is the same. */
static void
what_is_written_is_read_back(void **state)
{
	uint32_t seed = 5;

	(void)state;
	for (int i = 0; i < 200; i++) {
		struct journey *journey = grow_journey(&seed, (size_t)(i % 12)), *back;
		struct str out = { 0 }, again = { 0 };
		struct notes notes = { 0 };
		size_t before[6], after[6];

		write_mermaid(journey, &out);
		back = read_notes(str_text(&out), 0, &notes);
		assert_non_null(back);
		count_scores(journey, before);
		count_scores(back, after);
		assert_int_equal(notes.count, 0);
		assert_int_equal(after[0], before[0]);
		assert_int_equal(after[1], before[1]);
		assert_int_equal(journey_count(back, NODE_ROOT, KEY_PHASES),
			journey_count(journey, NODE_ROOT, KEY_PHASES));
		write_mermaid(back, &again);
		assert_string_equal(str_text(&again), str_text(&out));
		notes_clear(&notes);
		str_clear(&out);
		str_clear(&again);
		journey_free(back);
		journey_free(journey);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_that_mermaid_takes_is_read),
		cmocka_unit_test(what_is_repaired_is_said),
		cmocka_unit_test(words_for_actors_are_people_owners_or_feelings),
		cmocka_unit_test(two_maps_in_one_are_told),
		cmocka_unit_test(markdown_may_hold_several),
		cmocka_unit_test(what_is_written_is_read_back),
		cmocka_unit_test(what_is_lost_is_summed_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
