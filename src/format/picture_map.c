/*
 * The map as a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "picture.h"

#include <math.h>

#define COLUMN 132.0
#define BAND 26.0

void
picture_map(struct picture *picture)
{
	const struct journey *journey = picture->journey;
	struct drawing *drawing = picture->drawing;
	size_t phases = journey_count(journey, NODE_ROOT, KEY_PHASES);
	double width = fmax(COLUMN * (double)phases, 600), head;
	struct box room = { PICTURE_MARGIN, PICTURE_MARGIN, width, 0 };

	head = picture_head_height(picture, width);
	drawing_add_page(drawing, width + 2 * PICTURE_MARGIN, head + BAND + 2 * PICTURE_MARGIN, 1);
	room.y += picture_head(picture, room);
	for (size_t i = 0; i < phases; i++) {
		struct box band = { room.x + (double)i * COLUMN, room.y, COLUMN - 4, BAND };

		draw_box(drawing, band, 6, ink_of(picture_hue(i), TONE_GROUND), INK_NONE);
		draw_words(drawing, band, journey_text(journey, journey_child(journey, NODE_ROOT,
			KEY_PHASES, i), KEY_NAME),
		    (struct lettering){ TYPE_HEADING, ink_of(picture_hue(i), TONE_TEXT),
			SIDE_MIDDLE, true });
	}
}
