/*
 * Is the new text what the edits meant, and nothing else?
 *
 * Both trees are walked side by side, the old one with the edits applied on
 * the way: kinds, order, texts, what plain scalars mean, tags and anchors must
 * agree, aliases must stand for the same nodes, and the comments must be the
 * old ones without those that were meant to go. Depth is bounded by
 * TREE_DEPTH_MAX, as both texts were parsed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "batch.h"
#include "span.h"
#include "yaml/node.h"

struct proof {
	const struct splices *batch;
	const struct tree *old, *tree;
	uint32_t *now;
};

/* One expected child: an old node, or a new text or value. */
struct expected {
	uint32_t old;
	const struct value *value;
	const char *key;
};

static bool match_node(const struct proof *proof, uint32_t old, uint32_t new);

static bool
match_text(const struct tree *tree, uint32_t node, const char *text, size_t len)
{
	const struct tree_node *n = &tree->nodes[node];

	return n->kind == TREE_SCALAR && n->len == len &&
		memcmp(tree->pool + n->text, text, len) == 0;
}

static bool
match_typed(const struct tree *tree, uint32_t node, const char *text)
{
	const struct tree_node *n = &tree->nodes[node];
	size_t len = strlen(text);
	enum scalar_type type = scalar_type_of(text, len);

	if (n->kind != TREE_SCALAR || n->type != type)
		return false;
	return type == SCALAR_NULL || match_text(tree, node, text, len);
}

static bool
match_value(const struct tree *tree, const struct value *value, uint32_t node)
{
	const struct tree_node *n = &tree->nodes[node];
	uint32_t child = node + 1;
	size_t i;

	if (value->kind == VALUE_TEXT && value->plain)
		return match_typed(tree, node, value_text(value));
	if (value->kind == VALUE_TEXT)
		return n->type == SCALAR_TEXT &&
			match_text(tree, node, value_text(value), strlen(value_text(value)));
	if (n->kind != (value->kind == VALUE_LIST ? TREE_SEQUENCE : TREE_MAPPING) ||
	    tree_items(tree, node) != value_count(value))
		return false;
	for (i = 0; i < value_count(value); i++) {
		if (value->kind == VALUE_MAP) {
			if (!match_text(tree, child, value_key(value, i), strlen(value_key(value, i))))
				return false;
			child = tree_next(tree, child);
		}
		if (!match_value(tree, value_item(value, i), child))
			return false;
		child = tree_next(tree, child);
	}
	return true;
}

static const struct splice_intent *
intent_of(const struct proof *proof, uint32_t old)
{
	uint32_t mark = proof->batch->marks[old];

	return mark == 0 ? NULL : &proof->batch->intents[mark - 1];
}

static bool
match_name(const char *a, const char *b)
{
	return a == NULL ? b == NULL : b != NULL && strcmp(a, b) == 0;
}

/* A value that was set keeps its anchor, and a tag unless it is a core one. */
static bool
match_set(const struct proof *proof, uint32_t old, uint32_t new, const struct value *value)
{
	const char *tag = tree_tag(proof->tree, new);

	if (!match_value(proof->tree, value, new) ||
	    !match_name(tree_anchor(proof->old, old), tree_anchor(proof->tree, new)))
		return false;
	return tag == NULL || match_name(tree_tag(proof->old, old), tag);
}

/* The children of an edited collection as they should be; yours. */
static struct expected *
expect_children(const struct proof *proof, uint32_t old, const struct splice_intent *intent,
	size_t *count)
{
	const struct tree *tree = proof->old;
	struct expected *list = mem_zero(tree->nodes[old].count + 3, sizeof *list);
	uint32_t child = tree_first(tree, old), i = 0;
	size_t index = 0, n = 0;
	bool pairs = intent->key != NULL || tree->nodes[old].kind == TREE_MAPPING;
	bool comes = intent->list == old && intent->op != SPLICE_DELETE;
	bool goes = intent->op == SPLICE_DELETE || intent->from == old;

	for (;;) {
		if (comes && index == intent->index) {
			uint32_t moved = intent->op == SPLICE_MOVE ? intent->node : TREE_NONE;

			if (pairs) {
				list[n].key = intent->key;
				list[n++].old = moved;
			}
			list[n].value = intent->value;
			list[n++].old = moved != TREE_NONE ? tree_value(tree, moved) : TREE_NONE;
			comes = false;
			index++;
			continue;
		}
		if (child == TREE_NONE)
			break;
		if (goes && child == intent->node) {
			child = gap_next(tree, child);
			continue;
		}
		for (i = 0; i < (pairs ? 2u : 1u); i++) {
			list[n++].old = child;
			child = tree_next(tree, child);
		}
		index++;
	}
	*count = n;
	return list;
}

static bool
match_expected(const struct proof *proof, const struct expected *expected, uint32_t new)
{
	if (expected->old != TREE_NONE)
		return match_node(proof, expected->old, new);
	if (expected->key != NULL)
		return match_text(proof->tree, new, expected->key, strlen(expected->key));
	return match_value(proof->tree, expected->value, new);
}

static bool
match_edited(const struct proof *proof, uint32_t old, uint32_t new,
	const struct splice_intent *intent)
{
	uint32_t child = new + 1;
	size_t count, i;
	struct expected *list = expect_children(proof, old, intent, &count);
	bool same = proof->tree->nodes[new].count == count;

	for (i = 0; i < count && same; i++) {
		same = match_expected(proof, &list[i], child);
		child = tree_next(proof->tree, child);
	}
	free(list);
	return same;
}

