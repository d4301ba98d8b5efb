/*
 * Whose the map is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_CLAIM_H
#define CMD_CLAIM_H

#include "cmd/command.h"

/* Did another cjm take the map over? Then it is said, and the map is read-only
 * from here on. */
void claim_check(struct editor *editor);

#endif
