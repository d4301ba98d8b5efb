/*
 * The table of formats. A new one is one row here and one file beside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/format.h"

#include <string.h>

#include "formats.h"

static const struct format *const formats[] = {
	&format_json,
};

const struct format *const *
format_table(size_t *count)
{
	*count = sizeof formats / sizeof formats[0];
	return formats;
}

const struct format *
format_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (strcmp(formats[i]->name, name) == 0)
			return formats[i];
	return NULL;
}

const struct format *
format_of_file(const char *path)
{
	size_t i, j, len = strlen(path), tail;

	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		for (j = 0; formats[i]->suffixes[j] != NULL; j++) {
			tail = strlen(formats[i]->suffixes[j]);
			if (len > tail && strcmp(path + len - tail, formats[i]->suffixes[j]) == 0)
				return formats[i];
		}
	return NULL;
}
