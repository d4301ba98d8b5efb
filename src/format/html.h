/*
 * What the rooms of the HTML page share: the page being written, and the one
 * way to add to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_HTML_H
#define SRC_FORMAT_HTML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "format/format.h"
#include "model/ids.h"
#include "model/lane.h"
#include "model/mentions.h"
#include "model/stats.h"
#include "model/walks.h"
#include "view/label.h"

#define HTML_CURVES 5	/* personas with a curve of their own */
#define HTML_TINTS 6	/* of phases; then they begin again */

/* A column of the map: a touchpoint, or the empty place of a phase that has
 * none (NODE_NONE). */
struct html_column {
	node_id phase, touchpoint;
	size_t band;	/* the phase's place among the phases */
};

/* Whose curves are drawn: the personas that levels name, in their order. */
struct html_person {
	const char *id, *name;	/* borrowed */
};

struct html {
	const struct format_output *output;
	const struct journey *journey;
	struct look look;
	struct str *out;
	const char *language;	/* of our words where the page has another; or NULL */
	struct ids *ids;
	struct lanes lanes;	/* those that show */
	struct walk_table walks;
	struct html_column *columns;
	size_t column_count, column_room;
	struct html_person *persons;
	size_t person_count, person_room;
	double low, high;	/* the scale */
	const char *paper;	/* as CSS writes its size */
	size_t fit;		/* touchpoints that can be read on one sheet */
	bool twin;		/* what is written stands on the page already: no ids */
};

/* Adds markup, in which a % with a letter stands for an argument:
 *     t  a text of the file, escaped; fit for an element or for an attribute
 *        in double quotes
 *     w  a word of ours, to be translated, for an element
 *     a  the same for an attribute
 *     o  one that is translated already, for an element
 *     k  the label of a key (key_id), for an element      K  for an attribute
 *     l  a word that an attribute may hold, as its label, for an element
 *     u  a node_id or another unsigned number     n  a size_t
 *     g  a double, as short as can be             d  a double with one digit
 * All that the file says must come in by `t`: this is the one door. */
void html_add(struct html *html, const char *markup, ...);

/* A text that is a link when it is one address of the web and nothing else. */
void html_add_linked(struct html *html, const char *text);

/* A value on one line, addresses as links. */
void html_add_value(struct html *html, const struct value *value);

/* The name of a lane, in an element: marked where it is in another language. */
void html_add_lane(struct html *html, const struct lane *lane);

/* The name of a persona or the title of a piece of evidence by its id; the id
 * itself where it names nothing. */
const char *html_name_of(const struct html *html, enum node_kind kind, const char *id);

/* A face for a level: decoration, the number must stand beside it. */
void html_add_face(struct html *html, double level);

/* The attributes of a node that stand at no place of their own, as a list of
 * terms: those that the file format knows but for `skip` (ended by KEY_NONE),
 * then those that it does not. */
void html_add_fields(struct html *html, node_id node, const enum key *skip);

/* What two who edited the same thing wrote; nothing where they did not. */
void html_add_conflict(struct html *html, node_id node);

/* html_card.c: all cards of a cell. */
void html_add_cards(struct html *html, node_id owner, const struct lane *lane);
void html_add_card(struct html *html, node_id card, const struct lane *lane, const char *tag);

/* The card's text; a link to it where it stands on the page. */
void html_add_card_link(struct html *html, node_id card);

/* html_curve.c: the row of a curve through columns `first` to `end`, as one
 * picture. `pair` draws what was expected beside it. */
void html_add_curve(struct html *html, const struct lane *lane, bool pair, size_t first,
	size_t end);
void html_add_signs(struct html *html);		/* faces and points, for use by others */
void html_add_spark(struct html *html, const struct figure *figures, size_t count);

/* The parts of the page, one after the other. */
void html_add_head(struct html *html);		/* title, goal, personas */
void html_add_map(struct html *html);		/* html_map.c */
void html_add_legend(struct html *html, bool pair);
void html_add_flow(struct html *html);		/* html_flow.c */
void html_add_matrix(struct html *html);
void html_add_ideas(struct html *html);		/* html_scores.c */
void html_add_walks(struct html *html);
void html_add_lists(struct html *html);		/* html_lists.c: evidence, parking, comments */

/* How all looks: html.css, built in. */
extern const char html_style[];

#endif
