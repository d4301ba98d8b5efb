/*
 * Tests: after any row of edits, undo, redo and saves, the trail on the disk
 * gives the map that is in memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/mem.h"
#include "model/diff.h"
#include "session/trail.h"
#include "support/folder.h"
#include "support/grow.h"
#include "yaml/write.h"

static struct document *
opened(const char *path)
{
	struct err err = { 0 };
	struct document *document = document_open(path, &err);

	assert_non_null(document);
	assert_int_equal(trail_begin(document, &err), 0);
	assert_null(document_trouble(document));
	return document;
}

struct world {
	uint32_t seed;
	struct document *document;
	node_id removed;	/* the last one, or NODE_NONE */
	node_id removed_from;
	char *removed_slot;
};

static node_id
any_of(struct world *world, enum node_kind kind)
{
	const struct journey *journey = document_journey(world->document);
	node_id next = journey_next_id(journey), start = grow_number(&world->seed, next), i, node;

	for (i = 0; i < next; i++) {
		node = (start + i) % next;
		if (journey_has(journey, node) && journey_kind(journey, node) == kind)
			return node;
	}
	return NODE_NONE;
}

static void
set_any(struct world *world)
{
	enum node_kind kind = grow_number(&world->seed, 2) ? NODE_CARD : NODE_TOUCHPOINT;
	node_id node = any_of(world, kind);
	char *text = grow_text(&world->seed);

	if (node != NODE_NONE)
		document_set(world->document, node, kind == NODE_CARD ? "text" : "name",
		    value_new_text(text), NULL);
	free(text);
}

static void
insert_any(struct world *world)
{
	node_id above = any_of(world, grow_number(&world->seed, 3) ? NODE_TOUCHPOINT : NODE_PHASE);
	struct document *document = world->document;
	node_id node;

	if (above == NODE_NONE)
		return;
	if (journey_kind(document_journey(document), above) == NODE_PHASE)
		node = document_insert(document, NODE_TOUCHPOINT, above, "touchpoints",
		    grow_number(&world->seed, 4), NULL);
	else
		node = document_insert(document, NODE_CARD, above, "thought",
		    grow_number(&world->seed, 4), NULL);
	if (node != NODE_NONE)
		document_set(document, node, journey_kind(document_journey(document), node) == NODE_CARD
		    ? "text" : "name", value_new_text("new"), NULL);
}

static void
remove_any(struct world *world)
{
	node_id node = any_of(world, grow_number(&world->seed, 2) ? NODE_CARD : NODE_TOUCHPOINT);
	const struct journey *journey = document_journey(world->document);

	if (node == NODE_NONE)
		return;
	free(world->removed_slot);
	world->removed = node;
	world->removed_from = journey_parent(journey, node);
	world->removed_slot = mem_text(journey_key_name(journey, journey_slot(journey, node)));
	assert_int_equal(document_remove(world->document, node, NULL), 0);
}

/* Where it still fits: it may be on the map again, or its parent may not. */
static void
restore_any(struct world *world)
{
	const struct journey *journey = document_journey(world->document);

	if (world->removed != NODE_NONE && !journey_has(journey, world->removed) &&
	    journey_parent(journey, world->removed) == NODE_NONE &&
	    journey_has(journey, world->removed_from))
		document_restore(world->document, world->removed, world->removed_from,
		    world->removed_slot, 0, NULL);
}

static void
move_any(struct world *world)
{
	node_id node = any_of(world, NODE_TOUCHPOINT), phase = any_of(world, NODE_PHASE);

	if (node != NODE_NONE && phase != NODE_NONE)
		document_move(world->document, node, phase, "touchpoints",
		    grow_number(&world->seed, 4), NULL);
}

static void
edit_world(struct world *world, bool cancel)
{
	static void (*const edits[])(struct world *world) = {
		set_any, insert_any, remove_any, restore_any, move_any,
	};
	uint32_t count = 1 + grow_number(&world->seed, 3);

	document_begin(world->document, NODE_ROOT);
	while (count-- > 0)
		edits[grow_number(&world->seed, 5)](world);
	if (cancel)
		document_cancel(world->document);
	else
		document_end(world->document);
}

static void
do_anything(struct world *world)
{
	switch (grow_number(&world->seed, 14)) {
	case 0: case 1: case 2:
		document_undo(world->document, NULL);
		break;
	case 3:
		document_redo(world->document, NULL);
		break;
	case 4:
		edit_world(world, true);
		break;
	case 5:
		/* What cannot be written is refused; it stays unsaved. */
		document_save(world->document, NULL);
		break;
	default:
		edit_world(world, false);
		break;
	}
}

/* The trail on the disk is the map in memory, and leads back to the file. */
static void
check_world(struct world *world)
{
	struct trail_found found = { .journal = mem_text(".map.yaml.cjm-journal") };
	struct document *again;
	struct journey *base;

	found.file = mem_text("map.yaml");
	assert_int_equal(document_flush(world->document, NULL), 0);
	again = trail_preview(&found, NULL, NULL, NULL);
	if (again == NULL) {
		/* Nothing happened yet since what stands in the file. */
		assert_false(document_is_dirty(world->document));
		trail_found_clear(&found);
		return;
	}
	assert_true(diff_match(document_journey(world->document), document_journey(again),
	    NULL, NULL, NULL));
	base = document_file_journey(again, NULL);
	while (document_undo(again, NULL))
		continue;
	assert_true(diff_match(base, document_journey(again), NULL, NULL, NULL));
	journey_free(base);
	document_free(again);
	trail_found_clear(&found);
}

static void
grow_file(uint32_t *seed)
{
	struct journey *journey = grow_journey(seed, 6);
	size_t len;
	char *text = write_journey(journey, &len);

	folder_write("map.yaml", text);
	free(text);
	journey_free(journey);
}

static void
test_anything(void **state)
{
	uint32_t start;

	(void)state;
	for (start = 1; start <= 12; start++) {
		struct world world = { .seed = start * 7919 };
		int i;

		folder_enter();
		grow_file(&world.seed);
		world.document = opened("map.yaml");
		for (i = 0; i < 40; i++) {
			do_anything(&world);
			check_world(&world);
		}
		trail_end(world.document, true);
		document_free(world.document);
		free(world.removed_slot);
		folder_leave();
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_anything),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
