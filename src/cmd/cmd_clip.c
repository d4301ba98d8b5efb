/*
 * The commands that cut, copy and paste cards, cells, touchpoints and phases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cell.h"
#include "clip.h"
#include "commands.h"
#include "grid.h"
#include "here.h"
#include "outward.h"
#include "stop.h"
#include "text.h"

#define ALL_CARDS SIZE_MAX

/* A cut that fails leaves the old clip. */
static void
keep_clip(struct editor *editor, struct clip *clip, int result)
{
	if (result != 0) {
		clip_free(clip);
		return;
	}
	clip_free(editor->clip);
	editor->clip = clip;
	picks_clear(&editor->picks);
	outward_offer(editor, clip);
}

/* Cards of the cursor's cell: `count` from the one at hand on, or all. */
static struct clip *
take_cards(struct editor *editor, const struct cell_place *place, size_t count, bool cut)
{
	const struct journey *journey = place_journey(editor);
	struct clip *clip = clip_new(editor->document, NODE_CARD, cut);
	size_t at = count == ALL_CARDS ? 0 : here_spot(editor).card, i;
	node_id card;

	for (i = at; i - at < count &&
		(card = journey_child(journey, place->owner, place->lane, i)) != NODE_NONE; i++)
		clip_take(clip, card);
	return clip;
}

static void
say_cards(struct editor *editor, size_t count, bool cut)
{
	if (cut)
		text_say(editor, ngettext("Cut %zu card. p puts it down, u brings it back.",
			"Cut %zu cards. p puts them down, u brings them back.",
			(unsigned long)count), count);
	else
		text_say(editor, ngettext("Copied %zu card. p puts it down.",
			"Copied %zu cards. p puts them down.", (unsigned long)count), count);
}

int
cmd_mark(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id card = here_node(editor);

	if (args->count > 1 && strcmp(args->v[1], "none") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where none is expected"), "t",
			args->v[1]);
	picks_keep(&editor->picks, journey);
	if (args->count > 1) {
		picks_clear(&editor->picks);
		return 0;
	}
	if (card == NODE_NONE || journey_kind(journey, card) != NODE_CARD)
		return err_set(err, ERR_RULE, N_("there is no card under the cursor"), NULL);
	picks_toggle(&editor->picks, card);
	text_say(editor, ngettext("%zu marked card.", "%zu marked cards.",
		(unsigned long)editor->picks.count), editor->picks.count);
	return 0;
}

/* All that are marked, in the order in which they were. */
static struct clip *
take_picks(struct editor *editor, bool cut)
{
	const struct journey *journey = place_journey(editor);
	struct clip *clip = clip_new(editor->document, NODE_CARD, cut);
	size_t i;

	picks_keep(&editor->picks, journey);
	for (i = 0; i < editor->picks.count; i++)
		clip_take(clip, editor->picks.v[i]);
	return clip;
}

static int
clip_taken(struct editor *editor, struct clip *clip, bool cut, struct err *err)
{
	size_t i;
	int result = 0;

	if (clip->count == 0)
		result = err_set(err, ERR_RULE, N_("there is no card under the cursor"), NULL);
	for (i = 0; cut && result == 0 && i < clip->count; i++)
		result = document_remove(editor->document, clip->items[i].node, err);
	if (result == 0)
		say_cards(editor, clip->count, cut);
	keep_clip(editor, clip, result);
	return result;
}

static int
clip_cards(struct editor *editor, size_t count, bool cut, struct err *err)
{
	struct cell_place place;

	if (place_cell(editor, ".", ".", &place, err) != 0)
		return -1;
	return clip_taken(editor, take_cards(editor, &place, count, cut), cut, err);
}

static int
clip_heading(struct editor *editor, bool cut, struct err *err)
{
	struct clip *clip;
	node_id node;
	char *name;
	int result = 0;

	if (place_either(editor, ".", &node, err) != 0)
		return -1;
	name = mem_text(place_name(editor, node));
	clip = clip_new(editor->document, journey_kind(place_journey(editor), node), cut);
	clip_take(clip, node);
	if (cut)
		result = grid_remove(editor, node, &clip->refs, err);
	if (result == 0 && cut)
		text_say(editor, _("Cut “%s”. p puts it down, u brings it back."), name);
	else if (result == 0)
		text_say(editor, _("Copied “%s”. p puts it down."), name);
	free(name);
	keep_clip(editor, clip, result);
	return result;
}

/* v[1] may be `cell` or `touchpoint`; else what is under the cursor is meant, or as
 * many cards as it says. */
static int
clip_at_cursor(struct editor *editor, const struct args *args, bool cut, struct err *err)
{
	const char *what = args->count > 1 ? args->v[1] : "";
	size_t count = 1;

	bool named = *what != '\0' && place_number(what, 1, &count, NULL) != 0;

	if (!named && editor->picks.count > 0)
		return clip_taken(editor, take_picks(editor, cut), cut, err);
	if (strcmp(what, "cell") == 0)
		return clip_cards(editor, ALL_CARDS, cut, err);
	if (strcmp(what, "touchpoint") == 0)
		return clip_heading(editor, cut, err);
	if (named)
		return err_set(err, ERR_USAGE,
			N_("“%s” stands where cell, touchpoint or a number is expected"), "t", what);
	if (here_spot(editor).lane != KEY_NONE)
		return clip_cards(editor, count, cut, err);
	if (count > 1)
		return err_set(err, ERR_RULE, N_("phases and touchpoints are taken one by one"), NULL);
	return clip_heading(editor, cut, err);
}

