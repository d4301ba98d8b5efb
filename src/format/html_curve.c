/*
 * The curve of a level lane on the HTML page, drawn as SVG.
 *
 * A column of the map is 100 units wide and the row 100 high; the lines are
 * stretched to the columns' width, the points stand on top of them unstretched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/err.h"
#include "html.h"
#include "model/mood.h"

enum { TOP = 14, BOTTOM = 84 };		/* where the best and the worst level lie */

/* What is drawn: columns `first` to `end`. */
struct curve {
	struct html *html;
	const struct lane *lane;
	bool pair;
	size_t first, end;
};

static double
y_of(const struct html *html, double level)
{
	return BOTTOM - (BOTTOM - TOP) * mood_share(level, html->low, html->high);
}

static size_t
curve_count(const struct html *html)
{
	size_t count = html->person_count < HTML_CURVES ? html->person_count : HTML_CURVES;

	return count > 0 ? count : 1;
}

/* In units from the first column's left edge. Points of several curves stand
 * beside each other. */
static double
x_of(const struct curve *curve, size_t column, size_t person)
{
	double count = (double)curve_count(curve->html);

	return ((double)column - (double)curve->first) * 100 + 50 +
	    ((double)person - (count - 1) / 2) * 14;
}

/* The level of one person; what is nobody's is the first one's. */
static bool
level_of(const struct html *html, size_t column, key_id lane, size_t person, double *level)
{
	node_id touchpoint = html->columns[column].touchpoint, card;

	for (size_t i = 0; touchpoint != NODE_NONE && (card = journey_child(html->journey,
	    touchpoint, lane, i)) != NODE_NONE; i++) {
		const char *whose = journey_text(html->journey, card, KEY_PERSONA);

		if (*whose == '\0' ? person != 0 : person >= html->person_count ||
		    strcmp(html->persons[person].id, whose) != 0)
			continue;
		if (journey_number(html->journey, card, KEY_TEXT, level))
			return true;
	}
	return false;
}

/* The last column before those that are drawn with a level, or the first of all. */
static size_t
column_before(const struct curve *curve, key_id lane, size_t person)
{
	size_t column = curve->first;
	double level;

	while (column > 0 && !level_of(curve->html, --column, lane, person, &level))
		continue;
	return column;
}

/* The lines between known levels: those next to each other, or where `bridges`
 * is set, those with unknown ones in between. They come and go over the edges. */
static void
add_line(const struct curve *curve, key_id lane, size_t person, bool bridges)
{
	struct html *html = curve->html;
	bool known = false, gap = false, over = false;
	double level, x0 = 0, y0 = 0, x1, y1;
	size_t i = column_before(curve, lane, person);

	for (; i < html->column_count && !over; i++) {
		if (!level_of(html, i, lane, person, &level)) {
			gap = true;
			continue;
		}
		x1 = x_of(curve, i, person);
		y1 = y_of(html, level);
		if (known && gap == bridges && x1 >= 0 &&
		    x0 <= 100 * (double)(curve->end - curve->first))
			str_add_format(html->out, "M%.0f %.1fC%.0f %.1f %.0f %.1f %.0f %.1f", x0, y0,
			    (x0 + x1) / 2, y0, (x0 + x1) / 2, y1, x1, y1);
		x0 = x1;
		y0 = y1;
		known = true;
		gap = false;
		over = i >= curve->end;
	}
}

/* A path that is left out where nothing is in it. */
static void
add_path(const struct curve *curve, key_id lane, size_t person, bool bridges, const char *kind)
{
	struct html *html = curve->html;
	size_t start = html->out->len, empty;

	html_add(html, "<path class=\"%t k%n\" d=\"", kind, person);
	empty = html->out->len;
	add_line(curve, lane, person, bridges);
	if (html->out->len == empty)
		str_cut(html->out, start);
	else
		html_add(html, "\"/>\n");
}

static void
add_lines(const struct curve *curve)
{
	struct html *html = curve->html;
	const char *line = curve->lane->key == KEY_EXPECTED ? "line hope" : "line";
	size_t count = curve->end - curve->first;

	html_add(html, "<svg viewBox=\"0 0 %n 100\" preserveAspectRatio=\"none\">\n<path class=\"grid\" "
	    "d=\"", count * 100);
	for (int i = 0; i < MOODS; i++)
		str_add_format(html->out, "M0 %gH%zu", BOTTOM - (BOTTOM - TOP) * i / (MOODS - 1.0),
		    count * 100);
	html_add(html, "\"/>\n");
	for (size_t i = 0; i < curve_count(html); i++) {
		if (curve->pair) {
			add_path(curve, KEY_EXPECTED, i, false, "line hope");
			add_path(curve, KEY_EXPECTED, i, true, "line hope");
		}
		add_path(curve, curve->lane->key, i, true, "line bridge");
		add_path(curve, curve->lane->key, i, false, line);
	}
	html_add(html, "</svg>\n");
}

