/*
 * Undo and redo without limit, in steps as the user sees them.
 *
 * A line of steps with a place in it: before the place what can be undone,
 * after it what can be redone. Each step holds the edits that lead back over
 * it; carrying them out yields those that lead forth again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/history.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/vec.h"

/* `serial` numbers the place behind the step. */
struct step {
	struct edits back;
	node_id node;
	size_t serial;
};

struct history {
	struct step *steps;
	size_t count, room;
	size_t done;		/* how many steps lie before the place */
	size_t last_serial;
	size_t saved;		/* the serial of the place that is in the file */
	unsigned depth;		/* of open steps */
	struct step open;
	bool crossing;		/* a step is being undone or redone */
	size_t left;		/* of its edits */
	struct edits crossed;	/* inverses of those carried out */
};

struct history *
history_new(void)
{
	return mem_zero(1, sizeof(struct history));
}

/* Drops all steps from `from` on. */
static void
forget_from(struct history *history, size_t from)
{
	size_t i;

	for (i = from; i < history->count; i++)
		edits_clear(&history->steps[i].back);
	history->count = from;
}

void
history_free(struct history *history)
{
	if (history == NULL)
		return;
	forget_from(history, 0);
	edits_clear(&history->open.back);
	free(history->steps);
	free(history);
}

void
history_begin(struct history *history, node_id node)
{
	if (history->depth++ == 0)
		history->open = (struct step){ .node = node };
}

void
history_end(struct history *history)
{
	assert(history->depth > 0);
	if (--history->depth > 0 || history->open.back.count == 0)
		return;
	forget_from(history, history->done);
	history->open.serial = ++history->last_serial;
	vec_grow(history->steps, history->count, history->room);
	history->steps[history->count++] = history->open;
	history->done = history->count;
	history->open = (struct step){ 0 };
}

/* Carries out `edits` from the last to the first and returns their inverses,
 * in the order in which they came up. */
static struct edits
go_back(struct journey *journey, const struct edits *edits)
{
	struct edits inverses = { 0 };
	struct edit inverse;
	size_t i;
	int result;

	for (i = edits->count; i > 0; i--) {
		result = edit_apply(journey, &edits->v[i - 1], &inverse, NULL);
		assert(result == 0);
		(void)result;
		edits_add(&inverses, inverse);
	}
	return inverses;
}

void
history_cancel(struct history *history, struct journey *journey)
{
	struct edits forth;

	assert(history->depth > 0);
	history->depth = 0;
	forth = go_back(journey, &history->open.back);
	edits_clear(&forth);
	edits_clear(&history->open.back);
}

int
history_apply(struct history *history, struct journey *journey, const struct edit *edit, struct err *err)
{
	struct edit inverse;
	int result;

	history_begin(history, edit->node);
	result = edit_apply(journey, edit, &inverse, err);
	if (result == 0)
		edits_add(&history->open.back, inverse);
	history_end(history);
	return result;
}

const struct edit *
history_cross(struct history *history, struct journey *journey, bool forth, node_id *node)
{
	struct step *step;
	struct edit inverse;
	int result;

	if (history->depth > 0 || history->done == (forth ? history->count : 0))
		return NULL;
	step = &history->steps[forth ? history->done : history->done - 1];
	if (!history->crossing)
		history->left = step->back.count;
	history->crossing = history->left > 0;
	if (history->crossing) {
		result = edit_apply(journey, &step->back.v[--history->left], &inverse, NULL);
		assert(result == 0);
		(void)result;
		edits_add(&history->crossed, inverse);
		return &step->back.v[history->left];
	}
	edits_clear(&step->back);
	step->back = history->crossed;
	history->crossed = (struct edits){ 0 };
	history->done = forth ? history->done + 1 : history->done - 1;
	if (node != NULL)
		*node = step->node;
	return NULL;
}

static bool
cross(struct history *history, struct journey *journey, bool forth, node_id *node)
{
	bool any = false;

	while (history_cross(history, journey, forth, node) != NULL)
		any = true;
	return any;
}

bool
history_undo(struct history *history, struct journey *journey, node_id *node)
{
	return cross(history, journey, false, node);
}

bool
history_redo(struct history *history, struct journey *journey, node_id *node)
{
	return cross(history, journey, true, node);
}

const struct edits *
history_step(const struct history *history, bool forth)
{
	if (history->done == (forth ? history->count : 0))
		return NULL;
	return &history->steps[forth ? history->done : history->done - 1].back;
}

size_t
history_undo_count(const struct history *history)
{
	return history->done;
}

size_t
history_place(const struct history *history)
{
	return history->done == 0 ? 0 : history->steps[history->done - 1].serial;
}

void
history_mark_saved(struct history *history)
{
	history_mark_saved_at(history, history_place(history));
}

void
history_mark_saved_at(struct history *history, size_t place)
{
	history->saved = place;
}

void
history_forget_saved(struct history *history)
{
	history->saved = SIZE_MAX;
}

bool
history_is_saved(const struct history *history)
{
	return history->saved == history_place(history) && history->open.back.count == 0;
}
