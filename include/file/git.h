/*
 * What git knows of a file: its revisions, its story, the settings.
 *
 * The program git is run, without a shell, a pager or a question, and takes no
 * locks. Which repository is meant is told by the folder that the file lies
 * in, and by nothing else; a symbolic link counts as what it leads to. Bytes
 * are handed over as git keeps them: what a checkout would do to line ends is
 * not done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_GIT_H
#define FILE_GIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

/* One file in its repository. */
struct git;

/* Finds the repository of the file at `path`, which need not exist any more.
 * NULL with ERR_SYSTEM where there is no git, ERR_REFUSED where there is no
 * repository, or none that git would read. */
struct git *git_open(const char *path, struct err *err);
void git_close(struct git *git);		/* takes NULL */

/* The file's path from the top of the repository; borrowed. */
const char *git_path(const struct git *git);

/* The bytes of the file in a revision: a commit, branch, tag or whatever else
 * git takes for one; "" is what is staged, ":1" to ":3" are the sides of an
 * unfinished merge. `path`, from the top of the repository, is what the file
 * was called then; NULL: as now. Replaces what `bytes` holds. ERR_REFUSED for
 * a revision that git does not know, and for one without the file; ERR_LIMIT
 * for more than slurp_read() takes. */
int git_show(struct git *git, const char *rev, const char *path, struct str *bytes, struct err *err);

/* The same by the number that git has for the bytes themselves (see below). */
int git_show_blob(struct git *git, const char *blob, struct str *bytes, struct err *err);

/* One revision that changed the file. All borrowed until the callback returns;
 * the words are their author's: any bytes but NUL. */
struct git_revision {
	const char *hash;	/* of the commit, in full */
	const char *author;
	const char *date;	/* of the author: 2026-11-22T06:30:33+01:00 */
	const char *subject;	/* the first line of the message */
	const char *path;	/* of the file then, from the top of the repository */
	const char *blob;	/* its bytes then; NULL: it was removed */
	const char *before;	/* its bytes before that; NULL: it was not there */
	bool merge;		/* of several parents: `before` is of the first */
};

/* Hands over the revisions that changed the file, newest first, under the
 * names that it had before too, while git finds them; until `each` returns
 * false. A merge is among them where its result is none of its parents'. A file
 * that was never committed has none. git_show() may be called meanwhile. */
int git_log(struct git *git, bool (*each)(void *data, const struct git_revision *revision),
	void *data, struct err *err);

/* Does `name` stand for a file of a revision, REV:FILE? Not when a file of
 * that very name is there. *rev and *path become yours; `path` is as the user
 * wrote it: absolute, or relative to where the program runs. */
bool git_is_revision(const char *name, char **rev, char **path);

/* The same in one step, for REV:FILE taken apart. */
int git_show_file(const char *rev, const char *path, struct str *bytes, struct err *err);

/* --- settings ------------------------------------------------------------------ */

enum git_scope {
	GIT_LOCAL,	/* of the repository that the program runs in */
	GIT_GLOBAL	/* of the user */
};

/* ERR_SYSTEM without git, and ERR_REFUSED for GIT_LOCAL outside of a repository. */
int git_config_check(enum git_scope scope, struct err *err);

/* *value is yours; NULL: it is not set in that scope. */
int git_config_get(enum git_scope scope, const char *key, char **value, struct err *err);
int git_config_set(enum git_scope scope, const char *key, const char *value, struct err *err);

/* One that is not set is well. */
int git_config_unset(enum git_scope scope, const char *key, struct err *err);

enum git_file {
	GIT_ATTRIBUTES,	/* which attributes files have (gitattributes(5)) */
	GIT_EXCLUDE	/* which files are passed over (gitignore(5)) */
};

/* Lines of such a file that is not committed: that of the repository, or the
 * user's. Ours stand there between two comments;
 * other lines stay as they are. `each` is told of every line that was written,
 * or that is gone; it is not called where nothing was to do. Fails with the
 * file as it was. */
struct git_lines {
	void (*each)(void *data, const char *path, const char *line);
	void *data;
};

int git_lines_add(enum git_file file, enum git_scope scope, const char *const *lines,
	size_t count, const struct git_lines *told, struct err *err);

/* Takes away those of ours that end with `ending`. */
int git_lines_remove(enum git_file file, enum git_scope scope, const char *ending,
	const struct git_lines *told, struct err *err);

/* --- merging by lines ------------------------------------------------------------- */

/* Merges into `ours` what `theirs` changed since `base`, three files, by their
 * lines, as git itself does: what both changed stands between markers of `size`
 * letters. Returns how many such places there are, or -1. */
int git_merge_lines(const char *base, const char *ours, const char *theirs, int size,
	struct err *err);

#endif