/* What is no card goes one after another. */
static int
cut_stops(struct editor *editor, const struct args *args, struct err *err)
{
	size_t left = 1;
	int result = 0;

	if (args->count > 1 && place_number(args->v[1], 1, &left, NULL) != 0)
		left = 1;
	while (result == 0 && left-- > 0)
		result = stop_cut(editor, err);
	return result;
}

int
cmd_cut(struct editor *editor, const struct args *args, struct err *err)
{
	if (editor->picks.count == 0 && editor->sheet != NULL && !stop_is_cuttable(editor))
		return cut_stops(editor, args, err);
	return clip_at_cursor(editor, args, true, err);
}

int
cmd_copy(struct editor *editor, const struct args *args, struct err *err)
{
	return clip_at_cursor(editor, args, false, err);
}

/* A lane of levels takes levels only. */
static int
check_cards(struct editor *editor, const struct cell_place *place, struct err *err)
{
	const struct clip *clip = editor->clip;
	size_t i;

	if (cell_check_odd(editor, place, err) != 0)
		return -1;
	for (i = 0; place->kind == LANE_LEVEL && i < clip->count; i++) {
		const char *text = value_text(value_get(value_get(clip->items[i].tree,
			"attributes"), "text"));

		if (!cell_is_number(text))
			return err_set(err, ERR_RULE,
				N_("the lane “%s” holds levels, and “%s” is no number"), "tt",
				place->key, text);
	}
	return 0;
}

static int
paste_cards(struct editor *editor, bool before, struct err *err)
{
	const struct clip *clip = editor->clip;
	struct cell_place place;
	size_t at, count, i;
	node_id card = NODE_NONE;

	if (place_cell(editor, ".", ".", &place, err) != 0 ||
		check_cards(editor, &place, err) != 0 ||
		cell_show_lane(editor, &place, err) != 0)
		return -1;
	/* A level gives way to the one that comes. */
	if (place.kind == LANE_LEVEL && cell_empty(editor, &place, err) != 0)
		return -1;
	count = journey_count(place_journey(editor), place.owner, place.lane);
	at = count == 0 ? 0 : here_spot(editor).card + !before;
	for (i = 0; i < clip->count; i++) {
		card = clip_put(clip, i, editor->document, place.owner, place.key, at + i, err);
		if (card == NODE_NONE)
			return -1;
	}
	cell_say_hidden(editor, &place);
	here_go(editor, card);
	return 0;
}

/* Where a cut or copied phase or touchpoint goes: beside the cursor's. */
static int
paste_place(struct editor *editor, bool before, struct grid_place *place, struct err *err)
{
	struct spot spot = here_spot(editor);

	if (editor->clip->kind == NODE_PHASE) {
		*place = (struct grid_place){ NODE_ROOT, 0 };
		if (spot.phase != NODE_NONE)
			*place = grid_beside(editor, spot.phase, !before, NODE_NONE);
		return 0;
	}
	*place = (struct grid_place){ NODE_NONE, before ? 0 : (size_t)-1 };
	if (place_phase(editor, ".", &place->parent, err) != 0)
		return -1;
	if (spot.touchpoint != NODE_NONE)
		*place = grid_beside(editor, spot.touchpoint, !before, NODE_NONE);
	return 0;
}

static int
paste_heading(struct editor *editor, bool before, struct err *err)
{
	const struct clip *clip = editor->clip;
	bool returns = clip_comes_back(clip, 0, editor->document);
	struct grid_place place;
	struct refs_guard guard;
	node_id node;

	if (paste_place(editor, before, &place, err) != 0)
		return -1;
	refs_guard_begin(editor, &guard);
	node = clip_put(clip, 0, editor->document, place.parent, grid_slot(clip->kind),
		place.index, err);
	/* What referred to a touchpoint refers to it, not to a copy of it. */
	if (node == NODE_NONE || (returns &&
		refs_return(editor, &clip->refs, err) != 0)) {
		refs_guard_clear(&guard);
		return -1;
	}
	if (refs_guard_end(editor, &guard, err) != 0)
		return -1;
	here_go(editor, node);
	return 0;
}

int
cmd_paste(struct editor *editor, const struct args *args, struct err *err)
{
	bool before = args->count > 1 && strcmp(args->v[1], "before") == 0;

	if (args->count > 1 && !before)
		return err_set(err, ERR_USAGE, N_("“%s” stands where before is expected"), "t",
			args->v[1]);
	if (editor->clip == NULL) {
		err_set(err, ERR_RULE, N_("nothing was cut or copied"), NULL);
		err_set_hint(err, N_("x cuts what is under the cursor, y copies it"));
		return -1;
	}
	if (editor->clip->kind == NODE_CARD)
		return paste_cards(editor, before, err);
	return paste_heading(editor, before, err);
}
