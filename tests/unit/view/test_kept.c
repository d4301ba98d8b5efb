/*
 * A frame painted over the one before, where only the cursor moved, is the frame
 * painted anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <stdio.h>

#include "base/utf8.h"
#include "support/grow.h"
#include "view/frame.h"
#include "view/map.h"
#include "view/zoom.h"

#define STEPS 400

/* Two screens of one journey, of which one is always painted whole. */
struct pair {
	struct journey *journey;
	struct history *history;
	struct map *map[2];
	struct canvas canvas[2];
	struct picks picks;
	struct frame frame;
	char typed[200];
	size_t kept;		/* frames that were not painted whole */
};

static const char *const list[] = { "over", "the", "map" };

static void
paint(struct pair *pair)
{
	for (int i = 0; i < 2; i++) {
		struct frame frame = pair->frame;

		frame.journey = pair->journey;
		frame.map = pair->map[i];
		frame.picks = &pair->picks;
		if (i == 1)
			canvas_blank(&pair->canvas[1]);
		frame_paint(&frame, &pair->canvas[i]);
	}
}

static void
assert_alike(const struct pair *pair)
{
	const struct canvas *a = &pair->canvas[0], *b = &pair->canvas[1];
	struct rect box = map_cursor_rect(pair->map[0]), other = map_cursor_rect(pair->map[1]);

	for (int y = 0; y < a->height; y++)
		for (int x = 0; x < a->width; x++) {
			const struct cell *one = canvas_at(a, x, y), *two = canvas_at(b, x, y);

			if (memcmp(one->point, two->point, sizeof one->point) != 0 ||
			    one->width != two->width || one->style != two->style)
				fail_msg("%d,%d: %x %d and %x %d", y, x, one->point[0],
				    one->style, two->point[0], two->style);
		}
	assert_int_equal(a->caret_x, b->caret_x);
	assert_int_equal(a->caret_y, b->caret_y);
	assert_memory_equal(&box, &other, sizeof box);
}

/* Every line that differs from before was touched: the terminal is told by that. */
static void
assert_touched(struct pair *pair, const struct cell *before)
{
	struct canvas *canvas = &pair->canvas[0];

	for (int y = 0; y < canvas->height; y++) {
		size_t at = (size_t)y * (size_t)canvas->width;

		for (int x = 0; x < canvas->width && !canvas->touched[y]; x++) {
			assert_memory_equal(canvas->cells[at + (size_t)x].point,
			    before[at + (size_t)x].point, sizeof before->point);
			assert_int_equal(canvas->cells[at + (size_t)x].style,
			    before[at + (size_t)x].style);
		}
	}
}

static void
resize(struct pair *pair, uint32_t *seed)
{
	static const int sizes[][2] = { { 200, 50 }, { 80, 24 }, { 61, 12 }, { 40, 10 }, { 25, 6 } };
	uint32_t n = grow_number(seed, 5);

	for (int i = 0; i < 2; i++)
		canvas_resize(&pair->canvas[i], sizes[n][0], sizes[n][1]);
}

static void
change(struct pair *pair, uint32_t *seed)
{
	node_id node = map_node(pair->map[0]), phase = map_spot(pair->map[0]).phase;

	switch (grow_number(seed, 12)) {
	case 0:
		resize(pair, seed);
		break;
	case 1:
		picks_toggle(&pair->picks, node);
		break;
	case 2:
		picks_clear(&pair->picks);
		break;
	case 3:
		pair->frame.detail = !pair->frame.detail;
		break;
	case 4:
		pair->frame.list = list;
		pair->frame.list_count = pair->frame.list_count == 0 ? 3 : 0;
		break;
	case 5:
		pair->frame.message = pair->frame.message ? NULL : grow_number(seed, 2) ? "short" :
		    "so long that it covers some of the lines of the map: so long that it covers "
		    "some of the lines of the map: so long that it covers some of the lines";
		break;
	case 6:
		for (int i = 0; i < 2; i++)
			map_mark_assumptions(pair->map[i], !map_marks_assumptions(pair->map[i]));
		break;
	case 7:
		for (int i = 0; i < 2; i++)
			map_fold(pair->map[i], phase, !map_is_folded(pair->map[i], phase));
		break;
	case 8:
		for (int i = 0; i < 2; i++)
			pair->canvas[i].ascii = !pair->canvas[i].ascii;
		break;
	default:
		grow_edit(seed, pair->journey, pair->history);
	}
}

/* A field opens where the cursor is, has a letter more, or is gone. */
static void
type(struct pair *pair, uint32_t *seed)
{
	static const char typed[] =
	    "Waits for 包裹 and 😀 writes a letter to the shop, twice, in anger";
	struct frame_field *field = &pair->frame.field;
	size_t len = field->open ? field->caret : 0;

	if (!field->open || grow_number(seed, 20) == 0) {
		*field = (struct frame_field){ .open = !field->open, .in_place = true,
			.adds = grow_number(seed, 2) == 0 };
	} else {
		len = grow_number(seed, 4) == 0 ? utf8_prev(typed, len) :
		    utf8_next(typed, strlen(typed), len);
	}
	snprintf(pair->typed, len + 1, "%s", typed);
	field->text = pair->typed;
	field->caret = len;
}

