/*
 * Metrics in JSON: NPS, CSAT, CES, ratios and others, each point with its day.
 *
 * The format is the bulk import of TheyDo: {"format": "THEYDO_METRICS_V1",
 * "metrics": [{"type", "title", "unit", "dataPoints": [...]}]}. The points of
 * one day are parts of one whole (regions, segments), and are put together by
 * what they count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "data_parts.h"
#include "json_parts.h"

static double
number_in(json_t *object, const char *name)
{
	return json_number_value(json_object_get(object, name));
}

static bool
has_numbers(json_t *object, const char *const *names)
{
	for (; *names != NULL; names++)
		if (!json_is_number(json_object_get(object, *names)))
			return false;
	return true;
}

/* --- one point ------------------------------------------------------------------- */

/* What a point comes to, and how much it weighs among others of its day. */
struct weighed {
	double value, weight;
};

/* The promoters' share less the detractors', in percent. */
static struct weighed
weigh_nps(json_t *point)
{
	double all = number_in(point, "detractors") + number_in(point, "passives") +
	    number_in(point, "promoters");
	double more = number_in(point, "promoters") - number_in(point, "detractors");

	return (struct weighed){ all > 0 ? 100 * more / all : 0, all };
}

/* The share of the two upper answers of five, in percent. */
static struct weighed
weigh_csat(json_t *point)
{
	double good = number_in(point, "satisfied") + number_in(point, "verySatisfied");
	double all = good + number_in(point, "veryUnsatisfied") + number_in(point, "unsatisfied") +
	    number_in(point, "neutral");

	return (struct weighed){ all > 0 ? 100 * good / all : 0, all };
}

static struct weighed
weigh_ces(json_t *point)
{
	double respondents = number_in(point, "respondents");

	return (struct weighed){ number_in(point, "score"), respondents > 0 ? respondents : 1 };
}

static struct weighed
weigh_ratio(json_t *point)
{
	double of = number_in(point, "denominator");

	return (struct weighed){ of > 0 ? 100 * number_in(point, "numerator") / of : 0, of };
}

static struct weighed
weigh_other(json_t *point)
{
	return (struct weighed){ number_in(point, "value"), 1 };
}

static const struct kind {
	const char *type, *unit;	/* NULL: the metric's own */
	const char *const *needs;
	struct weighed (*weigh)(json_t *point);
} kinds[] = {
	{ "NPS", "NPS", (const char *const[]){ "detractors", "passives", "promoters", NULL },
		weigh_nps },
	{ "CSAT", "%", (const char *const[]){ "veryUnsatisfied", "unsatisfied", "neutral",
		"satisfied", "verySatisfied", NULL }, weigh_csat },
	{ "CES", NULL, (const char *const[]){ "score", NULL }, weigh_ces },
	{ "RATIO", "%", (const char *const[]){ "numerator", "denominator", NULL }, weigh_ratio },
	{ "OTHER", NULL, (const char *const[]){ "value", NULL }, weigh_other },
};

static const struct kind *
find_kind(const char *type)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (type != NULL && strcmp(kinds[i].type, type) == 0)
			return &kinds[i];
	return NULL;
}

/* --- one metric -------------------------------------------------------------------- */

static const char *
title_of(json_t *metric)
{
	const char *title = json_string_value(json_object_get(metric, "title"));

	if (title == NULL)
		title = json_string_value(json_object_get(metric, "importKey"));
	return title != NULL ? title : "";
}

static bool
is_named(json_t *metric, const char *name)
{
	const char *key = json_string_value(json_object_get(metric, "importKey"));

	return strcasecmp(title_of(metric), name) == 0 ||
	    (key != NULL && strcasecmp(key, name) == 0);
}

/* What says a sum is one; all else is a mean. */
static bool
is_sum(json_t *metric, json_t *points)
{
	const char *method = json_string_value(json_object_get(metric, "aggregationMethod"));

	if (method == NULL)
		method = json_string_value(json_object_get(json_array_get(points, 0),
			"aggregationMethod"));
	return method != NULL && strcmp(method, "SUM") == 0;
}

