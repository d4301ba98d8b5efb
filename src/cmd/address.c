/*
 * Any thing of a journey as one word, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "address.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "here.h"
#include "place.h"
#include "text.h"

static int
fail(const char *word, struct err *err)
{
	err_set(err, ERR_USAGE, N_("nothing on the map is called “%s”"), "t", word);
	err_set_hint(err, N_("such as basket, basket/pain/2, /goal or /personas/1"));
	return -1;
}

/* A child by its number, from 1, or by its id. */
static node_id
child_of(struct editor *editor, node_id parent, key_id slot, const char *word)
{
	const struct journey *journey = place_journey(editor);
	const struct ids *ids = document_ids(editor->document);
	size_t number;
	node_id child;

	if (place_number(word, 1, &number, NULL) == 0)
		return journey_child(journey, parent, slot, number - 1);
	for (size_t i = 0; (child = journey_child(journey, parent, slot, i)) != NODE_NONE; i++)
		if (strcmp(ids_of(ids, child), word) == 0)
			return child;
	return NODE_NONE;
}

/* Goes down from `node` by KEY/WORD pairs; a slot that holds one thing only
 * needs no word: /goal. */
static int
descend(struct editor *editor, node_id *node, char *rest)
{
	const struct journey *journey = place_journey(editor);
	char *key = rest, *word = strchr(rest, '/'), *next = NULL;
	key_id slot;

	if (word != NULL) {
		*word++ = '\0';
		next = strchr(word, '/');
		if (next != NULL)
			*next++ = '\0';
	}
	slot = journey_find_key(journey, key);
	if (slot == KEY_NONE)
		return -1;
	if (word != NULL)
		*node = child_of(editor, *node, slot, word);
	else
		*node = slot == KEY_GOAL ? journey_child(journey, *node, slot, 0) : NODE_NONE;
	if (*node == NODE_NONE)
		return -1;
	return next != NULL ? descend(editor, node, next) : 0;
}

static int
find_below(struct editor *editor, node_id node, const char *rest, node_id *found)
{
	char *copy = mem_text(rest);
	int result = 0;

	*found = node;
	if (*copy != '\0')
		result = descend(editor, found, copy);
	free(copy);
	return result;
}

int
address_find(struct editor *editor, const char *word, node_id *node, struct err *err)
{
	const struct ids *ids = document_ids(editor->document);
	const char *slash = strchr(word, '/');
	node_id owner;

	if (strcmp(word, ".") == 0)
		return (*node = here_node(editor)) != NODE_NONE ? 0 : fail(word, err);
	/* An id may hold a stroke: the whole word is tried first. */
	if ((*node = ids_find(ids, word)) != NODE_NONE)
		return 0;
	for (; slash != NULL; slash = strchr(slash + 1, '/')) {
		char *head = mem_text_n(word, (size_t)(slash - word));

		owner = slash == word ? NODE_ROOT : ids_find(ids, head);
		free(head);
		if (owner != NODE_NONE && find_below(editor, owner, slash + 1, node) == 0)
			return 0;
	}
	return fail(word, err);
}

int
address_find_slot(struct editor *editor, const char *word, node_id *node, char **key,
	struct err *err)
{
	const char *slash = strrchr(word, '/');
	char *head;
	int result = 0;

	if (slash == NULL || slash[1] == '\0')
		return fail(word, err);
	head = mem_text_n(word, (size_t)(slash - word));
	if (*head == '\0')
		*node = NODE_ROOT;
	else
		result = address_find(editor, head, node, err);
	free(head);
	if (result == 0)
		*key = mem_text(slash + 1);
	return result;
}

void
address_add(struct editor *editor, node_id node, struct str *out)
{
	const struct journey *journey = place_journey(editor);
	const char *id = ids_of(document_ids(editor->document), node);
	enum node_kind kind = journey_kind(journey, node);

	if (node == NODE_ROOT) {
		str_add_char(out, '/');
		return;
	}
	if (schema_has_cells(kind)) {
		str_add(out, id);
		return;
	}
	if (journey_parent(journey, node) != NODE_ROOT)
		address_add(editor, journey_parent(journey, node), out);
	str_add_format(out, "/%s", journey_key_name(journey, journey_slot(journey, node)));
	if (kind == NODE_GOAL)
		return;
	if (*id != '\0' && place_number(id, 0, &(size_t){ 0 }, NULL) != 0)
		str_add_format(out, "/%s", id);
	else
		str_add_format(out, "/%zu", journey_index(journey, node) + 1);
}

key_id
address_title(enum node_kind kind)
{
	const struct node_row *row = schema_node(kind);

	if (row->main != KEY_NONE)
		return row->main;
	if (row->required != KEY_NONE)
		return row->required;
	if (kind == NODE_PERSONA)
		return KEY_NAME;
	return kind == NODE_EVIDENCE ? KEY_TITLE : kind == NODE_WALK ? KEY_BY : KEY_NONE;
}
