/*
 * The tables of styles and of themes.
 *
 * A style asks for a hue, a theme says what colour that is. So a new style fits
 * all themes, and a new theme is one row of hues.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/theme.h"

#include <assert.h>
#include <stdint.h>

enum hue {
	INK, PAPER, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN,
	GREY,		/* what stands back */
	BAR,		/* behind what the cursor is on */
	HUES
};

enum { BOLD = 1, DIM = 2, UNDERLINE = 4, REVERSE = 8 };

/* `plain` are the attributes in colour, `mono` those where there is none: there
 * no two styles look alike of which one could be taken for the other. DIM means
 * GREY where the theme has that, and the terminal. */
static const struct style_row {
	const char *name;
	uint8_t hue, plain, mono;
} styles[STYLES] = {
	[STYLE_NORMAL] = { "normal", INK, 0, 0 },
	[STYLE_TITLE] = { "title", INK, BOLD, BOLD },
	[STYLE_PHASE] = { "phase", CYAN, BOLD, BOLD },
	[STYLE_TOUCHPOINT] = { "touchpoint", INK, BOLD, BOLD },
	[STYLE_LANE] = { "lane", CYAN, 0, 0 },
	[STYLE_LINE] = { "line", INK, DIM, DIM },
	[STYLE_CARD] = { "card", INK, 0, 0 },
	[STYLE_FAINT] = { "faint", INK, DIM, DIM },
	[STYLE_NAME] = { "name", CYAN, 0, 0 },
	[STYLE_PAIN] = { "pain", RED, 0, 0 },
	[STYLE_IDEA] = { "idea", GREEN, 0, 0 },
	[STYLE_MARK] = { "mark", YELLOW, 0, 0 },
	[STYLE_MORE] = { "more", INK, DIM, DIM },
	[STYLE_LEVEL_LOW] = { "level-low", RED, BOLD, BOLD },
	[STYLE_LEVEL_MIDDLE] = { "level-middle", YELLOW, BOLD, BOLD },
	[STYLE_LEVEL_HIGH] = { "level-high", GREEN, BOLD, BOLD },
	[STYLE_CURVE] = { "curve", CYAN, 0, 0 },
	[STYLE_CURVE_2] = { "curve-2", MAGENTA, 0, 0 },
	[STYLE_CURVE_3] = { "curve-3", YELLOW, 0, 0 },
	[STYLE_CURVE_4] = { "curve-4", BLUE, 0, 0 },
	[STYLE_CURVE_5] = { "curve-5", GREEN, 0, 0 },
	[STYLE_EXPECTED] = { "expected", INK, DIM, DIM },
	[STYLE_CURSOR] = { "cursor", BAR, REVERSE, REVERSE },
	[STYLE_CURSOR_LINE] = { "cursor-line", INK, BOLD, BOLD },
	[STYLE_FIELD] = { "field", INK, UNDERLINE, UNDERLINE },
	[STYLE_SELECTED] = { "selected", BAR, REVERSE, REVERSE },
	[STYLE_STATUS] = { "status", INK, REVERSE, REVERSE },
	[STYLE_MESSAGE] = { "message", INK, BOLD, BOLD },
	[STYLE_ERROR] = { "error", RED, BOLD, BOLD | REVERSE },
	[STYLE_HINT] = { "hint", INK, DIM, DIM },
	[STYLE_PICKED] = { "picked", MAGENTA, BOLD, BOLD },
	[STYLE_MATCH] = { "match", YELLOW, BOLD | UNDERLINE, BOLD | UNDERLINE },
	[STYLE_ADDED] = { "added", GREEN, BOLD, BOLD },
	[STYLE_REMOVED] = { "removed", RED, DIM, DIM },
	[STYLE_CHANGED] = { "changed", YELLOW, BOLD, UNDERLINE },
	[STYLE_MOVED] = { "moved", BLUE, BOLD, BOLD },
	[STYLE_MATCH_CURSOR] = { "match-cursor", YELLOW, BOLD | UNDERLINE | REVERSE,
		BOLD | UNDERLINE | REVERSE },
};

/* One colour on terminals with 256, 16 and 8 of them; -1: the terminal's own. Where
 * there are 8 the bright form of a colour is asked for by bold text. Each can be
 * read on its theme's paper, also with the palettes of xterm and of the console of
 * Linux, on which few of the dark ones can: what can't be told apart by hue then is
 * by its sign. */
struct color { short of256, of16, of8; };

#define OWN { -1, -1, -1 }

