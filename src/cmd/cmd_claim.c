/*
 * Whose the map is: taking it over, and seeing that another took it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>

#include "base/mem.h"
#include "claim.h"
#include "cmd/outside.h"
#include "cmd/recover.h"
#include "commands.h"
#include "here.h"
#include "renew.h"
#include "session/claim.h"
#include "text.h"

static void
ask(struct editor *editor, const struct trail_found *found)
{
	struct str label = { 0 };

	if (found->steps == 0)
		str_add_format(&label, _("Take it over from %s? (y)es (n)o"), found->who);
	else
		str_add_format(&label, ngettext(
			"Take it over from %s, with %zu unsaved step? (y)es (n)o",
			"Take it over from %s, with %zu unsaved steps? (y)es (n)o",
			(unsigned long)found->steps), found->who, found->steps);
	editor->want = (struct want){
		.kind = WANT_CHOICE,
		.label = str_take(&label),
		.line = mem_text("take-over %%"),
		.choices = mem_text(_("yn")),
	};
}

static int
take(struct editor *editor, const struct trail_found *found, struct err *err)
{
	node_id node = here_node(editor);

	if (trail_take_over(editor->document, found, err) != 0)
		return -1;
	renew_editor(editor);
	editor->read_only = false;
	here_go(editor, node);
	renew_draft(editor, found);
	if (found->steps == 0) {
		text_say(editor, "%s", _("The map is yours now."));
		return 0;
	}
	text_say(editor, ngettext("The map is yours now, with %zu unsaved step of %s.",
		"The map is yours now, with %zu unsaved steps of %s.", (unsigned long)found->steps),
		found->steps, found->who);
	return 0;
}

/* Nobody has it open any more. */
static int
resume(struct editor *editor, const struct trail_found *found, struct err *err)
{
	if (!document_may_save(editor->document))
		return err_set(err, ERR_REFUSED, N_("the file cannot be written"), NULL);
	editor->looks_only = false;
	if (!trail_is_kept(editor->document)) {
		editor_start(editor);
		if (editor->read_only)
			return 0;
	} else if (trail_take_over(editor->document, found, err) != 0) {
		return -1;
	}
	editor->read_only = false;
	text_say(editor, "%s", _("The map is yours now."));
	return 0;
}

int
cmd_take_over(struct editor *editor, const struct args *args, struct err *err)
{
	struct trail_found found = { 0 };
	const char *path = document_path(editor->document);
	int result = 0;

	if (!editor->read_only || path == NULL) {
		text_say(editor, "%s", _("Nobody else has the map open."));
		return 0;
	}
	if (trail_find(path, editor->document, &found, err) != 0)
		return -1;
	if (found.journal == NULL || !found.held)
		result = resume(editor, &found, err);
	else if (args->count == 1)
		ask(editor, &found);
	else if (text_choice(args->v[1], N_("yn")) == 0)
		result = take(editor, &found, err);
	trail_found_clear(&found);
	return result;
}

bool
editor_see_taker(struct editor *editor)
{
	struct str text = { 0 };
	char *who = editor->taken == NULL ? trail_taker(editor->document) : NULL;

	if (who == NULL)
		return false;
	str_add_format(&text, _("%s took the map over. Go on: what you type is kept."), who);
	editor->taken = str_take(&text);
	free(who);
	return true;
}

void
claim_check(struct editor *editor)
{
	bool unsaved = document_is_dirty(editor->document);
	char *who;
	enum trail_claim claim = trail_look(editor->document, &who);

	free(editor->taken);
	editor->taken = NULL;
	if (claim == TRAIL_OURS)
		return;
	if (claim == TRAIL_TAKEN)
		renew_editor(editor);
	if (!unsaved)
		text_say(editor, _("%s took the map over."), who);
	else if (claim == TRAIL_TAKEN)
		text_say(editor, _("%s took the map over, with all that was unsaved."), who);
	else
		text_say(editor, _("%s took the map over. What is unsaved here is kept: save to merge it."),
			who);
	editor->read_only = editor->message_is_error = true;
	free(who);
}
