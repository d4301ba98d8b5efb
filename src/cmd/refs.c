/*
 * Who refers to what by its id.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "refs.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "model/mentions.h"
#include "place.h"

/* One reference to a place as it is met: an entry of `next` (attribute is KEY_NONE), or
 * one of the scores or notes of a walk. */
struct ref {
	node_id holder;
	key_id attribute;
	const char *id;			/* borrowed: dies at an edit */
	const struct value *value;	/* of a score or note */
};

static void
each_flow(const struct journey *journey, void (*take)(void *, const struct ref *), void *with)
{
	node_id phase, touchpoint, flow;
	size_t i, j, k;

	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++)
		for (j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
			!= NODE_NONE; j++)
			for (k = 0; (flow = journey_child(journey, touchpoint, KEY_NEXT, k))
				!= NODE_NONE; k++)
				take(with, &(struct ref){ flow, KEY_NONE,
					journey_text(journey, flow, KEY_TO), NULL });
}

static void
each_entry(const struct journey *journey, node_id walk, key_id attribute,
	void (*take)(void *, const struct ref *), void *with)
{
	const struct value *map = journey_get(journey, walk, attribute);
	size_t i;

	if (map == NULL || map->kind != VALUE_MAP)
		return;
	for (i = 0; i < value_count(map); i++)
		take(with, &(struct ref){ walk, attribute, value_key(map, i), value_item(map, i) });
}

static void
each_ref(const struct journey *journey, void (*take)(void *, const struct ref *), void *with)
{
	node_id walk;
	size_t i;

	each_flow(journey, take, with);
	for (i = 0; (walk = journey_child(journey, NODE_ROOT, KEY_WALKS, i)) != NODE_NONE; i++) {
		each_entry(journey, walk, KEY_SCORES, take, with);
		each_entry(journey, walk, KEY_NOTES, take, with);
	}
}

/* The guard. */

struct keeper {
	struct editor *editor;
	struct refs_guard *guard;
};

static void
keep(struct keeper *keeper, node_id node, const char *id)
{
	struct refs_guard *guard = keeper->guard;

	if (node == NODE_NONE || *journey_text(place_journey(keeper->editor), node, KEY_ID) != '\0')
		return;
	vec_grow(guard->v, guard->count, guard->room);
	guard->v[guard->count++] = (struct refs_kept){ node, mem_text(id) };
}

static void
keep_id(void *with, const struct ref *ref)
{
	struct keeper *keeper = with;

	keep(keeper, ids_find(document_ids(keeper->editor->document), ref->id), ref->id);
}

/* Does any follow from a name? Others cannot move. */
static bool
follows_any(const struct journey *journey, key_id list)
{
	node_id node;

	for (size_t i = 0; (node = journey_child(journey, NODE_ROOT, list, i)) != NODE_NONE; i++)
		if (*journey_text(journey, node, KEY_ID) == '\0')
			return true;
	return false;
}

/* Each id that is mentioned, once. */
static void
keep_mentioned(struct keeper *keeper, enum node_kind kind, key_id list)
{
	const struct ids *ids;
	struct mentions mentions = { 0 };

	if (!follows_any(place_journey(keeper->editor), list))
		return;
	ids = document_ids(keeper->editor->document);
	mentions_read(&mentions, place_journey(keeper->editor), kind);
	for (size_t i = 0; i < mentions.count; i++)
		if (i == 0 || strcmp(mentions.v[i].id, mentions.v[i - 1].id) != 0)
			keep(keeper, ids_find_kind(ids, kind, mentions.v[i].id), mentions.v[i].id);
	mentions_clear(&mentions);
}

void
refs_guard_begin(struct editor *editor, struct refs_guard *guard)
{
	struct keeper keeper = { editor, guard };

	*guard = (struct refs_guard){ 0 };
	each_ref(place_journey(editor), keep_id, &keeper);
	keep_mentioned(&keeper, NODE_PERSONA, KEY_PERSONAS);
	keep_mentioned(&keeper, NODE_EVIDENCE, KEY_EVIDENCE);
}

