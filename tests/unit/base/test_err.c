/*
 * Errors keep their words apart until somebody reads them, in any language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <errno.h>

#include "base/err.h"

static const char *
shout(const char *text)
{
	if (!strcmp(text, "%s before %s"))
		return "%2$s AFTER %1$s, 100%%";
	if (!strcmp(text, "phase"))
		return "FASE";
	return text;
}

static void
assert_reads(const struct err *err, const char *(*translate)(const char *),
	     const char *want)
{
	struct str text = { 0 };

	err_format(err, translate, &text);
	assert_string_equal(str_text(&text), want);
	str_clear(&text);
}

static void
arguments_follow_the_message(void **state)
{
	struct err err = { 0 };

	(void)state;
	assert_false(err_is_set(&err));
	assert_int_equal(err_set(&err, ERR_RULE, "%s before %s", "wt", "phase",
				 "phase"),
			 -1);
	assert_true(err_is_set(&err));
	assert_reads(&err, NULL, "phase before phase");
	assert_reads(&err, shout, "phase AFTER FASE, 100%");
	err_clear(&err);
	assert_false(err_is_set(&err));
}

static void
a_reason_of_the_system_comes_last(void **state)
{
	struct err err = { 0 };

	(void)state;
	err_set_system(&err, ENOENT, "cannot read %s", "map.yaml");
	assert_reads(&err, NULL,
		     "cannot read map.yaml: No such file or directory");
	err_clear(&err);
}

static void
a_chain_has_its_end(void **state)
{
	struct err err = { 0 };

	(void)state;
	for (size_t i = 1; i <= ERR_CHAIN_MAX + 5; i++)
		err_set_at(&err, ERR_SYNTAX, i, 1, "line %s", "n", i);
	assert_int_equal(err_count(&err), ERR_CHAIN_MAX);
	err_set_file(&err, "map.yaml");
	for (struct err *each = &err; each; each = each->next)
		assert_string_equal(each->file, "map.yaml");
	assert_int_equal(err.next->line, 2);
	assert_reads(err.next, NULL, "line 2");
	err_clear(&err);
}

static void
a_moved_error_leaves_nothing(void **state)
{
	struct err from = { 0 }, to = { 0 };

	(void)state;
	err_set(&to, ERR_RULE, "old", NULL);
	err_set(&from, ERR_LOCKED, "new", NULL);
	err_set_hint(&from, "wait");
	err_move(&to, &from);
	assert_false(err_is_set(&from));
	assert_int_equal(to.kind, ERR_LOCKED);
	assert_string_equal(to.hint, "wait");
	err_clear(&to);
	assert_int_equal(err_set(NULL, ERR_RULE, "nobody listens", NULL), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arguments_follow_the_message),
		cmocka_unit_test(a_reason_of_the_system_comes_last),
		cmocka_unit_test(a_chain_has_its_end),
		cmocka_unit_test(a_moved_error_leaves_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
