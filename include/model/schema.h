/*
 * What file format 1 knows: kinds of nodes, their attributes and their slots.
 *
 * The tables here are read by everyone who must treat all attributes alike:
 * reading, writing, JSON, checks, help. A new attribute is one row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_SCHEMA_H
#define MODEL_SCHEMA_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>

#include "model/key.h"

enum node_kind {
	NODE_JOURNEY,
	NODE_GOAL,
	NODE_PERSONA,
	NODE_EVIDENCE,
	NODE_LANE,
	NODE_PHASE,
	NODE_TOUCHPOINT,
	NODE_CARD,
	NODE_FLOW,	/* one entry of `next` */
	NODE_COMMENT,
	NODE_WALK,
	NODE_KINDS
};

/* How an attribute's value is shaped, and so how it is written. */
enum field_type {
	FIELD_ANY,	/* not known to cjm: any value, kept as it is */
	FIELD_TEXT,	/* one text */
	FIELD_ID,	/* one id */
	FIELD_NUMBER,	/* one number, written plain */
	FIELD_DATE,	/* YYYY-MM-DD, written plain */
	FIELD_TRUTH,	/* true or false */
	FIELD_TEXTS,	/* a text or a list of texts */
	FIELD_NUMBERS,	/* a mapping from names to numbers */
	FIELD_NOTES,	/* a mapping from names to texts */
	FIELD_RANGE	/* a list of two numbers */
};

struct field_row {
	enum node_kind owner;
	enum key key;
	enum field_type type;
};

/* A slot is a list of nodes under a key of their parent. */
struct slot_row {
	enum node_kind owner;
	enum key key;
	enum node_kind holds;
	bool loose;	/* may be one item instead of a list, and may be short */
};

/* Of a node kind: its name for messages, and its main attribute: the one that
 * a short form gives (`pain: Text` is a card whose `text` is Text). KEY_NONE
 * where there is no short form. `required` must not be missing in the file. */
struct node_row {
	const char *name;	/* N_() */
	enum key main;
	enum key required;
};

extern const struct node_row schema_nodes[NODE_KINDS];

static inline const struct node_row *
schema_node(enum node_kind kind)
{
	assert(kind < NODE_KINDS);
	return &schema_nodes[kind];
}

/* The type of an attribute; FIELD_ANY for what the table does not hold. */
enum field_type schema_field(enum node_kind owner, key_id key);

/* The fixed slot `key` of `owner`, or NULL. Lane slots are no fixed slots. */
const struct slot_row *schema_slot(enum node_kind owner, key_id key);

/* Every row, for those who list them; *count says how many. */
const struct field_row *schema_fields(size_t *count);
const struct slot_row *schema_slots(size_t *count);

/* The words that an attribute may hold, ended by NULL; NULL where any will do. */
const char *const *schema_words(enum node_kind owner, key_id key);

/* May `owner` hold cells: a phase or a touchpoint? */
bool schema_has_cells(enum node_kind owner);

#endif
