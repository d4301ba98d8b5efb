/*
 * A journey to tables: a row for each touchpoint and for what spans a phase,
 * a column for each lane, or turned on its side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "model/ids.h"
#include "model/lane.h"
#include "table.h"
#include "table_series.h"
#include "table_words.h"
#include "ticks.h"

struct writer {
	const struct journey *journey;
	struct ids *ids;
	struct ticks ticks;	/* what has been written */
	struct lanes lanes;
	enum table_shape shape;
	struct table *table;
};

/* --- lanes --------------------------------------------------------------------- */

static bool
has_lane(const struct lanes *lanes, key_id key)
{
	for (size_t i = 0; i < lanes->count; i++)
		if (lanes->v[i].key == key)
			return true;
	return false;
}

/* Those that hold cards though the journey does not list them. */
static void
add_unlisted(struct writer *writer, node_id node)
{
	size_t count;
	const node_id *children = journey_children(writer->journey, node, &count);

	for (size_t i = 0; i < count; i++) {
		key_id key = journey_slot(writer->journey, children[i]);

		if (journey_kind(writer->journey, children[i]) == NODE_TOUCHPOINT ||
		    journey_kind(writer->journey, children[i]) == NODE_PHASE)
			add_unlisted(writer, children[i]);
		if (journey_kind(writer->journey, children[i]) != NODE_CARD ||
		    key == KEY_PARKING || has_lane(&writer->lanes, key))
			continue;
		vec_grow(writer->lanes.v, writer->lanes.count, writer->lanes.room);
		writer->lanes.v[writer->lanes.count++] = lane_unlisted(writer->journey, key);
	}
}

static void
gather_lanes(struct writer *writer)
{
	size_t kept = 0;

	lanes_of(writer->journey, &writer->lanes);
	add_unlisted(writer, NODE_ROOT);
	for (size_t i = 0; i < writer->lanes.count; i++)
		if (writer->lanes.v[i].kind != LANE_DERIVED)
			writer->lanes.v[kept++] = writer->lanes.v[i];
	writer->lanes.count = kept;
}

/* --- headings -------------------------------------------------------------------- */

/* Would the heading be read as the lane that it stands for? */
static bool
tells_lane(const struct writer *writer, const struct lane *lane, const char *text)
{
	struct heading heading;
	char *slug;
	bool tells;

	heading_read(&heading, text);
	slug = utf8_slug(heading.label);
	if (kinds_lane(lane->key) != NULL)
		tells = heading.role == HEADING_LANE && heading.lane == lane->key;
	else
		tells = heading.role == HEADING_UNKNOWN && lane->kind == LANE_CARDS &&
		    key_find(slug) == KEY_NONE &&
		    strcmp(slug, journey_key_name(writer->journey, lane->key)) == 0;
	for (size_t i = 0; tells && i < writer->table->v[0].count; i++)
		tells = strcmp(writer->table->v[0].v[i].text, text) != 0;
	heading_clear(&heading);
	free(slug);
	return tells;
}

static void
add_lane_heading(struct writer *writer, const struct lane *lane)
{
	char *line = cell_line(lane->label, strlen(lane->label));
	struct str text = { 0 };
	double low, high;

	str_add(&text, line);
	lane_scale(writer->journey, &low, &high);
	if (lane->kind == LANE_LEVEL)
		str_add_format(&text, low < 0 ? " (%.6g to %.6g)" : " (%.6g-%.6g)", low, high);
	if (!tells_lane(writer, lane, str_text(&text))) {
		str_add_format(&text, "%s[%s", text.len > 0 ? " " : "",
			journey_key_name(writer->journey, lane->key));
		if (kinds_lane(lane->key) == NULL && lane->kind != LANE_CARDS)
			str_add_format(&text, " %s", kinds_name(lane->kind));
		str_add_char(&text, ']');
	}
	table_add_cell(writer->table, str_take(&text), 0);
	if (lane->node != NODE_NONE) {
		tick_node(&writer->ticks, lane->node);
		tick_field(&writer->ticks, lane->node, KEY_LABEL);
		tick_field(&writer->ticks, lane->node, KEY_KIND);
	}
	free(line);
}

const char *
table_word(const struct journey *journey, const char *english, const char *dutch)
{
	const struct lane_row *row = kinds_lane(KEY_PAIN);
	const char *language = journey_text(journey, NODE_ROOT, KEY_LANGUAGE);

	return kinds_label(row, language) == row->label_nl ? dutch : english;
}

