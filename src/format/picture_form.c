/*
 * The blank form on which a walk is noted: for mystery guests, and everybody
 * else with a pencil.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "model/mood.h"
#include "model/walks.h"
#include "picture_square.h"
#include "picture_stack.h"

#define LINE 17.0		/* from one line to write on to the next */
#define LINES 3
#define TICK 10.0		/* a box to tick */
#define FACE 8.0
#define SCORE 44.0		/* a score with its face and box */
#define BOXES_MOST 11		/* more levels than that are written, not ticked */
#define LABEL 84.0		/* of a fact */
#define NUMBER 9.0
#define PAD 8.0
#define INDENT 28.0

struct form {
	struct picture *picture;
	struct drawing *drawing;
	struct stack stack;
	struct str text;
};

static __attribute__((format_arg(2))) const char *
word(const struct form *form, const char *text)
{
	return picture_word(form->picture, text);
}

static void
draw_blank(struct form *form, double x1, double x2, double y)
{
	draw_rule(form->drawing, x1, y, x2, y, (struct stroke){ ink_of(HUE_GREY, TONE_RIM), 0.8,
		false });
}

/* --- the top ------------------------------------------------------------------- */

/* "Name ______", in a part of the line. */
static void
put_blank(struct form *form, double x, double width, const char *label)
{
	double y = form->stack.room.y, wide = fmin(text_width(form->drawing, label, TYPE_STRONG) + 1,
	    width / 2);

	draw_words_cut(form->drawing, (struct box){ x, y, wide, LINE }, label, (struct lettering){
		TYPE_STRONG, INK_TEXT, SIDE_LEFT, true });
	draw_blank(form, x + wide + 6, x + width, y + LINE - 2);
}

/* Boxes to tick, each with what it stands for, on as many lines as they need. */
struct ticks {
	struct form *form;
	double x, y;
};

static void
put_tick(struct ticks *ticks, const char *text)
{
	struct form *form = ticks->form;
	struct box room = form->stack.room;
	double most = room.width - TICK - 6;
	double wide = fmin(text_width(form->drawing, text, TYPE_TEXT) + 0.01, most), high;

	if (ticks->x > 0 && ticks->x + TICK + 6 + wide > room.width) {
		ticks->x = 0;
		stack_use(&form->stack, ticks->y + 4);
		ticks->y = 0;
	}
	high = text_height(form->drawing, text, TYPE_TEXT, wide);
	room = form->stack.room;
	draw_box(form->drawing, (struct box){ room.x + ticks->x, room.y + 1, TICK, TICK }, 2,
	    INK_WHITE, ink_of(HUE_GREY, TONE_FULL));
	draw_words(form->drawing, (struct box){ room.x + ticks->x + TICK + 6, room.y, wide, high },
	    text, (struct lettering){ TYPE_TEXT, INK_TEXT, SIDE_LEFT, false });
	ticks->x += TICK + 6 + wide + 16;
	ticks->y = fmax(ticks->y, high);
}

static void
end_ticks(struct ticks *ticks)
{
	if (ticks->x > 0)
		stack_use(&ticks->form->stack, ticks->y + 10);
}

static void
put_choices(struct form *form)
{
	const struct journey *journey = form->picture->journey;
	struct ticks kinds = { form, 0, 0 }, personas = { form, 0, 0 };
	node_id persona;

	for (int i = 0; i < WALK_OTHER; i++)
		put_tick(&kinds, label_word(&form->picture->look,
			walk_kind_name((enum walk_kind)i)));
	end_ticks(&kinds);
	for (size_t i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++)
		put_tick(&personas, journey_text(journey, persona, KEY_NAME));
	end_ticks(&personas);
}

