/*
 * Comments of both sides of a merge, brought into its text.
 *
 * What a comment stands beside has a name that holds in all texts: the number
 * of the journey's node, and the keys from there. A comment is in another text
 * when its words are: beside the same thing, or else anywhere. It is put in as
 * lines of its own, or behind the end of a line: nothing that is there is
 * touched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/carry.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "carrying.h"
#include "locate.h"
#include "model/diff.h"
#include "yaml/read.h"
#include "yaml/node.h"

/* --- the sides ----------------------------------------------------------------- */

/* Where a node stands whose parent stands at `parent`, and the one before it in
 * its slot, unless it is the first, at `before`: as locate_node() says, but not from the root again for
 * each, which takes long in a large map. */
static uint32_t
place_of(const struct side *side, node_id node, uint32_t parent, bool first,
	uint32_t before)
{
	const struct journey *journey = side->given->journey;
	const struct tree *tree = side->tree;
	const char *slot = journey_key_name(journey, journey_slot(journey, node));
	uint32_t key = parent != TREE_NONE ? tree_find(tree, tree_target(tree, parent), slot)
	    : TREE_NONE;
	uint32_t value = key != TREE_NONE ? tree_value(tree, key) : TREE_NONE, target;

	if (value != TREE_NONE) {
		target = tree_target(tree, value);
		if (tree->nodes[target].kind == TREE_SCALAR)
			return value;
		if (tree->nodes[target].kind == TREE_SEQUENCE && first)
			return tree_first(tree, target);
		if (tree->nodes[target].kind == TREE_SEQUENCE && before != TREE_NONE)
			return tree_next(tree, before);
	}
	return locate_node(tree, journey, node).at;
}

static void
own_all(struct side *side, node_id node, uint32_t at)
{
	const struct journey *journey = side->given->journey;
	const node_id *children;
	uint32_t before = TREE_NONE;
	size_t i, count;
	bool first;

	if (at != TREE_NONE && side->owners[at] == NODE_NONE)
		side->owners[at] = node;
	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++) {
		first = i == 0 || journey_slot(journey, children[i]) !=
		    journey_slot(journey, children[i - 1]);
		before = place_of(side, children[i], at, first, before);
		own_all(side, children[i], before);
	}
}

static bool
side_open(struct side *side, const struct carry_side *given)
{
	*side = (struct side){ .given = given };
	side->source = source_over(given->text, given->len, NULL);
	side->tree = side->source != NULL ? tree_parse(side->source, NULL) : NULL;
	if (side->tree == NULL || side->tree->doc_count == 0 || side->tree->strange != TREE_NONE)
		return false;
	comments_list(side->tree, &side->comments);
	return true;
}

static void
side_close(struct side *side)
{
	for (size_t i = 0; side->names != NULL && i < side->comments.count; i++)
		free(side->names[i]);
	free(side->names);
	comments_clear(&side->comments);
	free(side->owners);
	tree_free(side->tree);
	source_free(side->source);
}

/* --- names ---------------------------------------------------------------------- */

node_id
carrying_number(const struct side *side, node_id node)
{
	return side->given->numbers != NULL && node != NODE_ROOT ? side->given->numbers[node] : node;
}

/* The name of a value: the same in all texts where it is the same thing. */
static void
add_name(struct str *name, const struct side *side, uint32_t value)
{
	const struct tree *tree = side->tree;
	uint32_t parent = tree->nodes[value].parent;

	if (side->owners[value] != NODE_NONE) {
		str_add_format(name, "%u", (unsigned)carrying_number(side, side->owners[value]));
	} else if (parent != TREE_NONE) {
		add_name(name, side, parent);
		str_add_char(name, '\n');
		str_add(name, tree->nodes[parent].kind == TREE_MAPPING
		    ? tree_text(tree, tree_key(tree, value), NULL) : tree_text(tree, value, NULL));
	}
}

