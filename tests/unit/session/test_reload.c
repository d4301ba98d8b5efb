/*
 * What becomes of an open map when somebody else saves its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdio.h>

#include "base/mem.h"
#include "base/str.h"
#include "file/slurp.h"
#include "session/reload.h"
#include "support/folder.h"

static const char map_text[] =
	"# Our shop\n"
	"cjm: 1\n"
	"title: Shop\n"
	"phases:\n"
	"  - name: Before   # the first\n"
	"    touchpoints:\n"
	"      - name: Sees an ad\n"
	"        pain: Too many ads\n"
	"  - name: During\n"
	"    touchpoints:\n"
	"      - name: Pays\n"
	"        pain: Must make an account\n";

/* The text with one piece replaced; yours. */
static char *
with(const char *text, const char *old, const char *new)
{
	const char *at = strstr(text, old);
	struct str out = { 0 };

	assert_non_null(at);
	str_add_n(&out, text, (size_t)(at - text));
	str_add(&out, new);
	str_add(&out, at + strlen(old));
	return str_take(&out);
}

/* Somebody else saves; with time and size kept where that is possible. */
static void
save_outside(const char *old, const char *new)
{
	struct slurp slurp;
	char *text;

	assert_int_equal(slurp_read("map.yaml", &slurp, NULL), 0);
	text = with(slurp.bytes, old, new);
	folder_write("map.yaml", text);
	free(text);
	slurp_clear(&slurp);
}

static struct document *
open_map(void)
{
	struct document *document;

	folder_enter();
	folder_write("map.yaml", map_text);
	document = document_open("map.yaml", NULL);
	assert_non_null(document);
	return document;
}

static void
close_map(struct document *document)
{
	document_free(document);
	folder_leave();
}

static node_id
card_of(const struct document *document, size_t phase)
{
	const struct journey *journey = document_journey(document);
	node_id node = journey_child(journey, NODE_ROOT, KEY_PHASES, phase);

	return journey_child(journey, journey_child(journey, node, KEY_TOUCHPOINTS, 0), KEY_PAIN, 0);
}

static void
edit_card(struct document *document, size_t phase, const char *text)
{
	assert_int_equal(document_set(document, card_of(document, phase), "text",
	    value_new_text(text), NULL), 0);
}

static const char *
text_of(const struct document *document, size_t phase)
{
	return journey_text(document_journey(document), card_of(document, phase), KEY_TEXT);
}

static enum file_news
news_of(struct document *document, bool closely)
{
	enum file_news news;

	assert_int_equal(document_check_file(document, closely, &news, NULL), 0);
	return news;
}

static void
news_tell_what_happened(void **state)
{
	struct document *document = open_map();

	(void)state;
	assert_int_equal(news_of(document, false), FILE_SAME);
	folder_write("map.yaml", map_text);
	assert_int_equal(news_of(document, false), FILE_SAME);
	save_outside("Too many", "Far more");	/* of the same size */
	assert_int_equal(news_of(document, true), FILE_CHANGED);
	assert_int_equal(news_of(document, false), FILE_CHANGED);
	folder_write("map.yaml", "cjm: 1\ntitle: [\n");
	assert_int_equal(news_of(document, false), FILE_BROKEN);
	assert_int_equal(remove("map.yaml"), 0);
	assert_int_equal(news_of(document, false), FILE_GONE);
	folder_write("map.yaml", map_text);
	assert_int_equal(news_of(document, false), FILE_SAME);
	edit_card(document, 0, "Ours");
	assert_int_equal(document_save(document, NULL), 0);
	assert_int_equal(news_of(document, false), FILE_SAME);
	close_map(document);
}

static void
an_unedited_map_becomes_the_file(void **state)
{
	struct document *document = open_map();
	node_id card = card_of(document, 1);
	struct merge_sum sum;

	(void)state;
	save_outside("Before   # the first", "Inspiration  # was Before");
	save_outside("        pain: Too many ads\n", "");
	assert_int_equal(document_reload(document, &sum, NULL), 0);
	assert_int_equal(sum.conflicts, 0);
	assert_false(document_is_dirty(document));
	assert_int_equal(card_of(document, 1), card);
	assert_int_equal(card_of(document, 0), NODE_NONE);
	edit_card(document, 1, "Ours");
	assert_int_equal(document_save(document, NULL), 0);
	assert_int_equal(news_of(document, true), FILE_SAME);
	save_outside("Ours", "Must make an account");
	save_outside("Inspiration  # was Before", "Before   # the first");
	close_map(document);
}

static void
edits_of_both_are_saved_with_their_comments(void **state)
{
	struct document *document = open_map();
	struct merge_sum sum;
	struct err err = { 0 };
	char *want, *more;

	(void)state;
	edit_card(document, 1, "Needs an account");
	save_outside("# Our shop", "# Their note");
	save_outside("Too many ads", "Ads all day");
	assert_int_equal(document_save(document, &err), -1);
	assert_int_equal(err.kind, ERR_CONFLICT);
	err_clear(&err);
	assert_int_equal(document_reload(document, &sum, NULL), 0);
	assert_int_equal(sum.conflicts, 0);
	assert_true(document_is_dirty(document));
	assert_int_equal(document_save(document, NULL), 0);
	more = with(map_text, "# Our shop", "# Their note");
	want = with(more, "Too many ads", "Ads all day");
	free(more);
	more = with(want, "Must make an account", "Needs an account");
	assert_true(folder_holds("map.yaml", more));
	free(want);
	free(more);
	close_map(document);
}

