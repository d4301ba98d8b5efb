/*
 * What the forms of the view "walks" have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "walks_page.h"

#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "view/spark.h"
#include "view/label.h"

#define DROP_SHARE 0.25		/* of the scale: 1 on a scale from 1 to 5 */

const enum walk_kind walks_kinds[WALK_KINDS] = {
	WALK_VISIT, WALK_INTERVIEW, WALK_SURVEY, WALK_OTHER, WALK_OWN
};

const char *
walks_label(struct sheet *sheet, enum walk_kind kind)
{
	struct look look = sheet_look(sheet);

	return label_walks(&look, kind);
}

const char *
walks_kind_word(struct sheet *sheet, const char *kind)
{
	static const char *const words[WALK_OTHER] = {
		[WALK_OWN] = N_("walkthrough"),
		[WALK_VISIT] = N_("mystery visit"),
		[WALK_INTERVIEW] = N_("interview"),
		[WALK_SURVEY] = N_("survey"),
	};

	for (int i = 0; i < WALK_OTHER; i++)
		if (strcmp(walk_kind_name((enum walk_kind)i), kind) == 0)
			return sheet_word(sheet, words[i]);
	return kind;
}

const char *
walks_nothing(const struct sheet *sheet)
{
	return theme_glyph(GLYPH_PART, sheet->ascii);
}

void
walks_heading(struct walks_page *page, const char *text)
{
	if (page->y > 0)
		page->y++;
	draw_text(page->sheet, 0, page->y++, page->sheet->width, text, STYLE_PHASE);
}

int
walks_place(struct walks_page *page, int x, int width, const char *text, const char *empty,
	const struct stop *stop, enum style style)
{
	bool has = *text != '\0';
	int lines = draw_block(page->sheet, x, page->y, width, has ? text : empty, BLOCK_NO_LEAD,
	    has ? style : STYLE_HINT);

	draw_stop(page->sheet, (struct rect){ x, page->y, width, lines }, stop->node, stop->key,
	    stop->entry);
	return lines;
}

const struct walk_score *
walks_take(struct walks_page *page, const struct walk_score *scores, size_t count,
	enum walk_kind kind)
{
	const struct walk_score *last = NULL;

	page->series.count = 0;
	for (size_t i = 0; i < count; i++) {
		if (scores[i].kind != kind)
			continue;
		last = &scores[i];
		series_add(&page->series, last->day, last->score, i);
	}
	return last;
}

void
walks_draw_drop(struct walks_page *page, int x, const struct walk_score *scores, size_t count,
	enum walk_kind kind)
{
	struct sheet *sheet = page->sheet;
	struct str *text = &page->text;
	const struct walk_score *now;
	size_t at;

	page->series.count = 0;
	for (size_t i = 0; i < count; i++)
		if (scores[i].kind == kind && scores[i].day != DATE_NONE)
			series_add(&page->series, scores[i].day, scores[i].score, i);
	if (!stats_drop(page->series.v, page->series.count, DROP_SHARE * (page->high - page->low),
	    &at))
		return;
	now = &scores[page->series.from[at]];
	str_cut(text, 0);
	str_add_format(text, "%s ", sheet_word(sheet, N_("fell")));
	spark_add_figure(text, page->series.v[at - 1].value);
	str_add_format(text, " %s ", theme_glyph(GLYPH_ARROW_RIGHT, sheet->ascii));
	spark_add_figure(text, now->score);
	str_add_format(text, "  %s", journey_text(page->journey, now->walk, KEY_DATE));
	draw_glyph(sheet, x, page->y, GLYPH_FALL, STYLE_ERROR);
	page->y += draw_block(sheet, x + 2, page->y, sheet->width - x - 2, str_text(text),
	    BLOCK_NO_LEAD, STYLE_ERROR);
}

static void
add_cards(const struct journey *journey, node_id owner, enum key lane, const char *persona,
	struct str *out)
{
	node_id card;

	for (size_t i = 0; (card = journey_child(journey, owner, lane, i)) != NODE_NONE; i++) {
		const char *whose = journey_text(journey, card, KEY_PERSONA);
		const char *text = journey_text(journey, card, KEY_TEXT);

		if (*text == '\0' || (*persona != '\0' && *whose != '\0' &&
		    strcmp(whose, persona) != 0))
			continue;
		if (out->len > 0)
			str_add_char(out, '\n');
		str_add(out, text);
	}
}

void
walks_cell_text(const struct journey *journey, node_id touchpoint, enum key lane,
	const char *persona, struct str *out)
{
	add_cards(journey, journey_parent(journey, touchpoint), lane, persona, out);
	add_cards(journey, touchpoint, lane, persona, out);
}
