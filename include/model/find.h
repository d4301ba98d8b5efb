/*
 * Where a text stands in the map, and which names are in use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_FIND_H
#define MODEL_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "model/journey.h"

/* The next phase, touchpoint or card after `from` in map order (phase by
 * phase, touchpoint by touchpoint) whose name or text holds `text`, without
 * regard to case unless `text` has capitals; goes round. `back` searches the
 * other way. NODE_NONE when nothing matches; `from` itself is found last. */
node_id find_text(const struct journey *journey, node_id from, const char *text, bool back);

/* Does `all` hold `text`, compared like this? */
bool find_holds(const char *all, const char *text);

/* The distinct texts of a lane's cards in map order (the names in use), as a
 * list that is yours to free. */
struct value *find_names(const struct journey *journey, key_id lane);

#endif
