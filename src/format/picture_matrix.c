/*
 * The matrix as a picture: phases across, channels down; in each crossing how
 * many touchpoints there are, how customers feel there, and which they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "model/groups.h"
#include "model/mood.h"
#include "picture.h"

enum { LABEL_LEAST = 84, LABEL_MOST = 140 };	/* width of the names of channels */
enum { COLUMN_LEAST = 118, COLUMN_USUAL = 150, COLUMN_MOST = 240 };

#define PAD 7.0		/* between a box and what is in it */
#define GAP 6.0		/* between boxes */
#define FACE 7.0	/* the radius of the face of a crossing */
#define SMALL_FACE 4.5	/* of a touchpoint */
#define LEAD 13.0	/* from a box's edge to a name behind its face */
#define PAGE_LEAST 420.0
#define SCALE_LEAST 0.65	/* smaller letters are hard to read */
#define SMALLER 0.95

/* What is drawn. */
struct matrix {
	struct picture *picture;
	struct drawing *drawing;
	const struct journey *journey;
	struct groups groups;
	double label, column;	/* widths */
	double x, y;		/* of the first column; of what is next */
	double heads;		/* the height of the phases' heads */
	double *rows;		/* the height of each row */
};

static double
column_x(const struct matrix *matrix, size_t phase)
{
	return matrix->x + (matrix->column + GAP) * (double)phase;
}

static int
face_of(const struct matrix *matrix, const struct mood *mood)
{
	return mood_class(mood->sum / (double)mood->count, matrix->picture->low,
	    matrix->picture->high);
}

static const char *
name_of(const struct matrix *matrix, size_t group)
{
	const char *name = matrix->groups.v[group].name;

	return *name != '\0' ? name : picture_word(matrix->picture, N_("No channel"));
}

static bool
is_in(const struct member *member, size_t group, size_t phase)
{
	return member->group == group && member->phase == phase;
}

static void
add_mean(struct str *text, const struct mood *mood)
{
	double mean = mood->sum / (double)mood->count;

	str_add_format(text, fabs(mean) < 1000 ? "%.1f" : "%.2g", mean);
}

/* "☺ 3.8" at the left of a line, and how many there are at its right. */
static void
draw_sum(const struct matrix *matrix, struct box line, size_t count, const struct mood *mood,
	enum ink ink)
{
	struct str text = { 0 };
	double number;

	str_add_format(&text, "%zu", count);
	number = text_width(matrix->drawing, str_text(&text), TYPE_SMALL_STRONG) + 0.1;
	draw_words(matrix->drawing, (struct box){ line.x + line.width - number, line.y, number,
		line.height }, str_text(&text), (struct lettering){ TYPE_SMALL_STRONG, ink, SIDE_RIGHT,
		true });
	if (mood->count > 0) {
		str_cut(&text, 0);
		add_mean(&text, mood);
		draw_smiley(matrix->drawing, (struct point){ line.x + FACE, line.y + line.height / 2 },
		    FACE, face_of(matrix, mood));
		draw_words(matrix->drawing, (struct box){ line.x + 2 * FACE + 4, line.y,
			line.width - 2 * FACE - 6 - number, line.height }, str_text(&text),
		    (struct lettering){ TYPE_STRONG, ink, SIDE_LEFT, true });
	}
	str_clear(&text);
}

/* --- crossings ------------------------------------------------------------------ */

