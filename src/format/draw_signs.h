/*
 * Signs, faces and badges of pictures, as paths: no font need have them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_DRAW_SIGNS_H
#define SRC_FORMAT_DRAW_SIGNS_H

#include "draw.h"

enum sign {
	SIGN_STAR,	/* a touchpoint that stands out */
	SIGN_VOTE,
	SIGN_SEVERITY,
	SIGN_EVIDENCE,
	SIGN_ASSUMPTION,
	SIGN_OWNER,
	SIGN_DUE,
	SIGN_OPEN, SIGN_DOING, SIGN_DONE, SIGN_DROPPED,
	SIGN_SCORED,	/* feasibility and effect */
	SIGN_CONFLICT,
	SIGN_COMMENT,
	SIGN_PERSONA,
	SIGN_JOURNEY,	/* one level deeper */
	SIGN_IDEA,
	SIGN_PAIN,
	SIGN_QUOTE,
	SIGN_UP, SIGN_DOWN, SIGN_LEVEL,		/* trends */
	SIGN_HAND_OFF,
	SIGN_EXIT,
	SIGN_GOAL,
	SIGN_ACTION, SIGN_SERVICE, SIGN_STAGE, SIGN_CHANNEL, SIGN_FACE, SIGN_DATA, SIGN_WALK,
	SIGN_LANE,	/* any other */
	SIGNS
};

/* A sign that fills a square, in lines and areas of one ink. */
void draw_sign(struct drawing *drawing, struct box square, enum sign sign, enum ink ink);

/* A face for level 1 (worst) to 5, so wide; and its hue. */
enum hue smiley_hue(int level);
void draw_smiley(struct drawing *drawing, struct point middle, double radius, int level);

/* A small round label: a sign (SIGNS: none) and a text ("": none), at most so
 * wide, on the ground of a hue. A long text makes it higher. Both return the
 * size; draw_badge() has its upper left corner at the point. */
struct badge {
	enum sign sign;
	const char *text;
	enum hue hue;
};

struct box badge_size(struct drawing *drawing, struct badge badge, double most);
struct box draw_badge(struct drawing *drawing, struct point at, struct badge badge, double most);

#endif
