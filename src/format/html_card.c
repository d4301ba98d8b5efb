/*
 * A card on the HTML page, with what is known of it as small badges.
 *
 * A badge has a sign or a word beside its colour, and where the sign does not
 * speak for itself a word that only a screen reader says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/err.h"
#include "html.h"
#include "model/ideas.h"
#include "model/schema.h"
#include "model/series.h"
#include "view/theme.h"

static const char *
get(const struct html *html, node_id card, enum key key)
{
	return journey_text(html->journey, card, key);
}

/* A sign, the word for it that is heard, and a text. */
static void
add_badge(struct html *html, const char *kind, const char *sign, enum key key, const char *text)
{
	html_add(html, "<span class=\"badge %t\" title=\"%K\"><span aria-hidden=\"true\">%t</span>"
	    "<span class=\"heard\">%k </span>%t</span> ", kind, key, sign, key, text);
}

static void
add_key(struct html *html, node_id card, enum key key, const char *kind, const char *sign)
{
	const char *text = get(html, card, key);

	if (*text != '\0')
		add_badge(html, kind, sign, key, text);
}

/* A word before the text, for what has no sign. */
static void
add_said(struct html *html, node_id card, enum key key)
{
	if (*get(html, card, key) != '\0')
		html_add(html, "<span class=\"badge\">%k <span class=\"value\">%t</span></span> ",
		    key, get(html, card, key));
}

static void
add_status(struct html *html, node_id card)
{
	static const enum glyph signs[IDEA_STATES] = { GLYPH_DOING, GLYPH_OPEN, GLYPH_DONE,
		GLYPH_DROPPED };
	const char *word = get(html, card, KEY_STATUS);
	enum idea_status status = idea_status_find(word);

	if (*word == '\0')
		return;
	html_add(html, "<span class=\"badge status %t\"><span aria-hidden=\"true\">%t</span> %l</span> ",
	    status < IDEA_STATES ? idea_status_name(status) : "other",
	    status < IDEA_STATES ? theme_glyph(signs[status], false) : "",
	    word);
}

static void
add_source(struct html *html, const char *id)
{
	node_id node = ids_find_kind(html->ids, NODE_EVIDENCE, id);

	if (node == NODE_NONE) {
		add_badge(html, "evidence", "†", KEY_EVIDENCE, id);
		return;
	}
	html_add(html, "<a class=\"badge evidence\" href=\"#e%u\" title=\"%t\">"
	    "<span aria-hidden=\"true\">†%n</span><span class=\"heard\">%k: %t</span></a> ", node,
	    html_name_of(html, NODE_EVIDENCE, id), journey_index(html->journey, node) + 1,
	    KEY_EVIDENCE, html_name_of(html, NODE_EVIDENCE, id));
}

static bool
has_evidence(const struct html *html, node_id card)
{
	const struct value *value = journey_get(html->journey, card, KEY_EVIDENCE);

	return *value_text(value) != '\0' || value_count(value) > 0;
}

/* Where the map has evidence, a card that tells of the customer and rests on
 * none is marked. */
static void
add_assumption(struct html *html, node_id card, const struct lane *lane)
{
	if (lane != NULL && lane_tells_of_customer(lane) && !has_evidence(html, card) &&
	    journey_count(html->journey, NODE_ROOT, KEY_EVIDENCE) > 0)
		html_add(html, " <span class=\"badge assumption\" title=\"%a\">"
		    "<span aria-hidden=\"true\">?</span><span class=\"heard\">(%w)</span></span>",
		    N_("assumption"), N_("assumption"));
}

static void
add_evidence(struct html *html, node_id card)
{
	const struct value *value = journey_get(html->journey, card, KEY_EVIDENCE);

	if (has_evidence(html, card) && value->kind == VALUE_TEXT)
		add_source(html, value_text(value));
	else if (has_evidence(html, card))
		for (size_t i = 0; i < value_count(value); i++)
			add_source(html, value_text(value_item(value, i)));
	if (*get(html, card, KEY_SOURCE) != '\0')
		add_source(html, get(html, card, KEY_SOURCE));
}

static void
add_tags(struct html *html, node_id card)
{
	const struct value *tags = journey_get(html->journey, card, KEY_TAGS);

	if (tags == NULL)
		return;
	if (tags->kind == VALUE_TEXT)
		html_add(html, "<span class=\"badge tag\">#%t</span> ", value_text(tags));
	else
		for (size_t i = 0; i < value_count(tags); i++)
			html_add(html, "<span class=\"badge tag\">#%t</span> ",
			    value_text(value_item(tags, i)));
}