/* A touchpoint of a crossing; returns the height used. */
static double
put_touchpoint(const struct matrix *matrix, node_id touchpoint, struct box room, bool draw)
{
	const char *name = journey_text(matrix->journey, touchpoint, KEY_NAME);
	bool star = journey_truth(matrix->journey, touchpoint, KEY_STAR);
	struct mood mood = { 0 };

	room.x += LEAD;
	room.width -= LEAD + (star ? LEAD : 0);
	room.height = fmax(text_height(matrix->drawing, name, TYPE_TEXT, room.width),
	    2 * SMALL_FACE + 2);
	if (!draw)
		return room.height;
	mood_add(&mood, matrix->journey, touchpoint, NULL);
	if (mood.count > 0)
		draw_smiley(matrix->drawing, (struct point){ room.x - LEAD + SMALL_FACE,
			room.y + SMALL_FACE + 1.5 }, SMALL_FACE, face_of(matrix, &mood));
	else
		draw_circle(matrix->drawing, (struct point){ room.x - LEAD + SMALL_FACE,
			room.y + SMALL_FACE + 1.5 }, 1.5, INK_SOFT, INK_NONE);
	draw_words(matrix->drawing, room, name, (struct lettering){ TYPE_TEXT, INK_TEXT, SIDE_LEFT,
		false });
	if (star)
		draw_sign(matrix->drawing, (struct box){ room.x + room.width + 2, room.y, 10, 10 },
		    SIGN_STAR, ink_of(HUE_ORANGE, TONE_FULL));
	return room.height;
}

/* What is in a crossing: its sum, then its touchpoints. Returns the height. */
static double
put_crossing(const struct matrix *matrix, size_t group, size_t phase, struct box box, bool draw)
{
	struct box room = { box.x + PAD, box.y + PAD, box.width - 2 * PAD, 2 * FACE };
	struct mood mood = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < matrix->groups.member_count; i++)
		if (is_in(&matrix->groups.members[i], group, phase)) {
			mood_add(&mood, matrix->journey, matrix->groups.members[i].touchpoint, NULL);
			count++;
		}
	if (count == 0) {
		if (draw)
			draw_box(matrix->drawing, box, 6, INK_SHADE, INK_NONE);
		return 0;
	}
	if (draw) {
		enum hue hue = mood.count > 0 ? smiley_hue(face_of(matrix, &mood)) : HUE_GREY;

		draw_box(matrix->drawing, box, 6, ink_of(hue, TONE_GROUND), ink_of(hue, TONE_RIM));
		draw_sum(matrix, room, count, &mood, ink_of(hue, TONE_TEXT));
	}
	room.y += room.height + 5;
	for (size_t i = 0; i < matrix->groups.member_count; i++)
		if (is_in(&matrix->groups.members[i], group, phase))
			room.y += put_touchpoint(matrix, matrix->groups.members[i].touchpoint, room,
			    draw) + 3;
	return room.y - 3 + PAD - box.y;
}

/* --- heads and rows --------------------------------------------------------------- */

/* A phase: its name, and the sum of its touchpoints. Returns the height. */
static double
put_phase(const struct matrix *matrix, size_t number, struct box box, bool draw)
{
	node_id phase = journey_child(matrix->journey, NODE_ROOT, KEY_PHASES, number), touchpoint;
	const char *name = journey_text(matrix->journey, phase, KEY_NAME);
	struct box room = { box.x + PAD, box.y + PAD, box.width - 2 * PAD, 0 };
	enum hue hue = picture_hue(number);
	struct mood mood = { 0 };
	size_t count = 0;

	for (; (touchpoint = journey_child(matrix->journey, phase, KEY_TOUCHPOINTS, count)) !=
	    NODE_NONE; count++)
		mood_add(&mood, matrix->journey, touchpoint, NULL);
	room.height = text_height(matrix->drawing, name, TYPE_HEADING, room.width);
	if (draw) {
		draw_box(matrix->drawing, (struct box){ box.x, box.y + box.height - 4, box.width, 4 }, 2,
		    ink_of(hue, TONE_FULL), INK_NONE);
		draw_words(matrix->drawing, room, name, (struct lettering){ TYPE_HEADING,
			ink_of(hue, TONE_TEXT), SIDE_LEFT, false });
		draw_sum(matrix, (struct box){ room.x, room.y + room.height + 3, room.width, 2 * FACE },
		    count, &mood, ink_of(hue, TONE_TEXT));
	}
	return room.height + 3 + 2 * FACE + 2 * PAD + 3;
}

