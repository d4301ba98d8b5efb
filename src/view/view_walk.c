/*
 * Walk mode: one touchpoint at a time, as the persona would meet it, and at
 * the end what the walk came to.
 *
 * What others felt or found there is not shown: it would speak first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/width.h"
#include "model/mood.h"
#include "view/spark.h"
#include "mood.h"
#include "walks_page.h"

#define PAGE_MOST 72	/* columns of a page; a wider screen has margins */
#define LOW 18		/* lines of a screen below which a page is plainer */
#define TINY 8
#define LABEL_MOST 16
#define BOXES_MOST 11	/* scores that stand side by side */
#define BOX_MOST 8	/* columns of one */

struct walk_page {
	struct walks_page page;		/* series, text, y */
	struct sheet *sheet;
	const struct walker *walker;
	node_id walk;			/* NODE_NONE: nothing was given yet */
	bool *scored;
	size_t at, count;		/* of the touchpoint; how many there are */
	size_t done;
	int x, width;
	bool low, tiny;			/* the screen is: no lines for looks; but for
					 * name, score and note */
};

/* --- the head: who walks, and how far ---------------------------------------- */

static void
count_page(struct walk_page *page, node_id touchpoint)
{
	if (touchpoint == page->sheet->page)
		page->at = page->count;
	page->count++;
	page->done += page->scored[touchpoint];
}

static node_id
first_touchpoint(const struct journey *journey)
{
	node_id phase, touchpoint = NODE_NONE;

	for (size_t i = 0; touchpoint == NODE_NONE &&
	    (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++)
		touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, 0);
	return touchpoint;
}

/* A touchpoint that is gone gives way to the first one. */
static void
count_pages(struct walk_page *page)
{
	const struct journey *journey = page->page.journey;
	node_id phase, touchpoint;

	if (page->sheet->page != NODE_NONE && !journey_has(journey, page->sheet->page))
		page->sheet->page = first_touchpoint(journey);
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
		    != NODE_NONE; j++)
			count_page(page, touchpoint);
}

static const char *
persona_name(const struct walk_page *page)
{
	const struct journey *journey = page->page.journey;
	node_id persona = ids_find_kind(sheet_ids(page->sheet), NODE_PERSONA, page->walker->persona);

	return persona != NODE_NONE && *journey_text(journey, persona, KEY_NAME) != '\0' ?
	    journey_text(journey, persona, KEY_NAME) : page->walker->persona;
}

static void
add_part(struct walk_page *page, struct str *out, const char *text)
{
	if (*text == '\0')
		return;
	if (out->len > 0)
		str_add_format(out, " %s ", theme_glyph(GLYPH_PART, page->sheet->ascii));
	str_add(out, text);
}

/* A sign for each touchpoint, where there is room: scored or not yet. */
static void
draw_progress(struct walk_page *page)
{
	const struct journey *journey = page->page.journey;
	node_id phase, touchpoint;
	int x = page->x;

	if (page->count > (size_t)page->width)
		return;
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
		    != NODE_NONE; j++)
			draw_glyph(page->sheet, x++, 1, page->scored[touchpoint] ? GLYPH_POINT :
			    GLYPH_PART, touchpoint == page->sheet->page ? STYLE_TITLE :
			    STYLE_LINE);
}

/* How far it has come, at the right; returns the columns that are left. */
static int
draw_count(struct walk_page *page)
{
	struct str *text = &page->page.text;

	if (page->sheet->page == NODE_NONE)
		return page->width;
	str_cut(text, 0);
	str_add_format(text, "%zu/%zu", page->at + 1, page->count);
	draw_text(page->sheet, page->x + page->width - (int)text->len, 0, 0, str_text(text),
	    STYLE_TOUCHPOINT);
	return page->width - (int)text->len - 2;
}

/* Whose walk it is, and how far it has come. */
static void
draw_head(struct walk_page *page)
{
	struct sheet *sheet = page->sheet;
	struct str *text = &page->page.text;
	int room = draw_count(page);

	if (page->low && sheet->page != NODE_NONE)
		return;
	str_cut(text, 0);
	add_part(page, text, persona_name(page));
	add_part(page, text, walks_kind_word(sheet, page->walker->kind));
	add_part(page, text, page->walker->by);
	add_part(page, text, page->walker->date);
	draw_text(sheet, page->x, 0, room, str_text(text), STYLE_HINT);
	if (!page->low)
		draw_progress(page);
	page->page.y = page->low ? 1 : 3;
}

/* --- one touchpoint -------------------------------------------------------------- */

