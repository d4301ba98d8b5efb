/*
 * The commands that write the file and end the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/mem.h"
#include "cmd/saving.h"
#include "commands.h"
#include "opened.h"
#include "text.h"

int
cmd_write(struct editor *editor, const struct args *args, struct err *err)
{
	if (args->count > 1) {
		if (document_save_as(editor->document, args->v[1], err) != 0)
			return -1;
		text_say(editor, _("Saved %s."), args->v[1]);
		return 0;
	}
	if (!document_is_dirty(editor->document)) {
		text_say(editor, _("There is nothing to save."));
		return 0;
	}
	return saving_begin(editor, false, err);
}

static void
leave(struct editor *editor, bool discard)
{
	editor->quit = true;
	editor->discard = discard;
}

/* A map above or below this one may have unsaved edits too. */
static int
others_wait(const struct editor *editor, struct err *err)
{
	const char *path = opened_dirty(editor);

	if (path == NULL)
		return 0;
	err_set(err, ERR_REFUSED, N_("%s has unsaved edits too"), "t", path);
	err_set_hint(err, N_("go there and save it; quit! leaves without saving"));
	return -1;
}

static int
write_and_leave(struct editor *editor, struct err *err)
{
	if (others_wait(editor, err) != 0)
		return -1;
	if (document_is_dirty(editor->document))
		return saving_begin(editor, true, err);
	leave(editor, false);
	return 0;
}

int
cmd_quit_now(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	(void)err;
	leave(editor, true);
	return 0;
}

int
cmd_write_quit(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	return write_and_leave(editor, err);
}

/* With unsaved edits it asks; the answer comes back as a word. */
int
cmd_quit(struct editor *editor, const struct args *args, struct err *err)
{
	if (args->count > 1) {
		switch (text_choice(args->v[1], N_("ync"))) {
		case 0:
			return write_and_leave(editor, err);
		case 1:
			leave(editor, true);
			return 0;
		default:
			return 0;
		}
	}
	if (others_wait(editor, err) != 0)
		return -1;
	if (!editor->has_screen || !document_is_dirty(editor->document)) {
		leave(editor, false);
		return 0;
	}
	if (document_is_saving_all(editor->document))
		return saving_begin(editor, true, err);
	editor->want = (struct want){
		.kind = WANT_CHOICE,
		.label = mem_text(_("Save the changes? (y)es (n)o (c)ancel")),
		.line = mem_text("quit %%"),
		.choices = mem_text(_("ync")),
	};
	return 0;
}
