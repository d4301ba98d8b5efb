/*
 * The editor: runs command lines on a document, one step of undo for each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/command.h"

#include <stdlib.h>
#include <string.h>

#include "again.h"
#include "ask.h"
#include "ballot.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "clip.h"
#include "cmd/recover.h"
#include "cmd/settings.h"
#include "cmd/tour.h"
#include "commands.h"
#include "compared.h"
#include "findings.h"
#include "here.h"
#include "keeping.h"
#include "lines.h"
#include "list_find.h"
#include "list_lead.h"
#include "model/sieve.h"
#include "opened.h"
#include "searching.h"
#include "session/checks.h"
#include "stepped.h"
#include "text.h"
#include "walking.h"

#define DEPTH_MAX 8	/* of lines that run lines */

static void
set_today(char today[11])
{
	struct str text = { 0 };
	int day = checks_today();

	if (day != DATE_NONE)
		date_add(&text, day);
	memcpy(today, str_text(&text), text.len + 1);
	str_clear(&text);
}

struct editor *
editor_new(struct document *document)
{
	struct editor *editor = mem_zero(1, sizeof *editor);

	editor->document = document;
	editor->settings = settings_new();
	editor->again = again_new();
	set_today(editor->today);
	editor->map = map_new(document_journey(document));
	map_set_translate(editor->map, text_translate);
	if (document_was_mended(document))
		text_say(editor, _("A save that was cut off has been finished: %s"),
		    document_path(document));
	return editor;
}

void
want_clear(struct want *want)
{
	free(want->label);
	free(want->text);
	free(want->line);
	free(want->tab_line);
	free(want->choices);
	free(want->outside);
	value_free(want->complete);
	*want = (struct want){ 0 };
}

void
editor_say(struct editor *editor, char *text, bool is_error)
{
	free(editor->message);
	editor->message = text;
	editor->message_is_error = is_error;
}

void
editor_free(struct editor *editor)
{
	if (editor == NULL)
		return;
	want_clear(&editor->want);
	opened_close(editor, editor->discard);
	map_free(editor->map);
	sheet_free(editor->sheet);
	document_free(editor->document);
	clip_free(editor->clip);
	free(editor->outward);
	ballot_free(editor->ballot);
	kept_free(editor);
	picks_clear(&editor->picks);
	walking_clear(editor);
	settings_free(editor->settings);
	again_free(editor->again);
	value_free(editor->list);
	free(editor->list_title);
	value_free(editor->list_below);
	free(editor->list_below_title);
	free(editor->message);
	free(editor->taken);
	checked_free(editor->checked);
	compared_free(editor->compared);
	search_free(editor->search);
	list_leads_free(editor->list_leads);
	list_search_free(editor->list_search);
	sieve_free(editor->sieve);
	free(editor);
}

/* One line being run. */
struct run {
	struct editor *editor;
	bool literal;		/* %% is a text like any other */
	bool open;		/* a step was begun */
};

static void
step_end(struct run *run)
{
	if (!run->open)
		return;
	document_end(run->editor->document);
	run->open = run->editor->stepping = false;
}

/* A line that a command of another line runs is a part of that one's step. */
static void
step_begin(struct run *run)
{
	if (run->editor->stepping)
		return;
	document_begin(run->editor->document, here_node(run->editor));
	run->open = run->editor->stepping = true;
}

static bool
has_question(const struct args *args)
{
	size_t i;

	for (i = 1; i < args->count; i++)
		if (strcmp(args->v[i], "%%") == 0)
			return true;
	return false;
}

/* A place that is named is meant alone. */
static bool
is_for_picks(const struct editor *editor, const struct command *command, const struct args *args)
{
	char first = command->args[command->args[0] == '?'];
	bool named = (first == 'T' || first == 'A') && args->count > 1 &&
		strcmp(args->v[1], ".") != 0;

	return (command->flags & COMMAND_EACH) != 0 && editor->picks.count > 0 && !named;
}

/* Runs a command on each marked card, as if the cursor stood there. */
static int
run_on_picks(struct editor *editor, const struct command *command, const struct args *args,
	struct err *err)
{
	struct picks *picks = &editor->picks;
	node_id from = here_node(editor);
	size_t i;

	picks_keep(picks, document_journey(editor->document));
	for (i = 0; i < picks->count; i++) {
		here_go(editor, picks->v[i]);
		if (here_node(editor) != picks->v[i])
			return err_set(err, ERR_RULE,
				N_("a marked card is not shown here: go to the map"), NULL);
		if (command->run(editor, args, err) != 0)
			return -1;
	}
	here_go(editor, from);
	text_say_also(editor, ngettext("%zu marked card.", "%zu marked cards.",
		(unsigned long)picks->count), picks->count);
	return 0;
}

/* Runs one command; `text` is its own part of the line. */
static int
run_command(struct run *run, struct args *args, const char *text, struct err *err)
{
	struct editor *editor = run->editor;
	const struct command *command;

	lines_settle(args);
	command = lines_command(args->v[0], err);
	if (command == NULL)
		return -1;
	if ((command->flags & COMMAND_NEEDS_SCREEN) != 0 && !editor->has_screen)
		return err_set(err, ERR_REFUSED, N_("%s needs a screen"), "t", command->name);
	if ((command->flags & COMMAND_CHANGES) != 0 && editor->read_only)
		return recover_refuse(editor, err);
	if (lines_count(command, args, err) != 0)
		return -1;
	if (editor->has_screen && !run->literal && has_question(args)) {
		ask_word(editor, args, text);
		return 0;
	}
	if ((command->flags & COMMAND_CLOSES) != 0)
		step_end(run);
	if ((command->flags & COMMAND_CHANGES) != 0)
		step_begin(run);
	if (is_for_picks(editor, command, args))
		return run_on_picks(editor, command, args, err);
	return command->run(editor, args, err);
}

