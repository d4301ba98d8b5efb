/*
 * A YAML text to the journey that it describes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/read.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "base/str.h"
#include "base/vec.h"
#include "attribute.h"
#include "cell.h"
#include "model/build.h"
#include "model/lane.h"
#include "reading.h"
#include "yaml/node.h"

#define READ_BYTES_A_NODE 40	/* of a usual text */
#define NODES_A_BREATH 4096

/* A refusal that would be said at each further node is said once. */
static void
complain_limit(struct reader *reader, uint32_t at, const char *message)
{
	const struct err *err;

	for (err = reader->err; err_is_set(err); err = err->next)
		if (err->message == message)
			return;
	source_complain(reader->tree->source, reader->tree->nodes[at].s, ERR_LIMIT, message,
		reader->err);
	reader->failed = true;
}

/* The reserve is not for reading, and nobody need wait for it; that is said once. */
static bool
must_stop(struct reader *reader, uint32_t at)
{
	if (mem_is_out() && !reader->stopped && !reader->failed)
		err_set_memory(reader->err);
	if (mem_is_out())
		reader->stopped = true;
	if (!reader->stopped && at >= reader->breath) {
		reader->breath = at + NODES_A_BREATH;
		reader->stopped = progress_tell(N_("reading"), at, reader->tree->count,
			reader->err) != 0;
	}
	reader->failed = reader->failed || reader->stopped;
	return reader->stopped;
}

/* Notes where a node begins that stands at `at`. What `<<` brings in stands where
 * it is found from the mapping that it came into. */
static void
note_place(struct reader *reader, node_id node, uint32_t at)
{
	const struct tree *tree = reader->tree;
	uint32_t place = tree->nodes[at].s;

	if (reader->merging > 0)
		place = PLACE_NONE;
	else if (tree->nodes[tree_target(tree, at)].kind != TREE_MAPPING)
		place |= PLACE_SCALAR;
	else if (tree == &reader->item && at == tree_root(tree, 0))
		place |= PLACE_CLOSED;
	places_note(reader->places, node, place);
}

/* One that stands at `at`. */
static node_id
add_node(struct reader *reader, enum node_kind kind, node_id parent, key_id slot, uint32_t at)
{
	node_id number = NODE_NONE;

	if (reader->numbers != NULL) {
		assert(reader->used < reader->number_count);
		number = reader->numbers[reader->used++];
	}
	number = build_node(reader->journey, number, kind, parent, slot);
	if (reader->places != NULL)
		note_place(reader, number, at);
	return number;
}

/* Notes that nothing came of a key that the node has, or may have come of one that
 * `<<` brought in. */
static void
note_gap(struct reader *reader, node_id node)
{
	if (reader->places != NULL)
		places_add(reader->places, node, PLACE_GAPS);
}

static void read_node(struct reader *reader, enum node_kind kind, uint32_t at, node_id parent, key_id slot);

/* --- attributes ------------------------------------------------------- */

static void
read_field(struct reader *reader, node_id node, key_id key, uint32_t at)
{
	enum node_kind kind = journey_kind(reader->journey, node);
	enum field_type type = schema_field(kind, key);
	uint32_t target = tree_target(reader->tree, at);

	if (cell_is_null(reader->tree, target)) {
		/* A main attribute that says nothing is an empty text. */
		if (key == schema_node(kind)->main)
			attribute_nothing(reader->journey, node, key);
		else
			note_gap(reader, node);
		return;
	}
	if (key == schema_node(kind)->required &&
	    reader->tree->nodes[target].kind != TREE_SCALAR) {
		reading_complain(reader, at, N_("“%s” must be a text; found %s"), "tw",
		    journey_key_name(reader->journey, key), cell_found(reader->tree, target));
		return;
	}
	if (reader->failed && reader->tree->nodes[target].kind != TREE_SCALAR)
		return;		/* nobody will see it, and it may be large */
	if (type == FIELD_TEXTS)
		attribute_list(reader->journey, node, key, reader->tree, at);
	else
		attribute_any(reader->journey, node, key, reader->tree, at);
}

