/*
 * A file replaced in a thread, so that nobody waits for a slow disk.
 *
 * The thread gets bytes and hands back a result; it takes no signals. That it
 * is done shows on a pipe.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"

struct replacing {
	struct replacement what;
	struct err err;
	int result;
	int ends[2];
	pthread_t thread;
	bool has_thread;
};

static void *
carry_out(void *data)
{
	struct replacing *replacing = data;

	replacing->result = replace_run(&replacing->what, &replacing->err);
	close(replacing->ends[1]);
	return NULL;
}

static bool
begin_thread(struct replacing *replacing)
{
	sigset_t all, before;
	bool begun;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	begun = pthread_create(&replacing->thread, NULL, carry_out, replacing) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return begun;
}

struct replacing *
replacing_begin(const struct replacement *replacement)
{
	struct replacing *replacing = mem_zero(1, sizeof *replacing);

	replacing->what = *replacement;
	replacing->ends[0] = replacing->ends[1] = -1;
	if (pipe2(replacing->ends, O_CLOEXEC) == 0)
		replacing->has_thread = begin_thread(replacing);
	/* Without a thread it is done here and now. */
	if (!replacing->has_thread)
		carry_out(replacing);
	return replacing;
}

int
replacing_fd(const struct replacing *replacing)
{
	return replacing->ends[0];
}

int
replacing_end(struct replacing *replacing, bool *was_gone, struct err *err)
{
	int result;

	if (replacing->has_thread)
		pthread_join(replacing->thread, NULL);
	result = replacing->result;
	if (was_gone != NULL)
		*was_gone = replacing->what.was_gone;
	if (err != NULL)
		err_move(err, &replacing->err);
	err_clear(&replacing->err);
	close(replacing->ends[0]);
	free(replacing);
	return result;
}
