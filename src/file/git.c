/*
 * What git knows of a file: where it lies in its repository, and its bytes in
 * a revision.
 *
 * The bytes come from one `git cat-file --batch`, which is asked again and
 * again: of a long story each revision costs no program of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/git.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "file/slurp.h"
#include "gitting.h"

#define ANSWER_MAX 8192		/* bytes of git's line before the bytes themselves */

/* --- where it lies ------------------------------------------------------------- */

/* Splits `path` behind the folder that it begins with and that exists: the
 * folder without links (yours), and where the rest begins. */
static char *
split_path(const char *path, const char **rest)
{
	struct str head = { 0 };
	const char *end = path + strlen(path);
	char *real = NULL;

	for (;;) {
		while (end > path && end[-1] != '/')
			end--;
		*rest = end;
		str_cut(&head, 0);
		str_add_n(&head, path, (size_t)(end - path));
		real = realpath(end == path ? "." : str_text(&head), NULL);
		if (real != NULL || end == path)
			break;
		while (end > path && end[-1] == '/')
			end--;
	}
	str_clear(&head);
	return real;
}

/* Where git is to be started, and the file as seen from there. */
static int
find_place(struct git *git, const char *path, struct err *err)
{
	char *real = realpath(path, NULL);
	const char *rest;

	git->folder = split_path(real != NULL ? real : path, &rest);
	if (git->folder == NULL)
		err_set_system(err, errno, N_("cannot read %s"), path);
	else
		git->name = mem_text(rest);
	free(real);
	return git->folder != NULL ? 0 : -1;
}

static int
find_repository(struct git *git, const char *path, struct err *err)
{
	static const char *const words[] = { "rev-parse", "--show-prefix", NULL };
	struct str out = { 0 }, said = { 0 };
	int status = gitting_ask(git->folder, words, &out, &said, err);

	if (status == 0) {
		str_add(&out, git->name);
		git->path = str_take(&out);
	} else if (status > 0) {
		gitting_refuse(status, path, &said, err);
	}
	str_clear(&out);
	str_clear(&said);
	return status == 0 ? 0 : -1;
}

struct git *
git_open(const char *path, struct err *err)
{
	struct git *git = mem_zero(1, sizeof *git);

	if (find_place(git, path, err) == 0 && find_repository(git, path, err) == 0)
		return git;
	git_close(git);
	return NULL;
}

void
git_close(struct git *git)
{
	if (git == NULL)
		return;
	if (git->objects.pid != 0)
		program_stop(&git->objects);
	free(git->folder);
	free(git->name);
	free(git->path);
	free(git);
}

const char *
git_path(const struct git *git)
{
	return git->path;
}

/* --- bytes ------------------------------------------------------------------------ */

static int
start_objects(struct git *git, struct err *err)
{
	static const char *const words[] = {
		"cat-file", "--batch", "--follow-symlinks", NULL
	};

	return git->objects.pid != 0 ? 0
	    : gitting_start(&git->objects, git->folder, words, true, err);
}

static int
lost(struct git *git, struct err *err)
{
	gitting_fail(N_("git does not hand out %s: %s"), git->path, &git->objects.said, err);
	program_stop(&git->objects);
	return -1;
}

/* The line before the bytes; git never waits in the midst of one. */
static int
read_line(struct program *objects, struct str *line)
{
	char c;

	while (program_read(objects, &c, 1) == 1) {
		if (c == '\n')
			return 0;
		if (line->len == ANSWER_MAX)
			return -1;
		str_add_char(line, c);
	}
	return -1;
}

/* Exactly `len` bytes, and the line break behind them. */
static int
read_bytes(struct program *objects, struct str *bytes, size_t len)
{
	char *room = mem_alloc(len + 2);
	size_t have = 0;
	ssize_t got = 0;

	while (have < len + 1 && (got = program_read(objects, room + have, len + 1 - have)) > 0)
		have += (size_t)got;
	if (have == len + 1) {
		room[len] = '\0';
		str_clear(bytes);
		*bytes = (struct str){ .s = room, .len = len, .room = len + 2 };
		return 0;
	}
	free(room);
	return -1;
}

/* What comes behind a line that ends with a number of bytes. */
static int
take_object(struct git *git, const struct str *line, struct str *bytes, bool *found, struct err *err)
{
	const char *number = strrchr(str_text(line), ' ');
	unsigned long long len = number != NULL ? strtoull(number + 1, NULL, 10) : 0;
	struct str other = { 0 };
	int result;

	if (number == NULL)
		return lost(git, err);
	if (len > SLURP_MAX) {
		program_stop(&git->objects);
		return err_set(err, ERR_LIMIT, N_("the file is larger than 256 MB"), NULL);
	}
	/* Else it is a folder, or a link that leads nowhere. */
	*found = number - str_text(line) > 5 && strncmp(number - 5, " blob", 5) == 0;
	result = read_bytes(&git->objects, *found ? bytes : &other, (size_t)len);
	str_clear(&other);
	return result == 0 ? 0 : lost(git, err);
}

