/*
 * OpenJourney Format out; ojf.h tells what becomes of what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ojf_write.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "formats.h"

#define JSON_DIGITS 15	/* as many as a double keeps */

/* --- nodes ----------------------------------------------------------------- */

static void
set_text(json_t *object, const char *name, const char *text)
{
	if (*text != '\0')
		json_object_set_new(object, name, json_string_nocheck(text));
}

/* The editor of OJF needs an id of each node, and shows a description that is
 * missing as a word. */
static json_t *
new_node(struct ojf_writer *writer, const char *id, node_id phase, const char *lane,
	const char *title)
{
	json_t *node = json_object();

	json_object_set_new(node, "id", json_string_nocheck(id));
	json_object_set_new(node, "stageId", json_string_nocheck(ids_of(writer->ids, phase)));
	json_object_set_new(node, "swimlaneId", json_string_nocheck(lane));
	json_object_set_new(node, "title", json_string_nocheck(title));
	json_object_set_new(node, "description", json_string(""));
	json_array_append_new(writer->nodes, node);
	return node;
}

static json_t *
tags_of(const struct value *value)
{
	json_t *tags = json_array();

	for (size_t i = 0; value->kind == VALUE_LIST && i < value_count(value); i++)
		json_array_append_new(tags, json_string_nocheck(value_text(value_item(value, i))));
	if (value->kind == VALUE_TEXT)
		json_array_append_new(tags, json_string_nocheck(value_text(value)));
	return tags;
}

/* The severity is 1 to 5 here, and one of three words there. */
static void
set_severity(struct ojf_writer *writer, json_t *node, node_id card)
{
	double severity;

	if (!journey_number(writer->journey, card, KEY_SEVERITY, &severity))
		return;
	if (severity != 1 && severity != 3 && severity != 5)
		writer->rounded++;
	json_object_set_new(node, "severity", json_string(ojf_severities[severity < 2.5 ? 0 :
		severity <= 3.5 ? 1 : 2]));
	tick_field(&writer->ticks, card, KEY_SEVERITY);
}

static void
set_attributes(struct ojf_writer *writer, json_t *node, node_id card)
{
	static const char *const texts[] = { "icon", "iconColor", NULL };
	const struct value *tags = journey_get(writer->journey, card, KEY_TAGS);

	tick_node(&writer->ticks, card);
	set_severity(writer, node, card);
	for (size_t i = 0; texts[i] != NULL; i++) {
		key_id key = journey_find_key(writer->journey, texts[i]);

		if (key == KEY_NONE || *journey_text(writer->journey, card, key) == '\0')
			continue;
		set_text(node, texts[i], journey_text(writer->journey, card, key));
		tick_field(&writer->ticks, card, key);
	}
	if (tags != NULL && tags->kind != VALUE_MAP)
		json_object_set_new(node, "tags", tags_of(tags));
	if (tags != NULL && tags->kind != VALUE_MAP)
		tick_field(&writer->ticks, card, KEY_TAGS);
}

static void
add_card(struct ojf_writer *writer, node_id owner, node_id phase, size_t lane, size_t index)
{
	const char *word = ojf_lane_word(writer, lane);
	node_id card = journey_child(writer->journey, owner, writer->lanes.v[lane].key, index);
	struct str id = { 0 };

	str_add_format(&id, "%s.%s.%zu", ids_of(writer->ids, owner), word, index + 1);
	set_attributes(writer, new_node(writer, str_text(&id), phase, word,
		journey_text(writer->journey, card, KEY_TEXT)), card);
	str_clear(&id);
}

/* The cards of an owner that are nodes, but for the first `taken` in `lane`. */
static void
add_cards(struct ojf_writer *writer, node_id owner, node_id phase, size_t first_lane, size_t taken)
{
	for (size_t lane = 0; lane < writer->lanes.count; lane++) {
		size_t from = lane == first_lane ? taken : ojf_taken(writer, owner, lane);
		size_t count = journey_count(writer->journey, owner, writer->lanes.v[lane].key);

		for (; writer->swimlanes[lane] && from < count; from++)
			add_card(writer, owner, phase, lane, from);
	}
}

/* A level on the scale of OJF: as it is where that is the map's scale too. */
static void
set_score(struct ojf_writer *writer, json_t *object, const char *name, node_id owner)
{
	double level;
	node_id card = format_level(writer->journey, writer->ids, owner, &level);

	if (card == NODE_NONE)
		return;
	if ((writer->low != OJF_LOW || writer->high != OJF_HIGH) && writer->high > writer->low) {
		level = (level - writer->low) / (writer->high - writer->low);
		level = OJF_LOW + level * (OJF_HIGH - OJF_LOW);
		level = round(level * 1e6) / 1e6;
	}
	if (level == floor(level) && fabs(level) < 1e15)
		json_object_set_new(object, name, json_integer((json_int_t)level));
	else
		json_object_set_new(object, name, json_real(level));
	tick_node(&writer->ticks, card);
	tick_field(&writer->ticks, card, KEY_PERSONA);
}