/* A sign at a level, and before it the gap to what was hoped for. */
static void
add_point(const struct curve *curve, size_t column, size_t person)
{
	struct html *html = curve->html;
	double level, hoped, x = x_of(curve, column, person) / (double)(curve->end - curve->first);
	bool known = level_of(html, column, curve->lane->key, person, &level);

	if (curve->pair && level_of(html, column, KEY_EXPECTED, person, &hoped)) {
		if (known)
			str_add_format(html->out, "<line class=\"gap k%zu\" x1=\"%.2f%%\" y1=\"%.1f%%\" "
			    "x2=\"%.2f%%\" y2=\"%.1f%%\"/>\n", person, x, y_of(html, hoped), x,
			    y_of(html, level));
		str_add_format(html->out, "<use class=\"k%zu\" href=\"#hope\" x=\"%.2f%%\" "
		    "y=\"%.1f%%\"/>\n", person, x, y_of(html, hoped));
	}
	if (!known)
		return;
	if (html->person_count > 1)
		str_add_format(html->out, "<use class=\"k%zu\" href=\"#point%zu\"", person, person);
	else
		str_add_format(html->out, "<use href=\"#face%d\"", mood_class(level, html->low,
		    html->high));
	str_add_format(html->out, " x=\"%.2f%%\" y=\"%.1f%%\"/>\n", x, y_of(html, level));
}

/* The picture in words: each touchpoint with its level. */
static void
add_words(const struct curve *curve)
{
	struct html *html = curve->html;
	double level;

	for (size_t person = 0; person < curve_count(html); person++) {
		if (html->person_count > 1)
			html_add(html, "%t: ", html->persons[person].name);
		for (size_t i = curve->first; i < curve->end; i++)
			if (level_of(html, i, curve->lane->key, person, &level))
				html_add(html, "%t %g; ", journey_text(html->journey,
				    html->columns[i].touchpoint, KEY_NAME), level);
	}
}

void
html_add_curve(struct html *html, const struct lane *lane, bool pair, size_t first, size_t end)
{
	struct curve curve = { html, lane, pair, first, end };

	html_add(html, "<svg class=\"curve\" role=\"img\"><title>%t, %g–%g</title><desc>",
	    lane->translate ? look_word(&html->look, lane->label) : lane->label, html->low,
	    html->high);
	add_words(&curve);
	html_add(html, "</desc>\n");
	add_lines(&curve);
	for (size_t i = first; i < end; i++)
		for (size_t person = 0; person < curve_count(html); person++)
			add_point(&curve, i, person);
	html_add(html, "</svg>");
}

/* Faces differ in their mouths, points in their shapes, not by colour alone. */
void
html_add_signs(struct html *html)
{
	static const char *const mouths[MOODS] = {
		"M-6 7Q0 0 6 7", "M-5.5 6Q0 2.5 5.5 6", "M-5.5 4.5H5.5", "M-5.5 3.5Q0 7.5 5.5 3.5",
		"M-6.5 2.5Q0 11 6.5 2.5Z" };
	static const char *const shapes[HTML_CURVES] = {
		"M0-7A7 7 0 0 1 0 7A7 7 0 0 1 0-7Z", "M-6-6H6V6H-6Z", "M0-8.5L8.5 0L0 8.5L-8.5 0Z",
		"M0-8L8 6H-8Z", "M0 8L8-6H-8Z" };

	html_add(html, "<svg class=\"signs\" aria-hidden=\"true\"><defs>\n");
	for (unsigned i = 0; i < MOODS; i++)
		html_add(html, "<g id=\"face%u\" class=\"mood%u\"><circle r=\"12.5\"/>"
		    "<path class=\"eyes\" d=\"M-4.2-4.5V-2.5M4.2-4.5V-2.5\"/>"
		    "<path class=\"mouth\" d=\"%t\"/></g>\n", i + 1, i + 1, mouths[i]);
	for (unsigned i = 0; i < HTML_CURVES; i++)
		html_add(html, "<path id=\"point%u\" class=\"point\" d=\"%t\"/>\n", i, shapes[i]);
	html_add(html, "<circle id=\"hope\" class=\"hollow\" r=\"5.5\"/>\n</defs></svg>\n");
}

void
html_add_spark(struct html *html, const struct figure *figures, size_t count)
{
	double low = INFINITY, high = -INFINITY, share;

	for (size_t i = 0; i < count; i++) {
		low = fmin(low, figures[i].value);
		high = fmax(high, figures[i].value);
	}
	if (count < 2)
		return;
	html_add(html, "<svg class=\"spark\" viewBox=\"0 0 %n 20\" preserveAspectRatio=\"none\" "
	    "aria-hidden=\"true\"><path d=\"M", (count - 1) * 20);
	for (size_t i = 0; i < count; i++) {
		share = high > low ? (figures[i].value - low) / (high - low) : 0.5;
		str_add_format(html->out, "%s%zu %.1f", i > 0 ? "L" : "", i * 20, 18 - 16 * share);
	}
	html_add(html, "\"/></svg>");
}
