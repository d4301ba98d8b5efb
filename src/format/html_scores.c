/*
 * What is to be done and what was found, on the HTML page: ideas by rank,
 * walks with their means, data over time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "html.h"
#include "model/ideas.h"
#include "model/series.h"

static const char *
get(const struct html *html, node_id node, enum key key)
{
	return journey_text(html->journey, node, key);
}

/* A column of a table; figures stand at its right. */
struct column {
	const char *title;
	bool figures;
};

static void
begin_table(struct html *html, const char *title, const struct column *columns, size_t count)
{
	html_add(html, "<section>\n<h2>%w</h2>\n<div class=\"scroll\" role=\"region\" "
	    "aria-label=\"%a\" tabindex=\"0\">\n<table class=\"list\">\n<caption>%w</caption>\n"
	    "<thead><tr>", title, title, title);
	for (size_t i = 0; i < count; i++)
		html_add(html, columns[i].figures ? "<th scope=\"col\" class=\"number\">%w</th>" :
		    "<th scope=\"col\">%w</th>", columns[i].title);
	html_add(html, "</tr></thead>\n<tbody>\n");
}

static void
end_table(struct html *html)
{
	html_add(html, "</tbody>\n</table>\n</div>\n</section>\n");
}

/* --- ideas -------------------------------------------------------------- */

/* What outsiders scored there before it was done, and since. */
static void
add_gain(struct html *html, const struct idea *idea)
{
	struct idea_gain gain = idea_gain_of(idea, html->journey, &html->walks);

	if (idea->status == IDEA_DONE && gain.before_count > 0 && gain.after_count > 0)
		html_add(html, " <span class=\"badge\">%w: %d → %d</span>", N_("Scores"), gain.before,
		    gain.after);
}

static void
add_idea(struct html *html, const struct idea *idea, size_t number)
{
	static const char *const signs[IDEA_STATES] = { "◐", "○", "✓", "✗" };
	enum key day = idea->status == IDEA_DONE ? KEY_DONE : KEY_DUE;

	html_add(html, "<tr class=\"%t\"><td class=\"number\">%n</td><th scope=\"row\">",
	    idea_status_name(idea->status), number);
	html_add_card_link(html, idea->card);
	add_gain(html, idea);
	html_add(html, "</th><td>");
	html_add(html, idea->place != NODE_NONE ? "%t" : "%w", idea->place != NODE_NONE ?
	    get(html, idea->place, KEY_NAME) : N_("Parking lot"));
	html_add(html, "</td><td><span class=\"badge status %t\"><span aria-hidden=\"true\">%t</span> "
	    "%l</span></td><td class=\"number\">%t</td><td class=\"number\">%t</td>"
	    "<td class=\"number\">%t</td><td>%t</td><td class=\"when\">%t</td></tr>\n",
	    idea_status_name(idea->status), signs[idea->status],
	    idea_status_name(idea->status), get(html, idea->card, KEY_EFFECT),
	    get(html, idea->card, KEY_FEASIBILITY), get(html, idea->card, KEY_VOTES),
	    get(html, idea->card, KEY_OWNER), get(html, idea->card, day));
}

void
html_add_ideas(struct html *html)
{
	static const struct column columns[] = { { N_("Rank"), true }, { N_("Idea"), false },
		{ N_("Where"), false }, { N_("Status"), false }, { N_("Effect"), true },
		{ N_("Feasible"), true }, { N_("Votes"), true }, { N_("Owner"), false },
		{ N_("Due, done"), false } };
	struct ideas ideas = { 0 };

	ideas_read(&ideas, html->journey);
	if (ideas.count > 0) {
		begin_table(html, N_("Actions"), columns, sizeof columns / sizeof *columns);
		for (size_t i = 0; i < ideas.count; i++)
			add_idea(html, &ideas.v[i], i + 1);
		end_table(html);
	}
	ideas_clear(&ideas);
}

/* --- walks -------------------------------------------------------------- */

/* The scores of walks of one kind at one touchpoint. */
static void
add_scores(struct html *html, node_id touchpoint, enum walk_kind kind, size_t *rows)
{
	size_t count;
	const struct walk_score *scores = walks_of(&html->walks, touchpoint, &count);
	struct series series = { 0 };
	double trend;

	for (size_t i = 0; i < count; i++)
		if (scores[i].kind == kind)
			series_add(&series, scores[i].day, scores[i].score, i);
	if (series.count > 0) {
		trend = stats_trend(series.v, series.count);
		html_add(html, *rows > 0 ? "<tr><th scope=\"row\" class=\"again\"><span "
		    "class=\"heard\">%t</span></th>" : "<tr><th scope=\"row\">%t</th>",
		    get(html, touchpoint, KEY_NAME));
		html_add(html, "<td>%o</td><td class=\"number\">%n</td><td class=\"number\">%g</td>"
		    "<td class=\"number\"><b>%d</b> ", label_walks(&html->look, kind), series.count,
		    series.v[series.count - 1].value, stats_mean(series.v, series.count));
		html_add_face(html, stats_mean(series.v, series.count));
		html_add(html, "</td><td>");
		if (series.count > 1)
			html_add(html, "%t", trend >= 0.05 ? "↑ " : trend <= -0.05 ? "↓ " : "→ ");
		html_add_spark(html, series.v, series.count);
		html_add(html, "</td></tr>\n");
		++*rows;
	}
	series_clear(&series);
}

