/*
 * Rules on the map as a whole: goal, personas, phases, lanes, its upkeep.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include <string.h>

#include "base/date.h"
#include "checking.h"

#define LONG 20		/* touchpoints that one map can tell */

void
check_goal_map(struct checking *checking)
{
	const struct journey *journey = checking->journey;
	node_id goal = journey_child(journey, NODE_ROOT, KEY_GOAL, 0);
	bool why, how;

	if (goal == NODE_NONE) {
		check_tell(checking, at_node(NODE_ROOT),
		    N_("the map has no goal"), NULL);
		return;
	}
	why = *journey_text(journey, goal, KEY_WHY) != '\0';
	how = *journey_text(journey, goal, KEY_HOW) != '\0';
	if (*journey_text(journey, goal, KEY_WHAT) == '\0')
		check_tell(checking, at_node(goal),
		    N_("the goal does not say what is to be reached"), NULL);
	else if (!why && !how)
		check_tell(checking, at_node(goal),
		    N_("the goal says neither why nor how"), NULL);
	else if (!why)
		check_tell(checking, at_node(goal),
		    N_("the goal does not say why"), NULL);
	else if (!how)
		check_tell(checking, at_node(goal),
		    N_("the goal does not say how"), NULL);
}

void
check_persona_map(struct checking *checking)
{
	if (journey_count(checking->journey, NODE_ROOT, KEY_PERSONAS) == 0)
		check_tell(checking, at_node(NODE_ROOT),
		    N_("the map follows no persona"), NULL);
}

void
check_personas_many_map(struct checking *checking)
{
	node_id second = journey_child(checking->journey, NODE_ROOT, KEY_PERSONAS, 1);

	if (second != NODE_NONE)
		check_tell(checking, at_node(second),
		    N_("a map tells more when it follows one persona; this has %s"), "n",
		    journey_count(checking->journey, NODE_ROOT, KEY_PERSONAS));
}

void
check_map_owner_map(struct checking *checking)
{
	if (*journey_text(checking->journey, NODE_ROOT, KEY_OWNER) == '\0')
		check_tell(checking, at_node(NODE_ROOT),
		    N_("nobody owns the map"), NULL);
}

void
check_review_overdue_map(struct checking *checking)
{
	const char *review = journey_text(checking->journey, NODE_ROOT, KEY_REVIEW);
	bool retired = strcmp(journey_text(checking->journey, NODE_ROOT, KEY_STATUS),
	    "retired") == 0;
	int day;

	if (checking->options.has_today && !retired && date_parse(review, &day) &&
	    day < checking->options.today)
		check_tell(checking, at_key(NODE_ROOT, KEY_REVIEW),
		    N_("the map was to be reviewed by %s"), "t", review);
}

/* Is there a phase with this moment? */
static bool
has_moment(const struct journey *journey, const char *moment)
{
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		if (strcmp(journey_text(journey, phase, KEY_MOMENT), moment) == 0)
			return true;
	return false;
}

void
check_first_phase_map(struct checking *checking)
{
	node_id first = journey_child(checking->journey, NODE_ROOT, KEY_PHASES, 0);

	if (first != NODE_NONE && !has_moment(checking->journey, "before"))
		check_tell(checking, at_node(first),
		    N_("no phase lies before the purchase (moment: before)"), NULL);
}

void
check_last_phase_map(struct checking *checking)
{
	size_t count = journey_count(checking->journey, NODE_ROOT, KEY_PHASES);

	if (count > 0 && !has_moment(checking->journey, "after"))
		check_tell(checking, at_node(journey_child(checking->journey, NODE_ROOT,
		    KEY_PHASES, count - 1)),
		    N_("no phase lies after the purchase (moment: after)"), NULL);
}

void
check_empty_phase_owner(struct checking *checking, node_id owner)
{
	if (journey_kind(checking->journey, owner) == NODE_PHASE &&
	    journey_count(checking->journey, owner, KEY_TOUCHPOINTS) == 0)
		check_tell(checking, at_node(owner), N_("the phase “%s” has no touchpoints"), "t",
		    check_name(checking, owner));
}

static bool
is_used(const struct checking *checking, key_id lane)
{
	if (lane == KEY_WALKS)
		return journey_count(checking->journey, NODE_ROOT, KEY_WALKS) > 0;
	for (size_t i = 0; i < checking->owner_count; i++)
		if (journey_count(checking->journey, checking->owners[i], lane) > 0)
			return true;
	return false;
}

void
check_empty_lane_map(struct checking *checking)
{
	const struct journey *journey = checking->journey;
	node_id lane;

	for (size_t i = 0; (lane = journey_child(journey, NODE_ROOT, KEY_LANES, i)) != NODE_NONE;
	    i++) {
		const char *id = journey_text(journey, lane, KEY_ID);
		key_id key = journey_find_key(journey, id);

		if (key == KEY_NONE || !is_used(checking, key))
			check_tell(checking, at_node(lane),
			    N_("the lane “%s” holds nothing"), "t", id);
	}
}

void
check_long_map(struct checking *checking)
{
	const struct flow *flow = &checking->flow;

	if (flow->stop_count > LONG)
		check_tell(checking, at_node(flow->stops[LONG]),
		    N_("%s touchpoints on one map: journeys one level deeper would tell more"),
		    "n", flow->stop_count);
}
