/*
 * A batch of edits: what each claims, what it replaces, and how it ends.
 *
 * Claims are kept in order and never touch each other. A collection may be
 * edited as a list (items coming, going, moving) only once in a batch, so
 * that indices are always those of the tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "batch.h"
#include "yaml/node.h"

void
splices_init(struct splices *batch, const struct tree *tree)
{
	memset(batch, 0, sizeof *batch);
	batch->tree = tree;
	batch->marks = mem_zero(tree->count + 1, sizeof *batch->marks);
	habits_of_file(tree, &batch->habits);
}

static void
cut_back(struct splices *batch, size_t count, size_t drops)
{
	while (batch->count > count)
		free(batch->items[--batch->count].text);
	batch->drop_count = drops;
}

/* Takes back the claims of the edit that was tried last. */
static void
unclaim(struct splices *batch)
{
	size_t i, kept = 0;

	for (i = 0; i < batch->claim_count; i++) {
		if (batch->claims[i].owner != batch->intent_count)
			batch->claims[kept++] = batch->claims[i];
	}
	batch->claim_count = kept;
}

void
splices_clear(struct splices *batch)
{
	size_t i;

	cut_back(batch, 0, 0);
	for (i = 0; i < batch->intent_count; i++) {
		value_free(batch->intents[i].value);
		free(batch->intents[i].key);
	}
	free(batch->items);
	free(batch->claims);
	free(batch->drops);
	free(batch->intents);
	free(batch->marks);
	memset(batch, 0, sizeof *batch);
}

void
batch_add(struct splices *batch, size_t start, size_t end, const char *text, size_t len)
{
	struct splice *splice;

	assert(start <= end && end <= batch->tree->source->len);
	if (start == end && len == 0)
		return;
	vec_grow(batch->items, batch->count, batch->room);
	splice = &batch->items[batch->count++];
	splice->start = (uint32_t)start;
	splice->end = (uint32_t)end;
	splice->text = mem_text_n(text, len);
	splice->len = len;
}

void
batch_add_str(struct splices *batch, size_t start, size_t end, struct str *text)
{
	batch_add(batch, start, end, str_text(text), text->len);
	str_clear(text);
}

void
batch_cut(struct splices *batch, size_t start, size_t end)
{
	batch_add(batch, start, end, "", 0);
}

void
batch_drop(struct splices *batch, size_t start, size_t end)
{
	vec_grow(batch->drops, batch->drop_count, batch->drop_room);
	batch->drops[batch->drop_count++] =
		(struct splice_range){ (uint32_t)start, (uint32_t)end, 0 };
}

int
batch_claim(struct splices *batch, size_t start, size_t end, struct err *err)
{
	const struct source *source = batch->tree->source;
	size_t low = 0, high = batch->claim_count;

	if (source_is_odd(source, start, end))
		return source_complain(source, start, ERR_REFUSED,
			N_("a line here holds a line break that only some programs know; "
				"it cannot be edited safely"), err);
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (batch->claims[middle].end < start)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < batch->claim_count && batch->claims[low].start <= end)
		return SPLICE_LATER;
	vec_grow(batch->claims, batch->claim_count, batch->claim_room);
	memmove(&batch->claims[low + 1], &batch->claims[low],
		(batch->claim_count - low) * sizeof *batch->claims);
	batch->claims[low] = (struct splice_range){ (uint32_t)start, (uint32_t)end,
		(uint32_t)batch->intent_count };
	batch->claim_count++;
	return 0;
}

/* ---- intents ---- */

static bool
is_flow_list(const struct tree *tree, uint32_t list)
{
	return (tree->nodes[list].flags & (TREE_FLOW | TREE_IN_FLOW)) != 0;
}

static int
carry_out(struct splices *batch, const struct splice_intent *intent, struct err *err)
{
	const struct tree *tree = batch->tree;

	switch (intent->op) {
	case SPLICE_SET:
		return set_value(batch, intent->node, intent->value, err);
	case SPLICE_INSERT:
	case SPLICE_ADD_KEY:
		return is_flow_list(tree, intent->list) ?
			flow_insert(batch, intent->list, intent->index, intent->key,
				intent->value, err) :
			block_insert(batch, intent->list, intent->index, intent->key,
				intent->value, err);
	case SPLICE_DELETE:
		return is_flow_list(tree, intent->list) ?
			flow_delete(batch, intent->node, err) :
			block_delete(batch, intent->node, err);
	case SPLICE_MOVE:
		return is_flow_list(tree, intent->list) && intent->from == intent->list ?
			flow_move(batch, intent->node, intent->index, err) :
			block_move(batch, intent->node, intent->list, intent->index, err);
	}
	return -1;
}

static bool
is_marked(const struct splices *batch, uint32_t node)
{
	return node != TREE_NONE && batch->marks[node] != 0;
}

static void
mark(struct splices *batch, uint32_t node)
{
	if (node != TREE_NONE)
		batch->marks[node] = (uint32_t)batch->intent_count;
}

