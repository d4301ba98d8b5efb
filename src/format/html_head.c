/*
 * The head of the HTML page: what the map is of, its goal, its personas, and
 * what the signs on it mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/err.h"
#include "base/utf8.h"
#include "html.h"
#include "model/mood.h"
#include "view/legend.h"

static const char *
get(const struct html *html, node_id node, enum key key)
{
	return journey_text(html->journey, node, key);
}

static void
add_title(struct html *html)
{
	static const enum key shown[] = { KEY_CJM, KEY_TITLE, KEY_SCOPE, KEY_LANGUAGE, KEY_SCALE,
		KEY_CHECK, KEY_STATUS, KEY_NONE };
	const char *status = get(html, NODE_ROOT, KEY_STATUS);

	html_add(html, "<header class=\"title\">\n<p class=\"eyebrow\">%w", N_("Customer journey"));
	if (*status != '\0')
		html_add(html, " <span class=\"badge\">%l</span>", status);
	html_add(html, "</p>\n<h1>%t</h1>\n", get(html, NODE_ROOT, KEY_TITLE));
	if (*get(html, NODE_ROOT, KEY_SCOPE) != '\0')
		html_add(html, "<p class=\"scope\">%t</p>\n", get(html, NODE_ROOT, KEY_SCOPE));
	html_add_fields(html, NODE_ROOT, shown);
	html_add_conflict(html, NODE_ROOT);
	html_add(html, "</header>\n");
}

static void
add_usps(struct html *html, const struct value *usps)
{
	size_t count = usps == NULL ? 0 : usps->kind == VALUE_LIST ? value_count(usps) : 1;

	if (count == 0 || usps->kind == VALUE_MAP)
		return;
	html_add(html, "<div class=\"usps\"><h3>%k</h3><ul>", KEY_USPS);
	for (size_t i = 0; i < count; i++)
		html_add(html, "<li>%t</li>", value_text(usps->kind == VALUE_LIST ? value_item(usps, i) :
		    usps));
	html_add(html, "</ul></div>\n");
}

static void
add_goal(struct html *html)
{
	static const enum key parts[] = { KEY_WHAT, KEY_WHY, KEY_HOW };
	static const enum key shown[] = { KEY_WHAT, KEY_WHY, KEY_HOW, KEY_USPS, KEY_NONE };
	node_id goal = journey_child(html->journey, NODE_ROOT, KEY_GOAL, 0);

	if (goal == NODE_NONE)
		return;
	html_add(html, "<section class=\"goal\">\n<h2>%k</h2>\n<div class=\"parts\">\n",
	    KEY_GOAL);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (*get(html, goal, parts[i]) != '\0')
			html_add(html, "<div><h3>%k</h3><p>%t</p></div>\n",
			    parts[i], get(html, goal, parts[i]));
	add_usps(html, journey_get(html->journey, goal, KEY_USPS));
	html_add(html, "</div>\n");
	html_add_fields(html, goal, shown);
	html_add_conflict(html, goal);
	html_add(html, "</section>\n");
}

/* The first letters of the first two words of a name, as on a badge. */
static void
add_initials(struct html *html, const char *name)
{
	size_t len = strlen(name), at = 0;
	char letter[32];

	for (int i = 0; i < 2 && at < len; i++) {
		size_t next = utf8_next(name, len, at);

		if (next - at < sizeof letter) {
			memcpy(letter, name + at, next - at);
			letter[next - at] = '\0';
			html_add(html, "%t", letter);
		}
		at = next + strcspn(name + next, " ");
		at += strspn(name + at, " ");
	}
}

static void
add_persona(struct html *html, node_id persona, size_t number)
{
	static const enum key shown[] = { KEY_NAME, KEY_QUOTE, KEY_NONE };
	const char *quote = get(html, persona, KEY_QUOTE), *name = get(html, persona, KEY_NAME);

	if (*name == '\0')
		name = ids_of(html->ids, persona);
	html_add(html, "<article class=\"persona k%n\">\n<div class=\"who\">"
	    "<span class=\"portrait\" aria-hidden=\"true\">", number % HTML_CURVES);
	add_initials(html, name);
	html_add(html, "</span><h3>%t</h3></div>\n", name);
	if (*quote != '\0')
		html_add(html, "<blockquote>%t</blockquote>\n", quote);
	html_add_fields(html, persona, shown);
	html_add_conflict(html, persona);
	html_add(html, "</article>\n");
}

void
html_add_head(struct html *html)
{
	size_t count = journey_count(html->journey, NODE_ROOT, KEY_PERSONAS);
	node_id persona;

	add_title(html);
	html_add(html, count > 1 ? "<div class=\"basis many\">\n" : "<div class=\"basis\">\n");
	add_goal(html);
	if (count > 0)
		html_add(html, "<section class=\"personas\">\n<h2>%k</h2>\n<div class=\"parts\">\n",
		    KEY_PERSONAS);
	for (size_t i = 0; (persona = journey_child(html->journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++)
		add_persona(html, persona, i);
	if (count > 0)
		html_add(html, "</div>\n</section>\n");
	html_add(html, "</div>\n");
}

static void
add_sign(struct html *html, enum glyph glyph)
{
	html_add(html, "<li><span class=\"sign\" aria-hidden=\"true\">%t</span> %w</li>\n",
	    theme_glyph(glyph, false), legend_meaning(glyph));
}

/* Which end of the scale is which, and whose curve is which. */
static void
add_curves(struct html *html, bool pair)
{
	if (html->person_count <= 1)
		html_add(html, "<li><svg class=\"face\" viewBox=\"-14 -14 28 28\" aria-hidden=\"true\">"
		    "<use href=\"#face1\"/></svg> %g <svg class=\"face\" viewBox=\"-14 -14 28 28\" "
		    "aria-hidden=\"true\"><use href=\"#face5\"/></svg> %g</li>\n", html->low, html->high);
	for (size_t i = 0; html->person_count > 1 && i < html->person_count && i < HTML_CURVES; i++)
		html_add(html, "<li><svg class=\"stroke k%n\" viewBox=\"0 0 36 20\" aria-hidden=\"true\">"
		    "<path class=\"line k%n\" d=\"M0 10H36\"/><use href=\"#point%n\" x=\"18\" y=\"10\"/>"
		    "</svg> %t</li>\n", i, i, i, html->persons[i].name);
	if (pair)
		html_add(html, "<li><svg class=\"stroke k0\" viewBox=\"0 0 36 20\" aria-hidden=\"true\">"
		    "<path class=\"line hope k0\" d=\"M0 10H36\"/><use href=\"#hope\" x=\"18\" "
		    "y=\"10\"/></svg> %w</li>\n", N_("expected"));
}

void
html_add_legend(struct html *html, bool pair)
{
	html_add(html, "<ul class=\"legend\" aria-label=\"%a\">\n", N_("Legend"));
	add_curves(html, pair);
	add_sign(html, GLYPH_STAR);
	add_sign(html, GLYPH_VOTE);
	html_add(html, "<li><span class=\"sign\" aria-hidden=\"true\">!</span> %w</li>\n",
	    N_("severity"));
	if (journey_count(html->journey, NODE_ROOT, KEY_EVIDENCE) > 0) {
		add_sign(html, GLYPH_EVIDENCE);
		add_sign(html, GLYPH_ASSUMPTION);
	}
	add_sign(html, GLYPH_DOING);
	add_sign(html, GLYPH_OPEN);
	add_sign(html, GLYPH_DONE);
	add_sign(html, GLYPH_DROPPED);
	html_add(html, "</ul>\n");
}
