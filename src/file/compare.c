/*
 * Whole small files by descriptor, and whether they hold what they should.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "compare.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

int
plain_open(int folder, const char *name, bool write)
{
	int fd = openat(folder, name, (write ? O_RDWR : O_RDONLY)
		| O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat st;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		return fd;
	close(fd);
	errno = EINVAL;
	return -1;
}

/* Fills the buffer from `at` on; less only at the end of the file. */
static ssize_t
read_at(int fd, char *buffer, size_t room, off_t at)
{
	size_t len = 0;
	ssize_t got;

	while (len < room) {
		got = pread(fd, buffer + len, room - len, at + (off_t)len);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		len += (size_t)got;
	}
	return (ssize_t)len;
}

char *
plain_read(int fd, size_t *len)
{
	struct stat st;
	char *bytes = NULL;
	ssize_t got;
	size_t room;

	if (fstat(fd, &st) != 0)
		return NULL;
	room = (size_t)st.st_size;
	for (;;) {
		bytes = mem_resize(bytes, room + 2, 1);
		got = read_at(fd, bytes, room + 1, 0);
		if (got < 0 || (size_t)got <= room)
			break;
		room *= 2;
	}
	if (got < 0) {
		free(bytes);
		return NULL;
	}
	bytes[got] = '\0';
	*len = (size_t)got;
	return bytes;
}

/* What is left of pieces to hold against something. */
struct rest {
	const struct piece *pieces;
	size_t count, at;	/* in the first */
};

/* Does it go on so? Then that is behind us. */
static bool
goes_on(struct rest *rest, const char *bytes, size_t len)
{
	size_t left;

	while (len > 0) {
		if (rest->count == 0)
			return false;
		left = rest->pieces->len - rest->at;
		if (left > len)
			left = len;
		if (memcmp(bytes, rest->pieces->bytes + rest->at, left) != 0)
			return false;
		bytes += left;
		len -= left;
		rest->at += left;
		if (rest->at == rest->pieces->len) {
			rest->pieces++;
			rest->count--;
			rest->at = 0;
		}
	}
	return true;
}

static bool
is_at_end(const struct rest *rest)
{
	size_t left = 0, i;

	for (i = 0; i < rest->count; i++)
		left += rest->pieces[i].len;
	return left == rest->at;
}

int
plain_holds(int fd, const struct piece *pieces, size_t count)
{
	struct rest rest = { pieces, count, 0 };
	char buffer[8192];
	off_t at = 0;
	ssize_t got;

	for (;;) {
		got = read_at(fd, buffer, sizeof buffer, at);
		if (got < 0)
			return -1;
		if (!goes_on(&rest, buffer, (size_t)got))
			return 0;
		at += got;
		if ((size_t)got < sizeof buffer)
			return is_at_end(&rest);
	}
}
