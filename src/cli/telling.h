/*
 * What is told of maps, printed on standard output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_TELLING_H
#define CLI_TELLING_H

#include "print.h"
#include "view/telling.h"

/* Prints it, wrapped on a terminal, else a line for each; a blank line stands before
 * each heading but on the first line, unless it is to be `dense`. Returns the exit
 * status, and has told about a failure. */
int telling_print(const struct told *told, const struct print *print, bool dense);

#endif
