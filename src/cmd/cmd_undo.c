/*
 * The commands that undo and redo steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>

#include "cmd/recover.h"
#include "commands.h"
#include "here.h"
#include "place.h"
#include "stepped.h"
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

/* How often, and what the last step was: yours. NULL: none was taken. */
struct taken {
	size_t asked, done;
	char *last;
};

static int
repeat(struct editor *editor, const struct args *args, bool forth, struct taken *taken,
	struct err *err)
{
	node_id node = NODE_NONE;
	struct stop stop = here_stop(editor);

	*taken = (struct taken){ .asked = 1 };
	/* A map that is only followed has steps too: what others saved. */
	if (editor->read_only)
		return recover_refuse(editor, err);
	if (args->count > 1 && place_number(args->v[1], 1, &taken->asked, err) != 0)
		return -1;
	while (taken->done < taken->asked) {
		char *text = stepped_cross(editor, forth, &node);

		if (text == NULL)
			break;
		taken->done++;
		free(taken->last);
		taken->last = text;
	}
	if (taken->done > 0)
		go_to_changed(editor, node, &stop);
	return 0;
}

static void
say_end(struct editor *editor, struct taken *taken)
{
	if (taken->done > 0 && taken->done < taken->asked)
		text_say_also(editor, _("There are no more."));
	free(taken->last);
}

int
cmd_undo(struct editor *editor, const struct args *args, struct err *err)
{
	struct taken taken;

	if (repeat(editor, args, false, &taken, err) != 0)
		return -1;
	if (taken.done == 0)
		text_say(editor, _("There is nothing to undo."));
	else
		text_say(editor, ngettext("%zu step undone: %s.", "%zu steps undone, the last: %s.",
			(unsigned long)taken.done), taken.done, taken.last);
	say_end(editor, &taken);
	return 0;
}

int
cmd_redo(struct editor *editor, const struct args *args, struct err *err)
{
	struct taken taken;

	if (repeat(editor, args, true, &taken, err) != 0)
		return -1;
	if (taken.done == 0)
		text_say(editor, _("There is nothing to redo."));
	else
		text_say(editor, ngettext("%zu step done again: %s.",
			"%zu steps done again, the last: %s.", (unsigned long)taken.done),
			taken.done, taken.last);
	say_end(editor, &taken);
	return 0;
}
