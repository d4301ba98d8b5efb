/*
 * Tests: a trail gives back the map, its history and the draft, whatever was
 * done and whenever it ended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "file/slurp.h"
#include "session/trail.h"
#include "support/folder.h"

static const char small[] =
	"cjm: 1\n"
	"title: Small\n"
	"phases:\n"
	"  - name: One\n"
	"    touchpoints:\n"
	"      - name: A\n"
	"        pain: [first, second]\n"
	"      - name: B\n"
	"  - name: Two\n";

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

static struct document *
opened_small(void)
{
	folder_write("map.yaml", small);
	return opened("map.yaml");
}

/* Ends without an orderly end: what a kill leaves. */
static void
crash(struct document *document)
{
	assert_int_equal(document_flush(document, NULL), 0);
	trail_end(document, false);
	document_free(document);
}

static struct document *
recovered(const char *path)
{
	struct err err = { 0 };
	struct document *document = document_open(path, &err);
	struct trail_found found;

	assert_non_null(document);
	assert_int_equal(trail_begin(document, &err), -1);
	assert_int_equal(err.kind, ERR_CONFLICT);
	err_clear(&err);
	assert_int_equal(trail_find(path, NULL, &found, &err), 0);
	assert_non_null(found.journal);
	assert_false(found.held);
	assert_int_equal(trail_recover(document, &found, &err), 0);
	trail_found_clear(&found);
	return document;
}

static node_id
touchpoint(const struct document *document, size_t phase, size_t index)
{
	const struct journey *journey = document_journey(document);

	return journey_child(journey, journey_child(journey, NODE_ROOT, KEY_PHASES, phase),
	    KEY_TOUCHPOINTS, index);
}

static void
rename_to(struct document *document, node_id node, const char *name)
{
	assert_int_equal(document_set(document, node, "name", value_new_text(name), NULL), 0);
}

static const char *
name_of(const struct document *document, size_t phase, size_t index)
{
	return journey_text(document_journey(document), touchpoint(document, phase, index), KEY_NAME);
}

/* --- single promises ---------------------------------------------------------- */

static void
test_undo_reaches_across(void **state)
{
	struct document *document;

	(void)state;
	folder_enter();
	document = opened_small();
	rename_to(document, touchpoint(document, 0, 0), "A1");
	rename_to(document, touchpoint(document, 0, 0), "A2");
	crash(document);
	assert_true(folder_holds("map.yaml", small));
	document = recovered("map.yaml");
	assert_string_equal(name_of(document, 0, 0), "A2");
	assert_true(document_is_dirty(document));
	assert_true(document_undo(document, NULL));
	assert_string_equal(name_of(document, 0, 0), "A1");
	assert_true(document_undo(document, NULL));
	assert_false(document_is_dirty(document));
	assert_false(document_undo(document, NULL));
	assert_true(document_redo(document, NULL));
	crash(document);
	document = recovered("map.yaml");
	assert_string_equal(name_of(document, 0, 0), "A1");
	assert_true(document_redo(document, NULL));
	assert_int_equal(document_save(document, NULL), 0);
	trail_end(document, false);
	assert_int_equal(access(".map.yaml.cjm-journal", F_OK), -1);
	document_free(document);
	folder_leave();
}

static void
test_draft(void **state)
{
	struct document *document;
	struct trail_found found;

	(void)state;
	folder_enter();
	document = opened_small();
	trail_draft(document, "H", "set a pain %%");
	trail_draft(document, "Half a été", "set a pain %%");
	trail_draft(document, "Half été", "set a pain %%");
	crash(document);
	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_int_equal(found.steps, 0);
	assert_string_equal(found.draft, "Half été");
	assert_string_equal(found.draft_line, "set a pain %%");
	trail_found_clear(&found);
	/* Taking it over keeps it until it is taken or dropped. */
	crash(recovered("map.yaml"));
	document = recovered("map.yaml");
	trail_draft(document, NULL, NULL);
	crash(document);
	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_null(found.journal);
	folder_leave();
}

static void
test_nothing_done_is_nothing(void **state)
{
	struct document *document;
	struct trail_found found;

	(void)state;
	folder_enter();
	document = opened_small();
	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_true(found.held);
	trail_found_clear(&found);
	document_begin(document, NODE_ROOT);
	rename_to(document, touchpoint(document, 0, 0), "Cancelled");
	document_cancel(document);
	document_begin(document, NODE_ROOT);
	document_end(document);
	trail_draft(document, "x", "prompt");
	trail_draft(document, NULL, NULL);
	crash(document);
	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_null(found.journal);
	document_free(opened("map.yaml"));
	folder_leave();
}

