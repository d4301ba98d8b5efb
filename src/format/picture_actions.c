/*
 * The ideas of a map as a picture: what each is worth, who does it, by when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/walks.h"
#include "picture_square.h"
#include "picture_stack.h"

#define WIDTH 900.0		/* where there is no paper */
#define SQUARE 270.0
#define SQUARE_MORE 44.0	/* what it is higher than wide, at most */
#define BESIDE 24.0		/* between the square and the list */
#define NUMBER 9.0
#define PAD 8.0
#define BETWEEN 6.0

struct actions {
	struct picture *picture;
	struct stack stack;
	struct ideas ideas;
	struct walk_table walks;
	size_t live;		/* ideas that are neither done nor dropped: the first ones */
	double square;		/* the room that the square takes at the left of its page */
	size_t square_page;
};

/* Where the idea came up. */
static const char *
where(const struct actions *actions, const struct idea *idea)
{
	if (idea->place == NODE_NONE)
		return label_key(&actions->picture->look, KEY_PARKING);
	return journey_text(actions->picture->journey, idea->place, KEY_NAME);
}

static void
badge(const struct actions *actions, struct picture_badges *row, const struct idea *idea,
	key_id key, enum sign sign, enum hue hue)
{
	const char *text = journey_text(actions->picture->journey, idea->card, key);

	if (*text != '\0')
		picture_badge(row, sign, text, hue);
}

static void
worth_badge(const struct actions *actions, struct picture_badges *row, const struct idea *idea)
{
	struct str text = { 0 };

	if (idea_is_scored(idea))
		str_add_format(&text, "%s %g · %s %g", picture_word(actions->picture, N_("effect")),
		    idea->effect, picture_word(actions->picture, N_("feasible")),
		    idea->feasibility);
	else
		str_add(&text, picture_word(actions->picture, N_("not scored")));
	picture_badge(row, SIGN_SCORED, str_text(&text), picture_idea_hue(idea));
	str_clear(&text);
}

/* What outsiders scored there before it was done, and since. */
static void
gain_badge(struct actions *actions, struct picture_badges *row, const struct idea *idea)
{
	struct idea_gain gain = idea_gain_of(idea, actions->picture->journey, &actions->walks);
	struct str text = { 0 };
	bool up = gain.after > gain.before;

	if (gain.before_count == 0 || gain.after_count == 0)
		return;
	str_add_format(&text, picture_word(actions->picture,
		N_("scored %.1f before (%zu), %.1f since (%zu)")), gain.before, gain.before_count,
	    gain.after, gain.after_count);
	picture_badge(row, up ? SIGN_UP : gain.after < gain.before ? SIGN_DOWN : SIGN_LEVEL,
	    str_text(&text), up ? HUE_GREEN : HUE_ORANGE);
	str_clear(&text);
}

static double
badges(struct actions *actions, const struct idea *idea, struct box room, bool draw)
{
	static const enum sign signs[IDEA_STATES] = { SIGN_DOING, SIGN_OPEN, SIGN_DONE,
		SIGN_DROPPED };
	static const enum hue hues[IDEA_STATES] = { HUE_BLUE, HUE_GREY, HUE_GREEN, HUE_GREY };
	struct picture_badges row = { actions->picture->drawing, room, 0, 0, 0, draw, NULL };
	bool done = idea->status == IDEA_DONE;

	picture_badge(&row, signs[idea->status], label_word(&actions->picture->look,
		idea_status_name(idea->status)), hues[idea->status]);
	badge(actions, &row, idea, KEY_OWNER, SIGN_OWNER, HUE_GREY);
	badge(actions, &row, idea, done ? KEY_DONE : KEY_DUE, SIGN_DUE, done ? HUE_GREEN : HUE_GREY);
	worth_badge(actions, &row, idea);
	if (idea->votes > 0)
		badge(actions, &row, idea, KEY_VOTES, SIGN_VOTE, HUE_ORANGE);
	if (done)
		gain_badge(actions, &row, idea);
	return picture_badges_end(&row);
}

