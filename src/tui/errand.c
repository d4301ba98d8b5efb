/*
 * What a command wants of another program: the user's editor, or a filter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "errand.h"

#include <errno.h>
#include <fcntl.h>
#include <libintl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "child.h"
#include "signals.h"

#define _(text) gettext(text)

bool
errand_is_wanted(const struct editor *editor)
{
	return editor->want.kind == WANT_EDITOR || editor->want.kind == WANT_FILTER;
}

void
errand_tell(struct editor *editor)
{
	const struct want *want = &editor->want;
	struct str text = {0};

	str_add_format(&text, want->kind == WANT_FILTER ? _("%s is running; Ctrl-C stops it") :
	    _("waiting for %s"), want->kind == WANT_FILTER ? want->outside : child_editor());
	editor_say(editor, str_take(&text), false);
}

/* Tells what went wrong; what was wanted is not wanted any more. */
static void
fail(struct editor *editor, struct err *err)
{
	want_clear(&editor->want);
	editor_tell(editor, err);
	err_clear(err);
}

/* --- the editor ------------------------------------------------------------------ */

/* A file of the user's own that begins with the text; its path, yours. */
static char *
write_file(const char *text, const char *suffix, struct err *err)
{
	const char *folder = getenv("TMPDIR");
	struct str path = {0};
	size_t len = strlen(text), done = 0;
	bool good;
	int fd, why;

	str_add_format(&path, "%s/cjm-XXXXXX%s", folder && *folder == '/' ? folder : "/tmp", suffix);
	fd = mkstemps(path.s, (int)strlen(suffix));
	while (fd >= 0 && done < len) {
		ssize_t count = write(fd, text + done, len - done);

		if (count < 0 && errno != EINTR)
			break;
		done += count > 0 ? (size_t)count : 0;
	}
	good = fd >= 0 && done == len;
	why = errno;
	if (fd >= 0 && close(fd) < 0 && good) {
		good = false;
		why = errno;
	}
	if (!good) {
		err_set_system(err, why, N_("cannot write %s"), path.s);
		if (fd >= 0)
			unlink(path.s);
		str_clear(&path);
		return NULL;
	}
	return str_take(&path);
}

static int
read_file(const char *path, struct str *text, struct err *err)
{
	FILE *file = fopen(path, "r");
	char bytes[4096];
	size_t count;

	if (!file)
		return err_set_system(err, errno, N_("cannot read %s"), path);
	while ((count = fread(bytes, 1, sizeof bytes, file)) > 0 && text->len <= CHILD_BYTES_MAX)
		str_add_n(text, bytes, count);
	fclose(file);
	if (text->len > CHILD_BYTES_MAX || strlen(str_text(text)) < text->len ||
	    utf8_check(str_text(text), text->len) < text->len)
		return err_set(err, ERR_SYNTAX, N_("%s is no text in UTF-8"), "t", path);
	return 0;
}

/* An editor ends the last line; a card's text has no such end. What takes one
 * line gets one. */
static void
trim(struct str *text, const struct want *want)
{
	size_t len = text->len;

	while (len > 0 && strchr("\r\n", text->s[len - 1]) != NULL)
		len--;
	str_cut(text, len);
	for (size_t i = 0; !want->lines && i < text->len; i++)
		if (text->s[i] == '\n')
			text->s[i] = ' ';
}

/* Runs the line with what was written; where that is refused it is kept, and
 * told where. */
static void
take(struct editor *editor, const char *text, const char *path)
{
	struct err err = {0};

	if (editor_answer(editor, text, &err) == 0) {
		unlink(path);
	} else {
		want_clear(&editor->want);
		editor_tell_kept(editor, &err, path);
	}
	err_clear(&err);
}

static void
edit(struct editor *editor, struct screen *screen)
{
	struct str text = {0};
	struct err err = {0};
	char *path = write_file(editor->want.text, editor->want.outside, &err);
	int result;

	if (!path) {
		fail(editor, &err);
		return;
	}
	screen_leave(screen);
	result = child_edit(path, &err);
	screen_restore(screen);
	if (result == 0)
		result = read_file(path, &text, &err);
	trim(&text, &editor->want);
	if (result == 0 && strcmp(str_text(&text), editor->want.text) != 0) {
		take(editor, str_text(&text), path);
	} else {
		unlink(path);
		if (result == 0)
			err_set(&err, ERR_NONE, N_("nothing was changed"), NULL);
		fail(editor, &err);
	}
	str_clear(&text);
	free(path);
}

/* --- a filter --------------------------------------------------------------------- */

/* By the user, or a signal. */
static bool
is_stopped(void *with)
{
	struct input *input = with;
	struct pollfd signals = {.fd = signals_fd(), .events = POLLIN};

	return poll(&signals, 1, 0) > 0 || input_wants_stop(input);
}

static void
filter(struct editor *editor, struct input *input)
{
	struct str out = {0};
	struct err err = {0};
	int result = child_filter(editor->want.outside, editor->want.text, input->fd, is_stopped,
	    input, &out, &err);

	if (result == 0 && (strlen(str_text(&out)) < out.len ||
	    utf8_check(str_text(&out), out.len) < out.len))
		result = err_set(&err, ERR_SYNTAX, N_("%s is no text in UTF-8"), "t",
		    editor->want.outside);
	if (result == 0)
		result = editor_answer(editor, str_text(&out), &err);
	if (result != 0)
		fail(editor, &err);
	err_clear(&err);
	str_clear(&out);
}

void
errand_run(struct editor *editor, struct screen *screen, struct input *input)
{
	if (editor->want.kind == WANT_EDITOR)
		edit(editor, screen);
	else
		filter(editor, input);
}
