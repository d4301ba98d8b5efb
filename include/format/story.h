/*
 * One revision of a journey's story, for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_STORY_H
#define FORMAT_STORY_H

#include <stdbool.h>

#include "base/str.h"
#include "model/changes.h"

/* All borrowed; texts may be any bytes. */
struct story_row {
	const char *commit, *author, *date, *subject, *path;
	bool merge;
	const struct journey *journey;	/* as it was then; NULL: it was gone, or none */
	const struct changes *changes;	/* since the one before; NULL: there was none */
	const char *trouble;		/* why it was no journey then, or NULL */
};

/* Adds one JSON object on one line, without a line break; its shape is described
 * in cjm-diff(1). */
void story_write_json(const struct story_row *row, struct str *out);

#endif
