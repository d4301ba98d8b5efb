/*
 * The cells of a map: cards as notes with their badges, names as pills.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "model/mood.h"
#include "picture_map.h"

#define PAD 6.0		/* inside a card */
#define BETWEEN 5.0	/* two cards of a cell */
#define FACE 7.0	/* the radius of a level's face */
#define PILL_PAD 9.0
#define HAND_OFF 7.5	/* the radius of its mark */

/* --- what a card looks like ------------------------------------------------------ */

/* The hue of a lane's cards; HUE_GREY is a white note. */
static enum hue
lane_hue(key_id key)
{
	static const struct {
		enum key key;
		enum hue hue;
	} table[] = {
		{ KEY_PAIN, HUE_RED }, { KEY_IDEA, HUE_YELLOW },
		{ KEY_THOUGHT, HUE_PURPLE }, { KEY_QUOTE, HUE_PURPLE },
		{ KEY_NEED, HUE_SKY }, { KEY_EXPECTATION, HUE_SKY },
		{ KEY_MOTIVATION, HUE_SKY }, { KEY_TRIGGER, HUE_SKY },
		{ KEY_SERVICE, HUE_BLUE }, { KEY_BACKSTAGE, HUE_BLUE },
		{ KEY_SUPPORT, HUE_BLUE }, { KEY_OUTCOME, HUE_GREEN },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].key == key)
			return table[i].hue;
	return HUE_GREY;
}

static enum hue
card_hue(const struct plan *plan, const struct lane *lane, node_id card)
{
	const char *status = journey_text(plan->journey, card, KEY_STATUS);

	if (strcmp(status, "done") == 0)
		return HUE_GREEN;
	return strcmp(status, "dropped") == 0 ? HUE_GREY : lane_hue(lane->key);
}

static size_t
value_size(const struct value *value)
{
	if (value == NULL)
		return 0;
	return value->kind == VALUE_TEXT ? *value_text(value) != '\0' : value_count(value);
}

/* Does it tell of the customer without resting on anything, in a map that
 * keeps evidence? */
static bool
is_assumed(const struct plan *plan, const struct lane *lane, node_id card)
{
	return lane_tells_of_customer(lane) &&
	    journey_count(plan->journey, NODE_ROOT, KEY_EVIDENCE) > 0 &&
	    value_size(journey_get(plan->journey, card, KEY_EVIDENCE)) == 0;
}

/* --- badges ------------------------------------------------------------------------ */

static void
badge(struct plan *plan, struct picture_badges *row, node_id card, key_id key, enum sign sign,
	enum hue hue)
{
	const char *text = journey_text(plan->journey, card, key);

	if (*text != '\0' && !(key == KEY_VOTES && strcmp(text, "0") == 0))
		picture_badge(row, sign, text, hue);
}

static void
persona_badge(struct plan *plan, struct picture_badges *row, node_id card)
{
	const char *id = journey_text(plan->journey, card, KEY_PERSONA);
	node_id persona = ids_find_kind(plan->picture->ids, NODE_PERSONA, id);

	if (persona != NODE_NONE)
		picture_badge(row, SIGN_PERSONA, journey_text(plan->journey, persona, KEY_NAME),
		    picture_hue(journey_index(plan->journey, persona)));
	else if (*id != '\0')
		picture_badge(row, SIGN_PERSONA, id, HUE_GREY);
}

static void
status_badge(struct plan *plan, struct picture_badges *row, node_id card)
{
	static const struct {
		const char *word;
		enum sign sign;
		enum hue hue;
	} table[] = {
		{ "open", SIGN_OPEN, HUE_GREY }, { "doing", SIGN_DOING, HUE_BLUE },
		{ "done", SIGN_DONE, HUE_GREEN }, { "dropped", SIGN_DROPPED, HUE_GREY },
	};
	const char *word = journey_text(plan->journey, card, KEY_STATUS);
	const char *text = label_word(&plan->picture->look, word);
	size_t i = 0;

	while (i < sizeof table / sizeof *table && strcmp(table[i].word, word) != 0)
		i++;
	if (i < sizeof table / sizeof *table)
		picture_badge(row, table[i].sign, text, table[i].hue);
	else if (*word != '\0')
		picture_badge(row, SIGNS, text, HUE_GREY);
}

static void
score_badge(struct plan *plan, struct picture_badges *row, node_id card)
{
	const char *can = journey_text(plan->journey, card, KEY_FEASIBILITY);
	const char *effect = journey_text(plan->journey, card, KEY_EFFECT);
	struct str text = { 0 };

	if (*can == '\0' || *effect == '\0')
		return;
	str_add_format(&text, "%s × %s", can, effect);
	picture_badge(row, SIGN_SCORED, str_text(&text), HUE_GREY);
	str_clear(&text);
}

