/*
 * Word of a file that somebody else changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_WATCH_H
#define FILE_WATCH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

/* What tells one state of a file from another without reading it. */
struct watch_mark {
	bool there;
	uint64_t device, inode, size;
	int64_t seconds, changed_seconds;
	long nanoseconds, changed_nanoseconds;
	unsigned mode;			/* permission bits */
};

/* Looks at the file behind `path`. One that is not there is no failure. */
int watch_look(const char *path, struct watch_mark *mark, struct err *err);
bool watch_same(const struct watch_mark *a, const struct watch_mark *b);

struct watch;

/* Watches the folders of `path` and of the file that it leads to, so that a
 * file put in its place is seen too; and of `other`, which may be NULL. NULL
 * with ERR_SYSTEM where the system cannot, or would not tell what is done from
 * other machines: then the caller looks now and then. */
struct watch *watch_new(const char *path, const char *other, struct err *err);
void watch_free(struct watch *watch);		/* takes NULL */

/* Readable when something came. */
int watch_fd(const struct watch *watch);

/* Takes what came, without waiting. Did any of it concern the file? When in
 * doubt, yes. */
bool watch_take(struct watch *watch);

/* Can no longer tell: a folder went. The caller begins a new watch. */
bool watch_is_lost(const struct watch *watch);

#endif
