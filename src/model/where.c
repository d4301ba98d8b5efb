/*
 * Which journeys are wanted, and which of their touchpoints.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/where.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "model/find.h"
#include "model/summary.h"

enum operator { IS, HOLDS, BELOW, AT_MOST, ABOVE, AT_LEAST };

struct condition {
	const struct where_row *row;
	enum operator operator;
	char *text;		/* as given; for names without case and accents */
	double number;
};

/* One row of the table: what a condition of that key asks of a map, and of a
 * touchpoint; NULL where it asks nothing of it. */
struct where_row {
	const char *key;
	bool (*map)(const struct condition *condition, const struct journey *journey);
	bool (*touchpoint)(const struct condition *condition, const struct journey *journey,
		node_id touchpoint);
};

/* --- comparing ---------------------------------------------------------------- */

static bool
is_name(const struct condition *condition, const char *name)
{
	char *folded = utf8_fold(name);
	bool is = condition->operator == IS ? strcmp(folded, condition->text) == 0 :
	    strstr(folded, condition->text) != NULL;

	free(folded);
	return is && *name != '\0';
}

static bool
is_field(const struct condition *condition, const struct journey *journey, node_id node, key_id key)
{
	return is_name(condition, journey_text(journey, node, key));
}

/* Does a card in a cell of the touchpoint, or of its phase, meet the condition?
 * `lane`: only of that one, KEY_NONE: of any. */
static bool
has_card(const struct condition *condition, const struct journey *journey, node_id touchpoint,
	key_id lane, bool (*meets)(const struct condition *condition,
	const struct journey *journey, node_id card))
{
	node_id owners[] = { touchpoint, journey_parent(journey, touchpoint) };

	for (int i = 0; i < 2; i++) {
		size_t count;
		const node_id *cards = journey_children(journey, owners[i], &count);

		for (size_t k = 0; k < count; k++)
			if (journey_kind(journey, cards[k]) == NODE_CARD &&
			    (lane == KEY_NONE || journey_slot(journey, cards[k]) == lane) &&
			    meets(condition, journey, cards[k]))
				return true;
	}
	return false;
}

/* --- what the keys ask -------------------------------------------------------- */

static bool
map_owner(const struct condition *condition, const struct journey *journey)
{
	return is_field(condition, journey, NODE_ROOT, KEY_OWNER);
}

static bool
is_text(const struct condition *condition, const struct journey *journey, node_id card)
{
	return is_field(condition, journey, card, KEY_TEXT);
}

/* The owner that stands at the touchpoint counts, not that of its phase. */
static bool
touchpoint_owner(const struct condition *condition, const struct journey *journey,
	node_id touchpoint)
{
	size_t count = journey_count(journey, touchpoint, KEY_OWNER);

	if (count == 0)
		return has_card(condition, journey, touchpoint, KEY_OWNER, is_text);
	for (size_t i = 0; i < count; i++)
		if (is_text(condition, journey, journey_child(journey, touchpoint, KEY_OWNER, i)))
			return true;
	return false;
}

static bool
map_persona(const struct condition *condition, const struct journey *journey)
{
	node_id persona;

	for (size_t i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++)
		if (is_field(condition, journey, persona, KEY_NAME) ||
		    is_field(condition, journey, persona, KEY_ID))
			return true;
	return false;
}

static bool
map_status(const struct condition *condition, const struct journey *journey)
{
	return is_field(condition, journey, NODE_ROOT, KEY_STATUS);
}

static bool
is_status(const struct condition *condition, const struct journey *journey, node_id card)
{
	return is_field(condition, journey, card, KEY_STATUS);
}

static bool
touchpoint_status(const struct condition *condition, const struct journey *journey,
	node_id touchpoint)
{
	return has_card(condition, journey, touchpoint, KEY_IDEA, is_status);
}

static bool
is_tag(const struct condition *condition, const struct journey *journey, node_id card)
{
	const struct value *tags = journey_get(journey, card, KEY_TAGS);

	if (tags == NULL || tags->kind != VALUE_LIST)
		return is_name(condition, value_text(tags));
	for (size_t i = 0; i < tags->count; i++)
		if (is_name(condition, value_text(tags->items[i])))
			return true;
	return false;
}

static bool
touchpoint_tag(const struct condition *condition, const struct journey *journey,
	node_id touchpoint)
{
	return has_card(condition, journey, touchpoint, KEY_NONE, is_tag);
}

static bool
map_text(const struct condition *condition, const struct journey *journey)
{
	return find_holds(journey_text(journey, NODE_ROOT, KEY_TITLE), condition->text) ||
	    find_holds(journey_text(journey, NODE_ROOT, KEY_SCOPE), condition->text);
}

static bool
holds_text(const struct condition *condition, const struct journey *journey, node_id card)
{
	return find_holds(journey_text(journey, card, KEY_TEXT), condition->text);
}

static bool
touchpoint_text(const struct condition *condition, const struct journey *journey,
	node_id touchpoint)
{
	return find_holds(journey_text(journey, touchpoint, KEY_NAME), condition->text) ||
	    has_card(condition, journey, touchpoint, KEY_NONE, holds_text);
}

