/*
 * How far long work has come, and whether it is to go on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/progress.h"

static _Thread_local const struct progress *listener;
static _Thread_local unsigned first, last = 100;	/* of the part at hand */

const struct progress *
progress_listen(const struct progress *progress)
{
	const struct progress *before = listener;

	listener = progress;
	progress_part(0, 100);
	return before;
}

void
progress_part(unsigned from, unsigned to)
{
	first = from;
	last = to;
}

static unsigned
percent_of(size_t done, size_t whole)
{
	if (whole == 0)
		return first;
	if (done > whole)	/* it was an estimate */
		done = whole;
	return first + (unsigned)((double)(last - first) * (double)done / (double)whole);
}

bool
progress_goes_on(const char *doing, size_t done, size_t whole)
{
	return listener == NULL || listener->hear(listener->with, doing, percent_of(done, whole));
}

int
progress_tell(const char *doing, size_t done, size_t whole, struct err *err)
{
	return progress_goes_on(doing, done, whole) || err == NULL ? 0 : progress_stopped(err);
}

int
progress_stopped(struct err *err)
{
	return err_set(err, ERR_STOPPED, N_("stopped"), NULL);
}
