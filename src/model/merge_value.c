/*
 * The attributes of a merged journey.
 *
 * What one side changed is taken. Where both did: lists of texts are joined
 * and mappings merged key by key; of two other values ours stays and theirs
 * is kept beside it under `conflict`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "merging.h"
#include "model/build.h"
#include "node.h"

/* Three states of one value; NULL is none. */
struct three {
	const struct value *base, *ours, *theirs;
};

/* A value into the conflicts of a node, never over another. */
static void
keep_beside(struct value *conflicts, const char *name, const struct value *value)
{
	struct str key = { 0 };
	const struct value *there;
	size_t number = 1;

	str_add(&key, name);
	while ((there = value_get(conflicts, str_text(&key))) != NULL && !value_equal(there, value)) {
		str_cut(&key, 0);
		str_add_format(&key, "%s-%zu", name, ++number);
	}
	if (there == NULL)
		value_put(conflicts, str_text(&key), value_copy(value));
	str_clear(&key);
}

/* --- lists and mappings ------------------------------------------------------------ */

static size_t
item_count(const struct value *list)
{
	return list == NULL ? 0 : list->kind == VALUE_LIST ? value_count(list) : 1;
}

static const struct value *
item_at(const struct value *list, size_t index)
{
	return list->kind == VALUE_LIST ? value_item(list, index) : list;
}

static bool
has_item(const struct value *list, const struct value *item)
{
	size_t i;

	for (i = 0; i < item_count(list); i++)
		if (value_equal(item_at(list, i), item))
			return true;
	return false;
}

/* Ours without what they took away, then what they added. */
static struct value *
join_lists(const struct three *three)
{
	struct value *joined = value_new_list();
	const struct value *item;
	size_t i;

	for (i = 0; i < item_count(three->ours); i++) {
		item = item_at(three->ours, i);
		if (!has_item(three->base, item) || has_item(three->theirs, item))
			value_add(joined, value_copy(item));
	}
	for (i = 0; i < item_count(three->theirs); i++) {
		item = item_at(three->theirs, i);
		if (!has_item(three->base, item) && !has_item(three->ours, item))
			value_add(joined, value_copy(item));
	}
	return joined;
}

/* Which of the three stands where at most one side changed it; false where
 * both did. An edit beats a removal. */
static bool
choose(const struct three *three, const struct value **value)
{
	if (value_equal(three->theirs, three->base) || value_equal(three->theirs, three->ours))
		*value = three->ours;
	else if (value_equal(three->ours, three->base))
		*value = three->theirs;
	else if (three->ours == NULL || three->theirs == NULL)
		*value = three->ours != NULL ? three->ours : three->theirs;
	else
		return false;
	return true;
}

static const struct value *
entry(const struct value *map, const char *key)
{
	return map != NULL && map->kind == VALUE_MAP ? value_get(map, key) : NULL;
}

/* One key of a mapping. What clashes goes into `beside`. */
static void
merge_entry(const struct three *three, const char *key, struct value *merged, struct value *beside)
{
	struct three one = { entry(three->base, key), entry(three->ours, key), entry(three->theirs, key) };
	const struct value *value;

	if (!choose(&one, &value)) {
		value = one.ours;
		keep_beside(beside, key, one.theirs);
	}
	if (value != NULL)
		value_put(merged, key, value_copy(value));
}

static struct value *
merge_maps(const struct three *three, struct value *beside)
{
	struct value *merged = value_new_map();
	size_t i;

	for (i = 0; i < value_count(three->ours); i++)
		merge_entry(three, value_key(three->ours, i), merged, beside);
	for (i = 0; i < value_count(three->theirs); i++)
		if (value_get(three->ours, value_key(three->theirs, i)) == NULL)
			merge_entry(three, value_key(three->theirs, i), merged, beside);
	return merged;
}

/* --- one attribute --------------------------------------------------------------------- */

struct attributes {
	struct merging *merging;
	enum node_kind kind;
	node_id node;			/* in the result */
	struct value *conflicts;	/* a mapping; what is marked already */
};

static void
put(struct attributes *to, const char *name, struct value *value)
{
	if (value != NULL)
		build_field(to->merging->result, to->node, journey_key(to->merging->result, name), value);
}

static void
clash(struct attributes *to, const char *name, const struct value *theirs)
{
	keep_beside(to->conflicts, name, theirs);
	if (to->merging->sum->conflicts++ == 0)
		to->merging->sum->first = to->node;
}

