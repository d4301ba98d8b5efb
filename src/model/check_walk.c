/*
 * Rules on what was measured: walks, their scores, series of figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include <string.h>

#include "base/date.h"
#include "model/series.h"
#include "checking.h"

#define STALE_MONTHS 6
#define DROP_SHARE 0.25		/* of the scale */

void
check_walk_none_map(struct checking *checking)
{
	if (checking->flow.stop_count > 0 &&
	    journey_count(checking->journey, NODE_ROOT, KEY_WALKS) == 0)
		check_tell(checking, at_node(NODE_ROOT),
		    N_("nobody has walked this journey"), NULL);
}

void
check_walk_own_only_map(struct checking *checking)
{
	const struct journey *journey = checking->journey;
	size_t count = journey_count(journey, NODE_ROOT, KEY_WALKS);

	for (size_t i = 0; i < count; i++)
		if (walk_kind_of(journey, journey_child(journey, NODE_ROOT, KEY_WALKS, i)) !=
		    WALK_OWN)
			return;
	if (count > 0)
		check_tell(checking, at_key(journey_child(journey, NODE_ROOT, KEY_WALKS, 0),
		    KEY_KIND),
		    N_("only the team itself has walked it; a guest sees other things"), NULL);
}

void
check_walk_stale_map(struct checking *checking)
{
	const struct journey *journey = checking->journey;
	node_id walk, last = NODE_NONE;
	int latest = DATE_NONE, day;

	for (size_t i = 0; (walk = journey_child(journey, NODE_ROOT, KEY_WALKS, i)) != NODE_NONE;
	    i++) {
		if (walk_kind_of(journey, walk) != WALK_VISIT ||
		    !date_parse(journey_text(journey, walk, KEY_DATE), &day) || day < latest)
			continue;
		latest = day;
		last = walk;
	}
	if (last != NODE_NONE && checking->options.has_today &&
	    latest < date_later(checking->options.today, -STALE_MONTHS))
		check_tell(checking, at_key(last, KEY_DATE),
		    N_("the last mystery visit was on %s, more than six months ago"), "t",
		    journey_text(journey, last, KEY_DATE));
}

/* --- figures ---------------------------------------------------------------------- */

static void
tell_drop(struct checking *checking, const struct walk_score *before, const struct walk_score *now)
{
	const struct journey *journey = checking->journey;
	const char *id = ids_of(checking->ids, now->touchpoint);
	struct str figures[2] = { { 0 }, { 0 } };

	str_add_format(&figures[0], "%g", before->score);
	str_add_format(&figures[1], "%g", now->score);
	check_tell_about(checking, at_entry(now->walk, KEY_SCORES, id), now->touchpoint,
	    N_("the score of “%s” fell from %s to %s on %s"), "tcct",
	    check_name(checking, now->touchpoint), str_text(&figures[0]),
	    str_text(&figures[1]), journey_text(journey, now->walk, KEY_DATE));
	str_clear(&figures[0]);
	str_clear(&figures[1]);
}

/* The scores that walks of one kind gave to one touchpoint. */
static void
look_at_drop(struct checking *checking, node_id touchpoint, enum walk_kind kind)
{
	size_t count, at;
	const struct walk_score *scores = walks_of(&checking->walks, touchpoint, &count);
	struct series series = { 0 };

	for (size_t i = 0; i < count; i++)
		if (scores[i].kind == kind && scores[i].day != DATE_NONE)
			series_add(&series, scores[i].day, scores[i].score, i);
	if (stats_drop(series.v, series.count, check_span(checking, DROP_SHARE), &at))
		tell_drop(checking, &scores[series.from[at - 1]], &scores[series.from[at]]);
	series_clear(&series);
}

void
check_walk_drop_owner(struct checking *checking, node_id owner)
{
	if (checking->walks.scores.count == 0 || !check_is_stop(checking))
		return;
	for (int kind = 0; kind < WALK_OTHER; kind++)
		look_at_drop(checking, owner, (enum walk_kind)kind);
}

void
check_data_turn_node(struct checking *checking, node_id card)
{
	const struct value *values = journey_get(checking->journey, card, KEY_VALUES);
	struct series series = { 0 };
	struct shift shift;

	if (journey_kind(checking->journey, card) != NODE_CARD || values == NULL ||
	    values->kind != VALUE_MAP)
		return;
	series_read(&series, values);
	if (stats_shift(series.v, series.count, &shift)) {
		const char *period = value_key(values, series.from[shift.at]);
		struct str figures[2] = { { 0 }, { 0 } };

		str_add_format(&figures[0], "%.3g", shift.before);
		str_add_format(&figures[1], "%.3g", shift.after);
		check_tell(checking, at_entry(card, KEY_VALUES, period),
		    N_("“%s” shifted in %s, from about %s to about %s"), "ttcc",
		    check_name(checking, card), period, str_text(&figures[0]),
		    str_text(&figures[1]));
		str_clear(&figures[0]);
		str_clear(&figures[1]);
	}
	series_clear(&series);
}
