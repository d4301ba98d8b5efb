/*
 * The head and the foot of pictures: what the map is, whose, and what for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "base/utf8.h"
#include "picture.h"

#define PORTRAIT 44.0
#define GAP 12.0
#define HEAD_BELOW 16.0
#define PAGE_LEAST 420.0	/* the width of a page with nothing on it */

void
picture_initials(struct str *out, const char *name)
{
	size_t len, last = 0;
	struct str all = { 0 };

	str_add(&all, name);
	len = all.len;
	while (len > 0 && all.s[len - 1] == ' ')
		len--;
	for (size_t i = 1; i < len; i++)
		if (all.s[i - 1] == ' ')
			last = i;
	if (len > 0)
		str_add_n(out, all.s, utf8_next(all.s, len, 0));
	if (last > 0)
		str_add_n(out, all.s + last, utf8_next(all.s, len, last) - last);
	str_clear(&all);
}

/* A persona in a circle: initials stand for a face. */
static void
draw_portrait(const struct picture *picture, struct box square, node_id persona, size_t number)
{
	struct str initials = { 0 };
	enum hue hue = picture_hue(number);
	struct point middle = { square.x + square.width / 2, square.y + square.height / 2 };

	picture_initials(&initials, journey_text(picture->journey, persona, KEY_NAME));
	draw_circle(picture->drawing, middle, square.width / 2, ink_of(hue, TONE_GROUND),
	    ink_of(hue, TONE_RIM));
	draw_words(picture->drawing, square, str_text(&initials),
	    (struct lettering){ TYPE_HEADING, ink_of(hue, TONE_TEXT), SIDE_MIDDLE, true });
	str_clear(&initials);
}

/* Adds a text behind a point in the middle of the line, where both are. */
static void
add_fact(struct str *out, const char *text)
{
	if (*text == '\0')
		return;
	if (out->len > 0)
		str_add(out, " · ");
	str_add(out, text);
}

static void
persona_facts(const struct picture *picture, node_id persona, struct str *out)
{
	static const key_id keys[] = { KEY_ROLE, KEY_AGE, KEY_RESIDENCE, KEY_OCCUPATION };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		add_fact(out, journey_text(picture->journey, persona, keys[i]));
}

/* Measures, or draws too, one text below another; returns where the next is. */
static double
put(const struct picture *picture, double x, double y, double width, const char *text,
	enum type type, enum ink ink, bool draw)
{
	double height;

	if (*text == '\0')
		return y;
	height = text_height(picture->drawing, text, type, width);
	if (draw)
		draw_words(picture->drawing, (struct box){ x, y, width, height }, text,
		    (struct lettering){ type, ink, SIDE_LEFT, false });
	return y + height + 2;
}

static double
put_persona(const struct picture *picture, struct box room, node_id persona, size_t number,
	bool draw)
{
	struct str facts = { 0 };
	double x = room.x + PORTRAIT + GAP, y = room.y + 3, width = room.width - PORTRAIT - GAP;

	if (draw)
		draw_portrait(picture, (struct box){ room.x, room.y, PORTRAIT, PORTRAIT }, persona,
		    number);
	persona_facts(picture, persona, &facts);
	y = put(picture, x, y, width, journey_text(picture->journey, persona, KEY_NAME),
	    TYPE_HEADING, INK_TEXT, draw);
	y = put(picture, x, y, width, str_text(&facts), TYPE_TEXT, INK_SOFT, draw);
	y = put(picture, x, y, width, journey_text(picture->journey, persona, KEY_QUOTE),
	    TYPE_QUOTE, INK_SOFT, draw);
	str_clear(&facts);
	return fmax(y, room.y + PORTRAIT);
}

static bool
has_goal(const struct journey *journey)
{
	node_id goal = journey_child(journey, NODE_ROOT, KEY_GOAL, 0);

	return goal != NODE_NONE && (*journey_text(journey, goal, KEY_WHAT) != '\0' ||
		*journey_text(journey, goal, KEY_WHY) != '\0' ||
		*journey_text(journey, goal, KEY_HOW) != '\0');
}

static double
put_goal(const struct picture *picture, struct box room, bool draw)
{
	node_id goal = journey_child(picture->journey, NODE_ROOT, KEY_GOAL, 0);
	double x = room.x + 20, y = room.y + 3, width = room.width - 20;

	if (draw)
		draw_sign(picture->drawing, (struct box){ room.x, room.y + 4, 13, 13 }, SIGN_GOAL,
		    ink_of(HUE_BLUE, TONE_FULL));
	y = put(picture, x, y, width, journey_text(picture->journey, goal, KEY_WHAT), TYPE_HEADING,
	    INK_TEXT, draw);
	y = put(picture, x, y, width, journey_text(picture->journey, goal, KEY_WHY), TYPE_TEXT,
	    INK_SOFT, draw);
	return put(picture, x, y, width, journey_text(picture->journey, goal, KEY_HOW), TYPE_TEXT,
	    INK_SOFT, draw);
}

