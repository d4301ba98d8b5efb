/*
 * What may stand in a place of the command line, for completion.
 *
 * A place is known by the word that stands for it (FILE, VIEW, FORMAT); where
 * that means something else in one subcommand, that one has a row of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "words.h"

#include <string.h>

#include "cmd/command.h"
#include "format/format.h"
#include "listing.h"
#include "model/check.h"
#include "model/query.h"
#include "templates.h"
#include "view/theme.h"
#include "view/views.h"

static void
add(struct str *list, const char *word)
{
	str_add_format(list, "%s\n", word);
}

/* --- words from the tables ---------------------------------------------------- */

static void
add_views(struct str *list)
{
	size_t count;
	const struct view_row *rows = views_table(&count);

	for (size_t i = 0; i < count; i++)
		add(list, rows[i].name);
}

static void
add_themes(struct str *list)
{
	for (int theme = 0; theme < THEMES; theme++)
		add(list, theme_name((enum theme)theme));
}

static void
add_rules(struct str *list)
{
	size_t count;
	const struct check_rule *rules = check_rules(&count);

	for (size_t i = 0; i < count; i++)
		add(list, rules[i].name);
}

static void
add_levels(struct str *list)
{
	for (int level = CHECK_INFO; level < CHECK_LEVELS; level++)
		add(list, check_level_name((enum check_level)level));
}

static void
add_formats(struct str *list, bool read)
{
	size_t count;
	const struct format *const *formats = format_table(&count);

	for (size_t i = 0; i < count; i++)
		if (read ? formats[i]->read != NULL : formats[i]->write != NULL)
			add(list, formats[i]->name);
}

static void
add_read_formats(struct str *list)
{
	add_formats(list, true);
}

static void
add_written_formats(struct str *list)
{
	add_formats(list, false);
}

/* Those that are built in: each once, not in each language. */
static void
add_templates(struct str *list)
{
	size_t count;
	const struct template_text *texts = templates_built_in(&count);

	add(list, "list");
	for (size_t i = 0; i < count; i++)
		if (i == 0 || strcmp(texts[i].name, texts[i - 1].name) != 0)
			add(list, texts[i].name);
}

static void
add_template_languages(struct str *list)
{
	add(list, "en");
	add(list, "nl");
}

static void
add_columns(struct str *list)
{
	const char *name;

	for (size_t i = 0; (name = listing_column_name(LIST_MAPS, i)) != NULL; i++)
		add(list, name);
}

static void
add_conditions(struct str *list)
{
	const char *name, *help;
	key_id key;

	for (size_t i = 0; (name = query_key(i, &help, &key)) != NULL; i++)
		str_add_format(list, "%s=\n", name);
}

static void
add_commands(struct str *list)
{
	size_t count;
	const struct command *commands = command_table(&count);

	for (size_t i = 0; i < count; i++)
		add(list, commands[i].name);
}

static void
add_runnable(struct str *list)
{
	size_t count;
	const struct command *commands = command_table(&count);

	for (size_t i = 0; i < count; i++)
		if ((commands[i].flags & COMMAND_NEEDS_SCREEN) == 0)
			add(list, commands[i].name);
}

static void
add_topics(struct str *list)
{
	size_t count;
	const struct sub *const *subs = sub_table(&count);

	for (size_t i = 0; i < count; i++)
		if (subs[i]->name[0] != '\0' && command_find(subs[i]->name) == NULL)
			add(list, subs[i]->name);
	add_commands(list);
}

/* --- the table ---------------------------------------------------------------- */

/* One row: a place, and what may stand there: words of a table (`add`), these
 * (`plain`, parted by blanks), or files. */
