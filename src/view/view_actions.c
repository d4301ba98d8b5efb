/*
 * The view "actions": the ideas of the map by what they are worth, and what
 * those that are done have brought.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "square.h"
#include "view/label.h"

#define TABLE_LEAST 108	/* columns from which on the list is a table */
#define BESIDE_LEAST 116	/* from which on the square stands beside the list */
#define BESIDE 52		/* columns of the square there */

/* The columns of the table behind the text; the last one takes what is left. */
enum column { COLUMN_EFFECT, COLUMN_CAN, COLUMN_VOTES, COLUMN_OWNER, COLUMN_DUE, COLUMN_WHERE,
	COLUMNS };

static const struct {
	enum key key;	/* KEY_NONE: no stop */
	int width;
} columns[COLUMNS] = {
	[COLUMN_EFFECT] = { KEY_EFFECT, 6 }, [COLUMN_CAN] = { KEY_FEASIBILITY, 8 },
	[COLUMN_VOTES] = { KEY_VOTES, 7 }, [COLUMN_OWNER] = { KEY_OWNER, 16 },
	[COLUMN_DUE] = { KEY_DUE, 12 }, [COLUMN_WHERE] = { KEY_NONE, 22 },
};

/* What is being drawn, and where. */
struct page {
	struct sheet *sheet;
	struct look look;
	struct ideas ideas;
	size_t live;		/* ideas that are neither done nor dropped: the first ones */
	int today;		/* DATE_NONE: not known */
	int width;		/* of the list */
	int text;		/* the column where texts begin */
	int first;		/* the column behind the texts; 0: no table */
	int y;
};

static __attribute__((format_arg(2))) const char *
word(const struct page *page, const char *text)
{
	return look_word(&page->look, text);
}

static const char *
attribute(const struct page *page, const struct idea *idea, key_id key)
{
	return journey_text(page->sheet->journey, idea->card, key);
}

static bool
is_live(const struct idea *idea)
{
	return idea->status == IDEA_DOING || idea->status == IDEA_OPEN;
}

static bool
is_late(const struct page *page, const struct idea *idea)
{
	return is_live(idea) && idea->due != DATE_NONE && page->today != DATE_NONE &&
	    idea->due < page->today;
}

/* Where the idea came up. */
static const char *
where(const struct page *page, const struct idea *idea)
{
	if (idea->place == NODE_NONE)
		return label_key(&page->look, KEY_PARKING);
	return journey_text(page->sheet->journey, idea->place, KEY_NAME);
}

/* The day by which it is due, or on which it was done. */
static key_id
day_key(const struct idea *idea)
{
	return idea->status == IDEA_DONE ? KEY_DONE : KEY_DUE;
}

static void
add_day(const struct page *page, const struct idea *idea, struct str *out)
{
	if (is_late(page, idea))
		str_add(out, "! ");
	str_add(out, attribute(page, idea, day_key(idea)));
}

static enum style
day_style(const struct page *page, const struct idea *idea)
{
	return is_late(page, idea) ? STYLE_ERROR : STYLE_NORMAL;
}

/* --- one idea ----------------------------------------------------------- */

static void
draw_column(struct page *page, const struct idea *idea, enum column column, int x, int y)
{
	struct sheet *sheet = page->sheet;
	key_id key = column == COLUMN_DUE ? day_key(idea) : columns[column].key;
	int width = column == COLUMN_WHERE ? page->width - x : columns[column].width;
	enum style style = column == COLUMN_DUE ? day_style(page, idea) : STYLE_NORMAL;
	struct str text = { 0 };

	if (column == COLUMN_DUE)
		add_day(page, idea, &text);
	else if (column == COLUMN_VOTES)
		look_add_votes(&page->look, idea->card, &text);
	else
		str_add(&text, column == COLUMN_WHERE ? where(page, idea) :
		    attribute(page, idea, key));
	if (text.len == 0) {
		str_add(&text, theme_glyph(GLYPH_PART, sheet->ascii));
		style = STYLE_HINT;
	}
	draw_text(sheet, x, y, width, str_text(&text), style);
	if (key != KEY_NONE)
		draw_stop(sheet, (struct rect){ x, y, width, 1 }, idea->card, key, 0);
	str_clear(&text);
}

static void
draw_columns(struct page *page, const struct idea *idea, int y)
{
	int x = page->first;

	for (int i = 0; i < COLUMNS; i++) {
		draw_column(page, idea, (enum column)i, x, y);
		x += columns[i].width + 1;
	}
}

