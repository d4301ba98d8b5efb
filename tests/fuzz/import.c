/*
 * Any bytes in any format that is read: reading ends in a journey or in errors,
 * and what was read can be written as a file that reads back, and as tables;
 * so do figures. The first byte picks the format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>

#include "format/data.h"
#include "format/format.h"
#include "yaml/read.h"
#include "yaml/write.h"

/* '0' is the first of them; what is added comes last, for the corpus' sake. */
static const char *const names[] = {
	"json", "mermaid", "ojf", "enablement", "markdown", "csv",
};

static void
check_file(const struct journey *journey)
{
	struct err err = { 0 };
	size_t len;
	char *text = write_journey(journey, &len);
	struct source *source = source_copy_of(text, len, &err);
	struct tree *tree = source != NULL ? tree_parse(source, &err) : NULL;
	struct journey *again = tree != NULL ? read_journey(tree, NULL, 0, &err) : NULL;

	assert(again != NULL);
	journey_free(again);
	tree_free(tree);
	source_free(source);
	err_clear(&err);
	free(text);
}

static void
check_tables(const struct journey *journey)
{
	static const char *const tables[] = { "csv", "markdown" };
	struct format_output output = { .journey = journey };

	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		struct notes notes = { 0 };
		struct str out = { 0 };
		int result = format_find(tables[i])->write(&output, &notes, &out, NULL);

		assert(result == 0 && out.len > 0);
		notes_clear(&notes);
		str_clear(&out);
	}
}

/* Figures in the same bytes: none, or an error. */
static void
check_data(const struct format_input *input)
{
	struct data data = { 0 };
	struct notes notes = { 0 };
	struct err err = { 0 };
	int result = data_read(input, NULL, DATA_MEAN, &data, &notes, &err);

	assert((result == 0) == !err_is_set(&err) && (result != 0 || data.count > 0));
	data_clear(&data);
	notes_clear(&notes);
	err_clear(&err);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct format_input input = { .name = "map" };
	const struct format *format;
	struct notes notes = { 0 };
	struct err err = { 0 };
	struct journey *journey;

	if (size == 0)
		return 0;
	format = format_find(names[(uint8_t)(data[0] - '0') % (sizeof names / sizeof *names)]);
	assert(format != NULL);
	input.bytes = (const char *)data + 1;
	input.len = size - 1;
	format_of_bytes(input.bytes, input.len);
	journey = format->read(&input, &notes, &err);
	assert((journey != NULL) != err_is_set(&err));
	if (journey != NULL) {
		check_file(journey);
		check_tables(journey);
	}
	check_data(&input);
	journey_free(journey);
	notes_clear(&notes);
	err_clear(&err);
	return 0;
}
