/*
 * The view "about": what the map stands on, its goal, personas and evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/err.h"
#include "base/width.h"
#include "drawing.h"
#include "model/evidence.h"
#include "model/mentions.h"
#include "view/label.h"

#define LABEL_MOST 18	/* columns of the labels, and the blank behind them */
#define NARROW 44	/* with fewer columns a label stands above its text */

/* What is being drawn, and where. */
struct page {
	struct sheet *sheet;
	struct look look;
	int indent, label;	/* columns */
	int y;
	bool all;		/* also what is not filled in */
	struct lanes lanes;
};

/* What belongs there, shown where nothing is filled in. */
static const struct {
	enum node_kind owner;
	enum key key;
	const char *text;
} questions[] = {
	{ NODE_JOURNEY, KEY_SCOPE, N_("from where to where does it go?") },
	{ NODE_JOURNEY, KEY_LANGUAGE, N_("en or nl") },
	{ NODE_JOURNEY, KEY_STATUS, N_("draft, reviewed, live or retired") },
	{ NODE_JOURNEY, KEY_OWNER, N_("who keeps it up to date?") },
	{ NODE_JOURNEY, KEY_REVIEW, N_("YYYY-MM-DD: when must someone look at it again?") },
	{ NODE_JOURNEY, KEY_SCALE, N_("1, 5") },
	{ NODE_GOAL, KEY_WHAT, N_("what do we want to reach?") },
	{ NODE_GOAL, KEY_WHY, N_("why this journey, why now?") },
	{ NODE_GOAL, KEY_HOW, N_("how do we go about it?") },
	{ NODE_GOAL, KEY_USPS, N_("what sets us apart?") },
	{ NODE_EVIDENCE, KEY_KIND, N_("interview, survey, analytics, observation, ...") },
	{ NODE_EVIDENCE, KEY_DATE, N_("YYYY-MM-DD") },
};

/* In brackets, so that it is not taken for what is filled in. */
static void
add_question(const struct page *page, enum node_kind owner, key_id key, struct str *out)
{
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		if (questions[i].owner == owner && questions[i].key == key) {
			str_add_format(out, "(%s)", look_word(&page->look, questions[i].text));
			return;
		}
	str_add(out, theme_glyph(GLYPH_PART, page->sheet->ascii));
}

/* The head of a section: a stop where one more can be added. */
static void
heading(struct page *page, const char *text, const char *more, key_id slot)
{
	struct sheet *sheet = page->sheet;
	int wide;

	if (page->y > 0)
		page->y++;
	wide = draw_text(sheet, 0, page->y, 0, text, STYLE_PHASE);
	if (wide + 2 < sheet->width)
		draw_text(sheet, wide + 2, page->y, sheet->width - wide - 2, more, STYLE_HINT);
	if (slot != KEY_NONE)
		draw_stop(sheet, (struct rect){ 0, page->y, wide, 1 }, NODE_ROOT, slot, 0);
	page->y++;
}

static struct rect
block(struct page *page, int x, const char *text, enum style style)
{
	struct rect rect = { x, page->y, page->sheet->width - x, 1 };

	rect.height = draw_block(page->sheet, x, page->y, rect.width, text, BLOCK_NO_LEAD, style);
	page->y += rect.height;
	return rect;
}

/* A text that can be edited. */
static void
place(struct page *page, const char *text, enum style style, node_id node, key_id key,
	size_t entry)
{
	draw_stop(page->sheet, block(page, page->label, text, style), node, key, entry);
}

/* A label; where it is narrow the next line goes on. */
static void
label(struct page *page, const char *text)
{
	int room = page->sheet->width < NARROW ? page->sheet->width : page->label;

	draw_text(page->sheet, page->indent, page->y, room - page->indent - 1, text, STYLE_LANE);
	if (page->sheet->width < NARROW)
		page->y++;
}

/* What an id of evidence stands for, behind it. */
static void
add_title(const struct page *page, key_id key, const char *id, struct str *text)
{
	node_id node = ids_find_kind(sheet_ids(page->sheet), NODE_EVIDENCE, id);

	if (key == KEY_EVIDENCE && node != NODE_NONE)
		str_add_format(text, ": %s", journey_text(page->sheet->journey, node, KEY_TITLE));
}

/* A list or mapping has a stop for each entry. */
static void
entries(struct page *page, const struct value *value, node_id node, key_id key)
{
	struct str text = { 0 };

	for (size_t i = 0; i < value_count(value); i++) {
		int y = page->y;

		str_cut(&text, 0);
		if (value->kind == VALUE_MAP)
			str_add_format(&text, "%s: ", value_key(value, i));
		label_add_value(&text, value_item(value, i));
		add_title(page, key, value_text(value_item(value, i)), &text);
		page->label += 2;
		place(page, str_text(&text), STYLE_CARD, node, key, i + 1);
		page->label -= 2;
		draw_glyph(page->sheet, page->label, y, GLYPH_BULLET, STYLE_LINE);
	}
	str_clear(&text);
}

