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
