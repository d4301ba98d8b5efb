/*
 * Lines in the files that git keeps for one repository or one user: which attributes
 * files have, and which it passes over.
 *
 * Ours stand between two comments, so that they can be taken away again and
 * nothing else. A line of the user's among them stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/git.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "file/replace.h"
#include "file/slurp.h"
#include "file/state.h"
#include "gitting.h"

#define HEAD "# cjm git-setup wrote what follows:"
#define TAIL "# cjm git-setup: end"

/* --- where ------------------------------------------------------------------------ */

static const struct {
	const char *own;	/* in the repository, beside its objects */
	const char *setting;	/* that names the user's */
	const char *usual;	/* where that is without it (gitattributes(5), gitignore(5)) */
} files[] = {
	[GIT_ATTRIBUTES] = { "info/attributes", "core.attributesFile", "attributes" },
	[GIT_EXCLUDE] = { "info/exclude", "core.excludesFile", "ignore" },
};

/* In $XDG_CONFIG_HOME/git, else in ~/.config/git. */
static char *
usual_path(enum git_file file, struct err *err)
{
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	struct str path = { 0 };

	if (config != NULL && *config != '\0')
		str_add_format(&path, "%s/git/%s", config, files[file].usual);
	else if (home != NULL && *home != '\0')
		str_add_format(&path, "%s/.config/git/%s", home, files[file].usual);
	else
		err_set(err, ERR_SYSTEM, N_("there is no home folder"), NULL);
	return path.len > 0 ? str_take(&path) : NULL;
}

static char *
find_path(enum git_file file, enum git_scope scope, struct err *err)
{
	const char *const own[] = { "rev-parse", "--git-path", files[file].own, NULL };
	const char *const users[] = { "config", "--type=path", "--get", files[file].setting, NULL };
	struct str out = { 0 }, said = { 0 };
	int status = gitting_ask(NULL, scope == GIT_GLOBAL ? users : own, &out, &said, err);
	char *path = NULL;

	if (status == 0 && out.len > 0)
		path = str_take(&out);
	else if (status >= 0 && scope == GIT_GLOBAL)
		path = usual_path(file, err);
	else if (status >= 0)
		gitting_refuse(status, ".", &said, err);
	str_clear(&out);
	str_clear(&said);
	return path;
}

/* --- the text ----------------------------------------------------------------------- */

/* The file in the making: its lines one by one, without their ends. */
struct making {
	char *path;
	struct slurp old;
	struct str text;	/* what it is to hold */
	struct str told;	/* the lines that came or went, each with its end */
};

static int
making_read(struct making *making, enum git_file file, enum git_scope scope, struct err *err)
{
	*making = (struct making){ .path = find_path(file, scope, err) };
	if (making->path == NULL)
		return -1;
	return access(making->path, F_OK) != 0 ? 0
	    : slurp_read(making->path, &making->old, err);
}

static void
making_clear(struct making *making)
{
	free(making->path);
	slurp_clear(&making->old);
	str_clear(&making->text);
	str_clear(&making->told);
}

static void
tell(const struct making *making, const struct git_lines *told)
{
	const char *line = str_text(&making->told), *end;
	char *copy;

	for (; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		copy = mem_text_n(line, (size_t)(end - line));
		told->each(told->data, making->path, copy);
		free(copy);
	}
}

static void
make_folder(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = mem_text_n(path, slash != NULL ? (size_t)(slash - path) : 0);

	if (*folder != '\0')
		state_make_folders(folder, 0777);
	free(folder);
}

/* A file that holds nothing any more was ours. */
static int
making_write(const struct making *making, const struct git_lines *told, struct err *err)
{
	if (making->told.len == 0)
		return 0;
	if (making->text.len == 0) {
		unlink(making->path);
	} else {
		make_folder(making->path);
		if (replace_file(making->path, str_text(&making->text),
		    making->text.len, err) != 0)
			return -1;
	}
	tell(making, told);
	return 0;
}

/* The length of the line at `at`, without its end. */
static size_t
line_len(const struct slurp *old, size_t at)
{
	const char *end = memchr(old->bytes + at, '\n', old->len - at);

	return end != NULL ? (size_t)(end - old->bytes) - at : old->len - at;
}

static bool
line_is(const struct slurp *old, size_t at, const char *line)
{
	return line_len(old, at) == strlen(line) &&
	    strncmp(old->bytes + at, line, strlen(line)) == 0;
}

/* Where that line begins, or SIZE_MAX. */
static size_t
find_line(const struct slurp *old, const char *line)
{
	for (size_t at = 0; at < old->len; at += line_len(old, at) + 1)
		if (line_is(old, at, line))
			return at;
	return SIZE_MAX;
}

static void
add_line(struct str *text, const char *line)
{
	str_add(text, line);
	str_add_char(text, '\n');
}

/* The old text with the lines that it lacks, behind the head that is there or
 * at the end. */
static void
put_in(struct making *making, const char *const *lines, size_t count)
{
	const struct slurp *old = &making->old;
	size_t head = find_line(old, HEAD), at = old->len;

	for (size_t i = 0; i < count; i++)
		if (find_line(old, lines[i]) == SIZE_MAX)
			add_line(&making->told, lines[i]);
	if (head != SIZE_MAX && head + strlen(HEAD) < at)
		at = head + strlen(HEAD) + 1;
	str_add_n(&making->text, at > 0 ? old->bytes : "", at);
	if (at > 0 && old->bytes[at - 1] != '\n')
		str_add_char(&making->text, '\n');
	if (head == SIZE_MAX)
		add_line(&making->text, HEAD);
	str_add(&making->text, str_text(&making->told));
	if (head == SIZE_MAX)
		add_line(&making->text, TAIL);
	if (at < old->len)
		str_add_n(&making->text, old->bytes + at, old->len - at);
}

int
git_lines_add(enum git_file file, enum git_scope scope, const char *const *lines,
	size_t count, const struct git_lines *told, struct err *err)
{
	struct making own;
	int result = making_read(&own, file, scope, err);

	if (result == 0) {
		put_in(&own, lines, count);
		result = making_write(&own, told, err);
	}
	making_clear(&own);
	return result;
}

/* Does the line end as ours do? */
static bool
is_ours(const char *line, size_t len, const char *ending)
{
	size_t own = strlen(ending);

	return len >= own && strncmp(line + len - own, ending, own) == 0;
}

/* Goes through the old text: what is ours is told, all else kept. */
static void
take_away(struct making *making, const char *ending)
{
	const struct slurp *old = &making->old;
	bool within = false;
	size_t at, len, step;

	for (at = 0; at < old->len; at += step) {
		len = line_len(old, at);
		step = at + len < old->len ? len + 1 : len;
		if (line_is(old, at, HEAD) || line_is(old, at, TAIL)) {
			within = line_is(old, at, HEAD);
		} else if (within && is_ours(old->bytes + at, len, ending)) {
			str_add_n(&making->told, old->bytes + at, len);
			str_add_char(&making->told, '\n');
		} else {
			str_add_n(&making->text, old->bytes + at, step);
		}
	}
}

int
git_lines_remove(enum git_file file, enum git_scope scope, const char *ending,
	const struct git_lines *told, struct err *err)
{
	struct making own;
	int result = making_read(&own, file, scope, err);

	if (result == 0) {
		take_away(&own, ending);
		result = making_write(&own, told, err);
	}
	making_clear(&own);
	return result;
}
