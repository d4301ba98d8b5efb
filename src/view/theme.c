/*
 * The tables of styles and of signs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/theme.h"

#include <assert.h>

enum { PLAIN = -1, RED = 1, GREEN, YELLOW, BLUE, MAGENTA, CYAN, GREY = 8 };

/* Without colours each style still differs from its neighbours where it
 * matters: headings are bold, the cursor is reversed, a field underlined. */
static const struct style_row styles[STYLES] = {
	[STYLE_NORMAL] = { .name = "normal", .fore = PLAIN, .back = PLAIN },
	[STYLE_TITLE] = { .name = "title", .fore = PLAIN, .back = PLAIN, .bold = true },
	[STYLE_PHASE] = { .name = "phase", .fore = CYAN, .back = PLAIN, .bold = true },
	[STYLE_TOUCHPOINT] = { .name = "touchpoint", .fore = PLAIN, .back = PLAIN, .bold = true },
	[STYLE_LANE] = { .name = "lane", .fore = CYAN, .back = PLAIN },
	[STYLE_LINE] = { .name = "line", .fore = PLAIN, .back = PLAIN, .dim = true },
	[STYLE_CARD] = { .name = "card", .fore = PLAIN, .back = PLAIN },
	[STYLE_FAINT] = { .name = "faint", .fore = PLAIN, .back = PLAIN, .dim = true },
	[STYLE_NAME] = { .name = "name", .fore = CYAN, .back = PLAIN },
	[STYLE_PAIN] = { .name = "pain", .fore = RED, .back = PLAIN },
	[STYLE_IDEA] = { .name = "idea", .fore = GREEN, .back = PLAIN },
	[STYLE_MARK] = { .name = "mark", .fore = YELLOW, .back = PLAIN },
	[STYLE_MORE] = { .name = "more", .fore = PLAIN, .back = PLAIN, .dim = true },
	[STYLE_LEVEL_LOW] = { .name = "level-low", .fore = RED, .back = PLAIN, .bold = true },
	[STYLE_LEVEL_MIDDLE] = { .name = "level-middle", .fore = YELLOW, .back = PLAIN, .bold = true },
	[STYLE_LEVEL_HIGH] = { .name = "level-high", .fore = GREEN, .back = PLAIN, .bold = true },
	[STYLE_CURVE] = { .name = "curve", .fore = CYAN, .back = PLAIN },
	[STYLE_CURVE_2] = { .name = "curve-2", .fore = MAGENTA, .back = PLAIN },
	[STYLE_CURVE_3] = { .name = "curve-3", .fore = YELLOW, .back = PLAIN },
	[STYLE_CURVE_4] = { .name = "curve-4", .fore = BLUE, .back = PLAIN },
	[STYLE_CURVE_5] = { .name = "curve-5", .fore = GREEN, .back = PLAIN },
	[STYLE_EXPECTED] = { .name = "expected", .fore = PLAIN, .back = PLAIN, .dim = true },
	[STYLE_CURSOR] = { .name = "cursor", .fore = PLAIN, .back = PLAIN, .reverse = true },
	[STYLE_CURSOR_LINE] = { .name = "cursor-line", .fore = PLAIN, .back = PLAIN, .bold = true },
	[STYLE_FIELD] = { .name = "field", .fore = PLAIN, .back = PLAIN, .underline = true },
	[STYLE_SELECTED] = { .name = "selected", .fore = PLAIN, .back = PLAIN, .reverse = true },
	[STYLE_STATUS] = { .name = "status", .fore = PLAIN, .back = PLAIN, .reverse = true },
	[STYLE_MESSAGE] = { .name = "message", .fore = PLAIN, .back = PLAIN, .bold = true },
	[STYLE_ERROR] = { .name = "error", .fore = RED, .back = PLAIN, .bold = true },
	[STYLE_HINT] = { .name = "hint", .fore = PLAIN, .back = PLAIN, .dim = true },
	[STYLE_PICKED] = { .name = "picked", .fore = MAGENTA, .back = PLAIN, .bold = true },
	[STYLE_MATCH] = { .name = "match", .fore = YELLOW, .back = PLAIN, .bold = true,
		.underline = true },
	[STYLE_ADDED] = { .name = "added", .fore = GREEN, .back = PLAIN, .bold = true },
	[STYLE_REMOVED] = { .name = "removed", .fore = RED, .back = PLAIN, .dim = true },
	[STYLE_CHANGED] = { .name = "changed", .fore = YELLOW, .back = PLAIN, .bold = true },
	[STYLE_MOVED] = { .name = "moved", .fore = BLUE, .back = PLAIN, .bold = true },
	[STYLE_MATCH_CURSOR] = { .name = "match-cursor", .fore = YELLOW, .back = PLAIN,
		.bold = true, .underline = true, .reverse = true },
};

