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

#include "base/mem.h"
#include "base/vec.h"

/* There are many values: no more room than it takes. */
static struct value *
value_new(enum value_kind kind)
{
	struct value *value = mem_zero(1, sizeof *value);

	value->kind = (uint8_t)kind;
	return value;
}

struct value *
value_new_text_n(const char *text, size_t len)
{
	struct value *value = mem_alloc(sizeof *value + len + 1);
	char *behind = (char *)(value + 1);

	*value = (struct value){ .kind = VALUE_TEXT, .text = behind };
	if (len != 0)
		memcpy(behind, text, len);
	behind[len] = '\0';
	return value;
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

struct value *
value_new_list(void)
{
	return value_new(VALUE_LIST);
}

struct value *
value_new_map(void)
{
	return value_new(VALUE_MAP);
}

void
value_free(struct value *value)
{
	size_t i;

	if (value == NULL)
		return;
	for (i = 0; i < value->count; i++) {
		value_free(value->items[i]);
		if (value->kind == VALUE_MAP)
			free(value->keys[i]);
	}
	if (value->kind != VALUE_TEXT) {
		free(value->items);
		free(value->keys);
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
	copy = value->kind == VALUE_TEXT ? value_new_text(value->text)
	    : value_new((enum value_kind)value->kind);
	copy->plain = value->plain;
	for (i = 0; i < value->count; i++)
		if (value->kind == VALUE_MAP)
			value_put(copy, value->keys[i], value_copy(value->items[i]));
		else
			value_add(copy, value_copy(value->items[i]));
	return copy;
}

void
value_add(struct value *list, struct value *item)
{
	assert(list->kind == VALUE_LIST);
	list->items = vec_double(list->items, list->count, sizeof *list->items);
	list->items[list->count++] = item;
}

/* Where `key` stands, or the count. */
static size_t
value_find(const struct value *map, const char *key)
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
	assert(map->kind == VALUE_MAP);
	map->items = vec_double(map->items, map->count, sizeof *map->items);
	map->keys = vec_double(map->keys, map->count, sizeof *map->keys);
	map->keys[map->count] = mem_text(key);
	map->items[map->count++] = item;
}

void
value_put(struct value *map, const char *key, struct value *item)
{
	size_t i = value_find(map, key);

	assert(map->kind == VALUE_MAP);
	if (i == map->count) {
		value_append(map, key, item);
		return;
	}
	value_free(map->items[i]);
	map->items[i] = item;
}

void
value_remove(struct value *map, const char *key)
{
	size_t i = value_find(map, key), rest;

	assert(map->kind == VALUE_MAP);
	if (i == map->count)
		return;
	value_free(map->items[i]);
	free(map->keys[i]);
	rest = map->count - i - 1;
	memmove(map->items + i, map->items + i + 1, rest * sizeof *map->items);
	memmove(map->keys + i, map->keys + i + 1, rest * sizeof *map->keys);
	map->count--;
}

const struct value *
value_get(const struct value *map, const char *key)
{
	size_t i;

	if (map == NULL || map->kind != VALUE_MAP)
		return NULL;
	i = value_find(map, key);
	return i < map->count ? map->items[i] : NULL;
}

const char *
value_text(const struct value *value)
{
	return value != NULL && value->kind == VALUE_TEXT ? value->text : "";
}

static bool
value_equal_maps(const struct value *a, const struct value *b)
{
	size_t i, at;

	for (i = 0; i < a->count; i++) {
		/* Almost always the order is the same. */
		at = strcmp(a->keys[i], b->keys[i]) == 0 ? i : value_find(b, a->keys[i]);
		if (at == b->count || !value_equal(a->items[i], b->items[at]))
			return false;
	}
	return true;
}

bool
value_equal(const struct value *a, const struct value *b)
{
	size_t i;

	if (a == NULL || b == NULL)
		return a == b;
	if (a->kind != b->kind || a->count != b->count)
		return false;
	if (a->kind == VALUE_TEXT)
		return strcmp(a->text, b->text) == 0;
	if (a->kind == VALUE_MAP)
		return value_equal_maps(a, b);
	for (i = 0; i < a->count; i++)
		if (!value_equal(a->items[i], b->items[i]))
			return false;
	return true;
}
