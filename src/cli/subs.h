/*
 * The subcommands by name, for the table: each stands in the file of that name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_SUBS_H
#define CLI_SUBS_H

#include "cli/sub.h"

extern const struct sub
	sub_edit,
	sub_new,
	sub_tour,
	sub_show,
	sub_check,
	sub_list,
	sub_run,
	sub_recover,
	sub_import,
	sub_export,
	sub_merge,
	sub_diff,
	sub_log,
	sub_note,
	sub_data,
	sub_git_setup,
	sub_completions,
	sub_schema,
	sub_help;

#endif
