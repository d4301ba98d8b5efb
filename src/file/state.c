/*
 * The user's state folder: private, made when it is first needed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/state.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "file/home.h"

#define KEY_NAME_MAX 180	/* bytes of the file's own name in a key */

char *
state_path(const char *name)
{
	return home_path("XDG_STATE_HOME", ".local/state", name);
}

void
state_make_folders(char *path, unsigned mode)
{
	char *slash;

	for (slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, mode);
		*slash = '/';
	}
	mkdir(path, mode);
}

int
state_open(const char *name)
{
	const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
	char *path = state_path(name);
	int folder;

	if (path == NULL) {
		errno = ENOENT;
		return -1;
	}
	folder = open(path, flags);
	if (folder < 0 && errno == ENOENT) {
		state_make_folders(path, 0700);
		folder = open(path, flags);
	}
	free(path);
	return folder;
}

/* FNV-1a: no more than a name is needed. */
static uint64_t
hash(const char *text)
{
	uint64_t sum = UINT64_C(0xcbf29ce484222325);

	for (; *text != '\0'; text++)
		sum = (sum ^ (unsigned char)*text) * UINT64_C(0x100000001b3);
	return sum;
}

char *
state_key(const char *real)
{
	const char *slash = strrchr(real, '/'), *name = slash != NULL ? slash + 1 : real;
	size_t len = strlen(name);
	struct str key = { 0 };

	str_add_format(&key, "%016" PRIx64 "-", hash(real));
	str_add_n(&key, name, len < KEY_NAME_MAX ? len : KEY_NAME_MAX);
	return str_take(&key);
}
