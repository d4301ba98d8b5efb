/*
 * Files of settings: where they are and what stands in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_RC_H
#define SESSION_RC_H

#include "base/err.h"

#define RC_MAX ((size_t)1 << 20)	/* bytes; more is refused */

/* The path of the user's own, $XDG_CONFIG_HOME/cjm/cjmrc; yours. NULL: there is
 * no such file, or the program runs under other rights than its caller's. */
char *rc_usual(void);

/* What NAME means in the file `from` (NULL: in none): ~/ is the home folder,
 * what does not begin with / lies beside the file. Yours. */
char *rc_beside(const char *from, const char *name);

/* The text of such a file; yours, or NULL. */
char *rc_read(const char *path, struct err *err);

#endif
