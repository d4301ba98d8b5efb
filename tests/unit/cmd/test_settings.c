/*
 * Options and keys of the user's own: whatever a file of settings says, the good
 * of it counts and the bad of it is told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>

#include "cmd/settings.h"
#include "desk.h"
#include "support/folder.h"

/* Reads a text that must be without mistakes. */
static struct settings *
settings_of(const char *text)
{
	struct settings *settings = settings_new();
	struct err err = { 0 };

	if (settings_read(settings, NULL, text, &err) != 0)
		fail_msg("line %zu of %s", err.line, text);
	return settings;
}

static void
has_value(const struct settings *settings, const char *name, const char *wanted)
{
	char *value = settings_value(settings, name);

	assert_string_equal(value, wanted);
	free(value);
}

static void
every_option_is_what_the_table_says(void **state)
{
	size_t count, i;
	const struct option_row *rows = option_table(&count);
	struct settings *settings = settings_new();

	(void)state;
	assert_true(count > 0);
	for (i = 0; i < count; i++) {
		has_value(settings, rows[i].name, rows[i].initial);
		assert_int_equal(rows[i].help[strlen(rows[i].help) - 1], '.');
		assert_true(rows[i].least <= rows[i].most);
	}
	assert_null(settings_value(settings, "no-such-option"));
	settings_free(settings);
}

/* Each value that an option may have is what it then has, and no other is. */
static void
options_take_what_they_may_have(void **state)
{
	size_t count, i;
	const struct option_row *rows = option_table(&count);
	struct settings *settings = settings_new();

	(void)state;
	for (i = 0; i < count; i++) {
		int number;

		for (number = -1; number <= rows[i].most + 1; number++) {
			struct str line = { 0 }, value = { 0 };
			bool good = rows[i].type == OPTION_TEXT ? true :
				rows[i].type == OPTION_WORD ? false :
				rows[i].type == OPTION_TRUTH ? number >= 0 && number < 2 :
				number == 0 || (number >= rows[i].least && number <= rows[i].most);

			if (rows[i].type == OPTION_TRUTH)
				str_add(&value, number == 0 ? "off" : number == 1 ? "on" : "1");
			else
				str_add_format(&value, "%d", number);
			str_add_format(&line, "set %s %s", rows[i].name, str_text(&value));
			assert_int_equal(settings_read(settings, NULL, str_text(&line), NULL),
				good ? 0 : -1);
			if (good)
				has_value(settings, rows[i].name, str_text(&value));
			str_clear(&line);
			str_clear(&value);
		}
	}
	settings_free(settings);
}

/* A key that cjm binds has the name that it would have were it bound. */
static void
every_key_of_the_table_can_be_bound(void **state)
{
	size_t count, i;
	const struct key_row *rows = keys_table(&count);

	(void)state;
	for (i = 0; i < count; i++) {
		struct settings *settings;
		struct str line = { 0 };

		str_add_format(&line, "bind-in %s ", keys_mode_name(rows[i].mode));
		args_quote(rows[i].key, &line);
		str_add(&line, " title Mine");
		settings = settings_of(str_text(&line));
		assert_string_equal(keys_find_own(settings, rows[i].mode, rows[i].key),
			"title Mine");
		str_cut(&line, line.len - strlen("title Mine"));
		str_add(&line, "''");
		assert_int_equal(settings_read(settings, NULL, str_text(&line), NULL), 0);
		assert_null(keys_find_own(settings, rows[i].mode, rows[i].key));
		assert_int_equal(settings->bind_count, 1);
		settings_free(settings);
		str_clear(&line);
	}
}

static void
the_pane_has_the_maps_keys_also_where_they_are_the_users(void **state)
{
	struct settings *settings = settings_of("bind Z undo\nbind <Tab> redo\n"
		"bind-in list q undo\n");

	(void)state;
	assert_string_equal(keys_find_own(settings, KEYS_DETAIL, "Z"), "undo");
	assert_string_equal(keys_find_own(settings, KEYS_DETAIL, "<Tab>"), "close");
	assert_string_equal(keys_find_own(settings, KEYS_NORMAL, "<Tab>"), "redo");
	assert_string_equal(keys_find_own(settings, KEYS_NORMAL, "q"), "quit");
	assert_null(keys_find_own(settings, KEYS_LIST, "Z"));
	settings_free(settings);
}

