/*
 * Tests: three files to one, to the byte, and whatever comments stand in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdio.h>

#include "base/mem.h"
#include "base/str.h"
#include "model/diff.h"
#include "model/history.h"
#include "session/merge.h"
#include "support/grow.h"
#include "yaml/patch.h"
#include "yaml/write.h"

#define TRIPLES 1000
#define NOTES 3			/* comments tried on each text */

static struct document *
opened(const char *text)
{
	struct err err = { 0 };
	struct document *document = document_from_bytes(NULL, text, strlen(text), &err);
	struct str message = { 0 };

	if (document == NULL) {
		err_format(&err, NULL, &message);
		fail_msg("%s:\n%s", str_text(&message), text);
	}
	return document;
}

/* The text of the merge; yours. Merging once more changes nothing. */
static char *
merged(const char *base_text, const char *ours_text, const char *theirs_text, struct merge_sum *sum)
{
	struct document *base = opened(base_text), *ours = opened(ours_text);
	struct document *theirs = opened(theirs_text), *again;
	struct journey *now;
	struct err err = { 0 };
	struct str message = { 0 };
	char *text;
	size_t len;

	if (document_merge(ours, base, theirs, sum, &err) != 0 ||
	    (text = document_text(ours, &len, &err)) == NULL) {
		err_format(&err, NULL, &message);
		fail_msg("%s\nbase:\n%s\nours:\n%s\ntheirs:\n%s", str_text(&message), base_text,
		    ours_text, theirs_text);
		return NULL;
	}
	assert_int_equal(strlen(text), len);
	again = opened(text);
	now = document_file_journey(again, NULL);
	assert_true(diff_match(document_journey(ours), now, NULL, NULL, NULL));
	journey_free(now);
	document_free(again);
	document_free(base);
	document_free(ours);
	document_free(theirs);
	return text;
}

/* --- by example ---------------------------------------------------------------------- */

#define HEAD "cjm: 1\ntitle: A\n"

struct example {
	const char *name, *base, *ours, *theirs, *want;
};

static const struct example examples[] = {
	{ "lines above, at the indentation of ours",
	  HEAD "phases:\n- name: A\n- name: B\n",
	  HEAD "phases:\n    - name: A\n    - name: B\n",
	  HEAD "phases:\n# one\n- name: A\n# two\n# three\n- name: B\n",
	  HEAD "phases:\n    # one\n    - name: A\n    # two\n    # three\n    - name: B\n" },
	{ "behind a value, behind a key",
	  HEAD "phases:\n- name: A\n",
	  HEAD "phases:\n- name: A\n  moment: during\n",
	  HEAD "phases: # all\n- name: A   # first\n",
	  HEAD "phases: # all\n- name: A   # first\n  moment: during\n" },
	{ "behind what has a comment already: a line above",
	  HEAD "phases:\n- name: A\n",
	  HEAD "phases:\n- name: A # mine\n",
	  HEAD "phases:\n- name: A # yours\n",
	  HEAD "phases:\n# yours\n- name: A # mine\n" },
	{ "between lines that both have",
	  "# 1\n# 3\n" HEAD "phases:\n# a\n# c\n- name: A\n",
	  "# 1\n# 3\n" HEAD "owner: X\nphases:\n# a\n# c\n- name: A\n",
	  "# 0\n# 1\n# 2\n# 3\n" HEAD "phases:\n# a\n# b\n# c\n# d\n- name: A\n",
	  "# 0\n# 1\n# 2\n# 3\n" HEAD "owner: X\nphases:\n# a\n# b\n# c\n# d\n- name: A\n" },
	{ "headings, and what stands below",
	  HEAD "phases:\n  - name: A\n\n  - name: B\n",
	  HEAD "phases:\n  - name: A\n    moment: before\n\n  - name: B\n",
	  HEAD "phases:\n  - name: A\n    # moment: later\n\n  # --- part two ---\n\n  - name: B\n\n# end\n",
	  HEAD "phases:\n  - name: A\n    moment: before\n    # moment: later\n\n"
	  "  # --- part two ---\n\n  - name: B\n\n# end\n" },
	{ "in brackets: above, and CRLF stays",
	  "cjm: 1\r\ntitle: A\r\nlanes: [pain, idea]\r\n",
	  "cjm: 1\r\ntitle: B\r\nlanes: [pain, idea]\r\n",
	  "cjm: 1\r\ntitle: A\r\nlanes: [pain, # one\r\n  idea]\r\n",
	  "cjm: 1\r\ntitle: B\r\n# one\r\nlanes: [pain, idea]\r\n" },
	{ "with what they added, and with what ours renamed and moved",
	  HEAD "phases:\n- name: A\n- name: Second one\n",
	  HEAD "phases:\n- name: Second one here\n- name: A\n",
	  HEAD "phases:\n- name: A\n# of two\n- name: Second one\n# new\n- name: C # more\n",
	  HEAD "phases:\n# of two\n- name: Second one here\n- name: A\n# new\n- name: C # more\n" },
	{ "what is gone gives way to what held it",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  - name: x\n  - name: y\n",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  - name: y\n",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  # ask about x\n  - name: x\n  - name: y\n",
	  HEAD "phases:\n- name: A\n  # ask about x\n  touchpoints:\n  - name: y\n" },
	{ "ours, too, where theirs took it away",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  - name: x\n  - name: y\n",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  # ask about x\n  - name: x\n  - name: y\n",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  - name: y\n",
	  HEAD "phases:\n- name: A\n  # ask about x\n  touchpoints:\n  - name: y\n" },
	{ "one text that became a list",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  - name: x\n    pain: p\n",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  - name: x\n    pain:\n    - p\n    - q\n",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  - name: x\n    # why\n    pain: p # so\n",
	  HEAD "phases:\n- name: A\n  touchpoints:\n  - name: x\n    pain:\n    # why\n    - p # so\n"
	  "    - q\n" },
	{ "what both added comes once, and a file without a last line break",
	  HEAD "phases:\n- name: A",
	  HEAD "# both\nphases:\n- name: A",
	  HEAD "# both\n# more\nphases:\n- name: A\n# last\n",
	  HEAD "# both\n# more\nphases:\n- name: A\n# last" },
	{ "a comment that they changed stands beside that of ours",
	  HEAD "# old\nphases:\n- name: A\n",
	  HEAD "# old\nphases:\n- name: A\n",
	  HEAD "# new\nphases:\n- name: A\n",
	  HEAD "# old\n# new\nphases:\n- name: A\n" },
	{ "one that they moved is not new",
	  HEAD "# one\nphases:\n- name: A\n",
	  HEAD "# one\nphases:\n- name: A\n",
	  HEAD "phases:\n# one\n- name: A\n",
	  HEAD "# one\nphases:\n- name: A\n" },
};

