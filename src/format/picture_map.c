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
#include <stdlib.h>

#include "base/vec.h"

#define LABEL_LEAST 58.0
#define LABEL_MOST 104.0
#define LABEL_SIGN 15.0		/* what a lane's sign takes */
#define PANEL 4.0		/* a panel is so much larger than its columns */
#define PAGE_LEAST 760.0	/* the width of a picture of few columns */
#define WIDTH_LEAST 108.0	/* of a column, on paper */
#define WIDTH_MOST 210.0

static double
grid_x(const struct plan *plan)
{
	return PICTURE_MARGIN + plan->label + PLAN_GAP + PANEL;
}

double
plan_x(const struct plan *plan, size_t column)
{
	size_t bands = plan->columns[column].band - plan->columns[plan->first].band;

	return grid_x(plan) + (double)(column - plan->first) * (plan->width + PLAN_GAP) +
	    (double)bands * PLAN_PHASE;
}

struct box
plan_band_box(const struct plan *plan, size_t band)
{
	size_t first = plan->bands[band].first, end = plan->bands[band].end;
	struct box box = { 0 };

	first = first < plan->first ? plan->first : first;
	end = end > plan->end ? plan->end : end;
	box.x = plan_x(plan, first) - PANEL;
	box.width = plan_x(plan, end - 1) + plan->width + PANEL - box.x;
	return box;
}

size_t
plan_first_band(const struct plan *plan)
{
	return plan->columns[plan->first].band;
}

size_t
plan_end_band(const struct plan *plan)
{
	return plan->columns[plan->end - 1].band + 1;
}

enum hue
plan_owner_hue(const struct plan *plan, const char *name)
{
	for (size_t i = 0; i < plan->owners.count; i++)
		if (str_equal(plan->owners.v[i].name, name))
			return picture_hue(i);
	return HUE_GREY;
}

/* --- what there is ------------------------------------------------------------ */

static void
read_columns(struct plan *plan)
{
	const struct journey *journey = plan->journey;
	size_t number = 0;
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		size_t first = plan->column_count, count = journey_count(journey, phase,
		    KEY_TOUCHPOINTS);

		for (size_t j = 0; j < count || j == 0; j++) {
			vec_grow(plan->columns, plan->column_count, plan->column_room);
			plan->columns[plan->column_count++] = (struct plan_column){
				journey_child(journey, phase, KEY_TOUCHPOINTS, j), phase, i,
				count > 0 ? ++number : 0 };
		}
		vec_grow(plan->bands, plan->band_count, plan->band_room);
		plan->bands[plan->band_count++] = (struct plan_band){ phase, first,
			plan->column_count, picture_hue(i) };
	}
}

static void
read_lanes(struct plan *plan)
{
	size_t kept = 0, expected = 0, emotion = 0;

	lanes_of(plan->journey, &plan->lanes);
	for (size_t i = 0; i < plan->lanes.count; i++) {
		const struct lane *lane = &plan->lanes.v[i];

		if (lane->hidden)
			continue;
		expected += lane->key == KEY_EXPECTED && lane->kind == LANE_LEVEL;
		emotion += lane->key == KEY_EMOTION && lane->kind == LANE_LEVEL;
		plan->lanes.v[kept++] = *lane;
	}
	plan->lanes.count = kept;
	plan->pair = expected > 0 && emotion > 0;
}

static bool
is_used(const struct plan *plan, const struct lane *lane, bool spans)
{
	for (size_t i = 0; i < plan->column_count; i++) {
		const struct plan_column *column = &plan->columns[i];
		node_id owner = spans ? column->phase : column->touchpoint;

		if (owner != NODE_NONE && journey_count(plan->journey, owner, lane->key) > 0)
			return true;
	}
	return false;
}

static void
add_row(struct plan *plan, const struct lane *lane, bool spans)
{
	vec_grow(plan->rows, plan->row_count, plan->row_room);
	plan->rows[plan->row_count++] = (struct plan_row){ lane, spans, 0 };
}

/* A lane that is listed but empty keeps its row: that it is empty says
 * something. One whose cards all span phases needs no other. */
static void
read_rows(struct plan *plan)
{
	for (size_t i = 0; i < plan->lanes.count; i++) {
		const struct lane *lane = &plan->lanes.v[i];
		bool spans = is_used(plan, lane, true), cells = is_used(plan, lane, false);

		if (spans)
			add_row(plan, lane, true);
		if (plan->pair && lane->key == KEY_EXPECTED)
			continue;
		if (cells || !spans)
			add_row(plan, lane, false);
	}
}

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

		room.x += PANEL;
		room.width -= 2 * PANEL;
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
		{ KEY_PAIN, SIGN_PAIN }, { KEY_IDEA, SIGN_IDEA }, { KEY_QUOTE, SIGN_QUOTE },
		{ KEY_THOUGHT, SIGN_COMMENT }, { KEY_OWNER, SIGN_OWNER },
		{ KEY_ROLE, SIGN_PERSONA }, { KEY_NEED, SIGN_GOAL }, { KEY_DATA, SIGN_UP },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].key == row->lane->key)
			return table[i].sign;
	return SIGNS;
}

/* The name of a lane with its sign. */
static double
label(struct plan *plan, const struct plan_row *row, double y, bool draw)
{
	enum sign sign = row_sign(row);
	struct box room = { PICTURE_MARGIN, y + PLAN_PAD, plan->label, 0 };

	if (draw && sign != SIGNS)
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

static void
draw_row(struct plan *plan, const struct plan_row *row, double y)
{
	struct box all = { grid_x(plan) - PANEL, y, 0, row->height };

	for (size_t i = plan_first_band(plan); i < plan_end_band(plan); i++) {
		struct box panel = plan_band_box(plan, i);

		all.width = panel.x + panel.width - all.x;
		panel.y = y;
		panel.height = row->height;
		draw_box(plan->drawing, panel, 6, INK_SHADE, INK_NONE);
	}
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
	    plan->picture->width > 0 ? plan->picture->width : PAGE_LEAST);
}

