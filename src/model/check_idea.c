/*
 * Rules on pains, ideas and what becomes of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include <string.h>

#include "base/date.h"
#include "checking.h"

/* Calls `look` for every idea in a cell. */
static void
each_idea(struct checking *checking, node_id owner,
	void (*look)(struct checking *checking, node_id card))
{
	size_t count = journey_count(checking->journey, owner, KEY_IDEA);

	for (size_t i = 0; i < count; i++)
		look(checking, journey_child(checking->journey, owner, KEY_IDEA, i));
}

static bool
is_said(const struct checking *checking, node_id card, key_id key)
{
	return journey_get(checking->journey, card, key) != NULL;
}

/* The pains of a phase may have their idea at any of its touchpoints. */
static bool
has_idea(const struct checking *checking, node_id owner)
{
	const struct journey *journey = checking->journey;
	size_t count;

	if (check_has_idea(checking, owner))
		return true;
	count = journey_count(journey, owner, KEY_TOUCHPOINTS);
	for (size_t i = 0; i < count; i++)
		if (check_has_idea(checking, journey_child(journey, owner, KEY_TOUCHPOINTS, i)))
			return true;
	return false;
}

void
check_pain_without_idea_owner(struct checking *checking, node_id owner)
{
	node_id pain = journey_child(checking->journey, owner, KEY_PAIN, 0);

	if (pain != NODE_NONE && !has_idea(checking, owner))
		check_tell(checking, at_node(pain),
		    N_("“%s” hurts, and there is no idea what to do"), "t",
		    check_name(checking, owner));
}

static void
look_at_scores(struct checking *checking, node_id idea)
{
	bool feasible = is_said(checking, idea, KEY_FEASIBILITY);
	bool effect = is_said(checking, idea, KEY_EFFECT);

	if ((feasible && effect) || check_idea_status(checking, idea) > IDEA_DOING)
		return;
	check_tell(checking, at_node(idea), feasible ?
	    N_("the effect of “%s” is not scored") : effect ?
	    N_("the feasibility of “%s” is not scored") :
	    N_("neither feasibility nor effect of “%s” is scored"), "t",
	    check_name(checking, idea));
}

void
check_idea_unscored_owner(struct checking *checking, node_id owner)
{
	each_idea(checking, owner, look_at_scores);
}

static void
look_at_owner(struct checking *checking, node_id idea)
{
	if (check_idea_status(checking, idea) == IDEA_DOING &&
	    *journey_text(checking->journey, idea, KEY_OWNER) == '\0')
		check_tell(checking, at_key(idea, KEY_STATUS),
		    N_("“%s” is being done, by nobody"), "t", check_name(checking, idea));
}

void
check_action_unowned_owner(struct checking *checking, node_id owner)
{
	each_idea(checking, owner, look_at_owner);
}

static void
look_at_due(struct checking *checking, node_id idea)
{
	const char *due = journey_text(checking->journey, idea, KEY_DUE);
	int day;

	if (*due != '\0' && check_idea_status(checking, idea) <= IDEA_DOING &&
	    date_parse(due, &day) &&
	    day < checking->options.today)
		check_tell(checking, at_key(idea, KEY_DUE),
		    N_("“%s” was to be done by %s"), "tt", check_name(checking, idea), due);
}

void
check_action_overdue_owner(struct checking *checking, node_id owner)
{
	if (checking->options.has_today)
		each_idea(checking, owner, look_at_due);
}

void
check_action_none_map(struct checking *checking)
{
	node_id first = NODE_NONE;

	for (size_t i = 0; i < checking->owner_count && check_goes_on(checking, i); i++) {
		node_id owner = checking->owners[i];

		if (has_idea(checking, owner))
			return;
		if (first == NODE_NONE)
			first = journey_child(checking->journey, owner, KEY_PAIN, 0);
	}
	if (first != NODE_NONE)
		check_tell(checking, at_node(first),
		    N_("the map has pains, and not one idea to work on"), NULL);
}

/* The day of the last walk that scored a touchpoint, or one of a phase. */
static int
last_walk(const struct checking *checking, node_id owner)
{
	const struct journey *journey = checking->journey;
	size_t count;
	const struct walk_score *scores = walks_of(&checking->walks, owner, &count);
	int last = count > 0 ? scores[count - 1].day : DATE_NONE;

	count = journey_count(journey, owner, KEY_TOUCHPOINTS);
	for (size_t i = 0; i < count; i++) {
		int day = last_walk(checking, journey_child(journey, owner, KEY_TOUCHPOINTS, i));

		last = day > last ? day : last;
	}
	return last;
}

static void
look_at_done(struct checking *checking, node_id idea)
{
	const char *done = journey_text(checking->journey, idea, KEY_DONE);
	node_id owner = journey_parent(checking->journey, idea);
	int day;

	if (check_idea_status(checking, idea) == IDEA_DONE && date_parse(done, &day) &&
	    last_walk(checking, owner) < day)
		check_tell(checking, at_key(idea, KEY_DONE),
		    N_("“%s” was done on %s; nobody has walked “%s” since"), "ttt",
		    check_name(checking, idea), done, check_name(checking, owner));
}

/* Of a map that nobody walks, another rule tells. */
void
check_not_rewalked_owner(struct checking *checking, node_id owner)
{
	if (checking->walks.scores.count > 0)
		each_idea(checking, owner, look_at_done);
}
