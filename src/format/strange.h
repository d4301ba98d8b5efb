/*
 * What a reader does not know and leaves out, counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_STRANGE_H
#define FORMAT_STRANGE_H

#include "format/format.h"

struct strange_index;

/* All zero is none. */
struct strange {
	struct strange_row {
		char *path;		/* "nodes.colour" */
		size_t count;
		size_t line;		/* of the first, or 0 */
	} *v;
	size_t count, room;
	struct strange_index *index;	/* from path to place */
};

/* Counts one more `what` in all those `where` ("" for the whole). */
void strange_add(struct strange *strange, const char *where, const char *what, size_t line);

/* A note for each; then clears it. */
void strange_tell(struct strange *strange, struct notes *notes);
void strange_clear(struct strange *strange);

#endif
