/*
 * How a journal gets its name, and how another gets it from it.
 *
 * A file appears under its name with its lock taken and its head written, so
 * that nobody ever sees one that is not held and not left over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "naming.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"

#define LOCK_TRIES 20
#define LOCK_NS 5000000L

/* Another that only looks holds the lock for a moment. */
int
naming_lock(int fd)
{
	struct timespec moment = { .tv_nsec = LOCK_NS };
	int tries;

	for (tries = 0; tries < LOCK_TRIES; tries++) {
		if (flock(fd, LOCK_EX | LOCK_NB) == 0)
			return 0;
		if (errno != EWOULDBLOCK && errno != EINTR)
			return -1;
		nanosleep(&moment, NULL);
	}
	errno = EWOULDBLOCK;
	return -1;
}

/* --- making --------------------------------------------------------------------- */

static char *
name_with(const char *path, uint64_t number)
{
	struct str name = { 0 };

	str_add_format(&name, "%s.%016" PRIx64, path, number);
	return str_take(&name);
}

static char *
temp_name(const char *path)
{
	uint64_t noise = 0;

	if (getrandom(&noise, sizeof noise, 0) != (ssize_t)sizeof noise)
		noise = (uint64_t)getpid();
	return name_with(path, noise);
}

#ifdef O_TMPFILE
/* A file without a name: a kill leaves nothing behind. */
static int
open_nameless(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash == NULL ? mem_text(".") : mem_text_n(path, (size_t)(slash - path) + 1);
	int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

	free(folder);
	return fd;
}
#else
static int
open_nameless(const char *path)
{
	(void)path;
	return -1;
}
#endif

int
naming_open(struct naming *naming, const char *path)
{
	*naming = (struct naming){ .path = mem_text(path) };
	naming->fd = open_nameless(path);
	if (naming->fd >= 0)
		return 0;
	naming->temp = temp_name(path);
	naming->fd = open(naming->temp, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (naming->fd >= 0)
		return 0;
	free(naming->temp);
	naming->temp = NULL;
	return -1;
}

void
naming_clear(struct naming *naming)
{
	if (naming->temp != NULL)
		unlink(naming->temp);
	if (naming->fd >= 0)
		close(naming->fd);
	free(naming->temp);
	free(naming->path);
	*naming = (struct naming){ .fd = -1 };
}

/* --- naming ---------------------------------------------------------------------- */

/* Gives a file without a name the name `path`. */
static int
link_nameless(const struct naming *naming, const char *path)
{
	struct str self = { 0 };
	int result;

	str_add_format(&self, "/proc/self/fd/%d", naming->fd);
	result = linkat(AT_FDCWD, str_text(&self), AT_FDCWD, path, AT_SYMLINK_FOLLOW);
	str_clear(&self);
	return result;
}

static void
forget_temp(struct naming *naming)
{
	free(naming->temp);
	naming->temp = NULL;
}

int
naming_give(struct naming *naming)
{
	if (naming->temp == NULL)
		return link_nameless(naming, naming->path);
	if (link(naming->temp, naming->path) == 0) {
		unlink(naming->temp);
	} else {
#ifdef RENAME_NOREPLACE
		if (errno == EEXIST || renameat2(AT_FDCWD, naming->temp, AT_FDCWD, naming->path,
		    RENAME_NOREPLACE) != 0)
#endif
			return -1;
	}
	forget_temp(naming);
	return 0;
}

/* The file that `path` leads to gets the name `aside`, and `naming` its own. It
 * has both for a moment, so that who holds it finds it under one of them; where
 * a file cannot have two names they are exchanged, or it has none for a moment. */
static int
change_places(const struct naming *naming, const char *aside)
{
	if (link(naming->path, aside) == 0) {
		if (rename(naming->temp, naming->path) == 0)
			return 0;
		unlink(aside);
		return -1;
	}
#ifdef RENAME_EXCHANGE
	if (renameat2(AT_FDCWD, naming->temp, AT_FDCWD, naming->path, RENAME_EXCHANGE) == 0) {
		(void)!rename(naming->temp, aside);
		return 0;
	}
#endif
	if (rename(naming->path, aside) != 0)
		return -1;
	return rename(naming->temp, naming->path);
}

static int
replace_and_keep(const struct naming *naming)
{
	int old = open(naming->path, O_PATH | O_NOFOLLOW | O_CLOEXEC), result;
	char *aside;

	if (old < 0)
		return -1;
	aside = naming_aside(naming->path, old);
	close(old);
	result = change_places(naming, aside);
	free(aside);
	return result;
}

int
naming_replace(struct naming *naming, int keep)
{
	if (naming->temp == NULL) {
		char *temp = temp_name(naming->path);

		if (link_nameless(naming, temp) != 0) {
			free(temp);
			return -1;
		}
		naming->temp = temp;
	}
	if ((keep ? replace_and_keep(naming) : rename(naming->temp, naming->path)) != 0)
		return -1;
	forget_temp(naming);
	return 0;
}

/* The file's own number: both that takes the name and that loses it know it. */
char *
naming_aside(const char *path, int fd)
{
	struct stat st = { 0 };

	(void)!fstat(fd, &st);
	return name_with(path, (uint64_t)st.st_ino);
}

int
naming_leads_to(const char *path, int fd)
{
	struct stat there, ours;

	if (lstat(path, &there) != 0 || fstat(fd, &ours) != 0)
		return -1;
	if (there.st_dev == ours.st_dev && there.st_ino == ours.st_ino)
		return 0;
	errno = ESTALE;
	return -1;
}
