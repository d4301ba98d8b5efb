/*
 * A private folder for a test, and small files in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SUPPORT_FOLDER_H
#define SUPPORT_FOLDER_H

#include <stddef.h>

/* Makes a folder and goes there, and another for the user's state;
 * folder_leave() removes both with all that is in them. */
void folder_enter(void);
void folder_leave(void);

/* How many names stand in it; in a folder of the user's state. */
size_t folder_count(void);
size_t folder_state_count(const char *part);
const char *folder_state(void);		/* its path */

void folder_write(const char *name, const char *text);

/* Does the file hold this text, to the byte? */
int folder_holds(const char *name, const char *text);

#endif
