/*
 * Where journals lie, and where all of them are noted.
 *
 * The journal of FOLDER/NAME is FOLDER/.NAME.cjm-journal; where that folder
 * cannot be written, a file in the user's state folder, named after the map's
 * real path. In the state folder each open journal has a note.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_JOURNALS_H
#define FILE_JOURNALS_H

#include <stddef.h>

/* The map's path without links; as it is where there is no such file. Yours. */
char *journals_real_path(const char *path);

/* The two places for the journal of the map at that real path; yours. The
 * second is NULL where the user has no state folder; it is made with
 * `make`. */
char *journals_beside(const char *real);
char *journals_in_state(const char *real, int make);

/* The journals that others took the name of, and that still stand there: of one
 * whose own name is `path`, as an array of *count; yours. */
char **journals_aside(const char *path, size_t *count);

/* Notes that the map at `real` has a journal; a failure does no harm.
 * Forgets it unless one stands there. */
void journals_note(const char *real);
void journals_forget(const char *real);

/* The real paths of all maps that are noted, as an array of *count; yours. */
char **journals_noted(size_t *count);

#endif
