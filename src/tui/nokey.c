/*
 * A key that does nothing here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "nokey.h"

#include <libintl.h>
#include <stdlib.h>

#include "base/str.h"
#include "cmd/again.h"
#include "cmd/keys.h"

#define _(text) gettext(text)

/* The first key of the map that runs a line. */
static const char *
key_for(const struct editor *editor, const char *line)
{
	size_t count;
	const struct key_row *rows = keys_table(&count);

	for (size_t i = 0; i < count; i++)
		if (str_equal(keys_find_own(editor->settings, KEYS_NORMAL, rows[i].key), line))
			return rows[i].key;
	return ":";
}

void
nokey_tell(struct editor *editor, const char *key)
{
	struct str text = {0};

	if (str_equal(key, "<C-c>"))
		str_add_format(&text, _("%s quits"), key_for(editor, "quit"));
	else
		str_add_format(&text, _("%s does nothing here; ? shows the keys"), key);
	editor_drop_count(editor);
	editor_say(editor, str_take(&text), false);
}
