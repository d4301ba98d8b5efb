/*
 * What differs between the attributes of one thing in two journeys.
 *
 * Only what a reader would call different counts: 3 and 3.0 are one number, a
 * list of one is its one text, false is as good as nothing, and an id that
 * follows a renamed thing still means the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "align.h"
#include "changing.h"
#include "model/ideas.h"

/* One attribute of one node, before and now. */
struct field {
	struct changing *changing;
	node_id old, new;
	enum node_kind kind;
	const char *name;
	key_id key;		/* KEY_NONE: not of the format */
	const struct value *before, *after;
};

const struct ids *
changing_old_ids(struct changing *changing)
{
	if (changing->old_ids == NULL)
		changing->old_ids = ids_new(changing->changes->old);
	return changing->old_ids;
}

const struct ids *
changing_new_ids(struct changing *changing)
{
	if (changing->new_ids == NULL)
		changing->new_ids = ids_new(changing->changes->new);
	return changing->new_ids;
}

/* --- ids ------------------------------------------------------------------------- */

/* What the id of `old` is called now; the same where it names nothing. */
static const char *
renamed_id(struct changing *changing, enum node_kind kind, const char *id)
{
	node_id node = ids_find_kind(changing_old_ids(changing), kind, id);

	if (node == NODE_NONE || changing->changes->to_new[node] == NODE_NONE)
		return id;
	return ids_of(changing_new_ids(changing), changing->changes->to_new[node]);
}

/* The place that is meant by the id of a touchpoint or a phase, as it is called
 * now. */
static const char *
renamed_place(struct changing *changing, const char *id)
{
	const char *now = renamed_id(changing, NODE_TOUCHPOINT, id);

	return strcmp(now, id) == 0 ? renamed_id(changing, NODE_PHASE, id) : now;
}

/* The way out of `owner` that leads to that id, and has no match yet. */
static node_id
find_flow(struct changing *changing, node_id owner, const char *to)
{
	const struct changes *changes = changing->changes;
	node_id flow;
	size_t i;

	for (i = 0; (flow = journey_child(changes->old, owner, KEY_NEXT, i)) != NODE_NONE; i++)
		if (changes->to_new[flow] == NODE_NONE && strcmp(to, renamed_place(changing,
		    journey_text(changes->old, flow, KEY_TO))) == 0)
			return flow;
	return NODE_NONE;
}

void
changing_match_flows(struct changing *changing)
{
	struct changes *changes = changing->changes;
	node_id flow, owner, match;

	for (flow = NODE_ROOT; flow < journey_next_id(changes->new); flow++) {
		if (!journey_has(changes->new, flow) || changes->to_old[flow] != NODE_NONE ||
		    journey_kind(changes->new, flow) != NODE_FLOW)
			continue;
		owner = changes->to_old[journey_parent(changes->new, flow)];
		match = owner == NODE_NONE ? NODE_NONE
		    : find_flow(changing, owner, journey_text(changes->new, flow, KEY_TO));
		if (match != NODE_NONE) {
			changes->to_old[flow] = match;
			changes->to_new[match] = flow;
		}
	}
}

/* What an attribute names by id; NODE_KINDS: nothing. */
static enum node_kind
named_kind(const struct field *field)
{
	switch (field->key) {
	case KEY_TO:
		return field->kind == NODE_FLOW ? NODE_TOUCHPOINT : NODE_KINDS;
	case KEY_SCORES:
	case KEY_NOTES:
		return field->kind == NODE_WALK ? NODE_TOUCHPOINT : NODE_KINDS;
	case KEY_PERSONA:
		return NODE_PERSONA;
	case KEY_EVIDENCE:
	case KEY_SOURCE:
		return NODE_EVIDENCE;
	default:
		return NODE_KINDS;
	}
}

static const char *
followed(const struct field *field, const char *id)
{
	enum node_kind kind = named_kind(field);

	if (kind == NODE_KINDS)
		return id;
	return kind == NODE_TOUCHPOINT ? renamed_place(field->changing, id)
	    : renamed_id(field->changing, kind, id);
}

/* --- the same? --------------------------------------------------------------------- */

/* Neither a value nor a null in its place. */
static bool
is_nothing(const struct value *value)
{
	return value == NULL ||
	    (value->kind == VALUE_TEXT && value->plain && value_text(value)[0] == '\0');
}

