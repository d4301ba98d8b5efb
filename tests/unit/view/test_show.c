/*
 * A printed map is never wider than asked and leaves nothing out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "base/utf8.h"
#include "base/width.h"
#include "model/build.h"
#include "support/grow.h"
#include "view/show.h"

static const int widths[] = { 20, 40, 80, 120, 200 };

static char *show_with(const struct journey *journey, const struct show_options *options)
{
	struct show *pieces = show_new(journey, options);
	struct canvas canvas;
	struct str out = { 0 };

	canvas_init(&canvas, 1, 1);
	while (show_next(pieces, &canvas))
		canvas_print(&canvas, false, &out);
	canvas_clear(&canvas);
	show_free(pieces);
	return str_take(&out);
}

static char *show(const struct journey *journey, int width, bool ascii, bool plain)
{
	struct show_options options = { .width = width, .ascii = ascii, .plain_text = plain };

	return show_with(journey, &options);
}

static void no_line_is_wider_than_asked(void **state)
{
	(void)state;
	for (uint32_t run = 1; run <= 12; run++) {
		uint32_t seed = run;
		struct journey *journey = grow_journey(&seed, run * 2);

		for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
			char *text = show(journey, widths[i], run % 2 == 0, run % 3 == 0);

			for (char *line = text, *end; *line != '\0'; line = end + 1) {
				end = strchr(line, '\n');
				assert_true(width_of(line, (size_t)(end - line)) <=
				    (size_t)widths[i]);
				assert_true(end == line || end[-1] != ' ');
			}
			if (run % 3 == 0)
				for (char *c = text; *c != '\0'; c++)
					assert_true(*c == '\n' || (*c >= ' ' && *c <= '~'));
			free(text);
		}
		journey_free(journey);
	}
}

static node_id node(struct journey *journey, enum node_kind kind, node_id parent, key_id slot,
	key_id key, char letter, int number)
{
	struct str text = { 0 };
	node_id made = build_node(journey, NODE_NONE, kind, parent, slot);

	str_add_format(&text, "%c%03d", letter, number);
	build_field(journey, made, key, value_new_text(str_text(&text)));
	str_clear(&text);
	return made;
}

static void assert_holds(const char *text, char letter, int number)
{
	struct str word = { 0 };

	str_add_format(&word, "%c%03d", letter, number);
	assert_non_null(strstr(text, str_text(&word)));
	str_clear(&word);
}

/* Phases P (the last without touchpoints), touchpoints T, cards C in every
 * cell, cards S that span a phase, personas W. */
static struct journey *everything(int phases, int touchpoints)
{
	struct journey *journey = journey_new();
	int count = 0;

	build_field(journey, NODE_ROOT, KEY_TITLE, value_new_text("All"));
	node(journey, NODE_PERSONA, NODE_ROOT, KEY_PERSONAS, KEY_NAME, 'W', 0);
	for (int i = 0; i <= phases; i++) {
		node_id phase = node(journey, NODE_PHASE, NODE_ROOT, KEY_PHASES, KEY_NAME, 'P', i);

		node(journey, NODE_CARD, phase, KEY_SERVICE, KEY_TEXT, 'S', 2 * i);
		node(journey, NODE_CARD, phase, KEY_SERVICE, KEY_TEXT, 'S', 2 * i + 1);
		for (int j = 0; j < touchpoints && i < phases; j++, count++) {
			node_id touchpoint = node(journey, NODE_TOUCHPOINT, phase,
			    KEY_TOUCHPOINTS, KEY_NAME, 'T', count);

			node(journey, NODE_CARD, touchpoint, KEY_PAIN, KEY_TEXT, 'C', 2 * count);
			node(journey, NODE_CARD, touchpoint, KEY_PAIN, KEY_TEXT, 'C',
			    2 * count + 1);
		}
	}
	return journey;
}

static void everything_is_printed(void **state)
{
	struct journey *journey = everything(5, 4);

	(void)state;
	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
		char *text = show(journey, widths[i], false, false);

		assert_holds(text, 'W', 0);
		for (int j = 0; j <= 5; j++) {
			assert_holds(text, 'P', j);
			assert_holds(text, 'S', 2 * j);
			assert_holds(text, 'S', 2 * j + 1);
		}
		for (int j = 0; j < 20; j++)
			assert_holds(text, 'T', j);
		for (int j = 0; j < 40; j++)
			assert_holds(text, 'C', j);
		free(text);
	}
	journey_free(journey);
}

static void one_phase_or_one_lane_can_be_asked_for(void **state)
{
	struct journey *journey = everything(2, 1);
	struct show_options options = { .width = 80, .lane = KEY_PAIN };
	char *text;

	(void)state;
	options.phase = journey_child(journey, NODE_ROOT, KEY_PHASES, 1);
	text = show_with(journey, &options);
	assert_non_null(strstr(text, "P001"));
	assert_non_null(strstr(text, "C003"));
	assert_null(strstr(text, "P000"));
	assert_null(strstr(text, "S002"));
	free(text);
	journey_free(journey);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_line_is_wider_than_asked),
		cmocka_unit_test(everything_is_printed),
		cmocka_unit_test(one_phase_or_one_lane_can_be_asked_for),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
