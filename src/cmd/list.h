/*
 * Lists that lie over the map: help, options, mistakes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_LIST_H
#define CMD_LIST_H

#include "base/value.h"
#include "cmd/command.h"

/* A list is a list of texts, one a line. */
void list_add(struct value *list, const char *line);
void list_add_heading(struct value *list, const char *title);

/* A text as lines of some 76 columns; `first` stands before the first one,
 * `indent` blanks before the others. */
void list_add_wrapped(struct value *list, const char *first, size_t indent, const char *text);

/* What stands left, padded, and what it means. */
void list_add_pair(struct value *list, const char *left, const char *right);

/* The heading that is next below line `at` of a list, or above it; `at` where there
 * is none. */
size_t list_part(const struct value *list, size_t at, bool back);

/* Shows a list, which is taken over, in place of the one that is shown. */
void list_show(struct editor *editor, struct value *list, const char *title);

/* The same over the one that is shown, which comes back when this is dropped. */
void list_push(struct editor *editor, struct value *list, const char *title);
void list_drop(struct editor *editor);

#endif
