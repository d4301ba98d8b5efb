/*
 * Views of pages: which one is open, and turning them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/pages.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/vec.h"
#include "present.h"

static const struct view_row walk = { "walk", N_("WALK"), "", view_walk, NULL };

const struct view_row *
views_walk(void)
{
	return &walk;
}

static void
open_page(struct sheet *sheet, node_id page)
{
	sheet->drawn = sheet->drawn && sheet->page == page;
	if (!sheet->drawn) {
		sheet->at = 0;
		sheet->at_stop = (struct stop){ .node = NODE_NONE };
		sheet->top = sheet->left = 0;
	}
	sheet->page = page;
}

/* All touchpoints in the order of the map; the caller frees them. */
static node_id *
touchpoints_of(const struct journey *journey, size_t *count)
{
	node_id phase, touchpoint, *all = NULL;
	size_t room = 0;

	*count = 0;
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
		    != NODE_NONE; j++) {
			vec_grow(all, *count, room);
			all[(*count)++] = touchpoint;
		}
	return all;
}

void
sheet_set_walker(struct sheet *sheet, const struct walker *walker)
{
	const struct journey *journey = sheet->journey;
	struct ids *ids = ids_new(journey);
	bool *scored = walks_scored(journey, ids, walks_find(journey, walker));
	size_t count, at = 0;
	node_id *all = touchpoints_of(journey, &count);

	while (at < count && scored[all[at]])
		at++;
	sheet->walker = walker;
	sheet->drawn = false;
	open_page(sheet, at < count ? all[at] : NODE_NONE);
	ids_free(ids);
	free(scored);
	free(all);
}

static bool
turn_walk(struct sheet *sheet, int pages)
{
	size_t count, at = 0;
	node_id *all = touchpoints_of(sheet->journey, &count);
	bool turns;

	while (at < count && all[at] != sheet->page)
		at++;
	turns = pages < 0 ? at >= (size_t)-pages : at + (size_t)pages <= count;
	if (turns) {
		at = pages < 0 ? at - (size_t)-pages : at + (size_t)pages;
		open_page(sheet, at < count ? all[at] : NODE_NONE);
	}
	free(all);
	return turns;
}

bool
sheet_turn(struct sheet *sheet, int pages)
{
	if (sheet_is_calm(sheet))
		return present_turn(sheet, pages);
	return sheet->walker != NULL && turn_walk(sheet, pages);
}

bool
sheet_is_page(const struct sheet *sheet)
{
	return sheet_is_calm(sheet) || sheet->walker != NULL;
}

bool
sheet_is_calm(const struct sheet *sheet)
{
	return sheet->view->draw == view_present;
}

void
sheet_turn_to(struct sheet *sheet, node_id node)
{
	if (!journey_has(sheet->journey, node))
		return;
	if (sheet_is_calm(sheet))
		present_turn_to(sheet, node);
	else if (sheet->page != NODE_NONE && journey_kind(sheet->journey, node) == NODE_TOUCHPOINT)
		open_page(sheet, node);
}
