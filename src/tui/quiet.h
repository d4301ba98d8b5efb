/*
 * What is done while nothing happens: a search through a large map, its checks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_TUI_QUIET_H
#define SRC_TUI_QUIET_H

#include <stdbool.h>

#include "cmd/command.h"
#include "input.h"
#include "screen.h"

/* All zero to begin with, but for the input. */
struct quiet {
	struct input *input;	/* what comes there ends what is being done */
	bool now;		/* the user is at rest */
	long long since;	/* milliseconds: when something came of them */
	char *findings;		/* how many are to be shown, or NULL */
};

/* Before the screen is painted: brings `findings` up to date, but for the `first`
 * screen, which does not wait for the checks. */
void quiet_look(struct quiet *quiet, struct editor *editor, bool first);

/* For how long an event is waited for, when it would be `limit` else. */
int quiet_limit(const struct quiet *quiet, const struct editor *editor, int limit);

/* After waiting: when nothing came of the user, does a piece of what is left. Returns
 * whether all is done with the event; sets *stale where the screen then shows what is
 * no longer true. */
bool quiet_use(struct quiet *quiet, struct editor *editor, const struct event *event,
	const struct screen *screen, bool *stale);

void quiet_clear(struct quiet *quiet);

#endif
