/*
 * Names of files that go on as one that was begun.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/names.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/vec.h"

struct names {
	char **v;
	size_t count, room;
};

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void
add(struct names *names, const char *folder, const char *name)
{
	struct str path = { 0 };
	struct stat info;

	str_add(&path, folder);
	str_add(&path, name);
	if (stat(str_text(&path), &info) == 0 && S_ISDIR(info.st_mode))
		str_add_char(&path, '/');
	vec_grow(names->v, names->count, names->room);
	names->v[names->count++] = str_take(&path);
}

static void
read_folder(struct names *names, const char *folder, const char *begun)
{
	DIR *dir = opendir(*folder != '\0' ? folder : ".");
	const struct dirent *entry;

	while (dir != NULL && names->count < NAMES_MOST && (entry = readdir(dir)) != NULL) {
		const char *name = entry->d_name;
		size_t len = strlen(name);

		if (strncmp(name, begun, strlen(begun)) == 0 && utf8_check(name, len) == len &&
		    (*name != '.' || *begun == '.') && strcmp(name, ".") != 0 &&
		    strcmp(name, "..") != 0)
			add(names, folder, name);
	}
	if (dir != NULL)
		closedir(dir);
}

struct value *
names_beginning(const char *begun)
{
	const char *slash = strrchr(begun, '/'), *name = slash != NULL ? slash + 1 : begun;
	char *folder = mem_text_n(begun, (size_t)(name - begun));
	struct value *list = value_new_list();
	struct names names = { 0 };

	read_folder(&names, folder, name);
	if (names.count > 0)
		qsort(names.v, names.count, sizeof *names.v, compare);
	for (size_t i = 0; i < names.count; i++) {
		value_add(list, value_new_text(names.v[i]));
		free(names.v[i]);
	}
	free(names.v);
	free(folder);
	return list;
}
