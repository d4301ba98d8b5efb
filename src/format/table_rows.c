/*
 * Rows of a table to phases, touchpoints and cards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "formats.h"
#include "model/build.h"
#include "model/ids.h"
#include "table_reading.h"
#include "table_series.h"

#define PERSONAS_MOST 50

/* --- cards ----------------------------------------------------------------------- */

static node_id
add_card(struct table_reader *reader, node_id owner, key_id lane, struct value *text)
{
	node_id card = build_node(reader->journey, NODE_NONE, NODE_CARD, owner, lane);

	build_field(reader->journey, card, KEY_TEXT, text);
	return card;
}

/* A card of figures, or of a text where it tells none. */
static void
add_figures(struct table_reader *reader, node_id owner, key_id lane, const char *text)
{
	char *name, *unit;
	struct value *values;
	bool series = series_parse(text, &name, &unit, &values);
	node_id card = add_card(reader, owner, lane, value_new_text(series ? name : text));

	if (unit != NULL)
		build_field(reader->journey, card, KEY_UNIT, value_new_text(unit));
	if (series)
		build_field(reader->journey, card, KEY_VALUES, values);
	free(name);
	free(unit);
}

/* The persona of that name; new if there is none. */
static node_id
find_persona(struct table_reader *reader, const char *name)
{
	const struct journey *journey = reader->journey;
	node_id persona;

	for (size_t i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
		NODE_NONE; i++)
		if (strcmp(journey_text(journey, persona, KEY_NAME), name) == 0)
			return persona;
	persona = build_node(reader->journey, NODE_NONE, NODE_PERSONA, NODE_ROOT, KEY_PERSONAS);
	build_field(reader->journey, persona, KEY_NAME, value_new_text(name));
	return persona;
}

/* Levels refer to personas by their ids, so those are written down. */
static const char *
persona_id(struct table_reader *reader, const char *name)
{
	node_id persona = find_persona(reader, name);

	if (journey_get(reader->journey, persona, KEY_ID) == NULL) {
		struct ids *ids = ids_new(reader->journey);

		build_field(reader->journey, persona, KEY_ID,
			value_new_text(ids_of(ids, persona)));
		ids_free(ids);
	}
	return journey_text(reader->journey, persona, KEY_ID);
}

/* Of what goes wrong in every row, the first few tell enough. */
static void
note(struct table_reader *reader, size_t line, const char *message, const char *text)
{
	if (reader->told++ < TOLD_MOST)
		err_set_at(notes_add(reader->notes), ERR_RULE, line, 0, message, "t", text);
}

static void
add_word(struct table_reader *reader, node_id owner, const struct level *level, size_t line)
{
	if (level->number == NULL)
		note(reader, line, N_("“%s” is no level; it is kept as a feeling"), level->word);
	reader_add_lane(reader, KEY_FEELING, LANE_NAME, NULL);
	add_card(reader, owner, KEY_FEELING, value_new_text(level->word));
}

static void
add_level(struct table_reader *reader, node_id owner, key_id lane, const char *text, size_t line)
{
	struct level level;

	level_read(&level, &reader->scale, text);
	if (level.number != NULL) {
		node_id card = add_card(reader, owner, lane, value_new_plain(level.number));

		if (level.persona != NULL &&
		    journey_count(reader->journey, NODE_ROOT, KEY_PERSONAS) < PERSONAS_MOST)
			build_field(reader->journey, card, KEY_PERSONA,
				value_new_text(persona_id(reader, level.persona)));
	}
	if (level.word != NULL)
		add_word(reader, owner, &level, line);
	level_clear(&level);
}

/* A level makes a point of the curve, and a phase has none: each of its
 * touchpoints gets it. */
static void
spread_level(struct table_reader *reader, key_id lane, const char *text, size_t line)
{
	size_t count = journey_count(reader->journey, reader->target, KEY_TOUCHPOINTS);

	for (size_t i = 0; i < count; i++)
		add_level(reader, journey_child(reader->journey, reader->target, KEY_TOUCHPOINTS,
			i), lane, text, line);
	if (count == 0)
		add_level(reader, reader->target, lane, text, line);
	else if (count > 1 && reader->spread == 0)
		reader->spread = line;
}

static void
add_cell(struct table_reader *reader, const struct plan *plan, size_t row, size_t at)
{
	const struct column *column = &plan->v[at];
	enum lane_kind kind = column->heading.kind;
	bool level = kind == LANE_LEVEL;
	size_t line = table_line(plan->table, row, at);
	struct value *texts = cell_split(table_text(plan->table, row, at),
	    level ? LANE_CARDS : kind);

	for (uint32_t i = 0; i < value_count(texts); i++) {
		const char *text = value_text(value_item(texts, i));

		if (kind == LANE_MEASURE)
			add_figures(reader, reader->target, column->key, text);
		else if (!level)
			add_card(reader, reader->target, column->key, value_new_text(text));
		else if (plan->list != PLAN_NONE && value_count(texts) == 1)
			spread_level(reader, column->key, text, line);
		else
			add_level(reader, reader->target, column->key, text, line);
	}
	value_free(texts);
}

