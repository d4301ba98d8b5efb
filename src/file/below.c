/*
 * The YAML files below a folder, one after another.
 *
 * Each folder is read whole and closed before what it holds is handed out, so
 * that no number of folders in folders runs out of descriptors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/below.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"

/* An open folder: the names in it that are still to come, the next one last. */
struct folder {
	char **names;		/* a folder's ends in a slash */
	size_t count, room;
	size_t len;		/* of its path, with the slash behind it */
};

struct below {
	struct str path;
	bool begun;		/* the path itself was looked at */
	struct folder *folders;	/* from the outermost to the one at hand */
	size_t count, room;
};

struct below *
below_begin(const char *path)
{
	struct below *below = mem_zero(1, sizeof *below);

	str_add(&below->path, path);
	return below;
}

static void
folder_clear(struct folder *folder)
{
	while (folder->count > 0)
		free(folder->names[--folder->count]);
	free(folder->names);
}

void
below_end(struct below *below)
{
	if (below == NULL)
		return;
	while (below->count > 0)
		folder_clear(&below->folders[--below->count]);
	free(below->folders);
	str_clear(&below->path);
	free(below);
}

/* --- reading a folder --------------------------------------------------------- */

static bool
is_yaml(const char *name)
{
	const char *suffix = strrchr(name, '.');

	return suffix != NULL && (strcmp(suffix, ".yaml") == 0 || strcmp(suffix, ".yml") == 0);
}

/* What an entry of the folder at `path` is: DT_REG, DT_DIR or something else. */
static int
type_of(struct str *path, const struct dirent *entry)
{
	size_t len = path->len;
	struct stat st = { 0 };

	if (entry->d_type != DT_UNKNOWN)
		return entry->d_type;
	str_add(path, entry->d_name);
	if (lstat(str_text(path), &st) != 0)
		st.st_mode = 0;
	str_cut(path, len);
	return S_ISREG(st.st_mode) ? DT_REG : S_ISDIR(st.st_mode) ? DT_DIR : DT_LNK;
}

static void
folder_add(struct folder *folder, struct str *path, const struct dirent *entry)
{
	struct str name = { 0 };
	int type;

	if (entry->d_name[0] == '.')
		return;
	type = type_of(path, entry);
	if (type != DT_DIR && (type != DT_REG || !is_yaml(entry->d_name)))
		return;
	str_add(&name, entry->d_name);
	if (type == DT_DIR)
		str_add_char(&name, '/');
	vec_grow(folder->names, folder->count, folder->room);
	folder->names[folder->count++] = str_take(&name);
}

static int
compare_back(const void *a, const void *b)
{
	return strcmp(*(char *const *)b, *(char *const *)a);
}

/* Goes into the folder that the path names, with a slash at its end. */
static int
enter(struct below *below, struct err *err)
{
	DIR *stream = opendir(str_text(&below->path));
	struct folder folder = { .len = below->path.len };
	struct dirent *entry;
	int failed;

	if (stream == NULL)
		return err_set_system(err, errno, N_("cannot read %s"), str_text(&below->path));
	while (errno = 0, (entry = readdir(stream)) != NULL)
		folder_add(&folder, &below->path, entry);
	failed = errno;
	closedir(stream);
	if (folder.count > 0)
		qsort(folder.names, folder.count, sizeof *folder.names, compare_back);
	vec_grow(below->folders, below->count, below->room);
	below->folders[below->count++] = folder;
	return failed == 0 ? 0 :
	    err_set_system(err, failed, N_("cannot read %s"), str_text(&below->path));
}

/* --- handing out -------------------------------------------------------------- */

/* The path itself, unless it is a folder; then that is gone into. */
static const char *
first(struct below *below, bool *named, struct err *err)
{
	const char *path = str_text(&below->path);
	struct stat st;

	below->begun = true;
	if (strcmp(path, "-") == 0 || stat(path, &st) != 0 || !S_ISDIR(st.st_mode)) {
		*named = true;
		return path;
	}
	if (below->path.s[below->path.len - 1] != '/')
		str_add_char(&below->path, '/');
	enter(below, err);
	return NULL;
}

const char *
below_next(struct below *below, bool *named, struct err *err)
{
	const char *path;

	*named = false;
	if (!below->begun) {
		path = first(below, named, err);
		if (path != NULL || err_is_set(err))
			return path;
	}
	while (below->count > 0) {
		struct folder *folder = &below->folders[below->count - 1];
		char *name;

		if (folder->count == 0) {
			folder_clear(folder);
			below->count--;
			continue;
		}
		str_cut(&below->path, folder->len);
		name = folder->names[--folder->count];
		str_add(&below->path, name);
		free(name);
		if (below->path.s[below->path.len - 1] != '/')
			return str_text(&below->path);
		if (enter(below, err) != 0)
			return NULL;
	}
	return NULL;
}
