/*
 * Data series in the view "walks": the cards with `values`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "base/err.h"
#include "base/width.h"
#include "view/spark.h"
#include "walks_page.h"

#define BARS_MOST 40	/* columns of a series */
#define BARS_LEAST 8
#define INDENT 2

/* "57 %", "18200 people" */
static void
add_value(struct walks_page *page, node_id card, double value)
{
	const char *unit = journey_text(page->journey, card, KEY_UNIT);

	spark_add_figure(&page->text, value);
	if (*unit != '\0')
		str_add_format(&page->text, " %s", unit);
}

/* Where the level shifted, and from what to what. */
static void
draw_shift(struct walks_page *page, node_id card)
{
	const struct value *values = journey_get(page->journey, card, KEY_VALUES);
	struct sheet *sheet = page->sheet;
	struct shift shift;
	int x = INDENT;

	if (!stats_shift(page->series.v, page->series.count, &shift))
		return;
	draw_glyph(sheet, x, page->y, shift.after > shift.before ? GLYPH_ARROW_UP :
	    GLYPH_ARROW_DOWN, STYLE_ERROR);
	str_cut(&page->text, 0);
	str_add_format(&page->text, sheet_word(sheet, N_("shifted in %s: ")),
	    value_key(values, page->series.from[shift.at]));
	spark_add_figure(&page->text, shift.before);
	str_add_format(&page->text, " %s ", theme_glyph(GLYPH_ARROW_RIGHT, sheet->ascii));
	add_value(page, card, shift.after);
	page->y += draw_block(sheet, x + 2, page->y, sheet->width - x - 2, str_text(&page->text),
	    BLOCK_NO_LEAD, STYLE_ERROR);
}

/* "mean 47.0 ↑ +8" where there is room for it. */
static void
draw_summary(struct walks_page *page, int x)
{
	str_cut(&page->text, 0);
	str_add_format(&page->text, "%s ", sheet_word(page->sheet, N_("mean")));
	spark_add_figure(&page->text, stats_mean(page->series.v, page->series.count));
	str_add(&page->text, "  ");
	spark_add_trend(&page->text, page->series.v, page->series.count, page->sheet->ascii);
	if (x + (int)width_of(str_text(&page->text), page->text.len) > page->sheet->width) {
		page->y++;
		x = INDENT;
	}
	draw_text(page->sheet, x, page->y++, page->sheet->width - x, str_text(&page->text),
	    STYLE_CARD);
}

static void
draw_bars(struct walks_page *page, node_id card)
{
	struct series *series = &page->series;
	struct sheet *sheet = page->sheet;
	double low = INFINITY, high = -INFINITY;
	int room = sheet->width / 3, x = INDENT;
	size_t last = series->count - 1;

	room = room > BARS_MOST ? BARS_MOST : room < BARS_LEAST ? BARS_LEAST : room;
	spark_range(series->v, series->count, &low, &high);
	str_cut(&page->text, 0);
	spark_add(&page->text, series->v, series->count, (size_t)room, low, high, sheet->ascii);
	x += 2 + draw_text(sheet, x, page->y, room, str_text(&page->text), STYLE_CURVE);
	str_cut(&page->text, 0);
	add_value(page, card, series->v[last].value);
	room = draw_text(sheet, x, page->y, sheet->width - x, str_text(&page->text), STYLE_CARD);
	draw_stop(sheet, (struct rect){ x, page->y, room > 0 ? room : 1, 1 }, card, KEY_VALUES,
	    series->from[last] + 1);
	draw_summary(page, x + room + 2);
}

/* Each figure with its period, in the order of time, and a place for one more. */
static void
draw_figures(struct walks_page *page, node_id card)
{
	const struct value *values = journey_get(page->journey, card, KEY_VALUES);
	struct sheet *sheet = page->sheet;
	int x = INDENT, used;

	for (size_t i = 0; i <= page->series.count; i++) {
		size_t from = i < page->series.count ? page->series.from[i] : 0;

		str_cut(&page->text, 0);
		if (i < page->series.count)
			str_add_format(&page->text, "%s %s", value_key(values, from),
			    value_text(value_item(values, from)));
		else
			str_add_char(&page->text, '+');
		used = (int)width_of(str_text(&page->text), page->text.len);
		if (x > INDENT && x + used > sheet->width) {
			page->y++;
			x = INDENT;
		}
		draw_text(sheet, x, page->y, sheet->width - x, str_text(&page->text),
		    i < page->series.count ? STYLE_CARD : STYLE_HINT);
		draw_stop(sheet, (struct rect){ x, page->y, used, 1 }, card, KEY_VALUES,
		    i < page->series.count ? from + 1 : 0);
		x += used + 3;
	}
	page->y++;
}

static void
draw_card(struct walks_page *page, node_id owner, node_id card, bool all)
{
	struct sheet *sheet = page->sheet;
	int x;

	page->series.count = 0;
	series_read(&page->series, journey_get(page->journey, card, KEY_VALUES));
	if (page->series.count == 0)
		return;
	x = draw_text(sheet, 0, page->y, sheet->width / 2, journey_text(page->journey, card,
	    KEY_TEXT), STYLE_TOUCHPOINT);
	draw_stop(sheet, (struct rect){ 0, page->y, x > 0 ? x : 1, 1 }, card, KEY_NONE, 0);
	draw_text(sheet, x + 2, page->y++, sheet->width - x - 2, journey_text(page->journey,
	    owner, KEY_NAME), STYLE_HINT);
	draw_bars(page, card);
	draw_shift(page, card);
	if (all)
		draw_figures(page, card);
}

static void
draw_owner(struct walks_page *page, node_id owner, bool all)
{
	const struct journey *journey = page->journey;
	size_t count;
	const node_id *cards = journey_children(journey, owner, &count);

	for (size_t i = 0; i < count; i++)
		if (journey_kind(journey, cards[i]) == NODE_CARD &&
		    journey_get(journey, cards[i], KEY_VALUES) != NULL &&
		    lane_kind_of(journey, journey_slot(journey, cards[i])) == LANE_MEASURE)
			draw_card(page, owner, cards[i], all);
}

void
walks_data(struct walks_page *page, bool all)
{
	const struct journey *journey = page->journey;
	int top = page->y;
	node_id phase, touchpoint;

	walks_heading(page, sheet_word(page->sheet, N_("Data over time")));
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		if (!sheet_shows(page->sheet, phase))
			continue;
		draw_owner(page, phase, all);
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
		    != NODE_NONE; j++)
			if (sheet_shows(page->sheet, touchpoint))
				draw_owner(page, touchpoint, all);
	}
	if (page->y == top + (top > 0) + 1)
		page->y += draw_block(page->sheet, 0, page->y, page->sheet->width,
		    sheet_word(page->sheet, page->sheet->paper ?
		    N_("No card of data has figures yet.") : N_("No card of data has figures yet. "
		    "On one, on the map, :attr . . . values 2026-01=12 adds the first.")),
		    BLOCK_NO_LEAD, STYLE_HINT);
}
