/*
 * Rules on how it feels: emotion, expectation, stars, the service concept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "checking.h"

#define GAP_SHARE 0.5		/* of the scale */

void
check_emotion_missing_owner(struct checking *checking, node_id owner)
{
	if (check_is_stop(checking) && check_cards(checking, owner, KEY_EMOTION) == 0)
		check_tell(checking, at_key(owner, KEY_EMOTION),
		    N_("“%s” does not say how it feels (emotion)"), "t",
		    check_name(checking, owner));
}

void
check_bottleneck_owner(struct checking *checking, node_id owner)
{
	node_id card;

	if (check_is_stop(checking) && check_is_dip(checking, &card) &&
	    check_cards(checking, owner, KEY_PAIN) == 0 && !check_has_idea(checking, owner))
		check_tell(checking, at_key(card, KEY_TEXT),
		    N_("“%s” is a low point, and no pain or idea says why or what now"), "t",
		    check_name(checking, owner));
}

static void
look_at_gap(struct checking *checking, node_id touchpoint, node_id card)
{
	const struct journey *journey = checking->journey;
	double felt, hoped;
	node_id expected = check_level_card(checking, touchpoint, KEY_EXPECTED,
	    journey_text(journey, card, KEY_PERSONA), &hoped);

	if (expected == NODE_NONE || !str_number(journey_text(journey, card, KEY_TEXT), &felt) ||
	    hoped - felt < check_span(checking, GAP_SHARE) - 1e-9)
		return;
	check_tell(checking, at_key(card, KEY_TEXT),
	    N_("“%s” feels like %s where %s was expected"), "ttt", check_name(checking, touchpoint),
	    journey_text(journey, card, KEY_TEXT), journey_text(journey, expected, KEY_TEXT));
}

void
check_expectation_gap_owner(struct checking *checking, node_id owner)
{
	size_t count = check_is_stop(checking) ?
	    journey_count(checking->journey, owner, KEY_EMOTION) : 0;

	for (size_t i = 0; i < count; i++)
		look_at_gap(checking, owner,
		    journey_child(checking->journey, owner, KEY_EMOTION, i));
}

/* --- stars ------------------------------------------------------------------------- */

void
check_star_none_map(struct checking *checking)
{
	if (checking->star_count == 0 && checking->flow.stop_count > 0)
		check_tell(checking, at_node(NODE_ROOT),
		    N_("no touchpoint is a star: where does the organisation stand out?"), NULL);
}

/* The mean of a touchpoint's emotion, all personas together. */
static bool
felt(const struct checking *checking, node_id touchpoint, double *mean)
{
	const struct journey *journey = checking->journey;
	size_t count = journey_count(journey, touchpoint, KEY_EMOTION), found = 0;
	double level, sum = 0;

	for (size_t i = 0; i < count; i++) {
		if (!str_number(journey_text(journey, journey_child(journey, touchpoint,
		    KEY_EMOTION, i), KEY_TEXT), &level))
			continue;
		sum += level;
		found++;
	}
	*mean = sum / (double)found;
	return found > 0;
}

/* The mean of the scores that others than the team gave it. */
static bool
scored(const struct checking *checking, node_id touchpoint, double *mean)
{
	size_t count, found = 0;
	const struct walk_score *scores = walks_of(&checking->walks, touchpoint, &count);
	double sum = 0;

	for (size_t i = 0; i < count; i++) {
		sum += scores[i].own ? 0 : scores[i].score;
		found += !scores[i].own;
	}
	*mean = sum / (double)found;
	return found > 0;
}

