/*
 * Where a link in a file leads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/link.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"

/* The folder of a path, with the stroke at its end; "" for the current one. */
static char *
folder_of(const char *path)
{
	const char *stroke = strrchr(path, '/');

	return mem_text_n(path, stroke != NULL ? (size_t)(stroke - path) + 1 : 0);
}

static bool
goes_up(const char *link)
{
	const char *part = link;
	size_t len;

	for (; *part != '\0'; part += len + (part[len] == '/')) {
		len = strcspn(part, "/");
		if (len == 2 && part[0] == '.' && part[1] == '.')
			return true;
	}
	return false;
}

/* Does the path, links followed, lie in that folder? One that does not exist
 * leads nowhere. */
static bool
lies_in(const char *path, const char *folder)
{
	/* To ask whether it is there costs less than to follow it. */
	char *real = access(path, F_OK) == 0 ? realpath(path, NULL) : NULL;
	char *within = real != NULL ? realpath(*folder != '\0' ? folder : ".", NULL) : NULL;
	size_t len = within != NULL ? strlen(within) : 0;
	bool lies = within == NULL || strcmp(within, "/") == 0 ||
	    (strncmp(real, within, len) == 0 && real[len] == '/');

	free(real);
	free(within);
	return lies;
}

char *
link_target(const char *file, const char *link, bool *leaves)
{
	char *folder = folder_of(file);
	struct str path = { 0 };

	if (*link != '/')
		str_add(&path, folder);
	str_add(&path, link);
	*leaves = *link == '/' || goes_up(link) || !lies_in(str_text(&path), folder);
	free(folder);
	return str_take(&path);
}

bool
link_is_same(const char *a, const char *b)
{
	struct stat one, other;

	return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
	    one.st_ino == other.st_ino;
}
