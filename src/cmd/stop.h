/*
 * What the keys that edit do on a stop of a view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_STOP_H
#define CMD_STOP_H

#include "cmd/command.h"
#include "view/sheet.h"

/* Wants the text under the cursor, or one more beside it. */
int stop_open(struct editor *editor, struct err *err);
int stop_append(struct editor *editor, struct err *err);

/* Can what is under the cursor be put down elsewhere: a card, touchpoint or
 * phase? Else stop_cut() takes it away: an entry, an attribute, a persona. */
bool stop_is_cuttable(struct editor *editor);
int stop_cut(struct editor *editor, struct err *err);

/* Can what is under the cursor change places in its list: an entry, a persona,
 * a piece of evidence? At an end it stays. */
bool stop_can_shift(const struct editor *editor);
int stop_shift(struct editor *editor, bool down, struct err *err);

/* Is a number under the cursor? Sets it; + and - step it. */
bool stop_has_number(const struct editor *editor);
int stop_number(struct editor *editor, const char *word, struct err *err);

/* Words to complete from, as a list that is yours: names in use, ids, the states
 * of a thing; NULL: none. `slot`: the stop is where more
 * can stand. */
struct value *stop_words(const struct editor *editor, const struct stop *stop, bool slot);

#endif
