/*
 * A patch of a large text that leaves out the touchpoints that nobody touched.
 *
 * Where no phase, touchpoint or lane has come, gone or moved, the touchpoints of
 * the text are those of the map, one by one. Those that did not change since the
 * text was equal to the map are cut out, but for the neighbours of others and the
 * ends of each phase: runs of whole lines. What is left is a small map; it is
 * patched as any other, with all the proofs, and the runs go back to where they
 * were. They mean there what they meant: they stand in the same list, between the
 * same two touchpoints, at the same column, and in plain block lines (lines.h)
 * nothing reaches into them from elsewhere. The whole text is skimmed once more, so
 * that no limit of a text is overstepped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/patch.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "model/build.h"
#include "yaml/node.h"
#include "yaml/read.h"

/* Touchpoints that stay as they are, the nodes from the one numbered `first` to
 * the one before `end` in the order of reading. */
struct run {
	uint32_t from, to;	/* their lines */
	size_t first, end;
	node_id next;		/* the touchpoint behind them */
	uint32_t column;	/* of its dash */
	uint32_t back;		/* where they go in the small text that was patched */
};

struct part {
	struct patch_old *old;
	const struct journey *now;
	struct source *source;
	struct tree *tree;
	size_t *places;		/* by node: 1 + its place in the order of reading, or 0 */
	struct run *runs;
	size_t run_count, run_room, runs_back;
	node_id *small;		/* by node: its number in the small map, or 0 */
	node_id *large;		/* the other way round */
	size_t large_count, large_room;
	struct journey *map;	/* the small one */
};

/* ---- what can be left out ---- */

static node_id
number_at(const struct part *part, size_t place)
{
	return part->old->numbers != NULL ? part->old->numbers[place] : (node_id)(place + 2);
}

static bool
has_changed(const struct part *part, node_id node)
{
	return journey_stamp(part->now, node) > part->old->stamp;
}

/* The list under `key` of a mapping; TREE_NONE if there is none. */
static uint32_t
list_in(const struct tree *tree, uint32_t mapping, const char *key)
{
	uint32_t at = tree_find(tree, mapping, key);

	if (at == TREE_NONE)
		return TREE_NONE;
	at = tree_value(tree, at);
	return tree->nodes[at].kind == TREE_SEQUENCE ? at : TREE_NONE;
}

/* Is there nothing but blanks before the item's dash? */
static bool
begins_line(const struct tree *tree, uint32_t item, uint32_t *line)
{
	uint32_t dash = tree->nodes[item].ent;

	*line = dash == TREE_NONE ? 0 : (uint32_t)source_line_start(tree->source, dash);
	return dash != TREE_NONE &&
	    strspn(tree->source->bytes + *line, " ") == dash - *line;
}

/* The touchpoints of a phase, in the tree and in the map. */
struct row {
	const struct tree *tree;
	uint32_t item;		/* TREE_NONE behind the last */
	node_id phase;
	size_t index, count;
};

static node_id
row_node(const struct part *part, const struct row *row, size_t index)
{
	return journey_child(part->now, row->phase, KEY_TOUCHPOINTS, index);
}

static bool
is_left_out(const struct part *part, const struct row *row)
{
	size_t i = row->index;

	return i > 0 && i + 1 < row->count && (row->tree->nodes[row->item].flags & TREE_CLOSED) &&
	    !has_changed(part, row_node(part, row, i - 1)) &&
	    !has_changed(part, row_node(part, row, i)) &&
	    !has_changed(part, row_node(part, row, i + 1));
}

static size_t
place_of(const struct part *part, node_id node)
{
	return part->places != NULL ? part->places[node] - 1 : node - 2;
}

/* Cuts a phase's runs out; false where its text is not as it should be. */
static bool
cut_row(struct part *part, struct row *row)
{
	struct run *run = NULL;
	uint32_t line;

	for (; row->item != TREE_NONE; row->item = tree_next(row->tree, row->item), row->index++) {
		node_id node = row_node(part, row, row->index);
		bool out = is_left_out(part, row);

		if (out == (run != NULL))
			continue;
		if (!begins_line(row->tree, row->item, &line))
			return false;
		if (out) {
			vec_grow(part->runs, part->run_count, part->run_room);
			run = &part->runs[part->run_count++];
			run->from = line;
			run->first = place_of(part, node);
		} else {
			run->to = line;
			run->end = place_of(part, node);
			run->next = node;
			run->column = row->tree->nodes[row->item].ent - line;
			run = NULL;
		}
	}
	return true;
}

