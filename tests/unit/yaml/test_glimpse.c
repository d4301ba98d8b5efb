/*
 * A glimpse never overlooks a journey, and seldom takes another file for one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "support/test.h"
#include "yaml/glimpse.h"

/* What may stand before a document, how its keys may be written, how lines end. */
static const char *const heads[] = { "", "\xef\xbb\xbf", "# cjm\n\n", "%YAML 1.1\n---\n", "--- # x\n",
	"\n  \n", "--- !!map\n", "&a\n", "---\n" };
static const char *const bodies[] = {
	"cjm: 1\ntitle: x\n", "title: x\ncjm: 1\n", "  title: x\n  cjm: 1\n", "\"cjm\": 1\n",
	"'title': x\n'cjm' : 1\n", "{cjm: 1}\n", "{ title: x,\n cjm: 1 }\n", "? cjm\n: 1\n",
	"title: |\n  x\n\n  cjm\n# cjm\ncjm: 1\n", "a:\n  cjm: 2\ncjm: 1\n", "? title\n: x\n? cjm\n: 1\n",
	"!!str cjm: 1\n", "title: x\n&b cjm: 1\n", "_a: 1\ncjm: 1\n", "1: 2\ncjm: 1\n", "é: 2\ncjm: 1\n",
	"title: x\xe2\x80\xa8" "cjm: 1\n", "title: x\xc2\x85" "cjm: 1\n",
};

/* Has it really such a key? -1: it is no YAML. */
static int
has_key(const char *text)
{
	struct source *source = source_copy_of(text, strlen(text), NULL);
	struct tree *tree = source != NULL ? tree_parse(source, NULL) : NULL;
	int result = tree != NULL ? glimpse_tree(tree) : -1;

	tree_free(tree);
	source_free(source);
	return result;
}

static void
with_breaks(const char *text, const char *eol, struct str *out)
{
	for (; *text != '\0'; text++)
		if (*text == '\n')
			str_add(out, eol);
		else
			str_add_char(out, *text);
}

static void
test_journeys(void **state)
{
	static const char *const eols[] = { "\n", "\r\n", "\r" };
	size_t seen = 0;

	(void)state;
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		for (size_t k = 0; k < sizeof bodies / sizeof *bodies; k++)
			for (size_t e = 0; e < 3; e++) {
				struct str text = { 0 };

				with_breaks(heads[i], eols[e], &text);
				with_breaks(bodies[k], eols[e], &text);
				if (has_key(str_text(&text)) == 1) {
					assert_true(glimpse_text(str_text(&text)));
					seen++;
				}
				str_clear(&text);
			}
	assert_true(seen > 300);
}

static void
test_others(void **state)
{
	static const char *const others[] = { "", "# cjm: 1\n", "on: push\njobs:\n  cjm:\n    run: cjm check\n",
		"- cjm: 1\n", "text: |\n  cjm: 1\n", "cjmx: 1\n", "xcjm: 1\n", "title: cjm\n",
		"a: 1\n \ncjm\n", "  a: 1\ncjm: 1\n", "a: \"b\n  cjm: 1\"\n", "kind: Deployment\n---\nname: cjm\n" };

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		assert_int_not_equal(has_key(others[i]), 1);
		assert_false(glimpse_text(others[i]));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_journeys),
		cmocka_unit_test(test_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
