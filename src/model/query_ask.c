/*
 * A condition asked of a node.
 *
 * The node answers yes, no, or that it has no say in it; then the one above is
 * asked, up to the phase.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "querying.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/utf8.h"
#include "model/lane.h"
#include "model/summary.h"

enum answer { NO, YES, NO_SAY };

/* What was met so far: any value at all, one that was asked for. */
struct met {
	bool any, hit;
};

static enum answer
judge(const struct query_condition *condition, struct met met)
{
	if (condition->count == 0)
		return met.any == (condition->op == QUERY_OP_NOT) ? YES : NO;
	return met.hit == (condition->op != QUERY_OP_NOT) ? YES : NO;
}

static void
meet_text(const struct query_condition *condition, const char *text, struct met *met)
{
	bool within = condition->op == QUERY_OP_HOLDS || condition->row->kind == QUERY_TEXT;

	if (text[0] == '\0')
		return;
	met->any = true;
	for (size_t i = 0; i < condition->count && !met->hit; i++)
		met->hit = within ? needle_in(&condition->values[i], text) :
		    needle_is(&condition->values[i], text);
}

static bool
compare(enum query_op op, double a, double b)
{
	switch (op) {
	case QUERY_OP_LESS:
		return a < b;
	case QUERY_OP_MOST:
		return a <= b;
	case QUERY_OP_MORE:
		return a > b;
	case QUERY_OP_LEAST:
		return a >= b;
	case QUERY_OP_IS:
	case QUERY_OP_NOT:
	case QUERY_OP_HOLDS:
		break;
	}
	return a == b;
}

static void
meet_number(const struct query_condition *condition, double number, struct met *met)
{
	met->any = true;
	for (size_t i = 0; i < condition->count && !met->hit; i++)
		met->hit = compare(condition->op, number, condition->numbers[i]);
}

static void
meet_value(const struct query_condition *condition, const struct value *value, struct met *met)
{
	if (value == NULL)
		return;
	if (value->kind == VALUE_TEXT)
		meet_text(condition, value_text(value), met);
	for (size_t i = 0; value->kind == VALUE_LIST && i < value_count(value); i++)
		meet_text(condition, value_text(value_item(value, i)), met);
}

static void
meet_level(const struct query_condition *condition, const struct journey *journey, double level,
	struct met *met)
{
	meet_number(condition, condition->as_five ? summary_as_five(journey, level) : level, met);
}

/* The texts, or levels, of all cards of a cell. */
static void
meet_cell(const struct query_condition *condition, const struct journey *journey, node_id owner,
	struct met *met)
{
	node_id card;
	double number;

	for (size_t i = 0; (card = journey_child(journey, owner, condition->row->key, i)) !=
	    NODE_NONE; i++) {
		if (condition->row->kind == QUERY_NAMES)
			meet_text(condition, journey_text(journey, card, KEY_TEXT), met);
		else if (journey_number(journey, card, KEY_TEXT, &number))
			meet_level(condition, journey, number, met);
	}
}

/* A phase or persona goes by its id, or what would be its id, or its name. */
static void
meet_named(const struct query_condition *condition, const struct journey *journey, node_id node,
	struct met *met)
{
	char *slug = utf8_slug(journey_text(journey, node, KEY_NAME));

	meet_text(condition, journey_text(journey, node, KEY_NAME), met);
	meet_text(condition, journey_text(journey, node, KEY_ID), met);
	meet_text(condition, slug, met);
	free(slug);
}

static bool
is_it(const struct journey *journey, node_id persona, const char *id)
{
	char *slug = utf8_slug(journey_text(journey, persona, KEY_NAME));
	const char *own = journey_text(journey, persona, KEY_ID);
	bool same = strcmp(own[0] != '\0' ? own : slug, id) == 0;

	free(slug);
	return same;
}

/* What is about nobody is about the only persona, where there is one. */
static enum answer
ask_persona(const struct query_condition *condition, const struct journey *journey, node_id node)
{
	const char *id = node == NODE_ROOT ? "" : journey_text(journey, node, KEY_PERSONA);
	size_t count = journey_count(journey, NODE_ROOT, KEY_PERSONAS);
	struct met met = { 0 };

	if (journey_kind(journey, node) != NODE_CARD && node != NODE_ROOT && count != 1)
		return NO_SAY;
	meet_text(condition, id, &met);
	for (size_t i = 0; i < count; i++) {
		node_id persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i);

		if (node == NODE_ROOT || (count == 1 && id[0] == '\0') ||
		    is_it(journey, persona, id))
			meet_named(condition, journey, persona, &met);
	}
	return judge(condition, met);
}