/* Only where there is something to bring. */
static void
name_all(struct side *side)
{
	const struct comment *comment = side->comments.v;
	struct str name = { 0 };

	side->owners = mem_zero(side->tree->count, sizeof *side->owners);
	side->names = mem_zero(side->comments.count + 1, sizeof *side->names);
	own_all(side, NODE_ROOT, tree_root(side->tree, 0));
	for (size_t i = 0; i < side->comments.count; i++, comment++) {
		str_add_format(&name, "%d ", (int)comment->place);
		add_name(&name, side, tree_value(side->tree, comment->entry));
		side->names[i] = str_take(&name);
	}
}

/* --- what is lacking ------------------------------------------------------------------- */

struct known {
	const char *text, *name;
	size_t len, index;
};

static int
compare_known(const struct known *a, const struct known *b)
{
	int order = a->len == b->len ? memcmp(a->text, b->text, a->len) : a->len < b->len ? -1 : 1;

	return order != 0 ? order : strcmp(a->name, b->name);
}

static int
compare_in_order(const void *a, const void *b)
{
	const struct known *x = a, *y = b;
	int order = compare_known(x, y);

	return order != 0 ? order : x->index < y->index ? -1 : x->index > y->index;
}

/* The comments of a side that `taken` does not hold, sorted; yours. */
static struct known *
list_known(const struct side *side, bool by_name, const bool *taken, size_t *count)
{
	const struct comment *comment = side->comments.v;
	struct known *list = mem_alloc((side->comments.count + 1) * sizeof *list);

	*count = 0;
	for (size_t i = 0; i < side->comments.count; i++, comment++)
		if (taken == NULL || !taken[i])
			list[(*count)++] = (struct known){ side->source->bytes + comment->at,
			    by_name ? side->names[i] : "", comment->end - comment->at, i };
	qsort(list, *count, sizeof *list, compare_in_order);
	return list;
}

/* Pairs comments of the same words, and with `by_name` beside the same thing.
 * Either array of what was taken may be NULL, and so may `twins`. */
static void
pair(const struct side *a, const struct side *b, bool by_name, bool *a_taken, bool *b_taken,
	size_t *twins)
{
	size_t a_count, b_count, i = 0, k = 0;
	struct known *left = list_known(a, by_name, a_taken, &a_count);
	struct known *right = list_known(b, by_name, b_taken, &b_count);

	while (i < a_count && k < b_count) {
		int order = compare_known(&left[i], &right[k]);

		if (order == 0 && a_taken != NULL)
			a_taken[left[i].index] = true;
		if (order == 0 && b_taken != NULL)
			b_taken[right[k].index] = true;
		if (order == 0 && twins != NULL)
			twins[left[i].index] = right[k].index;
		i += order <= 0;
		k += order >= 0;
	}
	free(left);
	free(right);
}

/* Does the side hold words, or as many of the same, that the result lacks? */
static bool
lacks_any(const struct carry *carry)
{
	bool *taken = mem_zero(carry->side.comments.count + 1, sizeof *taken), any = false;

	pair(&carry->side, &carry->result, false, taken, NULL, NULL);
	for (size_t i = 0; i < carry->side.comments.count; i++)
		any = any || !taken[i];
	free(taken);
	return any;
}

/* What the base has and the other side has not was taken away there. */
static void
find_unwanted(struct carry *carry)
{
	bool *taken = mem_zero(carry->base.comments.count + 1, sizeof *taken);
	bool *there = mem_zero(carry->other.comments.count + 1, sizeof *there);

	pair(&carry->base, &carry->other, true, taken, there, NULL);
	pair(&carry->base, &carry->other, false, taken, there, NULL);
	pair(&carry->side, &carry->base, true, carry->known, taken, NULL);
	pair(&carry->side, &carry->base, false, carry->known, taken, NULL);
	free(there);
	free(taken);
}

/* Of each words as many are to be brought as the side has more than the result
 * and what was taken away together. */
