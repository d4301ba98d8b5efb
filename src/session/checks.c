/*
 * The checks of an open document: what only its file and its folder can tell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/checks.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/vec.h"
#include "file/slurp.h"
#include "inside.h"
#include "yaml/pinpoint.h"

#define LINKS_MAX 1000	/* that are looked for */

int
checks_today(void)
{
	const char *said = getenv("CJM_TODAY");
	time_t now = time(NULL);
	struct tm tm;
	char text[sizeof "YYYY-MM-DD"];
	int day;

	if (said != NULL && date_parse(said, &day))
		return day;
	if (localtime_r(&now, &tm) == NULL ||
	    strftime(text, sizeof text, "%Y-%m-%d", &tm) != sizeof text - 1)
		return DATE_NONE;
	date_parse(text, &day);
	return day;
}

/* --- links ------------------------------------------------------------------- */

struct missing {
	node_id *v;
	size_t count, room, looked;
};

/* Does a link lead out of the folder? That way nothing is looked for unasked. */
static bool
leaves(const char *link)
{
	const char *at = link;

	if (*link == '/')
		return true;
	while ((at = strstr(at, "..")) != NULL) {
		if ((at == link || at[-1] == '/') && (at[2] == '/' || at[2] == '\0'))
			return true;
		at += 2;
	}
	return false;
}

/* A link is relative to the folder of the map's file. */
static bool
leads_somewhere(const struct document *document, const char *link)
{
	const char *path = document_path(document), *slash = path != NULL ? strrchr(path, '/') : NULL;
	struct str full = { 0 };
	bool found;

	if (slash != NULL)
		str_add_n(&full, path, (size_t)(slash + 1 - path));
	str_add(&full, link);
	found = slurp_is_there(str_text(&full));
	str_clear(&full);
	return found;
}

static void
look_at_link(const struct document *document, node_id touchpoint, struct missing *missing)
{
	const char *link = journey_text(document_journey(document), touchpoint, KEY_JOURNEY);

	if (*link == '\0' || leaves(link) || missing->looked++ >= LINKS_MAX ||
	    leads_somewhere(document, link))
		return;
	vec_grow(missing->v, missing->count, missing->room);
	missing->v[missing->count++] = touchpoint;
}

static void
look_at_links(const struct document *document, struct missing *missing)
{
	const struct journey *journey = document_journey(document);
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		size_t count = journey_count(journey, phase, KEY_TOUCHPOINTS);

		for (size_t k = 0; k < count; k++)
			look_at_link(document, journey_child(journey, phase, KEY_TOUCHPOINTS, k),
			    missing);
	}
}

void
checks_run(const struct document *document, const struct check_options *options,
	struct findings *findings)
{
	struct check_options with_links = *options;
	struct missing missing = { 0 };

	/* From standard input nobody knows the folder. */
	if (document_path(document) != NULL)
		look_at_links(document, &missing);
	with_links.missing = missing.v;
	with_links.missing_count = missing.count;
	check_run(document_journey(document), &with_links, findings);
	free(missing.v);
}

/* --- places ------------------------------------------------------------------- */

struct placed {
	struct finding finding;
	size_t index;
};

static int
compare_placed(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	const struct err *s = &x->finding.words, *t = &y->finding.words;

	if (s->line != t->line)
		return s->line < t->line ? -1 : 1;
	if (s->column != t->column)
		return s->column < t->column ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

static void
sort_by_line(struct findings *findings)
{
	struct placed *placed = mem_zero(findings->count + 1, sizeof *placed);

	for (size_t i = 0; i < findings->count; i++)
		placed[i] = (struct placed){ findings->v[i], i };
	qsort(placed, findings->count, sizeof *placed, compare_placed);
	for (size_t i = 0; i < findings->count; i++)
		findings->v[i] = placed[i].finding;
	free(placed);
}

int
checks_locate(const struct document *document, struct findings *findings, struct err *err)
{
	const struct text *text = text_in_file(document);
	struct source *source = source_copy_of(text->bytes, text->len, err);
	struct tree *tree = source != NULL ? tree_parse(source, err) : NULL;

	for (size_t i = 0; tree != NULL && i < findings->count; i++)
		pinpoint(tree, document_journey(document), &findings->v[i].place,
		    &findings->v[i].words.line, &findings->v[i].words.column);
	sort_by_line(findings);
	tree_free(tree);
	source_free(source);
	return tree != NULL ? 0 : -1;
}
