/*
 * Saving while the user goes on: begun by a command, ended when it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/saving.h"

#include <stdlib.h>

#include "opened.h"
#include "reload.h"
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
	if (editor->merged > 0)
		text_say_also(editor, ngettext("%zu change of someone else is in it.",
			"%zu changes of someone else are in it.", (unsigned long)editor->merged),
			editor->merged);
	else if (editor->save_tries > 0)
		text_say_also(editor, _("What someone else saved meanwhile is in it."));
}

/* Leaves once all is saved, each map in its turn; who has edited meanwhile stays. */
static int
leave_if_saved(struct editor *editor, struct err *err)
{
	bool leave = editor->leave_saved && !document_is_dirty(editor->document);

	editor->leave_saved = false;
	if (leave && opened_show_dirty(editor))
		return saving_begin(editor, true, err);
	editor->quit = leave;
	return 0;
}

/* Where someone else saved meanwhile, both are merged: 0, save again. 1: the
 * user is asked first. */
static int
merge_or_fail(struct editor *editor, struct err *why, struct err *err)
{
	if (why->kind == ERR_CONFLICT) {
		err_clear(why);
		return reload_merge(editor, err);
	}
	err_move(err, why);
	return -1;
}

/* Without a screen nobody types meanwhile. */
static int
save_now(struct editor *editor, struct err *err)
{
	struct err why = { 0 };

	while (document_save(editor->document, &why) != 0)
		if (merge_or_fail(editor, &why, err) != 0)
			return -1;
	say_saved(editor);
	return leave_if_saved(editor, err);
}

int
saving_begin(struct editor *editor, bool leave, struct err *err)
{
	editor->leave_saved = leave;
	editor->merged = 0;
	editor->save_tries = 0;
	if (!editor->has_screen)
		return save_now(editor, err);
	if (document_save_begin(editor->document, err) != 0)
		return -1;
	text_say(editor, _("Saving %s…"), file_name(editor));
	return 0;
}

/* What went wrong may be about a file that looks like any other: that nothing was
 * saved comes first. */
static void
say_not_saved(struct editor *editor, const struct err *err)
{
	text_say_error(editor, err);
	text_say(editor, _("The save failed: %s; :w FILE saves it elsewhere."), editor->message);
	editor->message_is_error = true;
}

void
saving_done(struct editor *editor)
{
	struct err why = { 0 }, err = { 0 };
	int result = document_save_end(editor->document, &why);

	if (result != 0 && (result = merge_or_fail(editor, &why, &err)) == 0)
		result = document_save_begin(editor->document, &err);
	if (result != 0)
		editor->leave_saved = false;
	/* What was merged may be all that there was to save. */
	if (result == 0 && !document_is_saving(editor->document)) {
		say_saved(editor);
		result = leave_if_saved(editor, &err);
	}
	if (result < 0)
		say_not_saved(editor, &err);
	err_clear(&why);
	err_clear(&err);
}
