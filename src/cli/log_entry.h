/*
 * What is told of one revision of a journey.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_LOG_ENTRY_H
#define CLI_LOG_ENTRY_H

#include "format/story.h"
#include "model/stats.h"
#include "view/telling.h"

/* What the row does not say. */
struct log_entry {
	const struct story_row *row;
	bool begins;		/* the file was not there before */
	bool same_bytes;	/* only its name changed */
	bool other_name;	/* it was not called as in what was told before */
	size_t most;		/* lines on what changed; 0: all */
};

/* Adds the lines of a revision: who, when, what for; the emotion curve with its
 * mean; what changed. */
void log_entry_add(const struct telling *telling, const struct log_entry *entry,
	struct told *told);

/* Adds one line on the means of all revisions, the oldest first; none where there
 * are fewer than two. */
void log_entry_add_means(const struct telling *telling, const struct figure *means, size_t count,
	struct told *told);

#endif
