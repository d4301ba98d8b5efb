/*
 * The line and column in the file of what a finding is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_PINPOINT_H
#define YAML_PINPOINT_H

#include <stddef.h>

#include "model/check.h"
#include "model/journey.h"
#include "yaml/tree.h"

/* Where `place` begins in the tree that the journey was read from; both count
 * from 1. What has no place of its own is where that begins to which it
 * belongs: a card in short form, what `<<` brought in. */
void pinpoint(const struct tree *tree, const struct journey *journey,
	const struct check_place *place, size_t *line, size_t *column);

#endif
