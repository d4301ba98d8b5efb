/*
 * A whole file onto the disk in one step, or not at all.
 *
 * The bytes go into a private file, which gets everything that the old one is
 * besides its bytes and is flushed. Then the two change places, and what came
 * out is looked at: only if it is what was read, the folder is flushed and the
 * replaced file kept as the generation before. Everything is named relative to
 * a folder's descriptor, so that nobody can slip another folder underneath.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "compare.h"
#include "dress.h"
#include "inplace.h"
#include "newfile.h"
#include "swap.h"

struct replace {
	struct replacement *what;
	char *real;		/* the file's path without links */
	const char *name;	/* within its folder */
	int folder;
	int old;		/* the file as it stands, or -1 */
	struct stat status;	/* of it */
	struct newfile fresh;
};

static int
replace_failed(const struct replace *replace, struct err *err)
{
	return err_set_system(err, errno, N_("cannot write %s"), replace->what->path);
}

/* The path itself where nothing is there, or a link that leads nowhere. */
static char *
find_real(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *real = realpath(path, NULL), *folder, *at;
	struct str text = { 0 };

	if (real != NULL || errno != ENOENT)
		return real;
	folder = slash == NULL ? mem_text(".") : mem_text_n(path, (size_t)(slash - path) + 1);
	at = realpath(folder, NULL);
	free(folder);
	if (at == NULL)
		return NULL;
	str_add(&text, at);
	str_add_char(&text, '/');
	str_add(&text, slash != NULL ? slash + 1 : path);
	free(at);
	return str_take(&text);
}

