/*
 * Writes journeys to measure with: always the same bytes for the same words.
 *
 *     generate journey COUNT         of so many touchpoints, in format 1
 *     generate table COUNT           the same cells with tabs between: a row each
 *     generate sheet COUNT           the same for sc, whose texts are ASCII
 *     generate journeys COUNT DIR    so many short journeys, 100 in a folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "texts.h"

enum { SHORT_JOURNEY = 8, FOLDER = 100 };

/* A text as YAML. All styles of writing occur: what a person would leave plain
 * is plain, a sentence in somebody's mouth is in double quotes, and one long
 * text in eight is folded. */
static void
put_text(FILE *out, const char *text, const char *lane, size_t number)
{
	size_t len = strlen(text), cut = len / 2;

	if (str_equal(lane, "thought") || str_equal(lane, "quote")) {
		fprintf(out, "\"%s\"\n", text);
		return;
	}
	if (strstr(text, ": ")) {
		fprintf(out, "'%s'\n", text);
		return;
	}
	while (cut < len && text[cut] != ' ')
		cut++;
	if (len < 50 || cut == len || number % 8 != 0)
		fprintf(out, "%s\n", text);
	else
		fprintf(out, ">-\n          %.*s\n          %s\n", (int)cut, text,
		    text + cut + 1);
}

static size_t
rare_at(size_t count)
{
	return count * 99 / 100;
}

static void
take_cell(size_t number, size_t lane, size_t count, struct str *text)
{
	str_cut(text, 0);
	if (number == rare_at(count) && lane < TEXT_LANES && str_equal(text_lane(lane), "pain"))
		str_add(text, TEXT_RARE ", ");
	text_cell(number, lane, text);
	if (number == count - 1 && lane < TEXT_LANES && str_equal(text_lane(lane), "need"))
		str_add(text, ", " TEXT_LAST);
}

static void
put_touchpoint(FILE *out, size_t number, size_t count)
{
	struct str text = {0};

	take_cell(number, TEXT_LANES, count, &text);
	fprintf(out, "      - name: %s\n        id: t%06zu\n", str_text(&text), number + 1);
	for (size_t lane = 0; lane < TEXT_LANES; lane++) {
		take_cell(number, lane, count, &text);
		fprintf(out, "        %s: ", text_lane(lane));
		put_text(out, str_text(&text), text_lane(lane), number);
	}
	str_clear(&text);
}

/* Touchpoints from `first` on, so that many short journeys are not all alike. */
static void
put_journey(FILE *out, size_t first, size_t count)
{
	fprintf(out, "# Made to measure with.\ncjm: 1\ntitle: Van oriëntatie tot opzegging\nphases:\n");
	for (size_t i = first; i < first + count; i++) {
		if (i == first || text_phase(i) != text_phase(i - 1))
			fprintf(out, "  - name: %s\n    touchpoints:\n",
			    text_phase_name(text_phase(i)));
		put_touchpoint(out, i, first + count);
	}
}

static void
put_table(FILE *out, size_t count)
{
	struct str text = {0};

	fprintf(out, "touchpoint");
	for (size_t lane = 0; lane < TEXT_LANES; lane++)
		fprintf(out, "\t%s", text_lane(lane));
	for (size_t i = 0; i < count; i++) {
		take_cell(i, TEXT_LANES, count, &text);
		fprintf(out, "\n%s", str_text(&text));
		for (size_t lane = 0; lane < TEXT_LANES; lane++) {
			take_cell(i, lane, count, &text);
			fprintf(out, "\t%s", str_text(&text));
		}
	}
	fputc('\n', out);
	str_clear(&text);
}

/* sc(1): columns are letters, rows numbers; it knows no UTF-8. */
static void
put_sheet(FILE *out, size_t count)
{
	struct str text = {0};

	for (size_t lane = 0; lane <= TEXT_LANES; lane++)
		fprintf(out, "format %c 20 0 0\n", (int)('A' + lane));
	for (size_t i = 0; i < count; i++) {
		for (size_t lane = 0; lane <= TEXT_LANES; lane++) {
			take_cell(i, (lane + TEXT_LANES) % (TEXT_LANES + 1), count, &text);
			for (char *at = text.s; *at; at++)
				if ((unsigned char)*at > 126 || *at == '"')
					*at = '.';
			fprintf(out, "leftstring %c%zu = \"%s\"\n", (int)('A' + lane), i,
			    str_text(&text));
		}
	}
	str_clear(&text);
}

static int
put_journeys(size_t count, const char *folder)
{
	struct str path = {0};
	FILE *out = NULL;

	mkdir(folder, 0777);
	for (size_t i = 0; i < count; i++) {
		str_cut(&path, 0);
		str_add_format(&path, "%s/%zu", folder, i / FOLDER);
		if (i % FOLDER == 0)
			mkdir(str_text(&path), 0777);
		str_add_format(&path, "/%zu.yaml", i);
		out = fopen(str_text(&path), "w");
		if (!out)
			break;
		put_journey(out, i * SHORT_JOURNEY, SHORT_JOURNEY);
		fclose(out);
	}
	if (!out)
		perror(str_text(&path));
	str_clear(&path);
	return out || count == 0 ? 0 : 1;
}

int
main(int argc, char **argv)
{
	const char *kind = argc > 2 ? argv[1] : "";
	size_t count = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;

	if (strcmp(kind, "journey") == 0)
		put_journey(stdout, 0, count);
	else if (strcmp(kind, "table") == 0)
		put_table(stdout, count);
	else if (strcmp(kind, "sheet") == 0)
		put_sheet(stdout, count);
	else if (strcmp(kind, "journeys") == 0 && argc == 4)
		return put_journeys(count, argv[3]);
	else
		return fprintf(stderr, "usage: generate journey|table|sheet COUNT\n"
		    "       generate journeys COUNT FOLDER\n"), 2;
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
