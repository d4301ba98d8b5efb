/*
 * The cursor is always seen, always on something that exists, and painting
 * has no memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "model/build.h"
#include "support/grow.h"
#include "model/sieve.h"
#include "view/frame.h"
#include "view/zoom.h"

#define MOVES (MAP_END + 1)

static void assert_spot(const struct journey *journey, struct map *map, struct sieve *sieve)
{
	struct spot spot = map_spot(map), again;

	if (map_columns(map) == 0) {
		assert_true(sieve != NULL || journey_count(journey, NODE_ROOT, KEY_PHASES) == 0);
		assert_int_equal(spot.phase, NODE_NONE);
		return;
	}
	assert_true(sieve_passes(sieve, journey, spot.phase));
	if (spot.touchpoint != NODE_NONE)
		assert_true(sieve_passes(sieve, journey, spot.touchpoint));
	assert_true(journey_has(journey, spot.phase));
	if (spot.touchpoint != NODE_NONE)
		assert_int_equal(journey_parent(journey, spot.touchpoint), spot.phase);
	if (spot.lane != KEY_NONE && spot.card > 0)
		assert_true(spot.card < journey_count(journey, map_owner(map), spot.lane));
	map_go(map, spot);
	again = map_spot(map);
	assert_memory_equal(&spot, &again, sizeof spot);
}

static void assert_painted(struct map *map, const struct canvas *canvas)
{
	struct rect rect = map_cursor_rect(map);
	int x = canvas->caret_x, y = canvas->caret_y;

	assert_in_range(x, 0, canvas->width - 1);
	assert_in_range(y, 1, canvas->height - 2);
	assert_int_equal(canvas_at(canvas, x, y)->style, STYLE_CURSOR);
	assert_true(rect.x >= 0 && rect.x + rect.width <= canvas->width && rect.width > 0);
	assert_true(rect.y >= 1 && rect.y + rect.height <= canvas->height - 1 &&
	    rect.height > 0);
}

static void assert_same(const struct canvas *a, const struct canvas *b)
{
	assert_int_equal(a->width, b->width);
	assert_int_equal(a->height, b->height);
	for (int y = 0; y < a->height; y++)
		for (int x = 0; x < a->width; x++)
			assert_memory_equal(canvas_at(a, x, y)->point, canvas_at(b, x, y)->point,
			    sizeof canvas_at(a, x, y)->point);
	assert_int_equal(a->caret_x, b->caret_x);
	assert_int_equal(a->caret_y, b->caret_y);
}

/* Filters by one of a few words, or no longer. */
static void sift(uint32_t *seed, struct journey *journey, struct map *map, struct sieve **sieve)
{
	static const char *const words[] = { "level<=2", "owner=", "a", "text=no-such-words" };
	uint32_t number = grow_number(seed, 6);
	struct sieve *old = *sieve;

	*sieve = number < 4 ? sieve_new(query_parse(&words[number], 1, false, NULL), journey) :
	    NULL;
	map_sift(map, *sieve);
	sieve_free(old);
}

/* One thing that a user may do. */
static void act(uint32_t *seed, struct journey *journey, struct history *history,
	struct map *map, struct canvas *canvas, struct sieve **sieve)
{
	switch (grow_number(seed, 13)) {
	case 5:
		sift(seed, journey, map, sieve);
		break;
	case 0:
		grow_edit(seed, journey, history);
		break;
	case 1:
		canvas_resize(canvas, 20 + (int)grow_number(seed, 130),
		    5 + (int)grow_number(seed, 50));
		break;
	case 2:
		map_set_column_width(map, (int)grow_number(seed, 70));
		break;
	case 3:
		map_set_lane_height(map, map_spot(map).lane, (int)grow_number(seed, 25));
		break;
	case 4:
		canvas->ascii = !canvas->ascii;
		break;
	default:
		map_move(map, (enum map_move)grow_number(seed, MOVES), 1 + grow_number(seed, 3));
	}
}

static void the_cursor_is_always_seen(void **state)
{
	(void)state;
	for (uint32_t run = 1; run <= 8; run++) {
		uint32_t seed = run;
		struct journey *journey = grow_journey(&seed, run * 3);
		struct history *history = history_new();
		struct map *map = map_new(journey);
		struct frame frame = { .journey = journey, .map = map, .mode = "NORMAL" };
		struct canvas canvas, twice;

		canvas_init(&canvas, 80, 24);
		canvas_init(&twice, 80, 24);
		for (int i = 0; i < 1000; i++) {
			act(&seed, journey, history, map, &canvas, &frame.sieve);
			frame_paint(&frame, &canvas);
			assert_spot(journey, map, frame.sieve);
			assert_painted(map, &canvas);
			twice.ascii = canvas.ascii;
			canvas_resize(&twice, canvas.width, canvas.height);
			frame_paint(&frame, &twice);
			assert_same(&canvas, &twice);
		}
		canvas_clear(&canvas);
		canvas_clear(&twice);
		map_free(map);
		sieve_free(frame.sieve);
		history_free(history);
		journey_free(journey);
	}
}

/* One phase of four touchpoints; two actions and a pain in each. */
static struct journey *plain_journey(void)
{
	struct journey *journey = journey_new();
	node_id phase = build_node(journey, NODE_NONE, NODE_PHASE, NODE_ROOT, KEY_PHASES);

