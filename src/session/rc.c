/*
 * Files of settings: where they are and what stands in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/rc.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "file/home.h"
#include "file/slurp.h"
#include "file/watch.h"

char *
rc_usual(void)
{
	char *path = home_config("cjmrc");
	struct watch_mark mark = { 0 };

	if (path != NULL && watch_look(path, &mark, NULL) == 0 && mark.there)
		return path;
	free(path);
	return NULL;
}

char *
rc_beside(const char *from, const char *name)
{
	const char *home = getenv("HOME"), *slash = from != NULL ? strrchr(from, '/') : NULL;
	struct str path = { 0 };

	if (str_starts(name, "~/") && home != NULL)
		str_add_format(&path, "%s%s", home, name + 1);
	else if (*name == '/')
		str_add(&path, name);
	else if (slash != NULL)
		str_add_format(&path, "%.*s%s", (int)(slash + 1 - from), from, name);
	else
		str_add_format(&path, "./%s", name);
	return str_take(&path);
}

/* What a file holds that is no text; 0 lines: nothing. */
static size_t
bad_line(const struct slurp *slurp)
{
	size_t bad = utf8_check(slurp->bytes, slurp->len), line = 1, i;
	const char *nul = memchr(slurp->bytes, '\0', slurp->len);

	if (nul != NULL && (size_t)(nul - slurp->bytes) < bad)
		bad = (size_t)(nul - slurp->bytes);
	for (i = 0; i < bad; i++)
		line += slurp->bytes[i] == '\n';
	return bad < slurp->len ? line : 0;
}

char *
rc_read(const char *path, struct err *err)
{
	struct slurp slurp;
	size_t bad;

	if (!home_is_own()) {
		err_set(err, ERR_REFUSED, N_("settings are not read under another's rights"), NULL);
		return NULL;
	}
	/* Standard input is for keys. */
	if (slurp_read(strcmp(path, "-") == 0 ? "./-" : path, &slurp, err) != 0)
		return NULL;
	bad = bad_line(&slurp);
	if (slurp.len <= RC_MAX && bad == 0)
		return slurp.bytes;
	if (slurp.len > RC_MAX)
		err_set(err, ERR_LIMIT, N_("settings larger than 1 MB"), NULL);
	else
		err_set_at(err, ERR_SYNTAX, bad, 1, N_("the line is not UTF-8"), NULL);
	err_set_file(err, path);
	slurp_clear(&slurp);
	return NULL;
}
