/*
 * The table of signs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/theme.h"

#include <assert.h>
#include <stddef.h>

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
	[GLYPH_CONFLICT] = { "≠", "!" },
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
	[GLYPH_FAINT] = { "·", "." },
	[GLYPH_PART] = { "·", "-" },
	[GLYPH_ARROW_LEFT] = { "←", "<" },
	[GLYPH_ARROW_RIGHT] = { "→", ">" },
	[GLYPH_ARROW_UP] = { "↑", "^" },
	[GLYPH_ARROW_DOWN] = { "↓", "v" },
	[GLYPH_CUT] = { "…", "~" },
	[GLYPH_HIDDEN] = { "⋮", ":" },
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

const char *
theme_emoji(enum glyph glyph)
{
	static const char *const emoji[] = { "😞", "🙁", "😐", "🙂", "😄" };

	if (glyph < GLYPH_SMILEY_1 || glyph > GLYPH_SMILEY_5)
		return NULL;
	return emoji[glyph - GLYPH_SMILEY_1];
}

const char *
theme_smiley(enum glyph glyph, bool ascii, enum smileys smileys)
{
	const char *emoji = theme_emoji(glyph);

	if (emoji == NULL || ascii || smileys == SMILEYS_TEXT)
		return theme_glyph(glyph, ascii);
	return smileys == SMILEYS_EMOJI ? emoji : theme_glyph(glyph, true);
}

const char *
theme_glyph(enum glyph glyph, bool ascii)
{
	assert(glyph < GLYPHS);
	return ascii ? glyphs[glyph].ascii : glyphs[glyph].sign;
}