void
refs_guard_clear(struct refs_guard *guard)
{
	size_t i;

	for (i = 0; i < guard->count; i++)
		free(guard->v[i].id);
	free(guard->v);
	*guard = (struct refs_guard){ 0 };
}

int
refs_guard_end(struct editor *editor, struct refs_guard *guard, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct ids *ids;
	bool *moved;
	size_t i;
	int result = 0;

	if (guard->count == 0)
		return 0;
	ids = document_ids(editor->document);
	moved = mem_zero(guard->count, sizeof *moved);
	/* All are looked at before the first change makes the ids stale. */
	for (i = 0; i < guard->count; i++)
		moved[i] = journey_has(journey, guard->v[i].node) &&
			strcmp(ids_of(ids, guard->v[i].node), guard->v[i].id) != 0;
	for (i = 0; result == 0 && i < guard->count; i++)
		if (moved[i] && *journey_text(journey, guard->v[i].node, KEY_ID) == '\0')
			result = document_set(editor->document, guard->v[i].node, "id",
				value_new_text(guard->v[i].id), err);
	free(moved);
	refs_guard_clear(guard);
	return result;
}

/* Taking references away, and bringing them back. */

struct dropper {
	struct editor *editor;
	node_id node;
	struct refs_list *list;
};

static bool
is_within(const struct journey *journey, node_id node, node_id above)
{
	while (node != NODE_NONE && node != above)
		node = journey_parent(journey, node);
	return node != NODE_NONE;
}

static void
note_ref(void *with, const struct ref *ref)
{
	struct dropper *dropper = with;
	const struct journey *journey = place_journey(dropper->editor);
	node_id to = ids_find(document_ids(dropper->editor->document), ref->id);
	struct refs_list *list = dropper->list;
	struct refs_dropped *dropped;

	if (to == NODE_NONE || !is_within(journey, to, dropper->node) ||
		is_within(journey, ref->holder, dropper->node))
		return;
	vec_grow(list->v, list->count, list->room);
	dropped = &list->v[list->count++];
	*dropped = (struct refs_dropped){ 0 };
	dropped->holder = ref->holder;
	dropped->target = to;
	dropped->id = mem_text(ref->id);
	if (ref->attribute == KEY_NONE) {
		dropped->parent = journey_parent(journey, ref->holder);
		dropped->index = journey_index(journey, ref->holder);
	} else {
		dropped->attribute = mem_text(key_name(ref->attribute));
		dropped->value = value_copy(ref->value);
	}
}

/* Sets or (value NULL) removes one entry of a mapping; takes `value` over. */
static int
set_entry(struct editor *editor, const struct refs_dropped *entry, const char *id,
	struct value *value, struct err *err)
{
	const struct value *old = journey_get(place_journey(editor), entry->holder,
		key_find(entry->attribute));
	struct value *map = old != NULL ? value_copy(old) : value_new_map();

	if (map->kind != VALUE_MAP) {
		value_free(map);
		value_free(value);
		return 0;
	}
	if (value != NULL)
		value_put(map, id, value);
	else
		value_remove(map, id);
	if (value_count(map) == 0) {
		value_free(map);
		map = NULL;
	}
	return document_set(editor->document, entry->holder, entry->attribute, map, err);
}

int
refs_drop(struct editor *editor, node_id node, struct refs_list *list, struct err *err)
{
	size_t i;
	int result = 0;

	each_ref(place_journey(editor), note_ref, &(struct dropper){ editor, node, list });
	for (i = 0; result == 0 && i < list->count; i++)
		if (list->v[i].attribute == NULL)
			result = document_remove(editor->document, list->v[i].holder, err);
		else
			result = set_entry(editor, &list->v[i], list->v[i].id, NULL, err);
	return result;
}

static int
return_one(struct editor *editor, const struct refs_dropped *dropped, struct err *err)
{
	const struct journey *journey = place_journey(editor);

	if (dropped->attribute != NULL)
		return journey_has(journey, dropped->holder) ? set_entry(editor, dropped,
			dropped->id, value_copy(dropped->value), err) : 0;
	if (journey_has(journey, dropped->holder) || !journey_has(journey, dropped->parent) ||
		journey_parent(journey, dropped->holder) != NODE_NONE)
		return 0;
	return document_restore(editor->document, dropped->holder, dropped->parent, "next",
		dropped->index, err);
}

