/*
 * Is a journey printed as it should be?
 *
 *     shown FILE WIDTH < what cjm show printed
 *
 * Prints a line for each finding: a line wider than WIDTH, a rule between
 * columns that is not where the rule above it says, a word of the name of a
 * phase, touchpoint or lane that is missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <locale.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/width.h"
#include "session/document.h"

#define LEAST_HEAD 4	/* columns of a word that stay together */
#define NARROW 40	/* below, the labels of lanes are cut */

struct sheet {
	struct str all;		/* all lines, folded */
	size_t width;
	bool ascii;		/* the locale has no more */
};

/* A text as the locale can show it. */
static void
add_shown(const struct sheet *sheet, const char *text, struct str *out)
{
	size_t len = strlen(text), step;
	uint32_t point;

	for (; len > 0; text += step, len -= step) {
		step = utf8_decode(text, len, &point);
		if (point < 0x80 || !sheet->ascii)
			str_add_n(out, text, step);
		else if (width_of_point(point) > 0)
			str_add_times(out, utf8_to_ascii(point), (size_t)width_of_point(point));
	}
}

static void
add_folded(const char *text, struct str *out)
{
	char *folded = utf8_fold(text);

	str_add(out, folded);
	free(folded);
}

/* Columns where a line has a rule, as a text such as "11 43 ". */
static void
add_rules(const char *line, const char *const *signs, struct str *out)
{
	size_t at, i, len = strlen(line);

	for (at = 0; at < len; at++)
		for (i = 0; signs[i] != NULL; i++)
			if (str_starts(line + at, signs[i]))
				str_add_format(out, "%zu ", width_of(line, at));
}

/* Are all columns of `some` among those of `all`? A curve may hide a rule. */
static bool
is_within(const struct str *some, const struct str *all)
{
	const char *a = str_text(some), *b = str_text(all);

	while (*a != '\0') {
		char *end_a, *end_b;
		unsigned long want = strtoul(a, &end_a, 10);

		while (*b != '\0' && strtoul(b, &end_b, 10) < want)
			b = end_b + 1;
		if (*b == '\0' || strtoul(b, &end_b, 10) != want)
			return false;
		a = end_a + 1;
	}
	return true;
}

static void
check_line(struct sheet *sheet, size_t number, char *line, struct str *rules)
{
	static const char *const crosses[] = { "\342\224\274", "\342\225\267", NULL };
	static const char *const bars[] = { "\342\224\202", NULL };
	struct str here = { 0 };
	size_t width;

	line[strcspn(line, "\n")] = '\0';
	width = width_of(line, strlen(line));
	if (width > sheet->width)
		printf("line %zu is %zu columns wide\n", number, width);
	add_rules(line, crosses, &here);
	if (here.len > 0) {
		str_cut(rules, 0);
		str_add(rules, str_text(&here));
	}
	str_cut(&here, 0);
	add_rules(line, bars, &here);
	if (rules->len > 0 && !is_within(&here, rules))
		printf("line %zu has rules at %sinstead of %s\n", number, str_text(&here),
			str_text(rules));
	str_clear(&here);
	add_folded(line, &sheet->all);
	str_add_char(&sheet->all, '\n');
}

/* How many bytes of the word's beginning stand somewhere on the sheet. */
static size_t
longest_head(const struct sheet *sheet, const char *word)
{
	char *head = mem_text(word);
	size_t len = strlen(head);

	while (len > 0 && strstr(str_text(&sheet->all), head) == NULL) {
		len = utf8_prev(head, len);
		head[len] = '\0';
	}
	free(head);
	return len;
}

/* A word that is longer than a column is parted over lines. */
static void
check_word(const struct sheet *sheet, const char *word, const char *what)
{
	size_t least = sheet->width < NARROW ? 1 : LEAST_HEAD;
	size_t len = longest_head(sheet, word);

	if (len < strlen(word) && width_of(word, len) < least)
		printf("%s: the word \"%s\" is missing\n", what, word);
}

static void
check_name(const struct sheet *sheet, const char *name, const char *what)
{
	struct str shown = { 0 }, folded = { 0 };
	char *word, *rest;

	add_shown(sheet, name, &shown);
	add_folded(str_text(&shown), &folded);
	str_add(&folded, " ");
	for (word = strtok_r(folded.s, " ", &rest); word != NULL;
	    word = strtok_r(NULL, " ", &rest))
		check_word(sheet, word, what);
	str_clear(&shown);
	str_clear(&folded);
}

static void
check_names(const struct sheet *sheet, struct document *document)
{
	const struct journey *journey = document_journey(document);
	const struct lanes *lanes = document_lanes(document);
	node_id phase, touchpoint;
	size_t i, j;

	for (i = 0; i < journey_count(journey, NODE_ROOT, KEY_PHASES); i++) {
		phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i);
		check_name(sheet, journey_text(journey, phase, KEY_NAME), "phase");
		for (j = 0; j < journey_count(journey, phase, KEY_TOUCHPOINTS); j++) {
			touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j);
			check_name(sheet, journey_text(journey, touchpoint, KEY_NAME),
				"touchpoint");
		}
	}
	for (i = 0; i < lanes->count; i++)
		if (!lanes->v[i].hidden)
			check_name(sheet, lanes->v[i].label, "lane");
}

int
main(int argc, char **argv)
{
	struct sheet sheet = { 0 };
	struct str rules = { 0 };
	struct document *document;
	char *line = NULL;
	size_t room = 0, number = 0;

	setlocale(LC_ALL, "");
	sheet.ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	document = argc == 3 ? document_open(argv[1], NULL) : NULL;
	if (document == NULL) {
		fputs("usage: shown FILE WIDTH\n", stderr);
		return 2;
	}
	sheet.width = strtoul(argv[2], NULL, 10);
	while (getline(&line, &room, stdin) > 0)
		check_line(&sheet, ++number, line, &rules);
	free(line);
	if (number < 4)
		puts("there is hardly anything");
	check_names(&sheet, document);
	document_free(document);
	str_clear(&rules);
	str_clear(&sheet.all);
	return 0;
}
