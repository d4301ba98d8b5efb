/*
 * Is a file where other machines can reach it too?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "shared.h"

#include <stddef.h>
#include <stdint.h>
#include <sys/vfs.h>

/* The kernel's numbers; not all of them stand in a header. */
static const uint32_t kinds[] = {
	0x6969,			/* NFS */
	0x517B, 0xFF534D42, 0xFE534D42,	/* SMB */
	0x65735546,		/* FUSE: sshfs, and many more */
	0x01021997,		/* 9p */
	0x786F4256,		/* a folder of VirtualBox' host */
	0x5346414F, 0x6B414653,	/* AFS */
	0x73757245,		/* Coda */
	0x00C36400,		/* Ceph */
	0x01161970, 0x7461636F, 0x0BD00BD0, 0x47504653, /* disks of a cluster */
};

static bool
is_shared(const struct statfs *fs)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if ((uint32_t)fs->f_type == kinds[i])
			return true;
	return false;
}

bool
shared_fd(int fd)
{
	struct statfs fs;

	return fstatfs(fd, &fs) == 0 && is_shared(&fs);
}

bool
shared_path(const char *path)
{
	struct statfs fs;

	return statfs(path, &fs) == 0 && is_shared(&fs);
}
