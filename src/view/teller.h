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
	struct ids *ids;
};

struct teller {
	const struct telling *how;
	const struct changes *changes;
	struct told *told;
	struct teller_side old, new;
};

const char *teller_word(const struct teller *teller, const char *text)
	__attribute__((format_arg(2)));

/* What the list or lane is called in which a node stands. */
const char *teller_slot(const struct teller_side *side, node_id node);

/* Says what a node is known by: its name, its text, where a `next` leads. With
 * `brief` no more than the beginning, in quotes where it is a text. */
void teller_name(const struct teller *teller, const struct teller_side *side, node_id node,
	bool brief, struct told_line *line);

/* Says the name and what became of one attribute. */
void teller_attribute(const struct teller *teller, const struct change *change,
	struct told_line *line);

/* Says what became of a text, word by word. */
void teller_words(const char *old, const char *new, struct told_line *line);

#endif