/* Without room for a table the same stands below the text. */
static void
draw_pieces(struct page *page, const struct idea *idea)
{
	struct pieces pieces = { page->sheet, page->text, page->width - page->text, page->text,
		page->y };
	struct str day = { 0 }, votes = { 0 };

	draw_piece(&pieces, word(page, N_("effect")), attribute(page, idea, KEY_EFFECT),
	    STYLE_NORMAL, idea->card, KEY_EFFECT);
	draw_piece(&pieces, word(page, N_("feasible")), attribute(page, idea, KEY_FEASIBILITY),
	    STYLE_NORMAL, idea->card, KEY_FEASIBILITY);
	look_add_votes(&page->look, idea->card, &votes);
	if (votes.len > 0)
		draw_piece(&pieces, theme_glyph(GLYPH_VOTE, page->sheet->ascii),
		    str_text(&votes), STYLE_NORMAL, idea->card, KEY_VOTES);
	str_clear(&votes);
	draw_piece(&pieces, word(page, N_("owner")), attribute(page, idea, KEY_OWNER),
	    STYLE_NORMAL, idea->card, KEY_OWNER);
	add_day(page, idea, &day);
	draw_piece(&pieces, idea->status == IDEA_DONE ? word(page, N_("done")) :
	    word(page, N_("due")), str_text(&day), day_style(page, idea), idea->card,
	    day_key(idea));
	draw_piece(&pieces, NULL, where(page, idea), STYLE_HINT, NODE_NONE, KEY_NONE);
	str_clear(&day);
	page->y = pieces.y + 1;
}

/* What outsiders scored there before it was done, and since. */
static void
draw_gain(struct page *page, const struct idea *idea)
{
	struct idea_gain gain = idea_gain_of(idea, page->sheet->journey,
	    sheet_walks(page->sheet));
	double change = gain.after - gain.before;
	struct str text = { 0 };
	enum style style = STYLE_HINT;

	if (idea->done == DATE_NONE)
		str_add(&text, word(page, N_("no day on which it was done")));
	else if (gain.before_count + gain.after_count == 0)
		str_add(&text, word(page, N_("no outsider scored it before or since")));
	else if (gain.after_count == 0)
		str_add_format(&text, word(page, N_("scored %.1f before (%zu), not since")),
		    gain.before, gain.before_count);
	else if (gain.before_count == 0)
		str_add_format(&text, word(page, N_("scored %.1f since (%zu), not before")),
		    gain.after, gain.after_count);
	else {
		str_add_format(&text, word(page, N_("scored %.1f before (%zu), %.1f since (%zu)")),
		    gain.before, gain.before_count, gain.after, gain.after_count);
		str_add_format(&text, " %s", theme_glyph(change > 0 ? GLYPH_ARROW_UP :
		    change < 0 ? GLYPH_ARROW_DOWN : GLYPH_ARROW_RIGHT, page->sheet->ascii));
		style = change > 0 ? STYLE_LEVEL_HIGH : change < 0 ? STYLE_LEVEL_LOW :
		    STYLE_LEVEL_MIDDLE;
	}
	page->y += draw_block(page->sheet, page->text, page->y, page->width - page->text,
	    str_text(&text), BLOCK_NO_LEAD, style);
	str_clear(&text);
}

static void
draw_idea(struct page *page, size_t at)
{
	static const enum glyph signs[IDEA_STATES] = { GLYPH_DOING, GLYPH_OPEN, GLYPH_DONE,
		GLYPH_DROPPED };
	const struct idea *idea = &page->ideas.v[at];
	struct sheet *sheet = page->sheet;
	int width = (page->first > 0 ? page->first - 2 : page->width) - page->text, lines;
	struct str number = { 0 };

	str_add_format(&number, "%3zu", at + 1);
	if (at < page->live)
		draw_text(sheet, 0, page->y, page->text - 2, str_text(&number),
		    square_style(idea));
	draw_glyph(sheet, page->text - 2, page->y, signs[idea->status], STYLE_MARK);
	lines = draw_block(sheet, page->text, page->y, width, attribute(page, idea, KEY_TEXT),
	    BLOCK_NO_LEAD, idea->status == IDEA_DROPPED ? STYLE_HINT : STYLE_IDEA);
	draw_stop(sheet, (struct rect){ page->text, page->y, width, lines }, idea->card, KEY_NONE,
	    0);
	draw_stop(sheet, (struct rect){ page->text - 2, page->y, 1, 1 }, idea->card, KEY_STATUS, 0);
	if (page->first > 0)
		draw_columns(page, idea, page->y);
	page->y += lines;
	if (page->first == 0)
		draw_pieces(page, idea);
	if (idea->status == IDEA_DONE)
		draw_gain(page, idea);
	str_clear(&number);
}

/* --- all of them -------------------------------------------------------- */

