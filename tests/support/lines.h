/*
 * Which lines of a text an edit took away: for checks that it kept to its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SUPPORT_LINES_H
#define SUPPORT_LINES_H

#include <stdbool.h>
#include <stddef.h>

/* Line numbers count from 0. kept[i] becomes whether line i of `old` stands in
 * `new` still, by a longest common run of lines; yours to free. */
bool *lines_kept(const char *old, size_t old_len, const char *new, size_t new_len, size_t *count);

/* Also marks as kept each line that stands in `new` at another place, as often
 * as it does there. */
void lines_keep_moved(const char *old, size_t old_len, const char *new, size_t new_len, bool *kept);

/* The line that holds byte `at`. */
size_t lines_at(const char *text, size_t at);

/* Is line `line` blank or a comment only? */
bool lines_is_comment(const char *text, size_t len, size_t line);

#endif
