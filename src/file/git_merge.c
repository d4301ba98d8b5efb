/*
 * Three files merged by their lines, as git itself does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/git.h"

#include "gitting.h"

#define PLACES_MAX 127		/* from here on git does not count: it failed */

int
git_merge_lines(const char *base, const char *ours, const char *theirs, int size, struct err *err)
{
	struct str markers = { 0 }, said = { 0 };
	const char *words[] = {
		"merge-file", "-L", "ours", "-L", "base", "-L", "theirs", "", "--", ours, base,
		theirs, NULL
	};
	int status;

	str_add_format(&markers, "--marker-size=%d", size);
	words[7] = str_text(&markers);
	status = gitting_ask(NULL, words, NULL, &said, err);
	if (status > PLACES_MAX)
		status = gitting_fail(N_("git does not merge %s: %s"), ours, &said, err);
	str_clear(&markers);
	str_clear(&said);
	return status;
}