/* Does the mapping give something under `key`? If it was no good, that has been
 * said. */
static bool
is_given(const struct reader *reader, uint32_t mapping, const char *key)
{
	uint32_t value = tree_find(reader->tree, mapping, key);

	if (value == TREE_NONE)
		return false;
	value = tree_target(reader->tree, tree_value(reader->tree, value));
	if (reader->tree->nodes[value].kind != TREE_SCALAR)
		return true;
	return !cell_is_null(reader->tree, value) &&
	    tree_text(reader->tree, value, NULL)[0] != '\0';
}

static void
check_required(struct reader *reader, node_id node, uint32_t at)
{
	const struct node_row *row = schema_node(journey_kind(reader->journey, node));

	if (row->required == KEY_NONE ||
	    journey_text(reader->journey, node, row->required)[0] != '\0' ||
	    is_given(reader, tree_target(reader->tree, at), key_name(row->required)))
		return;
	reading_complain(reader, at, N_("this %s has no “%s”"), "wt", row->name, key_name(row->required));
}

/* --- slots -------------------------------------------------------------- */

/* Levels by persona: each entry is a card. */
static void
read_levels(struct reader *reader, node_id parent, key_id slot, uint32_t at)
{
	uint32_t key, value;
	node_id card;

	note_gap(reader, parent);	/* perhaps */
	for (key = tree_first(reader->tree, at); key != TREE_NONE; key = tree_next(reader->tree, value)) {
		value = tree_value(reader->tree, key);
		if (cell_is_null(reader->tree, tree_target(reader->tree, value)))
			continue;
		card = add_node(reader, NODE_CARD, parent, slot, value);
		attribute_any(reader->journey, card, KEY_TEXT, reader->tree, value);
		attribute_of_key(reader->journey, card, KEY_PERSONA, reader->tree, key);
	}
}

/* Reads an item in the tree of its own that it has. */
static void
read_closed(struct reader *reader, enum node_kind kind, uint32_t item, node_id parent, key_id slot)
{
	const struct tree *tree = reader->tree;

	if (must_stop(reader, item))
		return;
	tree_open(tree, item, &reader->item);
	reader->tree = &reader->item;
	reading_check_nodes(reader);
	read_node(reader, kind, tree_root(reader->tree, 0), parent, slot);
	reader->tree = tree;
}

static void
read_items(struct reader *reader, enum node_kind kind, node_id parent, key_id slot, uint32_t at)
{
	uint32_t item = tree_first(reader->tree, at);

	if (item == TREE_NONE)
		note_gap(reader, parent);
	for (; item != TREE_NONE; item = tree_next(reader->tree, item)) {
		if (reader->tree->nodes[item].flags & TREE_CLOSED)
			read_closed(reader, kind, item, parent, slot);
		else
			read_node(reader, kind, item, parent, slot);
	}
}

static void
read_slot(struct reader *reader, const struct slot_row *row, node_id parent, uint32_t at)
{
	uint32_t target = tree_target(reader->tree, at);

	if (cell_is_null(reader->tree, target)) {
		note_gap(reader, parent);
		return;
	}
	if (reader->tree->nodes[target].kind == TREE_SEQUENCE && row->holds != NODE_GOAL)
		read_items(reader, row->holds, parent, row->key, target);
	else if (row->loose)
		read_node(reader, row->holds, at, parent, row->key);
	else
		reading_complain(reader, at, N_("“%s” must be a list; found %s"), "tw",
		    key_name(row->key), cell_found(reader->tree, target));
}

static void
read_cell(struct reader *reader, node_id parent, key_id slot, uint32_t at)
{
	uint32_t target = tree_target(reader->tree, at);

	if (cell_is_null(reader->tree, target)) {
		note_gap(reader, parent);
		return;
	}
	if (cell_is_levels(reader->tree, reader->journey, slot, target))
		read_levels(reader, parent, slot, target);
	else if (reader->tree->nodes[target].kind == TREE_SEQUENCE)
		read_items(reader, NODE_CARD, parent, slot, target);
	else
		read_node(reader, NODE_CARD, at, parent, slot);
}

