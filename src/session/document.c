/*
 * An open map: the file as it stands, the journey in memory, its history.
 *
 * What the file says is kept as a row of texts (texts.c), each with the place in
 * the history that it belongs to; the last one is what stands in the file now. A
 * save makes the next one out of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "noting.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "file/link.h"
#include "file/replace.h"
#include "file/slurp.h"
#include "session/trail.h"
#include "yaml/glimpse.h"
#include "yaml/read.h"

/* --- opening ------------------------------------------------------------- */

struct journey *
text_read_places(const struct text *text, struct places *places, struct err *err)
{
	struct read_as as = { .numbers = text->numbers, .number_count = text->number_count,
		.places = places };
	struct source *source = source_over(text->bytes, text->len, err);
	struct journey *journey = source != NULL ? read_source(source, &as, err) : NULL;

	if (places == NULL || places->tree == NULL) {
		source_free(source);
	} else {
		source_forget_lines(source);
		places->source = source;
	}
	return journey;
}

struct journey *
text_read(const struct text *text, struct err *err)
{
	return text_read_places(text, NULL, err);
}

void
text_date(struct text *text, const struct journey *journey)
{
	text->dated = true;
	text->stamp = journey_stamp(journey, NODE_ROOT);
}

/* By node is in the order of reading, but for the root. */
void
text_number(struct text *text, node_id *numbers, const struct journey *journey)
{
	text->number_count = journey_next_id(journey) - 2;
	memmove(numbers, numbers + 2, text->number_count * sizeof *numbers);
	text->numbers = numbers;
	text->numbered = true;
}

/* Takes over the text and its journey; NULL where there is none. */
static struct document *
document_from_text(const char *path, struct text text, struct journey *journey)
{
	struct document *document;

	if (journey == NULL) {
		text_free(&text);
		return NULL;
	}
	document = mem_zero(1, sizeof *document);
	document->path = path != NULL ? mem_text(path) : NULL;
	document->journey = journey;
	document->history = history_new();
	document->first_next = journey_next_id(journey);
	text_date(&text, journey);
	text_keep(document, text);
	return document;
}

struct document *
document_from_own(const char *path, char *bytes, size_t len, struct err *err)
{
	struct text text = { .bytes = bytes, .len = len };

	return document_from_text(path, text, text_read(&text, err));
}

struct document *
document_from_bytes(const char *path, const char *bytes, size_t len, struct err *err)
{
	return document_from_own(path, mem_text_n(bytes, len), len, err);
}

struct document *
document_beside(const char *path, const struct document *other, struct err *err)
{
	const struct text *theirs = text_in_file(other);
	struct text text = { .bytes = theirs->bytes, .len = theirs->len, .borrowed = true };

	return document_from_text(path, text, text_read(&text, err));
}

void
document_inherit(struct document *document, struct document *other)
{
	struct text *text = &document->texts[document->text_count - 1];
	struct text *theirs = &other->texts[other->text_count - 1];

	if (!text->borrowed)
		return;
	assert(text->bytes == theirs->bytes);
	text->borrowed = false;
	theirs->borrowed = true;
}

/* The journey in a text that may be something else: then there is no error. */
static struct journey *
text_glance(const struct text *text, struct err *err)
{
	struct read_as as = { .perhaps = true };
	struct source *source = glimpse_text(text->bytes)
	    ? source_over(text->bytes, text->len, err) : NULL;
	struct journey *journey = source != NULL ? read_source(source, &as, err) : NULL;

	source_free(source);
	return journey;
}

/* `places`: to be noted; they go to the document. */
static struct document *
glance(const char *path, bool named, bool placed, struct err *err)
{
	struct places places = { 0 };
	struct slurp slurp = { 0 };
	struct document *document = NULL;
	struct text text;

	if (slurp_read(path, &slurp, err) == 0) {
		text = (struct text){ .bytes = slurp.bytes, .len = slurp.len };
		slurp.bytes = NULL;
		document = document_from_text(strcmp(path, "-") == 0 ? NULL : path, text,
		    named ? text_read_places(&text, placed ? &places : NULL, err) :
		    text_glance(&text, err));
	}
	if (document != NULL) {
		document->places = places;
	} else {
		places_clear(&places);
		err_set_file(err, path);
	}
	slurp_clear(&slurp);
	return document;
}

struct document *
document_glance(const char *path, bool named, struct err *err)
{
	return glance(path, named, false, err);
}

static struct document *
open_document(const char *path, bool placed, struct err *err)
{
	bool is_input = strcmp(path, "-") == 0;
	bool mended = !is_input && replace_finish(path) > 0;
	struct document *document = glance(path, true, placed, err);

	if (document != NULL)
		document->mended = mended;
	return document;
}

struct document *
document_open(const char *path, struct err *err)
{
	return open_document(path, false, err);
}

struct document *
document_open_placed(const char *path, struct err *err)
{
	return open_document(path, true, err);
}

void
document_free(struct document *document)
{
	if (document == NULL)
		return;
	while (document_is_saving(document))
		document_save_end(document, NULL);
	trail_end(document, false);
	texts_forget(document, document->text_count);
	free(document->texts);
	watch_free(document->watch);
	free(document->watched);
	free(document->watched_journal);
	free(document->path);
	ids_free(document->ids);
	places_clear(&document->places);
	lanes_clear(&document->lanes);
	history_free(document->history);
	journey_free(document->journey);
	free(document);
}