/* Only an idea has a status: one without a word for it is open. */
static enum answer
ask_state(const struct query_condition *condition, const struct journey *journey, node_id node)
{
	const char *status = journey_text(journey, node, KEY_STATUS);
	bool card = journey_kind(journey, node) == NODE_CARD;
	struct met met = { 0 };

	if (status[0] == '\0' && card && journey_slot(journey, node) == KEY_IDEA)
		status = "open";
	if ((status[0] == '\0' && card) || (!card && node != NODE_ROOT))
		return NO_SAY;
	meet_text(condition, status, &met);
	return judge(condition, met);
}

static enum answer
ask_lane(const struct query_condition *condition, const struct journey *journey, node_id node)
{
	key_id slot = journey_slot(journey, node);
	struct met met = { 0 };

	if (journey_kind(journey, node) != NODE_CARD)
		return NO_SAY;
	meet_text(condition, journey_key_name(journey, slot), &met);
	meet_text(condition, lane_unlisted(journey, slot).label, &met);
	return judge(condition, met);
}

static enum answer
ask_text(const struct query_condition *condition, const struct journey *journey, node_id node)
{
	enum node_kind kind = journey_kind(journey, node);
	key_id slot = journey_slot(journey, node);
	struct met met = { 0 };

	if (kind == NODE_CARD && (slot == KEY_EMOTION || slot == KEY_EXPECTED))
		return NO_SAY;
	meet_text(condition, journey_text(journey, node, kind == NODE_CARD ? KEY_TEXT :
	    kind == NODE_JOURNEY ? KEY_TITLE : KEY_NAME), &met);
	return kind == NODE_CARD && !met.hit ? NO_SAY : judge(condition, met);
}

/* What a card says itself. */
static enum answer
ask_card(const struct query_condition *condition, const struct journey *journey, node_id card)
{
	struct met met = { 0 };
	double number;
	int day;

	switch (condition->row->kind) {
	case QUERY_NAMES:
		meet_value(condition, journey_get(journey, card, condition->row->key), &met);
		return met.any ? judge(condition, met) : NO_SAY;
	case QUERY_PHASE:
		return NO_SAY;
	case QUERY_LEVEL:
		if (journey_slot(journey, card) != condition->row->key)
			return NO_SAY;
		if (journey_number(journey, card, KEY_TEXT, &number))
			meet_level(condition, journey, number, &met);
		return judge(condition, met);
	case QUERY_COUNT:
	case QUERY_SCORE:
		if (journey_number(journey, card, condition->row->key, &number))
			meet_number(condition, number, &met);
		else if (condition->row->kind == QUERY_COUNT && condition->count > 0)
			meet_number(condition, 0, &met);
		return judge(condition, met);
	case QUERY_DATE:
		if (date_parse(journey_text(journey, card, condition->row->key), &day))
			meet_number(condition, day, &met);
		return judge(condition, met);
	default:
		meet_value(condition, journey_get(journey, card, condition->row->key), &met);
		return judge(condition, met);
	}
}

/* What a touchpoint or phase says; a touchpoint's cells come before its phase's. */
static enum answer
ask_owner(const struct query_condition *condition, const struct journey *journey, node_id node)
{
	enum query_kind kind = condition->row->kind;
	bool last = journey_kind(journey, node) == NODE_PHASE;
	struct met met = { 0 };

	if (kind == QUERY_PHASE) {
		if (last)
			meet_named(condition, journey, node, &met);
		return last ? judge(condition, met) : NO_SAY;
	}
	if (kind != QUERY_NAMES && kind != QUERY_LEVEL)
		return NO_SAY;
	meet_cell(condition, journey, node, &met);
	return met.any || last ? judge(condition, met) : NO_SAY;
}

static enum answer
ask(const struct query_condition *condition, const struct journey *journey, node_id node)
{
	struct met met = { 0 };

	switch (condition->row->kind) {
	case QUERY_PERSONA:
		return ask_persona(condition, journey, node);
	case QUERY_STATE:
		return ask_state(condition, journey, node);
	case QUERY_LANE:
		return ask_lane(condition, journey, node);
	case QUERY_TEXT:
		return ask_text(condition, journey, node);
	default:
		break;
	}
	if (journey_kind(journey, node) == NODE_CARD)
		return ask_card(condition, journey, node);
	if (node != NODE_ROOT)
		return ask_owner(condition, journey, node);
	if (condition->row->key != KEY_OWNER)
		return NO_SAY;
	meet_value(condition, journey_get(journey, node, KEY_OWNER), &met);
	return judge(condition, met);
}

bool
query_ask(const struct query_condition *condition, const struct journey *journey, node_id node)
{
	enum answer answer = ask(condition, journey, node);

	while (answer == NO_SAY && condition->row->kind != QUERY_LANE) {
		node = journey_parent(journey, node);
		if (node == NODE_NONE || node == NODE_ROOT)
			break;
		answer = ask(condition, journey, node);
	}
	return answer == YES;
}
