/*
 * The view "walks": the scores of each touchpoint over time, the team's own
 * apart from others', with data series and the walks themselves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/err.h"
#include "base/width.h"
#include "view/spark.h"
#include "walks_page.h"

#define WIDE 110	/* from here on the service concept stands beside */
#define BROAD 60	/* from here on names stand beside the figures */
#define NARROW 40	/* below it the figures take a second line */
#define NAME_MOST 30
#define FIGURE 6	/* columns of a mean */
#define TREND 8
#define KIND_MOST 12

/* Columns of the table; the name's is 0 where it has a line of its own. */
struct table {
	struct walks_page *page;
	int name, kind, spark;
	int x;			/* of the kind */
	int beside;		/* of the service concept; 0: not there */
};

static int
text_width(const char *text)
{
	return (int)width_of(text, strcspn(text, "\n"));
}

static void
lay_out(struct table *table)
{
	struct sheet *sheet = table->page->sheet;
	int width = sheet->width, room;

	for (int i = 0; i < WALK_KINDS; i++) {
		int kind = 1 + text_width(walks_label(sheet, (enum walk_kind)i));

		if (kind > table->kind)
			table->kind = kind < KIND_MOST ? kind : KIND_MOST;
	}
	table->name = width < BROAD ? 0 : width * 3 / 10 < NAME_MOST ? width * 3 / 10 : NAME_MOST;
	table->x = table->name > 0 ? table->name + 2 : 2;
	if (table->kind > width / 2)
		table->kind = width / 2;
	room = width - table->x - table->kind - 1 - TREND;
	room -= width >= NARROW ? 2 * FIGURE : 0;
	table->spark = room < 3 ? 3 : room > width / 10 + 4 ? width / 10 + 4 : room;
	if (width >= WIDE)
		table->beside = table->x + table->kind + table->spark + 1 + 2 * FIGURE + TREND + 2;
}

static void
draw_titles(struct table *table)
{
	struct walks_page *page = table->page;
	struct sheet *sheet = page->sheet;
	int x = table->x + table->kind, side = (sheet->width - table->beside - 2) / 2;

	if (sheet->width < NARROW)
		return;
	draw_text(sheet, x, page->y, table->spark, sheet_word(sheet, N_("scores")), STYLE_LANE);
	x += table->spark + 1;
	draw_text(sheet, x, page->y, FIGURE - 1, sheet_word(sheet, N_("last")), STYLE_LANE);
	draw_text(sheet, x + FIGURE, page->y, FIGURE - 1, sheet_word(sheet, N_("mean")),
	    STYLE_LANE);
	draw_text(sheet, x + 2 * FIGURE, page->y, TREND, sheet_word(sheet, N_("trend")),
	    STYLE_LANE);
	if (table->beside > 0) {
		draw_text(sheet, table->beside, page->y, side,
		    sheet_word(sheet, N_("service concept")), STYLE_LANE);
		draw_text(sheet, table->beside + side + 2, page->y, side,
		    sheet_word(sheet, N_("seen last")), STYLE_LANE);
	}
	page->y++;
	sheet->head = page->y;
}

/* The last score can be edited: it is an entry of its walk. */
static void
draw_last(struct table *table, int x, const struct walk_score *last)
{
	struct walks_page *page = table->page;

	str_cut(&page->text, 0);
	spark_add_figure(&page->text, last->score);
	draw_text(page->sheet, x, page->y, FIGURE - 1, str_text(&page->text), STYLE_CARD);
	draw_stop(page->sheet, (struct rect){ x, page->y, FIGURE - 1, 1 }, last->walk, KEY_SCORES,
	    last->entry);
}

static int
draw_figure(struct table *table, int x, const char *label, double value)
{
	struct walks_page *page = table->page;

	str_cut(&page->text, 0);
	str_add_format(&page->text, *label != '\0' ? "%s %.1f" : "%s%.1f", label, value);
	return draw_text(page->sheet, x, page->y, 0, str_text(&page->text), STYLE_CARD);
}

static void
draw_trend(struct table *table, int x)
{
	struct walks_page *page = table->page;

	str_cut(&page->text, 0);
	spark_add_trend(&page->text, page->series.v, page->series.count, page->sheet->ascii);
	draw_text(page->sheet, x, page->y, page->sheet->width - x, str_text(&page->text),
	    STYLE_CARD);
}

