/*
 * Drives a program in a pseudo-terminal by a script, and prints TAP.
 *
 * A script is lines of a verb and its words; a word with blanks stands in
 * "quotes" with \" \\ \n \r \t \e inside, and # begins a comment. Rows and
 * columns count from 1, rows also from the bottom by -1.
 *
 *     needs COMMAND                 all is skipped where there is no such program
 *     size 80x24                    before start; this is the size by default
 *     line BAUD MS                  before start: a line of that speed, on which
 *                                   keys arrive so many milliseconds late
 *     env NAME=VALUE                before start
 *     copy FROM TO                  from the source tree to the private folder
 *     everywhere                    first: the script is played on every terminal
 *     start ARGS...                 $CJM with these; run WORDS... any program
 *     type TEXT, paste TEXT         all that follows, or one quoted word
 *     key <Down> <C-s> <S-Tab> x    one after the other
 *     hold N <Down> <Up>            so many keys in turn, 100 a second
 *     click R,C    drag R,C R,C    wheel up|down R,C
 *     resize 100x30    signal TERM    memory none|enough
 *     freeze, thaw                  the terminal takes nothing; takes it again
 *     bytes TEXT                    prints how many came since the last time
 *     session 2                     what follows goes to another terminal
 *
 *     see "text"    see ROW "text"    unseen "text"    unseen ROW "text"
 *     cursor R,C    cursor hidden|shown    cursor "text" (on its first cell)
 *     style R,C reverse bold ...    style "text" reverse ...    (or: plain)
 *         also "ink=N " and "paper=N ": the colour, own or #rrggbb
 *     screen NAME                   all of it is as in tests/pty/NAME.screen
 *     file A same B    file A has|hasnt "text"    file A there|gone
 *     shell COMMAND                 ends well, in the private folder
 *     came N                        no more bytes than that since "bytes" was said
 *     exit N                        the program ends with this status
 *
 * The second group are tests: each waits until it holds, up to 5 seconds times
 * $PATIENCE. The first that fails shows the screen and ends the script. All
 * happens in a private folder, which is HOME. GENERATE=1 writes the screens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "pty/drive.h"
#include "pty/files.h"
#include "pty/inside.h"

static void
words_clear(struct words *words)
{
	for (size_t i = 0; i < words->count; i++)
		free(words->word[i]);
	free(words->word);
	memset(words, 0, sizeof *words);
}

/* One bare or quoted word at `at`; returns where it ends. */
static const char *
read_word(const char *at, struct str *out)
{
	static const char from[] = "nrte", to[] = "\n\r\t\033";
	const char *letter;

	if (*at != '"') {
		size_t len = strcspn(at, " \t");

		str_add_n(out, at, len);
		return at + len;
	}
	for (at++; *at && *at != '"'; at++) {
		if (*at == '\\' && at[1]) {
			letter = strchr(from, *++at);
			str_add_char(out, letter ? to[letter - from] : *at);
		} else {
			str_add_char(out, *at);
		}
	}
	return *at ? at + 1 : at;
}

/* The array ends in NULL, as execvp() wants it. */
static void
words_read(struct words *words, const char *line)
{
	struct str word = { 0 };

	for (;;) {
		line += strspn(line, " \t");
		vec_grow(words->word, words->count, words->room);
		words->word[words->count] = NULL;
		if (!*line || *line == '#')
			break;
		line = read_word(line, &word);
		words->word[words->count++] =
		    word.len ? str_take(&word) : mem_text("");
	}
	str_clear(&word);
}

static const struct verb *
find_verb(const char *name)
{
	for (const struct verb *verb = verbs; verb->name; verb++)
		if (!strcmp(verb->name, name))
			return verb;
	return NULL;
}

static void
print_screen(const struct term *term)
{
	int row, col;
	bool shown;

	if (!term)
		return;
	term_cursor(term, &row, &col, &shown);
	printf("# the screen, cursor at %d,%d%s:\n", row + 1, col + 1,
	       shown ? "" : " (hidden)");
	for (row = 0; row < term_rows(term); row++) {
		struct str text = { 0 };

		term_add_row(term, row, &text);
		printf("# %3d|%s\n", row + 1, str_text(&text));
		str_clear(&text);
	}
}

/* Runs one line; says so when it is a test or when it fails. */
static bool
run_line(struct drive *drive, const char *line)
{
	struct words words = { 0 };
	const struct verb *verb;
	bool good;

	words_read(&words, line);
	/* What it needs was seen to before the first line ran. */
	if (words.count == 0 || strcmp(words.word[0], "needs") == 0) {
		words_clear(&words);
		return true;
	}
	verb = find_verb(words.word[0]);
	words.rest = line + strspn(line, " \t");
	words.rest += strlen(words.word[0]);
	words.rest += strspn(words.rest, " \t");
	good = verb && words.count > verb->least;
	if (!verb)
		printf("# no such verb\n");
	else if (!good)
		printf("# %s needs more words\n", verb->name);
	else if (verb->needs_term && !drive->term)
		good = false, printf("# nothing was started\n");
	else
		good = verb->run(drive, &words);
	if (!good || verb->is_test)
		printf("%sok %d - line %d: %s\n", good ? "" : "not ",
		       ++drive->count, drive->line, line);
	if (!good)
		print_screen(drive->term);
	fflush(stdout);
	words_clear(&words);
	return good;
}

