/*
 * How a key is called.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_KEYNAME_H
#define CMD_KEYNAME_H

#include "base/err.h"

/* The one name that a key has, as <C-s> for <c-S>; yours. NULL: there is no such
 * key. */
char *keyname_of(const char *word, struct err *err);

#endif
