/*
 * Where the nodes of a journey begin in its text, noted while it is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_PLACES_H
#define YAML_PLACES_H

#include <stddef.h>
#include <stdint.h>

#include "model/journey.h"
#include "yaml/source.h"

/* A byte, which takes fewer bits (SOURCE_MAX), with what is known of the node. */
#define PLACE_NONE UINT32_MAX
#define PLACE_SCALAR (UINT32_C(1) << 31)	/* no mapping: no key stands in it */
#define PLACE_CLOSED (UINT32_C(1) << 30)	/* tree_open_at() can open it */
#define PLACE_GAPS (UINT32_C(1) << 29)		/* a key in it says nothing */
#define PLACE_BYTE (PLACE_GAPS - 1)

_Static_assert(SOURCE_MAX < PLACE_BYTE, "room for each byte of a text");

struct tree;

/* By node; all zero is empty. Where touchpoints are closed in the tree of the text,
 * so that it is small, it is kept too, with a source that has no lines any more. */
struct places {
	uint32_t *v;
	size_t count, room;
	struct tree *tree;		/* or NULL */
	struct source *source;
};

void places_note(struct places *places, node_id node, uint32_t place);
void places_clear(struct places *places);

/* Adds what is known of a node with a place. */
void places_add(struct places *places, node_id node, uint32_t known);

/* PLACE_NONE where none was noted. */
static inline uint32_t
places_of(const struct places *places, node_id node)
{
	return node < places->count ? places->v[node] : PLACE_NONE;
}

#endif
