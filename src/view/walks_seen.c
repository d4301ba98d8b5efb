/*
 * The service concept, which says what is to be seen, beside what was seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/err.h"
#include "view/spark.h"
#include "walks_page.h"

#define TWO_COLUMNS 60
#define GAP 2

/* Each card of the concept with a stop, or a place for the first. */
static int
draw_concept(struct walks_page *page, int x, int width, int y, node_id touchpoint)
{
	const struct journey *journey = page->journey;
	node_id owners[] = { journey_parent(journey, touchpoint), touchpoint }, card;
	int before = page->y, lines;

	page->y = y;
	for (size_t i = 0; i < 2; i++)
		for (size_t j = 0; (card = journey_child(journey, owners[i], KEY_SERVICE, j)) !=
		    NODE_NONE; j++)
			page->y += walks_place(page, x, width, journey_text(journey, card, KEY_TEXT),
			    walks_nothing(page->sheet), &(struct stop){ .node = card }, STYLE_CARD);
	if (page->y == y)
		page->y += walks_place(page, x, width, "", walks_nothing(page->sheet),
		    &(struct stop){ .node = touchpoint, .key = KEY_SERVICE }, STYLE_CARD);
	lines = page->y - y;
	page->y = before;
	return lines;
}

/* The score that went with it, when, and by whose eyes. */
static void
draw_note_head(struct walks_page *page, int x, int width, const struct walk_score *note)
{
	size_t count;
	const struct walk_score *scores = walks_of(page->table, note->touchpoint, &count);
	const char *date = journey_text(page->journey, note->walk, KEY_DATE);

	str_cut(&page->text, 0);
	for (size_t i = 0; i < count; i++)
		if (scores[i].walk == note->walk) {
			spark_add_figure(&page->text, scores[i].score);
			str_add(&page->text, "  ");
		}
	str_add_format(&page->text, "%s%s%s", date, *date != '\0' ? " " : "",
	    walks_label(page->sheet, note->kind));
	draw_text(page->sheet, x, page->y++, width, str_text(&page->text),
	    note->own ? STYLE_HINT : STYLE_NAME);
}

static void
draw_note(struct walks_page *page, int x, int width, const struct walk_score *note)
{
	const struct value *notes = journey_get(page->journey, note->walk, KEY_NOTES);

	draw_note_head(page, x, width, note);
	page->y += walks_place(page, x, width,
	    value_text(value_item(notes, note->entry - 1)), walks_nothing(page->sheet),
	    &(struct stop){ .node = note->walk, .key = KEY_NOTES, .entry = note->entry },
	    note->own ? STYLE_HINT : STYLE_CARD);
}

/* The notes, the last first; those of guests before the team's. */
static int
draw_notes(struct walks_page *page, int x, int width, int y, node_id touchpoint, size_t most)
{
	size_t count;
	const struct walk_score *notes = walks_notes_of(page->table, touchpoint, &count);
	int before = page->y, lines;

	page->y = y;
	for (int own = 0; own < 2; own++)
		for (size_t i = count; i-- > 0 && most > 0;)
			if (notes[i].own == (own == 1)) {
				draw_note(page, x, width, &notes[i]);
				most--;
			}
	lines = page->y - y;
	page->y = before;
	return lines;
}

int
walks_beside(struct walks_page *page, int x, int width, int y, node_id touchpoint)
{
	int side = (width - GAP) / 2;
	int concept = draw_concept(page, x, side, y, touchpoint);
	int seen = draw_notes(page, x + side + GAP, side, y, touchpoint, 1);

	return concept > seen ? concept : seen;
}

static bool
has_anything(struct walks_page *page, node_id touchpoint)
{
	size_t count;

	return walks_notes_of(page->table, touchpoint, &count) != NULL ||
	    journey_truth(page->journey, touchpoint, KEY_STAR) ||
	    journey_count(page->journey, touchpoint, KEY_SERVICE) > 0 ||
	    journey_count(page->journey, journey_parent(page->journey, touchpoint),
	    KEY_SERVICE) > 0;
}

static void
draw_touchpoint(struct walks_page *page, node_id touchpoint)
{
	struct sheet *sheet = page->sheet;
	int width = sheet->width - GAP, side = (width - GAP) / 2, left, right, used;
	bool star = journey_truth(page->journey, touchpoint, KEY_STAR);

	used = draw_text(sheet, 0, page->y, sheet->width - 2 * star,
	    journey_text(page->journey, touchpoint, KEY_NAME), STYLE_TOUCHPOINT);
	if (star)
		draw_glyph(sheet, used + 1, page->y, GLYPH_STAR, STYLE_MARK);
	draw_stop(sheet, (struct rect){ 0, page->y++, used, 1 }, touchpoint, KEY_NONE, 0);
	if (sheet->width >= TWO_COLUMNS) {
		left = draw_concept(page, GAP, side, page->y, touchpoint);
		right = draw_notes(page, GAP + side + GAP, side, page->y, touchpoint, (size_t)-1);
		page->y += left > right ? left : right;
	} else {
		draw_text(sheet, GAP, page->y++, width,
		    sheet_word(sheet, N_("service concept")), STYLE_LANE);
		page->y += draw_concept(page, GAP, width, page->y, touchpoint);
		page->y += draw_notes(page, GAP, width, page->y, touchpoint, (size_t)-1);
	}
	page->y++;
}

void
walks_seen(struct walks_page *page)
{
	const struct journey *journey = page->journey;
	struct sheet *sheet = page->sheet;
	int side = (sheet->width - 2 * GAP) / 2;
	node_id phase, touchpoint;

	if (sheet->width >= TWO_COLUMNS) {
		draw_text(sheet, GAP, 0, side, sheet_word(sheet, N_("service concept")),
		    STYLE_LANE);
		draw_text(sheet, GAP + side + GAP, 0, side, sheet_word(sheet, N_("seen")),
		    STYLE_LANE);
		page->y = sheet->head = 1;
	}
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
		    != NODE_NONE; j++)
			if (sheet_shows(sheet, touchpoint) && has_anything(page, touchpoint))
				draw_touchpoint(page, touchpoint);
	if (page->y == sheet->head)
		draw_block(sheet, 0, page->y, sheet->width, sheet_word(sheet, sheet->paper ?
		    N_("No touchpoint has a service concept or a note yet.") :
		    N_("No touchpoint has a service concept or a note yet. On the map the lane "
		    "Service takes concepts; w walks the journey, and n notes what is seen.")),
		    BLOCK_NO_LEAD, STYLE_NORMAL);
}
