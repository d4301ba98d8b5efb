/*
 * A private folder for a test, and small files in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/folder.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "support/test.h"

static char folder_path[64];

void
folder_enter(void)
{
	snprintf(folder_path, sizeof folder_path, "/tmp/cjm-unit.XXXXXX");
	assert_non_null(mkdtemp(folder_path));
	assert_int_equal(chdir(folder_path), 0);
}

static int
folder_is_dot(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

void
folder_leave(void)
{
	DIR *dir = opendir(folder_path);
	struct dirent *entry;

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL)
		if (!folder_is_dot(entry->d_name))
			assert_int_equal(remove(entry->d_name), 0);
	closedir(dir);
	assert_int_equal(chdir("/"), 0);
	assert_int_equal(rmdir(folder_path), 0);
}

size_t
folder_count(void)
{
	DIR *dir = opendir(folder_path);
	struct dirent *entry;
	size_t count = 0;

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL)
		if (!folder_is_dot(entry->d_name))
			count++;
	closedir(dir);
	return count;
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
