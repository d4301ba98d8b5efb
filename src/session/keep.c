/*
 * The trail's journal: begun, written, moved, ended.
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
		trail_start(trail);
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

int
trail_move_to(struct trail *trail, struct journal *other, struct err *err)
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

/* Once, for there is no third place. */
int
trail_move_away(struct trail *trail)
{
	char *path = trail->moved ? NULL : journals_in_state(trail->real, 1);
	struct journal *other = path != NULL ? journal_create(path, NULL) : NULL;

	free(path);
	trail->moved = true;
	return trail_move_to(trail, other, NULL);
}

int
document_flush(struct document *document, struct err *err)
{
	struct trail *trail = trail_keeping(document);

	if (trail == NULL || journal_write(trail->journal, NULL) == 0 || trail_move_away(trail) == 0)
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

void
trail_close(struct document *document, bool remove)
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

bool
trail_has_unsaved(const struct document *document)
{
	return document->trail->has_draft || document_is_dirty(document);
}

void
trail_end(struct document *document, bool discard)
{
	if (document->trail != NULL)
		trail_close(document, discard || !trail_has_unsaved(document));
}
