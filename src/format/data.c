/*
 * Figures by period out of a table: which column is what, and what a row of it
 * comes to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/vec.h"
#include "data_parts.h"
#include "table.h"

#define COLUMN_NONE SIZE_MAX
#define TOLD_MOST 10	/* rows left out that are named */

/* --- series ------------------------------------------------------------------ */

struct data_series *
data_add(struct data *data, const char *name, const char *unit)
{
	vec_grow(data->v, data->count, data->room);
	data->v[data->count] = (struct data_series){ .name = mem_text(name),
		.unit = unit != NULL && *unit != '\0' ? mem_text(unit) : NULL,
		.values = value_new_map() };
	return &data->v[data->count++];
}

void
data_drop(struct data *data)
{
	struct data_series *series = &data->v[--data->count];

	free(series->name);
	free(series->unit);
	value_free(series->values);
}

void
data_clear(struct data *data)
{
	while (data->count > 0)
		data_drop(data);
	free(data->v);
	*data = (struct data){ 0 };
}

void
joining_add(struct joining *joining, const char *period, double value, double weight)
{
	vec_grow(joining->v, joining->count, joining->room);
	joining->v[joining->count] = (struct joined){ mem_text(period), value * weight, weight, 1,
		joining->count };
	joining->count++;
}

/* In the order of time; of one day, a year before its first quarter. */
static int
compare_periods(const char *a, const char *b)
{
	int first_a, last_a, first_b, last_b;

	if (!date_period(a, &first_a, &last_a) || !date_period(b, &first_b, &last_b))
		return strcmp(a, b);
	if (first_a != first_b)
		return first_a < first_b ? -1 : 1;
	return last_a != last_b ? (last_a > last_b ? -1 : 1) : 0;
}

static int
compare_joined(const void *a, const void *b)
{
	const struct joined *left = a, *right = b;
	int order = compare_periods(left->period, right->period);

	return order != 0 ? order : left->order < right->order ? -1 : 1;
}

static void
join(struct joined *into, const struct joined *row, enum data_join how)
{
	into->rows++;
	if (how == DATA_LAST) {
		into->sum = row->sum;
		into->weight = row->weight;
		return;
	}
	into->sum += row->sum;
	into->weight += row->weight;
}

static void
put_joined(struct value *values, const struct joined *joined, enum data_join how)
{
	struct str text = { 0 };

	if (!isfinite(joined->sum) || !isfinite(joined->weight))
		return;
	number_add(&text, how == DATA_SUM || joined->weight == 0 ? joined->sum :
		joined->sum / joined->weight);
	value_append(values, joined->period, value_new_plain(str_text(&text)));
	str_clear(&text);
}

size_t
joining_end(struct joining *joining, struct value *values)
{
	size_t several = 0, from = 0;

	if (joining->count > 1)
		qsort(joining->v, joining->count, sizeof *joining->v, compare_joined);
	for (size_t i = 1; i <= joining->count; i++) {
		struct joined *first = &joining->v[from];

		if (i < joining->count && strcmp(first->period, joining->v[i].period) == 0) {
			join(first, &joining->v[i], joining->join);
			continue;
		}
		several += first->rows > 1;
		put_joined(values, first, joining->join);
		from = i;
	}
	for (size_t i = 0; i < joining->count; i++)
		free(joining->v[i].period);
	free(joining->v);
	joining->v = NULL;
	joining->count = joining->room = 0;
	return several;
}

/* --- columns ------------------------------------------------------------------- */

struct columns {
	const struct table *table;
	size_t top;		/* the row of headings */
	size_t period, value;
	struct str others;	/* the columns that could be the value as well */
	enum day_order order;
	enum number_style style;
};

static bool
is_period(const char *text)
{
	struct str out = { 0 };
	bool is = period_add(&out, text, DAY_FIRST) || period_add(&out, text, DAY_MONTH_FIRST);

	str_clear(&out);
	return is;
}

/* How many of the column's cells are periods, and how many numbers; a share of
 * what is not empty, from 0 to 1. */
static void
weigh(const struct columns *columns, size_t column, double *periods, double *numbers)
{
	size_t all = 0, dated = 0, counted = 0;
	double number;

	for (size_t row = columns->top + 1; row < table_rows(columns->table); row++) {
		const char *text = table_text(columns->table, row, column);

		if (*text == '\0')
			continue;
		all++;
		dated += is_period(text);
		counted += number_read(text, NUMBER_UNKNOWN, &number, NULL);
	}
	*periods = all > 0 ? (double)dated / (double)all : 0;
	*numbers = all > 0 ? (double)counted / (double)all : 0;
}

static char *
heading_of(const struct columns *columns, size_t column)
{
	const char *text = table_text(columns->table, columns->top, column);

	return cell_line(text, strlen(text));
}

static bool
heads(const struct columns *columns, size_t column, const char *heading)
{
	char *line = heading_of(columns, column);
	bool same = strcasecmp(line, heading) == 0;

	free(line);
	return same;
}

