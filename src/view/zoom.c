/*
 * What of the map is looked at: folded phases, one phase only, what passes a
 * sieve, assumptions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/zoom.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "rooms.h"

static size_t
folded_at(const struct map *map, node_id phase)
{
	size_t i = 0;

	while (i < map->folded_count && map->folded[i] != phase)
		i++;
	return i;
}

bool
map_is_folded(const struct map *map, node_id phase)
{
	return folded_at(map, phase) < map->folded_count;
}

void
map_fold(struct map *map, node_id phase, bool folded)
{
	size_t at = folded_at(map, phase);

	if (folded == (at < map->folded_count))
		return;
	if (folded) {
		vec_grow(map->folded, map->folded_count, map->folded_room);
		map->folded[map->folded_count++] = phase;
	} else {
		map->folded[at] = map->folded[--map->folded_count];
	}
	map->laid = false;
	layout_update(map);
}

node_id
map_zoomed(const struct map *map)
{
	return map->only_phase;
}

void
map_zoom(struct map *map, node_id phase)
{
	if (map->only_phase == phase)
		return;
	map->only_phase = phase;
	if (phase != NODE_NONE)
		map_fold(map, phase, false);
	map->laid = false;
	layout_update(map);
}

struct map_place {
	struct spot at;
	size_t left, folded_count;
	int top;
	node_id only_phase;
	node_id folded[];
};

struct map_place *
map_keep(struct map *map)
{
	size_t bytes = map->folded_count * sizeof *map->folded;
	struct map_place *place = mem_alloc(sizeof *place + bytes);

	*place = (struct map_place){ .at = map_spot(map), .left = map->left,
		.folded_count = map->folded_count, .top = map->top,
		.only_phase = map->only_phase };
	if (bytes > 0)
		memcpy(place->folded, map->folded, bytes);
	return place;
}

void
map_return(struct map *map, const struct map_place *place)
{
	map_zoom(map, place->only_phase);
	if (place->at.phase != NODE_NONE)
		map_go(map, place->at);
	for (size_t i = 0; i < place->folded_count; i++)
		map_fold(map, place->folded[i], true);
	map->left = place->left;
	map->top = place->top;
}

void
map_sift(struct map *map, struct sieve *sieve)
{
	map->sieve = sieve;
	map->laid = false;
	map_forget_cells(map);
	layout_update(map);
}

void
map_hide_votes(struct map *map, const struct tally *secret)
{
	if (secret == NULL && map->secret == NULL)
		return;
	map->secret = secret;
	map->laid = false;
	map_forget_cells(map);
	layout_update(map);
}

bool
map_marks_assumptions(const struct map *map)
{
	return map->assumptions;
}

void
map_mark_assumptions(struct map *map, bool marked)
{
	/* A mark more may need a line more. */
	map->assumptions = marked;
	map->laid = false;
	map_forget_cells(map);
	layout_update(map);
}

void
map_set_picks(struct map *map, const struct picks *picks)
{
	map->picks = picks;
}

void
zoom_show(struct map *map, node_id phase, node_id touchpoint, key_id lane)
{
	if (map->only_phase != NODE_NONE && phase != NODE_NONE && map->only_phase != phase)
		map_zoom(map, phase);
	if (touchpoint != NODE_NONE || (map->at.phase != phase && lane != KEY_NONE))
		map_fold(map, phase, false);
	if (map->sieve != NULL && phase != NODE_NONE &&
	    !sieve_passes(map->sieve, map->journey, touchpoint != NODE_NONE ? touchpoint : phase)) {
		sieve_admit(map->sieve, map->journey, touchpoint != NODE_NONE ? touchpoint : phase);
		map->laid = false;
		layout_update(map);
	}
}
