/*
 * A new file and the old one change places, and what came out is looked at.
 *
 * Where the file system can exchange two names, that is one step. Elsewhere
 * the old file first gets a second name, so that it is still there to look at
 * when the new one has taken its first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "swap.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "compare.h"
#include "file/state.h"

int
swap_conflict(const char *path, struct err *err)
{
	return err_set(err, ERR_CONFLICT,
	    N_("%s was changed by someone else since it was read; it was not saved"), "t", path);
}

/* 1, 0, or -1 with errno. */
static int
swap_holds_new(const struct replacement *what, int fd)
{
	return plain_holds(fd, &(struct piece){ what->bytes, what->len }, 1);
}

int
swap_expects(const struct replacement *what, int fd)
{
	int same = 1;

	if (what->old != NULL)
		same = plain_holds(fd, what->old, what->old_count);
	if (same == 0)
		same = swap_holds_new(what, fd);
	return same;
}

static int
swap_failed(const struct swap *swap, struct err *err)
{
	return err_set_system(err, errno, N_("cannot write %s"), swap->what->path);
}

/* Some file systems cannot flush a folder, and say EINVAL. */
int
swap_flush(int folder, const char *path, struct err *err)
{
	if (fsync(folder) == 0 || errno == EINVAL)
		return 0;
	return err_set_system(err, errno, N_("cannot flush the folder of %s"), path);
}

/* The state folder serves where it is on the same file system: a program that
 * is killed then leaves nothing beside the user's file. */
static void
open_state(struct swap *swap, const struct stat *old)
{
	struct stat st;

	swap->state = state_open("previous");
	if (swap->state >= 0 && (fstat(swap->state, &st) != 0 || st.st_dev != old->st_dev)) {
		close(swap->state);
		swap->state = -1;
	}
}

/* --- there -------------------------------------------------------------------- */

static bool
cannot_exchange(int number)
{
	return number == EINVAL || number == ENOSYS || number == ENOTSUP || number == EXDEV;
}

static int
exchange(const struct swap *swap)
{
#ifdef RENAME_EXCHANGE
	return renameat2(swap->fresh->folder, swap->fresh->name, swap->folder, swap->name,
	    RENAME_EXCHANGE);
#else
	(void)swap;
	errno = ENOSYS;
	return -1;
#endif
}

/* The second name is the new file's with one letter more. A file system
 * without links keeps no previous file. */
static int
link_and_rename(struct swap *swap)
{
	struct newfile *fresh = swap->fresh;
	char second[sizeof fresh->name];
	bool linked;

	memcpy(second, fresh->name, sizeof second);
	second[strlen(second)] = 'o';	/* the rest is NULs */
	linked = linkat(swap->folder, swap->name, fresh->folder, second, 0) == 0;
	if (!linked && errno != EPERM && errno != ENOTSUP && errno != ENOSYS)
		return -1;
	if (renameat(fresh->folder, fresh->name, swap->folder, swap->name) != 0) {
		int number = errno;

		if (linked)
			unlinkat(fresh->folder, second, 0);
		errno = number;
		return -1;
	}
	memcpy(fresh->name, second, sizeof fresh->name);
	if (!linked)
		fresh->name[0] = '\0';
	return 0;
}

/* Just before: the file once more, where no exchange will show it. */
static int
compare_before(const struct swap *swap)
{
	int fd, same;

	fd = plain_open(swap->folder, swap->name, false);
	if (fd < 0)
		return -1;
	same = swap_expects(swap->what, fd);
	close(fd);
	return same;
}

static int
change_places(struct swap *swap, struct err *err)
{
	int same;

	swap->exchanged = exchange(swap) == 0;
	if (swap->exchanged)
		return 0;
	if (!cannot_exchange(errno))
		return swap_failed(swap, err);
	same = compare_before(swap);
	if (same == 0)
		return swap_conflict(swap->what->path, err);
	return same > 0 && link_and_rename(swap) == 0 ? 0 : swap_failed(swap, err);
}

/* --- and back ----------------------------------------------------------------- */

static int
came_out_right(const struct swap *swap)
{
	int fd, same;

	if (swap->what->old == NULL || swap->fresh->name[0] == '\0')
		return 1;
	fd = plain_open(swap->fresh->folder, swap->fresh->name, false);
	if (fd < 0)
		return errno == EINVAL || errno == ELOOP ? 0 : -1;
	same = swap_expects(swap->what, fd);
	close(fd);
	return same;
}

static void
take_name(struct newfile *file, const char *name, int folder)
{
	if (renameat(file->folder, file->name, folder, name) == 0)
		file->name[0] = '\0';
}

/* Keeps the file that came out as the generation before; what cannot be kept
 * goes. */
static void
keep_previous(struct swap *swap)
{
	char *key = state_key(swap->real);
	char beside[NAME_MAX + 1];

	if (swap->fresh->name[0] != '\0' && swap->state >= 0)
		take_name(swap->fresh, key, swap->state);
	if (swap->fresh->name[0] != '\0') {
		snprintf(beside, sizeof beside, ".%.*s.cjm-previous", NAME_MAX - 16, swap->name);
		take_name(swap->fresh, beside, swap->folder);
	}
	free(key);
}

/* It may be somebody's only copy: if no other name can be had, it stays under
 * the one that it has. */
static void
keep_whatever(struct swap *swap)
{
	keep_previous(swap);
	swap->fresh->name[0] = '\0';
}

/* Puts the old file back. What comes out then is ours, unless somebody wrote
 * into it meanwhile: that is not lost either. */
static int
put_back(struct swap *swap)
{
	struct newfile *fresh = swap->fresh;
	int fd, same = 1;

	if (!swap->exchanged) {
		if (fresh->name[0] == '\0' || renameat(fresh->folder, fresh->name,
		    swap->folder, swap->name) != 0)
			return -1;
		fresh->name[0] = '\0';
		return 0;
	}
	if (exchange(swap) != 0)
		return -1;
	fd = plain_open(fresh->folder, fresh->name, false);
	if (fd >= 0) {
		same = swap_holds_new(swap->what, fd);
		close(fd);
	}
	if (fd < 0 || same != 1)
		keep_whatever(swap);
	return 0;
}

/* The new file has its name, but must not keep it. */
static int
give_up(struct swap *swap)
{
	if (put_back(swap) != 0)
		keep_whatever(swap);
	return -1;
}

static int
swap_steps(struct swap *swap, struct err *err)
{
	int right;

	if (newfile_name(swap->fresh, swap->state) != 0 || newfile_close(swap->fresh) != 0)
		return swap_failed(swap, err);
	if (change_places(swap, err) != 0)
		return -1;
	right = came_out_right(swap);
	if (right < 0)
		swap_failed(swap, err);
	else if (right == 0)
		swap_conflict(swap->what->path, err);
	else if (swap_flush(swap->folder, swap->what->path, err) == 0)
		return 0;
	return give_up(swap);
}

int
swap_run(struct swap *swap, const struct stat *old, struct err *err)
{
	int done;

	open_state(swap, old);
	done = swap_steps(swap, err);
	if (done == 0 && swap->what->old != NULL)
		keep_previous(swap);
	newfile_drop(swap->fresh);
	if (swap->state >= 0)
		close(swap->state);
	return done;
}