/* Adds the edit, or leaves everything as it was. */
static int
try_intent(struct splices *batch, struct splice_intent *intent, struct err *err)
{
	size_t count = batch->count, drops = batch->drop_count;
	int result;

	if (batch->tree->strange != TREE_NONE)
		return source_complain(batch->tree->source, batch->tree->strange, ERR_REFUSED,
			N_("this place is not understood well enough to edit the file"), err);
	if (is_marked(batch, intent->list) || is_marked(batch, intent->from) ||
	    is_marked(batch, intent->node))
		return SPLICE_LATER;
	result = carry_out(batch, intent, err);
	if (result != 0) {
		cut_back(batch, count, drops);
		unclaim(batch);
		return result;
	}
	vec_grow(batch->intents, batch->intent_count, batch->intent_room);
	batch->intents[batch->intent_count++] = *intent;
	mark(batch, intent->list);
	mark(batch, intent->from);
	mark(batch, intent->node);
	return 0;
}

/* Takes over the intent's value and key. */
static int
record(struct splices *batch, struct splice_intent intent, struct err *err)
{
	int result = try_intent(batch, &intent, err);

	if (result != 0) {
		value_free(intent.value);
		free(intent.key);
	}
	return result;
}

static int
refuse(const struct splices *batch, uint32_t node, const char *message, struct err *err)
{
	return source_complain(batch->tree->source, batch->tree->nodes[node].s, ERR_REFUSED,
		message, err);
}

/* Is `node` nothing, so that a first item can make a list of it? */
static bool
is_nothing(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].kind == TREE_SCALAR && tree->nodes[node].type == SCALAR_NULL;
}

int
splice_set(struct splices *batch, uint32_t node, const struct value *value, struct err *err)
{
	struct splice_intent intent = {
		.op = SPLICE_SET, .node = node, .list = TREE_NONE, .from = TREE_NONE
	};

	if (batch->tree->nodes[node].flags & TREE_KEY)
		return refuse(batch, node, N_("a key cannot be set, only a value"), err);
	intent.value = value_copy(value);
	return record(batch, intent, err);
}

int
splice_insert(struct splices *batch, uint32_t sequence, size_t index,
	const struct value *value, struct err *err)
{
	struct splice_intent intent = {
		.op = SPLICE_INSERT, .node = TREE_NONE, .list = sequence, .from = TREE_NONE
	};
	size_t count = tree_items(batch->tree, sequence);

	if (batch->tree->nodes[sequence].kind != TREE_SEQUENCE &&
	    !is_nothing(batch->tree, sequence))
		return refuse(batch, sequence, N_("this is no list"), err);
	if (index == SIZE_MAX)
		index = count;
	if (index > count)
		return refuse(batch, sequence, N_("the list has fewer items than that"), err);
	intent.index = index;
	intent.value = value_copy(value);
	return record(batch, intent, err);
}

int
splice_add_key(struct splices *batch, uint32_t mapping, const char *key,
	const struct value *value, uint32_t before, struct err *err)
{
	struct splice_intent intent = {
		.op = SPLICE_ADD_KEY, .node = TREE_NONE, .list = mapping, .from = TREE_NONE
	};

	if (batch->tree->nodes[mapping].kind != TREE_MAPPING &&
	    !is_nothing(batch->tree, mapping))
		return refuse(batch, mapping, N_("this is no mapping"), err);
	if (tree_find(batch->tree, mapping, key) != TREE_NONE)
		return refuse(batch, mapping, N_("the key is there already"), err);
	intent.index = before == TREE_NONE ? tree_items(batch->tree, mapping) :
		tree_index(batch->tree, before);
	intent.key = mem_text(key);
	intent.value = value_copy(value);
	return record(batch, intent, err);
}

/* The first alias outside of `node` that points into it; TREE_NONE if none. */
static uint32_t
alias_from_outside(const struct tree *tree, uint32_t from, uint32_t after)
{
	size_t i;

	for (i = 0; i < tree->alias_count; i++) {
		uint32_t alias = tree->aliases[i], target = tree_target(tree, alias);

		if (target >= from && target < after && (alias < from || alias >= after))
			return alias;
	}
	return TREE_NONE;
}

int
splice_delete(struct splices *batch, uint32_t node, struct err *err)
{
	const struct tree *tree = batch->tree;
	struct splice_intent intent = { .op = SPLICE_DELETE, .from = TREE_NONE };
	uint32_t alias;

	if (tree->nodes[node].parent == TREE_NONE)
		return refuse(batch, node, N_("the whole document cannot be deleted"), err);
	intent.node = gap_entry(tree, node);
	intent.list = tree->nodes[node].parent;
	alias = alias_from_outside(tree, intent.node,
		tree_after(tree, tree_value(tree, intent.node)));
	if (alias != TREE_NONE)
		return refuse(batch, alias,
			N_("this alias stands for what would be deleted"), err);
	return record(batch, intent, err);
}

