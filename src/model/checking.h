/*
 * What the rules share: the journey as read once, and a mouth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_MODEL_CHECKING_H
#define SRC_MODEL_CHECKING_H

#include "base/near.h"
#include "base/str.h"
#include "model/check.h"
#include "model/flow.h"
#include "model/ids.h"
#include "model/lane.h"
#include "model/walks.h"

#define CHECK_CHANNELS 64
#define CHECK_BREATH 256	/* phases and touchpoints, or nodes */

struct checking {
	const struct journey *journey;
	struct check_options options;
	uint8_t levels[CHECK_RULES_MAX];	/* CHECK_OFF: the rule is not run */
	size_t told[CHECK_RULES_MAX];		/* by each rule */
	uint32_t messages[CHECK_RULES_MAX];	/* the one that it told last */
	uint8_t rule;				/* number of the one that looks */
	struct findings findings;
	bool stopped;

	/* How far it is: what is read first, the rules on the map, the nodes. */
	int read;
	size_t next;				/* number of the rule */
	size_t child[2];			/* of the root, and of the phase there */
	size_t owners_seen;
	uint32_t rank;				/* of the next node */
	uint8_t owner_rules[CHECK_RULES_MAX], node_rules[CHECK_RULES_MAX];
	size_t owner_rule_count, node_rule_count;

	/* The journey as read. */
	struct ids *ids;
	struct flow flow;
	struct walk_table walks;
	struct lanes lanes;			/* of the journey */
	double low, high;			/* the scale of levels */
	key_id *level_lanes;			/* those of levels */
	size_t level_count, level_room;
	node_id *owners;			/* phases and touchpoints in map order */
	size_t owner_count, owner_room;
	node_id *stars;
	size_t star_count, star_room;
	size_t stop;				/* number of the touchpoint that is looked
						 * at; stop_count: a phase */
	size_t next_stop;
	bool names_owners;			/* of touchpoints, at all */
	node_id dip_asked, dip;			/* of the touchpoint asked last: its dip */
	struct {
		const char *channel;
		bool met;
	} met[CHECK_CHANNELS];			/* do people meet there? Of the last ones,
						 * by where their texts stand */
	struct check_person *people;		/* who wrote something, as far as was looked */
	size_t person_count, person_room;
};

/* Places. */
struct check_place at_node(node_id node);
struct check_place at_key(node_id node, key_id key);
struct check_place at_item(node_id node, key_id key, size_t item);
struct check_place at_entry(node_id node, key_id key, const char *entry);
struct check_place at_name(struct check_place place);	/* its key instead */

/* Tells what the rule that runs has found. `message` is a literal, marked by N_(),
 * with one %s for each letter of `args`: 't' a text of the journey's or a literal,
 * 'w' such a text that is translated with the message, 'c' one that is copied, 'n'
 * a size_t. check_tell_about(): the cursor is to go elsewhere than to the place. */
void check_tell(struct checking *checking, struct check_place place, const char *message,
	const char *args, ...);
void check_tell_about(struct checking *checking, struct check_place place, node_id about,
	const char *message, const char *args, ...);

bool check_breathe(struct checking *checking);

/* For the loops of the rules on the map, with their count: false where the rule is
 * to end at once. What it has found is then dropped, and it runs once more later. */
static inline bool
check_goes_on(struct checking *checking, size_t count)
{
	return count % CHECK_BREATH != 0 || check_breathe(checking);
}

/* Tells of a word that is not known; `guess` also takes the nearest one. */
void check_tell_near(struct checking *checking, struct check_place place,
	const struct nearest *nearest, const char *plain, const char *guess);

/* The name of a phase or touchpoint; the text of a card. */
const char *check_name(const struct checking *checking, node_id node);

/* Is it a lane: one of ours, or one that the file lists, or else uses? */
bool check_is_lane(const struct checking *checking, key_id key);

/* How many cards a touchpoint has in a lane, with those of its phase. */
size_t check_cards(const struct checking *checking, node_id touchpoint, key_id lane);

/* Is it a touchpoint that is looked at, not a phase? The ways on from there. */
static inline bool
check_is_stop(const struct checking *checking)
{
	return checking->stop < checking->flow.stop_count;
}

const struct flow_way *check_ways(const struct checking *checking, size_t *count);

bool check_is_star(const struct checking *checking, node_id touchpoint);

/* Frees the people. */
void check_forget_people(struct checking *checking);

/* Is there an idea for a touchpoint, or at its phase, that was not dropped? */
bool check_has_idea(const struct checking *checking, node_id touchpoint);

/* What is to become of an idea; where none of these is said it is open. */
enum idea_status { IDEA_OPEN, IDEA_DOING, IDEA_DONE, IDEA_DROPPED };
enum idea_status check_idea_status(const struct checking *checking, node_id card);

/* One touchpoint's level in a lane for the persona with that id ("": the level
 * that names none). Its card, or NODE_NONE. */
node_id check_level_card(const struct checking *checking, node_id touchpoint, key_id lane,
	const char *persona, double *level);

/* A share of the scale: of 1 to 5, 0.25 is 1. */
double check_span(const struct checking *checking, double share);

/* Does the emotion dip at the touchpoint: at the lowest quarter of the scale, or
 * below both its neighbours by half of it? *card becomes the lowest such level. */
bool check_is_dip(struct checking *checking, node_id *card);

#endif
