/*
 * Tests: a map that another session holds can be taken over, and whatever
 * happens on either side nothing is lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "file/crc.h"
#include "file/journal.h"
#include "file/slurp.h"
#include "session/claim.h"
#include "session/reload.h"
#include "support/folder.h"

#define JOURNAL ".map.yaml.cjm-journal"

static const char small[] =
	"cjm: 1\n"
	"title: Small\n"
	"phases:\n"
	"  - name: One\n"
	"    touchpoints:\n"
	"      - name: A\n"
	"      - name: B\n";

static struct document *
opened(void)
{
	struct document *document = document_open("map.yaml", NULL);

	assert_non_null(document);
	return document;
}

static struct document *
first(void)
{
	struct document *document;

	folder_write("map.yaml", small);
	document = opened();
	assert_int_equal(trail_begin(document, NULL), 0);
	return document;
}

/* One that comes second: it may not edit. */
static struct document *
second(void)
{
	struct document *document = opened();
	struct err err = { 0 };

	assert_int_equal(trail_begin(document, &err), -1);
	assert_int_equal(err.kind, ERR_LOCKED);
	err_clear(&err);
	return document;
}

static node_id
touchpoint(const struct document *document, size_t index)
{
	const struct journey *journey = document_journey(document);

	return journey_child(journey, journey_child(journey, NODE_ROOT, KEY_PHASES, 0),
	    KEY_TOUCHPOINTS, index);
}

static const char *
name_of(const struct document *document, size_t index)
{
	return journey_text(document_journey(document), touchpoint(document, index), KEY_NAME);
}

static void
rename_to(struct document *document, size_t index, const char *name)
{
	assert_int_equal(document_set(document, touchpoint(document, index), "name",
	    value_new_text(name), NULL), 0);
	assert_int_equal(document_flush(document, NULL), 0);
}

static void
take_over(struct document *document, size_t steps)
{
	struct trail_found found;

	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_true(found.held);
	assert_int_equal(found.steps, steps);
	assert_int_equal(trail_take_over(document, &found, NULL), 0);
	trail_found_clear(&found);
}

/* What a session sees that was taken over; it is told once, and by whom. */
static void
sees(struct document *document, enum trail_claim want)
{
	char host[256] = "", *who;

	gethostname(host, sizeof host - 1);
	assert_int_equal(trail_look(document, &who), want);
	if (want == TRAIL_OURS) {
		assert_null(who);
		return;
	}
	assert_non_null(strstr(who, host));
	free(who);
	assert_int_equal(trail_look(document, &who), TRAIL_OURS);
	assert_null(who);
}

static void
end(struct document *document)
{
	trail_end(document, false);
	document_free(document);
}

/* As the editor does where nobody else changed the same. */
static void
save(struct document *document)
{
	struct merge_sum sum;

	while (document_save(document, NULL) != 0) {
		assert_int_equal(document_reload(document, &sum, NULL), 0);
		assert_int_equal(sum.conflicts, 0);
	}
}

static void
follow(struct document *document)
{
	struct merge_sum sum;
	enum file_news news;

	assert_int_equal(document_check_file(document, true, &news, NULL), 0);
	assert_int_equal(news, FILE_CHANGED);
	assert_int_equal(document_reload(document, &sum, NULL), 0);
}

static void
test_unsaved_work_goes_along(void **state)
{
	struct document *one, *other;

	(void)state;
	folder_enter();
	one = first();
	rename_to(one, 0, "A1");
	rename_to(one, 0, "A2");
	sees(one, TRAIL_OURS);
	other = second();
	take_over(other, 2);
	assert_string_equal(name_of(other, 0), "A2");
	assert_true(document_is_dirty(other));

	sees(one, TRAIL_TAKEN);
	assert_false(document_is_dirty(one));
	assert_string_equal(name_of(one, 0), "A");
	assert_null(trail_journal(one));
	sees(other, TRAIL_OURS);

	/* Undo goes on where the first one was, and the first one follows. */
	assert_true(document_undo(other, NULL));
	assert_string_equal(name_of(other, 0), "A1");
	save(other);
	follow(one);
	assert_string_equal(name_of(one, 0), "A1");
	assert_false(document_is_dirty(one));
	end(one);
	end(other);
	assert_int_equal(folder_count(), 1);
	folder_leave();
}

