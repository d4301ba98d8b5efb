/*
 * Pictures: whatever the journey holds, every text has its room, lies on its
 * page and on no other text, and the same journey gives the same bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/format.h"

#include <fontconfig/fontconfig.h>
#include <math.h>

#include "../../../src/format/draw_out.h"
#include "../../../src/format/picture.h"
#include "base/mem.h"
#include "base/progress.h"
#include "model/build.h"
#include "model/find.h"
#include "support/grow.h"
#include "support/test.h"

#define JOURNEYS 8
#define SLACK 0.6	/* points: what rounding may do */

static const char *const papers[] = { NULL, "a4" };

static bool
is_inside(struct box inner, struct box outer)
{
	return inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK &&
	    inner.x + inner.width <= outer.x + outer.width + SLACK &&
	    inner.y + inner.height <= outer.y + outer.height + SLACK;
}

/* Does a line fit into its room, but for the blank at its end? */
static bool
is_wrapped(const struct drawing *drawing, const struct drawn *line)
{
	struct box box = line->line;

	if (line->len > 0 && drawing_letters(drawing)[line->start + line->len - 1] == ' ')
		box.width = fmin(box.width, line->room.width);
	return is_inside(box, line->room);
}

static bool
overlap(struct box a, struct box b)
{
	return fmin(a.x + a.width, b.x + b.width) - fmax(a.x, b.x) > SLACK &&
	    fmin(a.y + a.height, b.y + b.height) - fmax(a.y, b.y) > SLACK;
}

static void
fail_at(const struct drawing *drawing, const struct drawn *line, const char *what)
{
	fail_msg("%s: \"%.*s\" at (%.1f, %.1f), %.1f x %.1f, in a room of %.1f x %.1f at (%.1f, %.1f)",
	    what, (int)line->len, drawing_letters(drawing) + line->start, line->line.x,
	    line->line.y, line->line.width, line->line.height, line->room.width,
	    line->room.height, line->room.x, line->room.y);
}

static void
assert_well_set(const struct drawing *drawing)
{
	size_t count;
	const struct drawn *lines = drawing_lines(drawing, &count);

	for (size_t i = 0; i < count; i++) {
		if (lines[i].len == 0)
			continue;
		if (!is_wrapped(drawing, &lines[i]))
			fail_at(drawing, &lines[i], "runs out of its room");
		if (!is_inside(lines[i].line, drawing_page(drawing, lines[i].page)))
			fail_at(drawing, &lines[i], "runs off the page");
		for (size_t j = 0; j < i; j++)
			if (lines[i].page == lines[j].page && overlap(lines[i].line, lines[j].line)) {
				print_message("over \"%.*s\"\n", (int)lines[j].len,
				    drawing_letters(drawing) + lines[j].start);
				fail_at(drawing, &lines[i], "lies on another text");
			}
	}
}

/* Is a text in the drawing, wherever its lines are broken? */
static bool
is_drawn(const struct drawing *drawing, const char *text)
{
	struct str shown = { 0 };
	bool found;

	text_shown(&shown, text);
	found = shown.len == 0 || strstr(drawing_letters(drawing), shown.s) != NULL;
	str_clear(&shown);
	return found;
}

/* Each view on each paper. */
static void
try_all(const struct journey *journey)
{
	size_t count;
	const struct picture_view *views = picture_views(&count);

	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < sizeof papers / sizeof *papers; j++) {
			struct format_output output = { .journey = journey, .paper = papers[j],
				.view = views[i].name };
			struct drawing *drawing = NULL;
			struct err err = { 0 };

			assert_non_null(output.view);
			assert_int_equal(picture_draw(&output, NULL, &drawing, &err), 0);
			assert_true(drawing_pages(drawing) > 0);
			assert_well_set(drawing);
			drawing_free(drawing);
		}
	}
}

static void
every_text_has_its_room(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed <= JOURNEYS; seed++) {
		uint32_t grown = seed;
		struct journey *journey = grow_journey(&grown, seed % 14);

		try_all(journey);
		journey_free(journey);
	}
}

static node_id
add(struct journey *journey, node_id parent, enum node_kind kind, key_id slot, key_id key,
	const char *text)
{
	node_id node = build_node(journey, NODE_NONE, kind, parent, slot);

	build_field(journey, node, key, value_new_text(text));
	return node;
}

