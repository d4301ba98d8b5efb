/*
 * All ideas of a journey in the order in which they are worth doing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/ideas.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/vec.h"

static const char *const names[IDEA_STATES] = {
	[IDEA_DOING] = "doing",
	[IDEA_OPEN] = "open",
	[IDEA_DONE] = "done",
	[IDEA_DROPPED] = "dropped",
};

const char *
idea_status_name(enum idea_status status)
{
	return names[status];
}

enum idea_status
idea_status_find(const char *word)
{
	int i = 0;

	while (i < IDEA_STATES && strcmp(names[i], word) != 0)
		i++;
	return (enum idea_status)i;
}

static double
number(const struct journey *journey, node_id card, key_id key)
{
	double value;

	return journey_number(journey, card, key, &value) ? value : 0;
}

static void
add(struct ideas *ideas, const struct journey *journey, node_id card, node_id place)
{
	enum idea_status status = idea_status_find(journey_text(journey, card, KEY_STATUS));
	struct idea *idea;

	vec_grow(ideas->v, ideas->count, ideas->room);
	idea = &ideas->v[ideas->count];
	*idea = (struct idea){ .card = card, .place = place,
		.status = status < IDEA_STATES ? status : IDEA_OPEN,
		.feasibility = number(journey, card, KEY_FEASIBILITY),
		.effect = number(journey, card, KEY_EFFECT),
		.votes = number(journey, card, KEY_VOTES), .order = ideas->count };
	date_parse(journey_text(journey, card, KEY_DUE), &idea->due);
	date_parse(journey_text(journey, card, KEY_DONE), &idea->done);
	ideas->count++;
}

static void
add_cell(struct ideas *ideas, const struct journey *journey, node_id place)
{
	size_t count = journey_count(journey, place, KEY_IDEA);

	for (size_t i = 0; i < count; i++)
		add(ideas, journey, journey_child(journey, place, KEY_IDEA, i), place);
}

/* A parked card may be anything. */
static bool
is_idea(const struct journey *journey, node_id card)
{
	static const enum key marks[] = { KEY_STATUS, KEY_FEASIBILITY, KEY_EFFECT, KEY_DUE,
		KEY_DONE };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (journey_get(journey, card, marks[i]) != NULL)
			return true;
	return false;
}

bool
idea_is_scored(const struct idea *idea)
{
	return idea->feasibility > 0 && idea->effect > 0;
}

static int
descending(double a, double b)
{
	return a > b ? -1 : a < b;
}

static int
compare(const void *a, const void *b)
{
	const struct idea *one = a, *other = b;
	int order = 0;

	if (one->status != other->status)
		return one->status < other->status ? -1 : 1;
	if (one->status == IDEA_DONE)
		order = descending(one->done, other->done);
	if (order == 0)
		order = descending(one->feasibility * one->effect,
		    other->feasibility * other->effect);
	if (order == 0)
		order = descending(one->effect, other->effect);
	if (order == 0)
		order = descending(one->votes, other->votes);
	return order != 0 ? order : one->order < other->order ? -1 : one->order > other->order;
}

void
ideas_read(struct ideas *ideas, const struct journey *journey)
{
	node_id phase, touchpoint, card;

	ideas->count = 0;
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		add_cell(ideas, journey, phase);
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
		    != NODE_NONE; j++)
			add_cell(ideas, journey, touchpoint);
	}
	for (size_t i = 0; (card = journey_child(journey, NODE_ROOT, KEY_PARKING, i)) != NODE_NONE;
	    i++)
		if (is_idea(journey, card))
			add(ideas, journey, card, NODE_NONE);
	if (ideas->count > 0)
		qsort(ideas->v, ideas->count, sizeof *ideas->v, compare);
}

void
ideas_clear(struct ideas *ideas)
{
	free(ideas->v);
	*ideas = (struct ideas){ 0 };
}

/* Adds up what outsiders scored at one touchpoint. */
static void
add_scores(struct idea_gain *gain, const struct walk_table *walks, node_id touchpoint, int done)
{
	size_t count;
	const struct walk_score *scores = walks_of(walks, touchpoint, &count);

	for (size_t i = 0; i < count; i++) {
		if (scores[i].own || scores[i].day == DATE_NONE)
			continue;
		if (scores[i].day < done) {
			gain->before += scores[i].score;
			gain->before_count++;
		} else {
			gain->after += scores[i].score;
			gain->after_count++;
		}
	}
}

struct idea_gain
idea_gain_of(const struct idea *idea, const struct journey *journey, const struct walk_table *walks)
{
	struct idea_gain gain = { 0 };
	node_id touchpoint;

	if (idea->done == DATE_NONE || idea->place == NODE_NONE)
		return gain;
	if (journey_kind(journey, idea->place) == NODE_TOUCHPOINT)
		add_scores(&gain, walks, idea->place, idea->done);
	else
		for (size_t i = 0; (touchpoint = journey_child(journey, idea->place,
		    KEY_TOUCHPOINTS, i)) != NODE_NONE; i++)
			add_scores(&gain, walks, touchpoint, idea->done);
	if (gain.before_count > 0)
		gain.before /= (double)gain.before_count;
	if (gain.after_count > 0)
		gain.after /= (double)gain.after_count;
	return gain;
}
