/*
 * The map as a picture: its columns and rows, and how they go onto pages.
 *
 * Without paper it is one page as large as it needs. On paper, columns go on
 * other pages where they have no room, cut between phases if that can be; then
 * rows do. Nothing is ever cut: a row higher than a page makes the page longer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "picture_map.h"

#include <math.h>
#include <stdint.h>

#define LABEL_LEAST 58.0
#define LABEL_MOST 104.0
#define LABEL_SIGN 15.0		/* what a lane's sign takes */
#define PAGE_LEAST 760.0	/* the width of a picture of few columns */
#define WIDTH_LEAST 108.0	/* of a column, on paper */
#define WIDTH_MOST 210.0
#define WIDTH_ALONE 320.0	/* of a small map */
#define SMALL 24		/* columns of a map for which more ways are tried */
#define LESS_MOST 2		/* pages more beside each other */
#define ENLARGED 4		/* scales that enlarge */

/* --- rows --------------------------------------------------------------------- */

static bool
is_curve(const struct plan_row *row)
{
	return row->lane->kind == LANE_LEVEL && !row->spans;
}

static double
cell(struct plan *plan, const struct plan_row *row, node_id owner, struct box room, bool draw)
{
	if (owner == NODE_NONE)
		return 0;
	if (row->lane->kind == LANE_DERIVED)
		return row->spans ? 0 : plan_scores(plan, owner, room, draw);
	if (row->lane->kind == LANE_NAME)
		return plan_names(plan, row->lane, owner, room, draw);
	return plan_cards(plan, row->lane, owner, room, draw);
}

/* All cells of a row that is no curve; returns the height of the highest. */
static double
cells(struct plan *plan, const struct plan_row *row, double y, bool draw)
{
	double height = 0;

	for (size_t i = plan_first_band(plan); row->spans && i < plan_end_band(plan); i++) {
		struct box room = plan_band_box(plan, i);

		room.x += PLAN_PANEL;
		room.width -= 2 * PLAN_PANEL;
		room.y = y;
		height = fmax(height, cell(plan, row, plan->bands[i].phase, room, draw));
	}
	for (size_t i = plan->first; !row->spans && i < plan->end; i++) {
		struct box room = { plan_x(plan, i), y, plan->width, 0 };

		height = fmax(height, cell(plan, row, plan->columns[i].touchpoint, room, draw));
	}
	return height;
}

static const char *
row_label(const struct plan *plan, const struct plan_row *row)
{
	return row->lane->translate ? picture_word(plan->picture, row->lane->label) :
	    row->lane->label;
}

static enum sign
row_sign(const struct plan_row *row)
{
	static const struct {
		enum key key;
		enum sign sign;
	} table[] = {
		{ KEY_ACTION, SIGN_ACTION }, { KEY_ROLE, SIGN_PERSONA },
		{ KEY_NEED, SIGN_GOAL }, { KEY_EXPECTATION, SIGN_GOAL },
		{ KEY_MOTIVATION, SIGN_GOAL }, { KEY_TRIGGER, SIGN_CONFLICT },
		{ KEY_THOUGHT, SIGN_COMMENT }, { KEY_QUOTE, SIGN_QUOTE },
		{ KEY_PAIN, SIGN_PAIN }, { KEY_OUTCOME, SIGN_DONE },
		{ KEY_SERVICE, SIGN_SERVICE }, { KEY_BACKSTAGE, SIGN_STAGE },
		{ KEY_SUPPORT, SIGN_STAGE }, { KEY_IDEA, SIGN_IDEA },
		{ KEY_CHANNEL, SIGN_CHANNEL }, { KEY_OWNER, SIGN_OWNER },
		{ KEY_FEELING, SIGN_FACE }, { KEY_EMOTION, SIGN_FACE },
		{ KEY_EXPECTED, SIGN_FACE }, { KEY_DATA, SIGN_DATA },
		{ KEY_WALKS, SIGN_WALK },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].key == row->lane->key)
			return table[i].sign;
	return SIGN_LANE;
}