/* Goes through the phases of a tree of the map, or of a part of it. */
static bool
each_row(struct part *part, const struct tree *tree, bool (*see)(struct part *part, struct row *row))
{
	uint32_t root = tree_root(tree, 0), phases, phase, list;
	size_t index = 0;

	phases = root != TREE_NONE ? list_in(tree, root, "phases") : TREE_NONE;
	if (tree->by_events || phases == TREE_NONE ||
	    tree_items(tree, phases) != journey_count(part->now, NODE_ROOT, KEY_PHASES))
		return false;
	for (phase = tree_first(tree, phases); phase != TREE_NONE; phase = tree_next(tree, phase)) {
		struct row row = { .tree = tree, .item = TREE_NONE };

		row.phase = journey_child(part->now, NODE_ROOT, KEY_PHASES, index++);
		row.count = journey_count(part->now, row.phase, KEY_TOUCHPOINTS);
		list = list_in(tree, phase, "touchpoints");
		if (list != TREE_NONE)
			row.item = tree_first(tree, list);
		if (!see(part, &row))
			return false;
	}
	return true;
}

/* Has the phase as many touchpoints as in the map? */
static bool
has_all(struct part *part, struct row *row)
{
	uint32_t list = row->item != TREE_NONE ? row->tree->nodes[row->item].parent : TREE_NONE;

	(void)part;
	return (list == TREE_NONE ? 0 : tree_items(row->tree, list)) == row->count;
}

static bool
cut_runs(struct part *part, struct row *row)
{
	return has_all(part, row) && cut_row(part, row);
}

/* ---- the small map ---- */

static void
number_small(struct part *part)
{
	size_t run = 0, i;

	part->small = mem_zero(journey_next_id(part->now), sizeof *part->small);
	part->small[NODE_ROOT] = NODE_ROOT;
	part->large_count = 0;
	for (i = 0; i < 2; i++) {
		vec_grow(part->large, part->large_count, part->large_room);
		part->large[part->large_count++] = (node_id)i;
	}
	for (i = 0; i < part->old->number_count; i++) {
		if (run < part->run_count && i == part->runs[run].first) {
			i = part->runs[run++].end - 1;
			continue;
		}
		part->small[number_at(part, i)] = (node_id)part->large_count;
		vec_grow(part->large, part->large_count, part->large_room);
		part->large[part->large_count++] = number_at(part, i);
	}
}

static void
copy_node(struct part *part, node_id node, node_id parent)
{
	const struct journey *from = part->now;
	struct journey *to = part->map;
	size_t count, i;
	node_id number = part->small[node];
	key_id key;

	if (number == NODE_NONE) {
		number = part->small[node] = (node_id)part->large_count;
		vec_grow(part->large, part->large_count, part->large_room);
		part->large[part->large_count++] = node;
	}
	if (node != NODE_ROOT)
		build_node(to, number, journey_kind(from, node), parent,
		    journey_key(to, journey_key_name(from, journey_slot(from, node))));
	for (i = 0; i < journey_field_count(from, node); i++) {
		const struct value *value = journey_field(from, node, i, &key);

		build_field(to, number, journey_key(to, journey_key_name(from, key)), value_copy(value));
	}
	journey_children(from, node, &count);
	for (i = 0; i < count; i++) {
		node_id child = journey_children(from, node, &count)[i];

		/* Every touchpoint is in the text: one without a number is cut. */
		if (journey_kind(from, child) != NODE_TOUCHPOINT || part->small[child] != NODE_NONE)
			copy_node(part, child, number);
	}
}

static void
cut_text(const struct part *part, struct str *text)
{
	uint32_t at = 0;
	size_t i;

	for (i = 0; i < part->run_count; i++) {
		str_add_n(text, part->old->text + at, part->runs[i].from - at);
		at = part->runs[i].to;
	}
	str_add_n(text, part->old->text + at, part->old->len - at);
}

static struct journey *
read_text(const char *text, size_t len)
{
	struct source *source = source_over(text, len, NULL);
	struct journey *journey = source == NULL ? NULL :
	    read_source(source, &(struct read_as){ 0 }, NULL);

	source_free(source);
	return journey;
}

/* Patches the text that is left, `text`, which is cleared. */
static char *
patch_small(struct part *part, struct str *text, struct patch_new *new)
{
	struct journey *base = read_text(str_text(text), text->len);
	char *patched = NULL;

	if (base != NULL && journey_next_id(base) == part->large_count) {
		part->map = journey_new();
		copy_node(part, NODE_ROOT, NODE_NONE);
		patched = patch_text(str_text(text), text->len, base, part->map, &new->len,
			&new->numbers, &new->number_count, NULL);
	}
	journey_free(base);
	str_clear(text);
	return patched;
}

/* ---- the runs back to where they were ---- */

