/*
 * YAML of kind cjm: what its documents say is read, the rest is told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "format/format.h"

#include "base/str.h"
#include "model/diff.h"
#include "support/test.h"

static struct journey *
read_part(const char *text, size_t part, struct notes *notes, struct err *err)
{
	struct format_input input = { .bytes = text, .len = strlen(text), .part = part };

	return format_find("enablement")->read(&input, notes, err);
}

static char *
written(const struct journey *journey, struct notes *notes)
{
	struct format_output output = { .journey = journey };
	struct str out = { 0 };

	assert_int_equal(format_find("enablement")->write(&output, notes, &out, NULL), 0);
	return str_take(&out);
}

/* "Phase: touchpoint=level <channels> (thoughts)" for each. */
static char *
summary(const struct journey *journey)
{
	static const struct {
		key_id lane;
		const char *before, *after;
	} lanes[] = { { KEY_EMOTION, "=", "" }, { KEY_CHANNEL, " <", ">" }, { KEY_THOUGHT, " (", ")" } };
	struct str out = { 0 };
	node_id phase, touchpoint, card;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		str_add_format(&out, "%s:", journey_text(journey, phase, KEY_NAME));
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS,
		    j)) != NODE_NONE; j++) {
			str_add_format(&out, " %s", journey_text(journey, touchpoint, KEY_NAME));
			for (size_t k = 0; k < sizeof lanes / sizeof *lanes; k++)
				for (size_t l = 0; (card = journey_child(journey, touchpoint,
				    lanes[k].lane, l)) != NODE_NONE; l++)
					str_add_format(&out, "%s%s%s", lanes[k].before,
						journey_text(journey, card, KEY_TEXT),
						lanes[k].after);
		}
		str_add(&out, "; ");
	}
	return str_take(&out);
}

static void
assert_summary(const struct journey *journey, const char *wanted)
{
	char *got = summary(journey);

	assert_string_equal(got, wanted);
	free(got);
}

static char *
told(struct notes *notes)
{
	struct str out = { 0 };

	for (size_t i = 0; i < notes->count; i++) {
		str_add_format(&out, "%zu: ", notes->v[i].line);
		err_format(&notes->v[i], NULL, &out);
		str_add(&out, "; ");
	}
	notes_clear(notes);
	return str_take(&out);
}

static const char example[] =
	"kind: sbp\n"
	"id: sbp:x\n"
	"---\n"
	"kind: cjm\n"
	"version: 1.0\n"
	"id: cjm:first-order\n"
	"persona:\n"
	"  name: Ann\n"
	"  description: >-\n"
	"    Buys\n"
	"    twice\n"
	"  shoe: 39\n"
	"phases:\n"
	"  - id: cjm:phase:look\n"
	"    name: Look around\n"
	"  - {id: cjm:phase:buy, name: Buy, color: red}\n"
	"actions:\n"
	"  - id: cjm:action:pay\n"
	"    name: Pay\n"
	"    phase: cjm:phase:buy\n"
	"    touchpoints: [Website, App]\n"
	"    thoughts_feelings:\n"
	"      - Will it work?\n"
	"    emotion_score: -2\n"
	"  - {id: cjm:action:see, name: See it, phase: cjm:phase:look, emotion_score: 1}\n"
	"  - {id: x, name: Later, phase: cjm:phase:gone, emotion_score: happy}\n";

static void
a_document_among_others_is_read(void **state)
{
	struct notes notes = { 0 };
	struct err err = { 0 };
	struct journey *journey, *back;
	char *text;

	(void)state;
	assert_ptr_equal(format_of_bytes(example, strlen(example)), format_find("enablement"));
	journey = read_part(example, 0, &notes, &err);
	assert_non_null(journey);
	assert_summary(journey, "Look around: See it=1; Buy: Pay=-2 <Website> <App> "
		"(Will it work?); gone: Later; ");
	assert_string_equal(journey_text(journey, NODE_ROOT, KEY_TITLE), "First order");
	assert_string_equal(journey_text(journey, journey_child(journey, NODE_ROOT, KEY_PERSONAS,
		0), journey_find_key(journey, "description")), "Buys twice");
	text = told(&notes);
	assert_string_equal(text, "1: a document of another kind is not carried: sbp; "
		"26: there is no phase “cjm:phase:gone”; it is made; "
		"12: left out, since cjm does not know it: persona.shoe (1); "
		"16: left out, since cjm does not know it: phases.color (1); "
		"26: left out, since cjm does not know it: actions.emotion_score (1); ");
	free(text);
	text = written(journey, &notes);
	notes_clear(&notes);
	assert_non_null(strstr(text, "id: cjm:first-order\n"));
	assert_non_null(strstr(text, "id: cjm:action:pay\n"));
	assert_non_null(strstr(text, "version: '1.0'\n"));
	back = read_part(text, 0, &notes, &err);
	assert_int_equal(notes.count, 0);
	assert_summary(back, "Look around: See it=1; Buy: Pay=-2 <Website> <App> "
		"(Will it work?); gone: Later=0; ");
	journey_free(back);
	journey_free(journey);
	free(text);
}

static void
another_part_is_another_journey(void **state)
{
	static const char text[] = "kind: cjm\nid: a\nphases: []\n---\nkind: cjm\nid: b\n"
		"title: Two\npersona: Bo\nphases: [{id: p, name: P}]\nactions: []\n";
	struct notes notes = { 0 };
	struct err err = { 0 };
	struct journey *journey = read_part(text, 2, &notes, &err), *back;
	char *out;

	(void)state;
	assert_string_equal(journey_text(journey, NODE_ROOT, KEY_TITLE), "Two");
	assert_int_equal(notes.count, 0);
	out = written(journey, &notes);
	assert_int_equal(notes.count, 0);
	back = read_part(out, 0, &notes, &err);
	assert_true(diff_match(journey, back, NULL, NULL, NULL));
	journey_free(journey);
	journey_free(back);
	free(out);
	journey = read_part(text, 0, &notes, &err);
	assert_int_equal(notes.count, 1);
	journey_free(journey);
	notes_clear(&notes);
	assert_null(read_part(text, 3, &notes, &err));
	err_clear(&err);
}

static void
what_is_none_is_refused(void **state)
{
	static const char *const texts[] = {
		"kind: cjm\nphases: 7\n", "kind: cjm\nphases: [x]\n", "kind: cjm\nactions: {}\n",
		"kind: sbp\n", "kind: cjm\nphases: [", "",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct notes notes = { 0 };
		struct err err = { 0 };

		assert_null(read_part(texts[i], 0, &notes, &err));
		assert_true(err_is_set(&err));
		err_clear(&err);
		notes_clear(&notes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_document_among_others_is_read),
		cmocka_unit_test(another_part_is_another_journey),
		cmocka_unit_test(what_is_none_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
