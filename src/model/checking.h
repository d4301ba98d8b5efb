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

#define CHECK_BREATH 256	/* touchpoints, or nodes */

struct checking {
	const struct journey *journey;
	struct check_options options;
	size_t next;				/* number of the rule that runs next */
	const struct check_rule *rule;		/* the one that runs */
	enum check_level level;
	size_t told;				/* by it */
	bool stopped;				/* it was not finished */
	struct findings findings;
	struct err spilt;			/* what is more than was asked for */
	struct ids *ids;
	struct flow flow;
	struct walk_table walks;
	struct lanes lanes;			/* of the journey */
	double low, high;			/* the scale of levels */
	node_id *owners;			/* phases and touchpoints in map order */
	size_t owner_count, owner_room;
	bool *on_map;				/* by node: it was not removed */
};

/* Places; `entry` is copied when the finding is told. */
struct check_place at_node(node_id node);
struct check_place at_key(node_id node, key_id key);
struct check_place at_item(node_id node, key_id key, size_t item);
struct check_place at_entry(node_id node, key_id key, const char *entry);
struct check_place at_name(struct check_place place);	/* its key instead */

/* A new finding of the rule that runs; err_set() what is handed out, at once,
 * with ERR_RULE. check_about(): the cursor is to go elsewhere than to the place. */
struct err *check_at(struct checking *checking, struct check_place place);
struct err *check_about(struct checking *checking, struct check_place place, node_id about);

bool check_breathe(struct checking *checking);

/* For the loops of the rules, with their count: false where the rule is to end at
 * once. What it has found is then dropped, and it runs once more later. */
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

/* Does the emotion dip at a stop: at the lowest quarter of the scale, or below
 * both its neighbours by half of it? *card becomes the lowest such level. */
bool check_is_dip(const struct checking *checking, size_t stop, node_id *card);

/* The rules' functions, by their rooms. */
#define CHECK_FUNCTIONS(X) \
	X(reference) X(duplicate_id) X(level_range) X(date) X(flow_share) X(conflict) \
	X(unknown_key) X(unknown_word) X(shape) \
	X(goal) X(persona) X(personas_many) X(map_owner) X(review_overdue) \
	X(first_phase) X(last_phase) X(empty_phase) X(empty_lane) X(long) \
	X(emotion_missing) X(bottleneck) X(expectation_gap) \
	X(owner_missing) X(hand_off) X(exit_why) X(unreachable) \
	X(pain_without_idea) X(idea_unscored) X(action_unowned) X(action_overdue) \
	X(action_none) X(not_rewalked) \
	X(star_none) X(star_low) X(service_missing) \
	X(walk_none) X(walk_own_only) X(walk_stale) X(walk_drop) X(data_turn) \
	X(evidence_none) X(evidence_one_sided) X(name_case)

#define CHECK_DECLARE(name) void check_##name(struct checking *checking);
CHECK_FUNCTIONS(CHECK_DECLARE)
#undef CHECK_DECLARE

#endif
