/*
 * Pages and shapes, by cairo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "draw.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/vec.h"
#include "draw_calls.h"
#include "drawing.h"

#define RIM 0.75	/* the width of a rim */
#define PI 3.14159265358979323846

struct drawing *
drawing_new(const char *language, const struct drawing *before)
{
	struct drawing *drawing = mem_zero(1, sizeof *drawing);

	drawing->before = before;
	drawing->language = mem_text(language != NULL ? language : "");
	return drawing;
}

void
drawing_free(struct drawing *drawing)
{
	if (drawing == NULL)
		return;
	text_end(drawing);
	if (drawing->cairo != NULL)
		cairo_destroy(drawing->cairo);
	for (size_t i = 0; i < drawing->page_count; i++)
		cairo_surface_destroy(drawing->pages[i].surface);
	free(drawing->pages);
	free(drawing->lines);
	free(drawing->language);
	str_clear(&drawing->letters);
	free(drawing);
}

void
drawing_add_page(struct drawing *drawing, double width, double height, double scale)
{
	cairo_rectangle_t bounds = { 0, 0, width, height };

	/* Without bounds, or with large ones, SVG goes wrong. */
	if (drawing->before != NULL && drawing->page_count < drawing->before->page_count)
		height = bounds.height = drawing->before->pages[drawing->page_count].height;
	vec_grow(drawing->pages, drawing->page_count, drawing->page_room);
	drawing->pages[drawing->page_count++] = (struct page){
		.surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &bounds),
		.width = width, .height = height, .scale = scale,
	};
	drawing_turn(drawing, drawing->page_count - 1);
}

void
drawing_end_page(struct drawing *drawing, double height)
{
	drawing->pages[drawing->at].height = height;
}

size_t
drawing_pages(const struct drawing *drawing)
{
	return drawing->page_count;
}

void
drawing_turn(struct drawing *drawing, size_t page)
{
	if (drawing->cairo != NULL)
		cairo_destroy(drawing->cairo);
	drawing->at = page;
	drawing->cairo = cairo_create(drawing->pages[page].surface);
	cairo_scale(drawing->cairo, drawing->pages[page].scale, drawing->pages[page].scale);
	cairo_set_line_cap(drawing->cairo, CAIRO_LINE_CAP_ROUND);
	cairo_set_line_join(drawing->cairo, CAIRO_LINE_JOIN_ROUND);
}

struct box
drawing_page(const struct drawing *drawing, size_t page)
{
	const struct page *of = &drawing->pages[page];

	return (struct box){ 0, 0, of->width / of->scale, of->height / of->scale };
}

void
draw_with(struct drawing *drawing, enum ink ink, double strength)
{
	struct colour colour = ink_colour(ink);

	cairo_set_source_rgba(drawing->cairo, colour.red, colour.green, colour.blue, strength);
}

/* Fills and rims the path as it is. */
static void
finish(struct drawing *drawing, enum ink fill, enum ink rim)
{
	if (fill != INK_NONE) {
		draw_with(drawing, fill, 1);
		cairo_fill_preserve(drawing->cairo);
	}
	if (rim != INK_NONE) {
		draw_with(drawing, rim, 1);
		cairo_set_line_width(drawing->cairo, RIM);
		cairo_stroke_preserve(drawing->cairo);
	}
	cairo_new_path(drawing->cairo);
}

static void
path_box(struct drawing *drawing, struct box box, double radius)
{
	cairo_t *cairo = drawing->cairo;
	double right = box.x + box.width, bottom = box.y + box.height;
	double most = fmin(box.width, box.height) / 2;

	radius = radius > most ? most : radius;
	cairo_new_path(cairo);
	if (radius <= 0) {
		cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
	} else {
		cairo_arc(cairo, right - radius, box.y + radius, radius, -PI / 2, 0);
		cairo_arc(cairo, right - radius, bottom - radius, radius, 0, PI / 2);
		cairo_arc(cairo, box.x + radius, bottom - radius, radius, PI / 2, PI);
		cairo_arc(cairo, box.x + radius, box.y + radius, radius, PI, 3 * PI / 2);
		cairo_close_path(cairo);
	}
}

void
draw_box(struct drawing *drawing, struct box box, double radius, enum ink fill, enum ink rim)
{
	path_box(drawing, box, radius);
	finish(drawing, fill, rim);
}

void
draw_dashed_box(struct drawing *drawing, struct box box, double radius, enum ink ink)
{
	double dash[] = { 2.5, 2.5 };

	path_box(drawing, box, radius);
	cairo_set_dash(drawing->cairo, dash, 2, 0);
	finish(drawing, INK_NONE, ink);
	cairo_set_dash(drawing->cairo, NULL, 0, 0);
}

void
draw_circle(struct drawing *drawing, struct point middle, double radius, enum ink fill,
	enum ink rim)
{
	cairo_new_path(drawing->cairo);
	cairo_arc(drawing->cairo, middle.x, middle.y, radius, 0, 2 * PI);
	cairo_close_path(drawing->cairo);
	finish(drawing, fill, rim);
}

void
draw_polygon(struct drawing *drawing, const struct point *points, size_t count, enum ink fill,
	enum ink rim)
{
	cairo_new_path(drawing->cairo);
	for (size_t i = 0; i < count; i++)
		cairo_line_to(drawing->cairo, points[i].x, points[i].y);
	cairo_close_path(drawing->cairo);
	finish(drawing, fill, rim);
}

