/*
 * Markdown: a title, what the journey is about, and a table for each phase, as
 * GitHub draws them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "markdown.h"

#include <stdlib.h>
#include <string.h>

#include "decode.h"
#include "formats.h"

#define TABLES_MAX 1000
#define ROWS_MAX 10000

/* --- in ---------------------------------------------------------------------- */

/* Tables and rows are looked up among those before; nobody writes so many. */
static int
check_size(const struct tables *tables, struct err *err)
{
	size_t rows = 0;

	for (size_t i = 0; i < tables->count; i++)
		rows += tables->v[i].count;
	if (tables->count > TABLES_MAX)
		return err_set(err, ERR_LIMIT, N_("more than %s tables"), "n", (size_t)TABLES_MAX);
	if (rows > ROWS_MAX)
		return err_set(err, ERR_LIMIT, N_("more than %s rows of tables"), "n",
			(size_t)ROWS_MAX);
	return 0;
}

struct journey *
markdown_read(const struct format_input *input, struct notes *notes, struct err *err)
{
	char *text = decode_text(input, notes, err);
	struct tables tables = { 0 };
	struct journey *journey = NULL;

	if (text != NULL)
		markdown_find(text, &tables);
	if (text != NULL && tables.count == 0)
		err_set(err, ERR_SYNTAX, N_("there is no table in it, and no list of steps"), NULL);
	else if (text != NULL && check_size(&tables, err) == 0)
		journey = table_read(&tables, input, notes, err);
	free(text);
	tables_clear(&tables);
	return journey;
}

/* A table; a list is too little to go by. */
bool
markdown_looks(const char *bytes, size_t len)
{
	struct format_input input = { .bytes = bytes, .len = len };
	struct notes notes = { 0 };
	struct tables tables = { 0 };
	char *text = decode_text(&input, &notes, NULL);
	bool looks;

	if (text != NULL && strstr(text, "--") != NULL && strchr(text, '|') != NULL)
		markdown_find(text, &tables);
	looks = tables.count > 0 && !tables.of_lists;
	tables_clear(&tables);
	notes_clear(&notes);
	free(text);
	return looks;
}

/* --- out --------------------------------------------------------------------- */

static void
add_row(const struct table *table, size_t row, size_t columns, struct str *out)
{
	for (size_t i = 0; i < columns; i++) {
		bool label = table->turned && row > 0 && i == 0 &&
		    *table_text(table, row, i) != '\0';

		str_add(out, label ? "| **" : "| ");
		markdown_add(out, table_text(table, row, i));
		str_add(out, label ? "** " : " ");
	}
	str_add(out, "|\n");
}

static void
add_table(const struct table *table, struct str *out)
{
	size_t rows = table_rows(table), columns = table_columns(table);

	str_add(out, "\n## ");
	markdown_add(out, table->heading != NULL ? table->heading : "…");
	str_add(out, "\n\n");
	for (size_t row = 0; row < rows; row++) {
		add_row(table, row, columns, out);
		for (size_t i = 0; row == 0 && i < columns; i++)
			str_add(out, "| --- ");
		if (row == 0)
			str_add(out, "|\n");
	}
}

static void
add_about(const char *label, const char *text, bool *any, struct str *out)
{
	if (text == NULL)
		return;
	str_add_format(out, "%s- **%s:** ", *any ? "" : "\n", label);
	markdown_add(out, text);
	str_add_char(out, '\n');
	*any = true;
}

static int
markdown_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	const struct journey *journey = output->journey;
	struct tables tables = { 0 };
	enum table_shape shape;
	bool any = false;

	if (table_choose(output, TABLE_TOUCHPOINTS, &shape, err) != 0)
		return -1;
	table_write(output, TABLE_PHASES, &tables, notes);
	str_add(out, "# ");
	markdown_add(out, tables.title != NULL ? tables.title : "…");
	str_add_char(out, '\n');
	add_about(table_word(journey, "Scope", "Reikwijdte"), tables.scope, &any, out);
	add_about(table_word(journey, "Goal", "Doel"), tables.goal, &any, out);
	for (uint32_t i = 0; i < value_count(tables.personas); i++)
		add_about("Persona",
			value_text(value_item(tables.personas, i)), &any, out);
	for (size_t i = 0; i < tables.count; i++) {
		tables.v[i].turned = shape != TABLE_LANES;
		add_table(&tables.v[i], out);
	}
	tables_clear(&tables);
	return 0;
}

static const char *const suffixes[] = { ".md", ".markdown", NULL };

const struct format format_markdown = {
	.name = "markdown",
	.suffixes = suffixes,
	.help = N_("a table for each phase, as sites such as GitHub draw them"),
	.takes = FORMAT_TAKES_COLUMNS,
	.read = markdown_read,
	.looks = markdown_looks,
	.write = markdown_write,
};