static void
add_word(struct writer *writer, const char *english, const char *dutch)
{
	table_add_cell(writer->table, mem_text(table_word(writer->journey, english, dutch)), 0);
}

static void
add_headings(struct writer *writer)
{
	table_add_row(writer->table);
	if (writer->shape != TABLE_PHASES)
		add_word(writer, "Phase", "Fase");
	add_word(writer, "Touchpoint", "Contactmoment");
	for (size_t i = 0; i < writer->lanes.count; i++)
		add_lane_heading(writer, &writer->lanes.v[i]);
}

/* --- cells ----------------------------------------------------------------------- */

/* "NAME: LEVEL" where the level is that of a persona. */
static struct value *
level_text(struct writer *writer, node_id card)
{
	const char *text = journey_text(writer->journey, card, KEY_TEXT);
	const char *id = journey_text(writer->journey, card, KEY_PERSONA), *name = id;
	node_id persona = ids_find_kind(writer->ids, NODE_PERSONA, id);
	struct str out = { 0 };
	struct value *value;
	char *line;

	if (*id == '\0')
		return value_new_text(text);
	if (persona != NODE_NONE) {
		name = journey_text(writer->journey, persona, KEY_NAME);
		tick_node(&writer->ticks, persona);
		tick_field(&writer->ticks, persona, KEY_NAME);
	}
	tick_field(&writer->ticks, card, KEY_PERSONA);
	line = cell_line(name, strlen(name));
	str_add_format(&out, "%s: %s", *line != '\0' ? line : id, text);
	value = value_new_text(str_text(&out));
	str_clear(&out);
	free(line);
	return value;
}

static struct value *
card_text(struct writer *writer, node_id card, enum lane_kind kind)
{
	char *series = kind == LANE_MEASURE ? series_text(writer->journey, card) : NULL;
	struct value *value;

	tick_node(&writer->ticks, card);
	if (kind == LANE_LEVEL)
		return level_text(writer, card);
	if (series != NULL) {
		tick_field(&writer->ticks, card, KEY_VALUES);
		tick_field(&writer->ticks, card, KEY_UNIT);
	}
	value = value_new_text(series != NULL ? series :
		journey_text(writer->journey, card, KEY_TEXT));
	free(series);
	return value;
}

static void
add_cell(struct writer *writer, node_id owner, const struct lane *lane)
{
	size_t count = journey_count(writer->journey, owner, lane->key);
	struct value *texts = value_new_list();
	struct str out = { 0 };

	for (size_t i = 0; i < count; i++)
		value_add(texts, card_text(writer, journey_child(writer->journey, owner,
			lane->key, i), lane->kind));
	cell_join(texts, lane->kind == LANE_LEVEL ? LANE_CARDS : lane->kind, &out);
	table_add_cell(writer->table, out.s != NULL ? str_take(&out) : mem_text(""), 0);
	value_free(texts);
}

static void
add_name(struct writer *writer, node_id node)
{
	const char *name = journey_text(writer->journey, node, KEY_NAME);
	struct str out = { 0 };
	char *line = cell_line(name, strlen(name));

	tick_node(&writer->ticks, node);
	tick_field(&writer->ticks, node, KEY_STAR);
	str_add(&out, *line != '\0' ? line : "…");
	if (journey_truth(writer->journey, node, KEY_STAR))
		str_add(&out, " ★");
	table_add_cell(writer->table, str_take(&out), 0);
	free(line);
}

static void
add_cells(struct writer *writer, node_id owner)
{
	for (size_t i = 0; i < writer->lanes.count; i++)
		add_cell(writer, owner, &writer->lanes.v[i]);
}

/* --- rows ------------------------------------------------------------------------ */

static bool
has_cards(const struct writer *writer, node_id phase)
{
	for (size_t i = 0; i < writer->lanes.count; i++)
		if (journey_count(writer->journey, phase, writer->lanes.v[i].key) > 0)
			return true;
	return false;
}

/* Without a row of its own such a phase would be one with that before it. */
static bool
is_like_last(const struct writer *writer, size_t index)
{
	node_id phase, last;

	if (index == 0)
		return false;
	phase = journey_child(writer->journey, NODE_ROOT, KEY_PHASES, index);
	last = journey_child(writer->journey, NODE_ROOT, KEY_PHASES, index - 1);
	return strcmp(journey_text(writer->journey, phase, KEY_NAME),
		journey_text(writer->journey, last, KEY_NAME)) == 0;
}