/* A moment that the file names otherwise is shown as it is. */
static const char *
moment_word(const struct walk_page *page, const char *moment)
{
	static const char *const words[] = { N_("before"), N_("during"), N_("after") };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i], moment) == 0)
			return sheet_word(page->sheet, moment);
	return moment;
}

static void
draw_name(struct walk_page *page)
{
	const struct journey *journey = page->page.journey;
	struct sheet *sheet = page->sheet;
	node_id phase = journey_parent(journey, sheet->page);
	struct str *text = &page->page.text;
	int *y = &page->page.y;

	str_cut(text, 0);
	add_part(page, text, journey_text(journey, page->tiny ? sheet->page : phase, KEY_NAME));
	if (!page->tiny)
		add_part(page, text, moment_word(page, journey_text(journey, phase, KEY_MOMENT)));
	draw_text(sheet, page->x, (*y)++, page->width - (page->low ? 8 : 0), str_text(text),
	    STYLE_PHASE);
	if (!page->tiny)
		*y += draw_block(sheet, page->x, *y, page->width, journey_text(journey,
		    sheet->page, KEY_NAME), BLOCK_NO_LEAD, STYLE_TITLE);
	if (!page->low)
		draw_across(sheet, page->x, (*y)++, page->width, GLYPH_LINE_H, STYLE_LINE);
	sheet->head = *y;
	*y += !page->low;
}

static int
label_width(const struct walk_page *page)
{
	return page->width < 3 * LABEL_MOST ? page->width / 3 : LABEL_MOST;
}

static void
draw_label(struct walk_page *page, const char *label, const char *text, enum style style)
{
	int wide = label_width(page);

	if (*text == '\0')
		return;
	draw_text(page->sheet, page->x, page->page.y, wide - 1, sheet_word(page->sheet, label),
	    STYLE_LANE);
	page->page.y += draw_block(page->sheet, page->x + wide, page->page.y, page->width - wide,
	    text, BLOCK_NO_LEAD, style);
}

static void
draw_fact(struct walk_page *page, const char *label, enum key lane, enum style style)
{
	struct str text = { 0 };

	walks_cell_text(page->page.journey, page->sheet->page, lane, page->walker->persona, &text);
	draw_label(page, label, str_text(&text), style);
	str_clear(&text);
}

/* At the start one is told who one is. */
static void
draw_persona(struct walk_page *page)
{
	static const struct { enum key key; const char *label; } facts[] = {
		{ KEY_ROLE, N_("You are") }, { KEY_OCCUPATION, N_("Your work") },
		{ KEY_MOTIVATION, N_("You want") }, { KEY_QUOTE, N_("You say") },
	};
	node_id persona = ids_find_kind(sheet_ids(page->sheet), NODE_PERSONA, page->walker->persona);

	for (size_t i = 0; persona != NODE_NONE && i < sizeof facts / sizeof *facts; i++)
		draw_label(page, facts[i].label, journey_text(page->page.journey, persona,
		    facts[i].key), STYLE_HINT);
}

static void
draw_facts(struct walk_page *page)
{
	int top = page->page.y;

	if (page->at == 0 && !page->low)
		draw_persona(page);
	page->page.y += page->page.y > top;
	top = page->page.y;
	draw_fact(page, N_("Where"), KEY_CHANNEL, STYLE_NAME);
	draw_fact(page, N_("Context"), KEY_CONTEXT, STYLE_CARD);
	draw_fact(page, N_("You"), KEY_ACTION, STYLE_CARD);
	draw_fact(page, N_("Need"), KEY_NEED, STYLE_CARD);
	draw_fact(page, N_("Expectation"), KEY_EXPECTATION, STYLE_CARD);
	if (strcmp(page->walker->kind, walk_kind_name(WALK_VISIT)) == 0)
		draw_fact(page, N_("Look for"), KEY_SERVICE, STYLE_CARD);
	page->page.y += page->page.y > top && !page->tiny;
}

static bool
has_smileys(const struct walk_page *page)
{
	return mood_has_faces(page->sheet) && !page->tiny;
}

