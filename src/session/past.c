/*
 * Other states of a map: a revision of git, another file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/past.h"

#include <stdlib.h>
#include <string.h>

#include "file/git.h"
#include "file/watch.h"

struct document *
past_revision(const char *rev, const char *path, struct err *err)
{
	struct document *document = NULL;
	struct str bytes = { 0 }, name = { 0 };

	rev = rev != NULL ? rev : "HEAD";
	str_add_format(&name, "%s:%s", rev, path);
	if (git_show_file(rev, path, &bytes, err) == 0) {
		document = document_from_bytes(NULL, str_text(&bytes), bytes.len, err);
		if (document == NULL)
			err_set_file(err, str_text(&name));
	}
	str_clear(&bytes);
	str_clear(&name);
	return document;
}

static bool
is_there(const char *path)
{
	struct watch_mark mark;

	return watch_look(path, &mark, NULL) != 0 || mark.there;
}

/* Is it about the revision itself, so that `name` was meant as one? */
static bool
knows_revision(const struct err *err)
{
	return err->kind == ERR_SYNTAX || err->kind == ERR_LIMIT || err->kind == ERR_STOPPED;
}

/* Is a file meant, by its name? */
static bool
is_file_name(const char *name)
{
	const char *end = strrchr(name, '.');

	return end != NULL && (strcmp(end, ".yaml") == 0 || strcmp(end, ".yml") == 0);
}

/* Of a file that git has, a name that is neither file nor revision is wrong input;
 * else the missing file is what there is to tell. */
static struct document *
tell_neither(const char *name, const char *path, struct err *err)
{
	struct err other = { 0 };
	struct document *last = is_file_name(name) ? NULL : past_revision(NULL, path, &other);

	err_clear(&other);
	if (last == NULL)
		return document_open(name, err);
	document_free(last);
	err_set(err, ERR_REFUSED, N_("“%s” is no file, nor a revision of %s that git knows"),
	    "tt", name, path);
	return NULL;
}

/* Does the name say REV:FILE? Then *document is that, or NULL. */
static bool
is_revision(const char *name, struct document **document, struct err *err)
{
	char *rev, *file;

	if (!git_is_revision(name, &rev, &file))
		return false;
	*document = past_revision(rev, file, err);
	free(rev);
	free(file);
	return true;
}

struct document *
past_open_placed(const char *name, struct err *err)
{
	struct document *document;

	return is_revision(name, &document, err) ? document : document_open_placed(name, err);
}

struct document *
past_open(const char *name, const char *path, struct err *err)
{
	struct document *document;
	struct err other = { 0 };

	if (is_revision(name, &document, err))
		return document;
	if (path == NULL || strcmp(name, "-") == 0 || is_there(name))
		return document_open(name, err);
	document = past_revision(name, path, &other);
	if (document == NULL && knows_revision(&other) && err != NULL) {
		err_append(err, &other);
	} else if (document == NULL) {
		document = tell_neither(name, path, err);
	}
	err_clear(&other);
	return document;
}
