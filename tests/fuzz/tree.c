/*
 * Any bytes: the tree that is made without libyaml is the one that libyaml gives.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include "support/same_tree.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	same_tree((const char *)data, size);
	return 0;
}