/* Finds the folder and the name of the file itself, behind any links. */
static int
replace_find(struct replace *replace, struct err *err)
{
	char *slash;

	replace->real = find_real(replace->what->path);
	if (replace->real == NULL)
		return replace_failed(replace, err);
	slash = strrchr(replace->real, '/');
	replace->name = slash + 1;
	if (slash == replace->real) {
		replace->folder = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	} else {
		*slash = '\0';
		replace->folder = open(replace->real, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		*slash = '/';
	}
	return replace->folder >= 0 ? 0 : replace_failed(replace, err);
}

static int
replace_read_only(const struct replace *replace, struct err *err)
{
	err_set(err, ERR_REFUSED, N_("%s is read-only"), "t", replace->what->path);
	err_set_hint(err, N_("allow writing with chmod u+w, or save under another name"));
	return -1;
}

/* May the old file be replaced at all? Root may write everything, but a file
 * that nobody may write was made so on purpose. */
static int
replace_check(struct replace *replace, struct err *err)
{
	mode_t mode;

	if (fstatat(replace->folder, replace->name, &replace->status, AT_SYMLINK_NOFOLLOW) != 0) {
		replace->what->was_gone = errno == ENOENT && replace->what->old != NULL;
		return errno == ENOENT ? 0 : replace_failed(replace, err);
	}
	mode = replace->status.st_mode;
	if (replace->what->create)
		return err_set(err, ERR_SYSTEM, N_("%s is there already"), "t", replace->what->path);
	if (S_ISLNK(mode))
		errno = ENOENT;		/* a link that leads nowhere */
	else if (S_ISDIR(mode))
		errno = EISDIR;
	else if (!S_ISREG(mode))
		errno = EINVAL;
	else if ((mode & 0222) == 0)
		return replace_read_only(replace, err);
	else if (faccessat(replace->folder, replace->name, W_OK, AT_EACCESS) == 0)
		replace->old = plain_open(replace->folder, replace->name, false);
	else if (errno == EACCES)
		return replace_read_only(replace, err);
	return replace->old >= 0 ? 0 : replace_failed(replace, err);
}

/* Nobody's work is overwritten: the file must still be as it was read. What
 * an earlier try of ours has left cut off is undone first. */
static int
replace_compare(const struct replace *replace, struct err *err)
{
	int same = replace->old < 0 ? 1 : swap_expects(replace->what, replace->old);

	if (same == 0 && inplace_finish(replace->folder, replace->name, replace->real, 1) > 0)
		same = swap_expects(replace->what, replace->old);
	if (same < 0)
		return replace_failed(replace, err);
	return same ? 0 : swap_conflict(replace->what->path, err);
}

/* --- a new file in place of the old ----------------------------------------- */

/* 1: no new file can have what the old one has. */
static int
replace_make(struct replace *replace, struct err *err)
{
	struct newfile *fresh = &replace->fresh;
	const struct replacement *what = replace->what;

	/* A file of its own gets the mode that the user's umask leaves. */
	if (newfile_open(fresh, replace->folder, replace->old >= 0 ? 0600 : 0666) != 0)
		return replace->old >= 0 && (errno == EACCES || errno == EPERM) ? 1
		    : replace_failed(replace, err);
	if (replace->old >= 0 && dress_like(fresh->fd, replace->old, &replace->status) != 0)
		return errno == EPERM ? 1 : replace_failed(replace, err);
	if (newfile_write(fresh->fd, what->bytes, what->len) != 0 || fsync(fresh->fd) != 0)
		return replace_failed(replace, err);
	return 0;
}

/* The name is given only if nothing has it. */
static int
replace_name(struct replace *replace, struct err *err)
{
	struct newfile *fresh = &replace->fresh;

	if (newfile_name_as(fresh, replace->name) != 0 || newfile_close(fresh) != 0)
		return replace_failed(replace, err);
	if (swap_flush(replace->folder, replace->what->path, err) == 0)
		return 0;
	unlinkat(replace->folder, replace->name, 0);
	return -1;
}

static int
replace_swap(struct replace *replace, struct err *err)
{
	struct swap swap = {
		.what = replace->what, .fresh = &replace->fresh, .folder = replace->folder,
		.name = replace->name, .real = replace->real,
	};

	return swap_run(&swap, &replace->status, err);
}

static int
replace_in_place(struct replace *replace, struct err *err)
{
	struct inplace file = {
		.folder = replace->folder, .name = replace->name, .real = replace->real,
		.bytes = replace->what->bytes, .len = replace->what->len,
	};
	char *old;
	int done = -1, same;

	newfile_drop(&replace->fresh);
	old = plain_read(replace->old, &file.old_len);
	file.old = old;
	same = old != NULL ? swap_expects(replace->what, replace->old) : -1;
	if (same == 0)
		swap_conflict(replace->what->path, err);
	else if (same > 0 && inplace_write(&file) == 0)
		done = 0;
	else
		replace_failed(replace, err);
	free(old);
	return done;
}

/* Of several that save into one folder each waits for the others: who puts back
 * what a second one wrote would take away a third one's. Where there are no locks,
 * or one is held for long, it goes on without. */
static void
replace_wait_turn(int folder)
{
	struct timespec nap = { .tv_nsec = 2000000 };
	int tries = 1000;

	while (tries-- > 0 && flock(folder, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
		nanosleep(&nap, NULL);
}

static int
replace_steps(struct replace *replace, struct err *err)
{
	int made = 1;

	if (replace_find(replace, err) != 0)
		return -1;
	replace_wait_turn(replace->folder);
	if (replace_check(replace, err) != 0
	    || replace_compare(replace, err) != 0)
		return -1;
	if (replace->old < 0 || replace->status.st_nlink == 1)
		made = replace_make(replace, err);
	if (made < 0)
		return -1;
	if (made > 0)
		return replace_in_place(replace, err);
	return replace->old < 0 ? replace_name(replace, err) : replace_swap(replace, err);
}

int
replace_run(struct replacement *replacement, struct err *err)
{
	struct replace replace = {
		.what = replacement, .folder = -1, .old = -1, .fresh = { .fd = -1 },
	};
	int done = replace_steps(&replace, err);

	newfile_drop(&replace.fresh);
	if (replace.old >= 0)
		close(replace.old);
	if (replace.folder >= 0)
		close(replace.folder);
	free(replace.real);
	return done;
}

int
replace_file(const char *path, const char *bytes, size_t len, struct err *err)
{
	struct replacement replacement = { .path = path, .bytes = bytes, .len = len };

	return replace_run(&replacement, err);
}

int
replace_create(const char *path, const char *bytes, size_t len, struct err *err)
{
	struct replacement replacement = {
		.path = path, .bytes = bytes, .len = len, .create = true,
	};

	return replace_run(&replacement, err);
}

int
replace_finish(const char *path)
{
	struct replacement what = { .path = path };
	struct replace replace = { .what = &what, .folder = -1 };
	int done = 0;

	if (replace_find(&replace, NULL) == 0) {
		done = inplace_finish(replace.folder, replace.name, replace.real, 0);
		close(replace.folder);
	}
	free(replace.real);
	return done > 0;
}

bool
replace_is_allowed(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return errno == ENOENT;
	return (status.st_mode & 0222) != 0 && faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0;
}
