/*
 * Everything about one touchpoint or phase, uncut.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "detail.h"

#include <string.h>

#include "base/err.h"
#include "levels.h"
#include "marking.h"
#include "model/remarks.h"
#include "view/label.h"

/* What is being written, and how wide. */
struct page {
	struct map *map;
	const struct journey *journey;
	struct look look;
	struct block *block;
	int columns;
};

static void
add(struct page *page, const char *text, const char *marks, enum style style, enum glyph lead,
	int indent)
{
	block_add(page->block, &(struct block_item){ .text = text, .marks = marks, .lead = lead,
		.style = style, .indent = page->columns > 2 * indent ? indent : 0 },
	    page->columns, 0);
}

static void
add_heading(struct page *page, const char *label)
{
	add(page, "", NULL, STYLE_NORMAL, BLOCK_NO_LEAD, 0);
	add(page, label, NULL, STYLE_LANE, BLOCK_NO_LEAD, 0);
}

/* The evidence that an id stands for: its kind, title and date behind it. */
static void
add_evidence(struct page *page, const char *id, int indent)
{
	size_t count = journey_count(page->journey, NODE_ROOT, KEY_EVIDENCE);
	struct str text = { 0 };

	str_add(&text, id);
	for (size_t i = 0; i < count; i++) {
		static const enum key parts[] = { KEY_TITLE, KEY_KIND, KEY_DATE };
		node_id one = journey_child(page->journey, NODE_ROOT, KEY_EVIDENCE, i);

		if (strcmp(journey_text(page->journey, one, KEY_ID), id) != 0)
			continue;
		for (size_t j = 0; j < sizeof parts / sizeof *parts; j++) {
			const char *part = journey_text(page->journey, one, parts[j]);

			if (part[0] != '\0')
				str_add_format(&text, "%s%s", j == 0 ? ": " : ", ", part);
		}
	}
	add(page, str_text(&text), NULL, STYLE_CARD, GLYPH_EVIDENCE, indent + 2);
	str_clear(&text);
}

/* All attributes of a node but those named in `but` (ended by KEY_NONE). */
static void
add_fields(struct page *page, node_id node, const enum key *but, int indent)
{
	size_t count = journey_field_count(page->journey, node);
	struct str text = { 0 };

	for (size_t i = 0; i < count; i++) {
		key_id key;
		const struct value *value = journey_field(page->journey, node, i, &key);
		size_t j = 0;

		while (but[j] != KEY_NONE && but[j] != key)
			j++;
		if (but[j] != KEY_NONE)
			continue;
		if (key == KEY_EVIDENCE && value->kind != VALUE_MAP) {
			for (size_t k = 0; k < value_count(value); k++)
				add_evidence(page, value_text(value_item(value, k)), indent);
			if (value->kind == VALUE_TEXT)
				add_evidence(page, value_text(value), indent);
			continue;
		}
		str_cut(&text, 0);
		if (key == KEY_VOTES)
			look_add_votes(&page->look, node, &text);
		if (key == KEY_VOTES && text.len == 0)
			continue;
		str_splice(&text, 0, 0, ": ", 2);
		str_splice(&text, 0, 0, label_key(&page->look, key),
		    strlen(label_key(&page->look, key)));
		if (key == KEY_STATUS || key == KEY_MOMENT)
			str_add(&text, label_word(&page->look, value_text(value)));
		else if (key != KEY_VOTES)
			label_add_value(&text, value);
		add(page, str_text(&text), NULL, STYLE_HINT, BLOCK_NO_LEAD, indent);
	}
	str_clear(&text);
}

static void
add_level(struct page *page, node_id card)
{
	const char *text = journey_text(page->journey, card, KEY_TEXT);
	const char *persona = journey_text(page->journey, card, KEY_PERSONA);
	enum style style = STYLE_CARD;
	enum glyph glyph = BLOCK_NO_LEAD;
	double level;

	if (journey_number(page->journey, card, KEY_TEXT, &level))
		glyph = levels_smiley(page->map, level, &style);
	add(page, text, persona, style, glyph, 2);
}

