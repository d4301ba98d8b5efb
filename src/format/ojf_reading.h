/*
 * OpenJourney Format in: the reader, and what becomes of its swimlanes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_OJF_READING_H
#define FORMAT_OJF_READING_H

#include <jansson.h>

#include "given.h"
#include "json_parts.h"
#include "ojf.h"

struct ojf_stage {
	node_id phase;
	node_id last;		/* its last touchpoint so far */
};

struct ojf_swimlane {
	key_id key;
	const char *name;	/* borrowed */
	bool bare;		/* of touchpoints without cards */
	bool used;
};

struct ojf_reader {
	struct journey *journey;
	struct notes *notes;
	struct err *err;
	bool ours;		/* cjm wrote it: its ids are meant */
	struct ojf_stage *stages;
	size_t stage_count, stage_room;
	struct ojf_swimlane *lanes;
	size_t lane_count, lane_room;
	json_t *stage_places, *lane_places;	/* from id to index */
	bool special[OJF_SPECIALS];		/* is the lane used? */
	struct given_ids given;
	struct strange strange;
};

/* One of the swimlanes; -1 with an error where it is none. */
int ojf_read_lane(struct ojf_reader *reader, json_t *json, size_t index);

/* The swimlane of a node, which is made where it is not listed; NULL with an
 * error where there are too many. Stale after the next. */
struct ojf_swimlane *ojf_lane_of_node(struct ojf_reader *reader, json_t *node);

/* Once all nodes are read: the lanes of the journey. */
void ojf_list_lanes(struct ojf_reader *reader);

#endif