static void
draw_head(struct page *page)
{
	static const char *const titles[COLUMNS] = { N_("Effect"), N_("Feasible"), N_("Votes"),
		N_("Owner"), N_("Due, done"), N_("Where") };
	int x = page->first;

	for (int i = 0; i < COLUMNS; i++) {
		draw_text(page->sheet, x, page->y, columns[i].width, word(page, titles[i]),
		    STYLE_LANE);
		x += columns[i].width + 1;
	}
}

static void
draw_list(struct page *page)
{
	static const char *const titles[IDEA_STATES] = { N_("Doing"), N_("Open"), N_("Done"),
		N_("Dropped") };
	size_t end;

	for (size_t i = 0; i < page->ideas.count; i = end) {
		enum idea_status status = page->ideas.v[i].status;
		struct str count = { 0 };
		int wide;

		for (end = i; end < page->ideas.count && page->ideas.v[end].status == status; end++)
			;
		page->y += i > 0;
		wide = draw_text(page->sheet, 0, page->y, 0, word(page, titles[status]),
		    STYLE_PHASE);
		str_add_format(&count, "%zu", end - i);
		draw_text(page->sheet, wide + 2, page->y, 0, str_text(&count), STYLE_HINT);
		if (i == 0 && page->first > 0)
			draw_head(page);
		page->y++;
		for (size_t j = i; j < end && sheet_goes_on(page->sheet, j, page->ideas.count); j++)
			draw_idea(page, j);
		str_clear(&count);
	}
}

/* How many are late, or not scored so that the square lacks them. */
static void
draw_sums(struct page *page)
{
	size_t late = 0, unscored = 0;
	struct str text = { 0 };

	for (size_t i = 0; i < page->live; i++) {
		late += is_late(page, &page->ideas.v[i]);
		unscored += !idea_is_scored(&page->ideas.v[i]);
	}
	if (late > 0)
		str_add_format(&text, word(page, N_("! overdue: %zu")), late);
	if (unscored > 0) {
		str_add(&text, late > 0 ? "  " : "");
		str_add_format(&text, word(page, N_("effect or feasibility not scored: %zu")),
		    unscored);
	}
	if (text.len > 0)
		page->y += 1 + draw_block(page->sheet, 0, page->y, page->width, str_text(&text),
		    BLOCK_NO_LEAD, late > 0 ? STYLE_ERROR : STYLE_HINT);
	str_clear(&text);
}

static void
square_below(struct page *page)
{
	page->y++;
	square_draw(page->sheet, &page->ideas, page->live, 0, page->y, page->sheet->width);
	page->y += SQUARE_LINES;
}

static void
draw_all(struct page *page)
{
	struct sheet *sheet = page->sheet;
	bool above = sheet->form % 2 == 1, beside = !above && sheet->width >= BESIDE_LEAST;

	if (beside)
		page->width = sheet->width - BESIDE - 2;
	if (page->width >= TABLE_LEAST)
		page->first = page->width;
	for (int i = 0; i < COLUMNS && page->first > 0; i++)
		page->first -= columns[i].width + 1;
	if (above) {
		square_draw(sheet, &page->ideas, page->live, 0, 0, sheet->width);
		sheet->head = SQUARE_LINES;
		page->y = SQUARE_LINES + 1;
	} else if (beside) {
		square_draw(sheet, &page->ideas, page->live, page->width + 2, 0, BESIDE);
	}
	draw_sums(page);
	draw_list(page);
	if (sheet->paper && !beside && page->live > 0)
		square_below(page);
}

static void
drop_filtered(struct page *page)
{
	size_t kept = 0;

	for (size_t i = 0; i < page->ideas.count; i++)
		if (sheet_shows(page->sheet, page->ideas.v[i].card))
			page->ideas.v[kept++] = page->ideas.v[i];
	page->ideas.count = kept;
}

void
view_actions(struct sheet *sheet)
{
	struct page page = { .sheet = sheet, .look = sheet_look(sheet), .width = sheet->width,
		.text = 6 };

	date_parse(sheet->today != NULL ? sheet->today : "", &page.today);
	ideas_read(&page.ideas, sheet->journey);
	drop_filtered(&page);
	while (page.live < page.ideas.count && is_live(&page.ideas.v[page.live]))
		page.live++;
	if (page.ideas.count > 0)
		draw_all(&page);
	else if (sheet->sieve != NULL)
		draw_block(sheet, 0, 0, sheet->width, word(&page,
		    N_("No idea answers to the filter.")), BLOCK_NO_LEAD, STYLE_HINT);
	else
		draw_block(sheet, 0, 0, sheet->width, word(&page, sheet->paper ? N_("No ideas yet.") :
		    N_("No ideas yet. On the map (M) the lane Idea takes them; :new-lane idea "
		    "adds that lane.")), BLOCK_NO_LEAD, STYLE_HINT);
	ideas_clear(&page.ideas);
}