/* The name of a lane with its sign. */
static double
label(struct plan *plan, const struct plan_row *row, double y, bool draw)
{
	enum sign sign = row_sign(row);
	struct box room = { PICTURE_MARGIN, y + PLAN_PAD, plan->label, 0 };

	if (draw)
		draw_sign(plan->drawing, (struct box){ room.x, room.y + 1.5, 9, 9 }, sign,
		    ink_of(HUE_GREY, TONE_TEXT));
	room.x += LABEL_SIGN;
	room.width -= LABEL_SIGN;
	room.height = text_height(plan->drawing, row_label(plan, row), TYPE_STRONG, room.width);
	if (draw)
		draw_words(plan->drawing, room, row_label(plan, row), (struct lettering){
			TYPE_STRONG, ink_of(HUE_GREY, TONE_TEXT), SIDE_LEFT, false });
	return room.height + 2 * PLAN_PAD;
}

static double
row_height(struct plan *plan, const struct plan_row *row)
{
	double height = is_curve(row) ? plan_levels_height(plan, row->lane) :
	    cells(plan, row, 0, false) + 2 * PLAN_PAD;

	return fmax(height, label(plan, row, 0, false));
}

/* `first` is the first row of the page: there a lane's second row has its label
 * too. */
static void
draw_row(struct plan *plan, const struct plan_row *row, const struct plan_row *first, double y)
{
	struct box all = { plan_left(plan) - PLAN_PANEL, y, 0, row->height };

	for (size_t i = plan_first_band(plan); i < plan_end_band(plan); i++) {
		struct box panel = plan_band_box(plan, i);

		all.width = panel.x + panel.width - all.x;
		panel.y = y;
		panel.height = row->height;
		draw_box(plan->drawing, panel, 6, INK_SHADE, INK_NONE);
	}
	if (row == first || row->lane != row[-1].lane)
		label(plan, row, y, true);
	if (is_curve(row))
		plan_levels(plan, row->lane, all);
	else
		cells(plan, row, y + PLAN_PAD, true);
	if (row->lane->key == KEY_OWNER && !row->spans)
		plan_hand_offs(plan, all);
}

/* --- pages -------------------------------------------------------------------- */

static double
page_width(const struct plan *plan)
{
	struct box last = plan_band_box(plan, plan_end_band(plan) - 1);

	return fmax(last.x + last.width + PICTURE_MARGIN,
	    plan->paper.width > 0 ? plan->paper.width : PAGE_LEAST);
}

/* What stands above the grid, on the first page and on others. */
static double
page_top(const struct plan *plan, struct box room, bool draw)
{
	if (plan->pages > 0 && draw)
		picture_running_head(plan->picture, room);
	if (plan->pages > 0)
		return PICTURE_RUNNING_HEIGHT;
	return draw ? picture_head(plan->picture, room) :
	    picture_head_height(plan->picture, room.width);
}

/* A page with `count` rows from number `row` on, down to `bottom`. */
static void
put_page(struct plan *plan, size_t row, size_t count, bool legend, double bottom, bool draw)
{
	double foot = plan->paper.height > 0 ? PICTURE_FOOT_HEIGHT : 0;
	double width = page_width(plan), height = fmax(plan->paper.height, bottom + foot +
	    PICTURE_MARGIN);
	struct box room = { PICTURE_MARGIN, PICTURE_MARGIN, width - 2 * PICTURE_MARGIN, 0 };

	if (draw) {
		drawing_add_page(plan->drawing, width * plan->scale, height * plan->scale,
		    plan->scale);
		room.y += page_top(plan, room, true);
		room.y += plan_heads(plan, room.y, true) + PLAN_GAP;
	}
	for (size_t i = row; draw && i < row + count; i++) {
		draw_row(plan, &plan->rows[i], &plan->rows[row], room.y);
		room.y += plan->rows[i].height + PLAN_GAP;
	}
	if (draw && legend)
		plan_legend(plan, room, true);
	plan->pages++;
}

