/*
 * The program where the system does not tell what happens to files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <errno.h>

int __wrap_inotify_init1(int flags);

int
__wrap_inotify_init1(int flags)
{
	(void)flags;
	errno = ENOSYS;
	return -1;
}