static void
test_examples(void **state)
{
	struct merge_sum sum;
	char *got;

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		const struct example *each = &examples[i];

		got = merged(each->base, each->ours, each->theirs, &sum);
		if (strcmp(got, each->want) != 0)
			fail_msg("%s\ngot:\n%s\nwant:\n%s", each->name, got, each->want);
		free(got);
		got = merged(each->base, each->want, each->theirs, &sum);
		if (strcmp(got, each->want) != 0)
			fail_msg("%s, once more\ngot:\n%s\nwant:\n%s", each->name, got, each->want);
		free(got);
	}
}

/* --- by property ----------------------------------------------------------------------- */

static bool
says(const char *text, const struct journey *journey)
{
	struct document *document = document_from_bytes(NULL, text, strlen(text), NULL);
	bool same = document != NULL &&
	    diff_match(document_journey(document), journey, NULL, NULL, NULL);

	document_free(document);
	return same;
}

/* Puts a comment somewhere, if the text says the same with it: on a line of its
 * own, at some indentation and maybe blank lines around, or behind a line. */
static void
add_note(uint32_t *seed, struct str *text, const struct journey *journey, const char *note)
{
	size_t at = grow_number(seed, (uint32_t)text->len + 1), line, indent;
	struct str put = { 0 }, tried = { 0 };

	while (at > 0 && text->s[at - 1] != '\n')
		at--;
	line = at;
	indent = strspn(str_text(text) + line, " ") + grow_number(seed, 2) * 2;
	if (grow_number(seed, 3) == 0 && memchr(str_text(text) + line, '#',
	    strcspn(str_text(text) + line, "\n")) == NULL) {
		at += strcspn(str_text(text) + line, "\n");
		str_add_format(&put, "  %s", note);
	} else {
		str_add(&put, grow_number(seed, 4) == 0 ? "\n" : "");
		str_add_times(&put, ' ', indent);
		str_add_format(&put, "%s\n%s", note, grow_number(seed, 4) == 0 ? "\n" : "");
	}
	str_add_n(&tried, str_text(text), text->len);
	str_splice(&tried, at, 0, str_text(&put), put.len);
	if (says(str_text(&tried), journey))
		str_splice(text, at, 0, str_text(&put), put.len);
	str_clear(&tried);
	str_clear(&put);
}

