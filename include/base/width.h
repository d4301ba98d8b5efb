/*
 * How many columns a terminal gives a text: wcwidth's word, as most terminals ask it.
 *
 * A width that is smarter than the library's shifts every cell to the right
 * of an emoji, so nobody asks anything but this room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Columns of a code point: 0 for combining marks and joiners, 1 or 2 for what
 * shows; -1 for what must not reach a terminal (controls, bidi controls,
 * unassigned, private): it is drawn as one mark instead. In a locale without
 * UTF-8 the table of the C.UTF-8 locale is asked. */
int width_of_point(uint32_t point);

/* Columns of a text on one line; what has no width counts 1 (its mark). */
size_t width_of(const char *text, size_t len);

/* How many bytes of `text` fit into `columns`, without parting a character
 * from its combining marks. */
size_t width_fit(const char *text, size_t len, size_t columns);

#endif