/* Killed between the save and what the journal says of it. */
static void
test_saved_file_is_known(void **state)
{
	struct document *document, *other;
	char *text;
	size_t len;

	(void)state;
	folder_enter();
	document = opened_small();
	rename_to(document, touchpoint(document, 0, 0), "A1");
	text = document_text(document, &len, NULL);
	crash(document);
	folder_write("map.yaml", text);
	free(text);
	/* All that was done stands in the file: there is nothing to recover. */
	other = opened("map.yaml");
	assert_string_equal(name_of(other, 0, 0), "A1");
	rename_to(other, touchpoint(other, 0, 1), "B1");
	crash(other);
	other = recovered("map.yaml");
	assert_string_equal(name_of(other, 0, 1), "B1");
	trail_end(other, true);
	document_free(other);
	folder_leave();
}

static void
test_changed_file_is_not_overwritten(void **state)
{
	static const char theirs[] = "cjm: 1\ntitle: Theirs\nphases: []\n";
	struct document *document;
	struct trail_found found;
	struct err err = { 0 };

	(void)state;
	folder_enter();
	document = opened_small();
	rename_to(document, touchpoint(document, 0, 0), "Ours");
	crash(document);
	folder_write("map.yaml", theirs);
	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_true(found.changed);
	assert_int_equal(found.steps, 1);
	trail_found_clear(&found);
	document = recovered("map.yaml");
	assert_string_equal(name_of(document, 0, 0), "Ours");
	assert_int_equal(document_save(document, &err), -1);
	assert_int_equal(err.kind, ERR_CONFLICT);
	err_clear(&err);
	assert_true(folder_holds("map.yaml", theirs));
	trail_end(document, true);
	document_free(document);
	folder_leave();
}

static void
test_second_is_told_who(void **state)
{
	struct document *first, *second;
	struct err err = { 0 };

	(void)state;
	folder_enter();
	first = opened_small();
	second = document_open("map.yaml", NULL);
	assert_int_equal(trail_begin(second, &err), -1);
	assert_int_equal(err.kind, ERR_LOCKED);
	assert_non_null(strstr(err.arg[0], "@"));
	err_clear(&err);
	trail_end(first, false);
	assert_int_equal(trail_begin(second, &err), 0);
	document_free(first);
	document_free(second);
	folder_leave();
}

/* A node that was cut before a save comes back after it with all it held. */
static void
test_paste_across_a_save(void **state)
{
	struct document *document;
	node_id node, phase;

	(void)state;
	folder_enter();
	document = opened_small();
	node = touchpoint(document, 0, 0);
	phase = journey_child(document_journey(document), NODE_ROOT, KEY_PHASES, 1);
	assert_int_equal(document_remove(document, node, NULL), 0);
	assert_int_equal(document_save(document, NULL), 0);
	assert_int_equal(document_restore(document, node, phase, "touchpoints", 0, NULL), 0);
	crash(document);
	document = recovered("map.yaml");
	assert_string_equal(name_of(document, 1, 0), "A");
	node = touchpoint(document, 1, 0);
	assert_int_equal(journey_count(document_journey(document), node, KEY_PAIN), 2);
	assert_int_equal(document_save(document, NULL), 0);
	document_free(document);
	folder_leave();
}

static void
test_undo_past_a_save(void **state)
{
	struct document *document;

	(void)state;
	folder_enter();
	document = opened_small();
	assert_int_equal(document_remove(document, touchpoint(document, 0, 0), NULL), 0);
	assert_int_equal(document_save(document, NULL), 0);
	assert_true(document_undo(document, NULL));
	crash(document);
	document = recovered("map.yaml");
	assert_string_equal(name_of(document, 0, 0), "A");
	assert_string_equal(name_of(document, 0, 1), "B");
	document_free(document);
	assert_int_equal(unlink(".map.yaml.cjm-journal"), 0);
	folder_leave();
}

/* Where the folder takes no file, the state folder does. */
static void
test_second_place(void **state)
{
	struct document *document;
	struct trail_found *list;
	size_t count;
	char *journal;

	(void)state;
	folder_enter();
	assert_int_equal(mkdir("maps", 0700), 0);
	folder_write("maps/map.yaml", small);
	/* A folder in the journal's place: nothing can be written there. */
	assert_int_equal(mkdir("maps/.map.yaml.cjm-journal", 0700), 0);
	document = opened("maps/map.yaml");
	rename_to(document, touchpoint(document, 0, 0), "A1");
	crash(document);
	list = trail_list(&count);
	assert_int_equal(count, 1);
	assert_non_null(strstr(list[0].journal, "/journals/"));
	assert_int_equal(list[0].steps, 1);
	journal = mem_text(list[0].journal);
	trail_found_clear(&list[0]);
	free(list);
	document = recovered("maps/map.yaml");
	assert_string_equal(name_of(document, 0, 0), "A1");
	trail_end(document, true);
	document_free(document);
	assert_int_equal(access(journal, F_OK), -1);
	list = trail_list(&count);
	assert_int_equal(count, 0);
	free(list);
	free(journal);
	assert_int_equal(rmdir("maps/.map.yaml.cjm-journal"), 0);
	assert_int_equal(unlink("maps/map.yaml"), 0);
	assert_int_equal(rmdir("maps"), 0);
	folder_leave();
}

