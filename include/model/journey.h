/*
 * The whole map in memory: a tree of nodes with attributes.
 *
 * A node is a phase, a touchpoint, a card, a persona, ... (schema.h). It has
 *   - attributes: a key and a value each ("votes": 7);
 *   - slots: lists of child nodes under a key ("touchpoints", "pain");
 *   - a number, its node_id, that never changes and is never used again, not
 *     even after the node was removed: so an undo can bring it back.
 * A cell is the slot of a touchpoint (or phase) under the key of its lane, and
 * holds cards. A level is a card too ("emotion": a card with text "3"); where
 * a map follows several personas, each level is a card with a `persona`.
 *
 * This face only reads. All change goes through model/edit.h. Texts and values
 * that are handed out are borrowed and die at the next edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_JOURNEY_H
#define MODEL_JOURNEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/value.h"
#include "model/key.h"
#include "model/schema.h"

typedef uint32_t node_id;

enum { NODE_NONE = 0, NODE_ROOT = 1 };

struct journey;

/* A journey with a root (kind NODE_JOURNEY) and nothing else. */
struct journey *journey_new(void);
void journey_free(struct journey *journey);		/* takes NULL */

/* The number of `name`; journey_key() adds it if it is new, journey_find_key()
 * returns KEY_NONE then. */
key_id journey_key(struct journey *journey, const char *name);
key_id journey_find_key(const struct journey *journey, const char *name);
const char *journey_key_name(const struct journey *journey, key_id key);
size_t journey_own_keys(const struct journey *journey);	/* that cjm does not know */

/* One more than the largest node_id given out so far. */
node_id journey_next_id(const struct journey *journey);

enum node_kind journey_kind(const struct journey *journey, node_id node);
node_id journey_parent(const struct journey *journey, node_id node);	/* NODE_NONE: root or removed */
key_id journey_slot(const struct journey *journey, node_id node);	/* under which it stands */
size_t journey_index(const struct journey *journey, node_id node);	/* place in its slot, from 0 */

/* Is the node on the map: neither it nor one above it removed? Any number may
 * be asked, also one never given out. */
bool journey_has(const struct journey *journey, node_id node);

/* Children of a slot. journey_child() returns NODE_NONE past the end. */
size_t journey_count(const struct journey *journey, node_id parent, key_id slot);
node_id journey_child(const struct journey *journey, node_id parent, key_id slot, size_t index);

/* All children of all slots, slot by slot in order of the keys' numbers;
 * borrowed, *count says how many. */
const node_id *journey_children(const struct journey *journey, node_id parent, size_t *count);

/* Attributes. journey_get() returns NULL for what is not set; journey_text()
 * gives "" for what is not set or is no text. */
const struct value *journey_get(const struct journey *journey, node_id node, key_id key);
const char *journey_text(const struct journey *journey, node_id node, key_id key);
bool journey_truth(const struct journey *journey, node_id node, key_id key);
bool journey_number(const struct journey *journey, node_id node, key_id key, double *number);
size_t journey_field_count(const struct journey *journey, node_id node);
const struct value *journey_field(const struct journey *journey, node_id node, size_t index, key_id *key);

/* Counts edits: what was drawn from a node is still good while its stamp is
 * the same. A node's stamp also changes with anything below it. The shape's
 * changes when phases, touchpoints or lanes come, go, move or change names,
 * ids, labels, kinds or being hidden, and with the scale and the language. */
uint32_t journey_stamp(const struct journey *journey, node_id node);
uint32_t journey_shape_stamp(const struct journey *journey);

#endif
