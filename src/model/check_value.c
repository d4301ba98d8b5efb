/*
 * Rules on single values: levels, dates, shares, words, shapes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "checking.h"

#define SHARE_SLACK 1e-6	/* three thirds may be a hair more than all */

/* --- level-range --------------------------------------------------------------- */

static void
look_at_level(struct checking *checking, struct check_place place, const char *text, double low,
	double high)
{
	struct str range[2] = { { 0 }, { 0 } };
	double level;

	if (str_number(text, &level) && level >= low && level <= high)
		return;
	str_add_format(&range[0], "%g", low);
	str_add_format(&range[1], "%g", high);
	check_tell(checking, place, N_("“%s” is no level from %s to %s"), "tcc",
	    text, str_text(&range[0]), str_text(&range[1]));
	str_clear(&range[0]);
	str_clear(&range[1]);
}

static void
look_at_lane_levels(struct checking *checking, node_id owner, key_id lane)
{
	const struct journey *journey = checking->journey;
	size_t count = journey_count(journey, owner, lane);

	for (size_t i = 0; i < count; i++) {
		node_id card = journey_child(journey, owner, lane, i);

		look_at_level(checking, at_key(card, KEY_TEXT),
		    journey_text(journey, card, KEY_TEXT), checking->low, checking->high);
	}
}

void
check_level_range_owner(struct checking *checking, node_id owner)
{
	for (size_t i = 0; i < checking->level_count; i++)
		look_at_lane_levels(checking, owner, checking->level_lanes[i]);
}

static void
look_at_card_levels(struct checking *checking, node_id card)
{
	static const enum key keys[] = { KEY_SEVERITY, KEY_FEASIBILITY, KEY_EFFECT };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (journey_get(checking->journey, card, keys[i]) != NULL)
			look_at_level(checking, at_key(card, keys[i]),
			    journey_text(checking->journey, card, keys[i]), 1, 5);
}

static void
look_at_scores(struct checking *checking, node_id walk)
{
	const struct value *scores = journey_get(checking->journey, walk, KEY_SCORES);

	for (size_t i = 0; scores != NULL && scores->kind == VALUE_MAP && i < value_count(scores); i++)
		look_at_level(checking, at_entry(walk, KEY_SCORES, value_key(scores, i)),
		    value_text(value_item(scores, i)), checking->low, checking->high);
}

static bool
is_scale(const struct value *scale)
{
	double low, high;

	return scale->kind == VALUE_LIST && value_count(scale) == 2 &&
	    str_number(value_text(value_item(scale, 0)), &low) &&
	    str_number(value_text(value_item(scale, 1)), &high) && low < high;
}

void
check_level_range_map(struct checking *checking)
{
	const struct value *scale = journey_get(checking->journey, NODE_ROOT, KEY_SCALE);

	if (scale != NULL && !is_scale(scale))
		check_tell(checking, at_key(NODE_ROOT, KEY_SCALE),
		    N_("the scale is [LOW, HIGH]: two numbers, the lower first"), NULL);
}

void
check_level_range_node(struct checking *checking, node_id node)
{
	enum node_kind kind = journey_kind(checking->journey, node);

	if (kind == NODE_CARD)
		look_at_card_levels(checking, node);
	else if (kind == NODE_WALK)
		look_at_scores(checking, node);
}

/* --- date ------------------------------------------------------------------------ */

static void
look_at_dates(struct checking *checking, node_id node)
{
	const struct journey *journey = checking->journey;
	enum node_kind kind = journey_kind(journey, node);
	size_t count = journey_field_count(journey, node);

	for (size_t i = 0; i < count; i++) {
		key_id key;
		const struct value *value = journey_field(journey, node, i, &key);
		int day;

		if (schema_field(kind, key) == FIELD_DATE && value->kind == VALUE_TEXT &&
		    !date_parse(value_text(value), &day))
			check_tell(checking, at_key(node, key),
			    N_("“%s” is no date written YYYY-MM-DD"), "t", value_text(value));
	}
}

