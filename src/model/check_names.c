/*
 * The rule on names of people, channels and owners: one name is written in one way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "checking.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

#define RECENT 32	/* names among which one that comes again is looked for first */

/* A name as it is first written so. */
struct name {
	char *text, *folded;	/* both owned */
	key_id of;		/* KEY_BY, or the lane */
	node_id node;
	size_t order;
};

struct names {
	struct name *v;
	size_t count, room;
};

static void
add(struct names *names, key_id of, node_id node, const char *text, size_t len)
{
	size_t oldest = names->count > RECENT ? names->count - RECENT : 0;
	struct name *name;

	for (size_t i = names->count; i-- > oldest; )
		if (names->v[i].of == of && strncmp(names->v[i].text, text, len) == 0 &&
		    names->v[i].text[len] == '\0')
			return;
	vec_grow(names->v, names->count, names->room);
	name = &names->v[names->count];
	*name = (struct name){ .text = mem_text_n(text, len), .of = of, .node = node,
		.order = names->count++ };
	name->folded = utf8_fold(name->text);
}

/* Names with commas between. */
static void
add_people(struct names *names, node_id node, const char *by)
{
	while (*by != '\0') {
		size_t len = strcspn(by, ","), end = len;

		while (end > 0 && by[end - 1] == ' ')
			end--;
		if (end > 0)
			add(names, KEY_BY, node, by, end);
		by += len;
		by += strspn(by, ", ");
	}
}

static bool
holds_names(const struct checking *checking, key_id slot)
{
	for (size_t i = 0; i < checking->lanes.count; i++)
		if (checking->lanes.v[i].key == slot)
			return checking->lanes.v[i].kind == LANE_NAME;
	return false;
}

static void
look_at(const struct checking *checking, struct names *names, node_id node)
{
	const struct journey *journey = checking->journey;
	const char *text;

	add_people(names, node, journey_text(journey, node, KEY_BY));
	if (journey_kind(journey, node) != NODE_CARD ||
	    !holds_names(checking, journey_slot(journey, node)))
		return;
	text = journey_text(journey, node, KEY_TEXT);
	add(names, journey_slot(journey, node), node, text, strlen(text));
}

static int
compare(const void *a, const void *b)
{
	const struct name *x = a, *y = b;
	int order = x->of < y->of ? -1 : x->of > y->of;

	if (order == 0)
		order = strcmp(x->folded, y->folded);
	return order != 0 ? order : x->order < y->order ? -1 : x->order > y->order;
}

/* The way of writing that comes first is taken for the right one. */
static void
tell(struct checking *checking, const struct names *names)
{
	size_t first = 0;

	for (size_t i = 1; i < names->count; i++) {
		const struct name *name = &names->v[i];

		if (names->v[first].of != name->of ||
		    strcmp(names->v[first].folded, name->folded) != 0)
			first = i;
		else if (strcmp(names->v[first].text, name->text) != 0 &&
		    strcmp(name[-1].text, name->text) != 0)
			err_set(check_at(checking, at_key(name->node, name->of == KEY_BY ?
			    KEY_BY : KEY_TEXT)), ERR_RULE,
			    N_("“%s” is written “%s” elsewhere: are they the same?"), "tt",
			    name->text, names->v[first].text);
	}
}

void
check_name_case(struct checking *checking)
{
	node_id end = journey_next_id(checking->journey);
	struct names names = { 0 };

	for (node_id node = NODE_ROOT; node < end && check_goes_on(checking, node); node++)
		if (checking->on_map[node])
			look_at(checking, &names, node);
	if (names.count > 1)
		qsort(names.v, names.count, sizeof *names.v, compare);
	tell(checking, &names);
	for (size_t i = 0; i < names.count; i++) {
		free(names.v[i].text);
		free(names.v[i].folded);
	}
	free(names.v);
}
