/*
 * What was edited, put into the file's own text.
 *
 * The edits between what the file says and what it shall say are carried out
 * one by one on the text, as splices, and on `base`, which keeps step with the
 * text. Splices gather in a batch over one tree; an edit whose way leads
 * through something that the batch has changed asks for LATER: the batch is
 * finished, the new text parsed, and the edit tried again.
 *
 * What stands in the way of an edit is cleared first: an alias on the way
 * becomes the value it stands for, and aliases elsewhere that point at what
 * is to change get the value as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/patch.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/diff.h"
#include "patching.h"
#include "yaml/read.h"

static int
patch_try(struct patch *patch, const struct edit *edit)
{
	switch (edit->op) {
	case EDIT_SET:
		return patch->written[edit->node] ? SPLICE_DONE : patching_set(patch, edit);
	case EDIT_INSERT:
		return patch->written[edit->node] ? SPLICE_DONE : patching_insert(patch, edit);
	case EDIT_REMOVE:
		return patching_remove(patch, edit->node);
	case EDIT_MOVE:
		return patching_move(patch, edit);
	}
	return -1;
}

/* An edit may ask for LATER as often as there are aliases to clear; one that
 * still asks for it over a fresh tree, with nothing done, cannot be helped. */
static int
patch_one(struct patch *patch, const struct edit *edit)
{
	bool fresh;
	int result;

	for (;;) {
		fresh = patch->batch.count == 0;
		result = patch_try(patch, edit);
		if (result != SPLICE_LATER)
			break;
		if (fresh && patch->batch.count == 0)
			return err_set(patch->err, ERR_REFUSED,
			    N_("this change does not fit the text of the file"), NULL);
		if (patching_finish_batch(patch) != 0)
			return -1;
	}
	return result == SPLICE_DONE ? edit_apply(patch->base, edit, NULL, patch->err) : -1;
}

static int
patch_anew(struct patch *patch, const struct edit *move)
{
	struct edit gone = edit_remove(move->node);
	struct edit here = edit_insert(move->node, journey_kind(patch->base, move->node),
	    move->parent, move->key, move->index);
	int result = patch_one(patch, &gone);

	if (result == 0)
		result = patch_one(patch, &here);
	edit_clear(&gone);
	edit_clear(&here);
	return result;
}

static int
patch_all(struct patch *patch, const struct edits *edits)
{
	const struct edit *edit;
	size_t i;
	int result;

	for (i = 0; i < edits->count; i++) {
		edit = &edits->v[i];
		if (edit->op == EDIT_MOVE) {
			/* Only a tree that keeps step tells how to move. */
			if (patching_finish_batch(patch) != 0)
				return -1;
			result = patching_can_travel(patch, edit) ? patch_one(patch, edit) : patch_anew(patch, edit);
		} else {
			result = patch_one(patch, edit);
		}
		if (result != 0)
			return -1;
	}
	return patching_finish_batch(patch);
}

/* Reads the new text and holds it against what it shall say. */
static int
prove(struct patch *patch, node_id **numbers, size_t *number_count)
{
	struct journey *again = read_journey(patch->tree, &(struct read_as){ 0 }, patch->err);
	key_id key = KEY_NONE;
	node_id *map, at = NODE_NONE;
	size_t count;
	bool same;

	if (again == NULL)
		return -1;
	count = journey_next_id(again);
	map = mem_zero(count, sizeof *map);
	same = diff_match(patch->now, again, map, &at, &key);
	journey_free(again);
	if (same && numbers != NULL) {
		*number_count = count - 2;
		memmove(map, map + 2, *number_count * sizeof *map);
		*numbers = map;
		return 0;
	}
	free(map);
	if (same)
		return 0;
	return err_set(patch->err, ERR_REFUSED,
	    N_("the new text would not say what the map says, at “%s” (%s)"), "tw",
	    key != KEY_NONE ? journey_key_name(patch->now, key) : "",
	    schema_node(journey_kind(patch->now, at))->name);
}

static int
patch_begin(struct patch *patch, const char *text, size_t len)
{
	patch->source = source_over(text, len, patch->err);
	if (patch->source == NULL)
		return -1;
	patch->tree = tree_parse(patch->source, patch->err);
	if (patch->tree == NULL)
		return -1;
	patch->written = mem_zero(journey_next_id(patch->now), sizeof *patch->written);
	splices_init(&patch->batch, patch->tree);
	return 0;
}

char *
patch_text(const char *text, size_t len, struct journey *base, const struct journey *now,
	size_t *new_len, node_id **numbers, size_t *number_count, struct err *err)
{
	struct patch patch = { .base = base, .now = now, .err = err };
	struct edits edits = { 0 };
	char *result = NULL;

	if (patch_begin(&patch, text, len) == 0) {
		diff_same(base, now, &edits);
		if (patch_all(&patch, &edits) == 0 && prove(&patch, numbers, number_count) == 0) {
			result = mem_text_n(patch.source->bytes, patch.source->len);
			*new_len = patch.source->len;
		}
		splices_clear(&patch.batch);
	}
	edits_clear(&edits);
	tree_free(patch.tree);
	source_free(patch.source);
	free(patch.touched);
	free(patch.written);
	return result;
}