static void
both_texts_stay_where_both_changed_one(void **state)
{
	struct document *document = open_map();
	struct merge_sum sum;
	const struct value *marks;

	(void)state;
	edit_card(document, 1, "Must make no account");
	save_outside("Must make an account", "Must make her account");
	assert_int_equal(document_reload(document, &sum, NULL), 0);
	assert_int_equal(sum.conflicts, 1);
	assert_int_equal(sum.first, card_of(document, 1));
	assert_string_equal(text_of(document, 1), "Must make no account");
	marks = journey_get(document_journey(document), card_of(document, 1), KEY_CONFLICT);
	assert_non_null(marks);
	assert_string_equal(value_text(value_get(marks, "text")), "Must make her account");
	close_map(document);
}

static void
undo_goes_past_a_reload(void **state)
{
	struct document *document = open_map();
	struct merge_sum sum;
	char *want;

	(void)state;
	edit_card(document, 0, "One");
	edit_card(document, 1, "Two");
	save_outside("Too many ads", "Ads all day");
	save_outside("title: Shop", "title: Store # theirs");
	assert_int_equal(document_reload(document, &sum, NULL), 0);
	assert_true(document_undo(document, NULL));
	assert_string_equal(text_of(document, 1), "Two");
	assert_null(journey_get(document_journey(document), card_of(document, 0), KEY_CONFLICT));
	assert_true(document_undo(document, NULL));
	assert_true(document_undo(document, NULL));
	assert_false(document_undo(document, NULL));
	assert_string_equal(text_of(document, 0), "Too many ads");
	/* What it was at first is not what stands in the file: it is patched. */
	assert_true(document_is_dirty(document));
	assert_int_equal(document_save(document, NULL), 0);
	want = with(map_text, "title: Shop", "title: Shop # theirs");
	assert_true(folder_holds("map.yaml", want));
	free(want);
	assert_true(document_redo(document, NULL));
	assert_true(document_redo(document, NULL));
	assert_true(document_redo(document, NULL));
	assert_string_equal(text_of(document, 0), "One");
	assert_string_equal(journey_text(document_journey(document), NODE_ROOT, KEY_TITLE), "Store");
	close_map(document);
}

static void
what_is_no_journey_changes_nothing(void **state)
{
	struct document *document = open_map();
	struct merge_sum sum;
	struct err err = { 0 };

	(void)state;
	edit_card(document, 1, "Ours");
	folder_write("map.yaml", "cjm: 1\ntitle: Shop\nphases: [\n");
	assert_int_equal(document_reload(document, &sum, &err), -1);
	assert_int_not_equal(err.line, 0);
	assert_non_null(err.file);
	err_clear(&err);
	assert_string_equal(text_of(document, 1), "Ours");
	assert_true(document_is_dirty(document));
	assert_int_equal(document_save(document, NULL), -1);
	assert_true(folder_holds("map.yaml", "cjm: 1\ntitle: Shop\nphases: [\n"));
	assert_int_equal(document_save_as(document, "mine.yaml", NULL), 0);
	assert_int_equal(remove("mine.yaml"), 0);
	close_map(document);
}

static void
both_did_the_same(void **state)
{
	struct document *document = open_map();
	struct merge_sum sum;

	(void)state;
	edit_card(document, 1, "Needs an account");
	save_outside("Must make an account", "Needs an account");
	assert_int_equal(document_reload(document, &sum, NULL), 0);
	assert_int_equal(sum.conflicts + sum.taken, 0);
	assert_false(document_is_dirty(document));
	close_map(document);
}

static void
a_watch_tells_of_the_file_alone(void **state)
{
	struct document *document = open_map();

	(void)state;
	assert_true(document_watch_fd(document) >= 0);
	assert_false(document_watch_take(document));
	folder_write("other.yaml", "x");
	assert_false(document_watch_take(document));
	save_outside("Too many", "So many");
	assert_true(document_watch_take(document));
	assert_false(document_watch_take(document));
	assert_int_equal(rename("map.yaml", "away.yaml"), 0);
	assert_true(document_watch_take(document));
	assert_int_equal(rename("other.yaml", "map.yaml"), 0);
	assert_true(document_watch_take(document));
	assert_int_equal(remove("away.yaml"), 0);
	close_map(document);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(news_tell_what_happened),
		cmocka_unit_test(an_unedited_map_becomes_the_file),
		cmocka_unit_test(edits_of_both_are_saved_with_their_comments),
		cmocka_unit_test(both_texts_stay_where_both_changed_one),
		cmocka_unit_test(undo_goes_past_a_reload),
		cmocka_unit_test(what_is_no_journey_changes_nothing),
		cmocka_unit_test(both_did_the_same),
		cmocka_unit_test(a_watch_tells_of_the_file_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
