/*
 * What is asked of pango and cairo, which are looked up when the first picture is
 * made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <string.h>

#include "draw_library.h"
#include "draw_out.h"

static struct draw_library library;
static bool loaded;

/* ISO C knows no way from dlsym's pointer to a function; POSIX says that they are
 * alike. */
static bool
find(void *handle, const char *name, void *call, size_t size)
{
	void *found = dlsym(handle, name);

	memcpy(call, &found, size);
	return found != NULL;
}

int
drawing_begin(struct err *err)
{
	/* It brings the others, of which it also gives the names. */
	void *handle = loaded ? NULL : dlopen(PICTURES_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
	bool all = handle != NULL;

	if (loaded)
		return 0;
#define DRAW_FIND(name) \
	all = all && find(handle, #name, &library.name##_, sizeof library.name##_);
	DRAW_CALLS(DRAW_FIND)
#undef DRAW_FIND
	if (!all)
		return err_set(err, ERR_SYSTEM, N_("pictures need the library %s: %s"), "tt",
		    PICTURES_LIBRARY, dlerror());
	loaded = true;
	return 0;
}

const struct draw_library *
draw_library(void)
{
	return &library;
}
