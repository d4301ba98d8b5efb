/*
 * The view "present": the journey for an audience, one phase a page, large and
 * calm.
 *
 * The first page is the title, then come the phases, the last one is what is
 * going to be done. What the team wrote for itself (comments, evidence, votes)
 * is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>

#include "base/err.h"
#include "base/width.h"
#include "model/ideas.h"
#include "model/lane.h"
#include "mood.h"
#include "view/label.h"

#define PAGE_MOST 110	/* columns of a page; a wider screen has margins */
#define TEXT_MOST 60	/* columns of a text that stands alone */
#define COLUMN 34	/* columns that a touchpoint needs beside another */
#define COLUMNS_MOST 3
#define GAP 4		/* between two of them */
#define IDEAS_MOST 6

struct present {
	struct sheet *sheet;
	struct lanes lanes;
	size_t phases;
	int x, width, y;
};

/* --- the head of a page ------------------------------------------------------- */

static int
draw_capitals(struct sheet *sheet, int x, int y, int width, const char *text, enum style style)
{
	size_t len = 0;
	uint8_t *upper = u8_toupper((const uint8_t *)text, strlen(text) + 1, NULL, NULL, NULL, &len);
	int lines = draw_block(sheet, x, y, width, upper != NULL ? (char *)upper : text,
	    BLOCK_NO_LEAD, style);

	free(upper);
	return lines;
}

/* A sign for each page, the one that is open is full. */
static void
draw_progress(struct present *present, size_t page)
{
	size_t pages = present->phases + 2;

	if (present->sheet->paper || pages * 2 > (size_t)present->width)
		return;
	for (size_t i = 0; i < pages; i++)
		draw_glyph(present->sheet, present->x + (int)i * 2, 0, i == page ? GLYPH_POINT :
		    GLYPH_POINT_EXPECTED, i == page ? STYLE_TITLE : STYLE_LINE);
	present->y = 3;
}

static void
draw_rule(struct present *present)
{
	draw_across(present->sheet, present->x, present->y, present->width, GLYPH_LINE_H,
	    STYLE_LINE);
	present->y += 2;
}

/* --- the title ------------------------------------------------------------------ */

static void
draw_line(struct present *present, const char *text, enum style style)
{
	int width = present->width < TEXT_MOST ? present->width : TEXT_MOST;

	if (*text != '\0')
		present->y += draw_block(present->sheet, present->x, present->y, width, text,
		    BLOCK_NO_LEAD, style) + 1;
}

static void
draw_title(struct present *present)
{
	const struct journey *journey = present->sheet->journey;
	struct str names = { 0 };
	node_id persona, goal = journey_child(journey, NODE_ROOT, KEY_GOAL, 0);

	present->y += draw_capitals(present->sheet, present->x, present->y, present->width,
	    journey_text(journey, NODE_ROOT, KEY_TITLE), STYLE_PHASE);
	draw_rule(present);
	for (size_t i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++)
		str_add_format(&names, "%s%s", i > 0 ? ", " : "",
		    journey_text(journey, persona, KEY_NAME));
	draw_line(present, str_text(&names), STYLE_TOUCHPOINT);
	if (goal != NODE_NONE) {
		draw_line(present, journey_text(journey, goal, KEY_WHAT), STYLE_NORMAL);
		draw_line(present, journey_text(journey, goal, KEY_WHY), STYLE_HINT);
	}
	str_clear(&names);
}

/* --- a phase ---------------------------------------------------------------------- */

/* What is not for the audience: how the organisation works behind it. */
static bool
is_told(const struct lane *lane)
{
	return !lane->hidden && lane->kind == LANE_CARDS && lane->key != KEY_SERVICE &&
	    lane->key != KEY_BACKSTAGE && lane->key != KEY_SUPPORT;
}

static bool
is_said(key_id lane)
{
	return lane == KEY_THOUGHT || lane == KEY_QUOTE;
}

static enum glyph
lead_of(key_id lane)
{
	return lane == KEY_PAIN ? GLYPH_FALL : lane == KEY_IDEA ? GLYPH_ARROW_RIGHT : GLYPH_BULLET;
}

static int
draw_card(struct sheet *sheet, int x, int y, int width, const struct lane *lane, node_id card)
{
	const char *text = journey_text(sheet->journey, card, KEY_TEXT);
	struct str said = { 0 };
	int lines;

	if (is_said(lane->key))
		str_add_format(&said, "%s%s%s", sheet->ascii ? "\"" : "“", text,
		    sheet->ascii ? "\"" : "”");
	draw_glyph(sheet, x, y, lead_of(lane->key), STYLE_MARK);
	lines = draw_block(sheet, x + 2, y, width - 2, said.len > 0 ? str_text(&said) : text,
	    BLOCK_NO_LEAD, lane->key == KEY_PAIN ? STYLE_PAIN :
	    lane->key == KEY_IDEA ? STYLE_IDEA : STYLE_CARD);
	draw_stop(sheet, (struct rect){ x + 2, y, width - 2, lines }, card, KEY_NONE, 0);
	str_clear(&said);
	return lines;
}

static int
draw_lanes(struct present *present, int x, int y, int width, node_id owner)
{
	struct sheet *sheet = present->sheet;
	node_id card;

	for (size_t i = 0; i < present->lanes.count; i++)
		for (size_t k = 0; is_told(&present->lanes.v[i]) && (card = journey_child(
		    sheet->journey, owner, present->lanes.v[i].key, k)) != NODE_NONE; k++)
			y += draw_card(sheet, x, y, width, &present->lanes.v[i], card);
	return y;
}