static void
tag_badges(struct plan *plan, struct picture_badges *row, node_id card)
{
	const struct value *tags = journey_get(plan->journey, card, KEY_TAGS);
	struct str tag = { 0 };

	for (size_t i = 0; i < value_size(tags) && tags->kind != VALUE_MAP; i++) {
		str_cut(&tag, 0);
		str_add_format(&tag, "#%s", value_text(tags->kind == VALUE_LIST ? value_item(tags, i) :
			tags));
		picture_badge(row, SIGNS, str_text(&tag), HUE_GREY);
	}
	str_clear(&tag);
}

/* The other text of a card that was changed on both sides of a merge. */
static void
conflict_badge(struct plan *plan, struct picture_badges *row, node_id card)
{
	const struct value *conflict = journey_get(plan->journey, card, KEY_CONFLICT);
	struct str text = { 0 };

	if (conflict == NULL)
		return;
	label_add_value(&text, conflict);
	picture_badge(row, SIGN_CONFLICT, str_text(&text), HUE_RED);
	str_clear(&text);
}

static double
badges(struct plan *plan, node_id card, struct box room, bool draw)
{
	size_t evidence = value_size(journey_get(plan->journey, card, KEY_EVIDENCE)) +
	    (journey_text(plan->journey, card, KEY_SOURCE)[0] != '\0');
	struct picture_badges row = { plan->drawing, room, 0, 0, 0, draw, plan->used };
	struct str count = { 0 };

	conflict_badge(plan, &row, card);
	badge(plan, &row, card, KEY_VOTES, SIGN_VOTE, HUE_ORANGE);
	badge(plan, &row, card, KEY_SEVERITY, SIGN_SEVERITY, HUE_RED);
	if (evidence > 0) {
		str_add_format(&count, "%zu", evidence);
		picture_badge(&row, SIGN_EVIDENCE, evidence > 1 ? str_text(&count) : "", HUE_BLUE);
	}
	status_badge(plan, &row, card);
	score_badge(plan, &row, card);
	badge(plan, &row, card, KEY_OWNER, SIGN_OWNER, HUE_GREY);
	if (journey_get(plan->journey, card, KEY_DONE) != NULL)
		badge(plan, &row, card, KEY_DONE, SIGN_DUE, HUE_GREEN);
	else
		badge(plan, &row, card, KEY_DUE, SIGN_DUE, HUE_GREY);
	persona_badge(plan, &row, card);
	tag_badges(plan, &row, card);
	str_clear(&count);
	return picture_badges_end(&row);
}

/* --- cards ------------------------------------------------------------------------- */

/* What stands in a card. */
static double
words(struct plan *plan, const struct lane *lane, node_id card, struct box room, bool draw)
{
	const char *text = journey_text(plan->journey, card, KEY_TEXT);
	enum type type = lane->key == KEY_QUOTE ? TYPE_QUOTE : TYPE_TEXT;
	double y = room.y, level, below;

	if (lane->kind == LANE_LEVEL && journey_number(plan->journey, card, KEY_TEXT, &level)) {
		if (draw)
			draw_smiley(plan->drawing, (struct point){ room.x + FACE, room.y + FACE },
			    FACE, mood_class(level, plan->picture->low, plan->picture->high));
		room.x += 2 * FACE + BETWEEN;
		room.width -= 2 * FACE + BETWEEN;
		room.y += 1;
	}
	if (lane->kind == LANE_MEASURE) {
		room.y += plan_measure(plan, card, room, draw);
	} else {
		room.height = text_height(plan->drawing, text, type, room.width);
		if (draw)
			draw_words(plan->drawing, room, text, (struct lettering){ type, INK_TEXT,
				SIDE_LEFT, false });
		room.y += room.height;
	}
	room.y += 3;
	below = badges(plan, card, room, draw);
	return room.y + (below > 0 ? below : -3) - y;
}

static double
put_card(struct plan *plan, const struct lane *lane, node_id card, struct box room, bool draw)
{
	struct box inner = { room.x + PAD, room.y + PAD, room.width - 2 * PAD, 0 };
	enum hue hue = card_hue(plan, lane, card);
	bool assumed = is_assumed(plan, lane, card);

	room.height = words(plan, lane, card, inner, false) + 2 * PAD;
	plan->assumed = plan->assumed || assumed;
	if (!draw)
		return room.height;
	draw_box(plan->drawing, room, 4, hue == HUE_GREY ? INK_WHITE : ink_of(hue, TONE_GROUND),
	    assumed ? INK_NONE : ink_of(hue, TONE_RIM));
	if (assumed)
		draw_dashed_box(plan->drawing, room, 4, ink_of(hue, TONE_RIM));
	words(plan, lane, card, inner, true);
	return room.height;
}