static void
a_key_has_one_name(void **state)
{
	static const char *const names[][2] = {
		{ "<c-S>", "<C-s>" }, { "<S-m-LEFT>", "<M-S-Left>" }, { "<pageup>", "<PageUp>" },
		{ "<C-i>", "<Tab>" }, { "<C-M>", "<Enter>" }, { "<C-[>", "<Esc>" },
		{ "<M-C-[>", "<M-Esc>" }, { "<C-@>", "<C-Space>" }, { "' '", "<Space>" },
		{ "<m-X>", "<M-X>" }, { "<", "<" }, { "é", "é" }, { "<C-->", "<C-->" },
		{ "<M-<>", "<M-<>" }, { "<f12>", "<F12>" }, { "<M-é>", "<M-é>" },
	};
	static const char *const bad[] = {
		"''", "ab", "", "<>", "<F13>", "<S-a>", "<X-a>", "<C-ab>", "<C-", "<Click>", "<C-S-a>",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof names / sizeof *names; i++) {
		struct settings *settings;
		struct str line = { 0 };

		str_add_format(&line, "bind %s undo", names[i][0]);
		settings = settings_of(str_text(&line));
		assert_string_equal(settings->binds[0].key, names[i][1]);
		settings_free(settings);
		str_clear(&line);
	}
	for (i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct settings *settings = settings_new();
		struct str line = { 0 };

		str_add_format(&line, "bind %s undo", bad[i]);
		if (settings_read(settings, NULL, str_text(&line), NULL) == 0)
			fail_msg("%s was taken", bad[i]);
		assert_int_equal(settings->bind_count, 0);
		settings_free(settings);
		str_clear(&line);
	}
}

/* The line that a key runs has the words that were given, however quoted. */
static void
a_line_may_stand_quoted_or_not(void **state)
{
	struct settings *bare = settings_of("bind Z add . pain 'a b' %%");
	struct settings *quoted = settings_of("bind Z \"add . pain 'a b' %%\"");
	struct settings *two = settings_of("bind Z 'undo ; undo'\n\n# done ; bnid\n  \t# so");

	(void)state;
	assert_string_equal(bare->binds[0].line, "add . pain 'a b' %%");
	assert_string_equal(quoted->binds[0].line, bare->binds[0].line);
	assert_string_equal(two->binds[0].line, "undo ; undo");
	settings_free(bare);
	settings_free(quoted);
	settings_free(two);
}

static void
mistakes_have_their_places(void **state)
{
	struct settings *settings = settings_new();
	struct err err = { 0 };

	(void)state;
	assert_int_equal(settings_read(settings, "some/rc", "option mouse on\n"
		"bind Z undo ; bind É 'x y' ; option ascii on\n\noption é 'open\noption width 40",
		&err), -1);
	assert_int_equal(err_count(&err), 2);
	assert_string_equal(err.file, "some/rc");
	assert_int_equal(err.line, 2);
	assert_int_equal(err.column, 25);
	assert_int_equal(err.next->line, 4);
	has_value(settings, "mouse", "on");
	has_value(settings, "ascii", "off");
	has_value(settings, "width", "40");
	assert_string_equal(keys_find_own(settings, KEYS_NORMAL, "Z"), "undo");
	assert_null(keys_find_own(settings, KEYS_NORMAL, "É"));
	err_clear(&err);
	settings_free(settings);
}

/* The column is that of the word that is wrong. */
static void
mistakes_stand_at_their_word(void **state)
{
	static const struct {
		const char *line;
		size_t column;
		const char *words;
	} mistakes[] = {
		{ "bnid x undo", 1, "is “%s” meant" },
		{ "  bind <F55> undo", 8, "is <%s> meant" },
		{ "bind x 'undo ; rdeo'", 16, "is “%s” meant" },
		{ "bind-in mtrix x undo", 9, "is “%s” meant" },
		{ "option ascii on ; set é on", 23, "no option" },
		{ "set ascii ascci", 11, "on or off" },
		{ "set width 99", 11, "no number" },
		{ "sign % pian", 8, "is “%s” meant" },
		{ "sign ab pain", 6, "no sign" },
		{ "set check.goal of", 16, "none of" },
		{ "source gone.rc", 8, "cannot read" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		struct settings *settings = settings_new();
		struct err err = { 0 };

		assert_int_equal(settings_read(settings, NULL, mistakes[i].line, &err), -1);
		if (err.column != mistakes[i].column ||
			strstr(err.message, mistakes[i].words) == NULL)
			fail_msg("%s: %zu: %s", mistakes[i].line, err.column, err.message);
		err_clear(&err);
		settings_free(settings);
	}
}

/* A lane that cjm does not know may be a team's own. */
static void
signs_know_the_lanes(void **state)
{
	static const char *const good[] = { "pain", "parking", "Pain", "waiting-time", "" };
	struct settings *settings = settings_new();

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct str line = { 0 };

		str_add_format(&line, "sign * '%s'", good[i]);
		assert_int_equal(settings_read(settings, NULL, str_text(&line), NULL), 0);
		str_clear(&line);
	}
	assert_int_equal(settings_read(settings, NULL, "sign * pian", NULL), -1);
	settings_free(settings);
}

