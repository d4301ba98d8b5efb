/*
 * A slow line between a program and its terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PTY_LINE_H
#define PTY_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* All zero is a line that takes no time. */
struct line {
	int baud;		/* ten of them a byte; 0: no limit */
	int delay;		/* milliseconds until what is typed arrives */
	long long since, taken;	/* when it began to be busy, and bytes since */
	struct str typed;	/* on its way */
	struct line_part *part;	/* which bytes of it are due when */
	size_t count, room;
};

void line_clear(struct line *line);

/* How many bytes have come through by now, at most `most`, and are taken. */
size_t line_take(struct line *line, size_t most);

/* Those that were asked for and were not there. */
void line_give_back(struct line *line, size_t len);

void line_put(struct line *line, const char *bytes, size_t len);

/* Appends what has arrived; false: nothing has. */
bool line_arrived(struct line *line, struct str *out);

#endif
