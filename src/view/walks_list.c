/*
 * The walks themselves in the view "walks": a line each, or all they hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/width.h"
#include "view/spark.h"
#include "walks_page.h"

#define INDENT 2
#define DATE 10		/* columns */
#define KIND_MOST 13
#define WHO_LEAST 8

/* What the scores of a walk come to. */
struct sums {
	double sum;
	size_t count;
};

/* By the order of the walks; the caller frees it. */
static struct sums *
sum_up(const struct walk_table *table)
{
	struct sums *sums = mem_zero(table->walk_count + 1, sizeof *sums);

	for (size_t i = 0; i < table->scores.count; i++) {
		sums[table->scores.v[i].order].sum += table->scores.v[i].score;
		sums[table->scores.v[i].order].count++;
	}
	return sums;
}

/* One part of a line, which goes on on the next where it has no room. */
static void
place(struct walks_page *page, int *x, int width, const char *text, const struct stop *stop,
	enum style style)
{
	struct sheet *sheet = page->sheet;
	bool has = *text != '\0';

	if (*x > INDENT && *x + width > sheet->width) {
		page->y++;
		*x = INDENT;
	}
	if (*x + width > sheet->width)
		width = sheet->width - *x;
	draw_text(sheet, *x, page->y, width, has ? text : walks_nothing(page->sheet),
	    has ? style : STYLE_HINT);
	draw_stop(sheet, (struct rect){ *x, page->y, width, 1 }, stop->node, stop->key,
	    stop->entry);
	*x += width + 2;
}

/* The name that a walk's `persona` stands for. */
static const char *
persona_name(struct walks_page *page, node_id walk)
{
	const char *id = journey_text(page->journey, walk, KEY_PERSONA), *name;
	node_id persona = ids_find_kind(sheet_ids(page->sheet), NODE_PERSONA, id);

	if (persona == NODE_NONE)
		return id;
	name = journey_text(page->journey, persona, KEY_NAME);
	return *name != '\0' ? name : id;
}

static void
draw_result(struct walks_page *page, int *x, const struct sums *sums, size_t touchpoints)
{
	int width;

	str_cut(&page->text, 0);
	if (sums->count > 0)
		str_add_format(&page->text, "%s %.1f  ", sheet_word(page->sheet, N_("mean")),
		    sums->sum / (double)sums->count);
	str_add_format(&page->text, sheet_word(page->sheet, N_("%zu of %zu")), sums->count,
	    touchpoints);
	width = (int)width_of(str_text(&page->text), page->text.len);
	if (*x > INDENT && *x + width > page->sheet->width) {
		page->y++;
		*x = INDENT;
	}
	draw_text(page->sheet, *x, page->y, page->sheet->width - *x, str_text(&page->text),
	    STYLE_CARD);
}

static void
draw_walk(struct walks_page *page, node_id walk, const struct sums *sums, size_t touchpoints)
{
	const struct journey *journey = page->journey;
	bool own = walk_kind_of(journey, walk) == WALK_OWN;
	enum style style = own ? STYLE_HINT : STYLE_CARD;
	int width = page->sheet->width, x = 0, who = width / 4;

	place(page, &x, who > WHO_LEAST ? who : WHO_LEAST, journey_text(journey, walk, KEY_BY),
	    &(struct stop){ .node = walk }, own ? STYLE_HINT : STYLE_TOUCHPOINT);
	place(page, &x, DATE, journey_text(journey, walk, KEY_DATE),
	    &(struct stop){ .node = walk, .key = KEY_DATE }, style);
	place(page, &x, KIND_MOST, walks_kind_word(page->sheet, journey_text(journey, walk,
	    KEY_KIND)), &(struct stop){ .node = walk, .key = KEY_KIND }, style);
	place(page, &x, width >= 100 ? 24 : 12, persona_name(page, walk),
	    &(struct stop){ .node = walk, .key = KEY_PERSONA }, style);
	draw_result(page, &x, sums, touchpoints);
	page->y++;
}

/* What an entry is about: the name of its touchpoint, or the key itself where
 * it is about nothing on the map. */
static const char *
about(struct walks_page *page, const char *id)
{
	node_id node = ids_find(sheet_ids(page->sheet), id);

	return node != NODE_NONE ? journey_text(page->journey, node, KEY_NAME) : id;
}

static int
name_width(const struct walks_page *page)
{
	return page->sheet->width / 3;
}

static void
draw_entry(struct walks_page *page, node_id walk, key_id key, size_t entry)
{
	const struct value *entries = journey_get(page->journey, walk, key);
	struct stop stop = { .node = walk, .key = key, .entry = entry + 1 };
	bool known = ids_find(sheet_ids(page->sheet), value_key(entries, entry)) != NODE_NONE;
	int x = INDENT + name_width(page) + 2, lines;

	lines = draw_block(page->sheet, INDENT, page->y, name_width(page),
	    about(page, value_key(entries, entry)), BLOCK_NO_LEAD, known ? STYLE_LANE : STYLE_ERROR);
	entry = (size_t)walks_place(page, x, page->sheet->width - x,
	    value_text(value_item(entries, entry)), walks_nothing(page->sheet), &stop, STYLE_CARD);
	page->y += lines > (int)entry ? lines : (int)entry;
}

/* The first touchpoint's id, for an example. */
static const char *
some_id(const struct walks_page *page)
{
	node_id phase, touchpoint = NODE_NONE;

	for (size_t i = 0; touchpoint == NODE_NONE && (phase = journey_child(page->journey,
	    NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++)
		touchpoint = journey_child(page->journey, phase, KEY_TOUCHPOINTS, 0);
	return ids_of(sheet_ids(page->sheet), touchpoint);
}

/* The scores or notes of a walk, and a place for one more. */
static void
draw_entries(struct walks_page *page, node_id walk, key_id key, const char *empty)
{
	const struct value *entries = journey_get(page->journey, walk, key);
	char *more;

	for (size_t i = 0; entries != NULL && entries->kind == VALUE_MAP && i < value_count(entries); i++)
		draw_entry(page, walk, key, i);
	str_cut(&page->text, 0);
	str_add_format(&page->text, "%s%s=...", empty, some_id(page));
	more = mem_text(str_text(&page->text));
	page->y += walks_place(page, INDENT, page->sheet->width - INDENT, "", more,
	    &(struct stop){ .node = walk, .key = key }, STYLE_CARD);
	free(more);
}

void
walks_list(struct walks_page *page, bool all)
{
	const struct walk_table *table = page->table;
	struct sheet *sheet = page->sheet;
	struct sums *sums = sum_up(table);
	size_t touchpoints = walks_touchpoint_count(page->journey);

	walks_heading(page, sheet_word(sheet, N_("Walks")));
	for (size_t i = table->walk_count; i-- > 0;) {
		draw_walk(page, table->walks[i], &sums[i], touchpoints);
		if (!all)
			continue;
		draw_entries(page, table->walks[i], KEY_SCORES,
		    sheet_word(sheet, N_("+ a score, such as ")));
		draw_entries(page, table->walks[i], KEY_NOTES,
		    sheet_word(sheet, N_("+ a note, such as ")));
		page->y++;
	}
	page->y += walks_place(page, 0, sheet->width, "", sheet_word(sheet,
	    N_("+ a walk: who walked it")), &(struct stop){ .node = NODE_ROOT, .key = KEY_WALKS },
	    STYLE_CARD);
	free(sums);
}