/* --- rows ------------------------------------------------------------------------ */

/* The name without case and accents, kept: it is compared often. */
static const char *
folded_name(struct table_reader *reader, node_id node)
{
	while (reader->folded_count <= node) {
		vec_grow(reader->folded, reader->folded_count, reader->folded_room);
		reader->folded[reader->folded_count++] = NULL;
	}
	if (reader->folded[node] == NULL)
		reader->folded[node] = utf8_fold(journey_text(reader->journey, node, KEY_NAME));
	return reader->folded[node];
}

static node_id
find_folded(struct table_reader *reader, node_id parent, key_id slot, const char *folded)
{
	size_t count = journey_count(reader->journey, parent, slot);

	for (size_t i = 0; i < count; i++) {
		node_id node = journey_child(reader->journey, parent, slot, i);

		if (strcmp(folded_name(reader, node), folded) == 0)
			return node;
	}
	return NODE_NONE;
}

static node_id
find_named(struct table_reader *reader, node_id parent, key_id slot, const char *name)
{
	char *folded = utf8_fold(name);
	node_id found = find_folded(reader, parent, slot, folded);

	free(folded);
	return found;
}

static void
begin_phase(struct table_reader *reader, const char *name)
{
	reader->phase = build_node(reader->journey, NODE_NONE, NODE_PHASE, NODE_ROOT, KEY_PHASES);
	format_add_name(reader->journey, reader->phase, name);
	reader->phase_is_open = false;
	reader->target = reader->phase;
}

/* A star behind the name stands for one on the map. */
static bool
take_star(char *name)
{
	size_t len = strlen(name);

	if (len < 3 || (strcmp(name + len - 3, "★") != 0 && strcmp(name + len - 3, "⭐") != 0))
		return false;
	len -= 3;
	while (len > 0 && name[len - 1] == ' ')
		len--;
	if (len > 0)
		name[len] = '\0';
	return len > 0;
}

static node_id
begin_touchpoint(struct table_reader *reader, const char *text)
{
	char *name = cell_line(text, strlen(text));
	bool star = take_star(name);
	node_id touchpoint = build_node(reader->journey, NODE_NONE, NODE_TOUCHPOINT, reader->phase,
		KEY_TOUCHPOINTS);

	build_field(reader->journey, touchpoint, KEY_NAME, value_new_text(name));
	if (star)
		build_field(reader->journey, touchpoint, KEY_STAR, value_new_plain("true"));
	reader->phase_is_open = true;
	free(name);
	return touchpoint;
}

/* The phase of a row: that of the row above where it says none, or the same.
 * One that `begins` is another all the same. */
static void
take_phase(struct table_reader *reader, const char *name, bool later, bool begins)
{
	node_id known = NODE_NONE;

	if (*name == '\0') {
		if (reader->phase == NODE_NONE)
			begin_phase(reader, "");
		return;
	}
	if (reader->phase != NODE_NONE && !begins &&
	    strcmp(journey_text(reader->journey, reader->phase, KEY_NAME), name) == 0)
		return;
	if (later)
		known = find_named(reader, NODE_ROOT, KEY_PHASES, name);
	if (known == NODE_NONE) {
		begin_phase(reader, name);
		return;
	}
	reader->phase = reader->target = known;
	reader->phase_is_open = false;
}

/* Of a later table: the touchpoint may stand in the phase, or anywhere where
 * the table names no phases. */
static node_id
find_touchpoint(struct table_reader *reader, const struct plan *plan, const char *name)
{
	size_t phases = journey_count(reader->journey, NODE_ROOT, KEY_PHASES);
	node_id found = NODE_NONE;
	char *folded;

	if (plan->phase != PLAN_NONE)
		return find_named(reader, reader->phase, KEY_TOUCHPOINTS, name);
	folded = utf8_fold(name);
	for (size_t i = 0; i < phases && found == NODE_NONE; i++)
		found = find_folded(reader, journey_child(reader->journey, NODE_ROOT, KEY_PHASES,
			i), KEY_TOUCHPOINTS, folded);
	free(folded);
	return found;
}

static void
list_touchpoints(struct table_reader *reader, const char *text, bool later)
{
	struct value *names = cell_split(text, LANE_NAME);

	for (uint32_t i = 0; i < value_count(names); i++)
		if (!later || find_named(reader, reader->phase, KEY_TOUCHPOINTS,
			value_text(value_item(names, i))) == NODE_NONE)
			begin_touchpoint(reader, value_text(value_item(names, i)));
	value_free(names);
	reader->target = reader->phase;
}

