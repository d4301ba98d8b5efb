/*
 * Random keys, pastes and window sizes: the program neither crashes nor hangs,
 * and what is on the screen is what a full redraw puts there. An even seed types
 * with vi's keys.
 *
 * usage: monkey KEYS SEED, in a folder with a map seed.yaml
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "pty/term.h"

#define LOOK_EVERY 25	/* bursts between two looks at the whole screen */
#define QUIET 500	/* milliseconds without a byte */
#define TOLD 1000	/* bytes that are told of what came last before a crash */
#define PATIENCE 400	/* waits of 10 ms until it must have answered */

static const char *const keys[] = {
	"<Enter>", "<Enter>", "<Enter>", "<Esc>", "<Esc>", "<Esc>", "<Tab>", "<S-Tab>", "<Backspace>",
	"<Up>", "<Down>", "<Left>", "<Right>", "<Home>", "<End>", "<PageUp>", "<PageDown>", "<Insert>",
	"<Delete>", "<F1>", "<F2>", "<F3>", "<F5>", "<F12>", "<C-Left>", "<C-Right>", "<S-Up>",
	"<S-Down>", "<M-Enter>", "<M-x>", "<C-a>", "<C-c>", "<C-e>", "<C-g>", "<C-k>", "<C-l>", "<C-n>",
	"<C-b>", "<C-d>", "<C-o>", "<C-x>", "\0333", "\033p", "\033-", "<C-p>", "<C-r>", "<C-s>", "<C-t>", "<C-u>", "<C-v>", "<C-w>", "<C-y>", "<C-]>", "<Space>",
	"\xc3\xa9", "\xe6\x97\xa5\xe6\x9c\xac", "\xf0\x9f\x98\x80", "e\xcc\x81\xcc\x82\xcc\x83",
	"\xe2\x80\xae", "\xff", "\xc3", "\x80", "\x9b", "\033[", "\033O", "\033[1;", "\033[999;999R",
	"\033]11;rgb:0/0/0\033\\", "\033[?62;c", "\033[<0;10;5M", "\033[<64;3;3M", "\033[M !!", "\033[I",
	"\033[200~pasted \033[31m text\r\n\033[201~", "\033[200~cut off", "\033[201~",
	":goto shop\n", ":set . . text\n", ":undo 5\n", ":help set\n", ":attr . . 1 votes 3\n",
};

static uint32_t seed;

static uint32_t
below(uint32_t limit)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % limit;
}

static struct term *
begin(void)
{
	char *argv[] = { getenv("CJM"), (char *)(uintptr_t)"map.yaml", NULL };
	struct str all = { 0 };
	struct term *term;
	FILE *from = fopen("seed.yaml", "r"), *to = fopen("map.yaml", "w");
	int c, i;

	if (from == NULL || to == NULL)
		mem_die("no map can be made");
	while ((c = getc(from)) != EOF)
		putc(c, to);
	fclose(from);
	fclose(to);
	str_clear(&all);
	term = term_new(argv, 10 + (int)below(30), 20 + (int)below(120));
	term_sent(term);
	for (i = 0; i < PATIENCE && term_sent(term)->len == 0; i++)
		term_pump(term, 10);
	return term;
}

static void
wait_quiet(struct term *term)
{
	size_t before;

	do {
		before = term_sent(term)->len;
		term_pump(term, QUIET);
	} while (term_sent(term)->len != before || term_is_busy(term));
}

/* All but the bottom line, where any key ends a message. */
static void
read_screen(struct term *term, struct str *out)
{
	str_cut(out, 0);
	for (int row = 0; row < term_rows(term) - 1; row++) {
		term_add_row(term, row, out);
		str_add_char(out, '\n');
	}
}

/* Its terminal is closed a moment before its status is known. */
static bool
has_ended(struct term *term)
{
	for (int i = 0; i < PATIENCE && !term_pump(term, 0) && term_status(term) < 0; i++)
		poll(NULL, 0, 10);
	return term_status(term) >= 0;
}

