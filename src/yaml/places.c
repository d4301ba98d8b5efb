/*
 * Where the nodes of a journey begin in its text, noted while it is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/places.h"

#include <stdlib.h>

#include "base/vec.h"
#include "yaml/tree.h"

void
places_note(struct places *places, node_id node, uint32_t place)
{
	while (places->count <= node) {
		vec_grow(places->v, places->count, places->room);
		places->v[places->count++] = PLACE_NONE;
	}
	places->v[node] = place;
}

void
places_add(struct places *places, node_id node, uint32_t known)
{
	if (places_of(places, node) != PLACE_NONE)
		places->v[node] |= known;
}

void
places_clear(struct places *places)
{
	free(places->v);
	tree_free(places->tree);
	source_free(places->source);
	*places = (struct places){ 0 };
}
