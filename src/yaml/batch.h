/*
 * What the rooms that splice share: the batch from inside, lines and gaps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BATCH_H
#define BATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/str.h"
#include "base/value.h"
#include "yaml/splice.h"

/* Bytes [start, end) give way to `text`, which is owned. */
struct splice {
	uint32_t start, end;
	char *text;
	size_t len;
};

/* A claim holds its end too: what touches it must wait. */
struct splice_range {
	uint32_t start, end;
	uint32_t owner;		/* a claim's edit, as the number of those before it */
};

enum splice_op { SPLICE_SET, SPLICE_INSERT, SPLICE_ADD_KEY, SPLICE_DELETE, SPLICE_MOVE };

struct splice_intent {
	enum splice_op op;
	uint32_t node;		/* set; deleted or moved item or key */
	uint32_t list;		/* where something comes, goes */
	uint32_t from;		/* of a move: where it goes from */
	size_t index;		/* in `list`, afterwards */
	struct value *value;
	char *key;
};

/* The whole lines that belong to an entry of a block collection: comments
 * directly above it, its own, deeper comments below it. An entry is an item
 * or a key. */
struct lot {
	uint32_t column;	/* of its '-', '?' or key */
	uint32_t ent, e;	/* its bytes, without comments */
	uint32_t start, end;	/* its lines: line starts, `end` exclusive or the
				 * end of the text */
	uint32_t floor;		/* lines before this one are not of its gap */
	bool shared;		/* something else begins its first line */
};

/* ---- splice.c ---- */

/* Adds a replacement; `text` of `len` bytes is copied. */
void batch_add(struct splices *batch, size_t start, size_t end, const char *text, size_t len);
void batch_add_str(struct splices *batch, size_t start, size_t end, struct str *text);
void batch_cut(struct splices *batch, size_t start, size_t end);

/* Comments within are gone on purpose. */
void batch_drop(struct splices *batch, size_t start, size_t end);

/* 0, SPLICE_LATER, or -1 when an odd line break stands there. */
int batch_claim(struct splices *batch, size_t start, size_t end, struct err *err);

/* ---- gap.c ---- */

/* The entry that `node`, an item, key or value, belongs to. */
uint32_t gap_entry(const struct tree *tree, uint32_t node);
uint32_t gap_entry_end(const struct tree *tree, uint32_t entry);
uint32_t gap_next(const struct tree *tree, uint32_t entry);
uint32_t gap_previous(const struct tree *tree, uint32_t entry);

void gap_lot(const struct tree *tree, uint32_t entry, struct lot *lot);

/* The blank lines from `at` down, above `floor` up: where they end, begin. */
uint32_t gap_skip_blank(const struct tree *tree, uint32_t at);
uint32_t gap_skip_blank_up(const struct tree *tree, uint32_t at, uint32_t floor);

/* How many blank lines part the entries of a collection: the least, 2 at most. */
size_t gap_separator(const struct tree *tree, uint32_t collection);

bool gap_is_comment_line(const struct source *source, size_t at, uint32_t *column);
bool gap_is_blank_line(const struct source *source, size_t at);

/* The line break used around `at`. */
const char *gap_eol(const struct source *source, size_t at);

/* Right behind what stands before the content of `node`: its '-', ':', "---"
 * or properties. */
uint32_t gap_spot(const struct tree *tree, uint32_t node);

/* The column of the block collection that `node` stands in; 0 at the root. */
uint32_t gap_parent_column(const struct tree *tree, uint32_t node);

/* The last scalar below `node` when it is a block text, else TREE_NONE. */
uint32_t gap_block_text(const struct tree *tree, uint32_t node);

/* ---- put.c: a value in place of a value, whatever it was ---- */

int put_value(struct splices *batch, uint32_t node, const struct value *value,
	const struct habits *habits);

/* Leaves [] or {} where the only entry was; what is lost is the caller's to drop. */
void put_empty(struct splices *batch, uint32_t collection);

/* ---- block.c: whole lines ---- */

int block_insert(struct splices *batch, uint32_t list, size_t index, const char *key,
	const struct value *value, struct err *err);
int block_delete(struct splices *batch, uint32_t entry, struct err *err);
int block_move(struct splices *batch, uint32_t entry, uint32_t to, size_t index,
	struct err *err);

/* ---- flow.c: between brackets ---- */

int flow_insert(struct splices *batch, uint32_t list, size_t index, const char *key,
	const struct value *value, struct err *err);
int flow_delete(struct splices *batch, uint32_t entry, struct err *err);
int flow_move(struct splices *batch, uint32_t entry, size_t index, struct err *err);

/* ---- set.c ---- */

int set_value(struct splices *batch, uint32_t node, const struct value *value,
	struct err *err);

/* ---- verify.c ---- */

/* Is the new tree what the intents make of the old one? Fills now[] of the old
 * nodes. -1 with the reason. */
int verify_result(const struct splices *batch, const struct tree *tree, uint32_t *now,
	struct err *err);

#endif
