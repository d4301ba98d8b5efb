/*
 * The scores that walks give to touchpoints, in the order of their days.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/walks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/vec.h"
#include "model/ids.h"

static const char *const kinds[WALK_KINDS] = {
	[WALK_OWN] = "walkthrough",
	[WALK_VISIT] = "mystery-visit",
	[WALK_INTERVIEW] = "interview",
	[WALK_SURVEY] = "survey",
	[WALK_OTHER] = "",
};

const char *
walk_kind_name(enum walk_kind kind)
{
	return kinds[kind];
}

enum walk_kind
walk_kind_of(const struct journey *journey, node_id walk)
{
	const char *name = journey_text(journey, walk, KEY_KIND);
	int kind = 0;

	while (kind < WALK_OTHER && strcmp(kinds[kind], name) != 0)
		kind++;
	return (enum walk_kind)kind;
}

void
walks_clear(struct walk_table *table)
{
	free(table->v);
	*table = (struct walk_table){ 0 };
}

static int
compare_scores(const void *a, const void *b)
{
	const struct walk_score *x = a, *y = b;

	if (x->touchpoint != y->touchpoint)
		return x->touchpoint < y->touchpoint ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

struct dated {
	node_id walk;
	int day;
	size_t index;
};

/* By date; walks of one day keep their order. */
static int
compare_dates(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

/* All walks in the order of their days; the caller frees them. */
static struct dated *
walks_by_date(const struct journey *journey, size_t count)
{
	struct dated *walks = mem_alloc(count * sizeof *walks);

	for (size_t i = 0; i < count; i++) {
		walks[i].walk = journey_child(journey, NODE_ROOT, KEY_WALKS, i);
		date_parse(journey_text(journey, walks[i].walk, KEY_DATE), &walks[i].day);
		walks[i].index = i;
	}
	qsort(walks, count, sizeof *walks, compare_dates);
	return walks;
}

/* A score that is no number, or for no touchpoint, is left out. */
static void
add_walk(struct walk_table *table, const struct journey *journey, const struct ids *ids,
	const struct dated *walk, size_t order)
{
	const struct value *scores = journey_get(journey, walk->walk, KEY_SCORES);
	struct walk_score score = { .walk = walk->walk, .order = order, .day = walk->day };

	if (scores == NULL || scores->kind != VALUE_MAP)
		return;
	score.kind = walk_kind_of(journey, walk->walk);
	score.own = score.kind == WALK_OWN;
	for (size_t i = 0; i < scores->count; i++) {
		const char *text = value_text(scores->items[i]);
		char *end;

		score.touchpoint = ids_find(ids, scores->keys[i]);
		score.score = strtod(text, &end);
		if (score.touchpoint == NODE_NONE || end == text || *end != '\0' ||
		    !isfinite(score.score))
			continue;
		vec_grow(table->v, table->count, table->room);
		table->v[table->count++] = score;
	}
}

/* Changes when a walk comes, goes or changes, or the shape does. */
static uint32_t
stamp_of(const struct journey *journey, size_t count)
{
	uint32_t stamp = journey_shape_stamp(journey) * 31 + (uint32_t)count + 1;

	for (size_t i = 0; i < count; i++)
		stamp = stamp * 31 + journey_stamp(journey,
		    journey_child(journey, NODE_ROOT, KEY_WALKS, i));
	return stamp;
}

void
walks_update(struct walk_table *table, const struct journey *journey)
{
	size_t count = journey_count(journey, NODE_ROOT, KEY_WALKS);
	uint32_t stamp = stamp_of(journey, count);
	struct dated *walks;
	struct ids *ids;

	if (stamp == table->stamp)
		return;
	table->stamp = stamp;
	table->count = 0;
	if (count == 0)
		return;
	ids = ids_new(journey);
	walks = walks_by_date(journey, count);
	for (size_t i = 0; i < count; i++)
		add_walk(table, journey, ids, &walks[i], i);
	free(walks);
	ids_free(ids);
	if (table->count > 0)
		qsort(table->v, table->count, sizeof *table->v, compare_scores);
}

const struct walk_score *
walks_of(const struct walk_table *table, node_id touchpoint, size_t *count)
{
	size_t low = 0, high = table->count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (table->v[middle].touchpoint < touchpoint)
			low = middle + 1;
		else
			high = middle;
	}
	for (high = low; high < table->count && table->v[high].touchpoint == touchpoint;)
		high++;
	*count = high - low;
	return *count > 0 ? &table->v[low] : NULL;
}