static const struct {
	struct color hues[HUES];
} themes[THEMES] = {
	[THEME_PLAIN] = { {
		[INK] = OWN, [PAPER] = OWN, [GREY] = OWN, [BAR] = OWN,
		[RED] = { 1, 1, 1 }, [GREEN] = { 2, 2, 2 }, [YELLOW] = { 3, 3, 3 },
		[BLUE] = { 4, 4, 4 }, [MAGENTA] = { 5, 5, 5 }, [CYAN] = { 6, 6, 6 } } },
	[THEME_DARK] = { {
		[INK] = { 252, 15, 7 }, [PAPER] = { 234, 0, 0 }, [GREY] = { 247, 7, 7 },
		[BAR] = { 117, 14, 6 }, [RED] = { 210, 9, 9 }, [GREEN] = { 114, 10, 2 },
		[YELLOW] = { 221, 11, 11 }, [BLUE] = { 111, 7, 14 },
		[MAGENTA] = { 183, 13, 13 }, [CYAN] = { 80, 14, 6 } } },
	[THEME_LIGHT] = { {
		[INK] = { 235, 0, 0 }, [PAPER] = { 231, 15, 7 }, [GREY] = { 241, 0, 0 },
		[BAR] = { 24, 4, 4 }, [RED] = { 124, 1, 4 }, [GREEN] = { 22, 4, 4 },
		[YELLOW] = { 94, 5, 0 }, [BLUE] = { 19, 4, 4 },
		[MAGENTA] = { 90, 5, 4 }, [CYAN] = { 24, 4, 4 } } },
	[THEME_HIGH_CONTRAST] = { {
		[INK] = { 231, 15, 7 }, [PAPER] = { 16, 0, 0 }, [GREY] = { 250, 7, 7 },
		[BAR] = { 227, 11, 7 }, [RED] = { 217, 9, 9 }, [GREEN] = { 120, 10, 2 },
		[YELLOW] = { 227, 11, 11 }, [BLUE] = { 123, 14, 6 },
		[MAGENTA] = { 219, 13, 7 }, [CYAN] = { 123, 14, 6 } } },
	[THEME_MONO] = { {
		[INK] = OWN, [PAPER] = OWN, [GREY] = OWN, [BAR] = OWN, [RED] = OWN,
		[GREEN] = OWN, [YELLOW] = OWN, [BLUE] = OWN, [MAGENTA] = OWN, [CYAN] = OWN } },
};

/* What a colour of the 256 is where each can be named: xterm's cube and greys. */
static int
true_color(int color)
{
	static const int levels[] = { 0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff };
	int grey = 8 + 10 * (color - 232), cube = color - 16;

	if (color < 16)
		return color;
	if (color >= 232)
		return grey << 16 | grey << 8 | grey;
	return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6];
}

static int
color_of(enum theme theme, enum hue hue, enum depth depth)
{
	const struct color *color = &themes[theme].hues[hue];

	switch (depth) {
	case DEPTH_NONE:
		return -1;
	case DEPTH_8:
		return color->of8 < 0 ? color->of8 : color->of8 & 7;
	case DEPTH_16:
		return color->of16;
	case DEPTH_256:
		return color->of256;
	case DEPTH_TRUE:
		return true_color(color->of256);
	}
	return -1;
}

static bool
is_bright(enum theme theme, enum hue hue, enum depth depth)
{
	return depth == DEPTH_8 && themes[theme].hues[hue].of8 > 7;
}

struct style_look
theme_style(enum theme theme, enum style style, enum depth depth)
{
	bool mono = theme == THEME_MONO || depth == DEPTH_NONE;
	const struct style_row *row = &styles[style];
	enum hue hue = (enum hue)row->hue;
	int how, grey = color_of(theme, GREY, depth);

	assert(theme < THEMES && style < STYLES);
	how = mono ? row->mono : row->plain;
	if (is_bright(theme, hue, depth))
		how |= BOLD;
	if ((how & DIM) != 0 && grey != color_of(theme, INK, depth)) {
		hue = hue == INK ? GREY : hue;
		how &= ~DIM;
	}
	return (struct style_look){ .fore = color_of(theme, hue, depth),
		.back = color_of(theme, PAPER, depth), .bold = (how & BOLD) != 0,
		.dim = (how & DIM) != 0, .underline = (how & UNDERLINE) != 0,
		.reverse = (how & REVERSE) != 0 };
}

const char *
theme_style_name(enum style style)
{
	assert(style < STYLES);
	return styles[style].name;
}

const char *
theme_name(enum theme theme)
{
#define THEME_NAME(id, name) [THEME_##id] = name,
	static const char *const names[THEMES] = { THEME_LIST(THEME_NAME) };
#undef THEME_NAME

	assert(theme < THEMES);
	return names[theme];
}
