/*
 * Hostile bytes in every field, in every view: what the program sends to the
 * terminal is harmless.
 *
 * usage: VIEWS="map matrix" hostile FILE...
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "pty/term.h"
#include "support/plain.h"

/* The sequences of the payloads themselves must not come through either. */
static const char *const signs[] = {
	"\033]", "\033P", "\033_", "\033^", "\033X", "\033c", "\033#", "\033[91;177H", "\033[38;5;213", "\033[?1003h",
};

/* Through the map, its headings, the pane, fields, prompt, completion, lists,
 * questions, messages. */
static const char *const keys[] = {
	"<Down>", "<Down>", "<Down>", "<Down>", "<Down>", "<Enter>", "<Esc>", "<Up>", "<Up>", "<Up>",
	"<Up>", "<Enter>", "<Left>", "x", "<Esc>", "<Up>", "<Up>", "<Up>", "<Enter>", "<Esc>", "<Tab>",
	"<PageDown>", "<PageDown>", "<Tab>", ":", "g", "o", "t", "o", " ", "<Tab>", "<Tab>", "<Esc>", ":",
	"s", "e", "t", " ", ".", " ", "<Tab>", "<Tab>", "<Esc>", ":", "g", "o", "t", "o", " ", "q",
	"<Enter>", "/", "@", "<Enter>", "?", "<PageDown>", "<Esc>", "d", "d", "<Esc>", "y", "p", "u",
	"<C-s>", "<C-l>",
};

/* In each view: over its stops, into a field, out of it, an edit and back. */
static const char *const view_keys[] = {
	"<Down>", "<Down>", "<Right>", "<Enter>", "<Esc>", "<Down>", "<PageDown>", "<Down>", "<Enter>", "<Esc>",
	"<Tab>", "<Tab>", "d", "<Esc>", "u", "?", "<Esc>", "<C-l>",
};

static int count, bad;

static void
result(const char *what, const char *path, const char *finding)
{
	printf("%sok %d - %s: ", finding != NULL ? "not " : "", ++count, what);
	for (; *path != '\0'; path++)
		putchar(*path > ' ' && *path < 0x7f && *path != '#' ? *path : '?');
	putchar('\n');
	if (finding != NULL)
		printf("# %s\n", finding);
	bad += finding != NULL;
}

static void
wait_quiet(struct term *term)
{
	size_t before;

	do {
		before = term_sent(term)->len;
		term_pump(term, 15);
	} while (term_sent(term)->len != before);
}

/* What is copied goes to the user's clipboard as base64: such a sequence is ours
 * as far as it holds nothing else. */
static void
drop_copies(struct str *sent)
{
	static const char begin[] = "\033]52;c;", end[] = "\a";
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	    "0123456789+/=";
	const char *at = str_text(sent);

	while ((at = strstr(at, begin)) != NULL) {
		size_t len = strlen(begin) + strspn(at + strlen(begin), letters);

		if (strncmp(at + len, end, strlen(end)) != 0) {
			at += len;
			continue;
		}
		str_splice(sent, (size_t)(at - str_text(sent)), len + strlen(end), "", 0);
		at = str_text(sent);
	}
}

static const char *
judge(struct term *term)
{
	struct str *sent = term_sent(term);
	const char *finding;
	size_t at, i;

	drop_copies(sent);
	finding = plain_finding(str_text(sent), sent->len, PLAIN_SCREEN, &at);
	if (finding != NULL)
		printf("# byte %zu of %zu: %.40s\n", at, sent->len, str_text(sent) + at);
	for (i = 0; finding == NULL && i < sizeof signs / sizeof *signs; i++)
		if (strstr(str_text(sent), signs[i]) != NULL)
			finding = signs[i][0] == '\033' ? signs[i] + 1 : signs[i];
	return finding;
}

static void
press_all(struct term *term, const char *const *all, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		term_key(term, all[i]);
		if (i % 4 == 3)
			wait_quiet(term);
	}
	wait_quiet(term);
}

static void
visit_views(struct term *term)
{
	const char *view = getenv("VIEWS") != NULL ? getenv("VIEWS") : "";
	struct str line = { 0 };
	size_t len;

	for (view += strspn(view, " \n"); *view != '\0'; view += len, view += strspn(view, " \n")) {
		len = strcspn(view, " \n");
		str_cut(&line, 0);
		str_add(&line, ":view ");
		str_add_n(&line, view, len);
		str_add_char(&line, '\r');
		term_type(term, str_text(&line));
		wait_quiet(term);
		press_all(term, view_keys, sizeof view_keys / sizeof *view_keys);
	}
	str_clear(&line);
}

static void
play(char *path, int rows, int cols)
{
	char *argv[] = { getenv("CJM"), path, NULL };
	struct term *term = term_new(argv, rows, cols);

	term_sent(term);
	for (int i = 0; i < 200 && term_sent(term)->len == 0; i++)
		term_pump(term, 50);
	wait_quiet(term);
	press_all(term, keys, sizeof keys / sizeof *keys);
	visit_views(term);
	result("it runs", path, term_status(term) >= 0 ? "it has ended" : NULL);
	result("harmless", path, judge(term));
	term_free(term);
}

int
main(int argc, char **argv)
{
	if (getenv("CJM") == NULL || !term_can_start()) {
		puts("1..0 # SKIP no pseudo-terminal");
		return 0;
	}
	setenv("TERM", "xterm-256color", 1);
	for (int i = 1; i < argc; i++)
		play(argv[i], 24, i % 2 == 0 ? 80 : 140);
	printf("1..%d\n", count);
	return bad > 0;
}
