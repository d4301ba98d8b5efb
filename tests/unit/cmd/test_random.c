/*
 * Random command lines: none breaks anything, each is one step, and undoing
 * them all gives back the map that was there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "cmd/complete.h"
#include "cmd/keys.h"
#include "model/diff.h"
#include "unit/cmd/desk.h"
#include "view/views.h"

#define ROUNDS 20
#define LINES 1000
#define KEYS 300

static uint32_t seed = 2;

static unsigned
below(unsigned limit)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % limit;
}

static const char *
pick(const char *const *words, size_t count)
{
	return words[below((unsigned)count)];
}

#define PICK(words) pick(words, sizeof (words) / sizeof *(words))

static const char *const ids[] = {
	".", ".", "ad", "shop", "pays", "parcel", "before", "buying", "new", "new-2", "shop-2",
	"other", "nowhere",
};
static const char *const lanes[] = {
	".", ".", "action", "channel", "emotion", "pain", "packaging", "Box", "quote", "walks",
	"nolane",
};
static const char *const numbers[] = { "1", "2", ".", "0", "99", "+1", "-1", "+", "-" };
static const char *const texts[] = {
	"New", "Shop", "Other", "3", "5", "-2.5", "sanne=4", "''", "'a ; b'", "\"it's\"", "%%",
	"'two\nlines'", "é", "2026-03-14", "talks", "true", "a,b,c", "2026-01=4", "exit",
};
static const char *const keys[] = {
	"text", "votes", "tags", "evidence", "due", "star", "journey", "moment", "id", "name",
	"values", "persona", "odd", "pain", "next", "scale", "title", "cjm", "lanes",
};
static const char *const words[] = {
	"after", "before", "into", "left", "right", "up", "down", "cell", "touchpoint", "ask",
	"y", "n", "start", "end", "phase-after", "lane-down", "on", "off", "map", "+", "-",
};

static void
random_word(char letter, struct str *line)
{
	/* Now and then a word of the wrong sort. */
	if (below(12) == 0)
		letter = "ILNktw"[below(6)];
	str_add_char(line, ' ');
	if (strchr("TPI", letter) != NULL)
		str_add(line, PICK(ids));
	else if (letter == 'L')
		str_add(line, PICK(lanes));
	else if (letter == 'N')
		str_add(line, PICK(numbers));
	else if (letter == 'k')
		str_add(line, PICK(keys));
	else if (letter == 't')
		str_add(line, PICK(texts));
	else
		str_add(line, PICK(words));
}

static void
random_command(struct str *line)
{
	size_t count;
	const struct command *table = command_table(&count), *command;
	const char *spec;

	/* Whole lines of lines, and the file, are tested elsewhere. */
	do
		command = &table[below((unsigned)count)];
	while (strstr("run write quit quit! write-quit exit", command->name) != NULL);
	str_add(line, command->name);
	for (spec = command->args; *spec != '\0'; spec++)
		if (*spec != '?')
			random_word(*spec, line);
		else if (below(2) == 0)
			break;
	if (below(10) == 0)
		random_word('t', line);
}

static void
random_line(struct str *line)
{
	random_command(line);
	while (below(8) == 0) {
		str_add(line, " ; ");
		random_command(line);
	}
}

static void
answer_anything(struct editor *editor)
{
	struct str word = { 0 };

	if (editor->want.kind == WANT_CHOICE)
		str_add(&word, below(2) == 0 ? "y" : "n");
	else
		str_add(&word, PICK(texts));
	editor_answer(editor, str_text(&word), NULL);
	want_clear(&editor->want);
	str_clear(&word);
}

/* What stands before some commands on their line is a step of its own. */
static bool
has_steps(const char *line)
{
	size_t count, i;
	const struct command *table = command_table(&count);

	for (i = 0; i < count; i++)
		if ((table[i].flags & COMMAND_CLOSES) != 0 && strstr(line, table[i].name) != NULL)
			return true;
	return false;
}

/* A line that fails leaves the map as it was. */
static void
run_one(struct editor *editor, const char *line)
{
	bool watch = below(10) == 0;
	char *before = watch ? desk_dump(document_journey(editor->document)) : NULL, *after;
	int result = editor_run(editor, line, NULL);

	if (watch) {
		after = desk_dump(document_journey(editor->document));
		if (result != 0 && !has_steps(line) && strcmp(before, after) != 0)
			fail_msg("%s: fails and changes the map", line);
		free(after);
		free(before);
	}
	assert_int_equal(result != 0, editor->message_is_error);
	if (editor->want.kind != WANT_NOTHING)
		answer_anything(editor);
}

