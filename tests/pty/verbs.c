/*
 * What the verbs of the driver's scripts do; drive.c says how they are written.
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
#include "pty/inside.h"

typedef bool holds_fn(struct drive *drive, const struct words *words);

static long long
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* Draws what the program does until `holds`, or until patience is at its end.
 * A program that has closed its terminal still has that long to end. */
static bool
wait_until(struct drive *drive, const struct words *words, holds_fn *holds)
{
	long long end = now_ms() + drive->patience;

	while (!holds(drive, words)) {
		if (now_ms() > end)
			return false;
		if (!drive->term || !term_pump(drive->term, 20))
			poll(NULL, 0, 1);
	}
	return true;
}

static bool
read_pair(const char *text, char between, int *a, int *b)
{
	char sign;

	return sscanf(text, "%d%c%d", a, &sign, b) == 3 && sign == between;
}

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
	drive->term = (drive->in_tmux ? inside_new : term_new)(
		words->word + !ours, drive->rows, drive->cols);
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

/* Where a text first stands: in any row, or in `only` counted from 1, or
 * from the bottom by -1; 0 is any row. */
static bool
find_text(struct drive *drive, int only, const char *text, int *row, int *col)
{
	int rows = term_rows(drive->term);
	int first = only > 0 ? only - 1 : only < 0 ? rows + only : 0;
	int last = only ? first : rows - 1;

	for (*row = first; *row <= last; ++*row)
		if ((*col = term_find(drive->term, *row, text)) >= 0)
			return true;
	return false;
}

static bool
is_seen(struct drive *drive, const struct words *words)
{
	int only = words->count > 2 ? atoi(words->word[1]) : 0;
	int row, col;

	return find_text(drive, only, words->word[words->count - 1], &row,
			 &col);
}

static bool
is_unseen(struct drive *drive, const struct words *words)
{
	return !is_seen(drive, words);
}

static bool
do_see(struct drive *drive, const struct words *words)
{
	return wait_until(drive, words, is_seen);
}

static bool
do_unseen(struct drive *drive, const struct words *words)
{
	return wait_until(drive, words, is_unseen);
}

/* A place is "R,C" or a text on the screen. */
static bool
find_place(struct drive *drive, const char *place, int *row, int *col)
{
	if (!read_pair(place, ',', row, col))
		return find_text(drive, 0, place, row, col);
	*row += *row > 0 ? -1 : term_rows(drive->term);
	*col -= 1;
	return true;
}

static bool
is_cursor(struct drive *drive, const struct words *words)
{
	const char *place = words->word[1];
	int row, col, want_row, want_col;
	bool shown;

	term_cursor(drive->term, &row, &col, &shown);
	if (!strcmp(place, "hidden"))
		return !shown;
	if (!strcmp(place, "shown"))
		return shown;
	return find_place(drive, place, &want_row, &want_col) &&
	       row == want_row && col == want_col;
}

static bool
do_cursor(struct drive *drive, const struct words *words)
{
	return wait_until(drive, words, is_cursor);
}

static bool
is_style(struct drive *drive, const struct words *words)
{
	struct str style = { 0 };
	int row, col;
	bool good = find_place(drive, words->word[1], &row, &col);

	if (good)
		term_add_style(drive->term, row, col, &style);
	for (size_t i = 2; i < words->count; i++)
		good = good && strstr(str_text(&style), words->word[i]);
	str_clear(&style);
	return good;
}

static bool
do_style(struct drive *drive, const struct words *words)
{
	return wait_until(drive, words, is_style);
}

