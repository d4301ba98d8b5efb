/*
 * The table of rules, and what a user may want otherwise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include <string.h>

#include "base/near.h"
#include "checking.h"

enum {
	FORMAT = CHECK_OF_FORMAT,
	STEPS = CHECK_OF_STEPS,
	GUIDE = CHECK_OF_GUIDE,
	SERVICE = CHECK_OF_SERVICE,
	TOOLKIT = CHECK_OF_TOOLKIT,
	RESEARCH = CHECK_OF_RESEARCH
};

#define LACK true
#define FULL false
#define INFO CHECK_INFO
#define WARNING CHECK_WARNING
#define ERROR CHECK_ERROR

static const struct check_rule rules[] = {
	{ "reference", ERROR, FORMAT,
		N_("An id or a file that stands for something points at nothing."),
		FULL,
		.map = check_reference_map, .owner = check_reference_owner,
		.node = check_reference_node },
	{ "duplicate-id", ERROR, FORMAT, N_("Two things share an id."), FULL,
		.node = check_duplicate_id_node },
	{ "level-range", ERROR, FORMAT,
		N_("A level or score outside the scale, or feasibility, effect or severity "
		"outside 1 to 5."), FULL,
		.map = check_level_range_map, .owner = check_level_range_owner,
		.node = check_level_range_node },
	{ "date", ERROR, FORMAT,
		N_("Not a date; done before it was written down; a walk in the future."),
		FULL,
		.node = check_date_node },
	{ "flow-share", ERROR, FORMAT,
		N_("The shares of one touchpoint add up to more than 100 percent."),
		FULL,
		.owner = check_flow_share_owner },
	{ "conflict", ERROR, FORMAT,
		N_("A merge kept both texts of something that two people changed."),
		FULL,
		.node = check_conflict_node },
	{ "unknown-key", WARNING, FORMAT, N_("A key that cjm does not know."),
		FULL,
		.node = check_unknown_key_node },
	{ "unknown-word", WARNING, FORMAT,
		N_("A status, moment, kind or name of a rule that cjm does not know."),
		FULL,
		.node = check_unknown_word_node },
	{ "shape", WARNING, FORMAT,
		N_("A value of another shape than cjm knows there: a list where a number belongs."),
		FULL,
		.node = check_shape_node },
	{ "name-case", INFO, FORMAT, N_("One person's name in two ways: capitals, accents."), FULL,
		.node = check_name_case_node },

	{ "goal", WARNING, STEPS, N_("No goal, or one without why or how."), LACK,
		.map = check_goal_map },
	{ "persona", WARNING, STEPS | GUIDE, N_("No persona."), LACK,
		.map = check_persona_map },
	{ "personas-many", INFO, GUIDE | SERVICE, N_("More than one persona on one map."),
		FULL,
		.map = check_personas_many_map },
	{ "first-phase", WARNING, SERVICE, N_("No phase before the purchase."), LACK,
		.map = check_first_phase_map },
	{ "last-phase", WARNING, SERVICE, N_("No phase after the purchase."), LACK,
		.map = check_last_phase_map },
	{ "empty-phase", WARNING, FORMAT, N_("A phase without touchpoints."), LACK,
		.owner = check_empty_phase_owner },
	{ "empty-lane", INFO, FORMAT, N_("A lane without a card."), LACK,
		.map = check_empty_lane_map },
	{ "long", INFO, GUIDE,
		N_("More than 20 touchpoints: better split into journeys one level deeper."),
		FULL,
		.map = check_long_map },
	{ "emotion-missing", WARNING, TOOLKIT, N_("A touchpoint without emotion."), LACK,
		.owner = check_emotion_missing_owner },
	{ "owner-missing", WARNING, GUIDE,
		N_("A touchpoint without owner, in a map that names owners."), LACK,
		.map = check_owner_missing_map, .owner = check_owner_missing_owner },
	{ "hand-off", WARNING, GUIDE,
		N_("The owner changes and neither side says how: no backstage, no support."), LACK,
		.owner = check_hand_off_owner },
	{ "bottleneck", WARNING, STEPS,
		N_("The emotion dips, without a pain or an idea: at the lowest quarter of the scale, "
		"or below both neighbours by half of it."), FULL,
		.owner = check_bottleneck_owner },
	{ "pain-without-idea", WARNING, STEPS, N_("A touchpoint with a pain and no idea."), LACK,
		.owner = check_pain_without_idea_owner },
	{ "expectation-gap", WARNING, STEPS,
		N_("The emotion lies below what was expected by half of the scale."), FULL,
		.owner = check_expectation_gap_owner },
	{ "idea-unscored", INFO, STEPS, N_("An idea without feasibility or effect."), LACK,
		.owner = check_idea_unscored_owner },
	{ "action-unowned", WARNING, STEPS, N_("An idea that is being done, without owner."), LACK,
		.owner = check_action_unowned_owner },
	{ "action-overdue", WARNING, STEPS, N_("An idea whose due date has passed."), FULL,
		.owner = check_action_overdue_owner },
	{ "action-none", WARNING, STEPS,
		N_("Pains, and not one idea that is open, doing or done."), LACK,
		.map = check_action_none_map },
	{ "not-rewalked", WARNING, STEPS,
		N_("An idea was done after the last walk of its touchpoint."), FULL,
		.owner = check_not_rewalked_owner },
	{ "star-none", INFO, SERVICE, N_("No star on the map."), LACK,
		.map = check_star_none_map },
	{ "star-low", WARNING, SERVICE,
		N_("A star whose emotion, or whose scores by guests, are no better than the map's "
		"mean."), FULL,
		.map = check_star_low_map },
	{ "service-missing", INFO, SERVICE,
		N_("A star, or a touchpoint met in person, without service concept."), LACK,
		.owner = check_service_missing_owner },
	{ "walk-none", INFO, STEPS | GUIDE, N_("Nobody has walked the journey."), LACK,
		.map = check_walk_none_map },
	{ "walk-own-only", INFO, STEPS | GUIDE, N_("Only the team itself has walked the journey."),
		LACK,
		.map = check_walk_own_only_map },
	{ "walk-stale", WARNING, SERVICE,
		N_("The last mystery visit was more than six months ago."), FULL,
		.map = check_walk_stale_map },
	{ "walk-drop", WARNING, SERVICE | RESEARCH,
		N_("A score fell between two walks of one kind by a quarter of the scale (by 1 "
		"on the scale of 1 to 5), and has not come back."), FULL,
		.owner = check_walk_drop_owner },
	{ "data-turn", WARNING, RESEARCH, N_("The level of a series of figures shifted."), FULL,
		.node = check_data_turn_node },
	{ "evidence-none", INFO, STEPS | RESEARCH,
		N_("A pain, a need or a dip of the emotion that rests on no evidence."), LACK,
		.owner = check_evidence_none_owner },
	{ "evidence-one-sided", INFO, STEPS | RESEARCH,
		N_("Only quantitative or only qualitative research."), LACK,
		.map = check_evidence_one_sided_map },
	{ "exit-why", INFO, GUIDE, N_("An exit without a reason."), LACK,
		.owner = check_exit_why_owner },
	{ "unreachable", WARNING, FORMAT, N_("No way leads to a touchpoint."), FULL,
		.map = check_unreachable_map },
	{ "review-overdue", WARNING, FORMAT, N_("The date for the next review has passed."), FULL,
		.map = check_review_overdue_map },
	{ "map-owner", INFO, FORMAT, N_("Nobody owns the map."), LACK,
		.map = check_map_owner_map },
};

#define RULES (sizeof rules / sizeof *rules)

_Static_assert(RULES <= CHECK_RULES_MAX, "room for a level of each rule");

static const char *const level_names[CHECK_LEVELS + 1] = { N_("off"), N_("info"), N_("warning"),
	N_("error"), NULL };

static const char *const source_names[CHECK_SOURCES] = { "format", "steps", "guide", "service",
	"toolkit", "research" };

const char *
check_level_name(enum check_level level)
{
	return level_names[level];
}

enum check_level
check_level_find(const char *name)
{
	int level = 0;

	while (level < CHECK_LEVELS && strcmp(level_names[level], name) != 0)
		level++;
	return (enum check_level)level;
}

const char *
check_source_name(unsigned bit)
{
	return source_names[bit];
}

const struct check_rule *
check_rules(size_t *count)
{
	*count = RULES;
	return rules;
}

const struct check_rule *
check_find(const char *name)
{
	for (size_t i = 0; i < RULES; i++)
		if (strcmp(rules[i].name, name) == 0)
			return &rules[i];
	return NULL;
}

/* --- options ---------------------------------------------------------------- */

