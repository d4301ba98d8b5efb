/*
 * What went wrong, in words that can still be translated.
 *
 * A failing call fills a struct err and returns -1 or NULL. The struct keeps
 * the message untranslated with its arguments apart, so that only the edge
 * (cmd, cli) formats it in the user's language. Several errors of one file
 * hang in a chain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Marks a text for xgettext without translating it. */
#ifndef N_
#define N_(text) (text)
#endif

enum err_kind {
	ERR_NONE,
	ERR_USAGE,	/* the command is wrong */
	ERR_SYNTAX,	/* the input is no YAML, or no journey */
	ERR_RULE,	/* the edit would break a rule of the map */
	ERR_CONFLICT,	/* somebody else changed it too */
	ERR_LOCKED,	/* somebody else has it open */
	ERR_REFUSED,	/* it cannot be done safely, so it was not done */
	ERR_LIMIT,	/* larger or deeper than cjm takes */
	ERR_STOPPED,	/* by the user (progress.h) */
	ERR_SYSTEM	/* the operating system said no */
};

#define ERR_ARGS_MAX 4
#define ERR_CHAIN_MAX 20	/* errors reported for one file */
#define ERR_ARG_MAX 2000	/* bytes of a text in a message; more are cut */

/* All zero is "no error". `line` and `column` count from 1, 0 means unknown;
 * a column counts characters. */
struct err {
	enum err_kind kind;
	const char *message;		/* a literal, marked by N_() */
	const char *hint;		/* a literal, marked by N_(), or NULL */
	char *arg[ERR_ARGS_MAX];
	unsigned words;			/* bit i: arg[i] is itself a message */
	size_t line, column;
	char *file;			/* or NULL */
	struct err *next;
};

/* Fills `err`, or adds to its chain when it holds an error already (at most
 * ERR_CHAIN_MAX; more are dropped). `message` has one %s for each letter of
 * `args`: 't' a text, shown as it is; 'w' a word marked by N_(), translated
 * with the message; 'n' a size_t. Returns -1, so that `return err_set(...)`
 * is one line. `err` may be NULL. */
int err_set(struct err *err, enum err_kind kind, const char *message, const char *args, ...);

/* The same with a place in the file. */
int err_set_at(struct err *err, enum err_kind kind, size_t line, size_t column,
	const char *message, const char *args, ...);

/* An error of the system: `message` has one %s for `path`; the reason is
 * strerror of `number` and follows as ": reason". */
int err_set_system(struct err *err, int number, const char *message, const char *path);

/* There is not enough memory for this. */
int err_set_memory(struct err *err);

/* A literal marked by N_() that tells what to do; for the last error added. */
void err_set_hint(struct err *err, const char *hint);

/* Names the file in every error of the chain that names none. */
void err_set_file(struct err *err, const char *file);

/* What a message shows of a text of more than ERR_ARG_MAX bytes, yours; NULL: all. */
char *err_cut(const char *text);

bool err_is_set(const struct err *err);
size_t err_count(const struct err *err);
void err_clear(struct err *err);
void err_move(struct err *to, struct err *from);	/* `from` becomes empty */

/* Adds the errors of `from`, which becomes empty, to the chain of `to`. */
void err_append(struct err *to, struct err *from);

/* Adds the message of one error (not its chain, not its place) to `out`,
 * passing texts through `translate`, which may be NULL. */
void err_format(const struct err *err, const char *(*translate)(const char *), struct str *out);

#endif
