/*
 * Undo and redo without limit, in steps as the user sees them.
 *
 * A step is what one command did: a group of edits. The history keeps the
 * inverses; nobody else needs code to undo. Undo goes past a save.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_HISTORY_H
#define MODEL_HISTORY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/edit.h"
#include "model/journey.h"

struct history;

struct history *history_new(void);
void history_free(struct history *history);

/* Opens a step; steps nest, only the outermost counts. `node` is where the
 * user is, so that undo can lead back there. history_end() closes it; a step
 * without edits leaves no trace. history_cancel() undoes what the open step
 * (all levels of it) did and drops it. */
void history_begin(struct history *history, node_id node);
void history_end(struct history *history);
void history_cancel(struct history *history, struct journey *journey);

/* Applies an edit within the open step (or as a step of its own) and forgets
 * what could have been redone. */
int history_apply(struct history *history, struct journey *journey, const struct edit *edit,
	struct err *err);

/* Each returns false where there is nothing to undo or redo; `*node`, if not
 * NULL, becomes a node that the step concerned (it may be off the map). */
bool history_undo(struct history *history, struct journey *journey, node_id *node);
bool history_redo(struct history *history, struct journey *journey, node_id *node);

/* The same edit by edit, for whoever must see each: carries out the next edit
 * of the step that is undone (`forth`: redone) and hands it out, borrowed until
 * the next call. NULL when the step is over, or when there was none; between
 * the first call and that NULL nothing else may be done to the history. */
const struct edit *history_cross(struct history *history, struct journey *journey, bool forth,
	node_id *node);

/* What the next undo (`forth`: redo) carries out, from the last edit to the first;
 * NULL: nothing. Borrowed until the history changes. */
const struct edits *history_step(const struct history *history, bool forth);

size_t history_undo_count(const struct history *history);

/* Remembers this place (or the one with that number) as the one that stands in
 * the file. After undo or redo back to it, history_is_saved() holds again. */
void history_mark_saved(struct history *history);
void history_mark_saved_at(struct history *history, size_t place);
/* No place stands in the file any more: somebody else wrote it. */
void history_forget_saved(struct history *history);
bool history_is_saved(const struct history *history);

/* A number for the present place in the history: the same after undo and redo
 * back to it, and never used for another. */
size_t history_place(const struct history *history);

#endif
