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
	free(found->place);
	free(found->file);
	free(found->draft);
	free(found->draft_line);
	free(found->who);
	*found = (struct trail_found){ 0 };
}

/* --- finding ----------------------------------------------------------------- */

char *
trail_who(const struct journal_state *state)
{
	struct str who = { 0 };

	str_add(&who, state->user != NULL ? state->user : "");
	if (state->host != NULL && *state->host != '\0')
		str_add_format(&who, "@%s", state->host);
	if (state->pid != 0)
		str_add_format(&who, " (%" PRIu64 ")", state->pid);
	return str_take(&who);
}

static void
found_fill(struct trail_found *found, struct replay *replay, const char *journal, const char *real)
{
	found->held = replay->state.held;
	found->stale = replay->state.stale;
	found->last = replay->state.last;
	found->when = found->held ? replay->state.since : replay->state.last;
	found->torn = replay->state.torn;
	found->journal = mem_text(journal);
	found->file = mem_text(real);
	found->who = trail_who(&replay->state);
	if (replay->document == NULL)
		return;
	found->steps = replay_steps(replay);
	found->changed = !replay->is_old && !replay->is_saved;
	if (replay->has_draft) {
		found->draft = mem_text(str_text(&replay->draft));
		found->draft_line = mem_text(str_text(&replay->draft_line));
	}
}

/* What is sought: the trail of the file `real`, which `beside` may have read. */
struct seek {
	char *real;
	const struct document *beside;
};

/* One place. What is not held and holds nothing that is not in the file is
 * nothing; so is a journal without a base: it was killed as it began. */
static int
look_at(const char *journal, const struct seek *seek, struct trail_found *found, struct err *err)
{
	struct replay replay = { .real = seek->real, .beside = seek->beside };
	struct err own = { 0 };
	int result = 0;

	if (!journal_is_there(journal))
		return 0;
	if (replay_run(&replay, journal, &own) == 0 || replay.state.held)
		found_fill(found, &replay, journal, seek->real);
	else if (err_is_set(&own))
		result = -1;
	if (found->journal != NULL && (!found->held || found->stale) && found->steps == 0 &&
	    found->draft == NULL)
		trail_found_clear(found);
	replay_clear(&replay);
	if (result != 0)
		err_move(err, &own);
	err_clear(&own);
	return result;
}

/* Those that lost their place, and then their program. */
static void
look_aside(const char *place, const struct seek *seek, struct trail_found *found)
{
	size_t count, i;
	char **asides = journals_aside(place, &count);

	for (i = 0; i < count; i++) {
		if (found->journal == NULL)
			look_at(asides[i], seek, found, NULL);
		if (found->held)
			trail_found_clear(found);
		free(asides[i]);
	}
	free(asides);
}

static void
look_at_place(const char *place, const struct seek *seek, struct trail_found *found, struct err *err)
{
	look_at(place, seek, found, err);
	if (found->journal == NULL)
		look_aside(place, seek, found);
	if (found->journal != NULL)
		found->place = mem_text(place);
}

int
trail_find(const char *path, const struct document *beside, struct trail_found *found,
	struct err *err)
{
	struct seek seek = { journals_real_path(path), beside };
	char *places[] = { journals_beside(seek.real), journals_in_state(seek.real, 0) };
	struct err own = { 0 };

	*found = (struct trail_found){ 0 };
	look_at_place(places[0], &seek, found, &own);
	if (found->journal == NULL && places[1] != NULL)
		look_at_place(places[1], &seek, found, &own);
	free(places[1]);
	free(places[0]);
	free(seek.real);
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
		if (trail_find(files[i], NULL, &found, NULL) == 0 && found.journal == NULL) {
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
	char *since = trail_time(found->when), *last = trail_time(found->last);

	if (found->stale)
		err_set(err, ERR_LOCKED, N_("%s has it open since %s, without a sign of life since %s"),
			"ttt", found->who, since, last);
	else
		err_set(err, ERR_LOCKED, N_("%s has it open since %s"), "tt", found->who, since);
	free(since);
	free(last);
	return -1;
}

/* Neither held nor worth anything: it makes room. */
static void
sweep_one(const char *journal)
{
	struct journal_state state = { 0 };

	if (journal_read(journal, NULL, NULL, &state, NULL) == 0 && (!state.held || state.stale))
		journal_discard(journal, NULL);
	journal_state_clear(&state);
}

static void
sweep(const char *place)
{
	size_t count = 0, i;
	char **asides = place != NULL ? journals_aside(place, &count) : NULL;

	for (i = 0; i < count; i++) {
		sweep_one(asides[i]);
		free(asides[i]);
	}
	free(asides);
	if (place != NULL)
		sweep_one(place);
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

	trail_find(document->path, document, &found, &why);
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
trail_preview(const struct trail_found *found, const struct document *beside, bool *is_beside,
	struct err *err)
{
	struct replay replay = { .real = found->file, .beside = beside };
	struct document *document = NULL;

	if (replay_run(&replay, found->journal, err) == 0) {
		document = replay.document;
		replay.document = NULL;
	} else if (found->held && err != NULL && !err_is_set(err)) {
		tell_held(found, err);	/* and has not changed it yet */
	}
	if (is_beside != NULL)
		*is_beside = document != NULL && text_in_file(document)->borrowed &&
		    !document_is_dirty(beside);
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

void
document_swap(struct document *a, struct document *b)
{
	struct document old = *a;
	char *path = a->path;

	*a = *b;
	a->path = path;
	old.path = b->path;
	*b = old;
}

static struct journal *
journal_for(const struct trail_found *found, struct err *err)
{
	if (found->held)
		return journal_take(found->place, true, err);
	if (strcmp(found->journal, found->place) == 0)
		return journal_replace(found->place, err);
	sweep_one(found->place);
	return journal_create(found->place, err);
}

static int
recover(struct document *document, struct replay *replay, struct err *err)
{
	if (replay->has_draft)
		trail_draft(replay->document, str_text(&replay->draft),
		    str_text(&replay->draft_line));
	if (trail_settle(replay->document, err) != 0)
		return -1;
	document_swap(document, replay->document);
	document_inherit(document, replay->document);
	return 0;
}

/* What another program holds and nobody here can read stays with it. */
static int
take_place(struct document *document, struct replay *replay, struct err *err)
{
	trail_attach(document, replay->into, NULL);
	replay->into = NULL;
	if (trail_settle(document, err) == 0)
		return 0;
	trail_end(document, true);
	return -1;
}

/* Where the file was changed by others meanwhile, the map stands over the base
 * that it grew from: the save then finds the difference, and there it is
 * merged. */
int
trail_take(struct document *document, const struct trail_found *found, struct err *err)
{
	struct replay replay = { .real = found->file, .beside = document };
	struct err own = { 0 };
	int result = -1;

	replay.into = journal_for(found, err);
	if (replay.into == NULL)
		result = -1;
	else if (replay_run(&replay, found->journal, &own) == 0)
		result = recover(document, &replay, err);
	else if (found->held && replay.into != NULL)
		result = take_place(document, &replay, err);
	else
		err_move(err, &own);
	if (result == 0 && strcmp(found->journal, found->place) != 0)
		journal_discard(found->journal, NULL);
	if (result == 0)
		journals_note(found->file);
	err_clear(&own);
	replay_clear(&replay);
	return result;
}

int
trail_recover(struct document *document, const struct trail_found *found, struct err *err)
{
	return found->held && !found->stale ? tell_held(found, err) : trail_take(document, found, err);
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
