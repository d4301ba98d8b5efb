/*
 * The completions of one shell each, written from the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_COMPLETING_H
#define CLI_COMPLETING_H

#include "base/str.h"

/* Each adds a whole script, that asks for nothing but the shell itself; cjm is
 * not run to complete a word. */
void complete_bash(struct str *out);
void complete_zsh(struct str *out);
void complete_fish(struct str *out);

#endif
