/*
 * The functions behind the rows of the table in commands.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_COMMANDS_H
#define CMD_COMMANDS_H

#include "cmd/command.h"

#define COMMAND_FUNCTIONS(X) \
	X(status) X(put) X(park) \
	X(set) X(add) X(edit) X(attr) X(remove) X(vote) X(vote_limit) X(voter) X(level) X(star) \
	X(touchpoint) X(phase) X(journey) X(title) \
	X(new_touchpoint) X(new_phase) X(new_lane) X(lane) X(show_lanes) X(down) X(up) X(fold) X(zoom) X(assumptions) X(changes) X(change) X(rename) X(move) X(shift) X(cross) X(way) X(delete) \
	X(join) X(split) X(tag) X(sort) X(mark) X(cut) X(copy) X(paste) X(fill) X(notes) X(resume) X(undo) X(redo) \
	X(go) X(goto) X(search) X(search_back) X(filter) X(cards) X(marked) X(pipe) X(editor) X(become) X(search_next) X(search_prev) X(finding) X(findings) \
	X(comment) X(answer) X(resolve) X(comments) \
	X(open) X(append) X(capture) X(note) X(sign) X(prompt) X(run) \
	X(view) X(present) X(form) X(today) X(field) X(entry) X(new) X(drop) \
	X(walk) X(walk_next) X(walk_prev) X(walk_end) X(score) X(observe) \
	X(timer) X(width) X(height) X(detail) X(scroll) X(mouse) X(redraw) X(suspend) \
	X(write) X(export) X(load) X(write_merged) X(reload) X(recover) X(take_over) \
	X(conflict) X(settle) \
	X(quit) X(quit_now) X(write_quit) \
	X(again) X(record) X(replay) X(bind) X(bind_in) X(option) X(source) \
	X(help) X(close)

#define COMMAND_DECLARE(name) \
	int cmd_##name(struct editor *editor, const struct args *args, struct err *err);
COMMAND_FUNCTIONS(COMMAND_DECLARE)

/* Calls `take` with each word of `usage` that is typed as it is. */
void command_words(const struct command *command,
	void (*take)(void *with, const char *word), void *with);

/* The first command of the table, or the next behind `after`, that other programs
 * call so, in English or in the user's language; NULL: there is none. */
const struct command *command_called(const char *word, const struct command *after);

#endif
