/*
 * Two programs that are measured key by key in turns, so that whatever slows the
 * machine down slows both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "turns.h"

#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <unistd.h>

void
turns_begin(struct turns *turns, const char *descriptors, bool first)
{
	*turns = (struct turns){ .from = -1, .to = -1, .has = first };
	if (!descriptors || sscanf(descriptors, "%d %d", &turns->from, &turns->to) != 2)
		return;
	signal(SIGPIPE, SIG_IGN);
	fcntl(turns->from, F_SETFD, FD_CLOEXEC);
	fcntl(turns->to, F_SETFD, FD_CLOEXEC);
}

void
turns_take(struct turns *turns)
{
	char byte;

	if (turns->from >= 0 && !turns->has && read(turns->from, &byte, 1) != 1)
		turns->from = -1;
	turns->has = true;
}

void
turns_give(struct turns *turns)
{
	if (turns->to >= 0 && write(turns->to, "", 1) != 1)
		turns->to = -1;
	turns->has = turns->to < 0;
}