/* What the figures are, in the corner that is free. Returns the height. */
static double
put_corner(const struct matrix *matrix, double y, bool draw)
{
	const char *text = picture_word(matrix->picture, N_("mean emotion, number of touchpoints"));
	struct box room = { PICTURE_MARGIN, y, matrix->label - 2 * PAD, 0 };

	room.height = text_height(matrix->drawing, text, TYPE_SMALL, room.width);
	if (draw)
		draw_words(matrix->drawing, (struct box){ room.x, y + matrix->heads - room.height -
			PAD / 2, room.width, room.height }, text, (struct lettering){ TYPE_SMALL,
			INK_SOFT, SIDE_LEFT, false });
	return room.height + PAD / 2;
}

/* A channel: its name, and the sum of its touchpoints. Returns the height. */
static double
put_label(const struct matrix *matrix, size_t group, struct box room, bool draw)
{
	struct mood mood = { 0 };

	room.y += PAD;
	room.height = text_height(matrix->drawing, name_of(matrix, group), TYPE_STRONG, room.width);
	for (size_t i = 0; i < matrix->groups.member_count; i++)
		if (matrix->groups.members[i].group == group)
			mood_add(&mood, matrix->journey, matrix->groups.members[i].touchpoint, NULL);
	if (draw) {
		draw_words(matrix->drawing, room, name_of(matrix, group), (struct lettering){
			TYPE_STRONG, INK_TEXT, SIDE_LEFT, false });
		draw_sum(matrix, (struct box){ room.x, room.y + room.height + 3, room.width, 2 * FACE },
		    matrix->groups.v[group].members, &mood, INK_SOFT);
	}
	return room.height + 3 + 2 * FACE + 2 * PAD;
}

static struct box
label_box(const struct matrix *matrix, double y)
{
	return (struct box){ PICTURE_MARGIN, y, matrix->label - 2 * PAD, 0 };
}

static void
draw_row(const struct matrix *matrix, size_t group, double y)
{
	put_label(matrix, group, label_box(matrix, y), true);
	for (size_t i = 0; i < matrix->groups.phases; i++)
		put_crossing(matrix, group, i, (struct box){ column_x(matrix, i), y, matrix->column,
			matrix->rows[group] }, true);
}

/* --- measures ------------------------------------------------------------------------ */

static void
measure_rows(struct matrix *matrix)
{
	matrix->heads = put_corner(matrix, 0, false);
	for (size_t i = 0; i < matrix->groups.phases; i++)
		matrix->heads = fmax(matrix->heads, put_phase(matrix, i, (struct box){ 0, 0,
			matrix->column, 0 }, false));
	for (size_t i = 0; i < matrix->groups.count; i++) {
		matrix->rows[i] = put_label(matrix, i, label_box(matrix, 0), false);
		for (size_t j = 0; j < matrix->groups.phases; j++)
			matrix->rows[i] = fmax(matrix->rows[i], put_crossing(matrix, i, j, (struct box){
				0, 0, matrix->column, 0 }, false));
	}
}

static void
measure_label(struct matrix *matrix)
{
	matrix->label = LABEL_LEAST;
	for (size_t i = 0; i < matrix->groups.count; i++)
		matrix->label = fmax(matrix->label, text_width(matrix->drawing, name_of(matrix, i),
			TYPE_STRONG) + 2 * PAD + 1);
	matrix->label = fmin(matrix->label, LABEL_MOST);
	matrix->x = PICTURE_MARGIN + matrix->label;
}

/* The columns share the width; the width that they need. */
static double
share_width(struct matrix *matrix, double width)
{
	double phases = (double)matrix->groups.phases;

	matrix->column = (width - matrix->x - PICTURE_MARGIN + GAP) / phases - GAP;
	matrix->column = fmin(fmax(matrix->column, COLUMN_LEAST), COLUMN_MOST);
	return matrix->x + (matrix->column + GAP) * phases - GAP + PICTURE_MARGIN;
}

/* The height of all rows, or of the highest alone. */
static double
rows_height(const struct matrix *matrix, bool highest)
{
	double all = 0, most = 0;

	for (size_t i = 0; i < matrix->groups.count; i++) {
		all += matrix->rows[i] + GAP;
		most = fmax(most, matrix->rows[i] + GAP);
	}
	return highest ? most : all;
}