/* The smiley, the name, and below it what happens; returns the line behind. */
static int
draw_touchpoint(struct present *present, int x, int y, int width, node_id touchpoint)
{
	struct sheet *sheet = present->sheet;
	struct mood mood = { 0 };
	struct str name = { 0 };
	int lines, from = x;

	mood_add(&mood, sheet->journey, touchpoint, NULL);
	x += draw_mood(sheet, x, y, &mood, GLYPH_PART) + 1;
	width -= x - from;
	str_add(&name, journey_text(sheet->journey, touchpoint, KEY_NAME));
	if (journey_truth(sheet->journey, touchpoint, KEY_STAR))
		str_add_format(&name, " %s", theme_glyph(GLYPH_STAR, sheet->ascii));
	lines = draw_block(sheet, x, y, width, str_text(&name), BLOCK_NO_LEAD,
	    STYLE_TOUCHPOINT);
	draw_stop(sheet, (struct rect){ x, y, width, lines }, touchpoint, KEY_NONE, 0);
	str_clear(&name);
	return draw_lanes(present, x, y + lines, width, touchpoint);
}

static size_t
columns_for(const struct present *present, size_t touchpoints)
{
	size_t columns = (size_t)(present->width + GAP) / (COLUMN + GAP);

	columns = columns > COLUMNS_MOST ? COLUMNS_MOST : columns;
	columns = columns > touchpoints ? touchpoints : columns;
	return columns > 0 ? columns : 1;
}

static void
draw_phase(struct present *present, node_id phase)
{
	struct sheet *sheet = present->sheet;
	size_t count = journey_count(sheet->journey, phase, KEY_TOUCHPOINTS);
	size_t columns = columns_for(present, count);
	int width = (present->width + GAP) / (int)columns - GAP, end;

	present->y += draw_capitals(sheet, present->x, present->y, present->width,
	    journey_text(sheet->journey, phase, KEY_NAME), STYLE_PHASE);
	draw_rule(present);
	end = draw_lanes(present, present->x, present->y, present->width, phase);
	present->y = end > present->y ? end + 1 : end;
	for (size_t i = 0; i < count; i += columns) {
		int lowest = present->y;

		for (size_t k = i; k < count && k < i + columns; k++) {
			end = draw_touchpoint(present, present->x + (int)(k - i) * (width + GAP),
			    present->y, width, journey_child(sheet->journey, phase,
			    KEY_TOUCHPOINTS, k));
			lowest = end > lowest ? end : lowest;
		}
		present->y = lowest + 1;
	}
}

/* --- what is going to be done ------------------------------------------------------ */

static void
draw_ideas(struct present *present)
{
	struct sheet *sheet = present->sheet;
	struct ideas ideas = { 0 };
	size_t shown = 0;
	int width = present->width < TEXT_MOST ? present->width : TEXT_MOST, lines;

	present->y += draw_capitals(sheet, present->x, present->y, present->width,
	    sheet_word(sheet, N_("What we do")), STYLE_PHASE);
	draw_rule(present);
	ideas_read(&ideas, sheet->journey);
	for (size_t i = 0; i < ideas.count && shown < IDEAS_MOST; i++) {
		node_id card = ideas.v[i].card;
		const char *owner = journey_text(sheet->journey, card, KEY_OWNER);

		if (ideas.v[i].status != IDEA_DOING && ideas.v[i].status != IDEA_OPEN)
			continue;
		draw_glyph(sheet, present->x, present->y, cell_status(sheet->journey, card) !=
		    BLOCK_NO_LEAD ? cell_status(sheet->journey, card) : GLYPH_OPEN, STYLE_IDEA);
		lines = draw_block(sheet, present->x + 2, present->y, width - 2,
		    journey_text(sheet->journey, card, KEY_TEXT), BLOCK_NO_LEAD, STYLE_CARD);
		draw_stop(sheet, (struct rect){ present->x + 2, present->y, width - 2, lines },
		    card, KEY_NONE, 0);
		present->y += lines;
		if (*owner != '\0')
			draw_text(sheet, present->x + 2, present->y++, width - 2, owner, STYLE_HINT);
		present->y++;
		shown++;
	}
	if (shown == 0)
		draw_line(present, sheet_word(sheet, N_("No ideas yet.")), STYLE_HINT);
	ideas_clear(&ideas);
}

static void
draw_page(struct present *present, size_t page)
{
	draw_progress(present, page);
	if (page == 0)
		draw_title(present);
	else if (page <= present->phases)
		draw_phase(present, journey_child(present->sheet->journey, NODE_ROOT, KEY_PHASES,
		    page - 1));
	else
		draw_ideas(present);
}

void
view_present(struct sheet *sheet)
{
	struct present present = { .sheet = sheet,
		.phases = journey_count(sheet->journey, NODE_ROOT, KEY_PHASES), .y = 1 };
	size_t pages = present.phases + 2;

	present.width = sheet->width > PAGE_MOST ? PAGE_MOST : sheet->width;
	present.x = (sheet->width - present.width) / 2;
	if (present.x == 0 && present.width >= COLUMN * 2) {
		present.x = 4;
		present.width -= 8;
	}
	sheet->calm = true;
	lanes_of(sheet->journey, &present.lanes);
	if (sheet->paper) {
		present.x = 0;
		for (size_t page = 0; page < pages; page++) {
			draw_page(&present, page);
			present.y += page + 1 < pages ? 2 : 0;
		}
	} else {
		draw_page(&present, (size_t)sheet->form % pages);
	}
	lanes_clear(&present.lanes);
}
