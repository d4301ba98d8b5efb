/*
 * The view "matrix": phases across, channels or owners down, touchpoints where
 * they meet.
 *
 * What is empty and what is crowded can be seen at a glance: each row and each
 * phase says how many touchpoints it has and how customers feel there. On
 * paper the phases that have no room beside the others follow below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/vec.h"
#include "base/width.h"
#include "model/groups.h"
#include "mood.h"
#include "view/matrix.h"

enum {
	NAME_LEAST = 8, NAME_MOST = 24,	/* columns of a row's name and the blank behind it */
	SUM = 10,		/* of its sum and a blank, "123 ☺ 3.8 " */
	PITCH_LEAST = 18, PITCH_MOST = 40,	/* columns of a phase, its rule included */
	LEAD = 3,		/* before a name: smiley, star, blank */
	CROWDED = 4,		/* so many in one crossing are said to be many */
	EMPTY_MOST = 20000	/* past so many crossings those without anything stay blank */
};

static const struct {
	key_id lane;
	const char *nobody;	/* the row of those without a name */
	const char *none;	/* said where nobody has one */
} forms[] = {
	{ KEY_CHANNEL, N_("No channel"),
		N_("No channels yet: L puts a touchpoint into one.") },
	{ KEY_OWNER, N_("No owner"), N_("No owners yet: L gives a touchpoint one.") },
};

key_id
matrix_lane(const struct sheet *sheet)
{
	if (sheet->view->draw == view_flow)
		return sheet->form % 2 == 0 ? KEY_OWNER : KEY_NONE;
	if (sheet->view->draw != view_matrix)
		return KEY_NONE;
	return forms[(size_t)sheet->form % (sizeof forms / sizeof *forms)].lane;
}

/* What is being drawn: phases `first` to `end`, from line `y` on. */
struct matrix {
	struct sheet *sheet;
	struct groups groups;
	struct member *members;		/* by group, then by phase, in map order */
	size_t form, first, end;
	int side, name, pitch, y;
	bool beside;			/* the rows' sums stand beside their names */
	size_t done;			/* members that were drawn */
	bool sparse;			/* too large to mark what is empty */
};

/* In the order of their groups, then of the map, in which they stand already;
 * without those that are filtered away, which no longer count. */
static void
sort_members(struct matrix *matrix)
{
	struct groups *groups = &matrix->groups;
	size_t *next = mem_zero(groups->count + 1, sizeof *next), end = 0, kept = 0;

	matrix->members = mem_zero(groups->member_count + 1, sizeof *matrix->members);
	for (size_t i = 0; i < groups->count; i++)
		next[i + 1] = next[i] + groups->v[i].members;
	for (size_t i = 0; i < groups->member_count; i++)
		matrix->members[next[groups->members[i].group]++] = groups->members[i];
	for (size_t i = 0; i < groups->count; i++) {
		size_t at = end, before = kept;

		for (end += groups->v[i].members; at < end; at++)
			if (sheet_shows(matrix->sheet, matrix->members[at].touchpoint))
				matrix->members[kept++] = matrix->members[at];
		groups->v[i].members = kept - before;
	}
	free(next);
}

static const char *
group_name(const struct matrix *matrix, size_t group)
{
	const char *name = matrix->groups.v[group].name;

	return *name != '\0' ? name : sheet_word(matrix->sheet, forms[matrix->form].nobody);
}

/* As wide as the longest name, but no more than a third of the sheet; the sums
 * stand below the names where there is no room beside them. */
