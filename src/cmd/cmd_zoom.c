/*
 * The commands on what of the map is looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "commands.h"
#include "place.h"
#include "text.h"
#include "view/zoom.h"

static int
phase_at(struct editor *editor, const struct args *args, node_id *phase, struct err *err)
{
	return place_phase(editor, args->count > 1 ? args->v[1] : ".", phase, err);
}

int
cmd_fold(struct editor *editor, const struct args *args, struct err *err)
{
	node_id phase;

	if (phase_at(editor, args, &phase, err) != 0)
		return -1;
	map_fold(editor->map, phase, !map_is_folded(editor->map, phase));
	text_say(editor, map_is_folded(editor->map, phase) ?
		_("“%s” is folded; the same key unfolds it.") : _("“%s” is unfolded."),
		place_name(editor, phase));
	return 0;
}

int
cmd_zoom(struct editor *editor, const struct args *args, struct err *err)
{
	node_id phase;

	if (phase_at(editor, args, &phase, err) != 0)
		return -1;
	if (map_zoomed(editor->map) == phase) {
		map_zoom(editor->map, NODE_NONE);
		text_say(editor, "%s", _("All phases are shown."));
		return 0;
	}
	map_zoom(editor->map, phase);
	text_say(editor, _("Only “%s” is shown; the same key shows all."),
		place_name(editor, phase));
	return 0;
}

int
cmd_assumptions(struct editor *editor, const struct args *args, struct err *err)
{
	bool marked = !map_marks_assumptions(editor->map);

	(void)args;
	(void)err;
	map_mark_assumptions(editor->map, marked);
	if (marked)
		text_say(editor, _("Cards that rest on no evidence have a ?"));
	return 0;
}
