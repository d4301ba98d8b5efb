/*
 * The map on the HTML page: a table with a column for each touchpoint and a
 * row for each lane.
 *
 * On a screen it is one table. A map that is too wide for a sheet of paper is
 * written a second time for paper only, as several tables below each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/err.h"
#include "base/width.h"
#include "html.h"
#include "model/flow.h"
#include "model/remarks.h"
#include "model/schema.h"

#define COLUMN_MOST 160	/* tenths of a rem */

/* Columns `first` to `end` of the map. */
struct part {
	struct html *html;
	size_t first, end;
};

/* The end of the columns of one phase, from `column` on. */
static size_t
band_end(const struct part *part, size_t column)
{
	const struct html_column *columns = part->html->columns;
	size_t end = column;

	while (end < part->end && columns[end].phase == columns[column].phase)
		end++;
	return end;
}

static void
add_phases(const struct part *part)
{
	struct html *html = part->html;
	static const enum key shown[] = { KEY_NAME, KEY_MOMENT, KEY_NONE };
	size_t end;

	html_add(html, "<tr class=\"phases\"><td class=\"corner\"></td>");
	for (size_t i = part->first; i < part->end; i = end) {
		node_id phase = html->columns[i].phase;
		const char *moment = journey_text(html->journey, phase, KEY_MOMENT);

		end = band_end(part, i);
		html_add(html, "<th scope=\"colgroup\" colspan=\"%n\" class=\"phase p%n\">"
		    "<span class=\"band\"><span class=\"name\">%t</span>", end - i,
		    html->columns[i].band % HTML_TINTS, journey_text(html->journey, phase, KEY_NAME));
		if (*moment != '\0')
			html_add(html, " <span class=\"moment\">%l</span>", moment);
		html_add(html, "</span>");
		html_add_fields(html, phase, shown);
		html_add_conflict(html, phase);
		html_add(html, "</th>");
	}
	html_add(html, "</tr>\n");
}

static void
add_touchpoint(struct html *html, const struct html_column *column)
{
	static const enum key shown[] = { KEY_NAME, KEY_STAR, KEY_JOURNEY, KEY_NONE };
	const struct journey *journey = html->journey;
	node_id node = column->touchpoint;
	size_t remarks = remarks_open(journey, node);
	const char *deeper = journey_text(journey, node, KEY_JOURNEY);
	bool star = journey_truth(journey, node, KEY_STAR);

	html_add(html, "<th scope=\"col\" class=\"touchpoint p%n%t\"", column->band % HTML_TINTS,
	    star ? " star" : "");
	if (!html->twin)
		html_add(html, " id=\"t%u\"", node);
	html_add(html, "><span class=\"name\">%t</span>", journey_text(journey, node, KEY_NAME));
	if (star)
		html_add(html, " <span class=\"signs-star\" aria-hidden=\"true\">★</span>"
		    "<span class=\"heard\"> (%k)</span>", KEY_STAR);
	if (*deeper != '\0')
		html_add(html, " <span class=\"deeper\">» %t</span>", deeper);
	if (remarks > 0)
		html_add(html, " <a class=\"badge\" href=\"#comments\"><span aria-hidden=\"true\">✎</span>"
		    "<span class=\"heard\">%k</span> %n</a>", KEY_COMMENTS,
		    remarks);
	html_add_fields(html, node, shown);
	html_add_conflict(html, node);
	html_add(html, "</th>");
}

static void
add_headings(const struct part *part)
{
	struct html *html = part->html;

	html_add(html, "<thead>\n");
	add_phases(part);
	html_add(html, "<tr class=\"touchpoints\"><td class=\"corner\"></td>");
	for (size_t i = part->first; i < part->end; i++)
		if (html->columns[i].touchpoint != NODE_NONE)
			add_touchpoint(html, &html->columns[i]);
		else
			html_add(html, "<td class=\"touchpoint\"></td>");
	html_add(html, "</tr>\n</thead>\n");
}

/* --- rows --------------------------------------------------------------- */

/* Cells that span phases. */
static void
add_bands(const struct part *part, const struct lane *lane)
{
	struct html *html = part->html;
	size_t end;

	for (size_t i = part->first; i < part->end; i = end) {
		end = band_end(part, i);
		html_add(html, "<td colspan=\"%n\" class=\"span p%n\">", end - i,
		    html->columns[i].band % HTML_TINTS);
		html_add_cards(html, html->columns[i].phase, lane);
		html_add(html, "</td>");
	}
}

