/*
 * A table of rows as JSON or CSV, for other programs, row by row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/records.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "csv.h"

/* A number with up to two decimals. */
static void
add_number(double number, struct str *out)
{
	str_add_format(out, "%.2f", number);
	while (out->s[out->len - 1] == '0')
		str_cut(out, out->len - 1);
	if (out->s[out->len - 1] == '.')
		str_cut(out, out->len - 1);
}

/* --- JSON --------------------------------------------------------------------- */

/* A file's name may be any bytes; what is no UTF-8 has no JSON. */
static void
add_json_text(const char *text, struct str *out)
{
	json_t *value = json_string(text);
	char *dump;

	if (value == NULL)
		value = json_string("?");
	dump = json_dumps(value, JSON_ENCODE_ANY);
	if (dump == NULL)
		mem_die("out of memory");
	str_add(out, dump);
	free(dump);
	json_decref(value);
}

void
records_begin_json(struct str *out)
{
	str_add(out, "[");
}

void
records_add_json(const struct rows *rows, size_t row, size_t number, struct str *out)
{
	const struct rows_cell *cells = rows_at(rows, row);

	str_add(out, number > 0 ? ",\n {" : "\n {");
	for (size_t i = 0; i < rows->column_count; i++) {
		str_add_format(out, "%s\"%s\": ", i > 0 ? ", " : "", rows->columns[i].name);
		if (cells[i].text != NULL && *cells[i].text != '\0')
			add_json_text(cells[i].text, out);
		else if (!isnan(cells[i].number))
			add_number(cells[i].number, out);
		else
			str_add(out, "null");
	}
	str_add_char(out, '}');
}

void
records_end_json(size_t count, struct str *out)
{
	str_add(out, count > 0 ? "\n]\n" : "]\n");
}

/* --- CSV ---------------------------------------------------------------------- */

void
records_begin_csv(const struct rows *rows, struct str *out)
{
	for (size_t i = 0; i < rows->column_count; i++)
		str_add_format(out, "%s%s", i > 0 ? "," : "", rows->columns[i].name);
	str_add(out, "\n");
}

void
records_add_csv(const struct rows *rows, size_t row, struct str *out)
{
	const struct rows_cell *cells = rows_at(rows, row);

	for (size_t i = 0; i < rows->column_count; i++) {
		if (i > 0)
			str_add_char(out, ',');
		if (cells[i].text != NULL)
			csv_add_text(out, cells[i].text, ',');
		else if (!isnan(cells[i].number))
			add_number(cells[i].number, out);
	}
	str_add(out, "\n");
}