static bool
is_false(const struct value *value)
{
	static const char *const words[] = { "false", "False", "FALSE", "no", "No", "NO", "off",
		"Off", "OFF" };
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (value->kind == VALUE_TEXT && strcmp(value_text(value), words[i]) == 0)
			return true;
	return is_nothing(value);
}

static bool
same_number(const struct value *before, const struct value *after)
{
	const char *a = value_text(before), *b = value_text(after);
	double x, y;
	char *end;

	x = strtod(a, &end);
	if (end == a || *end != '\0')
		return false;
	y = strtod(b, &end);
	return end != b && *end == '\0' && x == y;
}

/* The items of a list, or the one text as if it were a list. */
static size_t
item_count(const struct value *value)
{
	return value->kind == VALUE_LIST ? value_count(value) : 1;
}

static const struct value *
item_at(const struct value *value, size_t index)
{
	return value->kind == VALUE_LIST ? value_item(value, index) : value;
}

static bool
same_texts(const struct field *field)
{
	const struct value *before = field->before, *after = field->after, *a, *b;
	size_t count = item_count(before), i;

	if (before->kind == VALUE_MAP || after->kind == VALUE_MAP || item_count(after) != count)
		return false;
	for (i = 0; i < count; i++) {
		a = item_at(before, i);
		b = item_at(after, i);
		if (!value_equal(a, b) && (a->kind != VALUE_TEXT || b->kind != VALUE_TEXT ||
		    strcmp(followed(field, value_text(a)), value_text(b)) != 0))
			return false;
	}
	return true;
}

static bool
is_level(const struct field *field)
{
	const struct journey *journey = field->changing->changes->new;

	return field->key == KEY_TEXT && field->kind == NODE_CARD &&
	    schema_has_cells(journey_kind(journey, journey_parent(journey, field->new))) &&
	    lane_kind_of(journey, journey_slot(journey, field->new)) == LANE_LEVEL;
}

static bool
same_truth(const struct field *field)
{
	const struct changes *changes = field->changing->changes;

	if (field->before != NULL && journey_truth(changes->old, field->old, field->key))
		return field->after != NULL && journey_truth(changes->new, field->new, field->key);
	return field->before != NULL && field->after != NULL
	    ? is_false(field->before) && is_false(field->after)
	    : is_false(field->before != NULL ? field->before : field->after);
}

/* Without an id in the file it follows from the name, and says nothing more. */
static bool
same_id(const struct field *field)
{
	struct changing *changing = field->changing;
	const char *before = ids_of(changing_old_ids(changing), field->old);
	const char *after = ids_of(changing_new_ids(changing), field->new);

	return before[0] != '\0' && strcmp(before, after) == 0;
}

static bool
is_same(const struct field *field)
{
	const struct value *before = field->before, *after = field->after;

	if (value_equal(before, after) || (is_nothing(before) && is_nothing(after)))
		return true;
	if (field->key == KEY_NONE)
		return false;
	if (field->key == KEY_ID)
		return same_id(field);
	if (schema_field(field->kind, field->key) == FIELD_TRUTH)
		return same_truth(field);
	if (before == NULL || after == NULL)
		return false;
	switch (schema_field(field->kind, field->key)) {
	case FIELD_NUMBER:
		return same_number(before, after);
	case FIELD_TEXTS:
		return same_texts(field);
	case FIELD_ID:
		return strcmp(followed(field, value_text(before)), value_text(after)) == 0;
	default:
		return is_level(field) && same_number(before, after);
	}
}

/* --- told -------------------------------------------------------------------------- */

/* The name or title that a thing goes by. */
static bool
is_name(const struct field *field)
{
	switch (field->kind) {
	case NODE_PERSONA:
	case NODE_PHASE:
	case NODE_TOUCHPOINT:
		return field->key == KEY_NAME;
	case NODE_JOURNEY:
	case NODE_EVIDENCE:
		return field->key == KEY_TITLE;
	case NODE_LANE:
		return field->key == KEY_LABEL;
	default:
		return false;
	}
}

/* Of what would the status be news? */
static bool
has_status(const struct field *field)
{
	const struct journey *journey = field->changing->changes->new;
	key_id slot = journey_slot(journey, field->new);

	return field->kind == NODE_CARD && (slot == KEY_IDEA || slot == KEY_PAIN || slot == KEY_PARKING);
}

