/*
 * The table of pictures: which views can be drawn on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "picture.h"

static const struct picture_view views[] = {
	{ "map", picture_map, false, false, NULL, 370, 730 },
	{ "matrix", picture_matrix, false, false, NULL, 32, 0 },
	{ "flow", picture_flow, false, false, NULL, 26, 28 },
	{ "actions", picture_actions, true, false, NULL, 160, 0 },
	{ "form", picture_form, true, true, "a4", 270, 0 },
};

const struct picture_view *
picture_views(size_t *count)
{
	*count = sizeof views / sizeof *views;
	return views;
}

const struct picture_view *
picture_find(const char *name)
{
	for (size_t i = 0; i < sizeof views / sizeof *views; i++)
		if (strcmp(views[i].name, name) == 0)
			return &views[i];
	return NULL;
}
