/*
 * Where journals lie, and where all of them are noted.
 *
 * A note is a file NAME.at in the state folder, NAME being a number made of
 * the map's real path; it holds that path.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/journals.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"

char *
journals_real_path(const char *path)
{
	char *real = realpath(path, NULL);

	return real != NULL ? real : mem_text(path);
}

char *
journals_beside(const char *real)
{
	const char *slash = strrchr(real, '/');
	size_t folder = slash != NULL ? (size_t)(slash - real) + 1 : 0;
	struct str path = { 0 };

	str_add_n(&path, real, folder);
	str_add_format(&path, ".%s.cjm-journal", real + folder);
	return str_take(&path);
}

/* Makes the folders of a path below its first `from` bytes. */
static void
make_folders(char *path, size_t from)
{
	char *slash;

	for (slash = strchr(path + from, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
}

/* The state folder's path with a slash behind it, or NULL. What the
 * environment names is not ours when the program runs for somebody else. */
static char *
state_folder(int make)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
	struct str path = { 0 };
	size_t from;

	if (getuid() != geteuid() || getgid() != getegid())
		return NULL;
	if (state != NULL && *state == '/') {
		str_add(&path, state);
		from = 1;
	} else if (home != NULL && *home == '/') {
		str_add(&path, home);
		from = path.len + 1;
		str_add(&path, "/.local/state");
	} else {
		return NULL;
	}
	str_add(&path, "/cjm/journals/");
	if (make)
		make_folders(path.s, from < path.len ? from : 1);
	return str_take(&path);
}

/* FNV-1a: spreads paths, and is not meant to keep anybody out. */
static uint64_t
hash_of(const char *text)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (; *text != '\0'; text++)
		hash = (hash ^ (unsigned char)*text) * 0x100000001b3u;
	return hash;
}

static char *
in_state(const char *real, const char *suffix, int make)
{
	char *folder = state_folder(make);
	struct str path = { 0 };

	if (folder == NULL)
		return NULL;
	str_add_format(&path, "%s%016" PRIx64 "%s", folder, hash_of(real), suffix);
	free(folder);
	return str_take(&path);
}

char *
journals_in_state(const char *real, int make)
{
	return in_state(real, ".journal", make);
}

void
journals_note(const char *real)
{
	char *path = in_state(real, ".at", 1);
	int fd;

	if (path == NULL)
		return;
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd >= 0) {
		(void)!write(fd, real, strlen(real));
		close(fd);
	}
	free(path);
}

void
journals_forget(const char *real)
{
	char *path = in_state(real, ".at", 0);

	if (path != NULL)
		unlink(path);
	free(path);
}

/* The path that a note holds, or NULL. */
static char *
read_note(int folder, const char *name)
{
	char text[PATH_MAX + 1];
	int fd = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	ssize_t got = fd >= 0 ? read(fd, text, sizeof text) : 0;

	if (fd >= 0)
		close(fd);
	if (got <= 0 || (size_t)got == sizeof text || text[0] != '/' ||
	    memchr(text, '\0', (size_t)got) != NULL)
		return NULL;
	return mem_text_n(text, (size_t)got);
}

static int
is_note(const char *name)
{
	size_t len = strlen(name);

	return len > 3 && strcmp(name + len - 3, ".at") == 0;
}

char **
journals_noted(size_t *count)
{
	char *path = state_folder(0), **noted = NULL, *real;
	DIR *folder = path != NULL ? opendir(path) : NULL;
	const struct dirent *entry;
	size_t room = 0;

	*count = 0;
	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		if (!is_note(entry->d_name) || (real = read_note(dirfd(folder), entry->d_name)) == NULL)
			continue;
		vec_grow(noted, *count, room);
		noted[(*count)++] = real;
	}
	if (folder != NULL)
		closedir(folder);
	free(path);
	return noted;
}
