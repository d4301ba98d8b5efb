/*
 * A journey as a metro map: lines, their stations, and how the ways run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/metro.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

void
metro_clear(struct metro *metro)
{
	flow_clear(&metro->flow);
	groups_clear(&metro->groups);
	free(metro->lines);
	free(metro->stations);
	free(metro->firsts);
	free(metro->ways);
	free(metro->changes);
	free(metro->arcs);
	*metro = (struct metro){ 0 };
}

/* --- lines and stations ------------------------------------------------- */

static void
add_line(struct metro *metro, const char *name, const char *persona)
{
	static const enum style styles[] = { STYLE_CURVE, STYLE_CURVE_2, STYLE_CURVE_3,
		STYLE_CURVE_4, STYLE_CURVE_5 };
	enum style style = styles[metro->line_count % (sizeof styles / sizeof *styles)];

	if (*name == '\0' && persona == NULL)
		style = STYLE_LINE;
	vec_grow(metro->lines, metro->line_count, metro->line_room);
	metro->lines[metro->line_count++] = (struct metro_line){ name, persona, style,
		SIZE_MAX };
}

static void
add_station(struct metro *metro, size_t line, size_t column)
{
	vec_grow(metro->stations, metro->station_count, metro->station_room);
	if (metro->lines[line].first == SIZE_MAX)
		metro->lines[line].first = column;
	metro->stations[metro->station_count++] = (struct station){ line, column, SIZE_MAX,
		SIZE_MAX };
}

static void
by_owner(struct metro *metro)
{
	for (size_t i = 0; i < metro->groups.count; i++)
		add_line(metro, metro->groups.v[i].name, NULL);
	for (size_t i = 0; i < metro->flow.stop_count; i++) {
		metro->firsts[i] = metro->station_count;
		add_station(metro, groups_of(&metro->groups, metro->flow.stops[i])->group, i);
	}
}

/* Does a persona come to a touchpoint? To all but those whose emotions are of
 * others only. */
static bool
meets(const struct journey *journey, node_id touchpoint, const char *persona)
{
	size_t count = journey_count(journey, touchpoint, KEY_EMOTION);

	for (size_t i = 0; i < count; i++) {
		const char *whose = journey_text(journey, journey_child(journey, touchpoint,
		    KEY_EMOTION, i), KEY_PERSONA);

		if (*whose == '\0' || strcmp(whose, persona) == 0)
			return true;
	}
	return count == 0;
}

/* A touchpoint that no persona comes to is on all lines. */
static void
by_persona(struct metro *metro, const struct journey *journey, const struct ids *ids)
{
	node_id persona;

	for (size_t i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++)
		add_line(metro, journey_text(journey, persona, KEY_NAME), ids_of(ids, persona));
	if (metro->line_count == 0)
		add_line(metro, "", NULL);
	for (size_t i = 0; i < metro->flow.stop_count; i++) {
		metro->firsts[i] = metro->station_count;
		for (size_t k = 0; k < metro->line_count; k++)
			if (metro->lines[k].persona == NULL || meets(journey,
			    metro->flow.stops[i], metro->lines[k].persona))
				add_station(metro, k, i);
		for (size_t k = 0; metro->station_count == metro->firsts[i] &&
		    k < metro->line_count; k++)
			add_station(metro, k, i);
	}
}

/* Says of each station which are its neighbours on the line. */
static void
join_stations(struct metro *metro)
{
	size_t *last = mem_zero(metro->line_count + 1, sizeof *last);

	for (size_t i = 0; i < metro->station_count; i++) {
		struct station *station = &metro->stations[i];

		if (last[station->line] > 0) {
			struct station *before = &metro->stations[last[station->line] - 1];

			station->before = before->column;
			before->next = station->column;
		}
		last[station->line] = i + 1;
	}
	free(last);
}

/* --- ways --------------------------------------------------------------- */

/* Does a way run along the line of one of its stations? */
static enum course
course_of(struct metro *metro, size_t from, size_t to)
{
	for (size_t i = metro->firsts[from]; i < metro->firsts[from + 1]; i++) {
		const struct station *station = &metro->stations[i];

		if (to > from && to == station->next && to - from <= METRO_FAR)
			return COURSE_LINE;
		if (!metro->by_persona && to > from && to - from <= METRO_FAR &&
		    to < station->next) {
			vec_grow(metro->changes, metro->change_count, metro->change_room);
			metro->changes[metro->change_count++] = (struct change){ to, station->line,
				from };
			return COURSE_CHANGE;
		}
	}
	return COURSE_ARC;
}

