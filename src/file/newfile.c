/*
 * A private file in the making: it has a name only when it is whole.
 *
 * Where the file system can, it is born without a name, so that a program that
 * is killed leaves nothing behind; else it has a random one from the begin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "newfile.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#define NAME_TRIES 16

static int
random_name(char *name, size_t room)
{
	uint32_t noise[2];

	if (getrandom(noise, sizeof noise, 0) != (ssize_t)sizeof noise)
		return -1;
	snprintf(name, room, ".cjm-%08" PRIx32 "%08" PRIx32, noise[0], noise[1]);
	return 0;
}

static int
open_named(struct newfile *file, mode_t mode)
{
	char name[sizeof file->name] = "";
	int tries;

	for (tries = 0; tries < NAME_TRIES; tries++) {
		if (random_name(name, sizeof name) != 0)
			return -1;
		file->fd = openat(file->folder, name,
			O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
		if (file->fd >= 0) {
			memcpy(file->name, name, sizeof name);
			return 0;
		}
		if (errno != EEXIST)
			return -1;
	}
	return -1;
}

int
newfile_open(struct newfile *file, int folder, mode_t mode)
{
	*file = (struct newfile){ .folder = folder, .fd = -1 };
#ifdef O_TMPFILE
	/* Old kernels say EISDIR, file systems without it EOPNOTSUPP. */
	file->fd = openat(folder, ".", O_RDWR | O_TMPFILE | O_CLOEXEC, mode);
	if (file->fd >= 0)
		return 0;
#endif
	return open_named(file, mode);
}

int
newfile_write(int fd, const char *bytes, size_t len)
{
	ssize_t put;

	while (len > 0) {
		put = write(fd, bytes, len);
		if (put < 0 && errno == EINTR)
			continue;
		if (put == 0)
			errno = EIO;
		if (put <= 0)
			return -1;
		bytes += put;
		len -= (size_t)put;
	}
	return 0;
}

/* The door to a file without a name; it needs /proc. */
static int
link_open(const struct newfile *file, int folder, const char *name)
{
	char self[32];

	snprintf(self, sizeof self, "/proc/self/fd/%d", file->fd);
	return linkat(AT_FDCWD, self, folder, name, AT_SYMLINK_FOLLOW);
}

static int
link_random(struct newfile *file, int folder)
{
	char name[sizeof file->name] = "";
	int tries;

	for (tries = 0; tries < NAME_TRIES; tries++) {
		if (random_name(name, sizeof name) != 0)
			return -1;
		if (link_open(file, folder, name) == 0) {
			file->folder = folder;
			memcpy(file->name, name, sizeof name);
			return 0;
		}
		if (errno != EEXIST)
			return -1;
	}
	return -1;
}

int
newfile_name(struct newfile *file, int other)
{
	if (file->name[0] != '\0')
		return 0;
	if (other >= 0 && link_random(file, other) == 0)
		return 0;
	return link_random(file, file->folder);
}

int
newfile_name_as(struct newfile *file, const char *name)
{
	if (file->name[0] == '\0')
		return link_open(file, file->folder, name);
#ifdef RENAME_NOREPLACE
	if (renameat2(file->folder, file->name, file->folder, name, RENAME_NOREPLACE) == 0) {
		file->name[0] = '\0';
		return 0;
	}
	if (errno != EINVAL && errno != ENOSYS)
		return -1;
#endif
	if (linkat(file->folder, file->name, file->folder, name, 0) != 0)
		return -1;
	unlinkat(file->folder, file->name, 0);
	file->name[0] = '\0';
	return 0;
}

/* A close that was interrupted has closed. */
int
newfile_close(struct newfile *file)
{
	int fd = file->fd;

	file->fd = -1;
	return fd < 0 || close(fd) == 0 || errno == EINTR ? 0 : -1;
}

void
newfile_drop(struct newfile *file)
{
	if (file->fd >= 0)
		close(file->fd);
	if (file->name[0] != '\0')
		unlinkat(file->folder, file->name, 0);
	file->fd = -1;
	file->name[0] = '\0';
}
