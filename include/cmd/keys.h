/*
 * The keys, each of which holds a command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_KEYS_H
#define CMD_KEYS_H

#include <stdbool.h>
#include <stddef.h>

struct settings;

/* KEYS_DETAIL: the pane is open. KEYS_VIEW: any view but the map is open; those
 * behind it: this one. What has no row in these is looked up in KEYS_VIEW, then
 * in KEYS_NORMAL; KEYS_LIST and KEYS_WALK stand by themselves. */
enum key_mode {
	KEYS_NORMAL, KEYS_DETAIL, KEYS_LIST, KEYS_VIEW,
	KEYS_MATRIX, KEYS_FLOW, KEYS_ACTIONS, KEYS_WALKS, KEYS_ABOUT, KEYS_PRESENT, KEYS_WALK, KEY_MODES
};

enum key_group {
	KEY_GROUP_MOVE, KEY_GROUP_EDIT, KEY_GROUP_GRID, KEY_GROUP_FIND,
	KEY_GROUP_VIEW, KEY_GROUP_VIEWS, KEY_GROUP_WALKING, KEY_GROUP_FILE, KEY_GROUP_LIST, KEY_GROUPS
};

struct key_row {
	enum key_mode mode;
	const char *key;		/* <C-s>, <Up>, a */
	const char *line;		/* the command line it runs */
	const char *note;		/* N_(): what it does, for help */
	enum key_group group;		/* under which heading of the help */
};

const struct key_row *keys_table(size_t *count);
const char *keys_group_title(enum key_group group);	/* N_() */

/* The mode of that name (map, pane, list, view, or a view's), or KEY_MODES. */
enum key_mode keys_mode_find(const char *name);
const char *keys_mode_name(enum key_mode mode);

/* Where a key is looked up that a mode does not have; KEY_MODES: nowhere. */
enum key_mode keys_mode_below(enum key_mode mode);

/* The mode of the view (view/views.h) of that name, which is not the map. */
enum key_mode keys_mode_of(const char *view);

/* The line that cjm binds to a key in a mode, or NULL. */
const char *keys_find(enum key_mode mode, const char *key);

/* The same where the user may have bound it otherwise; NULL too where it is to
 * do nothing. */
const char *keys_find_own(const struct settings *own, enum key_mode mode, const char *key);

#endif
