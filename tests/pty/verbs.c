/*
 * What the verbs of the driver's scripts do, those that are no tests; drive.c says how they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "pty/drive.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "pty/files.h"
#include "pty/holds.h"
#include "pty/inside.h"

/* The last word, or all behind the verb when it is not quoted. */
static const char *
text_of(const struct words *words)
{
	return words->rest[0] == '"' ? words->word[1] : words->rest;
}

/* "80x24": columns first, as people say it. */
static bool
do_size(struct drive *drive, const struct words *words)
{
	return read_pair(words->word[1], 'x', &drive->cols, &drive->rows);
}

static bool
do_resize(struct drive *drive, const struct words *words)
{
	if (!do_size(drive, words))
		return false;
	term_resize(drive->term, drive->rows, drive->cols);
	return true;
}

static bool
do_line(struct drive *drive, const struct words *words)
{
	drive->baud = atoi(words->word[1]);
	drive->delay = atoi(words->word[2]);
	return true;
}

static bool
do_env(struct drive *drive, const struct words *words)
{
	char *value = strchr(words->word[1], '=');

	(void)drive;
	if (!value)
		return false;
	*value = '\0';
	return !setenv(words->word[1], value + 1, 1);
}

static bool
do_everywhere(struct drive *drive, const struct words *words)
{
	(void)words;
	drive->everywhere = true;
	return true;
}

/* "run" takes any program, "start" puts ours before the words. */
static bool
do_start(struct drive *drive, const struct words *words)
{
	const char *program = getenv("CJM");
	bool ours = !strcmp(words->word[0], "start");

	if (ours) {
		free(words->word[0]);
		words->word[0] = mem_text(program ? program : "cjm");
	}
	term_free(drive->term);
	if (drive->in_tmux)
		drive->term = inside_new(words->word + !ours, drive->rows, drive->cols);
	else
		drive->term = term_new_slow(words->word + !ours, drive->rows, drive->cols,
		    drive->baud, drive->delay);
	term_sent(drive->term); /* for do_bytes() */
	return true;
}

static bool
do_type(struct drive *drive, const struct words *words)
{
	term_type(drive->term, text_of(words));
	return true;
}

static bool
do_paste(struct drive *drive, const struct words *words)
{
	term_paste(drive->term, text_of(words));
	return true;
}

static bool
do_key(struct drive *drive, const struct words *words)
{
	for (size_t i = 1; i < words->count; i++)
		if (!term_key(drive->term, words->word[i]))
			return false;
	return true;
}

static bool
do_hold(struct drive *drive, const struct words *words)
{
	long long start = now_ms();

	for (int i = 0; i < atoi(words->word[1]); i++) {
		while (now_ms() < start + i * 10)
			term_pump(drive->term, 1);
		if (!term_key(drive->term, words->word[2 + (size_t)i % (words->count - 2)]))
			return false;
	}
	return true;
}

static bool
do_click(struct drive *drive, const struct words *words)
{
	int row, col, end_row, end_col;

	if (!read_pair(words->word[1], ',', &row, &col) ||
	    !read_pair(words->word[words->count - 1], ',', &end_row, &end_col))
		return false;
	term_drag(drive->term, row - 1, col - 1, end_row - 1, end_col - 1);
	return true;
}

static bool
do_wheel(struct drive *drive, const struct words *words)
{
	int row, col;

	if (!read_pair(words->word[2], ',', &row, &col))
		return false;
	term_click(drive->term, strcmp(words->word[1], "up") ? 5 : 4, row - 1, col - 1);
	return true;
}

static bool
do_freeze(struct drive *drive, const struct words *words)
{
	return term_freeze(drive->term, !strcmp(words->word[0], "freeze"));
}

static bool
do_session(struct drive *drive, const struct words *words)
{
	int session = atoi(words->word[1]) - 1;

	if (session < 0 || session >= SESSIONS)
		return false;
	drive->terms[drive->session] = drive->term;
	drive->session = session;
	drive->term = drive->terms[session];
	return true;
}

static bool
do_signal(struct drive *drive, const struct words *words)
{
	static const struct {
		const char *name;
		int number;
	} signals[] = {
		{ "TERM", SIGTERM }, { "HUP", SIGHUP },	  { "INT", SIGINT },
		{ "KILL", SIGKILL }, { "CONT", SIGCONT }, { "TSTP", SIGTSTP },
		{ "QUIT", SIGQUIT }, { "USR1", SIGUSR1 },
		{ "STOP", SIGSTOP },
	};

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		if (strcmp(words->word[1], signals[i].name))
			continue;
		term_signal(drive->term, signals[i].number);
		return true;
	}
	return false;
}

static bool
do_memory(struct drive *drive, const struct words *words)
{
	return term_starve(drive->term, strcmp(words->word[1], "none") == 0);
}

/* Says what the program has sent since this was asked before, for the reader. */
static bool
do_bytes(struct drive *drive, const struct words *words)
{
	struct str *sent = term_sent(drive->term);

	printf("# %s: %zu bytes\n", text_of(words), sent->len);
	str_cut(sent, 0);
	return true;
}

static bool
do_copy(struct drive *drive, const struct words *words)
{
	struct str bytes = { 0 };
	bool good = file_read_either(drive->sources, words->word[1], &bytes) &&
		    file_write(words->word[2], &bytes);

	str_clear(&bytes);
	return good;
}

const struct verb verbs[] = {
	{ "size", 1, false, false, do_size },
	{ "line", 2, false, false, do_line },
	{ "env", 1, false, false, do_env },
	{ "copy", 2, false, false, do_copy },
	{ "everywhere", 0, false, false, do_everywhere },
	{ "start", 0, false, false, do_start },
	{ "run", 1, false, false, do_start },
	{ "type", 1, true, false, do_type },
	{ "paste", 1, true, false, do_paste },
	{ "key", 1, true, false, do_key },
	{ "hold", 2, true, false, do_hold },
	{ "click", 1, true, false, do_click },
	{ "drag", 2, true, false, do_click },
	{ "wheel", 2, true, false, do_wheel },
	{ "resize", 1, true, false, do_resize },
	{ "freeze", 0, true, false, do_freeze },
	{ "thaw", 0, true, false, do_freeze },
	{ "session", 1, false, false, do_session },
	{ "signal", 1, true, false, do_signal },
	{ "memory", 1, true, false, do_memory },
	{ "bytes", 1, true, false, do_bytes },
	{ "see", 1, true, true, test_see },
	{ "unseen", 1, true, true, test_unseen },
	{ "cursor", 1, true, true, test_cursor },
	{ "style", 2, true, true, test_style },
	{ "screen", 1, true, true, test_screen },
	{ "file", 2, false, true, test_file },
	{ "shell", 1, false, true, test_shell },
	{ "came", 1, true, true, test_came },
	{ "exit", 1, true, true, test_exit },
	{ NULL, 0, false, false, NULL },
};
