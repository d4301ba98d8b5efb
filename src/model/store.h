/*
 * The values of a journey: each stays as it is until the journey ends.
 *
 * What an edit replaces stays too, so that undoing leads back to it without a
 * copy. A short text that was just stored is not stored again: channels, owners
 * and levels are the same few words throughout a map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_STORE_H
#define MODEL_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/value.h"

#define STORE_RECENT 1024

/* A zeroed struct is an empty store. */
struct store {
	struct arena arena;
	uint32_t recent[STORE_RECENT];	/* texts by a hash of them */
};

/* Each returns the number of a value, which is never 0. store_value() copies a
 * value, unless it is of this store. */
uint32_t store_text(struct store *store, const char *text, size_t len, bool plain);
uint32_t store_value(struct store *store, const struct value *value);

/* The value of that number; of 0: NULL. */
static inline struct value *
store_at(const struct store *store, uint32_t number)
{
	return number != 0 ? arena_at(&store->arena, number) : NULL;
}

void store_clear(struct store *store);

#endif
