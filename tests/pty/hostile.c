/*
 * Hostile bytes in every field, in every view: what the program sends to the
 * terminal is harmless. It works in the folder where it is started.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "pty/term.h"
#include "support/plain.h"

/* As they stand between double quotes in YAML. */
static const char *const payloads[] = {
	"\\e]0;PWN\\a", "\\e]52;c;UFdO\\a", "\\e]8;;http://pwn\\e\\\\X\\e]8;;\\e\\\\",
	"\\e[91;177H\\e[2J", "\\e[38;5;213;7m", "\\e[6n\\e[21t\\e[c\\e[?1003h",
	"\\ePq\\e\\\\\\e_G\\e\\\\\\e^P\\e\\\\\\eX\\e\\\\", "\\ec\\e#8\\e(0",
	"\\x9b31m\\x9d0;P\\x9c\\x90q\\x9c\\x85", "\\a\\b\\v\\f\\r\\x0e\\x0f\\x7f", "a\\r\\nb\\e[31m",
	"\\u202eabc\\u202c\\u2066a\\u2069\\u061c", "\\u200e\\u200f\\u200b\\u200c\\u2028\\ufeff",
	"\\u00ad\\u034f\\u3164\\u2060\\u206f", "\\U000e0041\\ufff9\\ufdd0\\ufffe\\ue000\\U000f0000",
	"e\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301", "\\u0301%s%n\xc3\xa9\xe6\x97\x85",
};

/* The sequences of the payloads themselves must not come through either. */
static const char *const signs[] = {
	"\033]", "\033P", "\033_", "\033^", "\033X", "\033c", "\033#", "\033[91;177H", "\033[38;5;213", "\033[?1003h",
};

static const char map[] =
	"cjm: 1\n"
	"title: \"T@\"\n"
	"goal: {what: \"@\", why: \"@\", usps: [\"@\"]}\n"
	"personas: [{id: \"a@\", name: \"N@\", role: \"@\", quote: \"@\"}, {id: b, name: \"B@\"}]\n"
	"evidence: [{id: \"e@\", kind: \"@\", title: \"E@\"}]\n"
	"lanes: [action, channel, emotion, pain, {id: \"l@\", label: \"L@\"}]\n"
	"phases:\n"
	"  - id: \"p@\"\n"
	"    name: \"P@\"\n"
	"    moment: \"@\"\n"
	"    touchpoints:\n"
	"      - id: \"t@\"\n"
	"        name: \"N@\"\n"
	"        action: \"A@\"\n"
	"        channel: [\"C@\", \"@\"]\n"
	"        emotion: {\"a@\": 2, b: \"@\"}\n"
	"        pain: [{text: \"x@\", by: \"@\", votes: \"@\", tags: [\"@\"], evidence: [\"@\"], \"u@\": \"@\"}]\n"
	"        \"l@\": \"own @\"\n"
	"        \"q@\": \"unknown @\"\n"
	"        next: [{to: \"@\", share: \"@\", why: \"@\"}]\n"
	"        comments: [{by: \"@\", text: \"@\"}]\n"
	"      - name: \"M@\"\n"
	"walks: [{by: \"@\", scores: {\"t@\": 3}, notes: {\"t@\": \"@\"}}]\n";

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

static int count, bad;

static void
result(const char *what, const char *payload, const char *finding)
{
	printf("%sok %d - %s: %s\n", finding != NULL ? "not " : "", ++count, what, payload);
	if (finding != NULL)
		printf("# %s\n", finding);
	bad += finding != NULL;
}

static void
write_map(const char *path, const char *payload)
{
	FILE *file = fopen(path, "w");
	const char *c;

	if (file == NULL)
		mem_die("no file can be made");
	for (c = map; *c != '\0'; c++)
		if (*c == '@')
			fputs(payload, file);
		else
			fputc(*c, file);
	fclose(file);
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

static const char *
judge(struct term *term)
{
	struct str *sent = term_sent(term);
	const char *finding;
	size_t at, i;

	finding = plain_finding(str_text(sent), sent->len, PLAIN_SCREEN, &at);
	if (finding != NULL)
		printf("# byte %zu of %zu: %.40s\n", at, sent->len, str_text(sent) + at);
	for (i = 0; finding == NULL && i < sizeof signs / sizeof *signs; i++)
		if (strstr(str_text(sent), signs[i]) != NULL)
			finding = signs[i][0] == '\033' ? signs[i] + 1 : signs[i];
	return finding;
}

static void
play(const char *path, const char *payload, int rows, int cols)
{
	char *argv[] = { getenv("CJM"), (char *)(uintptr_t)path, NULL };
	struct term *term = term_new(argv, rows, cols);
	size_t i;

	term_sent(term);
	for (i = 0; i < 200 && term_sent(term)->len == 0; i++)
		term_pump(term, 50);
	wait_quiet(term);
	for (i = 0; i < sizeof keys / sizeof *keys; i++) {
		term_key(term, keys[i]);
		if (i % 4 == 3)
			wait_quiet(term);
	}
	wait_quiet(term);
	result("it runs", payload, term_status(term) >= 0 ? "it has ended" : NULL);
	result("harmless", payload, judge(term));
	term_free(term);
}

int
main(void)
{
	static const char name[] = "n\033]0;P\a\xc2\x9b" "31m\xe2\x80\xae.yaml";
	size_t i;

	if (getenv("CJM") == NULL || !term_can_start()) {
		puts("1..0 # SKIP no pseudo-terminal");
		return 0;
	}
	setenv("TERM", "xterm-256color", 1);
	for (i = 0; i < sizeof payloads / sizeof *payloads; i++) {
		write_map("map.yaml", payloads[i]);
		play("map.yaml", payloads[i], 24, i % 2 == 0 ? 80 : 140);
	}
	write_map(name, "@");
	play(name, "the file's name", 24, 80);
	printf("1..%d\n", count);
	return bad > 0;
}
