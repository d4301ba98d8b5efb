/*
 * Cards that are marked, to be worked on together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_PICKS_H
#define VIEW_PICKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/journey.h"

/* In the order in which they were marked; all zero: none. Some may be off the
 * map by now. */
struct picks {
	node_id *v;
	size_t count, room;
};

bool picks_has(const struct picks *picks, node_id node);	/* `picks` may be NULL */
void picks_toggle(struct picks *picks, node_id node);
void picks_clear(struct picks *picks);				/* frees */

/* A number that is another one when others are marked; 0 where none is. */
uint32_t picks_sum(const struct picks *picks);

/* Forgets those that are no longer on the map. */
void picks_keep(struct picks *picks, const struct journey *journey);

#endif
