/*
 * What was done to a map, as journal records.
 *
 * Nodes have numbers of the trail: those of the base in the order of reading
 * it, the root 1, and each node that comes later the next one. A node that
 * comes back and that the base did not hold (cut before the last save, pasted
 * after it) is written down with all that it holds. So the trail is complete
 * without the map's own history.
 *
 * After a save the trail begins anew over the new file. Steps from before that
 * are not in it: undoing one is then noted as a step that makes the same
 * edits, and so is all undo and redo from there on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/trail.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "file/crc.h"
#include "keeping.h"
#include "noting.h"
#include "record.h"

/* --- numbers ----------------------------------------------------------------- */

static uint32_t
number_of(const struct trail *trail, node_id node)
{
	if (node < trail->count)
		return trail->numbers[node];
	return node < trail->same ? node : 0;
}

static void
set_number(struct trail *trail, node_id node, uint32_t number)
{
	while (trail->count <= node) {
		uint32_t had = number_of(trail, (node_id)trail->count);

		vec_grow(trail->numbers, trail->count, trail->room);
		trail->numbers[trail->count++] = had;
	}
	trail->numbers[node] = number;
}

/* A text that was only read counts as the map does. */
static void
number_base(struct trail *trail, const struct document *document)
{
	const struct text *text = text_in_file(document);
	size_t count = text->number_count, i;

	trail->count = 0;
	trail->same = text->numbers == NULL ? document->first_next : NODE_ROOT + 1;
	if (text->numbers == NULL)
		count = document->first_next - 2;
	else
		for (i = 0; i < count; i++)
			if (text->numbers[i] != NODE_NONE)	/* in the file alone: none */
				set_number(trail, text->numbers[i], (uint32_t)(2 + i));
	trail->last = (uint32_t)(1 + count);
}

/* --- records -------------------------------------------------------------------- */

static void
add(struct trail *trail, enum record type, struct str *bytes)
{
	journal_add(trail->journal, (uint8_t)type, str_text(bytes), bytes->len);
	str_clear(bytes);
}

static void
add_word(struct trail *trail, enum record type)
{
	journal_add(trail->journal, (uint8_t)type, "", 0);
}

struct trail *
trail_keeping(const struct document *document)
{
	return document->trail != NULL && document->trail->journal != NULL ? document->trail : NULL;
}

void
trail_start(struct trail *trail)
{
	trail->bare = true;
	trail->undos = trail->redos = 0;
	trail->plain = trail->begun = trail->has_draft = false;
}

static void
add_base(struct trail *trail, const struct document *document)
{
	const struct text *text = text_in_file(document);
	struct str head = { 0 };

	record_put_text(&head, trail->real, strlen(trail->real));
	record_put_number(&head, (uint32_t)text->len);
	journal_put(trail->journal, RECORD_BASE, &head, text->bytes, text->len);
	str_clear(&head);
	number_base(trail, document);
	trail->bare = false;
}

/* The document's trail, ready to be added to, or NULL. */
static struct trail *
trail_to_add(const struct document *document)
{
	struct trail *trail = trail_keeping(document);

	if (trail != NULL && trail->bare)
		add_base(trail, document);
	return trail;
}

/* Notes the edit with the trail's numbers; it keeps its own. */
static void
add_numbered(struct trail *trail, enum record type, const struct edit *edit)
{
	struct edit other = *edit;
	struct str bytes = { 0 };

	other.node = number_of(trail, edit->node);
	other.parent = number_of(trail, edit->parent);
	record_put_edit(&bytes, &other);
	add(trail, type, &bytes);
}

static void
add_edit(struct trail *trail, const struct edit *edit)
{
	struct str bytes = { 0 };

	if (!trail->begun) {
		record_put_number(&bytes, number_of(trail, trail->node));
		add(trail, RECORD_BEGIN, &bytes);
		trail->begun = true;
	}
	add_numbered(trail, RECORD_EDIT, edit);
}

/* How a node stands on the map; the key is borrowed. */
static struct edit
insert_of(const struct journey *journey, node_id node)
{
	return (struct edit){
		.op = EDIT_INSERT, .node = node, .kind = journey_kind(journey, node),
		.parent = journey_parent(journey, node), .index = journey_index(journey, node),
		.key = (char *)journey_key_name(journey, journey_slot(journey, node)),
	};
}

/* A node with all it holds, put there apart from the history. */
static void
add_parts(struct trail *trail, const struct journey *journey, node_id node)
{
	struct edit edit = insert_of(journey, node);
	const node_id *children;
	size_t count, i;
	key_id key;

	set_number(trail, node, ++trail->last);
	add_numbered(trail, RECORD_PART, &edit);
	for (i = 0; i < journey_field_count(journey, node); i++) {
		edit = (struct edit){ .op = EDIT_SET, .node = node };
		edit.value = (struct value *)journey_field(journey, node, i, &key);
		edit.key = (char *)journey_key_name(journey, key);
		add_numbered(trail, RECORD_PART, &edit);
	}
	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++)
		add_parts(trail, journey, children[i]);
}

/* A node that the trail does not know came into the map. What it holds is no
 * part of the step: undone, the node keeps it, off the map as before. */
