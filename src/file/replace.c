/*
 * A whole file onto the disk in one step, or not at all.
 *
 * The bytes go into a private file beside the old one, which gets the old
 * one's owner and mode, is flushed, and then takes its name; at last the
 * folder is flushed. Everything is named relative to the folder's descriptor,
 * so that nobody can slip another folder underneath.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

#define TEMP_TRIES 16

struct replace {
	const char *path;	/* as the user named it, for messages */
	char *folder_path;
	char *name;		/* within the folder, no link */
	int folder;
	int fd;			/* the new file, or -1 */
	char temp[32];		/* its name, "" while there is none */
	bool has_old;
	bool must_be_new;
	struct stat old;
};

static int
replace_failed(const struct replace *replace, struct err *err)
{
	return err_set_system(err, errno, N_("cannot write %s"), replace->path);
}

/* Parts "folder/name"; a name without a folder is in ".". */
static void
replace_split(struct replace *replace, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL) {
		replace->folder_path = mem_text(".");
		replace->name = mem_text(path);
		return;
	}
	replace->folder_path = slash == path ? mem_text("/")
		: mem_text_n(path, (size_t)(slash - path));
	replace->name = mem_text(slash + 1);
}

/* Finds the folder and the name of the file itself, behind any links. */
static int
replace_find(struct replace *replace, struct err *err)
{
	char *real = realpath(replace->path, NULL);

	if (real == NULL && errno != ENOENT)
		return replace_failed(replace, err);
	replace_split(replace, real != NULL ? real : replace->path);
	free(real);
	replace->folder = open(replace->folder_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (replace->folder < 0)
		return replace_failed(replace, err);
	if (fstatat(replace->folder, replace->name, &replace->old, AT_SYMLINK_NOFOLLOW) == 0)
		replace->has_old = true;
	else if (errno != ENOENT)
		return replace_failed(replace, err);
	return 0;
}

/* May the old file be replaced at all? */
static int
replace_check(const struct replace *replace, struct err *err)
{
	if (!replace->has_old)
		return 0;
	if (replace->must_be_new)
		errno = EEXIST;
	else if (S_ISLNK(replace->old.st_mode))
		errno = ENOENT;		/* a link that leads nowhere */
	else if (S_ISDIR(replace->old.st_mode))
		errno = EISDIR;
	else if (!S_ISREG(replace->old.st_mode))
		errno = EINVAL;
	else if (faccessat(replace->folder, replace->name, W_OK, AT_EACCESS) == 0)
		return 0;
	return replace_failed(replace, err);
}

static int
replace_open_temp(struct replace *replace, struct err *err)
{
	uint32_t noise[2];
	char name[sizeof replace->temp];
	int tries;

	for (tries = 0; tries < TEMP_TRIES; tries++) {
		if (getrandom(noise, sizeof noise, 0) != (ssize_t)sizeof noise)
			break;
		snprintf(name, sizeof name, ".cjm-%08" PRIx32 "%08" PRIx32, noise[0], noise[1]);
		/* A new file gets the mode that the user's umask leaves. */
		replace->fd = openat(replace->folder, name,
			O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			replace->has_old ? 0600 : 0666);
		if (replace->fd >= 0) {
			memcpy(replace->temp, name, sizeof name);
			return 0;
		}
		if (errno != EEXIST)
			break;
	}
	return replace_failed(replace, err);
}

static int
replace_write(const struct replace *replace, const char *bytes, size_t len, struct err *err)
{
	ssize_t put;

	while (len > 0) {
		put = write(replace->fd, bytes, len);
		if (put < 0 && errno == EINTR)
			continue;
		if (put == 0)
			errno = EIO;
		if (put <= 0)
			return replace_failed(replace, err);
		bytes += put;
		len -= (size_t)put;
	}
	return 0;
}

/* The owner before the mode: changing the owner takes mode bits away. */
static int
replace_dress(const struct replace *replace, struct err *err)
{
	struct stat now;

	if (!replace->has_old)
		return 0;
	if (fstat(replace->fd, &now) != 0)
		return replace_failed(replace, err);
	if ((now.st_uid != replace->old.st_uid || now.st_gid != replace->old.st_gid)
	    && fchown(replace->fd, replace->old.st_uid, replace->old.st_gid) != 0)
		return err_set_system(err, errno, N_("cannot keep the owner of %s"),
			replace->path);
	if (fchmod(replace->fd, replace->old.st_mode & 07777) != 0)
		return err_set_system(err, errno, N_("cannot keep the mode of %s"),
			replace->path);
	return 0;
}

/* Flushes and closes the new file. A close that was interrupted has closed. */
static int
replace_finish(struct replace *replace, struct err *err)
{
	int fd = replace->fd;

	if (fsync(fd) != 0)
		return replace_failed(replace, err);
	replace->fd = -1;
	if (close(fd) != 0 && errno != EINTR)
		return replace_failed(replace, err);
	return 0;
}

/* Gives the new file its name, unless something has that name. */
static int
replace_name_new(const struct replace *replace)
{
#ifdef RENAME_NOREPLACE
	if (renameat2(replace->folder, replace->temp, replace->folder, replace->name,
	    RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return -1;
#endif
	if (linkat(replace->folder, replace->temp, replace->folder, replace->name, 0) != 0)
		return -1;
	return unlinkat(replace->folder, replace->temp, 0);
}

static int
replace_swap(struct replace *replace, struct err *err)
{
	int done;

	if (replace->must_be_new)
		done = replace_name_new(replace);
	else
		done = renameat(replace->folder, replace->temp, replace->folder, replace->name);
	if (done != 0)
		return replace_failed(replace, err);
	replace->temp[0] = '\0';
	/* Some file systems cannot flush a folder, and say EINVAL. */
	if (fsync(replace->folder) != 0 && errno != EINVAL)
		return err_set_system(err, errno, N_("cannot flush the folder of %s"),
			replace->path);
	return 0;
}

static void
replace_clear(struct replace *replace)
{
	if (replace->fd >= 0)
		close(replace->fd);
	if (replace->temp[0] != '\0')
		unlinkat(replace->folder, replace->temp, 0);
	if (replace->folder >= 0)
		close(replace->folder);
	free(replace->folder_path);
	free(replace->name);
}

static int
replace_run(struct replace *replace, const char *bytes, size_t len, struct err *err)
{
	int done = -1;

	if (replace_find(replace, err) == 0
	    && replace_check(replace, err) == 0
	    && replace_open_temp(replace, err) == 0
	    && replace_write(replace, bytes, len, err) == 0
	    && replace_dress(replace, err) == 0
	    && replace_finish(replace, err) == 0
	    && replace_swap(replace, err) == 0)
		done = 0;
	replace_clear(replace);
	return done;
}

int
replace_file(const char *path, const char *bytes, size_t len, struct err *err)
{
	struct replace replace = { .path = path, .folder = -1, .fd = -1 };

	return replace_run(&replace, bytes, len, err);
}

int
replace_create(const char *path, const char *bytes, size_t len, struct err *err)
{
	struct replace replace = { .path = path, .folder = -1, .fd = -1, .must_be_new = true };

	return replace_run(&replace, bytes, len, err);
}
