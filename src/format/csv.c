/*
 * CSV and TSV: one table of texts, by RFC 4180, with the separators, marks and
 * line ends that spreadsheets make of it.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front, which reading takes away again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "csv.h"
#include "decode.h"
#include "formats.h"
#include "table.h"
#include "table_words.h"

/* --- formulas ---------------------------------------------------------------- */

/* Behind apostrophes: would a spreadsheet calculate it? The wide forms count
 * too, as some take them for the same. */
static bool
is_formula(const char *text)
{
	static const char *const wide[] = { "＝", "＋", "－", "＠" };

	text += strspn(text, "'");
	if (*text != '\0' && strchr("=+-@\t\r", *text) != NULL)
		return true;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (str_starts(text, wide[i]))
			return true;
	return false;
}

/* A number is harmless, and is to stay one. */
static bool
is_number(const char *text)
{
	size_t digits;

	text += *text == '-' || *text == '+';
	digits = strspn(text, "0123456789");
	text += digits;
	if (*text == '.')
		text += 1 + strspn(text + 1, "0123456789");
	return digits > 0 && *text == '\0';
}

/* --- in ---------------------------------------------------------------------- */

struct scanner {
	const char *at;
	size_t line;
	char separator;
	size_t cells, full, full_most;
	struct err *err;
};

/* Which of them parts most of the first line that has one, outside quotes? */
static char
find_separator(const char *text)
{
	static const char separators[] = ",;\t";
	size_t counts[3] = { 0 }, best = 0, all = 0;
	bool quoted = false;
	const char *found;

	for (; *text != '\0' && (all == 0 || quoted || strchr("\r\n", *text) == NULL); text++) {
		quoted ^= *text == '"';
		found = quoted ? NULL : strchr(separators, *text);
		if (found != NULL)
			counts[found - separators]++;
		all += found != NULL;
	}
	for (size_t i = 1; i < 3; i++)
		if (counts[i] > counts[best])
			best = i;
	return separators[best];
}

/* A line end of any sort, made one. */
static bool
take_line_end(struct scanner *scanner)
{
	if (*scanner->at != '\n' && *scanner->at != '\r')
		return false;
	scanner->at += scanner->at[0] == '\r' && scanner->at[1] == '\n' ? 2 : 1;
	scanner->line++;
	return true;
}

/* Up to the quote that is not doubled. */
static int
scan_quoted(struct scanner *scanner, struct str *text)
{
	size_t begun = scanner->line;

	for (scanner->at++; *scanner->at != '\0';) {
		if (scanner->at[0] == '"' && scanner->at[1] != '"') {
			scanner->at++;
			return 0;
		}
		scanner->at += scanner->at[0] == '"';
		if (take_line_end(scanner))
			str_add_char(text, '\n');
		else
			str_add_char(text, *scanner->at++);
	}
	return err_set_at(scanner->err, ERR_SYNTAX, begun, 0,
		N_("a quote that begins a cell here never ends"), NULL);
}

static int
scan_cell(struct scanner *scanner, struct str *text)
{
	while (*scanner->at == ' ' && scanner->at[1] == '"')
		scanner->at++;
	if (*scanner->at == '"' && scan_quoted(scanner, text) != 0)
		return -1;
	while (*scanner->at != '\0' && *scanner->at != scanner->separator &&
	    *scanner->at != '\n' && *scanner->at != '\r')
		str_add_char(text, *scanner->at++);
	if (text->len > TABLE_TEXT_MAX)
		return err_set_at(scanner->err, ERR_LIMIT, scanner->line, 0,
			N_("a text is longer than 1 MB"), NULL);
	return 0;
}

static int
add_cell(struct scanner *scanner, struct table *table)
{
	struct str text = { 0 };
	size_t line = scanner->line;

	if (scan_cell(scanner, &text) != 0) {
		str_clear(&text);
		return -1;
	}
	if (text.len > 0 && text.s[0] == '\'' && is_formula(text.s))
		str_splice(&text, 0, 1, "", 0);
	scanner->full += text.len > 0;
	table_add_cell(table, text.s != NULL ? str_take(&text) : mem_text(""), line);
	if (++scanner->cells > TABLE_CELLS_MAX || scanner->full > scanner->full_most)
		return err_set_at(scanner->err, ERR_LIMIT, line, 0,
			N_("a table of more than %s cells"), "n", scanner->full > scanner->full_most ?
			scanner->full_most : (size_t)TABLE_CELLS_MAX);
	return 0;
}

/* "sep=;" above the table is for a spreadsheet. */
static void
skip_hint(struct scanner *scanner)
{
	if (strncasecmp(scanner->at, "sep=", 4) == 0 && scanner->at[4] != '\0' &&
	    strchr("\r\n", scanner->at[5]) != NULL && scanner->at[5] != '\0') {
		scanner->separator = scanner->at[4];
		scanner->at += 5;
		take_line_end(scanner);
	}
}

/* Empty lines above the table, or between its rows, are none of its rows. */
static int
scan_rows(struct scanner *scanner, struct table *table, size_t most)
{
	while (*scanner->at != '\0' && table->count < most) {
		if (take_line_end(scanner))
			continue;
		if (table->line == 0)
			table->line = scanner->line;
		table_add_row(table);
		do {
			if (table->v[table->count - 1].count > 0)
				scanner->at++;
			if (add_cell(scanner, table) != 0)
				return -1;
		} while (*scanner->at == scanner->separator);
		take_line_end(scanner);
	}
	return 0;
}

