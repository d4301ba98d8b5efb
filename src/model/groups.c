/*
 * Touchpoints grouped by a lane of names: by channel, by owner.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/groups.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/vec.h"

/* A name as it is compared, and where it stands. */
struct use {
	char *folded;
	node_id card;
	size_t order;		/* of all uses */
	size_t first;		/* the order of the first that is alike */
};

struct reading {
	const struct journey *journey;
	key_id lane;
	struct use *uses;
	size_t count, room;
};

void
groups_clear(struct groups *groups)
{
	free(groups->v);
	free(groups->members);
	free(groups->firsts);
	*groups = (struct groups){ 0 };
}

/* Small letters, without accents, one blank between words; yours to free. */
static char *
folded_name(const char *name)
{
	char *folded = utf8_fold(name), *to = folded;

	for (const char *from = folded; *from != '\0'; from++) {
		bool blank = strchr(" \t\r\n", *from) != NULL;

		if (!blank)
			*to++ = *from;
		else if (to > folded && to[-1] != ' ')
			*to++ = ' ';
	}
	if (to > folded && to[-1] == ' ')
		to--;
	*to = '\0';
	return folded;
}

static void
add_uses(struct reading *reading, node_id owner)
{
	node_id card;

	for (size_t i = 0; (card = journey_child(reading->journey, owner, reading->lane, i)) !=
	    NODE_NONE; i++) {
		char *folded = folded_name(journey_text(reading->journey, card, KEY_TEXT));

		vec_grow(reading->uses, reading->count, reading->room);
		reading->uses[reading->count] = (struct use){ folded, card, reading->count, 0 };
		reading->count++;
	}
}

static int
by_name(const void *a, const void *b)
{
	const struct use *one = a, *other = b;
	int how = strcmp(one->folded, other->folded);

	return how != 0 ? how : one->order < other->order ? -1 : 1;
}

static int
by_order(const void *a, const void *b)
{
	const struct use *one = a, *other = b;

	return one->order < other->order ? -1 : one->order > other->order;
}

/* Says of each use which is the first that is alike. */
static void
find_firsts(struct reading *reading)
{
	if (reading->count == 0)
		return;
	qsort(reading->uses, reading->count, sizeof *reading->uses, by_name);
	for (size_t i = 0; i < reading->count; i++) {
		struct use *use = &reading->uses[i];

		use->first = i > 0 && strcmp(use->folded, use[-1].folded) == 0 ?
		    use[-1].first : use->order;
	}
	qsort(reading->uses, reading->count, sizeof *reading->uses, by_order);
}

/* A group for each first use; `first` of every use becomes its group. A name
 * that is blank is none: its group is SIZE_MAX for now. */
static void
make_groups(struct groups *groups, struct reading *reading)
{
	for (size_t i = 0; i < reading->count; i++) {
		struct use *use = &reading->uses[i];

		if (use->folded[0] == '\0') {
			use->first = SIZE_MAX;
		} else if (use->first != i) {
			use->first = reading->uses[use->first].first;
		} else {
			vec_grow(groups->v, groups->count, groups->room);
			groups->v[groups->count].name = journey_text(reading->journey, use->card,
			    KEY_TEXT);
			groups->v[groups->count].members = 0;
			use->first = groups->count++;
		}
	}
}

static void
add_member(struct groups *groups, struct member member)
{
	vec_grow(groups->members, groups->member_count, groups->member_room);
	groups->members[groups->member_count++] = member;
	if (groups->firsts[member.touchpoint] == 0)
		groups->firsts[member.touchpoint] = groups->member_count;
	if (member.group != SIZE_MAX)
		groups->v[member.group].members++;
}

/* Is the touchpoint, whose members begin at `from`, in that group already? */
static bool
has_member(const struct groups *groups, size_t from, size_t group)
{
	for (size_t i = from; i < groups->member_count; i++)
		if (groups->members[i].group == group)
			return true;
	return false;
}

/* A member for each of `count` names from `at` on; else one without a group. */
static void
add_members(struct groups *groups, const struct reading *reading, size_t at, size_t count,
	struct member member)
{
	size_t from = groups->member_count;

	for (size_t i = at; i < at + count; i++) {
		member.card = reading->uses[i].card;
		member.group = reading->uses[i].first;
		if (member.group != SIZE_MAX && !has_member(groups, from, member.group))
			add_member(groups, member);
	}
	if (groups->member_count > from)
		return;
	member.card = NODE_NONE;
	member.group = SIZE_MAX;
	add_member(groups, member);
}

/* Goes over the map; the uses come in the order in which they were added. */
static void
add_phases(struct groups *groups, const struct reading *reading)
{
	const struct journey *journey = reading->journey;
	struct member member = { 0 };
	size_t at = 0;
	node_id phase;

	for (; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, member.phase)) != NODE_NONE;
	    member.phase++) {
		size_t own = journey_count(journey, phase, reading->lane), count;
		size_t of_phase = at;

		at += own;
		for (size_t i = 0; (member.touchpoint = journey_child(journey, phase,
		    KEY_TOUCHPOINTS, i)) != NODE_NONE; i++) {
			count = journey_count(journey, member.touchpoint, reading->lane);
			add_members(groups, reading, count > 0 ? at : of_phase,
			    count > 0 ? count : own, member);
			at += count;
		}
	}
	groups->phases = member.phase;
}

/* Those without a group make the last one. */
static void
group_the_rest(struct groups *groups)
{
	size_t rest = groups->count;

	for (size_t i = 0; i < groups->member_count; i++) {
		if (groups->members[i].group != SIZE_MAX)
			continue;
		if (rest == groups->count) {
			vec_grow(groups->v, groups->count, groups->room);
			groups->v[groups->count++] = (struct group){ "", 0 };
		}
		groups->members[i].group = rest;
		groups->v[rest].members++;
	}
}

static void
read_uses(struct reading *reading)
{
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(reading->journey, NODE_ROOT, KEY_PHASES, i)) !=
	    NODE_NONE; i++) {
		add_uses(reading, phase);
		for (size_t k = 0; (touchpoint = journey_child(reading->journey, phase,
		    KEY_TOUCHPOINTS, k)) != NODE_NONE; k++)
			add_uses(reading, touchpoint);
	}
}

void
groups_read(struct groups *groups, const struct journey *journey, key_id lane)
{
	struct reading reading = { .journey = journey, .lane = lane };

	groups_clear(groups);
	groups->first_count = journey_next_id(journey);
	groups->firsts = mem_zero(groups->first_count, sizeof *groups->firsts);
	read_uses(&reading);
	find_firsts(&reading);
	make_groups(groups, &reading);
	add_phases(groups, &reading);
	group_the_rest(groups);
	for (size_t i = 0; i < reading.count; i++)
		free(reading.uses[i].folded);
	free(reading.uses);
}

const struct member *
groups_of(const struct groups *groups, node_id touchpoint)
{
	if (touchpoint >= groups->first_count || groups->firsts[touchpoint] == 0)
		return NULL;
	return &groups->members[groups->firsts[touchpoint] - 1];
}
