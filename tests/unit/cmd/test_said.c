/*
 * What keys say: what they took away and how it comes back, what they refuse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>

#include "cmd/again.h"
#include "cmd/hint.h"
#include "cmd/keys.h"
#include "unit/cmd/desk.h"
#include "view/sheet.h"

/* How much a journey holds: things and attributes. */
static size_t
weight(const struct journey *journey, node_id node)
{
	size_t count, sum = 1 + journey_field_count(journey, node);
	const node_id *children = journey_children(journey, node, &count);

	for (size_t i = 0; i < count; i++)
		sum += weight(journey, children[i]);
	return sum;
}

static const char *const views[] = {
	"map", "matrix", "flow", "actions", "walks", "parking", "votes", "about", "form", "prose",
};

/* A full map with the cursor at the n-th place of a view. */
static struct editor *
at(const char *view, size_t place)
{
	static const char *const cells[] = {
		"ad", "ad emotion", "shop pain 1", "pays pain", "pays channel", "ad packaging",
	};
	struct editor *editor = desk_new(desk_map);
	struct str line = { 0 };

	editor->has_screen = true;
	desk_run(editor, "add shop idea Sizes ; status shop/idea/1 done ; park shop/pain/1");
	desk_run(editor, "comment 'Is that so?'");
	str_add_format(&line, "goto %s ; view %s", cells[place % 6], view);
	desk_run(editor, str_text(&line));
	str_clear(&line);
	for (size_t i = 6; i <= place; i++)
		editor_run(editor, "go down", NULL);
	return editor;
}

static enum key_mode
mode_of(const struct editor *editor)
{
	return editor->sheet == NULL ? KEYS_NORMAL :
		keys_mode_of(sheet_view(editor->sheet)->name);
}

/* Does an earlier key do the same? Moving the cursor is not what is tried here. */
static bool
is_tried(const struct key_row *rows, size_t at)
{
	size_t i = 0;

	while (strcmp(rows[i].line, rows[at].line) != 0)
		i++;
	return i < at || strncmp(rows[at].line, "go ", 3) == 0;
}

/* A key of any view at any place. */
static void
with_all_keys(size_t places, void (*look)(struct editor *editor, const char *line))
{
	size_t count, i;
	const struct key_row *rows = keys_table(&count);

	for (size_t v = 0; v < sizeof views / sizeof *views; v++)
		for (size_t place = 0; place < places; place++)
			for (i = 0; i < count; i++) {
				struct editor *editor;
				const char *line;

				if (is_tried(rows, i) || rows[i].mode == KEYS_LIST)
					continue;
				editor = at(views[v], place);
				line = keys_find(mode_of(editor), rows[i].key);
				if (line != NULL)
					look(editor, line);
				editor_free(editor);
			}
}

static void
loses_nothing_unsaid(struct editor *editor, const char *line)
{
	const struct document *document = editor->document;
	size_t before = weight(document_journey(document), NODE_ROOT);

	/* Those go round: the same key comes back to where it was. */
	if (strcmp(line, "undo") == 0 || strcmp(line, "resolve") == 0 ||
		strcmp(line, "status .") == 0 || strcmp(line, "star") == 0)
		return;
	editor_press(editor, line);
	if (editor->want.kind == WANT_CHOICE)
		editor_answer(editor, "y", NULL);
	if (editor->document != document ||
		weight(document_journey(document), NODE_ROOT) >= before)
		return;
	if (editor->message == NULL || strstr(editor->message, "u ") == NULL)
		fail_msg("%s in %s takes something away and says “%s”", line, editor->sheet != NULL ?
			sheet_view(editor->sheet)->name : "map", editor->message);
}

static void
what_is_lost_is_said_with_the_key_that_brings_it_back(void **state)
{
	(void)state;
	with_all_keys(16, loses_nothing_unsaid);
}

static void
changes_nothing(struct editor *editor, const char *line)
{
	char *before = desk_dump(document_journey(editor->document)), *after;
	struct args args;
	const struct command *command;

	editor->read_only = true;
	editor_press(editor, line);
	after = desk_dump(document_journey(editor->document));
	assert_string_equal(after, before);
	free(before);
	free(after);
	args_split(editor->want.line != NULL ? editor->want.line : "", &args, NULL);
	command = args.count > 0 ? command_find(args.v[0]) : NULL;
	if (command != NULL && ((command->flags & COMMAND_CHANGES) != 0 ||
		strcmp(command->name, "walk") == 0))
		fail_msg("%s asks for what it would refuse: %s", line, editor->want.line);
	args_clear(&args);
}

static void
a_map_for_reading_refuses_before_anything_is_typed(void **state)
{
	(void)state;
	with_all_keys(4, changes_nothing);
}

/* The hints name no key that is refused. */
static void
hints_for_readers_name_nothing_that_changes(void **state)
{
	static const char *const changing[] = {
		"edit", "add", "remove", "status", "0-9 score", "note", "vote", "rename", "move",
	};

	(void)state;
	for (size_t v = 0; v < sizeof views / sizeof *views; v++)
		for (size_t place = 0; place < 6; place++) {
			struct editor *editor = at(views[v], place);
			char *hint;

			editor->read_only = true;
			hint = editor_hint(editor);
			assert_true(*hint != '\0');
			for (size_t i = 0; i < sizeof changing / sizeof *changing; i++)
				if (strstr(hint, changing[i]) != NULL)
					fail_msg("%s: %s", views[v], hint);
			free(hint);
			editor_free(editor);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_lost_is_said_with_the_key_that_brings_it_back),
		cmocka_unit_test(a_map_for_reading_refuses_before_anything_is_typed),
		cmocka_unit_test(hints_for_readers_name_nothing_that_changes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
