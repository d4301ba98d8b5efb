/*
 * Tables to a journey: a node for each row, cards for its cells.
 *
 * Several tables are one journey: each names phases and touchpoints, and what
 * an earlier one named already gets more cards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "formats.h"
#include "model/build.h"
#include "model/ids.h"
#include "model/lane.h"
#include "table_reading.h"

/* --- lanes ----------------------------------------------------------------------- */

/* An id for a lane of the team's own: no word that means something else. */
static char *
own_id(const struct heading *heading)
{
	char *id = heading->id != NULL ? mem_text(heading->id) : utf8_slug(heading->label);
	struct str out = { 0 };

	str_add(&out, *id != '\0' ? id : "lane");
	if (key_find(str_text(&out)) != KEY_NONE)
		str_add(&out, "-lane");
	free(id);
	return str_take(&out);
}

static bool
is_own_label(const struct heading *heading, const char *id, const char *language)
{
	const struct lane_row *row = kinds_lane(heading->lane);
	const char *label = row == NULL ? id : kinds_label(row, *language != '\0' ? language : "en");

	return *heading->label != '\0' && (label == NULL || strcmp(heading->label, label) != 0);
}

static struct lane_found *
find_lane(struct table_reader *reader, key_id key)
{
	for (size_t i = 0; i < reader->lane_count; i++)
		if (reader->lanes[i].key == key)
			return &reader->lanes[i];
	return NULL;
}

void
reader_add_lane(struct table_reader *reader, key_id key, enum lane_kind kind, const char *label)
{
	if (find_lane(reader, key) != NULL)
		return;
	vec_grow(reader->lanes, reader->lane_count, reader->lane_room);
	reader->lanes[reader->lane_count++] = (struct lane_found){
		key, label != NULL ? mem_text(label) : NULL, kind };
}

static void
name_lanes(struct table_reader *reader, struct plan *plan)
{
	const char *language = journey_text(reader->journey, NODE_ROOT, KEY_LANGUAGE);

	for (size_t i = 0; i < plan->count; i++) {
		struct heading *heading = &plan->v[i].heading;
		char *id;

		if (heading->role != HEADING_LANE || i == plan->phase || i == plan->touchpoint ||
		    i == plan->list)
			continue;
		id = own_id(heading);
		plan->v[i].key = heading->lane != KEY_NONE ? heading->lane :
		    journey_key(reader->journey, id);
		plan->v[i].is_new = find_lane(reader, plan->v[i].key) == NULL;
		reader_add_lane(reader, plan->v[i].key, heading->kind,
			is_own_label(heading, id, language) ? heading->label : NULL);
		free(id);
	}
}

/* Would a map that lists no lanes show the same? */
static bool
are_usual_lanes(const struct table_reader *reader)
{
	struct lanes lanes = { 0 };
	size_t same = 0;
	bool usual;

	lanes_of(reader->journey, &lanes);
	while (same < lanes.count && same < reader->lane_count &&
	    lanes.v[same].key == reader->lanes[same].key &&
	    reader->lanes[same].label == NULL && kinds_lane(lanes.v[same].key) != NULL)
		same++;
	usual = same == lanes.count && same == reader->lane_count;
	lanes_clear(&lanes);
	return usual;
}

static void
build_lanes(struct table_reader *reader)
{
	if (are_usual_lanes(reader))
		return;
	for (size_t i = 0; i < reader->lane_count; i++) {
		const struct lane_found *lane = &reader->lanes[i];
		node_id node = build_node(reader->journey, NODE_NONE, NODE_LANE, NODE_ROOT,
			KEY_LANES);

		build_field(reader->journey, node, KEY_ID,
			value_new_text(journey_key_name(reader->journey, lane->key)));
		if (lane->label != NULL)
			build_field(reader->journey, node, KEY_LABEL, value_new_text(lane->label));
		if (kinds_lane(lane->key) == NULL && lane->kind != LANE_CARDS)
			build_field(reader->journey, node, KEY_KIND,
				value_new_text(kinds_name(lane->kind)));
	}
}

/* --- the whole --------------------------------------------------------------------- */

/* Do others have the same first row, below headings of their own? */
static bool
is_regular(const struct tables *tables, const struct table *table)
{
	for (size_t i = 0; i < tables->count; i++) {
		const struct table *other = &tables->v[i];
		size_t same = 0;

		if (other == table || other->heading == NULL || table->heading == NULL ||
		    strcmp(other->heading, table->heading) == 0 ||
		    other->v[0].count != table->v[0].count)
			continue;
		while (same < table->v[0].count &&
		    strcmp(other->v[0].v[same].text, table->v[0].v[same].text) == 0)
			same++;
		if (same == table->v[0].count)
			return true;
	}
	return false;
}

/* Our own words in Dutch tell that language; English ones stand in any table. */
static void
set_language(struct table_reader *reader, const struct plan *plan)
{
	const char *phase = plan->phase != PLAN_NONE ? plan->v[plan->phase].heading.label : "";

	if (plan->touchpoint == PLAN_NONE ||
	    strcmp(plan->v[plan->touchpoint].heading.label, "Contactmoment") != 0 ||
	    (strcmp(phase, "Fase") != 0 && !plan->by_heading) ||
	    journey_get(reader->journey, NODE_ROOT, KEY_LANGUAGE) != NULL)
		return;
	build_field(reader->journey, NODE_ROOT, KEY_LANGUAGE, value_new_text("nl"));
}

