/*
 * Prints a manual page with its tables anew, from the tables of the code.
 *
 *     tables PAGE
 *
 * The tables are in the language of the locale and LANGUAGE.
 *
 * Between the lines `.\" BEGIN NAME` and `.\" END` stands what the program
 * prints for NAME; all else of the page stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "cli/sub.h"
#include "cmd/settings.h"
#include "cmd/usage.h"
#include "format/format.h"
#include "model/check.h"
#include "model/kinds.h"
#include "model/schema.h"

#define _(text) gettext(text)

/* A text on a line of its own, or in one: roff's own signs are escaped. */
static void
put(const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '"')
			fputs("\\(dq", stdout);
		else if (*text == '-')
			fputs("\\-", stdout);
		else if (*text == '~')
			fputs("\\(ti", stdout);
		else if (*text == '^')
			fputs("\\(ha", stdout);
		else if (*text == '`')
			fputs("\\(ga", stdout);
		else
			putchar(*text);
	}
}

/* One argument of a macro. */
static void
put_argument(const char *text)
{
	fputs(ispunct((unsigned char)text[0]) ? " \"\\&" : " \"", stdout);
	put(text);
	putchar('"');
}

/* The words that follow what is typed, as one argument of Ar. */
static void
put_usage(const char *usage)
{
	struct str text = { 0 };

	usage_add(&text, usage);
	fputs(" Ar", stdout);
	put_argument(str_text(&text));
	str_clear(&text);
}

static void
put_line(const char *text)
{
	if (*text == '.' || *text == '\'')
		fputs("\\&", stdout);
	put(text);
	putchar('\n');
}

static void
put_sentence(const char *text)
{
	size_t len = strlen(text);

	if (len == 0)
		return;
	putchar(toupper((unsigned char)text[0]));
	put(text + 1);
	puts(text[len - 1] == '.' ? "" : ".");
}

static void
put_option(const struct sub_option *option)
{
	fputs(".It", stdout);
	if (option->letter < SUB_LONG)
		printf(" Fl %c ,", option->letter);
	printf(" Fl Fl %s", option->name);
	if (option->argument != NULL)
		put_usage(option->argument);
	putchar('\n');
	put_sentence(_(option->help));
}

static void
put_options(const struct sub_option *options)
{
	puts(".Bl -tag -width Ds");
	for (; options->name != NULL; options++)
		put_option(options);
	puts(".El");
}

/* A line of such words, with what stands before them. */
static void
put_words(const char *before, const char *usage)
{
	struct str text = { 0 };

	usage_add(&text, usage);
	printf("%s%s\n", before, str_text(&text));
	str_clear(&text);
}

static void
print_synopsis(void)
{
	size_t i, count;
	const struct sub *const *subs = sub_table(&count);

	for (i = 0; i < count; i++) {
		puts(".Nm");
		if (subs[i]->name[0] != '\0')
			printf(".Cm %s\n", subs[i]->name);
		if (subs[i]->options->name != NULL)
			printf(".Op Ar %s ...\n", _("option"));
		if (subs[i]->arguments[0] != '\0')
			put_words(".Ar ", subs[i]->arguments);
	}
}

static void
print_options(void)
{
	size_t i, count;
	const struct sub *const *subs = sub_table(&count);

	for (i = 0; i < count; i++) {
		printf(".Ss cjm%s%s", subs[i]->name[0] != '\0' ? " " : "", subs[i]->name);
		put_words(subs[i]->arguments[0] != '\0' ? " " : "", subs[i]->arguments);
		put_sentence(_(subs[i]->help));
		if (subs[i]->options->name != NULL)
			put_options(subs[i]->options);
	}
	printf(".Ss %s\n", _("With every subcommand"));
	put_options(sub_common_options());
}

static void
print_formats(void)
{
	size_t i, count;
	const struct format *const *formats = format_table(&count);

	puts(".Bl -tag -width Ds");
	for (i = 0; i < count; i++) {
		printf(".It Cm %s\n", formats[i]->name);
		put_sentence(_(formats[i]->help));
	}
	puts(".El");
}

static void
print_commands(void)
{
	size_t i, count;
	const struct command *commands = command_table(&count);

	puts(".Bl -tag -width Ds");
	for (i = 0; i < count; i++) {
		printf(".It Ic %s", commands[i].name);
		if (commands[i].usage[0] != '\0')
			put_usage(commands[i].usage);
		putchar('\n');
		put_sentence(_(commands[i].help));
		if (commands[i].alias != NULL)
			printf("%s\n.Ic %s .\n", _("Short:"), commands[i].alias);
		if (commands[i].flags & COMMAND_NEEDS_SCREEN)
			puts(_("Only on the screen."));
	}
	puts(".El");
}

