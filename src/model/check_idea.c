/*
 * Rules on pains, ideas and what becomes of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "checking.h"

#include <string.h>

#include "base/date.h"

/* Calls `look` for every idea on the map. */
static void
each_idea(struct checking *checking, void (*look)(struct checking *checking, node_id card))
{
	const struct journey *journey = checking->journey;

	for (size_t i = 0; i < checking->owner_count && check_goes_on(checking, i); i++) {
		size_t count = journey_count(journey, checking->owners[i], KEY_IDEA);

		for (size_t k = 0; k < count; k++)
			look(checking, journey_child(journey, checking->owners[i], KEY_IDEA, k));
	}
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
check_pain_without_idea(struct checking *checking)
{
	for (size_t i = 0; i < checking->owner_count && check_goes_on(checking, i); i++) {
		node_id owner = checking->owners[i];
		node_id pain = journey_child(checking->journey, owner, KEY_PAIN, 0);

		if (pain != NODE_NONE && !has_idea(checking, owner))
			err_set(check_at(checking, at_node(pain)), ERR_RULE,
			    N_("“%s” hurts, and there is no idea what to do"), "t",
			    check_name(checking, owner));
	}
}

static void
look_at_scores(struct checking *checking, node_id idea)
{
	bool feasible = is_said(checking, idea, KEY_FEASIBILITY);
	bool effect = is_said(checking, idea, KEY_EFFECT);

	if ((feasible && effect) || check_idea_status(checking, idea) > IDEA_DOING)
		return;
	err_set(check_at(checking, at_node(idea)), ERR_RULE, feasible ?
	    N_("the effect of “%s” is not scored") : effect ?
	    N_("the feasibility of “%s” is not scored") :
	    N_("neither feasibility nor effect of “%s” is scored"), "t",
	    check_name(checking, idea));
}

void
check_idea_unscored(struct checking *checking)
{
	each_idea(checking, look_at_scores);
}

static void
look_at_owner(struct checking *checking, node_id idea)
{
	if (check_idea_status(checking, idea) == IDEA_DOING &&
	    *journey_text(checking->journey, idea, KEY_OWNER) == '\0')
		err_set(check_at(checking, at_key(idea, KEY_STATUS)), ERR_RULE,
		    N_("“%s” is being done, by nobody"), "t", check_name(checking, idea));
}

void
check_action_unowned(struct checking *checking)
{
	each_idea(checking, look_at_owner);
}

static void
look_at_due(struct checking *checking, node_id idea)
{
	const char *due = journey_text(checking->journey, idea, KEY_DUE);
	int day;

	if (check_idea_status(checking, idea) <= IDEA_DOING && date_parse(due, &day) &&
	    day < checking->options.today)
		err_set(check_at(checking, at_key(idea, KEY_DUE)), ERR_RULE,
		    N_("“%s” was to be done by %s"), "tt", check_name(checking, idea), due);
}

void
check_action_overdue(struct checking *checking)
{
	if (checking->options.has_today)
		each_idea(checking, look_at_due);
}

void
check_action_none(struct checking *checking)
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
		err_set(check_at(checking, at_node(first)), ERR_RULE,
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
		err_set(check_at(checking, at_key(idea, KEY_DONE)), ERR_RULE,
		    N_("“%s” was done on %s; nobody has walked “%s” since"), "ttt",
		    check_name(checking, idea), done, check_name(checking, owner));
}

/* Of a map that nobody walks, another rule tells. */
void
check_not_rewalked(struct checking *checking)
{
	if (checking->walks.scores.count > 0)
		each_idea(checking, look_at_done);
}