int
refs_return(struct editor *editor, const struct refs_list *list, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct refs_guard guard = { 0 };
	size_t i;
	int result = 0;

	for (i = 0; result == 0 && i < list->count; i++) {
		result = return_one(editor, &list->v[i], err);
		vec_grow(guard.v, guard.count, guard.room);
		guard.v[guard.count++] = (struct refs_kept){ list->v[i].target,
			mem_text(list->v[i].id) };
	}
	for (i = 0; i < guard.count; i++)
		if (*journey_text(journey, guard.v[i].node, KEY_ID) != '\0')
			guard.v[i].node = NODE_NONE;
	if (result == 0)
		return refs_guard_end(editor, &guard, err);
	refs_guard_clear(&guard);
	return result;
}

void
refs_list_clear(struct refs_list *list)
{
	size_t i;

	for (i = 0; i < list->count; i++) {
		free(list->v[i].attribute);
		free(list->v[i].id);
		value_free(list->v[i].value);
	}
	free(list->v);
	*list = (struct refs_list){ 0 };
}

/* Another id. */

struct renamer {
	const char *old;
	struct refs_list *list;
};

static void
note_old(void *with, const struct ref *ref)
{
	struct renamer *renamer = with;
	struct refs_list *list = renamer->list;
	struct refs_dropped *found;

	if (strcmp(ref->id, renamer->old) != 0)
		return;
	vec_grow(list->v, list->count, list->room);
	found = &list->v[list->count++];
	*found = (struct refs_dropped){ .holder = ref->holder, .id = mem_text(ref->id) };
	if (ref->attribute != KEY_NONE) {
		found->attribute = mem_text(key_name(ref->attribute));
		found->value = value_copy(ref->value);
	}
}

/* One id of an attribute becomes another. */
static int
set_mention(struct editor *editor, const struct mention *mention, const char *now, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct value *old = journey_get(journey, mention->node, mention->key);
	struct value *value = mention->entry > 0 ? value_new_list() : value_new_text(now);

	for (size_t i = 0; mention->entry > 0 && i < value_count(old); i++)
		value_add(value, i + 1 == mention->entry ? value_new_text(now) :
			value_copy(value_item(old, i)));
	return document_set(editor->document, mention->node,
		journey_key_name(journey, mention->key), value, err);
}

static int
rename_mentions(struct editor *editor, enum node_kind kind, const char *old, const char *now,
	struct err *err)
{
	struct mentions mentions = { 0 };
	const struct mention *mention;
	size_t count, i;
	int result = 0;

	mentions_read(&mentions, place_journey(editor), kind);
	mention = mentions_of(&mentions, old, &count);
	for (i = 0; result == 0 && i < count; i++)
		result = set_mention(editor, &mention[i], now, err);
	mentions_clear(&mentions);
	return result;
}

static int
rename_places(struct editor *editor, const char *old, const char *now, struct err *err)
{
	struct refs_list list = { 0 };
	size_t i;
	int result = 0;

	each_ref(place_journey(editor), note_old, &(struct renamer){ old, &list });
	for (i = 0; result == 0 && i < list.count; i++) {
		const struct refs_dropped *ref = &list.v[i];

		if (ref->attribute == NULL)
			result = document_set(editor->document, ref->holder, "to",
				value_new_text(now), err);
		else if ((result = set_entry(editor, ref, ref->id, NULL, err)) == 0)
			result = set_entry(editor, ref, now, value_copy(ref->value), err);
	}
	refs_list_clear(&list);
	return result;
}

int
refs_rename(struct editor *editor, enum node_kind kind, const char *old, const char *now,
	struct err *err)
{
	return schema_has_cells(kind) ? rename_places(editor, old, now, err) :
		rename_mentions(editor, kind, old, now, err);
}