/* On its side, the phase is named once, as a heading over its touchpoints. */
static void
add_phase_name(struct writer *writer, node_id phase, bool first)
{
	if (writer->shape == TABLE_PHASES)
		return;
	if (first || writer->shape == TABLE_LANES)
		add_name(writer, phase);
	else
		table_add_cell(writer->table, mem_text(""), 0);
}

static void
add_phase(struct writer *writer, size_t index)
{
	const struct journey *journey = writer->journey;
	node_id phase = journey_child(journey, NODE_ROOT, KEY_PHASES, index);
	size_t count = journey_count(journey, phase, KEY_TOUCHPOINTS);
	bool whole = count == 0 || has_cards(writer, phase) || is_like_last(writer, index);

	if (whole) {
		table_add_row(writer->table);
		add_phase_name(writer, phase, true);
		if (writer->shape == TABLE_PHASES)
			add_word(writer, "Whole phase", "Hele fase");
		else
			table_add_cell(writer->table, mem_text(""), 0);
		add_cells(writer, phase);
	}
	for (size_t i = 0; i < count; i++) {
		node_id touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, i);

		table_add_row(writer->table);
		add_phase_name(writer, phase, i == 0 && !whole);
		add_name(writer, touchpoint);
		add_cells(writer, touchpoint);
	}
}

static void
begin_table(struct writer *writer, struct tables *tables)
{
	writer->table = tables_add(tables);
	writer->table->turned = writer->shape != TABLE_LANES;
	add_headings(writer);
}

/* --- what stands above -------------------------------------------------------------- */

static char *
head_text(struct writer *writer, node_id node, key_id key)
{
	const char *text = node != NODE_NONE ? journey_text(writer->journey, node, key) : "";
	char *line = cell_line(text, strlen(text));

	if (node != NODE_NONE) {
		tick_node(&writer->ticks, node);
		tick_field(&writer->ticks, node, key);
	}
	if (*line != '\0')
		return line;
	free(line);
	return NULL;
}

static void
add_head(struct writer *writer, struct tables *tables)
{
	const struct journey *journey = writer->journey;
	node_id persona;

	tables->title = head_text(writer, NODE_ROOT, KEY_TITLE);
	tables->scope = head_text(writer, NODE_ROOT, KEY_SCOPE);
	tables->goal = head_text(writer, journey_child(journey, NODE_ROOT, KEY_GOAL, 0), KEY_WHAT);
	tables->personas = value_new_list();
	for (size_t i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
		NODE_NONE; i++) {
		char *name = head_text(writer, persona, KEY_NAME);

		if (name != NULL)
			value_add(tables->personas, value_new_text(name));
		free(name);
	}
}

int
table_choose(const struct format_output *output, enum table_shape usual,
	enum table_shape *shape, struct err *err)
{
	const char *columns = output->columns;

	*shape = usual;
	if (columns == NULL)
		return 0;
	*shape = strcmp(columns, "lanes") == 0 ? TABLE_LANES : TABLE_TOUCHPOINTS;
	if (*shape == TABLE_LANES || strcmp(columns, "touchpoints") == 0)
		return 0;
	return err_set(err, ERR_USAGE,
		N_("a table's columns are touchpoints or lanes, not “%s”"), "t", columns);
}

void
table_write(const struct format_output *output, enum table_shape shape, struct tables *tables,
	struct notes *notes)
{
	const struct journey *journey = output->journey;
	struct writer writer = { .journey = journey, .shape = shape,
		.ids = ids_new(journey) };
	size_t count = journey_count(journey, NODE_ROOT, KEY_PHASES);

	ticks_begin(&writer.ticks, journey);
	tick_field(&writer.ticks, NODE_ROOT, KEY_LANGUAGE);
	tick_field(&writer.ticks, NODE_ROOT, KEY_SCALE);
	gather_lanes(&writer);
	if (shape == TABLE_PHASES)
		add_head(&writer, tables);
	else
		begin_table(&writer, tables);
	for (size_t i = 0; i < count; i++) {
		if (shape == TABLE_PHASES) {
			begin_table(&writer, tables);
			writer.table->heading = head_text(&writer,
			    journey_child(journey, NODE_ROOT, KEY_PHASES, i), KEY_NAME);
		}
		add_phase(&writer, i);
	}
	ticks_tell(&writer.ticks, notes);
	ticks_clear(&writer.ticks);
	lanes_clear(&writer.lanes);
	ids_free(writer.ids);
}
