/*
 * The values of a journey: each stays as it is until the journey ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store.h"

#include <string.h>

#define SHORT 64	/* bytes; longer texts seldom stand twice */

/* Where a short text would be noted. */
static uint32_t *
place_of(struct store *store, const char *text, size_t len)
{
	uint64_t hash = len, part;

	for (; len >= sizeof part; len -= sizeof part, text += sizeof part) {
		memcpy(&part, text, sizeof part);
		hash = (hash ^ part) * 0x9e3779b97f4a7c15u;
		hash ^= hash >> 32;
	}
	for (part = 0; len > 0; len--)
		part = part << 8 | (unsigned char)*text++;
	hash = (hash ^ part) * 0x9e3779b97f4a7c15u;
	return &store->recent[(hash >> 32) % STORE_RECENT];
}

static bool
is_text(const struct value *value, const char *text, size_t len, bool plain)
{
	return value->plain == plain && strncmp(value_text(value), text, len) == 0 &&
	    value_text(value)[len] == '\0';
}

uint32_t
store_text(struct store *store, const char *text, size_t len, bool plain)
{
	uint32_t *place = len <= SHORT ? place_of(store, text, len) : NULL;
	uint32_t number;

	if (place != NULL && *place != 0 && is_text(store_at(store, *place), text, len, plain))
		return *place;
	value_keep_text(&store->arena, text, len, &number)->plain = plain;
	if (place != NULL)
		*place = number;
	return number;
}

uint32_t
store_value(struct store *store, const struct value *value)
{
	uint32_t number = value->kept ? arena_number(&store->arena, value) : 0;

	if (number != 0)
		return number;
	if (value->kind == VALUE_TEXT)
		return store_text(store, value_text(value), strlen(value_text(value)), value->plain);
	value_keep(&store->arena, value, &number);
	return number;
}

void
store_clear(struct store *store)
{
	arena_clear(&store->arena);
}