/* As many phases with as many touchpoints, each with a card in many lanes. */
static struct journey *
large(size_t phases, size_t touchpoints, size_t lanes, const char *text)
{
	struct journey *journey = journey_new();

	build_field(journey, NODE_ROOT, KEY_TITLE, value_new_text(text));
	for (size_t i = 0; i < phases; i++) {
		node_id phase = add(journey, NODE_ROOT, NODE_PHASE, KEY_PHASES, KEY_NAME, text);

		for (size_t j = 0; j < touchpoints; j++) {
			node_id touchpoint = add(journey, phase, NODE_TOUCHPOINT, KEY_TOUCHPOINTS,
			    KEY_NAME, text);

			for (size_t k = 0; k < lanes; k++)
				add(journey, touchpoint, NODE_CARD, KEY_ACTION + (key_id)k, KEY_TEXT,
				    text);
		}
	}
	return journey;
}

static void
odd_sizes(void **state)
{
	static const size_t sizes[][3] = { { 0, 0, 0 }, { 1, 0, 0 }, { 1, 1, 0 }, { 1, 1, 3 },
		{ 3, 0, 0 }, { 4, 7, 6 } };

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct journey *journey = large(sizes[i][0], sizes[i][1], sizes[i][2],
		    "Neither long nor short");

		try_all(journey);
		journey_free(journey);
	}
}

static void
hostile_texts(void **state)
{
	struct str long_word = { 0 }, many_words = { 0 };
	const char *texts[] = { "", " ", "\n\n\n", "\t\x1b[31m\x01", "מסע הלקוח שלנו מתחיל כאן",
		"رحلة العميل", "🙇‍♀️👋🏽🛁", "Z̸̧̢͇a̵̡l̴̛͘g̶̈́o̷͝", "\xe2\x80\xaereversed", NULL, NULL };

	(void)state;
	str_add_times(&long_word, 'w', 200);
	for (int i = 0; i < 60; i++)
		str_add(&many_words, "once more ");
	texts[9] = str_text(&long_word);
	texts[10] = str_text(&many_words);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct journey *journey = large(1, 1, 21, texts[i]);

		try_all(journey);
		journey_free(journey);
	}
	str_clear(&long_word);
	str_clear(&many_words);
}

/* Phases and touchpoints; on the flow those of phases that have any, and the
 * shares of those who go on or leave. */
static void
assert_names(const struct journey *journey, const struct drawing *drawing, bool flow)
{
	node_id phase, touchpoint, way;
	struct str share = { 0 };
	double number;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		if (!flow || journey_count(journey, phase, KEY_TOUCHPOINTS) > 0)
			assert_true(is_drawn(drawing, journey_text(journey, phase, KEY_NAME)));
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j)) !=
		    NODE_NONE; j++) {
			assert_true(is_drawn(drawing, journey_text(journey, touchpoint, KEY_NAME)));
			for (size_t k = 0; flow && (way = journey_child(journey, touchpoint, KEY_NEXT,
			    k)) != NODE_NONE; k++)
				if (journey_number(journey, way, KEY_SHARE, &number)) {
					str_cut(&share, 0);
					str_add_format(&share, "%g %%", number);
					assert_true(is_drawn(drawing, str_text(&share)));
				}
		}
	}
	str_clear(&share);
}

static void
all_is_on_map_matrix_and_flow(void **state)
{
	static const char *const names[] = { "map", "matrix", "flow" };

	(void)state;
	for (uint32_t seed = 1; seed <= JOURNEYS; seed += 3) {
		uint32_t grown = seed;
		struct journey *journey = grow_journey(&grown, seed % 26);

		for (size_t i = 0; i < 3 * sizeof papers / sizeof *papers; i++) {
			struct format_output output = { .journey = journey, .paper = papers[i / 3],
				.view = names[i % 3] };
			struct drawing *drawing = NULL;

			assert_int_equal(picture_draw(&output, NULL, &drawing, NULL), 0);
			assert_names(journey, drawing, i % 3 == 2);
			drawing_free(drawing);
		}
		journey_free(journey);
	}
}

/* Few columns are enlarged, on paper and without: no page is left empty beside them. */
static void
a_map_fills_the_width_of_its_page(void **state)
{
	(void)state;
	for (size_t i = 0; i < 24 * sizeof papers / sizeof *papers; i += i % 2 == 0 ? 1 : 9) {
		struct journey *journey = large(1, 1 + i / 2, 2, "Touchpoint");
		struct format_output output = { .journey = journey, .paper = papers[i % 2] };
		struct drawing *drawing = NULL;
		const struct drawn *lines;
		double right = 0;
		size_t count;

		assert_int_equal(picture_draw(&output, NULL, &drawing, NULL), 0);
		lines = drawing_lines(drawing, &count);
		for (size_t k = 0; k < count; k++)
			if (lines[k].page == 0 && lines[k].line.y > PICTURE_MARGIN + 40 &&
			    lines[k].line.y < drawing_page(drawing, 0).height - 40)
				right = fmax(right, lines[k].room.x + lines[k].room.width);
		/* One column alone does not. */
		if (right < drawing_page(drawing, 0).width * (i < 2 ? 0.5 : 0.85))
			fail_msg("%zu columns, %s: %.0f of %.0f", 1 + i / 2, papers[i % 2] != NULL ?
			    papers[i % 2] : "no paper", right, drawing_page(drawing, 0).width);
		drawing_free(drawing);
		journey_free(journey);
	}
}

