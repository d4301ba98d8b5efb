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
 *   pe ... end of anchor and tag                   e  ... end of the content
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
#include "yaml/scalar.h"
#include "yaml/source.h"

#define TREE_NONE UINT32_MAX
#define TREE_DEPTH_MAX 64		/* collections in collections */
#define TREE_SCALAR_MAX ((size_t)1 << 20)	/* bytes of one scalar */
#define TREE_ALIASES_MAX 1000
#define TREE_ANCHORS_MAX 100000		/* names */
#define TREE_REACHED_MAX 100000		/* nodes that all aliases stand for */
#define TREE_NODES_FREE 300000		/* at any place of the text, and one more */
#define TREE_BYTES_PER_NODE 10		/* for so many bytes: a journey has 18 */
#define TREE_AHEAD_MAX ((size_t)4 << 20)	/* bytes without a node */

enum tree_kind { TREE_SCALAR, TREE_SEQUENCE, TREE_MAPPING, TREE_ALIAS };

enum tree_flag {
	TREE_FLOW = 1,		/* a collection in brackets, or a single pair */
	TREE_IN_FLOW = 2,	/* somewhere inside of one */
	TREE_PAIR = 4,		/* `a: 1` as an item of a flow sequence, no braces */
	TREE_KEY = 8,		/* the key of an entry */
	TREE_SHARED = 16,	/* an alias points at it */
	TREE_DRESSED = 32,	/* it has an anchor or a tag */
	TREE_CLOSED = 64	/* its children are not in the tree: see tree_skim() */
};

struct tree_node {
	uint32_t s, vs, e, ent, colon;
	uint32_t parent, count;		/* children */
	union {
		uint32_t after;		/* of a collection: the first node not below it */
		uint32_t text;		/* of a scalar, in the pool; an alias's target */
	};
	uint32_t len;			/* of the text */
	uint8_t kind;			/* enum tree_kind */
	uint8_t style;			/* enum scalar_style, of a scalar */
	uint8_t flags;			/* enum tree_flag */
	uint8_t type;			/* enum scalar_type, of a scalar */
};

/* What few nodes have. Anchor and tag are in the pool, or TREE_NONE. */
struct tree_dress {
	uint32_t node, pe, anchor, tag;
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
	struct tree_dress *dresses;	/* in the order of their nodes */
	size_t dress_count, dress_room;
	struct tree_doc *docs;
	size_t doc_count, doc_room;
	uint32_t *aliases;	/* all aliases, in order */
	size_t alias_count, alias_room;
	char *pool;		/* texts, each with a NUL behind it */
	size_t pool_len, pool_room;
	uint32_t strange;	/* a byte between the nodes that was not understood:
				 * no edits then; TREE_NONE when all is well */
	bool by_events;		/* it took libyaml to read the text */
};

/* NULL with every error's line and column in `err`: no YAML, or too deep, too
 * large, an alias without anchor. A text without documents gives a tree
 * without documents. tree_parse_events() makes the same tree by libyaml alone,
 * which the other asks only where it has to. */
struct tree *tree_parse(const struct source *source, struct err *err);
struct tree *tree_parse_events(const struct source *source, struct err *err);
void tree_free(struct tree *tree);		/* takes NULL; not the source */

/* The same, but items of inner lists may be closed: mappings without children,
 * where there is a list `lists[1]` in an item of the list `lists[0]` of the root.
 * That a tree has none does not mean that there are none. */
struct tree *tree_skim(const struct source *source, const char *const lists[2], struct err *err);

/* The nodes of a closed item as a tree of their own, whose root it is; `item` is
 * zeroed, or of an earlier call. Clear it with tree_clear(). */
void tree_open(const struct tree *tree, uint32_t node, struct tree *item);
void tree_clear(struct tree *tree);

/* The same of one of which no more is known than where it begins. Of the source
 * bytes, length and start are enough. */
void tree_open_at(const struct source *source, uint32_t begin, struct tree *item);

#endif
