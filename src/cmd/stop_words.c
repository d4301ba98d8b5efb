/*
 * The words that can stand where a stop of a view is edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "stop.h"

#include "model/used.h"
#include "place.h"

struct value *
stop_words(const struct editor *editor, const struct stop *stop, bool slot)
{
	const struct journey *journey = place_journey(editor);
	const char *const *words = schema_words(journey_kind(journey, stop->node), stop->key);
	key_id list_of = stop->key == KEY_PERSONA ? KEY_PERSONAS : KEY_EVIDENCE;
	struct value *list;
	node_id node;

	if (stop->key == KEY_OWNER)
		return used_owners(journey);
	if (stop->key == KEY_BY)
		return used_people(journey);
	if (words == NULL && (slot || (stop->key != KEY_PERSONA &&
		stop->key != KEY_EVIDENCE && stop->key != KEY_SOURCE)))
		return NULL;
	list = value_new_list();
	for (size_t i = 0; words != NULL && words[i] != NULL; i++)
		value_add(list, value_new_text(words[i]));
	for (size_t i = 0; words == NULL &&
		(node = journey_child(journey, NODE_ROOT, list_of, i)) != NODE_NONE; i++)
		value_add(list, value_new_text(ids_of(document_ids(editor->document), node)));
	return list;
}
