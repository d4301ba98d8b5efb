/*
 * How things and values are called where changes are told: for telling alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_TELLER_H
#define SRC_VIEW_TELLER_H

#include "model/ids.h"
#include "model/lane.h"
#include "view/look.h"
#include "view/telling.h"

/* One of the two journeys, with what is asked of it again and again. */
struct teller_side {
	struct look look;
	struct lanes lanes;
	struct ids *ids;	/* or NULL: ask teller_ids() */
};

const struct ids *teller_ids(struct teller_side *side);

struct teller {
	const struct telling *how;
	const struct changes *changes;
	struct told *told;
	struct teller_side old, new;
};

const char *teller_word(struct teller *teller, const char *text)
	__attribute__((format_arg(2)));

/* What the list or lane is called in which a node stands. */
const char *teller_slot(struct teller_side *side, node_id node);

/* Says what a node is known by: its name, its text, where a `next` leads. With
 * `brief` no more than the beginning, in quotes where it is a text. */
void teller_name(struct teller *teller, struct teller_side *side, node_id node,
	bool brief, struct told_line *line);

/* What a lane is called that the journey lists, and one by its name in the file. */
const char *teller_lane(struct teller_side *side, node_id node);
const char *teller_lane_called(struct teller_side *side, const char *name);

/* Says in brackets what a node has besides what its name says; nothing where it
 * has nothing else. */
void teller_details(struct teller *teller, struct teller_side *side, node_id node,
	struct told_line *line);

/* Says the name and what became of one attribute; `again`: of the one whose name
 * was just said. */
void teller_attribute(struct teller *teller, const struct change *change, bool again,
	struct told_line *line);

/* Says what became of a text, word by word. */
void teller_words(const char *old, const char *new, struct told_line *line);

/* Begins a line about change `about` with a sign. */
struct told_line *teller_begin(struct teller *teller, int indent, enum told_role sign,
	size_t about);

/* The side on which the node of a change is to be looked up, and the node: what
 * is gone, in the old journey. */
struct teller_side *teller_side_of(struct teller *teller, const struct change *change,
	node_id *node);

/* Is the heading above enough to know it by? */
bool teller_is_heading(enum node_kind kind);

/* Says the lane of a card, or what else a node is; nothing where the heading
 * says it. */
void teller_kind(struct teller *teller, struct teller_side *side, node_id node,
	struct told_line *line);

/* Of a comment says " (Joris, 2026-05-28, Idea)", as far as it is known. */
void teller_whose(struct teller_side *side, node_id node, struct told_line *line);

/* Says "Emotion (Sanne)": a level or a name is the cell itself. */
void teller_cell(struct teller *teller, struct teller_side *side, node_id card,
	struct told_line *line);

/* Says "Pain: Delivery costs come late", "Emotion 4". */
void teller_thing(struct teller *teller, const struct change *change,
	struct told_line *line);

/* telling_set.c: a line for the attributes of one thing from change `at` on; the
 * same for what they mean for an idea, a pain, a comment. Both return the change
 * behind those told. A line for a new name. */
size_t telling_set(struct teller *teller, size_t at);
size_t telling_event(struct teller *teller, size_t at);
void telling_rename(struct teller *teller, size_t at);

#endif
