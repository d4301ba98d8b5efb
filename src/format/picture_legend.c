/*
 * What the signs of a map mean: those that are on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "picture_map.h"

#define SIGN 9.0
#define APART 16.0

static const char *const meanings[SIGNS] = {
	[SIGN_STAR] = N_("a point where the organisation stands out"),
	[SIGN_VOTE] = N_("votes"),
	[SIGN_SEVERITY] = N_("severity"),
	[SIGN_EVIDENCE] = N_("rests on evidence"),
	[SIGN_OWNER] = N_("owner"),
	[SIGN_DUE] = N_("date"),
	[SIGN_SCORED] = N_("feasibility × effect"),
	[SIGN_CONFLICT] = N_("changed on both sides"),
	[SIGN_COMMENT] = N_("open remarks"),
	[SIGN_JOURNEY] = N_("a journey of its own"),
	[SIGN_HAND_OFF] = N_("another owner takes over"),
	[SIGN_EXIT] = N_("customers leave"),
};

/* Where the next meaning goes. */
struct legend {
	const struct picture *picture;
	struct box room;
	double x, y;
	bool draw;
};

static void
add(struct legend *legend, enum sign sign, const char *text)
{
	struct drawing *drawing = legend->picture->drawing;
	double width = SIGN + 4 + text_width(drawing, text, TYPE_SMALL) + 0.01;
	struct box square;

	if (legend->x > 0 && legend->x + width > legend->room.width) {
		legend->x = 0;
		legend->y += SIGN + 5;
	}
	square = (struct box){ legend->room.x + legend->x, legend->room.y + legend->y, SIGN, SIGN };
	if (legend->draw && sign != SIGNS)
		draw_sign(drawing, square, sign, ink_of(HUE_GREY, TONE_TEXT));
	if (legend->draw && sign == SIGNS)
		draw_dashed_box(drawing, square, 2, ink_of(HUE_GREY, TONE_FULL));
	if (legend->draw)
		draw_words(drawing, (struct box){ square.x + SIGN + 4, square.y, width - SIGN - 4,
			SIGN }, text, (struct lettering){ TYPE_SMALL, INK_SOFT, SIDE_LEFT, true });
	legend->x += width + APART;
}

/* A mark of a hand-off is only drawn, never measured: is there one to come? */
static void
look_for_hand_offs(struct plan *plan)
{
	for (size_t i = 1; i < plan->column_count; i++) {
		node_id from = plan->columns[i - 1].touchpoint, to = plan->columns[i].touchpoint;

		if (from != NODE_NONE && to != NODE_NONE && flow_is_hand_off(plan->journey, from, to))
			for (size_t row = 0; row < plan->row_count; row++)
				if (plan->rows[row].lane->key == KEY_OWNER && !plan->rows[row].spans)
					plan->used[SIGN_HAND_OFF] = true;
	}
}

static void
add_used(struct legend *legend, const bool *used)
{
	for (int i = 0; i < SIGNS; i++)
		if (used[i] && meanings[i] != NULL)
			add(legend, (enum sign)i, picture_word(legend->picture, meanings[i]));
}

static double
height_of(const struct legend *legend)
{
	return legend->x > 0 || legend->y > 0 ? legend->y + SIGN + 2 : 0;
}

double
picture_legend(const struct picture *picture, const bool *used, struct box room, bool draw)
{
	struct legend legend = { picture, room, 0, 0, draw };

	add_used(&legend, used);
	return height_of(&legend);
}

double
plan_legend(struct plan *plan, struct box room, bool draw)
{
	struct legend legend = { plan->picture, room, 0, 0, draw };

	look_for_hand_offs(plan);
	add_used(&legend, plan->used);
	if (plan->assumed)
		add(&legend, SIGNS, picture_word(plan->picture, N_("an assumption: it rests on nothing yet")));
	return height_of(&legend);
}