static void
put_top(struct form *form)
{
	struct box room = form->stack.room;
	double height;

	put_blank(form, room.x, room.width * 0.62, word(form, N_("Walked by")));
	put_blank(form, room.x + room.width * 0.66, room.width * 0.34, word(form, N_("Date")));
	stack_use(&form->stack, LINE + 12);
	put_choices(form);
	str_cut(&form->text, 0);
	str_add_format(&form->text, word(form, N_("Scores run from %g (worst) to %g (best).")),
	    form->picture->low, form->picture->high);
	room = form->stack.room;
	height = text_height(form->drawing, str_text(&form->text), TYPE_TEXT, room.width);
	room.height = height;
	draw_words(form->drawing, room, str_text(&form->text), (struct lettering){ TYPE_TEXT,
		INK_SOFT, SIDE_LEFT, false });
	stack_use(&form->stack, height + 4);
}

/* --- a touchpoint ---------------------------------------------------------------- */

/* The cards of a lane there and at its phase, each on a line of its own. */
static void
read_cell(struct form *form, node_id touchpoint, key_id lane)
{
	const struct journey *journey = form->picture->journey;
	node_id owners[] = { journey_parent(journey, touchpoint), touchpoint }, card;

	str_cut(&form->text, 0);
	for (int i = 0; i < 2; i++)
		for (size_t j = 0; (card = journey_child(journey, owners[i], lane, j)) != NODE_NONE;
		    j++)
			str_add_format(&form->text, "%s%s", form->text.len > 0 ? "\n" : "",
			    journey_text(journey, card, KEY_TEXT));
}

/* What to know and look for, a label and the text beside it. */
static double
put_fact(struct form *form, node_id touchpoint, const char *label, key_id lane, struct box room,
	bool draw)
{
	struct box left = { room.x, room.y, LABEL - 8, 0 };
	struct box right = { room.x + LABEL, room.y, room.width - LABEL, 0 };
	bool look_for = lane == KEY_SERVICE;

	read_cell(form, touchpoint, lane);
	if (form->text.len == 0)
		return 0;
	left.y += look_for ? 3 : 0;
	right.y = left.y;
	left.height = text_height(form->drawing, label, TYPE_STRONG, left.width);
	right.height = text_height(form->drawing, str_text(&form->text), TYPE_TEXT, right.width);
	if (draw && look_for)
		draw_box(form->drawing, (struct box){ right.x - 6, right.y - 3, right.width + 6,
			right.height + 6 }, 4, ink_of(HUE_BLUE, TONE_GROUND), INK_NONE);
	if (draw) {
		draw_words(form->drawing, left, label, (struct lettering){ TYPE_STRONG, INK_SOFT,
			SIDE_LEFT, false });
		draw_words(form->drawing, right, str_text(&form->text), (struct lettering){
			TYPE_TEXT, look_for ? ink_of(HUE_BLUE, TONE_TEXT) : INK_TEXT, SIDE_LEFT,
			false });
	}
	return fmax(left.height, right.height) + (look_for ? 10 : 3);
}

static double
put_facts(struct form *form, node_id touchpoint, struct box room, bool draw)
{
	static const struct {
		const char *label;
		enum key lane;
	} facts[] = {
		{ N_("Where"), KEY_CHANNEL }, { N_("Context"), KEY_CONTEXT },
		{ N_("You"), KEY_ACTION }, { N_("Need"), KEY_NEED },
		{ N_("Expectation"), KEY_EXPECTATION }, { N_("Look for"), KEY_SERVICE },
	};
	double y = room.y;

	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
		room.y += put_fact(form, touchpoint, word(form, facts[i].label), facts[i].lane, room,
		    draw);
	return room.y - y;
}

