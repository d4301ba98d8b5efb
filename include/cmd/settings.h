/*
 * What a user sets: options and keys of his own.
 *
 * They come from command lines, typed or in a file of settings: bind, option,
 * sign, source. In such a file, which holds nothing else, `set NAME VALUE` is another
 * word for option.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_SETTINGS_H
#define CMD_SETTINGS_H

#include "cmd/command.h"
#include "cmd/keys.h"
#include "model/check.h"

/* A key of the user's own; an empty line: it does nothing any more. */
struct binding {
	enum key_mode mode;
	char *key, *line;
};

/* A sign before a note, and the lane to which it sends it; "": to none. */
struct sign {
	char *sign, *lane;
};

struct settings {
	bool ascii;		/* lines and marks in ASCII */
	bool clipboard;		/* what is copied goes to the user's too */
	bool detail;		/* the pane about a touchpoint */
	bool hints;		/* keys on the bottom line */
	bool ignore_accents;	/* when searching */
	bool mouse;
	char *name;		/* the user's, for comments; "": as on this system */
	int smileys;		/* enum smileys */
	int theme;		/* enum theme */
	int width;		/* of columns; 0: as the screen asks */
	struct check_options checks;	/* levels of rules: option check.RULE */
	struct binding *binds;
	size_t bind_count, bind_room;
	struct sign *signs;
	size_t sign_count, sign_room;
	const char *file;	/* that is being read, or NULL */
	unsigned depth, files;	/* of files that read files; how many were read */
};

enum option_type { OPTION_TRUTH, OPTION_NUMBER, OPTION_TEXT, OPTION_WORD };

/* One row of the table. A truth is a bool, a number an int that is 0 or lies
 * between `least` and `most`, a text a char * of its own, a word an int: which
 * of `words` it is. */
struct option_row {
	const char *name;
	enum option_type type;
	size_t offset;			/* of its field in struct settings */
	int least, most;
	const char *initial;		/* as it would be set */
	const char *help;		/* N_(), one sentence */
	const char *const *words;	/* a NULL ends them */
};

const struct option_row *option_table(size_t *count);

struct settings *settings_new(void);			/* all as it comes */
void settings_free(struct settings *settings);		/* takes NULL */

/* The value of an option, as it would be set; yours. NULL: there is none of
 * that name. Beside those of the table there is check.RULE for each rule. */
char *settings_value(const struct settings *settings, const char *name);

/* Runs bind, bind-in, option, sign or source, given as words. */
int settings_run(struct settings *settings, const struct args *args, struct err *err);

/* Runs the lines of a text that stands in `file` (may be NULL). A command that
 * fails changes nothing, and adds an error with file and line; the other lines
 * count. -1 when any failed. */
int settings_read(struct settings *settings, const char *file, const char *text, struct err *err);

/* Reads a file of settings, or the user's own with NULL; that need not exist. */
int settings_load(struct settings *settings, const char *file, struct err *err);

/* Gives the editor these settings, which it takes over, and shows as a list
 * what was wrong with them. `err` becomes empty. */
void editor_use(struct editor *editor, struct settings *settings, struct err *err);

/* The user's own line for a key in a mode, or NULL; "" for a key that is to do
 * nothing. `settings` may be NULL. */
const char *settings_key(const struct settings *settings, enum key_mode mode, const char *key);

#endif