static bool
is_word_for_period(const struct columns *columns, size_t column)
{
	static const char *const words[] = { "period", "periode", "date", "datum", "day", "dag",
		"week", "month", "maand", "quarter", "kwartaal", "year", "jaar", "timestamp" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (heads(columns, column, words[i]))
			return true;
	return false;
}

/* A year is a number too, so numbers alone name a period only by a heading. */
static void
find_period(struct columns *columns)
{
	double best = 0.5, periods, numbers;

	for (size_t i = 0; i < table_columns(columns->table); i++) {
		weigh(columns, i, &periods, &numbers);
		if (is_word_for_period(columns, i))
			periods += periods > 0;
		else if (numbers >= periods)
			periods *= 0.6;
		if (periods > best) {
			best = periods;
			columns->period = i;
		}
	}
}

static void
add_other(struct columns *columns, size_t column)
{
	char *line = heading_of(columns, column);

	if (*line != '\0')
		str_add_format(&columns->others, "%s%s", columns->others.len > 0 ? ", " : "", line);
	free(line);
}

static void
find_value(struct columns *columns, const char *name)
{
	double periods, numbers;

	for (size_t i = 0; i < table_columns(columns->table); i++) {
		weigh(columns, i, &periods, &numbers);
		if (i == columns->period || numbers < 0.5)
			continue;
		if (name != NULL && heads(columns, i, name)) {
			columns->value = i;
			str_clear(&columns->others);
			return;
		}
		if (columns->value == COLUMN_NONE)
			columns->value = i;
		else
			add_other(columns, i);
	}
}

static size_t
find_named(const struct columns *columns, const char *where)
{
	char *end;
	unsigned long number = strtoul(where, &end, 10);

	if (*end == '\0' && number >= 1 && number <= table_columns(columns->table))
		return number - 1;
	for (size_t i = 0; i < table_columns(columns->table); i++)
		if (heads(columns, i, where))
			return i;
	return COLUMN_NONE;
}

/* One "period=1" or "value=NPS" of what the user says. */
static int
take_choice(struct columns *columns, const char *item, struct err *err)
{
	const char *equals = strchr(item, '=');
	size_t *which = NULL;

	if (str_starts(item, "period="))
		which = &columns->period;
	else if (str_starts(item, "value="))
		which = &columns->value;
	else
		return err_set(err, ERR_USAGE,
			N_("“%s” says nothing of a column; it is said like period=1,value=3"),
			"t", item);
	*which = find_named(columns, equals + 1);
	if (*which == COLUMN_NONE)
		return err_set(err, ERR_USAGE, N_("there is no column “%s” in the table"), "t",
			equals + 1);
	return 0;
}

static int
choose(struct columns *columns, const char *text, struct err *err)
{
	int result = 0;

	while (text != NULL && *text != '\0' && result == 0) {
		size_t len = strcspn(text, ",");
		char *item = cell_line(text, len);

		result = take_choice(columns, item, err);
		free(item);
		text += len + (text[len] == ',');
	}
	return result;
}

/* Remarks stand above some tables: the first row with two cells is the top. */
static void
find_top(struct columns *columns)
{
	const struct table *table = columns->table;

	while (columns->top < table->count && (table->v[columns->top].count < 2 ||
	    *table_text(table, columns->top, 0) == '#'))
		columns->top++;
}

static int
find_columns(struct columns *columns, const struct format_input *input, const char *name,
	struct err *err)
{
	find_top(columns);
	if (columns->top == columns->table->count)
		return err_set(err, ERR_SYNTAX, N_("there is no table in it"), NULL);
	if (choose(columns, input->columns, err) != 0)
		return -1;
	if (columns->period == COLUMN_NONE)
		find_period(columns);
	if (columns->value == COLUMN_NONE)
		find_value(columns, name);
	if (columns->period != COLUMN_NONE && columns->value != COLUMN_NONE)
		return 0;
	err_set(err, ERR_SYNTAX, columns->period == COLUMN_NONE ?
		N_("no column of the table holds days, months or years") :
		N_("no column of the table holds numbers"), NULL);
	err_set_hint(err, N_("--columns period=1,value=3 says which columns they are"));
	return -1;
}

/* --- rows ------------------------------------------------------------------------ */

/* 1.234 can be either: where cells are parted by semicolons, since numbers have
 * commas, it has no decimals. */
static void
tell_style(const struct columns *columns, const char *text, struct notes *notes)
{
	struct str out = { 0 };
	double number;

	if (number_read(text, columns->style, &number, NULL)) {
		number_add(&out, number);
		err_set(notes_add(notes), ERR_RULE, N_("numbers such as %s are read as %s"), "tt",
			text, str_text(&out));
	}
	str_clear(&out);
}

/* What one row proves holds for all. */
static void
find_styles(struct columns *columns, struct notes *notes)
{
	const struct table *table = columns->table;
	const char *unproven = NULL;

	for (size_t row = columns->top + 1; row < table_rows(table); row++) {
		enum day_order order = period_order(table_text(table, row, columns->period));
		const char *value = table_text(table, row, columns->value);
		enum number_style style = number_style_of(value);

		if (order > columns->order)
			columns->order = order;
		if (style != NUMBER_UNKNOWN)
			columns->style = style;
		else if (unproven == NULL && strpbrk(value, ".,") != NULL)
			unproven = value;
	}
	if (columns->style == NUMBER_UNKNOWN && unproven != NULL) {
		columns->style = table->separator == ';' ? NUMBER_COMMA : NUMBER_POINT;
		tell_style(columns, unproven, notes);
	}
	if (columns->order == DAY_EITHER)
		err_set(notes_add(notes), ERR_RULE,
			N_("its dates are read with the day before the month"), NULL);
}

static void
tell_columns(const struct columns *columns, struct notes *notes)
{
	char *period = heading_of(columns, columns->period);
	char *value = heading_of(columns, columns->value);
	size_t at = table_line(columns->table, columns->top, 0);

	err_set_at(notes_add(notes), ERR_RULE, at, 0, N_("read as period=%s, value=%s"), "tt",
		period, value);
	if (columns->others.len > 0)
		err_set_at(notes_add(notes), ERR_RULE, at, 0,
			N_("other columns with numbers: %s; --columns value=… takes one of them"),
			"t", str_text(&columns->others));
	free(period);
	free(value);
}

static void
note_row(const struct columns *columns, size_t row, size_t *told, struct notes *notes)
{
	const char *period = table_text(columns->table, row, columns->period);
	const char *value = table_text(columns->table, row, columns->value);

	if (*period == '\0' && *value == '\0')
		return;
	if (++*told <= TOLD_MOST)
		err_set_at(notes_add(notes), ERR_RULE,
			table_line(columns->table, row, 0), 0,
			N_("left out, since it is no period with a number: “%s”, “%s”"), "tt",
			period, value);
}

static void
read_rows(const struct columns *columns, struct joining *joining, struct str *unit,
	struct notes *notes)
{
	size_t told = 0;

	for (size_t row = columns->top + 1; row < table_rows(columns->table); row++) {
		struct str period = { 0 };
		double number;

		if (period_add(&period, table_text(columns->table, row, columns->period),
			columns->order) && number_read(table_text(columns->table, row,
			columns->value), columns->style, &number, unit))
			joining_add(joining, str_text(&period), number, 1);
		else
			note_row(columns, row, &told, notes);
		str_clear(&period);
	}
	if (told > TOLD_MOST)
		err_set(notes_add(notes), ERR_RULE, N_("and %s more like these"), "n",
			told - TOLD_MOST);
}

static void
tell_joined(size_t several, enum data_join join, struct notes *notes)
{
	static const char *const messages[] = {
		[DATA_MEAN] = N_("periods with several rows, each put as their mean: %s"),
		[DATA_SUM] = N_("periods with several rows, each put as their sum: %s"),
		[DATA_LAST] = N_("periods with several rows, each put as the last of them: %s"),
	};

	if (several > 0)
		err_set(notes_add(notes), ERR_RULE, messages[join], "n", several);
}

static int
read_table(const struct columns *columns, const char *name, enum data_join join,
	struct data *data, struct notes *notes, struct err *err)
{
	struct joining joining = { .join = join };
	struct data_series *series;
	struct str unit = { 0 };
	char *line = heading_of(columns, columns->value);

	read_rows(columns, &joining, &unit, notes);
	series = data_add(data, name != NULL ? name : line, str_text(&unit));
	tell_joined(joining_end(&joining, series->values), join, notes);
	str_clear(&unit);
	free(line);
	if (value_count(series->values) > DATA_VALUES_MAX)
		return err_set(err, ERR_LIMIT, N_("more than %s periods; months or weeks would do"),
			"n", (size_t)DATA_VALUES_MAX);
	return value_count(series->values) > 0 ? 0 : err_set(err, ERR_SYNTAX,
		N_("no row of the table has a period and a number"), NULL);
}

int
data_read(const struct format_input *input, const char *name, enum data_join join,
	struct data *data, struct notes *notes, struct err *err)
{
	struct table table = { 0 };
	struct columns columns = { .table = &table, .period = COLUMN_NONE, .value = COLUMN_NONE };
	int result = -1;

	if (data_is_metrics(input->bytes, input->len))
		return metrics_read(input, name, data, notes, err);
	if (csv_scan(input, TABLE_CELLS_MAX, &table, notes, err) == 0)
		result = find_columns(&columns, input, name, err);
	if (result == 0) {
		find_styles(&columns, notes);
		tell_columns(&columns, notes);
		result = read_table(&columns, name, join, data, notes, err);
	}
	table_clear(&table);
	str_clear(&columns.others);
	return result;
}