/* Is there a way to the same column among those before? */
static bool
is_drawn(const struct metro *metro, size_t first, size_t way)
{
	for (size_t i = first; i < way; i++)
		if (metro->ways[i].course != COURSE_TOLD &&
		    metro->ways[i].to == metro->ways[way].to)
			return true;
	return false;
}

static void
find_courses(struct metro *metro)
{
	metro->ways = mem_zero(metro->flow.way_count + 1, sizeof *metro->ways);
	for (size_t i = 0; i < metro->flow.way_count; i++) {
		const struct flow_way *way = &metro->flow.ways[i];
		struct metro_way *mine = &metro->ways[i];

		mine->from = mine->to = flow_place(&metro->flow, way->from);
		if (way->end != FLOW_ON)
			continue;
		mine->to = flow_place(&metro->flow, way->to);
		if (mine->to == mine->from || i - metro->flow.firsts[mine->from] > METRO_FAR ||
		    is_drawn(metro, metro->flow.firsts[mine->from], i))
			continue;
		mine->course = course_of(metro, mine->from, mine->to);
		if (mine->course == COURSE_ARC) {
			vec_grow(metro->arcs, metro->arc_count, metro->arc_room);
			metro->arcs[metro->arc_count++] = i;
		}
	}
}

static int
compare_changes(const void *a, const void *b)
{
	const struct change *one = a, *other = b;

	if (one->to != other->to)
		return one->to < other->to ? -1 : 1;
	return one->line < other->line ? -1 : one->line > other->line;
}

/* An arc as it is put into a row. */
struct bow {
	size_t left, right, way;
};

static int
compare_bows(const void *a, const void *b)
{
	const struct bow *one = a, *other = b;

	if (one->left != other->left)
		return one->left < other->left ? -1 : 1;
	if (one->right != other->right)
		return one->right < other->right ? -1 : 1;
	return one->way < other->way ? -1 : 1;
}

/* Arcs that overlap, or meet in a station, are in different rows. What has no
 * row is told. */
static void
stack_arcs(struct metro *metro)
{
	struct bow *bows = mem_zero(metro->arc_count + 1, sizeof *bows);
	size_t ends[METRO_ARCS] = { 0 }, kept = 0;

	for (size_t i = 0; i < metro->arc_count; i++) {
		const struct metro_way *way = &metro->ways[metro->arcs[i]];
		bool on = way->to > way->from;

		bows[i] = (struct bow){ on ? way->from : way->to, on ? way->to : way->from,
			metro->arcs[i] };
	}
	if (metro->arc_count > 0)
		qsort(bows, metro->arc_count, sizeof *bows, compare_bows);
	for (size_t i = 0; i < metro->arc_count; i++) {
		struct metro_way *way = &metro->ways[bows[i].way];

		while (way->row < METRO_ARCS && ends[way->row] > bows[i].left)
			way->row++;
		if (way->row == METRO_ARCS) {
			way->course = COURSE_TOLD;
			continue;
		}
		ends[way->row] = bows[i].right + 1;
		if (way->row >= metro->arc_rows)
			metro->arc_rows = way->row + 1;
		metro->arcs[kept++] = bows[i].way;
	}
	metro->arc_count = kept;
	free(bows);
}

void
metro_read(struct metro *metro, const struct journey *journey, const struct ids *ids,
	bool persona)
{
	metro_clear(metro);
	metro->by_persona = persona;
	flow_read(&metro->flow, journey, ids);
	metro->firsts = mem_zero(metro->flow.stop_count + 1, sizeof *metro->firsts);
	groups_read(&metro->groups, journey, KEY_OWNER);
	if (persona)
		by_persona(metro, journey, ids);
	else
		by_owner(metro);
	metro->firsts[metro->flow.stop_count] = metro->station_count;
	join_stations(metro);
	find_courses(metro);
	if (metro->change_count > 0)
		qsort(metro->changes, metro->change_count, sizeof *metro->changes, compare_changes);
	stack_arcs(metro);
}
