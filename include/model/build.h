/*
 * A journey as it is being read: faster than the door, and only for readers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_BUILD_H
#define MODEL_BUILD_H

#include "model/journey.h"

/* Tells about how many nodes are to come, so that small journeys are not moved
 * again and again while they grow. */
void build_make_room(struct journey *journey, size_t nodes);

/* Adds a node at the end of a slot. `node` is the number it gets, which must
 * not be in use, or NODE_NONE for the next. Returns the number. */
node_id build_node(struct journey *journey, node_id node, enum node_kind kind,
	node_id parent, key_id slot);

/* Gives a node an attribute that it does not have yet; takes `value` over. */
void build_field(struct journey *journey, node_id node, key_id key, struct value *value);

/* The same with a text of `len` bytes, without a NUL among them; see struct value
 * for `plain`. */
void build_text(struct journey *journey, node_id node, key_id key, const char *text,
	size_t len, bool plain);

#endif
