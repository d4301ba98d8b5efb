/*
 * A text that was being typed when the program was killed.
 *
 * Its command line names the place by ids, so that it means the same wherever
 * the cursor stands: "edit basket pain 2 %%".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/recover.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "here.h"
#include "keeping.h"
#include "place.h"
#include "session/document.h"
#include "walking.h"

/* Writes what `.` means at place `at` of the words of a cell's command. */
static void
add_place(const struct editor *editor, size_t at, struct str *out)
{
	const struct journey *journey = document_journey(editor->document);
	struct spot spot = here_spot(editor);
	node_id owner = spot.touchpoint != NODE_NONE ? spot.touchpoint : spot.phase;
	const char *id = ids_of(document_ids(editor->document), owner);

	if (at == 0)
		args_quote(id != NULL ? id : ".", out);
	else if (at == 1)
		args_quote(spot.lane != KEY_NONE ? journey_key_name(journey, spot.lane) : ".", out);
	else
		str_add_format(out, "%zu", spot.card + 1);
}

/* Is it for the walk at hand, which a later run does not have? */
static bool
is_of_walk(const struct editor *editor, const struct args *args)
{
	return editor->walker != NULL && args->count > 0 &&
	    (strcmp(args->v[0], "observe") == 0 || strcmp(args->v[0], "score") == 0);
}

char *
editor_draft_line(const struct editor *editor)
{
	const struct want *want = &editor->want;
	struct args args = { 0 };
	struct str line = { 0 };
	size_t i, dots = 0;

	if (want->line == NULL || (!want->command && !want_is_for_map(want)))
		return NULL;
	if (want->kind == WANT_PROMPT) {
		if (strstr(want->line, " .") != NULL) {
			str_add(&line, "goto ");
			add_place(editor, 0, &line);
			str_add(&line, " ; ");
		}
		str_add(&line, want->line);
		return str_take(&line);
	}
	if (args_split(want->line, &args, NULL) != 0)
		return mem_text(want->line);
	if (is_of_walk(editor, &args))
		walking_add_line(editor, &line);
	for (i = 0; i < args.count; i++) {
		if (i > 0)
			str_add_char(&line, ' ');
		if (strcmp(args.v[i], ".") == 0)
			add_place(editor, dots++, &line);
		else
			args_quote(args.v[i], &line);
	}
	args_clear(&args);
	return str_take(&line);
}

/* Is it a cell's line, as editor_draft_line() makes them? */
static bool
is_cell_line(const struct args *args)
{
	const char *name = args->count > 0 ? args->v[0] : "";
	size_t count = strcmp(name, "edit") == 0 ? 5
	    : strcmp(name, "set") == 0 || strcmp(name, "add") == 0 ||
	    strcmp(name, "note") == 0 ? 4 : 0;

	return count != 0 && args->count == count && strcmp(args->v[count - 1], "%%") == 0;
}

/* Goes to the cell and opens it. */
static int
open_cell(struct editor *editor, const struct args *args, struct err *err)
{
	struct str line = { 0 };
	size_t i;
	int result;

	str_add(&line, "goto");
	for (i = 1; i + 1 < args->count; i++) {
		str_add_char(&line, ' ');
		args_quote(args->v[i], &line);
	}
	str_add(&line, strcmp(args->v[0], "add") == 0 ? " ; append" :
	    strcmp(args->v[0], "note") == 0 ? " ; capture" : " ; open");
	result = editor_run(editor, str_text(&line), err);
	str_clear(&line);
	return result;
}

int
editor_reopen_draft(struct editor *editor, const char *text, const char *line, struct err *err)
{
	struct want *want = &editor->want;
	struct args args = { 0 };
	bool cell = args_split(line, &args, NULL) == 0 && is_cell_line(&args);
	int result;

	if (cell)
		result = open_cell(editor, &args, err);
	else
		result = editor_run(editor, strcmp(line, "run %%") == 0 ? "prompt" : line, err);
	if (result == 0 && (want->kind == WANT_CELL || want->kind == WANT_PROMPT)) {
		free(want->text);
		want->text = mem_text(text);
		want->typed = true;
		if (cell && !want->series) {
			free(want->line);
			want->line = mem_text(line);
		}
	} else if (result == 0) {
		result = err_set(err, ERR_RULE, N_("the place of the typed text is not there any more"), NULL);
	}
	args_clear(&args);
	return result;
}

/* Is it a line of a view, such as "field /goal why %%"? */
static bool
takes_text_last(const struct args *args)
{
	static const char *const names[] = { "rename", "field", "entry", "new", "walk", "observe",
		"score" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(args->v[0], names[i]) == 0)
			return strcmp(args->v[args->count - 1], "%%") == 0;
	return false;
}

int
editor_take_draft(struct editor *editor, const char *text, const char *line, struct err *err)
{
	struct args args = { 0 };
	bool is_text = args_split(line, &args, NULL) == 0 && args.count > 1 &&
	    (is_cell_line(&args) || takes_text_last(&args));
	int result;

	args_clear(&args);
	if (!is_text)
		return err_set(err, ERR_RULE, N_("this was being typed, and is not part of the map: %s"),
			"t", text);
	want_clear(&editor->want);
	editor->want.kind = WANT_CELL;
	editor->want.line = mem_text(line);
	result = editor_answer(editor, text, err);
	want_clear(&editor->want);
	return result;
}
