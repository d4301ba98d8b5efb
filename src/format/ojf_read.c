/*
 * OpenJourney Format in: stages become phases, swimlanes lanes, nodes
 * touchpoints and cards; ojf.h tells which.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ojf_reading.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "formats.h"
#include "model/build.h"

/* --- stages ---------------------------------------------------------------- */

static struct ojf_stage *
add_stage(struct ojf_reader *reader, const char *id, const char *name)
{
	struct ojf_stage stage = { .last = NODE_NONE };

	stage.phase = build_node(reader->journey, NODE_NONE, NODE_PHASE, NODE_ROOT, KEY_PHASES);
	format_add_name(reader->journey, stage.phase, name);
	vec_grow(reader->stages, reader->stage_count, reader->stage_room);
	json_object_set_new_nocheck(reader->stage_places, id,
		json_integer((json_int_t)reader->stage_count));
	reader->stages[reader->stage_count] = stage;
	return &reader->stages[reader->stage_count++];
}

/* The score under a name, if there is one; `path` is its place, for a note. */
static void
add_level(struct ojf_reader *reader, node_id owner, json_t *json, const char *name,
	const char *path)
{
	struct value *level = json_number_text(json_object_get(json, name));

	if (level == NULL) {
		if (json_has_text(json, name))
			strange_add(&reader->strange, path, json_text(json, name), 0);
		return;
	}
	reader->special[OJF_EMOTION] = true;
	build_field(reader->journey, build_node(reader->journey, NODE_NONE, NODE_CARD, owner,
		KEY_EMOTION), KEY_TEXT, level);
}

static int
read_stage(struct ojf_reader *reader, json_t *json, size_t index)
{
	static const char *const known[] = { "id", "name", "overrideEmotion", NULL };
	const char *id = json_text(json, "id"), *name = json_text(json, "name");
	const struct ojf_stage *stage;

	if (!json_is_object(json))
		return json_fail_item(reader->err, "stages", index,
			N_("%s: an object is expected"));
	json_note_strange(&reader->strange, "stages", json, known);
	if (id == NULL && name == NULL)
		return json_fail_item(reader->err, "stages", index, N_("%s has no name"));
	stage = add_stage(reader, id != NULL ? id : name, name != NULL ? name : id);
	add_level(reader, stage->phase, json, "overrideEmotion", "stages.overrideEmotion");
	if (reader->ours && id != NULL && *id != '\0')
		given_add(&reader->given, stage->phase, id);
	return 0;
}

/* A stage that is not listed is made where it is named. */
static struct ojf_stage *
stage_of(struct ojf_reader *reader, json_t *node)
{
	static const char *const words[] = { "stageId", "stage", NULL };
	const char *id = json_text_of(node, words);
	const json_t *place;

	if (id == NULL)
		id = "";
	place = json_object_get(reader->stage_places, id);
	if (place != NULL)
		return &reader->stages[json_integer_value(place)];
	return add_stage(reader, id, id);
}

/* --- nodes ----------------------------------------------------------------- */

static node_id
add_card(struct ojf_reader *reader, node_id owner, key_id lane, const char *text)
{
	node_id card = build_node(reader->journey, NODE_NONE, NODE_CARD, owner, lane);

	build_field(reader->journey, card, KEY_TEXT, value_new_text(text != NULL ? text : ""));
	return card;
}

static node_id
add_special(struct ojf_reader *reader, node_id touchpoint, enum ojf_special_lane lane,
	const char *text)
{
	reader->special[lane] = true;
	return add_card(reader, touchpoint,
		journey_key(reader->journey, ojf_specials[lane].lane), text);
}

/* No icon, or the colour that every node has until it gets another. */
static bool
is_default(const char *text)
{
	return *text == '\0' || strcasecmp(text, "#ffffff") == 0;
}

/* Tags, severity and icon are the card's own. */
static void
add_attributes(struct ojf_reader *reader, node_id card, json_t *node)
{
	static const char *const texts[] = { "icon", "iconColor", NULL };
	static const char *const steps[] = { "1", "3", "5" };
	json_t *tags = json_object_get(node, "tags");
	const char *severity = json_text(node, "severity"), *text;
	size_t step;

	if (json_array_size(tags) > 0)
		build_field(reader->journey, card, KEY_TAGS, json_texts(tags));
	for (step = 0; severity != NULL && ojf_severities[step] != NULL; step++)
		if (strcmp(severity, ojf_severities[step]) == 0)
			break;
	if (severity != NULL && ojf_severities[step] != NULL)
		build_field(reader->journey, card, KEY_SEVERITY, value_new_plain(steps[step]));
	else if (severity != NULL && *severity != '\0')
		strange_add(&reader->strange, "nodes.severity", severity, 0);
	for (size_t i = 0; texts[i] != NULL; i++)
		if ((text = json_text(node, texts[i])) != NULL && !is_default(text))
			build_field(reader->journey, card, journey_key(reader->journey, texts[i]),
				value_new_text(text));
}

