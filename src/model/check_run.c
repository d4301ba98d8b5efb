/*
 * The rules run over a journey: each on the map as a whole, then all of them on one
 * node after another, so that a large map is gone through once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "checking.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "base/vec.h"
#include "node.h"

/* --- reading -------------------------------------------------------------------- */

/* Does the file say `check: {ignore: [NAME]}`, of a rule that may be ignored? */
static bool
is_ignored(const struct journey *journey, const struct check_rule *rule)
{
	const struct value *check = journey_get(journey, NODE_ROOT, KEY_CHECK);
	const struct value *names = check != NULL && check->kind == VALUE_MAP ?
	    value_get(check, "ignore") : NULL;

	if (!rule->lack || names == NULL)
		return false;
	if (names->kind == VALUE_TEXT)
		return strcmp(value_text(names), rule->name) == 0;
	for (size_t i = 0; names->kind == VALUE_LIST && i < value_count(names); i++)
		if (strcmp(value_text(value_item(names, i)), rule->name) == 0)
			return true;
	return false;
}

static void
choose_rules(struct checking *checking)
{
	size_t count;
	const struct check_rule *rules = check_rules(&count);

	for (uint8_t i = 0; i < count; i++) {
		if (is_ignored(checking->journey, &rules[i]))
			continue;
		checking->levels[i] = (uint8_t)check_level_of(&checking->options, &rules[i]);
		if (checking->levels[i] == CHECK_OFF)
			continue;
		if (rules[i].owner != NULL)
			checking->owner_rules[checking->owner_rule_count++] = i;
		if (rules[i].node != NULL)
			checking->node_rules[checking->node_rule_count++] = i;
	}
}

static void
add_node(node_id **nodes, size_t *count, size_t *room, node_id node)
{
	vec_grow(*nodes, *count, *room);
	(*nodes)[(*count)++] = node;
}

static void
add_owners(struct checking *checking)
{
	const struct journey *journey = checking->journey;
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		size_t count = journey_count(journey, phase, KEY_TOUCHPOINTS);

		add_node(&checking->owners, &checking->owner_count, &checking->owner_room, phase);
		for (size_t k = 0; k < count; k++)
			add_node(&checking->owners, &checking->owner_count,
			    &checking->owner_room, journey_child(journey, phase, KEY_TOUCHPOINTS,
			    k));
	}
}

static void
add_stars(struct checking *checking)
{
	for (size_t i = 0; i < checking->flow.stop_count; i++)
		if (check_is_star(checking, checking->flow.stops[i]))
			add_node(&checking->stars, &checking->star_count, &checking->star_room,
			    checking->flow.stops[i]);
}

static void
add_level_lane(struct checking *checking, key_id lane)
{
	vec_grow(checking->level_lanes, checking->level_count, checking->level_room);
	checking->level_lanes[checking->level_count++] = lane;
}

/* Of a lane that the format knows, in this map. */
static enum lane_kind
kind_of(const struct checking *checking, const struct lane_row *row)
{
	for (size_t i = 0; i < checking->lanes.count; i++)
		if (checking->lanes.v[i].key == row->key)
			return checking->lanes.v[i].kind;
	return row->kind;
}

static void
read_lanes(struct checking *checking)
{
	struct lanes *lanes = &checking->lanes;
	size_t count;
	const struct lane_row *rows = kinds_lanes(&count);

	lanes_of(checking->journey, lanes);
	lane_scale(checking->journey, &checking->low, &checking->high);
	for (size_t i = 0; i < count; i++)
		if (kind_of(checking, &rows[i]) == LANE_LEVEL)
			add_level_lane(checking, rows[i].key);
	for (size_t i = 0; i < lanes->count; i++)
		if (lanes->v[i].kind == LANE_LEVEL && kinds_lane(lanes->v[i].key) == NULL)
			add_level_lane(checking, lanes->v[i].key);
}

/* Of a large map each takes some milliseconds; false: all is read. */
static bool
read_on(struct checking *checking)
{
	const struct journey *journey = checking->journey;
	struct findings *findings = &checking->findings;

	switch (checking->read++) {
	case 0:
		checking->ids = ids_new(journey);
		return true;
	case 1:
		flow_read(&checking->flow, journey, checking->ids);
		return true;
	case 2:
		add_owners(checking);
		add_stars(checking);
		return true;
	case 3:
		walks_read(&checking->walks, journey, checking->ids);
		read_lanes(checking);
		findings->rank_count = journey_next_id(journey);
		findings->ranks = mem_zero(findings->rank_count, sizeof *findings->ranks);
		return true;
	}
	return false;
}

struct checking *
check_begin(const struct journey *journey, const struct check_options *options)
{
	struct checking *checking = mem_zero(1, sizeof *checking);

	checking->journey = journey;
	checking->options = *options;
	choose_rules(checking);
	return checking;
}

/* --- the map as a whole ----------------------------------------------------------- */

bool
check_breathe(struct checking *checking)
{
	size_t count;

	check_rules(&count);
	checking->stopped = checking->stopped || !progress_goes_on(N_("checking"),
	    checking->next + checking->owners_seen, count + checking->owner_count);
	return !checking->stopped;
}

/* Forgets what a rule found that was not finished. */
static void
take_back(struct checking *checking, size_t count, size_t text_count, bool more)
{
	checking->findings.count = count;
	checking->findings.text_count = text_count;
	checking->findings.more = more;
	checking->told[checking->rule] = 0;
	checking->next--;
}

