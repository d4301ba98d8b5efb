/*
 * A private folder for a test, and small files in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/folder.h"

#include <dirent.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/test.h"

static char folder_path[64], state_path[64];

static int
folder_is_dot(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* Anybody may use it: some tests become somebody else. */
static void
state_enter(void)
{
	snprintf(state_path, sizeof state_path, "/tmp/cjm-state.XXXXXX");
	assert_non_null(mkdtemp(state_path));
	assert_int_equal(chmod(state_path, 0777), 0);
	setenv("XDG_STATE_HOME", state_path, 1);
	unsetenv("HOME");
}

const char *
folder_state(void)
{
	return state_path;
}

void
folder_enter(void)
{
	state_enter();
	snprintf(folder_path, sizeof folder_path, "/tmp/cjm-unit.XXXXXX");
	assert_non_null(mkdtemp(folder_path));
	assert_int_equal(chdir(folder_path), 0);
}

static int
remove_one(const char *path, const struct stat *st, int type, struct FTW *where)
{
	(void)st;
	(void)type;
	(void)where;
	return remove(path);
}

void
folder_leave(void)
{
	assert_int_equal(chdir("/"), 0);
	assert_int_equal(nftw(state_path, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
	assert_int_equal(nftw(folder_path, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
	unsetenv("XDG_STATE_HOME");
}

static size_t
count_in(const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	size_t count = 0;

	if (dir == NULL)
		return 0;
	while ((entry = readdir(dir)) != NULL)
		count += !folder_is_dot(entry->d_name);
	closedir(dir);
	return count;
}

size_t
folder_count(void)
{
	return count_in(folder_path);
}

size_t
folder_state_count(const char *part)
{
	char path[256];

	snprintf(path, sizeof path, "%s/cjm/%s", state_path, part);
	return count_in(path);
}

void
folder_write(const char *name, const char *text)
{
	FILE *file = fopen(name, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
	assert_int_equal(fclose(file), 0);
}

int
folder_holds(const char *name, const char *text)
{
	size_t len = strlen(text), got;
	char *bytes = test_malloc(len + 2);
	FILE *file = fopen(name, "rb");
	int same;

	if (file == NULL) {
		test_free(bytes);
		return 0;
	}
	got = fread(bytes, 1, len + 1, file);
	fclose(file);
	same = got == len && memcmp(bytes, text, len) == 0;
	test_free(bytes);
	return same;
}
