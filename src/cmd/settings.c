/*
 * What a user sets: the table of options, and keys and signs of his own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "keyname.h"
#include "lines.h"
#include "session/rc.h"
#include "signs.h"
#include "text.h"
#include "view/theme.h"

#define DEPTH_MAX 8	/* of files that read files */
#define FILES_MAX 100	/* that one leads to */
#define BINDS_MAX 1000
#define OPTION_CHECK "check."	/* what the name of a rule stands behind */

#define FIELD(name) offsetof(struct settings, name)

static const char *const smileys[] = { "text", "emoji", "digits", NULL };

#define THEME_NAME(id, name) name,
static const char *const themes[] = { THEME_LIST(THEME_NAME) NULL };
#undef THEME_NAME

static const struct option_row table[] = {
	{ "ascii", OPTION_TRUTH, FIELD(ascii), 0, 1, "off",
		N_("Lines, curves and marks in plain ASCII, whatever the terminal could."), NULL },
	{ "clipboard", OPTION_TRUTH, FIELD(clipboard), 0, 1, "on",
		N_("What is cut or copied goes to the terminal's clipboard too, also over SSH."), NULL },
	{ "detail", OPTION_TRUTH, FIELD(detail), 0, 1, "off",
		N_("The pane with all about the touchpoint is open."), NULL },
	{ "hints", OPTION_TRUTH, FIELD(hints), 0, 1, "on",
		N_("The bottom line names the keys that are likely next."), NULL },
	{ "ignore-accents", OPTION_TRUTH, FIELD(ignore_accents), 0, 1, "off",
		N_("A search for cafe finds café too."), NULL },
	{ "mouse", OPTION_TRUTH, FIELD(mouse), 0, 1, "off",
		N_("The mouse works on the map; off, it selects text as the terminal does."), NULL },
	{ "name", OPTION_TEXT, FIELD(name), 0, 0, "",
		N_("Your name, for the comments that you write; empty: your login."), NULL },
	{ "smileys", OPTION_WORD, FIELD(smileys), 0, 0, "text",
		N_("How feelings look: as signs, as emoji or as digits; in ASCII they are digits."),
		smileys },
	{ "theme", OPTION_WORD, FIELD(theme), 0, 0, "plain",
		N_("The colours: the terminal's own, a dark or a light ground, or none."), themes },
	{ "width", OPTION_NUMBER, FIELD(width), 6, 60, "0",
		N_("The width of the columns, 6 to 60; 0: as the screen asks."), NULL },
};

const struct option_row *
option_table(size_t *count)
{
	*count = sizeof table / sizeof *table;
	return table;
}

static const struct option_row *
option_find(const char *name, struct err *err)
{
	struct nearest nearest = { .word = name };
	size_t i;

	for (i = 0; i < sizeof table / sizeof *table; i++) {
		if (strcmp(table[i].name, name) == 0)
			return &table[i];
		nearest_offer(&nearest, table[i].name);
	}
	nearest_fail(&nearest, N_("there is no option “%s”"),
		N_("there is no option “%s”; is “%s” meant?"), err);
	return NULL;
}

/* The rule that "check.RULE" names, or NULL. */
static const struct check_rule *
rule_find(const char *name)
{
	return str_starts(name, OPTION_CHECK) ? check_find(name + strlen(OPTION_CHECK)) : NULL;
}

static bool *
truth_of(const struct settings *settings, const struct option_row *row)
{
	return (bool *)((char *)settings + row->offset);
}

static int *
number_of(const struct settings *settings, const struct option_row *row)
{
	return (int *)((char *)settings + row->offset);
}

static int
set_truth(struct settings *settings, const struct option_row *row, const char *text,
	struct err *err)
{
	if (strcmp(text, "on") != 0 && strcmp(text, "off") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where on or off is expected"), "t",
			text);
	*truth_of(settings, row) = strcmp(text, "on") == 0;
	return 0;
}

static int
set_number(struct settings *settings, const struct option_row *row, const char *text,
	struct err *err)
{
	char *end, range[40];
	long number = strtol(text, &end, 10);