static void
run_stroke(struct drawing *drawing, struct stroke stroke)
{
	double dash[] = { 0.1, stroke.width * 2.2 };

	if (stroke.dashed)
		cairo_set_dash(drawing->cairo, dash, 2, 0);
	draw_with(drawing, stroke.ink, 1);
	cairo_set_line_width(drawing->cairo, stroke.width);
	cairo_stroke(drawing->cairo);
	cairo_set_dash(drawing->cairo, NULL, 0, 0);
}

/* Goes so far from a corner towards another point, at most half the way. */
static struct point
towards(struct point from, struct point to, double length)
{
	double x = to.x - from.x, y = to.y - from.y, all = hypot(x, y);
	double share = all > 0 ? fmin(length / all, 0.5) : 0;

	return (struct point){ from.x + x * share, from.y + y * share };
}

void
draw_line(struct drawing *drawing, const struct point *points, size_t count, double radius,
	struct stroke stroke)
{
	cairo_t *cairo = drawing->cairo;

	cairo_new_path(cairo);
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || i == count - 1 || radius <= 0) {
			cairo_line_to(cairo, points[i].x, points[i].y);
		} else {
			struct point in = towards(points[i], points[i - 1], radius);
			struct point out = towards(points[i], points[i + 1], radius);

			cairo_line_to(cairo, in.x, in.y);
			cairo_curve_to(cairo, (in.x + 2 * points[i].x) / 3, (in.y + 2 * points[i].y) / 3,
			    (out.x + 2 * points[i].x) / 3, (out.y + 2 * points[i].y) / 3, out.x, out.y);
		}
	}
	run_stroke(drawing, stroke);
}

void
draw_rule(struct drawing *drawing, double x1, double y1, double x2, double y2,
	struct stroke stroke)
{
	struct point points[] = { { x1, y1 }, { x2, y2 } };

	draw_line(drawing, points, 2, 0, stroke);
}

static double
slope(struct point from, struct point to)
{
	return to.x > from.x ? (to.y - from.y) / (to.x - from.x) : 0;
}

/* The slope of the curve in a point: the harmonic mean of those on both sides,
 * flat where it turns. */
static double
tangent(const struct point *points, size_t count, size_t i)
{
	double before, after;

	if (i == 0 || i == count - 1)
		return 0;
	before = slope(points[i - 1], points[i]);
	after = slope(points[i], points[i + 1]);
	return before * after <= 0 ? 0 : 2 * before * after / (before + after);
}

/* Goes on along the curve to point number `to` from the one before. */
static void
trace(cairo_t *cairo, struct curve curve, size_t to)
{
	const struct point *points = curve.points;
	double third = (points[to].x - points[to - 1].x) / 3;

	cairo_curve_to(cairo, points[to - 1].x + third,
	    points[to - 1].y + third * tangent(points, curve.count, to - 1),
	    points[to].x - third, points[to].y - third * tangent(points, curve.count, to),
	    points[to].x, points[to].y);
}

static bool
is_bridged(struct curve curve, size_t at)
{
	return curve.bridged != NULL && curve.bridged[at];
}

void
draw_curve(struct drawing *drawing, struct curve curve, struct stroke stroke)
{
	struct stroke dashed = stroke;

	dashed.dashed = true;
	cairo_new_path(drawing->cairo);
	for (size_t i = 1; i < curve.count; i++) {
		if (i == 1 || is_bridged(curve, i) != is_bridged(curve, i - 1))
			cairo_move_to(drawing->cairo, curve.points[i - 1].x, curve.points[i - 1].y);
		trace(drawing->cairo, curve, i);
		if (i + 1 == curve.count || is_bridged(curve, i) != is_bridged(curve, i + 1))
			run_stroke(drawing, is_bridged(curve, i) ? dashed : stroke);
	}
}

static void
outline(cairo_t *cairo, struct curve curve, double y)
{
	cairo_new_path(cairo);
	cairo_move_to(cairo, curve.points[0].x, y);
	cairo_line_to(cairo, curve.points[0].x, curve.points[0].y);
	for (size_t i = 1; i < curve.count; i++)
		trace(cairo, curve, i);
	cairo_line_to(cairo, curve.points[curve.count - 1].x, y);
	cairo_close_path(cairo);
}

void
draw_area(struct drawing *drawing, struct curve curve, double y, enum ink ink, double strength)
{
	if (curve.count < 2)
		return;
	outline(drawing->cairo, curve, y);
	draw_with(drawing, ink, strength);
	cairo_fill(drawing->cairo);
}

static void
stretch(struct curve curve, double *top, double *bottom)
{
	for (size_t i = 0; i < curve.count; i++) {
		*top = fmin(*top, curve.points[i].y);
		*bottom = fmax(*bottom, curve.points[i].y);
	}
}

void
draw_gap(struct drawing *drawing, struct curve above, struct curve below, enum ink ink,
	double strength)
{
	double top = HUGE_VAL, bottom = -HUGE_VAL;

	if (above.count < 2 || below.count < 2)
		return;
	stretch(above, &top, &bottom);
	stretch(below, &top, &bottom);
	cairo_save(drawing->cairo);
	outline(drawing->cairo, above, bottom);
	cairo_clip(drawing->cairo);
	draw_area(drawing, below, top, ink, strength);
	cairo_restore(drawing->cairo);
}
