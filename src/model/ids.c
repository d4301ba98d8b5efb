/*
 * The ids of things: as the file gives them, or as they follow from names.
 *
 * One sorted table by (set, id) answers "who is this"; an array by node
 * answers "what is its id".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/ids.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/vec.h"

/* Ids are unique within a set: one for the map's own places, one each for
 * personas, evidence and lanes. */
enum set { SET_PLACES, SET_PERSONAS, SET_EVIDENCE, SET_LANES };

#define HASH_LOW 0xffffffu

struct entry {
	const char *id;		/* the journey's where it is written, else in the arena */
	node_id node;
	uint32_t set : 7;	/* enum set */
	bool taken : 1;		/* somebody before it has this id */
	uint32_t hash : 24;	/* the low bits of it: who differs there is not it */
	uint32_t next;		/* chain of a bucket; 0 ends it */
	uint32_t number;	/* ids derived from this one: all up to it are taken */
};

struct ids {
	const struct journey *journey;
	struct entry *entries;	/* [0] is never used */
	size_t count, room;
	struct arena derived;
	uint32_t *buckets;
	size_t bucket_count;	/* a power of two */
	uint32_t *by_node;	/* index of the entry, 0 for none */
	size_t node_count;
};

static size_t
hash(enum set set, const char *id)
{
	size_t h = 1469598103934665603u + (size_t)set;

	for (; *id != '\0'; id++)
		h = (h ^ (unsigned char)*id) * 1099511628211u;
	return h ^ h >> 29;
}

static struct entry *
find_hash(const struct ids *ids, size_t h, enum set set, const char *id)
{
	size_t at = ids->buckets[h & (ids->bucket_count - 1)];

	for (; at != 0; at = ids->entries[at].next) {
		struct entry *entry = &ids->entries[at];

		if (entry->hash == (h & HASH_LOW) && entry->set == set && strcmp(entry->id, id) == 0)
			return entry;
	}
	return NULL;
}

static struct entry *
find(const struct ids *ids, enum set set, const char *id)
{
	return find_hash(ids, hash(set, id), set, id);
}

/* Of two written ids that are equal, the first on the map keeps it. */
static void
add(struct ids *ids, enum set set, node_id node, const char *id)
{
	size_t h = hash(set, id), bucket = h & (ids->bucket_count - 1);
	bool taken = find_hash(ids, h, set, id) != NULL;
	uint32_t at = (uint32_t)ids->count;

	vec_grow(ids->entries, ids->count, ids->room);
	ids->count++;
	ids->entries[at] = (struct entry){ .id = id, .node = node,
		.set = (uint8_t)set, .hash = h & HASH_LOW, .number = 1 };
	ids->by_node[node] = at;
	ids->entries[at].taken = taken;
	if (taken)
		return;
	ids->entries[at].next = ids->buckets[bucket];
	ids->buckets[bucket] = at;
}

/* The id made of a name: a number behind it where it is taken. */
static const char *
derive(struct ids *ids, enum set set, const char *name, const char *fallback)
{
	char *slug = utf8_slug(name);
	struct str id = { 0 };
	struct entry *first;
	char *kept;

	if (slug[0] == '\0') {
		free(slug);
		slug = mem_text(fallback);
	}
	str_add(&id, slug);
	first = find(ids, set, slug);
	while (find(ids, set, str_text(&id)) != NULL) {
		str_cut(&id, 0);
		str_add_format(&id, "%s-%u", slug, (unsigned)++first->number);
	}
	free(slug);
	kept = arena_get(&ids->derived, id.len + 1, 1, NULL);
	memcpy(kept, str_text(&id), id.len + 1);
	str_clear(&id);
	return kept;
}

/* Visits one node: written ids in the first round, derived in the second. */
static void
visit(struct ids *ids, bool written, enum set set, node_id node, key_id name, const char *fallback)
{
	const char *id = journey_text(ids->journey, node, KEY_ID);

	if ((id[0] != '\0') != written)
		return;
	if (written)
		add(ids, set, node, id);
	else
		add(ids, set, node, derive(ids, set, journey_text(ids->journey, node, name), fallback));
}

static void
visit_list(struct ids *ids, bool written, enum set set, key_id slot, key_id name, const char *fallback)
{
	node_id node;
	size_t i;

	for (i = 0; (node = journey_child(ids->journey, NODE_ROOT, slot, i)) != NODE_NONE; i++)
		visit(ids, written, set, node, name, fallback);
}

static void
visit_places(struct ids *ids, bool written)
{
	const struct journey *journey = ids->journey;
	node_id phase, touchpoint;
	size_t i, k, count;

	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++) {
		visit(ids, written, SET_PLACES, phase, KEY_NAME, "phase");
		count = journey_count(journey, phase, KEY_TOUCHPOINTS);
		for (k = 0; k < count; k++) {
			touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k);
			visit(ids, written, SET_PLACES, touchpoint, KEY_NAME, "touchpoint");
		}
	}
}

static void
visit_all(struct ids *ids, bool written)
{
	visit_places(ids, written);
	visit_list(ids, written, SET_PERSONAS, KEY_PERSONAS, KEY_NAME, "persona");
	visit_list(ids, written, SET_EVIDENCE, KEY_EVIDENCE, KEY_TITLE, "evidence");
	visit_list(ids, written, SET_LANES, KEY_LANES, KEY_LABEL, "lane");
}

struct ids *
ids_new(const struct journey *journey)
{
	struct ids *ids = mem_zero(1, sizeof *ids);

	ids->journey = journey;
	ids->node_count = journey_next_id(journey);
	ids->by_node = mem_zero(ids->node_count, sizeof *ids->by_node);
	for (ids->bucket_count = 64; ids->bucket_count < ids->node_count / 8;)
		ids->bucket_count *= 2;
	ids->buckets = mem_zero(ids->bucket_count, sizeof *ids->buckets);
	vec_grow(ids->entries, ids->count, ids->room);
	ids->entries[ids->count++] = (struct entry){ 0 };
	visit_all(ids, true);
	visit_all(ids, false);
	return ids;
}

void
ids_free(struct ids *ids)
{
	if (ids == NULL)
		return;
	arena_clear(&ids->derived);
	free(ids->entries);
	free(ids->buckets);
	free(ids->by_node);
	free(ids);
}

const char *
ids_of(const struct ids *ids, node_id node)
{
	if (node >= ids->node_count || ids->by_node[node] == 0)
		return "";
	return ids->entries[ids->by_node[node]].id;
}

bool
ids_is_taken(const struct ids *ids, node_id node)
{
	return node < ids->node_count && ids->entries[ids->by_node[node]].taken;
}

node_id
ids_find(const struct ids *ids, const char *id)
{
	const struct entry *entry = find(ids, SET_PLACES, id);

	return entry != NULL ? entry->node : NODE_NONE;
}

node_id
ids_find_kind(const struct ids *ids, enum node_kind kind, const char *id)
{
	static const enum set sets[NODE_KINDS] = {
		[NODE_PERSONA] = SET_PERSONAS,
		[NODE_EVIDENCE] = SET_EVIDENCE,
		[NODE_LANE] = SET_LANES,
	};
	const struct entry *entry = find(ids, sets[kind], id);

	if (entry == NULL || journey_kind(ids->journey, entry->node) != kind)
		return NODE_NONE;
	return entry->node;
}
