/*
 * A slow line between a program and its terminal.
 *
 * What the program sends comes through as fast as its speed allows, and what is
 * typed arrives late, in order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "pty/line.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/vec.h"

enum { BITS = 10 };	/* of a byte, with those around it */

struct line_part {
	size_t len;
	long long due;
};

static long long
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

void
line_clear(struct line *line)
{
	str_clear(&line->typed);
	free(line->part);
	memset(line, 0, sizeof *line);
}

/* A line that was idle carries no more afterwards than one that was not: what was
 * not taken of the last tenth of a second is lost. */
size_t
line_take(struct line *line, size_t most)
{
	long long now, passed, free;

	if (line->baud == 0)
		return most;
	now = now_ms();
	passed = (now - line->since) * line->baud / BITS / 1000;
	free = passed - line->taken;
	if (line->since == 0 || free > line->baud / BITS / 10) {
		line->since = now - 100;
		line->taken = 0;
		free = line->baud / BITS / 10;
	}
	if (free <= 0)
		return 0;
	if ((size_t)free < most)
		most = (size_t)free;
	line->taken += (long long)most;
	return most;
}

void
line_give_back(struct line *line, size_t len)
{
	line->taken -= (long long)len;
}

void
line_put(struct line *line, const char *bytes, size_t len)
{
	str_add_n(&line->typed, bytes, len);
	vec_grow(line->part, line->count, line->room);
	line->part[line->count++] = (struct line_part){ len, now_ms() + line->delay };
}

bool
line_arrived(struct line *line, struct str *out)
{
	size_t parts = 0, len = 0;

	while (parts < line->count && line->part[parts].due <= now_ms())
		len += line->part[parts++].len;
	if (parts == 0)
		return false;
	str_add_n(out, str_text(&line->typed), len);
	str_splice(&line->typed, 0, len, "", 0);
	line->count -= parts;
	memmove(line->part, line->part + parts, line->count * sizeof *line->part);
	return true;
}
