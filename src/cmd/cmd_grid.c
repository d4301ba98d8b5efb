/*
 * The commands on phases, touchpoints and lanes: new, renamed, moved, deleted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "cell.h"
#include "commands.h"
#include "grid.h"
#include "here.h"
#include "text.h"

static int
check_name(const char *name, struct err *err)
{
	if (!cell_is_blank(name))
		return 0;
	return err_set(err, ERR_RULE, N_("the name is empty"), NULL);
}

/* `after` or `before`, the word at v[at]; -1 with an error for another. */
static int
take_side(const struct args *args, size_t at, bool *after, struct err *err)
{
	*after = strcmp(args->v[at], "after") == 0;
	if (!*after && strcmp(args->v[at], "before") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where after or before is expected"),
			"t", args->v[at]);
	if (args->count == at + 1)
		return err_set(err, ERR_USAGE, N_("an id is missing behind “%s”"), "t",
			args->v[at]);
	return 0;
}

/* A new, named node; the cursor goes there. */
static int
insert_named(struct editor *editor, enum node_kind kind, struct grid_place place,
	const char *name, struct err *err)
{
	struct refs_guard guard;
	node_id node;

	refs_guard_begin(editor, &guard);
	node = document_insert(editor->document, kind, place.parent, grid_slot(kind), place.index,
		err);
	if (node == NODE_NONE || document_set(editor->document, node, "name",
		value_new_text(name), err) != 0) {
		refs_guard_clear(&guard);
		return -1;
	}
	if (refs_guard_end(editor, &guard, err) != 0)
		return -1;
	here_go(editor, node);
	return 0;
}

int
cmd_new_touchpoint(struct editor *editor, const struct args *args, struct err *err)
{
	struct grid_place place = { NODE_NONE, (size_t)-1 };
	node_id beside;
	bool after;

	if (place_phase(editor, args->v[1], &place.parent, err) != 0 ||
		check_name(args->v[2], err) != 0)
		return -1;
	if (args->count > 3) {
		if (take_side(args, 3, &after, err) != 0)
			return -1;
		/* On a phase's heading the new one becomes the first or last. */
		if (strcmp(args->v[4], ".") == 0 &&
			here_spot(editor).touchpoint == NODE_NONE)
			place.index = after ? (size_t)-1 : 0;
		else if (place_touchpoint(editor, args->v[4], &beside, err) != 0)
			return -1;
		else if (journey_parent(place_journey(editor), beside) != place.parent)
			return err_set(err, ERR_RULE, N_("“%s” is not in the phase “%s”"), "tt",
				place_name(editor, beside), place_name(editor, place.parent));
		else
			place = grid_beside(editor, beside, after, NODE_NONE);
	}
	return insert_named(editor, NODE_TOUCHPOINT, place, args->v[2], err);
}

int
cmd_new_phase(struct editor *editor, const struct args *args, struct err *err)
{
	struct grid_place place = { NODE_ROOT, (size_t)-1 };
	bool empty = journey_count(place_journey(editor), NODE_ROOT, KEY_PHASES) == 0, after;
	node_id beside;

	if (check_name(args->v[1], err) != 0)
		return -1;
	if (args->count > 2) {
		if (take_side(args, 2, &after, err) != 0)
			return -1;
		/* The first phase of all has none under the cursor. */
		if (!empty || strcmp(args->v[3], ".") != 0) {
			if (place_phase(editor, args->v[3], &beside, err) != 0)
				return -1;
			place = grid_beside(editor, beside, after, NODE_NONE);
		}
	}
	return insert_named(editor, NODE_PHASE, place, args->v[1], err);
}

static bool
is_lane_key(struct editor *editor, const char *key)
{
	const struct journey *journey = place_journey(editor);
	key_id known = journey_find_key(journey, key);
	char *slug = utf8_slug(key);
	bool good = *slug != '\0' && strcmp(slug, key) == 0;

	free(slug);
	if (known == KEY_NONE || kinds_lane(known) != NULL)
		return good;
	return good && schema_slot(NODE_TOUCHPOINT, known) == NULL &&
		schema_slot(NODE_PHASE, known) == NULL &&
		schema_field(NODE_TOUCHPOINT, known) == FIELD_ANY &&
		schema_field(NODE_PHASE, known) == FIELD_ANY;
}

static bool
is_usual_lane(struct editor *editor, const char *key)
{
	key_id known = journey_find_key(place_journey(editor), key);

	return known != KEY_NONE && kinds_lane(known) != NULL;
}

static bool
has_lane(struct editor *editor, const char *key)
{
	const struct lanes *lanes = document_lanes(editor->document);
	size_t i;

	for (i = 0; i < lanes->count; i++)
		if (strcmp(journey_key_name(place_journey(editor), lanes->v[i].key), key) == 0)
			return true;
	return false;
}

static int
insert_lane(struct editor *editor, const char *key, const char *label, struct err *err)
{
	struct document *document = editor->document;
	node_id lane = document_insert(document, NODE_LANE, NODE_ROOT, "lanes", (size_t)-1, err);

	if (lane == NODE_NONE)
		return -1;
	if (document_set(document, lane, "id", value_new_text(key), err) != 0)
		return -1;
	if (label == NULL)
		return 0;
	return document_set(document, lane, "label", value_new_text(label), err);
}

/* A map that lists no lanes shows those it uses: they are listed first, so
 * that they stay. */
