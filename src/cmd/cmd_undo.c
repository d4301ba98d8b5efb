/*
 * The commands that undo and redo steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "commands.h"
#include "here.h"
#include "place.h"
#include "text.h"

/* To what the step concerned, in a view of fields to the field; an entry of a list
 * that is at hand stays so. */
static void
go_to_changed(struct editor *editor, node_id node, const struct stop *was)
{
	key_id key = document_crossed(editor->document, node);

	here_go(editor, node);
	if (key != KEY_NONE)
		here_go_to(editor, node, key,
			was->node == node && was->key == key ? was->entry : 0);
}

static int
repeat(struct editor *editor, const struct args *args,
	bool (*step)(struct document *document, node_id *node), size_t *done, struct err *err)
{
	size_t times = 1;
	node_id node = NODE_NONE;
	struct stop stop = here_stop(editor);

	/* A map that is only followed has steps too: what others saved. */
	if (editor->read_only)
		return err_set(err, ERR_REFUSED, N_("the map is open for reading only"), NULL);
	if (args->count > 1 && place_number(args->v[1], 1, &times, err) != 0)
		return -1;
	for (*done = 0; *done < times && step(editor->document, &node); ++*done)
		continue;
	if (*done > 0)
		go_to_changed(editor, node, &stop);
	return 0;
}

int
cmd_undo(struct editor *editor, const struct args *args, struct err *err)
{
	size_t done;

	if (repeat(editor, args, document_undo, &done, err) != 0)
		return -1;
	if (done == 0)
		text_say(editor, _("There is nothing to undo."));
	else
		text_say(editor, ngettext("%zu step undone.", "%zu steps undone.",
			(unsigned long)done), done);
	return 0;
}

int
cmd_redo(struct editor *editor, const struct args *args, struct err *err)
{
	size_t done;

	if (repeat(editor, args, document_redo, &done, err) != 0)
		return -1;
	if (done == 0)
		text_say(editor, _("There is nothing to redo."));
	else
		text_say(editor, ngettext("%zu step done again.", "%zu steps done again.",
			(unsigned long)done), done);
	return 0;
}
