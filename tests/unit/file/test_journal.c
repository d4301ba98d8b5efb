/*
 * Tests: a journal gives back what was written, and nothing that was not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "file/crc.h"
#include "file/journal_read.h"
#include "file/slurp.h"
#include "support/folder.h"

static const char *const words[] = { "one", "", "three and more", "\001\002\003", "five" };

enum { WORDS = sizeof words / sizeof *words };

/* Checks that records come in order; counts them. */
static bool
expect_word(void *data, uint8_t type, const char *bytes, size_t len)
{
	size_t *count = data;

	assert_true(*count < WORDS);
	assert_int_equal(type, *count + 1);
	assert_int_equal(len, strlen(words[*count]));
	assert_memory_equal(bytes, words[*count], len);
	++*count;
	return true;
}

/* The same for bytes in memory, where the head comes first. */
static bool
expect_scanned(void *data, uint8_t type, const char *bytes, size_t len)
{
	return type == JOURNAL_HEAD || expect_word(data, type, bytes, len);
}

static struct journal *
written(const char *path)
{
	struct err err = { 0 };
	struct journal *journal = journal_create(path, &err);

	assert_non_null(journal);
	for (size_t i = 0; i < WORDS; i++) {
		journal_add(journal, (uint8_t)(i + 1), words[i], strlen(words[i]));
		if (i % 2 == 0)
			assert_int_equal(journal_write(journal, &err), 0);
	}
	return journal;
}

