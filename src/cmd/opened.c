/*
 * The maps that are open at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "opened.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/vec.h"
#include "ballot.h"
#include "cmd/recover.h"
#include "cmd/saving.h"
#include "compared.h"
#include "model/sieve.h"
#include "session/reload.h"
#include "session/trail.h"
#include "text.h"
#include "view/sheet.h"

/* What an editor knows of one map while another is on the screen: all that holds
 * numbers of its nodes is among it. */
struct opened {
	struct document *document;
	struct map *map;
	struct sheet *sheet;
	struct sieve *sieve;
	struct compared *compared;
	struct ballot *ballot;
	struct picks picks;
	struct conflict_seen conflict;
	node_id comment;
	bool read_only;
	int file_told;
	size_t above;		/* which it was opened from */
};

/* The record of the map on the screen is made when the first other is opened,
 * and brought up to date when it leaves the screen. */
static void
put_away(struct editor *editor)
{
	struct opened *now;

	trail_draft(editor->document, NULL, NULL);
	if (editor->opened_count == 0) {
		vec_grow(editor->opened, 0, editor->opened_room);
		editor->opened[0] = (struct opened){ 0 };
		editor->opened_count = 1;
		editor->opened_at = 0;
	}
	now = &editor->opened[editor->opened_at];
	now->document = editor->document;
	now->map = editor->map;
	now->sheet = editor->sheet;
	now->sieve = editor->sieve;
	now->compared = editor->compared;
	now->ballot = editor->ballot;
	now->picks = editor->picks;
	now->conflict = editor->conflict;
	now->comment = editor->comment;
	now->read_only = editor->read_only;
	now->file_told = editor->file_told;
}

static void
bring_up(struct editor *editor, size_t at)
{
	const struct opened *now = &editor->opened[at];

	editor->opened_at = at;
	editor->document = now->document;
	editor->map = now->map;
	editor->sheet = now->sheet;
	editor->sieve = now->sieve;
	editor->compared = now->compared;
	editor->ballot = now->ballot;
	editor->picks = now->picks;
	editor->conflict = now->conflict;
	editor->comment = now->comment;
	editor->read_only = now->read_only;
	editor->file_told = now->file_told;
}

static size_t
find(const struct editor *editor, const char *path)
{
	size_t i = 0;

	while (i < editor->opened_count &&
	    !document_is_file(editor->opened[i].document, path))
		i++;
	return i;
}

static int
open_new(struct editor *editor, const char *path, struct err *err)
{
	struct document *document = document_open(path, err);

	if (document == NULL) {
		err_set_hint(err, N_("'cjm new FILE' begins a journey"));
		return -1;
	}
	vec_grow(editor->opened, editor->opened_count, editor->opened_room);
	editor->opened[editor->opened_count] = (struct opened){ .document = document,
		.map = map_new(document_journey(document)), .above = editor->opened_at };
	map_set_translate(editor->opened[editor->opened_count].map, text_translate);
	bring_up(editor, editor->opened_count++);
	editor_start(editor);
	return 0;
}

int
opened_down(struct editor *editor, const char *path, struct err *err)
{
	size_t at, from;

	if (document_is_saving(editor->document))
		return err_set(err, ERR_REFUSED, N_("the map is being saved: try again"), NULL);
	document_flush(editor->document, NULL);
	put_away(editor);
	from = editor->opened_at;
	at = find(editor, path);
	if (at == editor->opened_count)
		return open_new(editor, path, err);
	if (at == from)
		return err_set(err, ERR_RULE, N_("the map links to itself"), NULL);
	bring_up(editor, at);
	/* A ring of links must not close: back leads to where it was first. */
	if (at > from)
		editor->opened[at].above = from;
	return 0;
}

bool
opened_up(struct editor *editor)
{
	if (editor->opened_count == 0 || editor->opened_at == 0 ||
	    document_is_saving(editor->document))
		return false;
	document_flush(editor->document, NULL);
	put_away(editor);
	bring_up(editor, editor->opened[editor->opened_at].above);
	return true;
}

static bool
waits_dirty(const struct editor *editor, size_t at)
{
	return at != editor->opened_at && document_is_dirty(editor->opened[at].document);
}

const char *
opened_dirty(const struct editor *editor, size_t *at)
{
	while (*at < editor->opened_count)
		if (waits_dirty(editor, (*at)++))
			return document_path(editor->opened[*at - 1].document);
	return NULL;
}

size_t
editor_count_unsaved(const struct editor *editor)
{
	size_t count = 0, at = 0;

	while (opened_dirty(editor, &at) != NULL)
		count++;
	return count;
}

bool
opened_show_dirty(struct editor *editor)
{
	for (size_t i = 0; i < editor->opened_count; i++) {
		if (!waits_dirty(editor, i))
			continue;
		document_flush(editor->document, NULL);
		put_away(editor);
		bring_up(editor, i);
		return true;
	}
	return false;
}

void
opened_close(struct editor *editor, bool discard)
{
	for (size_t i = 0; i < editor->opened_count; i++) {
		if (i == editor->opened_at)
			continue;
		trail_end(editor->opened[i].document, discard);
		sheet_free(editor->opened[i].sheet);
		map_free(editor->opened[i].map);
		sieve_free(editor->opened[i].sieve);
		compared_free(editor->opened[i].compared);
		ballot_free(editor->opened[i].ballot);
		picks_clear(&editor->opened[i].picks);
		document_free(editor->opened[i].document);
	}
	free(editor->opened);
	editor->opened = NULL;
	editor->opened_count = editor->opened_room = editor->opened_at = 0;
}
