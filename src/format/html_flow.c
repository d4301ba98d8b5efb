/*
 * How customers move on, and by which channels, on the HTML page: the flow as a
 * metro map and a list, and the matrix as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/err.h"
#include "html_metro.h"
#include "model/groups.h"
#include "model/mood.h"

static const char *
name_of(const struct html *html, node_id node)
{
	return journey_text(html->journey, node, KEY_NAME);
}

/* --- flow --------------------------------------------------------------- */

static void
add_to(struct html *html, const struct flow_way *way)
{
	if (way->end == FLOW_EXIT)
		html_add(html, "<span aria-hidden=\"true\">↘</span> %w", N_("leaves"));
	else if (way->end == FLOW_LOST)
		html_add(html, "<span aria-hidden=\"true\">→</span> %t",
		    journey_text(html->journey, way->node, KEY_TO));
	else
		html_add(html, "<span aria-hidden=\"true\">%t</span> %w <a href=\"#t%u\">%t</a>",
		    way->back ? "↺" : "→", way->back ? N_("back to") : N_("to"), way->to,
		    name_of(html, way->to));
}

static void
add_way(struct html *html, const struct flow_way *way)
{
	double share = way->share > 100 ? 100 : way->share;

	html_add(html, "<li class=\"%t\">", way->end == FLOW_EXIT ? "exit" : way->back ? "back" : "on");
	if (way->share >= 0)
		html_add(html, "<svg class=\"share\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "
		    "aria-hidden=\"true\"><path d=\"M0 0H%gV8H0Z\"/></svg> <b>%g%%</b> ", share,
		    way->share);
	add_to(html, way);
	if (*way->why != '\0')
		html_add(html, ": <q>%t</q>", way->why);
	if (way->end == FLOW_ON && flow_is_hand_off(html->journey, way->from, way->to))
		html_add(html, " <span class=\"badge handoff\"><span aria-hidden=\"true\">⇄</span> "
		    "%w %t</span>", N_("hand-off to"), flow_owner(html->journey, way->to));
	if (way->node != NODE_NONE) {
		static const enum key shown[] = { KEY_TO, KEY_SHARE, KEY_WHY, KEY_NONE };

		html_add_fields(html, way->node, shown);
		html_add_conflict(html, way->node);
	}
	html_add(html, "</li>\n");
}

static void
add_stop(struct html *html, const struct flow *flow, size_t stop)
{
	node_id node = flow->stops[stop];
	size_t count;
	const struct flow_way *ways = flow_from(flow, stop, &count);
	const char *owner = flow_owner(html->journey, node);

	html_add(html, "<li class=\"stop\"><span class=\"name\">%t</span>", name_of(html, node));
	if (*owner != '\0')
		html_add(html, " <span class=\"badge owner\"><span aria-hidden=\"true\">@ </span>%t</span>",
		    owner);
	html_add(html, count > 0 ? "<ul>" : "");
	for (size_t i = 0; i < count; i++)
		add_way(html, &ways[i]);
	html_add(html, count > 0 ? "</ul>" : "");
	html_add(html, "</li>\n");
}

/* A journey that says nothing of its flow goes from left to right, as the map
 * shows. */
void
html_add_flow(struct html *html)
{
	struct flow flow = { 0 };
	bool said = false;

	flow_read(&flow, html->journey, html->ids);
	for (size_t i = 0; i < flow.way_count; i++)
		said = said || flow.ways[i].node != NODE_NONE || flow_is_hand_off(html->journey,
		    flow.ways[i].from, flow.ways[i].to);
	if (said) {
		html_add(html, "<section id=\"flow\">\n<h2>%w</h2>\n", N_("Flow"));
		html_add_metro(html, &flow);
		html_add(html, "<ol class=\"flow\">\n");
		for (size_t i = 0; i < flow.stop_count; i++)
			add_stop(html, &flow, i);
		html_add(html, "</ol>\n</section>\n");
	}
	flow_clear(&flow);
}