static bool
same_bytes(const struct str *a, const struct str *b)
{
	return a->len == b->len && !memcmp(str_text(a), str_text(b), a->len);
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

static void
add_screen(struct drive *drive, struct str *out)
{
	for (int row = 0; row < term_rows(drive->term); row++) {
		term_add_row(drive->term, row, out);
		str_add_char(out, '\n');
	}
}

static char *
screen_path(struct drive *drive, const struct words *words)
{
	struct str path = { 0 };

	str_add_format(&path, "%s/tests/pty/%s.screen", drive->sources,
		       words->word[1]);
	return str_take(&path);
}

static bool
is_screen(struct drive *drive, const struct words *words)
{
	struct str want = { 0 }, got = { 0 };
	char *path = screen_path(drive, words);
	bool good;

	add_screen(drive, &got);
	good = file_read(path, &want) && same_bytes(&want, &got);
	free(path);
	str_clear(&want);
	str_clear(&got);
	return good;
}

/* Never holds: lets all arrive that a program has to say for now. */
static bool
is_never(struct drive *drive, const struct words *words)
{
	(void)drive;
	(void)words;
	return false;
}

static bool
do_screen(struct drive *drive, const struct words *words)
{
	struct drive quick = *drive;
	struct str got = { 0 };
	char *path;
	bool good;

	if (!drive->generates)
		return wait_until(drive, words, is_screen);
	quick.patience = 300;
	wait_until(&quick, words, is_never);
	add_screen(drive, &got);
	path = screen_path(drive, words);
	good = file_write(path, &got);
	free(path);
	str_clear(&got);
	return good;
}

static bool
is_file(struct drive *drive, const struct words *words)
{
	const char *test = words->word[2];
	const char *arg = words->count > 3 ? words->word[3] : "";
	struct str a = { 0 }, b = { 0 };
	bool there = file_read(words->word[1], &a);
	bool has = there && strstr(str_text(&a), arg);
	bool good =
	    (!strcmp(test, "there") && there) ||
	    (!strcmp(test, "gone") && !there) ||
	    (!strcmp(test, "has") && has) ||
	    (!strcmp(test, "hasnt") && there && !has) ||
	    (!strcmp(test, "same") && there &&
	     file_read_either(drive->sources, arg, &b) && same_bytes(&a, &b));

	str_clear(&a);
	str_clear(&b);
	return good;
}

/* Shows what the file holds when it is not as it should be. */
static bool
do_file(struct drive *drive, const struct words *words)
{
	struct str got = { 0 };
	bool good = wait_until(drive, words, is_file);

	if (!good && file_read(words->word[1], &got))
		printf("# %s holds:\n%s\n", words->word[1], str_text(&got));
	str_clear(&got);
	return good;
}

/* What the command says goes to the test's log by way of stderr. */
static bool
do_shell(struct drive *drive, const struct words *words)
{
	(void)drive;
	return files_shell(words->rest);
}

static bool
is_ended(struct drive *drive, const struct words *words)
{
	(void)words;
	return term_status(drive->term) >= 0;
}

static bool
do_exit(struct drive *drive, const struct words *words)
{
	if (!wait_until(drive, words, is_ended))
		return false;
	for (int i = 0; i < 10 && term_pump(drive->term, 100); i++)
		continue;
	if (term_status(drive->term) == atoi(words->word[1]))
		return true;
	printf("# it ended with %d\n", term_status(drive->term));
	return false;
}

const struct verb verbs[] = {
	{ "size", 1, false, false, do_size },
	{ "env", 1, false, false, do_env },
	{ "copy", 2, false, false, do_copy },
	{ "everywhere", 0, false, false, do_everywhere },
	{ "start", 0, false, false, do_start },
	{ "run", 1, false, false, do_start },
	{ "type", 1, true, false, do_type },
	{ "paste", 1, true, false, do_paste },
	{ "key", 1, true, false, do_key },
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
	{ "see", 1, true, true, do_see },
	{ "unseen", 1, true, true, do_unseen },
	{ "cursor", 1, true, true, do_cursor },
	{ "style", 2, true, true, do_style },
	{ "screen", 1, true, true, do_screen },
	{ "file", 2, false, true, do_file },
	{ "shell", 1, false, true, do_shell },
	{ "exit", 1, true, true, do_exit },
	{ NULL, 0, false, false, NULL },
};
