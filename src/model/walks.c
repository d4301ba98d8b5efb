/*
 * The scores and notes that walks give to touchpoints, in the order of their
 * days; and which walk is whose.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/walks.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"

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

size_t
walks_touchpoint_count(const struct journey *journey)
{
	size_t count = 0;
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		count += journey_count(journey, phase, KEY_TOUCHPOINTS);
	return count;
}

void
walks_clear(struct walk_table *table)
{
	free(table->walks);
	free(table->scores.v);
	free(table->notes.v);
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

static void
add(struct walk_scores *list, const struct walk_score *score)
{
	vec_grow(list->v, list->count, list->room);
	list->v[list->count++] = *score;
}

/* Adds the entries of `scores` or `notes`. One for no touchpoint is left out,
 * and so is a score that is no number. */
static void
add_entries(struct walk_scores *list, const struct journey *journey, const struct ids *ids,
	struct walk_score score, key_id key)
{
	const struct value *entries = journey_get(journey, score.walk, key);

	for (size_t i = 0; entries != NULL && entries->kind == VALUE_MAP && i < value_count(entries);
	    i++) {
		const char *text = value_text(value_item(entries, i));

		score.touchpoint = ids_find(ids, value_key(entries, i));
		score.entry = i + 1;
		if (score.touchpoint != NODE_NONE && (key != KEY_SCORES ||
		    str_number(text, &score.score)))
			add(list, &score);
	}
}

static void
add_walk(struct walk_table *table, const struct journey *journey, const struct ids *ids,
	const struct dated *walk, size_t order)
{
	struct walk_score score = { .walk = walk->walk, .order = order, .day = walk->day };

	score.kind = walk_kind_of(journey, walk->walk);
	score.own = score.kind == WALK_OWN;
	add_entries(&table->scores, journey, ids, score, KEY_SCORES);
	add_entries(&table->notes, journey, ids, score, KEY_NOTES);
}

static void
sort(struct walk_scores *list)
{
	if (list->count > 0)
		qsort(list->v, list->count, sizeof *list->v, compare_scores);
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
walks_read(struct walk_table *table, const struct journey *journey, const struct ids *ids)
{
	size_t count = journey_count(journey, NODE_ROOT, KEY_WALKS);
	struct dated *walks;

	walks_clear(table);
	table->stamp = stamp_of(journey, count);
	if (count == 0)
		return;
	table->walks = mem_alloc(count * sizeof *table->walks);
	table->walk_count = count;
	walks = walks_by_date(journey, count);
	for (size_t i = 0; i < count; i++) {
		table->walks[i] = walks[i].walk;
		add_walk(table, journey, ids, &walks[i], i);
	}
	free(walks);
	sort(&table->scores);
	sort(&table->notes);
}

void
walks_update(struct walk_table *table, const struct journey *journey)
{
	size_t count = journey_count(journey, NODE_ROOT, KEY_WALKS);
	struct ids *ids;

	if (stamp_of(journey, count) == table->stamp)
		return;
	ids = count > 0 ? ids_new(journey) : NULL;
	walks_read(table, journey, ids);
	ids_free(ids);
}

static const struct walk_score *
part_of(const struct walk_scores *list, node_id touchpoint, size_t *count)
{
	size_t low = 0, high = list->count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (list->v[middle].touchpoint < touchpoint)
			low = middle + 1;
		else
			high = middle;
	}
	for (high = low; high < list->count && list->v[high].touchpoint == touchpoint;)
		high++;
	*count = high - low;
	return *count > 0 ? &list->v[low] : NULL;
}

const struct walk_score *
walks_of(const struct walk_table *table, node_id touchpoint, size_t *count)
{
	return part_of(&table->scores, touchpoint, count);
}

const struct walk_score *
walks_notes_of(const struct walk_table *table, node_id touchpoint, size_t *count)
{
	return part_of(&table->notes, touchpoint, count);
}

static bool
is_of(const struct journey *journey, node_id walk, key_id key, const char *text)
{
	return strcmp(journey_text(journey, walk, key), text) == 0;
}

node_id
walks_find(const struct journey *journey, const struct walker *walker)
{
	for (size_t i = journey_count(journey, NODE_ROOT, KEY_WALKS); i-- > 0;) {
		node_id walk = journey_child(journey, NODE_ROOT, KEY_WALKS, i);

		if (is_of(journey, walk, KEY_BY, walker->by) &&
		    is_of(journey, walk, KEY_KIND, walker->kind) &&
		    is_of(journey, walk, KEY_PERSONA, walker->persona) &&
		    is_of(journey, walk, KEY_DATE, walker->date))
			return walk;
	}
	return NODE_NONE;
}

bool *
walks_scored(const struct journey *journey, const struct ids *ids, node_id walk)
{
	bool *scored = mem_zero(journey_next_id(journey), sizeof *scored);
	const struct value *scores = walk != NODE_NONE ? journey_get(journey, walk, KEY_SCORES) :
	    NULL;

	for (size_t i = 0; scores != NULL && scores->kind == VALUE_MAP && i < value_count(scores); i++)
		scored[ids_find(ids, value_key(scores, i))] = true;
	scored[NODE_NONE] = false;
	return scored;
}

const char *
walks_entry(const struct journey *journey, node_id walk, key_id key, const char *id)
{
	const struct value *entries = walk != NODE_NONE ? journey_get(journey, walk, key) : NULL;
	const struct value *entry = NULL;

	if (entries != NULL && entries->kind == VALUE_MAP)
		entry = value_get(entries, id);
	return entry != NULL && entry->kind == VALUE_TEXT ? value_text(entry) : NULL;
}
