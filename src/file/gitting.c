/*
 * How git is run: without a shell, a pager or a question, and without locks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "gitting.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/vec.h"
#include "file/home.h"

/* What a system tells by that cannot tell at once (posix_spawnp(3)). */
#define NO_PROGRAM 127

/* What git sets for programs that it runs itself. It would lead to that
 * repository, not to the file's own (git rev-parse --local-env-vars). The
 * pathspecs are said below. */
static const char *const forgotten[] = {
	"GIT_ALTERNATE_OBJECT_DIRECTORIES=", "GIT_COMMON_DIR=", "GIT_CONFIG=", "GIT_DIR=",
	"GIT_GLOB_PATHSPECS=", "GIT_GRAFT_FILE=", "GIT_ICASE_PATHSPECS=",
	"GIT_IMPLICIT_WORK_TREE=", "GIT_INDEX_FILE=", "GIT_INTERNAL_SUPER_PREFIX=",
	"GIT_NAMESPACE=", "GIT_NOGLOB_PATHSPECS=", "GIT_OBJECT_DIRECTORY=", "GIT_PREFIX=",
	"GIT_SHALLOW_FILE=", "GIT_WORK_TREE=", NULL
};

/* The words of its messages are told apart, so they are to be English. */
static const char *const settings[] = {
	"GIT_LITERAL_PATHSPECS=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C",
	NULL
};

static bool
is_among(const char *variable, const char *const *list)
{
	size_t len;

	for (; *list != NULL; list++) {
		len = strcspn(*list, "=") + 1;
		if (strncmp(variable, *list, len) == 0)
			return true;
	}
	return false;
}

/* The environment for git; the array is yours, its texts are borrowed. */
static char **
make_environment(void)
{
	char **made = NULL;
	size_t count = 0, room = 0, i;

	for (i = 0; environ != NULL && environ[i] != NULL; i++) {
		if (is_among(environ[i], forgotten) || is_among(environ[i], settings))
			continue;
		vec_grow(made, count, room);
		made[count++] = environ[i];
	}
	for (i = 0; i < sizeof settings / sizeof *settings; i++) {
		vec_grow(made, count, room);
		memcpy(&made[count++], &settings[i], sizeof *made);
	}
	return made;
}

static const char **
make_words(const char *folder, const char *const *rest)
{
	const char **words = NULL;
	size_t count = 0, room = 0;

	vec_grow(words, count, room);
	words[count++] = "git";
	for (size_t i = 0; i < (folder != NULL ? 2 : 0); i++) {
		vec_grow(words, count, room);
		words[count++] = i == 0 ? "-C" : folder;
	}
	do {
		vec_grow(words, count, room);
		words[count++] = *rest;
	} while (*rest++ != NULL);
	return words;
}

static int
missing(struct err *err)
{
	return err_set(err, ERR_SYSTEM, N_("git is not installed"), NULL);
}

int
gitting_start(struct program *program, const char *folder, const char *const *words, bool feed,
	struct err *err)
{
	const char **all;
	char **environment;
	bool is_missing;
	int result;

	*program = (struct program){ .in = -1, .out = -1, .trouble = -1 };
	if (!home_is_own())
		return err_set(err, ERR_REFUSED,
			N_("git is not run with another user's rights"), NULL);
	all = make_words(folder, words);
	environment = make_environment();
	result = program_start(program, all, environment, feed, &is_missing, err);
	if (result != 0 && is_missing) {
		err_clear(err);
		missing(err);
	}
	free(environment);
	free(all);
	return result;
}

int
gitting_ask(const char *folder, const char *const *words, struct str *out, struct str *said,
	struct err *err)
{
	struct program program;
	int status;

	if (gitting_start(&program, folder, words, false, err) != 0)
		return -1;
	status = program_finish(&program, out);
	if (out != NULL && out->len > 0 && out->s[out->len - 1] == '\n')
		str_cut(out, out->len - 1);
	if (said != NULL)
		str_add_n(said, str_text(&program.said), program.said.len);
	program_stop(&program);
	return status < 0 ? err_set(err, ERR_SYSTEM, N_("git did not end as it should"), NULL)
	    : status;
}

int
gitting_fail(const char *message, const char *text, const struct str *said, struct err *err)
{
	const char *words = str_text(said);
	char *line;

	if (str_starts(words, "fatal: "))
		words += strlen("fatal: ");
	else if (str_starts(words, "error: "))
		words += strlen("error: ");
	line = mem_text_n(words, strcspn(words, "\n"));
	err_set(err, ERR_REFUSED, message, "tt", text, line);
	free(line);
	return -1;
}

int
gitting_refuse(int status, const char *path, const struct str *said, struct err *err)
{
	if (status == NO_PROGRAM)
		return missing(err);
	if (strstr(str_text(said), "not a git repository") != NULL)
		return err_set(err, ERR_REFUSED, N_("%s is in no git repository"), "t", path);
	return gitting_fail(N_("git does not read the repository of %s: %s"), path, said, err);
}
