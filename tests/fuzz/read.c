/*
 * Any bytes: reading ends in a journey or in errors with their places, and a
 * journey that was read is written and read back the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>

#include "model/diff.h"
#include "yaml/read.h"
#include "yaml/write.h"

static struct journey *
read_bytes(const char *bytes, size_t len, struct err *err)
{
	struct source *source = source_copy_of(bytes, len, err);
	struct tree *tree = source != NULL ? tree_parse(source, err) : NULL;
	struct journey *journey = tree != NULL ? read_journey(tree, NULL, 0, err) : NULL;

	assert((journey != NULL) != err_is_set(err));
	tree_free(tree);
	source_free(source);
	return journey;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct err err = { 0 };
	struct journey *journey = read_bytes((const char *)data, size, &err), *again;
	char *written;
	size_t len;

	if (journey != NULL) {
		written = write_journey(journey, &len);
		again = read_bytes(written, len, &err);
		assert(again != NULL && diff_match(journey, again, NULL, NULL, NULL));
		journey_free(again);
		free(written);
	}
	journey_free(journey);
	err_clear(&err);
	return 0;
}
