/*
 * A small journey with an editor on it, for the tests of commands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef UNIT_CMD_DESK_H
#define UNIT_CMD_DESK_H

#include "cmd/command.h"

/* Two phases: `before` (ad, shop) and `buying` (pays, parcel). */
extern const char desk_map[];

/* An editor on a map as YAML; the test fails where it cannot be read. */
struct editor *desk_new(const char *yaml);

/* The same as set-up and tear-down of a test on desk_map, without a screen and
 * with one. */
int desk_begin(void **state);
int desk_begin_screen(void **state);
int desk_end(void **state);

/* A key as the screen has it, that of a list or of the view first; the answer to a question. */
void desk_press(struct editor *editor, const char *key);
void desk_answer(struct editor *editor, const char *text);

/* A phase or touchpoint by its id. */
node_id desk_find(struct editor *editor, const char *id);

/* Runs a line that must succeed, or fail with a message that holds `words`
 * and leave the map and the history as they were. */
void desk_run(struct editor *editor, const char *line);
void desk_fail(struct editor *editor, const char *line, const char *words);

/* All that a journey holds, as a text to compare; yours to free. */
char *desk_dump(const struct journey *journey);

/* Does the dump hold (or lack) a text? */
void desk_has(struct editor *editor, const char *text);
void desk_lacks(struct editor *editor, const char *text);

/* The line must be one step: undone once, the map is as before, and redone
 * once, as after. */
void desk_is_one_step(struct editor *editor, const char *line);

/* The text of a card, counted from 0; "" where there is none. */
const char *desk_card(struct editor *editor, const char *owner, const char *lane, size_t index);
size_t desk_count(struct editor *editor, const char *owner, const char *lane);

/* The ids of all touchpoints in map order, phases after a /. */
void desk_order(struct editor *editor, const char *wanted);

#endif
