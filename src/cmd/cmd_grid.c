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
