/*
 * The colours of pictures: few, calm, apart for every eye, and good on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_INK_H
#define SRC_FORMAT_INK_H

/* The hues of Okabe and Ito (Color Universal Design, 2008), which people of
 * every colour vision tell apart, and grey. */
enum hue {
	HUE_GREY, HUE_BLUE, HUE_ORANGE, HUE_GREEN, HUE_PURPLE, HUE_SKY, HUE_RED, HUE_YELLOW, HUES
};

/* How much of a hue: the light ground of a box, its rim, an area or line, and
 * letters, which can be read on the ground. */
enum tone { TONE_GROUND, TONE_RIM, TONE_FULL, TONE_TEXT, TONES };

enum ink {
	INK_NONE,
	INK_PAPER,	/* of the page */
	INK_WHITE,
	INK_TEXT,
	INK_SOFT,	/* letters that step back; still read well */
	INK_LINE,	/* rules */
	INK_SHADE,	/* a ground that parts from the paper */
	INK_HUES,	/* from here on, by hue and tone: ink_of() */
	INKS = INK_HUES + HUES * TONES
};

enum ink ink_of(enum hue hue, enum tone tone);

/* Red, green and blue, from 0 to 1; not of INK_NONE. */
struct colour {
	double red, green, blue;
};

struct colour ink_colour(enum ink ink);

#endif
