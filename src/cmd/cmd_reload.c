/*
 * The file changed below us: what the user is told, and what is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "here.h"
#include "reload.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "claim.h"
#include "cmd/outside.h"
#include "commands.h"
#include "cmd/conflict.h"
#include "place.h"
#include "session/reload.h"
#include "stepped.h"
#include "text.h"

#define SAVE_TRIES 100	/* while others go on saving */

static const char *
file_name(const struct editor *editor)
{
	const char *path = document_path(editor->document);

	return path != NULL ? path : "";
}

/* Takes what stands in the file; the cursor stays on what it was on. */
static int
reload(struct editor *editor, struct merge_sum *sum, struct err *err)
{
	node_id node = here_node(editor);

	if (document_reload(editor->document, sum, err) != 0)
		return -1;
	here_go(editor, node);
	return 0;
}

/* The touchpoint or phase of a node, or the map's title; borrowed. */
static const char *
name_of_place(struct editor *editor, node_id node)
{
	const struct journey *journey = place_journey(editor);

	while (node != NODE_NONE && journey_kind(journey, node) != NODE_PHASE &&
	    journey_kind(journey, node) != NODE_TOUCHPOINT)
		node = journey_parent(journey, node);
	return node != NODE_NONE ? place_name(editor, node) : journey_text(journey, NODE_ROOT, KEY_TITLE);
}

static char *
conflict_text(struct editor *editor, const struct merge_sum *sum)
{
	struct str text = { 0 };

	str_add_format(&text, ngettext("%zu conflict, at “%s”: both texts are kept.",
		"%zu conflicts, the first at “%s”: both texts are kept.",
		(unsigned long)sum->conflicts), sum->conflicts, name_of_place(editor, sum->first));
	return str_take(&text);
}

static void
say_merged(struct editor *editor, const struct merge_sum *sum)
{
	char *conflicts;

	text_say(editor, ngettext("%zu change of someone else is merged; save to keep it.",
		"%zu changes of someone else are merged; save to keep them.",
		(unsigned long)sum->taken), sum->taken);
	if (sum->conflicts == 0)
		return;
	conflicts = conflict_text(editor, sum);
	text_say_also(editor, "%s", conflicts);
	free(conflicts);
	conflict_tell(editor);
	here_go(editor, sum->first);
}

static void
say_reloaded(struct editor *editor, const struct merge_sum *sum)
{
	char *what = sum->taken > 0 ? stepped_last(editor) : NULL;

	text_say(editor, _("Reloaded: someone else saved %s."), file_name(editor));
	if (what != NULL)
		text_say_also(editor, "%s.", what);
	free(what);
	conflict_tell(editor);
}

static int
reload_and_say(struct editor *editor, struct err *err)
{
	bool was_dirty = document_is_dirty(editor->document);
	struct merge_sum sum;

	if (reload(editor, &sum, err) != 0)
		return -1;
	if (was_dirty)
		say_merged(editor, &sum);
	else
		say_reloaded(editor, &sum);
	return 0;
}

int
cmd_reload(struct editor *editor, const struct args *args, struct err *err)
{
	enum file_news news;

	(void)args;
	while (document_is_saving(editor->document))
		document_save_end(editor->document, NULL);
	if (document_check_file(editor->document, true, &news, err) != 0)
		return -1;
	if (news == FILE_BROKEN)
		return -1;
	if (news != FILE_SAME && news != FILE_MODE)
		return reload_and_say(editor, err);
	text_say(editor, _("Nobody else has changed the file."));
	return 0;
}

/* --- saving -------------------------------------------------------------------- */

static int
ask_to_save(struct editor *editor, const struct merge_sum *sum, struct err *err)
{
	struct str label = { 0 };
	char *conflicts;

	if (!editor->has_screen)
		return err_set(err, ERR_CONFLICT,
		    N_("someone else changed the same in %s; it was not saved"), "t",
		    file_name(editor));
	conflicts = conflict_text(editor, sum);
	str_add_format(&label, _("%s Save? (y)es (n)o"), conflicts);
	free(conflicts);
	here_go(editor, sum->first);
	editor->want = (struct want){
		.kind = WANT_CHOICE,
		.label = str_take(&label),
		.line = mem_text("write-merged %%"),
		.choices = mem_text(_("yn")),
	};
	return 1;
}

