/*
 * What a file shows of how its writer likes YAML.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/emit.h"

#include <string.h>

#include "span.h"
#include "yaml/node.h"

#define WIDEST 16	/* columns; wider moves are not counted */
#define SAMPLE 200	/* nodes */

/* How often each was seen. */
struct tally {
	unsigned step[WIDEST + 1], offset[WIDEST + 1], dash[WIDEST + 1];
	unsigned keys[3], texts[3];	/* by style: plain, single, double */
	unsigned chosen_keys[3], chosen_texts[3];	/* those whose quotes no rule asks for */
};

static void
count(unsigned *counts, uint32_t from, uint32_t to)
{
	if (to >= from && to - from <= WIDEST)
		counts[to - from]++;
}

static bool
is_block(const struct tree_node *node)
{
	return (node->kind == TREE_MAPPING || node->kind == TREE_SEQUENCE) &&
		!(node->flags & TREE_FLOW);
}

static void
tally_collection(const struct tree *tree, const struct tree_node *node, struct tally *tally)
{
	const struct source *source = tree->source;
	const struct tree_node *parent;
	uint32_t column, above;

	if (node->parent == TREE_NONE || (node->flags & TREE_KEY))
		return;
	parent = &tree->nodes[node->parent];
	if (parent->kind != TREE_MAPPING)
		return;
	column = span_column(source, node->vs);
	above = span_column(source, parent->vs);
	if (node->kind == TREE_SEQUENCE)
		count(tally->offset, above, column);
	else
		count(tally->step, above, column);
}

static void
tally_scalar(const struct tree *tree, uint32_t at, struct tally *tally)
{
	const struct tree_node *node = &tree->nodes[at];
	bool is_key = (node->flags & TREE_KEY) != 0;
	struct scalar_place place = { .in_flow = (node->flags & TREE_IN_FLOW) != 0,
		.is_key = is_key };
	size_t len;
	const char *text = tree_text(tree, at, &len);

	if (node->style > SCALAR_DOUBLE || (!is_key && node->type != SCALAR_TEXT))
		return;
	(is_key ? tally->keys : tally->texts)[node->style]++;
	if (node->style != SCALAR_PLAIN && scalar_is_plain(text, len, &place))
		(is_key ? tally->chosen_keys : tally->chosen_texts)[node->style]++;
}

static void
tally_nodes(const struct tree *tree, uint32_t from, uint32_t to, struct tally *tally)
{
	uint32_t i;

	for (i = from; i < to; i++) {
		const struct tree_node *node = &tree->nodes[i];

		if (node->kind == TREE_SCALAR)
			tally_scalar(tree, i, tally);
		else if (is_block(node))
			tally_collection(tree, node, tally);
		if (node->parent != TREE_NONE && node->ent != TREE_NONE && node->e > node->s &&
		    tree->nodes[node->parent].kind == TREE_SEQUENCE)
			count(tally->dash, node->ent, node->s);
	}
}

static size_t
most_frequent(const unsigned *counts, size_t least, size_t otherwise)
{
	size_t i, best = least;

	for (i = least; i <= WIDEST; i++) {
		if (counts[i] > counts[best])
			best = i;
	}
	return counts[best] > 0 ? best : otherwise;
}

/* Quotes that a text cannot do without tell nothing. */
static char
always_quoted(const unsigned *styles, const unsigned *chosen)
{
	if (styles[SCALAR_PLAIN] > 0 || chosen[SCALAR_SINGLE] + chosen[SCALAR_DOUBLE] == 0)
		return 0;
	return styles[SCALAR_SINGLE] > styles[SCALAR_DOUBLE] ? '\'' : '"';
}

static void
judge(const struct tally *tally, struct habits *habits)
{
	unsigned single = tally->keys[SCALAR_SINGLE] + tally->texts[SCALAR_SINGLE];
	unsigned twice = tally->keys[SCALAR_DOUBLE] + tally->texts[SCALAR_DOUBLE];

	habits->step = most_frequent(tally->step, 1, habits->step);
	habits->offset = most_frequent(tally->offset, 0, habits->offset);
	habits->dash = most_frequent(tally->dash, 2, habits->dash);
	if (single != twice)
		habits->quote = single > twice ? '\'' : '"';
}

void
habits_of_file(const struct tree *tree, struct habits *habits)
{
	struct tally tally;

	memset(&tally, 0, sizeof tally);
	*habits = (struct habits){ .step = 2, .offset = 2, .dash = 2, .quote = '"' };
	habits->eol = tree->source->eol;
	tally_nodes(tree, 0, (uint32_t)tree->count, &tally);
	judge(&tally, habits);
}

/* Are all items, or the first ones of many, in brackets? */
static bool
items_in_flow(const struct tree *tree, uint32_t node)
{
	uint32_t child = tree_first(tree, node);
	size_t n;

	if (tree->nodes[node].kind != TREE_SEQUENCE || child == TREE_NONE)
		return false;
	for (n = 0; n < SAMPLE && child != TREE_NONE; n++) {
		if (!(tree->nodes[child].flags & TREE_FLOW))
			return false;
		child = tree_next(tree, child);
	}
	return true;
}

void
habits_of_node(const struct tree *tree, uint32_t node, const struct habits *file,
	struct habits *habits)
{
	struct tally tally;
	uint32_t to = tree_after(tree, node);

	if (to - node > SAMPLE)
		to = node + SAMPLE;
	memset(&tally, 0, sizeof tally);
	*habits = *file;
	tally_nodes(tree, node, to, &tally);
	judge(&tally, habits);
	habits->key_quote = always_quoted(tally.keys, tally.chosen_keys);
	habits->text_quote = always_quoted(tally.texts, tally.chosen_texts);
	habits->flow = items_in_flow(tree, node);
}
