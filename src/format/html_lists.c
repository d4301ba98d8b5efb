/*
 * The lists at the end of the HTML page: evidence, parking lot, comments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/err.h"
#include "html.h"
#include "model/evidence.h"
#include "model/remarks.h"

static const char *
get(const struct html *html, node_id node, enum key key)
{
	return journey_text(html->journey, node, key);
}

/* A link to what rests on a piece of evidence. */
static void
add_mention(struct html *html, const struct mention *mention)
{
	node_id node = mention->node, owner = journey_parent(html->journey, node);

	html_add(html, "<li>");
	if (journey_kind(html->journey, node) != NODE_CARD) {
		html_add(html, "%t", get(html, node, KEY_NAME));
	} else {
		html_add(html, owner != NODE_ROOT ? "%t › " : "", get(html, owner, KEY_NAME));
		html_add_card_link(html, node);
	}
	html_add(html, "</li>");
}

static void
add_evidence(struct html *html, const struct mentions *mentions, node_id node)
{
	static const char *const sides[] = { [EVIDENCE_UNKNOWN] = "",
		[EVIDENCE_QUANTITATIVE] = N_("quantitative: it counts"),
		[EVIDENCE_QUALITATIVE] = N_("qualitative: it tells") };
	static const enum key shown[] = { KEY_TITLE, KEY_KIND, KEY_DATE, KEY_NONE };
	const char *kind = get(html, node, KEY_KIND), *title = get(html, node, KEY_TITLE);
	enum evidence_side side = evidence_side_of(kind);
	size_t count;
	const struct mention *mention = mentions_of(mentions, ids_of(html->ids, node), &count);

	html_add(html, "<li id=\"e%u\"><b>", node);
	html_add_linked(html, *title != '\0' ? title : ids_of(html->ids, node));
	html_add(html, "</b> <span class=\"when\">%t</span> ", get(html, node, KEY_DATE));
	if (*kind != '\0')
		html_add(html, "<span class=\"badge\">%l</span> ", kind);
	if (side != EVIDENCE_UNKNOWN)
		html_add(html, "<span class=\"side\">%w</span>", sides[side]);
	html_add_fields(html, node, shown);
	html_add_conflict(html, node);
	html_add(html, count > 0 ? "<ul>" : "");
	for (size_t i = 0; i < count; i++)
		add_mention(html, &mention[i]);
	html_add(html, count > 0 ? "</ul>" : "");
	html_add(html, "</li>\n");
}

static void
add_all_evidence(struct html *html)
{
	struct mentions mentions = { 0 };
	node_id node;

	if (journey_count(html->journey, NODE_ROOT, KEY_EVIDENCE) == 0)
		return;
	mentions_read(&mentions, html->journey, NODE_EVIDENCE);
	html_add(html, "<section id=\"evidence\">\n<h2>%k</h2>\n<ol class=\"evidence\">\n",
	    KEY_EVIDENCE);
	for (size_t i = 0; (node = journey_child(html->journey, NODE_ROOT, KEY_EVIDENCE, i)) !=
	    NODE_NONE; i++)
		add_evidence(html, &mentions, node);
	html_add(html, "</ol>\n</section>\n");
	mentions_clear(&mentions);
}

static void
add_parking(struct html *html)
{
	node_id card;

	if (journey_count(html->journey, NODE_ROOT, KEY_PARKING) == 0)
		return;
	html_add(html, "<section id=\"parking\">\n<h2>%k</h2>\n<ul class=\"cards\">\n",
	    KEY_PARKING);
	for (size_t i = 0; (card = journey_child(html->journey, NODE_ROOT, KEY_PARKING, i)) !=
	    NODE_NONE; i++)
		html_add_card(html, card, NULL, "li");
	html_add(html, "</ul>\n</section>\n");
}

/* What a remark is about: a lane of its touchpoint, or the file's own word. */
static void
add_subject(struct html *html, const char *on)
{
	key_id key = journey_find_key(html->journey, on);

	for (size_t i = 0; key != KEY_NONE && i < html->lanes.count; i++)
		if (html->lanes.v[i].key == key) {
			html_add(html, " › ");
			html_add_lane(html, &html->lanes.v[i]);
			return;
		}
	html_add(html, *on != '\0' ? " › %t" : "", on);
}

static void
add_said(struct html *html, node_id node)
{
	static const enum key shown[] = { KEY_BY, KEY_AT, KEY_TEXT, KEY_ON, KEY_DONE, KEY_ANSWER,
		KEY_NONE };

	html_add(html, "<p class=\"text\">");
	html_add_linked(html, get(html, node, KEY_TEXT));
	html_add(html, "</p><p class=\"by\">— %t%t%t</p>", get(html, node, KEY_BY),
	    *get(html, node, KEY_AT) != '\0' ? ", " : "", get(html, node, KEY_AT));
	html_add_fields(html, node, shown);
	html_add_conflict(html, node);
}

/* A remark and the answers to it. */
static void
add_thread(struct html *html, node_id touchpoint, node_id node)
{
	bool done = journey_truth(html->journey, node, KEY_DONE);

	html_add(html, "<li class=\"%t\"><p class=\"about\"><a href=\"#t%u\">%t</a>", done ? "done" :
	    "open", touchpoint, get(html, touchpoint, KEY_NAME));
	add_subject(html, get(html, node, KEY_ON));
	html_add(html, " <span class=\"badge status %t\"><span aria-hidden=\"true\">%t</span> %w</span>"
	    "</p>", done ? "done" : "open", done ? "✓" : "○", done ? N_("done") : N_("open"));
	add_said(html, node);
	while ((node = remark_next_answer(html->journey, node)) != NODE_NONE) {
		html_add(html, "<div class=\"answer\"><p class=\"about\">%k</p>", KEY_ANSWER);
		add_said(html, node);
		html_add(html, "</div>");
	}
	html_add(html, "</li>\n");
}

static void
add_comments(struct html *html)
{
	size_t found = 0;

	for (size_t i = 0; i < html->column_count; i++) {
		node_id touchpoint = html->columns[i].touchpoint, node;

		for (size_t j = 0; touchpoint != NODE_NONE && (node = journey_child(html->journey,
		    touchpoint, KEY_COMMENTS, j)) != NODE_NONE; j++) {
			if (remark_is_answer(html->journey, node))
				continue;
			if (found++ == 0)
				html_add(html, "<section id=\"comments\">\n<h2>%k</h2>\n"
				    "<ul class=\"comments\">\n", KEY_COMMENTS);
			add_thread(html, touchpoint, node);
		}
	}
	html_add(html, found > 0 ? "</ul>\n</section>\n" : "");
}

void
html_add_lists(struct html *html)
{
	add_all_evidence(html);
	add_parking(html);
	add_comments(html);
}
