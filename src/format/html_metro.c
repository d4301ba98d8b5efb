/*
 * The flow on the HTML page as a metro map, drawn as SVG: a line for each owner,
 * touchpoints as stations by their numbers in the list below it.
 *
 * It is a picture for the eye; the list says all that it shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "html_metro.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/vec.h"
#include "base/width.h"

#define STATIONS_MOST 200	/* more are no picture */
enum { EDGE = 16, STEP = 76, TOP = 52, LINE = 58, RADIUS = 13 };
#define LETTER 8.2		/* how wide one of an owner's name may be */

/* The lines from the top on; a touchpoint without an owner is on one of its own. */
struct metro {
	struct html *html;
	const struct flow *flow;
	const char **owners;
	size_t count, room;
	size_t *lines;		/* of each stop */
	double left;		/* the first stop, right of the owners' names */
};

static size_t
line_of(struct metro *metro, const char *owner)
{
	size_t i = 0;

	while (i < metro->count && strcmp(metro->owners[i], owner) != 0)
		i++;
	if (i == metro->count) {
		vec_grow(metro->owners, metro->count, metro->room);
		metro->owners[metro->count++] = owner;
	}
	return i;
}

static double
x_of(const struct metro *metro, size_t stop)
{
	return metro->left + (double)stop * STEP;
}

static double
y_of(const struct metro *metro, size_t stop)
{
	return TOP + (double)metro->lines[stop] * LINE;
}

/* An owner's name and a track from there to the last station. */
static void
add_line(struct metro *metro, size_t line)
{
	double y = TOP + (double)line * LINE;
	size_t last = 0;

	for (size_t i = 0; i < metro->flow->stop_count; i++)
		if (metro->lines[i] == line)
			last = i;
	html_add(metro->html, "<g class=\"line p%n\"><path d=\"M%g %gH%g\"/><text x=\"%u\" "
	    "y=\"%g\">%t</text></g>\n", line % HTML_TINTS, metro->left - STEP / 2, y,
	    x_of(metro, last), (unsigned)EDGE, y + 4, metro->owners[line]);
}

static void
add_exit(struct metro *metro, size_t stop, const struct flow_way *way)
{
	double x = x_of(metro, stop), y = y_of(metro, stop);

	html_add(metro->html, "<g class=\"exit\"><path d=\"M%g %gl16 16m-9 0h9v-9\"/>", x + 9, y + 9);
	if (way->share >= 0)
		html_add(metro->html, "<text x=\"%g\" y=\"%g\">%g%%</text>", x + 29, y + 31,
		    way->share);
	html_add(metro->html, "</g>\n");
}

/* To the next station, past others by an arc above them, back by one below. */
static void
add_way(struct metro *metro, size_t stop, const struct flow_way *way)
{
	double x = x_of(metro, stop), y = y_of(metro, stop), to_x, to_y, share, bow;
	size_t to = flow_place(metro->flow, way->to);

	share = way->share >= 0 ? fmin(way->share, 100) : 100;
	to_x = x_of(metro, to);
	to_y = y_of(metro, to);
	bow = way->back ? 34 : to > stop + 1 ? -34 : 0;
	html_add(metro->html, "<path class=\"%t\" stroke-width=\"%g\" d=\"M%g %gC%g %g %g %g %g %g\"/>\n",
	    way->back ? "back" : "way", round(2 + share / 25), x, y,
	    x + (to == stop ? 30 : (to_x - x) / 2), y + bow, to_x - (to == stop ? 30 :
	    (to_x - x) / 2), to_y + bow, to_x, to_y);
}

static void
add_station(struct metro *metro, size_t stop)
{
	node_id node = metro->flow->stops[stop];

	html_add(metro->html, "<g class=\"stop p%n\"><title>%t</title><circle cx=\"%g\" cy=\"%g\" "
	    "r=\"%u\"/><text x=\"%g\" y=\"%g\">%n</text></g>\n",
	    metro->lines[stop] % HTML_TINTS, journey_text(metro->html->journey, node, KEY_NAME),
	    x_of(metro, stop), y_of(metro, stop), (unsigned)RADIUS, x_of(metro, stop),
	    y_of(metro, stop) + 4, stop + 1);
}

/* The ways on, or, above them, the exits. */
static void
add_ways(struct metro *metro, bool exits)
{
	const struct flow *flow = metro->flow;
	size_t count;

	for (size_t i = 0; i < flow->stop_count; i++) {
		const struct flow_way *ways = flow_from(flow, i, &count);

		for (size_t k = 0; k < count; k++)
			if (exits && ways[k].end == FLOW_EXIT)
				add_exit(metro, i, &ways[k]);
			else if (!exits && ways[k].end == FLOW_ON)
				add_way(metro, i, &ways[k]);
	}
}

static void
draw(struct metro *metro)
{
	const struct flow *flow = metro->flow;
	double width = x_of(metro, flow->stop_count - 1) + 90;
	double height = TOP + (double)(metro->count - 1) * LINE + 56;

	html_add(metro->html, "<div class=\"scroll\" role=\"region\" aria-label=\"%a\" "
	    "tabindex=\"0\"><svg class=\"metro\" viewBox=\"0 0 %g %g\" width=\"%g\" height=\"%g\" "
	    "aria-hidden=\"true\">\n", N_("Flow"), width, height, width, height);
	for (size_t i = 0; i < metro->count; i++)
		add_line(metro, i);
	add_ways(metro, false);
	for (size_t i = 0; i < flow->stop_count; i++)
		add_station(metro, i);
	add_ways(metro, true);
	html_add(metro->html, "</svg></div>\n");
}

void
html_add_metro(struct html *html, const struct flow *flow)
{
	struct metro metro = { .html = html, .flow = flow };

	if (flow->stop_count < 2 || flow->stop_count > STATIONS_MOST)
		return;
	metro.lines = mem_zero(flow->stop_count, sizeof *metro.lines);
	for (size_t i = 0; i < flow->stop_count; i++)
		metro.lines[i] = line_of(&metro, flow_owner(html->journey, flow->stops[i]));
	for (size_t i = 0; i < metro.count; i++)
		metro.left = fmax(metro.left, LETTER * (double)width_of(metro.owners[i],
		    strlen(metro.owners[i])));
	metro.left += EDGE + STEP / 2 + 6;
	draw(&metro);
	free(metro.owners);
	free(metro.lines);
}
