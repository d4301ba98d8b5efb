/*
 * A save in a thread, with edits meanwhile, and what it finds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reload.h"

#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/test.h"

#define MAP "cjm: 1\ntitle: %s\nphases:\n  - name: P\n    touchpoints:\n      - name: T\n"

static const char *
map_with(const char *title)
{
	static char text[256];

	snprintf(text, sizeof text, MAP, title);
	return text;
}

static struct document *
open_map(void)
{
	struct document *document;

	folder_enter();
	folder_write("map.yaml", map_with("One"));
	document = document_open("map.yaml", NULL);
	assert_non_null(document);
	return document;
}

static void
title(struct document *document, const char *text)
{
	assert_int_equal(document_set(document, NODE_ROOT, "title",
	    value_new_text(text), NULL), 0);
}

static void
wait_for(struct document *document)
{
	struct pollfd end = { .fd = document_save_fd(document), .events = POLLIN };

	assert_int_equal(poll(&end, 1, 10000), 1);
}

static void
test_edits_meanwhile_stay_unsaved(void **state)
{
	struct document *document = open_map();
	struct err err = { 0 };

	(void)state;
	title(document, "Two");
	assert_int_equal(document_save_begin(document, &err), 0);
	assert_true(document_is_saving(document));
	title(document, "Three");
	wait_for(document);
	assert_int_equal(document_save_end(document, &err), 0);
	assert_false(document_is_saving(document));
	assert_true(folder_holds("map.yaml", map_with("Two")));
	assert_true(document_is_dirty(document));
	/* Undone, it is what stands in the file. */
	assert_true(document_undo(document, NULL));
	assert_false(document_is_dirty(document));
	assert_true(document_redo(document, NULL));
	assert_int_equal(document_save(document, &err), 0);
	assert_true(folder_holds("map.yaml", map_with("Three")));
	document_free(document);
	folder_leave();
}

static void
test_second_save_follows(void **state)
{
	struct document *document = open_map();
	struct err err = { 0 };

	(void)state;
	title(document, "Two");
	assert_int_equal(document_save_begin(document, &err), 0);
	title(document, "Three");
	assert_int_equal(document_save_begin(document, &err), 0);
	while (document_is_saving(document)) {
		wait_for(document);
		assert_int_equal(document_save_end(document, &err), 0);
	}
	assert_false(document_is_dirty(document));
	assert_true(folder_holds("map.yaml", map_with("Three")));
	document_free(document);
	folder_leave();
}

/* A failure is told at the end, nothing counts as saved, and what comes next
 * works. */
static void
test_failure_is_told(void **state)
{
	struct document *document = open_map();
	struct err err = { 0 };

	(void)state;
	title(document, "Two");
	folder_write("map.yaml", map_with("Theirs"));
	assert_int_equal(document_save_begin(document, &err), 0);
	assert_int_equal(document_save_end(document, &err), -1);
	assert_int_equal(err.kind, ERR_CONFLICT);
	err_clear(&err);
	assert_true(document_is_dirty(document));
	assert_true(folder_holds("map.yaml", map_with("Theirs")));
	folder_write("map.yaml", map_with("One"));
	assert_int_equal(document_save(document, &err), 0);
	assert_true(folder_holds("map.yaml", map_with("Two")));
	assert_false(document_was_gone(document));
	document_free(document);
	folder_leave();
}

static void
test_deleted_file_comes_back(void **state)
{
	struct document *document = open_map();

	(void)state;
	title(document, "Two");
	assert_int_equal(unlink("map.yaml"), 0);
	assert_int_equal(document_save(document, NULL), 0);
	assert_true(document_was_gone(document));
	assert_true(folder_holds("map.yaml", map_with("Two")));
	document_free(document);
	folder_leave();
}

/* Undo goes past a save, back to the very bytes that stood there: a comment
 * that went with its touchpoint is there again. */
static void
test_undo_past_a_save_gives_the_old_bytes(void **state)
{
	static const char text[] = "cjm: 1\ntitle: 'One'\nphases:\n- name: P\n"
	    "  touchpoints:\n  -   name:   T  # mine\n      pain: |-\n        p\n  - name: U\n";
	struct document *document;
	const struct journey *journey;
	node_id phase;

	(void)state;
	folder_enter();
	folder_write("map.yaml", text);
	document = document_open("map.yaml", NULL);
	assert_non_null(document);
	journey = document_journey(document);
	phase = journey_child(journey, NODE_ROOT, KEY_PHASES, 0);
	assert_int_equal(document_remove(document,
	    journey_child(journey, phase, KEY_TOUCHPOINTS, 0), NULL), 0);
	assert_int_equal(document_save(document, NULL), 0);
	assert_false(folder_holds("map.yaml", text));
	assert_true(document_undo(document, NULL));
	assert_true(document_is_dirty(document));
	assert_int_equal(document_save(document, NULL), 0);
	assert_true(folder_holds("map.yaml", text));
	document_free(document);
	folder_leave();
}

/* Who leaves in the middle waits for it. */
static void
test_leaving_ends_it(void **state)
{
	struct document *document = open_map();

	(void)state;
	title(document, "Two");
	assert_int_equal(document_save_begin(document, NULL), 0);
	document_free(document);
	assert_true(folder_holds("map.yaml", map_with("Two")));
	folder_leave();
}

/* A reload puts another text in the place of the one that a save under way
 * compares the file with: it waits. */
static void
test_reload_lets_it_end(void **state)
{
	struct document *document = open_map();
	struct merge_sum sum;

	(void)state;
	title(document, "Two");
	assert_int_equal(document_save_begin(document, NULL), 0);
	assert_int_equal(document_reload(document, &sum, NULL), 0);
	assert_false(document_is_saving(document));
	assert_false(document_is_dirty(document));
	assert_true(folder_holds("map.yaml", map_with("Two")));
	document_free(document);
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_edits_meanwhile_stay_unsaved),
		cmocka_unit_test(test_second_save_follows),
		cmocka_unit_test(test_failure_is_told),
		cmocka_unit_test(test_deleted_file_comes_back),
		cmocka_unit_test(test_undo_past_a_save_gives_the_old_bytes),
		cmocka_unit_test(test_leaving_ends_it),
		cmocka_unit_test(test_reload_lets_it_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