void
check_date_node(struct checking *checking, node_id node)
{
	const struct journey *journey = checking->journey;
	enum node_kind kind = journey_kind(journey, node);
	int at, day;

	look_at_dates(checking, node);
	if (kind == NODE_CARD && date_parse(journey_text(journey, node, KEY_AT), &at) &&
	    date_parse(journey_text(journey, node, KEY_DONE), &day) && day < at)
		check_tell(checking, at_key(node, KEY_DONE),
		    N_("done on %s, but it was written down on %s"), "tt",
		    journey_text(journey, node, KEY_DONE), journey_text(journey, node, KEY_AT));
	if (kind == NODE_WALK && checking->options.has_today &&
	    date_parse(journey_text(journey, node, KEY_DATE), &day) &&
	    day > checking->options.today)
		check_tell(checking, at_key(node, KEY_DATE), N_("this walk lies in the future"),
		    NULL);
}

/* --- flow-share ------------------------------------------------------------------- */

static bool
has_share(struct checking *checking, node_id flow, double *share)
{
	const struct value *value = journey_get(checking->journey, flow, KEY_SHARE);

	if (value == NULL)
		return false;
	if (str_number(value_text(value), share) && *share >= 0 && *share <= 100)
		return true;
	check_tell(checking, at_key(flow, KEY_SHARE),
	    N_("“%s” is no share from 0 to 100"), "t", value_text(value));
	return false;
}

void
check_flow_share_owner(struct checking *checking, node_id owner)
{
	size_t count;
	const struct flow_way *ways = check_ways(checking, &count);
	double sum = 0, share;
	bool told = false;

	(void)owner;
	for (size_t i = 0; i < count; i++) {
		if (ways[i].node == NODE_NONE || !has_share(checking, ways[i].node, &share))
			continue;
		sum += share;
		if (!told && sum > 100 + SHARE_SLACK)
			check_tell(checking, at_key(ways[i].node, KEY_SHARE),
			    N_("with this the shares are more than 100"), NULL);
		told = told || sum > 100 + SHARE_SLACK;
	}
}

/* --- unknown-word ----------------------------------------------------------------- */

static bool
is_one_of(const char *const *words, const char *word)
{
	while (*words != NULL && strcmp(*words, word) != 0)
		words++;
	return *words != NULL;
}

static void
look_at_words(struct checking *checking, node_id node)
{
	const struct journey *journey = checking->journey;
	enum node_kind kind = journey_kind(journey, node);
	size_t count = journey_field_count(journey, node);

	for (size_t i = 0; i < count; i++) {
		key_id key;
		const char *word = value_text(journey_field(journey, node, i, &key));
		const char *const *words = schema_words(kind, key);
		struct nearest nearest = { .word = word };

		if (words == NULL || *word == '\0' || is_one_of(words, word))
			continue;
		for (; *words != NULL; words++)
			nearest_offer(&nearest, *words);
		check_tell_near(checking, at_key(node, key), &nearest,
		    N_("“%s” is no word that cjm knows here"),
		    N_("“%s” is no word that cjm knows here; is “%s” meant?"));
	}
}

/* What is to be ignored must be the name of a rule that only states a lack. */
static void
look_at_ignored(struct checking *checking, struct check_place place, const char *name)
{
	const struct check_rule *rule = check_find(name);
	struct nearest nearest = { .word = name };
	size_t count;
	const struct check_rule *rules = check_rules(&count);

	if (rule != NULL && rule->lack)
		return;
	if (rule != NULL) {
		check_tell(checking, place,
		    N_("“%s” finds more than a lack; it cannot be ignored"), "t", name);
		return;
	}
	for (size_t i = 0; i < count; i++)
		if (rules[i].lack)
			nearest_offer(&nearest, rules[i].name);
	check_tell_near(checking, place, &nearest, N_("there is no rule “%s”"),
	    N_("there is no rule “%s”; is “%s” meant?"));
}

