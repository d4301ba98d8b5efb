/*
 * Every call that writes a file fails once: the old or the new file stands
 * there whole, never neither, and nothing lies beside it.
 *
 * The linker puts the functions below in place of the system's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <errno.h>
#include <stdbool.h>
#include <sys/types.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/test.h"

#define OLD "cjm: 1\ntitle: old\n"
#define NEW "cjm: 1\ntitle: new and longer\n"

static bool armed;
static int calls;		/* since armed */
static int fail_at;		/* which call fails, from 1; 0: none */
static int fail_errno;
static size_t write_most;	/* bytes that a write takes at most; 0: all */

static bool
fails(void)
{
	if (!armed || ++calls != fail_at)
		return false;
	errno = fail_errno;
	return true;
}

int __real_openat(int folder, const char *name, int flags, mode_t mode);
int __wrap_openat(int folder, const char *name, int flags, mode_t mode);
ssize_t __real_write(int fd, const void *bytes, size_t len);
ssize_t __wrap_write(int fd, const void *bytes, size_t len);
int __real_close(int fd);
int __wrap_close(int fd);
int __real_linkat(int from, const char *a, int to, const char *b, int flags);
int __wrap_linkat(int from, const char *a, int to, const char *b, int flags);

#define WRAP(name, parameters, arguments) \
	int __real_##name parameters; \
	int __wrap_##name parameters; \
	int __wrap_##name parameters { return fails() ? -1 : __real_##name arguments; }

WRAP(fsync, (int fd), (fd))
WRAP(fchmod, (int fd, mode_t mode), (fd, mode))
WRAP(fchown, (int fd, uid_t uid, gid_t gid), (fd, uid, gid))
WRAP(open, (const char *path, int flags, mode_t mode), (path, flags, mode))
WRAP(renameat, (int from, const char *a, int to, const char *b), (from, a, to, b))
WRAP(renameat2, (int from, const char *a, int to, const char *b, unsigned flags),
	(from, a, to, b, flags))

int
__wrap_openat(int folder, const char *name, int flags, mode_t mode)
{
	return fails() ? -1 : __real_openat(folder, name, flags, mode);
}

/* A failing write may have written something: the worse half of the cases. */
ssize_t
__wrap_write(int fd, const void *bytes, size_t len)
{
	if (armed && write_most != 0 && len > write_most)
		len = write_most;
	if (!fails())
		return __real_write(fd, bytes, len);
	if (fail_errno != EINTR) {
		__real_write(fd, bytes, len / 2);
		errno = fail_errno;
	}
	return -1;
}

/* As in Linux, the descriptor is gone also when close says no. */
int
__wrap_close(int fd)
{
	int done = __real_close(fd);

	return fails() ? -1 : done;
}

int
__wrap_linkat(int from, const char *a, int to, const char *b, int flags)
{
	return fails() ? -1 : __real_linkat(from, a, to, b, flags);
}

typedef int replace_function(const char *, const char *, size_t, struct err *);

/* One save with a fault; true while there was a call left to fail. */
static bool
try_fault(replace_function *replace, int at, int number, const char *old)
{
	struct err err = { 0 };
	bool is_new, is_old;
	int done;

	calls = 0;
	fail_at = at;
	fail_errno = number;
	armed = true;
	done = replace("map.yaml", NEW, strlen(NEW), &err);
	armed = false;

	is_new = folder_holds("map.yaml", NEW);
	is_old = old != NULL ? folder_holds("map.yaml", old) : access("map.yaml", F_OK) != 0;
	assert_true(is_new || is_old);
	assert_int_equal(folder_count(), is_new || old != NULL ? 1 : 0);
	if (done == 0)
		assert_true(is_new);
	assert_int_equal(done != 0, err_is_set(&err));
	if (done != 0)
		assert_string_equal(err.arg[0], "map.yaml");
	err_clear(&err);
	return calls >= at;
}

static void
test_replace_faults(void **state)
{
	static const int numbers[] = { EIO, ENOSPC, EDQUOT, EACCES, EROFS };
	size_t i;
	int at;

	(void)state;
	folder_enter();
	for (i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		for (at = 1;; at++) {
			folder_write("map.yaml", OLD);
			if (!try_fault(replace_file, at, numbers[i], OLD))
				break;
		}
		/* Folder and file opened, written, mode, flushed, closed,
		 * renamed, folder flushed and closed. */
		assert_int_equal(at - 1, 9);
	}
	folder_leave();
}

static void
test_create_faults(void **state)
{
	static const int numbers[] = { EIO, ENOSPC, EINVAL, ENOSYS };
	size_t i;
	int at;

	(void)state;
	folder_enter();
	for (i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		for (at = 1;; at++) {
			unlink("map.yaml");
			if (!try_fault(replace_create, at, numbers[i], NULL))
				break;
		}
		assert_true(at - 1 >= 8);
	}
	folder_leave();
}

/* The second try works, whatever failed in the first. */
static void
test_second_try(void **state)
{
	int at;
	bool more = true;

	(void)state;
	folder_enter();
	for (at = 1; more; at++) {
		folder_write("map.yaml", OLD);
		more = try_fault(replace_file, at, EIO, OLD);
		assert_int_equal(replace_file("map.yaml", NEW, strlen(NEW), NULL), 0);
		assert_true(folder_holds("map.yaml", NEW));
	}
	folder_leave();
}

/* A disk that takes a few bytes at a time, and signals in between. */
static void
test_short_writes(void **state)
{
	int at;
	bool more = true;

	(void)state;
	folder_enter();
	write_most = 7;
	for (at = 3; more && at < 8; at++) {
		folder_write("map.yaml", OLD);
		more = try_fault(replace_file, at, EINTR, OLD);
		assert_true(folder_holds("map.yaml", NEW) || at > 6);
	}
	write_most = 0;
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_replace_faults),
		cmocka_unit_test(test_create_faults),
		cmocka_unit_test(test_second_try),
		cmocka_unit_test(test_short_writes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