/* What follows a question waits for the answer. */
static void
want_rest(struct editor *editor, const char *rest)
{
	struct str line = { 0 };

	if (editor->want.line == NULL || rest[strspn(rest, " \t\r\n")] == '\0')
		return;
	str_add(&line, editor->want.line);
	str_add(&line, " ; ");
	str_add(&line, rest);
	free(editor->want.line);
	editor->want.line = str_take(&line);
}

static int
run_parts(struct run *run, const char *line, struct err *err)
{
	struct editor *editor = run->editor;
	int result = 0;

	while (result == 0 && *line != '\0' && !editor->quit) {
		const char *begin = line;
		struct args args = { 0 };
		char *text;

		if (args_take(&line, &args, err) != 0)
			return -1;
		text = mem_text_n(begin, (size_t)(line - begin));
		/* Its own text is without the ; that ended it. */
		if (*line != '\0' && line > begin)
			text[line - begin - 1] = '\0';
		if (args.count > 0)
			result = run_command(run, &args, text, err);
		free(text);
		args_clear(&args);
		if (result == 0 && editor->want.kind != WANT_NOTHING) {
			want_rest(editor, line);
			break;
		}
	}
	return result;
}

static int
run_checked(struct run *run, const char *line, struct err *err)
{
	struct editor *editor = run->editor;
	size_t len = strlen(line);
	int result;

	if (utf8_check(line, len) != len)
		return err_set(err, ERR_USAGE, N_("the line is not UTF-8"), NULL);
	if (editor->depth >= DEPTH_MAX)
		return err_set(err, ERR_LIMIT, N_("lines that run lines are nested too deep"), NULL);
	editor->depth++;
	result = run_parts(run, line, err);
	editor->depth--;
	return result;
}

/* What asks is done when it is answered; what another line runs is part of it. */
static void
note(struct editor *editor, const char *line, bool literal, uint32_t before)
{
	if (editor->depth == 0 && editor->want.kind == WANT_NOTHING)
		again_note(editor, line, literal, before !=
			journey_stamp(document_journey(editor->document), NODE_ROOT));
}

static int
run_line(struct editor *editor, const char *line, bool literal, struct err *err)
{
	uint32_t before = journey_stamp(document_journey(editor->document), NODE_ROOT);
	struct run run = { editor, literal, false };
	struct err own = { 0 };
	int result;

	editor_say(editor, NULL, false);
	want_clear(&editor->want);
	search_stop(editor);
	result = run_checked(&run, line, &own);
	if (result == 0) {
		bool began = run.open;

		step_end(&run);
		if (began && before != journey_stamp(document_journey(editor->document), NODE_ROOT))
			stepped_tell_loss(editor);
		if (editor->depth == 0)
			tour_note(editor, line);
		note(editor, line, literal, before);
		return 0;
	}
	if (run.open) {
		document_cancel(editor->document);
		editor->stepping = false;
	}
	want_clear(&editor->want);
	editor->refused = editor->refused || (editor->read_only && own.kind == ERR_REFUSED);
	text_say_error(editor, &own);
	err_move(err, &own);
	return result;
}

int
editor_run(struct editor *editor, const char *line, struct err *err)
{
	char *copy = mem_text(line);
	int result = run_line(editor, copy, false, err);

	free(copy);
	return result;
}

int
editor_run_literal(struct editor *editor, const char *line, struct err *err)
{
	char *copy = mem_text(line);
	int result = run_line(editor, copy, true, err);

	free(copy);
	return result;
}

bool
want_is_for_map(const struct want *want)
{
	struct args args = { 0 };
	const char *line = want->line;
	const struct command *command = NULL;

	if (want->kind == WANT_CHOICE || want->kind == WANT_NOTHING)
		return false;
	if (args_take(&line, &args, NULL) == 0 && args.count > 0)
		command = command_find(args.v[0]);
	args_clear(&args);
	return command != NULL && (command->flags & COMMAND_CHANGES) != 0;
}

int
editor_answer(struct editor *editor, const char *answer, struct err *err)
{
	struct want want = editor->want;
	struct str line = { 0 }, word = { 0 };
	const char *mark;
	bool more;
	char *typed = mem_text(answer);
	int result = 0;

	editor->want = (struct want){ 0 };
	more = want.series && typed[strspn(typed, " \t\n")] != '\0';
	if (want.line != NULL && more == want.series) {
		str_add(&line, want.line);
		args_quote(typed, &word);
		if ((mark = strstr(want.line, "%%")) != NULL)
			str_splice(&line, (size_t)(mark - want.line), 2, str_text(&word), word.len);
		result = run_line(editor, str_text(&line), true, err);
	}
	if (result == 0 && more && editor->want.kind == WANT_NOTHING) {
		ask_again(editor, &want);
	} else if (result != 0 && want_is_for_map(&want)) {
		free(want.text);
		want.text = typed;
		want.typed = true;
		typed = NULL;
		editor->want = want;
	} else {
		want_clear(&want);
	}
	free(typed);
	str_clear(&line);
	str_clear(&word);
	return result;
}
