/*
 * What a crash left: found, looked at, taken over, thrown away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/trail.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "base/vec.h"
#include "file/home.h"
#include "file/journals.h"
#include "noting.h"
#include "replay.h"

char *
trail_user(void)
{
	return home_self();
}

char *
trail_time(int64_t when)
{
	time_t seconds = (time_t)when;
	char text[32] = "";
	struct tm local;

	if (localtime_r(&seconds, &local) != NULL)
		strftime(text, sizeof text, "%Y-%m-%d %H:%M", &local);
	return mem_text(text);
}

void
trail_found_clear(struct trail_found *found)
{
	free(found->journal);
	free(found->file);
	free(found->draft);
	free(found->draft_line);
	free(found->who);
	*found = (struct trail_found){ 0 };
}

/* --- finding ----------------------------------------------------------------- */

static char *
who_is(const struct journal_state *state)
{
	struct str who = { 0 };

	str_add(&who, state->user != NULL ? state->user : "");
	if (state->host != NULL && *state->host != '\0')
		str_add_format(&who, "@%s", state->host);
	if (state->pid != 0)
		str_add_format(&who, " (%" PRIu64 ")", state->pid);
	return str_take(&who);
}

/* The file as it stands; none is well, too. */
static void
read_file(struct replay *replay, const char *real)
{
	replay->real = real;
	slurp_read(real, &replay->file, NULL);
}

static void
found_fill(struct trail_found *found, struct replay *replay, const char *journal, const char *real)
{
	found->held = replay->state.held;
	found->when = found->held ? replay->state.since : replay->state.last;
	found->torn = replay->state.torn;
	found->journal = mem_text(journal);
	found->file = mem_text(real);
	found->who = who_is(&replay->state);
	if (replay->document == NULL)
		return;
	found->steps = replay_steps(replay);
	found->changed = !replay->is_old && !replay->is_saved;
	if (replay->has_draft) {
		found->draft = mem_text(str_text(&replay->draft));
		found->draft_line = mem_text(str_text(&replay->draft_line));
	}
}

/* One place. What is not held and holds nothing that is not in the file is
 * nothing; so is a journal without a base: it was killed as it began. */
static int
look_at(const char *journal, const char *real, struct trail_found *found, struct err *err)
{
	struct replay replay = { 0 };
	struct err own = { 0 };
	int result = 0;

	if (!journal_is_there(journal))
		return 0;
	read_file(&replay, real);
	if (replay_run(&replay, journal, &own) == 0 || replay.state.held)
		found_fill(found, &replay, journal, real);
	else if (err_is_set(&own))
		result = -1;
	if (found->journal != NULL && !found->held && found->steps == 0 && found->draft == NULL)
		trail_found_clear(found);
	replay_clear(&replay);
	if (result != 0)
		err_move(err, &own);
	err_clear(&own);
	return result;
}

int
trail_find(const char *path, struct trail_found *found, struct err *err)
{
	char *real = journals_real_path(path), *beside = journals_beside(real);
	char *in_state = journals_in_state(real, 0);
	struct err own = { 0 };

	*found = (struct trail_found){ 0 };
	look_at(beside, real, found, &own);
	if (found->journal == NULL && in_state != NULL)
		look_at(in_state, real, found, &own);
	free(in_state);
	free(beside);
	free(real);
	if (found->journal == NULL && err_is_set(&own)) {
		err_move(err, &own);
		return -1;
	}
	err_clear(&own);
	return 0;
}

struct trail_found *
trail_list(size_t *count)
{
	struct trail_found *list = NULL, found;
	size_t noted, room = 0, i;
	char **files = journals_noted(&noted);

	*count = 0;
	for (i = 0; i < noted; i++) {
		if (trail_find(files[i], &found, NULL) == 0 && found.journal == NULL) {
			journals_forget(files[i]);
		} else if (found.journal != NULL) {
			vec_grow(list, *count, room);
			list[(*count)++] = found;
		}
		free(files[i]);
	}
	free(files);
	return list;
}

/* --- beginning ------------------------------------------------------------------ */

static int
tell_held(const struct trail_found *found, struct err *err)
{
	char *since = trail_time(found->when);

	err_set(err, ERR_LOCKED, N_("%s has it open since %s"), "tt", found->who, since);
	free(since);
	return -1;
}

/* Neither held nor worth anything: it makes room. */
static void
sweep(const char *journal)
{
	if (journal != NULL)
		journal_discard(journal, NULL);
}

int
trail_begin(struct document *document, struct err *err)
{
	char *real = journals_real_path(document->path), *beside = journals_beside(real);
	char *in_state = journals_in_state(real, 1);
	struct trail_found found = { 0 };
	struct journal *journal = NULL;
	struct err why = { 0 };
	int result = -1;

	trail_find(document->path, &found, &why);
	if (found.journal != NULL) {
		if (found.held)
			tell_held(&found, err);
		else
			err_set(err, ERR_CONFLICT, N_("unsaved work lies beside %s"), "t", document->path);
		goto out;
	}
	/* One that cannot be read stays where it is: the other place serves. */
	if (!err_is_set(&why))
		sweep(beside);
	sweep(in_state);
	err_clear(&why);
	journal = journal_create(beside, &why);
	if (journal == NULL && in_state != NULL && (why.kind == ERR_SYSTEM || why.kind == ERR_REFUSED)) {
		err_clear(&why);
		journal = journal_create(in_state, &why);
	}
	trail_attach(document, journal, &why);
	document_flush(document, NULL);
	journals_note(real);
	result = 0;
out:
	err_clear(&why);
	trail_found_clear(&found);
	free(in_state);
	free(beside);
	free(real);
	return result;
}

/* --- taking over ------------------------------------------------------------------- */

struct document *
trail_preview(const struct trail_found *found, struct err *err)
{
	struct replay replay = { 0 };
	struct document *document = NULL;

	read_file(&replay, found->file);
	if (replay_run(&replay, found->journal, err) == 0) {
		document = replay.document;
		replay.document = NULL;
	}
	replay_clear(&replay);
	return document;
}

struct document *
trail_play(const char *path, const char *bytes, size_t len, struct err *err)
{
	struct replay replay = { .real = path };
	struct document *document = NULL;

	if (replay_bytes(&replay, bytes, len, err) == 0) {
		document = replay.document;
		replay.document = NULL;
	}
	replay_clear(&replay);
	return document;
}

/* What the two hold changes places; each keeps its path. */
static void
swap(struct document *a, struct document *b)
{
	struct document old = *a;
	char *path = a->path;

	*a = *b;
	a->path = path;
	old.path = b->path;
	*b = old;
}

/* Where the file was changed by others meanwhile, the map stands over the base
 * that it grew from: the save then finds the difference, and there it is
 * merged. */
int
trail_recover(struct document *document, const struct trail_found *found, struct err *err)
{
	struct replay replay = { 0 };
	int result = -1;

	if (found->held)
		return tell_held(found, err);
	read_file(&replay, found->file);
	replay.into = journal_replace(found->journal, err);
	if (replay.into != NULL && replay_run(&replay, found->journal, err) == 0) {
		if (replay.has_draft)
			trail_draft(replay.document, str_text(&replay.draft),
			    str_text(&replay.draft_line));
		result = trail_settle(replay.document, err);
	}
	if (result == 0)
		swap(document, replay.document);
	replay_clear(&replay);
	return result;
}

int
trail_discard(const struct trail_found *found, struct err *err)
{
	if (found->held)
		return tell_held(found, err);
	if (journal_discard(found->journal, err) != 0)
		return -1;
	journals_forget(found->file);
	return 0;
}