double
plan_cards(struct plan *plan, const struct lane *lane, node_id owner, struct box room, bool draw)
{
	double y = room.y;
	node_id card;

	for (size_t i = 0; (card = journey_child(plan->journey, owner, lane->key, i)) != NODE_NONE;
	    i++) {
		if (i > 0)
			room.y += BETWEEN;
		room.y += put_card(plan, lane, card, room, draw);
	}
	return room.y - y;
}

/* --- names ------------------------------------------------------------------------- */

/* A name in a pill as wide as the room, or as it needs. */
static double
pill(struct plan *plan, const char *name, struct box room, enum hue hue, bool fill, bool draw)
{
	struct box inner = { room.x + PILL_PAD, room.y, room.width - 2 * PILL_PAD, 0 };
	double width = text_width(plan->drawing, name, TYPE_STRONG) + 0.01;

	if (!fill && width < inner.width)
		inner.width = width;
	room.width = inner.width + 2 * PILL_PAD;
	room.height = inner.height = text_height(plan->drawing, name, TYPE_STRONG, inner.width) + 6;
	if (draw) {
		draw_box(plan->drawing, room, 9, ink_of(hue, TONE_GROUND), ink_of(hue, TONE_RIM));
		draw_words(plan->drawing, inner, name, (struct lettering){ TYPE_STRONG,
			ink_of(hue, TONE_TEXT), fill ? SIDE_MIDDLE : SIDE_LEFT, true });
	}
	return room.height;
}

/* The only owner that a column names itself, or NULL. */
static const char *
own_owner(const struct plan *plan, size_t column)
{
	node_id touchpoint = plan->columns[column].touchpoint;

	if (touchpoint == NODE_NONE || journey_count(plan->journey, touchpoint, KEY_OWNER) != 1)
		return NULL;
	return journey_text(plan->journey, journey_child(plan->journey, touchpoint, KEY_OWNER, 0),
	    KEY_TEXT);
}

/* Does one bar stand for the owner of a column and of the one before it? */
static bool
goes_on(const struct plan *plan, size_t column)
{
	return column > plan->first && column < plan->end &&
	    plan->columns[column].band == plan->columns[column - 1].band &&
	    own_owner(plan, column) != NULL &&
	    str_equal(own_owner(plan, column), own_owner(plan, column - 1));
}

/* The bar of an owner over all columns side by side that are his. */
static double
owner_bar(struct plan *plan, size_t column, struct box room, bool draw)
{
	size_t end = column + 1;

	if (goes_on(plan, column))
		return 0;
	while (goes_on(plan, end))
		end++;
	room.width = plan_x(plan, end - 1) + plan->width - room.x;
	return pill(plan, own_owner(plan, column), room,
	    plan_owner_hue(plan, own_owner(plan, column)), true, draw);
}

double
plan_names(struct plan *plan, const struct lane *lane, node_id owner, struct box room, bool draw)
{
	bool owners = lane->key == KEY_OWNER;
	double y = room.y;
	node_id card;

	for (size_t i = plan->first; owners && i < plan->end; i++)
		if (plan->columns[i].touchpoint == owner && own_owner(plan, i) != NULL)
			return owner_bar(plan, i, room, draw);
	for (size_t i = 0; (card = journey_child(plan->journey, owner, lane->key, i)) != NODE_NONE;
	    i++) {
		const char *name = journey_text(plan->journey, card, KEY_TEXT);

		if (i > 0)
			room.y += BETWEEN;
		room.y += pill(plan, name, room, owners ? plan_owner_hue(plan, name) : HUE_GREY,
		    owners, draw);
	}
	return room.y - y;
}

void
plan_hand_offs(struct plan *plan, struct box row)
{
	double side = HAND_OFF * 1.1;

	for (size_t i = plan->first + 1; i < plan->end; i++) {
		node_id from = plan->columns[i - 1].touchpoint, to = plan->columns[i].touchpoint;
		struct point middle = { (plan_x(plan, i - 1) + plan->width + plan_x(plan, i)) / 2,
			row.y + PLAN_PAD + 8.5 };

		if (from == NODE_NONE || to == NODE_NONE ||
		    !flow_is_hand_off(plan->journey, from, to))
			continue;
		draw_circle(plan->drawing, middle, HAND_OFF, INK_WHITE, ink_of(HUE_GREY, TONE_FULL));
		draw_sign(plan->drawing, (struct box){ middle.x - side / 2, middle.y - side / 2,
			side, side }, SIGN_HAND_OFF, INK_TEXT);
		plan->used[SIGN_HAND_OFF] = true;
	}
}
