/*
 * The story of a file in git: one revision after another, as git finds them.
 *
 * What git writes is taken apart at its NULs. A revision is its number, three
 * texts and, where git says so, what became of the file: ":", modes, numbers
 * of the bytes before and after, a letter; then its path, after the one before
 * where it was renamed. A merge has a ":", a mode and a number more for each
 * further parent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/git.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "gitting.h"

#define PIECE 65536

/* What the next text is. */
enum awaited { AWAIT_REVISION, AWAIT_AUTHOR, AWAIT_DATE, AWAIT_SUBJECT, AWAIT_CHANGE, AWAIT_OLD_PATH,
	AWAIT_PATH };

struct log {
	bool (*each)(void *data, const struct git_revision *revision);
	void *data;
	enum awaited awaited;
	bool stop;
	char *hash, *author, *date, *subject;	/* of the revision under way */
	char *blob, *before;
	char *path;		/* in it, and in those before it unless they say another */
	char *old_path;		/* what it was renamed from */
	bool merge;
};

static void
put(char **text, const char *value, size_t len)
{
	free(*text);
	*text = mem_text_n(value, len);
}

static void
forget(char **text)
{
	free(*text);
	*text = NULL;
}

/* Hands over the revision that is complete now. */
static void
tell(struct log *log)
{
	const struct git_revision revision = {
		.hash = log->hash, .author = log->author, .date = log->date,
		.subject = log->subject, .path = log->path, .blob = log->blob,
		.before = log->before, .merge = log->merge,
	};

	if (log->hash == NULL)
		return;
	log->stop = !log->each(log->data, &revision);
	if (log->old_path != NULL) {
		free(log->path);
		log->path = log->old_path;
		log->old_path = NULL;
	}
	forget(&log->hash);
	forget(&log->blob);
	forget(&log->before);
	log->merge = false;
}

static void
put_blob(char **blob, const char *number)
{
	size_t len = strcspn(number, " ");

	forget(blob);
	if (strspn(number, "0") < len)
		put(blob, number, len);
}

static const char *
skip_words(const char *text, size_t count)
{
	for (; count > 0 && *text != '\0'; text++)
		count -= *text == ' ';
	return text;
}

/* ":100644 100644 BEFORE AFTER M" */
static void
take_change(struct log *log, const char *text)
{
	size_t parents = strspn(text, ":");
	const char *numbers = skip_words(text, parents + 1), *letter;

	put_blob(&log->before, numbers);
	put_blob(&log->blob, skip_words(numbers, parents));
	letter = skip_words(numbers, parents + 1);
	log->merge = parents > 1;
	log->awaited = parents == 1 && strchr("RC", *letter) != NULL && *letter != '\0'
	    ? AWAIT_OLD_PATH : AWAIT_PATH;
}

static void
take_text(struct log *log, const char *text, size_t len)
{
	switch (log->awaited) {
	case AWAIT_REVISION:
	case AWAIT_CHANGE:
		while (*text == '\n')
			text++, len--;
		if (*text == ':') {
			take_change(log, text);
		} else if (len > 0) {
			tell(log);
			put(&log->hash, text, len);
			log->awaited = AWAIT_AUTHOR;
		}
		return;
	case AWAIT_AUTHOR:
		put(&log->author, text, len);
		break;
	case AWAIT_DATE:
		put(&log->date, text, len);
		break;
	case AWAIT_SUBJECT:
		put(&log->subject, text, len);
		break;
	case AWAIT_OLD_PATH:
		put(&log->old_path, text, len);
		break;
	case AWAIT_PATH:
		put(&log->path, text, len);
		log->awaited = AWAIT_REVISION;
		return;
	}
	log->awaited++;
}

/* Takes apart what came; what is not whole stays in `rest`. */
static void
take_piece(struct log *log, struct str *rest, const char *bytes, size_t len)
{
	size_t at = 0, whole;

	str_add_n(rest, bytes, len);
	while (!log->stop && (whole = strlen(str_text(rest) + at)) < rest->len - at) {
		take_text(log, rest->s + at, whole);
		at += whole + 1;
	}
	str_splice(rest, 0, at, "", 0);
}

static void
read_all(struct log *log, struct program *program)
{
	char *piece = mem_alloc(PIECE);
	struct str rest = { 0 };
	ssize_t got;

	while (!log->stop && (got = program_read(program, piece, PIECE)) > 0)
		take_piece(log, &rest, piece, (size_t)got);
	if (!log->stop)
		tell(log);
	str_clear(&rest);
	free(piece);
}

static void
log_clear(struct log *log)
{
	forget(&log->hash);
	forget(&log->author);
	forget(&log->date);
	forget(&log->subject);
	forget(&log->blob);
	forget(&log->before);
	forget(&log->path);
	forget(&log->old_path);
}

/* A repository without a commit has no story, and for git that is an error. */
static bool
is_unborn(struct git *git)
{
	static const char *const words[] = { "rev-parse", "--verify", "--quiet", "HEAD", NULL };

	return gitting_ask(git->folder, words, NULL, NULL, NULL) != 0;
}

int
git_log(struct git *git, bool (*each)(void *data, const struct git_revision *revision), void *data,
	struct err *err)
{
	const char *const words[] = {
		"log", "-z", "--follow", "-c", "--raw", "--no-abbrev", "--no-color",
		"--no-show-signature", "--no-textconv", "--encoding=UTF-8",
		"--format=%x00%H%x00%aN%x00%aI%x00%s%x00", "--", git->name, NULL
	};
	struct log log = { .each = each, .data = data, .path = mem_text(git->path) };
	struct program program;
	int result = gitting_start(&program, git->folder, words, false, err);

	if (result == 0) {
		read_all(&log, &program);
		if (!log.stop && program_finish(&program, NULL) != 0 && !is_unborn(git))
			result = gitting_fail(N_("git does not tell the story of %s: %s"),
				git->path, &program.said, err);
		program_stop(&program);
	}
	log_clear(&log);
	return result;
}