/* Does the kind of evidence count, or does it tell? */
static void
add_side(const struct page *page, node_id node, key_id key, struct str *text)
{
	static const char *const words[] = { [EVIDENCE_UNKNOWN] = "",
		[EVIDENCE_QUANTITATIVE] = N_("quantitative: it counts"),
		[EVIDENCE_QUALITATIVE] = N_("qualitative: it tells") };
	enum evidence_side side;

	if (key != KEY_KIND || journey_kind(page->sheet->journey, node) != NODE_EVIDENCE)
		return;
	side = evidence_side_of(journey_text(page->sheet->journey, node, KEY_KIND));
	if (side != EVIDENCE_UNKNOWN)
		str_add_format(text, " (%s)", look_word(&page->look, words[side]));
}

/* A single text; a word of ours translated, a day that has passed marked. */
static void
single(struct page *page, const struct value *value, node_id node, key_id key)
{
	enum style style = STYLE_CARD;
	struct str text = { 0 };

	if (key == KEY_STATUS || key == KEY_KIND)
		str_add(&text, label_word(&page->look, value_text(value)));
	else
		label_add_value(&text, value);
	add_side(page, node, key, &text);
	if (key == KEY_REVIEW && page->sheet->today != NULL &&
		strcmp(value_text(value), page->sheet->today) < 0) {
		str_add_format(&text, "  ! %s", look_word(&page->look, N_("has passed")));
		style = STYLE_ERROR;
	}
	place(page, str_text(&text), style, node, key, 0);
	str_clear(&text);
}

/* What is not filled in; an id then follows from the name. */
static void
empty(struct page *page, enum node_kind kind, key_id what, node_id node, key_id key)
{
	struct str text = { 0 };

	if (what == KEY_ID)
		str_add_format(&text, "(%s)", ids_of(sheet_ids(page->sheet), node));
	else
		add_question(page, kind, what, &text);
	place(page, str_text(&text), STYLE_HINT, node, key, 0);
	str_clear(&text);
}

/* Does it hold a text of nothing, as a goal does whose "what" is to be written? */
static bool
is_blank(const struct value *value)
{
	return value != NULL && value->kind == VALUE_TEXT && *value_text(value) == '\0';
}

static void
field(struct page *page, node_id node, key_id key)
{
	const struct journey *journey = page->sheet->journey;
	const struct value *value = journey_get(journey, node, key);
	enum node_kind kind = journey_kind(journey, node);

	if (page->all && is_blank(value))
		value = NULL;
	if (value == NULL && !page->all)
		return;
	label(page, label_key(&page->look, key));
	if (value == NULL)
		empty(page, kind, key, node, key);
	else if (value->kind != VALUE_TEXT && value_count(value) > 0 &&
		schema_field(kind, key) != FIELD_RANGE)
		entries(page, value, node, key);
	else
		single(page, value, node, key);
}

/* The attributes that cjm knows, in their order, then those it does not; but
 * for the one that is the heading. */
static void
fields(struct page *page, node_id node, key_id but)
{
	const struct journey *journey = page->sheet->journey;
	enum node_kind kind = journey_kind(journey, node);
	size_t count;
	const struct field_row *rows = schema_fields(&count);

	for (size_t i = 0; i < count; i++)
		if (rows[i].owner == kind && rows[i].key != but && rows[i].key != KEY_CJM &&
			(rows[i].key != KEY_CONFLICT && rows[i].key != KEY_CHECK))
			field(page, node, rows[i].key);
	count = journey_field_count(journey, node);
	for (size_t i = 0; i < count; i++) {
		key_id key;

		journey_field(journey, node, i, &key);
		if (schema_field(kind, key) == FIELD_ANY || key == KEY_CONFLICT)
			field(page, node, key);
	}
}

/* A persona or a piece of evidence by what it is called. */
static void
name(struct page *page, node_id node, key_id key)
{
	const char *text = journey_text(page->sheet->journey, node, key);

	if (*text == '\0')
		text = ids_of(sheet_ids(page->sheet), node);
	draw_stop(page->sheet, block(page, page->indent, text, STYLE_TOUCHPOINT), node, KEY_NONE,
	    0);
}

static void
draw_goal(struct page *page)
{
	node_id goal = journey_child(page->sheet->journey, NODE_ROOT, KEY_GOAL, 0);

	heading(page, label_key(&page->look, KEY_GOAL), "", KEY_NONE);
	if (goal != NODE_NONE) {
		fields(page, goal, KEY_NONE);
		return;
	}
	label(page, label_key(&page->look, KEY_WHAT));
	empty(page, NODE_GOAL, KEY_WHAT, NODE_ROOT, KEY_GOAL);
}

