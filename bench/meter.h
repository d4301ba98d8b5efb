/*
 * What a process has used so far, and whether it waits, asked of Linux.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_METER_H
#define BENCH_METER_H

#include <stdbool.h>
#include <sys/types.h>
#include <time.h>

struct meter {
	pid_t pid;
	clockid_t clock;	/* of all its threads */
	int counter;		/* of its instructions; -1: this machine counts none */
	int task;		/* of its time since the meter began; -1: may not be asked */
};

/* Sums since the process began. */
struct usage {
	long long cpu;		/* nanoseconds of all its threads */
	long long instructions;	/* in user mode; -1: not known */
	long long calls;	/* of write() and its like, to whatever */
	long long wakes;	/* times that it waited by itself */
};

/* Monotonic nanoseconds. */
long long meter_now(void);

void meter_begin(struct meter *meter, pid_t pid);
void meter_end(struct meter *meter);

struct usage meter_read(const struct meter *meter);

/* Only the time of it: true of a process that waits. While one runs it stands still
 * from tick to tick. */
long long meter_cpu(const struct meter *meter);

/* The time since the meter began, also of one that runs; -1: it cannot be told. */
long long meter_running(const struct meter *meter);

/* How often its first thread, which serves the user, has waited by itself. */
long long meter_waits(const struct meter *meter);

/* The most memory that it has had so far, in kB. */
long meter_peak(const struct meter *meter);

/* Do all its threads sit in calls that wait? */
bool meter_is_waiting(const struct meter *meter);

#endif
