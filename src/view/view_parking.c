/*
 * The view "parking": the cards that have no place on the map yet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/err.h"
#include "drawing.h"
#include "view/label.h"

/* What a card has besides its text; each can be edited. */
static int
draw_attributes(struct sheet *sheet, int x, int y, node_id card)
{
	struct look look = sheet_look(sheet);
	struct pieces pieces = { sheet, x, sheet->width - x, x, y };
	size_t count = journey_field_count(sheet->journey, card), drawn = 0;
	struct str text = { 0 };

	for (size_t i = 0; i < count; i++) {
		key_id key;
		const struct value *value = journey_field(sheet->journey, card, i, &key);

		if (key == KEY_TEXT)
			continue;
		str_cut(&text, 0);
		if (key == KEY_STATUS)
			str_add(&text, label_word(&look, value_text(value)));
		else
			label_add_value(&text, value);
		draw_piece(&pieces, label_key(&look, key), str_text(&text), STYLE_NORMAL, card,
		    key);
		drawn++;
	}
	str_clear(&text);
	return drawn > 0 ? pieces.y + 1 : y;
}

static int
draw_card(struct sheet *sheet, int y, node_id card)
{
	enum glyph sign = cell_status(sheet->journey, card);
	int x = sheet->width >= 12 ? 2 : 0, lines;

	if (x > 0)
		draw_glyph(sheet, 0, y, sign != BLOCK_NO_LEAD ? sign : GLYPH_BULLET, STYLE_MARK);
	lines = draw_block(sheet, x, y, sheet->width - x,
	    journey_text(sheet->journey, card, KEY_TEXT), BLOCK_NO_LEAD, STYLE_CARD);
	draw_stop(sheet, (struct rect){ x, y, sheet->width - x, lines }, card, KEY_NONE, 0);
	return draw_attributes(sheet, x, y + lines, card);
}

void
view_parking(struct sheet *sheet)
{
	size_t count = journey_count(sheet->journey, NODE_ROOT, KEY_PARKING);
	int y = 2;

	draw_text(sheet, 0, 0, sheet->width, sheet_word(sheet, N_("Parking lot")), STYLE_PHASE);
	for (size_t i = 0; i < count; i++) {
		node_id card = journey_child(sheet->journey, NODE_ROOT, KEY_PARKING, i);

		if (sheet_shows(sheet, card))
			y = draw_card(sheet, y, card) + 1;
	}
	if (count > 0)
		return;
	y = draw_block(sheet, 0, 2, sheet->width, sheet_word(sheet, sheet->paper ?
	    N_("Nothing is parked.") : N_("Nothing is parked. Enter parks a thought; S on the map "
	    "parks the card under the cursor, and what is cut here with x is put down on the map "
	    "with p.")), BLOCK_NO_LEAD, STYLE_HINT);
	draw_stop(sheet, (struct rect){ 0, 2, sheet->width, y }, NODE_ROOT, KEY_PARKING, 0);
}
