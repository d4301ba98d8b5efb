/*
 * The tour: what a beginner is told to press next.
 *
 * A step goes on to the next one when a command line has run that begins as the
 * table says, from whatever key or the prompt.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/tour.h"

#include <string.h>

#include "text.h"

static const struct step {
	const char *text;
	const char *done;	/* how a line begins that does it; NULL: the tour ends here */
} table[] = {
	{ N_("1/6  Arrows move: touchpoints go left to right, lanes top to bottom."), "go " },
	{ N_("2/6  Enter edits the card under the cursor; Enter again takes the text."), "open" },
	{ N_("3/6  i takes notes, each line a card; Esc when you have no more."), "capture" },
	{ N_("4/6  Tab shows everything about the touchpoint; Tab again closes it."), "detail" },
	{ N_("5/6  F shows how customers move on, M is the map again: try both."), "view map" },
	{ N_("6/6  ? helps wherever you are; q leaves, and nothing of this is kept."), NULL },
};

#define STEPS (sizeof table / sizeof *table)

void
tour_begin(struct editor *editor)
{
	editor->tour = 1;
}

const char *
tour_step(const struct editor *editor)
{
	return editor->tour > 0 ? text_translate(table[editor->tour - 1].text) : NULL;
}

void
tour_note(struct editor *editor, const char *line)
{
	const char *done = editor->tour > 0 ? table[editor->tour - 1].done : NULL;

	if (done != NULL && editor->tour < STEPS && strncmp(line, done, strlen(done)) == 0)
		editor->tour++;
}