static bool
is_on_path(const char *name)
{
	const char *path = getenv("PATH");
	struct str file = { 0 };
	bool is = false;
	size_t len;

	for (; path && *path && !is; path += len + (path[len] == ':')) {
		len = strcspn(path, ":");
		str_cut(&file, 0);
		str_add_n(&file, path, len);
		str_add_format(&file, "/%s", name);
		is = access(str_text(&file), X_OK) == 0;
	}
	str_clear(&file);
	return is;
}

/* A program that the script needs and that is not on PATH; NULL: there is none. */
static char *
find_missing(FILE *script)
{
	char *line = NULL, *missing = NULL, *word;
	size_t room = 0;

	while (!missing && getline(&line, &room, script) >= 0) {
		if (strncmp(line, "needs ", 6) != 0)
			continue;
		word = line + 6;
		word[strcspn(word, " \n")] = '\0';
		if (!is_on_path(word))
			missing = mem_text(word);
	}
	free(line);
	return missing;
}

static bool
run_script(struct drive *drive, FILE *script)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t len;
	bool good = true;

	while (good && (len = getline(&line, &room, script)) >= 0) {
		drive->line++;
		if (len > 0 && line[len - 1] == '\n')
			line[len - 1] = '\0';
		good = run_line(drive, line);
	}
	free(line);
	return good;
}

/* Nothing of the user's may leak into a test, nor the other way round. */
static void
set_environment(const char *folder)
{
	static const char *const gone[] = {
		"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME",
		"INPUTRC",	   "NO_COLOR",	     "LINES",
		"COLUMNS",	   "ESCDELAY",
	};

	for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
		unsetenv(gone[i]);
	setenv("HOME", folder, 1);
	setenv("LC_ALL", "C.UTF-8", 0);
}

/* Those of a script that is played everywhere; in tmux itself, tmux draws on the
 * first. Others are played on the first alone. */
static const char *const terminals[] = {
	"xterm-256color", "tmux-256color", "linux", "vt100", "tmux",
};

/* Plays the script once, on that terminal, in a folder of its own. */
static bool
play(struct drive *drive, FILE *script, const char *terminal)
{
	char folder[] = "/tmp/cjm-pty.XXXXXX";
	bool good;

	drive->in_tmux = !strcmp(terminal, "tmux");
	if (drive->in_tmux && !inside_can_start()) {
		printf("ok %d # SKIP tmux is not installed\n", ++drive->count);
		return true;
	}
	if (!mkdtemp(folder) || chdir(folder))
		mem_die("no folder to work in");
	set_environment(folder);
	setenv("TERM", drive->in_tmux ? terminals[0] : terminal, 1);
	if (drive->everywhere)
		printf("# %s\n", terminal);
	drive->rows = 24;
	drive->cols = 80;
	drive->baud = drive->delay = 0;
	drive->line = drive->session = 0;
	rewind(script);
	good = run_script(drive, script);
	drive->terms[drive->session] = drive->term;
	for (int i = 0; i < SESSIONS; i++)
		term_free(drive->terms[i]);
	memset(drive->terms, 0, sizeof drive->terms);
	drive->term = NULL;
	file_remove_folder(folder);
	return good;
}

int
main(int argc, char **argv)
{
	struct drive drive = { .patience = 5000 };
	const char *patience = getenv("PATIENCE");
	char *missing;
	FILE *script = argc == 2 ? fopen(argv[1], "r") : NULL;
	size_t count = sizeof terminals / sizeof *terminals;
	bool good;

	if (!script) {
		fprintf(stderr, "usage: %s SCRIPT\n", argv[0]);
		return 2;
	}
	if (!term_can_start()) {
		puts("1..0 # SKIP no pseudo-terminals here");
		return 0;
	}
	missing = find_missing(script);
	if (missing) {
		printf("1..0 # SKIP there is no %s\n", missing);
		free(missing);
		return 0;
	}
	if (patience && atoi(patience) > 0)
		drive.patience *= atoi(patience);
	drive.generates = getenv("GENERATE") != NULL;
	drive.sources = getenv("srcdir") ? getenv("srcdir") : ".";
	good = play(&drive, script, terminals[0]);
	drive.generates = false;
	for (size_t i = 1; drive.everywhere && good && i < count; i++)
		good = play(&drive, script, terminals[i]);
	printf("1..%d\n", drive.count);
	fclose(script);
	return good ? 0 : 1;
}
