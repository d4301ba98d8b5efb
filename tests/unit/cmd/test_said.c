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

/* Also where something else comes in its place. */
static void
what_gives_way_is_said(void **state)
{
	static const char *const lines[] = {
		"set shop pain Else", "cards shop pain 'One\nTwo\nThree'", "touchpoint parcel journey",
	};

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct editor *editor = desk_new(desk_map);

		editor->has_screen = true;
		desk_run(editor, lines[i]);
		if (editor->message == NULL || strstr(editor->message, "u brings") == NULL)
			fail_msg("%s says “%s”", lines[i], editor->message);
		editor_free(editor);
	}
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

/* Who looks at what is not there yet is told how it comes. */
static void
what_is_empty_says_what_to_do(void **state)
{
	static const char *const maps[] = {
		"cjm: 1\ntitle: T\n",
		"cjm: 1\ntitle: T\nphases:\n  - name: A\n",
		"cjm: 1\ntitle: T\nphases:\n  - name: A\n    touchpoints: [{name: B}]\n",
	};
	static const struct {
		const char *view;
		int form;
		size_t lacks;	/* of which maps it lacks what it shows */
	} empty[] = {
		{ "matrix", 0, 3 }, { "matrix", 1, 3 }, { "flow", 0, 3 }, { "flow", 1, 3 },
		{ "actions", 0, 3 }, { "actions", 1, 3 }, { "walks", 0, 3 }, { "walks", 1, 3 },
		{ "walks", 2, 3 }, { "parking", 0, 3 }, { "votes", 0, 3 }, { "about", 0, 3 },
		{ "form", 0, 2 }, { "prose", 0, 1 }, { "present", 0, 1 },
	};
	static const char *const ways[] = { "A adds", "a adds", "L puts", "L gives", "B leads",
		"On the map", "Enter", "+ a walk", "v votes" };

	(void)state;
	for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
		for (size_t m = 0; m < empty[i].lacks; m++) {
			struct editor *editor = desk_new(maps[m]);
			struct str text = { 0 };
			struct canvas canvas;
			size_t way = 0;

			str_add_format(&text, "view %s", empty[i].view);
			desk_run(editor, str_text(&text));
			sheet_set_form(editor->sheet, empty[i].form);
			canvas_init(&canvas, 80, 60);
			sheet_paint(editor->sheet, &canvas, (struct rect){ 0, 0, 80, 60 });
			str_cut(&text, 0);
			canvas_print(&canvas, false, &text);
			while (way < sizeof ways / sizeof *ways &&
				strstr(str_text(&text), ways[way]) == NULL)
				way++;
			if (way == sizeof ways / sizeof *ways)
				fail_msg("%s, form %d, map %zu: %s", empty[i].view, empty[i].form, m,
					str_text(&text));
			canvas_clear(&canvas);
			str_clear(&text);
			editor_free(editor);
		}
}

/* A key that needs something to stand on says how it comes. */
static void
an_empty_map_says_what_to_begin_with(void **state)
{
	struct editor *editor = desk_new("cjm: 1\ntitle: T\n");
	char *hint;

	(void)state;
	editor->has_screen = true;
	desk_fail(editor, "append", "A adds the first phase");
	desk_run(editor, "new-phase Before");
	hint = editor_hint(editor);
	assert_non_null(strstr(hint, "o first touchpoint"));
	free(hint);
	desk_fail(editor, "star", "o adds one");
	desk_run(editor, "new-touchpoint before Buys");
	desk_run(editor, "goto buys");
	desk_fail(editor, "add . . Slow", "name it by its id instead of .");
	desk_run(editor, "help");
	assert_non_null(editor->list);
	editor_free(editor);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_lost_is_said_with_the_key_that_brings_it_back),
		cmocka_unit_test(what_gives_way_is_said),
		cmocka_unit_test(a_map_for_reading_refuses_before_anything_is_typed),
		cmocka_unit_test(hints_for_readers_name_nothing_that_changes),
		cmocka_unit_test(what_is_empty_says_what_to_do),
		cmocka_unit_test(an_empty_map_says_what_to_begin_with),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
