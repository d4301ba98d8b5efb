/*
 * The YAML files below a folder, one after another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_BELOW_H
#define FILE_BELOW_H

#include <stdbool.h>

#include "base/err.h"

struct below;

/* All files whose names end in .yaml or .yml at and below the folder `path`, by
 * their names, byte by byte; no more than the names of the folders on the way
 * are kept. What is hidden (a dot begins its name) and what is neither file nor
 * folder is left out; links too, so that there is no circle and nothing comes
 * twice. A `path` that is no folder is handed out itself, whatever it is. */
struct below *below_begin(const char *path);

/* The next file, borrowed until the next call; NULL when there are no more, or
 * with an error when a folder could not be read: then go on. `named`: the file
 * is `path` itself. */
const char *below_next(struct below *below, bool *named, struct err *err);
void below_end(struct below *below);		/* takes NULL */

#endif
