/*
 * Reading a whole file: every byte, and a clear no to what is no file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/slurp.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/test.h"

static void
assert_refused(const char *path, enum err_kind kind, const char *want)
{
	struct slurp slurp;
	struct err err = { 0 };
	struct str text = { 0 };

	assert_int_equal(slurp_read(path, &slurp, &err), -1);
	assert_null(slurp.bytes);
	assert_int_equal(err.kind, kind);
	err_format(&err, NULL, &text);
	assert_string_equal(str_text(&text), want);
	str_clear(&text);
	err_clear(&err);
}

static void
test_bytes_and_identity(void **state)
{
	struct slurp slurp;
	struct err err = { 0 };
	struct stat st;

	(void)state;
	folder_enter();
	folder_write("map.yaml", "cjm: 1\r\n");
	assert_int_equal(chmod("map.yaml", 0640), 0);
	assert_int_equal(stat("map.yaml", &st), 0);
	assert_int_equal(slurp_read("map.yaml", &slurp, &err), 0);
	assert_int_equal(slurp.len, 8);
	assert_string_equal(slurp.bytes, "cjm: 1\r\n");
	assert_true(slurp.is_file);
	assert_int_equal(slurp.mode, 0640);
	assert_int_equal(slurp.inode, st.st_ino);
	assert_int_equal(slurp.device, st.st_dev);
	assert_int_equal(slurp.seconds, st.st_mtim.tv_sec);
	slurp_clear(&slurp);
	folder_leave();
}

static void
test_empty_file(void **state)
{
	struct slurp slurp;
	struct err err = { 0 };

	(void)state;
	folder_enter();
	folder_write("map.yaml", "");
	assert_int_equal(slurp_read("map.yaml", &slurp, &err), 0);
	assert_int_equal(slurp.len, 0);
	assert_string_equal(slurp.bytes, "");
	slurp_clear(&slurp);
	folder_leave();
}

/* The size of such a file says 0, its text is there all the same. */
static void
test_size_unknown(void **state)
{
	struct slurp slurp;
	struct err err = { 0 };

	(void)state;
	assert_int_equal(slurp_read("/proc/self/status", &slurp, &err), 0);
	assert_true(slurp.len > 100);
	slurp_clear(&slurp);
}

static void
test_standard_input(void **state)
{
	struct slurp slurp;
	struct err err = { 0 };
	char *big = test_malloc(100000);
	int saved = dup(STDIN_FILENO), fd;

	(void)state;
	memset(big, 'x', 99999);
	big[99999] = '\0';
	folder_enter();
	folder_write("big", big);
	fd = open("big", O_RDONLY);
	assert_int_equal(dup2(fd, STDIN_FILENO), STDIN_FILENO);
	assert_int_equal(slurp_read("-", &slurp, &err), 0);
	assert_int_equal(slurp.len, 99999);
	assert_string_equal(slurp.bytes, big);
	assert_false(slurp.is_file);
	slurp_clear(&slurp);
	dup2(saved, STDIN_FILENO);
	close(saved);
	close(fd);
	test_free(big);
	folder_leave();
}

static void
test_refusals(void **state)
{
	(void)state;
	folder_enter();
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_refused("gone.yaml", ERR_SYSTEM, "cannot read gone.yaml: No such file or directory");
	assert_refused(".", ERR_SYSTEM, "cannot read .: Is a directory");
	assert_refused("fifo", ERR_REFUSED, "this is no plain file");
	assert_refused("/dev/zero", ERR_REFUSED, "this is no plain file");
	folder_leave();
}

/* What another program does to the file after each of the next reads. */
static int changes, change;

ssize_t __real_read(int fd, void *bytes, size_t len);
ssize_t __wrap_read(int fd, void *bytes, size_t len);

ssize_t
__wrap_read(int fd, void *bytes, size_t len)
{
	ssize_t got = __real_read(fd, bytes, len);
	struct stat st;

	if (changes > 0 && got > 0) {
		changes--;
		assert_int_equal(stat("map.yaml", &st), 0);
		assert_int_equal(truncate("map.yaml", st.st_size + change), 0);
	}
	return got;
}

/* A file that shrinks or grows is read as it is in the end, or not at all. */
static void
test_file_in_motion(void **state)
{
	struct slurp slurp;

	(void)state;
	folder_enter();
	for (change = -1; change <= 1; change += 2) {
		folder_write("map.yaml", "cjm: 1\ntitle: in motion\n");
		changes = 1;
		assert_int_equal(slurp_read("map.yaml", &slurp, NULL), 0);
		assert_int_equal(slurp.len, 24 + change);
		assert_true(folder_holds("map.yaml", slurp.bytes) || change > 0);
		slurp_clear(&slurp);
		changes = 1000;
		assert_refused("map.yaml", ERR_SYSTEM,
			"the file is being written while it is read");
		changes = 0;
	}
	folder_leave();
}

static void
test_limit(void **state)
{
	(void)state;
	folder_enter();
	folder_write("huge", "");
	assert_int_equal(truncate("huge", (off_t)SLURP_MAX + 1), 0);
	assert_refused("huge", ERR_LIMIT, "the file is larger than 256 MB");
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bytes_and_identity),
		cmocka_unit_test(test_empty_file),
		cmocka_unit_test(test_size_unknown),
		cmocka_unit_test(test_standard_input),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_limit),
		cmocka_unit_test(test_file_in_motion),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