static bool
match_children(const struct proof *proof, uint32_t old, uint32_t new)
{
	uint32_t a = tree_first(proof->old, old), b = new + 1;

	if (proof->old->nodes[old].count != proof->tree->nodes[new].count)
		return false;
	for (; a != TREE_NONE; a = tree_next(proof->old, a)) {
		if (!match_node(proof, a, b))
			return false;
		b = tree_next(proof->tree, b);
	}
	return true;
}

static bool
match_node(const struct proof *proof, uint32_t old, uint32_t new)
{
	const struct tree_node *a = &proof->old->nodes[old], *b = &proof->tree->nodes[new];
	const struct splice_intent *intent = intent_of(proof, old);
	bool edited = intent != NULL && intent->op != SPLICE_SET && intent->node != old;

	proof->now[old] = new;
	if (intent != NULL && intent->op == SPLICE_SET && intent->node == old)
		return match_set(proof, old, new, intent->value);
	if (!match_name(tree_anchor(proof->old, old), tree_anchor(proof->tree, new)) ||
	    !match_name(tree_tag(proof->old, old), tree_tag(proof->tree, new)))
		return false;
	if (edited && a->kind == TREE_SCALAR)	/* nothing became a collection */
		return b->kind == (intent->key != NULL ? TREE_MAPPING : TREE_SEQUENCE) &&
			match_edited(proof, old, new, intent);
	if (a->kind != b->kind)
		return false;
	if (a->kind == TREE_SCALAR)
		return a->type == b->type && (a->type == SCALAR_NULL ||
			match_text(proof->tree, new, proof->old->pool + a->text, a->len));
	if (a->kind == TREE_ALIAS)
		return true;
	return edited ? match_edited(proof, old, new, intent) : match_children(proof, old, new);
}

/* Aliases must stand for the nodes that they stood for. */
static bool
match_aliases(const struct proof *proof, struct err *err)
{
	const struct tree *old = proof->old;
	size_t i;

	for (i = 0; i < old->alias_count; i++) {
		uint32_t alias = old->aliases[i], new = proof->now[alias];

		if (new == TREE_NONE || proof->tree->nodes[new].kind != TREE_ALIAS)
			continue;
		if (proof->now[tree_target(old, alias)] == tree_target(proof->tree, new))
			continue;
		source_complain(old->source, old->nodes[alias].s, ERR_REFUSED,
			N_("this alias would no longer stand for the same value"), err);
		return false;
	}
	return true;
}

/* ---- comments ---- */

static bool
is_dropped(const struct splices *batch, size_t at)
{
	size_t i;

	for (i = 0; batch != NULL && i < batch->drop_count; i++) {
		if (at >= batch->drops[i].start && at < batch->drops[i].end)
			return true;
	}
	return false;
}

static uint64_t
hash_comment(const struct source *source, size_t at, size_t *end)
{
	uint64_t hash = 1469598103934665603u;
	size_t stop;

	for (stop = at; stop < source->len && source->bytes[stop] != '\n'; stop++)
		;
	*end = stop;
	while (stop > at && strchr(" \t\r", source->bytes[stop - 1]) != NULL)
		stop--;
	for (; at < stop; at++)
		hash = (hash ^ (unsigned char)source->bytes[at]) * 1099511628211u;
	return hash;
}

/* Adds up the comments in a gap between scalars. */
static uint64_t
sum_gap(const struct source *source, size_t from, size_t to, const struct splices *batch)
{
	uint64_t sum = 0, hash;
	size_t at, end;

	for (at = from; at < to; at++) {
		if (source->bytes[at] != '#' || (at > from &&
				strchr(" \t\r\n,[]{}", source->bytes[at - 1]) == NULL))
			continue;
		hash = hash_comment(source, at, &end);
		if (!is_dropped(batch, at))
			sum += hash;
		at = end;
	}
	return sum;
}

/* A number that any lost or changed comment changes; order does not count. */
static uint64_t
sum_comments(const struct tree *tree, const struct splices *batch)
{
	const struct source *source = tree->source;
	size_t i, at = source->start;
	uint64_t sum = 0;

	for (i = 0; i < tree->count; i++) {
		const struct tree_node *n = &tree->nodes[i];

		if (n->kind != TREE_SCALAR && n->kind != TREE_ALIAS)
			continue;
		sum += sum_gap(source, at, n->vs, batch);
		if (n->kind == TREE_SCALAR && n->style >= SCALAR_LITERAL)
			sum += sum_gap(source, n->vs, source_line_end(source, n->vs), batch);
		at = n->e;
	}
	return sum + sum_gap(source, at, source->len, batch);
}

int
verify_result(const struct splices *batch, const struct tree *tree, uint32_t *now,
	struct err *err)
{
	struct proof proof = { batch, batch->tree, tree, now };
	size_t i;

	memset(now, 0xff, (batch->tree->count + 1) * sizeof *now);
	if (tree->doc_count != batch->tree->doc_count)
		return err_set(err, ERR_REFUSED,
			N_("the text could not be changed without harm to other parts"), "");
	for (i = 0; i < tree->doc_count; i++) {
		if (!match_node(&proof, batch->tree->docs[i].root, tree->docs[i].root))
			return err_set(err, ERR_REFUSED,
				N_("the text could not be changed without harm to other parts"),
				"");
	}
	if (!match_aliases(&proof, err))
		return -1;
	if (sum_comments(tree, NULL) != sum_comments(batch->tree, batch))
		return err_set(err, ERR_REFUSED, N_("a comment would be lost"), "");
	return 0;
}
