/*
 * Any bytes, as any format that is read: the first line is its name. It ends in
 * a journey or in an error; a journey can be saved and is read back the same;
 * in the same format it goes out and comes in again, in most as the same bytes;
 * and it goes out as tables. Figures are read from the same bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "format/data.h"
#include "format/format.h"
#include "yaml/read.h"
#include "yaml/write.h"

/* The format that the first line names, else the one that its first byte picks;
 * *from becomes where the second line begins. */
static const struct format *
pick(const uint8_t *data, size_t size, size_t *from)
{
	const uint8_t *end = size > 0 ? memchr(data, '\n', size) : NULL;
	size_t count, len = end != NULL ? (size_t)(end - data) : 0;
	const struct format *const *table = format_table(&count);
	const struct format *format;
	char *name = mem_text_n((const char *)data, len);

	*from = end != NULL ? len + 1 : size > 0;
	format = format_find(name);
	free(name);
	for (size_t i = size > 0 ? data[0] : 0; format == NULL || format->read == NULL; i++)
		format = table[i % count];
	return format;
}

static const char *
word(const char *text)
{
	return text;
}

static struct journey *
import(const struct format *format, const char *bytes, size_t len)
{
	struct format_input input = { .bytes = bytes, .len = len };
	struct notes notes = { 0 };
	struct str text = { 0 };
	struct err err = { 0 };
	struct journey *journey = format->read(&input, &notes, &err);

	assert((journey != NULL) != err_is_set(&err));
	if (journey != NULL)
		format_name_all(journey, word, &notes);
	for (size_t i = 0; i < notes.count; i++)
		err_format(&notes.v[i], NULL, &text);
	if (err_is_set(&err))
		err_format(&err, NULL, &text);
	str_clear(&text);
	notes_clear(&notes);
	err_clear(&err);
	return journey;
}

static void
export(const struct format *format, const struct journey *journey, struct str *out)
{
	struct format_output output = { .journey = journey };
	struct notes notes = { 0 };
	int result = format->write(&output, &notes, out, NULL);

	assert(result == 0);
	(void)result;
	notes_clear(&notes);
}

/* What was saved is a journey, and saving that changes nothing: but in JSON any
 * key may have any value, and stands where such a value belongs afterwards. */
static void
check_saved(const struct format *format, const struct journey *journey)
{
	size_t len, again_len;
	char *written = write_journey(journey, &len), *again;
	struct source *source = source_copy_of(written, len, NULL);
	struct tree *tree = source != NULL ? tree_parse(source, NULL) : NULL;
	struct journey *read = tree != NULL ? read_journey(tree, &(struct read_as){ 0 }, NULL) : NULL;

	assert(read != NULL);
	again = write_journey(read, &again_len);
	assert(format == format_find("json") ||
	    (again_len == len && memcmp(again, written, len) == 0));
	journey_free(read);
	tree_free(tree);
	source_free(source);
	free(written);
	free(again);
}

/* Those that promise it. */
static bool
is_exact(const struct format *format)
{
	static const char *const names[] = { "json", "ojf", "enablement" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], format->name) == 0)
			return true;
	return false;
}

static void
check_trip(const struct format *format, const struct journey *journey)
{
	struct str first = { 0 }, second = { 0 };
	struct journey *again;

	export(format, journey, &first);
	again = import(format, str_text(&first), first.len);
	assert(again != NULL || !is_exact(format));
	if (again != NULL)
		export(format, again, &second);
	assert(!is_exact(format) ||
	    (first.len == second.len && memcmp(first.s, second.s, first.len) == 0));
	journey_free(again);
	str_clear(&first);
	str_clear(&second);
}

static void
check_tables(const struct journey *journey)
{
	static const char *const tables[] = { "csv", "markdown" };

	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		struct str out = { 0 };

		export(format_find(tables[i]), journey, &out);
		assert(out.len > 0);
		str_clear(&out);
	}
}

/* None, with an error, or some. */
static void
check_data(const char *bytes, size_t len)
{
	struct format_input input = { .bytes = bytes, .len = len };
	struct data data = { 0 };
	struct notes notes = { 0 };
	struct err err = { 0 };
	int result = data_read(&input, NULL, DATA_MEAN, &data, &notes, &err);

	assert((result == 0) == !err_is_set(&err) && (result != 0 || data.count > 0));
	(void)result;
	data_clear(&data);
	notes_clear(&notes);
	err_clear(&err);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t from;
	const struct format *format = pick(data, size, &from), *looks;
	const char *bytes = (const char *)data + from;
	struct journey *journey;

	looks = format_of_bytes(bytes, size - from);
	assert(looks == NULL || looks->looks != NULL);
	check_data(bytes, size - from);
	journey = import(format, bytes, size - from);
	if (journey == NULL)
		return 0;
	check_saved(format, journey);
	check_tables(journey);
	if (format->write != NULL)
		check_trip(format, journey);
	journey_free(journey);
	return 0;
}
