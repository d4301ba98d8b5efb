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

enum value_kind { VALUE_TEXT, VALUE_LIST, VALUE_MAP };

/* A value owns all below it. A mapping keeps the order of its keys; keys are
 * texts and occur once. A text is never NULL. */
struct value {
	uint8_t kind;		/* enum value_kind */
	bool plain;		/* a text that is a number, a truth or nothing:
				 * written without quotes */
	uint32_t count;		/* of items; 0 of a text */
	char **keys;		/* VALUE_MAP, beside items */
	union {
		struct value **items;	/* VALUE_LIST, VALUE_MAP */
		const char *text;	/* VALUE_TEXT: stands behind the value */
	};
};

struct value *value_new_text(const char *text);
struct value *value_new_text_n(const char *text, size_t len);
struct value *value_new_plain(const char *text);	/* 3, true, 2026-03-14; "" is null */
struct value *value_new_list(void);
struct value *value_new_map(void);
void value_free(struct value *value);			/* takes NULL */
struct value *value_copy(const struct value *value);	/* NULL gives NULL */

/* All take over `item`. value_put() replaces what stands under `key`;
 * value_append() is for a `key` that is known not to be there. */
void value_add(struct value *list, struct value *item);
void value_put(struct value *map, const char *key, struct value *item);
void value_append(struct value *map, const char *key, struct value *item);
void value_remove(struct value *map, const char *key);

const struct value *value_get(const struct value *map, const char *key);	/* or NULL */
const char *value_text(const struct value *value);	/* "" where it is no text */

/* Same shape, order and texts; how a text would be quoted does not count.
 * NULL equals only NULL. Mappings compare without regard to order. */
bool value_equal(const struct value *a, const struct value *b);

#endif
