/*
 * Journeys and edits that grow from a seed, for properties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/grow.h"

#include <assert.h>
#include <stdlib.h>

#include "base/str.h"

uint32_t
grow_number(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)(*seed >> 4) * below >> 28);
}

char *
grow_text(uint32_t *seed)
{
	static const char *const words[] = {
		"opens", "the", "parcel", "at", "home", "één", "klant", "包裹", "到了",
		"😀", "yes", "no", "12", "1.5", "~", "null", "- dash", "# hash", "key: value",
		"it's", "\"quoted\"", "[list]", "{map}", "&a", "*b", "!tag", "%", "@", "`",
		"trailing:", "2026-03-14", "ends ", "x\ny", "| bar", "> fold", "a\tb", "\\n", "?", "-",
	};
	struct str text = { 0 };
	uint32_t count = 1 + grow_number(seed, 4);

	while (count-- > 0) {
		if (text.len != 0)
			str_add_char(&text, ' ');
		str_add(&text, words[grow_number(seed, sizeof words / sizeof *words)]);
	}
	return str_take(&text);
}

static struct value *
text_value(uint32_t *seed)
{
	char *text = grow_text(seed);
	struct value *value = value_new_text(text);

	free(text);
	return value;
}

static struct value *
number_value(uint32_t *seed, uint32_t below)
{
	struct str text = { 0 };
	struct value *value;

	str_add_format(&text, "%u", grow_number(seed, below));
	value = value_new_plain(str_text(&text));
	str_clear(&text);
	return value;
}

static node_id
any_of_kind(uint32_t *seed, const struct journey *journey, enum node_kind kind)
{
	node_id next = journey_next_id(journey), start = 1 + grow_number(seed, next - 1), i, node;

	for (i = 0; i < next; i++) {
		node = 1 + (start + i) % (next - 1);
		if (journey_has(journey, node) && journey_kind(journey, node) == kind)
			return node;
	}
	return NODE_NONE;
}

static void
do_edit(struct journey *journey, struct history *history, struct edit edit)
{
	int result = history_apply(history, journey, &edit, NULL);

	assert(result == 0);
	(void)result;
	edit_clear(&edit);
}

static node_id
insert(struct journey *journey, struct history *history, enum node_kind kind,
	node_id parent, const char *slot, size_t index)
{
	node_id node = journey_next_id(journey);

	do_edit(journey, history, edit_insert(node, kind, parent, slot, index));
	return node;
}

static void
name_it(uint32_t *seed, struct journey *journey, struct history *history, node_id node, const char *key)
{
	do_edit(journey, history, edit_set(node, key, text_value(seed)));
}

static const char *const card_lanes[] = { "action", "need", "pain", "idea", "thought", "packaging" };

#define PICK(seed, list) ((list)[grow_number((seed), sizeof (list) / sizeof *(list))])

static void
grow_card(uint32_t *seed, struct journey *journey, struct history *history)
{
	node_id owner = any_of_kind(seed, journey,
	    grow_number(seed, 8) == 0 ? NODE_PHASE : NODE_TOUCHPOINT);
	const char *lane = PICK(seed, card_lanes);
	node_id card;
	size_t count;

	if (owner == NODE_NONE || journey_get(journey, owner, journey_key(journey, lane)) != NULL)
		return;
	count = journey_count(journey, owner, journey_key(journey, lane));
	card = insert(journey, history, NODE_CARD, owner, lane, grow_number(seed, (uint32_t)count + 1));
	name_it(seed, journey, history, card, "text");
	if (grow_number(seed, 3) == 0)
		do_edit(journey, history, edit_set(card, "votes", number_value(seed, 20)));
}

static void
grow_touchpoint(uint32_t *seed, struct journey *journey, struct history *history)
{
	node_id phase = any_of_kind(seed, journey, NODE_PHASE), node;
	size_t count;

	if (phase == NODE_NONE)
		return;
	count = journey_count(journey, phase, KEY_TOUCHPOINTS);
	node = insert(journey, history, NODE_TOUCHPOINT, phase, "touchpoints",
	    grow_number(seed, (uint32_t)count + 1));
	name_it(seed, journey, history, node, "name");
	if (grow_number(seed, 2) == 0) {
		node = insert(journey, history, NODE_CARD, node, "emotion", 0);
		do_edit(journey, history, edit_set(node, "text", number_value(seed, 6)));
	}
}

static void
grow_phase(uint32_t *seed, struct journey *journey, struct history *history)
{
	size_t count = journey_count(journey, NODE_ROOT, KEY_PHASES);
	node_id node = insert(journey, history, NODE_PHASE, NODE_ROOT, "phases",
	    grow_number(seed, (uint32_t)count + 1));

	name_it(seed, journey, history, node, "name");
}

static void
grow_extra(uint32_t *seed, struct journey *journey, struct history *history)
{
	static const struct { enum node_kind kind; const char *slot, *key; } extras[] = {
		{ NODE_PERSONA, "personas", "name" }, { NODE_EVIDENCE, "evidence", "title" },
		{ NODE_WALK, "walks", "by" }, { NODE_CARD, "parking", "text" },
	};
	uint32_t which = grow_number(seed, 4);
	node_id node = insert(journey, history, extras[which].kind, NODE_ROOT, extras[which].slot, 0);

	name_it(seed, journey, history, node, extras[which].key);
}

static void
move_any(uint32_t *seed, struct journey *journey, struct history *history)
{
	const char *lane = PICK(seed, card_lanes);
	node_id node, target;

	switch (grow_number(seed, 3)) {
	case 0:
		node = any_of_kind(seed, journey, NODE_TOUCHPOINT);
		target = any_of_kind(seed, journey, NODE_PHASE);
		if (node != NODE_NONE && target != NODE_NONE)
			do_edit(journey, history,
			    edit_move(node, target, "touchpoints", grow_number(seed, 4)));
		break;
	case 1:
		node = any_of_kind(seed, journey, NODE_PHASE);
		if (node != NODE_NONE)
			do_edit(journey, history,
			    edit_move(node, NODE_ROOT, "phases", grow_number(seed, 4)));
		break;
	default:
		node = any_of_kind(seed, journey, NODE_CARD);
		target = any_of_kind(seed, journey, NODE_TOUCHPOINT);
		if (node != NODE_NONE && target != NODE_NONE &&
		    journey_get(journey, target, journey_key(journey, lane)) == NULL &&
		    journey_get(journey, node, KEY_PERSONA) == NULL)
			do_edit(journey, history,
			    edit_move(node, target, lane, grow_number(seed, 3)));
		break;
	}
}

static void
change_any(uint32_t *seed, struct journey *journey, struct history *history)
{
	static const enum node_kind kinds[] = {
		NODE_CARD, NODE_CARD, NODE_CARD, NODE_TOUCHPOINT, NODE_PHASE, NODE_PERSONA,
	};
	enum node_kind kind = PICK(seed, kinds);
	node_id node = any_of_kind(seed, journey, kind);

	if (node != NODE_NONE)
		name_it(seed, journey, history, node, kind == NODE_CARD ? "text" : "name");
}

static void
remove_any(uint32_t *seed, struct journey *journey, struct history *history)
{
	static const enum node_kind kinds[] = {
		NODE_CARD, NODE_CARD, NODE_CARD, NODE_TOUCHPOINT, NODE_WALK,
	};
	node_id node = any_of_kind(seed, journey,
	    grow_number(seed, 30) == 0 ? NODE_PHASE : PICK(seed, kinds));

	if (node != NODE_NONE)
		do_edit(journey, history, edit_remove(node));
}

void
grow_edit(uint32_t *seed, struct journey *journey, struct history *history)
{
	switch (grow_number(seed, 12)) {
	case 0: case 1: case 2:
		change_any(seed, journey, history);
		break;
	case 3: case 4: case 5:
		grow_card(seed, journey, history);
		break;
	case 6:
		grow_touchpoint(seed, journey, history);
		break;
	case 7:
		grow_number(seed, 4) == 0 ? grow_phase(seed, journey, history)
		    : grow_extra(seed, journey, history);
		break;
	case 8: case 9:
		move_any(seed, journey, history);
		break;
	default:
		remove_any(seed, journey, history);
		break;
	}
}

struct journey *
grow_journey(uint32_t *seed, size_t touchpoints)
{
	struct journey *journey = journey_new();
	struct history *history = history_new();
	size_t i;

	do_edit(journey, history, edit_set(NODE_ROOT, "cjm", value_new_plain("1")));
	name_it(seed, journey, history, NODE_ROOT, "title");
	for (i = 0; i < touchpoints / 4 + 1; i++)
		grow_phase(seed, journey, history);
	for (i = 0; i < touchpoints; i++)
		grow_touchpoint(seed, journey, history);
	for (i = 0; i < touchpoints * 3; i++)
		grow_card(seed, journey, history);
	for (i = 0; i < 4; i++)
		grow_extra(seed, journey, history);
	history_free(history);
	return journey;
}