static size_t
read_points(json_t *points, const struct kind *kind, struct joining *joining)
{
	json_t *point;
	size_t i, bad = 0;

	json_array_foreach(points, i, point) {
		const char *date = json_string_value(json_object_get(point, "dateOfMeasurement"));
		char *day = mem_text_n(date != NULL ? date : "", date != NULL ?
		    strcspn(date, "T") : 0);
		struct weighed weighed = kind->weigh(point);
		int number;

		if (date_parse(day, &number) && has_numbers(point, kind->needs) &&
		    weighed.weight > 0)
			joining_add(joining, day, weighed.value,
				joining->join == DATA_SUM ? 1 : weighed.weight);
		else
			bad++;
		free(day);
	}
	return bad;
}

/* Shares and means say nothing behind their second decimal. */
static void
round_values(struct value *values)
{
	for (uint32_t i = 0; i < value_count(values); i++) {
		double number = strtod(value_text(value_item(values, i)), NULL);
		struct str text = { 0 };

		str_add_format(&text, "%.2f", number);
		number = strtod(str_text(&text), NULL);
		str_cut(&text, 0);
		number_add(&text, number);
		value_swap(values, i, value_new_plain(str_text(&text)));
		str_clear(&text);
	}
}

static void
read_metric(json_t *metric, struct data *data, struct notes *notes)
{
	json_t *points = json_object_get(metric, "dataPoints");
	const char *type = json_string_value(json_object_get(metric, "type"));
	const struct kind *kind = find_kind(type);
	struct joining joining = { 0 };
	struct data_series *series;
	size_t bad, several;

	if (kind == NULL || *title_of(metric) == '\0') {
		err_set(notes_add(notes), ERR_RULE,
			N_("left out: a metric of the kind “%s”, called “%s”"), "tt",
			type != NULL ? type : "", title_of(metric));
		return;
	}
	joining.join = is_sum(metric, points) ? DATA_SUM : DATA_MEAN;
	bad = read_points(points, kind, &joining);
	series = data_add(data, title_of(metric), kind->unit != NULL ? kind->unit :
		json_string_value(json_object_get(metric, "unit")));
	several = joining_end(&joining, series->values);
	round_values(series->values);
	if (bad > 0)
		err_set(notes_add(notes), ERR_RULE,
			N_("points of “%s” left out, since they lack the day or a number: %s"),
			"tn", title_of(metric), bad);
	if (value_count(series->values) == 0) {
		data_drop(data);
		return;
	}
	if (several > 0)
		err_set(notes_add(notes), ERR_RULE,
			N_("the parts of a day (regions, segments) are put together: “%s”"), "t",
			title_of(metric));
	if (json_object_get(metric, "target") != NULL)
		err_set(notes_add(notes), ERR_RULE, N_("left out: the target of “%s”"), "t",
			title_of(metric));
}

bool
data_is_metrics(const char *bytes, size_t len)
{
	static const char *const words[] = { "\"metrics\"", "\"dataPoints\"", NULL };

	return json_begins(bytes, len, words);
}

static void
name_series(const struct data *data, struct str *names)
{
	for (size_t i = 0; i < data->count; i++)
		str_add_format(names, "%s%s", i > 0 ? ", " : "", data->v[i].name);
}

/* A name picks one of several; of one, it is the new name. */
static int
pick(json_t *metrics, const char *name, struct data *data, struct notes *notes, struct err *err)
{
	struct str names = { 0 };
	bool found = false;
	json_t *metric;
	size_t i;

	json_array_foreach(metrics, i, metric)
		if (name == NULL || is_named(metric, name)) {
			read_metric(metric, data, notes);
			found = true;
		}
	if (!found && json_array_size(metrics) == 1) {
		read_metric(json_array_get(metrics, 0), data, notes);
		if (data->count > 0) {
			free(data->v[0].name);
			data->v[0].name = mem_text(name);
		}
		found = true;
	}
	if (!found) {
		struct notes unwanted = { 0 };

		json_array_foreach(metrics, i, metric)
			read_metric(metric, data, &unwanted);
		notes_clear(&unwanted);
		name_series(data, &names);
		err_set(err, ERR_USAGE, N_("there is no metric “%s”; there are: %s"), "tt", name,
			str_text(&names));
		str_clear(&names);
		return -1;
	}
	return data->count > 0 ? 0 : err_set(err, ERR_SYNTAX, N_("there are no metrics in it"),
		NULL);
}

int
metrics_read(const struct format_input *input, const char *name, struct data *data,
	struct notes *notes, struct err *err)
{
	json_t *json = json_parse(input, err);
	int result;

	if (json == NULL)
		return -1;
	result = pick(json_object_get(json, "metrics"), name, data, notes, err);
	json_decref(json);
	return result;
}
