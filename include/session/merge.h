/*
 * Three files to one: journeys by their cards, and comments with what they are
 * about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_MERGE_H
#define SESSION_MERGE_H

#include "base/err.h"
#include "model/merge.h"
#include "session/document.h"

/* Brings what changed between `base` and `theirs` into `ours` (model/merge.h)
 * and its text (yaml/carry.h), to be saved or asked for by document_text().
 * None of the three has edits yet. */
int document_merge(struct document *ours, const struct document *base, const struct document *theirs,
	struct merge_sum *sum, struct err *err);

#endif
