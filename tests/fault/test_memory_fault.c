/*
 * Tests: whichever request for memory fails, alone or with all that follow,
 * nothing ends, nothing typed is lost, the file is whole, and the next try
 * works. SWEEP=1 tries each one, for minutes; otherwise a few dozen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdio.h>

#include "base/mem.h"
#include "cmd/command.h"
#include "session/trail.h"
#include "support/folder.h"
#include "support/starve.h"
#include "unit/cmd/desk.h"
#include "view/frame.h"

#define TYPED "Asks a friend"

struct scene {
	struct editor *editor;
	struct canvas canvas;
	bool refused;		/* the save, in words */
};

/* What the loop does between two events: it waits until there is memory. */
static void
wait_for_memory(void)
{
	if (mem_fill_reserve() || !mem_is_out())
		return;
	starve_end();
	assert_true(mem_fill_reserve());
	assert_false(mem_is_short());
}

static void
show(struct scene *scene)
{
	struct frame frame = { .map = scene->editor->map, .mode = "NORMAL", .hint = "",
		.journey = document_journey(scene->editor->document), .file = "map.yaml" };

	frame_paint(&frame, &scene->canvas);
	wait_for_memory();
}

static void
run(struct scene *scene, const char *line)
{
	struct err err = { 0 };

	if (editor_run(scene->editor, line, &err) != 0) {
		/* Only a save may fail, and says why. */
		if (strcmp(line, "write") != 0 || strstr(scene->editor->message, "memory") == NULL)
			fail_msg("%s: %s", line, scene->editor->message);
		scene->refused = true;
	}
	err_clear(&err);
	document_flush(scene->editor->document, NULL);
	wait_for_memory();
	show(scene);
}

static void
type(struct scene *scene)
{
	char text[sizeof TYPED];

	for (size_t len = 1; len < sizeof TYPED; len++) {
		snprintf(text, len + 1, "%s", TYPED);
		trail_draft(scene->editor->document, text, "add shop pain %%");
		document_flush(scene->editor->document, NULL);
		wait_for_memory();
	}
	trail_draft(scene->editor->document, NULL, NULL);
}

static void
open_map(struct scene *scene)
{
	struct document *document;

	*scene = (struct scene){ 0 };
	folder_enter();
	folder_write("map.yaml", desk_map);
	document = document_open("map.yaml", NULL);
	assert_non_null(document);
	assert_int_equal(trail_begin(document, NULL), 0);
	scene->editor = editor_new(document);
	canvas_init(&scene->canvas, 80, 24);
	assert_true(mem_fill_reserve());
}

static void
close_map(struct scene *scene)
{
	trail_end(scene->editor->document, true);
	editor_free(scene->editor);
	canvas_clear(&scene->canvas);
	mem_drop_reserve();
	folder_leave();
}

/* The file is as it was, or holds what was typed. */
static bool
is_saved(void)
{
	struct document *document = document_open("map.yaml", NULL);
	char *all;
	bool saved;

	assert_non_null(document);
	all = desk_dump(document_journey(document));
	saved = strstr(all, TYPED) != NULL;
	assert_true(saved || folder_holds("map.yaml", desk_map));
	free(all);
	document_free(document);
	return saved;
}

/* A crash right here would lose nothing. */
static void
check_trail(void)
{
	struct trail_found found;

	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_int_equal(found.steps, 1);
	trail_found_clear(&found);
}

/* Types, saves; returns how many requests that took. */
static unsigned
play(unsigned target, bool on)
{
	struct scene scene;
	unsigned count;

	open_map(&scene);
	starve_begin(target, on);
	show(&scene);
	type(&scene);
	run(&scene, "add shop pain \"" TYPED "\"");
	run(&scene, "write");
	count = starve_end();
	assert_true(mem_fill_reserve());
	if (!is_saved()) {
		assert_true(scene.refused);
		check_trail();
		run(&scene, "write");
	}
	assert_true(is_saved());
	close_map(&scene);
	return count;
}

static void
sweep(bool on)
{
	const char *all = getenv("SWEEP");
	unsigned count = play(0, false), step = all != NULL ? 1 : count / 40 + 1;

	assert_true(count > 300);
	for (unsigned target = 1; target <= count; target += step)
		play(target, on);
}

static void
one_refusal_is_not_noticed(void **state)
{
	(void)state;
	if (starve_can())
		sweep(false);
}

static void
refusals_without_end_are_told_and_waited_for(void **state)
{
	(void)state;
	if (starve_can())
		sweep(true);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_refusal_is_not_noticed),
		cmocka_unit_test(refusals_without_end_are_told_and_waited_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
