/*
 * An editor that runs on a terminal: all it has there, taken and given back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_TUI_RUNNING_H
#define SRC_TUI_RUNNING_H

#include <stdbool.h>
#include <stddef.h>

#include "ask.h"
#include "base/progress.h"
#include "cmd/command.h"
#include "input.h"
#include "meanwhile.h"
#include "mouse.h"
#include "quiet.h"
#include "screen.h"
#include "trouble.h"
#include "view/canvas.h"

struct app {
	struct editor *editor;	/* NULL: its journey is being read */
	struct screen screen;
	struct input input;
	struct canvas canvas;
	struct ask ask;
	struct mouse mouse;
	const char **lines;	/* what the frame shows as a list; texts borrowed */
	size_t lines_room;
	bool look;		/* at the file, once nothing is asked */
	bool peek;		/* something happened in its folder since it was looked at */
	bool stale;		/* something happened since the last painting */
	struct trouble trouble;
	struct quiet quiet;
	struct meanwhile meanwhile;
	struct progress listener;
	const struct progress *before;	/* who listened before us */
	bool begun;		/* the terminal is ours */
	bool started;		/* what waited for the first screen is done */
	bool leave;
	int status;
};

/* Takes the terminal, where that is not done already; either all or nothing. */
int running_begin(struct app *app, struct err *err);
void running_end(struct app *app);

/* Whose edits are brought to safety should the program have to end; or NULL. */
void running_speaks_for(struct document *document);

#endif
