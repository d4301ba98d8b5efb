/*
 * The tables of commands and keys are sound.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>

#include "support/test.h"

#include "cmd/command.h"
#include "cmd/keys.h"
#include "view/views.h"

static void
every_command_is_found_by_its_one_name(void **state)
{
	size_t count, i;
	const struct command *table = command_table(&count);

	(void)state;
	assert_true(count > 30);
	for (i = 0; i < count; i++) {
		assert_ptr_equal(command_find(table[i].name), &table[i]);
		if (table[i].alias != NULL)
			assert_ptr_equal(command_find(table[i].alias), &table[i]);
	}
	assert_null(command_find("no-such-command"));
}

static void
every_command_has_help_usage_and_code(void **state)
{
	size_t count, i;
	const struct command *table = command_table(&count);

	(void)state;
	for (i = 0; i < count; i++) {
		const struct command *row = &table[i];

		assert_non_null(row->run);
		assert_true(strlen(row->help) > 5);
		assert_int_equal(row->help[strlen(row->help) - 1], '.');
		assert_int_equal(strspn(row->args, "TPILlNtkwcrAKoqfp?"), strlen(row->args));
		/* A command with words that must be there says which. */
		if (*row->args != '\0' && *row->args != '?')
			assert_true(*row->usage != '\0');
	}
}

/* What is completed, and what help says. */
static void
every_view_can_be_asked_for(void **state)
{
	const char *usage = command_find("view")->usage;
	size_t count, i;
	const struct view_row *views = views_table(&count);

	(void)state;
	for (i = 0; i < count; i++) {
		char word[32];

		snprintf(word, sizeof word, "| %s |", views[i].name);
		if (strstr(usage, word) == NULL && i > 0 && i + 1 < count)
			fail_msg("view %s is not among its words", views[i].name);
	}
	assert_true(strncmp(usage, views[0].name, strlen(views[0].name)) == 0);
	assert_non_null(strstr(usage, views[count - 1].name));
}

/* The names that the description of the command language fixes. */
static void
the_fixed_names_are_there(void **state)
{
	static const char *const names[] = {
		"set", "add", "edit", "attr", "remove", "new-touchpoint", "new-phase", "rename",
		"move", "delete", "vote", "title", "undo", "redo", "write", "quit", "view",
		"search", "goto", "w", "q", "q!", "wq", "x",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof names / sizeof *names; i++)
		assert_non_null(command_find(names[i]));
}

/* Each key's line parses, and its words are as many as the command takes. */
static void
every_key_holds_a_command(void **state)
{
	size_t count, i;
	const struct key_row *keys = keys_table(&count);

	(void)state;
	for (i = 0; i < count; i++) {
		const struct command *command;
		struct args args;
		size_t most;

		assert_int_equal(args_split(keys[i].line, &args, NULL), 0);
		assert_true(args.count > 0);
		command = command_find(args.v[0]);
		if (command == NULL)
			fail_msg("%s: no command %s", keys[i].key, args.v[0]);
		most = strlen(command->args) - (strchr(command->args, '?') != NULL);
		assert_true(args.count - 1 <= most);
		assert_true(*keys[i].note != '\0');
		assert_true(keys[i].group < KEY_GROUPS);
		assert_true(keys[i].mode < KEY_MODES);
		args_clear(&args);
	}
}

static void
no_key_stands_twice_in_a_mode(void **state)
{
	size_t count, i;
	const struct key_row *keys = keys_table(&count);

	(void)state;
	for (i = 0; i < count; i++)
		if (keys_find(keys[i].mode, keys[i].key) != keys[i].line)
			fail_msg("%s stands twice", keys[i].key);
}

static void
every_group_has_a_title_and_keys(void **state)
{
	size_t count, i;
	const struct key_row *keys = keys_table(&count);
	unsigned seen = 0;

	(void)state;
	for (i = 0; i < count; i++)
		seen |= 1u << keys[i].group;
	assert_int_equal(seen, (1u << KEY_GROUPS) - 1);
	for (i = 0; i < KEY_GROUPS; i++)
		assert_true(*keys_group_title((enum key_group)i) != '\0');
}

static void
the_pane_leaves_the_maps_keys_alone(void **state)
{
	(void)state;
	assert_string_equal(keys_find(KEYS_DETAIL, "<Tab>"), "close");
	assert_string_equal(keys_find(KEYS_DETAIL, "<Left>"), keys_find(KEYS_NORMAL, "<Left>"));
	assert_null(keys_find(KEYS_LIST, "x"));
	assert_null(keys_find(KEYS_NORMAL, "<NoSuchKey>"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_command_is_found_by_its_one_name),
		cmocka_unit_test(every_command_has_help_usage_and_code),
		cmocka_unit_test(every_view_can_be_asked_for),
		cmocka_unit_test(the_fixed_names_are_there),
		cmocka_unit_test(every_key_holds_a_command),
		cmocka_unit_test(no_key_stands_twice_in_a_mode),
		cmocka_unit_test(every_group_has_a_title_and_keys),
		cmocka_unit_test(the_pane_leaves_the_maps_keys_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
