/*
 * A plain tree of texts, lists and mappings: what an attribute holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum value_kind { VALUE_TEXT, VALUE_LIST, VALUE_MAP };

/* A value owns all below it. A mapping keeps the order of its keys; keys are
 * texts and occur once. There are many, mostly short texts: what a value holds
 * lies behind these two bytes, made and asked for by the functions below. */
struct value {
	uint8_t kind;		/* enum value_kind */
	bool plain : 1;		/* a text that is a number, a truth or nothing:
				 * written without quotes */
	bool kept : 1;		/* in an arena: it lives as long as that and never
				 * changes; value_free() leaves it alone */
};

struct value *value_new_text(const char *text);
struct value *value_new_text_n(const char *text, size_t len);
struct value *value_new_plain(const char *text);	/* 3, true, 2026-03-14; "" is null */
struct value *value_new_list(void);
struct value *value_new_map(void);
void value_free(struct value *value);			/* takes NULL */
struct value *value_copy(const struct value *value);	/* NULL gives NULL */

/* Copies into an arena. value_keep_text() sets *number to the arena's for it. */
struct value *value_keep(struct arena *arena, const struct value *value, uint32_t *number);
struct value *value_keep_text(struct arena *arena, const char *text, size_t len, uint32_t *number);

/* All take over `item`. value_put() replaces what stands under `key`, and
 * value_swap() at `index`; value_append() is for a `key` that is known not to be
 * there. value_take() takes an item out, yours from now on. */
void value_add(struct value *list, struct value *item);
void value_put(struct value *map, const char *key, struct value *item);
void value_append(struct value *map, const char *key, struct value *item);
void value_swap(struct value *value, size_t index, struct value *item);
struct value *value_take(struct value *value, size_t index);
void value_remove(struct value *map, const char *key);

/* The items of a list or a mapping, and the keys of a mapping beside them; a
 * text has none, and NULL neither. */
size_t value_count(const struct value *value);
struct value *value_item(const struct value *value, size_t index);
const char *value_key(const struct value *map, size_t index);

const struct value *value_get(const struct value *map, const char *key);	/* or NULL */

/* "" where it is no text; NULL too is none. */
static inline const char *
value_text(const struct value *value)
{
	return value != NULL && value->kind == VALUE_TEXT ? (const char *)(value + 1) : "";
}

/* Same shape, order and texts; how a text would be quoted does not count.
 * NULL equals only NULL. Mappings compare without regard to order. */
bool value_equal(const struct value *a, const struct value *b);

#endif
