/*
 * Cards that are marked, to be worked on together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/picks.h"

#include <stdlib.h>

#include "base/vec.h"
#include "rooms.h"

static size_t
picks_at(const struct picks *picks, node_id node)
{
	size_t i = 0;

	while (i < picks->count && picks->v[i] != node)
		i++;
	return i;
}

bool
picks_has(const struct picks *picks, node_id node)
{
	return picks != NULL && picks_at(picks, node) < picks->count;
}

void
picks_toggle(struct picks *picks, node_id node)
{
	size_t i = picks_at(picks, node);

	if (i == picks->count) {
		vec_grow(picks->v, picks->count, picks->room);
		picks->v[picks->count++] = node;
		return;
	}
	for (picks->count--; i < picks->count; i++)
		picks->v[i] = picks->v[i + 1];
}

uint32_t
picks_sum(const struct picks *picks)
{
	uint32_t sum = 0;

	for (size_t i = 0; i < picks->count; i++)
		sum += (picks->v[i] + 1) * 2654435761u;
	return sum;
}

void
picks_clear(struct picks *picks)
{
	free(picks->v);
	*picks = (struct picks){ 0 };
}

void
picks_keep(struct picks *picks, const struct journey *journey)
{
	size_t i, kept = 0;

	for (i = 0; i < picks->count; i++)
		if (journey_has(journey, picks->v[i]))
			picks->v[kept++] = picks->v[i];
	picks->count = kept;
}

void
picks_paint(const struct map *map, struct canvas *canvas, const struct block *block,
	size_t top, struct rect area, node_id owner, key_id lane)
{
	size_t i, end = top + (size_t)area.height;

	if (map->picks == NULL || map->picks->count == 0)
		return;
	for (i = top; i < block->count && i < end; i++)
		if (block->v[i].first && picks_has(map->picks,
			journey_child(map->journey, owner, lane, block->v[i].item)))
			canvas_glyph(canvas, area.x - 1, area.y + (int)(i - top), GLYPH_PICKED,
				STYLE_PICKED);
}