static const struct check_rule *
find_or_fail(const char *name, struct err *err)
{
	const struct check_rule *rule = check_find(name);
	struct nearest nearest = { .word = name };

	if (rule != NULL)
		return rule;
	for (size_t i = 0; i < RULES; i++)
		nearest_offer(&nearest, rules[i].name);
	if (nearest.best != NULL)
		err_set(err, ERR_USAGE, N_("there is no rule “%s”; is “%s” meant?"), "tt", name,
		    nearest.best);
	else
		err_set(err, ERR_USAGE, N_("there is no rule “%s”"), "t", name);
	return NULL;
}

int
check_set_level(struct check_options *options, const char *name, const char *level, struct err *err)
{
	const struct check_rule *rule = find_or_fail(name, err);
	enum check_level found = check_level_find(level);

	if (rule == NULL)
		return -1;
	if (found == CHECK_LEVELS)
		return err_set(err, ERR_USAGE, N_("“%s” is none of off, info, warning, error"),
		    "t", level);
	options->is_set[rule - rules] = true;
	options->levels[rule - rules] = found;
	return 0;
}

int
check_only(struct check_options *options, const char *name, struct err *err)
{
	const struct check_rule *rule = find_or_fail(name, err);

	if (rule == NULL)
		return -1;
	options->only = true;
	options->chosen[rule - rules] = true;
	return 0;
}

enum check_level
check_level_of(const struct check_options *options, const struct check_rule *rule)
{
	size_t i = (size_t)(rule - rules);
	enum check_level level = options->is_set[i] ? options->levels[i] : rule->level;

	if (options->only && !options->chosen[i])
		return CHECK_OFF;
	if (options->only && level == CHECK_OFF)
		level = rule->level;
	return level >= options->least ? level : CHECK_OFF;
}
