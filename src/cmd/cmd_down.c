/*
 * The commands that go to another map, such as one level deeper, and come back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "commands.h"
#include "hinting.h"
#include "opened.h"
#include "place.h"
#include "session/reload.h"
#include "text.h"

/* A file must not lead its reader astray: what lies outside of its folder is
 * opened only when the user says so. */
static void
ask_outside(struct editor *editor, node_id touchpoint, const char *path)
{
	struct str label = { 0 }, line = { 0 };

	str_add_format(&label, _("%s is not in the map's folder. Open it? (y)es (n)o"), path);
	str_add(&line, "down ");
	args_quote(ids_of(document_ids(editor->document), touchpoint), &line);
	str_add(&line, " %%");
	editor->want = (struct want){ .kind = WANT_CHOICE, .label = str_take(&label),
		.line = str_take(&line), .choices = mem_text(_("yn")) };
}

static int
go_down(struct editor *editor, const char *path, struct err *err)
{
	if (opened_down(editor, path, err) != 0)
		return -1;
	if (editor->message == NULL && editor->want.kind == WANT_NOTHING)
		text_say(editor, _("One level deeper: %s. Backspace comes back."), path);
	return 0;
}

int
cmd_down(struct editor *editor, const struct args *args, struct err *err)
{
	const char *link;
	node_id touchpoint;
	bool leaves;
	char *path;
	int result = 0;

	if (place_touchpoint(editor, args->count > 1 ? args->v[1] : ".", &touchpoint, err) != 0)
		return -1;
	link = journey_text(place_journey(editor), touchpoint, KEY_JOURNEY);
	if (*link == '\0') {
		err_set(err, ERR_RULE, N_("“%s” has no journey of its own"), "t",
			place_name(editor, touchpoint));
		err_set_hint(err, N_("touchpoint . journey FILE gives it one"));
		return -1;
	}
	path = document_link(editor->document, link, &leaves);
	if (args->count > 2 && text_choice(args->v[2], N_("yn")) != 0)
		result = 0;
	else if (leaves && args->count <= 2)
		ask_outside(editor, touchpoint, path);
	else
		result = go_down(editor, path, err);
	free(path);
	return result;
}

int
cmd_up(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	if (opened_up(editor))
		return 0;
	if (document_is_saving(editor->document))
		return err_set(err, ERR_REFUSED, N_("the map is being saved: try again"), NULL);
	text_say(editor, _("This is the topmost map."));
	return 0;
}

/* Back leads from there as from one level deeper. */
int
cmd_load(struct editor *editor, const struct args *args, struct err *err)
{
	bool anyway = strchr(args->v[0], '!') != NULL;
	const char *path = args->v[1];
	struct str key = { 0 };

	if (document_is_file(editor->document, path)) {
		text_say(editor, _("%s is the map on the screen."), path);
		return 0;
	}
	if (!anyway && document_is_dirty(editor->document)) {
		err_set(err, ERR_REFUSED, N_("this map has edits that are not saved"), NULL);
		err_set_hint(err, N_("write saves them; load! lets them wait"));
		return -1;
	}
	if (opened_down(editor, path, err) != 0)
		return -1;
	if (editor->message == NULL && editor->want.kind == WANT_NOTHING &&
		hint_add_key(editor, "up", &key))
		text_say(editor, _("%s is open; %s goes back."), path, str_text(&key));
	str_clear(&key);
	return 0;
}