static void
measure_side(struct matrix *matrix)
{
	int width = matrix->sheet->width, sum = SUM + mood_width(matrix->sheet) - 1;

	matrix->name = NAME_LEAST;
	for (size_t i = 0; i < matrix->groups.count; i++) {
		const char *name = group_name(matrix, i);
		int needed = (int)width_of(name, strlen(name)) + 1;

		if (needed > matrix->name)
			matrix->name = needed;
	}
	if (matrix->name > NAME_MOST)
		matrix->name = NAME_MOST;
	matrix->beside = (matrix->name + sum) * 5 <= width * 2;
	if (!matrix->beside && matrix->name > width / 3)
		matrix->name = width / 3 > NAME_LEAST ? width / 3 : NAME_LEAST;
	matrix->side = matrix->name + (matrix->beside ? sum : 0);
}

/* As many columns as can be read share the width. */
static void
measure(struct matrix *matrix)
{
	const struct sheet *sheet = matrix->sheet;
	int phases = (int)matrix->groups.phases, room, fit;

	measure_side(matrix);
	room = sheet->width - matrix->side;
	matrix->pitch = room < PITCH_LEAST ? room : PITCH_LEAST;
	fit = matrix->pitch > 0 && room / matrix->pitch > 1 ? room / matrix->pitch : 1;
	if (phases > 0 && phases < fit)
		fit = phases;
	matrix->pitch = room / fit < PITCH_MOST ? room / fit : PITCH_MOST;
	matrix->first = 0;
	matrix->end = sheet->paper && fit < phases ? (size_t)fit : (size_t)phases;
}

static int
cell_x(const struct matrix *matrix, size_t phase)
{
	return matrix->side + (int)(phase - matrix->first) * matrix->pitch + 1;
}

/* How many there are, to the right of at least `width` columns, and how
 * customers feel there: "5 ☺ 3.8". In ASCII the face would be one more number. */
static void
draw_sum(struct sheet *sheet, int x, int y, int width, size_t count, const struct mood *mood)
{
	struct str text = { 0 };

	str_add_format(&text, "%*zu", width, count);
	x += draw_text(sheet, x, y, 0, str_text(&text), STYLE_MARK) + 1;
	str_cut(&text, 0);
	if (mood->count > 0) {
		if (mood_has_faces(sheet))
			x += draw_mood(sheet, x, y, mood, GLYPHS) + 1;
		str_add_format(&text, "%.1f", mood->sum / (double)mood->count);
		draw_text(sheet, x, y, 0, str_text(&text), STYLE_HINT);
	}
	str_clear(&text);
}

static void
draw_heading(struct matrix *matrix, size_t phase, int *lines)
{
	struct sheet *sheet = matrix->sheet;
	node_id node = journey_child(sheet->journey, NODE_ROOT, KEY_PHASES, phase), touchpoint;
	int x = cell_x(matrix, phase) + 1, used = 1;
	const char *name = journey_text(sheet->journey, node, KEY_NAME);
	struct mood mood = { 0 };
	size_t count = 0;

	if (sheet->paper)
		used = draw_block(sheet, x, matrix->y, matrix->pitch - 2, name, BLOCK_NO_LEAD,
		    STYLE_PHASE);
	else
		draw_text(sheet, x, matrix->y, matrix->pitch - 2, name, STYLE_PHASE);
	for (size_t i = 0; (touchpoint = journey_child(sheet->journey, node, KEY_TOUCHPOINTS, i)) !=
	    NODE_NONE; i++)
		if (sheet_shows(sheet, touchpoint)) {
			mood_add(&mood, sheet->journey, touchpoint, NULL);
			count++;
		}
	draw_sum(sheet, x, matrix->y + used, 1, count, &mood);
	if (used + 1 > *lines)
		*lines = used + 1;
}

/* A rule below a row; `cross` where those between the phases meet it. */
static void
draw_rule(struct matrix *matrix, enum glyph line, enum glyph cross)
{
	struct sheet *sheet = matrix->sheet;

	draw_across(sheet, 0, matrix->y, cell_x(matrix, matrix->end) - 1, line, STYLE_LINE);
	for (size_t i = matrix->first; i < matrix->end; i++)
		draw_glyph(sheet, cell_x(matrix, i) - 1, matrix->y, cross, STYLE_LINE);
	matrix->y++;
}