/* One level as a figure: of whom, on what scale, and all else that its card
 * may hold. */
static void
add_level(struct html *html, const struct lane *lane, node_id card)
{
	const char *persona = journey_text(html->journey, card, KEY_PERSONA);
	double level;

	if (*persona == '\0' && journey_number(html->journey, card, KEY_TEXT, &level) &&
	    level >= html->low && level <= html->high && lane->key != KEY_EXPECTED)
		html_add_face(html, level);
	for (size_t i = 0; *persona != '\0' && i < html->person_count && i < HTML_CURVES; i++)
		if (strcmp(html->persons[i].id, persona) == 0 && html->person_count > 1)
			html_add(html, "<svg class=\"face\" viewBox=\"-10 -10 20 20\" "
			    "aria-hidden=\"true\"><use class=\"k%n\" href=\"#point%n\"/></svg>", i, i);
	if (*persona != '\0')
		html_add(html, "<span class=\"%t\">%t </span>", html->person_count > 1 &&
		    html->person_count <= HTML_CURVES ? "heard" : "whose",
		    html_name_of(html, NODE_PERSONA, persona));
}

static void
add_levels(struct html *html, node_id touchpoint, const struct lane *lane)
{
	node_id card;

	html_add(html, "<div class=\"levels-of\">");
	for (size_t i = 0; (card = journey_child(html->journey, touchpoint, lane->key, i)) !=
	    NODE_NONE; i++) {
		html_add(html, "<div class=\"level\">");
		add_level(html, lane, card);
		html_add_card(html, card, lane, "div");
		html_add(html, "</div>");
	}
	html_add(html, "</div>");
}

/* "visits 4.3 ↑ (2)": the outsiders' mean, and apart from it the team's. */
static void
add_means(struct html *html, node_id touchpoint)
{
	size_t count, used;
	const struct walk_score *scores = walks_of(&html->walks, touchpoint, &count);

	for (int own = 0; own < 2; own++) {
		double sum = 0, first = 0, last = 0;

		used = 0;
		for (size_t i = 0; i < count; i++) {
			if (scores[i].own != (own == 1))
				continue;
			first = used++ == 0 ? scores[i].score : first;
			last = scores[i].score;
			sum += last;
		}
		if (used == 0)
			continue;
		html_add(html, "<div class=\"mean\">%w <b>%d</b>", own == 1 ? N_("team") :
		    N_("guests"), sum / (double)used);
		html_add(html, last > first ? " ↑" : last < first ? " ↓" : "");
		if (used > 1)
			html_add(html, " (%n)", used);
		html_add(html, "</div>");
	}
}

static void
add_cells(const struct part *part, const struct lane *lane)
{
	struct html *html = part->html;

	for (size_t i = part->first; i < part->end; i++) {
		node_id touchpoint = html->columns[i].touchpoint;

		html_add(html, "<td class=\"p%n\">", html->columns[i].band % HTML_TINTS);
		if (touchpoint == NODE_NONE)
			;
		else if (lane->kind == LANE_LEVEL)
			add_levels(html, touchpoint, lane);
		else if (lane->kind == LANE_DERIVED)
			add_means(html, touchpoint);
		else
			html_add_cards(html, touchpoint, lane);
		html_add(html, "</td>");
	}
}

/* Is anything in the lane, of phases or of touchpoints? */
static bool
is_used(const struct part *part, const struct lane *lane, bool phases)
{
	const struct html *html = part->html;

	for (size_t i = part->first; i < part->end; i++) {
		node_id node = phases ? html->columns[i].phase : html->columns[i].touchpoint;

		if (node != NODE_NONE && journey_count(html->journey, node, lane->key) > 0)
			return true;
	}
	return false;
}

static bool
shows(const struct html *html, key_id key)
{
	for (size_t i = 0; i < html->lanes.count; i++)
		if (html->lanes.v[i].key == key && html->lanes.v[i].kind == LANE_LEVEL)
			return true;
	return false;
}

