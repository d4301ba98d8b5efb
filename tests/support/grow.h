/*
 * Journeys and edits that grow from a seed, for properties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SUPPORT_GROW_H
#define SUPPORT_GROW_H

#include <stddef.h>
#include <stdint.h>

#include "model/edit.h"
#include "model/history.h"
#include "model/journey.h"

/* The next number below `below`; the same seed gives the same row. */
uint32_t grow_number(uint32_t *seed, uint32_t below);

/* A text a user could have typed: words, wide characters, line breaks, things
 * that YAML would take for something else. Yours to free. */
char *grow_text(uint32_t *seed);

/* A journey with about `touchpoints` touchpoints and something of everything
 * in format 1. Yours to free. */
struct journey *grow_journey(uint32_t *seed, size_t touchpoints);

/* One random edit that fits the map, carried out through `history`. */
void grow_edit(uint32_t *seed, struct journey *journey, struct history *history);

#endif
