/*
 * Changes of a map summed up in a line or two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/err.h"
#include "model/lane.h"
#include "model/summary.h"
#include "model/sums.h"
#include "view/telling.h"

static const char *
word(const struct telling *telling, const char *text)
{
	return telling->translate != NULL ? telling->translate(text) : text;
}

static void
say_part(const struct telling *telling, struct told_line *line)
{
	if (line->count == 0)
		return;
	told_say(line, TOLD_PLAIN, " ");
	told_say(line, TOLD_PLAIN, theme_glyph(GLYPH_PART, telling->ascii));
	told_say(line, TOLD_PLAIN, " ");
}

static void
say_count(const struct telling *telling, const char *what, size_t count, struct told_line *line)
{
	struct str text = { 0 };

	if (count == 0)
		return;
	say_part(telling, line);
	str_add_format(&text, "%s %zu", word(telling, what), count);
	told_say(line, TOLD_PLAIN, str_text(&text));
	str_clear(&text);
}

static void
say_counts(const struct telling *telling, const struct changes *changes, struct told_line *line)
{
	static const char *const words[CHANGE_KINDS] = {
		N_("added"), N_("removed"), N_("moved"), N_("renamed"), N_("changed")
	};
	size_t counts[CHANGE_KINDS] = { 0 };

	for (size_t i = 0; i < changes->count; i++)
		counts[changes->v[i].kind]++;
	for (size_t i = 0; i < CHANGE_KINDS; i++)
		say_count(telling, words[i], counts[i], line);
	if (changes->count == 0)
		told_say(line, TOLD_PLAIN, word(telling, N_("no differences")));
}

/* "Pains 7 → 6", where they differ as they are written. */
static void
say_figures(const struct telling *telling, const char *what, int digits, double before,
	double after, struct told_line *line)
{
	struct str was = { 0 }, is = { 0 };

	str_add_format(&was, "%.*f", digits, before);
	str_add_format(&is, "%.*f", digits, after);
	if (strcmp(str_text(&was), str_text(&is)) != 0) {
		say_part(telling, line);
		told_say(line, TOLD_LABEL, what);
		told_say(line, TOLD_PLAIN, " ");
		told_say(line, TOLD_PLAIN, str_text(&was));
		told_say(line, TOLD_PLAIN, telling->ascii ? " -> " : " → ");
		told_say(line, TOLD_PLAIN, str_text(&is));
	}
	str_clear(&was);
	str_clear(&is);
}

void
telling_add_sum(const struct telling *telling, const struct changes *changes, struct told *told)
{
	say_counts(telling, changes, told_begin(told, 0, TOLD_NONE));
}

/* Levels of two scales are told on one. */
static void
say_emotion(const struct telling *telling, const struct changes *changes, double old, double new,
	struct told_line *line)
{
	const char *what = word(telling, N_("Emotion on average"));
	double lows[2], highs[2];

	if (isnan(old) || isnan(new))
		return;
	lane_scale(changes->old, &lows[0], &highs[0]);
	lane_scale(changes->new, &lows[1], &highs[1]);
	if (lows[0] != lows[1] || highs[0] != highs[1]) {
		what = word(telling, N_("Emotion on average (1 to 5)"));
		old = summary_as_five(changes->old, old);
		new = summary_as_five(changes->new, new);
	}
	say_figures(telling, what, 1, old, new, line);
}

void
telling_add_figures(const struct telling *telling, const struct changes *changes,
	struct told *told)
{
	struct sums old = sums_of(changes->old), new = sums_of(changes->new);
	struct told_line *line = told_begin(told, 0, TOLD_NONE);

	say_emotion(telling, changes, old.emotion, new.emotion, line);
	say_figures(telling, word(telling, N_("Open pains")), 0, (double)old.pains,
		(double)new.pains, line);
	say_figures(telling, word(telling, N_("Ideas done")), 0, (double)old.done,
		(double)new.done, line);
	if (line->count == 0)
		told->count--;
}
