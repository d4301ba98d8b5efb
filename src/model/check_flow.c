/*
 * Rules on who moves on and who takes over: owners, hand-offs, ways, exits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include <stdlib.h>

#include "base/mem.h"
#include "checking.h"

void
check_owner_missing_map(struct checking *checking)
{
	const struct flow *flow = &checking->flow;
	bool named = false;

	for (size_t i = 0; !named && i < flow->stop_count && check_goes_on(checking, i); i++)
		named = flow_owner_card(checking->journey, flow->stops[i]) != NODE_NONE;
	checking->names_owners = named;
}

void
check_owner_missing_owner(struct checking *checking, node_id owner)
{
	if (checking->names_owners && check_is_stop(checking) &&
	    flow_owner_card(checking->journey, owner) == NODE_NONE)
		check_tell(checking, at_key(owner, KEY_OWNER), N_("nobody owns “%s”"), "t",
		    check_name(checking, owner));
}

/* Does a touchpoint say what happens behind the scene? */
static bool
says_how(const struct checking *checking, node_id touchpoint)
{
	return check_cards(checking, touchpoint, KEY_BACKSTAGE) > 0 ||
	    check_cards(checking, touchpoint, KEY_SUPPORT) > 0;
}

void
check_hand_off_owner(struct checking *checking, node_id owner)
{
	const struct journey *journey = checking->journey;
	size_t count;
	const struct flow_way *ways = check_ways(checking, &count), *way;

	for (way = ways; count > 0; way++, count--) {
		if (way->end != FLOW_ON || !flow_is_hand_off(journey, owner, way->to) ||
		    says_how(checking, owner) || says_how(checking, way->to))
			continue;
		check_tell_about(checking, at_node(flow_owner_card(journey, way->to)), way->to,
		    N_("from “%s” to “%s” %s hands over to %s, and neither side says how "
		    "(backstage, support)"), "tttt", check_name(checking, owner),
		    check_name(checking, way->to), flow_owner(journey, owner),
		    flow_owner(journey, way->to));
	}
}

void
check_exit_why_owner(struct checking *checking, node_id owner)
{
	size_t count;
	const struct flow_way *ways = check_ways(checking, &count);

	for (size_t i = 0; i < count; i++)
		if (ways[i].end == FLOW_EXIT && *ways[i].why == '\0')
			check_tell(checking, at_key(ways[i].node, KEY_TO),
			    N_("customers leave at “%s”, and nothing says why"), "t",
			    check_name(checking, owner));
}

/* Marks all stops that can be reached from one; `todo` has room for all. */
static void
reach(const struct flow *flow, size_t stop, bool *reached, size_t *todo)
{
	size_t waiting = 0, count;

	reached[stop] = true;
	todo[waiting++] = stop;
	while (waiting > 0) {
		const struct flow_way *ways = flow_from(flow, todo[--waiting], &count);

		for (size_t i = 0; i < count; i++) {
			size_t next = ways[i].end == FLOW_ON ? flow_place(flow, ways[i].to) :
			    flow->stop_count;

			if (next == flow->stop_count || reached[next])
				continue;
			reached[next] = true;
			todo[waiting++] = next;
		}
	}
}

/* What follows one that was told is not told again. */
void
check_unreachable_map(struct checking *checking)
{
	const struct flow *flow = &checking->flow;
	bool *reached = mem_zero(flow->stop_count + 1, sizeof *reached);
	size_t *todo = mem_zero(flow->stop_count + 1, sizeof *todo);

	for (size_t i = 0; i < flow->stop_count && check_goes_on(checking, i); i++) {
		if (reached[i])
			continue;
		reach(flow, i, reached, todo);
		if (i > 0)
			check_tell(checking, at_node(flow->stops[i]),
			    N_("no way leads to “%s”"), "t", check_name(checking, flow->stops[i]));
	}
	free(reached);
	free(todo);
}
