/*
 * A plain tree of texts, lists and mappings: what an attribute holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/value.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/vec.h"

/* What a list or a mapping is besides; the text of a text stands behind its
 * struct value, a NUL at its end. */
struct many {
	struct value value;
	uint32_t count;
	struct value **items;
	char **keys;		/* VALUE_MAP, beside items */
};

static struct many *
many_of(struct value *value)
{
	assert(value->kind != VALUE_TEXT && !value->kept);
	return (struct many *)(void *)value;
}

static const struct many *
many_in(const struct value *value)
{
	return (const struct many *)(const void *)value;
}

static struct value *
text_init(void *room, const char *text, size_t len)
{
	struct value *value = room;
	char *behind = (char *)(value + 1);

	*value = (struct value){ .kind = VALUE_TEXT };
	if (len != 0)
		memcpy(behind, text, len);
	behind[len] = '\0';
	return value;
}

struct value *
value_new_text_n(const char *text, size_t len)
{
	return text_init(mem_alloc(sizeof(struct value) + len + 1), text, len);
}

struct value *
value_new_text(const char *text)
{
	return value_new_text_n(text, strlen(text));
}

struct value *
value_new_plain(const char *text)
{
	struct value *value = value_new_text(text);

	value->plain = true;
	return value;
}

static struct value *
many_new(enum value_kind kind)
{
	struct many *many = mem_zero(1, sizeof *many);

	many->value.kind = (uint8_t)kind;
	return &many->value;
}

struct value *
value_new_list(void)
{
	return many_new(VALUE_LIST);
}

struct value *
value_new_map(void)
{
	return many_new(VALUE_MAP);
}

void
value_free(struct value *value)
{
	struct many *many;
	size_t i;

	if (value == NULL || value->kept)
		return;
	if (value->kind != VALUE_TEXT) {
		many = many_of(value);
		for (i = 0; i < many->count; i++) {
			value_free(many->items[i]);
			if (value->kind == VALUE_MAP)
				free(many->keys[i]);
		}
		free(many->items);
		free(many->keys);
	}
	free(value);
}

struct value *
value_copy(const struct value *value)
{
	struct value *copy;
	size_t i;

	if (value == NULL)
		return NULL;
	copy = value->kind == VALUE_TEXT ? value_new_text(value_text(value))
	    : many_new((enum value_kind)value->kind);
	copy->plain = value->plain;
	for (i = 0; i < value_count(value); i++)
		if (value->kind == VALUE_MAP)
			value_append(copy, value_key(value, i), value_copy(value_item(value, i)));
		else
			value_add(copy, value_copy(value_item(value, i)));
	return copy;
}

/* --- in an arena ----------------------------------------------------------- */

struct value *
value_keep_text(struct arena *arena, const char *text, size_t len, uint32_t *number)
{
	struct value *value = text_init(arena_get(arena, sizeof *value + len + 1,
		_Alignof(struct value), number), text, len);

	value->kept = true;
	return value;
}

static char *
keep_key(struct arena *arena, const char *key)
{
	size_t size = strlen(key) + 1;

	return memcpy(arena_get(arena, size, 1, NULL), key, size);
}

static struct value *
keep_many(struct arena *arena, const struct many *from, uint32_t *number)
{
	struct many *many = arena_get(arena, sizeof *many, _Alignof(struct many), number);
	bool keyed = from->value.kind == VALUE_MAP;
	size_t i;

	*many = (struct many){ .value = from->value, .count = from->count };
	many->value.kept = true;
	many->items = arena_get(arena, many->count * sizeof *many->items,
		_Alignof(struct value *), NULL);
	if (keyed)
		many->keys = arena_get(arena, many->count * sizeof *many->keys,
			_Alignof(char *), NULL);
	for (i = 0; i < many->count; i++) {
		many->items[i] = value_keep(arena, from->items[i], NULL);
		if (keyed)
			many->keys[i] = keep_key(arena, from->keys[i]);
	}
	return &many->value;
}

