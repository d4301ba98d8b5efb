/*
 * Rules on what the map rests on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include "model/evidence.h"
#include "checking.h"

static bool
rests(const struct checking *checking, node_id card)
{
	return journey_get(checking->journey, card, KEY_EVIDENCE) != NULL ||
	    journey_get(checking->journey, card, KEY_SOURCE) != NULL;
}

static void
look_at_lane(struct checking *checking, node_id owner, key_id lane, const char *message)
{
	const struct journey *journey = checking->journey;
	size_t count = journey_count(journey, owner, lane);

	for (size_t i = 0; i < count; i++) {
		node_id card = journey_child(journey, owner, lane, i);

		if (!rests(checking, card))
			check_tell(checking, at_node(card), message, "t",
			    check_name(checking, card));
	}
}

/* Does anything at the touchpoint rest on evidence, or did somebody score it? */
static bool
touchpoint_rests(const struct checking *checking, node_id touchpoint)
{
	size_t count;
	const node_id *children = journey_children(checking->journey, touchpoint, &count);

	for (size_t i = 0; i < count; i++)
		if (journey_kind(checking->journey, children[i]) == NODE_CARD &&
		    rests(checking, children[i]))
			return true;
	return walks_of(&checking->walks, touchpoint, &count) != NULL;
}

void
check_evidence_none_owner(struct checking *checking, node_id owner)
{
	node_id card;

	look_at_lane(checking, owner, KEY_PAIN, N_("the pain “%s” rests on no evidence"));
	look_at_lane(checking, owner, KEY_NEED, N_("the need “%s” rests on no evidence"));
	if (check_is_stop(checking) && check_is_dip(checking, &card) &&
	    !touchpoint_rests(checking, owner))
		check_tell(checking, at_key(card, KEY_TEXT),
		    N_("“%s” is a low point that rests on no evidence"), "t",
		    check_name(checking, owner));
}

void
check_evidence_one_sided_map(struct checking *checking)
{
	const struct journey *journey = checking->journey;
	size_t count = journey_count(journey, NODE_ROOT, KEY_EVIDENCE), sides[3] = { 0 };
	node_id first = journey_child(journey, NODE_ROOT, KEY_EVIDENCE, 0);

	for (size_t i = 0; i < count; i++)
		sides[evidence_side_of(journey_text(journey, journey_child(journey, NODE_ROOT,
		    KEY_EVIDENCE, i), KEY_KIND))]++;
	if (count == 0 || sides[EVIDENCE_UNKNOWN] > 0 ||
	    (sides[EVIDENCE_QUANTITATIVE] > 0 && sides[EVIDENCE_QUALITATIVE] > 0))
		return;
	check_tell(checking, at_key(first, KEY_KIND),
	    sides[EVIDENCE_QUANTITATIVE] > 0 ?
	    N_("all evidence is figures; interviews or observation would tell why") :
	    N_("all evidence is stories; a survey or analytics would tell how many"), NULL);
}
