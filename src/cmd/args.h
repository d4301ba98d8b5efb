/*
 * What the other rooms of cmd ask of a line of words, beyond command.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_ARGS_H
#define CMD_ARGS_H

#include <stdbool.h>
#include <stddef.h>

#include "cmd/command.h"

/* Takes the words of one command off *line, up to a lone ; without quotes or
 * the end; *line is then what follows. No words is no error. */
int args_take(const char **line, struct args *args, struct err *err);

/* The words of the last command of the first `at` bytes of `line`, the one
 * being typed included: it begins at *start, and may have an open quote. */
void args_scan(const char *line, size_t at, struct args *args, size_t *start);

#endif
