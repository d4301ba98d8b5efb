/*
 * What a file is besides its bytes, put onto the one that takes its place.
 *
 * The owner comes before the mode, since a change of the owner takes mode bits
 * away, and the mode before the access list, since it changes the list's mask.
 * Access lists are attributes here: no library is needed to copy one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "dress.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef HAVE_SYS_XATTR_H
#include <sys/xattr.h>
#endif

#include "base/mem.h"

static int
dress_owner_and_mode(int fresh, const struct stat *old)
{
	struct stat now;

	if (fstat(fresh, &now) != 0)
		return -1;
	if ((now.st_uid != old->st_uid || now.st_gid != old->st_gid)
	    && fchown(fresh, old->st_uid, old->st_gid) != 0)
		return -1;
	return fchmod(fresh, old->st_mode & 07777);
}

#ifdef HAVE_SYS_XATTR_H

/* Names, each ended by NUL; or a value. */
struct bytes {
	char *bytes;
	size_t len;
};

/* All names, or (name given) the value; a file system without attributes has
 * none. The size may change between asking and fetching. */
static int
attr_get(int fd, const char *name, struct bytes *got)
{
	ssize_t len;

	*got = (struct bytes){ 0 };
	for (;;) {
		len = name != NULL ? fgetxattr(fd, name, got->bytes, got->len)
		    : flistxattr(fd, got->bytes, got->len);
		if (len < 0 && errno == ENOTSUP)
			len = 0;
		if (len < 0 && errno != ERANGE)
			return -1;
		if (len >= 0 && ((size_t)len <= got->len || len == 0)
		    && (got->bytes != NULL || len == 0)) {
			got->len = (size_t)len;
			return 0;
		}
		got->len = len >= 0 ? (size_t)len : got->len * 2 + 64;
		got->bytes = mem_resize(got->bytes, got->len, 1);
	}
}

static bool
attr_is_among(const struct bytes *names, const char *name)
{
	size_t at;

	for (at = 0; at < names->len; at += strlen(names->bytes + at) + 1)
		if (strcmp(names->bytes + at, name) == 0)
			return true;
	return false;
}

/* The system's own marks are set by the system; what it does not let us set
 * counts only where it differs. */
static int
attr_copy(int fresh, int worn, const char *name, bool has)
{
	struct bytes want = { 0 }, now = { 0 };
	int done = attr_get(worn, name, &want);
	bool same = false;

	if (done == 0 && has && attr_get(fresh, name, &now) == 0)
		same = want.len == now.len && memcmp(want.bytes, now.bytes, now.len) == 0;
	if (done == 0 && !same)
		done = fsetxattr(fresh, name, want.bytes, want.len, 0);
	free(now.bytes);
	free(want.bytes);
	return done;
}

/* A folder may give its new files attributes that the old one lacks. */
static int
attr_strip(int fresh, const struct bytes *worn_names, const struct bytes *fresh_names)
{
	size_t at;

	for (at = 0; at < fresh_names->len; at += strlen(fresh_names->bytes + at) + 1) {
		const char *name = fresh_names->bytes + at;

		if (!attr_is_among(worn_names, name) && strncmp(name, "security.", 9) != 0
		    && fremovexattr(fresh, name) != 0 && errno != ENODATA)
			return -1;
	}
	return 0;
}

static int
dress_attributes(int fresh, int worn)
{
	struct bytes want = { 0 }, have = { 0 };
	int done = -1;
	size_t at;

	if (attr_get(worn, NULL, &want) == 0 && attr_get(fresh, NULL, &have) == 0)
		done = attr_strip(fresh, &want, &have);
	for (at = 0; done == 0 && at < want.len; at += strlen(want.bytes + at) + 1)
		done = attr_copy(fresh, worn, want.bytes + at,
		    attr_is_among(&have, want.bytes + at));
	free(have.bytes);
	free(want.bytes);
	return done;
}

#else

static int
dress_attributes(int fresh, int worn)
{
	(void)fresh;
	(void)worn;
	return 0;
}

#endif

/* What says that it cannot be, rather than that the disk is at fault. */
static bool
is_beyond(int number)
{
	return number == EPERM || number == EACCES || number == EINVAL || number == ENOTSUP;
}

int
dress_like(int fresh, int worn, const struct stat *old)
{
	if (dress_owner_and_mode(fresh, old) == 0 && dress_attributes(fresh, worn) == 0)
		return 0;
	if (is_beyond(errno))
		errno = EPERM;
	return -1;
}
