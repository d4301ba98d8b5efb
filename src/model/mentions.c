/*
 * Who names a persona or a piece of evidence by its id.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/mentions.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"

static void
add(struct mentions *mentions, const char *id, node_id node, key_id key, size_t entry)
{
	vec_grow(mentions->v, mentions->count, mentions->room);
	mentions->v[mentions->count] = (struct mention){ id, node, key, entry, mentions->count };
	mentions->count++;
}

static void
add_value(struct mentions *mentions, const struct value *value, node_id node, key_id key)
{
	if (value == NULL)
		return;
	if (value->kind == VALUE_TEXT && value_text(value)[0] != '\0')
		add(mentions, value_text(value), node, key, 0);
	for (size_t i = 0; value->kind == VALUE_LIST && i < value_count(value); i++)
		add(mentions, value_text(value_item(value, i)), node, key, i + 1);
}

/* A node and all below it, in map order. */
static void
visit(struct mentions *mentions, const struct journey *journey, node_id node, enum node_kind kind)
{
	size_t count;
	const node_id *children = journey_children(journey, node, &count);
	enum node_kind own = journey_kind(journey, node);

	if (kind == NODE_EVIDENCE && (own == NODE_CARD || own == NODE_PERSONA))
		add_value(mentions, journey_get(journey, node, KEY_EVIDENCE), node, KEY_EVIDENCE);
	if (kind == NODE_EVIDENCE && own == NODE_CARD)
		add_value(mentions, journey_get(journey, node, KEY_SOURCE), node, KEY_SOURCE);
	if (kind == NODE_PERSONA && (own == NODE_CARD || own == NODE_WALK))
		add_value(mentions, journey_get(journey, node, KEY_PERSONA), node, KEY_PERSONA);
	for (size_t i = 0; i < count; i++)
		visit(mentions, journey, children[i], kind);
}

static int
compare(const void *a, const void *b)
{
	const struct mention *one = a, *other = b;
	int order = strcmp(one->id, other->id);

	return order != 0 ? order : one->order < other->order ? -1 : 1;
}

void
mentions_read(struct mentions *mentions, const struct journey *journey, enum node_kind kind)
{
	mentions->count = 0;
	visit(mentions, journey, NODE_ROOT, kind);
	if (mentions->count > 0)
		qsort(mentions->v, mentions->count, sizeof *mentions->v, compare);
}

void
mentions_clear(struct mentions *mentions)
{
	free(mentions->v);
	*mentions = (struct mentions){ 0 };
}

const struct mention *
mentions_of(const struct mentions *mentions, const char *id, size_t *count)
{
	size_t low = 0, high = mentions->count, end;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(mentions->v[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (end = low; end < mentions->count && strcmp(mentions->v[end].id, id) == 0; end++)
		;
	*count = end - low;
	return end > low ? &mentions->v[low] : NULL;
}
