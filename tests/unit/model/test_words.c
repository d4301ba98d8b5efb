/*
 * Which words of a text changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/words.h"

#include "base/str.h"
#include "support/grow.h"
#include "support/test.h"

#define PAIRS 2000

/* As a reader sees it: [-old-]{+new+}. */
static void
want(const char *old, const char *new, const char *seen)
{
	static const char *const marks[][2] = {
		[WORDS_SAME] = { "", "" }, [WORDS_OLD] = { "[-", "-]" }, [WORDS_NEW] = { "{+", "+}" }
	};
	struct words words = { 0 };
	struct str out = { 0 };
	size_t i;

	words_compare(&words, old, new);
	for (i = 0; i < words.count; i++) {
		const struct words_span *span = &words.v[i];

		str_add(&out, marks[span->kind][0]);
		str_add_n(&out, (span->kind == WORDS_NEW ? new : old) + span->start, span->len);
		str_add(&out, marks[span->kind][1]);
	}
	assert_string_equal(str_text(&out), seen);
	str_clear(&out);
	words_clear(&words);
}

static void
words_that_changed_are_told_apart(void **state)
{
	(void)state;
	want("", "", "");
	want("the same", "the same", "the same");
	want("", "new", "{+new+}");
	want("old", "", "[-old-]");
	want("Delivery costs come late", "Delivery costs come too late",
	    "Delivery costs come {+too +}late");
	want("Size chart cannot be read", "Size chart can be read",
	    "Size chart [-cannot-]{+can+} be read");
	/* A comma or a blank that stayed ties no words together. */
	want("Answers within a minute, always", "Answers within two hours, always",
	    "Answers within [-a minute-]{+two hours+}, always");
	want("één kopje koffie", "één kop koffie", "één [-kopje-]{+kop+} koffie");
	want("露天風呂で雪を見る", "露天風呂で星を見る", "露天風呂で[-雪-]{+星+}を見る");
}

static void
texts_with_little_in_common_are_replaced_whole(void **state)
{
	(void)state;
	want("Nobody knows the way out", "Pays with the phone of a friend",
	    "[-Nobody knows the way out-]{+Pays with the phone of a friend+}");
	want("3", "4", "[-3-]{+4+}");
}

static void
spans_make_up_both_texts(void **state)
{
	struct str old = { 0 }, new = { 0 };
	struct words words = { 0 };
	uint32_t i, seed = 1;
	size_t k;

	(void)state;
	for (i = 0; i < PAIRS; i++) {
		char *one = grow_text(&seed), *two = grow_text(&seed);

		words_compare(&words, one, two);
		str_cut(&old, 0);
		str_cut(&new, 0);
		for (k = 0; k < words.count; k++) {
			const struct words_span *span = &words.v[k];

			assert_true(span->len > 0);
			if (span->kind != WORDS_NEW)
				str_add_n(&old, one + span->start, span->len);
			if (span->kind == WORDS_SAME)
				str_add_n(&new, one + span->start, span->len);
			if (span->kind == WORDS_NEW)
				str_add_n(&new, two + span->start, span->len);
		}
		assert_string_equal(str_text(&old), one);
		assert_string_equal(str_text(&new), two);
		free(one);
		free(two);
	}
	str_clear(&old);
	str_clear(&new);
	words_clear(&words);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_that_changed_are_told_apart),
		cmocka_unit_test(texts_with_little_in_common_are_replaced_whole),
		cmocka_unit_test(spans_make_up_both_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
