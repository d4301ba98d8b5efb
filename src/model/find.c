/*
 * Where a text stands in the map, and which names are in use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

struct nodes {
	node_id *v;
	size_t count, room;
};

static void
nodes_add(struct nodes *nodes, node_id node)
{
	vec_grow(nodes->v, nodes->count, nodes->room);
	nodes->v[nodes->count++] = node;
}

static void
add_cards(const struct journey *journey, node_id owner, struct nodes *nodes)
{
	const node_id *children;
	size_t i, count;

	children = journey_children(journey, owner, &count);
	for (i = 0; i < count; i++)
		if (journey_kind(journey, children[i]) == NODE_CARD)
			nodes_add(nodes, children[i]);
}

/* Phases, touchpoints and cards as one walks over the map. */
static struct nodes
in_map_order(const struct journey *journey)
{
	struct nodes nodes = { 0 };
	node_id phase, touchpoint;
	size_t i, k;

	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++) {
		nodes_add(&nodes, phase);
		add_cards(journey, phase, &nodes);
		for (k = 0; k < journey_count(journey, phase, KEY_TOUCHPOINTS); k++) {
			touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k);
			nodes_add(&nodes, touchpoint);
			add_cards(journey, touchpoint, &nodes);
		}
	}
	return nodes;
}

static bool
has_capitals(const char *text)
{
	char *folded = utf8_fold(text);
	bool same = strcmp(folded, text) == 0;

	free(folded);
	return !same;
}

static bool
compare(const char *all, const char *text, bool exact)
{
	char *folded;
	bool found;

	if (exact)
		return strstr(all, text) != NULL;
	folded = utf8_fold(all);
	found = strstr(folded, text) != NULL;
	free(folded);
	return found;
}

bool
find_holds(const char *all, const char *text)
{
	return compare(all, text, has_capitals(text));
}

static bool
holds(const struct journey *journey, node_id node, const char *text, bool exact)
{
	enum node_kind kind = journey_kind(journey, node);

	return compare(journey_text(journey, node, kind == NODE_CARD ? KEY_TEXT : KEY_NAME), text,
	    exact);
}

node_id
find_text(const struct journey *journey, node_id from, const char *text, bool back)
{
	struct nodes nodes = in_map_order(journey);
	bool exact = has_capitals(text);
	size_t start = 0, i, at;
	node_id found = NODE_NONE;

	while (start < nodes.count && nodes.v[start] != from)
		start++;
	if (start == nodes.count)
		start = back ? 0 : nodes.count - 1;
	for (i = 1; i <= nodes.count && found == NODE_NONE; i++) {
		at = back ? start + nodes.count - i : start + i;
		if (holds(journey, nodes.v[at % nodes.count], text, exact))
			found = nodes.v[at % nodes.count];
	}
	free(nodes.v);
	return found;
}

static bool
list_has(const struct value *list, const char *text)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		if (strcmp(value_text(list->items[i]), text) == 0)
			return true;
	return false;
}

struct value *
find_names(const struct journey *journey, key_id lane)
{
	struct nodes nodes = in_map_order(journey);
	struct value *names = value_new_list();
	const char *text;
	size_t i;

	for (i = 0; i < nodes.count; i++) {
		if (journey_kind(journey, nodes.v[i]) != NODE_CARD ||
		    journey_slot(journey, nodes.v[i]) != lane)
			continue;
		text = journey_text(journey, nodes.v[i], KEY_TEXT);
		if (text[0] != '\0' && !list_has(names, text))
			value_add(names, value_new_text(text));
	}
	free(nodes.v);
	return names;
}
