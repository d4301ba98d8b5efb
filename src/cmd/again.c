/*
 * What was done, done again: counts before a key, the last change, a macro.
 *
 * All of it is command lines: with a text that was asked for they hold the
 * answer. So they can be run again anywhere, without a screen too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "again.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "commands.h"
#include "here.h"
#include "stepped.h"
#include "text.h"

#define COUNT_MAX 999
#define LINES_MAX 10000		/* of a macro */

struct noted {
	char *line;
	bool literal;
	unsigned times;
};

struct again {
	struct noted change;		/* the last one; no line: none yet */
	struct noted *macro;
	size_t count, room;
	bool recording, replaying;
	bool pressing;			/* a key's line runs, none that was typed */
	bool counting;			/* the key was a digit of a count */
	bool changed;			/* the key made the last change */
	unsigned times;			/* the count typed so far */
};

struct again *
again_new(void)
{
	return mem_zero(1, sizeof(struct again));
}

static void
macro_clear(struct again *again)
{
	size_t i;

	for (i = 0; i < again->count; i++)
		free(again->macro[i].line);
	again->count = 0;
}

void
again_free(struct again *again)
{
	if (again == NULL)
		return;
	macro_clear(again);
	free(again->macro);
	free(again->change.line);
	free(again);
}

bool
editor_is_recording(const struct editor *editor)
{
	return editor->again->recording;
}

/* The command that a line begins with, or NULL. */
static const struct command *
command_of(const char *line)
{
	const struct command *command = NULL;
	struct args args;

	if (args_take(&line, &args, NULL) == 0 && args.count > 0)
		command = command_find(args.v[0]);
	args_clear(&args);
	return command;
}

static bool
is_one_of_us(const struct command *command)
{
	return command->run == cmd_again || command->run == cmd_record ||
		command->run == cmd_replay;
}

static void
macro_add(struct again *again, const struct noted *noted)
{
	if (!again->recording || again->count >= LINES_MAX)
		return;
	vec_grow(again->macro, again->count, again->room);
	again->macro[again->count] = *noted;
	again->macro[again->count++].line = mem_text(noted->line);
}

void
again_note(struct editor *editor, const char *line, bool literal, bool changed)
{
	struct again *again = editor->again;
	const struct command *command = command_of(line);
	struct noted noted = { .literal = literal, .times = 1 };

	if (command == NULL || is_one_of_us(command) || again->times > 0)
		return;
	noted.line = mem_text(line);
	macro_add(again, &noted);
	/* Undo and the like are no changes to be made again. */
	if (!changed || ((command->flags & COMMAND_CLOSES) != 0 && command->run != cmd_run)) {
		free(noted.line);
		return;
	}
	free(again->change.line);
	again->change = noted;
	again->changed = true;
}

bool
again_count(struct editor *editor, char digit)
{
	struct again *again = editor->again;
	unsigned times = again->times * 10 + (unsigned)(digit - '0');

	if (times == 0 || !again->pressing)
		return false;
	again->times = times < COUNT_MAX ? times : COUNT_MAX;
	again->counting = true;
	text_say(editor, _("%u times what the next key does"), again->times);
	return true;
}

/* Does a key with this line go on with a count, where it does not set a level? */
static bool
is_digit(const char *line)
{
	const struct command *command = command_of(line);
	size_t len = strlen(line);

	return command != NULL && command->run == cmd_level && line[len - 1] >= '0' &&
		line[len - 1] <= '9';
}

/* May the line be a part of a step: does all of it change the map, and nothing
 * needs the steps before to be whole? */
static bool
is_of_step(const char *line)
{
	bool is = true;

	while (is && *line != '\0') {
		const struct command *command = NULL;
		struct args args;

		is = args_take(&line, &args, NULL) == 0;
		if (args.count > 0)
			command = command_find(args.v[0]);
		is = is && command != NULL && (command->flags & COMMAND_CHANGES) != 0 &&
			(command->flags & COMMAND_CLOSES) == 0;
		args_clear(&args);
	}
	return is;
}

/* Runs it so many times, until it fails or asks. False: the last one failed and
 * left edits of its own. */
static bool
run_times(struct editor *editor, const struct noted *noted, int *result, struct err *err)
{
	const struct document *document = editor->document;
	uint32_t stamp = 0;

	*result = 0;
	for (unsigned left = noted->times; left > 0 && *result == 0 && !editor->quit &&
		editor->want.kind == WANT_NOTHING && editor->document == document; left--) {
		stamp = journey_stamp(document_journey(document), NODE_ROOT);
		*result = noted->literal ? editor_run_literal(editor, noted->line, err) :
			editor_run(editor, noted->line, err);
	}
	return *result == 0 || stamp == journey_stamp(document_journey(document), NODE_ROOT);
}