/* --- mappings ------------------------------------------------------------ */

static bool
has_key(const struct journey *journey, node_id node, key_id key)
{
	return journey_get(journey, node, key) != NULL || journey_count(journey, node, key) > 0;
}

/* The key of this name; KEY_NONE where there are too many. */
static key_id
name_key(struct reader *reader, uint32_t at)
{
	const char *name = tree_text(reader->tree, at, NULL), *c;
	size_t hash = 5381;
	key_id *recent, key;

	for (c = name; *c != '\0'; c++)
		hash = hash * 33 + (unsigned char)*c;
	recent = &reader->recent[hash % RECENT];
	if (*recent != KEY_NONE && strcmp(journey_key_name(reader->journey, *recent), name) == 0)
		return *recent;
	key = journey_find_key(reader->journey, name);
	if (key == KEY_NONE && ++reader->names > READ_NAMES_MAX) {
		complain_limit(reader, at,
			N_("more than 1,000 different names that the format does not know"));
		return KEY_NONE;
	}
	return *recent = key != KEY_NONE ? key : journey_key(reader->journey, name);
}

static void
read_entry(struct reader *reader, node_id node, uint32_t key_at, uint32_t value_at)
{
	enum node_kind kind = journey_kind(reader->journey, node);
	key_id key = name_key(reader, key_at);
	const struct slot_row *row = schema_slot(kind, key);

	if (key == KEY_NONE)
		return;
	if (row != NULL && key == KEY_LANES &&
	    tree_items(reader->tree, tree_target(reader->tree, value_at)) > READ_LANES_MAX)
		complain_limit(reader, value_at, N_("more than 256 lanes"));
	else if (row != NULL)
		read_slot(reader, row, node, value_at);
	else if (schema_has_cells(kind) && schema_field(kind, key) == FIELD_ANY &&
	    cell_is_cell(reader->tree, reader->journey, key, tree_target(reader->tree, value_at)))
		read_cell(reader, node, key, value_at);
	else
		read_field(reader, node, key, value_at);
}

static bool
is_merge(const struct reader *reader, uint32_t key)
{
	const struct tree_node *node = &reader->tree->nodes[key];

	return node->kind == TREE_SCALAR && node->style == SCALAR_PLAIN && node->len == 2 &&
	    strcmp(tree_text(reader->tree, key, NULL), "<<") == 0;
}

/* One that is no name has been complained of: reading_check_nodes() looked at all. */
static bool
is_good_key(struct reader *reader, uint32_t key)
{
	if (reader->failed && !reading_is_name(reader, key))
		return false;
	if (reader->tree->nodes[key].kind == TREE_SCALAR && *tree_text(reader->tree, key, NULL) != '\0')
		return true;
	reading_complain_key(reader, key);
	return false;
}

/* Has the node as many attributes as it may? */
static bool
is_full(struct reader *reader, node_id node, uint32_t at)
{
	if (journey_field_count(reader->journey, node) < READ_KEYS_MAX)
		return false;
	complain_limit(reader, at, N_("more than 1,000 keys in one mapping"));
	return true;
}

/* Entries that `<<` brings in count where the mapping has no such key itself. */
static void
read_merged(struct reader *reader, node_id node, uint32_t at)
{
	uint32_t target = tree_target(reader->tree, at), key;
	uint32_t item;

	if (reader->tree->nodes[target].kind == TREE_SEQUENCE) {
		for (item = tree_first(reader->tree, target); item != TREE_NONE;
		    item = tree_next(reader->tree, item))
			read_merged(reader, node, item);
		return;
	}
	if (reader->tree->nodes[target].kind != TREE_MAPPING) {
		reading_complain(reader, at, N_("“<<” must name keys with values; found %s"), "w",
		    cell_found(reader->tree, target), NULL);
		return;
	}
	for (key = tree_first(reader->tree, target); key != TREE_NONE;
	    key = tree_next(reader->tree, tree_value(reader->tree, key))) {
		if (is_merge(reader, key))
			read_merged(reader, node, tree_value(reader->tree, key));
		else if (is_good_key(reader, key) && !is_full(reader, node, key) &&
		    !has_key(reader->journey, node, name_key(reader, key)))
			read_entry(reader, node, key, tree_value(reader->tree, key));
	}
}

