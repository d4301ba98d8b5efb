/*
 * What the bottom line says where nothing is asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bottom.h"

#include <libintl.h>

#include "base/mem.h"
#include "cmd/again.h"
#include "cmd/hint.h"
#include "cmd/search.h"
#include "cmd/settings.h"
#include "cmd/tour.h"
#include "view/sheet.h"

#define _(text) gettext(text)

char *
bottom_hint(const struct editor *editor)
{
	if (!editor->settings->hints)
		return mem_text("");
	if (editor_list_leads(editor))
		return mem_text(_("Enter go there  Tab next part  / search  Esc close"));
	if (editor->list)
		return mem_text(_("Tab next part  PgDn scroll  / search  Esc close"));
	if (editor->detail)
		return mem_text(_("PgDn scroll  Tab close  ? help"));
	return editor_hint(editor);
}

const char *
bottom_mode(const struct editor *editor)
{
	if (editor_is_recording(editor))
		return _("RECORDING");
	if (editor->picks.count > 0)
		return _("MARKED");
	return editor->sheet ? _(sheet_view(editor->sheet)->title) : _("NORMAL");
}

void
bottom_show_message(const struct editor *editor, struct frame *frame)
{
	if (!editor->message && editor->taken) {
		frame->message = editor->taken;
		frame->message_kind = FRAME_ERROR;
		return;
	}
	if (!editor->message) {
		/* What asks or lies over the map says itself how it is left. */
		if (!editor->list && !editor->detail && editor->want.kind == WANT_NOTHING)
			frame->message = tour_step(editor);
		return;
	}
	frame->message = editor->message;
	frame->message_kind = editor->message_is_error ? FRAME_ERROR : FRAME_INFO;
}
