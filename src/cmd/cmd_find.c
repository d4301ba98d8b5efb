/*
 * The commands that look for a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cell.h"
#include "commands.h"
#include "model/find.h"
#include "here.h"
#include "text.h"

static int
find(struct editor *editor, bool back, struct err *err)
{
	node_id from = here_node(editor), found;

	if (editor->search == NULL) {
		err_set(err, ERR_RULE, N_("nothing was searched yet"), NULL);
		err_set_hint(err, N_("/ searches"));
		return -1;
	}
	if (editor->sheet != NULL)
		return here_find(editor, editor->search, back) ? 0 : err_set(err, ERR_RULE,
			N_("“%s” is nowhere in this view"), "t", editor->search);
	found = find_text(place_journey(editor), from, editor->search, back);
	if (found == NODE_NONE)
		return err_set(err, ERR_RULE, N_("“%s” is nowhere on the map"), "t",
			editor->search);
	if (found == from)
		text_say(editor, _("“%s” is nowhere else."), editor->search);
	here_go(editor, found);
	return 0;
}

int
cmd_search(struct editor *editor, const struct args *args, struct err *err)
{
	if (!cell_is_blank(args->v[1])) {
		free(editor->search);
		editor->search = mem_text(args->v[1]);
	}
	return find(editor, false, err);
}

int
cmd_search_next(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	return find(editor, false, err);
}

int
cmd_search_prev(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	return find(editor, true, err);
}
