/*
 * The way out to a terminal that is never waited for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_OUTLET_H
#define TUI_OUTLET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct outlet {
	int fd;			/* the terminal */
	bool own;		/* opened by us, so that it does not block */
	bool gone;		/* nobody is there any more: bytes are dropped */
	struct str bytes;	/* what waits to be sent, from `sent` on */
	size_t sent;
	int baud;		/* of the line behind it, ten a byte; 0: fast, or not known */
	long long busy;		/* until when it carries what was sent; microseconds */
};

/* To the terminal behind `fd`. */
void outlet_begin(struct outlet *outlet, int fd);

/* Sends what can be sent within `limit` milliseconds, drops the rest, closes. */
void outlet_end(struct outlet *outlet, int limit);

/* Queues bytes behind those that wait, and sends what can be sent now. */
void outlet_put(struct outlet *outlet, const char *bytes, size_t len);
void outlet_send(struct outlet *outlet);

/* Sends what can be sent within `limit` milliseconds. */
void outlet_drain(struct outlet *outlet, int limit);

/* Milliseconds until a slow line has carried all that was sent. The system takes
 * more than that without saying so. */
int outlet_lag(const struct outlet *outlet);

bool outlet_is_waiting(const struct outlet *outlet);

#endif