/* How many pieces of evidence there are of either side. */
static void
add_sides(const struct page *page, struct str *text)
{
	const struct journey *journey = page->sheet->journey;
	size_t counts[3] = { 0 };
	node_id node;

	for (size_t i = 0; (node = journey_child(journey, NODE_ROOT, KEY_EVIDENCE, i)) !=
	    NODE_NONE; i++)
		counts[evidence_side_of(journey_text(journey, node, KEY_KIND))]++;
	str_add_format(text, look_word(&page->look, N_(": quantitative %zu, qualitative %zu")),
	    counts[EVIDENCE_QUANTITATIVE], counts[EVIDENCE_QUALITATIVE]);
}

/* What a section says of itself: how many, or how to begin. */
static void
section(struct page *page, key_id slot, const char *none)
{
	size_t count = journey_count(page->sheet->journey, NODE_ROOT, slot);
	struct str more = { 0 };

	if (count > 0)
		str_add_format(&more, "%zu", count);
	if (count > 0 && slot == KEY_EVIDENCE)
		add_sides(page, &more);
	heading(page, label_key(&page->look, slot), str_text(&more), slot);
	if (count == 0)
		block(page, page->indent, page->sheet->paper ? look_word(&page->look, N_("none yet")) :
		    none, STYLE_HINT);
	str_clear(&more);
}

static void
draw_personas(struct page *page)
{
	const struct journey *journey = page->sheet->journey;
	node_id persona;

	section(page, KEY_PERSONAS, look_word(&page->look,
	    N_("Nobody yet. Enter adds the persona whose journey this is.")));
	for (size_t i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++) {
		page->y += i > 0;
		name(page, persona, KEY_NAME);
		fields(page, persona, KEY_NAME);
	}
}

/* What the lane of a card is called. */
static const char *
lane_label(const struct page *page, key_id key)
{
	struct lane lane;

	if (key == KEY_PARKING)
		return label_key(&page->look, key);
	lane = lane_unlisted(page->sheet->journey, key);
	for (size_t i = 0; i < page->lanes.count; i++)
		if (page->lanes.v[i].key == key)
			lane = page->lanes.v[i];
	return lane.translate ? look_word(&page->look, lane.label) : lane.label;
}

/* Where a card is, or who the persona or walk is. */
static void
add_place(const struct page *page, node_id node, struct str *text)
{
	const struct journey *journey = page->sheet->journey;
	const char *step = theme_glyph(GLYPH_STEP, page->sheet->ascii);
	node_id owner = journey_parent(journey, node);

	if (journey_kind(journey, node) == NODE_PERSONA) {
		str_add(text, journey_text(journey, node, KEY_NAME));
		return;
	}
	if (owner != NODE_ROOT)
		str_add_format(text, "%s %s ", journey_text(journey, owner, KEY_NAME), step);
	str_add_format(text, "%s %s %s", lane_label(page, journey_slot(journey, node)), step,
	    journey_text(journey, node, KEY_TEXT));
}

/* Who rests on a piece of evidence; each can be gone to, or let go of it. */
static void
draw_mentions(struct page *page, const struct mentions *mentions, node_id evidence)
{
	size_t count;
	const struct mention *mention = mentions_of(mentions, ids_of(sheet_ids(page->sheet), evidence),
	    &count);
	struct str text = { 0 };

	str_add_format(&text, look_word(&page->look, N_("Rest on it: %zu")), count);
	label(page, str_text(&text));
	if (count == 0)
		block(page, page->label, look_word(&page->look, N_("nothing yet")), STYLE_HINT);
	for (size_t i = 0; i < count; i++) {
		str_cut(&text, 0);
		add_place(page, mention[i].node, &text);
		place(page, str_text(&text), STYLE_CARD, mention[i].node, mention[i].key,
		    mention[i].entry);
	}
	str_clear(&text);
}

static void
draw_evidence(struct page *page)
{
	const struct journey *journey = page->sheet->journey;
	struct mentions mentions = { 0 };
	node_id evidence;

	section(page, KEY_EVIDENCE, look_word(&page->look,
	    N_("None yet. Enter adds research that the map rests on.")));
	mentions_read(&mentions, journey, NODE_EVIDENCE);
	for (size_t i = 0; (evidence = journey_child(journey, NODE_ROOT, KEY_EVIDENCE, i)) !=
	    NODE_NONE; i++) {
		page->y += i > 0;
		name(page, evidence, KEY_TITLE);
		fields(page, evidence, KEY_TITLE);
		draw_mentions(page, &mentions, evidence);
	}
	mentions_clear(&mentions);
}

void
view_about(struct sheet *sheet)
{
	struct page page = { sheet, sheet_look(sheet), 0, LABEL_MOST, 0,
		!sheet->paper && sheet->form % 2 == 0, { 0 } };

	if (sheet->width < NARROW)
		page.label = 2;
	heading(&page, sheet_word(sheet, N_("The map")), "", KEY_NONE);
	fields(&page, NODE_ROOT, KEY_NONE);
	lanes_of(sheet->journey, &page.lanes);
	draw_goal(&page);
	draw_personas(&page);
	draw_evidence(&page);
	lanes_clear(&page.lanes);
}