/* What stands above the grid, on the first page and on others. */
static double
page_top(const struct plan *plan, struct box room, bool draw)
{
	bool first = drawing_pages(plan->drawing) == (draw ? 1 : 0);

	if (!first && draw)
		picture_running_head(plan->picture, room);
	if (!first)
		return PICTURE_RUNNING_HEIGHT;
	return draw ? picture_head(plan->picture, room) :
	    picture_head_height(plan->picture, room.width);
}

/* Draws a page with `count` rows from number `row` on, down to `bottom`. */
static void
draw_page(struct plan *plan, size_t row, size_t count, bool legend, double bottom)
{
	double width = page_width(plan), height = plan->picture->height;
	struct box room = { PICTURE_MARGIN, PICTURE_MARGIN, width - 2 * PICTURE_MARGIN, 0 };

	drawing_add_page(plan->drawing, width, fmax(height, bottom + PICTURE_MARGIN), 1);
	room.y += page_top(plan, room, true);
	room.y += plan_heads(plan, room.y, true) + PLAN_GAP;
	for (size_t i = row; i < row + count; i++) {
		draw_row(plan, &plan->rows[i], room.y);
		room.y += plan->rows[i].height + PLAN_GAP;
	}
	if (legend)
		plan_legend(plan, room, true);
}

/* The columns at hand, on as many pages as their rows need. */
static void
draw_columns(struct plan *plan)
{
	double most = plan->picture->height > 0 ? plan->picture->height - PICTURE_MARGIN -
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
		draw_page(plan, row, count, legend, room.y + (legend ? need : -PLAN_GAP));
		row += count;
		if (last && !legend)
			draw_page(plan, row, 0, true, PICTURE_MARGIN + PICTURE_RUNNING_HEIGHT +
			    plan_heads(plan, 0, false) + PLAN_GAP + need);
	} while (row < plan->row_count);
}

/* The column behind the last that goes onto a page with column `first`, where
 * `most` have room: whole phases, unless one alone is too wide. */
static size_t
page_end(const struct plan *plan, size_t first, size_t most)
{
	size_t end = first;

	for (size_t band = plan->columns[first].band; band < plan->band_count; band++) {
		if (plan->bands[band].end - first > most)
			break;
		end = plan->bands[band].end;
	}
	return end > first ? end : first + most;
}

/* The room that columns have beside each other on the paper. */
static double
paper_room(const struct plan *plan)
{
	return plan->picture->width - PICTURE_MARGIN - PANEL - grid_x(plan);
}

/* How wide columns can be so that those of a page fill the paper. */
static double
fill_width(const struct plan *plan, size_t first, size_t end)
{
	double bands = (double)(plan->columns[end - 1].band - plan->columns[first].band);
	double count = (double)(end - first);

	return (paper_room(plan) - bands * PLAN_PHASE - (count - 1) * PLAN_GAP) / count;
}

static size_t
choose_widths(struct plan *plan)
{
	size_t most = plan->column_count, end;

	plan->width = plan->column_count <= 4 ? 184 : plan->column_count <= 8 ? 156 : 136;
	if (plan->picture->width <= 0)
		return most;
	most = (size_t)fmax(1, floor((paper_room(plan) + PLAN_GAP) /
		(WIDTH_LEAST + PLAN_GAP + PLAN_PHASE / 2)));
	plan->width = WIDTH_MOST;
	for (size_t first = 0; first < plan->column_count; first = end) {
		end = page_end(plan, first, most);
		plan->width = fmin(plan->width, fill_width(plan, first, end));
	}
	return most;
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

/* A map without phases has its head, and says that this is all. */
static void
draw_nothing(struct plan *plan)
{
	double width = plan->picture->width > 0 ? plan->picture->width : PAGE_LEAST;
	struct box room = { PICTURE_MARGIN, PICTURE_MARGIN, width - 2 * PICTURE_MARGIN, 20 };
	double head = picture_head_height(plan->picture, room.width);

	drawing_add_page(plan->drawing, width, fmax(plan->picture->height,
		head + room.height + 2 * PICTURE_MARGIN), 1);
	picture_head(plan->picture, room);
	room.y += head;
	draw_words(plan->drawing, room, picture_word(plan->picture, N_("No phases yet.")),
	    (struct lettering){ TYPE_TEXT, INK_SOFT, SIDE_LEFT, false });
}

static void
clear(struct plan *plan)
{
	lanes_clear(&plan->lanes);
	walks_clear(&plan->walks);
	groups_clear(&plan->owners);
	free(plan->columns);
	free(plan->bands);
	free(plan->rows);
}

void
picture_map(struct picture *picture)
{
	struct plan plan = { .picture = picture, .drawing = picture->drawing,
		.journey = picture->journey };
	size_t most;

	read_columns(&plan);
	read_lanes(&plan);
	read_rows(&plan);
	walks_update(&plan.walks, plan.journey);
	groups_read(&plan.owners, plan.journey, KEY_OWNER);
	choose_label(&plan);
	most = plan.column_count > 0 ? choose_widths(&plan) : 0;
	for (plan.first = 0; plan.first < plan.column_count; plan.first = plan.end) {
		plan.end = page_end(&plan, plan.first, most);
		draw_columns(&plan);
	}
	if (plan.column_count == 0)
		draw_nothing(&plan);
	clear(&plan);
}
