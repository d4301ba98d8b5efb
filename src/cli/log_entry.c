/*
 * What is told of one revision of a journey.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "log_entry.h"

#include <math.h>
#include <string.h>

#include "model/lane.h"
#include "model/summary.h"
#include "model/sums.h"
#include "say.h"
#include "view/spark.h"

#define CURVE_MOST 60	/* touchpoints of the curve that are drawn */
#define HASH_SHOWN 8
#define INDENT 2

/* "2026-11-22  Noor de Vries  1a2b3c4d" and below it the subject. */
static void
add_head(const struct story_row *row, struct told *told)
{
	struct told_line *line = told_begin(told, 0, TOLD_NONE);

	told_say_n(line, TOLD_HEADING, row->date, strcspn(row->date, "T"));
	told_say(line, TOLD_PLAIN, "  ");
	told_say(line, TOLD_HEADING, row->author);
	told_say(line, TOLD_PLAIN, "  ");
	told_say_n(line, TOLD_LABEL, row->commit, strnlen(row->commit, HASH_SHOWN));
	if (*row->subject != '\0')
		told_say(told_begin(told, INDENT, TOLD_NONE), TOLD_PLAIN, row->subject);
}

/* The levels of the touchpoints as one bar each, a blank where there is none. */
static void
add_bars(const struct journey *journey, bool ascii, struct str *out)
{
	double low, high;
	node_id phase, touchpoint;
	size_t drawn = 0;

	lane_scale(journey, &low, &high);
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k))
		    != NODE_NONE && drawn < CURVE_MOST; k++, drawn++) {
			struct figure figure = { 0, summary_level(journey, touchpoint) };

			if (isnan(figure.value))
				str_add(out, theme_glyph(GLYPH_PART, ascii));
			else
				spark_add(out, &figure, 1, 1, low, high, ascii);
		}
}

/* "▄█▂▆ 3.2 → 3.3" */
static void
add_curve(const struct telling *telling, const struct story_row *row, struct told *told)
{
	double mean = sums_of(row->journey).emotion, before = NAN;
	struct told_line *line;
	struct str text = { 0 }, was = { 0 }, is = { 0 };

	if (isnan(mean))
		return;
	if (row->changes != NULL)
		before = sums_of(row->changes->old).emotion;
	str_add_format(&is, "%.1f", mean);
	str_add_format(&was, "%.1f", isnan(before) ? mean : before);
	line = told_begin(told, INDENT, TOLD_NONE);
	told_say(line, TOLD_LABEL, _("Emotion"));
	told_say(line, TOLD_PLAIN, " ");
	add_bars(row->journey, telling->ascii, &text);
	told_say(line, TOLD_CURVE, str_text(&text));
	told_say(line, TOLD_PLAIN, "  ");
	if (strcmp(str_text(&was), str_text(&is)) != 0) {
		told_say(line, TOLD_PLAIN, str_text(&was));
		told_say(line, TOLD_PLAIN, telling->ascii ? " -> " : " → ");
	}
	told_say(line, TOLD_PLAIN, str_text(&is));
	str_clear(&text);
	str_clear(&was);
	str_clear(&is);
}

static void
copy_line(const struct told_line *line, struct told *told)
{
	struct told_line *copy = told_begin(told, INDENT + line->indent, line->about);

	for (size_t i = 0; i < line->count; i++)
		told_say_n(copy, line->v[i].role == TOLD_HEADING ? TOLD_LABEL : line->v[i].role,
			line->text.s + line->v[i].start, line->v[i].len);
}

/* How many lines there are besides headings. */
static size_t
count_lines(const struct told *lines)
{
	size_t count = 0;

	for (size_t i = 0; i < lines->count; i++)
		count += lines->v[i].about != TOLD_NONE;
	return count;
}

/* Adds the first `most` of them; where that is not all, the sum comes first. */
static void
take_lines(const struct telling *telling, const struct changes *changes, const struct told *lines,
	size_t most, struct told *told)
{
	size_t count = count_lines(lines), taken = 0;
	struct told sum = { 0 };
	struct str text = { 0 };

	if (most == 0 || count <= most + 1)
		most = count;
	else
		telling_add_sum(telling, changes, &sum);
	if (sum.count > 0)
		copy_line(&sum.v[0], told);
	for (size_t i = 0; i < lines->count && taken < most; i++) {
		copy_line(&lines->v[i], told);
		taken += lines->v[i].about != TOLD_NONE;
	}
	if (most < count) {
		str_add_format(&text, _("… and %zu more"), count - most);
		told_say(told_begin(told, INDENT + 2, TOLD_NONE), TOLD_PLAIN, str_text(&text));
	}
	told_clear(&sum);
	str_clear(&text);
}

static void
add_note(const char *text, const char *what, struct told *told)
{
	struct told_line *line = told_begin(told, INDENT, TOLD_NONE);

	told_say(line, TOLD_PLAIN, text);
	told_say(line, TOLD_PLAIN, what);
}

static void
add_begin(const struct story_row *row, struct told *told)
{
	struct summary summary = summary_of(row->journey);
	struct str text = { 0 };

	str_add_format(&text, _("the map begins; phases: %zu, touchpoints: %zu"), summary.phases,
		summary.touchpoints);
	add_note(str_text(&text), "", told);
	str_clear(&text);
}

/* What is to be said where nothing differs, or nothing can be compared. */
static void
add_plain(const struct log_entry *entry, struct told *told)
{
	const struct story_row *row = entry->row;

	if (row->trouble != NULL)
		add_note(_("it was no journey then: "), row->trouble, told);
	else if (row->journey == NULL)
		add_note(_("the file was removed"), "", told);
	else if (entry->begins)
		add_begin(row, told);
	else if (row->changes == NULL)
		add_note(_("a journey again"), "", told);
	else if (entry->same_bytes)
		add_note(_("the file got another name"), "", told);
	else
		add_note(_("written otherwise; the map is the same"), "", told);
}

void
log_entry_add(const struct telling *telling, const struct log_entry *entry, struct told *told)
{
	const struct story_row *row = entry->row;
	struct told lines = { 0 };

	add_head(row, told);
	if (entry->other_name)
		add_note(_("the file was called then: "), row->path, told);
	if (row->journey != NULL)
		add_curve(telling, row, told);
	if (row->changes == NULL || row->changes->count == 0) {
		add_plain(entry, told);
		return;
	}
	telling_add(telling, row->changes, &lines);
	take_lines(telling, row->changes, &lines, entry->most, told);
	told_clear(&lines);
}

void
log_entry_add_means(const struct telling *telling, const struct figure *means, size_t count,
	struct told *told)
{
	double low = INFINITY, high = -INFINITY;
	struct told_line *line;
	struct str text = { 0 };

	if (count < 2)
		return;
	spark_range(means, count, &low, &high);
	line = told_begin(told, 0, TOLD_NONE);
	told_say(line, TOLD_LABEL, _("Emotion on average"));
	told_say(line, TOLD_PLAIN, " ");
	spark_add(&text, means, count, CURVE_MOST, low, high, telling->ascii);
	told_say(line, TOLD_CURVE, str_text(&text));
	str_cut(&text, 0);
	str_add_format(&text, "  %.1f%s%.1f", means[0].value, telling->ascii ? " -> " : " → ",
		means[count - 1].value);
	told_say(line, TOLD_PLAIN, str_text(&text));
	str_clear(&text);
}
