/*
 * Whether a line can be run at all: its commands, and how many words they get.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_LINES_H
#define CMD_LINES_H

#include "cmd/command.h"

/* The command of that name, or NULL with what was perhaps meant. */
const struct command *lines_command(const char *name, struct err *err);

/* An option set as other programs do it, set NAME=VALUE, NAME VALUE, NAME or noNAME,
 * becomes option NAME VALUE; a cell is set by three words or more. */
void lines_settle(struct args *args);

/* Are there as many words as the command takes? Words that belong to a last
 * text, or to a command line at the end, become one. */
int lines_count(const struct command *command, struct args *args, struct err *err);

/* The error where there are too few. */
int lines_too_few(const char *name, const char *usage, struct err *err);

/* All this for a line with all its commands. */
int lines_check(const char *line, struct err *err);

/* Where what no command does is done, marked by N_(); NULL: not known. */
const char *lines_elsewhere(const char *word);

#endif
