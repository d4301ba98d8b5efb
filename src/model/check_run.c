/*
 * The rules run over a journey, one after another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "checking.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

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
add_owner(struct checking *checking, node_id owner)
{
	vec_grow(checking->owners, checking->owner_count, checking->owner_room);
	checking->owners[checking->owner_count++] = owner;
}

static void
add_owners(struct checking *checking)
{
	const struct journey *journey = checking->journey;
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		size_t count = journey_count(journey, phase, KEY_TOUCHPOINTS);

		add_owner(checking, phase);
		for (size_t k = 0; k < count; k++)
			add_owner(checking, journey_child(journey, phase, KEY_TOUCHPOINTS, k));
	}
}

/* A few rules ask that of all. */
static void
note_removed(struct checking *checking)
{
	node_id end = journey_next_id(checking->journey);

	checking->on_map = mem_alloc(end * sizeof *checking->on_map);
	for (node_id node = 0; node < end; node++)
		checking->on_map[node] = journey_has(checking->journey, node);
}

struct checking *
check_begin(const struct journey *journey, const struct check_options *options)
{
	struct checking *checking = mem_zero(1, sizeof *checking);

	checking->journey = journey;
	checking->options = *options;
	checking->ids = ids_new(journey);
	flow_read(&checking->flow, journey, checking->ids);
	walks_read(&checking->walks, journey, checking->ids);
	lanes_of(journey, &checking->lanes);
	lane_scale(journey, &checking->low, &checking->high);
	add_owners(checking);
	note_removed(checking);
	return checking;
}

static void
finding_clear(struct finding *finding)
{
	free(finding->place.entry);
	err_clear(&finding->words);
}

/* Forgets what a rule found that was not finished. */
static void
take_back(struct checking *checking, size_t count, bool more)
{
	struct findings *findings = &checking->findings;

	while (findings->count > count)
		finding_clear(&findings->v[--findings->count]);
	findings->more = more;
	checking->next--;
}

bool
check_step(struct checking *checking)
{
	size_t count, before = checking->findings.count;
	const struct check_rule *rules = check_rules(&count);
	bool more = checking->findings.more;

	checking->stopped = false;
	while (checking->next < count) {
		checking->rule = &rules[checking->next++];
		checking->level = check_level_of(&checking->options, checking->rule);
		checking->told = 0;
		if (checking->level == CHECK_OFF || is_ignored(checking->journey, checking->rule))
			continue;
		checking->rule->run(checking);
		if (checking->stopped)
			take_back(checking, before, more);
		return true;
	}
	return false;
}

bool
check_is_stopped(const struct checking *checking)
{
	return checking->stopped;
}

/* Numbers the nodes in map order, each before what it holds. */
static void
rank_nodes(const struct journey *journey, struct findings *findings, node_id node, uint32_t *next)
{
	size_t count;
	const node_id *children = journey_children(journey, node, &count);

	findings->ranks[node] = (*next)++;
	for (size_t i = 0; i < count; i++)
		rank_nodes(journey, findings, children[i], next);
}

static uint32_t
rank_of(const struct findings *findings, node_id node)
{
	return node < findings->rank_count ? findings->ranks[node] : UINT32_MAX;
}

/* The same for a finding; what is nowhere comes last. */
static size_t
place_of(const struct findings *findings, const struct finding *finding)
{
	uint32_t rank = rank_of(findings, finding->about);

	return rank < findings->rank_count ? rank : findings->rank_count + 1;
}

void
findings_arrange(struct findings *findings, uint32_t *places)
{
	for (uint32_t i = 0; i < findings->count; i++)
		while (places[i] != i) {
			uint32_t to = places[i];
			struct finding there = findings->v[to];

			findings->v[to] = findings->v[i];
			findings->v[i] = there;
			places[i] = places[to];
			places[to] = to;
		}
}

/* By the place on the map; of one place in the order of the rules: counted into
 * place, since there may be many. */
static void
sort_findings(struct findings *findings)
{
	size_t count = findings->rank_count + 2;
	uint32_t *begins = mem_zero(count, sizeof *begins), at = 0, here;
	uint32_t *places = mem_alloc(findings->count * sizeof *places);

	for (size_t i = 0; i < findings->count; i++)
		begins[place_of(findings, &findings->v[i])]++;
	for (size_t i = 0; i < count; i++) {
		here = begins[i];
		begins[i] = at;
		at += here;
	}
	for (size_t i = 0; i < findings->count; i++)
		places[i] = begins[place_of(findings, &findings->v[i])]++;
	findings_arrange(findings, places);
	free(places);
	free(begins);
}

/* The places in map order of all nodes, and the findings in that order. */
static void
hand_over(struct checking *checking, struct findings *findings)
{
	uint32_t next = 0;

	findings_clear(findings);
	*findings = checking->findings;
	checking->findings = (struct findings){ 0 };
	findings->rank_count = journey_next_id(checking->journey);
	findings->ranks = mem_zero(findings->rank_count, sizeof *findings->ranks);
	rank_nodes(checking->journey, findings, NODE_ROOT, &next);
	sort_findings(findings);
}

void
check_end(struct checking *checking, struct findings *findings)
{
	if (checking == NULL)
		return;
	if (findings != NULL)
		hand_over(checking, findings);
	findings_clear(&checking->findings);
	err_clear(&checking->spilt);
	ids_free(checking->ids);
	flow_clear(&checking->flow);
	walks_clear(&checking->walks);
	lanes_clear(&checking->lanes);
	free(checking->owners);
	free(checking->on_map);
	free(checking);
}

void
findings_clear(struct findings *findings)
{
	for (size_t i = 0; i < findings->count; i++)
		finding_clear(&findings->v[i]);
	free(findings->v);
	free(findings->ranks);
	*findings = (struct findings){ 0 };
}

size_t
findings_from(const struct findings *findings, node_id node)
{
	uint32_t rank = rank_of(findings, node);
	size_t low = 0, high = findings->count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (rank_of(findings, findings->v[middle].about) < rank)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
