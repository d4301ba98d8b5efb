/*
 * The verbs that are tests: each waits until it holds; drive.c says what they say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "pty/holds.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "pty/files.h"

long long
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

typedef bool holds_fn(struct drive *drive, const struct words *words);

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

bool
read_pair(const char *text, char between, int *a, int *b)
{
	char sign;

	return sscanf(text, "%d%c%d", a, &sign, b) == 3 && sign == between;
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

bool
test_see(struct drive *drive, const struct words *words)
{
	return wait_until(drive, words, is_seen);
}

bool
test_unseen(struct drive *drive, const struct words *words)
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

bool
test_cursor(struct drive *drive, const struct words *words)
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

bool
test_style(struct drive *drive, const struct words *words)
{
	return wait_until(drive, words, is_style);
}

static bool
same_bytes(const struct str *a, const struct str *b)
{
	return a->len == b->len && !memcmp(str_text(a), str_text(b), a->len);
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

bool
test_screen(struct drive *drive, const struct words *words)
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
bool
test_file(struct drive *drive, const struct words *words)
{
	struct str got = { 0 };
	bool good = wait_until(drive, words, is_file);

	if (!good && file_read(words->word[1], &got))
		printf("# %s holds:\n%s\n", words->word[1], str_text(&got));
	str_clear(&got);
	return good;
}

/* What the command says goes to the test's log by way of stderr. */
bool
test_shell(struct drive *drive, const struct words *words)
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

bool
test_exit(struct drive *drive, const struct words *words)
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

bool
test_came(struct drive *drive, const struct words *words)
{
	size_t came = term_sent(drive->term)->len;

	printf("# %zu bytes came\n", came);
	return came <= (size_t)atoi(words->word[1]);
}