/* The latest figure, where it comes from, and its way there as a small curve. */
static void
add_figures(struct html *html, node_id card)
{
	const struct value *values = journey_get(html->journey, card, KEY_VALUES);
	struct series series = { 0 };
	const struct figure *last;

	series_read(&series, values);
	if (series.count > 0) {
		last = &series.v[series.count - 1];
		html_add(html, "<p class=\"figure\"><b>%t</b>%t%t",
		    value_text(value_item(values, series.from[series.count - 1])),
		    *get(html, card, KEY_UNIT) != '\0' ? " " : "", get(html, card, KEY_UNIT));
		if (series.count > 1 && last->value != last[-1].value)
			html_add(html, " <span aria-hidden=\"true\">%t</span>",
			    last->value > last[-1].value ? "↑" : "↓");
		html_add_spark(html, series.v, series.count);
		html_add(html, "<span class=\"when\">%t</span></p>",
		    value_key(values, series.from[series.count - 1]));
	} else {
		add_said(html, card, KEY_UNIT);
	}
	series_clear(&series);
}

/* Who wrote it and when. */
static void
add_by(struct html *html, node_id card)
{
	const char *by = get(html, card, KEY_BY), *at = get(html, card, KEY_AT);

	if (*by != '\0' || *at != '\0')
		html_add(html, "<span class=\"by\">— %t%t%t</span>", by,
		    *by != '\0' && *at != '\0' ? ", " : "", at);
}

static void
add_scores(struct html *html, node_id card)
{
	const char *can = get(html, card, KEY_FEASIBILITY), *effect = get(html, card, KEY_EFFECT);

	if (*effect != '\0')
		add_said(html, card, KEY_EFFECT);
	if (*can != '\0')
		add_said(html, card, KEY_FEASIBILITY);
}

/* All badges; nothing at all where there are none. */
static void
add_badges(struct html *html, node_id card, const struct lane *lane)
{
	static const char open[] = "<p class=\"badges\">";
	const char *persona = get(html, card, KEY_PERSONA), *votes = get(html, card, KEY_VOTES);
	size_t empty;

	html_add(html, open);
	empty = html->out->len;
	if (strcmp(votes, "0") != 0)
		add_key(html, card, KEY_VOTES, "votes", "▲ ");
	add_key(html, card, KEY_SEVERITY, "severity", "! ");
	add_status(html, card);
	add_scores(html, card);
	add_key(html, card, KEY_OWNER, "owner", "@ ");
	add_said(html, card, KEY_DUE);
	add_said(html, card, KEY_DONE);
	if (*persona != '\0' && (lane == NULL || lane->kind != LANE_LEVEL))
		add_badge(html, "persona", "☺ ", KEY_PERSONA,
		    html_name_of(html, NODE_PERSONA, persona));
	add_evidence(html, card);
	add_tags(html, card);
	add_by(html, card);
	if (html->out->len == empty)
		str_cut(html->out, empty - strlen(open));
	else
		html_add(html, "</p>");
}

void
html_add_card(struct html *html, node_id card, const struct lane *lane, const char *tag)
{
	static const enum key shown[] = { KEY_TEXT, KEY_BY, KEY_AT, KEY_VOTES, KEY_SEVERITY,
		KEY_EVIDENCE, KEY_PERSONA, KEY_TAGS, KEY_FEASIBILITY, KEY_EFFECT, KEY_OWNER,
		KEY_STATUS, KEY_DUE, KEY_DONE, KEY_UNIT, KEY_SOURCE, KEY_VALUES, KEY_NONE };
	const char *kind = lane == NULL ? "" : lane->kind == LANE_NAME ? " name" :
	    lane->key < KEY_KNOWN ? key_name(lane->key) : "";

	html_add(html, "<%t class=\"card%t%t\"", tag, *kind != '\0' && *kind != ' ' ? " " : "", kind);
	if (!html->twin)
		html_add(html, " id=\"c%u\"", card);
	html_add(html, "><p class=\"text\">");
	html_add_linked(html, get(html, card, KEY_TEXT));
	add_assumption(html, card, lane);
	html_add(html, "</p>");
	if (journey_get(html->journey, card, KEY_VALUES) != NULL ||
	    *get(html, card, KEY_UNIT) != '\0')
		add_figures(html, card);
	add_badges(html, card, lane);
	html_add_fields(html, card, shown);
	html_add_conflict(html, card);
	html_add(html, "</%t>\n", tag);
}

static bool
is_shown(const struct html *html, node_id card)
{
	key_id lane = journey_slot(html->journey, card);

	if (lane == KEY_PARKING)
		return true;
	for (size_t i = 0; i < html->lanes.count; i++)
		if (html->lanes.v[i].key == lane)
			return html->lanes.v[i].kind != LANE_DERIVED;
	return false;
}

void
html_add_card_link(struct html *html, node_id card)
{
	bool shown = is_shown(html, card);

	if (shown)
		html_add(html, "<a href=\"#c%u\">", card);
	html_add(html, "%t", get(html, card, KEY_TEXT));
	html_add(html, shown ? "</a>" : "");
}

void
html_add_cards(struct html *html, node_id owner, const struct lane *lane)
{
	size_t count = journey_count(html->journey, owner, lane->key);

	html_add(html, count > 1 ? "<ul class=\"cards\">" : "");
	for (size_t i = 0; i < count; i++)
		html_add_card(html, journey_child(html->journey, owner, lane->key, i), lane,
		    count > 1 ? "li" : "div");
	html_add(html, count > 1 ? "</ul>" : "");
}
