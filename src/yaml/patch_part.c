/*
 * A patch of a large text that leaves out the phases and touchpoints that nobody
 * touched.
 *
 * Those that did not change since the text was equal to the map, and whose
 * neighbours did not either and are so still, are cut out: runs of whole lines
 * (patch_cut.c). What is left is a small map; it is patched as any other, with all
 * the proofs, and the runs go back to where they were. They mean there what they
 * meant: they stand in the same list, between the same two items, at the same
 * column, the lanes are the same, and in plain block lines (lines.h) nothing reaches
 * into them from elsewhere. How a file parts and quotes what is new, the rest of it
 * shows as well, or nearly so. The whole text is skimmed once more, so that no limit of
 * a text is overstepped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "parting.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "model/build.h"
#include "yaml/node.h"
#include "yaml/read.h"

/* ---- the small map ---- */

/* The nodes of a run have no number in the small map. */
static void
leave_out(struct part *part, const struct run *run)
{
	for (size_t i = run->first; i < run->end; i++) {
		node_id node = part_number(part, i);

		if (journey_kind(part->now, node) == NODE_PHASE ||
		    journey_kind(part->now, node) == NODE_TOUCHPOINT)
			part->small[node] = PART_CUT;
	}
}

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
			leave_out(part, &part->runs[run]);
			i = part->runs[run++].end - 1;
			continue;
		}
		part->small[part_number(part, i)] = (node_id)part->large_count;
		vec_grow(part->large, part->large_count, part->large_room);
		part->large[part->large_count++] = part_number(part, i);
	}
}

/* All of them, so that the order of cells is that of the large map. */
static void
copy_keys(struct part *part)
{
	for (size_t i = 0; i < journey_own_keys(part->now); i++)
		journey_key(part->map, journey_key_name(part->now, (key_id)(KEY_KNOWN + i)));
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

		if (part->small[child] != PART_CUT)
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
		copy_keys(part);
		copy_node(part, NODE_ROOT, NODE_NONE);
		patched = patch_text(str_text(text), text->len, base, part->map, &new->len,
			&new->numbers, &new->number_count, NULL);
	}
	journey_free(base);
	str_clear(text);
	return patched;
}

/* ---- the runs back to where they were ---- */

/* Notes that the run which goes before the row's item, if there is one, does. */
static bool
note_back(struct part *part, const struct row *row, node_id node)
{
	struct run *run = &part->runs[part->runs_back];

	if (part->runs_back == part->run_count || run->next != node)
		return true;
	part->runs_back++;
	return part_begins_line(row->tree, row->item, &run->back) &&
	    row->tree->nodes[row->item].ent - run->back == run->column;
}

/* Finds the lines of a small row that runs go before. */
static bool
find_back(struct part *part, struct row row)
{
	size_t count, i;
	const node_id *nodes = journey_children(part->now, row.parent, &count);

	for (i = 0; i < count; i++) {
		if (journey_slot(part->now, nodes[i]) != row.key || part->small[nodes[i]] == PART_CUT)
			continue;
		if (row.item == TREE_NONE || !note_back(part, &row, nodes[i]) ||
		    (row.key == KEY_PHASES &&
		    !find_back(part, part_row(row.tree, row.item, nodes[i]))))
			return false;
		row.item = tree_next(row.tree, row.item);
	}
	return row.item == TREE_NONE;
}

static bool
find_all_back(struct part *part)
{
	struct row phases;

	return part_phases(part->tree, &phases) && find_back(part, phases) &&
	    part->runs_back == part->run_count;
}

/* Are there as many phases as on the map, with as many touchpoints? */
static bool
has_all(const struct part *part)
{
	const struct journey *now = part->now;
	struct row phases;
	size_t i = 0;

	if (!part_phases(part->tree, &phases) ||
	    phases.count != journey_count(now, NODE_ROOT, KEY_PHASES))
		return false;
	for (; phases.item != TREE_NONE; phases.item = tree_next(phases.tree, phases.item)) {
		node_id phase = journey_child(now, NODE_ROOT, KEY_PHASES, i++);

		if (part_row(phases.tree, phases.item, phase).count !=
		    journey_count(now, phase, KEY_TOUCHPOINTS))
			return false;
	}
	return true;
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
				all[count++] = part_number(part, place);
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

static bool
skim(struct part *part, const char *text, size_t len)
{
	look_away(part);
	part->source = source_over(text, len, NULL);
	if (part->source != NULL)
		part->tree = read_skim(part->source, NULL);
	return part->tree != NULL;
}

/* Drops what the runs' way back does not take. */
static void
drop_small(struct part *part)
{
	look_away(part);
	journey_free(part->map);
	free(part->spots);
	free(part->small);
	part->map = NULL;
	part->spots = NULL;
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

	if (!skim(part, patched, new->len) || !find_all_back(part))
		return false;
	drop_small(part);
	change = join_text(part, patched, new->len);
	change_run(&change, &old->text, &old->len);
	if (!skim(part, old->text, old->len) || !has_all(part)) {
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
	if (skim(&part, old->text, old->len) && part_cut(&part)) {
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
