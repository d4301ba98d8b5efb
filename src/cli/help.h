/*
 * Help on the command line, printed from the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/sub.h"

/* Each prints on standard output and returns an exit status. */
int help_all(void);
int help_sub(const struct sub *sub);
int help_version(void);

#endif
