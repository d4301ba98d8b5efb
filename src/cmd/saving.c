/*
 * Saving while the user goes on: begun by a command, ended when it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/saving.h"

#include "text.h"

static const char *
file_name(const struct editor *editor)
{
	const char *path = document_path(editor->document);

	return path != NULL ? path : "";
}

static void
say_saved(struct editor *editor)
{
	if (document_was_gone(editor->document))
		text_say(editor, _("Saved %s, which had been deleted."), file_name(editor));
	else
		text_say(editor, _("Saved %s."), file_name(editor));
}

/* Leaves once all is saved; who has edited meanwhile stays. */
static void
leave_if_saved(struct editor *editor)
{
	editor->quit = editor->leave_saved && !document_is_dirty(editor->document);
	editor->leave_saved = false;
}

/* Without a screen nobody types meanwhile. */
static int
save_now(struct editor *editor, struct err *err)
{
	if (document_save(editor->document, err) != 0)
		return -1;
	say_saved(editor);
	leave_if_saved(editor);
	return 0;
}

int
saving_begin(struct editor *editor, bool leave, struct err *err)
{
	editor->leave_saved = leave;
	if (!editor->has_screen)
		return save_now(editor, err);
	if (document_save_begin(editor->document, err) != 0)
		return -1;
	text_say(editor, _("Saving %s…"), file_name(editor));
	return 0;
}

void
saving_done(struct editor *editor)
{
	struct err err = { 0 };

	if (document_save_end(editor->document, &err) != 0) {
		editor->leave_saved = false;
		text_say_error(editor, &err);
	} else if (!document_is_saving(editor->document)) {
		say_saved(editor);
		leave_if_saved(editor);
	}
	err_clear(&err);
}