/* One idea in a box: its number, its text, where it came up, and how it stands. */
static double
words(struct actions *actions, const struct idea *idea, struct box room, bool draw)
{
	struct drawing *drawing = actions->picture->drawing;
	const char *texts[] = { journey_text(actions->picture->journey, idea->card, KEY_TEXT),
		where(actions, idea) };
	double y = room.y;

	for (int i = 0; i < 2; i++) {
		enum type type = i == 0 ? TYPE_STRONG : TYPE_SMALL;

		room.height = text_height(drawing, texts[i], type, room.width);
		if (draw)
			draw_words(drawing, room, texts[i], (struct lettering){ type,
				i == 0 ? INK_TEXT : INK_SOFT, SIDE_LEFT, false });
		room.y += room.height + 2;
	}
	room.y += 2;
	return room.y + badges(actions, idea, room, draw) - y;
}

static void
put_idea(struct actions *actions, size_t at)
{
	const struct idea *idea = &actions->ideas.v[at];
	struct picture *picture = actions->picture;
	struct box box, inner;
	bool beside;

	/* A page later it may be wider, and so no higher. */
	for (int i = 0; i < 2; i++) {
		beside = actions->square > 0 &&
		    drawing_pages(picture->drawing) == actions->square_page;
		box = actions->stack.room;
		box.x += beside ? actions->square : 0;
		box.width -= beside ? actions->square : 0;
		inner = (struct box){ box.x + 2 * NUMBER + 2 * PAD, box.y + PAD,
			box.width - 2 * NUMBER - 3 * PAD, 0 };
		box.height = words(actions, idea, inner, false) + 2 * PAD;
		stack_need(&actions->stack, box.height);
	}
	draw_box(picture->drawing, box, 5, at < actions->live ? INK_WHITE : INK_SHADE,
	    ink_of(picture_idea_hue(idea), TONE_RIM));
	if (at < actions->live)
		picture_number(picture, (struct point){ box.x + PAD + NUMBER, box.y + PAD + NUMBER },
		    NUMBER, at + 1, picture_idea_hue(idea));
	words(actions, idea, inner, true);
	stack_use(&actions->stack, box.height + BETWEEN);
}

/* The heading of those that have one status. */
static void
put_heading(struct actions *actions, enum idea_status status)
{
	static const char *const titles[IDEA_STATES] = { N_("Doing"), N_("Open"), N_("Done"),
		N_("Dropped") };
	struct stack *stack = &actions->stack;
	bool beside = actions->square > 0 &&
	    drawing_pages(actions->picture->drawing) == actions->square_page;

	if (beside) {
		stack->room.x += actions->square;
		stack->room.width -= actions->square;
	}
	stack_heading(stack, picture_word(actions->picture, titles[status]), 60);
	if (beside && drawing_pages(actions->picture->drawing) == actions->square_page) {
		stack->room.x -= actions->square;
		stack->room.width += actions->square;
	}
}

static void
put_all(struct actions *actions)
{
	struct box room;

	if (actions->live > 0) {
		stack_need(&actions->stack, SQUARE + SQUARE_MORE);
		room = actions->stack.room;
		room.width = SQUARE;
		actions->stack.reach = room.y + picture_square(actions->picture, &actions->ideas,
		    actions->live, room);
	}
	actions->square = actions->live > 0 ? SQUARE + BESIDE : 0;
	actions->square_page = drawing_pages(actions->picture->drawing);
	for (size_t i = 0; i < actions->ideas.count; i++) {
		enum idea_status status = actions->ideas.v[i].status;

		if (i == 0 || status != actions->ideas.v[i - 1].status)
			put_heading(actions, status);
		put_idea(actions, i);
	}
}

void
picture_actions(struct picture *picture)
{
	struct actions actions = { .picture = picture };

	ideas_read(&actions.ideas, picture->journey);
	walks_update(&actions.walks, picture->journey);
	while (actions.live < actions.ideas.count &&
	    actions.ideas.v[actions.live].status != IDEA_DONE &&
	    actions.ideas.v[actions.live].status != IDEA_DROPPED)
		actions.live++;
	stack_begin(&actions.stack, picture, WIDTH);
	if (actions.ideas.count > 0)
		put_all(&actions);
	else
		stack_heading(&actions.stack, picture_word(picture, N_("No ideas yet.")), 0);
	stack_end(&actions.stack);
	ideas_clear(&actions.ideas);
	walks_clear(&actions.walks);
}
