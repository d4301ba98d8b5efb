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

bool outlet_is_waiting(const struct outlet *outlet);

#endif
