/*
 * The columns and rows of a map, and where they are on its page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>

#include "base/vec.h"
#include "picture_map.h"

double
plan_left(const struct plan *plan)
{
	return PICTURE_MARGIN + plan->label + PLAN_GAP + PLAN_PANEL;
}

double
plan_x(const struct plan *plan, size_t column)
{
	size_t bands = plan->columns[column].band - plan->columns[plan->first].band;

	return plan_left(plan) + (double)(column - plan->first) * (plan->width + PLAN_GAP) +
	    (double)bands * PLAN_PHASE;
}

struct box
plan_band_box(const struct plan *plan, size_t band)
{
	size_t first = plan->bands[band].first, end = plan->bands[band].end;
	struct box box = { 0 };

	first = first < plan->first ? plan->first : first;
	end = end > plan->end ? plan->end : end;
	box.x = plan_x(plan, first) - PLAN_PANEL;
	box.width = plan_x(plan, end - 1) + plan->width + PLAN_PANEL - box.x;
	return box;
}

size_t
plan_first_band(const struct plan *plan)
{
	return plan->columns[plan->first].band;
}

size_t
plan_end_band(const struct plan *plan)
{
	return plan->columns[plan->end - 1].band + 1;
}

enum hue
plan_owner_hue(const struct plan *plan, const char *name)
{
	for (size_t i = 0; i < plan->owners.count; i++)
		if (str_equal(plan->owners.v[i].name, name))
			return picture_hue(i);
	return HUE_GREY;
}

/* --- what there is ------------------------------------------------------------ */

static void
read_columns(struct plan *plan)
{
	const struct journey *journey = plan->journey;
	size_t number = 0;
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		size_t first = plan->column_count, count = journey_count(journey, phase,
		    KEY_TOUCHPOINTS);

		for (size_t j = 0; j < count || j == 0; j++) {
			vec_grow(plan->columns, plan->column_count, plan->column_room);
			plan->columns[plan->column_count++] = (struct plan_column){
				journey_child(journey, phase, KEY_TOUCHPOINTS, j), phase, i,
				count > 0 ? ++number : 0 };
		}
		vec_grow(plan->bands, plan->band_count, plan->band_room);
		plan->bands[plan->band_count++] = (struct plan_band){ phase, first,
			plan->column_count, picture_hue(i) };
	}
}

static bool
is_used(const struct plan *plan, const struct lane *lane, bool spans)
{
	for (size_t i = 0; i < plan->column_count; i++) {
		const struct plan_column *column = &plan->columns[i];
		node_id owner = spans ? column->phase : column->touchpoint;

		if (owner != NODE_NONE && journey_count(plan->journey, owner, lane->key) > 0)
			return true;
	}
	return false;
}

static void
read_lanes(struct plan *plan)
{
	size_t kept = 0, expected = 0, emotion = 0;

	lanes_of(plan->journey, &plan->lanes);
	for (size_t i = 0; i < plan->lanes.count; i++) {
		const struct lane *lane = &plan->lanes.v[i];

		if (lane->hidden)
			continue;
		expected += lane->key == KEY_EXPECTED && lane->kind == LANE_LEVEL;
		emotion += lane->key == KEY_EMOTION && lane->kind == LANE_LEVEL;
		plan->lanes.v[kept++] = *lane;
	}
	plan->lanes.count = kept;
	if (plan->picture->notes != NULL)
		notes_tell_unseen(plan->picture->notes, plan->journey);
	plan->pair = expected > 0 && emotion > 0;
}

static void
add_row(struct plan *plan, const struct lane *lane, bool spans)
{
	vec_grow(plan->rows, plan->row_count, plan->row_room);
	plan->rows[plan->row_count++] = (struct plan_row){ lane, spans, 0 };
}

/* A lane that is listed but empty keeps its row: that it is empty says
 * something. One whose cards all span phases needs no other. */
static void
read_rows(struct plan *plan)
{
	for (size_t i = 0; i < plan->lanes.count; i++) {
		const struct lane *lane = &plan->lanes.v[i];
		bool spans = is_used(plan, lane, true), cells = is_used(plan, lane, false);

		if (spans)
			add_row(plan, lane, true);
		if (plan->pair && lane->key == KEY_EXPECTED)
			continue;
		if (cells || !spans)
			add_row(plan, lane, false);
	}
}

void
plan_begin(struct plan *plan)
{
	read_columns(plan);
	read_lanes(plan);
	read_rows(plan);
	walks_update(&plan->walks, plan->journey);
	groups_read(&plan->owners, plan->journey, KEY_OWNER);
}

void
plan_end(struct plan *plan)
{
	lanes_clear(&plan->lanes);
	walks_clear(&plan->walks);
	groups_clear(&plan->owners);
	free(plan->columns);
	free(plan->bands);
	free(plan->rows);
}
