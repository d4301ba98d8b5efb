/*
 * Reading a journey tells how far it is, and stops wherever it is told to; the
 * checks go on later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/progress.h"
#include "base/str.h"
#include "session/checks.h"
#include "session/document.h"

struct patience {
	size_t left;		/* so many more times it goes on */
	unsigned percent;
	size_t stops;
};

static bool
hear(void *with, const char *doing, unsigned percent)
{
	struct patience *patience = with;

	assert_string_equal(doing, "reading");
	assert_in_range(percent, patience->percent, 100);
	patience->percent = percent;
	return patience->left-- > 0;
}

static void
write_large(struct str *text)
{
	str_add(text, "cjm: 1\ntitle: Large\nphases:\n- name: All\n  touchpoints:\n");
	for (size_t i = 0; i < 5000; i++)
		str_add_format(text, "  - name: Stop %zu\n    action: [goes on]\n", i);
}

static void
stops_anywhere(void **state)
{
	struct str text = { 0 };
	struct document *document = NULL;
	size_t patience = 0;

	(void)state;
	write_large(&text);
	while (document == NULL) {
		struct patience who = { .left = patience++ };
		struct progress listener = { hear, &who };
		struct err err = { 0 };

		progress_listen(&listener);
		document = document_from_bytes(NULL, str_text(&text), text.len, &err);
		progress_listen(NULL);
		if (document == NULL)
			assert_int_equal(err.kind, ERR_STOPPED);
		assert_int_equal(err_count(&err), document == NULL);
		err_clear(&err);
	}
	/* Several times while the text is taken apart, and while the map is built. */
	assert_true(patience > 6);
	document_free(document);
	str_clear(&text);
}

/* Stops again and again, with more patience each time. */
static bool
hear_longer(void *with, const char *doing, unsigned percent)
{
	struct patience *patience = with;

	assert_string_equal(doing, "checking");
	assert_in_range(percent, 0, 100);
	if (patience->left-- > 0)
		return true;
	patience->left = ++patience->stops;
	return false;
}

static void
find_all(const struct document *document, struct findings *findings, size_t *stops)
{
	const struct check_options options = { 0 };
	struct checks *checks = checks_begin(document, &options);

	while (checks_step(checks))
		*stops += checks_are_stopped(checks);
	checks_end(checks, findings);
}

/* Checks that were stopped find in the end what they would have found. */
static void
checks_come_to_the_same(void **state)
{
	struct str text = { 0 };
	struct findings all = { 0 }, found = { 0 };
	struct patience patience = { 0 };
	struct progress listener = { hear_longer, &patience };
	size_t stops = 0;
	struct document *document;

	(void)state;
	write_large(&text);
	document = document_from_bytes(NULL, str_text(&text), text.len, NULL);
	find_all(document, &all, &stops);
	assert_int_equal(stops, 0);
	progress_listen(&listener);
	find_all(document, &found, &stops);
	progress_listen(NULL);
	assert_true(stops > 5);
	assert_int_equal(stops, patience.stops);
	assert_true(all.count > 5000);
	assert_int_equal(found.count, all.count);
	for (size_t i = 0; i < all.count; i++) {
		assert_int_equal(found.v[i].rule, all.v[i].rule);
		assert_int_equal(found.v[i].about, all.v[i].about);
		assert_int_equal(found.v[i].node, all.v[i].node);
	}
	findings_clear(&all);
	findings_clear(&found);
	document_free(document);
	str_clear(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stops_anywhere),
		cmocka_unit_test(checks_come_to_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
