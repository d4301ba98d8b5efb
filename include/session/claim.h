/*
 * Whose a map is: taken over from another program, and by another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_CLAIM_H
#define SESSION_CLAIM_H

#include <stdbool.h>

#include "session/trail.h"

/* trail_recover() though another program holds it, or may hold it: that one sees
 * it by trail_look(). What is another user's cannot be read; then nothing but
 * the place is taken, and the document stays as it is. A document that kept
 * unsaved edits when it was taken over keeps them, and takes nothing but the
 * place, which nobody need hold (found->journal NULL). */
int trail_take_over(struct document *document, const struct trail_found *found, struct err *err);

enum trail_claim {
	TRAIL_OURS,
	TRAIL_TAKEN,	/* with all that was unsaved: the document has no trail and
			 * is what the file holds; all borrowed from it is stale */
	TRAIL_KEPT	/* but what is unsaved is still here, and in the trail */
};

/* Did another take the map over? Tells it once. `who` is yours, or NULL. A
 * journal that somebody deleted is written again. */
enum trail_claim trail_look(struct document *document, char **who);

/* Who took it over and was not told of by trail_look() yet; yours, or NULL. The
 * document stays as it is. */
char *trail_taker(const struct document *document);

/* Does it have unsaved edits that were kept so? */
bool trail_is_kept(const struct document *document);

/* The path of the document's journal, borrowed, or NULL. */
const char *trail_journal(const struct document *document);

#endif