static void
read_mapping(struct reader *reader, node_id node, uint32_t at, key_id first)
{
	/* Where a key stands twice the whole has failed already. */
	uint32_t repeated = reader->failed ? tree_repeated_key(reader->tree, at) : TREE_NONE;
	uint32_t key, value;

	if (must_stop(reader, at))
		return;
	if (tree_items(reader->tree, at) > READ_KEYS_MAX) {
		complain_limit(reader, tree_item(reader->tree, at, READ_KEYS_MAX),
			N_("more than 1,000 keys in one mapping"));
		return;
	}
	for (key = tree_first(reader->tree, at); key != TREE_NONE; key = tree_next(reader->tree, value)) {
		value = tree_value(reader->tree, key);
		if (is_good_key(reader, key) && !is_merge(reader, key) && repeated == TREE_NONE &&
		    (first == KEY_NONE || strcmp(key_name(first), tree_text(reader->tree, key, NULL)) != 0))
			read_entry(reader, node, key, value);
	}
	reader->merging++;
	for (key = tree_first(reader->tree, at); key != TREE_NONE; key = tree_next(reader->tree, value)) {
		value = tree_value(reader->tree, key);
		if (!is_merge(reader, key))
			continue;
		read_merged(reader, node, value);
		note_gap(reader, node);
	}
	reader->merging--;
}

static void
read_node(struct reader *reader, enum node_kind kind, uint32_t at, node_id parent, key_id slot)
{
	const struct node_row *row = schema_node(kind);
	uint32_t target = tree_target(reader->tree, at);
	node_id node;

	if (reader->tree->nodes[target].kind == TREE_MAPPING) {
		node = add_node(reader, kind, parent, slot, at);
		read_mapping(reader, node, target, KEY_NONE);
		check_required(reader, node, at);
	} else if (reader->tree->nodes[target].kind == TREE_SCALAR && row->main != KEY_NONE) {
		node = add_node(reader, kind, parent, slot, at);
		/* An item that says nothing is an empty text: it has its place. */
		if (cell_is_null(reader->tree, target))
			attribute_nothing(reader->journey, node, row->main);
		else
			attribute_any(reader->journey, node, row->main, reader->tree, at);
	} else {
		reading_complain(reader, at, N_("expected the keys of a %s; found %s"), "ww", row->name,
		    cell_found(reader->tree, target));
	}
}

/* --- the whole ------------------------------------------------------------ */

struct journey *
read_journey(const struct tree *tree, const struct read_as *as, struct err *err)
{
	struct reader reader = { .tree = tree, .err = err, .numbers = as->numbers,
		.number_count = as->number_count, .places = as->places,
		.breath = NODES_A_BREATH };
	uint32_t root, lanes;

	if (!reading_is_one_mapping(&reader))
		return NULL;
	reader.journey = journey_new();
	build_make_room(reader.journey, tree->source->len / READ_BYTES_A_NODE);
	root = tree_root(tree, 0);
	if (reader.places != NULL)
		note_place(&reader, NODE_ROOT, root);
	reading_check_version(&reader, root);
	reading_check_nodes(&reader);
	/* The kinds of a team's own lanes tell how their cells are to be read. */
	lanes = tree_find(tree, root, "lanes");
	if (lanes != TREE_NONE)
		read_entry(&reader, NODE_ROOT, lanes, tree_value(tree, lanes));
	read_mapping(&reader, NODE_ROOT, root, KEY_LANES);
	check_required(&reader, NODE_ROOT, root);
	tree_clear(&reader.item);
	if (!reader.failed)
		return reader.journey;
	journey_free(reader.journey);
	return NULL;
}
