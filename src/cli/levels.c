/*
 * The levels of rules that the user has set.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "levels.h"

#include <string.h>

#include "cmd/settings.h"
#include "say.h"

int
levels_load(const char *rc, struct check_options *options)
{
	struct settings *settings;
	struct err err = { 0 };
	int status = SAY_WELL;

	if (rc != NULL && strcmp(rc, "NONE") == 0)
		return SAY_WELL;
	settings = settings_new();
	if (settings_load(settings, rc, &err) != 0)
		status = say_errors(&err);
	memcpy(options->is_set, settings->checks.is_set, sizeof options->is_set);
	memcpy(options->levels, settings->checks.levels, sizeof options->levels);
	settings_free(settings);
	return rc != NULL ? status : SAY_WELL;
}