static void
step(struct pair *pair, uint32_t *seed)
{
	bool far = grow_number(seed, 5) == 0;
	enum map_move move = (enum map_move)grow_number(seed, far ? MAP_END + 1 : MAP_DOWN + 1);
	size_t times = 1 + grow_number(seed, 3);

	if (grow_number(seed, pair->frame.field.open ? 30 : 8) == 0) {
		change(pair, seed);
		return;
	}
	if (grow_number(seed, 30) < (pair->frame.field.open ? 29 : 3)) {
		type(pair, seed);
		return;
	}
	for (int i = 0; i < 2; i++)
		map_move(pair->map[i], move, times);
}

static void
begin(struct pair *pair, struct journey *journey)
{
	*pair = (struct pair){ .journey = journey, .frame = { .file = "map.yaml" } };
	pair->history = history_new();
	for (int i = 0; i < 2; i++) {
		pair->map[i] = map_new(journey);
		canvas_init(&pair->canvas[i], 200, 50);
	}
}

static void
end(struct pair *pair)
{
	for (int i = 0; i < 2; i++) {
		map_free(pair->map[i]);
		canvas_clear(&pair->canvas[i]);
	}
	picks_clear(&pair->picks);
	history_free(pair->history);
	journey_free(pair->journey);
}

static void
one_walk(uint32_t seed, size_t *kept, size_t *typed)
{
	struct pair pair;

	begin(&pair, grow_journey(&seed, 30));
	paint(&pair);
	for (int i = 0; i < STEPS; i++) {
		size_t count = (size_t)pair.canvas[0].width * (size_t)pair.canvas[0].height;
		struct cell *before = calloc(count + 1, sizeof *before);
		int width = pair.canvas[0].width;
		const void *held = pair.canvas[0].kept;

		memcpy(before, pair.canvas[0].cells, count * sizeof *before);
		memset(pair.canvas[0].touched, false, (size_t)pair.canvas[0].height);
		step(&pair, &seed);
		paint(&pair);
		assert_alike(&pair);
		if (pair.canvas[0].width == width)
			assert_touched(&pair, before);
		*kept += held != NULL && !pair.canvas[0].touched[1];
		*typed += held != NULL && !pair.canvas[0].touched[1] && pair.frame.field.open;
		free(before);
	}
	end(&pair);
}

static void
a_frame_over_another_is_a_frame_anew(void **state)
{
	size_t kept = 0, typed = 0;

	(void)state;
	for (uint32_t seed = 1; seed <= 16; seed++)
		one_walk(seed, &kept, &typed);
	/* Else nothing was tried. */
	print_message("# %zu frames over another, %zu while typing\n", kept, typed);
	assert_true(kept - typed > 200);
	assert_true(typed > 200);
}

static node_id
insert(struct pair *pair, enum node_kind kind, node_id parent, const char *slot, const char *key,
	const char *text)
{
	node_id node = journey_next_id(pair->journey);
	struct edit here = edit_insert(node, kind, parent, slot, 0);
	struct edit says = edit_set(node, key, value_new_text(text));

	assert_int_equal(history_apply(pair->history, pair->journey, &here, NULL), 0);
	assert_int_equal(history_apply(pair->history, pair->journey, &says, NULL), 0);
	edit_clear(&here);
	edit_clear(&says);
	return node;
}

/* A field is wider than a narrow column: it covers half of what stands beside it. */
static void
wide_characters_beside_a_field_come_back(void **state)
{
	static const char wide[] = "包裹到了包裹到了包";
	struct pair pair;
	node_id phase;

	(void)state;
	begin(&pair, journey_new());
	phase = insert(&pair, NODE_PHASE, NODE_ROOT, "phases", "name", "P");
	for (int i = 0; i < 8; i++) {
		node_id touchpoint = insert(&pair, NODE_TOUCHPOINT, phase, "touchpoints", "name",
		    i % 2 ? "a" : wide);

		insert(&pair, NODE_CARD, touchpoint, "action", "text", i % 2 ? "b" : wide);
	}
	for (int width = 6; width < 20; width++)
		for (int row = 0; row < 3; row++) {
			for (int i = 0; i < 2; i++) {
				map_set_column_width(pair.map[i], width);
				map_move(pair.map[i], MAP_FIRST_ROW, 1);
				map_move(pair.map[i], MAP_LANE_UP, 9);
				map_move(pair.map[i], MAP_LANE_DOWN, (size_t)row);
			}
			paint(&pair);
			pair.frame.field = (struct frame_field){ .open = true, .in_place = true,
				.text = "b", .caret = 1 };
			paint(&pair);
			assert_alike(&pair);
			pair.frame.field.open = false;
			paint(&pair);
			assert_alike(&pair);
		}
	end(&pair);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_frame_over_another_is_a_frame_anew),
		cmocka_unit_test(wide_characters_beside_a_field_come_back),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
