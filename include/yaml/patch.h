/*
 * What was edited, put into the file's own text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_PATCH_H
#define YAML_PATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/change.h"
#include "base/err.h"
#include "model/edit.h"
#include "model/journey.h"

/* `text` (len bytes, and a NUL behind them) is the file; `base` is what it reads as;
 * `now` is what it shall read as, sharing its node numbers with `base`. Returns the new text
 * (yours, *new_len bytes): every byte that no edit concerns is as before, and
 * reading it gives a journey equal to `now`. That is proven here: if it cannot
 * be done, NULL and ERR_REFUSED, with the place in the map.
 *
 * `base` becomes equal to `now` on the way; on failure its state is not
 * defined. `numbers`, if not NULL, becomes an array (yours) of the numbers
 * that the nodes of `now` have in the order of reading the new text, for
 * read_journey(). */
char *patch_text(const char *text, size_t len, struct journey *base, const struct journey *now,
	size_t *new_len, node_id **numbers, size_t *number_count, struct err *err);

/* A text as it was when it and a map were equal: the numbers of its nodes in the
 * order of reading (NULL: counted from 2), and the map's stamp (of its root). */
struct patch_old {
	char *text;	/* of mem.h, with a NUL behind it */
	size_t len;
	const node_id *numbers;
	size_t number_count;
	uint32_t stamp;
};

struct patch_new {
	char *text;		/* the old one, changed where it stands */
	size_t len;
	struct change back;	/* leads from there to the old one */
	node_id *numbers;
	size_t number_count;
};

/* The same with work and memory that grow with what was edited, but for a few looks
 * over the text. Then all of `new` is yours, and the old text is no more. False where that is not
 * possible, or not proven: the old text is as it was, though it may have moved, and
 * patch_text() is to be asked. */
bool patch_part(struct patch_old *old, const struct journey *now, struct patch_new *new);

#endif