static int
list_lanes(struct editor *editor, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct lanes *lanes = document_lanes(editor->document);
	struct value *keys = value_new_list();
	size_t i;
	int result = 0;

	if (journey_count(journey, NODE_ROOT, KEY_LANES) == 0)
		for (i = 0; i < lanes->count; i++)
			value_add(keys, value_new_text(journey_key_name(journey,
				lanes->v[i].key)));
	for (i = 0; result == 0 && i < keys->count; i++)
		result = insert_lane(editor, keys->items[i]->text, NULL, err);
	value_free(keys);
	return result;
}

int
cmd_new_lane(struct editor *editor, const struct args *args, struct err *err)
{
	const char *label = args->count > 2 ? args->v[2] : NULL;
	char *key = label == NULL ? utf8_slug(args->v[1]) : mem_text(args->v[1]);
	int result = -1;

	/* "Waiting time" becomes the lane waiting-time, labelled as it was typed. */
	if (label == NULL && strcmp(key, args->v[1]) != 0 && !is_usual_lane(editor, key))
		label = args->v[1];
	if (!is_lane_key(editor, key)) {
		err_set(err, ERR_RULE, N_("“%s” cannot name a lane"), "t", args->v[1]);
		err_set_hint(err, N_("small letters, digits and - make a lane's name"));
	} else if (has_lane(editor, key)) {
		err_set(err, ERR_RULE, N_("this map has a lane “%s” already"), "t", key);
	} else if (list_lanes(editor, err) == 0) {
		result = insert_lane(editor, key, label, err);
	}
	free(key);
	return result;
}

int
cmd_rename(struct editor *editor, const struct args *args, struct err *err)
{
	struct refs_guard guard;
	node_id node;

	if (place_either(editor, args->v[1], &node, err) != 0 || check_name(args->v[2], err) != 0)
		return -1;
	if (strcmp(place_name(editor, node), args->v[2]) == 0)
		return 0;
	refs_guard_begin(editor, &guard);
	if (document_set(editor->document, node, "name", value_new_text(args->v[2]), err) != 0) {
		refs_guard_clear(&guard);
		return -1;
	}
	return refs_guard_end(editor, &guard, err);
}

/* Where `move` leads: v[2] is after, before or into, v[3] an id. */
static int
take_target(struct editor *editor, const struct args *args, node_id node,
	struct grid_place *place, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	enum node_kind kind = journey_kind(journey, node);
	node_id target;
	bool after;

	if (strcmp(args->v[2], "into") == 0) {
		if (kind != NODE_TOUCHPOINT)
			return err_set(err, ERR_RULE, N_("only a touchpoint moves into a phase"),
				NULL);
		*place = (struct grid_place){ NODE_NONE, (size_t)-1 };
		return place_phase(editor, args->v[3], &place->parent, err);
	}
	if (take_side(args, 2, &after, err) != 0)
		return -1;
	if ((kind == NODE_PHASE ? place_phase : place_touchpoint)(editor, args->v[3], &target,
		err) != 0)
		return -1;
	if (target == node)
		return err_set(err, ERR_RULE, N_("“%s” cannot move beside itself"), "t",
			place_name(editor, node));
	*place = grid_beside(editor, target, after, node);
	return 0;
}

int
cmd_move(struct editor *editor, const struct args *args, struct err *err)
{
	struct grid_place place;
	node_id node;

	if (place_either(editor, args->v[1], &node, err) != 0 ||
		take_target(editor, args, node, &place, err) != 0 ||
		grid_move(editor, node, place, err) != 0)
		return -1;
	here_go(editor, node);
	return 0;
}

/* Asks before much is lost; the answer comes back as the last word. */
static void
want_sure(struct editor *editor, node_id node)
{
	struct str line = { 0 }, label = { 0 };
	size_t cards = grid_cards(editor, node);

	str_add_format(&label, ngettext("Delete “%s” with %zu card? (y)es (n)o",
		"Delete “%s” with %zu cards? (y)es (n)o", (unsigned long)cards),
		place_name(editor, node), cards);
	str_add(&line, "delete ");
	args_quote(ids_of(document_ids(editor->document), node), &line);
	str_add(&line, " %%");
	editor->want = (struct want){
		.kind = WANT_CHOICE,
		.label = str_take(&label),
		.line = str_take(&line),
		.choices = mem_text(_("yn")),
	};
}

static int
delete_node(struct editor *editor, node_id node, struct err *err)
{
	char *name = mem_text(place_name(editor, node));
	size_t cards = grid_cards(editor, node);
	struct refs_list list = { 0 };
	int result = grid_remove(editor, node, &list, err);

	if (result == 0) {
		text_say(editor, ngettext("Deleted “%s” with %zu card.",
			"Deleted “%s” with %zu cards.", (unsigned long)cards), name, cards);
		if (list.count > 0)
			text_say_also(editor, ngettext("%zu reference to it went too.",
				"%zu references to it went too.", (unsigned long)list.count),
				list.count);
		text_say_also(editor, _("u brings it back."));
	}
	refs_list_clear(&list);
	free(name);
	return result;
}

int
cmd_delete(struct editor *editor, const struct args *args, struct err *err)
{
	const char *answer = args->count > 2 ? args->v[2] : "y";
	node_id node;

	if (place_either(editor, args->v[1], &node, err) != 0)
		return -1;
	if (strcmp(answer, "ask") == 0 && editor->has_screen &&
		(grid_cards(editor, node) > 0 || journey_count(place_journey(editor), node,
		KEY_TOUCHPOINTS) > 0)) {
		want_sure(editor, node);
		return 0;
	}
	if (strcmp(answer, "ask") == 0 || text_choice(answer, N_("yn")) == 0)
		return delete_node(editor, node, err);
	text_say(editor, _("Nothing was deleted."));
	return 0;
}
