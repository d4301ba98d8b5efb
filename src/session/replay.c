/*
 * A trail played over its base.
 *
 * Any bytes may stand in the records: what does not fit the map is passed
 * over, so that all that does fit is brought back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "replay.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "file/slurp.h"
#include "model/diff.h"
#include "noting.h"
#include "record.h"

static void
know(struct replay *replay, node_id node)
{
	vec_grow(replay->nodes, replay->count, replay->room);
	replay->nodes[replay->count++] = node;
}

/* The base's text as a document; NULL where the record has none. */
static struct document *
read_base(struct replay *replay, struct record_in *in)
{
	struct journal_tail *base = &replay->base;
	size_t path_len, len;
	const char *path = record_get_bytes(in, &path_len), *bytes;
	char *own;

	(void)path;	/* it may have been moved since */
	if (base->is_known) {
		in->bad = record_get_number(in) != base->known_len || in->at != in->end || in->bad;
		return in->bad ? NULL :
		    document_beside(replay->real, replay->beside, &replay->err);
	}
	bytes = record_get_bytes(in, &len);
	if (in->bad)
		return NULL;
	if (base->bytes == NULL)
		return document_from_bytes(replay->real, bytes, len, &replay->err);
	own = memmove(base->bytes, bytes, len);
	own[len] = '\0';
	base->bytes = NULL;
	return document_from_own(replay->real, own, len, &replay->err);
}

static bool
play_base(struct replay *replay, struct record_in *in)
{
	const struct text *text;
	node_id node;

	replay->document = read_base(replay, in);
	if (in->bad)
		err_set(&replay->err, ERR_SYNTAX, N_("the journal does not say what it is about"), NULL);
	if (replay->document == NULL)
		return false;
	text = text_in_file(replay->document);
	replay->is_old = slurp_is(replay->real, text->bytes, text->len);
	if (replay->into != NULL)
		trail_attach(replay->document, replay->into, NULL);
	replay->into = NULL;
	for (node = 0; node < replay->document->first_next; node++)
		know(replay, node);
	return true;
}

static node_id
node_at(const struct replay *replay, uint32_t number)
{
	return number < replay->count ? replay->nodes[number] : NODE_NONE;
}

static void
play_edit(struct replay *replay, struct record_in *in)
{
	struct document *document = replay->document;
	struct edit edit;
	uint32_t number;

	if (!record_get_edit(in, &edit))
		return;
	number = edit.node;
	edit.node = node_at(replay, number);
	edit.parent = node_at(replay, edit.parent);
	if (edit.op == EDIT_INSERT && number == replay->count) {
		edit.node = journey_next_id(document->journey);
		know(replay, document_apply(document, edit, NULL) == 0
		    ? journey_next_id(document->journey) - 1 : NODE_NONE);
	} else {
		document_apply(document, edit, NULL);
	}
}

/* Takes the node that parts have made off the map again. */
static void
end_parts(struct replay *replay)
{
	struct edit gone = edit_remove(replay->whole);

	if (replay->whole != NODE_NONE)
		edit_apply(replay->document->journey, &gone, NULL, NULL);
	replay->whole = NODE_NONE;
}

/* Only what the parts have made themselves is changed apart from the history. */
static void
play_part(struct replay *replay, struct record_in *in)
{
	struct journey *journey = replay->document->journey;
	bool begins = replay->whole == NODE_NONE;
	struct edit edit;
	uint32_t number, above;

	if (!record_get_edit(in, &edit))
		return;
	number = edit.node;
	above = edit.parent;
	edit.node = node_at(replay, number);
	edit.parent = node_at(replay, above);
	if (edit.op == EDIT_INSERT && number == replay->count &&
	    (begins || above >= replay->first_part)) {
		edit.node = journey_next_id(journey);
		if (edit_apply(journey, &edit, NULL, NULL) != 0)
			edit.node = NODE_NONE;
		know(replay, edit.node);
		if (begins) {
			replay->whole = edit.node;
			replay->first_part = number;
		}
	} else if (edit.op == EDIT_SET && !begins && number >= replay->first_part) {
		edit_apply(journey, &edit, NULL, NULL);
	} else if (edit.op == EDIT_REMOVE && !begins && edit.node == replay->whole) {
		end_parts(replay);
	}
	edit_clear(&edit);
}

/* Makes the text of the file, which is taken over, the one that the map was equal to
 * here, if it is. */
static void
keep_file(struct replay *replay, struct text *text, const struct journey *in_file)
{
	struct document *document = replay->document;
	size_t count = journey_next_id(in_file), i;
	node_id *map = mem_zero(count, sizeof *map);

	if (diff_match(document->journey, in_file, map, NULL, NULL)) {
		text->number_count = count - 2;
		text->numbers = mem_zero(count, sizeof *text->numbers);
		for (i = 2; i < count; i++)
			text->numbers[i - 2] = map[i];
		text->place = history_place(document->history);
		text_keep(document, *text);
		history_mark_saved(document->history);
		replay->is_saved = true;
		replay->done = history_undo_count(document->history);
		note_saving(document, text->bytes, text->len);
		*text = (struct text){ 0 };
	}
	free(map);
}

