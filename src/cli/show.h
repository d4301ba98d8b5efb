/*
 * A journey printed as text on standard output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include <stdbool.h>

#include "base/err.h"
#include "print.h"
#include "session/document.h"
#include "view/theme.h"
#include "view/views.h"

/* All zero is the whole map as it fits standard output. */
struct show_request {
	struct print print;
	enum theme theme;
	const struct view_row *view;	/* NULL: the map */
	const char *form;	/* of the view, its name or number, or NULL */
	const char *phase;	/* its id, or NULL: all */
	const char *lane;	/* its key, or NULL: all */
};

/* Opens the file, or REV:FILE: the file as it was in a revision of git. For one
 * that does not exist the error has a hint. */
struct document *show_open(const char *path, struct err *err);

/* The same by document_open_placed(). */
struct document *show_open_placed(const char *path, struct err *err);

/* Says on standard error that a crash left unsaved work for that file; false
 * when there is none. */
bool show_tell_unsaved(const char *path, const struct document *document);

/* Prints; returns the exit status, and has told about errors. */
int show_print(struct document *document, const struct show_request *request);

#endif
