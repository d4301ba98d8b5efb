/*
 * Two programs that are measured key by key in turns, so that whatever slows the
 * machine down slows both.
 *
 * Each has a process that drives it. A byte goes back and forth between the two:
 * who has it may send a key, the other one waits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_TURNS_H
#define BENCH_TURNS_H

#include <stdbool.h>

struct turns {
	int from, to;	/* where the byte comes from and goes to; -1: there is nobody else */
	bool has;	/* the byte */
};

/* "FROM TO", two descriptors, and whether it is the first to have its turn; NULL:
 * there is nobody else. Programs that are started do not get them. */
void turns_begin(struct turns *turns, const char *descriptors, bool first);

/* Waits for the turn, and ends it. One who is gone is not waited for. */
void turns_take(struct turns *turns);
void turns_give(struct turns *turns);

#endif
