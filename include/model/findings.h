/*
 * What the rules found: small rows, for there may be a million of them, which are
 * put into words only when somebody reads them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_FINDINGS_H
#define MODEL_FINDINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "model/journey.h"

/* A place in the file: a node, or its attribute or slot `key`, or in that
 * attribute's value the item `item` of a list, or what stands under `entry` of
 * a mapping. `name`: not the value, but the key under which it stands. An
 * attribute or slot that is not there is missed there. */
struct check_place {
	node_id node;
	key_id key;		/* KEY_NONE: the node itself */
	uint32_t item;		/* from 1; 0: none */
	bool name;
	const char *entry;	/* borrowed, or NULL */
};

struct finding {
	node_id about;		/* the phase, touchpoint or card to go to, or NODE_ROOT */
	uint32_t line, column;	/* from 1; 0 until found */
	uint8_t rule;		/* its number in the table of rules */
	uint8_t level;		/* enum check_level */

	uint8_t text_count;
	uint8_t words : 4;	/* bit i: text i is itself to be translated */
	bool at_name : 1, at_entry : 1;
	node_id node;		/* its place: finding_place() gives the whole */
	key_id key;
	uint32_t item;
	uint32_t message;	/* of the findings' messages */
	uint32_t texts;		/* its first one of the findings' texts */
};

/* In map order: what concerns the whole map first. All zero is empty. */
struct findings {
	struct finding *v;
	size_t count, room;
	bool more;			/* than `most` of a rule were found */
	const char **messages;		/* literals, marked by N_(), or translated */
	size_t message_count, message_room;
	const char **texts;		/* the journey's, or in `own` */
	size_t text_count, text_room;
	struct arena own;
	uint32_t *ranks;		/* by node: its place in map order */
	size_t rank_count;
};

void findings_clear(struct findings *findings);

/* Its place; the entry is good as long as the texts. */
struct check_place finding_place(const struct findings *findings, const struct finding *finding);

/* Passes all messages, and the words in them, through `translate`: each once, where
 * many are to be read. What it returns has to stay. */
void findings_translate(struct findings *findings, const char *(*translate)(const char *));

/* Adds to `out` what it says, passing texts through `translate`; NULL where that was
 * done, or is not to be. */
void finding_add_words(const struct findings *findings, const struct finding *finding,
	const char *(*translate)(const char *), struct str *out);

/* Puts each finding at its place in places[], which holds each place once and is
 * spoilt: without a copy, for there may be many. */
void findings_arrange(struct findings *findings, uint32_t *places);

/* The first finding that stands at `node` or after it in map order; count: none. */
size_t findings_from(const struct findings *findings, node_id node);

#endif
