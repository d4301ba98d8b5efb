/*
 * The pane leaves nothing out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "../../../src/view/detail.h"
#include "../../../src/view/rooms.h"
#include "support/grow.h"

static void assert_value(const char *page, const struct value *value)
{
	if (value->kind == VALUE_TEXT) {
		assert_non_null(strstr(page, value_text(value)));
		return;
	}
	for (size_t i = 0; i < value_count(value); i++) {
		if (value->kind == VALUE_MAP)
			assert_non_null(strstr(page, value_key(value, i)));
		assert_value(page, value_item(value, i));
	}
}

/* Every attribute of a node and of all below it; a few are signs or names. */
static void assert_node(const char *page, const struct journey *journey, node_id node)
{
	size_t count;
	const node_id *children = journey_children(journey, node, &count);

	for (size_t i = 0; i < journey_field_count(journey, node); i++) {
		key_id key;
		const struct value *value = journey_field(journey, node, i, &key);

		if (key != KEY_STAR && key != KEY_TO && key != KEY_DONE)
			assert_value(page, value);
	}
	for (size_t i = 0; i < count; i++)
		if (journey_kind(journey, children[i]) != NODE_TOUCHPOINT)
			assert_node(page, journey, children[i]);
}

static void everything_of_a_touchpoint_or_phase_is_there(void **state)
{
	(void)state;
	for (uint32_t run = 1; run <= 20; run++) {
		uint32_t seed = run;
		struct journey *journey = grow_journey(&seed, 8);
		struct map *map = map_new(journey);
		struct block block = { 0 };

		for (size_t i = 0; i < map->column_count; i++) {
			node_id touchpoint = map->columns[i].touchpoint;
			node_id phase = map->bands[map->columns[i].band].phase;

			detail_fill(map, &block, phase, 60);
			assert_node(str_text(&block.text), journey, phase);
			if (touchpoint == NODE_NONE)
				continue;
			detail_fill(map, &block, touchpoint, 30);
			assert_node(str_text(&block.text), journey, touchpoint);
		}
		block_clear(&block);
		map_free(map);
		journey_free(journey);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_of_a_touchpoint_or_phase_is_there),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
