/*
 * Whose a map is: taken over from another program, and by another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/claim.h"

#include <stdlib.h>

#include "base/mem.h"
#include "keeping.h"
#include "noting.h"

const char *
trail_journal(const struct document *document)
{
	const struct trail *trail = trail_keeping(document);

	return trail != NULL ? journal_path(trail->journal) : NULL;
}

/* Becomes what stands in the file: all else went along with the journal. */
static bool
let_go(struct document *document)
{
	struct document *fresh = document_open(document->path, NULL);

	if (fresh == NULL)
		return false;
	document_swap(document, fresh);
	trail_close(fresh, true);
	document_free(fresh);
	return true;
}

static enum trail_claim
give_way(struct document *document, bool all, const char *place)
{
	if (!trail_has_unsaved(document))
		trail_close(document, true);
	else if (!all || !let_go(document))
		document->trail->place = mem_text(place);
	return document->trail == NULL ? TRAIL_TAKEN : TRAIL_KEPT;
}

char *
trail_taker(const struct document *document)
{
	const struct trail *trail = trail_keeping(document);
	struct journal_state state;
	char *who = NULL;

	if (trail == NULL || trail->place != NULL)
		return NULL;
	if (journal_peek(trail->journal, &state) == JOURNAL_TAKEN)
		who = trail_who(&state);
	journal_state_clear(&state);
	return who;
}

enum trail_claim
trail_look(struct document *document, char **who)
{
	struct trail *trail = trail_keeping(document);
	enum trail_claim claim = TRAIL_OURS;
	struct journal_state state;
	char *place;
	bool all;

	*who = NULL;
	if (trail == NULL || trail->place != NULL)
		return TRAIL_OURS;
	place = mem_text(journal_path(trail->journal));
	switch (journal_look(trail->journal, &state, &all)) {
	case JOURNAL_OURS:
		break;
	case JOURNAL_GONE:
		if (trail_move_to(trail, journal_create(place, NULL), NULL) != 0)
			trail_move_away(trail);
		break;
	case JOURNAL_TAKEN:
		*who = trail_who(&state);
		claim = give_way(document, all, place);
		break;
	}
	journal_state_clear(&state);
	free(place);
	return claim;
}

bool
trail_is_kept(const struct document *document)
{
	return document->trail != NULL && document->trail->place != NULL;
}

/* Only the place is taken. */
static int
take_back(struct document *document, const struct trail_found *found, struct err *err)
{
	struct trail *trail = document->trail;
	struct journal *journal = found->journal != NULL
	    ? journal_take(trail->place, false, err) : journal_create(trail->place, err);

	if (trail_move_to(trail, journal, err) != 0)
		return -1;
	free(trail->place);
	trail->place = NULL;
	return 0;
}

int
trail_take_over(struct document *document, const struct trail_found *found, struct err *err)
{
	if (document->trail != NULL && (found->journal == NULL || trail_has_unsaved(document)))
		return take_back(document, found, err);
	if (document->trail != NULL)
		trail_close(document, true);
	return trail_take(document, found, err);
}