/* A box for each level with its face, from the worst to the best. */
static void
draw_scores(struct form *form, struct box room)
{
	double low = form->picture->low, high = form->picture->high;
	double step = fmin(SCORE, room.width / fmax(1, high - low + 1));
	struct str figure = { 0 };

	if (high - low >= BOXES_MOST || step < 2 * FACE + TICK + 6) {
		put_blank(form, room.x, room.width / 2, word(form, N_("Score")));
		return;
	}
	for (double level = low; level <= high; level++, room.x += step) {
		str_cut(&figure, 0);
		str_add_format(&figure, "%g", level);
		draw_smiley(form->drawing, (struct point){ room.x + FACE, room.y + FACE }, FACE,
		    mood_class(level, low, high));
		draw_box(form->drawing, (struct box){ room.x + 2 * FACE + 4, room.y + FACE - TICK / 2,
			TICK, TICK }, 2, INK_WHITE, ink_of(HUE_GREY, TONE_TEXT));
		draw_words(form->drawing, (struct box){ room.x, room.y + 2 * FACE + 2, 2 * FACE, 9 },
		    str_text(&figure), (struct lettering){ TYPE_SMALL_STRONG, INK_SOFT,
			SIDE_MIDDLE, false });
	}
	str_clear(&figure);
}

/* The touchpoint with all that is to be read and filled in; kept together. */
static void
put_touchpoint(struct form *form, node_id touchpoint, size_t number, enum hue hue)
{
	const char *name = journey_text(form->picture->journey, touchpoint, KEY_NAME);
	double width = form->stack.room.width - INDENT, height, facts, scores = 2 * FACE + 16;
	struct box room = { 0, 0, width, 0 };

	height = fmax(text_height(form->drawing, name, TYPE_HEADING, width), 2 * NUMBER);
	facts = put_facts(form, touchpoint, room, false);
	stack_need(&form->stack, height + 6 + facts + 6 + scores + LINES * LINE + PAD);
	room = form->stack.room;
	picture_number(form->picture, (struct point){ room.x + NUMBER, room.y + NUMBER }, NUMBER,
	    number, hue);
	room = (struct box){ room.x + INDENT, room.y, width, height };
	draw_words(form->drawing, room, name, (struct lettering){ TYPE_HEADING, INK_TEXT, SIDE_LEFT,
		height <= 2 * NUMBER });
	room.y += height + 6;
	put_facts(form, touchpoint, room, true);
	room.y += facts + 6;
	stack_use(&form->stack, height + 6 + facts + 6);
	draw_scores(form, room);
	room.y += scores;
	for (int i = 1; i <= LINES; i++)
		draw_blank(form, room.x, room.x + width, room.y + i * LINE - 6);
	stack_use(&form->stack, scores + LINES * LINE + PAD);
}

static void
put_phase(struct form *form, node_id phase, enum hue hue)
{
	const char *name = journey_text(form->picture->journey, phase, KEY_NAME);
	struct box room = form->stack.room;

	room.height = text_height(form->drawing, name, TYPE_HEADING, room.width - 2 * PAD) + PAD;
	stack_use(&form->stack, PAD);
	stack_need(&form->stack, room.height + 160);
	room.y = form->stack.room.y;
	draw_box(form->drawing, room, 5, ink_of(hue, TONE_GROUND), INK_NONE);
	room.x += PAD;
	room.width -= 2 * PAD;
	draw_words(form->drawing, room, name, (struct lettering){ TYPE_HEADING,
		ink_of(hue, TONE_TEXT), SIDE_LEFT, true });
	stack_use(&form->stack, room.height + PAD);
}

void
picture_form(struct picture *picture)
{
	struct form form = { .picture = picture, .drawing = picture->drawing };
	node_id phase, touchpoint;
	size_t number = 0;

	stack_begin(&form.stack, picture, 0);
	put_top(&form);
	for (size_t i = 0; (phase = journey_child(picture->journey, NODE_ROOT, KEY_PHASES, i)) !=
	    NODE_NONE; i++) {
		put_phase(&form, phase, picture_hue(i));
		for (size_t j = 0; (touchpoint = journey_child(picture->journey, phase,
			KEY_TOUCHPOINTS, j)) != NODE_NONE; j++)
			put_touchpoint(&form, touchpoint, ++number, picture_hue(i));
	}
	stack_end(&form.stack);
	str_clear(&form.text);
}
