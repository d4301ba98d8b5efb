/*
 * Every call that writes a file fails, once or from then on: the old or the
 * new file stands there whole, never neither; it is told; nothing but the
 * generation before lies about; and the next try works.
 *
 * The linker puts the functions below in place of the system's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/test.h"

#define OLD "cjm: 1\ntitle: the old one, and longer\n"
#define NEW "cjm: 1\ntitle: new\n"

static struct {
	bool armed, forever;
	int calls;		/* since armed */
	int at;			/* which call fails, from 1; 0: none */
	int number;		/* with what */
	bool in_unlink;		/* it was a removal that failed */
	bool unflushed;		/* bytes were written since the last flush */
	size_t most;		/* bytes that a write takes at most; 0: all */
	bool no_exchange, no_links, no_nameless;
} fault;

static bool
fails(void)
{
	if (!fault.armed || fault.at == 0)
		return false;
	fault.calls++;
	if (fault.calls != fault.at && !(fault.forever && fault.calls > fault.at))
		return false;
	errno = fault.number;
	return true;
}

static bool
refuses(bool refused, int number)
{
	if (refused)
		errno = number;
	return refused;
}

/* Nothing gets a name before its bytes are on the disk: a power cut between
 * the two would leave the name with nothing behind it. */
static bool
is_unflushed(void)
{
	if (fault.armed)
		assert_false(fault.unflushed);
	return false;
}

#define WRAP(type, name, parameters, arguments, refusal) \
	type __real_##name parameters; \
	type __wrap_##name parameters; \
	type __wrap_##name parameters \
	{ \
		return refusal || fails() ? -1 : __real_##name arguments; \
	}

WRAP(int, fstat, (int fd, struct stat *st), (fd, st), false)
WRAP(int, fstatat, (int d, const char *a, struct stat *st, int f), (d, a, st, f), false)
WRAP(int, faccessat, (int d, const char *a, int m, int f), (d, a, m, f), false)
WRAP(int, fchmod, (int fd, mode_t mode), (fd, mode), false)
WRAP(int, fchown, (int fd, uid_t uid, gid_t gid), (fd, uid, gid), false)
WRAP(int, ftruncate, (int fd, off_t len), (fd, len), false)
WRAP(int, fallocate, (int fd, int mode, off_t at, off_t len), (fd, mode, at, len), false)
WRAP(int, mkdir, (const char *path, mode_t mode), (path, mode), false)
WRAP(int, open, (const char *path, int flags, mode_t mode), (path, flags, mode), false)
WRAP(int, openat, (int d, const char *a, int flags, mode_t mode), (d, a, flags, mode),
	((flags & O_TMPFILE) == O_TMPFILE && refuses(fault.no_nameless, EOPNOTSUPP)))
WRAP(int, renameat, (int d, const char *a, int e, const char *b), (d, a, e, b), is_unflushed())
WRAP(int, renameat2, (int d, const char *a, int e, const char *b, unsigned f), (d, a, e, b, f),
	is_unflushed() || refuses(fault.no_exchange, EINVAL))
WRAP(int, linkat, (int d, const char *a, int e, const char *b, int f), (d, a, e, b, f),
	is_unflushed() || refuses(fault.no_links, EPERM))
WRAP(int, fsetxattr, (int fd, const char *a, const void *v, size_t n, int f), (fd, a, v, n, f),
	false)
WRAP(ssize_t, fgetxattr, (int fd, const char *a, void *v, size_t n), (fd, a, v, n), false)
WRAP(ssize_t, flistxattr, (int fd, char *v, size_t n), (fd, v, n), false)
WRAP(ssize_t, getrandom, (void *v, size_t n, unsigned f), (v, n, f), false)
WRAP(ssize_t, pread, (int fd, void *v, size_t n, off_t at), (fd, v, n, at), false)

int __wrap_fsync(int fd);
ssize_t __real_write(int fd, const void *bytes, size_t len);
ssize_t __wrap_write(int fd, const void *bytes, size_t len);
int __real_close(int fd);
int __wrap_close(int fd);
int __real_unlinkat(int folder, const char *name, int flags);
int __wrap_unlinkat(int folder, const char *name, int flags);

/* No real flush: thousands of them would take a minute. */
int
__wrap_fsync(int fd)
{
	(void)fd;
	if (fails())
		return -1;
	fault.unflushed = false;
	return 0;
}

