/*
 * Any line is words or an error, and words quoted are the same words again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd/command.h"

static void
check_quoting(const struct args *args)
{
	struct args again = { 0 };
	struct str line = { 0 };

	for (size_t i = 0; i < args->count; i++) {
		if (i > 0)
			str_add_char(&line, ' ');
		args_quote(args->v[i], &line);
	}
	assert(!args_split(str_text(&line), &again, NULL));
	assert(again.count == args->count);
	for (size_t i = 0; i < args->count; i++)
		assert(!strcmp(again.v[i], args->v[i]));
	args_clear(&again);
	str_clear(&line);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *line = mem_text_n((const char *)data, size);
	struct args args = { 0 };
	struct err err = { 0 };

	if (args_split(line, &args, &err))
		assert(err_is_set(&err));
	else
		check_quoting(&args);
	args_clear(&args);
	err_clear(&err);
	free(line);
	return 0;
}