static enum change_event
event_of(const struct field *field)
{
	const char *before = field->before != NULL ? value_text(field->before) : "";

	if (field->kind == NODE_COMMENT && field->key == KEY_DONE)
		return journey_truth(field->changing->changes->new, field->new, KEY_DONE)
		    ? CHANGE_DONE : CHANGE_REOPENED;
	if (field->key != KEY_STATUS || !has_status(field))
		return CHANGE_PLAIN;
	switch (idea_status_find(field->after != NULL ? value_text(field->after) : "open")) {
	case IDEA_DOING:
		return CHANGE_STARTED;
	case IDEA_DONE:
		return CHANGE_DONE;
	case IDEA_DROPPED:
		return CHANGE_DROPPED;
	case IDEA_OPEN:
		return strcmp(before, "done") == 0 || strcmp(before, "dropped") == 0
		    ? CHANGE_REOPENED : CHANGE_PLAIN;
	default:
		return CHANGE_PLAIN;
	}
}

static struct change *
tell(const struct field *field)
{
	struct change *change = changing_add(field->changing,
	    is_name(field) ? CHANGE_RENAMED : CHANGE_SET, field->old, field->new);

	change->key = field->name;
	change->before = field->before;
	change->after = field->after;
	change->event = event_of(field);
	return change;
}

static bool
is_in(const struct value *map, const char *key)
{
	return value_get(map, key) != NULL;
}

static void
tell_entry(struct field *field, const char *entry, const struct value *before,
	const struct value *after)
{
	struct change *change;

	if (value_equal(before, after) ||
	    (before != NULL && after != NULL && same_number(before, after)))
		return;
	change = tell(field);
	change->entry = entry;
	change->before = before;
	change->after = after;
}

/* Two mappings from names: entry by entry, each of which is a change. */
static void
tell_entries(struct field *field)
{
	const struct value *before = field->before, *after = field->after;
	const char *now;
	size_t i;

	for (i = 0; before != NULL && i < value_count(before); i++) {
		now = followed(field, value_key(before, i));
		if (after == NULL || !is_in(after, now))
			tell_entry(field, value_key(before, i), value_item(before, i), NULL);
		else
			tell_entry(field, now, value_item(before, i), value_get(after, now));
	}
	for (i = 0; after != NULL && i < value_count(after); i++) {
		size_t k;

		for (k = 0; before != NULL && k < value_count(before); k++)
			if (strcmp(followed(field, value_key(before, k)), value_key(after, i)) == 0)
				break;
		if (before == NULL || k == value_count(before))
			tell_entry(field, value_key(after, i), NULL, value_item(after, i));
	}
}

static bool
has_entries(const struct field *field)
{
	enum field_type type = field->key == KEY_NONE ? FIELD_ANY
	    : schema_field(field->kind, field->key);

	return (type == FIELD_NUMBERS || type == FIELD_NOTES) &&
	    (field->before == NULL || field->before->kind == VALUE_MAP) &&
	    (field->after == NULL || field->after->kind == VALUE_MAP);
}

static void
compare(struct field *field)
{
	if (has_entries(field))
		tell_entries(field);
	else if (!is_same(field))
		tell(field);
}

/* What an attribute means for the thing is told before what else changed. */
static void
put_event_first(struct changes *changes, size_t first)
{
	struct change event;
	size_t i;

	for (i = first; i < changes->count && changes->v[i].event == CHANGE_PLAIN;)
		i++;
	if (i == changes->count)
		return;
	event = changes->v[i];
	memmove(changes->v + first + 1, changes->v + first, (i - first) * sizeof event);
	changes->v[first] = event;
}

void
changing_fields(struct changing *changing, node_id old, node_id new)
{
	const struct journey *before = changing->changes->old, *after = changing->changes->new;
	struct field field = { .changing = changing, .old = old, .new = new,
		.kind = journey_kind(after, new) };
	size_t first = changing->changes->count, i;
	key_id key, other;

	for (i = 0; i < journey_field_count(after, new); i++) {
		field.after = journey_field(after, new, i, &key);
		field.name = journey_key_name(after, key);
		field.key = key_find(field.name);
		other = journey_find_key(before, field.name);
		field.before = other != KEY_NONE ? journey_get(before, old, other) : NULL;
		compare(&field);
	}
	field.after = NULL;
	for (i = 0; i < journey_field_count(before, old); i++) {
		field.before = journey_field(before, old, i, &key);
		field.name = journey_key_name(before, key);
		field.key = key_find(field.name);
		other = journey_find_key(after, field.name);
		if (other == KEY_NONE || journey_get(after, new, other) == NULL)
			compare(&field);
	}
	put_event_first(changing->changes, first);
}