static const struct row {
	const char *sub;	/* NULL: in any */
	const char *place;	/* as in the usage */
	enum words_kind kind;
	const char *plain;
	void (*add)(struct str *list);
	bool several;
} rows[] = {
	{ "check", "FORMAT", WORDS_LISTED, "text json", NULL, false },
	{ "list", "FORMAT", WORDS_LISTED, "table json csv", NULL, false },
	{ "diff", "FORMAT", WORDS_LISTED, "text json markdown", NULL, false },
	{ "log", "FORMAT", WORDS_LISTED, "text json", NULL, false },
	{ "import", "FORMAT", WORDS_LISTED, NULL, add_read_formats, false },
	{ "export", "FORMAT", WORDS_LISTED, NULL, add_written_formats, false },
	{ "export", "SIZE", WORDS_LISTED, "a3 a4", NULL, false },
	{ "export", "COLUMNS", WORDS_LISTED, "touchpoints lanes", NULL, false },
	{ "list", "KEY,...", WORDS_LISTED, NULL, add_columns, true },
	{ "list", "KEY", WORDS_LISTED, NULL, add_columns, false },
	{ "list", "CONDITION", WORDS_LISTED, NULL, add_conditions, false },
	{ "new", "NAME", WORDS_LISTED, NULL, add_templates, false },
	{ "new", "LANGUAGE", WORDS_LISTED, NULL, add_template_languages, false },
	{ "run", "COMMAND", WORDS_LISTED, NULL, add_runnable, false },
	{ "import", "FILE", WORDS_FILES, NULL, NULL, false },
	{ "data", "FILE", WORDS_FILES, NULL, NULL, false },
	{ NULL, "VIEW", WORDS_LISTED, NULL, add_views, false },
	{ "show", "FORM", WORDS_LISTED,
		"channels owners personas list square overview service walks", NULL, false },
	{ NULL, "THEME", WORDS_LISTED, NULL, add_themes, false },
	{ NULL, "WHEN", WORDS_LISTED, "auto always never", NULL, false },
	{ NULL, "LEVEL", WORDS_LISTED, NULL, add_levels, false },
	{ NULL, "RULE,...", WORDS_LISTED, NULL, add_rules, true },
	{ NULL, "SUBCOMMAND", WORDS_LISTED, NULL, add_topics, false },
	{ NULL, "SHELL", WORDS_LISTED, "bash zsh fish", NULL, false },
	{ NULL, "FILE", WORDS_JOURNEYS, NULL, NULL, false },
	{ NULL, "PATH", WORDS_JOURNEYS, NULL, NULL, false },
	{ NULL, "OLD", WORDS_JOURNEYS, NULL, NULL, false },
	{ NULL, "BASE", WORDS_JOURNEYS, NULL, NULL, false },
	{ NULL, "OUT", WORDS_FILES, NULL, NULL, false },
	{ NULL, "RC", WORDS_FILES, NULL, NULL, false },
};

/* Where in the usage that place stands, as a word of its own; NULL: nowhere. */
static const char *
find(const char *usage, const char *place)
{
	size_t len = strlen(place);
	const char *at = usage;

	while ((at = strstr(at, place)) != NULL) {
		if ((at == usage || strchr(" [|", at[-1]) != NULL) &&
		    (at[len] == '\0' || strchr(" ]|.", at[len]) != NULL))
			return at;
		at += len;
	}
	return NULL;
}

/* The row of the place that comes first in the usage, or NULL; a row of the
 * subcommand stands above those for all. */
static const struct row *
row_of(const struct sub *sub, const char *usage)
{
	const struct row *best = NULL;
	const char *first = NULL, *at;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].sub != NULL && strcmp(rows[i].sub, sub->name) != 0)
			continue;
		at = find(usage, rows[i].place);
		if (at == NULL || (first != NULL && at >= first))
			continue;
		best = &rows[i];
		first = at;
	}
	return best;
}

static struct words
words_of(const struct sub *sub, const char *usage)
{
	const struct row *row = row_of(sub, usage);
	struct words words = { 0 };

	if (row == NULL)
		return words;
	words.kind = row->kind;
	words.several = row->several;
	for (const char *at = row->plain; at != NULL && *at != '\0'; at += strspn(at, " ")) {
		str_add_format(&words.list, "%.*s\n", (int)strcspn(at, " "), at);
		at += strcspn(at, " ");
	}
	if (row->add != NULL)
		row->add(&words.list);
	return words;
}

struct words
words_of_option(const struct sub *sub, const struct sub_option *option)
{
	return words_of(sub, option->argument);
}

struct words
words_of_arguments(const struct sub *sub)
{
	return words_of(sub, sub->arguments);
}

const char *
words_next(const struct words *words, size_t *at, size_t *len)
{
	const char *word = str_text(&words->list) + *at;

	*len = strcspn(word, "\n");
	*at += *len + 1;
	return *len > 0 ? word : NULL;
}
