/*
 * What those share who make trees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BUILDING_H
#define BUILDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "yaml/tree.h"

/* A tree without nodes. */
struct tree *building_new(const struct source *source);

/* Room at the end of the pool for a text of up to `len` bytes; building_take()
 * then adds it, with a NUL behind it, and says where it is. */
char *building_room(struct tree *tree, size_t len);
uint32_t building_take(struct tree *tree, size_t len);

/* The same with a copy of `text`. */
uint32_t building_text(struct tree *tree, const char *text, size_t len);

/* Are that more nodes than a text may have up to `at`? */
bool building_is_crowded(size_t count, uint32_t at);

#endif
