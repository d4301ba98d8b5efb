/*
 * What readline's keys do in a field, where that is not what they do in a shell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_FIELDKEYS_H
#define TUI_FIELDKEYS_H

#include <stdbool.h>

/* Puts functions of ours onto readline's keymaps, the user's keys among them;
 * after rl_initialize(). */
void fieldkeys_bind(void);

/* A field opens. `recalls`: up and down bring back earlier lines. */
void fieldkeys_reset(bool recalls);

/* How wide the text was painted, for the ways up and down. */
void fieldkeys_set_columns(int columns);

/* Does the next key belong to what an earlier one began? */
bool fieldkeys_busy(void);

/* Is it even one that readline forgets to end with the line? Then it must be
 * fed a key before it is closed. */
bool fieldkeys_wait(void);

/* A key of these bytes is about to be fed. */
void fieldkeys_before(const char *bytes);

/* Is the next key text, whatever it is (Ctrl-V)? Asking ends it. */
bool fieldkeys_take_quote(void);

#endif
