/*
 * Which names and values are in use on a map.
 *
 * Each is a list of distinct texts, in the order of the map, that is yours to free.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_USED_H
#define MODEL_USED_H

#include "model/journey.h"

struct value *used_names(const struct journey *journey, key_id lane);	/* texts of its cards */
struct value *used_tags(const struct journey *journey);
struct value *used_owners(const struct journey *journey);	/* of touchpoints, ideas, the map */

/* What nodes of a kind have as an attribute, each piece of a list. */
struct value *used_values(const struct journey *journey, enum node_kind kind, key_id key);

/* Who wrote cards and comments, and who walked: the names between commas. One name
 * in another case is the same person, who goes by the first. */
struct value *used_people(const struct journey *journey);

#endif