/* Several personas at one touchpoint share its curve's row without harm. */
static void
same_bytes(void **state)
{
	static const char *const names[] = { "svg", "pdf", "png" };
	uint32_t seed = 7;
	struct journey *journey = grow_journey(&seed, 9);
	size_t count;
	const struct picture_view *views = picture_views(&count);

	(void)state;
	for (size_t i = 0; i < 3 * count; i++) {
		struct format_output output = { .journey = journey,
			.view = views[i / 3].name };
		const struct format *format = format_find(names[i % 3]);
		struct str first = { 0 }, second = { 0 };
		struct notes notes = { 0 };

		assert_non_null(format);
		assert_int_equal(format->write(&output, &notes, &first, NULL), 0);
		assert_int_equal(format->write(&output, &notes, &second, NULL), 0);
		if (first.len != second.len || memcmp(first.s, second.s, first.len) != 0)
			fail_msg("%s differs", names[i % 3]);
		notes_clear(&notes);
		str_clear(&first);
		str_clear(&second);
	}
	journey_free(journey);
}

/* What cannot be a PNG of the usual size is made smaller, and that is told. */
static void
too_large_for_png(void **state)
{
	struct journey *journey = large(1, 130, 1, "Touchpoint");
	struct format_output output = { .journey = journey };
	struct str out = { 0 };
	struct notes notes = { 0 };

	(void)state;
	struct err err = { 0 };
	int done = format_find("png")->write(&output, &notes, &out, &err);

	if (done != 0)
		fail_msg("%s", err.message);
	assert_int_equal(notes.count, 1);
	assert_memory_equal(out.s, "\x89PNG", 4);
	notes_clear(&notes);
	str_clear(&out);
	journey_free(journey);
}

static void
unknown_paper_and_view(void **state)
{
	struct journey *journey = large(1, 1, 1, "x");
	struct format_output output = { .journey = journey, .paper = "letterhead" };
	struct drawing *drawing = NULL;
	struct err err = { 0 };

	(void)state;
	assert_int_equal(picture_draw(&output, NULL, &drawing, &err), -1);
	assert_int_equal(err.kind, ERR_USAGE);
	err_clear(&err);
	output = (struct format_output){ .journey = journey, .view = "about" };
	assert_int_equal(picture_draw(&output, NULL, &drawing, &err), -1);
	assert_int_equal(err.kind, ERR_USAGE);
	err_clear(&err);
	assert_null(drawing);
	journey_free(journey);
}

static bool
hear(void *with, const char *doing, unsigned percent)
{
	size_t *left = with;

	(void)doing;
	assert_in_range(percent, 0, 100);
	return (*left)-- > 0;
}

/* Wherever it is told to, and then there is no picture. */
static void
stops_anywhere(void **state)
{
	static const char *const names[] = { "svg", "pdf", "png" };
	struct journey *journey = large(3, 12, 8, "Neither long nor short");
	size_t count;
	const struct picture_view *views = picture_views(&count);

	(void)state;
	for (size_t i = 0; i < 3 * count; i++) {
		struct format_output output = { .journey = journey,
			.view = views[i / 3].name, .paper = papers[i % 2] };
		int done = -1;

		for (size_t patience = 0; done != 0; patience++) {
			size_t left = patience;
			struct progress listener = { hear, &left };
			struct notes notes = { 0 };
			struct str out = { 0 };
			struct err err = { 0 };

			progress_listen(&listener);
			done = format_find(names[i % 3])->write(&output, &notes, &out, &err);
			progress_listen(NULL);
			assert_int_equal(err.kind, done == 0 ? ERR_NONE : ERR_STOPPED);
			assert_true(done != 0 || patience > 0);
			err_clear(&err);
			notes_clear(&notes);
			str_clear(&out);
		}
	}
	journey_free(journey);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_text_has_its_room),
		cmocka_unit_test(odd_sizes),
		cmocka_unit_test(hostile_texts),
		cmocka_unit_test(all_is_on_map_matrix_and_flow),
		cmocka_unit_test(a_map_fills_the_width_of_its_page),
		cmocka_unit_test(same_bytes),
		cmocka_unit_test(too_large_for_png),
		cmocka_unit_test(unknown_paper_and_view),
		cmocka_unit_test(stops_anywhere),
	};

	return cmocka_run_group_tests_name("pictures", tests, NULL, NULL);
}
