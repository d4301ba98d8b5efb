/*
 * What is done while nothing happens: a search through a large map, its checks, the
 * timer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "quiet.h"

#include <stdlib.h>

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
	if (!first)
		editor_follow_findings(editor);
	editor_follow_changes(editor);
	count(quiet, editor);
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
	return quiet->now ? 0 : QUIET_MS;
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
	quiet->now = event->kind == EVENT_NONE;
	if (quiet->now && editor_searches(editor) && !mem_is_out()) {
		*stale = editor_search_on(editor) || *stale;
		return true;
	}
	if (!quiet->now || !editor_lacks_findings(editor) || mem_is_out())
		return false;
	before = progress_listen(&listener);
	editor_find_on(editor);
	progress_listen(before);
	if (count(quiet, editor))
		*stale = true;
	return true;
}

void
quiet_clear(struct quiet *quiet)
{
	free(quiet->findings);
	quiet->findings = NULL;
}