/* The phases' names and sums, what those are, and a rule below them. */
static void
draw_headings(struct matrix *matrix)
{
	const char *legend = sheet_word(matrix->sheet, N_("number, emotion"));
	int lines = 2, two;

	for (size_t i = matrix->first; i < matrix->end; i++)
		draw_heading(matrix, i, &lines);
	two = (int)width_of(legend, strlen(legend)) > matrix->side - 1;
	draw_block(matrix->sheet, 0, matrix->y + lines - 1 - two, matrix->side - 1, legend,
	    BLOCK_NO_LEAD, STYLE_HINT);
	matrix->y += lines;
	draw_rule(matrix, GLYPH_LINE_H, GLYPH_CROSS);
}

/* One touchpoint; returns its lines. `nth` counts where it stands several
 * times: only the first is the place to come to. */
static int
draw_member(struct matrix *matrix, const struct member *member, int x, int y, size_t nth)
{
	struct sheet *sheet = matrix->sheet;
	struct mood mood = { 0 };
	int width = matrix->pitch - 3, lines, lead;

	mood_add(&mood, sheet->journey, member->touchpoint, NULL);
	lead = draw_mood(sheet, x, y, &mood, GLYPH_BULLET);
	if (journey_truth(sheet->journey, member->touchpoint, KEY_STAR))
		draw_glyph(sheet, x + lead, y, GLYPH_STAR, STYLE_MARK);
	lead += LEAD - 1;
	lines = draw_block(sheet, x + lead, y, width - lead,
	    journey_text(sheet->journey, member->touchpoint, KEY_NAME), BLOCK_NO_LEAD, STYLE_CARD);
	draw_stop(sheet, (struct rect){ x, y, width, lines }, member->touchpoint, KEY_NONE, nth);
	return lines;
}

/* A crossing without a touchpoint is a place where one can be added. */
static void
draw_empty(struct matrix *matrix, size_t group, size_t phase)
{
	struct sheet *sheet = matrix->sheet;
	int x = cell_x(matrix, phase) + 1, width = matrix->pitch - 3;

	if (matrix->sparse)
		return;
	draw_glyph(sheet, x + width / 2, matrix->y, GLYPH_PART, STYLE_LINE);
	draw_stop(sheet, (struct rect){ x, matrix->y, width, 1 },
	    journey_child(sheet->journey, NODE_ROOT, KEY_PHASES, phase), KEY_TOUCHPOINTS, group + 1);
}

/* The touchpoints of one crossing, `count` of them; returns its lines. */
static int
draw_crossing(struct matrix *matrix, const struct member *members, size_t count)
{
	struct sheet *sheet = matrix->sheet;
	int x = cell_x(matrix, members->phase) + 1, lines = 0;
	struct str text = { 0 };

	if (count >= CROWDED) {
		str_add_format(&text, "%zu", count);
		draw_glyph(sheet, x, matrix->y, GLYPH_TIMES, STYLE_PAIN);
		draw_text(sheet, x + 1, matrix->y, 0, str_text(&text), STYLE_PAIN);
		lines++;
		str_clear(&text);
	}
	for (size_t i = 0; i < count && sheet_goes_on(sheet, matrix->done++,
	    matrix->groups.member_count); i++) {
		const struct member *first = groups_of(&matrix->groups, members[i].touchpoint);
		size_t nth = 0;

		while (first[nth].group != members[i].group)
			nth++;
		lines += draw_member(matrix, &members[i], x, matrix->y + lines, nth);
	}
	return lines;
}