/* A rule's level is an option; without one it is the table's. */
static void
every_rule_has_a_level_that_can_be_set(void **state)
{
	size_t count, i;
	const struct check_rule *rules = check_rules(&count);
	struct settings *settings = settings_new();

	(void)state;
	for (i = 0; i < count; i++) {
		struct str name = { 0 }, line = { 0 };
		const char *wanted = rules[i].level == CHECK_ERROR ? "off" : "error";

		str_add_format(&name, "check.%s", rules[i].name);
		has_value(settings, str_text(&name), check_level_name(rules[i].level));
		str_add_format(&line, "set %s %s", str_text(&name), wanted);
		assert_int_equal(settings_read(settings, NULL, str_text(&line), NULL), 0);
		has_value(settings, str_text(&name), wanted);
		str_clear(&name);
		str_clear(&line);
	}
	assert_int_equal(settings_read(settings, NULL, "set check.goals off", NULL), -1);
	assert_int_equal(settings_read(settings, NULL, "set check.goal of", NULL), -1);
	has_value(settings, "check.goal", "error");
	settings_free(settings);
}

static void
files_read_files_beside_them(void **state)
{
	struct settings *settings = settings_new();
	struct err err = { 0 };

	(void)state;
	folder_enter();
	folder_write("one", "source ./two\nsource two\noption width 22\n");
	folder_write("two", "option mouse on\nbnid\n");
	assert_int_equal(settings_load(settings, "one", &err), -1);
	assert_int_equal(err_count(&err), 2);
	assert_string_equal(strrchr(err.file, '/'), "/two");
	assert_int_equal(err.line, 2);
	has_value(settings, "mouse", "on");
	has_value(settings, "width", "22");
	err_clear(&err);

	/* One that reads itself ends, and says so. */
	folder_write("one", "source one\nsource one\nsource one\noption width 24\n");
	assert_int_equal(settings_load(settings, "one", &err), -1);
	assert_non_null(strstr(err.message, "too long"));
	has_value(settings, "width", "24");
	err_clear(&err);

	folder_write("one", "option width 26\noption ascii \xff\n");
	assert_int_equal(settings_load(settings, "one", &err), -1);
	assert_int_equal(err.line, 2);
	err_clear(&err);
	settings_free(settings);
	folder_leave();
}

/* What is set on the prompt shows at once. */
static void
the_prompt_sets_too(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	desk_run(editor, "option width 44");
	assert_int_equal(map_column_width(editor->map), 44);
	desk_run(editor, "option detail on");
	assert_true(editor->detail);
	desk_run(editor, "bind Z 'title Mine'");
	assert_string_equal(keys_find_own(editor->settings, KEYS_NORMAL, "Z"), "title Mine");
	desk_run(editor, "bind Z");
	assert_non_null(strstr(editor->message, "title Mine"));
	desk_run(editor, "bind Z ''");
	assert_null(keys_find_own(editor->settings, KEYS_NORMAL, "Z"));
	desk_fail(editor, "bind Z 'no-such-command'", "no-such-command");
	desk_fail(editor, "bind-in nowhere Z undo", "nowhere");
	desk_fail(editor, "option hint on", "hints");
	desk_fail(editor, "source no-such-file", "no-such-file");
	editor_free(editor);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_option_is_what_the_table_says),
		cmocka_unit_test(options_take_what_they_may_have),
		cmocka_unit_test(every_key_of_the_table_can_be_bound),
		cmocka_unit_test(the_pane_has_the_maps_keys_also_where_they_are_the_users),
		cmocka_unit_test(a_key_has_one_name),
		cmocka_unit_test(a_line_may_stand_quoted_or_not),
		cmocka_unit_test(mistakes_have_their_places),
		cmocka_unit_test(mistakes_stand_at_their_word),
		cmocka_unit_test(signs_know_the_lanes),
		cmocka_unit_test(every_rule_has_a_level_that_can_be_set),
		cmocka_unit_test(files_read_files_beside_them),
		cmocka_unit_test(the_prompt_sets_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
