/*
 * Which keys run a line in the view that is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "hinting.h"

#include <string.h>

#include "cmd/settings.h"
#include "place.h"
#include "view/sheet.h"

enum key_mode
hint_mode(const struct editor *editor)
{
	return editor->sheet == NULL ? KEYS_NORMAL :
		keys_mode_of(sheet_view(editor->sheet)->name);
}

/* Does a mode have a row of its own for it? */
static bool
has_row(enum key_mode mode, const char *key)
{
	size_t count, i;
	const struct key_row *rows = keys_table(&count);

	for (i = 0; i < count; i++)
		if (rows[i].mode == mode && strcmp(rows[i].key, key) == 0)
			return true;
	return false;
}

/* Is the key free in all modes that are looked through before this one? */
static bool
comes_through(const struct editor *editor, enum key_mode mode, const char *key)
{
	for (enum key_mode open = hint_mode(editor); open != mode && open != KEY_MODES;
		open = keys_mode_below(open))
		if (has_row(open, key) || settings_key(editor->settings, open, key) != NULL)
			return false;
	return true;
}

bool
hint_is_key(const struct editor *editor, enum key_mode mode, const char *key)
{
	return settings_key(editor->settings, mode, key) == NULL &&
		comes_through(editor, mode, key);
}

/* A key's name without its brackets where it is clear without them. */
static void
add_key(struct str *out, const char *key)
{
	size_t len = strlen(key);

	if (len > 2 && *key == '<' && strchr(key, '-') == NULL)
		str_add_n(out, key + 1, len - 2);
	else
		str_add(out, key);
}

/* Adds the first key that a mode has for a line, or all of them. */
static void
add_keys_of(const struct editor *editor, enum key_mode mode, const char *line, bool all,
	struct str *out)
{
	const struct settings *own = editor->settings;
	size_t count, i, begin = out->len;
	const struct key_row *rows = keys_table(&count);

	for (i = 0; i < own->bind_count + count && (all || out->len == begin); i++) {
		bool bound = i < own->bind_count;
		const struct key_row *row = &rows[bound ? 0 : i - own->bind_count];
		const char *key = bound ? own->binds[i].key : row->key;

		if ((bound ? own->binds[i].mode : row->mode) != mode ||
			!str_equal(bound ? own->binds[i].line : row->line, line) ||
			!(bound ? comes_through(editor, mode, key) : hint_is_key(editor, mode, key)))
			continue;
		if (out->len > begin)
			str_add_char(out, ' ');
		all ? str_add(out, key) : add_key(out, key);
	}
}

/* The open view's own keys before the map's. */
static bool
add_keys(const struct editor *editor, const char *line, bool all, struct str *out)
{
	size_t begin = out->len;
	double low, high;

	lane_scale(place_journey(editor), &low, &high);
	if ((strcmp(line, HINT_DIGITS) == 0 || strcmp(line, HINT_SCORES) == 0) && high <= 9 &&
		low >= 0) {
		str_add_format(out, "%.0f-%.0f", low, high);
		return true;
	}
	for (enum key_mode mode = hint_mode(editor); mode != KEY_MODES &&
		(all || out->len == begin); mode = keys_mode_below(mode)) {
		struct str keys = { 0 };

		add_keys_of(editor, mode, line, all, &keys);
		str_add_format(out, "%s%s", keys.len > 0 && out->len > begin ? " " : "",
			str_text(&keys));
		str_clear(&keys);
	}
	return out->len > begin;
}

bool
hint_add_key(const struct editor *editor, const char *line, struct str *out)
{
	return add_keys(editor, line, false, out);
}

bool
hint_add_keys(const struct editor *editor, const char *line, struct str *out)
{
	return add_keys(editor, line, true, out);
}
