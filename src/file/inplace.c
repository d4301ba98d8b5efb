/*
 * Writing a file where it stands, for those that no new file can replace.
 *
 * In the user's state folder two whole copies lie before the first byte is
 * touched: previous/KEY has the old text, saving/KEY the new one. While the
 * latter is there the write may have been cut off; the file is then a mixture
 * of the two and nothing else, which is how it is told from a file that
 * somebody changed meanwhile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "inplace.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "compare.h"
#include "file/state.h"
#include "newfile.h"

#define PREVIOUS "previous"
#define SAVING "saving"

/* Puts a whole text into the state folder, on the disk when it returns. */
static int
keep_copy(const char *place, const char *key, const char *bytes, size_t len)
{
	struct newfile file = { .fd = -1 };
	int folder = state_open(place), done = -1;

	if (folder < 0)
		return -1;
	if (newfile_open(&file, folder, 0600) == 0
	    && newfile_write(file.fd, bytes, len) == 0
	    && fsync(file.fd) == 0
	    && newfile_name(&file, -1) == 0
	    && newfile_close(&file) == 0
	    && renameat(folder, file.name, folder, key) == 0) {
		file.name[0] = '\0';
		done = fsync(folder) == 0 || errno == EINVAL ? 0 : -1;
	}
	newfile_drop(&file);
	close(folder);
	return done;
}

static void
drop_copy(const char *key)
{
	int folder = state_open(SAVING);

	if (folder < 0)
		return;
	if (unlinkat(folder, key, 0) == 0)
		fsync(folder);
	close(folder);
}

static char *
read_copy(const char *place, const char *key, size_t *len)
{
	int folder = state_open(place), fd;
	char *bytes = NULL;

	if (folder < 0)
		return NULL;
	fd = plain_open(folder, key, false);
	if (fd >= 0) {
		bytes = plain_read(fd, len);
		close(fd);
	}
	close(folder);
	return bytes;
}

/* The room is set aside first: a full disk is met before a byte has changed. */
static int
set_aside(int fd, size_t len)
{
#ifdef FALLOC_FL_KEEP_SIZE
	if (len > 0 && fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, (off_t)len) != 0
	    && (errno == ENOSPC || errno == EDQUOT || errno == EIO))
		return -1;
#else
	(void)fd;
	(void)len;
#endif
	return 0;
}

/* A new descriptor each time: what a failed flush has lost is written anew. */
static int
overwrite(int folder, const char *name, const char *bytes, size_t len)
{
	int fd = plain_open(folder, name, true), done = -1;

	if (fd < 0)
		return -1;
	if (set_aside(fd, len) == 0
	    && newfile_write(fd, bytes, len) == 0
	    && ftruncate(fd, (off_t)len) == 0
	    && fsync(fd) == 0)
		done = 0;
	if (close(fd) != 0 && errno != EINTR)
		done = -1;
	return done;
}

int
inplace_write(const struct inplace *file)
{
	char *key = state_key(file->real);
	int done = -1, number;
	bool whole = true;

	if (keep_copy(PREVIOUS, key, file->old, file->old_len) == 0
	    && keep_copy(SAVING, key, file->bytes, file->len) == 0) {
		done = overwrite(file->folder, file->name, file->bytes, file->len);
		whole = done == 0;
	}
	number = errno;
	if (whole || overwrite(file->folder, file->name, file->old, file->old_len) == 0)
		drop_copy(key);
	free(key);
	errno = number;
	return done;
}

/* Is every byte one of either text, as a write that was cut off leaves it? */
static bool
is_torn(const char *now, size_t now_len, const struct inplace *file)
{
	size_t i;

	if (now_len > file->len && now_len > file->old_len)
		return false;
	for (i = 0; i < now_len; i++)
		if ((i >= file->len || now[i] != file->bytes[i])
		    && (i >= file->old_len ? now[i] != '\0' : now[i] != file->old[i]))
			return false;
	return true;
}

static bool
is_text(const char *now, size_t now_len, const char *text, size_t len)
{
	return now_len == len && memcmp(now, text, len) == 0;
}

static int
put_right(const struct inplace *file, bool back)
{
	int fd = plain_open(file->folder, file->name, false);
	size_t len;
	char *now;
	int result = -1;

	if (fd < 0)
		return -1;
	now = plain_read(fd, &len);
	close(fd);
	if (now == NULL)
		return -1;
	if (is_text(now, len, file->bytes, file->len) || is_text(now, len, file->old, file->old_len))
		result = 0;
	else if (!is_torn(now, len, file))
		errno = ESTALE;		/* somebody else's: left alone */
	else if ((back ? overwrite(file->folder, file->name, file->old, file->old_len)
	    : overwrite(file->folder, file->name, file->bytes, file->len)) == 0)
		result = 1;
	free(now);
	return result;
}

int
inplace_finish(int folder, const char *name, const char *real, int back)
{
	char *key = state_key(real), *path = state_path(SAVING);
	struct inplace file = { .folder = folder, .name = name };
	char *bytes = NULL, *old = NULL;
	int result = 0;

	/* Asking must not make the folder. */
	if (path != NULL && access(path, F_OK) == 0)
		bytes = read_copy(SAVING, key, &file.len);
	if (bytes != NULL)
		old = read_copy(PREVIOUS, key, &file.old_len);
	file.bytes = bytes;
	file.old = old;
	if (old != NULL)
		result = put_right(&file, back);
	if (bytes != NULL && result >= 0)
		drop_copy(key);
	free(bytes);
	free(old);
	free(path);
	free(key);
	return result;
}
