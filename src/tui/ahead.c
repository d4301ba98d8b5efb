/*
 * What comes faster than a person types: it is text, never a row of keys.
 *
 * A terminal without bracketed paste sends what is pasted as if it was typed, all
 * at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ahead.h"

#include <libintl.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "field.h"

#define _(text) gettext(text)

#define WORDS_LEAST 3	/* of what is no row of keys */

bool
ahead_goes_on(const struct ask *ask, const struct editor *editor,
	const struct event *event, struct input *input)
{
	const char *text = field_text();

	if (!ask->open || !editor->want.series || !str_equal(event->key, "<Enter>") ||
	    text[strspn(text, " \t\n")] != '\0' || !input_waits(input))
		return false;
	field_replace(0, "");
	return true;
}

bool
ahead_parts_lines(const struct ask *ask, const struct editor *editor,
	const struct event *event, struct input *input)
{
	const struct want *want = &editor->want;

	if (!ask->open || want->series || want->kind == WANT_CHOICE || want->command ||
	    input->marks || !str_equal(event->key, "<Enter>") || !input->rushed ||
	    input_words(input, "") == 0)
		return false;
	field_replace(field_caret(), want->lines ? "\n" : " ");
	return true;
}

/* Does what a key runs ask for a text? */
static bool
asks(const char *line)
{
	static const char *const asking[] = {"append", "capture", "observe", "open", "prompt",
	    "resume"};

	for (size_t i = 0; line && i < sizeof asking / sizeof asking[0]; i++)
		if (str_starts(line, asking[i]))
			return true;
	return line && strstr(line, "%%");
}

bool
ahead_is_text(const struct editor *editor, const char *line, const struct event *event,
	struct input *input, struct str *text)
{
	char begun[EVENT_BYTES + 1] = "";

	if (input->marks || editor->list || asks(line) || event->len == 0 ||
	    (unsigned char)event->bytes[0] <= ' ' || event->bytes[0] == 0x7f)
		return false;
	memcpy(begun, event->bytes, event->len);
	if (input_words(input, begun) < WORDS_LEAST)
		return false;
	str_add(text, begun);
	input_take_text(input, text);
	return true;
}

void
ahead_drop(struct editor *editor, struct input *input)
{
	struct str text = {0};

	if (!editor->refused || input_drop(input) == 0)
		return;
	if (editor->message)
		str_add_format(&text, "%s. ", editor->message);
	str_add(&text, _("What was typed behind that key is ignored."));
	editor_say(editor, str_take(&text), editor->message_is_error);
}

void
ahead_hold(struct editor *editor, struct input *input)
{
	char *command;

	if (editor->want.kind != WANT_FILTER || !input->rushed)
		return;
	input_drop(input);
	command = mem_text(editor->want.outside);
	want_clear(&editor->want);
	editor->want = (struct want){
		.kind = WANT_PROMPT,
		.label = mem_text(_("Pasted? Enter runs it: ")),
		.text = command,
		.line = mem_text("pipe %%"),
	};
}
