/*
 * The user: what the system calls them, and their own folders, as the XDG base
 * directories say: where they are and what lies in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/home.h"

#include <dirent.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"

bool
home_is_own(void)
{
	return getuid() == geteuid() && getgid() == getegid();
}

char *
home_path(const char *variable, const char *usual, const char *name)
{
	const char *folder = getenv(variable), *home = getenv("HOME");
	struct str path = { 0 };

	if (!home_is_own())
		return NULL;
	if (folder != NULL && *folder == '/')
		str_add(&path, folder);
	else if (home != NULL && *home == '/')
		str_add_format(&path, "%s/%s", home, usual);
	else
		return NULL;
	str_add_format(&path, "/cjm/%s", name);
	return str_take(&path);
}

char *
home_config(const char *name)
{
	return home_path("XDG_CONFIG_HOME", ".config", name);
}

char *
home_self(void)
{
	return home_user(geteuid());
}

char *
home_user(unsigned long id)
{
	const struct passwd *entry = getpwuid((uid_t)id);
	struct str name = { 0 };

	if (entry != NULL)
		str_add(&name, entry->pw_name);
	else
		str_add_format(&name, "%lu", id);
	return str_take(&name);
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

char **
home_names(const char *path, size_t *count)
{
	DIR *folder = opendir(path);
	const struct dirent *entry;
	char **names = NULL;
	size_t room = 0;

	*count = 0;
	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		vec_grow(names, *count, room);
		names[(*count)++] = mem_text(entry->d_name);
	}
	if (folder != NULL)
		closedir(folder);
	if (*count > 0)
		qsort(names, *count, sizeof *names, compare_names);
	return names;
}
