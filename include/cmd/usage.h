/*
 * The words that stand for others: TOUCHPOINT, FILE.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_USAGE_H
#define CMD_USAGE_H

#include "base/str.h"

/* Adds a usage, such as "TOUCHPOINT LANE [N]", with these words in the user's
 * language; what is typed as it stands stays. */
void usage_add(struct str *out, const char *usage);

#endif
