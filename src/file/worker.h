/*
 * A thread beside the one that serves the user: it does one job, as often as
 * it is told to.
 *
 * There are two of them at most, and that is on purpose: one flushes the
 * journal, one saves. A save can hang in a single call of the system for as
 * long as a disk or a server likes, and cannot be interrupted there; a flush
 * that had to wait for it would break the promise that a power cut costs at
 * most a second of typing. Nothing but bytes and results crosses between a
 * worker and the rest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_WORKER_H
#define FILE_WORKER_H

#include <stdbool.h>

struct worker;

/* Will call job(data) in a thread that takes no signals: `delay` milliseconds
 * after it is told, so that one run serves all that it is told meanwhile; and
 * unasked when it was idle for `every` milliseconds (0: never). NULL where
 * there is no thread to be had. */
struct worker *worker_new(void (*job)(void *data), void *data, unsigned delay, unsigned every);

void worker_tell(struct worker *worker);

/* Was it told to do what is not done yet? */
bool worker_is_busy(struct worker *worker);

/* Waits for a job under way; one that waits for its time is done at once with
 * `finish`, else never. Takes NULL. */
void worker_end(struct worker *worker, bool finish);

#endif