/* Cut at any byte: what comes back is one of the states that were. */
static void
test_torn_anywhere(void **state)
{
	struct document *document;
	struct trail_found found;
	struct slurp whole;
	size_t at;

	(void)state;
	folder_enter();
	document = opened_small();
	rename_to(document, touchpoint(document, 0, 0), "A1");
	rename_to(document, touchpoint(document, 0, 0), "A2");
	crash(document);
	assert_int_equal(slurp_read(".map.yaml.cjm-journal", &whole, NULL), 0);
	for (at = 0; at < whole.len; at++) {
		assert_int_equal(truncate(".map.yaml.cjm-journal", (off_t)(whole.len - 1 - at)), 0);
		if (trail_find("map.yaml", NULL, &found, NULL) != 0 || found.journal == NULL)
			continue;
		document = trail_preview(&found, NULL, NULL, NULL);
		assert_non_null(document);
		assert_true(strcmp(name_of(document, 0, 0), "A1") == 0 ||
		    strcmp(name_of(document, 0, 0), "A2") == 0);
		document_free(document);
		trail_found_clear(&found);
	}
	slurp_clear(&whole);
	/* And what is left of it is swept away. */
	document = opened("map.yaml");
	document_free(document);
	folder_leave();
}

/* The document that is open and what a crash left share a text, not what was done. */
static void
test_looked_at_beside_the_file(void **state)
{
	struct document *document, *left;
	struct trail_found found;
	bool beside;

	(void)state;
	folder_enter();
	document = opened_small();
	rename_to(document, touchpoint(document, 0, 0), "A1");
	crash(document);
	document = document_open("map.yaml", NULL);
	assert_int_equal(trail_find(document_path(document), document, &found, NULL), 0);
	assert_int_equal(found.steps, 1);
	assert_false(found.changed);
	left = trail_preview(&found, document, &beside, NULL);
	assert_true(beside);
	assert_string_equal(name_of(left, 0, 0), "A1");
	assert_string_equal(name_of(document, 0, 0), "A");
	document_free(left);
	assert_false(document_is_dirty(document));
	trail_found_clear(&found);
	document_free(document);
	folder_leave();
}

/* Another text than the trail's is no help, and does no harm. */
static void
test_looked_at_beside_another_file(void **state)
{
	struct document *document, *left;
	struct trail_found found;
	bool beside;

	(void)state;
	folder_enter();
	document = opened_small();
	rename_to(document, touchpoint(document, 0, 0), "A1");
	crash(document);
	folder_write("map.yaml", "cjm: 1\ntitle: Other\nphases:\n  - name: One\n");
	document = document_open("map.yaml", NULL);
	assert_int_equal(trail_find(document_path(document), document, &found, NULL), 0);
	assert_true(found.changed);
	left = trail_preview(&found, document, &beside, NULL);
	assert_false(beside);
	assert_string_equal(name_of(left, 0, 0), "A1");
	document_free(left);
	trail_found_clear(&found);
	document_free(document);
	folder_leave();
}

/* What was recovered saves as it always did, and undone it saves what was. */
static void
test_recovered_text_is_its_own(void **state)
{
	struct document *document;

	(void)state;
	folder_enter();
	document = opened_small();
	rename_to(document, touchpoint(document, 0, 0), "A1");
	crash(document);
	document = recovered("map.yaml");
	rename_to(document, touchpoint(document, 0, 1), "B1");
	assert_int_equal(document_save(document, NULL), 0);
	assert_false(folder_holds("map.yaml", small));
	while (document_undo(document, NULL))
		continue;
	assert_int_equal(document_save(document, NULL), 0);
	assert_true(folder_holds("map.yaml", small));
	document_free(document);
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_undo_reaches_across), cmocka_unit_test(test_draft),
		cmocka_unit_test(test_nothing_done_is_nothing),
		cmocka_unit_test(test_saved_file_is_known),
		cmocka_unit_test(test_changed_file_is_not_overwritten),
		cmocka_unit_test(test_second_is_told_who),
		cmocka_unit_test(test_paste_across_a_save),
		cmocka_unit_test(test_undo_past_a_save), cmocka_unit_test(test_second_place),
		cmocka_unit_test(test_torn_anywhere),
		cmocka_unit_test(test_looked_at_beside_the_file),
		cmocka_unit_test(test_looked_at_beside_another_file),
		cmocka_unit_test(test_recovered_text_is_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
