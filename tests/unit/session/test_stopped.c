/*
 * Reading a journey tells how far it is, and stops wherever it is told to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/progress.h"
#include "base/str.h"
#include "session/document.h"

struct patience {
	size_t left;		/* so many more times it goes on */
	unsigned percent;
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stops_anywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
