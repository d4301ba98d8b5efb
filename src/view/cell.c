/*
 * What a cell says: its cards as wrapped lines with their marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cell.h"

#include <stdlib.h>
#include <string.h>

#include "model/sieve.h"
#include "scores.h"

#define UNIT_SHORT 3	/* bytes of a unit that stays beside its number */
#define NO_BREAK_SPACE "\xc2\xa0"

enum style
cell_style(const struct lane *lane)
{
	if (lane->kind == LANE_NAME)
		return STYLE_NAME;
	if (lane->key == KEY_PAIN)
		return STYLE_PAIN;
	if (lane->key == KEY_IDEA)
		return STYLE_IDEA;
	return STYLE_CARD;
}

enum glyph
cell_status(const struct journey *journey, node_id card)
{
	static const struct {
		const char *word;
		enum glyph glyph;
	} table[] = {
		{ "open", GLYPH_OPEN }, { "doing", GLYPH_DOING },
		{ "done", GLYPH_DONE }, { "dropped", GLYPH_DROPPED },
	};
	const char *word = journey_text(journey, card, KEY_STATUS);

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(table[i].word, word) == 0)
			return table[i].glyph;
	return BLOCK_NO_LEAD;
}

/* Adds a sign and what stands behind it, parted from the mark before. */
static void
add_mark(const struct look *look, struct str *marks, enum glyph glyph, const char *text)
{
	if (marks->len > 0)
		str_add_char(marks, ' ');
	if (glyph != BLOCK_NO_LEAD)
		str_add(marks, theme_glyph(glyph, look->ascii));
	str_add(marks, text);
}

static size_t
value_size(const struct value *value)
{
	if (value == NULL)
		return 0;
	return value->kind == VALUE_TEXT ? 1 : value_count(value);
}

static void
add_tags(const struct look *look, const struct value *tags, struct str *marks)
{
	struct str tag = { 0 };

	if (tags == NULL || tags->kind == VALUE_MAP)
		return;
	for (size_t i = 0; i < value_size(tags); i++) {
		const struct value *one = tags->kind == VALUE_LIST ? value_item(tags, i) : tags;

		str_cut(&tag, 0);
		str_add_char(&tag, '#');
		str_add(&tag, value_text(one));
		add_mark(look, marks, BLOCK_NO_LEAD, str_text(&tag));
	}
	str_clear(&tag);
}

/* Adds the signs of a card: a conflict, votes, severity, evidence, tags, ... */
static void
add_marks(const struct look *look, const struct lane *lane, node_id card, struct str *marks)
{
	const struct journey *journey = look->journey;
	const char *severity = journey_text(journey, card, KEY_SEVERITY);
	const char *can = journey_text(journey, card, KEY_FEASIBILITY);
	const char *effect = journey_text(journey, card, KEY_EFFECT);
	size_t evidence = value_size(journey_get(journey, card, KEY_EVIDENCE));
	struct str text = { 0 };

	if (journey_get(journey, card, KEY_CONFLICT) != NULL)
		add_mark(look, marks, GLYPH_CONFLICT, "");
	look_add_votes(look, card, &text);
	if (text.len > 0)
		add_mark(look, marks, GLYPH_VOTE, str_text(&text));
	str_cut(&text, 0);
	if (severity[0] != '\0') {
		str_add(&text, severity);
		str_add_char(&text, '!');
		add_mark(look, marks, BLOCK_NO_LEAD, str_text(&text));
	}
	if (can[0] != '\0' && effect[0] != '\0') {
		str_cut(&text, 0);
		str_add(&text, can);
		str_add(&text, theme_glyph(GLYPH_TIMES, look->ascii));
		str_add(&text, effect);
		add_mark(look, marks, BLOCK_NO_LEAD, str_text(&text));
	}
	if (evidence > 0) {
		str_cut(&text, 0);
		if (evidence > 1)
			str_add_format(&text, "%zu", evidence);
		add_mark(look, marks, GLYPH_EVIDENCE, str_text(&text));
	}
	if (evidence == 0 && look->assumptions && lane_tells_of_customer(lane))
		add_mark(look, marks, GLYPH_ASSUMPTION, "");
	add_tags(look, journey_get(journey, card, KEY_TAGS), marks);
	str_clear(&text);
}

/* The index of the latest period in `values`, or of the latest before period
 * `before`; `values->count` where there is none. Periods sort as texts. */
static size_t
latest(const struct value *values, const char *before)
{
	size_t found = value_count(values);

	for (size_t i = 0; i < value_count(values); i++) {
		if (before != NULL && strcmp(value_key(values, i), before) >= 0)
			continue;
		if (found == value_count(values) || strcmp(value_key(values, i), value_key(values, found)) > 0)
			found = i;
	}
	return found;
}

void
cell_figure(const struct look *look, node_id card, struct str *out)
{
	const struct value *values = journey_get(look->journey, card, KEY_VALUES);
	const char *unit = journey_text(look->journey, card, KEY_UNIT);
	double now, then;
	size_t last, before;

	if (values == NULL || values->kind != VALUE_MAP || value_count(values) == 0)
		return;
	last = latest(values, NULL);
	before = latest(values, value_key(values, last));
	now = strtod(value_text(value_item(values, last)), NULL);
	then = before < value_count(values) ? strtod(value_text(value_item(values, before)), NULL) : now;
	if (now > then)
		str_add(out, theme_glyph(GLYPH_ARROW_UP, look->ascii));
	if (now < then)
		str_add(out, theme_glyph(GLYPH_ARROW_DOWN, look->ascii));
	str_add(out, value_text(value_item(values, last)));
	if (unit[0] != '\0') {
		str_add(out, strlen(unit) <= UNIT_SHORT ? NO_BREAK_SPACE : " ");
		str_add(out, unit);
	}
}

static void
add_card(struct block *block, const struct look *look, const struct lane *lane, node_id card,
	bool several, int columns, size_t most)
{
	struct str marks = { 0 };
	struct block_item item = {
		.text = journey_text(look->journey, card, KEY_TEXT),
		.lead = cell_status(look->journey, card),
		.style = cell_style(lane),
	};

	if ((lane->kind == LANE_CARDS || lane->kind == LANE_MEASURE) &&
	    !sieve_passes(look->sieve, look->journey, card))
		item.style = STYLE_FAINT;
	/* Not every terminal has a faint style. */
	if (item.style == STYLE_FAINT)
		item.lead = GLYPH_FAINT;
	else if (item.lead == BLOCK_NO_LEAD && several && lane->kind != LANE_NAME)
		item.lead = GLYPH_BULLET;
	if (item.lead != BLOCK_NO_LEAD && columns >= 6)
		item.indent = 2;
	else
		item.lead = BLOCK_NO_LEAD;
	if (lane->kind == LANE_LEVEL) {
		str_add(&marks, journey_text(look->journey, card, KEY_PERSONA));
	} else {
		if (lane->kind == LANE_MEASURE)
			cell_figure(look, card, &marks);
		add_marks(look, lane, card, &marks);
	}
	item.marks = str_text(&marks);
	block_add(block, &item, columns, most);
	str_clear(&marks);
}

void
cell_fill(struct block *block, const struct look *look, node_id owner,
	const struct lane *lane, int columns, size_t most)
{
	size_t count = journey_count(look->journey, owner, lane->key);

	block_empty(block);
	for (size_t i = 0; i < count; i++)
		add_card(block, look, lane, journey_child(look->journey, owner, lane->key, i),
		    count > 1, columns, most);
	if (lane->kind == LANE_DERIVED && look->walks != NULL)
		scores_fill(block, look, owner, columns, most);
}
