/*
 * The levels of rules that the user has set.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_LEVELS_H
#define CLI_LEVELS_H

#include "model/check.h"

/* Takes them from the settings in the file `rc`, or from the user's own with
 * NULL; "NONE": from nowhere. Returns an exit status: mistakes in settings that
 * were not asked for are told, no more. */
int levels_load(const char *rc, struct check_options *options);

#endif
