/*
 * Names of files that go on as one that was begun.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_NAMES_H
#define FILE_NAMES_H

#include "base/value.h"

/* What could be meant by the begin of a path, in order, a folder with a slash behind
 * it; hidden ones only behind a dot. At most NAMES_MOST; a list that is yours, empty
 * where the folder cannot be read. */
#define NAMES_MOST 500
struct value *names_beginning(const char *begun);

#endif
