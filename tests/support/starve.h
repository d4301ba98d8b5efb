/*
 * Memory that is refused on demand: to us and to every library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SUPPORT_STARVE_H
#define SUPPORT_STARVE_H

#include <stdbool.h>

/* Can requests be refused here? Not where a sanitizer or valgrind has them. */
bool starve_can(void);

/* From now on requests are counted, and number `target` is refused, counted
 * from 1 (0: none); all later ones too if `on`. */
void starve_begin(unsigned target, bool on);

/* All is granted again. Returns how many were asked for. */
unsigned starve_end(void);

#endif
