/*
 * How far long work has come, and whether it is to go on.
 *
 * A loop that may take long tells now and then how much is done; who serves the
 * user listens, shows it, and says whether to go on. Each thread has its own
 * listener, or none: then telling costs next to nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* `hear` is called from within the work: it must not touch what is worked on.
 * False: stop. */
struct progress {
	bool (*hear)(void *with, const char *doing, unsigned percent);
	void *with;
};

/* Who listens in this thread from now on, borrowed; NULL: nobody. Returns who
 * did before. */
const struct progress *progress_listen(const struct progress *listener);

/* So much of the whole is done (0 of 0: nobody knows); `doing` is a word, marked
 * by N_(). False: stop. The second is for what can fail: 0, or -1 with ERR_STOPPED;
 * where there is no `err` nobody could be told, so it goes on. */
bool progress_goes_on(const char *doing, size_t done, size_t whole);
int progress_tell(const char *doing, size_t done, size_t whole, struct err *err);

/* Says in `err` that it was stopped; -1. */
int progress_stopped(struct err *err);

/* What is told from now on is this part of the whole, in percent: for work of
 * several parts, which gives back 0 to 100 at its end. */
void progress_part(unsigned from, unsigned to);

#endif
