/*
 * Files beside the map: their names, and what is written out into one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_BESIDE_H
#define SESSION_BESIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/value.h"

/* The files that the begin of a path could mean; a list that is yours. */
struct value *beside_names(const char *begun);

/* Puts what was made of the journey in the file `own` (may be NULL) into another file.
 * An earlier one gives way; a journey, that one or another, never does: nothing else
 * holds all that it says. `is_journey` tells one by its bytes. */
int beside_put(const char *own, const char *out, const char *bytes, size_t len,
	bool (*is_journey)(const char *bytes, size_t len), struct err *err);

#endif