/* What stands on the map now could be saved, and reads back the same. */
static void
can_be_saved(struct editor *editor, const char *line)
{
	struct err err = { 0 };
	size_t len;
	char *text = document_text(editor->document, &len, &err);
	struct document *again;

	if (text == NULL) {
		struct str why = { 0 };

		err_format(&err, NULL, &why);
		fail_msg("after %s: %s", line, str_text(&why));
	}
	again = document_from_bytes(NULL, text, len, &err);
	assert_non_null(again);
	assert_true(diff_match(document_journey(again), document_journey(editor->document),
		NULL, NULL, NULL));
	document_free(again);
	free(text);
}

static void
random_lines_can_all_be_undone(void **state)
{
	int round, i;

	(void)state;
	for (round = 0; round < ROUNDS; round++) {
		struct editor *editor = desk_new(desk_map), *fresh = desk_new(desk_map);

		editor->has_screen = below(2) == 0;
		for (i = 0; i < LINES; i++) {
			struct str line = { 0 };

			random_line(&line);
			run_one(editor, str_text(&line));
			if (i % 25 == 0)
				can_be_saved(editor, str_text(&line));
			str_clear(&line);
		}
		desk_run(editor, "undo 999999999");
		assert_true(diff_match(document_journey(fresh->document),
			document_journey(editor->document), NULL, NULL, NULL));
		assert_false(document_is_dirty(editor->document));
		editor_free(fresh);
		editor_free(editor);
	}
}

static void
random_answer(struct editor *editor)
{
	struct str text = { 0 };

	if (editor->want.kind == WANT_CHOICE)
		str_add_char(&text, editor->want.choices[below((unsigned)strlen(editor->want.choices))]);
	else
		str_add(&text, PICK(texts));
	if (below(4) == 0)
		want_clear(&editor->want);
	else
		editor_answer(editor, str_text(&text), NULL);
	str_clear(&text);
}

/* Any keys of a view in that view: moves and edits, good and refused. */
static void
keys_of_all_views_can_be_undone(void **state)
{
	size_t views, rows;
	const struct view_row *view = views_table(&views);
	const struct key_row *row = keys_table(&rows);

	(void)state;
	for (size_t i = 0; i < views * ROUNDS; i++) {
		struct editor *editor = desk_new(desk_map), *fresh = desk_new(desk_map);
		struct str line = { 0 };

		editor->has_screen = true;
		str_add_format(&line, "view %s", view[i % views].name);
		for (int key = 0; key < KEYS; key++) {
			const char *held = row[below((unsigned)rows)].line;

			if (key % 20 == 0)
				desk_run(editor, str_text(&line));
			if (strstr(held, "write") == NULL && strcmp(held, "quit") != 0)
				editor_run(editor, held, NULL);
			while (editor->want.kind != WANT_NOTHING)
				random_answer(editor);
			editor->quit = false;
		}
		desk_run(editor, "undo 999999999");
		assert_true(diff_match(document_journey(fresh->document),
			document_journey(editor->document), NULL, NULL, NULL));
		str_clear(&line);
		editor_free(fresh);
		editor_free(editor);
	}
}

/* Lines that are no commands at all. */
static void
random_bytes_do_no_harm(void **state)
{
	static const char signs[] = "set .;'\"\\\n%1aé\x01\xff";
	struct editor *editor = desk_new(desk_map);
	char *before = desk_dump(document_journey(editor->document)), *after;
	int i;

	(void)state;
	for (i = 0; i < 5000; i++) {
		struct str line = { 0 };
		struct offers offers = { 0 };
		unsigned len = below(30);

		while (len-- > 0)
			str_add_char(&line, signs[below(sizeof signs - 1)]);
		editor_run(editor, str_text(&line), NULL);
		editor_complete(editor, str_text(&line), line.len, &offers);
		offers_clear(&offers);
		free(editor_explain(str_text(&line), line.len));
		str_clear(&line);
	}
	desk_run(editor, "undo 999999999");
	after = desk_dump(document_journey(editor->document));
	assert_string_equal(after, before);
	free(before);
	free(after);
	editor_free(editor);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_lines_can_all_be_undone),
		cmocka_unit_test(keys_of_all_views_can_be_undone),
		cmocka_unit_test(random_bytes_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