/* Which touchpoints are stars and lie no higher than the mean of all? */
static void
look_at_stars(struct checking *checking,
	bool (*measure)(const struct checking *checking, node_id touchpoint, double *mean),
	const char *message)
{
	const struct flow *flow = &checking->flow;
	double sum = 0, mean;
	size_t count = 0;

	for (size_t i = 0; i < flow->stop_count && check_goes_on(checking, i); i++) {
		if (!measure(checking, flow->stops[i], &mean))
			continue;
		sum += mean;
		count++;
	}
	for (size_t i = 0; count > 1 && i < checking->star_count; i++) {
		struct str texts[2] = { { 0 }, { 0 } };
		node_id star = checking->stars[i];

		if (!measure(checking, star, &mean) || mean > sum / (double)count + 1e-9)
			continue;
		str_add_format(&texts[0], "%.3g", mean);
		str_add_format(&texts[1], "%.3g", sum / (double)count);
		check_tell(checking, at_key(star, KEY_STAR), message, "tcc",
		    check_name(checking, star), str_text(&texts[0]), str_text(&texts[1]));
		str_clear(&texts[0]);
		str_clear(&texts[1]);
	}
}

void
check_star_low_map(struct checking *checking)
{
	if (checking->star_count == 0)
		return;
	look_at_stars(checking, felt,
	    N_("the star “%s” feels like %s, no better than the map's mean of %s"));
	look_at_stars(checking, scored,
	    N_("guests gave the star “%s” %s, no more than the map's mean of %s"));
}

/* Words of a channel that say that people meet. Where one of the others stands
 * beside it they do not: an online shop. */
static const char *const met[] = { "balie", "beurs", "bezoek", "bezorger", "branch", "café",
	"counter", "courier", "desk", "event", "face", "fair", "filiaal", "gesprek", "hotel",
	"huisbezoek", "kantoor", "koerier", "loket", "office", "person", "persoonlijk", "reception",
	"receptie", "restaurant", "shop", "showroom", "stadhuis", "store", "taxi", "vestiging",
	"visit", "winkel", NULL };
static const char *const unmet[] = { "online", "web", "internet", "app", "digital", "digitaal",
	"mail", "e-mail", "email", "phone", "telefoon", "chat", "virtual", "virtueel", NULL };

static bool
has_word(const char *text, const char *const *words)
{
	static const char between[] = " -_/,;:+&()\t\n";

	for (const char *at = text; *at != '\0'; at++) {
		if (at > text && strchr(between, at[-1]) == NULL)
			continue;
		for (size_t i = 0; words[i] != NULL; i++)
			/* strchr() finds the end of the text too. */
			if (*at == *words[i] && str_starts(at, words[i]) &&
			    strchr(between, at[strlen(words[i])]) != NULL)
				return true;
	}
	return false;
}

/* Channels are the same few words throughout a map, which keeps each once. */
static bool
is_met_by(struct checking *checking, const char *channel)
{
	size_t at = (size_t)channel / 8 % CHECK_CHANNELS;
	char *folded;

	if (checking->met[at].channel != channel) {
		folded = utf8_fold(channel);
		checking->met[at].channel = channel;
		checking->met[at].met = has_word(folded, met) && !has_word(folded, unmet);
		free(folded);
	}
	return checking->met[at].met;
}

static bool
is_met(struct checking *checking, node_id touchpoint)
{
	const struct journey *journey = checking->journey;
	size_t count = journey_count(journey, touchpoint, KEY_CHANNEL);

	for (size_t i = 0; i < count; i++)
		if (is_met_by(checking, journey_text(journey, journey_child(journey, touchpoint,
		    KEY_CHANNEL, i), KEY_TEXT)))
			return true;
	return false;
}

void
check_service_missing_owner(struct checking *checking, node_id owner)
{
	if (!check_is_stop(checking) || check_cards(checking, owner, KEY_SERVICE) > 0)
		return;
	if (check_is_star(checking, owner))
		check_tell(checking, at_key(owner, KEY_SERVICE),
		    N_("the star “%s” has no service concept"), "t", check_name(checking, owner));
	else if (is_met(checking, owner))
		check_tell(checking, at_key(owner, KEY_SERVICE),
		    N_("people meet at “%s”, and no service concept says how"), "t",
		    check_name(checking, owner));
}
