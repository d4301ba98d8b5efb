/*
 * The words that can stand where a stop of a view is edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "stop.h"

#include "model/find.h"
#include "place.h"

/* Where a way can lead: all touchpoints, and out. */
static struct value *
ends_of_ways(const struct editor *editor)
{
	const struct journey *journey = place_journey(editor);
	const struct ids *ids = document_ids(editor->document);
	struct value *words = value_new_list();
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) !=
		NODE_NONE; i++)
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS,
			k)) != NODE_NONE; k++)
			value_add(words, value_new_text(ids_of(ids, touchpoint)));
	value_add(words, value_new_text("exit"));
	return words;
}

struct value *
stop_words(const struct editor *editor, const struct stop *stop, bool slot)
{
	const struct journey *journey = place_journey(editor);
	const char *const *words = schema_words(journey_kind(journey, stop->node), stop->key);
	key_id list_of = stop->key == KEY_PERSONA ? KEY_PERSONAS : KEY_EVIDENCE;
	struct value *list;
	node_id node;

	if (stop->key == KEY_NEXT)
		return ends_of_ways(editor);
	if (stop->key == KEY_OWNER)
		return find_names(journey, KEY_OWNER);
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