/* A full redraw changes nothing, and it comes: the program answers. */
static bool
redraw_agrees(struct term *term)
{
	struct str before = { 0 }, after = { 0 };
	bool right = true, answers;

	term_type(term, "\033[201~");	/* a paste that was cut off ends */
	wait_quiet(term);
	term_key(term, "<Esc>");	/* out of a question: then it is told how a save went */
	wait_quiet(term);
	term_key(term, "<Esc>");	/* that goes too */
	wait_quiet(term);
	read_screen(term, &before);
	str_cut(term_sent(term), 0);
	term_key(term, "<C-l>");
	for (int i = 0; i < PATIENCE && term_sent(term)->len == 0; i++)
		term_pump(term, 10);
	answers = term_sent(term)->len > 0;
	wait_quiet(term);
	read_screen(term, &after);
	if (!has_ended(term)) {
		right = answers && strcmp(str_text(&before), str_text(&after)) == 0;
		if (!answers)
			puts("# it does not answer");
		else if (!right)
			printf("# before:\n%s# after a redraw:\n%s", str_text(&before),
				str_text(&after));
	}
	str_clear(&before);
	str_clear(&after);
	return right;
}

/* A save that ends at that moment changes the message: it is given a second try. */
static bool
looks_right(struct term *term)
{
	return redraw_agrees(term) || redraw_agrees(term);
}

static void
press(struct term *term)
{
	char letter[2] = { (char)(' ' + below(95)), '\0' };

	if (below(3) == 0)
		term_key(term, keys[below(sizeof keys / sizeof *keys)]);
	else
		term_key(term, letter);
}

static bool
has_crashed(struct term *term)
{
	int status = term_status(term);
	const char *sent = str_text(term_sent(term));

	/* A <C-c> right behind the key that ends it is a signal to it. */
	return (status >= 128 && status != 128 + SIGINT) || status == 99 || strstr(sent, "Sanitizer") != NULL ||
	    strstr(sent, "runtime error") != NULL || strstr(sent, "Assertion") != NULL;
}

static void
write_line(const char *path, const char *line)
{
	FILE *file = fopen(path, "w");

	if (file == NULL)
		mem_die("no file can be made");
	fprintf(file, "%s\n", line);
	fclose(file);
}

/* Its caller may say where a report goes (log_path); what it ends with is ours.
 * What readline loses by itself is not ours to mend. */
static void
set_surroundings(void)
{
	const char *given = getenv("ASAN_OPTIONS");
	struct str options = { 0 };

	str_add_format(&options, "%s:exitcode=99:detect_leaks=1", given != NULL ? given : "");
	setenv("ASAN_OPTIONS", str_text(&options), 1);
	str_clear(&options);
	write_line("leaks", "leak:libreadline");
	setenv("LSAN_OPTIONS", "suppressions=leaks:print_suppressions=0", 1);
	write_line("inputrc", seed % 2 == 0 ? "set editing-mode vi" : "");
	setenv("INPUTRC", "inputrc", 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("VISUAL", "true", 1);	/* another editor is not what is looked at */
}

static void
tell_crash(struct term *term, unsigned long keys_sent, uint32_t burst)
{
	const struct str *all = term_sent(term);
	size_t skip = all->len > TOLD ? all->len - TOLD : 0;

	printf("# status %d after %lu keys, seed of the burst %u\n# %s\n", term_status(term),
		keys_sent, burst, str_text(all) + skip);
}

int
main(int argc, char **argv)
{
	unsigned long wanted = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000, sent = 0;
	unsigned resizes = 0, ends = 0, crashes = 0, wrong = 0, bursts = 0;
	struct term *term;

	if (getenv("CJM") == NULL || !term_can_start()) {
		puts("1..0 # SKIP no pseudo-terminal");
		return 0;
	}
	seed = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 10) : 1;
	set_surroundings();
	term = begin();
	while (sent < wanted && crashes + wrong == 0) {
		uint32_t burst = 1 + below(20), first = seed;

		for (uint32_t i = 0; i < burst; i++)
			press(term);
		sent += burst;
		if (below(4) == 0) {
			term_resize(term, 1 + (int)below(60), 2 + (int)below(199));	/* libvterm itself fails at 1 */
			resizes++;
		}
		term_pump(term, 5);
		if (++bursts % LOOK_EVERY == 0 && term_status(term) < 0 && !looks_right(term))
			wrong++;
		if (has_ended(term)) {
			while (term_pump(term, 20))
				;
			ends++;
			crashes += has_crashed(term);
			if (has_crashed(term))
				tell_crash(term, sent, first);
			term_free(term);
			term = begin();
		}
		if (term_sent(term)->len > 1u << 22)
			str_cut(term_sent(term), 0);
	}
	term_free(term);
	printf("# %lu keys, %u sizes, it ended %u times\n", sent, resizes, ends);
	printf("%sok 1 - no crash\n", crashes > 0 ? "not " : "");
	printf("%sok 2 - the screen is as a redraw has it\n1..2\n", wrong > 0 ? "not " : "");
	return crashes + wrong > 0;
}