	for (int i = 0; i < 4; i++) {
		node_id touchpoint = build_node(journey, NODE_NONE, NODE_TOUCHPOINT, phase,
		    KEY_TOUCHPOINTS);

		build_node(journey, NODE_NONE, NODE_CARD, touchpoint, KEY_ACTION);
		build_node(journey, NODE_NONE, NODE_CARD, touchpoint, KEY_ACTION);
		build_node(journey, NODE_NONE, NODE_CARD, touchpoint, KEY_PAIN);
	}
	return journey;
}

static void a_move_and_its_opposite_come_back(void **state)
{
	struct journey *journey = plain_journey();
	struct map *map = map_new(journey);
	struct spot before = map_spot(map), after;

	(void)state;
	assert_true(map_move(map, MAP_RIGHT, 3));
	assert_true(map_move(map, MAP_LEFT, 3));
	after = map_spot(map);
	assert_memory_equal(&before, &after, sizeof before);
	assert_false(map_move(map, MAP_LEFT, 1));
	assert_true(map_move(map, MAP_DOWN, 1));
	assert_int_equal(map_spot(map).lane, KEY_ACTION);
	assert_int_equal(map_spot(map).card, 1);
	assert_true(map_move(map, MAP_DOWN, 1));
	assert_int_equal(map_spot(map).lane, KEY_PAIN);
	assert_true(map_move(map, MAP_UP, 1));
	assert_int_equal(map_spot(map).card, 1);
	assert_true(map_move(map, MAP_UP, 2));
	assert_int_equal(map_spot(map).lane, KEY_NONE);
	assert_int_not_equal(map_spot(map).touchpoint, NODE_NONE);
	assert_true(map_move(map, MAP_UP, 1));
	assert_int_equal(map_spot(map).touchpoint, NODE_NONE);
	assert_false(map_move(map, MAP_UP, 1));
	map_free(map);
	journey_free(journey);
}

static void assert_ascii(const struct canvas *canvas)
{
	for (int y = 0; y < canvas->height; y++)
		for (int x = 0; x < canvas->width; x++)
			assert_in_range(canvas_at(canvas, x, y)->point[0], ' ', '~');
}

/* Also where the signs stand within texts that were wrapped before. */
static void plain_ascii_is_plain(void **state)
{
	struct journey *journey = plain_journey();
	node_id phase = journey_child(journey, NODE_ROOT, KEY_PHASES, 0);
	node_id touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, 1);
	node_id card = journey_child(journey, touchpoint, KEY_PAIN, 0);
	struct map *map = map_new(journey);
	struct frame frame = { .journey = journey, .map = map, .detail = true };
	struct canvas canvas;

	(void)state;
	build_field(journey, card, KEY_VOTES, value_new_plain("3"));
	build_field(journey, card, KEY_EVIDENCE, value_new_text("x"));
	build_field(journey, card, KEY_STATUS, value_new_text("done"));
	build_field(journey, touchpoint, KEY_STAR, value_new_plain("true"));
	canvas_init(&canvas, 120, 30);
	map_move(map, MAP_RIGHT, 1);
	frame_paint(&frame, &canvas);
	canvas.ascii = true;
	frame_paint(&frame, &canvas);
	assert_ascii(&canvas);
	canvas_clear(&canvas);
	map_free(map);
	journey_free(journey);
}

/* What one clicks is what the cursor would be on. */
static void a_click_finds_the_cursor(void **state)
{
	uint32_t seed = 11;
	struct journey *journey = grow_journey(&seed, 10);
	struct map *map = map_new(journey);
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 100, 30);
	for (int i = 0; i < 300; i++) {
		struct spot spot, found;
		struct rect rect;

		map_move(map, (enum map_move)grow_number(&seed, MOVES), 1);
		canvas_blank(&canvas);
		map_paint(map, &canvas, (struct rect){ 0, 1, 100, 28 });
		spot = map_spot(map);
		rect = map_cursor_rect(map);
		assert_true(map_spot_at(map, rect.x, rect.y, &found));
		assert_int_equal(found.phase, spot.phase);
		assert_int_equal(found.touchpoint, spot.touchpoint);
		assert_int_equal(found.lane, spot.lane);
	}
	canvas_clear(&canvas);
	map_free(map);
	journey_free(journey);
}

static void a_screen_too_small_says_what_is_needed(void **state)
{
	uint32_t seed = 3;
	struct journey *journey = grow_journey(&seed, 5);
	struct map *map = map_new(journey);
	struct frame frame = { .journey = journey, .map = map };
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 1, 1);
	for (int width = 0; width < 22; width++) {
		for (int height = 0; height < 6; height++) {
			canvas_resize(&canvas, width, height);
			frame_paint(&frame, &canvas);
			if (width > 0 && height > 0 && (width < 20 || height < 5) && width > 4)
				assert_int_equal(canvas_at(&canvas, 0, 0)->point[0], '2');
		}
	}
	canvas_clear(&canvas);
	map_free(map);
	journey_free(journey);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cursor_is_always_seen),
		cmocka_unit_test(a_move_and_its_opposite_come_back),
		cmocka_unit_test(plain_ascii_is_plain),
		cmocka_unit_test(a_click_finds_the_cursor),
		cmocka_unit_test(a_screen_too_small_says_what_is_needed),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