/* A failing write may have written something: the worse half of the cases. */
ssize_t
__wrap_write(int fd, const void *bytes, size_t len)
{
	if (fault.armed && fault.most != 0 && len > fault.most)
		len = fault.most;
	fault.unflushed = true;
	if (!fails())
		return __real_write(fd, bytes, len);
	if (fault.number != EINTR) {
		__real_write(fd, bytes, len / 2);
		errno = fault.number;
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
__wrap_unlinkat(int folder, const char *name, int flags)
{
	if (!fails())
		return __real_unlinkat(folder, name, flags);
	fault.in_unlink = true;
	return -1;
}

/* --- the ways of a save -------------------------------------------------------- */

enum { STATE = 1, NO_EXCHANGE = 2, NO_LINKS = 4, NO_NAMELESS = 8, IN_PLACE = 16, FOREVER = 32,
	CREATE = 64 };

static void
set_way(int way)
{
	fault.no_exchange = way & NO_EXCHANGE;
	fault.no_links = way & NO_LINKS;
	fault.no_nameless = way & NO_NAMELESS;
	fault.forever = way & FOREVER;
	if (way & STATE)
		setenv("XDG_STATE_HOME", folder_state(), 1);
	else
		unsetenv("XDG_STATE_HOME");
	unsetenv("HOME");
}

/* How many names stand in a folder of the state; they are removed. */
static int
sweep(const char *part)
{
	char path[128], name[512];
	struct dirent *entry;
	int count = 0;
	DIR *dir;

	snprintf(path, sizeof path, "%s/cjm/%s", folder_state(), part);
	dir = opendir(path);
	if (dir == NULL)
		return 0;
	while ((entry = readdir(dir)) != NULL) {
		snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
		if (entry->d_name[0] != '.' || strncmp(entry->d_name, ".cjm-", 5) == 0)
			count += unlink(name) == 0;
	}
	closedir(dir);
	return count;
}

static void
prepare(int way)
{
	unlink("map.yaml");
	unlink("hard");
	unlink(".map.yaml.cjm-previous");
	sweep("previous");
	sweep("saving");
	if (way & CREATE)
		return;
	folder_write("map.yaml", OLD);
	chmod("map.yaml", 0640);
	setxattr("map.yaml", "user.cjm", "kept", 4, 0);
	if (way & IN_PLACE)
		assert_int_equal(link("map.yaml", "hard"), 0);
}

static int
save(int way, struct err *err)
{
	struct replacement what = {
		.path = "map.yaml", .bytes = NEW, .len = strlen(NEW),
		.old = &(struct piece){ OLD, strlen(OLD) }, .old_count = 1,
	};

	if (way & CREATE)
		return replace_create("map.yaml", NEW, strlen(NEW), err);
	return replace_run(&what, err);
}

/* Nothing but what belongs there. */
static void
check_litter(int way)
{
	size_t count = (access("map.yaml", F_OK) == 0) + (access("hard", F_OK) == 0)
	    + (access(".map.yaml.cjm-previous", F_OK) == 0);

	/* What cannot be removed or renamed stays. */
	if (fault.in_unlink || way & FOREVER)
		return;
	assert_int_equal(folder_count(), count);
	assert_true(sweep("previous") <= 1);
}

/* The file as the next start finds it. */
static void
check_whole(int way, bool saved)
{
	bool is_new, is_old;

	if (way & IN_PLACE)
		replace_finish("map.yaml");
	is_new = folder_holds("map.yaml", NEW);
	is_old = way & CREATE ? access("map.yaml", F_OK) != 0 : folder_holds("map.yaml", OLD);
	assert_true(is_new || is_old);
	if (saved)
		assert_true(is_new);
}

/* One save with a fault; true while there was a call left to fail. */
static bool
try_fault(int way, int at, int number)
{
	struct err err = { 0 };
	int done;

	prepare(way);
	fault.calls = 0;
	fault.at = at;
	fault.number = number;
	fault.in_unlink = false;
	fault.armed = true;
	done = save(way, &err);
	fault.armed = false;
	assert_int_equal(done != 0, err_is_set(&err));
	if (done != 0)
		assert_string_equal(err.arg[0], "map.yaml");
	if (!(way & IN_PLACE) || done == 0)
		check_whole(0 | (way & CREATE), done == 0);
	if (done != 0 && !(way & CREATE && folder_holds("map.yaml", NEW))) {
		err_clear(&err);
		done = save(way, &err);
		/* A second name that could not be removed is a hard link. */
		if (way & STATE || !(way & IN_PLACE || fault.in_unlink))
			assert_int_equal(done, 0);
		assert_int_equal(done != 0, err_is_set(&err));
		check_whole(way, done == 0);
	}
	check_litter(way);
	err_clear(&err);
	return fault.calls >= at;
}

static const int numbers[] = { EIO, ENOSPC, EACCES };

static int
try_all(int way)
{
	size_t i;
	int at = 0;

	folder_enter();
	set_way(way);
	for (i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
		for (at = 1; try_fault(way, at, numbers[i]); at++)
			;
	folder_leave();
	return at - 1;
}

/* Which ways, and how many calls there are to fail at least. */
static const struct {
	const char *name;
	int way, calls;
} ways[] = {
	{ "exchanged", STATE, 25 },
	{ "exchanged, kept beside", 0, 20 },
	{ "linked and renamed", STATE | NO_EXCHANGE, 25 },
	{ "linked and renamed, kept beside", NO_EXCHANGE, 20 },
	{ "renamed", NO_EXCHANGE | NO_LINKS | NO_NAMELESS, 15 },
	{ "exchanged, with a name from the begin", STATE | NO_NAMELESS, 25 },
	{ "in place", STATE | IN_PLACE, 30 },
	{ "in place, no state folder", IN_PLACE, 5 },
	{ "created", CREATE, 6 },
	{ "created, with a name from the begin", CREATE | NO_NAMELESS, 6 },
};

static void
try_ways(int more)
{
	size_t i;
	int count;

	for (i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		count = try_all(ways[i].way | more);
		print_message("# %s: %d calls\n", ways[i].name, count);
		assert_true(count >= ways[i].calls);
	}
}

static void
test_one_call_fails(void **state)
{
	(void)state;
	try_ways(0);
}

static void
test_all_calls_fail_from_then_on(void **state)
{
	(void)state;
	try_ways(FOREVER);
}

/* A disk that takes a few bytes at a time. */
static void
test_short_writes(void **state)
{
	(void)state;
	fault.most = 7;
	try_all(STATE);
	try_all(STATE | IN_PLACE);
	fault.most = 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_call_fails),
		cmocka_unit_test(test_all_calls_fail_from_then_on),
		cmocka_unit_test(test_short_writes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