static void
add_cell(struct page *page, node_id owner, const struct lane *lane)
{
	static const enum key text_only[] = { KEY_TEXT, KEY_NONE };
	static const enum key level_only[] = { KEY_TEXT, KEY_PERSONA, KEY_NONE };
	size_t count = journey_count(page->journey, owner, lane->key);
	bool level = lane->kind == LANE_LEVEL;

	if (count == 0)
		return;
	add_heading(page, lane->translate ? look_word(&page->look, lane->label) : lane->label);
	for (size_t i = 0; i < count; i++) {
		node_id card = journey_child(page->journey, owner, lane->key, i);
		enum glyph lead = cell_status(page->journey, card);
		struct str figure = { 0 };

		if (level)
			add_level(page, card);
		else if (lane->kind == LANE_MEASURE)
			cell_figure(&page->look, card, &figure);
		if (!level)
			add(page, journey_text(page->journey, card, KEY_TEXT),
			    str_text(&figure), cell_style(lane),
			    lead != BLOCK_NO_LEAD ? lead : GLYPH_BULLET, 2);
		add_fields(page, card, level ? level_only : text_only, 4);
		str_clear(&figure);
	}
}

/* Cells in lanes that the map does not list. */
static void
add_unlisted(struct page *page, node_id owner, const struct lanes *lanes)
{
	size_t count;
	const node_id *children = journey_children(page->journey, owner, &count);
	key_id before = KEY_NONE;

	for (size_t i = 0; i < count; i++) {
		key_id key = journey_slot(page->journey, children[i]);
		struct lane lane;
		bool listed = key == before ||
		    schema_slot(journey_kind(page->journey, owner), key) != NULL;

		before = key;
		for (size_t j = 0; j < lanes->count; j++)
			listed = listed || lanes->v[j].key == key;
		if (listed)
			continue;
		lane = lane_unlisted(page->journey, key);
		add_cell(page, owner, &lane);
	}
}

/* The name of the phase or touchpoint with this id, or the id itself. */
static const char *
name_of(struct page *page, const char *id)
{
	node_id node = ids_find(map_ids(page->map), id);

	return node != NODE_NONE ? journey_text(page->journey, node, KEY_NAME) : id;
}

static void
add_next(struct page *page, node_id touchpoint)
{
	static const enum key shown[] = { KEY_TO, KEY_SHARE, KEY_WHY, KEY_NONE };
	size_t count = journey_count(page->journey, touchpoint, KEY_NEXT);

	if (count > 0)
		add_heading(page, look_word(&page->look, N_("Next")));
	for (size_t i = 0; i < count; i++) {
		node_id flow = journey_child(page->journey, touchpoint, KEY_NEXT, i);
		const char *to = journey_text(page->journey, flow, KEY_TO);
		const char *share = journey_text(page->journey, flow, KEY_SHARE);
		const char *why = journey_text(page->journey, flow, KEY_WHY);
		bool leaves = strcmp(to, "exit") == 0;
		struct str marks = { 0 };

		if (share[0] != '\0')
			str_add_format(&marks, "%s%%", share);
		add(page, leaves ? look_word(&page->look, N_("leaves")) : name_of(page, to),
		    str_text(&marks), STYLE_CARD, leaves ? GLYPH_EXIT : GLYPH_ARROW_RIGHT, 2);
		if (why[0] != '\0')
			add(page, why, NULL, STYLE_CARD, BLOCK_NO_LEAD, 4);
		add_fields(page, flow, shown, 4);
		str_clear(&marks);
	}
}

/* Who said it and when; of a remark also whether it is settled. */
static void
add_who(struct page *page, node_id comment, int indent)
{
	const char *by = journey_text(page->journey, comment, KEY_BY);
	const char *at = journey_text(page->journey, comment, KEY_AT);
	bool answer = remark_is_answer(page->journey, comment);
	struct str text = { 0 };

	str_add(&text, answer ? "" : look_word(&page->look,
	    remark_is_done(page->journey, comment) ? N_("done") : N_("open")));
	str_add_format(&text, "%s%s", text.len > 0 && *by != '\0' ? ", " : "", by);
	str_add_format(&text, "%s%s", text.len > 0 && *at != '\0' ? ", " : "", at);
	if (text.len > 0)
		add(page, str_text(&text), NULL, STYLE_HINT, BLOCK_NO_LEAD, indent);
	str_clear(&text);
}

