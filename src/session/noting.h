/*
 * What the document tells its trail; each does nothing without one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_NOTING_H
#define SESSION_NOTING_H

#include <stdbool.h>
#include <stddef.h>

#include "file/journal.h"
#include "inside.h"

void note_begin(struct document *document, node_id node);
void note_edit(struct document *document, const struct edit *edit);	/* carried out */
void note_end(struct document *document);
void note_cancel(struct document *document);

/* Does the trail know the step that is undone (`forth`: redone) next, so that
 * a word is enough? Else its edits must be noted. */
bool note_knows_step(const struct document *document, bool forth);
void note_crossed(struct document *document, bool forth);

/* The bytes of what stands in the file are about to be changed in memory. */
void note_base(struct document *document);

/* These bytes are about to become the file; they are the file. */
void note_saving(struct document *document, const char *bytes, size_t len);
void note_saved(struct document *document);

/* From now on the document is another file's. */
void note_moved(struct document *document);

/* A trail into a journal, with its base written; takes the journal over. NULL:
 * no journal can be kept, for the reason that is moved out of `why`. */
void trail_attach(struct document *document, struct journal *journal, struct err *why);

/* All of it is on the disk, in the place of the journal that it replaces. */
int trail_settle(struct document *document, struct err *err);

/* "user@host (12)"; yours. */
char *trail_who(const struct journal_state *state);

/* What the two hold changes places; each keeps its path. */
void document_swap(struct document *a, struct document *b);

/* trail_recover(), also of what another program holds. */
struct trail_found;
int trail_take(struct document *document, const struct trail_found *found, struct err *err);

#endif