	if (*text >= '0' && *text <= '9' && *end == '\0' &&
		(number == 0 || (number >= row->least && number <= row->most))) {
		*number_of(settings, row) = (int)number;
		return 0;
	}
	snprintf(range, sizeof range, "%d-%d", row->least, row->most);
	return err_set(err, ERR_USAGE, N_("“%s” is no number in %s"), "tt", text, range);
}

static char **
text_of(const struct settings *settings, const struct option_row *row)
{
	return (char **)((char *)settings + row->offset);
}

static int
set_text(struct settings *settings, const struct option_row *row, const char *text)
{
	free(*text_of(settings, row));
	*text_of(settings, row) = mem_text(text);
	return 0;
}

static int
set_word(struct settings *settings, const struct option_row *row, const char *text,
	struct err *err)
{
	struct str words = { 0 };
	int i;

	for (i = 0; row->words[i] != NULL; i++) {
		if (strcmp(row->words[i], text) == 0) {
			*number_of(settings, row) = i;
			str_clear(&words);
			return 0;
		}
		str_add_format(&words, "%s%s", i > 0 ? ", " : "", row->words[i]);
	}
	err_set(err, ERR_USAGE, N_("“%s” is none of %s"), "tt", text, str_text(&words));
	str_clear(&words);
	return -1;
}

static int
option_set(struct settings *settings, const struct option_row *row, const char *text,
	struct err *err)
{
	switch (row->type) {
	case OPTION_TRUTH:
		return set_truth(settings, row, text, err);
	case OPTION_NUMBER:
		return set_number(settings, row, text, err);
	case OPTION_TEXT:
		return set_text(settings, row, text);
	case OPTION_WORD:
		return set_word(settings, row, text, err);
	}
	return 0;
}

static enum check_level
rule_level(const struct settings *settings, const struct check_rule *rule)
{
	size_t count, at = (size_t)(rule - check_rules(&count));

	return settings->checks.is_set[at] ? settings->checks.levels[at] : rule->level;
}

char *
settings_value(const struct settings *settings, const char *name)
{
	const struct check_rule *rule = rule_find(name);
	const struct option_row *row = rule == NULL ? option_find(name, NULL) : NULL;
	struct str text = { 0 };

	if (rule != NULL)
		return mem_text(check_level_name(rule_level(settings, rule)));
	if (row == NULL)
		return NULL;
	if (row->type == OPTION_TRUTH)
		str_add(&text, *truth_of(settings, row) ? "on" : "off");
	else if (row->type == OPTION_TEXT)
		str_add(&text, *text_of(settings, row));
	else if (row->type == OPTION_WORD)
		str_add(&text, row->words[*number_of(settings, row)]);
	else
		str_add_format(&text, "%d", *number_of(settings, row));
	return str_take(&text);
}

struct settings *
settings_new(void)
{
	struct settings *settings = mem_zero(1, sizeof *settings);
	size_t i;

	for (i = 0; i < sizeof table / sizeof *table; i++)
		option_set(settings, &table[i], table[i].initial, NULL);
	signs_begin(settings);
	return settings;
}

void
settings_free(struct settings *settings)
{
	size_t i;

	if (settings == NULL)
		return;
	for (i = 0; i < settings->bind_count; i++) {
		free(settings->binds[i].key);
		free(settings->binds[i].line);
	}
	free(settings->binds);
	for (i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].type == OPTION_TEXT)
			free(*text_of(settings, &table[i]));
	signs_clear(settings);
	free(settings);
}

const char *
settings_key(const struct settings *settings, enum key_mode mode, const char *key)
{
	size_t i;

	for (i = 0; settings != NULL && i < settings->bind_count; i++)
		if (settings->binds[i].mode == mode && strcmp(settings->binds[i].key, key) == 0)
			return settings->binds[i].line;
	return NULL;
}

/* Takes over `key`. */
static int
bind_key(struct settings *settings, enum key_mode mode, char *key, const char *line,
	struct err *err)
{
	size_t i;

