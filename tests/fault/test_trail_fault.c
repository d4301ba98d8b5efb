/*
 * Tests: a trail that cannot be written says so, goes elsewhere, goes on, and
 * loses nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <errno.h>
#include <sys/types.h>
#include <unistd.h>

#include "session/trail.h"
#include "support/folder.h"

/* How many of the next writes to journals fail, with which error, and whether
 * each writes a part before. */
static int failures, failure;
static bool partly;

ssize_t __real_pwrite(int fd, const void *bytes, size_t len, off_t at);
ssize_t __wrap_pwrite(int fd, const void *bytes, size_t len, off_t at);

ssize_t
__wrap_pwrite(int fd, const void *bytes, size_t len, off_t at)
{
	if (failures == 0)
		return __real_pwrite(fd, bytes, len, at);
	if (partly && len > 1)
		return __real_pwrite(fd, bytes, len / 2, at);
	failures--;
	errno = failure;
	return -1;
}

static struct document *
opened(void)
{
	struct document *document;

	folder_write("map.yaml", "cjm: 1\ntitle: T\nphases: []\n");
	document = document_open("map.yaml", NULL);
	assert_int_equal(trail_begin(document, NULL), 0);
	assert_null(document_trouble(document));
	return document;
}

static void
title(struct document *document, const char *text)
{
	assert_int_equal(document_set(document, NODE_ROOT, "title", value_new_text(text), NULL), 0);
}

/* What a crash right now would leave. */
static void
leaves(struct document *document, const char *text, size_t steps)
{
	struct trail_found found;
	struct document *after;

	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_int_equal(found.steps, steps);
	after = trail_preview(&found, NULL, NULL, NULL);
	assert_non_null(after);
	assert_string_equal(journey_text(document_journey(after), NODE_ROOT, KEY_TITLE), text);
	document_free(after);
	trail_found_clear(&found);
	(void)document;
}

static void
end(struct document *document)
{
	failures = 0;
	trail_end(document, true);
	document_free(document);
	assert_int_equal(folder_count(), 1);
	folder_leave();
}

static void
goes_elsewhere(int error, bool half)
{
	struct document *document;

	folder_enter();
	document = opened();
	title(document, "one");
	assert_int_equal(document_flush(document, NULL), 0);
	title(document, "two");
	failures = 1;
	failure = error;
	partly = half;
	assert_int_equal(document_flush(document, NULL), 0);
	assert_null(document_trouble(document));
	assert_int_equal(access(".map.yaml.cjm-journal", F_OK), -1);
	title(document, "three");
	assert_int_equal(document_flush(document, NULL), 0);
	leaves(document, "three", 3);
	end(document);
}

static void
test_goes_elsewhere(void **state)
{
	(void)state;
	goes_elsewhere(ENOSPC, false);
	goes_elsewhere(EIO, false);
}

/* Nowhere: it is said for as long as it lasts, and then made good. */
static void
nowhere(bool half)
{
	struct document *document;
	struct err err = { 0 };

	folder_enter();
	document = opened();
	title(document, "one");
	assert_int_equal(document_flush(document, NULL), 0);
	title(document, "two");
	failures = 1000;
	failure = ENOSPC;
	partly = half;
	assert_int_equal(document_flush(document, &err), -1);
	assert_true(err_is_set(&err));
	err_clear(&err);
	assert_non_null(document_trouble(document));
	title(document, "three");
	assert_int_equal(document_flush(document, NULL), -1);
	assert_non_null(document_trouble(document));
	if (!half)
		leaves(document, "one", 1);
	failures = 0;
	assert_int_equal(document_flush(document, NULL), 0);
	assert_null(document_trouble(document));
	leaves(document, "three", 3);
	end(document);
}

static void
test_nowhere(void **state)
{
	(void)state;
	nowhere(false);
	nowhere(true);
}

/* Not even at the start: editing goes on, and it is said. */
static void
test_never(void **state)
{
	struct document *document;

	(void)state;
	folder_enter();
	failures = 1000;
	failure = ENOSPC;
	partly = false;
	folder_write("map.yaml", "cjm: 1\ntitle: T\nphases: []\n");
	document = document_open("map.yaml", NULL);
	assert_int_equal(trail_begin(document, NULL), 0);
	assert_non_null(document_trouble(document));
	title(document, "one");
	assert_true(document_undo(document, NULL));
	assert_true(document_redo(document, NULL));
	trail_draft(document, "text", "line");
	assert_int_equal(document_flush(document, NULL), 0);
	assert_non_null(document_trouble(document));
	assert_int_equal(document_save(document, NULL), 0);
	failures = 0;
	trail_end(document, false);
	document_free(document);
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_goes_elsewhere), cmocka_unit_test(test_nowhere),
		cmocka_unit_test(test_never),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
