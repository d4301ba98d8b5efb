/*
 * The one door through which a journey changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/edit.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/vec.h"
#include "node.h"

struct edit
edit_set(node_id node, const char *key, struct value *value)
{
	return (struct edit){ .op = EDIT_SET, .node = node, .key = mem_text(key), .value = value };
}

struct edit
edit_insert(node_id node, enum node_kind kind, node_id parent, const char *slot, size_t index)
{
	return (struct edit){ .op = EDIT_INSERT, .node = node, .kind = kind,
		.parent = parent, .key = mem_text(slot), .index = index };
}

struct edit
edit_remove(node_id node)
{
	return (struct edit){ .op = EDIT_REMOVE, .node = node };
}

struct edit
edit_move(node_id node, node_id parent, const char *slot, size_t index)
{
	return (struct edit){ .op = EDIT_MOVE, .node = node,
		.parent = parent, .key = mem_text(slot), .index = index };
}

struct edit
edit_copy(const struct edit *edit)
{
	struct edit copy = *edit;

	copy.key = edit->key != NULL ? mem_text(edit->key) : NULL;
	copy.value = value_copy(edit->value);
	return copy;
}

void
edit_clear(struct edit *edit)
{
	free(edit->key);
	value_free(edit->value);
	*edit = (struct edit){ 0 };
}

void
edits_add(struct edits *edits, struct edit edit)
{
	vec_grow(edits->v, edits->count, edits->room);
	edits->v[edits->count++] = edit;
}

void
edits_clear(struct edits *edits)
{
	size_t i;

	for (i = 0; i < edits->count; i++)
		edit_clear(&edits->v[i]);
	free(edits->v);
	*edits = (struct edits){ 0 };
}

/* Does the map's shape depend on this node being where it is? */
static bool
shapes_map(enum node_kind kind)
{
	return kind == NODE_PHASE || kind == NODE_TOUCHPOINT || kind == NODE_LANE ||
	    kind == NODE_PERSONA || kind == NODE_EVIDENCE || kind == NODE_WALK;
}

static bool
field_shapes_map(enum node_kind kind, key_id key)
{
	if (kind == NODE_JOURNEY)
		return key == KEY_SCALE || key == KEY_LANGUAGE;
	/* A title gives evidence its id. */
	return shapes_map(kind) && (key == KEY_ID || key == KEY_NAME || key == KEY_LABEL ||
	    key == KEY_TITLE || key == KEY_KIND || key == KEY_HIDDEN);
}

/* May a node of `kind` stand in that slot? A cell's key may be any that is
 * neither an attribute nor a slot of its owner. */
static bool
slot_takes(enum node_kind owner, key_id slot, enum node_kind kind)
{
	const struct slot_row *row = schema_slot(owner, slot);

	if (row != NULL)
		return row->holds == kind;
	return kind == NODE_CARD && schema_has_cells(owner) &&
	    schema_field(owner, slot) == FIELD_ANY;
}

static bool
is_within(const struct journey *journey, node_id node, node_id above)
{
	for (; node != NODE_NONE; node = journey_parent(journey, node))
		if (node == above)
			return true;
	return false;
}

static int
refuse(struct err *err)
{
	return err_set(err, ERR_RULE, N_("this change does not fit the map"), NULL);
}

static int
apply_set(struct journey *journey, const struct edit *edit, struct edit *inverse, struct err *err)
{
	uint32_t value, old;
	key_id key;

	if (!node_is_known(journey, edit->node))
		return refuse(err);
	key = journey_key(journey, edit->key);
	if (edit->value != NULL && journey_count(journey, edit->node, key) > 0)
		return refuse(err);	/* insertion refuses the same the other way round */
	value = edit->value != NULL ? store_value(&journey->store, edit->value) : 0;
	old = node_swap_field(journey, edit->node, key, value);
	node_stamp(journey, edit->node,
	    field_shapes_map(journey_kind(journey, edit->node), key));
	*inverse = edit_set(edit->node, edit->key, store_at(&journey->store, old));
	return 0;
}

static int
apply_insert(struct journey *journey, const struct edit *edit, struct edit *inverse, struct err *err)
{
	bool known = node_is_known(journey, edit->node);
	key_id slot;

	if (edit->node == NODE_NONE || edit->node == NODE_ROOT || !node_is_known(journey, edit->parent))
		return refuse(err);
	slot = journey_key(journey, edit->key);
	if (!slot_takes(journey_kind(journey, edit->parent), slot, edit->kind) ||
	    journey_get(journey, edit->parent, slot) != NULL)
		return refuse(err);
	if (known && (journey_kind(journey, edit->node) != edit->kind ||
	    journey_parent(journey, edit->node) != NODE_NONE ||
	    is_within(journey, edit->parent, edit->node)))
		return refuse(err);
	if (!known)
		node_create(journey, edit->node, edit->kind);
	node_attach(journey, edit->node, edit->parent, slot, edit->index);
	node_stamp(journey, edit->node, shapes_map(edit->kind));
	*inverse = edit_remove(edit->node);
	return 0;
}

static int
apply_remove(struct journey *journey, const struct edit *edit, struct edit *inverse, struct err *err)
{
	enum node_kind kind;
	node_id parent;

	if (!node_is_known(journey, edit->node) || journey_parent(journey, edit->node) == NODE_NONE)
		return refuse(err);
	parent = journey_parent(journey, edit->node);
	kind = journey_kind(journey, edit->node);
	*inverse = edit_insert(edit->node, kind, parent,
	    journey_key_name(journey, journey_slot(journey, edit->node)),
	    journey_index(journey, edit->node));
	node_detach(journey, edit->node);
	node_stamp(journey, parent, shapes_map(kind));
	return 0;
}

static int
apply_move(struct journey *journey, const struct edit *edit, struct edit *inverse, struct err *err)
{
	enum node_kind kind;
	node_id parent;
	key_id slot;

	if (!node_is_known(journey, edit->node) || !node_is_known(journey, edit->parent) ||
	    journey_parent(journey, edit->node) == NODE_NONE ||
	    is_within(journey, edit->parent, edit->node))
		return refuse(err);
	kind = journey_kind(journey, edit->node);
	slot = journey_key(journey, edit->key);
	if (!slot_takes(journey_kind(journey, edit->parent), slot, kind) ||
	    journey_get(journey, edit->parent, slot) != NULL)
		return refuse(err);
	parent = journey_parent(journey, edit->node);
	*inverse = edit_move(edit->node, parent,
	    journey_key_name(journey, journey_slot(journey, edit->node)),
	    journey_index(journey, edit->node));
	node_detach(journey, edit->node);
	node_attach(journey, edit->node, edit->parent, slot, edit->index);
	node_stamp(journey, parent, false);
	node_stamp(journey, edit->node, shapes_map(kind));
	return 0;
}

int
edit_apply(struct journey *journey, const struct edit *edit, struct edit *inverse, struct err *err)
{
	struct edit back = { 0 };
	int result = -1;

	switch (edit->op) {
	case EDIT_SET:
		result = apply_set(journey, edit, &back, err);
		break;
	case EDIT_INSERT:
		result = apply_insert(journey, edit, &back, err);
		break;
	case EDIT_REMOVE:
		result = apply_remove(journey, edit, &back, err);
		break;
	case EDIT_MOVE:
		result = apply_move(journey, edit, &back, err);
		break;
	}
	if (result == 0 && inverse != NULL)
		*inverse = back;
	else
		edit_clear(&back);
	return result;
}