/* Of the rules that the map wants to be ignored. */
static void
look_at_check(struct checking *checking)
{
	const struct value *check = journey_get(checking->journey, NODE_ROOT, KEY_CHECK);
	const struct value *names = check != NULL && check->kind == VALUE_MAP ?
	    value_get(check, "ignore") : NULL;

	if (names == NULL)
		return;
	if (names->kind == VALUE_TEXT)
		look_at_ignored(checking, at_entry(NODE_ROOT, KEY_CHECK, "ignore"), value_text(names));
	for (size_t i = 0; names->kind == VALUE_LIST && i < value_count(names); i++) {
		struct check_place place = at_entry(NODE_ROOT, KEY_CHECK, "ignore");

		place.item = (uint32_t)i + 1;
		look_at_ignored(checking, place, value_text(value_item(names, i)));
	}
}

void
check_unknown_word_node(struct checking *checking, node_id node)
{
	look_at_words(checking, node);
	if (node == NODE_ROOT)
		look_at_check(checking);
}

/* --- shape ------------------------------------------------------------------------- */

static bool
is_truth(const char *text)
{
	static const char *const words[] = { "true", "false", "yes", "no", "on", "off", NULL };
	size_t i = 0, len = strlen(text);

	for (; words[i] != NULL; i++) {
		size_t at = 0;

		/* Small, capital or only the first capital; the rest is YAML's. */
		while (at < len && (text[at] | 0x20) == words[i][at])
			at++;
		if (at == len && words[i][at] == '\0')
			return true;
	}
	return false;
}

static bool
is_all(const struct value *value, enum value_kind kind, bool numbers)
{
	double number;

	if (value->kind != kind)
		return false;
	for (size_t i = 0; i < value_count(value); i++)
		if (value_item(value, i)->kind != VALUE_TEXT ||
		    (numbers && !str_number(value_text(value_item(value, i)), &number)))
			return false;
	return true;
}

/* What stands there instead, where it does not fit; NULL where it does. What
 * other rules look at more closely fits here. */
static const char *
wanted(enum field_type type, key_id key, const struct value *value)
{
	bool own_rule = key == KEY_SEVERITY || key == KEY_FEASIBILITY || key == KEY_EFFECT ||
	    key == KEY_SHARE || key == KEY_AGE;
	double number;

	switch (type) {
	case FIELD_TEXT:
	case FIELD_ID:
		return value->kind == VALUE_TEXT ? NULL : N_("a text");
	case FIELD_DATE:
		return value->kind == VALUE_TEXT ? NULL : N_("a date");
	case FIELD_NUMBER:
		return value->kind == VALUE_TEXT &&
		    (own_rule || str_number(value_text(value), &number)) ? NULL : N_("a number");
	case FIELD_TRUTH:
		return value->kind == VALUE_TEXT && is_truth(value_text(value)) ? NULL :
		    N_("true or false");
	case FIELD_TEXTS:
		return value->kind == VALUE_TEXT || is_all(value, VALUE_LIST, false) ? NULL :
		    N_("a text or a list of texts");
	case FIELD_NUMBERS:
		return is_all(value, VALUE_MAP, key != KEY_SCORES) ? NULL :
		    N_("names with numbers");
	case FIELD_NOTES:
		return key == KEY_CONFLICT || is_all(value, VALUE_MAP, false) ? NULL :
		    N_("names with texts");
	case FIELD_RANGE:
	case FIELD_ANY:
		break;
	}
	return NULL;
}

void
check_shape_node(struct checking *checking, node_id node)
{
	const struct journey *journey = checking->journey;
	enum node_kind kind = journey_kind(journey, node);
	size_t count = journey_field_count(journey, node);

	for (size_t i = 0; i < count; i++) {
		key_id key;
		const struct value *value = journey_field(journey, node, i, &key);
		const char *want = wanted(schema_field(kind, key), key, value);

		if (schema_has_cells(kind) && schema_field(kind, key) == FIELD_ANY &&
		    check_is_lane(checking, key))
			want = N_("a text or cards");
		if (kind == NODE_JOURNEY && key == KEY_CHECK && value->kind != VALUE_MAP)
			want = N_("keys with values");
		if (want != NULL)
			check_tell(checking, at_key(node, key),
			    N_("“%s” should hold %s; it is kept, but not used"), "tw",
			    journey_key_name(journey, key), want);
	}
}
