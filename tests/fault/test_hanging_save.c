/*
 * A save that hangs in a call of the system holds up neither who types nor the
 * journal: what was typed meanwhile gets to the disk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <errno.h>
#include <sched.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <unistd.h>

#include "session/trail.h"
#include "support/folder.h"

static sem_t hanging, flushed;
static atomic_bool hangs;

int __real_fsync(int fd);
int __wrap_fsync(int fd);
int __real_fdatasync(int fd);
int __wrap_fdatasync(int fd);

static void
wait_for(sem_t *sem)
{
	while (sem_wait(sem) != 0)
		assert_int_equal(errno, EINTR);
}

/* The disk under the map takes until the journal is on its own. */
int
__wrap_fsync(int fd)
{
	if (atomic_exchange(&hangs, false)) {
		sem_post(&hanging);
		wait_for(&flushed);
	}
	return __real_fsync(fd);
}

int
__wrap_fdatasync(int fd)
{
	int result = __real_fdatasync(fd);

	sem_post(&flushed);
	return result;
}

static void
type(struct document *document, const char *title)
{
	assert_int_equal(document_set(document, NODE_ROOT, "title", value_new_text(title), NULL), 0);
	assert_int_equal(document_flush(document, NULL), 0);
}

static void
the_journal_does_not_wait_for_a_save(void **state)
{
	struct document *document;

	(void)state;
	folder_enter();
	folder_write("map.yaml", "cjm: 1\ntitle: Old\nphases: []\n");
	document = document_open("map.yaml", NULL);
	assert_int_equal(trail_begin(document, NULL), 0);
	type(document, "Saved");
	while (document_is_flushing(document))
		sched_yield();
	while (sem_trywait(&flushed) == 0)
		continue;
	hangs = true;
	assert_int_equal(document_save_begin(document, NULL), 0);
	wait_for(&hanging);

	type(document, "Typed meanwhile");
	alarm(30);		/* it would hang for ever */
	assert_int_equal(document_save_end(document, NULL), 0);
	alarm(0);
	assert_true(folder_holds("map.yaml", "cjm: 1\ntitle: Saved\nphases: []\n"));
	assert_true(document_is_dirty(document));
	trail_end(document, true);
	document_free(document);
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_journal_does_not_wait_for_a_save),
	};

	sem_init(&hanging, 0, 0);
	sem_init(&flushed, 0, 0);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
