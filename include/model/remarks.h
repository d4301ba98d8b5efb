/*
 * Threads of comments: a remark on a touchpoint and, right behind it, the answers
 * to it, each marked as one. A thread is done when its remark is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_REMARKS_H
#define MODEL_REMARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/journey.h"

/* What says that it answers, and stands behind nothing, is a remark. */
bool remark_is_answer(const struct journey *journey, node_id comment);

/* The remark that begins the thread of a comment. */
node_id remark_of(const struct journey *journey, node_id comment);

/* The next answer in the thread behind a comment, or NODE_NONE. */
node_id remark_next_answer(const struct journey *journey, node_id comment);

bool remark_is_done(const struct journey *journey, node_id comment);	/* its thread */

/* How many threads of a touchpoint are not done. */
size_t remarks_open(const struct journey *journey, node_id touchpoint);

#endif