/* Answers stand below what they answer, to the right of it. */
static void
add_comments(struct page *page, node_id touchpoint)
{
	static const enum key shown[] = { KEY_TEXT, KEY_DONE, KEY_BY, KEY_AT, KEY_ANSWER,
		KEY_NONE };
	size_t count = journey_count(page->journey, touchpoint, KEY_COMMENTS);

	if (count > 0)
		add_heading(page, look_word(&page->look, N_("Comments")));
	for (size_t i = 0; i < count; i++) {
		node_id comment = journey_child(page->journey, touchpoint, KEY_COMMENTS, i);

		bool answer = remark_is_answer(page->journey, comment);

		add(page, journey_text(page->journey, comment, KEY_TEXT), NULL, STYLE_CARD,
		    answer ? GLYPH_BULLET : remark_is_done(page->journey, comment) ? GLYPH_DONE :
		    GLYPH_COMMENT, answer ? 6 : 2);
		add_who(page, comment, answer ? 8 : 4);
		add_fields(page, comment, shown, answer ? 8 : 4);
	}
}

/* Who walked here, what they thought of it, what they noted. */
static void
add_walks(struct page *page, node_id touchpoint)
{
	const char *id = ids_of(map_ids(page->map), touchpoint);
	size_t count;
	const struct walk_score *scores = walks_of(&page->map->walks, touchpoint, &count);

	if (count > 0)
		add_heading(page, look_word(&page->look, N_("Walks")));
	for (size_t i = 0; i < count; i++) {
		node_id walk = scores[i].walk;
		const struct value *notes = journey_get(page->journey, walk, KEY_NOTES), *note;
		enum style style;
		enum glyph smiley = levels_smiley(page->map, scores[i].score, &style);
		struct str who = { 0 };

		str_add_format(&who, "%s, %s %s", journey_text(page->journey, walk, KEY_BY),
		    label_word(&page->look, journey_text(page->journey, walk, KEY_KIND)),
		    journey_text(page->journey, walk, KEY_DATE));
		str_add_format(&who, ": %g", scores[i].score);
		add(page, str_text(&who), NULL, style, smiley, 2);
		note = notes != NULL && notes->kind == VALUE_MAP ? value_get(notes, id) : NULL;
		if (note != NULL)
			add(page, value_text(note), NULL, STYLE_CARD, BLOCK_NO_LEAD, 4);
		str_clear(&who);
	}
}

static void
add_touchpoints(struct page *page, node_id phase)
{
	size_t count = journey_count(page->journey, phase, KEY_TOUCHPOINTS);

	add(page, "", NULL, STYLE_NORMAL, BLOCK_NO_LEAD, 0);
	for (size_t i = 0; i < count; i++)
		add(page, journey_text(page->journey, journey_child(page->journey, phase,
		    KEY_TOUCHPOINTS, i), KEY_NAME), NULL, STYLE_TOUCHPOINT, GLYPH_BULLET, 2);
}

/* What changed here, while that is shown. */
static void
add_changes(struct page *page, node_id owner)
{
	struct str text = { 0 };
	size_t at = 0;
	bool any = false;

	while (marks_next_told(page->map, owner, &at, &text)) {
		if (!any)
			add_heading(page, look_word(&page->look, N_("Changed")));
		any = true;
		add(page, str_text(&text), NULL, STYLE_CHANGED, BLOCK_NO_LEAD, 2);
		str_cut(&text, 0);
	}
	str_clear(&text);
}

void
detail_fill(struct map *map, struct block *block, node_id owner, int columns)
{
	static const enum key shown[] = { KEY_NAME, KEY_STAR, KEY_NONE };
	struct page page = { map, map->journey, map_look(map), block, columns };
	bool touchpoint = journey_kind(map->journey, owner) == NODE_TOUCHPOINT;
	struct lanes lanes = { 0 };

	block_empty(block);
	if (touchpoint)
		add(&page, journey_text(map->journey, journey_parent(map->journey, owner),
		    KEY_NAME), NULL, STYLE_PHASE, BLOCK_NO_LEAD, 0);
	add(&page, journey_text(map->journey, owner, KEY_NAME),
	    journey_truth(map->journey, owner, KEY_STAR) ?
	    theme_glyph(GLYPH_STAR, map->ascii) : NULL,
	    touchpoint ? STYLE_TOUCHPOINT : STYLE_PHASE, BLOCK_NO_LEAD, 0);
	add_fields(&page, owner, shown, 0);
	add_changes(&page, owner);
	lanes_of(map->journey, &lanes);
	for (size_t i = 0; i < lanes.count; i++)
		add_cell(&page, owner, &lanes.v[i]);
	add_unlisted(&page, owner, &lanes);
	lanes_clear(&lanes);
	if (touchpoint) {
		add_next(&page, owner);
		add_comments(&page, owner);
		add_walks(&page, owner);
	} else {
		add_touchpoints(&page, owner);
	}
}
