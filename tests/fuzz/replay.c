/*
 * Feeds a fuzz target its corpus when no fuzzer does, as a test.
 *
 * Each file of tests/fuzz/NAME.corpus is given whole, then cut short at many
 * places. The bytes lie in memory of exactly their size, so that a sanitizer
 * sees one step beyond.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

#define CUTS 200	/* places at which an input is cut short */

static void
give(const struct str *bytes, size_t size)
{
	uint8_t *exact = mem_alloc(size ? size : 1);

	if (size > 0)
		memcpy(exact, bytes->s, size);
	LLVMFuzzerTestOneInput(exact, size);
	free(exact);
}

static bool
read_file(const char *path, struct str *out)
{
	FILE *file = fopen(path, "r");
	char bytes[4096];
	size_t n;

	if (!file)
		return false;
	while ((n = fread(bytes, 1, sizeof bytes, file)) > 0)
		str_add_n(out, bytes, n);
	fclose(file);
	return true;
}

static bool
replay(const char *path)
{
	struct str bytes = { 0 };
	size_t step;

	if (!read_file(path, &bytes))
		return false;
	step = bytes.len / CUTS + 1;
	for (size_t size = 0; size < bytes.len; size += step)
		give(&bytes, size);
	give(&bytes, bytes.len);
	str_clear(&bytes);
	return true;
}

int
main(int argc, char **argv)
{
	const char *sources = getenv("srcdir");
	const char *name = strrchr(argv[0], '/');
	struct str folder = { 0 };
	struct dirent **entries;
	int count, tests = 0, bad = 0;

	(void)argc;
	str_add_format(&folder, "%s/tests/fuzz/%s.corpus",
		       sources ? sources : ".", name ? name + 1 : argv[0]);
	count = scandir(str_text(&folder), &entries, NULL, alphasort);
	for (int i = 0; i < count; i++) {
		struct str path = { 0 };

		str_add_format(&path, "%s/%s", str_text(&folder),
			       entries[i]->d_name);
		if (entries[i]->d_name[0] != '.') {
			bool good = replay(str_text(&path));

			printf("%sok %d - %s\n", good ? "" : "not ", ++tests,
			       entries[i]->d_name);
			bad += !good;
		}
		free(entries[i]);
		str_clear(&path);
	}
	if (count >= 0)
		free(entries);
	str_clear(&folder);
	printf("1..%d\n", tests);
	return bad > 0 || tests == 0;
}