/* Their notes on touchpoints and all else that a walk holds. */
static void
add_walk(struct html *html, node_id walk, size_t order)
{
	static const enum key shown[] = { KEY_BY, KEY_DATE, KEY_KIND, KEY_PERSONA, KEY_SCORES,
		KEY_NOTES, KEY_NONE };
	const struct value *notes = journey_get(html->journey, walk, KEY_NOTES);
	const char *persona = get(html, walk, KEY_PERSONA);
	double sum = 0;
	size_t count = 0;

	for (size_t i = 0; i < html->walks.scores.count; i++)
		if (html->walks.scores.v[i].order == order) {
			sum += html->walks.scores.v[i].score;
			count++;
		}
	html_add(html, "<li class=\"walk\"><b>%t</b> <span class=\"when\">%t</span> "
	    "<span class=\"badge\">%l</span> ", get(html, walk, KEY_BY), get(html, walk, KEY_DATE),
	    get(html, walk, KEY_KIND));
	if (*persona != '\0')
		html_add(html, "%t ", html_name_of(html, NODE_PERSONA, persona));
	if (count > 0)
		html_add(html, "<span class=\"sum\">%w %d (%n)</span>", N_("mean"),
		    sum / (double)count, count);
	if (notes != NULL && notes->kind == VALUE_MAP) {
		html_add(html, "<ul>");
		for (size_t i = 0; i < value_count(notes); i++) {
			node_id node = ids_find(html->ids, value_key(notes, i));

			html_add(html, "<li><i>%t</i>: ", node != NODE_NONE ? get(html, node, KEY_NAME) :
			    value_key(notes, i));
			html_add_value(html, value_item(notes, i));
			html_add(html, "</li>");
		}
		html_add(html, "</ul>");
	}
	html_add_fields(html, walk, shown);
	html_add_conflict(html, walk);
	html_add(html, "</li>\n");
}

/* The team's own walks stand apart, as the last. */
static void
add_walk_table(struct html *html)
{
	static const struct column columns[] = { { N_("Touchpoint"), false }, { N_("Walks"), false },
		{ N_("Scores"), true }, { N_("Last"), true }, { N_("Mean"), true },
		{ N_("Trend"), false } };
	static const enum walk_kind kinds[] = { WALK_VISIT, WALK_INTERVIEW, WALK_SURVEY, WALK_OTHER,
		WALK_OWN };

	begin_table(html, N_("Walks"), columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < html->column_count; i++) {
		size_t rows = 0;

		for (size_t j = 0; html->columns[i].touchpoint != NODE_NONE &&
		    j < sizeof kinds / sizeof *kinds; j++)
			add_scores(html, html->columns[i].touchpoint, kinds[j], &rows);
	}
	html_add(html, "</tbody>\n</table>\n</div>\n<ul class=\"walks\">\n");
	for (size_t i = html->walks.walk_count; i-- > 0;)
		add_walk(html, html->walks.walks[i], i);
	html_add(html, "</ul>\n</section>\n");
}

/* --- data --------------------------------------------------------------- */

static void
add_series(struct html *html, node_id owner, node_id card)
{
	const struct value *values = journey_get(html->journey, card, KEY_VALUES);
	struct series series = { 0 };

	series_read(&series, values);
	if (series.count > 0) {
		html_add(html, "<li><b>%t</b> <span class=\"when\">%t</span> ", get(html, card, KEY_TEXT),
		    get(html, owner, KEY_NAME));
		html_add_spark(html, series.v, series.count);
		html_add(html, "<ul class=\"figures\">");
		for (size_t i = 0; i < series.count; i++)
			html_add(html, "<li><span class=\"when\">%t</span> %t</li>",
			    value_key(values, series.from[i]),
			    value_text(value_item(values, series.from[i])));
		html_add(html, "</ul></li>\n");
	}
	series_clear(&series);
}

static void
add_owner(struct html *html, node_id owner, size_t *found)
{
	size_t count;
	const node_id *cards = journey_children(html->journey, owner, &count);

	for (size_t i = 0; i < count; i++) {
		if (journey_kind(html->journey, cards[i]) != NODE_CARD ||
		    journey_get(html->journey, cards[i], KEY_VALUES) == NULL)
			continue;
		if ((*found)++ == 0)
			html_add(html, "<section id=\"data\">\n<h2>%w</h2>\n<ul class=\"data\">\n",
			    N_("Data over time"));
		add_series(html, owner, cards[i]);
	}
}

void
html_add_walks(struct html *html)
{
	size_t found = 0;

	if (html->walks.walk_count > 0)
		add_walk_table(html);
	for (size_t i = 0; i < html->column_count; i++) {
		if (i == 0 || html->columns[i].phase != html->columns[i - 1].phase)
			add_owner(html, html->columns[i].phase, &found);
		if (html->columns[i].touchpoint != NODE_NONE)
			add_owner(html, html->columns[i].touchpoint, &found);
	}
	html_add(html, found > 0 ? "</ul>\n</section>\n" : "");
}