static bool
ends_with(const struct str *line, const char *end)
{
	size_t len = strlen(end);

	return line->len >= len && strcmp(line->s + line->len - len, end) == 0;
}

/* Asks for one object; `found` says whether there is such a file. */
static int
ask_object(struct git *git, const char *object, struct str *bytes, bool *found, struct err *err)
{
	struct str line = { 0 };
	int result = 0;

	*found = false;
	if (start_objects(git, err) != 0)
		return -1;
	if (program_write(&git->objects, object, strlen(object)) != 0 ||
	    program_write(&git->objects, "\n", 1) != 0 || read_line(&git->objects, &line) != 0)
		result = lost(git, err);
	else if (!ends_with(&line, " missing") && !ends_with(&line, " ambiguous"))
		result = take_object(git, &line, bytes, found, err);
	str_clear(&line);
	return result;
}

/* What git calls the object, a number; for names that do not fit on a line.
 * NULL: there is none. */
static char *
resolve(struct git *git, const char *object)
{
	const char *const words[] = { "rev-parse", "--verify", "--quiet", object, NULL };
	struct str out = { 0 };

	if (gitting_ask(git->folder, words, &out, NULL, NULL) == 0)
		return str_take(&out);
	str_clear(&out);
	return NULL;
}

/* Is that a revision at all? What is staged always is. */
static bool
is_known(struct git *git, const char *rev)
{
	struct str tree = { 0 };
	char *number;

	if (*rev == '\0' || *rev == ':')
		return true;
	str_add_format(&tree, "%s^{tree}", rev);
	number = resolve(git, str_text(&tree));
	str_clear(&tree);
	free(number);
	return number != NULL;
}

static int
tell_missing(struct git *git, const char *rev, const char *path, struct err *err)
{
	if (!is_known(git, rev))
		return err_set(err, ERR_REFUSED, N_("git knows no revision “%s”"), "t", rev);
	if (*rev == '\0')
		return err_set(err, ERR_REFUSED, N_("%s is not staged in git"), "t", path);
	return err_set(err, ERR_REFUSED, N_("there is no %s in revision “%s”"), "tt", path, rev);
}

int
git_show(struct git *git, const char *rev, const char *path, struct str *bytes, struct err *err)
{
	struct str object = { 0 };
	char *number = NULL;
	bool found = false;
	int result = 0;

	if (path == NULL)
		path = git->path;
	/* No revision begins so; git would take it for an option. */
	if (*rev == '-')
		return err_set(err, ERR_REFUSED, N_("git knows no revision “%s”"), "t", rev);
	str_add_format(&object, "%s:%s", *rev != '\0' ? rev : ":0", path);
	if (strchr(str_text(&object), '\n') != NULL)
		number = resolve(git, str_text(&object));
	if (number != NULL || strchr(str_text(&object), '\n') == NULL)
		result = ask_object(git, number != NULL ? number : str_text(&object), bytes, &found,
			err);
	if (result == 0 && !found)
		result = tell_missing(git, rev, path, err);
	free(number);
	str_clear(&object);
	return result;
}

int
git_show_blob(struct git *git, const char *blob, struct str *bytes, struct err *err)
{
	bool found;

	if (ask_object(git, blob, bytes, &found, err) != 0)
		return -1;
	return found ? 0 : err_set(err, ERR_REFUSED, N_("git does not have %s any more"), "t", blob);
}

/* --- REV:FILE ------------------------------------------------------------------------ */

/* Where the colon between revision and file stands: not in HEAD@{10:00} nor
 * before the 1 of :1:FILE. NULL: there is none. */
static const char *
find_colon(const char *name)
{
	size_t depth = 0;

	if (name[0] == ':' && name[1] >= '0' && name[1] <= '3' && name[2] == ':')
		return name + 2;
	for (; *name != '\0' && (*name != ':' || depth > 0); name++) {
		depth += *name == '{';
		depth -= *name == '}' && depth > 0;
	}
	return *name == ':' ? name : NULL;
}

bool
git_is_revision(const char *name, char **rev, char **path)
{
	const char *colon = find_colon(name);
	struct stat st;

	*rev = *path = NULL;
	if (colon == NULL || colon[1] == '\0' || lstat(name, &st) == 0)
		return false;
	*rev = mem_text_n(name, (size_t)(colon - name));
	*path = mem_text(colon + 1);
	return true;
}

int
git_show_file(const char *rev, const char *path, struct str *bytes, struct err *err)
{
	struct git *git = git_open(path, err);
	int result = git != NULL ? git_show(git, rev, NULL, bytes, err) : -1;

	git_close(git);
	return result;
}