static bool
look_at_map(struct checking *checking)
{
	struct findings *findings = &checking->findings;
	size_t count, before = findings->count, text_count = findings->text_count;
	const struct check_rule *rules = check_rules(&count);
	bool more = findings->more;

	while (checking->next < count) {
		checking->rule = (uint8_t)checking->next++;
		if (checking->levels[checking->rule] == CHECK_OFF ||
		    rules[checking->rule].map == NULL)
			continue;
		rules[checking->rule].map(checking);
		if (checking->stopped)
			take_back(checking, before, text_count, more);
		return true;
	}
	return false;
}

/* --- node by node ------------------------------------------------------------------- */

/* A card with its text and nothing else, as most are. */
static bool
is_bare(const struct journey *journey, const struct node *node)
{
	const struct value *text = store_at(&journey->store, node->first);

	return node->kind == NODE_CARD && journey->rests[node->rest].fields.count == 0 &&
	    (text == NULL || text->kind == VALUE_TEXT);
}

static void
look_at_owner(struct checking *checking, node_id owner)
{
	size_t count;
	const struct check_rule *rules = check_rules(&count);

	checking->stop = journey_kind(checking->journey, owner) == NODE_TOUCHPOINT ?
	    checking->next_stop++ : checking->flow.stop_count;
	for (size_t i = 0; i < checking->owner_rule_count; i++) {
		checking->rule = checking->owner_rules[i];
		rules[checking->rule].owner(checking, owner);
	}
	checking->owners_seen++;
}

static void
look_at_node(struct checking *checking, node_id node)
{
	const struct node *self = &checking->journey->nodes[node];
	size_t count;
	const struct check_rule *rules = check_rules(&count);

	checking->findings.ranks[node] = checking->rank++;
	if (schema_has_cells((enum node_kind)self->kind))
		look_at_owner(checking, node);
	if (is_bare(checking->journey, self))
		return;
	for (size_t i = 0; i < checking->node_rule_count; i++) {
		checking->rule = checking->node_rules[i];
		rules[checking->rule].node(checking, node);
	}
}

static void
look_below(struct checking *checking, node_id node)
{
	size_t count;
	const node_id *children = journey_children(checking->journey, node, &count);

	look_at_node(checking, node);
	for (size_t i = 0; i < count; i++)
		look_below(checking, children[i]);
}

/* The next child of the root, or of the phase there, in map order, each node before
 * what it holds; false: there is none. */
static bool
look_on(struct checking *checking)
{
	const struct journey *journey = checking->journey;
	size_t count, *child = checking->child;
	const node_id *children = journey_children(journey, NODE_ROOT, &count);
	node_id phase;

	if (checking->rank == 0)
		look_at_node(checking, NODE_ROOT);
	if (child[0] >= count)
		return false;
	phase = children[child[0]];
	if (journey_kind(journey, phase) != NODE_PHASE) {
		look_below(checking, phase);
		child[0]++;
		return true;
	}
	if (child[1] == 0)
		look_at_node(checking, phase);
	children = journey_children(journey, phase, &count);
	if (child[1] < count) {
		look_below(checking, children[child[1]++]);
		return true;
	}
	child[1] = 0;
	child[0]++;
	return true;
}

bool
check_step(struct checking *checking)
{
	bool more = true;

	checking->stopped = false;
	if (read_on(checking))
		return true;
	checking->read--;
	if (look_at_map(checking))
		return true;
	if (!check_breathe(checking))
		return true;
	for (size_t i = 0; more && i < CHECK_BREATH; i++)
		more = look_on(checking);
	return more;
}

bool
check_is_stopped(const struct checking *checking)
{
	return checking->stopped;
}

/* --- the end ------------------------------------------------------------------------ */

/* How many there are of each class becomes where those of the class begin. */
static void
sum_up(uint32_t *begins, size_t count)
{
	uint32_t at = 0, here;

	for (size_t i = 0; i < count; i++) {
		here = begins[i];
		begins[i] = at;
		at += here;
	}
}

/* The findings rule by rule, each rule's as they came; yours. */
static uint32_t *
order_by_rule(const struct findings *findings)
{
	uint32_t begins[CHECK_RULES_MAX] = { 0 };
	uint32_t *order = mem_alloc(findings->count * sizeof *order);

	for (size_t i = 0; i < findings->count; i++)
		begins[findings->v[i].rule]++;
	sum_up(begins, CHECK_RULES_MAX);
	for (uint32_t i = 0; i < findings->count; i++)
		order[begins[findings->v[i].rule]++] = i;
	return order;
}

/* By the place on the map; of one place in the order of the rules: counted into
 * place, since there may be many. */
static void
sort_findings(struct findings *findings)
{
	uint32_t *begins = mem_zero(findings->rank_count, sizeof *begins);
	uint32_t *order = order_by_rule(findings);
	uint32_t *places = mem_alloc(findings->count * sizeof *places);

	for (size_t i = 0; i < findings->count; i++)
		begins[findings->ranks[findings->v[i].about]]++;
	sum_up(begins, findings->rank_count);
	for (size_t i = 0; i < findings->count; i++)
		places[order[i]] = begins[findings->ranks[findings->v[order[i]].about]]++;
	free(order);
	free(begins);
	findings_arrange(findings, places);
	free(places);
}

void
check_end(struct checking *checking, struct findings *findings)
{
	if (checking == NULL)
		return;
	ids_free(checking->ids);
	flow_clear(&checking->flow);
	walks_clear(&checking->walks);
	lanes_clear(&checking->lanes);
	free(checking->level_lanes);
	free(checking->owners);
	free(checking->stars);
	check_forget_people(checking);
	if (findings != NULL) {
		findings_clear(findings);
		if (checking->findings.count > 0)
			sort_findings(&checking->findings);
		*findings = checking->findings;
		checking->findings = (struct findings){ 0 };
	}
	findings_clear(&checking->findings);
	free(checking);
}
