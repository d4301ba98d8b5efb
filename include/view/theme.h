/*
 * The tables of styles and of signs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_THEME_H
#define VIEW_THEME_H

#include <stdbool.h>

enum style {
	STYLE_NORMAL,
	STYLE_TITLE,		/* the title line */
	STYLE_PHASE,		/* phase headings */
	STYLE_TOUCHPOINT,	/* touchpoint headings */
	STYLE_LANE,		/* lane labels */
	STYLE_LINE,		/* rules between columns and rows */
	STYLE_CARD,
	STYLE_FAINT,		/* a card that a filter does not mean */
	STYLE_NAME,		/* channel, owner, feeling */
	STYLE_PAIN,
	STYLE_IDEA,
	STYLE_MARK,		/* stars, votes, evidence, links */
	STYLE_MORE,		/* what did not fit */
	STYLE_LEVEL_LOW, STYLE_LEVEL_MIDDLE, STYLE_LEVEL_HIGH,
	STYLE_CURVE, STYLE_CURVE_2, STYLE_CURVE_3, STYLE_CURVE_4, STYLE_CURVE_5,
	STYLE_EXPECTED,		/* the curve of expectations, the gap */
	STYLE_CURSOR,		/* the cell or heading at hand */
	STYLE_CURSOR_LINE,	/* its row label and column heading */
	STYLE_FIELD,		/* text being edited */
	STYLE_SELECTED,
	STYLE_STATUS,		/* the mode on the bottom line, the head of a list */
	STYLE_MESSAGE, STYLE_ERROR, STYLE_HINT,
	STYLE_MATCH,		/* found text */
	STYLE_ADDED, STYLE_REMOVED, STYLE_CHANGED, STYLE_MOVED,	/* between two states */
	STYLE_MATCH_CURSOR,	/* the same under the cursor */
	STYLE_PICKED,		/* the sign before a marked card */
	STYLES
};

/* A theme gives the colours that styles ask for. On a terminal without colours,
 * or for a user who wants none, each is mono: styles then differ by attributes. */
#define THEME_LIST(THEME) \
	THEME(PLAIN, "plain") THEME(DARK, "dark") THEME(LIGHT, "light") \
	THEME(HIGH_CONTRAST, "high-contrast") THEME(MONO, "mono")

#define THEME_ENUM(id, name) THEME_##id,
enum theme { THEME_LIST(THEME_ENUM) THEMES };
#undef THEME_ENUM

/* How many colours there are. */
enum depth { DEPTH_NONE, DEPTH_8, DEPTH_16, DEPTH_256, DEPTH_TRUE };

/* Colours are -1 for the terminal's own, else as ECMA-48 and xterm count them: 0 to 7
 * black, red, green, yellow, blue, magenta, cyan, white; 8 to 15 their bright
 * forms; 16 to 231 a cube of six levels each; 232 to 255 greys. With DEPTH_TRUE
 * those from 16 on are 0xRRGGBB instead. */
struct style_look {
	int fore, back;
	bool bold, dim, underline, reverse;
};

struct style_look theme_style(enum theme theme, enum style style, enum depth depth);
const char *theme_style_name(enum style style);
const char *theme_name(enum theme theme);

enum glyph {
	GLYPH_LINE_H, GLYPH_LINE_V, GLYPH_CROSS, GLYPH_TEE_DOWN, GLYPH_TEE_UP,
	GLYPH_TEE_RIGHT, GLYPH_TEE_LEFT,
	GLYPH_CORNER_TL, GLYPH_CORNER_TR, GLYPH_CORNER_BL, GLYPH_CORNER_BR,
	GLYPH_HALF_DOWN,	/* where a rule begins below */
	GLYPH_UP, GLYPH_DOWN,	/* a slope of the curve */
	GLYPH_DOTS_H, GLYPH_DOTS_V,	/* the curve of expectations; a gap, a lane's end */
	GLYPH_POINT, GLYPH_POINT_2, GLYPH_POINT_3, GLYPH_POINT_4, GLYPH_POINT_5,
	GLYPH_POINT_EXPECTED,
	GLYPH_SMILEY_1, GLYPH_SMILEY_2, GLYPH_SMILEY_3, GLYPH_SMILEY_4, GLYPH_SMILEY_5,
	GLYPH_STAR, GLYPH_VOTE, GLYPH_EVIDENCE, GLYPH_ASSUMPTION, GLYPH_LINK, GLYPH_COMMENT,
	GLYPH_CONFLICT,		/* both sides of a merge changed it */
	GLYPH_PICKED,		/* before a marked card */
	GLYPH_EXIT,		/* customers who leave here */
	GLYPH_ADDED, GLYPH_REMOVED, GLYPH_CHANGED,	/* moved is an arrow */
	GLYPH_OPEN, GLYPH_DOING, GLYPH_DONE, GLYPH_DROPPED,	/* an idea's status */
	GLYPH_MORE, GLYPH_BULLET, GLYPH_FAINT, GLYPH_PART,	/* between title and persona */
	GLYPH_ARROW_LEFT, GLYPH_ARROW_RIGHT,
	GLYPH_ARROW_UP, GLYPH_ARROW_DOWN, GLYPH_CUT,	/* the ellipsis */
	GLYPH_HIDDEN,		/* between lanes: some do not show */
	GLYPH_STEP,		/* parts where one is: phase, touchpoint, lane */
	GLYPH_STATION, GLYPH_TERMINUS, GLYPH_INTERCHANGE,	/* of the metro map */
	GLYPH_TIMES,		/* feasibility by effect */
	GLYPH_FALL,		/* a score or level that fell */
	GLYPH_BAR_1, GLYPH_BAR_2, GLYPH_BAR_3, GLYPH_BAR_4, GLYPH_BAR_5, GLYPH_BAR_6,
	GLYPH_BAR_7, GLYPH_BAR_8,	/* figures over time, low to high */
	GLYPH_BLOCK,		/* a bar to the right */
	GLYPH_ODD,		/* stands for what must not be shown */
	GLYPHS
};

/* The sign as UTF-8, or in ASCII; both have the same width, one column. */
const char *theme_glyph(enum glyph glyph, bool ascii);

/* How smileys look: signs of one column, emoji of two, or digits. In ASCII they
 * are digits. */
enum smileys { SMILEYS_TEXT, SMILEYS_EMOJI, SMILEYS_DIGITS };

/* The emoji for a glyph, or NULL where it is no smiley; what stands for a smiley
 * (another glyph is itself). */
const char *theme_emoji(enum glyph glyph);
const char *theme_smiley(enum glyph glyph, bool ascii, enum smileys smileys);

#endif
