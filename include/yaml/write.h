/*
 * A journey, or a piece of it, as values ready to be written.
 *
 * Short forms are used where they say it all: a card that is only a text is
 * that text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_WRITE_H
#define YAML_WRITE_H

#include <stddef.h>

#include "base/err.h"
#include "base/value.h"
#include "model/journey.h"

/* Which nodes to write: those for which this says true; NULL writes all. */
struct write_filter {
	bool (*wanted)(const void *data, node_id node);
	const void *data;
};

/* Each value is yours to free. write_slot() gives NULL for an empty slot, and
 * one node's value instead of a list where the slot allows that and it is
 * short. */
struct value *write_node(const struct journey *journey, node_id node, const struct write_filter *filter);
struct value *write_slot(const struct journey *journey, node_id parent, key_id slot,
	const struct write_filter *filter);

/* The value of an attribute as it is to stand in the file: numbers, dates and
 * truths plain, one reference instead of a list of one. */
struct value *write_field(const struct journey *journey, node_id node, key_id key,
	const struct value *value);

/* A whole journey written afresh; yours to free. */
char *write_journey(const struct journey *journey, size_t *len);

#endif
