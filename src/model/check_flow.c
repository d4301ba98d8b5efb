/*
 * Rules on who moves on and who takes over: owners, hand-offs, ways, exits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "checking.h"

#include <stdlib.h>

#include "base/mem.h"

void
check_owner_missing(struct checking *checking)
{
	const struct flow *flow = &checking->flow;
	bool named = false;

	for (size_t i = 0; !named && i < flow->stop_count && check_goes_on(checking, i); i++)
		named = flow_owner_card(checking->journey, flow->stops[i]) != NODE_NONE;
	for (size_t i = 0; named && i < flow->stop_count && check_goes_on(checking, i); i++)
		if (flow_owner_card(checking->journey, flow->stops[i]) == NODE_NONE)
			err_set(check_at(checking, at_key(flow->stops[i], KEY_OWNER)), ERR_RULE,
			    N_("nobody owns “%s”"), "t", check_name(checking, flow->stops[i]));
}

/* Does a touchpoint say what happens behind the scene? */
static bool
says_how(const struct checking *checking, node_id touchpoint)
{
	return check_cards(checking, touchpoint, KEY_BACKSTAGE) > 0 ||
	    check_cards(checking, touchpoint, KEY_SUPPORT) > 0;
}

void
check_hand_off(struct checking *checking)
{
	const struct journey *journey = checking->journey;

	for (size_t i = 0; i < checking->flow.way_count; i++) {
		const struct flow_way *way = &checking->flow.ways[i];

		if (way->end != FLOW_ON || !flow_is_hand_off(journey, way->from, way->to) ||
		    says_how(checking, way->from) || says_how(checking, way->to))
			continue;
		err_set(check_about(checking, at_node(flow_owner_card(journey, way->to)), way->to),
		    ERR_RULE, N_("from “%s” to “%s” %s hands over to %s, and neither side says how "
		    "(backstage, support)"), "tttt", check_name(checking, way->from),
		    check_name(checking, way->to), flow_owner(journey, way->from),
		    flow_owner(journey, way->to));
	}
}

void
check_exit_why(struct checking *checking)
{
	for (size_t i = 0; i < checking->flow.way_count; i++) {
		const struct flow_way *way = &checking->flow.ways[i];

		if (way->end == FLOW_EXIT && *way->why == '\0')
			err_set(check_at(checking, at_key(way->node, KEY_TO)), ERR_RULE,
			    N_("customers leave at “%s”, and nothing says why"), "t",
			    check_name(checking, way->from));
	}
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
check_unreachable(struct checking *checking)
{
	const struct flow *flow = &checking->flow;
	bool *reached = mem_zero(flow->stop_count + 1, sizeof *reached);
	size_t *todo = mem_zero(flow->stop_count + 1, sizeof *todo);

	for (size_t i = 0; i < flow->stop_count && check_goes_on(checking, i); i++) {
		if (reached[i])
			continue;
		reach(flow, i, reached, todo);
		if (i > 0)
			err_set(check_at(checking, at_node(flow->stops[i])), ERR_RULE,
			    N_("no way leads to “%s”"), "t", check_name(checking, flow->stops[i]));
	}
	free(reached);
	free(todo);
}
