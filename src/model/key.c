/*
 * The names that file format 1 gives to things, as numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/key.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

static const char *const names[KEY_KNOWN] = {
#define KEY_NAME_OF(number, name) [KEY_##number] = name,
	KEY_LIST(KEY_NAME_OF)
#undef KEY_NAME_OF
};

/* The first letter of each, behind one another: that is where to look. */
static const char letters[KEY_KNOWN + 1] = {
#define KEY_LETTER_OF(number, name) [KEY_##number] = (name)[0],
	KEY_LIST(KEY_LETTER_OF)
#undef KEY_LETTER_OF
};

key_id
key_find(const char *name)
{
	const char *at = letters;

	while (*name != '\0' && (at = strchr(at + 1, *name)) != NULL)
		if (names[at - letters][1] == name[1] && strcmp(names[at - letters], name) == 0)
			return (key_id)(at - letters);
	return KEY_NONE;
}

const char *
key_name(key_id key)
{
	assert(key > KEY_NONE && key < KEY_KNOWN);
	return names[key];
}