static bool
has_attributes(json_t *node)
{
	return json_array_size(json_object_get(node, "tags")) > 0 ||
	    json_object_get(node, "severity") != NULL || json_object_get(node, "icon") != NULL ||
	    json_object_get(node, "iconColor") != NULL;
}

static struct value *
attribute_value(key_id key, const char *text)
{
	struct value *list;

	if (key != KEY_TAGS)
		return value_new_text(text);
	list = value_new_list();
	value_add(list, value_new_text(text));
	return list;
}

/* One list of the blueprint: objects of two texts, or texts. */
static void
add_list(struct ojf_reader *reader, node_id touchpoint, size_t special, const json_t *list)
{
	const struct ojf_special *row = &ojf_specials[special];
	struct str joined = { 0 };
	json_t *item;
	size_t i;

	json_array_foreach(list, i, item) {
		const char *text = json_is_string(item) ? json_string_value(item)
		    : json_text(item, row->text), *by = json_text(item, row->by);
		key_id key = row->attribute != NULL ? key_find(row->attribute) : KEY_NONE;
		node_id card;

		if (text != NULL && *text == '\0')
			text = NULL;
		if (by != NULL && *by == '\0')
			by = NULL;
		if (text == NULL && by == NULL)
			continue;
		str_cut(&joined, 0);
		if (by != NULL && (key == KEY_NONE || text == NULL))
			str_add_format(&joined, "%s%s", by, text != NULL ? ": " : "");
		str_add(&joined, text != NULL ? text : "");
		card = add_special(reader, touchpoint, (enum ojf_special_lane)special,
			str_text(&joined));
		if (key != KEY_NONE && by != NULL && text != NULL)
			build_field(reader->journey, card, key, attribute_value(key, by));
	}
	str_clear(&joined);
}

static void
add_blueprint(struct ojf_reader *reader, node_id touchpoint, const json_t *blueprint)
{
	static const char *const known[] = {
		"*evidence", "*onstage", "*backstage", "*support", NULL
	};

	for (size_t i = OJF_BLUEPRINT; i < OJF_SPECIALS; i++)
		add_list(reader, touchpoint, i, json_object_get(blueprint, ojf_specials[i].list));
	json_note_strange(&reader->strange, "blueprint", blueprint, known);
}

/* One with empty lists stands at every node that the editor saved. */
static bool
has_blueprint(const json_t *blueprint)
{
	for (size_t i = OJF_BLUEPRINT; i < OJF_SPECIALS; i++)
		if (json_array_size(json_object_get(blueprint, ojf_specials[i].list)) > 0)
			return true;
	return false;
}

static bool
is_touchpoint(json_t *node)
{
	json_t *score = json_object_get(node, "score");

	return (score != NULL && !json_is_null(score)) || json_has_text(node, "purpose") ||
	    json_has_text(node, "description") || json_has_text(node, "sentiment") ||
	    json_is_true(json_object_get(node, "isMomentOfTruth")) ||
	    has_blueprint(json_object_get(node, "blueprint"));
}

static void
add_touchpoint(struct ojf_reader *reader, struct ojf_stage *stage, struct ojf_swimlane *lane,
	json_t *node)
{
	const char *title = json_text(node, "title"), *id = json_text(node, "id");
	const char *purpose = json_text(node, "purpose");
	struct journey *journey = reader->journey;
	node_id touchpoint = build_node(journey, NODE_NONE, NODE_TOUCHPOINT, stage->phase,
		KEY_TOUCHPOINTS);

	stage->last = touchpoint;
	if (title == NULL || *title == '\0')
		title = "…";
	build_field(journey, touchpoint, KEY_NAME, value_new_text(title));
	if (reader->ours && id != NULL && *id != '\0')
		given_add(&reader->given, touchpoint, id);
	if (json_is_true(json_object_get(node, "isMomentOfTruth")))
		build_field(journey, touchpoint, KEY_STAR, value_new_plain("true"));
	if (!lane->bare || json_has_text(node, "description") || has_attributes(node)) {
		lane->used = true;
		add_attributes(reader, add_card(reader, touchpoint, lane->key,
			json_has_text(node, "description") ? json_text(node, "description") : title),
			node);
	}
	add_level(reader, touchpoint, node, "score", "nodes.score");
	if (json_has_text(node, "sentiment"))
		add_special(reader, touchpoint, OJF_FEELING, json_text(node, "sentiment"));
	if (json_has_text(node, "purpose") && strcmp(purpose, OJF_PURPOSE) != 0)
		add_special(reader, touchpoint, OJF_PURPOSES, purpose);
	add_blueprint(reader, touchpoint, json_object_get(node, "blueprint"));
}

