/*
 * The command that leaves in sight what conditions hold of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/settings.h"
#include "commands.h"
#include "here.h"
#include "model/sieve.h"
#include "place.h"
#include "text.h"
#include "view/zoom.h"

static void
use(struct editor *editor, struct sieve *sieve)
{
	struct sieve *old = editor->sieve;

	editor->sieve = sieve;
	map_sift(editor->map, sieve);
	if (editor->sheet != NULL)
		sheet_sift(editor->sheet, sieve);
	sieve_free(old);
}

/* The touchpoint that shows behind `from` on the map, or else the last before;
 * NODE_NONE: none does. */
static node_id
nearest_shown(const struct editor *editor, node_id from)
{
	const struct journey *journey = place_journey(editor);
	node_id phase, touchpoint, before = NODE_NONE;
	bool behind = false;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
		i++) {
		behind = behind || phase == from;
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS,
			k)) != NODE_NONE; k++) {
			behind = behind || touchpoint == from;
			if (!sieve_passes(editor->sieve, journey, touchpoint))
				continue;
			if (behind)
				return touchpoint;
			before = touchpoint;
		}
	}
	return before;
}

/* The marks of what is out of sight go: no command is to work on it. */
static void
drop_picks(struct editor *editor)
{
	const struct journey *journey = place_journey(editor);

	for (size_t i = editor->picks.count; i-- > 0;) {
		node_id card = editor->picks.v[i];

		if (!journey_has(journey, card) ||
			!sieve_passes(editor->sieve, journey, journey_parent(journey, card)))
			picks_toggle(&editor->picks, card);
	}
}

int
cmd_filter(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id owner = here_owner(editor);
	size_t passing, all;
	struct query *query;

	if (args->count == 1) {
		text_say(editor, editor->sieve != NULL ? _("All touchpoints are shown again.") :
			_("Nothing is filtered."));
		use(editor, NULL);
		return 0;
	}
	query = query_parse((const char *const *)args->v + 1, args->count - 1,
		editor->settings->ignore_accents, err);
	if (query == NULL)
		return -1;
	if (!query_holds_on_map(query, journey)) {
		err_set(err, ERR_RULE, N_("nothing on the map answers to “%s”"), "t",
			query_text(query));
		query_free(query);
		return -1;
	}
	use(editor, sieve_new(query, journey));
	if (owner != NODE_NONE && !sieve_passes(editor->sieve, journey, owner))
		here_go(editor, nearest_shown(editor, owner));
	drop_picks(editor);
	sieve_count(editor->sieve, &passing, &all);
	text_say(editor, ngettext("%zu of %zu touchpoint is shown; filter alone shows all.",
		"%zu of %zu touchpoints are shown; filter alone shows all.", all), passing, all);
	return 0;
}
