/*
 * The commands on what has no cell: lists of the journey and their entries.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "attr.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "model/mentions.h"
#include "model/remarks.h"
#include "place.h"
#include "refs.h"
#include "text.h"

/* Adds one entry to a list, or to a mapping under its key. */
static void
add_entry(struct value *to, const char *key, struct value *item)
{
	if (to->kind == VALUE_MAP)
		value_append(to, key, item);
	else
		value_add(to, item);
}

/* The attribute with entry `at` (from 0) as `text`: past the end it is added,
 * blank takes it away. A single text is a list of one. */
static struct value *
with_entry(const struct value *old, size_t at, const char *text)
{
	bool single = old != NULL && old->kind == VALUE_TEXT;
	struct value *now = old != NULL && old->kind == VALUE_MAP ? value_new_map() :
	    value_new_list();
	size_t count = old == NULL ? 0 : single ? 1 : value_count(old);

	for (size_t i = 0; i < count; i++) {
		const struct value *item = single ? old : value_item(old, i);
		const char *key = now->kind == VALUE_MAP ? value_key(old, i) : NULL;

		if (i != at)
			add_entry(now, key, value_copy(item));
		else if (!cell_is_blank(text))
			add_entry(now, key, item->plain && cell_is_number(text) ?
			    value_new_plain(text) : value_new_text(text));
	}
	if (at >= count && !cell_is_blank(text))
		value_add(now, value_new_text(text));
	return now;
}

/* May the attribute have several entries? */
static bool
is_list(const struct journey *journey, node_id node, key_id key)
{
	enum field_type type = schema_field(journey_kind(journey, node), key);
	const struct value *value = journey_get(journey, node, key);

	if (type == FIELD_ANY)
		return !schema_has_cells(journey_kind(journey, node)) && key != KEY_NONE &&
		    schema_slot(journey_kind(journey, node), key) == NULL;
	return type == FIELD_TEXTS || ((type == FIELD_NUMBERS || type == FIELD_NOTES) &&
	    value != NULL && value->kind == VALUE_MAP);
}

int
cmd_entry(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const char *key = args->v[2], *text = args->count > 4 ? args->v[4] : "";
	const struct value *old;
	struct value *now;
	node_id node;
	size_t at;

	if (address_find(editor, args->v[1], &node, err) != 0 ||
		place_number(args->v[3], 1, &at, err) != 0)
		return -1;
	old = journey_get(journey, node, journey_find_key(journey, key));
	if (!is_list(journey, node, journey_find_key(journey, key)))
		return err_set(err, ERR_RULE, N_("“%s” is no list"), "t", key);
	if (old != NULL && old->kind == VALUE_MAP && at > value_count(old))
		return err_set(err, ERR_USAGE, N_("“%s” takes KEY=VALUE, not “%s”"), "tt", key, text);
	if (!cell_is_blank(text) && !cell_is_number(text) &&
	    schema_field(journey_kind(journey, node), journey_find_key(journey, key)) ==
	    FIELD_NUMBERS)
		return err_set(err, ERR_RULE, N_("“%s” is a number, not “%s”"), "tt", key, text);
	now = with_entry(old, at - 1, text);
	if (value_count(now) > 0) {
		at = at <= value_count(now) ? at : value_count(now);
		if (document_set(editor->document, node, key, now, err) != 0)
			return -1;
		here_go_to(editor, node, journey_find_key(journey, key), at);
		return 0;
	}
	value_free(now);
	return old == NULL ? 0 : document_set(editor->document, node, key, NULL, err);
}

int
cmd_new(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const char *text = args->count > 2 ? args->v[2] : "";
	const struct slot_row *slot;
	node_id parent, node;
	char *key;
	int result = 0;

	if (args->count > 2 && cell_is_blank(text)) {
		text_say(editor, _("Nothing was added: the text is empty."));
		return 0;
	}
	if (address_find_slot(editor, args->v[1], &parent, &key, err) != 0)
		return -1;
	slot = schema_slot(journey_kind(journey, parent), journey_find_key(journey, key));
	if (slot == NULL || slot->holds == NODE_PHASE || slot->holds == NODE_TOUCHPOINT) {
		err_set(err, ERR_RULE, N_("“%s” is no list that grows by new"), "t", key);
		err_set_hint(err, N_("add, new-touchpoint and new-phase write into the grid"));
		free(key);
		return -1;
	}
	if (slot->holds == NODE_GOAL && journey_count(journey, parent, slot->key) > 0) {
		free(key);
		return err_set(err, ERR_RULE, N_("the journey has a goal already"), NULL);
	}
	node = document_insert(editor->document, slot->holds, parent, key,
		journey_count(journey, parent, slot->key), err);
	if (node == NODE_NONE)
		result = -1;
	else if (!cell_is_blank(text))
		result = attr_set(editor, node, key_name(address_title(slot->holds)), text, err);
	if (result == 0)
		here_go(editor, node);
	free(key);
	return result;
}

/* How many name a persona or a piece of evidence. */
static size_t
count_mentions(struct editor *editor, node_id node)
{
	enum node_kind kind = journey_kind(place_journey(editor), node);
	struct mentions mentions = { 0 };
	size_t count = 0;

	if (kind != NODE_PERSONA && kind != NODE_EVIDENCE)
		return 0;
	mentions_read(&mentions, place_journey(editor), kind);
	mentions_of(&mentions, ids_of(document_ids(editor->document), node), &count);
	mentions_clear(&mentions);
	return count;
}

/* A remark takes the answers to it along: they would answer another one. */
static int
drop_answers(struct editor *editor, node_id node, size_t *count, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id answer;

	*count = 0;
	if (journey_kind(journey, node) != NODE_COMMENT || remark_is_answer(journey, node))
		return 0;
	while ((answer = remark_next_answer(journey, node)) != NODE_NONE) {
		if (document_remove(editor->document, answer, err) != 0)
			return -1;
		++*count;
	}
	return 0;
}

int
cmd_drop(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct refs_guard guard;
	enum node_kind kind;
	size_t mentions, answers;
	node_id node;
	char *name;

	if (address_find(editor, args->count > 1 ? args->v[1] : ".", &node, err) != 0)
		return -1;
	kind = journey_kind(journey, node);
	if (node == NODE_ROOT || schema_has_cells(kind))
		return err_set(err, ERR_RULE, N_("delete takes away phases and touchpoints"), NULL);
	name = text_shortened(journey_text(journey, node, address_title(kind)));
	mentions = count_mentions(editor, node);
	refs_guard_begin(editor, &guard);
	if (drop_answers(editor, node, &answers, err) != 0 ||
		document_remove(editor->document, node, err) != 0 ||
		refs_guard_end(editor, &guard, err) != 0) {
		refs_guard_clear(&guard);
		free(name);
		return -1;
	}
	text_say(editor, _("Removed “%s”. u brings it back."), name);
	if (answers > 0)
		text_say_also(editor, ngettext("%zu answer went with it.",
			"%zu answers went with it.", (unsigned long)answers), answers);
	if (mentions > 0)
		text_say_also(editor, ngettext("It is still named at %zu place.",
			"It is still named at %zu places.", (unsigned long)mentions), mentions);
	free(name);
	return 0;
}
