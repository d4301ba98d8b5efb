/*
 * Is what a program sends to a terminal harmless? Judged by a list of its own,
 * not by the program's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SUPPORT_PLAIN_H
#define SUPPORT_PLAIN_H

#include <stdbool.h>
#include <stddef.h>

enum plain {
	PLAIN_TEXT,	/* lines of text */
	PLAIN_COLORS,	/* and colours */
	PLAIN_SCREEN	/* and what a full-screen program needs of a terminal */
};

/* What is wrong first, in words; NULL when nothing is. *at becomes its byte. */
const char *plain_finding(const char *bytes, size_t len, enum plain allowed, size_t *at);

#endif