	for (i = 0; i < settings->bind_count; i++)
		if (settings->binds[i].mode == mode && strcmp(settings->binds[i].key, key) == 0)
			break;
	if (i == BINDS_MAX) {
		free(key);
		return err_set(err, ERR_LIMIT, N_("more keys than cjm takes"), NULL);
	}
	if (i == settings->bind_count) {
		vec_grow(settings->binds, i, settings->bind_room);
		settings->binds[settings->bind_count++] = (struct binding){ mode, key, NULL };
	} else {
		free(key);
	}
	free(settings->binds[i].line);
	settings->binds[i].line = mem_text(line);
	return 0;
}

/* The words behind the mode: KEY LINE. */
static int
run_bind_in(struct settings *settings, enum key_mode mode, char *const *words, struct err *err)
{
	char *key = keyname_of(words[0], err);

	if (key == NULL)
		return -1;
	if (lines_check(words[1], err) != 0) {
		free(key);
		return -1;
	}
	return bind_key(settings, mode, key, words[1], err);
}

static int
run_bind(struct settings *settings, const struct args *args, struct err *err)
{
	if (args->count < 3)
		return lines_too_few(args->v[0], "KEYNAME LINE", err);
	return run_bind_in(settings, KEYS_NORMAL, args->v + 1, err);
}

static int
fail_mode(const char *word, struct err *err)
{
	struct nearest nearest = { .word = word };

	for (int mode = 0; mode < KEY_MODES; mode++)
		nearest_offer(&nearest, keys_mode_name((enum key_mode)mode));
	nearest_fail(&nearest, N_("there are no keys for “%s”"),
		N_("there are no keys for “%s”; is “%s” meant?"), err);
	err_set_hint(err, N_("there are for map, pane, list, view, walk and each view by its name"));
	return -1;
}

static int
run_bind_mode(struct settings *settings, const struct args *args, struct err *err)
{
	enum key_mode mode = keys_mode_find(args->v[1]);

	if (mode == KEY_MODES)
		return fail_mode(args->v[1], err);
	return run_bind_in(settings, mode, args->v + 2, err);
}

static int
run_option(struct settings *settings, const struct args *args, struct err *err)
{
	const char *name = args->count > 1 ? args->v[1] : "";
	const struct option_row *row;

	if (str_starts(name, OPTION_CHECK) && (args->count > 2 || rule_find(name) == NULL))
		return check_set_level(&settings->checks, name + strlen(OPTION_CHECK),
			args->count > 2 ? args->v[2] : "", err);
	if (args->count < 2 || rule_find(name) != NULL)
		return 0;
	row = option_find(name, err);
	if (row == NULL || args->count < 3)
		return row != NULL ? 0 : -1;
	return option_set(settings, row, args->v[2], err);
}

static int
run_sign(struct settings *settings, const struct args *args, struct err *err)
{
	if (args->count < 3)
		return lines_too_few(args->v[0], "SIGN LANE", err);
	return signs_set(settings, args->v[1], args->v[2], err);
}

static int
run_source(struct settings *settings, const struct args *args, struct err *err)
{
	char *path = rc_beside(settings->file, args->v[1]);
	int result;

	if (settings->depth >= DEPTH_MAX || settings->files >= FILES_MAX)
		result = err_set(err, ERR_LIMIT, N_("files that read files go on for too long"), NULL);
	else
		result = settings_load(settings, path, err);
	free(path);
	return result;
}

static const struct {
	const char *name;
	int (*run)(struct settings *settings, const struct args *args, struct err *err);
} commands[] = {
	{ "bind", run_bind }, { "bind-in", run_bind_mode }, { "option", run_option },
	{ "sign", run_sign }, { "source", run_source },
};

int
settings_run(struct settings *settings, const struct args *args, struct err *err)
{
	size_t i;

	for (i = 0; i < sizeof commands / sizeof *commands; i++)
		if (strcmp(commands[i].name, args->v[0]) == 0)
			return commands[i].run(settings, args, err);
	return err_set(err, ERR_USAGE, N_("“%s” is no setting; bind, option, set, sign and source are"),
		"t", args->v[0]);
}
