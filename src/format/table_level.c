/*
 * Levels in the cells of a table: numbers on one scale or another, smileys,
 * words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "table_reading.h"

/* A number with a point or a comma, maybe "out of" another ("4/5"), which is 0
 * where it is not said. */
static bool
read_number(const char *text, double *number, double *of)
{
	char *copy = mem_text(text), *comma = strchr(copy, ','), *end;
	bool is = strpbrk(copy, "xXnNpPiI") == NULL;

	if (comma != NULL)
		*comma = '.';
	*of = 0;
	*number = is ? strtod(copy, &end) : 0;
	is = is && end != copy && isfinite(*number) && fabs(*number) <= 1e6;
	if (is) {
		end += strspn(end, " ");
		if (*end == '/' && end[1] != '\0')
			*of = strtod(end + 1, &end);
		else if (*end == '%' && *++end == '\0')
			*of = 100;
		is = *end == '\0' && isfinite(*of) && *of >= 0;
	}
	free(copy);
	return is;
}

/* The number behind the last ": ", with the name before it; else the whole. */
static const char *
after_name(const char *line, size_t *name)
{
	const char *last = NULL;

	for (const char *at = strstr(line, ": "); at != NULL; at = strstr(at + 1, ": "))
		last = at;
	*name = last != NULL ? (size_t)(last - line) : 0;
	return last != NULL ? last + 2 : line;
}

/* --- the scale -------------------------------------------------------------------- */

struct tally {
	size_t numbers, known, words;
	size_t smileys;		/* of those known: they are no words, only a level */
};

static bool
has_letters(const char *text)
{
	return strpbrk(text, "abcdefghijklmnopqrstuvwxyz") != NULL;
}

static void
say_scale(struct scale *scale, double low, double high)
{
	if (scale->said)
		return;
	scale->said = true;
	scale->low = low;
	scale->high = high;
}

static void
tally_line(struct scale *scale, struct tally *tally, const char *line)
{
	size_t name;
	double number, of;

	if (!read_number(after_name(line, &name), &number, &of)) {
		bool known = feeling_read(line, &number);

		*(known ? &tally->known : &tally->words) += 1;
		tally->smileys += known && !has_letters(line);
		return;
	}
	tally->numbers++;
	if (of > 0)
		say_scale(scale, of == 5 || of == 10 ? 1 : 0, of);
	scale->least = scale->any && scale->least < number ? scale->least : number;
	scale->most = scale->any && scale->most > number ? scale->most : number;
	scale->any = true;
}

static void
tally_column(struct scale *scale, struct tally *tally, const struct table *table, size_t column)
{
	for (size_t row = 1; row < table_rows(table); row++) {
		struct value *lines = cell_split(table_text(table, row, column), LANE_CARDS);

		for (uint32_t i = 0; i < value_count(lines); i++)
			tally_line(scale, tally, value_text(value_item(lines, i)));
		value_free(lines);
	}
}

static void
become(struct column *column, key_id lane, enum lane_kind kind)
{
	column->heading.lane = lane;
	column->heading.kind = kind;
}

void
scale_gather(struct scale *scale, struct plan *plan)
{
	for (size_t i = 0; i < plan->count; i++) {
		struct heading *heading = &plan->v[i].heading;
		struct scale seen = *scale;
		struct tally tally = { 0 };

		if (heading->role != HEADING_LANE ||
		    (heading->kind != LANE_LEVEL && heading->lane != KEY_FEELING))
			continue;
		tally_column(&seen, &tally, plan->table, i);
		if (heading->has_scale) {
			say_scale(&seen, heading->low, heading->high);
			if (heading->lane == KEY_FEELING)
				become(&plan->v[i], KEY_EMOTION, LANE_LEVEL);
		} else if (heading->id == NULL && heading->lane == KEY_EMOTION &&
		    tally.words > tally.numbers + tally.known)
			become(&plan->v[i], KEY_FEELING, LANE_NAME);
		else if (heading->id == NULL && heading->lane == KEY_FEELING &&
		    tally.numbers + tally.smileys > tally.known - tally.smileys + tally.words)
			become(&plan->v[i], KEY_EMOTION, LANE_LEVEL);
		if (heading->kind == LANE_LEVEL)
			*scale = seen;
	}
}

void
scale_choose(struct scale *scale, struct notes *notes)
{
	static const double known[][2] = {
		{ 1, 5 }, { 0, 5 }, { -2, 2 }, { -3, 3 }, { -5, 5 }, { 1, 10 }, { 0, 10 },
		{ -10, 10 }, { 0, 100 }, { -100, 100 },
	};
	struct str text = { 0 };

	if (scale->said)
		return;
	scale->low = 1;
	scale->high = 5;
	for (size_t i = 0; scale->any && i < sizeof known / sizeof *known; i++)
		if (scale->least >= known[i][0] && scale->most <= known[i][1]) {
			scale->low = known[i][0];
			scale->high = known[i][1];
			break;
		}
	if (scale->low == 1 && scale->high == 5)
		return;
	str_add_format(&text, "%g-%g", scale->low, scale->high);
	err_set_at(notes_add(notes), ERR_RULE, 0, 0,
		N_("the levels seem to be on a scale of (%s); a heading can say it: Emotion (1-5)"),
		"t", str_text(&text));
	str_clear(&text);
}

/* --- one level ---------------------------------------------------------------------- */

/* As a file has numbers: the text itself if it is one. */
static char *
number_text(const char *text, double number)
{
	char out[40];
	size_t digits;

	text += *text == '-';
	digits = strspn(text, "0123456789");
	snprintf(out, sizeof out, "%.6g", number);
	if (digits > 0 && digits < 7 && text[digits] == '.') {
		size_t more = strspn(text + digits + 1, "0123456789");

		if (more > 0 && more < 9 && text[digits + 1 + more] == '\0')
			snprintf(out, sizeof out, "%s%s", number < 0 ? "-" : "", text);
	}
	return mem_text(out);
}

/* Several digits can be of use in a level; more than the scale has cannot. */
static char *
feeling_text(const struct scale *scale, double part)
{
	char out[40];

	snprintf(out, sizeof out, "%.6g", scale->low + part * (scale->high - scale->low));
	return mem_text(out);
}

/* "NAME: NUMBER", a number, or words; of words that are a smiley nothing is
 * kept but the level. */
void
level_read(struct level *level, const struct scale *scale, const char *text)
{
	size_t name;
	const char *rest = after_name(text, &name);
	double number, of;

	*level = (struct level){ 0 };
	if (read_number(rest, &number, &of)) {
		level->number = number_text(rest, number);
		if (name > 0)
			level->persona = cell_line(text, name);
		return;
	}
	if (feeling_read(text, &number))
		level->number = feeling_text(scale, number);
	if (level->number == NULL || has_letters(text))
		level->word = mem_text(text);
}

void
level_clear(struct level *level)
{
	free(level->persona);
	free(level->number);
	free(level->word);
	*level = (struct level){ 0 };
}