static void
test_open_field_goes_along(void **state)
{
	struct document *one, *other;
	struct trail_found found;

	(void)state;
	folder_enter();
	one = first();
	trail_draft(one, "Half", "rename b %%");
	document_flush(one, NULL);
	other = second();
	take_over(other, 0);
	sees(one, TRAIL_TAKEN);
	end(one);
	end(other);
	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_string_equal(found.draft, "Half");
	trail_found_clear(&found);
	folder_leave();
}

/* What is done before the first one sees it: it is not in the second one. */
static void
test_late_edits_are_kept(void **state)
{
	struct document *one, *other;

	(void)state;
	folder_enter();
	one = first();
	rename_to(one, 0, "A1");
	other = second();
	take_over(other, 1);
	rename_to(one, 1, "B1");
	sees(one, TRAIL_KEPT);
	assert_true(trail_is_kept(one));
	assert_true(document_is_dirty(one));
	assert_string_equal(name_of(one, 1), "B1");
	save(one);
	follow(other);
	assert_false(document_is_dirty(other));	/* what went along is saved, too */
	assert_string_equal(name_of(other, 0), "A1");
	assert_string_equal(name_of(other, 1), "B1");
	end(one);
	end(other);
	assert_int_equal(folder_count(), 1);
	folder_leave();
}

/* Recovers all that lies there, one after the other, and saves it. */
static size_t
recover_all(void)
{
	struct trail_found found;
	struct document *document;
	size_t count = 0;

	for (;;) {
		assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
		if (found.journal == NULL)
			return count;
		document = opened();
		assert_int_equal(trail_recover(document, &found, NULL), 0);
		trail_found_clear(&found);
		save(document);
		end(document);
		count++;
	}
}

static void
test_both_are_killed(void **state)
{
	struct document *one, *other;

	(void)state;
	folder_enter();
	one = first();
	other = second();
	take_over(other, 0);
	rename_to(one, 1, "B1");
	sees(one, TRAIL_KEPT);
	rename_to(other, 0, "A1");
	end(one);
	end(other);
	assert_int_equal(recover_all(), 2);
	one = opened();
	assert_string_equal(name_of(one, 0), "A1");
	assert_string_equal(name_of(one, 1), "B1");
	document_free(one);
	assert_int_equal(folder_count(), 1);
	folder_leave();
}

/* Killed before it saw anything. */
static void
test_killed_unaware(void **state)
{
	struct document *one, *other;

	(void)state;
	folder_enter();
	one = first();
	rename_to(one, 0, "A1");
	other = second();
	take_over(other, 1);
	rename_to(one, 1, "B1");
	end(one);
	save(other);
	end(other);
	assert_int_equal(recover_all(), 1);
	one = opened();
	assert_string_equal(name_of(one, 0), "A1");
	assert_string_equal(name_of(one, 1), "B1");
	document_free(one);
	assert_int_equal(folder_count(), 1);
	folder_leave();
}

static void
test_both_insist(void **state)
{
	struct document *one, *other;

	(void)state;
	folder_enter();
	one = first();
	other = second();
	take_over(other, 0);
	rename_to(one, 0, "A1");
	sees(one, TRAIL_KEPT);
	rename_to(other, 1, "B1");
	take_over(one, 1);
	assert_false(trail_is_kept(one));
	assert_string_equal(name_of(one, 0), "A1");
	/* Nothing of the other's went along. */
	sees(other, TRAIL_KEPT);
	assert_string_equal(name_of(other, 1), "B1");
	save(one);
	save(other);
	end(other);
	follow(one);
	assert_string_equal(name_of(one, 0), "A1");
	assert_string_equal(name_of(one, 1), "B1");
	end(one);
	assert_int_equal(folder_count(), 1);
	folder_leave();
}

