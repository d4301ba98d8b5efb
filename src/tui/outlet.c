/*
 * The way out to a terminal that is never waited for.
 *
 * The terminal is opened anew for that: whether writing blocks belongs to an
 * open file, which ours shares with the shell that started us.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "outlet.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "base/clock.h"

void
outlet_begin(struct outlet *outlet, int fd)
{
	const char *name = ttyname(fd);
	int own = name != NULL ? open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) : -1;

	*outlet = (struct outlet){ .fd = own >= 0 ? own : fd, .own = own >= 0 };
}

/* The line carries so many bytes more, once it is done with those before. */
static void
lade(struct outlet *outlet, size_t len)
{
	long long from = clock_us();

	if (from < outlet->busy)
		from = outlet->busy;
	outlet->busy = from + (long long)len * 10 * 1000000 / outlet->baud;
}

int
outlet_lag(const struct outlet *outlet)
{
	long long left = outlet->baud > 0 ? outlet->busy - clock_us() : 0;

	return left > 0 ? (int)(left / 1000) + 1 : 0;
}

bool
outlet_is_waiting(const struct outlet *outlet)
{
	return outlet->sent < outlet->bytes.len;
}

void
outlet_send(struct outlet *outlet)
{
	while (!outlet->gone && outlet_is_waiting(outlet)) {
		ssize_t count = write(outlet->fd, outlet->bytes.s + outlet->sent,
		    outlet->bytes.len - outlet->sent);

		if (count > 0 && outlet->baud > 0)
			lade(outlet, (size_t)count);
		if (count >= 0)
			outlet->sent += (size_t)count;
		else if (errno == EAGAIN)
			return;
		else if (errno != EINTR)
			outlet->gone = true;
	}
	str_cut(&outlet->bytes, 0);
	outlet->sent = 0;
}

void
outlet_put(struct outlet *outlet, const char *bytes, size_t len)
{
	if (!outlet->gone)
		str_add_n(&outlet->bytes, bytes, len);
	outlet_send(outlet);
}

void
outlet_drain(struct outlet *outlet, int limit)
{
	struct pollfd end = { .fd = outlet->fd, .events = POLLOUT };
	long long until = clock_ms() + limit, left;

	outlet_send(outlet);
	while (outlet_is_waiting(outlet) && (left = until - clock_ms()) > 0) {
		if (poll(&end, 1, (int)left) < 0 && errno != EINTR)
			return;
		outlet_send(outlet);
	}
}

void
outlet_end(struct outlet *outlet, int limit)
{
	outlet_drain(outlet, limit);
	if (outlet->own)
		close(outlet->fd);
	str_clear(&outlet->bytes);
	*outlet = (struct outlet){ .fd = -1 };
}