/* Is the map what stands in the file now? Then from here on it is saved. */
static void
try_file(struct replay *replay)
{
	struct slurp file = { 0 };
	struct journey *in_file;
	struct text text;

	if (replay->real == NULL || slurp_read(replay->real, &file, NULL) != 0)
		return;
	text = (struct text){ .bytes = file.bytes, .len = file.len };
	in_file = text_read(&text, NULL);
	if (in_file != NULL)
		keep_file(replay, &text, in_file);
	text_free(&text);
	journey_free(in_file);
}

static void
play_saved(struct replay *replay, struct record_in *in)
{
	uint32_t sum = record_get_number(in), now;
	uint64_t len = record_get_size(in);
	size_t now_len;

	if (!in->bad && replay->real != NULL && slurp_sum(replay->real, &now_len, &now) &&
	    len == now_len && sum == now)
		try_file(replay);
}

static void
play_draft(struct replay *replay, struct record_in *in, bool change)
{
	size_t at = change ? record_get_number(in) : 0, cut = change ? record_get_number(in) : 0, len;
	char *line = change ? NULL : record_get_text(in);
	const char *bytes = record_get_bytes(in, &len);

	if (!in->bad && change && replay->has_draft && at <= replay->draft.len &&
	    cut <= replay->draft.len - at)
		str_splice(&replay->draft, at, cut, bytes, len);
	if (!in->bad && !change) {
		str_cut(&replay->draft, 0);
		str_cut(&replay->draft_line, 0);
		str_add_n(&replay->draft, bytes, len);
		str_add(&replay->draft_line, line);
		replay->has_draft = true;
	}
	free(line);
}

static void
play_step(struct replay *replay, enum record type, struct record_in *in)
{
	struct document *document = replay->document;

	if (type == RECORD_BEGIN && !replay->in_step) {
		document_begin(document, node_at(replay, record_get_number(in)));
		replay->in_step = true;
	} else if (replay->in_step && type == RECORD_END) {
		document_end(document);
		replay->in_step = false;
	} else if (replay->in_step && type == RECORD_CANCEL) {
		document_cancel(document);
		replay->in_step = false;
	}
}

static bool
play(void *data, uint8_t type, const char *bytes, size_t len)
{
	struct replay *replay = data;
	struct record_in in = { .at = bytes, .end = bytes + len };

	if (replay->document == NULL)
		return type == RECORD_BASE && play_base(replay, &in);
	if (type != RECORD_PART)
		end_parts(replay);
	switch ((enum record)type) {
	case RECORD_BEGIN:
	case RECORD_END:
	case RECORD_CANCEL:
		play_step(replay, (enum record)type, &in);
		break;
	case RECORD_EDIT:
		play_edit(replay, &in);
		break;
	case RECORD_PART:
		play_part(replay, &in);
		break;
	case RECORD_UNDO:
		document_undo(replay->document, NULL);
		break;
	case RECORD_REDO:
		document_redo(replay->document, NULL);
		break;
	case RECORD_SAVED:
		play_saved(replay, &in);
		break;
	case RECORD_DRAFT:
	case RECORD_DRAFT_CHANGE:
		play_draft(replay, &in, type == RECORD_DRAFT_CHANGE);
		break;
	case RECORD_DRAFT_END:
		replay->has_draft = false;
		break;
	case RECORD_BASE:
		break;
	}
	return true;
}

/* All records were played. */
static int
finish(struct replay *replay, struct err *err)
{
	if (replay->document == NULL) {
		err_move(err, &replay->err);
		return -1;
	}
	end_parts(replay);
	if (replay->in_step)
		document_end(replay->document);
	replay->in_step = false;
	/* A draft's changes may have cut a character; a text has none cut. */
	str_cut(&replay->draft, utf8_check(str_text(&replay->draft), replay->draft.len));
	if (!replay->is_old && !replay->is_saved)
		try_file(replay);
	return 0;
}

int
replay_run(struct replay *replay, const char *path, struct err *err)
{
	const struct text *text = replay->beside != NULL ? text_in_file(replay->beside) : NULL;

	replay->base = (struct journal_tail){ .type = RECORD_BASE };
	if (text != NULL && !text->borrowed && !document_is_saving(replay->beside)) {
		replay->base.known = text->bytes;
		replay->base.known_len = text->len;
	}
	if (journal_read_large(path, play, replay, &replay->base, &replay->state, err) != 0)
		return -1;
	return finish(replay, err);
}

int
replay_bytes(struct replay *replay, const char *bytes, size_t len, struct err *err)
{
	journal_scan(bytes, len, play, replay);
	return finish(replay, err);
}

size_t
replay_steps(const struct replay *replay)
{
	size_t now = history_undo_count(replay->document->history);

	if (!document_is_dirty(replay->document))
		return 0;
	if (now == replay->done)
		return 1;	/* another step of that number */
	return now > replay->done ? now - replay->done : replay->done - now;
}

void
replay_clear(struct replay *replay)
{
	journal_close(replay->into, false);
	document_free(replay->document);
	journal_state_clear(&replay->state);
	str_clear(&replay->draft);
	str_clear(&replay->draft_line);
	err_clear(&replay->err);
	free(replay->nodes);
	*replay = (struct replay){ 0 };
}
