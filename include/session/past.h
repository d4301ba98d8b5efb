/*
 * Other states of a map: a revision of git, another file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_PAST_H
#define SESSION_PAST_H

#include "base/err.h"
#include "session/document.h"

/* The file at `path` as it was in a revision of git (NULL: the last commit), to
 * be looked at. Errors name it "REV:FILE". */
struct document *past_revision(const char *rev, const char *path, struct err *err);

/* What `name` stands for, to be looked at: REV:FILE, a file, or a revision of the
 * file at `path` (which may be NULL). NULL with an error about the file where it
 * is none of them. */
struct document *past_open(const char *name, const char *path, struct err *err);

/* The same without `path`; a file is opened by document_open_placed(). */
struct document *past_open_placed(const char *name, struct err *err);

#endif
