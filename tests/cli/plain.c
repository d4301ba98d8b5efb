/*
 * Is standard input harmless to a terminal?
 *
 *     plain [colors] < FILE
 *
 * Says what is wrong first, and where; says nothing when nothing is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>

#include "base/str.h"
#include "support/plain.h"

int
main(int argc, char **argv)
{
	struct str all = { 0 };
	const char *finding;
	char bytes[4096];
	size_t n, at;

	(void)argv;
	while ((n = fread(bytes, 1, sizeof bytes, stdin)) > 0)
		str_add_n(&all, bytes, n);
	finding = plain_finding(str_text(&all), all.len, argc > 1 ? PLAIN_COLORS : PLAIN_TEXT, &at);
	if (finding != NULL)
		printf("%s at byte %zu\n", finding, at);
	str_clear(&all);
	return finding != NULL;
}