static void
find_lacking(struct carry *carry)
{
	size_t count = carry->side.comments.count;
	bool *held = mem_zero(carry->result.comments.count + 1, sizeof *held);

	name_all(&carry->base);
	name_all(&carry->other);
	name_all(&carry->side);
	name_all(&carry->result);
	carry->known = mem_zero(count + 1, sizeof *carry->known);
	carry->twins = mem_alloc((count + 1) * sizeof *carry->twins);
	for (size_t i = 0; i < count; i++)
		carry->twins[i] = SIZE_MAX;
	pair(&carry->side, &carry->result, true, carry->known, held, carry->twins);
	find_unwanted(carry);
	pair(&carry->side, &carry->result, false, carry->known, held, NULL);
	free(held);
}

/* --- the new text -------------------------------------------------------------------- */

static int
compare_passages(const void *a, const void *b)
{
	const struct passage *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

/* The result with the passages that fit. */
static void
put_in(const struct carry *carry, struct str *out)
{
	const struct source *source = carry->result.source;
	size_t at = 0;

	for (size_t i = 0; i < carry->count; i++) {
		if (!carry->v[i].fits)
			continue;
		str_add_n(out, source->bytes + at, carry->v[i].at - at);
		str_add(out, carry->v[i].text);
		at = carry->v[i].at;
	}
	str_add_n(out, source->bytes + at, source->len - at);
}

static size_t
count_fitting(const struct carry *carry)
{
	size_t count = 0;

	for (size_t i = 0; i < carry->count; i++)
		count += carry->v[i].fits;
	return count;
}

/* Does the text say what the result says, and hold each comment once? */
static bool
is_well(const struct carry *carry, const struct str *text)
{
	const struct carry_side given = { .text = str_text(text), .len = text->len };
	struct side side;
	struct journey *journey = NULL;
	bool well = side_open(&side, &given);

	if (well)
		journey = read_journey(side.tree, &(struct read_as){ 0 }, NULL);
	well = well && journey != NULL &&
	    diff_match(carry->result.given->journey, journey, NULL, NULL, NULL) &&
	    side.comments.count == carry->result.comments.count + count_fitting(carry);
	journey_free(journey);
	side_close(&side);
	return well;
}

/* Lets those from `low` to `high` in that do no harm, all at once if they can. */
static void
let_in(struct carry *carry, size_t low, size_t high)
{
	struct str text = { 0 };
	size_t i;
	bool well;

	if (low == high)
		return;
	for (i = low; i < high; i++)
		carry->v[i].fits = true;
	put_in(carry, &text);
	well = is_well(carry, &text);
	str_clear(&text);
	if (well)
		return;
	for (i = low; i < high; i++)
		carry->v[i].fits = false;
	if (high - low > 1) {
		let_in(carry, low, low + (high - low) / 2);
		let_in(carry, low + (high - low) / 2, high);
	}
}

static char *
bring(struct carry *carry, size_t *len)
{
	struct str text = { 0 };

	find_lacking(carry);
	carrying_place_all(carry);
	if (carry->count > 0)
		qsort(carry->v, carry->count, sizeof *carry->v, compare_passages);
	let_in(carry, 0, carry->count);
	if (count_fitting(carry) == 0)
		return NULL;
	put_in(carry, &text);
	*len = text.len;
	return str_take(&text);
}

char *
carry_comments(const struct carry_side *base, const struct carry_side *other,
	const struct carry_side *side, const struct carry_side *result, size_t *len)
{
	struct carry carry = { .known = NULL };
	char *text = NULL;
	bool opened = side_open(&carry.base, base);

	opened = side_open(&carry.other, other) && opened;
	opened = side_open(&carry.side, side) && opened;
	opened = side_open(&carry.result, result) && opened;
	if (opened && lacks_any(&carry))
		text = bring(&carry, len);
	for (size_t i = 0; i < carry.count; i++)
		free(carry.v[i].text);
	free(carry.v);
	free(carry.known);
	free(carry.twins);
	side_close(&carry.base);
	side_close(&carry.other);
	side_close(&carry.side);
	side_close(&carry.result);
	return text;
}