/* All times are one step; where one is left half done, none of them is done. */
static int
run_as_step(struct editor *editor, const struct noted *noted, struct err *err)
{
	struct document *document = editor->document;
	uint32_t before = journey_stamp(document_journey(document), NODE_ROOT);
	bool whole;
	int result;

	document_begin(document, here_node(editor));
	editor->stepping = true;
	whole = run_times(editor, noted, &result, err);
	editor->stepping = false;
	if (whole)
		document_end(document);
	else
		document_cancel(document);
	if (whole && before != journey_stamp(document_journey(document), NODE_ROOT))
		stepped_tell_loss(editor);
	return result;
}

static int
run_noted(struct editor *editor, const struct noted *noted, struct err *err)
{
	int result;

	if (noted->times > 1 && is_of_step(noted->line))
		return run_as_step(editor, noted, err);
	run_times(editor, noted, &result, err);
	return result;
}

/* Does the line's one command take a count as its last word, which it does not
 * give? */
static bool
takes_count(const char *line)
{
	static const char word[] = "COUNT]";
	struct args args;
	const struct command *command;
	bool takes = false;

	if (args_take(&line, &args, NULL) == 0 && *line == '\0' && args.count > 0 &&
		(command = command_find(args.v[0])) != NULL) {
		size_t len = strlen(command->usage), words = strcspn(command->args, "?");

		takes = len >= sizeof word - 1 &&
			strcmp(command->usage + len - (sizeof word - 1), word) == 0 &&
			args.count == words + 1;
	}
	args_clear(&args);
	return takes;
}

static void
press_counted(struct editor *editor, const char *line, unsigned times)
{
	struct again *again = editor->again;
	const struct command *command = command_of(line);
	struct noted noted = { NULL, false, times };
	struct str counted = { 0 };

	/* Who leaves a count leaves nothing else. */
	if (times > 1 && command != NULL && command->run == cmd_close)
		return;
	noted.line = mem_text(line);

	if (times > 1 && command != NULL && command->run == cmd_again && again->change.line != NULL) {
		again->change.times = times;
		noted.times = 1;
	} else if (times > 1 && takes_count(line)) {
		str_add_format(&counted, "%s %u", line, times);
		free(noted.line);
		noted.line = str_take(&counted);
		noted.times = 1;
	}
	again->changed = false;
	run_noted(editor, &noted, NULL);
	if (again->changed)
		again->change.times = noted.times;
	free(noted.line);
}

void
editor_press(struct editor *editor, const char *line)
{
	struct again *again = editor->again;
	unsigned times = again->times > 0 && !is_digit(line) ? again->times : 1;

	if (!is_digit(line))
		again->times = 0;
	again->counting = false;
	again->pressing = true;
	press_counted(editor, line, times);
	again->pressing = false;
	if (!again->counting)
		again->times = 0;
}

void
editor_drop_count(struct editor *editor)
{
	editor->again->times = 0;
}

int
cmd_again(struct editor *editor, const struct args *args, struct err *err)
{
	struct again *again = editor->again;

	(void)args;
	if (again->change.line == NULL)
		return err_set(err, ERR_RULE, N_("nothing was changed yet"), NULL);
	if (run_noted(editor, &again->change, err) != 0)
		return -1;
	macro_add(again, &again->change);
	return 0;
}

int
cmd_record(struct editor *editor, const struct args *args, struct err *err)
{
	struct again *again = editor->again;

	(void)args;
	if (again->replaying)
		return err_set(err, ERR_RULE, N_("a macro does not run itself"), NULL);
	again->recording = !again->recording;
	if (again->recording) {
		macro_clear(again);
		text_say(editor, "%s", _("What you do is recorded, until the same key ends it."));
		return 0;
	}
	text_say(editor, ngettext("Recorded: %zu command.", "Recorded: %zu commands.",
		again->count), again->count);
	return 0;
}

static int
replay(struct editor *editor, struct err *err)
{
	struct again *again = editor->again;
	size_t i;

	for (i = 0; i < again->count && !editor->quit; i++)
		if (run_noted(editor, &again->macro[i], err) != 0)
			return -1;
	return 0;
}

int
cmd_replay(struct editor *editor, const struct args *args, struct err *err)
{
	struct again *again = editor->again;
	int result;

	(void)args;
	if (again->replaying || again->recording)
		return err_set(err, ERR_RULE, N_("a macro does not run itself"), NULL);
	if (again->count == 0)
		return err_set(err, ERR_RULE, N_("nothing was recorded yet"), NULL);
	again->replaying = true;
	result = replay(editor, err);
	again->replaying = false;
	return result;
}