/* The text with some edits and some comments, which begin with `sign`; yours. */
static char *
grown(uint32_t *seed, const char *text, char sign, uint32_t edits)
{
	struct document *document = opened(text);
	struct journey *base = document_file_journey(document, NULL);
	struct journey *now = document_file_journey(document, NULL);
	struct history *history = history_new();
	struct str out = { 0 };
	char note[16], *bytes;
	size_t len;

	while (edits-- > 0)
		grow_edit(seed, now, history);
	bytes = patch_text(text, strlen(text), base, now, &len, NULL, NULL, NULL);
	assert_non_null(bytes);
	str_add(&out, bytes);
	for (int i = 0; i < NOTES; i++) {
		snprintf(note, sizeof note, "#~%c%d~", sign, i);
		add_note(seed, &out, now, note);
	}
	free(bytes);
	history_free(history);
	journey_free(base);
	journey_free(now);
	document_free(document);
	return str_take(&out);
}

/* Is that comment in the text, and once? */
static bool
has_note(const char *text, char sign, int i)
{
	char note[16];
	const char *at;

	snprintf(note, sizeof note, "#~%c%d~", sign, i);
	at = strstr(text, note);
	assert_true(at == NULL || strstr(at + 1, note) == NULL);
	return at != NULL;
}

struct triple {
	char *base, *ours, *theirs;
};

/* What a side added is in the result; of the base, what both still have. */
static void
no_note_is_lost(const struct triple *triple, const char *result)
{
	for (int i = 0; i < NOTES; i++)
		if (has_note(result, 'o', i) != has_note(triple->ours, 'o', i) ||
		    has_note(result, 't', i) != has_note(triple->theirs, 't', i) ||
		    (has_note(triple->ours, 'b', i) && has_note(triple->theirs, 'b', i) &&
		    !has_note(result, 'b', i)))
			fail_msg("a comment %d is lost in:\n%s\nbase:\n%s\nours:\n%s\ntheirs:\n%s", i,
			    result, triple->base, triple->ours, triple->theirs);
}

static void
grow_triple(uint32_t i, struct triple *triple)
{
	uint32_t seed = i;
	struct journey *journey = grow_journey(&seed, 1 + i % 5);
	size_t len;
	char *text = write_journey(journey, &len);

	triple->base = grown(&seed, text, 'b', 0);
	triple->ours = grown(&seed, triple->base, 'o', grow_number(&seed, 8));
	triple->theirs = grown(&seed, triple->base, 't', grow_number(&seed, 8));
	free(text);
	journey_free(journey);
}

static void
triple_clear(struct triple *triple)
{
	free(triple->base);
	free(triple->ours);
	free(triple->theirs);
}

static void
test_both_sides(void **state)
{
	struct triple triple;
	struct merge_sum sum;
	char *text, *again;

	(void)state;
	for (uint32_t i = 0; i < TRIPLES; i++) {
		grow_triple(i, &triple);
		text = merged(triple.base, triple.ours, triple.theirs, &sum);
		no_note_is_lost(&triple, text);
		/* Merged with what it holds already, it stays as it is. */
		again = merged(triple.theirs, text, triple.theirs, &sum);
		assert_string_equal(again, text);
		free(again);
		free(text);
		triple_clear(&triple);
	}
}

static void
test_one_side(void **state)
{
	struct document *theirs;
	struct journey *journey;
	struct triple triple;
	struct merge_sum sum;
	char *text;

	(void)state;
	for (uint32_t i = 0; i < TRIPLES; i++) {
		grow_triple(i, &triple);
		text = merged(triple.base, triple.ours, triple.base, &sum);
		assert_string_equal(text, triple.ours);
		assert_int_equal(sum.conflicts + sum.taken, 0);
		free(text);
		text = merged(triple.base, triple.base, triple.theirs, &sum);
		theirs = opened(triple.theirs);
		journey = document_file_journey(theirs, NULL);
		assert_true(says(text, journey));
		assert_int_equal(sum.conflicts, 0);
		free(triple.ours);
		triple.ours = mem_text(triple.base);
		no_note_is_lost(&triple, text);
		free(text);
		journey_free(journey);
		document_free(theirs);
		triple_clear(&triple);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_examples),
		cmocka_unit_test(test_both_sides),
		cmocka_unit_test(test_one_side),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