static void
test_comes_back(void **state)
{
	struct journal_state found;
	struct stat st;
	size_t count = 0;

	(void)state;
	folder_enter();
	journal_close(written("j"), false);
	assert_int_equal(stat("j", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	assert_int_equal(journal_read("j", expect_word, &count, &found, NULL), 0);
	assert_int_equal(count, WORDS);
	assert_int_equal(found.torn, 0);
	assert_int_equal(found.pid, getpid());
	assert_false(found.held);
	assert_true(found.since > 0 && found.last >= found.since);
	journal_state_clear(&found);
	journal_close(NULL, true);
	folder_leave();
}

static void
test_none_is_no_error(void **state)
{
	struct journal_state found;
	struct err err = { 0 };

	(void)state;
	folder_enter();
	assert_int_equal(journal_read("none", NULL, NULL, &found, &err), -1);
	assert_false(err_is_set(&err));
	assert_int_equal(journal_discard("none", &err), 0);
	folder_leave();
}

/* The bytes as a file: it reads as they do. */
static void
expect_file_alike(const char *bytes, size_t len)
{
	struct journal_state found;
	size_t scanned = 0, read = 0, good = journal_scan(bytes, len, expect_scanned, &scanned);
	FILE *file = fopen("alike", "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(journal_read("alike", expect_word, &read, &found, NULL), 0);
	assert_int_equal(read, scanned);
	assert_int_equal(found.whole, good);
	assert_int_equal(found.torn, len - good);
	assert_int_equal(found.sum, crc_add(0, bytes, good));
	journal_state_clear(&found);
}

/* Cut at every byte: the records before it, never more, never a wrong one. */
static void
test_torn(void **state)
{
	struct slurp whole;
	size_t at, last = 0;

	(void)state;
	folder_enter();
	journal_close(written("j"), false);
	assert_int_equal(slurp_read("j", &whole, NULL), 0);
	for (at = 0; at <= whole.len; at++) {
		char *cut = mem_text_n(whole.bytes, at);
		size_t count = 0, good = journal_scan(cut, at, expect_scanned, &count);

		assert_true(good <= at);
		assert_true(count >= last);
		last = count;
		expect_file_alike(cut, at);
		free(cut);
	}
	assert_int_equal(last, WORDS);
	slurp_clear(&whole);
	folder_leave();
}

static void
test_flipped(void **state)
{
	struct slurp whole;
	size_t bit;

	(void)state;
	folder_enter();
	journal_close(written("j"), false);
	assert_int_equal(slurp_read("j", &whole, NULL), 0);
	for (bit = 0; bit < whole.len * 8; bit++) {
		size_t count = 0;

		whole.bytes[bit / 8] ^= (char)(1 << bit % 8);
		assert_true(journal_scan(whole.bytes, whole.len, expect_scanned, &count) <= bit / 8);
		assert_true(count < WORDS);
		if (bit % 5 == 0)
			expect_file_alike(whole.bytes, whole.len);
		whole.bytes[bit / 8] ^= (char)(1 << bit % 8);
	}
	slurp_clear(&whole);
	folder_leave();
}

static void
test_huge_length(void **state)
{
	char bytes[64] = "cjm journal 1\n\n\n";
	size_t count = 0;

	(void)state;
	memset(bytes + 16, 0xff, sizeof bytes - 16);
	assert_int_equal(journal_scan(bytes, sizeof bytes, expect_word, &count), 16);
	assert_int_equal(count, 0);
	folder_enter();
	expect_file_alike(bytes, sizeof bytes);
	folder_leave();
	assert_int_equal(journal_scan("", 0, NULL, NULL), 0);
	assert_int_equal(journal_scan("cjm", 3, NULL, NULL), 0);
}

static void
test_sum(void **state)
{
	(void)state;
	/* RFC 3720, appendix B.4 */
	assert_int_equal(crc_add(0, "123456789", 9), 0xe3069283);
	assert_int_equal(crc_add(crc_add(0, "1234", 4), "56789", 5), 0xe3069283);
	assert_int_equal(crc_add(0, "", 0), 0);
}

/* Bit by bit, as the polynomial says. */
static uint32_t
crc_slowly(const unsigned char *bytes, size_t len)
{
	uint32_t crc = 0xffffffff;

	for (size_t i = 0; i < len; i++) {
		crc ^= bytes[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0x82f63b78 : 0);
	}
	return ~crc;
}

static void
test_sum_of_any_bytes(void **state)
{
	unsigned char bytes[64];
	uint32_t seed = 1;

	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (unsigned char)((seed = seed * 1664525 + 1013904223) >> 24);
	for (size_t from = 0; from < 16; from++)
		for (size_t len = 0; from + len <= sizeof bytes; len++)
			assert_int_equal(crc_add(0, bytes + from, len),
			    crc_slowly(bytes + from, len));
}

static void
test_locked(void **state)
{
	struct journal *journal;
	struct journal_state found;
	struct err err = { 0 };

	(void)state;
	folder_enter();
	journal = written("j");
	assert_null(journal_create("j", &err));
	assert_int_equal(err.kind, ERR_LOCKED);
	err_clear(&err);
	assert_null(journal_replace("j", &err));
	assert_int_equal(err.kind, ERR_LOCKED);
	err_clear(&err);
	assert_int_equal(journal_discard("j", &err), -1);
	assert_int_equal(err.kind, ERR_LOCKED);
	err_clear(&err);
	assert_int_equal(journal_read("j", NULL, NULL, &found, NULL), 0);
	assert_true(found.held);
	journal_state_clear(&found);
	journal_close(journal, false);

	assert_null(journal_create("j", &err));
	assert_int_equal(err.kind, ERR_CONFLICT);
	err_clear(&err);
	assert_int_equal(journal_discard("j", &err), 0);
	assert_int_equal(folder_count(), 0);
	folder_leave();
}

/* A kill leaves no lock, and what was written is there. */
static void
test_killed(void **state)
{
	struct journal_state found;
	size_t count = 0;
	pid_t child;
	int status;

	(void)state;
	folder_enter();
	child = fork();
	if (child == 0) {
		struct journal *journal = written("j");

		journal_write_now(journal);
		kill(getpid(), SIGKILL);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(journal_read("j", expect_word, &count, &found, NULL), 0);
	assert_int_equal(count, WORDS);
	assert_false(found.held);
	assert_int_equal(found.pid, child);
	journal_state_clear(&found);
	assert_int_equal(folder_count(), 1);
	folder_leave();
}

static void
test_restart(void **state)
{
	struct journal *journal;
	struct journal_state found;
	size_t count = 0;

	(void)state;
	folder_enter();
	journal = written("j");
	assert_int_equal(journal_restart(journal, NULL), 0);
	journal_add(journal, 1, words[0], strlen(words[0]));
	assert_int_equal(journal_write(journal, NULL), 0);
	assert_int_equal(journal_sync(journal, NULL), 0);
	assert_false(journal_trouble(journal, NULL));
	assert_int_equal(journal_read("j", expect_word, &count, &found, NULL), 0);
	assert_int_equal(count, 1);
	assert_int_equal(found.torn, 0);
	journal_state_clear(&found);
	journal_close(journal, true);
	assert_int_equal(folder_count(), 0);
	folder_leave();
}

static void
test_replace(void **state)
{
	struct journal *journal;
	struct journal_state found;
	size_t count = 0;

	(void)state;
	folder_enter();
	journal_close(written("j"), false);
	journal = journal_replace("j", NULL);
	assert_non_null(journal);
	journal_close(journal, true);
	assert_int_equal(journal_read("j", expect_word, &count, &found, NULL), 0);
	assert_int_equal(count, WORDS);
	journal_state_clear(&found);

	journal = journal_replace("j", NULL);
	journal_add(journal, 1, words[0], strlen(words[0]));
	assert_int_equal(journal_write(journal, NULL), 0);
	assert_int_equal(journal_settle(journal, NULL), 0);
	count = 0;
	assert_int_equal(journal_read("j", expect_word, &count, &found, NULL), 0);
	assert_int_equal(count, 1);
	assert_true(found.held);
	journal_state_clear(&found);
	journal_close(journal, false);
	assert_int_equal(folder_count(), 1);
	folder_leave();
}

static void
test_no_link_is_followed(void **state)
{
	struct journal_state found;
	struct err err = { 0 };

	(void)state;
	folder_enter();
	folder_write("victim", "mine");
	assert_int_equal(symlink("victim", "j"), 0);
	assert_null(journal_create("j", &err));
	assert_int_equal(err.kind, ERR_SYSTEM);
	err_clear(&err);
	assert_int_equal(journal_read("j", NULL, NULL, &found, &err), -1);
	assert_true(err_is_set(&err));
	err_clear(&err);
	assert_true(folder_holds("victim", "mine"));
	folder_leave();
}

#define LARGE 300000	/* bytes: more than are read at once */

struct seen {
	struct journal_tail tail;
	size_t count, len;
	bool was_known;
	char *took;
};

/* Of two records the second is large: its bytes are taken. */
static bool
take_large(void *data, uint8_t type, const char *bytes, size_t len)
{
	struct seen *seen = data;

	seen->count++;
	if (type != 2)
		return true;
	seen->len = len;
	seen->was_known = seen->tail.is_known;
	seen->took = seen->tail.bytes;
	if (seen->took != NULL)
		assert_ptr_equal(seen->took, bytes);
	seen->tail.bytes = NULL;
	return true;
}

static struct seen
read_large(const char *known, size_t known_len)
{
	struct seen seen = { .tail = { .type = 2, .known = known, .known_len = known_len } };
	struct journal_state found;

	assert_int_equal(journal_read_large("j", take_large, &seen, &seen.tail, &found, NULL), 0);
	assert_int_equal(seen.count, 3);
	assert_int_equal(found.torn, 0);
	journal_state_clear(&found);
	return seen;
}

/* What a large record ends with need not be read where it is known to the byte. */
static void
test_large_is_taken_or_known(void **state)
{
	char *bytes = mem_alloc(LARGE);
	struct journal *journal;
	struct str head = { 0 };
	struct seen seen;

	(void)state;
	folder_enter();
	for (size_t i = 0; i < LARGE; i++)
		bytes[i] = (char)(i % 251);
	str_add(&head, "head");
	journal = journal_create("j", NULL);
	journal_add(journal, 1, "one", 3);
	journal_put(journal, 2, &head, bytes, LARGE);
	journal_add(journal, 3, bytes, LARGE);
	journal_close(journal, false);
	seen = read_large(bytes, LARGE);
	assert_true(seen.was_known);
	assert_null(seen.took);
	assert_int_equal(seen.len, 4);
	for (size_t at = 0; at < LARGE; at += LARGE / 7) {
		bytes[at]++;
		seen = read_large(bytes, LARGE);
		bytes[at]--;
		assert_false(seen.was_known);
		assert_int_equal(seen.len, LARGE + 4);
		assert_memory_equal(seen.took, "head", 4);
		assert_memory_equal(seen.took + 4, bytes, LARGE);
		free(seen.took);
	}
	seen = read_large(NULL, 0);
	assert_int_equal(seen.len, LARGE + 4);
	free(seen.took);
	str_clear(&head);
	free(bytes);
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sum_of_any_bytes),
		cmocka_unit_test(test_comes_back), cmocka_unit_test(test_none_is_no_error),
		cmocka_unit_test(test_torn), cmocka_unit_test(test_flipped),
		cmocka_unit_test(test_huge_length), cmocka_unit_test(test_sum),
		cmocka_unit_test(test_locked), cmocka_unit_test(test_killed),
		cmocka_unit_test(test_restart), cmocka_unit_test(test_replace),
		cmocka_unit_test(test_no_link_is_followed),
		cmocka_unit_test(test_large_is_taken_or_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