static char *
row_name(const struct plan *plan, size_t row, size_t column)
{
	const char *text = column != PLAN_NONE ? table_text(plan->table, row, column) : "";

	return cell_line(text, strlen(text));
}

static bool
is_whole(const char *name)
{
	struct heading heading;
	bool is;

	heading_read(&heading, name);
	is = heading.role == HEADING_WHOLE;
	heading_clear(&heading);
	return is;
}

static void
take_touchpoint(struct table_reader *reader, const struct plan *plan, const char *name, bool later)
{
	node_id known = later ? find_touchpoint(reader, plan, name) : NODE_NONE;

	reader->target = known != NODE_NONE ? known : begin_touchpoint(reader, name);
}

/* Does a row about a whole phase begin it? Where touchpoints went before, or
 * where it has no cards, and so nothing else to say. */
static bool
begins_phase(const struct table_reader *reader, const struct plan *plan, size_t row)
{
	if (reader->phase_is_open)
		return true;
	for (size_t i = 0; i < plan->count; i++)
		if (i != plan->phase && *table_text(plan->table, row, i) != '\0')
			return false;
	return true;
}

/* Finds or makes what the row is about: a touchpoint, or a phase as a whole. */
static void
take_row(struct table_reader *reader, const struct plan *plan, size_t row, bool later)
{
	char *phase = row_name(plan, row, plan->phase);
	char *name = row_name(plan, row, plan->touchpoint);
	bool whole = plan->touchpoint != PLAN_NONE && (*name == '\0' || is_whole(name));
	bool again = *phase == '\0' && *name == '\0' && reader->target != NODE_NONE;

	if (!plan->by_heading)
		take_phase(reader, phase, later, whole && !again &&
			begins_phase(reader, plan, row));
	if (whole)
		reader->target = again ? reader->target : reader->phase;
	else if (plan->touchpoint != PLAN_NONE)
		take_touchpoint(reader, plan, name, later);
	else if (plan->list != PLAN_NONE)
		list_touchpoints(reader, table_text(plan->table, row, plan->list), later);
	else if (reader->several)
		reader->target = reader->phase;
	else if (journey_count(reader->journey, reader->phase, KEY_TOUCHPOINTS) == 0)
		reader->target = begin_touchpoint(reader,
			journey_text(reader->journey, reader->phase, KEY_NAME));
	else
		reader->target = journey_child(reader->journey, reader->phase, KEY_TOUCHPOINTS, 0);
	free(phase);
	free(name);
}

static bool
is_blank_row(const struct plan *plan, size_t row)
{
	for (size_t i = 0; i < plan->count; i++)
		if (*table_text(plan->table, row, i) != '\0')
			return false;
	return true;
}

static void
note_nameless(struct table_reader *reader, const struct plan *plan, size_t row, size_t at)
{
	char *text = cell_line(table_text(plan->table, row, at),
	    strlen(table_text(plan->table, row, at)));

	if (*text != '\0')
		note(reader, table_line(plan->table, row, at),
			N_("left out, since it has no heading: “%s”"), text);
	free(text);
}

/* Does the heading of the table name a phase that is to come? Not where its
 * rows name touchpoints that are known already. */
static bool
heads_phase(struct table_reader *reader, const struct plan *plan)
{
	if (!plan->by_heading || plan->regular)
		return plan->by_heading;
	for (size_t row = 1; row < table_rows(plan->table); row++) {
		char *name = row_name(plan, row, plan->touchpoint);
		bool known = *name != '\0' && !plan->table->turned &&
		    find_touchpoint(reader, plan, name) != NODE_NONE;

		free(name);
		if (known)
			return false;
	}
	return true;
}

void
rows_read(struct table_reader *reader, const struct plan *plan, bool later)
{
	bool headed = heads_phase(reader, plan);

	if (headed && (reader->heading_line == 0 ||
	    reader->heading_line != plan->table->heading_line))
		begin_phase(reader, plan->table->heading);
	reader->heading_line = headed ? plan->table->heading_line : 0;
	reader->target = reader->phase;
	for (size_t row = 1; row < table_rows(plan->table); row++) {
		if (is_blank_row(plan, row))
			continue;
		take_row(reader, plan, row, later && !headed);
		for (size_t i = 0; i < plan->count; i++)
			if (plan->v[i].key != KEY_NONE)
				add_cell(reader, plan, row, i);
			else if (i != plan->phase && i != plan->touchpoint && i != plan->list)
				note_nameless(reader, plan, row, i);
	}
}
