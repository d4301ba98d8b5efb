/*
 * Writing a whole file: what the file is besides its bytes stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
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
test_attributes_stay(void **state)
{
	char value[16];

	(void)state;
	folder_enter();
	folder_write("map.yaml", "old");
	if (setxattr("map.yaml", "user.colour", "blue", 4, 0) == 0) {
		assert_int_equal(put("map.yaml", "new"), 0);
		assert_true(folder_holds("map.yaml", "new"));
		assert_int_equal(getxattr("map.yaml", "user.colour", value, sizeof value), 4);
		assert_memory_equal(value, "blue", 4);
	} else {
		print_message("# the file system knows no attributes\n");
	}
	folder_leave();
}

/* An access list as the system keeps it: owner rw, user 1234 rw, group r. */
static const unsigned char list[] = {
	2, 0, 0, 0,
	1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 6, 0, 0xd2, 4, 0, 0,
	4, 0, 4, 0, 255, 255, 255, 255, 16, 0, 6, 0, 255, 255, 255, 255,
	32, 0, 0, 0, 255, 255, 255, 255,
};

static void
test_access_list_stays(void **state)
{
	char value[128];

	(void)state;
	folder_enter();
	folder_write("map.yaml", "old");
	if (setxattr("map.yaml", "system.posix_acl_access", list, sizeof list, 0) == 0) {
		assert_int_equal(put("map.yaml", "new"), 0);
		assert_int_equal(getxattr("map.yaml", "system.posix_acl_access", value,
		    sizeof value), sizeof list);
		assert_memory_equal(value, list, sizeof list);
	} else {
		print_message("# the file system knows no access lists\n");
	}
	folder_leave();
}

/* A folder's list for new files must not open a private one. */
static void
test_folder_gives_no_access(void **state)
{
	struct stat st;
	char value[128];

	(void)state;
	folder_enter();
	folder_write("map.yaml", "old");
	assert_int_equal(chmod("map.yaml", 0600), 0);
	setxattr(".", "system.posix_acl_default", list, sizeof list, 0);
	assert_int_equal(put("map.yaml", "new"), 0);
	assert_true(getxattr("map.yaml", "system.posix_acl_access", value, sizeof value) < 0);
	assert_int_equal(stat("map.yaml", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	folder_leave();
}

static void
test_hard_links_stay(void **state)
{
	struct stat one, two;

	(void)state;
	folder_enter();
	folder_write("map.yaml", "old and longer");
	assert_int_equal(link("map.yaml", "twin.yaml"), 0);
	assert_int_equal(put("map.yaml", "new"), 0);
	assert_true(folder_holds("twin.yaml", "new"));
	assert_int_equal(stat("map.yaml", &one), 0);
	assert_int_equal(stat("twin.yaml", &two), 0);
	assert_int_equal(one.st_ino, two.st_ino);
	assert_int_equal(folder_count(), 2);
	folder_leave();
}

/* Runs the rest as somebody who is not root, in a process of its own. */
static bool
as_somebody(void (*act)(void))
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
			_exit(99);
		act();
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void
write_map(void)
{
	if (replace_file("map.yaml", "new", 3, NULL) != 0)
		_exit(1);
}

/* Root's tests: a file of another, and a folder that takes no new files. */
static void
test_in_place_where_it_must(void **state)
{
	struct stat st;

	(void)state;
	if (geteuid() != 0)
		return;
	folder_enter();
	assert_int_equal(chmod(".", 0755), 0);
	folder_write("map.yaml", "old one");
	assert_int_equal(chmod("map.yaml", 0666), 0);
	assert_int_equal(chown("map.yaml", 1234, 2345), 0);
	assert_true(as_somebody(write_map));
	assert_true(folder_holds("map.yaml", "new"));
	assert_int_equal(chmod(".", 0777), 0);
	assert_true(as_somebody(write_map));
	assert_int_equal(stat("map.yaml", &st), 0);
	assert_int_equal(st.st_uid, 1234);
	assert_int_equal(st.st_gid, 2345);
	assert_int_equal(st.st_mode & 07777, 0666);
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mode_stays),
		cmocka_unit_test(test_owner_stays),
		cmocka_unit_test(test_link_stays),
		cmocka_unit_test(test_attributes_stay),
		cmocka_unit_test(test_access_list_stays),
		cmocka_unit_test(test_folder_gives_no_access),
		cmocka_unit_test(test_hard_links_stay),
		cmocka_unit_test(test_in_place_where_it_must),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
