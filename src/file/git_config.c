/*
 * Settings of git.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/git.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "gitting.h"

/* What `git config` ends with. */
enum { CONFIG_WELL = 0, CONFIG_NONE = 1, CONFIG_NONE_TO_UNSET = 5 };

static int
config_fail(const char *key, const struct str *said, struct err *err)
{
	return gitting_fail(N_("git does not keep %s: %s"), key, said, err);
}

int
git_config_check(enum git_scope scope, struct err *err)
{
	static const char *const version[] = { "--version", NULL };
	static const char *const folder[] = { "rev-parse", "--git-dir", NULL };
	struct str said = { 0 };
	int status = gitting_ask(NULL, scope == GIT_LOCAL ? folder : version, NULL, &said, err);

	if (status > 0)
		gitting_refuse(status, ".", &said, err);
	str_clear(&said);
	return status == 0 ? 0 : -1;
}

static const char *
scope_word(enum git_scope scope)
{
	return scope == GIT_GLOBAL ? "--global" : "--local";
}

int
git_config_get(enum git_scope scope, const char *key, char **value, struct err *err)
{
	const char *const words[] = { "config", scope_word(scope), "--get", key, NULL };
	struct str out = { 0 }, said = { 0 };
	int status = gitting_ask(NULL, words, &out, &said, err);

	*value = status == CONFIG_WELL ? mem_text(str_text(&out)) : NULL;
	if (status > 0 && status != CONFIG_NONE)
		config_fail(key, &said, err);
	str_clear(&out);
	str_clear(&said);
	return status == CONFIG_WELL || status == CONFIG_NONE ? 0 : -1;
}

/* Changes a setting; `well` is one more status that is. */
static int
change(const char *key, const char *const *words, int well, struct err *err)
{
	struct str said = { 0 };
	int status = gitting_ask(NULL, words, NULL, &said, err);

	if (status > 0 && status != well)
		config_fail(key, &said, err);
	str_clear(&said);
	return status == 0 || status == well ? 0 : -1;
}

int
git_config_set(enum git_scope scope, const char *key, const char *value, struct err *err)
{
	const char *const words[] = {
		"config", scope_word(scope), "--replace-all", key, value, NULL
	};

	return change(key, words, CONFIG_WELL, err);
}

int
git_config_unset(enum git_scope scope, const char *key, struct err *err)
{
	const char *const words[] = { "config", scope_word(scope), "--unset-all", key, NULL };

	return change(key, words, CONFIG_NONE_TO_UNSET, err);
}
