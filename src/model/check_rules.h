/*
 * The rules' functions (struct check_rule), by their rooms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_MODEL_CHECK_RULES_H
#define SRC_MODEL_CHECK_RULES_H

#include "model/journey.h"

struct checking;

#define CHECK_MAP_FUNCTIONS(X) \
	X(reference) X(level_range) \
	X(goal) X(persona) X(personas_many) X(map_owner) X(review_overdue) \
	X(first_phase) X(last_phase) X(empty_lane) X(long) X(star_none) X(star_low) \
	X(owner_missing) X(unreachable) X(action_none) \
	X(walk_none) X(walk_own_only) X(walk_stale) X(evidence_one_sided)

#define CHECK_OWNER_FUNCTIONS(X) \
	X(reference) X(level_range) X(flow_share) X(empty_phase) \
	X(emotion_missing) X(bottleneck) X(expectation_gap) X(service_missing) \
	X(owner_missing) X(hand_off) X(exit_why) \
	X(pain_without_idea) X(idea_unscored) X(action_unowned) X(action_overdue) \
	X(not_rewalked) X(walk_drop) X(evidence_none)

#define CHECK_NODE_FUNCTIONS(X) \
	X(reference) X(duplicate_id) X(conflict) X(unknown_key) \
	X(level_range) X(date) X(unknown_word) X(shape) X(name_case) X(data_turn)

#define CHECK_DECLARE_MAP(name) void check_##name##_map(struct checking *checking);
#define CHECK_DECLARE_OWNER(name) \
	void check_##name##_owner(struct checking *checking, node_id owner);
#define CHECK_DECLARE_NODE(name) \
	void check_##name##_node(struct checking *checking, node_id node);
CHECK_MAP_FUNCTIONS(CHECK_DECLARE_MAP)
CHECK_OWNER_FUNCTIONS(CHECK_DECLARE_OWNER)
CHECK_NODE_FUNCTIONS(CHECK_DECLARE_NODE)
#undef CHECK_DECLARE_MAP
#undef CHECK_DECLARE_OWNER
#undef CHECK_DECLARE_NODE

#endif
