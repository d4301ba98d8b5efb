/*
 * The document became another: what was drawn from it is made anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "renew.h"

#include "clip.h"
#include "cmd/recover.h"
#include "here.h"

void
renew_editor(struct editor *editor)
{
	here_renew(editor);
	clip_free(editor->clip);
	editor->clip = NULL;
}

void
renew_draft(struct editor *editor, const struct trail_found *found)
{
	if (found->draft != NULL && editor_reopen_draft(editor, found->draft, found->draft_line, NULL) != 0)
		/* It has no place any more: it is not lost on the prompt. */
		editor_reopen_draft(editor, found->draft, "run %%", NULL);
}