/* One score to choose: its smiley, and its number, in brackets when chosen. */
static void
draw_box(struct walk_page *page, int x, int width, double score, bool chosen)
{
	struct walks_page *of = &page->page;
	int kind = mood_class(score, of->low, of->high);
	enum style style = kind < 3 ? STYLE_LEVEL_LOW : kind == 3 ? STYLE_LEVEL_MIDDLE :
	    STYLE_LEVEL_HIGH;

	str_cut(&of->text, 0);
	str_add_format(&of->text, chosen ? "[%g]" : " %g ", score);
	if (has_smileys(page))
		draw_glyph(page->sheet, x + width / 2, of->y, (enum glyph)(GLYPH_SMILEY_1 +
		    kind - 1), chosen ? style : STYLE_HINT);
	draw_text(page->sheet, x + (width - (int)of->text.len + 1) / 2, of->y +
	    has_smileys(page), 0, str_text(&of->text), chosen ? style : STYLE_TOUCHPOINT);
}

/* All scores side by side; false: there is no room, or they are no numbers to
 * be counted. */
static bool
draw_boxes(struct walk_page *page, const char *score)
{
	struct walks_page *of = &page->page;
	int count = (int)(of->high - of->low) + 1, width = page->width / count;
	double now = *score != '\0' ? strtod(score, NULL) : of->low - 1;

	if (of->high - of->low >= BOXES_MOST || width < 4)
		return false;
	width = width > BOX_MOST ? BOX_MOST : width;
	for (int i = 0; i < count; i++)
		draw_box(page, page->x + i * width, width, of->low + i, of->low + i == now);
	draw_stop(page->sheet, (struct rect){ page->x, of->y, count * width,
		1 + has_smileys(page) }, page->sheet->page, KEY_WALKS, 1);
	of->y += 1 + has_smileys(page);
	if (page->tiny)
		return true;
	draw_text(page->sheet, page->x, of->y, count * width / 2, sheet_word(page->sheet,
	    N_("worst")), STYLE_HINT);
	str_cut(&of->text, 0);
	str_add(&of->text, sheet_word(page->sheet, N_("best")));
	draw_text(page->sheet, page->x + count * width - (int)width_of(str_text(&of->text),
	    of->text.len), of->y, 0, str_text(&of->text), STYLE_HINT);
	of->y++;
	return true;
}

static void
draw_score(struct walk_page *page, const char *score)
{
	struct walks_page *of = &page->page;
	double now;
	char *end;

	now = strtod(score, &end);
	if (draw_boxes(page, score) && (*score == '\0' || (now >= of->low && now <= of->high &&
	    now == (double)(int)now)))
		return;
	str_cut(&of->text, 0);
	str_add_format(&of->text, sheet_word(page->sheet, N_("Score: %s (from %g to %g)")),
	    *score != '\0' ? score : "-", of->low, of->high);
	draw_text(page->sheet, page->x, of->y, page->width, str_text(&of->text), STYLE_TOUCHPOINT);
	draw_stop(page->sheet, (struct rect){ page->x, of->y, page->width, 1 }, page->sheet->page,
	    KEY_WALKS, 1);
	of->y++;
}

static void
draw_note(struct walk_page *page, const char *note)
{
	struct walks_page *of = &page->page;
	int wide = label_width(page), lines;

	of->y += !page->low;
	draw_text(page->sheet, page->x, of->y, wide - 1, sheet_word(page->sheet, N_("Note")),
	    STYLE_LANE);
	lines = draw_block(page->sheet, page->x + wide, of->y, page->width - wide,
	    *note != '\0' ? note : walks_nothing(page->sheet), BLOCK_NO_LEAD,
	    *note != '\0' ? STYLE_CARD : STYLE_HINT);
	draw_stop(page->sheet, (struct rect){ page->x + wide, of->y, page->width - wide, lines },
	    page->sheet->page, KEY_WALKS, 2);
	of->y += lines;
}

static void
draw_touchpoint(struct walk_page *page)
{
	const char *id = ids_of(sheet_ids(page->sheet), page->sheet->page);
	const char *score = walks_entry(page->page.journey, page->walk, KEY_SCORES, id);
	const char *note = walks_entry(page->page.journey, page->walk, KEY_NOTES, id);

	draw_name(page);
	draw_facts(page);
	draw_score(page, score != NULL ? score : "");
	draw_note(page, note != NULL ? note : "");
}

/* --- the end ---------------------------------------------------------------------- */

/* What this walk gave, and what one of its kind gave before; `scores` are all
 * of the touchpoint. */