static void
add_lane(const struct part *part, const struct lane *lane)
{
	struct html *html = part->html;
	bool pair = lane->key == KEY_EMOTION && shows(html, KEY_EXPECTED);
	bool bands = is_used(part, lane, true), cells = is_used(part, lane, false) || !bands;
	bool curve = lane->kind == LANE_LEVEL && cells &&
	    !(lane->key == KEY_EXPECTED && shows(html, KEY_EMOTION));
	size_t rows = (size_t)bands + curve + cells;

	html_add(html, "<tbody class=\"lane%t%t\">\n<tr><th scope=\"row\"", curve ? " levels" : "",
	    lane->kind == LANE_NAME ? " names" : "");
	if (rows > 1)
		html_add(html, " rowspan=\"%n\"", rows);
	html_add(html, ">");
	html_add_lane(html, lane);
	html_add(html, "</th>");
	if (bands)
		add_bands(part, lane);
	if (curve) {
		html_add(html, bands ? "</tr>\n<tr>" : "");
		html_add(html, "<td class=\"drawn\" colspan=\"%n\">", part->end - part->first);
		html_add_curve(html, lane, pair, part->first, part->end);
		html_add(html, "</td>");
	}
	if (cells) {
		html_add(html, bands || curve ? "</tr>\n<tr>" : "");
		add_cells(part, lane);
	}
	html_add(html, "</tr>\n</tbody>\n");
}

/* --- tables ------------------------------------------------------------- */

/* Columns of the longest word. */
static size_t
longest_word(const char *text)
{
	size_t most = 0, len, wide;

	for (; *text != '\0'; text += len, text += strspn(text, " \n")) {
		len = strcspn(text, " \n");
		wide = width_of(text, len);
		most = wide > most ? wide : most;
	}
	return most;
}

/* How wide a touchpoint must be so that no word of a phase is broken, in tenths
 * of a rem: a letter of a heading takes six, what is around them 25. */
static size_t
least_column(const struct part *part)
{
	const struct html *html = part->html;
	size_t least = 0, need;

	for (size_t i = part->first, end; i < part->end; i = end) {
		end = band_end(part, i);
		need = (longest_word(journey_text(html->journey, html->columns[i].phase,
		    KEY_NAME)) * 6 + 25) / (end - i);
		least = need > least ? need : least;
	}
	return least < COLUMN_MOST ? least : COLUMN_MOST;
}

static void
add_table(const struct part *part)
{
	struct html *html = part->html;

	html_add(html, "<table class=\"map\" style=\"--columns:%n;--least:%n\">\n<caption>%t</caption>\n"
	    "<colgroup><col class=\"labels\"></colgroup>\n", part->end - part->first,
	    least_column(part), journey_text(html->journey, NODE_ROOT, KEY_TITLE));
	for (size_t i = part->first, end; i < part->end; i = end) {
		end = band_end(part, i);
		html_add(html, "<colgroup span=\"%n\"></colgroup>\n", end - i);
	}
	add_headings(part);
	for (size_t i = 0; i < html->lanes.count; i++)
		add_lane(part, &html->lanes.v[i]);
	html_add(html, "</table>\n");
}

/* As many whole phases as fit, but at least one; a phase that fits on no sheet
 * is parted. */
static size_t
sheet_end(const struct html *html, size_t first, size_t fit)
{
	struct part part = { (struct html *)html, first, html->column_count };
	size_t end = band_end(&part, first), next;

	while (end < html->column_count && (next = band_end(&part, end)) - first <= fit)
		end = next;
	return end - first > fit ? first + fit : end;
}

static void
add_sheets(struct html *html, size_t fit)
{
	struct part part = { html, 0, 0 };

	html->twin = true;
	html_add(html, "<div class=\"paper\">\n");
	for (; part.first < html->column_count; part.first = part.end) {
		part.end = sheet_end(html, part.first, fit);
		add_table(&part);
	}
	html_add(html, "</div>\n");
	html->twin = false;
}

void
html_add_map(struct html *html)
{
	struct part part = { html, 0, html->column_count };
	size_t fit = html->fit;

	if (html->column_count == 0 || html->lanes.count == 0)
		return;
	html_add(html, "<section class=\"wide\" id=\"map\">\n");
	html_add_legend(html, shows(html, KEY_EMOTION) && shows(html, KEY_EXPECTED));
	html_add(html, "<div class=\"scroll%t\" role=\"region\" aria-label=\"%t\" tabindex=\"0\">\n",
	    html->column_count > fit ? " screen" : "", journey_text(html->journey, NODE_ROOT,
	    KEY_TITLE));
	add_table(&part);
	html_add(html, "</div>\n");
	if (html->column_count > fit)
		add_sheets(html, fit);
	html_add(html, "</section>\n");
}