/* The second one has left again. */
static void
test_nobody_holds_it_any_more(void **state)
{
	struct document *one, *other;
	struct trail_found found = { 0 };

	(void)state;
	folder_enter();
	one = first();
	other = second();
	take_over(other, 0);
	rename_to(one, 0, "A1");
	sees(one, TRAIL_KEPT);
	end(other);
	assert_int_equal(trail_take_over(one, &found, NULL), 0);
	assert_false(trail_is_kept(one));
	sees(one, TRAIL_OURS);
	end(one);
	assert_int_equal(recover_all(), 1);
	folder_leave();
}

static void
test_deleted_journal_is_written_again(void **state)
{
	struct document *one;

	(void)state;
	folder_enter();
	one = first();
	rename_to(one, 0, "A1");
	assert_int_equal(unlink(JOURNAL), 0);
	sees(one, TRAIL_OURS);
	assert_true(journal_is_there(JOURNAL));
	rename_to(one, 1, "B1");
	end(one);
	assert_int_equal(recover_all(), 1);
	one = opened();
	assert_string_equal(name_of(one, 0), "A1");
	assert_string_equal(name_of(one, 1), "B1");
	document_free(one);
	folder_leave();
}

/* --- from another machine --------------------------------------------------------- */

static void
put_number(char *at, uint32_t number)
{
	int i;

	for (i = 0; i < 4; i++)
		at[i] = (char)(number >> 8 * i);
}

/* Writes the journal as a machine called "far" would have: its first record is
 * the head. What its lock was does not show here. */
static void
move_far(long age)
{
	struct timespec times[2] = { { .tv_sec = time(NULL) - age }, { .tv_sec = time(NULL) - age } };
	struct slurp slurp;
	size_t head = 16, record = 16, len;
	struct str bytes = { 0 }, far = { 0 };
	const unsigned char *at;
	int fd;

	assert_int_equal(slurp_read(JOURNAL, &slurp, NULL), 0);
	at = (const unsigned char *)slurp.bytes + head;
	len = at[0] | (size_t)at[1] << 8;
	str_add(&far, "ana\nfar\n01234567-another-boot\n7\n1700000000\n");
	str_add_n(&bytes, slurp.bytes, head + record);
	put_number(bytes.s + head, (uint32_t)far.len);
	put_number(bytes.s + head + 12,
	    crc_add(crc_add(0, bytes.s + head, 12), far.s, far.len));
	str_add_n(&bytes, far.s, far.len);
	str_add_n(&bytes, slurp.bytes + head + record + len, slurp.len - head - record - len);
	fd = open(JOURNAL, O_WRONLY | O_TRUNC);
	assert_int_equal(write(fd, bytes.s, bytes.len), bytes.len);
	assert_int_equal(futimens(fd, times), 0);
	close(fd);
	str_clear(&bytes);
	str_clear(&far);
	slurp_clear(&slurp);
}

static void
test_other_machine(void **state)
{
	struct document *one;
	struct trail_found found;
	struct err err = { 0 };
	struct str text = { 0 };

	(void)state;
	folder_enter();
	one = first();
	rename_to(one, 0, "A1");
	end(one);
	move_far(10);
	one = second();
	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	assert_true(found.held);
	assert_false(found.stale);
	assert_string_equal(found.who, "ana@far (7)");
	assert_int_equal(trail_recover(one, &found, &err), -1);
	assert_int_equal(err.kind, ERR_LOCKED);
	err_clear(&err);
	trail_found_clear(&found);

	move_far(JOURNAL_STALE + 10);
	assert_int_equal(trail_begin(one, &err), -1);
	err_format(&err, NULL, &text);
	assert_non_null(strstr(str_text(&text), "ana@far (7)"));
	assert_non_null(strstr(str_text(&text), "without a sign of life since"));
	err_clear(&err);
	str_clear(&text);
	take_over(one, 1);
	assert_string_equal(name_of(one, 0), "A1");
	save(one);
	end(one);
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_unsaved_work_goes_along),
		cmocka_unit_test(test_open_field_goes_along),
		cmocka_unit_test(test_late_edits_are_kept),
		cmocka_unit_test(test_both_are_killed),
		cmocka_unit_test(test_killed_unaware),
		cmocka_unit_test(test_both_insist),
		cmocka_unit_test(test_nobody_holds_it_any_more),
		cmocka_unit_test(test_deleted_journal_is_written_again),
		cmocka_unit_test(test_other_machine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
