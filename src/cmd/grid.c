/*
 * Phases and touchpoints: where they stand, and what they hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "grid.h"
#include "model/sieve.h"
#include "place.h"

const char *
grid_slot(enum node_kind kind)
{
	return kind == NODE_PHASE ? "phases" : "touchpoints";
}

struct grid_place
grid_beside(struct editor *editor, node_id node, bool after, node_id moved)
{
	const struct journey *journey = place_journey(editor);
	struct grid_place place = { journey_parent(journey, node), journey_index(journey, node) };

	if (moved != NODE_NONE && journey_parent(journey, moved) == place.parent &&
		journey_index(journey, moved) < place.index)
		place.index--;
	place.index += after;
	return place;
}

size_t
grid_cards(struct editor *editor, node_id node)
{
	const struct journey *journey = place_journey(editor);
	const node_id *children;
	size_t count, i, cards = 0;

	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++)
		if (journey_kind(journey, children[i]) == NODE_CARD)
			cards++;
		else if (journey_kind(journey, children[i]) == NODE_TOUCHPOINT)
			cards += grid_cards(editor, children[i]);
	return cards;
}

int
grid_move(struct editor *editor, node_id node, struct grid_place place, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct refs_guard guard;

	if (journey_parent(journey, node) == place.parent &&
		journey_index(journey, node) == place.index)
		return 0;
	refs_guard_begin(editor, &guard);
	if (document_move(editor->document, node, place.parent,
		grid_slot(journey_kind(journey, node)), place.index, err) != 0) {
		refs_guard_clear(&guard);
		return -1;
	}
	return refs_guard_end(editor, &guard, err);
}

/* What is not seen is not to be lost with its phase. */
static bool
hides_some(struct editor *editor, node_id phase)
{
	const struct journey *journey = place_journey(editor);
	node_id touchpoint;

	for (size_t i = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, i)) !=
		NODE_NONE; i++)
		if (!sieve_passes(editor->sieve, journey, touchpoint))
			return true;
	return false;
}

int
grid_remove(struct editor *editor, node_id node, struct refs_list *list, struct err *err)
{
	struct refs_guard guard;

	if (hides_some(editor, node)) {
		err_set(err, ERR_REFUSED, N_("“%s” also has touchpoints that are filtered away"),
			"t", place_name(editor, node));
		err_set_hint(err, N_("filter alone shows them"));
		return -1;
	}
	refs_guard_begin(editor, &guard);
	if (refs_drop(editor, node, list, err) != 0 ||
		document_remove(editor->document, node, err) != 0) {
		refs_guard_clear(&guard);
		return -1;
	}
	return refs_guard_end(editor, &guard, err);
}