/* The one word of a special lane, if its first card is no more. */
static const char *
special_word(struct ojf_writer *writer, node_id touchpoint, enum ojf_special_lane special)
{
	for (size_t lane = 0; lane < writer->lanes.count; lane++)
		if (ojf_lane_special(writer, lane) == special &&
		    ojf_taken(writer, touchpoint, lane) > 0) {
			node_id card = journey_child(writer->journey, touchpoint,
			    writer->lanes.v[lane].key, 0);

			tick_node(&writer->ticks, card);
			return journey_text(writer->journey, card, KEY_TEXT);
		}
	return "";
}

static void
set_blueprint(struct ojf_writer *writer, json_t *node, node_id touchpoint)
{
	json_t *blueprint = json_object(), *list;

	for (size_t i = OJF_BLUEPRINT; i < OJF_SPECIALS; i++) {
		key_id key = journey_find_key(writer->journey, ojf_specials[i].lane);

		if (key == KEY_NONE)
			continue;
		list = ojf_blueprint_list(writer, touchpoint, key, &ojf_specials[i]);
		if (list == NULL)
			continue;
		json_object_set_new(blueprint, ojf_specials[i].list, list);
		for (size_t j = 0; j < json_array_size(list); j++) {
			node_id card = journey_child(writer->journey, touchpoint, key, j);

			tick_node(&writer->ticks, card);
			tick_fields(&writer->ticks, card);
		}
	}
	if (json_object_size(blueprint) > 0)
		json_object_set(node, "blueprint", blueprint);
	json_decref(blueprint);
}

/* The swimlane that a touchpoint's own node stands in: the first that has a
 * card which no part of the node takes. */
static size_t
first_lane(const struct ojf_writer *writer, node_id touchpoint)
{
	size_t lane = 0;

	while (lane < writer->lanes.count && (ojf_is_level(writer, lane) ||
	    journey_count(writer->journey, touchpoint, writer->lanes.v[lane].key) <=
	    ojf_taken(writer, touchpoint, lane)))
		lane++;
	return lane;
}

/* A lane whose first card another part of the node takes cannot give the
 * description: it would come back as the first. */
static node_id
first_card(const struct ojf_writer *writer, node_id touchpoint, size_t lane)
{
	if (lane == writer->lanes.count || ojf_taken(writer, touchpoint, lane) > 0)
		return NODE_NONE;
	return journey_child(writer->journey, touchpoint, writer->lanes.v[lane].key, 0);
}

static void
add_touchpoint(struct ojf_writer *writer, node_id phase, node_id touchpoint)
{
	const struct journey *journey = writer->journey;
	const char *name = journey_text(journey, touchpoint, KEY_NAME), *text;
	size_t lane = first_lane(writer, touchpoint);
	node_id card = first_card(writer, touchpoint, lane);
	json_t *node = new_node(writer, ids_of(writer->ids, touchpoint), phase,
	    card != NODE_NONE ? ojf_lane_word(writer, lane) : OJF_BARE, name);
	const char *purpose = special_word(writer, touchpoint, OJF_PURPOSES);

	tick_node(&writer->ticks, touchpoint);
	writer->bare = writer->bare || card == NODE_NONE;
	text = card != NODE_NONE ? journey_text(journey, card, KEY_TEXT) : "";
	if (strcmp(text, name) != 0 || strcmp(ojf_lane_word(writer, lane), OJF_BARE) == 0)
		set_text(node, "description", text);
	if (card != NODE_NONE)
		set_attributes(writer, node, card);
	set_score(writer, node, "score", touchpoint);
	set_text(node, "sentiment", special_word(writer, touchpoint, OJF_FEELING));
	set_text(node, "purpose", *purpose != '\0' ? purpose : OJF_PURPOSE);
	if (journey_truth(journey, touchpoint, KEY_STAR))
		json_object_set_new(node, "isMomentOfTruth", json_true());
	tick_field(&writer->ticks, touchpoint, KEY_STAR);
	set_blueprint(writer, node, touchpoint);
	add_cards(writer, touchpoint, phase, card != NODE_NONE ? lane : writer->lanes.count, 1);
}

/* --- the whole -------------------------------------------------------------- */

