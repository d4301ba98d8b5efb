/*
 * A thread that flushes a file a moment after it was written.
 *
 * It sleeps until it is told, and then a little longer, so that one flush
 * serves all that is written meanwhile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "flusher.h"

#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#define MOMENT 200000000L	/* nanoseconds */

/* Waits until something is unsynced, and then a little for more of it. */
static bool
wait_for_work(struct flusher *flusher)
{
	struct timespec until;

	while (!flusher->unsynced && !flusher->closing)
		pthread_cond_wait(&flusher->wake, &flusher->mutex);
	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_nsec += MOMENT;
	if (until.tv_nsec >= 1000000000L) {
		until.tv_nsec -= 1000000000L;
		until.tv_sec++;
	}
	while (!flusher->closing)
		if (pthread_cond_timedwait(&flusher->wake, &flusher->mutex, &until) == ETIMEDOUT)
			break;
	return !flusher->closing;
}

static void *
flush_on(void *data)
{
	struct flusher *flusher = data;

	pthread_mutex_lock(&flusher->mutex);
	while (wait_for_work(flusher)) {
		int result;

		flusher->unsynced = false;
		flusher->flushing = true;
		pthread_mutex_unlock(&flusher->mutex);
		result = fdatasync(flusher->fd) == 0 ? 0 : errno;
		pthread_mutex_lock(&flusher->mutex);
		flusher->flushing = false;
		if (result != 0)
			flusher->failure = result;
	}
	pthread_mutex_unlock(&flusher->mutex);
	return NULL;
}

void
flusher_begin(struct flusher *flusher, int fd)
{
	pthread_condattr_t steady;
	sigset_t all, before;

	*flusher = (struct flusher){ .begun = true, .fd = fd };
	pthread_mutex_init(&flusher->mutex, NULL);
	pthread_condattr_init(&steady);
	pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
	pthread_cond_init(&flusher->wake, &steady);
	pthread_condattr_destroy(&steady);
	/* Signals are for the thread that waits for them. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	flusher->has_thread = pthread_create(&flusher->thread, NULL, flush_on, flusher) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (!flusher->has_thread)
		flusher->failure = EAGAIN;
}

void
flusher_tell(struct flusher *flusher)
{
	pthread_mutex_lock(&flusher->mutex);
	if (!flusher->unsynced)
		pthread_cond_signal(&flusher->wake);
	flusher->unsynced = true;
	pthread_mutex_unlock(&flusher->mutex);
}

int
flusher_failure(struct flusher *flusher)
{
	int failure;

	pthread_mutex_lock(&flusher->mutex);
	failure = flusher->failure;
	pthread_mutex_unlock(&flusher->mutex);
	return failure;
}

bool
flusher_is_busy(struct flusher *flusher)
{
	bool busy;

	pthread_mutex_lock(&flusher->mutex);
	busy = flusher->has_thread && (flusher->unsynced || flusher->flushing);
	pthread_mutex_unlock(&flusher->mutex);
	return busy;
}

void
flusher_end(struct flusher *flusher)
{
	if (!flusher->begun)
		return;
	pthread_mutex_lock(&flusher->mutex);
	flusher->closing = true;
	pthread_cond_signal(&flusher->wake);
	pthread_mutex_unlock(&flusher->mutex);
	if (flusher->has_thread)
		pthread_join(flusher->thread, NULL);
	pthread_cond_destroy(&flusher->wake);
	pthread_mutex_destroy(&flusher->mutex);
	flusher->begun = false;
}
