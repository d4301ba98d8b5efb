/*
 * That what is typed is not safe, or that memory is short: told on the screen
 * for as long as it lasts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "trouble.h"

#include <libintl.h>
#include <string.h>

#include "base/mem.h"
#include "session/trail.h"

#define _(text) gettext(text)

#define MEND_MS 200	/* how often it is tried */

bool
trouble_mend(struct trouble *trouble)
{
	bool short_of = trouble->short_of, out_of = trouble->out_of;

	mem_fill_reserve();
	trouble->short_of = mem_is_short();
	trouble->out_of = mem_is_out();
	return short_of != trouble->short_of || out_of != trouble->out_of;
}

bool
trouble_may_paint(const struct trouble *trouble)
{
	return !trouble->out_of || !trouble->told;
}

int
trouble_limit(const struct trouble *trouble, int limit)
{
	return trouble->short_of && (limit < 0 || limit > MEND_MS) ? MEND_MS : limit;
}

void
trouble_show(struct trouble *trouble, struct editor *editor, struct frame *frame)
{
	const struct err *why = document_trouble(editor->document);

	trouble->told = trouble->out_of;
	str_cut(&trouble->text, 0);
	if (!why && !mem_is_short())
		return;
	if (why) {
		str_add(&trouble->text, _("What is typed is not kept safe: "));
		err_format(why, frame->translate, &trouble->text);
	} else if (trouble->out_of) {
		str_add(&trouble->text, _("There is no memory left: keys wait until there is."));
	} else {
		str_add(&trouble->text, _("Memory is short: save and leave."));
	}
	frame->unsafe = true;
	if (frame->message) {
		str_splice(&trouble->text, 0, 0, "  ", 2);
		str_splice(&trouble->text, 0, 0, frame->message, strlen(frame->message));
	}
	frame->message = str_text(&trouble->text);
	frame->message_kind = FRAME_ERROR;
}

void
trouble_clear(struct trouble *trouble)
{
	str_clear(&trouble->text);
}
