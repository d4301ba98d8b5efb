/*
 * Writing a whole file: what the file is besides its bytes stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <sys/stat.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/test.h"

static int
put(const char *path, const char *text)
{
	struct err err = { 0 };
	int done = replace_file(path, text, strlen(text), &err);

	assert_int_equal(done != 0, err_is_set(&err));
	err_clear(&err);
	return done;
}

static void
assert_refused(int (*replace)(const char *, const char *, size_t, struct err *),
	const char *path, const char *want)
{
	struct err err = { 0 };
	struct str text = { 0 };

	assert_int_equal(replace(path, "new", 3, &err), -1);
	assert_int_equal(err.kind, ERR_SYSTEM);
	err_format(&err, NULL, &text);
	assert_string_equal(str_text(&text), want);
	str_clear(&text);
	err_clear(&err);
}

static void
test_new_file_obeys_umask(void **state)
{
	struct stat st;
	mode_t mask = umask(027);

	(void)state;
	folder_enter();
	assert_int_equal(put("map.yaml", "one"), 0);
	assert_true(folder_holds("map.yaml", "one"));
	assert_int_equal(stat("map.yaml", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0640);
	assert_int_equal(folder_count(), 1);
	folder_leave();
	umask(mask);
}

static void
test_mode_stays(void **state)
{
	static const mode_t modes[] = { 0600, 0644, 0664, 0666, 0755 };
	struct stat st;
	size_t i;

	(void)state;
	folder_enter();
	folder_write("map.yaml", "old");
	for (i = 0; i < sizeof modes / sizeof modes[0]; i++) {
		assert_int_equal(chmod("map.yaml", modes[i]), 0);
		assert_int_equal(put("map.yaml", "new"), 0);
		assert_int_equal(stat("map.yaml", &st), 0);
		assert_int_equal(st.st_mode & 07777, modes[i]);
	}
	folder_leave();
}

/* Only root can give a file away, so only root can try this. */
static void
test_owner_stays(void **state)
{
	struct stat st;

	(void)state;
	if (geteuid() != 0)
		return;
	folder_enter();
	folder_write("map.yaml", "old");
	assert_int_equal(chown("map.yaml", 1234, 2345), 0);
	assert_int_equal(chmod("map.yaml", 0666), 0);
	assert_int_equal(put("map.yaml", "new"), 0);
	assert_int_equal(stat("map.yaml", &st), 0);
	assert_int_equal(st.st_uid, 1234);
	assert_int_equal(st.st_gid, 2345);
	assert_int_equal(st.st_mode & 07777, 0666);
	folder_leave();
}

static void
test_link_stays(void **state)
{
	struct stat st;

	(void)state;
	folder_enter();
	folder_write("real.yaml", "old");
	assert_int_equal(symlink("real.yaml", "second"), 0);
	assert_int_equal(symlink("second", "first"), 0);
	assert_int_equal(put("first", "new"), 0);
	assert_int_equal(lstat("first", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(lstat("second", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_true(folder_holds("real.yaml", "new"));
	assert_int_equal(folder_count(), 3);
	folder_leave();
}

static void
test_long_name(void **state)
{
	char name[256];

	(void)state;
	memset(name, 'n', 255);
	name[255] = '\0';
	folder_enter();
	assert_int_equal(put(name, "new"), 0);
	assert_true(folder_holds(name, "new"));
	folder_leave();
}

static void
test_bytes_are_bytes(void **state)
{
	static const char bytes[] = "a\0b";
	struct stat st;

	(void)state;
	folder_enter();
	assert_int_equal(replace_file("map.yaml", bytes, 3, NULL), 0);
	assert_int_equal(stat("map.yaml", &st), 0);
	assert_int_equal(st.st_size, 3);
	assert_int_equal(replace_file("map.yaml", "", 0, NULL), 0);
	assert_true(folder_holds("map.yaml", ""));
	folder_leave();
}

static void
test_create_never_overwrites(void **state)
{
	(void)state;
	folder_enter();
	assert_int_equal(replace_create("map.yaml", "one", 3, NULL), 0);
	assert_true(folder_holds("map.yaml", "one"));
	assert_refused(replace_create, "map.yaml", "cannot write map.yaml: File exists");
	assert_true(folder_holds("map.yaml", "one"));
	assert_int_equal(symlink("nowhere", "link"), 0);
	assert_refused(replace_create, "link", "cannot write link: File exists");
	assert_int_equal(folder_count(), 2);
	folder_leave();
}

static void
test_refusals(void **state)
{
	(void)state;
	folder_enter();
	assert_refused(replace_file, ".", "cannot write .: Is a directory");
	assert_refused(replace_file, "no/map.yaml", "cannot write no/map.yaml: No such file or directory");
	assert_int_equal(symlink("nowhere", "link"), 0);
	assert_refused(replace_file, "link", "cannot write link: No such file or directory");
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_refused(replace_file, "fifo", "cannot write fifo: Invalid argument");
	if (geteuid() != 0) {
		folder_write("fixed", "old");
		assert_int_equal(chmod("fixed", 0444), 0);
		assert_refused(replace_file, "fixed", "cannot write fixed: Permission denied");
		assert_true(folder_holds("fixed", "old"));
	}
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_new_file_obeys_umask),
		cmocka_unit_test(test_mode_stays),
		cmocka_unit_test(test_owner_stays),
		cmocka_unit_test(test_link_stays),
		cmocka_unit_test(test_long_name),
		cmocka_unit_test(test_bytes_are_bytes),
		cmocka_unit_test(test_create_never_overwrites),
		cmocka_unit_test(test_refusals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