static const struct {
	const char *sign, *ascii;
} glyphs[GLYPHS] = {
	[GLYPH_LINE_H] = { "─", "-" },
	[GLYPH_LINE_V] = { "│", "|" },
	[GLYPH_CROSS] = { "┼", "+" },
	[GLYPH_TEE_DOWN] = { "┬", "+" },
	[GLYPH_TEE_UP] = { "┴", "+" },
	[GLYPH_TEE_RIGHT] = { "├", "+" },
	[GLYPH_TEE_LEFT] = { "┤", "+" },
	[GLYPH_CORNER_TL] = { "╭", "." },
	[GLYPH_CORNER_TR] = { "╮", "." },
	[GLYPH_CORNER_BL] = { "╰", "'" },
	[GLYPH_CORNER_BR] = { "╯", "'" },
	[GLYPH_HALF_DOWN] = { "╷", "|" },
	[GLYPH_UP] = { "╱", "/" },
	[GLYPH_DOWN] = { "╲", "\\" },
	[GLYPH_DOTS_H] = { "┄", "." },
	[GLYPH_DOTS_V] = { "┊", ":" },
	[GLYPH_POINT] = { "●", "o" },
	[GLYPH_POINT_2] = { "■", "#" },
	[GLYPH_POINT_3] = { "◆", "x" },
	[GLYPH_POINT_4] = { "▲", "^" },
	[GLYPH_POINT_5] = { "▼", "v" },
	[GLYPH_POINT_EXPECTED] = { "○", "e" },
	[GLYPH_SMILEY_1] = { "☹", "1" },
	[GLYPH_SMILEY_2] = { "⌢", "2" },
	[GLYPH_SMILEY_3] = { "⊝", "3" },
	[GLYPH_SMILEY_4] = { "☺", "4" },
	[GLYPH_SMILEY_5] = { "☻", "5" },
	[GLYPH_STAR] = { "★", "*" },
	[GLYPH_VOTE] = { "▲", "^" },
	[GLYPH_EVIDENCE] = { "†", "@" },
	[GLYPH_ASSUMPTION] = { "?", "?" },
	[GLYPH_LINK] = { "»", "&" },
	[GLYPH_COMMENT] = { "✎", "\"" },
	[GLYPH_PICKED] = { "▶", ">" },
	[GLYPH_EXIT] = { "↘", ">" },
	[GLYPH_ADDED] = { "+", "+" },
	[GLYPH_REMOVED] = { "−", "-" },
	[GLYPH_CHANGED] = { "~", "~" },
	[GLYPH_OPEN] = { "○", "o" },
	[GLYPH_DOING] = { "◐", "~" },
	[GLYPH_DONE] = { "✓", "+" },
	[GLYPH_DROPPED] = { "✗", "x" },
	[GLYPH_MORE] = { "…", "~" },
	[GLYPH_BULLET] = { "•", "-" },
	[GLYPH_PART] = { "·", "-" },
	[GLYPH_ARROW_LEFT] = { "←", "<" },
	[GLYPH_ARROW_RIGHT] = { "→", ">" },
	[GLYPH_ARROW_UP] = { "↑", "^" },
	[GLYPH_ARROW_DOWN] = { "↓", "v" },
	[GLYPH_CUT] = { "…", "~" },
	[GLYPH_STEP] = { "›", ">" },
	[GLYPH_STATION] = { "○", "o" },
	[GLYPH_TERMINUS] = { "●", "O" },
	[GLYPH_INTERCHANGE] = { "◉", "@" },
	[GLYPH_TIMES] = { "×", "x" },
	[GLYPH_FALL] = { "▼", "!" },
	[GLYPH_BAR_1] = { "▁", "1" },
	[GLYPH_BAR_2] = { "▂", "2" },
	[GLYPH_BAR_3] = { "▃", "3" },
	[GLYPH_BAR_4] = { "▄", "4" },
	[GLYPH_BAR_5] = { "▅", "5" },
	[GLYPH_BAR_6] = { "▆", "6" },
	[GLYPH_BAR_7] = { "▇", "7" },
	[GLYPH_BAR_8] = { "█", "8" },
	[GLYPH_BLOCK] = { "█", "#" },
	[GLYPH_ODD] = { "�", "?" },
};

const struct style_row *
theme_style(enum style style)
{
	assert(style < STYLES);
	return &styles[style];
}

const char *
theme_glyph(enum glyph glyph, bool ascii)
{
	assert(glyph < GLYPHS);
	return ascii ? glyphs[glyph].ascii : glyphs[glyph].sign;
}
