/*
 * The trail's journal: begun, written, moved, lost to another, ended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "keeping.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "file/journals.h"
#include "noting.h"
#include "session/trail.h"

/* --- beginning and ending -------------------------------------------------------------- */

void
trail_attach(struct document *document, struct journal *journal, struct err *why)
{
	struct trail *trail = mem_zero(1, sizeof *trail);

	trail->real = journals_real_path(document->path);
	trail->journal = journal;
	if (why != NULL)
		err_move(&trail->trouble, why);
	if (journal != NULL)
		trail_add_base(trail, document);
	document->trail = trail;
}

int
trail_settle(struct document *document, struct err *err)
{
	struct journal *journal = document->trail->journal;

	if (journal_write(journal, err) != 0 || journal_sync(journal, err) != 0)
		return -1;
	return journal_settle(journal, err);
}

/* Goes on in `other`, which is taken over, with all that is in the trail. */
static int
move_to(struct trail *trail, struct journal *other, struct err *err)
{
	if (other == NULL)
		return -1;
	if (journal_add_all(other, trail->journal, err) != 0 || journal_write(other, err) != 0 ||
	    journal_sync(other, err) != 0 || journal_settle(other, err) != 0) {
		journal_close(other, true);
		return -1;
	}
	journal_close(trail->journal, true);
	trail->journal = other;
	return 0;
}

/* Goes on in the user's state folder; once, for there is no third place. */
static int
move_away(struct trail *trail)
{
	char *path = trail->moved ? NULL : journals_in_state(trail->real, 1);
	struct journal *other = path != NULL ? journal_create(path, NULL) : NULL;

	free(path);
	trail->moved = true;
	return move_to(trail, other, NULL);
}

int
document_flush(struct document *document, struct err *err)
{
	struct trail *trail = trail_keeping(document);

	if (trail == NULL || journal_write(trail->journal, NULL) == 0 || move_away(trail) == 0)
		return 0;
	return journal_write(trail->journal, err);
}

bool
document_is_flushing(const struct document *document)
{
	return document->trail != NULL && document->trail->journal != NULL
	    && journal_is_flushing(document->trail->journal);
}

const struct err *
document_trouble(struct document *document)
{
	struct trail *trail = document->trail;

	if (trail != NULL && trail->journal != NULL) {
		err_clear(&trail->trouble);
		journal_trouble(trail->journal, &trail->trouble);
	}
	return trail != NULL && err_is_set(&trail->trouble) ? &trail->trouble : NULL;
}

void
trail_last_words(struct document *document)
{
	if (document->trail != NULL && document->trail->journal != NULL)
		journal_write_now(document->trail->journal);
}

static void
end(struct document *document, bool remove)
{
	struct trail *trail = document->trail;

	journal_close(trail->journal, remove);
	if (trail->journal != NULL && remove)
		journals_forget(trail->real);
	trail_forget_draft(trail);
	err_clear(&trail->trouble);
	free(trail->numbers);
	free(trail->place);
	free(trail->real);
	free(trail);
	document->trail = NULL;
}

static bool
has_unsaved(const struct document *document)
{
	return document->trail->has_draft || document_is_dirty(document);
}

void
trail_end(struct document *document, bool discard)
{
	if (document->trail != NULL)
		end(document, discard || !has_unsaved(document));
}

/* --- whose it is ------------------------------------------------------------------------ */

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
	end(fresh, true);
	document_free(fresh);
	return true;
}

static enum trail_claim
give_way(struct document *document, bool all, const char *place)
{
	if (!has_unsaved(document))
		end(document, true);
	else if (!all || !let_go(document))
		document->trail->place = mem_text(place);
	return document->trail == NULL ? TRAIL_TAKEN : TRAIL_KEPT;
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
		if (move_to(trail, journal_create(place, NULL), NULL) != 0)
			move_away(trail);
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

int
trail_take_back(struct document *document, const struct trail_found *found, struct err *err)
{
	struct trail *trail = document->trail;
	struct journal *journal = found->journal != NULL
	    ? journal_take(trail->place, false, err) : journal_create(trail->place, err);

	if (move_to(trail, journal, err) != 0)
		return -1;
	free(trail->place);
	trail->place = NULL;
	return 0;
}
