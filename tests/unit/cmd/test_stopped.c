/*
 * What is drawn for long can be stopped, and all is as it was before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/progress.h"
#include "unit/cmd/desk.h"
#include "view/sheet.h"

static bool stop(void *with, const char *doing, unsigned percent)
{
	(void)doing;
	assert_true(percent <= 100);
	++*(int *)with;
	return false;
}

static const char *view_of(const struct editor *editor)
{
	return editor->sheet != NULL ? sheet_view(editor->sheet)->name : "map";
}

static void a_view_that_is_stopped_does_not_open(void **state)
{
	static const char *const views[] = { "matrix", "flow", "actions", "prose" };

	(void)state;
	for (size_t i = 0; i < sizeof views / sizeof *views; i++)
		for (size_t k = 0; k <= i; k++) {
			struct editor *editor = desk_new(desk_map);
			struct str line = { 0 };
			int asked = 0;
			const struct progress listener = { stop, &asked };
			node_id at;

			desk_run(editor, "add pays idea 'Faster' ; goto pays idea");
			str_add_format(&line, "view %s", k < i ? views[k] : "map");
			desk_run(editor, str_text(&line));
			at = map_owner(editor->map);
			progress_listen(&listener);
			str_cut(&line, 0);
			str_add_format(&line, "view %s", views[i]);
			desk_fail(editor, str_text(&line), "stopped");
			progress_listen(NULL);
			assert_int_equal(asked, 1);
			assert_string_equal(view_of(editor), k < i ? views[k] : "map");
			assert_int_equal(map_owner(editor->map), at);
			desk_run(editor, str_text(&line));
			assert_string_equal(view_of(editor), views[i]);
			assert_non_null(sheet_stop(editor->sheet));
			str_clear(&line);
			editor_free(editor);
		}
}

static void a_form_that_is_stopped_stays_the_one_before(void **state)
{
	struct editor *editor = desk_new(desk_map);
	int asked = 0;
	const struct progress listener = { stop, &asked };
	struct stop at;

	(void)state;
	desk_run(editor, "goto pays ; view matrix");
	at = *sheet_stop(editor->sheet);
	progress_listen(&listener);
	desk_fail(editor, "form", "stopped");
	progress_listen(NULL);
	assert_int_equal(sheet_form(editor->sheet), 0);
	assert_int_equal(sheet_stop(editor->sheet)->node, at.node);
	desk_run(editor, "form");
	assert_int_equal(sheet_form(editor->sheet), 1);
	editor_free(editor);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_view_that_is_stopped_does_not_open),
		cmocka_unit_test(a_form_that_is_stopped_stays_the_one_before),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
