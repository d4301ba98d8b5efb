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

key_id
key_find(const char *name)
{
	key_id key;

	for (key = KEY_NONE + 1; key < KEY_KNOWN; key++)
		if (names[key][0] == name[0] && strcmp(names[key], name) == 0)
			return key;
	return KEY_NONE;
}

const char *
key_name(key_id key)
{
	assert(key > KEY_NONE && key < KEY_KNOWN);
	return names[key];
}