static int
is_same_row(const struct key_row *a, const struct key_row *b)
{
	return a->mode == b->mode && a->group == b->group && strcmp(a->note, b->note) == 0;
}

/* One entry for all neighbours in the table that do the same; returns how
 * many there are. */
static size_t
put_keys(const struct key_row *rows, size_t left)
{
	size_t i;

	fputs(".It", stdout);
	for (i = 0; i < left && is_same_row(&rows[i], &rows[0]); i++) {
		if (i > 0)
			fputs(" ,", stdout);
		fputs(" Ic", stdout);
		put_argument(rows[i].key);
	}
	putchar('\n');
	put_sentence(_(rows[0].note));
	return i;
}

/* Where keys go otherwise than on the map. */
static const char *const places[KEY_MODES] = {
	[KEYS_DETAIL] = N_("In the pane about a touchpoint"),
	[KEYS_LIST] = N_("In a list over the map"),
	[KEYS_VIEW] = N_("In the views other than the map"),
	[KEYS_MATRIX] = N_("In the matrix"),
	[KEYS_FLOW] = N_("In the flow"),
	[KEYS_ACTIONS] = N_("In the view of actions"),
	[KEYS_WALKS] = N_("In the view of walks"),
	[KEYS_ABOUT] = N_("In the view about the journey"),
	[KEYS_PRESENT] = N_("While presenting"),
	[KEYS_WALK] = N_("While walking the journey"),
};

/* What is done, and on all but the map where, so that no title is there twice. */
static void
put_title(enum key_mode mode, enum key_group group)
{
	struct str title = { 0 };

	if (places[mode] != NULL)
		str_add(&title, _(places[mode]));
	if (places[mode] == NULL || (mode == KEYS_WALK && group != KEY_GROUP_WALKING))
		str_add_format(&title, "%s%s", title.len > 0 ? ": " : "", _(keys_group_title(group)));
	fputs(".Ss", stdout);
	put_argument(str_text(&title));
	str_clear(&title);
}

static void
put_keys_of(enum key_mode mode, enum key_group group)
{
	size_t i, count;
	const struct key_row *rows = keys_table(&count);
	int open = 0;

	for (i = 0; i < count;) {
		if (rows[i].mode != mode || rows[i].group != group) {
			i++;
			continue;
		}
		if (!open) {
			put_title(mode, group);
			puts("\n.Bl -tag -width Ds -compact");
			open = 1;
		}
		i += put_keys(&rows[i], count - i);
	}
	if (open)
		puts(".El");
}

static void
print_keys(void)
{
	int mode, group;

	for (group = 0; group < KEY_GROUPS; group++)
		put_keys_of(KEYS_NORMAL, (enum key_group)group);
	for (mode = KEYS_NORMAL + 1; mode < KEY_MODES; mode++)
		for (group = 0; group < KEY_GROUPS; group++)
			put_keys_of((enum key_mode)mode, (enum key_group)group);
}

/* What an option can be set to. */
static void
put_values(const struct option_row *option)
{
	size_t i;

	if (option->type != OPTION_WORD) {
		puts(option->type == OPTION_TRUTH ? "on|off" :
			option->type == OPTION_TEXT ? _("TEXT") : _("NUMBER"));
		return;
	}
	for (i = 0; option->words[i] != NULL; i++)
		printf("%s%s", i > 0 ? "|" : "", option->words[i]);
	putchar('\n');
}

static void
print_settings(void)
{
	size_t i, count;
	const struct option_row *options = option_table(&count);

	puts(".Bl -tag -width Ds");
	for (i = 0; i < count; i++) {
		printf(".It Cm %s Ar ", options[i].name);
		put_values(&options[i]);
		put_sentence(_(options[i].help));
		if (*options[i].initial != '\0')
			printf("%s\n.Cm %s .\n", _("Without a setting:"), options[i].initial);
	}
	puts(".El");
}

static void
print_lanes(void)
{
	size_t i, count;
	const struct lane_row *lanes = kinds_lanes(&count);

	puts(".Bl -column \"expectation\" \"derived\" \"what belongs into the lane, one sentence\"");
	printf(".It Sy %s Ta Sy %s Ta Sy %s\n", _("lane"), _("kind"), _("what belongs there"));
	for (i = 0; i < count; i++) {
		printf(".It Cm %s Ta %s Ta ", key_name(lanes[i].key), kinds_name(lanes[i].kind));
		put_line(_(lanes[i].help));
	}
	puts(".El");
}

