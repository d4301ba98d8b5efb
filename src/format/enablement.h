/*
 * YAML of `kind: cjm`: the journeys of Enablement Map Studio.
 *
 * The rules are those of its JSON Schema (cjm.json). One file may hold several
 * documents of several kinds; those of the other kinds are no journeys.
 *
 *   phases          phases
 *   actions         touchpoints, each in the phase that it names
 *   touchpoints     channels: what the customer meets there
 *   thoughts_feelings   thoughts; on the way out feelings are among them
 *   emotion_score   the emotion, on a scale from -2 to 2 in whole numbers
 *   id              ids, since documents of the other kinds refer to them
 *
 * A title has no place in the schema, which allows more keys: `title`.
 *
 * It is YAML, and so stands on src/yaml, whose tree and ways of writing a text
 * hold for any YAML and not only for cjm's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_ENABLEMENT_H
#define FORMAT_ENABLEMENT_H

#include "format/format.h"

#define ENABLEMENT_LOW (-2)	/* the scale of scores */
#define ENABLEMENT_HIGH 2

#define ENABLEMENT_ID "cjm:"	/* ids begin so: of the journey, */
#define ENABLEMENT_PHASE "cjm:phase:"
#define ENABLEMENT_ACTION "cjm:action:"

/* As struct format has them. */
struct journey *enablement_read(const struct format_input *input, struct notes *notes,
	struct err *err);
bool enablement_looks(const char *bytes, size_t len);

#endif
