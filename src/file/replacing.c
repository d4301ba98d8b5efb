/*
 * A file replaced in a thread, so that nobody waits for a slow disk.
 *
 * The worker gets bytes and hands back a result. That it is done shows on a
 * pipe.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "worker.h"

struct replacing {
	struct replacement what;
	struct err err;
	int result;
	int ends[2];
	struct worker *worker;
};

static void
carry_out(void *data)
{
	struct replacing *replacing = data;

	replacing->result = replace_run(&replacing->what, &replacing->err);
	close(replacing->ends[1]);
}

struct replacing *
replacing_begin(const struct replacement *replacement)
{
	struct replacing *replacing = mem_zero(1, sizeof *replacing);

	replacing->what = *replacement;
	replacing->ends[0] = replacing->ends[1] = -1;
	if (pipe2(replacing->ends, O_CLOEXEC) == 0)
		replacing->worker = worker_new(carry_out, replacing, 0, 0);
	if (replacing->worker != NULL)
		worker_tell(replacing->worker);
	else
		carry_out(replacing);	/* here and now */
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

	worker_end(replacing->worker, true);
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
