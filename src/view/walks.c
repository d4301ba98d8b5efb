/*
 * The scores that walks give to touchpoints: means and trends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "walks.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/vec.h"
#include "cell.h"
#include "model/ids.h"

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
	const char *date;
	size_t index;
};

/* By date; walks of one day keep their order. */
static int
compare_dates(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;
	int sign = strcmp(x->date, y->date);

	return sign != 0 ? sign : x->index < y->index ? -1 : x->index > y->index;
}

/* All walks in the order of their days; the caller frees them. */
static struct dated *
walks_by_date(const struct journey *journey, size_t count)
{
	struct dated *walks = mem_alloc(count * sizeof *walks);

	for (size_t i = 0; i < count; i++) {
		walks[i].walk = journey_child(journey, NODE_ROOT, KEY_WALKS, i);
		walks[i].date = journey_text(journey, walks[i].walk, KEY_DATE);
		walks[i].index = i;
	}
	qsort(walks, count, sizeof *walks, compare_dates);
	return walks;
}

static void
add_walk(struct walk_table *table, const struct journey *journey, const struct ids *ids,
	node_id walk, size_t order)
{
	const struct value *scores = journey_get(journey, walk, KEY_SCORES);
	bool own = strcmp(journey_text(journey, walk, KEY_KIND), "walkthrough") == 0;

	if (scores == NULL || scores->kind != VALUE_MAP)
		return;
	for (size_t i = 0; i < scores->count; i++) {
		const char *text = value_text(scores->items[i]);
		node_id touchpoint = ids_find(ids, scores->keys[i]);
		char *end;
		double score = strtod(text, &end);

		if (touchpoint == NODE_NONE || end == text)
			continue;
		vec_grow(table->v, table->count, table->room);
		table->v[table->count++] = (struct walk_score){ touchpoint, walk, order, own,
			score };
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
		add_walk(table, journey, ids, walks[i].walk, i);
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

/* Adds "4.3↑ (2)": mean, trend from the first to the last, how many. */
static void
add_mean(struct block *block, const struct look *look, const char *label,
	const struct walk_score *scores, size_t count, bool own, int columns, size_t most)
{
	const struct walk_score *first = NULL, *last = NULL;
	struct str text = { 0 };
	double sum = 0;
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		if (scores[i].own != own)
			continue;
		if (first == NULL)
			first = &scores[i];
		last = &scores[i];
		sum += scores[i].score;
		n++;
	}
	if (n == 0)
		return;
	str_add_format(&text, "%.1f", sum / (double)n);
	if (last->score != first->score)
		str_add(&text, theme_glyph(last->score > first->score ?
		    GLYPH_ARROW_UP : GLYPH_ARROW_DOWN, look->ascii));
	if (n > 1)
		str_add_format(&text, " (%zu)", n);
	block_add(block, &(struct block_item){ .text = label, .marks = str_text(&text),
		.lead = BLOCK_NO_LEAD, .style = STYLE_HINT }, columns, most);
	str_clear(&text);
}

void
walks_fill(struct block *block, const struct look *look, node_id touchpoint, int columns,
	size_t most)
{
	size_t count;
	const struct walk_score *scores = walks_of(look->walks, touchpoint, &count);

	add_mean(block, look, look_word(look, N_("guests")), scores, count, false, columns, most);
	add_mean(block, look, look_word(look, N_("team")), scores, count, true, columns, most);
}
