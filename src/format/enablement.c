/*
 * YAML of `kind: cjm` out; enablement.h tells what becomes of what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "enablement.h"

#include <math.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "formats.h"
#include "model/ids.h"
#include "model/lane.h"
#include "ticks.h"
#include "yaml/emit.h"

struct writer {
	const struct journey *journey;
	struct ids *ids;
	struct ticks ticks;
	double low, high;
	size_t rounded, unknown;	/* levels */
};

static struct value *
prefixed(const char *prefix, const char *id)
{
	struct str text = { 0 };
	struct value *value;

	str_add_format(&text, "%s%s", prefix, id);
	value = value_new_text(str_text(&text));
	str_clear(&text);
	return value;
}

/* Adds the cards of a lane to a list of texts. */
static void
add_texts(struct writer *writer, struct value *list, node_id touchpoint, key_id lane)
{
	node_id card;

	for (size_t i = 0; (card = journey_child(writer->journey, touchpoint, lane, i)) !=
	    NODE_NONE; i++) {
		const char *text = journey_text(writer->journey, card, KEY_TEXT);

		if (*text != '\0')
			value_add(list, value_new_text(text));
		tick_node(&writer->ticks, card);
	}
}

static void
put_list(struct value *map, const char *key, struct value *list)
{
	if (value_count(list) > 0)
		value_put(map, key, list);
	else
		value_free(list);
}

/* A whole number from -2 to 2, halves away from the middle, so that a mild
 * feeling does not become none. There must be one: without it is 0. */
static int
score_of(struct writer *writer, node_id touchpoint)
{
	double level, score;
	node_id card = format_level(writer->journey, writer->ids, touchpoint, &level);

	if (card == NODE_NONE || writer->high <= writer->low) {
		writer->unknown++;
		return 0;
	}
	tick_node(&writer->ticks, card);
	tick_field(&writer->ticks, card, KEY_PERSONA);
	level = (level - writer->low) / (writer->high - writer->low);
	level = ENABLEMENT_LOW + level * (ENABLEMENT_HIGH - ENABLEMENT_LOW);
	score = copysign(floor(fabs(level) + 0.5 + 1e-9), level);
	score = fmin(fmax(score, ENABLEMENT_LOW), ENABLEMENT_HIGH);
	writer->rounded += fabs(score - level) > 1e-9;
	return (int)score;
}

static struct value *
action_of(struct writer *writer, node_id phase, node_id touchpoint)
{
	struct value *action = value_new_map(), *list = value_new_list();
	struct str score = { 0 };

	tick_node(&writer->ticks, touchpoint);
	value_put(action, "id", prefixed(ENABLEMENT_ACTION, ids_of(writer->ids, touchpoint)));
	value_put(action, "name", value_new_text(journey_text(writer->journey, touchpoint,
		KEY_NAME)));
	value_put(action, "phase", prefixed(ENABLEMENT_PHASE, ids_of(writer->ids, phase)));
	add_texts(writer, list, touchpoint, KEY_CHANNEL);
	put_list(action, "touchpoints", list);
	list = value_new_list();
	add_texts(writer, list, touchpoint, KEY_THOUGHT);
	add_texts(writer, list, touchpoint, KEY_FEELING);
	put_list(action, "thoughts_feelings", list);
	str_add_format(&score, "%d", score_of(writer, touchpoint));
	value_put(action, "emotion_score", value_new_plain(str_text(&score)));
	str_clear(&score);
	return action;
}

static void
put_phases(struct writer *writer, struct value *root)
{
	struct value *phases = value_new_list(), *actions = value_new_list(), *map;
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(writer->journey, NODE_ROOT, KEY_PHASES, i)) !=
	    NODE_NONE; i++) {
		map = value_new_map();
		value_put(map, "id", prefixed(ENABLEMENT_PHASE, ids_of(writer->ids, phase)));
		value_put(map, "name", value_new_text(journey_text(writer->journey, phase,
			KEY_NAME)));
		value_add(phases, map);
		tick_node(&writer->ticks, phase);
		for (size_t j = 0; (touchpoint = journey_child(writer->journey, phase,
		    KEY_TOUCHPOINTS, j)) != NODE_NONE; j++)
			value_add(actions, action_of(writer, phase, touchpoint));
	}
	value_put(root, "phases", phases);
	value_put(root, "actions", actions);
}

static void
put_persona(struct writer *writer, struct value *root)
{
	key_id key = journey_find_key(writer->journey, "description");
	node_id persona = journey_child(writer->journey, NODE_ROOT, KEY_PERSONAS, 0);
	struct value *map;

	if (persona == NODE_NONE)
		return;
	map = value_new_map();
	value_put(map, "name", value_new_text(journey_text(writer->journey, persona, KEY_NAME)));
	tick_node(&writer->ticks, persona);
	tick_field(&writer->ticks, persona, KEY_NAME);
	if (key != KEY_NONE && *journey_text(writer->journey, persona, key) != '\0') {
		value_put(map, "description", value_new_text(journey_text(writer->journey,
			persona, key)));
		tick_field(&writer->ticks, persona, key);
	}
	value_put(root, "persona", map);
}

static struct value *
root_of(struct writer *writer)
{
	const char *title = journey_text(writer->journey, NODE_ROOT, KEY_TITLE);
	struct value *root = value_new_map();
	char *slug = utf8_slug(title);

	value_put(root, "kind", value_new_text("cjm"));
	value_put(root, "version", value_new_text("1.0"));
	value_put(root, "id", prefixed(ENABLEMENT_ID, *slug != '\0' ? slug : "journey"));
	value_put(root, "title", value_new_text(title));
	free(slug);
	tick_field(&writer->ticks, NODE_ROOT, KEY_SCALE);
	tick_lanes(&writer->ticks);
	put_persona(writer, root);
	put_phases(writer, root);
	return root;
}

/* What was given up for the one way in which scores are written. */
static void
tell_scores(const struct writer *writer, struct notes *notes)
{
	if (writer->rounded > 0)
		err_set(notes_add(notes), ERR_RULE,
			N_("levels rounded or moved to whole ones from -2 to 2 (%s)"), "n", writer->rounded);
	if (writer->unknown > 0)
		err_set(notes_add(notes), ERR_RULE,
			N_("touchpoints without an emotion get a score of 0 (%s)"), "n",
			writer->unknown);
}

static int
enablement_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	static const struct habits habits = {
		.step = 2, .offset = 2, .dash = 2, .quote = '\'', .eol = "\n",
	};
	struct writer writer = { .journey = output->journey, .ids = ids_new(output->journey) };
	struct value *root;

	(void)err;
	ticks_begin(&writer.ticks, writer.journey);
	lane_scale(writer.journey, &writer.low, &writer.high);
	root = root_of(&writer);
	emit_root(out, root, &habits);
	if (out->len == 0 || out->s[out->len - 1] != '\n')
		str_add_char(out, '\n');
	ticks_tell(&writer.ticks, notes);
	tell_scores(&writer, notes);
	value_free(root);
	ticks_clear(&writer.ticks);
	ids_free(writer.ids);
	return 0;
}

static const char *const suffixes[] = { ".cjm.yaml", ".cjm.yml", NULL };

const struct format format_enablement = {
	.name = "enablement",
	.suffixes = suffixes,
	.help = N_("YAML of kind: cjm, as Enablement Map Studio saves it"),
	.read = enablement_read,
	.looks = enablement_looks,
	.write = enablement_write,
};