/* The columns at hand, on as many pages as their rows need. */
static void
put_columns(struct plan *plan, bool draw)
{
	double most = plan->paper.height > 0 ? plan->bottom - PICTURE_MARGIN -
	    PICTURE_FOOT_HEIGHT : HUGE_VAL;
	size_t row = 0, count;

	for (size_t i = 0; i < plan->row_count; i++)
		plan->rows[i].height = row_height(plan, &plan->rows[i]);
	do {
		struct box room = { PICTURE_MARGIN, PICTURE_MARGIN,
			page_width(plan) - 2 * PICTURE_MARGIN, 0 };
		bool last, legend;
		double need;

		room.y += page_top(plan, room, false);
		room.y += plan_heads(plan, room.y, false) + PLAN_GAP;
		for (count = 0; row + count < plan->row_count; count++) {
			need = plan->rows[row + count].height;
			if (count > 0 && room.y + need > most)
				break;
			room.y += need + PLAN_GAP;
		}
		last = row + count == plan->row_count && plan->end == plan->column_count;
		need = last ? plan_legend(plan, room, false) : 0;
		legend = last && (count == 0 || room.y + need <= most);
		put_page(plan, row, count, legend, room.y + (legend ? need : -PLAN_GAP), draw);
		row += count;
		if (last && !legend)
			put_page(plan, row, 0, true, PICTURE_MARGIN + PICTURE_RUNNING_HEIGHT +
			    plan_heads(plan, 0, false) + PLAN_GAP + need, draw);
	} while (row < plan->row_count);
}

/* The column behind the last that goes onto a page with column `first`, where
 * `most` have room: whole phases, unless one alone is too wide. */
static size_t
page_end(const struct plan *plan, size_t first, size_t most)
{
	size_t band = plan->columns[first].band, end = first;

	for (; band < plan->band_count && plan->bands[band].end - first <= most; band++)
		end = plan->bands[band].end;
	return end > first ? end : first + most;
}

/* Lays the map out; returns how many pages it takes. */
static size_t
put_all(struct plan *plan, bool draw)
{
	plan->pages = 0;
	for (plan->first = 0; plan->first < plan->column_count; plan->first = plan->end) {
		plan->end = page_end(plan, plan->first, plan->most);
		put_columns(plan, draw);
	}
	return plan->pages;
}

/* --- sizes -------------------------------------------------------------------- */

/* The room that columns have beside each other on the paper. */
static double
paper_room(const struct plan *plan)
{
	return plan->paper.width - PICTURE_MARGIN - PLAN_PANEL - plan_left(plan);
}

/* On how many pages the columns go if at most so many stand on one. */
static size_t
parts(const struct plan *plan, size_t most)
{
	size_t count = 0;

	for (size_t first = 0; first < plan->column_count; first = page_end(plan, first, most))
		count++;
	return count;
}

/* How wide columns can be so that those of a page fill the paper. */
static double
fill_width(const struct plan *plan, size_t first, size_t end)
{
	double bands = (double)(plan->columns[end - 1].band - plan->columns[first].band);
	double count = (double)(end - first);

	return (paper_room(plan) - bands * PLAN_PHASE - (count - 1) * PLAN_GAP) / count;
}

/* At most so many columns on a page, and as wide as they then can be. */
static void
set_most(struct plan *plan, size_t most)
{
	size_t end;

	plan->most = most;
	plan->width = plan->column_count <= SMALL ? WIDTH_ALONE : WIDTH_MOST;
	for (size_t first = 0; first < plan->column_count; first = end) {
		end = page_end(plan, first, plan->most);
		plan->width = fmin(plan->width, fill_width(plan, first, end));
	}
}

