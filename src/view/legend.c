/*
 * What the signs on a map mean: for the help and for pages of HTML.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/legend.h"

#include "base/err.h"

#define NO_SIGN GLYPHS

/* Each with the figures that an example has around it. */
static const struct {
	enum glyph glyph;
	const char *before, *after, *meaning;
} table[] = {
	{ GLYPH_STAR, "", "", N_("stands out") },
	{ GLYPH_LINK, "", "", N_("a journey of its own") },
	{ GLYPH_COMMENT, "", "1", N_("open remarks") },
	{ GLYPH_EXIT, "", "45%", N_("customers leave") },
	{ GLYPH_VOTE, "", "7", N_("votes") },
	{ NO_SIGN, "3!", "", N_("severity") },
	{ GLYPH_TIMES, "3", "5", N_("feasibility × effect") },
	{ GLYPH_EVIDENCE, "", "2", N_("rests on evidence") },
	{ GLYPH_ASSUMPTION, "", "", N_("assumption") },
	{ GLYPH_OPEN, "", "", N_("open") },
	{ GLYPH_DOING, "", "", N_("doing") },
	{ GLYPH_DONE, "", "", N_("done") },
	{ GLYPH_DROPPED, "", "", N_("dropped") },
	{ GLYPH_POINT_EXPECTED, "", "", N_("expected") },
	{ GLYPH_PICKED, "", "", N_("marked") },
	{ GLYPH_CONFLICT, "", "", N_("changed on both sides") },
	{ GLYPH_ADDED, "", "", N_("added") },
	{ GLYPH_REMOVED, "", "", N_("removed") },
	{ GLYPH_CHANGED, "", "", N_("changed") },
	{ GLYPH_ARROW_RIGHT, "", "", N_("moved") },
	{ GLYPH_CUT, "", " +2", N_("so many more have no room here") },
	{ GLYPH_ARROW_RIGHT, "", "5", N_("so many columns lie beyond the edge") },
	{ GLYPH_ARROW_DOWN, "", "", N_("more rows lie beyond the edge") },
	{ GLYPH_HIDDEN, "2", "", N_("so many lanes are hidden here") },
};

const char *
legend_add(size_t at, bool ascii, struct str *sign)
{
	if (at >= sizeof table / sizeof *table)
		return NULL;
	str_add(sign, table[at].before);
	if (table[at].glyph != NO_SIGN)
		str_add(sign, theme_glyph(table[at].glyph, ascii));
	str_add(sign, table[at].after);
	return table[at].meaning;
}

const char *
legend_meaning(enum glyph glyph)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].glyph == glyph)
			return table[i].meaning;
	return NULL;
}