static const char *
field_type_name(enum field_type type)
{
	switch (type) {
	case FIELD_TEXT: return N_("text");
	case FIELD_ID: return N_("id");
	case FIELD_NUMBER: return N_("number");
	case FIELD_DATE: return N_("date, YYYY-MM-DD");
	case FIELD_TRUTH: return N_("true or false");
	case FIELD_TEXTS: return N_("text, or list of texts");
	case FIELD_NUMBERS: return N_("mapping from names to numbers");
	case FIELD_NOTES: return N_("mapping from names to texts");
	case FIELD_RANGE: return N_("list of two numbers");
	case FIELD_ANY: break;
	}
	return N_("anything");
}

static void
put_key_row(const char *key, const char *what, const char *more)
{
	printf(".It Cm %s Ta ", key);
	put(what);
	put_line(more);
}

static int
is_required(enum node_kind kind, enum key key)
{
	return key == schema_node(kind)->required || key == KEY_CJM;
}

static void
put_keys_of_kind(enum node_kind kind)
{
	const char *name;
	size_t i, count;
	const struct field_row *fields = schema_fields(&count);
	const struct slot_row *slots;

	name = _(schema_node(kind)->name);
	fputs(".Ss ", stdout);
	putchar(toupper((unsigned char)name[0]));
	put_line(name + 1);
	puts(".Bl -column \"touchpoints\" \"mapping from names to numbers, or so\"");
	for (i = 0; i < count; i++)
		if (fields[i].owner == kind)
			put_key_row(key_name(fields[i].key), _(field_type_name(fields[i].type)),
				is_required(kind, fields[i].key) ? _("; required") : "");
	slots = schema_slots(&count);
	for (i = 0; i < count; i++)
		if (slots[i].owner == kind)
			put_key_row(key_name(slots[i].key),
				slots[i].loose ? _("one, or list of: ") : _("list of: "),
				_(schema_node(slots[i].holds)->name));
	if (schema_has_cells(kind))
		printf(".It %s Ta %s\n", _("any lane"),
			_("a cell: one card, or list of cards"));
	puts(".El");
}

static void
print_attributes(void)
{
	int kind;

	for (kind = 0; kind < NODE_KINDS; kind++)
		put_keys_of_kind((enum node_kind)kind);
}

static void
print_rules(void)
{
	size_t i, count;
	const struct check_rule *rules = check_rules(&count);
	unsigned bit;

	puts(".Bl -tag -width Ds");
	for (i = 0; i < count; i++) {
		printf(".It Cm %s Pq %s", rules[i].name, _(check_level_name(rules[i].level)));
		putchar('\n');
		put_sentence(_(rules[i].text));
		fputs(_("From:"), stdout);
		for (bit = 0; bit < CHECK_SOURCES; bit++)
			if ((rules[i].sources & 1u << bit) != 0)
				printf(" %s", check_source_name(bit));
		puts(rules[i].lack ? _("; can be ignored.") : ".");
	}
	puts(".El");
}

static const struct table {
	const char *name;
	void (*print)(void);
} tables[] = {
	{ "synopsis", print_synopsis },
	{ "options", print_options },
	{ "formats", print_formats },
	{ "commands", print_commands },
	{ "keys", print_keys },
	{ "rules", print_rules },
	{ "lanes", print_lanes },
	{ "settings", print_settings },
	{ "attributes", print_attributes },
};

static void
speak(void)
{
	const char *folder = getenv("CJM_LOCALEDIR");

	setlocale(LC_ALL, "");
	bindtextdomain(PACKAGE, folder != NULL ? folder : LOCALEDIR);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
}

static int
print_table(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof tables / sizeof *tables; i++)
		if (strcmp(tables[i].name, name) == 0) {
			tables[i].print();
			return 0;
		}
	fprintf(stderr, "tables: there is no table %s\n", name);
	return 1;
}

int
main(int argc, char **argv)
{
	static const char begin[] = ".\\\" BEGIN ", end[] = ".\\\" END\n";
	FILE *page = argc == 2 ? fopen(argv[1], "r") : NULL;
	char line[4096];
	int status = 0, skip = 0;

	if (page == NULL) {
		fputs("usage: tables PAGE\n", stderr);
		return 2;
	}
	speak();
	while (fgets(line, sizeof line, page) != NULL) {
		if (strcmp(line, end) == 0)
			skip = 0;
		if (!skip)
			fputs(line, stdout);
		if (strncmp(line, begin, sizeof begin - 1) == 0) {
			line[strcspn(line, "\n")] = '\0';
			status |= print_table(line + sizeof begin - 1);
			skip = 1;
		}
	}
	fclose(page);
	return fflush(stdout) != 0 ? 4 : status;
}
