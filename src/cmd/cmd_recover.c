/*
 * Unsaved work that a crash left: the question at the start, and its answers.
 *
 * Until it is answered nothing can be changed, so that the work that lies
 * there and what is done now never part ways.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd/recover.h"
#include "cmd/settings.h"
#include "commands.h"
#include "cmd/conflict.h"
#include "compared.h"
#include "list.h"
#include "renew.h"
#include "session/trail.h"
#include "text.h"

/* What differs from the file, and what was being typed. */
static struct value *
list_changes(const struct editor *editor, const struct trail_found *found)
{
	bool beside;
	struct document *document = trail_preview(found, editor->document, &beside, NULL);
	struct journey *base = document != NULL && !beside ?
	    document_file_journey(document, NULL) : NULL;
	const struct journey *before = beside ? document_journey(editor->document) : base;
	struct value *list = value_new_list();
	struct str line = { 0 };

	if (before != NULL)
		compared_list(before, document_journey(document), editor->settings->ascii, list);
	if (found->draft != NULL) {
		str_add_format(&line, _("being typed: %s"), found->draft);
		value_add(list, value_new_text(str_text(&line)));
		str_cut(&line, 0);
	}
	if (found->changed)
		value_add(list, value_new_text(_("The file was changed by someone else since.")));
	if (found->torn > 0) {
		str_add_format(&line, ngettext("The last byte was damaged and is cut off.",
			"The last %zu bytes were damaged and are cut off.",
			(unsigned long)found->torn), found->torn);
		value_add(list, value_new_text(str_text(&line)));
	}
	str_clear(&line);
	journey_free(base);
	document_free(document);
	return list;
}

static void
ask(struct editor *editor, const struct trail_found *found)
{
	char *when = trail_time(found->when);
	struct str label = { 0 };

	if (found->steps == 0)
		str_add_format(&label, _("Unsaved work of %s:"), when);
	else
		str_add_format(&label, ngettext("Unsaved work of %s, %zu step:",
			"Unsaved work of %s, %zu steps:", (unsigned long)found->steps), when,
			found->steps);
	list_push(editor, list_changes(editor, found), str_text(&label));
	want_clear(&editor->want);
	editor->want = (struct want){
		.kind = WANT_CHOICE,
		.label = mem_text(_("There is unsaved work: (r)ecover it, (l)eave it, (d)iscard it")),
		.line = mem_text("recover %%"),
		.choices = mem_text(_("rld")),
	};
	str_clear(&label);
	free(when);
}

static void
ask_discard(struct editor *editor)
{
	editor->want = (struct want){
		.kind = WANT_CHOICE,
		.label = mem_text(_("Throw the unsaved work away for good? (y)es (n)o")),
		.line = mem_text("recover %% now"),
		.choices = mem_text(_("yn")),
	};
}

static int
take(struct editor *editor, const struct trail_found *found, struct err *err)
{
	if (trail_recover(editor->document, found, err) != 0)
		return -1;
	renew_editor(editor);
	editor->read_only = false;
	list_drop(editor);
	/* What lies over the map would hide the text that is taken up again; an rc file
	 * with mistakes tells them at the next start. */
	while (found->draft != NULL && editor->list != NULL)
		list_drop(editor);
	renew_draft(editor, found);
	if (found->steps == 0) {
		text_say(editor, "%s", _("What was being typed is recovered."));
		return 0;
	}
	text_say(editor, ngettext("%zu step recovered; undo goes back over it.",
		"%zu steps recovered; undo goes back over them.", (unsigned long)found->steps),
		found->steps);
	return 0;
}

static void
leave_it(struct editor *editor)
{
	list_drop(editor);
	text_say(editor, "%s", _("The unsaved work stays where it is; until :recover the map is read-only."));
}

static int
discard(struct editor *editor, const struct trail_found *found, struct err *err)
{
	if (trail_discard(found, err) != 0 || trail_begin(editor->document, err) != 0)
		return -1;
	editor->read_only = false;
	list_drop(editor);
	text_say(editor, "%s", _("The unsaved work was thrown away."));
	return 0;
}

static int
answered(struct editor *editor, const struct trail_found *found, const struct args *args,
	struct err *err)
{
	if (args->count > 2) {
		if (text_choice(args->v[1], N_("yn")) == 0)
			return discard(editor, found, err);
		list_drop(editor);
		ask(editor, found);
		return 0;
	}
	switch (text_choice(args->v[1], N_("rld"))) {
	case 0:
		return take(editor, found, err);
	case 1:
		leave_it(editor);
		return 0;
	case 2:
		ask_discard(editor);
		return 0;
	default:
		return err_set(err, ERR_USAGE, N_("“%s” is none of r, l and d"), "t", args->v[1]);
	}
}

int
cmd_recover(struct editor *editor, const struct args *args, struct err *err)
{
	struct trail_found found = { 0 };
	const char *path = document_path(editor->document);
	int result = 0;

	if (!editor->read_only || path == NULL) {
		text_say(editor, "%s", _("There is nothing to recover."));
		return 0;
	}
	if (trail_find(path, editor->document, &found, err) != 0)
		return -1;
	if (found.journal == NULL || found.held) {
		editor_start(editor);
		if (!editor->read_only)
			text_say(editor, "%s", _("There is nothing to recover."));
	} else if (args->count > 1) {
		result = answered(editor, &found, args, err);
	} else {
		ask(editor, &found);
	}
	trail_found_clear(&found);
	return result;
}

int
recover_refuse(struct editor *editor, struct err *err)
{
	const char *path = document_path(editor->document);
	struct trail_found found = { 0 };

	if (!document_may_save(editor->document))
		return err_set(err, ERR_REFUSED,
			N_("the file cannot be written: the map is open for reading only"), NULL);
	err_set(err, ERR_REFUSED, N_("the map is open for reading only"), NULL);
	if (!editor->looks_only && path != NULL &&
		trail_find(path, editor->document, &found, NULL) == 0 &&
		found.journal != NULL && !found.held)
		err_set_hint(err, N_("unsaved work waits: recover brings it back, or discards it"));
	trail_found_clear(&found);
	return -1;
}

static void
say_held(struct editor *editor, const struct err *err)
{
	text_say_error(editor, err);
	if (err->kind == ERR_LOCKED)
		text_say_also(editor, "%s", _(":take-over makes it yours."));
}

void
editor_start(struct editor *editor)
{
	const char *path = document_path(editor->document);
	struct trail_found found = { 0 };
	struct err err = { 0 };

	if (path == NULL)
		return;
	if (editor->looks_only) {
		editor->read_only = true;
		if (!document_may_save(editor->document))
			text_say(editor, "%s", _("The file cannot be written: the map is open for "
				"reading only."));
		conflict_tell(editor);
		return;
	}
	editor->read_only = trail_begin(editor->document, &err) != 0;
	if (err.kind == ERR_CONFLICT && trail_find(path, editor->document, &found, NULL) == 0 &&
	    found.journal != NULL)
		ask(editor, &found);
	else if (editor->read_only)
		say_held(editor, &err);
	if (editor->want.kind == WANT_NOTHING)
		conflict_tell(editor);
	trail_found_clear(&found);
	err_clear(&err);
}