static void
draw_result(struct walk_page *page, node_id touchpoint, int x)
{
	struct walks_page *of = &page->page;
	const struct walk_score *now = NULL, *before = NULL, *scores;
	size_t count;

	scores = walks_of(of->table, touchpoint, &count);
	for (size_t i = 0; i < count && now == NULL; i++)
		if (scores[i].walk == page->walk)
			now = &scores[i];
	for (size_t i = 0; now != NULL && &scores[i] < now; i++)
		if (scores[i].kind == now->kind)
			before = &scores[i];
	str_cut(&of->text, 0);
	if (now == NULL)
		str_add_char(&of->text, '-');
	else
		spark_add_figure(&of->text, now->score);
	if (before != NULL && before->score != now->score) {
		str_add_format(&of->text, "  %s ", theme_glyph(before->score < now->score ?
		    GLYPH_ARROW_UP : GLYPH_ARROW_DOWN, page->sheet->ascii));
		str_add(&of->text, sheet_word(page->sheet, N_("was")));
		str_add_char(&of->text, ' ');
		spark_add_figure(&of->text, before->score);
	}
	draw_text(page->sheet, x, of->y, page->x + page->width - x, str_text(&of->text),
	    before != NULL && before->score > now->score ? STYLE_ERROR :
	    now != NULL ? STYLE_CARD : STYLE_HINT);
}

static void
draw_line(struct walk_page *page, node_id touchpoint)
{
	struct walks_page *of = &page->page;
	const char *note = walks_entry(of->journey, page->walk, KEY_NOTES,
	    ids_of(sheet_ids(page->sheet), touchpoint));
	int wide = page->width * 3 / 5;

	draw_text(page->sheet, page->x, of->y, wide - 2, journey_text(of->journey, touchpoint,
	    KEY_NAME), STYLE_TOUCHPOINT);
	draw_result(page, touchpoint, page->x + wide);
	draw_stop(page->sheet, (struct rect){ page->x, of->y, page->width, 1 }, touchpoint,
	    KEY_WALKS, 1);
	of->y++;
	if (note != NULL)
		of->y += draw_block(page->sheet, page->x + 2, of->y, page->width - 2, note,
		    BLOCK_NO_LEAD, STYLE_HINT);
}

/* The mean of what this walk gave; false: it gave nothing. */
static bool
mean_of(const struct walk_page *page, double *mean)
{
	const struct walk_scores *all = &page->page.table->scores;
	size_t count = 0;

	*mean = 0;
	for (size_t i = 0; i < all->count; i++)
		if (all->v[i].walk == page->walk) {
			*mean += all->v[i].score;
			count++;
		}
	*mean /= count > 0 ? (double)count : 1;
	return count > 0;
}

static void
draw_end(struct walk_page *page)
{
	struct walks_page *of = &page->page;
	struct sheet *sheet = page->sheet;
	node_id phase, touchpoint;
	double mean;

	str_cut(&of->text, 0);
	str_add_format(&of->text, sheet_word(sheet, N_("%zu of %zu touchpoints scored")),
	    page->done, page->count);
	if (mean_of(page, &mean))
		str_add_format(&of->text, ", %s %.1f", sheet_word(sheet, N_("mean")), mean);
	of->y += draw_block(sheet, page->x, of->y, page->width, str_text(&of->text),
	    BLOCK_NO_LEAD, STYLE_TITLE);
	draw_across(sheet, page->x, of->y++, page->width, GLYPH_LINE_H, STYLE_LINE);
	sheet->head = of->y;
	of->y += !page->low;
	for (size_t i = 0; (phase = journey_child(of->journey, NODE_ROOT, KEY_PHASES, i)) !=
	    NODE_NONE; i++)
		for (size_t j = 0; (touchpoint = journey_child(of->journey, phase,
		    KEY_TOUCHPOINTS, j)) != NODE_NONE; j++)
			draw_line(page, touchpoint);
}

void
view_walk(struct sheet *sheet)
{
	struct walk_page page = { .sheet = sheet, .walker = sheet->walker };

	if (page.walker == NULL)
		return;
	page.page.sheet = sheet;
	page.page.journey = sheet->journey;
	page.page.table = sheet_walks(sheet);
	lane_scale(sheet->journey, &page.page.low, &page.page.high);
	page.width = sheet->width < PAGE_MOST + 2 ? sheet->width : PAGE_MOST;
	page.x = (sheet->width - page.width) / 2;
	page.low = sheet->height > 0 && sheet->height < LOW;
	page.tiny = page.low && sheet->height < TINY;
	page.walk = walks_find(sheet->journey, page.walker);
	page.scored = walks_scored(sheet->journey, sheet_ids(sheet), page.walk);
	count_pages(&page);
	draw_head(&page);
	if (sheet->page != NODE_NONE)
		draw_touchpoint(&page);
	else
		draw_end(&page);
	free(page.scored);
	str_clear(&page.page.text);
}