static void
build_goal(struct table_reader *reader, const char *what)
{
	node_id goal;

	if (what == NULL)
		return;
	goal = build_node(reader->journey, NODE_NONE, NODE_GOAL, NODE_ROOT, KEY_GOAL);
	build_field(reader->journey, goal, KEY_WHAT, value_new_text(what));
}

static void
build_personas(struct table_reader *reader)
{
	const struct value *names = reader->tables->personas;

	for (uint32_t i = 0; names != NULL && i < value_count(names); i++)
		build_field(reader->journey, build_node(reader->journey, NODE_NONE, NODE_PERSONA,
			NODE_ROOT, KEY_PERSONAS), KEY_NAME, value_copy(value_item(names, i)));
}

static void
build_head(struct table_reader *reader, const struct format_input *input)
{
	const struct tables *tables = reader->tables;
	char *title = tables->title != NULL ? mem_text(tables->title) : format_title(input);

	reader->journey = format_new_journey();
	build_field(reader->journey, NODE_ROOT, KEY_TITLE,
		value_new_text(*title != '\0' ? title : "…"));
	free(title);
	if (tables->scope != NULL)
		build_field(reader->journey, NODE_ROOT, KEY_SCOPE, value_new_text(tables->scope));
	build_goal(reader, tables->goal);
	build_personas(reader);
}

static int
make_plans(struct table_reader *reader, struct err *err)
{
	struct tables *tables = reader->tables;
	bool any = false, log = false;

	reader->plans = mem_zero(tables->count + 1, sizeof *reader->plans);
	for (size_t i = 0; i < tables->count; i++) {
		struct plan *plan = &reader->plans[i];

		if (plan_make(plan, &tables->v[i], &reader->choice,
			is_regular(tables, &tables->v[i]), err) != 0)
			return -1;
		any = any || plan->is_map;
		log = log || plan_is_log(plan);
		reader->several = reader->several || plan->list != PLAN_NONE ||
		    (plan->touchpoint != PLAN_NONE && plan->phase != PLAN_NONE && i > 0);
	}
	if (any)
		return 0;
	err_set_at(err, ERR_SYNTAX, tables->count > 0 ? tables->v[0].line : 1, 0, log ?
		N_("each row is an event, so this is a log and no map") :
		N_("nothing in the table tells a phase or a touchpoint"), NULL);
	err_set_hint(err, log ? N_("count the events by stage, and give cjm a row for each stage; "
		"'cjm data' takes figures of a touchpoint") :
		N_("--columns phase=1,touchpoint=2,pain=3 says which columns they are"));
	return -1;
}

static int
read_tables(struct table_reader *reader, struct err *err)
{
	bool later = false;

	for (size_t i = 0; i < reader->tables->count; i++)
		scale_gather(&reader->scale, &reader->plans[i]);
	scale_choose(&reader->scale, reader->notes);
	for (size_t i = 0; i < reader->tables->count; i++) {
		struct plan *plan = &reader->plans[i];

		if (!plan->is_map) {
			err_set_at(notes_add(reader->notes), ERR_RULE, plan->table->line, 0,
				N_("left out: this table names no phase and no touchpoint"), NULL);
			continue;
		}
		set_language(reader, plan);
		name_lanes(reader, plan);
		if (reader->lane_count > TABLE_LANES_MAX)
			return err_set_at(err, ERR_LIMIT, plan->table->line, 0,
				N_("more than %s columns that could be lanes"), "n",
				(size_t)TABLE_LANES_MAX);
		plan_tell(plan, reader->journey, &reader->shape, reader->notes);
		rows_read(reader, plan, later);
		later = true;
	}
	return 0;
}

static void
build_rest(struct table_reader *reader)
{
	build_lanes(reader);
	if (reader->told > TOLD_MOST)
		err_set(notes_add(reader->notes), ERR_RULE, N_("and %s more like these"), "n",
			reader->told - TOLD_MOST);
	if (reader->spread > 0)
		err_set_at(notes_add(reader->notes), ERR_RULE, reader->spread, 0,
			N_("the level of a phase stands at each of its touchpoints"), NULL);
	if (reader->scale.low != 1 || reader->scale.high != 5) {
		struct value *range = value_new_list();
		char text[40];

		snprintf(text, sizeof text, "%.6g", reader->scale.low);
		value_add(range, value_new_plain(text));
		snprintf(text, sizeof text, "%.6g", reader->scale.high);
		value_add(range, value_new_plain(text));
		build_field(reader->journey, NODE_ROOT, KEY_SCALE, range);
	}
}

static void
clear(struct table_reader *reader)
{
	for (size_t i = 0; reader->plans != NULL && i < reader->tables->count; i++)
		plan_clear(&reader->plans[i]);
	free(reader->plans);
	for (size_t i = 0; i < reader->lane_count; i++)
		free(reader->lanes[i].label);
	free(reader->lanes);
	for (size_t i = 0; i < reader->folded_count; i++)
		free(reader->folded[i]);
	free(reader->folded);
	free(reader->shape);
	choice_clear(&reader->choice);
}

struct journey *
table_read(struct tables *tables, const struct format_input *input, struct notes *notes,
	struct err *err)
{
	struct table_reader reader = { .tables = tables, .notes = notes };

	if (choice_read(&reader.choice, input->columns, err) == 0 &&
	    make_plans(&reader, err) == 0) {
		build_head(&reader, input);
		if (read_tables(&reader, err) == 0) {
			build_rest(&reader);
		} else {
			journey_free(reader.journey);
			reader.journey = NULL;
		}
	}
	clear(&reader);
	return reader.journey;
}