static int
draw_label(struct matrix *matrix, size_t group, const struct member *members)
{
	struct sheet *sheet = matrix->sheet;
	size_t count = matrix->groups.v[group].members;
	bool nobody = *matrix->groups.v[group].name == '\0';
	struct mood mood = { 0 };
	int lines;

	for (size_t i = 0; i < count; i++)
		mood_add(&mood, sheet->journey, members[i].touchpoint, NULL);
	lines = draw_block(sheet, 0, matrix->y, matrix->name - 1, group_name(matrix, group),
	    BLOCK_NO_LEAD, nobody ? STYLE_HINT : STYLE_LANE);
	if (matrix->beside)
		draw_sum(sheet, matrix->name, matrix->y, 3, count, &mood);
	else
		draw_sum(sheet, 0, matrix->y + lines, 1, count, &mood);
	return matrix->beside ? lines : lines + 1;
}

static void
draw_row(struct matrix *matrix, size_t group, const struct member *members)
{
	size_t count = matrix->groups.v[group].members, at = 0;
	int lines = draw_label(matrix, group, members), used;

	while (at < count && members[at].phase < matrix->first)
		at++;
	for (size_t phase = matrix->first; phase < matrix->end; phase++) {
		size_t from = at;

		while (at < count && members[at].phase == phase)
			at++;
		used = 0;
		if (at > from)
			used = draw_crossing(matrix, &members[from], at - from);
		else
			draw_empty(matrix, group, phase);
		if (used > lines)
			lines = used;
	}
	matrix->y += lines;
	if (!matrix->beside)
		draw_rule(matrix, GLYPH_DOTS_H, GLYPH_LINE_V);
}

static void
draw_stripe(struct matrix *matrix)
{
	int top = matrix->y;
	size_t at = 0;

	draw_headings(matrix);
	if (top == 0)
		matrix->sheet->head = matrix->y;
	for (size_t i = 0; i < matrix->groups.count; i++) {
		draw_row(matrix, i, &matrix->members[at]);
		at += matrix->groups.v[i].members;
	}
	for (size_t i = matrix->first; i < matrix->end; i++)
		draw_down(matrix->sheet, cell_x(matrix, i) - 1, top, matrix->y - top, GLYPH_LINE_V,
		    STYLE_LINE);
}

/* A map that has no touchpoint yet still has rows to add them to. */
static void
add_nobody(struct groups *groups)
{
	if (groups->count > 0 && *groups->v[groups->count - 1].name == '\0')
		return;
	vec_grow(groups->v, groups->count, groups->room);
	groups->v[groups->count++] = (struct group){ "", 0 };
}

static void
draw_stripes(struct matrix *matrix)
{
	size_t fit;

	measure(matrix);
	fit = matrix->end;
	matrix->sheet->side = matrix->side;
	matrix->sheet->snap = matrix->pitch;
	matrix->sparse = matrix->groups.count * matrix->groups.phases > EMPTY_MOST;
	for (; matrix->first < matrix->groups.phases; matrix->first += fit, matrix->y++) {
		matrix->end = matrix->first + fit;
		if (matrix->end > matrix->groups.phases)
			matrix->end = matrix->groups.phases;
		draw_stripe(matrix);
	}
}

void
view_matrix(struct sheet *sheet)
{
	struct matrix matrix = { .sheet = sheet,
		.form = (size_t)sheet->form % (sizeof forms / sizeof *forms) };
	const char *hint = NULL;

	groups_read(&matrix.groups, sheet->journey, forms[matrix.form].lane);
	if (matrix.groups.phases == 0)
		hint = N_("No phases yet: A adds one.");
	else if (matrix.groups.member_count == 0)
		hint = N_("No touchpoints yet: a adds one.");
	else if (matrix.groups.count == 1 && *matrix.groups.v[0].name == '\0')
		hint = forms[matrix.form].none;
	if (matrix.groups.member_count == 0)
		add_nobody(&matrix.groups);
	sort_members(&matrix);
	draw_stripes(&matrix);
	if (hint != NULL)
		draw_hint(sheet, matrix.y, hint);
	groups_clear(&matrix.groups);
	free(matrix.members);
}