static int
read_node(struct ojf_reader *reader, json_t *json, size_t index)
{
	static const char *const known[] = {
		"id", "stageId", "stage", "swimlaneId", "swimlane", "laneId", "lane", "title",
		"description", "severity", "score", "sentiment", "purpose", "isMomentOfTruth",
		"icon", "iconColor", "*tags", "*blueprint", NULL
	};
	struct ojf_swimlane *lane;
	struct ojf_stage *stage;

	if (!json_is_object(json))
		return json_fail_item(reader->err, "nodes", index,
			N_("%s: an object is expected"));
	json_note_strange(&reader->strange, "nodes", json, known);
	stage = stage_of(reader, json);
	lane = ojf_lane_of_node(reader, json);
	if (lane == NULL)
		return -1;
	if (is_touchpoint(json)) {
		add_touchpoint(reader, stage, lane, json);
	} else if (json_has_text(json, "title") || has_attributes(json)) {
		lane->used = true;
		add_attributes(reader, add_card(reader,
			stage->last != NODE_NONE ? stage->last : stage->phase, lane->key,
			json_text(json, "title")), json);
	}
	return 0;
}

/* --- the whole -------------------------------------------------------------- */

static int
read_list(struct ojf_reader *reader, json_t *root, const char *name,
	int (*read)(struct ojf_reader *reader, json_t *json, size_t index))
{
	json_t *list = json_object_get(root, name);
	json_t *item;
	size_t i;

	if (list != NULL && !json_is_array(list))
		return err_set(reader->err, ERR_SYNTAX, N_("%s: a list is expected"), "t", name);
	json_array_foreach(list, i, item)
		if (read(reader, item, i) != 0)
			return -1;
	return 0;
}

/* The specification has these at the root, many files in `metadata`. */
static const char *
about(json_t *root, const char *const *words)
{
	const char *text = json_text_of(json_object_get(root, "metadata"), words);

	return text != NULL && *text != '\0' ? text : json_text_of(root, words);
}

static void
read_about(struct ojf_reader *reader, json_t *root, const struct format_input *input)
{
	static const char *const titles[] = { "title", "name", NULL };
	static const char *const personas[] = { "persona", NULL };
	static const char *const views[] = { "pointOfView", "pov", NULL };
	const char *title = about(root, titles), *persona = about(root, personas);
	const char *view = about(root, views);
	char *name = format_title(input);
	struct value *scale = value_new_list();

	if (title == NULL || *title == '\0')
		title = view != NULL && *view != '\0' ? view : name;
	build_field(reader->journey, NODE_ROOT, KEY_TITLE, value_new_text(title));
	if (view != NULL && *view != '\0' && strcmp(view, title) != 0)
		build_field(reader->journey, NODE_ROOT, KEY_SCOPE, value_new_text(view));
	value_add(scale, value_new_plain("-5"));
	value_add(scale, value_new_plain("5"));
	build_field(reader->journey, NODE_ROOT, KEY_SCALE, scale);
	if (persona != NULL && *persona != '\0')
		build_field(reader->journey, build_node(reader->journey, NODE_NONE, NODE_PERSONA,
			NODE_ROOT, KEY_PERSONAS), KEY_NAME, value_new_text(persona));
	free(name);
}

static int
read_root(struct ojf_reader *reader, json_t *root, const struct format_input *input)
{
	static const char *const known[] = {
		"version", "persona", "pointOfView", "pov", "title", "name", "*metadata", "*stages",
		"*swimlanes", "*nodes", NULL
	};
	static const char *const about_known[] = {
		"version", "persona", "pointOfView", "pov", "title", "name", "generator", NULL
	};
	json_t *metadata = json_object_get(root, "metadata");
	const char *generator = json_text(metadata, "generator");

	if (!json_is_object(root) || json_object_get(root, "nodes") == NULL)
		return err_set(reader->err, ERR_SYNTAX,
			N_("this is no OpenJourney: it has no \"nodes\""), NULL);
	reader->ours = generator != NULL && strcmp(generator, OJF_GENERATOR) == 0;
	json_note_strange(&reader->strange, "", root, known);
	json_note_strange(&reader->strange, "metadata", metadata, about_known);
	read_about(reader, root, input);
	if (read_list(reader, root, "stages", read_stage) != 0 ||
	    read_list(reader, root, "swimlanes", ojf_read_lane) != 0 ||
	    read_list(reader, root, "nodes", read_node) != 0)
		return -1;
	ojf_list_lanes(reader);
	given_settle(&reader->given, reader->journey);
	strange_tell(&reader->strange, reader->notes);
	return 0;
}

struct journey *
ojf_read(const struct format_input *input, struct notes *notes, struct err *err)
{
	struct ojf_reader reader = { .notes = notes, .err = err };
	json_t *root = json_parse(input, err);
	int result;

	if (root == NULL)
		return NULL;
	reader.journey = format_new_journey();
	reader.stage_places = json_object();
	reader.lane_places = json_object();
	result = read_root(&reader, root, input);
	free(reader.stages);
	free(reader.lanes);
	json_decref(reader.stage_places);
	json_decref(reader.lane_places);
	strange_clear(&reader.strange);
	given_clear(&reader.given);
	json_decref(root);
	if (result == 0)
		return reader.journey;
	journey_free(reader.journey);
	return NULL;
}

bool
ojf_looks(const char *bytes, size_t len)
{
	static const char *const words[] = { "\"stages\"", "\"nodes\"", NULL };

	return json_begins(bytes, len, words);
}
