/*
 * The checks of an open document: what only its file and its folder can tell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/checks.h"

#include <stdlib.h>
#include <time.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/vec.h"
#include "file/slurp.h"
#include "inside.h"

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

/* --- running ------------------------------------------------------------------ */

struct checks {
	struct checking *checking;
	node_id *missing;		/* their links lead to no file */
	size_t count, room, looked;
};

/* What leads out of the map's folder is not looked for unasked. */
static void
look_at_link(const struct document *document, node_id touchpoint, struct checks *checks)
{
	const char *link = journey_text(document_journey(document), touchpoint, KEY_JOURNEY);
	bool leaves, found;
	char *path;

	if (*link == '\0' || checks->looked++ >= LINKS_MAX)
		return;
	path = document_link(document, link, &leaves);
	found = leaves || slurp_is_there(path);
	free(path);
	if (found)
		return;
	vec_grow(checks->missing, checks->count, checks->room);
	checks->missing[checks->count++] = touchpoint;
}

static void
look_at_links(const struct document *document, struct checks *checks)
{
	const struct journey *journey = document_journey(document);
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		size_t count = journey_count(journey, phase, KEY_TOUCHPOINTS);

		for (size_t k = 0; k < count; k++)
			look_at_link(document, journey_child(journey, phase, KEY_TOUCHPOINTS, k),
			    checks);
	}
}

struct checks *
checks_begin(const struct document *document, const struct check_options *options)
{
	struct checks *checks = mem_zero(1, sizeof *checks);
	struct check_options with_links = *options;

	/* From standard input nobody knows the folder. */
	if (document_path(document) != NULL)
		look_at_links(document, checks);
	with_links.missing = checks->missing;
	with_links.missing_count = checks->count;
	checks->checking = check_begin(document_journey(document), &with_links);
	return checks;
}

bool
checks_step(struct checks *checks)
{
	return check_step(checks->checking);
}

bool
checks_are_stopped(const struct checks *checks)
{
	return check_is_stopped(checks->checking);
}

void
checks_end(struct checks *checks, struct findings *findings)
{
	if (checks == NULL)
		return;
	check_end(checks->checking, findings);
	free(checks->missing);
	free(checks);
}

void
checks_run(const struct document *document, const struct check_options *options,
	struct findings *findings)
{
	struct checks *checks = checks_begin(document, options);

	while (checks_step(checks) && !checks_are_stopped(checks))
		;
	checks_end(checks, findings);
}