/* The least number of columns on a page with which they go on so few pages: so
 * these are about equally full. */
static size_t
even(const struct plan *plan, size_t most)
{
	while (most > 1 && parts(plan, most - 1) == parts(plan, most))
		most--;
	return most;
}

static void
set_scale(struct plan *plan, double scale)
{
	plan->scale = scale;
	plan->paper.width = plan->picture->width / scale;
	plan->paper.height = plan->picture->height / scale;
	plan->bottom = plan->paper.height;
	set_most(plan, even(plan, (size_t)fmax(1, floor((paper_room(plan) + PLAN_GAP) /
	    (WIDTH_LEAST + PLAN_GAP + PLAN_PHASE / 2)))));
}

/* How a map goes onto paper. */
struct choice {
	double scale;
	size_t most, pages;
};

/* As many columns on a page as have room, or, where the map is no large one, fewer:
 * their rows are less high. */
static void
try_scale(struct plan *plan, double scale, struct choice *best)
{
	bool small = plan->column_count <= SMALL;

	set_scale(plan, scale);
	for (int less = 0; less <= (small ? LESS_MOST : 0); less++) {
		size_t pages;

		if (less > 0 && plan->most == 1)
			return;
		if (less > 0)
			set_most(plan, even(plan, plan->most - 1));
		if (parts(plan, plan->most) >= best->pages)
			return;
		pages = put_all(plan, false);
		if (pages < best->pages)
			*best = (struct choice){ scale, plan->most, pages };
	}
}

/* On paper: the fewest pages at a scale that can still be read, and the largest
 * scale that does it; a map of few columns is enlarged. Then pages are filled
 * about alike. */
static void
choose_scale(struct plan *plan)
{
	static const double scales[] = { 1.7, 1.5, 1.3, 1.15, 1, 0.92, 0.85, 0.78, 0.72, 0.66 };
	struct choice best = { 1, 1, SIZE_MAX };

	for (size_t i = plan->column_count <= SMALL ? 0 : ENLARGED;
	    i < sizeof scales / sizeof *scales && best.pages > 1; i++)
		try_scale(plan, scales[i], &best);
	set_scale(plan, best.scale);
	set_most(plan, best.most);
	for (double part = 0.5; best.pages > 1 && plan->column_count <= SMALL && part < 1;
	    part += 0.1) {
		plan->bottom = plan->paper.height * part;
		if (put_all(plan, false) == best.pages)
			return;
	}
	plan->bottom = plan->paper.height;
}

static void
choose_sizes(struct plan *plan)
{
	if (plan->picture->width > 0) {
		choose_scale(plan);
		return;
	}
	plan->scale = 1;
	plan->most = plan->column_count;
	plan->width = plan->column_count <= 4 ? 184 : plan->column_count <= 8 ? 156 : 136;
	/* The head takes a page that few columns would leave empty. */
	plan->paper.width = PAGE_LEAST;
	plan->width = fmax(plan->width, fmin(WIDTH_ALONE, fill_width(plan, 0,
	    plan->column_count)));
	plan->paper.width = 0;
}

static void
choose_label(struct plan *plan)
{
	plan->label = LABEL_LEAST;
	for (size_t i = 0; i < plan->row_count; i++)
		plan->label = fmax(plan->label, LABEL_SIGN + 1 + text_widest_word(plan->drawing,
			row_label(plan, &plan->rows[i]), TYPE_STRONG));
	plan->label = fmin(plan->label, LABEL_MOST);
}

void
picture_map(struct picture *picture)
{
	struct plan plan = { .picture = picture, .drawing = picture->drawing,
		.journey = picture->journey };

	plan_begin(&plan);
	choose_label(&plan);
	if (plan.column_count > 0) {
		choose_sizes(&plan);
		put_all(&plan, true);
	} else {
		picture_nothing(picture, N_("No phases yet."));
	}
	plan_end(&plan);
}
