/*
 * Saves into one folder take turns: who comes second sees what the first wrote.
 *
 * Two that change places with the file at once each put back what the other wrote,
 * and a third one's work would be lost between them. The linker puts the functions
 * below in place of the system's: the test acts while a save naps or changes places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/test.h"

#define OLD "cjm: 1\ntitle: as it was read\n"
#define OURS "cjm: 1\ntitle: ours\n"
#define THEIRS "cjm: 1\ntitle: theirs\n"

static struct {
	int folder;		/* where somebody else holds the lock; -1: nobody */
	bool ends;		/* they write and let go at our first nap */
	int naps;
	int swaps, alone;	/* changes of places; of them, with the folder locked */
} turn;

int __wrap_nanosleep(const struct timespec *nap, struct timespec *left);
int __real_renameat2(int from, const char *old, int to, const char *new, unsigned flags);
int __wrap_renameat2(int from, const char *old, int to, const char *new, unsigned flags);

int
__wrap_nanosleep(const struct timespec *nap, struct timespec *left)
{
	(void)nap;
	(void)left;
	turn.naps++;
	if (turn.ends && turn.folder >= 0) {
		folder_write("map.yaml", THEIRS);
		close(turn.folder);
		turn.folder = -1;
	}
	return 0;
}

int
__wrap_renameat2(int from, const char *old, int to, const char *new, unsigned flags)
{
	int other = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	turn.swaps++;
	turn.alone += flock(other, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
	close(other);
	return __real_renameat2(from, old, to, new, flags);
}

static void
begin(void)
{
	folder_enter();
	folder_write("map.yaml", OLD);
	memset(&turn, 0, sizeof turn);
	turn.folder = -1;
}

static void
somebody_else_saves(bool ends)
{
	turn.folder = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	turn.ends = ends;
	assert_int_equal(flock(turn.folder, LOCK_EX | LOCK_NB), 0);
}

static int
save(struct err *err)
{
	struct replacement what = {
		.path = "map.yaml", .bytes = OURS, .len = strlen(OURS),
		.old = &(struct piece){ OLD, strlen(OLD) }, .old_count = 1,
	};

	return replace_run(&what, err);
}

static void
nobody_else_changes_places_meanwhile(void **state)
{
	(void)state;
	begin();
	assert_int_equal(save(NULL), 0);
	assert_true(turn.swaps > 0);
	assert_int_equal(turn.alone, turn.swaps);
	assert_int_equal(turn.naps, 0);
	folder_leave();
}

static void
the_second_sees_what_the_first_wrote(void **state)
{
	struct err err = { 0 };

	(void)state;
	begin();
	somebody_else_saves(true);
	assert_int_equal(save(&err), -1);
	assert_int_equal(err.kind, ERR_CONFLICT);
	err_clear(&err);
	assert_int_equal(turn.naps, 1);
	assert_true(folder_holds("map.yaml", THEIRS));
	folder_leave();
}

static void
the_turn_is_given_back(void **state)
{
	(void)state;
	begin();
	assert_int_equal(save(NULL), 0);
	somebody_else_saves(false);
	close(turn.folder);
	folder_leave();
}

/* One who was stopped in the middle of a save keeps nobody from saving. */
static void
who_holds_it_for_ever_stops_nobody(void **state)
{
	(void)state;
	begin();
	somebody_else_saves(false);
	assert_int_equal(save(NULL), 0);
	assert_true(turn.naps > 0);
	assert_true(folder_holds("map.yaml", OURS));
	close(turn.folder);
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nobody_else_changes_places_meanwhile),
		cmocka_unit_test(the_second_sees_what_the_first_wrote),
		cmocka_unit_test(the_turn_is_given_back),
		cmocka_unit_test(who_holds_it_for_ever_stops_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
