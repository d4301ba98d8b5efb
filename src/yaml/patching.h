/*
 * A patch under way: for the rooms that carry it out.
 *
 * Every function that returns int gives SPLICE_DONE, SPLICE_LATER (finish the
 * batch and try again over the new tree) or -1 with the reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_PATCHING_H
#define YAML_PATCHING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "locate.h"
#include "model/edit.h"
#include "model/journey.h"
#include "yaml/splice.h"

struct patch {
	struct journey *base;
	const struct journey *now;
	struct source *source;
	struct tree *tree;
	struct splices batch;
	uint32_t *touched;	/* collections that the batch changes in shape */
	size_t touched_count, touched_room;
	bool *written;		/* by node: its text already is as in `now` */
	struct err *err;
};

/* Collections that the batch changes in shape: no way leads through them until
 * it is finished. */
void patching_touch(struct patch *patch, uint32_t collection);
bool patching_is_touched(const struct patch *patch, uint32_t collection);

/* Applies the batch and goes on with the new text and its tree; 0 or -1. */
int patching_finish_batch(struct patch *patch);

/* Puts a copy of what an alias stands for in its place; then LATER. */
int patching_set_to_copy(struct patch *patch, uint32_t at);

/* Writes out what `<<` brings into a mapping and takes it away; then LATER. */
int patching_dissolve(struct patch *patch, uint32_t mapping);

/* Gives every alias at or below `at` that points elsewhere its own copy, so
 * that `at` can be moved; DONE when there is none. */
int patching_unalias(struct patch *patch, uint32_t at);

/* DONE when an edit may go to work at `located`: no alias or `<<` on the way,
 * none elsewhere that points at what is to change. */
int patching_clear_way(struct patch *patch, const struct located *located);

/* Each puts one edit into the batch. */
int patching_set(struct patch *patch, const struct edit *edit);
int patching_insert(struct patch *patch, const struct edit *edit);
int patching_remove(struct patch *patch, node_id node);
int patching_move(struct patch *patch, const struct edit *edit);

/* Can the lines of a moved node travel? Else it goes and is written anew. */
bool patching_can_travel(const struct patch *patch, const struct edit *edit);

/* Is the slot a mapping from personas to levels? */
bool patching_is_levels(const struct patch *patch, const struct located *slot, node_id parent, const char *key);

/* Writes the whole slot anew, with all of its nodes as they shall be. */
int patching_rewrite_slot(struct patch *patch, node_id parent, const char *slot, uint32_t at);

#endif
