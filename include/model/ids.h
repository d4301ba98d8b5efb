/*
 * The ids of things: as the file gives them, or as they follow from names.
 *
 * An id that the file leaves out follows from the name: lower case, words
 * joined by '-', a number behind a duplicate. Phases and touchpoints share one
 * set of ids; personas, evidence and lanes have their own. Written ids win
 * over derived ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_IDS_H
#define MODEL_IDS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/journey.h"

/* Where all ids of a journey stand at one moment; stale after the shape's
 * stamp has changed. Written ids are the journey's, which must live as long. */
struct ids;

struct ids *ids_new(const struct journey *journey);
void ids_free(struct ids *ids);

/* The id of a phase, touchpoint, persona, evidence or lane; borrowed from
 * `ids`. "" for any other node. */
const char *ids_of(const struct ids *ids, node_id node);

/* Does the file give it an id that another had before it? */
bool ids_is_taken(const struct ids *ids, node_id node);

/* The phase or touchpoint with that id, or NODE_NONE. ids_find_kind() looks
 * among the nodes of one kind. */
node_id ids_find(const struct ids *ids, const char *id);
node_id ids_find_kind(const struct ids *ids, enum node_kind kind, const char *id);

#endif
