/*
 * OpenJourney Format in: swimlanes become lanes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ojf_reading.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "base/vec.h"
#include "model/build.h"
#include "model/lane.h"

#define LANES_MOST 200	/* a journey takes no more than some 250 */

/* May cells stand under this word? Not where it is something else of a phase
 * or touchpoint, nor where a level or nothing at all is to stand. */
static bool
is_lane_word(const struct ojf_reader *reader, const char *word)
{
	key_id key = key_find(word);
	const struct lane_row *row = kinds_lane(key);

	for (size_t i = 0; i < reader->lane_count; i++)
		if (strcmp(journey_key_name(reader->journey, reader->lanes[i].key), word) == 0)
			return false;
	if (row != NULL)
		return row->kind != LANE_LEVEL && row->kind != LANE_DERIVED;
	return *word != '\0' && schema_field(NODE_PHASE, key) == FIELD_ANY &&
	    schema_field(NODE_TOUCHPOINT, key) == FIELD_ANY &&
	    schema_slot(NODE_PHASE, key) == NULL && schema_slot(NODE_TOUCHPOINT, key) == NULL;
}

/* A word that no lane has yet: this one, or this one and a number. */
static key_id
new_lane(struct ojf_reader *reader, const char *word)
{
	struct str text = { 0 };
	size_t number = 1;
	key_id key;

	str_add(&text, *word != '\0' ? word : "lane");
	while (!is_lane_word(reader, str_text(&text))) {
		str_cut(&text, 0);
		str_add_format(&text, "%s-%zu", *word != '\0' ? word : "lane", ++number);
	}
	key = journey_key(reader->journey, str_text(&text));
	str_clear(&text);
	return key;
}

/* By its id where cjm gave it; else by the words in its name. The second lane
 * of a kind is one of its own. */
static key_id
lane_key(struct ojf_reader *reader, const char *id, const char *name)
{
	const char *word = ojf_lane_of(name);
	char *slug;
	key_id key;

	if (reader->ours)
		return new_lane(reader, id);
	if (word != NULL && is_lane_word(reader, word))
		return journey_key(reader->journey, word);
	slug = utf8_slug(name);
	key = new_lane(reader, slug);
	free(slug);
	return key;
}

static struct ojf_swimlane *
add_lane(struct ojf_reader *reader, const char *id, const char *name)
{
	struct ojf_swimlane lane = { .name = name, .bare = strcmp(id, OJF_BARE) == 0 };

	lane.key = lane_key(reader, id, name);
	vec_grow(reader->lanes, reader->lane_count, reader->lane_room);
	json_object_set_new_nocheck(reader->lane_places, id,
		json_integer((json_int_t)reader->lane_count));
	reader->lanes[reader->lane_count] = lane;
	return &reader->lanes[reader->lane_count++];
}

static bool
is_full(const struct ojf_reader *reader)
{
	if (reader->lane_count < LANES_MOST)
		return false;
	err_set(reader->err, ERR_LIMIT, N_("more than %s swimlanes"), "n", (size_t)LANES_MOST);
	return true;
}

int
ojf_read_lane(struct ojf_reader *reader, json_t *json, size_t index)
{
	static const char *const known[] = { "id", "name", NULL };
	const char *id = json_text(json, "id"), *name = json_text(json, "name");

	if (!json_is_object(json))
		return json_fail_item(reader->err, "swimlanes", index,
			N_("%s: an object is expected"));
	if (is_full(reader))
		return -1;
	json_note_strange(&reader->strange, "swimlanes", json, known);
	if (id == NULL)
		id = name;
	if (name == NULL)
		name = id;
	if (id == NULL)
		return json_fail_item(reader->err, "swimlanes", index, N_("%s has no name"));
	add_lane(reader, id, name);
	return 0;
}

struct ojf_swimlane *
ojf_lane_of_node(struct ojf_reader *reader, json_t *node)
{
	static const char *const words[] = { "swimlaneId", "swimlane", "laneId", "lane", NULL };
	const char *id = json_text_of(node, words);
	const json_t *place;

	if (id == NULL)
		id = OJF_BARE;
	place = json_object_get(reader->lane_places, id);
	if (place != NULL)
		return &reader->lanes[json_integer_value(place)];
	if (is_full(reader))
		return NULL;
	return add_lane(reader, id, id);
}

/* One entry under `lanes`. */
static void
list_lane(struct ojf_reader *reader, const char *id, const char *label, const char *kind)
{
	const struct lane_row *row = kinds_lane(key_find(id));
	node_id lane = build_node(reader->journey, NODE_NONE, NODE_LANE, NODE_ROOT, KEY_LANES);

	build_field(reader->journey, lane, KEY_ID, value_new_text(id));
	if (label != NULL && strcmp(label, row != NULL ? row->label : id) != 0)
		build_field(reader->journey, lane, KEY_LABEL, value_new_text(label));
	if (kind != NULL)
		build_field(reader->journey, lane, KEY_KIND, value_new_text(kind));
}

void
ojf_list_lanes(struct ojf_reader *reader)
{
	for (size_t i = 0; i < reader->lane_count; i++) {
		const struct ojf_swimlane *lane = &reader->lanes[i];
		const char *id = journey_key_name(reader->journey, lane->key);
		size_t special = ojf_special_of(id);

		if (special < OJF_SPECIALS)
			reader->special[special] = false;
		if (lane->used || !lane->bare)
			list_lane(reader, id, lane->name,
				special < OJF_SPECIALS ? ojf_specials[special].kind : NULL);
	}
	for (size_t i = 0; i < OJF_SPECIALS; i++)
		if (reader->special[i])
			list_lane(reader, ojf_specials[i].lane, ojf_specials[i].label,
				ojf_specials[i].kind);
}
