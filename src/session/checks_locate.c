/*
 * Where in the file the findings of the checks stand.
 *
 * The byte of each is found first, which puts them in order; then one way down the
 * text counts lines and columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/checks.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "inside.h"
#include "yaml/pinpoint.h"
#include "yaml/read.h"

#define DIGIT 11	/* bits that are sorted by at once */
#define DIGITS (1 << DIGIT)

/* --- order ------------------------------------------------------------------------ */

static bool
is_sorted(const uint32_t *bytes, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (bytes[i - 1] > bytes[i])
			return false;
	return true;
}

/* Puts order[] into to[] by some bits of the bytes; what has the same stays in its
 * order. */
static void
sort_digit(const uint32_t *bytes, const uint32_t *order, size_t count, unsigned shift, uint32_t *to)
{
	size_t begins[DIGITS + 1] = { 0 };

	for (size_t i = 0; i < count; i++)
		begins[(bytes[i] >> shift) % DIGITS + 1]++;
	for (size_t i = 1; i <= DIGITS; i++)
		begins[i] += begins[i - 1];
	for (size_t i = 0; i < count; i++)
		to[begins[(bytes[order[i]] >> shift) % DIGITS]++] = order[i];
}

/* In map order they mostly are almost as in the file. */
static void
sort_by_byte(struct findings *findings, uint32_t *bytes)
{
	size_t count = findings->count;
	uint32_t *order, *other, *swap;

	if (is_sorted(bytes, count))
		return;
	order = mem_alloc(count * sizeof *order);
	other = mem_alloc(count * sizeof *other);
	for (uint32_t i = 0; i < count; i++)
		order[i] = i;
	for (unsigned shift = 0; shift < 32; shift += DIGIT) {
		sort_digit(bytes, order, count, shift, other);
		swap = order;
		order = other;
		other = swap;
	}
	for (uint32_t i = 0; i < count; i++)
		other[order[i]] = i;
	for (size_t i = 0; i < count; i++)
		findings->v[i].line = bytes[i];
	findings_arrange(findings, other);
	for (size_t i = 0; i < count; i++)
		bytes[i] = findings->v[i].line;
	free(order);
	free(other);
}

/* --- lines ------------------------------------------------------------------------ */

/* A place in the text, which only goes on. */
struct spot {
	const char *bytes;
	size_t at;
	size_t line, column;	/* from 1 */
};

static void
go_on(struct spot *spot, size_t to)
{
	const char *stop;

	while (spot->at < to && (stop = memchr(spot->bytes + spot->at, '\n', to - spot->at)) != NULL) {
		spot->at = (size_t)(stop - spot->bytes) + 1;
		spot->line++;
		spot->column = 1;
	}
	if (spot->at < to) {
		spot->column += utf8_count(spot->bytes + spot->at, to - spot->at);
		spot->at = to;
	}
}

static void
count_lines(const struct source *source, const uint32_t *bytes, struct findings *findings)
{
	struct spot spot = { .bytes = source->bytes, .at = source->start, .line = 1, .column = 1 };

	for (size_t i = 0; i < findings->count; i++) {
		go_on(&spot, bytes[i]);
		findings->v[i].line = (uint32_t)spot.line;
		findings->v[i].column = (uint32_t)spot.column;
	}
}

/* --- places ----------------------------------------------------------------------- */

static bool
lacks_tree(const struct pinpoint *way, const struct findings *findings)
{
	if (way->tree != NULL)
		return false;
	for (size_t i = 0; i < findings->count; i++) {
		struct check_place place = finding_place(findings, &findings->v[i]);

		if (pinpoint_needs_tree(way, &place))
			return true;
	}
	return false;
}

static void
locate(struct pinpoint *way, struct findings *findings)
{
	uint32_t *bytes = mem_alloc(findings->count * sizeof *bytes);

	for (size_t i = 0; i < findings->count; i++) {
		struct check_place place = finding_place(findings, &findings->v[i]);

		bytes[i] = pinpoint(way, &place);
	}
	sort_by_byte(findings, bytes);
	count_lines(way->source, bytes, findings);
	free(bytes);
}

/* With a tree of the text. */
static int
locate_by_tree(struct pinpoint *way, struct findings *findings, struct err *err)
{
	struct source *source = source_over(way->source->bytes, way->source->len, err);
	struct tree *tree = source != NULL ? read_skim(source, err) : NULL;

	way->tree = tree;
	if (tree != NULL)
		locate(way, findings);
	tree_free(tree);
	source_free(source);
	return tree != NULL ? 0 : -1;
}

int
checks_locate(const struct document *document, struct findings *findings, struct err *err)
{
	const struct text *text = text_in_file(document);
	struct source source = { .bytes = text->bytes, .len = text->len,
		.start = source_mark(text->bytes, text->len) };
	struct pinpoint way = { .journey = document_journey(document), .source = &source,
		.places = &document->places, .tree = document->places.tree };
	int result = 0;

	if (lacks_tree(&way, findings))
		result = locate_by_tree(&way, findings, err);
	else if (findings->count > 0)
		locate(&way, findings);
	pinpoint_clear(&way);
	return result;
}
