/*
 * What is done while nothing happens: a search through a large map, its checks, the
 * timer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "quiet.h"

#include <stdlib.h>

#include "base/clock.h"
#include "base/mem.h"
#include "base/progress.h"
#include "base/str.h"
#include "cmd/changes.h"
#include "cmd/findings.h"
#include "cmd/search.h"

#define QUIET_MS 150	/* after which no key seems to come */

/* Are there more, or fewer, than are shown? */
static bool
count(struct quiet *quiet, const struct editor *editor)
{
	char *now = editor_count_findings(editor);
	bool other = !str_equal(now, quiet->findings);

	free(quiet->findings);
	quiet->findings = now;
	return other;
}

/* Work done while nothing happens ends when something does. */
static bool
hear(void *with, const char *doing, unsigned percent)
{
	(void)doing;
	(void)percent;
	return !input_is_waiting(with);
}

void
quiet_look(struct quiet *quiet, struct editor *editor, bool first)
{
	if (first)
		quiet->since = clock_ms();
	else
		editor_follow_findings(editor);
	editor_follow_changes(editor);
	count(quiet, editor);
}

/* Milliseconds until no key seems to come. */
static int
left(const struct quiet *quiet)
{
	long long rested = clock_ms() - quiet->since;

	return rested < QUIET_MS ? (int)(QUIET_MS - rested) : 0;
}

int
quiet_limit(const struct quiet *quiet, const struct editor *editor, int limit)
{
	int second = editor_timer_wait(editor);

	if (second >= 0 && (limit < 0 || second < limit))
		limit = second;
	if (mem_is_out())
		return limit;
	if (editor_searches(editor))
		return 0;
	if (!editor_lacks_findings(editor))
		return limit;
	return quiet->now ? 0 : left(quiet);
}

/* Is the user at rest? What happens in the folder or on the line is not theirs. */
static bool
rests(struct quiet *quiet, const struct event *event)
{
	if (event->kind != EVENT_NONE && event->kind != EVENT_READY)
		quiet->since = clock_ms();
	return event->kind == EVENT_NONE || (event->kind == EVENT_READY && left(quiet) == 0);
}

bool
quiet_use(struct quiet *quiet, struct editor *editor, const struct event *event,
	const struct screen *screen, bool *stale)
{
	const struct progress listener = {.hear = hear, .with = quiet->input}, *before;

	if (editor_timer_rings(editor)) {
		screen_ring(screen);
		*stale = true;
	}
	quiet->now = rests(quiet, event);
	if (quiet->now && editor_searches(editor) && !mem_is_out()) {
		*stale = editor_search_on(editor) || *stale;
		return event->kind == EVENT_NONE;
	}
	if (!quiet->now || !editor_lacks_findings(editor) || mem_is_out())
		return false;
	before = progress_listen(&listener);
	editor_find_on(editor);
	progress_listen(before);
	if (count(quiet, editor))
		*stale = true;
	return event->kind == EVENT_NONE;
}

void
quiet_clear(struct quiet *quiet)
{
	free(quiet->findings);
	quiet->findings = NULL;
}