int
splice_move(struct splices *batch, uint32_t node, uint32_t to, size_t index,
	struct err *err)
{
	const struct tree *tree = batch->tree;
	struct splice_intent intent = { .op = SPLICE_MOVE, .list = to };
	size_t count = tree_items(tree, to);

	if (tree->nodes[node].parent == TREE_NONE)
		return refuse(batch, node, N_("the whole document cannot be moved"), err);
	intent.node = gap_entry(tree, node);
	intent.from = tree->nodes[node].parent;
	if (to != intent.from && (tree->nodes[intent.from].kind != TREE_SEQUENCE ||
			(tree->nodes[to].kind != TREE_SEQUENCE && !is_nothing(tree, to))))
		return refuse(batch, node, N_("only items of lists can move to other lists"), err);
	if (to >= intent.node && to < tree_after(tree, tree_value(tree, intent.node)))
		return refuse(batch, node, N_("it cannot move into itself"), err);
	if (to == intent.from)
		count--;
	intent.index = index == SIZE_MAX ? count : index;
	if (intent.index > count)
		return refuse(batch, to, N_("the list has fewer items than that"), err);
	if (to == intent.from && tree_index(tree, intent.node) == intent.index)
		return SPLICE_DONE;
	return record(batch, intent, err);
}

/* ---- the end ---- */

static int
compare_splices(const void *a, const void *b)
{
	const struct splice *x = *(const struct splice *const *)a;
	const struct splice *y = *(const struct splice *const *)b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end < y->end ? -1 : 1;
	return x < y ? -1 : x > y;
}

char *
splices_apply(const struct splices *batch, size_t *len)
{
	const struct source *source = batch->tree->source;
	const struct splice **order = mem_alloc((batch->count + 1) * sizeof *order);
	struct str out = { .s = NULL };
	size_t i, at = 0;

	for (i = 0; i < batch->count; i++)
		order[i] = &batch->items[i];
	if (batch->count > 1)
		qsort(order, batch->count, sizeof *order, compare_splices);
	for (i = 0; i < batch->count; i++) {
		if (order[i]->start > at)
			str_add_n(&out, source->bytes + at, order[i]->start - at);
		str_add_n(&out, order[i]->text, order[i]->len);
		if (order[i]->end > at)
			at = order[i]->end;
	}
	str_add_n(&out, source->bytes + at, source->len - at);
	free(order);
	*len = out.len;
	return str_take(&out);
}

static int
why_not(const struct splices *batch, struct err *err)
{
	if (mem_is_out())
		return err_set_memory(err);
	if (batch->tree->alias_count > 0)
		return err_set(err, ERR_REFUSED, N_("an anchor would no longer stand above "
			"its alias, or other parts would come to harm"), "");
	return err_set(err, ERR_REFUSED,
		N_("the text could not be changed without harm to other parts"), "");
}

static int
prove(const struct splices *batch, struct splice_result *result, struct err *err)
{
	size_t len;
	char *bytes = splices_apply(batch, &len);

	result->source = source_new(bytes, len, NULL);
	if (result->source != NULL)
		result->tree = tree_parse(result->source, NULL);
	if (result->tree != NULL) {
		result->now = mem_alloc((batch->tree->count + 1) * sizeof *result->now);
		if (verify_result(batch, result->tree, result->now, err) == 0)
			return 0;
	} else {
		why_not(batch, err);
	}
	splice_result_clear(result);
	return -1;
}

/* The same edits again, but with more care. */
static int
try_again(const struct splices *batch, int care, struct splice_result *result,
	struct err *err)
{
	struct splices again;
	size_t i;
	int done = 0;

	splices_init(&again, batch->tree);
	again.care = care;
	again.habits.careful = true;
	for (i = 0; i < batch->intent_count && done == 0; i++) {
		struct splice_intent intent = batch->intents[i];

		intent.value = value_copy(intent.value);
		intent.key = intent.key == NULL ? NULL : mem_text(intent.key);
		done = record(&again, intent, err);
	}
	if (done == 0)
		done = prove(&again, result, err);
	splices_clear(&again);
	return done == 0 ? 0 : -1;
}

int
splices_finish(struct splices *batch, struct splice_result *result, struct err *err)
{
	struct err first = { .kind = ERR_NONE }, next = { .kind = ERR_NONE };
	int care, done;

	memset(result, 0, sizeof *result);
	done = prove(batch, result, &first);
	for (care = 1; care <= 2 && done != 0 && !mem_is_out(); care++) {
		err_clear(&next);
		done = try_again(batch, care, result, &next);
	}
	if (done != 0 && err != NULL && !err_is_set(err))
		err_move(err, &first);
	err_clear(&first);
	err_clear(&next);
	return done;
}

void
splice_result_clear(struct splice_result *result)
{
	tree_free(result->tree);
	source_free(result->source);
	free(result->now);
	memset(result, 0, sizeof *result);
}
