/*
 * How customers move on: one more way from a touchpoint.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "attr.h"
#include "base/mem.h"
#include "cell.h"
#include "commands.h"
#include "cross.h"
#include "here.h"
#include "model/flow.h"
#include "place.h"
#include "text.h"

/* The touchpoint from which one more way leads on: in the flow its own stop, or
 * another way's; NODE_NONE. */
static node_id
leads_on(const struct editor *editor, const struct stop *stop)
{
	const struct journey *journey = place_journey(editor);
	enum node_kind kind = journey_kind(journey, stop->node);

	if (kind == NODE_FLOW)
		return journey_parent(journey, stop->node);
	return kind == NODE_TOUCHPOINT && here_is(editor, "flow") ? stop->node : NODE_NONE;
}

bool
cross_want_way(struct editor *editor, const struct stop *stop)
{
	node_id from = leads_on(editor, stop);
	struct str line = { 0 };

	if (from == NODE_NONE)
		return false;
	str_add(&line, "way ");
	args_quote(ids_of(document_ids(editor->document), from), &line);
	str_add(&line, " %%");
	editor->want = (struct want){
		.kind = WANT_PROMPT,
		.label = mem_text(_("Leads to (an id, or exit): ")),
		.text = mem_text(""),
		.line = str_take(&line),
	};
	return true;
}

/* Adds an entry to `next`; NODE_NONE with an error. */
static node_id
add_way(struct editor *editor, node_id from, const char *to, struct err *err)
{
	node_id way = document_insert(editor->document, NODE_FLOW, from, "next", (size_t)-1, err);

	if (way == NODE_NONE || document_set(editor->document, way, "to", value_new_text(to), err)
		!= 0)
		return NODE_NONE;
	return way;
}

/* Where customers go by order, as long as nothing is written: its id, yours to
 * free, or NULL. */
static char *
id_by_order(struct editor *editor, node_id from)
{
	const struct ids *ids = document_ids(editor->document);
	struct flow flow = { 0 };
	const struct flow_way *way;
	char *id = NULL;
	size_t count;

	flow_read(&flow, place_journey(editor), ids);
	way = flow_from(&flow, flow_place(&flow, from), &count);
	if (count == 1 && way->node == NODE_NONE)
		id = mem_text(ids_of(ids, way->to));
	flow_clear(&flow);
	return id;
}

/* One more way; where it is the first that is written, the one by order is
 * written before it, since it would else be gone. */
static int
add_further(struct editor *editor, node_id from, const char *to, node_id *way, struct err *err)
{
	char *order = id_by_order(editor, from);
	int result = 0;

	if (order != NULL && strcmp(order, to) != 0 && add_way(editor, from, order, err) == NODE_NONE)
		result = -1;
	free(order);
	if (result == 0 && (*way = add_way(editor, from, to, err)) == NODE_NONE)
		result = -1;
	return result;
}

int
cmd_way(struct editor *editor, const struct args *args, struct err *err)
{
	node_id from, target, way;
	const char *to = args->v[2];
	char *id;
	int result;

	if (place_touchpoint(editor, args->v[1], &from, err) != 0)
		return -1;
	if (cell_is_blank(to)) {
		text_say(editor, _("Nothing was added: the text is empty."));
		return 0;
	}
	if (strcmp(to, "exit") != 0 && place_either(editor, to, &target, err) != 0)
		return -1;
	id = mem_text(strcmp(to, "exit") == 0 ? to :
		ids_of(document_ids(editor->document), target));
	result = add_further(editor, from, id, &way, err);
	free(id);
	if (result == 0 && args->count > 3)
		result = attr_set(editor, way, "share", args->v[3], err);
	if (result == 0 && args->count > 4)
		result = attr_set(editor, way, "why", args->v[4], err);
	if (result != 0)
		return -1;
	here_go(editor, way);
	if (here_is(editor, "flow") && args->count == 3)
		text_say(editor, _("Enter writes how many percent go there."));
	return 0;
}
