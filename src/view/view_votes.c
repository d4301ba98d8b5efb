/*
 * The view "votes": how a vote went, the cards with most votes first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/err.h"
#include "base/width.h"
#include "drawing.h"
#include "view/label.h"
#include "model/tally.h"

#define NUMBER 5	/* columns of the number of votes */
#define BAR 14		/* columns of the longest bar */
#define BAR_LEAST 60	/* columns of a sheet that has room for bars */

/* The touchpoint or phase, and the lane. */
static void
add_where(struct sheet *sheet, struct str *out, node_id card)
{
	const struct journey *journey = sheet->journey;
	struct look look = sheet_look(sheet);
	node_id owner = journey_parent(journey, card);
	key_id lane = journey_slot(journey, card);

	if (owner != NODE_ROOT)
		str_add_format(out, "%s %s ", journey_text(journey, owner, KEY_NAME),
		    theme_glyph(GLYPH_STEP, sheet->ascii));
	str_add(out, lane < KEY_KNOWN ? label_key(&look, lane) : journey_key_name(journey, lane));
}

static int
draw_row(struct sheet *sheet, const struct tally_row *row, double most, int y)
{
	int bar = sheet->width >= BAR_LEAST ? BAR : 0, x = NUMBER + 1 + (bar > 0 ? bar + 1 : 0);
	int lines, length = (int)(row->votes / most * bar + 0.5), digits;
	struct str text = { 0 };

	str_add_format(&text, "%s%g", theme_glyph(GLYPH_VOTE, sheet->ascii), row->votes);
	digits = (int)width_of(str_text(&text), text.len);
	draw_text(sheet, digits < NUMBER ? NUMBER - digits : 0, y, NUMBER, str_text(&text),
	    STYLE_MARK);
	if (bar > 0)
		draw_across(sheet, NUMBER + 1, y, length > 0 ? length : 1, GLYPH_BLOCK,
		    STYLE_MARK);
	lines = draw_block(sheet, x, y, sheet->width - x,
	    journey_text(sheet->journey, row->card, KEY_TEXT), BLOCK_NO_LEAD, STYLE_CARD);
	draw_stop(sheet, (struct rect){ x, y, sheet->width - x, lines }, row->card, KEY_NONE, 0);
	str_cut(&text, 0);
	add_where(sheet, &text, row->card);
	draw_text(sheet, x, y + lines, sheet->width - x, str_text(&text), STYLE_HINT);
	str_clear(&text);
	return y + lines + 1;
}

void
view_votes(struct sheet *sheet)
{
	struct tally tally = { 0 };
	struct str head = { 0 };
	int y = 2;

	if (sheet->secret != NULL) {
		draw_hint(sheet, 0, sheet_word(sheet, N_("The vote is under way: how it goes is shown "
		    "when vote-limit 0 ends it.")));
		return;
	}
	tally_read(&tally, sheet->journey);
	str_add_format(&head, sheet_word(sheet, N_("Votes: %g, cards: %zu")), tally.total,
	    tally.count);
	draw_text(sheet, 0, 0, sheet->width, str_text(&head), STYLE_PHASE);
	for (size_t i = 0; i < tally.count; i++)
		y = draw_row(sheet, &tally.v[i], tally.v[0].votes, y);
	if (tally.count == 0)
		draw_hint(sheet, 2, sheet_word(sheet, N_("Nobody has voted yet. v votes for the "
		    "card under the cursor; vote-limit 5 gives each voter five votes, voter NAME "
		    "lets the next one vote.")));
	tally_clear(&tally);
	str_clear(&head);
}
