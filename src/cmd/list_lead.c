/*
 * Lists whose lines lead somewhere on the map: findings, changes, comments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/search.h"
#include "list_lead.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/vec.h"
#include "here.h"
#include "list.h"
#include "place.h"

struct lead {
	size_t line;
	node_id node;
	key_id lane;		/* or KEY_NONE */
};

struct list_leads {
	const struct value *list;		/* whose they are; NULL: nobody's */
	const struct journey *journey;		/* where they lead */
	struct lead *v;				/* in the order of their lines */
	size_t count, room;
};

void
list_leads_free(struct list_leads *leads)
{
	if (leads == NULL)
		return;
	free(leads->v);
	free(leads);
}

void
list_lead(struct editor *editor, const struct value *list, node_id node, key_id lane)
{
	struct list_leads *leads = editor->list_leads;

	if (leads == NULL)
		leads = editor->list_leads = mem_zero(1, sizeof *leads);
	if (leads->list != list)
		leads->count = 0;
	leads->list = list;
	leads->journey = place_journey(editor);
	vec_grow(leads->v, leads->count + 1, leads->room);
	leads->v[leads->count++] = (struct lead){ value_count(list), node, lane };
}

bool
editor_list_leads(const struct editor *editor)
{
	return editor->list != NULL && editor->list_leads != NULL &&
		editor->list_leads->list == editor->list && editor->list_leads->count > 0;
}

void
list_lead_forget(struct editor *editor)
{
	if (editor_list_leads(editor))
		editor->list_leads->list = NULL;
}

/* The lead of the line at hand, which may be below the line that begins it. */
static size_t
at_hand(const struct editor *editor)
{
	const struct list_leads *leads = editor->list_leads;
	size_t i = leads->count - 1;

	while (i > 0 && leads->v[i].line > editor->list_at)
		i--;
	return i;
}

void
list_lead_first(struct editor *editor)
{
	const struct list_leads *leads = editor->list_leads;
	size_t i = 0;

	while (i + 1 < leads->count && leads->v[i].line < editor->list_top)
		i++;
	editor->list_at = leads->v[i].line;
}

void
list_lead_step(struct editor *editor, bool back)
{
	const struct list_leads *leads = editor->list_leads;
	size_t i = at_hand(editor), line;

	if (back ? i > 0 : i + 1 < leads->count)
		i = back ? i - 1 : i + 1;
	line = editor->list_at = leads->v[i].line;
	if (i == 0)
		editor->list_top = 0;
	else if (line < editor->list_top)
		editor->list_top = line;
	else if (editor->page > 0 && line >= editor->list_top + editor->page)
		editor->list_top = line - editor->page + 1;
}

void
list_follow_lead(struct editor *editor)
{
	struct lead lead = { 0, NODE_NONE, KEY_NONE };

	if (editor_list_leads(editor) && editor->list_leads->journey == place_journey(editor))
		lead = editor->list_leads->v[at_hand(editor)];
	list_drop(editor);
	if (lead.node == NODE_NONE || lead.node == NODE_ROOT ||
		!journey_has(place_journey(editor), lead.node))
		return;
	if (lead.lane != KEY_NONE)
		here_go_to_cell(editor, lead.node, lead.lane);
	else
		here_go_right_to(editor, lead.node);
}