/* --- matrix ------------------------------------------------------------- */

static void
add_sum(struct html *html, size_t count, const struct mood *mood)
{
	html_add(html, " <span class=\"sum\">%n", count);
	if (mood->count > 0) {
		double mean = mood->sum / (double)mood->count;

		html_add(html, " · ");
		html_add_face(html, mean);
		html_add(html, " %d", mean);
	}
	html_add(html, "</span>");
}

static void
add_crossing(struct html *html, const struct groups *groups, size_t group, size_t phase)
{
	bool any = false;

	html_add(html, "<td>");
	for (size_t i = 0; i < groups->member_count; i++) {
		const struct member *member = &groups->members[i];
		struct mood mood = { 0 };

		if (member->group != group || member->phase != phase)
			continue;
		html_add(html, any ? "" : "<ul>");
		any = true;
		mood_add(&mood, html->journey, member->touchpoint, NULL);
		html_add(html, "<li>");
		if (mood.count > 0)
			html_add_face(html, mood.sum / (double)mood.count);
		html_add(html, "<span>%t", name_of(html, member->touchpoint));
		if (mood.count > 0)
			html_add(html, " <span class=\"sum\">%d</span>", mood.sum / (double)mood.count);
		if (journey_truth(html->journey, member->touchpoint, KEY_STAR))
			html_add(html, " <span class=\"signs-star\">★</span>");
		html_add(html, "</span></li>");
	}
	html_add(html, any ? "</ul></td>" : "</td>");
}

static void
add_row(struct html *html, const struct groups *groups, size_t group)
{
	const char *name = groups->v[group].name;
	struct mood mood = { 0 };

	for (size_t i = 0; i < groups->member_count; i++)
		if (groups->members[i].group == group)
			mood_add(&mood, html->journey, groups->members[i].touchpoint, NULL);
	html_add(html, "<tr><th scope=\"row\">");
	html_add(html, *name != '\0' ? "%t" : "%w", *name != '\0' ? name : N_("No channel"));
	add_sum(html, groups->v[group].members, &mood);
	html_add(html, "</th>");
	for (size_t phase = 0; phase < groups->phases; phase++)
		add_crossing(html, groups, group, phase);
	html_add(html, "</tr>\n");
}

static void
add_phase(struct html *html, size_t number)
{
	node_id phase = journey_child(html->journey, NODE_ROOT, KEY_PHASES, number), touchpoint;
	struct mood mood = { 0 };
	size_t count = 0;

	for (; (touchpoint = journey_child(html->journey, phase, KEY_TOUCHPOINTS, count)) !=
	    NODE_NONE; count++)
		mood_add(&mood, html->journey, touchpoint, NULL);
	html_add(html, "<th scope=\"col\" class=\"phase p%n\">%t", number % HTML_TINTS,
	    name_of(html, phase));
	add_sum(html, count, &mood);
	html_add(html, "</th>");
}

/* Only where the map has channels. */
void
html_add_matrix(struct html *html)
{
	struct groups groups = { 0 };

	groups_read(&groups, html->journey, KEY_CHANNEL);
	if (groups.count > 1 || (groups.count == 1 && *groups.v[0].name != '\0')) {
		html_add(html, "<section id=\"matrix\">\n<h2>%w</h2>\n<div class=\"scroll\" role=\"region\" "
		    "aria-label=\"%a\" tabindex=\"0\">\n<table class=\"matrix\">\n<caption>%w</caption>\n"
		    "<thead><tr><td></td>", N_("Matrix"), N_("Matrix"),
		    N_("Touchpoints by phase and channel"));
		for (size_t i = 0; i < groups.phases; i++)
			add_phase(html, i);
		html_add(html, "</tr></thead>\n<tbody>\n");
		for (size_t i = 0; i < groups.count; i++)
			add_row(html, &groups, i);
		html_add(html, "</tbody>\n</table>\n</div>\n</section>\n");
	}
	groups_clear(&groups);
}
