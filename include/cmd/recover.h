/*
 * Nothing is lost: the editor keeps a trail, and a crash is made good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_RECOVER_H
#define CMD_RECOVER_H

#include "cmd/command.h"

/* Begins the trail of the document, so that nothing is lost from here on. Where
 * a crash left unsaved work it asks; where another cjm has the map open it
 * says so, and the map is read-only. */
void editor_start(struct editor *editor);

/* The error for who wants to change a map that is only to be read; -1. Unsaved work
 * that waits for an answer is told as the way out. */
int recover_refuse(struct editor *editor, struct err *err);

/* The command line that an open field's text is for, with ids instead of the
 * cursor; yours. NULL where no text is asked for, or one that changes nothing: what
 * is only looked for is no work. */
char *editor_draft_line(const struct editor *editor);

/* Asks for that text again, where it was; or takes it as if it was entered. A
 * line that was for the prompt is not run, and the error tells it. */
int editor_reopen_draft(struct editor *editor, const char *text, const char *line, struct err *err);
int editor_take_draft(struct editor *editor, const char *text, const char *line, struct err *err);

#endif