/* Finds the lines that the runs of a phase go before. */
static bool
find_back(struct part *part, struct row *row)
{
	uint32_t line;

	for (; row->index < row->count; row->index++) {
		node_id node = row_node(part, row, row->index);
		struct run *run = &part->runs[part->runs_back];

		if (part->small[node] == NODE_NONE)
			continue;
		if (row->item == TREE_NONE)
			return false;
		if (part->runs_back < part->run_count && run->next == node) {
			if (!begins_line(row->tree, row->item, &line) ||
			    row->tree->nodes[row->item].ent - line != run->column)
				return false;
			run->back = line;
			part->runs_back++;
		}
		row->item = tree_next(row->tree, row->item);
	}
	return row->item == TREE_NONE;
}

/* The new text: the patched one, with the runs of the old. */
static struct change
join_text(const struct part *part, const char *patched, size_t len)
{
	struct change made = { 0 };
	size_t i, at = 0;

	for (i = 0; i < part->run_count; i++) {
		const struct run *run = &part->runs[i];

		change_bring(&made, patched + at, run->back - at);
		change_take(&made, run->from, run->to - run->from);
		at = run->back;
	}
	change_bring(&made, patched + at, len - at);
	change_tighten(&made, part->old->text, part->old->len);
	return made;
}

static void
join_numbers(const struct part *part, struct patch_new *new)
{
	node_id *all = mem_alloc((part->old->number_count + new->number_count) * sizeof *all);
	size_t i, place, count = 0, run = 0;

	for (i = 0; i < new->number_count; i++) {
		node_id node = part->large[new->numbers[i]];

		if (run < part->run_count && part->runs[run].next == node) {
			for (place = part->runs[run].first; place < part->runs[run].end; place++)
				all[count++] = number_at(part, place);
			run++;
		}
		all[count++] = node;
	}
	free(new->numbers);
	new->numbers = all;
	new->number_count = count;
}

static void
look_away(struct part *part)
{
	tree_free(part->tree);
	source_free(part->source);
	part->tree = NULL;
	part->source = NULL;
}

/* Skims a text and looks at each of its phases. */
static bool
look_at(struct part *part, const char *text, size_t len,
	bool (*see)(struct part *part, struct row *row))
{
	look_away(part);
	part->source = source_over(text, len, NULL);
	if (part->source != NULL)
		part->tree = read_skim(part->source, NULL);
	return part->tree != NULL && each_row(part, part->tree, see);
}

static void
note_places(struct part *part)
{
	size_t i;

	if (part->old->numbers == NULL)
		return;
	part->places = mem_zero(journey_next_id(part->now), sizeof *part->places);
	for (i = 0; i < part->old->number_count; i++)
		part->places[part->old->numbers[i]] = i + 1;
}

/* Drops what the runs' way back does not take. */
static void
drop_small(struct part *part)
{
	look_away(part);
	journey_free(part->map);
	free(part->places);
	free(part->small);
	part->map = NULL;
	part->places = NULL;
	part->small = NULL;
}

static void
part_clear(struct part *part)
{
	drop_small(part);
	free(part->runs);
	free(part->large);
}

/* Changes the old text where it stands into what the patched one and the runs make,
 * if that reads as the map, and as no more than a text may hold. */
static bool
change_old(struct part *part, const char *patched, struct patch_new *new)
{
	struct patch_old *old = part->old;
	struct change change;

	if (!look_at(part, patched, new->len, find_back) || part->runs_back != part->run_count)
		return false;
	drop_small(part);
	change = join_text(part, patched, new->len);
	change_run(&change, &old->text, &old->len);
	if (!look_at(part, old->text, old->len, has_all)) {
		look_away(part);
		change_run(&change, &old->text, &old->len);
		change_clear(&change);
		return false;
	}
	look_away(part);
	join_numbers(part, new);
	new->text = old->text;
	new->len = old->len;
	new->back = change;
	old->text = NULL;
	return true;
}

bool
patch_part(struct patch_old *old, const struct journey *now, struct patch_new *new)
{
	struct part part = { .old = old, .now = now };
	struct str text = { 0 };
	char *patched = NULL;
	bool done;

	*new = (struct patch_new){ 0 };
	if (journey_own_keys(now) > READ_NAMES_MAX)
		return false;	/* who knows how many are in the text */
	note_places(&part);
	if (look_at(&part, old->text, old->len, cut_runs) && part.run_count > 0) {
		number_small(&part);
		cut_text(&part, &text);
		look_away(&part);
		patched = patch_small(&part, &text, new);
	}
	done = patched != NULL && change_old(&part, patched, new);
	if (!done) {
		free(new->numbers);
		*new = (struct patch_new){ 0 };
	}
	free(patched);
	part_clear(&part);
	return done;
}
