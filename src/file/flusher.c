/*
 * A worker that flushes a file a moment after it was written, and keeps a sign
 * of life on it where other machines can see it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "flusher.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file/journal.h"
#include "shared.h"
#include "worker.h"

#define MOMENT 200		/* milliseconds */
#define SIGN (JOURNAL_SIGN * 1000)

static void
flush_now(void *data)
{
	struct flusher *flusher = data;

	if (flusher->signs)
		(void)!futimens(flusher->fd, NULL);
	if (fdatasync(flusher->fd) != 0)
		flusher->failure = errno;
}

void
flusher_begin(struct flusher *flusher, int fd)
{
	*flusher = (struct flusher){ .fd = fd, .signs = shared_fd(fd) };
	flusher->worker = worker_new(flush_now, flusher, MOMENT, flusher->signs ? SIGN : 0);
	if (flusher->worker == NULL)
		flusher->failure = EAGAIN;
}

void
flusher_tell(struct flusher *flusher)
{
	if (flusher->worker != NULL)
		worker_tell(flusher->worker);
}

int
flusher_failure(struct flusher *flusher)
{
	return flusher->failure;
}

bool
flusher_is_busy(struct flusher *flusher)
{
	return flusher->worker != NULL && worker_is_busy(flusher->worker);
}

void
flusher_end(struct flusher *flusher)
{
	worker_end(flusher->worker, false);
	flusher->worker = NULL;
}