struct value *
value_keep(struct arena *arena, const struct value *value, uint32_t *number)
{
	struct value *kept;

	if (value->kind != VALUE_TEXT)
		return keep_many(arena, many_in(value), number);
	kept = value_keep_text(arena, value_text(value), strlen(value_text(value)), number);
	kept->plain = value->plain;
	return kept;
}

/* --- lists and mappings ------------------------------------------------------ */

size_t
value_count(const struct value *value)
{
	return value != NULL && value->kind != VALUE_TEXT ? many_in(value)->count : 0;
}

struct value *
value_item(const struct value *value, size_t index)
{
	assert(index < value_count(value));
	return many_in(value)->items[index];
}

const char *
value_key(const struct value *map, size_t index)
{
	assert(map->kind == VALUE_MAP && index < value_count(map));
	return many_in(map)->keys[index];
}

void
value_add(struct value *list, struct value *item)
{
	struct many *many = many_of(list);

	assert(list->kind == VALUE_LIST);
	many->items = vec_double(many->items, many->count, sizeof *many->items);
	many->items[many->count++] = item;
}

/* Where `key` stands, or the count. */
static size_t
map_find(const struct many *map, const char *key)
{
	size_t i;

	for (i = 0; i < map->count; i++)
		if (strcmp(map->keys[i], key) == 0)
			break;
	return i;
}

void
value_append(struct value *map, const char *key, struct value *item)
{
	struct many *many = many_of(map);

	assert(map->kind == VALUE_MAP);
	many->items = vec_double(many->items, many->count, sizeof *many->items);
	many->keys = vec_double(many->keys, many->count, sizeof *many->keys);
	many->keys[many->count] = mem_text(key);
	many->items[many->count++] = item;
}

void
value_swap(struct value *value, size_t index, struct value *item)
{
	struct many *many = many_of(value);

	assert(index < many->count);
	value_free(many->items[index]);
	many->items[index] = item;
}

void
value_put(struct value *map, const char *key, struct value *item)
{
	struct many *many = many_of(map);
	size_t i;

	assert(map->kind == VALUE_MAP);
	i = map_find(many, key);
	if (i == many->count) {
		value_append(map, key, item);
		return;
	}
	value_swap(map, i, item);
}

struct value *
value_take(struct value *value, size_t index)
{
	struct many *many = many_of(value);
	struct value *item = value_item(value, index);
	size_t rest = many->count - index - 1;

	memmove(many->items + index, many->items + index + 1, rest * sizeof *many->items);
	if (value->kind == VALUE_MAP) {
		free(many->keys[index]);
		memmove(many->keys + index, many->keys + index + 1, rest * sizeof *many->keys);
	}
	many->count--;
	return item;
}

void
value_remove(struct value *map, const char *key)
{
	size_t i = map_find(many_of(map), key);

	assert(map->kind == VALUE_MAP);
	if (i < value_count(map))
		value_free(value_take(map, i));
}

const struct value *
value_get(const struct value *map, const char *key)
{
	const struct many *many;
	size_t i;

	if (map == NULL || map->kind != VALUE_MAP)
		return NULL;
	many = many_in(map);
	i = map_find(many, key);
	return i < many->count ? many->items[i] : NULL;
}

/* --- compared ------------------------------------------------------------------ */

static bool
maps_equal(const struct many *a, const struct many *b)
{
	size_t i, at;

	for (i = 0; i < a->count; i++) {
		/* Almost always the order is the same. */
		at = strcmp(a->keys[i], b->keys[i]) == 0 ? i : map_find(b, a->keys[i]);
		if (at == b->count || !value_equal(a->items[i], b->items[at]))
			return false;
	}
	return true;
}

bool
value_equal(const struct value *a, const struct value *b)
{
	size_t i;

	if (a == NULL || b == NULL || a == b)
		return a == b;
	if (a->kind != b->kind || value_count(a) != value_count(b))
		return false;
	if (a->kind == VALUE_TEXT)
		return strcmp(value_text(a), value_text(b)) == 0;
	if (a->kind == VALUE_MAP)
		return maps_equal(many_in(a), many_in(b));
	for (i = 0; i < value_count(a); i++)
		if (!value_equal(value_item(a, i), value_item(b, i)))
			return false;
	return true;
}
