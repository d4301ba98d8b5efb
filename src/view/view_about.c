/*
 * The view "about": what the map stands on, its goal, personas and evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/err.h"
#include "base/width.h"
#include "drawing.h"

#define LABEL_MOST 18	/* columns of the labels, and the blank behind them */
#define LABEL_LEAST 8

/* What is being drawn, and where. */
struct page {
	struct sheet *sheet;
	int label;	/* columns */
	int y;
};

static void
heading(struct page *page, const char *text)
{
	if (page->y > 0)
		page->y++;
	draw_text(page->sheet, 0, page->y, page->sheet->width, text, STYLE_PHASE);
	page->y++;
}

/* A text that can be edited; `empty` stands where there is none. */
static void
place(struct page *page, const char *text, node_id node, key_id key, size_t entry)
{
	struct sheet *sheet = page->sheet;
	int x = page->label, width = sheet->width - x, lines;

	lines = draw_block(sheet, x, page->y, width, *text != '\0' ? text : "·", BLOCK_NO_LEAD,
	    *text != '\0' ? STYLE_CARD : STYLE_HINT);
	draw_stop(sheet, (struct rect){ x, page->y, width, lines }, node, key, entry);
	page->y += lines;
}

static void
label(struct page *page, const char *text)
{
	draw_text(page->sheet, 0, page->y, page->label - 1, text, STYLE_LANE);
}

/* A list or mapping has a stop for each entry. */
static void
entries(struct page *page, const struct value *value, node_id node, key_id key)
{
	struct str text = { 0 };

	for (size_t i = 0; i < value->count; i++) {
		str_cut(&text, 0);
		if (value->kind == VALUE_MAP)
			str_add_format(&text, "%s: ", value->keys[i]);
		str_add(&text, value_text(value->items[i]));
		place(page, str_text(&text), node, key, i + 1);
	}
	str_clear(&text);
}

static void
field(struct page *page, const char *name, node_id node, key_id key)
{
	const struct value *value = journey_get(page->sheet->journey, node, key);

	label(page, name);
	if (value != NULL && value->kind != VALUE_TEXT && value->count > 0)
		entries(page, value, node, key);
	else
		place(page, value != NULL ? value_text(value) : "", node, key, 0);
}

static void
fields(struct page *page, node_id node, const enum key *keys, size_t count)
{
	for (size_t i = 0; i < count; i++)
		field(page, key_name(keys[i]), node, keys[i]);
}

void
view_about(struct sheet *sheet)
{
	static const enum key of_map[] = { KEY_TITLE, KEY_SCOPE, KEY_STATUS, KEY_OWNER, KEY_REVIEW };
	static const enum key of_goal[] = { KEY_WHAT, KEY_WHY, KEY_HOW, KEY_USPS };
	struct page page = { sheet, LABEL_MOST, 0 };
	node_id goal = journey_child(sheet->journey, NODE_ROOT, KEY_GOAL, 0);

	if (sheet->width < 3 * LABEL_MOST)
		page.label = LABEL_LEAST;
	heading(&page, sheet_word(sheet, N_("The map")));
	fields(&page, NODE_ROOT, of_map, sizeof of_map / sizeof *of_map);
	heading(&page, sheet_word(sheet, N_("Goal")));
	if (goal != NODE_NONE)
		fields(&page, goal, of_goal, sizeof of_goal / sizeof *of_goal);
	else
		place(&page, "", NODE_ROOT, KEY_GOAL, 0);
}