static bool
touchpoint_level(const struct condition *condition, const struct journey *journey,
	node_id touchpoint)
{
	double level = summary_level(journey, touchpoint);

	switch (condition->operator) {
	case IS:
	case HOLDS:
		return fabs(level - condition->number) < 1e-9;
	case BELOW:
		return level < condition->number - 1e-9;
	case AT_MOST:
		return level <= condition->number + 1e-9;
	case ABOVE:
		return level > condition->number + 1e-9;
	case AT_LEAST:
		break;
	}
	return level >= condition->number - 1e-9;
}

static const struct where_row rows[] = {
	{ "owner", map_owner, touchpoint_owner },
	{ "level", NULL, touchpoint_level },
	{ "status", map_status, touchpoint_status },
	{ "tag", NULL, touchpoint_tag },
	{ "text", map_text, touchpoint_text },
	{ "persona", map_persona, NULL },
};

#define ROWS (sizeof rows / sizeof *rows)

const char *
where_key(size_t index)
{
	return index < ROWS ? rows[index].key : NULL;
}

/* --- conditions as they are given ---------------------------------------------- */

static const struct where_row *
find_row(const char *key)
{
	for (size_t i = 0; i < ROWS; i++)
		if (strcmp(rows[i].key, key) == 0)
			return &rows[i];
	return NULL;
}

static int
complain_key(const char *key, struct err *err)
{
	struct str keys = { 0 };

	for (size_t i = 0; i < ROWS; i++)
		str_add_format(&keys, "%s%s", i > 0 ? ", " : "", rows[i].key);
	err_set(err, ERR_USAGE, N_("there is no condition on “%s”; there are: %s"), "tt", key,
	    str_text(&keys));
	str_clear(&keys);
	return -1;
}

/* The operator at `at`; *len becomes its bytes. */
static enum operator
operator_at(const char *at, size_t *len)
{
	*len = at[0] != '=' && at[0] != '~' && at[1] == '=' ? 2 : 1;
	switch (*at) {
	case '<':
		return *len == 2 ? AT_MOST : BELOW;
	case '>':
		return *len == 2 ? AT_LEAST : ABOVE;
	case '~':
		return HOLDS;
	default:
		return IS;
	}
}

/* The value: a number for a level, a folded name; a text as it is. */
static int
take_value(struct condition *condition, const char *value, struct err *err)
{
	char *end;

	if (strcmp(condition->row->key, "level") == 0) {
		condition->number = strtod(value, &end);
		if (end == value || *end != '\0' || condition->operator == HOLDS)
			return err_set(err, ERR_USAGE,
			    N_("a level is compared with a number: level<=2, not “%s”"), "t", value);
		return 0;
	}
	if (condition->operator != IS && condition->operator != HOLDS)
		return err_set(err, ERR_USAGE, N_("only a level can be compared by < and >"), NULL);
	condition->text = strcmp(condition->row->key, "text") == 0 ? mem_text(value)
	    : utf8_fold(value);
	return 0;
}

int
where_add(struct where *where, const char *text, struct err *err)
{
	size_t key_len = strcspn(text, "=~<>"), len = 0;
	struct condition condition = { 0 };
	char *key;

	if (text[key_len] == '\0' || key_len == 0)
		return err_set(err, ERR_USAGE,
		    N_("“%s” is no condition: owner=NAME, level<=2, text=WORDS, …"), "t", text);
	key = mem_text_n(text, key_len);
	condition.row = find_row(key);
	condition.operator = operator_at(text + key_len, &len);
	if (condition.row == NULL)
		complain_key(key, err);
	free(key);
	if (condition.row == NULL || take_value(&condition, text + key_len + len, err) != 0)
		return -1;
	vec_grow(where->v, where->count, where->room);
	where->v[where->count++] = condition;
	return 0;
}

void
where_clear(struct where *where)
{
	for (size_t i = 0; i < where->count; i++)
		free(where->v[i].text);
	free(where->v);
	*where = (struct where){ 0 };
}

bool
where_is_of_touchpoints(const struct where *where)
{
	for (size_t i = 0; i < where->count; i++)
		if (where->v[i].row->touchpoint != NULL)
			return true;
	return false;
}

/* --- asking ------------------------------------------------------------------- */

static bool
map_meets(const struct condition *condition, const struct journey *journey)
{
	return condition->row->map != NULL && condition->row->map(condition, journey);
}

/* Does the touchpoint meet what the map does not? */
static bool
is_wanted(const struct where *where, const struct journey *journey, node_id touchpoint)
{
	for (size_t i = 0; i < where->count; i++) {
		const struct condition *condition = &where->v[i];

		if (!map_meets(condition, journey) && (condition->row->touchpoint == NULL ||
		    !condition->row->touchpoint(condition, journey, touchpoint)))
			return false;
	}
	return true;
}

bool
where_holds(const struct where *where, const struct journey *journey, struct where_found *found)
{
	node_id phase, touchpoint;

	found->count = 0;
	found->whole = true;
	for (size_t i = 0; i < where->count; i++)
		found->whole = found->whole && map_meets(&where->v[i], journey);
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS,
		    k)) != NODE_NONE; k++) {
			if (!found->whole && !is_wanted(where, journey, touchpoint))
				continue;
			vec_grow(found->touchpoints, found->count, found->room);
			found->touchpoints[found->count++] = touchpoint;
		}
	return found->whole || found->count > 0;
}

void
where_found_clear(struct where_found *found)
{
	free(found->touchpoints);
	*found = (struct where_found){ 0 };
}