/* --- looking ---------------------------------------------------------------- */

const struct journey *
document_journey(const struct document *document)
{
	return document->journey;
}

struct journey *
document_file_journey(const struct document *document, struct err *err)
{
	return text_read(text_in_file(document), err);
}

char *
document_link(const struct document *document, const char *link, bool *leaves)
{
	return link_target(document->path != NULL ? document->path : "", link, leaves);
}

bool
document_is_file(const struct document *document, const char *path)
{
	return document->path != NULL && link_is_same(document->path, path);
}

const char *
document_path(const struct document *document)
{
	return document->path;
}

bool
document_may_save(const struct document *document)
{
	return document->path == NULL || replace_is_allowed(document->path);
}

const struct ids *
document_ids(struct document *document)
{
	uint32_t stamp = journey_shape_stamp(document->journey);

	if (document->ids == NULL || document->ids_stamp != stamp) {
		ids_free(document->ids);
		document->ids = ids_new(document->journey);
		document->ids_stamp = stamp;
	}
	return document->ids;
}

const struct lanes *
document_lanes(struct document *document)
{
	uint32_t stamp = journey_shape_stamp(document->journey);

	if (!document->lanes_known || document->lanes_stamp != stamp) {
		lanes_clear(&document->lanes);
		lanes_of(document->journey, &document->lanes);
		document->lanes_stamp = stamp;
		document->lanes_known = true;
	}
	return &document->lanes;
}

bool
document_is_dirty(const struct document *document)
{
	return !history_is_saved(document->history);
}

bool
document_was_mended(const struct document *document)
{
	return document->mended;
}

/* --- changing ------------------------------------------------------------------ */

void
document_begin(struct document *document, node_id node)
{
	history_begin(document->history, node);
	note_begin(document, node);
}

void
document_end(struct document *document)
{
	history_end(document->history);
	note_end(document);
}

void
document_cancel(struct document *document)
{
	history_cancel(document->history, document->journey);
	note_cancel(document);
}

int
document_apply(struct document *document, struct edit edit, struct err *err)
{
	int result;

	document_begin(document, edit.node);
	result = history_apply(document->history, document->journey, &edit, err);
	if (result == 0)
		note_edit(document, &edit);
	document_end(document);
	edit_clear(&edit);
	return result;
}

int
document_apply_all(struct document *document, const struct edits *edits, struct err *err)
{
	int result = 0;
	size_t i;

	document_begin(document, edits->count > 0 ? edits->v[0].node : NODE_NONE);
	for (i = 0; i < edits->count && result == 0; i++)
		result = document_apply(document, edit_copy(&edits->v[i]), err);
	if (result == 0)
		document_end(document);
	else
		document_cancel(document);
	return result;
}

int
document_set(struct document *document, node_id node, const char *key, struct value *value,
	struct err *err)
{
	return document_apply(document, edit_set(node, key, value), err);
}

node_id
document_insert(struct document *document, enum node_kind kind, node_id parent, const char *slot,
	size_t index, struct err *err)
{
	node_id node = journey_next_id(document->journey);

	if (document_apply(document, edit_insert(node, kind, parent, slot, index), err) != 0)
		return NODE_NONE;
	return node;
}

int
document_remove(struct document *document, node_id node, struct err *err)
{
	return document_apply(document, edit_remove(node), err);
}

int
document_move(struct document *document, node_id node, node_id parent, const char *slot,
	size_t index, struct err *err)
{
	return document_apply(document, edit_move(node, parent, slot, index), err);
}

int
document_restore(struct document *document, node_id node, node_id parent, const char *slot,
	size_t index, struct err *err)
{
	return document_apply(document,
	    edit_insert(node, journey_kind(document->journey, node), parent, slot, index), err);
}

/* Undoing comes to the first edit of a step last. */
static void
note_crossing(struct document *document, const struct edit *edit, bool forth)
{
	if (edit->op != EDIT_SET || (forth && document->crossed_key != KEY_NONE))
		return;
	document->crossed = edit->node;
	document->crossed_key = journey_find_key(document->journey, edit->key);
}

/* Undoes a step, or does it again. */
static bool
cross(struct document *document, bool forth, node_id *node)
{
	bool known = note_knows_step(document, forth), any = false;
	const struct edit *edit;

	document->crossed_key = KEY_NONE;
	while ((edit = history_cross(document->history, document->journey, forth, node)) != NULL) {
		if (!known && !any)
			note_begin(document, edit->node);
		if (!known)
			note_edit(document, edit);
		note_crossing(document, edit, forth);
		any = true;
	}
	if (any && known)
		note_crossed(document, forth);
	else if (any)
		note_end(document);
	return any;
}

bool
document_undo(struct document *document, node_id *node)
{
	return cross(document, false, node);
}

bool
document_redo(struct document *document, node_id *node)
{
	return cross(document, true, node);
}

const struct edits *
document_step(const struct document *document)
{
	return history_step(document->history, false);
}

key_id
document_crossed(const struct document *document, node_id node)
{
	return document->crossed == node ? document->crossed_key : KEY_NONE;
}
