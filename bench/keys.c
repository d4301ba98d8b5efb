/*
 * The bytes that keys send on a terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "keys.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

#include "base/mem.h"

static const struct {
	const char *name, *capability, *bytes;
} named[] = {
	{ "Enter", NULL, "\r" }, { "Esc", NULL, "\033" }, { "Tab", NULL, "\t" },
	{ "Space", NULL, " " }, { "Backspace", "kbs", "\177" },
	{ "Up", "kcuu1", NULL }, { "Down", "kcud1", NULL },
	{ "Left", "kcub1", NULL }, { "Right", "kcuf1", NULL },
};

int
keys_begin(const char *type)
{
	int found;

	return setupterm(type, STDERR_FILENO, &found) == OK ? 0 : -1;
}

static int
add_named(const char *name, struct str *out)
{
	for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
		const char *bytes = named[i].bytes, *own;

		if (!str_equal(name, named[i].name))
			continue;
		own = named[i].capability ? tigetstr(named[i].capability) : NULL;
		if (own && own != (char *)-1)
			bytes = own;
		if (bytes)
			str_add(out, bytes);
		return bytes ? 0 : -1;
	}
	return -1;
}

/* What stands between < and >. */
static int
add_one(const char *name, struct str *out)
{
	if (str_starts(name, "C-") && name[2] && !name[3])
		str_add_char(out, (char)(name[2] & 0x1f));
	else if (str_starts(name, "M-") && name[2] && !name[3])
		str_add_format(out, "\033%c", name[2]);
	else
		return add_named(name, out);
	return 0;
}

int
keys_add(const char *keys, size_t count, struct str *out)
{
	const char *end = keys + count;

	while (keys < end) {
		const char *close = *keys == '<' ? memchr(keys, '>', (size_t)(end - keys)) : NULL;
		char *name;
		int status;

		if (!close) {
			str_add_char(out, *keys++);
			continue;
		}
		name = mem_text_n(keys + 1, (size_t)(close - keys - 1));
		status = add_one(name, out);
		free(name);
		if (status < 0)
			return -1;
		keys = close + 1;
	}
	return 0;
}
