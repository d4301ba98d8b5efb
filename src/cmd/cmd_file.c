/*
 * The commands that write the file and end the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/mem.h"
#include "cmd/saving.h"
#include "cmd/recover.h"
#include "cmd/tour.h"
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
		if (editor->read_only)
			return recover_refuse(editor, err);
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
write_and_leave(struct editor *editor, struct err *err)
{
	if (document_is_dirty(editor->document) || opened_show_dirty(editor))
		return saving_begin(editor, true, err);
	leave(editor, false);
	return 0;
}

static void
add_file(struct str *names, const char *path)
{
	const char *slash = strrchr(path, '/');

	str_add(names, names->len > 0 ? ", " : "");
	str_add(names, slash != NULL ? slash + 1 : path);
}

/* Where it is not only the map on the screen they are named. */
static void
ask_save(struct editor *editor)
{
	const char *own = document_path(editor->document), *path;
	struct str names = { 0 }, label = { 0 };
	size_t at = 0;

	while ((path = opened_dirty(editor, &at)) != NULL)
		add_file(&names, path);
	if (names.len == 0) {
		str_add(&label, _("Save the changes? (y)es (n)o (c)ancel"));
	} else {
		if (own != NULL && document_is_dirty(editor->document))
			add_file(&names, own);
		str_add_format(&label, _("Save the changes of %s? (y)es (n)o (c)ancel"),
			str_text(&names));
	}
	str_clear(&names);
	editor->want = (struct want){ .kind = WANT_CHOICE, .label = str_take(&label),
		.line = mem_text("quit %%"), .choices = mem_text(_("ync")) };
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

/* Is there anything to keep? What was done on a tour is not, unless in a file. */
static bool
is_unsaved(const struct editor *editor)
{
	bool plays = tour_step(editor) != NULL && document_path(editor->document) == NULL;

	return document_is_dirty(editor->document) && !plays;
}

/* With unsaved edits it asks; the answer comes back as a word. */
int
cmd_quit(struct editor *editor, const struct args *args, struct err *err)
{
	bool others;

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
	others = editor_count_unsaved(editor) > 0;
	if (!editor->has_screen || !(is_unsaved(editor) || others)) {
		leave(editor, false);
		return 0;
	}
	if (document_is_saving_all(editor->document) && !others)
		return saving_begin(editor, true, err);
	ask_save(editor);
	return 0;
}