static void
draw_kind(struct table *table, enum walk_kind kind, const struct walk_score *last)
{
	struct walks_page *page = table->page;
	struct sheet *sheet = page->sheet;
	enum style style = kind == WALK_OWN ? STYLE_HINT : STYLE_NAME;
	double mean = stats_mean(page->series.v, page->series.count);
	int x = table->x;

	draw_text(sheet, x, page->y, table->kind - 1, walks_label(sheet, kind), style);
	str_cut(&page->text, 0);
	spark_add(&page->text, page->series.v, page->series.count, (size_t)table->spark, page->low,
	    page->high, sheet->ascii);
	x += table->kind;
	draw_text(sheet, x, page->y, table->spark, str_text(&page->text),
	    kind == WALK_OWN ? STYLE_HINT : STYLE_CURVE);
	if (sheet->width >= NARROW) {
		x += table->spark + 1;
		draw_last(table, x, last);
		draw_figure(table, x + FIGURE, "", mean);
		draw_trend(table, x + 2 * FIGURE);
	} else {
		draw_trend(table, x + table->spark + 1);
		page->y++;
		x = table->x + 1 + draw_text(sheet, table->x, page->y, 0,
		    sheet_word(sheet, N_("last")), STYLE_LANE);
		draw_last(table, x, last);
		draw_figure(table, x + 4, sheet_word(sheet, N_("mean")), mean);
	}
	page->y++;
}

static void
draw_name(struct table *table, node_id touchpoint)
{
	struct walks_page *page = table->page;
	struct sheet *sheet = page->sheet;
	bool star = journey_truth(page->journey, touchpoint, KEY_STAR);
	int width = table->name > 0 ? table->name : sheet->width, used;
	const char *name = journey_text(page->journey, touchpoint, KEY_NAME);

	used = draw_text(sheet, 0, page->y, width - (star ? 2 : 0), name, STYLE_TOUCHPOINT);
	if (star)
		draw_glyph(sheet, used + 1, page->y, GLYPH_STAR, STYLE_MARK);
	draw_stop(sheet, (struct rect){ 0, page->y, width, 1 }, touchpoint, KEY_NONE, 0);
}

static void
draw_touchpoint(struct table *table, node_id touchpoint)
{
	struct walks_page *page = table->page;
	size_t count;
	const struct walk_score *scores = walks_of(page->table, touchpoint, &count), *last;
	int top = page->y, lines = 0;

	draw_name(table, touchpoint);
	if (table->beside > 0)
		lines = walks_beside(page, table->beside, page->sheet->width - table->beside,
		    page->y, touchpoint);
	if (table->name == 0)
		page->y++;
	for (int i = 0; i < WALK_KINDS; i++)
		if ((last = walks_take(page, scores, count, walks_kinds[i])) != NULL)
			draw_kind(table, walks_kinds[i], last);
	for (int i = 0; i < WALK_KINDS; i++)
		walks_draw_drop(page, table->x, scores, count, walks_kinds[i]);
	if (page->y < top + lines)
		page->y = top + lines;
	if (page->y == top)
		page->y++;
}

static void
draw_table(struct walks_page *page)
{
	const struct journey *journey = page->journey;
	struct table table = { .page = page };
	node_id phase, touchpoint;

	lay_out(&table);
	draw_titles(&table);
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		if (!sheet_shows(page->sheet, phase))
			continue;
		draw_text(page->sheet, 0, page->y++, page->sheet->width,
		    journey_text(journey, phase, KEY_NAME), STYLE_PHASE);
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
		    != NODE_NONE; j++)
			if (sheet_shows(page->sheet, touchpoint))
				draw_touchpoint(&table, touchpoint);
	}
}

static bool
has_touchpoints(const struct journey *journey)
{
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		if (journey_count(journey, phase, KEY_TOUCHPOINTS) > 0)
			return true;
	return false;
}

/* What to do where nobody has walked it. */
static void
draw_nobody(struct walks_page *page)
{
	struct sheet *sheet = page->sheet;
	const char *text = N_("Nobody has walked this journey yet. w walks it, touchpoint by "
		"touchpoint; Enter notes a walk that was made on paper.");

	if (sheet->paper)
		text = N_("Nobody has walked this journey yet.");
	else if (!has_touchpoints(page->journey))
		text = N_("No touchpoints to walk to yet: M is the map, A adds a phase there, o a "
			"touchpoint.");
	page->y += draw_block(sheet, 0, page->y, sheet->width, sheet_word(sheet, text),
	    BLOCK_NO_LEAD, STYLE_NORMAL);
}

static void
draw_overview(struct walks_page *page)
{
	if (page->table->walk_count > 0)
		draw_table(page);
	else
		draw_nobody(page);
	walks_data(page, false);
	walks_list(page, false);
}

void
view_walks(struct sheet *sheet)
{
	struct walks_page page = { .sheet = sheet, .journey = sheet->journey };

	page.table = sheet_walks(sheet);
	lane_scale(sheet->journey, &page.low, &page.high);
	switch (sheet->form % 3) {
	case 0:
		draw_overview(&page);
		break;
	case 1:
		walks_seen(&page);
		break;
	case 2:
		walks_list(&page, true);
		walks_data(&page, true);
		break;
	}
	series_clear(&page.series);
	str_clear(&page.text);
}
