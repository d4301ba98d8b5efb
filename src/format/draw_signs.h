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
	SIGNS
};

/* A sign that fills a square, in lines and areas of one ink. */
void draw_sign(struct drawing *drawing, struct box square, enum sign sign, enum ink ink);

/* A face for level 1 (worst) to 5, so wide. */
void draw_smiley(struct drawing *drawing, struct point middle, double radius, int level);

/* A small round label: a sign (SIGNS: none) and a text (NULL: none) on a tint
 * of a hue. badge_width() is what it takes; all are BADGE_HEIGHT high. */
#define BADGE_HEIGHT 11.0
double badge_width(struct drawing *drawing, enum sign sign, const char *text);
double draw_badge(struct drawing *drawing, double x, double y, enum sign sign, const char *text,
	enum hue hue);

#endif
