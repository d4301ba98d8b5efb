/*
 * A whole file in memory, and which file it was.
 *
 * The size that the system reports is only where reading starts: a file may
 * grow meanwhile, and files below /proc say 0.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/slurp.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "compare.h"
#include "file/crc.h"

#define SLURP_TRIES 3		/* while someone writes */
#define SLURP_FIRST 16384	/* bytes of room where the size is not known */

static int
slurp_large(const char *path, struct err *err)
{
	err_set(err, ERR_LIMIT, N_("the file is larger than 256 MB"), NULL);
	err_set_file(err, path);
	return -1;
}

/* Reads to the end; `size` is what to expect, 0 where that is not known. Of a
 * file that has grown one byte more is read, and no more. */
static int
slurp_all(int fd, const char *path, size_t size, struct slurp *slurp, struct err *err)
{
	size_t room = size != 0 ? size + 1 : SLURP_FIRST;
	ssize_t got;

	slurp->bytes = mem_alloc(room + 1);
	while (size == 0 || slurp->len < room) {
		if (slurp->len == room) {
			room = room * 2;
			slurp->bytes = mem_resize(slurp->bytes, room + 1, 1);
		}
		got = read(fd, slurp->bytes + slurp->len, room - slurp->len);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_set_system(err, errno, N_("cannot read %s"), path);
		if (got == 0)
			break;
		slurp->len += (size_t)got;
		if (slurp->len > SLURP_MAX)
			return slurp_large(path, err);
		if (slurp->len == size)
			break;		/* fewer than were asked for: this is the end */
	}
	slurp->bytes[slurp->len] = '\0';
	return 0;
}

static int
slurp_odd(const char *path, mode_t mode, struct err *err)
{
	if (S_ISDIR(mode))
		return err_set_system(err, EISDIR, N_("cannot read %s"), path);
	err_set(err, ERR_REFUSED, N_("this is no plain file"), NULL);
	if (S_ISFIFO(mode))
		err_set_hint(err, N_("the name - reads standard input"));
	err_set_file(err, path);
	return -1;
}

/* Did someone write while it was read? What was read is then neither the old
 * text nor the new. Files that are made up as they are read say 0. */
static bool
has_changed(int fd, const struct stat *before)
{
	struct stat now;

	return before->st_size > 0 && (fstat(fd, &now) != 0 || now.st_size != before->st_size ||
	    now.st_mtim.tv_sec != before->st_mtim.tv_sec ||
	    now.st_mtim.tv_nsec != before->st_mtim.tv_nsec);
}

/* Reads it once; `changed`: while that was done. */
static int
slurp_once(int fd, const char *path, struct slurp *slurp, bool *changed, struct err *err)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return err_set_system(err, errno, N_("cannot read %s"), path);
	if (!S_ISREG(st.st_mode))
		return slurp_odd(path, st.st_mode, err);
	if ((uint64_t)st.st_size > SLURP_MAX)
		return slurp_large(path, err);
	slurp->device = (uint64_t)st.st_dev;
	slurp->inode = (uint64_t)st.st_ino;
	slurp->seconds = (int64_t)st.st_mtim.tv_sec;
	slurp->nanoseconds = st.st_mtim.tv_nsec;
	slurp->mode = st.st_mode & 07777;
	slurp->is_file = true;
	if (slurp_all(fd, path, (size_t)st.st_size, slurp, err) != 0)
		return -1;
	*changed = has_changed(fd, &st);
	return 0;
}

static int
slurp_file(int fd, const char *path, struct slurp *slurp, struct err *err)
{
	bool changed = true;

	for (int tries = 0; changed && tries < SLURP_TRIES; tries++) {
		slurp_clear(slurp);
		if (tries > 0 && lseek(fd, 0, SEEK_SET) != 0)
			return err_set_system(err, errno, N_("cannot read %s"), path);
		if (slurp_once(fd, path, slurp, &changed, err) != 0)
			return -1;
	}
	if (!changed)
		return 0;
	err_set(err, ERR_SYSTEM, N_("the file is being written while it is read"), NULL);
	err_set_file(err, path);
	return -1;
}

int
slurp_read(const char *path, struct slurp *slurp, struct err *err)
{
	int fd, done;

	*slurp = (struct slurp){ 0 };
	if (strcmp(path, "-") == 0) {
		done = slurp_all(STDIN_FILENO, "-", 0, slurp, err);
	} else {
		/* Not blocking: opening a FIFO would wait for its writer. */
		fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
		if (fd < 0)
			return err_set_system(err, errno, N_("cannot read %s"), path);
		done = slurp_file(fd, path, slurp, err);
		close(fd);
	}
	if (done != 0)
		slurp_clear(slurp);
	return done;
}

/* A plain file; -1 for all else. */
static int
open_plain(const char *path, struct stat *st)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (fd < 0 || (fstat(fd, st) == 0 && S_ISREG(st->st_mode)))
		return fd;
	close(fd);
	return -1;
}

bool
slurp_is(const char *path, const char *bytes, size_t len)
{
	struct stat st;
	int fd = open_plain(path, &st);
	bool same;

	if (fd < 0)
		return false;
	same = (size_t)st.st_size == len &&
	    plain_holds(fd, &(struct piece){ bytes, len }, 1) == 1;
	close(fd);
	return same;
}

bool
slurp_sum(const char *path, size_t *len, uint32_t *sum)
{
	char part[8192];
	struct stat st;
	int fd = open_plain(path, &st);
	ssize_t got = 0;

	*len = 0;
	*sum = 0;
	while (fd >= 0 && (got = read(fd, part, sizeof part)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			break;
		*sum = crc_add(*sum, part, (size_t)got);
		*len += (size_t)got;
	}
	if (fd >= 0)
		close(fd);
	return fd >= 0 && got == 0;
}

bool
slurp_is_there(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

void
slurp_clear(struct slurp *slurp)
{
	free(slurp->bytes);
	*slurp = (struct slurp){ 0 };
}