int
reload_merge(struct editor *editor, struct err *err)
{
	struct merge_sum sum;

	if (++editor->save_tries == SAVE_TRIES)
		return err_set(err, ERR_CONFLICT, N_("someone else goes on saving %s; it was not saved"),
		    "t", file_name(editor));
	if (reload(editor, &sum, err) != 0)
		return -1;
	editor->merged += sum.taken;
	return sum.conflicts > 0 ? ask_to_save(editor, &sum, err) : 0;
}

int
cmd_write_merged(struct editor *editor, const struct args *args, struct err *err)
{
	if (text_choice(args->v[1], N_("yn")) == 0)
		return editor_run(editor, "write", err);
	text_say(editor, _("Not saved: the merged map is unsaved, and u takes the merge back."));
	return 0;
}

/* --- word from outside ------------------------------------------------------------ */

/* With unsaved edits their changes are taken in where that needs no decision:
 * so notes that others drop show up. */
static bool
take_quietly(struct editor *editor)
{
	node_id node = here_node(editor);
	struct merge_sum sum;

	if (document_reload_clean(editor->document, &sum, NULL) != 0 || sum.conflicts > 0)
		return false;
	here_go(editor, node);
	say_merged(editor, &sum);
	editor->file_told = FILE_SAME;
	return true;
}

static void
tell_changed(struct editor *editor)
{
	struct err err = { 0 };

	/* Who only follows takes it in. */
	if (document_is_dirty(editor->document) && !editor->read_only) {
		if (take_quietly(editor))
			return;
		text_say(editor, _("Someone else saved %s: saving merges both, :reload too."),
			file_name(editor));
		return;
	}
	if (reload_and_say(editor, &err) != 0)
		text_say_error(editor, &err);
	else
		editor->file_told = FILE_SAME;
	err_clear(&err);
}

static void
tell_broken(struct editor *editor, const struct err *err)
{
	struct str why = { 0 };

	err_format(err, text_translate, &why);
	text_say(editor, _("Someone else changed %s, and it is no journey now (%zu:%zu: %s). "
		"The map stays as it is here."), file_name(editor), err->line, err->column,
		str_text(&why));
	editor->message_is_error = true;
	str_clear(&why);
}

static void
tell(struct editor *editor, enum file_news news, const struct err *err)
{
	editor->file_told = (int)news;
	switch (news) {
	case FILE_SAME:
		break;
	case FILE_CHANGED:
		tell_changed(editor);
		break;
	case FILE_BROKEN:
		tell_broken(editor, err);
		break;
	case FILE_GONE:
		text_say(editor, _("%s is gone: someone deleted or moved it. The map stays as it is here."),
			file_name(editor));
		editor->message_is_error = true;
		break;
	case FILE_MODE:
		text_say(editor, _("Someone changed who may read or write %s."), file_name(editor));
		editor->file_told = FILE_SAME;
		break;
	}
}

/* What went wrong stays to be read, before the news. */
static void
tell_also(struct editor *editor, enum file_news news, const struct err *err)
{
	char *wrong = editor->message_is_error ? editor->message : NULL;
	struct str all = { 0 };

	if (wrong != NULL)
		editor->message = NULL;
	tell(editor, news, err);
	if (wrong == NULL)
		return;
	str_add(&all, wrong);
	if (editor->message != NULL && strcmp(editor->message, wrong) != 0)
		str_add_format(&all, " %s", editor->message);
	free(wrong);
	editor_say(editor, str_take(&all), true);
}

bool
editor_check_file(struct editor *editor, bool closely)
{
	enum file_news news;
	struct err err = { 0 };

	if (editor->want.kind != WANT_NOTHING || document_is_saving(editor->document))
		return false;
	claim_check(editor);
	if (document_check_file(editor->document, closely, &news, &err) != 0) {
		text_say_error(editor, &err);
	} else if (news == FILE_SAME || (int)news != editor->file_told) {
		tell_also(editor, news, &err);
	}
	err_clear(&err);
	return true;
}