static double
head_height(const struct matrix *matrix, double width)
{
	return PICTURE_MARGIN + picture_head_height(matrix->picture, width - 2 * PICTURE_MARGIN) +
	    matrix->heads + GAP;
}

/* --- pages ------------------------------------------------------------------------------ */

static void
begin_page(struct matrix *matrix, double width, double height, double scale)
{
	struct box room = { PICTURE_MARGIN, PICTURE_MARGIN, width - 2 * PICTURE_MARGIN, 0 };

	drawing_add_page(matrix->drawing, width * scale, height * scale, scale);
	matrix->y = PICTURE_MARGIN;
	if (drawing_pages(matrix->drawing) == 1) {
		matrix->y += picture_head(matrix->picture, room);
	} else {
		picture_running_head(matrix->picture, room);
		matrix->y += PICTURE_RUNNING_HEIGHT;
	}
	put_corner(matrix, matrix->y, true);
	for (size_t i = 0; i < matrix->groups.phases; i++)
		put_phase(matrix, i, (struct box){ column_x(matrix, i), matrix->y, matrix->column,
			matrix->heads }, true);
	matrix->y += matrix->heads + GAP;
}

static void
draw_rows(struct matrix *matrix, double width, double height, double scale)
{
	double bottom = height - PICTURE_MARGIN - PICTURE_FOOT_HEIGHT;

	begin_page(matrix, width, height, scale);
	for (size_t i = 0; i < matrix->groups.count; i++) {
		if (matrix->y + matrix->rows[i] > bottom)
			begin_page(matrix, width, height, scale);
		draw_row(matrix, i, matrix->y);
		matrix->y += matrix->rows[i] + GAP;
	}
}

/* Has all room on one page made smaller by `scale`; or at least the highest
 * row, so that the others can follow on more pages? */
static bool
fits(struct matrix *matrix, double scale, bool one_page)
{
	double width = matrix->picture->width / scale, height = matrix->picture->height / scale;

	if (share_width(matrix, width) > width + 0.01)
		return false;
	measure_rows(matrix);
	return head_height(matrix, width) + rows_height(matrix, !one_page) + PICTURE_FOOT_HEIGHT +
	    PICTURE_MARGIN <= height;
}

/* On one page where that can be read. */
static void
draw_on_paper(struct matrix *matrix)
{
	const struct picture *picture = matrix->picture;
	double scale = 1;

	while (scale >= SCALE_LEAST && !fits(matrix, scale, true))
		scale *= SMALLER;
	if (scale < SCALE_LEAST)
		for (scale = 1; !fits(matrix, scale, false);)
			scale *= SMALLER;
	draw_rows(matrix, picture->width / scale, picture->height / scale, scale);
}

static void
draw_at_large(struct matrix *matrix)
{
	double width = fmax(PAGE_LEAST, matrix->x + (COLUMN_USUAL + GAP) *
		(double)matrix->groups.phases + PICTURE_MARGIN);

	width = fmax(width, share_width(matrix, width));
	measure_rows(matrix);
	draw_rows(matrix, width, head_height(matrix, width) + rows_height(matrix, false) +
	    PICTURE_FOOT_HEIGHT + PICTURE_MARGIN, 1);
}

void
picture_matrix(struct picture *picture)
{
	struct matrix matrix = { .picture = picture, .drawing = picture->drawing,
		.journey = picture->journey };

	groups_read(&matrix.groups, picture->journey, KEY_CHANNEL);
	matrix.rows = mem_zero(matrix.groups.count + 1, sizeof *matrix.rows);
	measure_label(&matrix);
	if (matrix.groups.phases == 0)
		picture_nothing(picture, N_("No phases yet."));
	else if (picture->width > 0)
		draw_on_paper(&matrix);
	else
		draw_at_large(&matrix);
	groups_clear(&matrix.groups);
	free(matrix.rows);
}
