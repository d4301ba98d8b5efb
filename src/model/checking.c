/*
 * What the rules share: questions that several ask.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "checking.h"

#include <math.h>
#include <string.h>

#define LOW_SHARE 0.25		/* of the scale: a level of 2 on 1 to 5 */
#define DIP_SHARE 0.5		/* below both neighbours */

const char *
check_name(const struct checking *checking, node_id node)
{
	enum node_kind kind = journey_kind(checking->journey, node);

	return journey_text(checking->journey, node, kind == NODE_CARD ? KEY_TEXT : KEY_NAME);
}

bool
check_is_lane(const struct checking *checking, key_id key)
{
	if (kinds_lane(key) != NULL)
		return true;
	for (size_t i = 0; i < checking->lanes.count; i++)
		if (checking->lanes.v[i].key == key)
			return true;
	return false;
}

size_t
check_cards(const struct checking *checking, node_id touchpoint, key_id lane)
{
	const struct journey *journey = checking->journey;

	return journey_count(journey, touchpoint, lane) +
	    journey_count(journey, journey_parent(journey, touchpoint), lane);
}

enum idea_status
check_idea_status(const struct checking *checking, node_id card)
{
	const char *const *words = schema_words(NODE_CARD, KEY_STATUS);
	const char *status = journey_text(checking->journey, card, KEY_STATUS);

	for (int i = 0; *status != '\0' && words[i] != NULL; i++)
		if (strcmp(words[i], status) == 0)
			return (enum idea_status)i;
	return IDEA_OPEN;
}

static bool
holds_idea(const struct checking *checking, node_id owner)
{
	size_t count = journey_count(checking->journey, owner, KEY_IDEA);

	for (size_t i = 0; i < count; i++)
		if (check_idea_status(checking, journey_child(checking->journey, owner, KEY_IDEA,
		    i)) != IDEA_DROPPED)
			return true;
	return false;
}

const struct flow_way *
check_ways(const struct checking *checking, size_t *count)
{
	*count = 0;
	return check_is_stop(checking) ? flow_from(&checking->flow, checking->stop, count) : NULL;
}

bool
check_is_star(const struct checking *checking, node_id touchpoint)
{
	return journey_truth(checking->journey, touchpoint, KEY_STAR);
}

bool
check_has_idea(const struct checking *checking, node_id touchpoint)
{
	return holds_idea(checking, touchpoint) ||
	    holds_idea(checking, journey_parent(checking->journey, touchpoint));
}

node_id
check_level_card(const struct checking *checking, node_id touchpoint, key_id lane,
	const char *persona, double *level)
{
	const struct journey *journey = checking->journey;
	size_t count = journey_count(journey, touchpoint, lane);

	for (size_t i = 0; i < count; i++) {
		node_id card = journey_child(journey, touchpoint, lane, i);

		if (strcmp(journey_text(journey, card, KEY_PERSONA), persona) == 0 &&
		    str_number(journey_text(journey, card, KEY_TEXT), level))
			return card;
	}
	return NODE_NONE;
}

double
check_span(const struct checking *checking, double share)
{
	return (checking->high - checking->low) * share;
}

/* The nearest stop before or after that has a level for this persona. */
static bool
neighbour(const struct checking *checking, size_t stop, int step, const char *persona,
	double *level)
{
	const struct flow *flow = &checking->flow;

	if (step < 0 ? stop == 0 : stop + 1 == flow->stop_count)
		return false;
	return check_level_card(checking, flow->stops[step < 0 ? stop - 1 : stop + 1], KEY_EMOTION,
	    persona, level) != NODE_NONE;
}

static bool
is_low(const struct checking *checking, size_t stop, const char *persona, double level)
{
	double before, after, by = check_span(checking, DIP_SHARE) - 1e-9;

	if (level <= checking->low + check_span(checking, LOW_SHARE) + 1e-9)
		return true;
	return neighbour(checking, stop, -1, persona, &before) &&
	    neighbour(checking, stop, 1, persona, &after) &&
	    level + by <= before && level + by <= after;
}

static bool
find_dip(const struct checking *checking, node_id *card)
{
	const struct journey *journey = checking->journey;
	node_id touchpoint = checking->flow.stops[checking->stop];
	size_t count = journey_count(journey, touchpoint, KEY_EMOTION);
	double level, lowest = INFINITY;

	for (size_t i = 0; i < count; i++) {
		node_id each = journey_child(journey, touchpoint, KEY_EMOTION, i);

		if (!str_number(journey_text(journey, each, KEY_TEXT), &level) ||
		    level >= lowest ||
		    !is_low(checking, checking->stop, journey_text(journey, each, KEY_PERSONA), level))
			continue;
		lowest = level;
		*card = each;
	}
	return lowest < INFINITY;
}

bool
check_is_dip(struct checking *checking, node_id *card)
{
	if (checking->dip_asked != checking->flow.stops[checking->stop]) {
		checking->dip_asked = checking->flow.stops[checking->stop];
		checking->dip = NODE_NONE;
		find_dip(checking, &checking->dip);
	}
	*card = checking->dip;
	return checking->dip != NODE_NONE;
}
