/*
 * Badges one after the other, on as many lines as they need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "picture.h"

#define BETWEEN 3.0

void
picture_badge(struct picture_badges *row, enum sign sign, const char *text, enum hue hue)
{
	struct badge badge = { sign, text, hue };
	struct box size = badge_size(row->drawing, badge, row->room.width);

	if (row->x > 0 && row->x + size.width > row->room.width) {
		row->room.y += row->height + BETWEEN;
		row->done += row->height + BETWEEN;
		row->x = row->height = 0;
	}
	if (row->draw)
		draw_badge(row->drawing, (struct point){ row->room.x + row->x, row->room.y }, badge,
		    row->room.width);
	if (row->used != NULL && sign != SIGNS)
		row->used[sign] = true;
	row->x += size.width + BETWEEN;
	row->height = fmax(row->height, size.height);
}

double
picture_badges_end(const struct picture_badges *row)
{
	return row->done + row->height;
}