static void
add_new_node(struct trail *trail, const struct journey *journey, node_id node)
{
	struct edit edit = insert_of(journey, node), gone = { .op = EDIT_REMOVE, .node = node };
	size_t count;

	journey_children(journey, node, &count);
	if (count > 0 || journey_field_count(journey, node) > 0) {
		add_parts(trail, journey, node);
		add_numbered(trail, RECORD_PART, &gone);
	} else {
		set_number(trail, node, ++trail->last);
	}
	add_edit(trail, &edit);
}

/* --- noting ------------------------------------------------------------------------ */

void
note_begin(struct document *document, node_id node)
{
	struct trail *trail = trail_keeping(document);

	if (trail != NULL && trail->depth++ == 0)
		trail->node = node;
}

void
note_edit(struct document *document, const struct edit *edit)
{
	struct trail *trail = trail_to_add(document);
	bool brings = edit->op == EDIT_INSERT || edit->op == EDIT_MOVE;

	/* What is off the trail's map is noted when it comes onto it. */
	if (trail == NULL || (brings && number_of(trail, edit->parent) == 0))
		return;
	if (number_of(trail, edit->node) != 0)
		add_edit(trail, edit);
	else if (brings)
		add_new_node(trail, document->journey, edit->node);
}

void
note_end(struct document *document)
{
	struct trail *trail = trail_keeping(document);

	if (trail == NULL || trail->depth == 0 || --trail->depth > 0 || !trail->begun)
		return;
	add_word(trail, RECORD_END);
	trail->begun = false;
	trail->undos++;
	trail->redos = 0;
}

void
note_cancel(struct document *document)
{
	struct trail *trail = trail_keeping(document);

	if (trail == NULL)
		return;
	if (trail->begun)
		add_word(trail, RECORD_CANCEL);
	trail->depth = 0;
	trail->begun = false;
}

bool
note_knows_step(const struct document *document, bool forth)
{
	struct trail *trail = trail_keeping(document);

	if (trail == NULL || history_step(document->history, forth) == NULL)
		return true;
	if (!trail->plain && (forth ? trail->redos : trail->undos) > 0)
		return true;
	trail->plain = true;
	return false;
}

void
note_crossed(struct document *document, bool forth)
{
	struct trail *trail = trail_to_add(document);

	if (trail == NULL)
		return;
	add_word(trail, forth ? RECORD_REDO : RECORD_UNDO);
	trail->undos += forth ? 1 : (size_t)-1;
	trail->redos += forth ? (size_t)-1 : 1;
}

void
note_base(struct document *document)
{
	trail_to_add(document);
}

void
note_saving(struct document *document, const char *bytes, size_t len)
{
	struct trail *trail = trail_to_add(document);
	struct str record = { 0 };

	if (trail == NULL)
		return;
	record_put_number(&record, crc_add(0, bytes, len));
	record_put_size(&record, len);
	add(trail, RECORD_SAVED, &record);
	journal_write(trail->journal, NULL);
}

void
note_saved(struct document *document)
{
	struct trail *trail = trail_keeping(document);

	if (trail == NULL || document_is_dirty(document) || trail->depth > 0 ||
	    journal_restart(trail->journal, NULL) != 0)
		return;
	trail_start(trail);
	journal_write(trail->journal, NULL);
}

void
note_moved(struct document *document)
{
	struct err err = { 0 };

	if (document->trail == NULL)
		return;
	trail_end(document, true);
	if (trail_begin(document, &err) != 0)
		trail_attach(document, NULL, &err);
	err_clear(&err);
}

/* --- the draft ------------------------------------------------------------------------ */

void
trail_forget_draft(struct trail *trail)
{
	free(trail->draft);
	free(trail->draft_line);
	trail->draft = trail->draft_line = NULL;
	trail->has_draft = false;
}

/* What changed between two states of a text: one place. */
static void
add_draft_change(struct trail *trail, const char *text)
{
	size_t old = strlen(trail->draft), new = strlen(text), head = 0, tail = 0;
	struct str bytes = { 0 };

	while (head < old && head < new && trail->draft[head] == text[head])
		head++;
	while (tail < old - head && tail < new - head &&
	    trail->draft[old - 1 - tail] == text[new - 1 - tail])
		tail++;
	if (head == old && old == new)
		return;
	record_put_number(&bytes, (uint32_t)head);
	record_put_number(&bytes, (uint32_t)(old - head - tail));
	record_put_text(&bytes, text + head, new - head - tail);
	add(trail, RECORD_DRAFT_CHANGE, &bytes);
	free(trail->draft);
	trail->draft = mem_text(text);
}

void
trail_draft(struct document *document, const char *text, const char *line)
{
	struct trail *trail = trail_keeping(document);
	struct str bytes = { 0 };

	if (trail == NULL)
		return;
	if (text == NULL || line == NULL) {
		if (trail->has_draft)
			add_word(trail, RECORD_DRAFT_END);
		trail_forget_draft(trail);
	} else if (trail->has_draft && str_equal(trail->draft_line, line)) {
		add_draft_change(trail, text);
	} else {
		trail_to_add(document);
		record_put_text(&bytes, line, strlen(line));
		record_put_text(&bytes, text, strlen(text));
		add(trail, RECORD_DRAFT, &bytes);
		trail_forget_draft(trail);
		trail->draft = mem_text(text);
		trail->draft_line = mem_text(line);
		trail->has_draft = true;
	}
}
