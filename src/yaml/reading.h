/*
 * A journey being read: for the rooms that do it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef READING_H
#define READING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "model/journey.h"
#include "yaml/places.h"
#include "yaml/tree.h"

#define RECENT 1024

struct reader {
	const struct tree *tree;
	struct tree item;	/* one that was closed there */
	struct journey *journey;
	struct err *err;
	const node_id *numbers;
	size_t number_count, used;
	struct places *places;	/* or NULL */
	unsigned merging;	/* what `<<` brings in */
	size_t names;		/* keys that are the journey's own */
	key_id recent[RECENT];	/* keys by a hash of their names */
	uint32_t breath;	/* the node to tell at how far it is */
	bool failed, stopped;
};

/* Says what is wrong at a node, with two arguments (err_set_at()). */
void reading_complain(struct reader *reader, uint32_t at, const char *message, const char *args,
	const char *a, const char *b);

/* Says what is wrong with a key that is no name; is it one? */
void reading_complain_key(struct reader *reader, uint32_t at);
bool reading_is_name(const struct reader *reader, uint32_t at);

/* Each complains of what no journey may be: anything but one mapping, of another
 * version; at any node of the tree tags of others, keys without names or twice. */
bool reading_is_one_mapping(struct reader *reader);
void reading_check_version(struct reader *reader, uint32_t root);
void reading_check_nodes(struct reader *reader);

#endif