static int
scan(const char *text, struct table *table, size_t rows_most, size_t full_most, struct err *err)
{
	struct scanner scanner = { .at = text, .line = 1, .full_most = full_most, .err = err };

	scanner.separator = find_separator(text);
	skip_hint(&scanner);
	table->separator = scanner.separator;
	return scan_rows(&scanner, table, rows_most);
}

int
csv_scan(const struct format_input *input, size_t full_most, struct table *table,
	struct notes *notes, struct err *err)
{
	char *text = decode_text(input, notes, err);
	int result = text != NULL ? scan(text, table, SIZE_MAX, full_most, err) : -1;

	free(text);
	if (result == 0 && table->count == 0)
		return err_set(err, ERR_SYNTAX, N_("there is no table in it"), NULL);
	return result;
}

static size_t
count_full(const struct table_row *row)
{
	size_t full = 0;

	for (size_t i = 0; i < row->count; i++)
		full += *row->v[i].text != '\0';
	return full;
}

/* A text that stands alone above the headings is a title. */
static void
take_title(struct tables *tables)
{
	struct table *table = &tables->v[0];
	struct table_row *row = &table->v[0];

	if (table->count < 3 || table_columns(table) < 2 || count_full(row) != 1 ||
	    *row->v[0].text == '\0' || count_full(row + 1) < 2)
		return;
	tables->title = cell_line(row->v[0].text, strlen(row->v[0].text));
	for (size_t i = 0; i < row->count; i++)
		free(row->v[i].text);
	free(row->v);
	table->count--;
	memmove(row, row + 1, table->count * sizeof *row);
	table->line = row->v[0].line;
}

static struct journey *
csv_read(const struct format_input *input, struct notes *notes, struct err *err)
{
	struct tables tables = { 0 };
	struct journey *journey = NULL;

	if (csv_scan(input, TABLE_FULL_MAX, tables_add(&tables), notes, err) == 0) {
		take_title(&tables);
		journey = table_read(&tables, input, notes, err);
	}
	tables_clear(&tables);
	return journey;
}

/* Rows of one length, below a heading that maps have. */
static bool
csv_looks(const char *bytes, size_t len)
{
	struct format_input input = { .bytes = bytes, .len = len };
	struct notes notes = { 0 };
	char *text = decode_text(&input, &notes, NULL);
	struct table table = { 0 };
	size_t known = 0;
	bool looks = text != NULL && scan(text, &table, 20, TABLE_FULL_MAX, NULL) == 0 && table.count > 1 &&
	    table_columns(&table) > 1;

	for (size_t i = 1; looks && i < table.count; i++)
		looks = table.v[i].count == table.v[0].count;
	for (size_t i = 0; looks && i < table_rows(&table) + table.v[0].count; i++) {
		struct heading heading;

		heading_read(&heading, i < table.v[0].count ? table_text(&table, 0, i) :
			table_text(&table, i - table.v[0].count, 0));
		known += heading.role != HEADING_UNKNOWN;
		heading_clear(&heading);
	}
	table_clear(&table);
	notes_clear(&notes);
	free(text);
	return looks && known > 1;
}

/* --- out --------------------------------------------------------------------- */

void
csv_add_text(struct str *out, const char *text, char separator)
{
	bool unsafe = is_formula(text) && !is_number(text);
	bool quoted = strpbrk(text, "\"\r\n") != NULL || strchr(text, separator) != NULL ||
	    *text == ' ';

	if (quoted)
		str_add_char(out, '"');
	if (unsafe)
		str_add_char(out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			str_add_char(out, '"');
		str_add_char(out, *text);
	}
	if (quoted)
		str_add_char(out, '"');
}

static int
write_with(const struct format_output *output, char separator, const char *line_end,
	struct notes *notes, struct str *out, struct err *err)
{
	struct tables tables = { 0 };
	enum table_shape shape;
	size_t rows, columns;

	if (table_choose(output, TABLE_LANES, &shape, err) != 0)
		return -1;
	table_write(output, shape, &tables, notes);
	rows = table_rows(&tables.v[0]);
	columns = table_columns(&tables.v[0]);
	for (size_t row = 0; row < rows; row++) {
		for (size_t i = 0; i < columns; i++) {
			if (i > 0)
				str_add_char(out, separator);
			csv_add_text(out, table_text(&tables.v[0], row, i), separator);
		}
		str_add(out, line_end);
	}
	tables_clear(&tables);
	return 0;
}

static int
csv_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	return write_with(output, ',', "\r\n", notes, out, err);
}

static int
tsv_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	return write_with(output, '\t', "\n", notes, out, err);
}

static const char *const csv_suffixes[] = { ".csv", NULL };
static const char *const tsv_suffixes[] = { ".tsv", ".tab", NULL };

const struct format format_csv = {
	.name = "csv",
	.suffixes = csv_suffixes,
	.help = N_("a table for a spreadsheet: a touchpoint in each row, or in each column"),
	.takes = FORMAT_TAKES_COLUMNS,
	.read = csv_read,
	.looks = csv_looks,
	.write = csv_write,
};

const struct format format_tsv = {
	.name = "tsv",
	.suffixes = tsv_suffixes,
	.help = N_("the same with tabs between the columns"),
	.takes = FORMAT_TAKES_COLUMNS,
	.read = csv_read,
	.write = tsv_write,
};
