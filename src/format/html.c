/*
 * HTML: the whole journey as one page, to read, to print and to hang up.
 *
 * One file that loads nothing and runs nothing. All that comes from the
 * journey goes through html_add() (html.h), which escapes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "html.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "formats.h"

/* --- what is read before anything is written ---------------------------- */

static void
read_columns(struct html *html)
{
	const struct journey *journey = html->journey;
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		size_t count = journey_count(journey, phase, KEY_TOUCHPOINTS);

		for (size_t j = 0; j < count || j == 0; j++) {
			vec_grow(html->columns, html->column_count, html->column_room);
			html->columns[html->column_count++] = (struct html_column){ phase,
				journey_child(journey, phase, KEY_TOUCHPOINTS, j), i };
		}
	}
}

static void
add_person(struct html *html, const char *id, const char *name)
{
	for (size_t i = 0; i < html->person_count; i++)
		if (strcmp(html->persons[i].id, id) == 0)
			return;
	vec_grow(html->persons, html->person_count, html->person_room);
	html->persons[html->person_count++] = (struct html_person){ id, name };
}

/* Does a level name that persona ("": any that was not found yet)? */
static void
read_levels(struct html *html, key_id lane, const char *persona)
{
	for (size_t i = 0; i < html->column_count; i++) {
		node_id touchpoint = html->columns[i].touchpoint, card;

		for (size_t j = 0; touchpoint != NODE_NONE && (card = journey_child(html->journey,
		    touchpoint, lane, j)) != NODE_NONE; j++) {
			const char *id = journey_text(html->journey, card, KEY_PERSONA);

			if (*id != '\0' && (*persona == '\0' || strcmp(id, persona) == 0))
				add_person(html, id, html_name_of(html, NODE_PERSONA, id));
		}
	}
}

/* Those of the list first, in its order. */
static void
read_persons(struct html *html)
{
	node_id persona;

	for (size_t i = 0; (persona = journey_child(html->journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++)
		for (size_t j = 0; j < html->lanes.count; j++)
			if (html->lanes.v[j].kind == LANE_LEVEL)
				read_levels(html, html->lanes.v[j].key, ids_of(html->ids, persona));
	for (size_t j = 0; j < html->lanes.count; j++)
		if (html->lanes.v[j].kind == LANE_LEVEL)
			read_levels(html, html->lanes.v[j].key, "");
}

/* Lanes that the map does not show are left out, and it is said. */
static void
read_lanes(struct html *html, struct notes *notes)
{
	size_t kept = 0;

	lanes_of(html->journey, &html->lanes);
	for (size_t i = 0; i < html->lanes.count; i++)
		if (!html->lanes.v[i].hidden)
			html->lanes.v[kept++] = html->lanes.v[i];
	html->lanes.count = kept;
	notes_tell_unseen(notes, html->journey);
}

/* "en", "nl-NL": may it stand in an attribute that tells a language? */
static bool
is_language(const char *text)
{
	size_t len = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

	if (len < 2 || len > 8)
		return false;
	for (; text[len] != '\0'; len++)
		if (!isalnum((unsigned char)text[len]) && text[len] != '-')
			return false;
	return text[len - 1] != '-';
}

static bool
same_language(const char *a, const char *b)
{
	size_t len = strcspn(a, "-");

	return len == strcspn(b, "-") && strncasecmp(a, b, len) == 0;
}

/* The page's language is the journey's; our words may be in another. */
static const char *
read_language(struct html *html)
{
	/* translators: the language of these words, as HTML writes it: lang=nl */
	const char *ours = look_word(&html->look, N_("lang=en")) + strlen("lang=");
	const char *theirs = journey_text(html->journey, NODE_ROOT, KEY_LANGUAGE);

	if (!is_language(theirs))
		return ours;
	if (!same_language(ours, theirs))
		html->language = ours;
	return theirs;
}

static void
html_open(struct html *html, struct notes *notes)
{
	html->look = (struct look){ .journey = html->journey,
		.translate = html->output->translate };
	html->ids = ids_new(html->journey);
	walks_update(&html->walks, html->journey);
	lane_scale(html->journey, &html->low, &html->high);
	read_columns(html);
	read_lanes(html, notes);
	read_persons(html);
}

static void
html_close(struct html *html)
{
	ids_free(html->ids);
	lanes_clear(&html->lanes);
	walks_clear(&html->walks);
	free(html->columns);
	free(html->persons);
}

/* Sizes of paper, the first for where none is asked for: any, lying. */
static int
read_paper(struct html *html, struct err *err)
{
	static const struct {
		const char *name, *size;
		size_t fit;
	} papers[] = {
		{ "", "landscape", 10 }, { "a4", "A4 landscape", 10 }, { "a3", "A3 landscape", 15 },
		{ "a2", "594mm 420mm", 21 }, { "a1", "841mm 594mm", 30 }, { "a0", "1189mm 841mm", 42 },
	};
	const char *name = html->output->paper != NULL ? html->output->paper : "";

	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		if (strcmp(papers[i].name, name) == 0) {
			html->paper = papers[i].size;
			html->fit = papers[i].fit;
			return 0;
		}
	return err_set(err, ERR_USAGE, N_("there is no paper “%s”; there are: a4, a3, a2, a1, a0"), "t",
	    name);
}

/* --- the page ----------------------------------------------------------- */

static void
add_prologue(struct html *html, const char *language)
{
	html_add(html, "<!DOCTYPE html>\n<html lang=\"%t\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
	    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	    "<meta name=\"generator\" content=\"cjm\">\n"
	    "<meta name=\"color-scheme\" content=\"light dark\">\n"
	    "<link rel=\"icon\" href=\"data:,\">\n<title>%t</title>\n<style>\n", language,
	    journey_text(html->journey, NODE_ROOT, KEY_TITLE));
	str_add(html->out, html_style);
	html_add(html, "@page { size: %t; margin: 10mm; }\n</style>\n</head>\n<body>\n", html->paper);
}

static int
html_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	struct html html = { .output = output, .journey = output->journey, .out = out };

	if (read_paper(&html, err) != 0)
		return -1;
	html_open(&html, notes);
	add_prologue(&html, read_language(&html));
	html_add_signs(&html);
	html_add_head(&html);
	html_add(&html, "<main>\n");
	html_add_map(&html);
	html_add_flow(&html);
	html_add_matrix(&html);
	html_add_ideas(&html);
	html_add_walks(&html);
	html_add_lists(&html);
	html_add(&html, "</main>\n</body>\n</html>\n");
	html_close(&html);
	return 0;
}

static const char *const suffixes[] = { ".html", ".htm", NULL };

const struct format format_html = {
	.name = "html",
	.suffixes = suffixes,
	.help = N_("one page to read, to print and to hang on the wall"),
	.takes = FORMAT_TAKES_PAPER,
	.write = html_write,
};
