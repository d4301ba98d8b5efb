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
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "file/journal.h"
#include "file/state.h"

#define FOLDER "journals"	/* in the state folder */

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

/* The map's own name in the state folder. */
static char *
own_name(const char *real, const char *suffix)
{
	char *key = state_key(real);
	struct str name = { 0 };

	str_add_format(&name, "%s%s", key, suffix);
	free(key);
	return str_take(&name);
}

char *
journals_in_state(const char *real, int make)
{
	int opened = make ? state_open(FOLDER) : -1;
	char *folder = state_path(FOLDER), *name;
	struct str path = { 0 };

	if (opened >= 0)
		close(opened);
	if (folder == NULL)
		return NULL;
	name = own_name(real, ".journal");
	str_add_format(&path, "%s/%s", folder, name);
	free(name);
	free(folder);
	return str_take(&path);
}

/* Sixteen digits behind a point, see naming.c. */
static bool
is_number(const char *end)
{
	return *end == '.' && strspn(end + 1, "0123456789abcdef") == 16 && end[17] == '\0';
}

char **
journals_aside(const char *path, size_t *count)
{
	const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
	char *folder = slash != NULL ? mem_text_n(path, (size_t)(slash - path) + 1) : mem_text("./");
	size_t len = strlen(name), room = 0;
	const struct dirent *entry;
	DIR *open = opendir(folder);
	char **asides = NULL;

	*count = 0;
	while (open != NULL && (entry = readdir(open)) != NULL) {
		struct str aside = { 0 };

		if (strncmp(entry->d_name, name, len) != 0 || !is_number(entry->d_name + len))
			continue;
		str_add_format(&aside, "%s%s", folder, entry->d_name);
		vec_grow(asides, *count, room);
		asides[(*count)++] = str_take(&aside);
	}
	if (open != NULL)
		closedir(open);
	free(folder);
	return asides;
}

void
journals_note(const char *real)
{
	int folder = state_open(FOLDER), fd;
	char *name = own_name(real, ".at");

	fd = folder < 0 ? -1 :
	    openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd >= 0) {
		(void)!write(fd, real, strlen(real));
		close(fd);
	}
	if (folder >= 0)
		close(folder);
	free(name);
}

/* Another program's, or another journal of the map? */
static bool
is_one_there(const char *real)
{
	char *beside = journals_beside(real), *in_state = journals_in_state(real, 0);
	bool there = journal_is_there(beside) || (in_state != NULL && journal_is_there(in_state));

	free(beside);
	free(in_state);
	return there;
}

void
journals_forget(const char *real)
{
	int folder = is_one_there(real) ? -1 : state_open(FOLDER);
	char *name = own_name(real, ".at");

	if (folder >= 0) {
		unlinkat(folder, name, 0);
		close(folder);
	}
	free(name);
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
	char *path = state_path(FOLDER), **noted = NULL, *real;
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
