/*
 * What a line of changes speaks of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/err.h"
#include "teller.h"
#include "view/label.h"

/* The side on which a node is to be looked up: what is gone, in the old one. */
struct teller_side *
teller_side_of(struct teller *teller, const struct change *change, node_id *node)
{
	*node = change->new != NODE_NONE ? change->new : change->old;
	return change->new != NODE_NONE ? &teller->new : &teller->old;
}

struct told_line *
teller_begin(struct teller *teller, int indent, enum told_role sign, size_t about)
{
	struct told_line *line = told_begin(teller->told, indent, about);

	told_sign(line, sign, teller->how->ascii);
	return line;
}

/* Is the heading above enough to know it by? */
bool
teller_is_heading(enum node_kind kind)
{
	return kind == NODE_JOURNEY || kind == NODE_PHASE || kind == NODE_TOUCHPOINT;
}

/* The lane of a card, or what else it is; nothing where the heading says it. */
void
teller_kind(struct teller *teller, struct teller_side *side, node_id node,
	struct told_line *line)
{
	const struct journey *journey = side->look.journey;
	enum node_kind kind = journey_kind(journey, node);

	if (kind == NODE_CARD ? journey_slot(journey, node) != KEY_PARKING
	    : kind == NODE_FLOW || kind == NODE_GOAL)
		told_say(line, TOLD_LABEL, teller_slot(side, node));
	else if (kind == NODE_TOUCHPOINT)
		told_say(line, TOLD_LABEL, teller_word(teller, N_("Touchpoint")));
	else if (kind == NODE_COMMENT)
		told_say(line, TOLD_LABEL, journey_truth(journey, node, KEY_ANSWER)
		    ? label_key(&side->look, KEY_ANSWER) : teller_word(teller, N_("Comment")));
}

/* " (Joris, 2026-05-28, Idea)": whose comment, of when, on which lane. */
void
teller_whose(struct teller_side *side, node_id node, struct told_line *line)
{
	static const enum key parts[] = { KEY_BY, KEY_AT, KEY_ON };
	const struct journey *journey = side->look.journey;
	bool any = false;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		const char *text = journey_text(journey, node, parts[i]);

		if (journey_kind(journey, node) != NODE_COMMENT || *text == '\0')
			continue;
		told_say(line, TOLD_PLAIN, any ? ", " : " (");
		told_say(line, TOLD_PLAIN, parts[i] == KEY_ON ? teller_lane_called(side, text) :
		    text);
		any = true;
	}
	if (any)
		told_say(line, TOLD_PLAIN, ")");
}

/* "Emotion (Sanne)": a level or a name is the cell itself. */
void
teller_cell(struct teller *teller, struct teller_side *side, node_id card,
	struct told_line *line)
{
	const char *id = journey_text(side->look.journey, card, KEY_PERSONA), *name;
	node_id persona;

	teller_kind(teller, side, card, line);
	if (*id == '\0')
		return;
	persona = ids_find_kind(teller_ids(side), NODE_PERSONA, id);
	name = persona != NODE_NONE ? journey_text(side->look.journey, persona, KEY_NAME) : "";
	told_say(line, TOLD_PLAIN, " (");
	told_say(line, TOLD_PLAIN, *name != '\0' ? name : id);
	told_say(line, TOLD_PLAIN, ")");
}

/* "Pain: Delivery costs come late", "Emotion 4" */
void
teller_thing(struct teller *teller, const struct change *change, struct told_line *line)
{
	size_t before = line->text.len;
	node_id node;
	struct teller_side *side = teller_side_of(teller, change, &node);

	if (changes_is_single(teller->changes, change)) {
		teller_cell(teller, side, node, line);
		told_say(line, TOLD_PLAIN, " ");
	} else {
		teller_kind(teller, side, node, line);
		teller_whose(side, node, line);
		if (line->text.len > before)
			told_say(line, TOLD_PLAIN, ": ");
	}
	teller_name(teller, side, node, false, line);
}