/* How the map itself stands: its status, who keeps it, when it is looked at. */
static double
put_standing(const struct picture *picture, struct box room, bool draw)
{
	const struct journey *journey = picture->journey;
	const char *status = journey_text(journey, NODE_ROOT, KEY_STATUS);
	const char *owner = journey_text(journey, NODE_ROOT, KEY_OWNER);
	const char *review = journey_text(journey, NODE_ROOT, KEY_REVIEW);
	struct picture_badges row = { picture->drawing, room, 0, 0, 0, draw, NULL };
	struct str text = { 0 };

	if (*status != '\0')
		picture_badge(&row, SIGNS, label_word(&picture->look, status), HUE_BLUE);
	if (*owner != '\0')
		picture_badge(&row, SIGN_OWNER, owner, HUE_GREY);
	if (*review != '\0') {
		str_add_format(&text, "%s %s", label_key(&picture->look, KEY_REVIEW), review);
		picture_badge(&row, SIGN_DUE, str_text(&text), HUE_GREY);
	}
	str_clear(&text);
	return picture_badges_end(&row);
}

/* Which side of the journey it shows; the map needs no name. */
static const char *
view_title(const struct picture *picture)
{
	const char *name = picture->output->view;
	const struct view_row *view = name != NULL ? views_find(name) : NULL;

	return view == NULL || view->draw == NULL ? "" : picture_word(picture, view->title);
}

static double
put_head(const struct picture *picture, struct box room, bool draw)
{
	const struct journey *journey = picture->journey;
	size_t personas = journey_count(journey, NODE_ROOT, KEY_PERSONAS);
	size_t cells = personas + has_goal(journey);
	double y, bottom, width, standing;

	y = put(picture, room.x, room.y, room.width, view_title(picture), TYPE_STRONG,
	    ink_of(HUE_BLUE, TONE_FULL), draw);
	y = put(picture, room.x, y, room.width, journey_text(journey, NODE_ROOT, KEY_TITLE),
	    TYPE_TITLE, INK_TEXT, draw);
	y = put(picture, room.x, y, room.width, journey_text(journey, NODE_ROOT, KEY_SCOPE),
	    TYPE_TEXT, INK_SOFT, draw) + 3;
	standing = put_standing(picture, (struct box){ room.x, y, room.width, 0 }, draw);
	y += standing > 0 ? standing + 12 : 5;
	if (cells == 0)
		return y + HEAD_BELOW - room.y;
	width = fmin((room.width - GAP * (double)(cells - 1)) / (double)cells, 420);
	bottom = y;
	for (size_t i = 0; i < cells; i++) {
		struct box cell = { room.x + (width + GAP) * (double)i, y, width, 0 };

		bottom = fmax(bottom, i < personas ? put_persona(picture, cell,
		    journey_child(journey, NODE_ROOT, KEY_PERSONAS, i), i, draw) :
		    put_goal(picture, cell, draw));
	}
	return bottom + HEAD_BELOW - room.y;
}

double
picture_head_height(const struct picture *picture, double width)
{
	return put_head(picture, (struct box){ 0, 0, width, 0 }, false);
}

double
picture_head(const struct picture *picture, struct box room)
{
	return put_head(picture, room, true);
}

void
picture_running_head(const struct picture *picture, struct box room)
{
	room.height = PICTURE_RUNNING_HEIGHT;
	draw_words_cut(picture->drawing, room, journey_text(picture->journey, NODE_ROOT, KEY_TITLE),
	    (struct lettering){ TYPE_STRONG, INK_SOFT, SIDE_LEFT, false });
}

void
picture_nothing(const struct picture *picture, const char *text)
{
	double width = picture->width > 0 ? picture->width : PAGE_LEAST, head;
	struct box room = { PICTURE_MARGIN, PICTURE_MARGIN, width - 2 * PICTURE_MARGIN, 0 };

	text = picture_word(picture, text);
	head = picture_head_height(picture, room.width);
	room.height = text_height(picture->drawing, text, TYPE_TEXT, room.width);
	drawing_add_page(picture->drawing, width, fmax(picture->height,
		head + room.height + 2 * PICTURE_MARGIN), 1);
	picture_head(picture, room);
	room.y += head;
	draw_words(picture->drawing, room, text, (struct lettering){ TYPE_TEXT, INK_SOFT, SIDE_LEFT,
		false });
}

void
picture_feet(const struct picture *picture)
{
	size_t pages = drawing_pages(picture->drawing);
	struct str number = { 0 };

	for (size_t i = 0; i < pages && pages > 1; i++) {
		struct box page = drawing_page(picture->drawing, i);
		struct box room = { PICTURE_MARGIN, page.height - PICTURE_MARGIN -
			PICTURE_FOOT_HEIGHT + 6, page.width - 2 * PICTURE_MARGIN, PICTURE_FOOT_HEIGHT };

		drawing_turn(picture->drawing, i);
		str_cut(&number, 0);
		str_add_format(&number, "%zu / %zu", i + 1, pages);
		draw_words(picture->drawing, room, str_text(&number),
		    (struct lettering){ TYPE_SMALL, INK_SOFT, SIDE_RIGHT, false });
	}
	str_clear(&number);
}