/* Both changed it, and it is there on both sides. */
static struct value *
merge_both(struct attributes *to, const char *name, const struct three *three)
{
	enum field_type type = schema_field(to->kind, journey_key(to->merging->result, name));
	struct value *merged, *beside;

	if (type == FIELD_TEXTS)
		return join_lists(three);
	if ((type == FIELD_NUMBERS || type == FIELD_NOTES) &&
	    three->ours->kind == VALUE_MAP && three->theirs->kind == VALUE_MAP) {
		beside = value_new_map();
		merged = merge_maps(three, beside);
		if (value_count(beside) > 0)
			clash(to, name, beside);
		value_free(beside);
		return merged;
	}
	clash(to, name, three->theirs);
	return value_copy(three->ours);
}

/* What was marked before: each mark goes when either side took it away. */
static void
merge_marks(struct attributes *to, const struct three *three)
{
	struct three maps = { three->base, three->ours, three->theirs };
	struct value *merged, *beside = value_new_map();
	size_t i;

	if (maps.ours == NULL || maps.ours->kind != VALUE_MAP)
		maps.ours = NULL;
	if (maps.theirs == NULL || maps.theirs->kind != VALUE_MAP)
		maps.theirs = NULL;
	merged = merge_maps(&maps, beside);
	for (i = 0; i < value_count(merged); i++)
		keep_beside(to->conflicts, value_key(merged, i), value_item(merged, i));
	for (i = 0; i < value_count(beside); i++)
		keep_beside(to->conflicts, value_key(beside, i), value_item(beside, i));
	value_free(merged);
	value_free(beside);
}

static const struct value *
field_of(const struct journey *journey, node_id node, const char *name)
{
	key_id key = journey_find_key(journey, name);

	return node != NODE_NONE && key != KEY_NONE ? journey_get(journey, node, key) : NULL;
}

static struct three
three_of(const struct merging *merging, const struct trio *trio, const char *name)
{
	struct three three = { field_of(merging->base, trio->base, name),
		field_of(merging->ours, trio->ours, name), field_of(merging->theirs, trio->theirs, name) };

	/* A removal that an edit below it has beaten is no change. */
	if (trio->ours == NODE_NONE)
		three.ours = three.base = three.theirs;
	else if (trio->theirs == NODE_NONE)
		three.theirs = three.base = three.ours;
	return three;
}

static void
merge_field(struct attributes *to, const struct trio *trio, const char *name)
{
	struct three three = three_of(to->merging, trio, name);
	const struct value *value;

	if (strcmp(name, key_name(KEY_CONFLICT)) == 0)
		return;
	if (choose(&three, &value))
		put(to, name, value_copy(value));
	else
		put(to, name, merge_both(to, name, &three));
}

/* A mark that is no mapping is somebody's own attribute of that name. */
static void
begin_marks(struct attributes *to, const struct trio *trio)
{
	struct three three = three_of(to->merging, trio, key_name(KEY_CONFLICT));

	merge_marks(to, &three);
	if (three.ours != NULL && three.ours->kind != VALUE_MAP)
		keep_beside(to->conflicts, "conflict", three.ours);
	if (three.theirs != NULL && three.theirs->kind != VALUE_MAP)
		keep_beside(to->conflicts, "conflict", three.theirs);
}

static void
end_marks(struct attributes *to)
{
	if (value_count(to->conflicts) > 0)
		put(to, key_name(KEY_CONFLICT), to->conflicts);
	else
		value_free(to->conflicts);
}

void
merging_fields(struct merging *merging, const struct trio *trio)
{
	struct attributes to = { .merging = merging, .node = trio->result };
	const char *name;
	key_id key;
	size_t i;

	to.kind = journey_kind(merging->result, to.node);
	to.conflicts = value_new_map();
	begin_marks(&to, trio);
	for (i = 0; trio->ours != NODE_NONE && i < journey_field_count(merging->ours, trio->ours); i++) {
		journey_field(merging->ours, trio->ours, i, &key);
		merge_field(&to, trio, journey_key_name(merging->ours, key));
	}
	for (i = 0; trio->theirs != NODE_NONE &&
	    i < journey_field_count(merging->theirs, trio->theirs); i++) {
		journey_field(merging->theirs, trio->theirs, i, &key);
		name = journey_key_name(merging->theirs, key);
		if (field_of(merging->ours, trio->ours, name) == NULL)
			merge_field(&to, trio, name);
	}
	end_marks(&to);
}

void
merging_make_room(struct merging *merging, node_id node, key_id slot)
{
	const struct value *old = journey_get(merging->result, node, slot);
	const struct value *had = journey_get(merging->result, node, KEY_CONFLICT);
	struct value *conflicts;

	if (old == NULL)
		return;
	conflicts = had != NULL ? value_copy(had) : value_new_map();
	node_swap_field(merging->result, node, slot, 0);
	node_swap_field(merging->result, node, KEY_CONFLICT, 0);
	keep_beside(conflicts, journey_key_name(merging->result, slot), old);
	build_field(merging->result, node, KEY_CONFLICT, conflicts);
	if (merging->sum->conflicts++ == 0)
		merging->sum->first = node;
}