static json_t *
stages_of(struct ojf_writer *writer)
{
	json_t *stages = json_array(), *stage;
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(writer->journey, NODE_ROOT, KEY_PHASES, i)) !=
	    NODE_NONE; i++) {
		tick_node(&writer->ticks, phase);
		stage = json_object();
		json_object_set_new(stage, "id", json_string_nocheck(ids_of(writer->ids, phase)));
		json_object_set_new(stage, "name", json_string_nocheck(journey_text(
			writer->journey, phase, KEY_NAME)));
		set_score(writer, stage, "overrideEmotion", phase);
		json_array_append_new(stages, stage);
		add_cards(writer, phase, phase, writer->lanes.count, 0);
		for (size_t j = 0; (touchpoint = journey_child(writer->journey, phase,
		    KEY_TOUCHPOINTS, j)) != NODE_NONE; j++)
			add_touchpoint(writer, phase, touchpoint);
	}
	return stages;
}

static void
add_swimlane(json_t *list, const char *id, const char *name)
{
	json_t *lane = json_object();

	json_object_set_new(lane, "id", json_string_nocheck(id));
	json_object_set_new(lane, "name", json_string_nocheck(name));
	json_array_append_new(list, lane);
}

static json_t *
swimlanes_of(struct ojf_writer *writer)
{
	json_t *list = json_array();

	for (size_t i = 0; i < writer->lanes.count; i++) {
		const struct lane *lane = &writer->lanes.v[i];

		if (lane->node != NODE_NONE)
			tick_node(&writer->ticks, lane->node);
		if (lane->node != NODE_NONE)
			tick_field(&writer->ticks, lane->node, KEY_LABEL);
		if (lane->node != NODE_NONE && (lane->kind == LANE_CARDS ||
		    ojf_lane_special(writer, i) < OJF_SPECIALS))
			tick_field(&writer->ticks, lane->node, KEY_KIND);
		if (writer->swimlanes[i])
			add_swimlane(list, ojf_lane_word(writer, i), lane->translate
				? format_word(writer->output, lane->label) : lane->label);
		if (strcmp(ojf_lane_word(writer, i), OJF_BARE) == 0)
			writer->bare = false;
	}
	if (writer->bare)
		add_swimlane(list, OJF_BARE, format_word(writer->output, N_("Touchpoints")));
	return list;
}

/* The title has no place in the specification; `metadata` is where the files
 * that have one have it. */
static json_t *
root_of(struct ojf_writer *writer)
{
	const struct journey *journey = writer->journey;
	const char *title = journey_text(journey, NODE_ROOT, KEY_TITLE);
	const char *scope = journey_text(journey, NODE_ROOT, KEY_SCOPE);
	node_id persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, 0);
	json_t *root = json_object(), *metadata = json_object();

	json_object_set_new(root, "version", json_string("1.0"));
	json_object_set_new(metadata, "title", json_string_nocheck(title));
	json_object_set_new(metadata, "generator", json_string(OJF_GENERATOR));
	json_object_set_new(root, "metadata", metadata);
	if (persona != NODE_NONE) {
		set_text(root, "persona", journey_text(journey, persona, KEY_NAME));
		tick_node(&writer->ticks, persona);
		tick_field(&writer->ticks, persona, KEY_NAME);
	}
	set_text(root, "pointOfView", *scope != '\0' ? scope : title);
	tick_field(&writer->ticks, NODE_ROOT, KEY_SCOPE);
	tick_field(&writer->ticks, NODE_ROOT, KEY_SCALE);
	json_object_set_new(root, "stages", stages_of(writer));
	json_object_set_new(root, "swimlanes", swimlanes_of(writer));
	json_object_set(root, "nodes", writer->nodes);
	return root;
}

static int
put(const char *bytes, size_t len, void *out)
{
	str_add_n(out, bytes, len);
	return 0;
}

static int
ojf_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	struct ojf_writer writer = { .output = output, .journey = output->journey,
		.ids = ids_new(output->journey), .nodes = json_array() };
	json_t *root;
	int done;

	ticks_begin(&writer.ticks, writer.journey);
	lane_scale(writer.journey, &writer.low, &writer.high);
	ojf_choose_lanes(&writer);
	root = root_of(&writer);
	done = json_dump_callback(root, put, out, JSON_INDENT(2) |
		JSON_REAL_PRECISION(JSON_DIGITS));
	str_add_char(out, '\n');
	ticks_tell(&writer.ticks, notes);
	if (writer.rounded > 0)
		err_set(notes_add(notes), ERR_RULE,
			N_("severities rounded to low, medium or high (%s)"), "n", writer.rounded);
	json_decref(root);
	json_decref(writer.nodes);
	lanes_clear(&writer.lanes);
	free(writer.swimlanes);
	ticks_clear(&writer.ticks);
	ids_free(writer.ids);
	return done == 0 ? 0 : err_set(err, ERR_LIMIT, N_("the journey cannot be written as JSON"),
		NULL);
}

static const char *const suffixes[] = { ".ojf", NULL };

const struct format format_ojf = {
	.name = "ojf",
	.suffixes = suffixes,
	.help = N_("OpenJourney, as some mapping tools on the web save it"),
	.read = ojf_read,
	.looks = ojf_looks,
	.write = ojf_write,
};
