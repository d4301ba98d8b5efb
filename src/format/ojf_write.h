/*
 * OpenJourney Format out: the writer, and which lanes become swimlanes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_OJF_WRITE_H
#define FORMAT_OJF_WRITE_H

#include <jansson.h>

#include "model/ids.h"
#include "model/lane.h"
#include "ojf.h"
#include "ticks.h"

struct ojf_writer {
	const struct format_output *output;
	const struct journey *journey;
	struct ids *ids;
	struct ticks ticks;
	struct lanes lanes;	/* all that hold cards, also those not listed */
	bool *swimlanes;	/* beside them: does it become one? */
	double low, high;
	json_t *nodes;
	bool bare;		/* a touchpoint without cards was met */
	size_t rounded;		/* severities between the steps */
};

/* Finds the lanes of the journey and which of them become swimlanes; both are
 * to be freed. Wants the journey alone. */
void ojf_choose_lanes(struct ojf_writer *writer);

/* The key of lane number `lane` as a word, and its place in ojf_specials. */
const char *ojf_lane_word(const struct ojf_writer *writer, size_t lane);
size_t ojf_lane_special(const struct ojf_writer *writer, size_t lane);

/* Lanes of levels are no swimlanes: one curve is carried, as scores. */
bool ojf_is_level(const struct ojf_writer *writer, size_t lane);

/* How many cards of a cell, from the first on, its touchpoint's own node takes
 * as feeling, purpose or blueprint: the others become nodes in a swimlane. */
size_t ojf_taken(const struct ojf_writer *writer, node_id owner, size_t lane);

/* The list of a blueprint for a cell, yours; NULL where it is empty, or where a
 * card has more than it takes: then the cards become nodes. */
json_t *ojf_blueprint_list(const struct ojf_writer *writer, node_id touchpoint, key_id lane,
	const struct ojf_special *row);

#endif
