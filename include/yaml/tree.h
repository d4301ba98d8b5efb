/*
 * What stands where in a YAML text: its nodes, each with its true bytes.
 *
 * The nodes lie in one array in the order of the text, a parent before its
 * children, so that the nodes below `n` are those from n + 1 to the one before
 * tree_after(n). A mapping's children are key, value, key, value, ... Aliases
 * point and are never expanded. The tree borrows its source.
 *
 * Offsets are bytes of the source. An end is one past the last byte and never
 * includes the line break behind a node:
 *   s  ... first byte, anchor and tag included     vs ... first of the content
 *   pe ... end of anchor and tag (s without them)  e  ... end of the content
 *   ent .. its '-' or '?', or a key's first byte   colon . the ':' before a
 * value; each TREE_NONE where there is none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_TREE_H
#define YAML_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/value.h"
#include "yaml/scalar.h"
#include "yaml/source.h"

#define TREE_NONE UINT32_MAX
#define TREE_DEPTH_MAX 64		/* collections in collections */
#define TREE_SCALAR_MAX ((size_t)1 << 20)	/* bytes of one scalar */
#define TREE_ALIASES_MAX 1000
#define TREE_ANCHORS_MAX 100000		/* names */
#define TREE_REACHED_MAX 100000		/* nodes that all aliases stand for */
#define TREE_NODES_FREE 300000		/* in a text of any size */
#define TREE_BYTES_PER_NODE 20		/* where there are more: a journey has 23 */
#define TREE_AHEAD_MAX ((size_t)4 << 20)	/* bytes without a node */

enum tree_kind { TREE_SCALAR, TREE_SEQUENCE, TREE_MAPPING, TREE_ALIAS };

enum tree_flag {
	TREE_FLOW = 1,		/* a collection in brackets, or a single pair */
	TREE_IN_FLOW = 2,	/* somewhere inside of one */
	TREE_PAIR = 4,		/* `a: 1` as an item of a flow sequence, no braces */
	TREE_KEY = 8,		/* the key of an entry */
	TREE_SHARED = 16	/* an alias points at it */
};

struct tree_node {
	uint32_t s, vs, e, pe, ent, colon;
	uint32_t parent, next, count;	/* next sibling or TREE_NONE; children */
	uint32_t after;			/* the first node that is not below it */
	uint32_t text, len;		/* decoded scalar in the pool; of an alias
					 * `text` is its target */
	uint32_t anchor, tag;		/* in the pool, or TREE_NONE */
	uint8_t kind;			/* enum tree_kind */
	uint8_t style;			/* enum scalar_style, of a scalar */
	uint8_t flags;			/* enum tree_flag */
	uint8_t type;			/* enum scalar_type, of a scalar */
};

struct tree_doc {
	uint32_t root;		/* a node; an empty document has an empty scalar */
	uint32_t start;		/* behind "---", or where the text begins */
	uint32_t end;		/* where "..." or the next document begins */
	bool marked;		/* by "---" */
};

struct tree {
	const struct source *source;
	struct tree_node *nodes;
	size_t count, room;
	struct tree_doc *docs;
	size_t doc_count, doc_room;
	uint32_t *aliases;	/* all aliases, in order */
	size_t alias_count, alias_room;
	char *pool;		/* texts, each with a NUL behind it */
	size_t pool_len, pool_room;
	uint32_t strange;	/* a byte between the nodes that was not understood:
				 * no edits then; TREE_NONE when all is well */
};

/* NULL with every error's line and column in `err`: no YAML, or too deep, too
 * large, an alias without anchor. A text without documents gives a tree
 * without documents. */
struct tree *tree_parse(const struct source *source, struct err *err);
void tree_free(struct tree *tree);		/* takes NULL; not the source */

/* The root of document `doc`, from 0; TREE_NONE past the last. */
uint32_t tree_root(const struct tree *tree, size_t doc);

/* Children in order: of a mapping key and value in turn. TREE_NONE at the end. */
static inline uint32_t
tree_first(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].count > 0 ? node + 1 : TREE_NONE;
}

static inline uint32_t
tree_next(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].next;
}

/* Item `index` of a sequence, or the key of entry `index` of a mapping. */
uint32_t tree_item(const struct tree *tree, uint32_t node, size_t index);
size_t tree_items(const struct tree *tree, uint32_t node);	/* items or entries; 0 for others */
size_t tree_index(const struct tree *tree, uint32_t node);	/* place in its parent, so counted */

/* The key of the entry that `node`, key or value, belongs to, and its value. */
uint32_t tree_key(const struct tree *tree, uint32_t node);
uint32_t tree_value(const struct tree *tree, uint32_t node);

/* The key node whose text is `key`, the first of several; TREE_NONE if none. */
uint32_t tree_find(const struct tree *tree, uint32_t mapping, const char *key);

/* The first key of a mapping that stood there before; TREE_NONE if none. */
uint32_t tree_repeated_key(const struct tree *tree, uint32_t mapping);

/* What an alias stands for, `node` itself if it is none. */
static inline uint32_t
tree_target(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].kind == TREE_ALIAS ? tree->nodes[node].text : node;
}

/* The decoded text of a scalar, "" for others; borrowed. `len` may be NULL. */
static inline const char *
tree_text(const struct tree *tree, uint32_t node, size_t *len)
{
	const struct tree_node *n = &tree->nodes[node];

	if (len != NULL)
		*len = n->kind == TREE_SCALAR ? n->len : 0;
	return n->kind == TREE_SCALAR ? tree->pool + n->text : "";
}

/* Tag and anchor without & and !, as resolved by libyaml; NULL for none. */
const char *tree_tag(const struct tree *tree, uint32_t node);
const char *tree_anchor(const struct tree *tree, uint32_t node);

/* Does a tag say no more than what is seen without it (!!str, !!int, ...)? */
bool tree_tag_is_core(const char *tag);

/* A scalar as tree_to_value() gives it, without a copy: borrowed, a NUL behind it.
 * False where that takes one, and where there is no scalar. */
bool tree_plain_text(const struct tree *tree, uint32_t node, const char **text, size_t *len, bool *plain);

/* A copy as plain data, aliases expanded, every null as plain ""; yours. */
struct value *tree_to_value(const struct tree *tree, uint32_t node);

#endif
