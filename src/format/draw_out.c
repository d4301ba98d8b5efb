/*
 * A drawing as PDF, SVG or PNG.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "base/progress.h"
#include "draw_calls.h"
#include "drawing.h"

/* Cairo takes 32767 pixels a side, and what it clips some fewer; so many in all
 * are some 400 MB. */
#define SIDE_MOST 32700.0
#define PIXELS_MOST 1e8

/* Bytes of a line of text, about, and after how many it is told how far it is. */
#define LINE_PDF 50
#define LINE_SVG 900
#define LINE_PNG 20
#define BYTES_A_BREATH 65536

/* Where a file's bytes go. */
struct sink {
	struct drawing *drawing;
	struct str *out;
	size_t expected;	/* bytes, about */
	size_t told;		/* as many were there when it was told last */
};

static bool
is_stopped(struct sink *sink)
{
	struct drawing *drawing = sink->drawing;

	sink->told = sink->out->len;
	if (!drawing->stopped)
		drawing->stopped = !progress_goes_on(N_("drawing"), sink->told, sink->expected);
	return drawing->stopped;
}

/* Cairo ends with an error where no more is to come. */
static cairo_status_t
add_bytes(void *to, const unsigned char *bytes, unsigned int len)
{
	struct sink *sink = to;

	str_add_n(sink->out, (const char *)bytes, len);
	if (sink->out->len - sink->told >= BYTES_A_BREATH && is_stopped(sink))
		return CAIRO_STATUS_WRITE_ERROR;
	return CAIRO_STATUS_SUCCESS;
}

/* What cairo says, in our words. */
static int
fail(struct drawing *drawing, cairo_status_t status, struct err *err)
{
	if (drawing->stopped)
		return progress_stopped(err);
	if (status == CAIRO_STATUS_SUCCESS)
		return 0;
	if (status == CAIRO_STATUS_NO_MEMORY)
		return err_set_memory(err);
	if (status == CAIRO_STATUS_INVALID_SIZE)
		return err_set(err, ERR_LIMIT, N_("the picture is too large for this format"), NULL);
	return err_set(err, ERR_LIMIT, N_("the picture cannot be drawn: %s"), "t",
	    cairo_status_to_string(status));
}

static void
put_page(cairo_t *cairo, const struct page *page, double y)
{
	struct colour paper = ink_colour(INK_PAPER);

	cairo_save(cairo);
	cairo_rectangle(cairo, 0, y, page->width, page->height);
	cairo_set_source_rgb(cairo, paper.red, paper.green, paper.blue);
	cairo_fill(cairo);
	cairo_set_source_surface(cairo, page->surface, 0, y);
	cairo_rectangle(cairo, 0, y, page->width, page->height);
	cairo_fill(cairo);
	cairo_restore(cairo);
}

static void
put_all(cairo_t *cairo, struct sink *sink)
{
	const struct drawing *drawing = sink->drawing;
	double y = 0;

	for (size_t i = 0; i < drawing->page_count && !is_stopped(sink); i++) {
		put_page(cairo, &drawing->pages[i], y);
		y += drawing->pages[i].height + PAGES_APART;
	}
}

/* All pages below each other. */
static struct box
whole(const struct drawing *drawing)
{
	struct box all = { 0, 0, 0, -PAGES_APART };

	for (size_t i = 0; i < drawing->page_count; i++) {
		all.width = fmax(all.width, drawing->pages[i].width);
		all.height += drawing->pages[i].height + PAGES_APART;
	}
	return all;
}

/* Ends both and tells whether all went well. */
static int
finish(struct drawing *drawing, cairo_t *cairo, cairo_surface_t *surface, struct err *err)
{
	cairo_status_t status = cairo_status(cairo);

	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(surface);
	cairo_surface_destroy(surface);
	return fail(drawing, status, err);
}

int
drawing_pdf(struct drawing *drawing, const char *title, struct str *out, struct err *err)
{
	struct sink sink = { drawing, out, drawing->line_count * LINE_PDF, 0 };
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(add_bytes, &sink, 1, 1);
	cairo_t *cairo = cairo_create(surface);

	/* No date: the same journey gives the same bytes. */
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, PACKAGE_NAME);
	for (size_t i = 0; i < drawing->page_count && !is_stopped(&sink); i++) {
		cairo_pdf_surface_set_size(surface, drawing->pages[i].width,
		    drawing->pages[i].height);
		put_page(cairo, &drawing->pages[i], 0);
		cairo_show_page(cairo);
	}
	return finish(drawing, cairo, surface, err);
}

int
drawing_svg(struct drawing *drawing, const char *title, struct str *out, struct err *err)
{
	struct box all = whole(drawing);
	struct str svg = { 0 };
	struct sink sink = { drawing, &svg, drawing->line_count * LINE_SVG, 0 };
	cairo_surface_t *surface = cairo_svg_surface_create_for_stream(add_bytes, &sink, all.width,
	    all.height);
	cairo_t *cairo = cairo_create(surface);
	int done;

	put_all(cairo, &sink);
	done = finish(drawing, cairo, surface, err);
	if (done == 0)
		svg_finish(drawing, title, &svg, out);
	str_clear(&svg);
	return done;
}

int
drawing_png(struct drawing *drawing, double *pixels, struct str *out, struct err *err)
{
	struct box all = whole(drawing);
	struct sink sink = { drawing, out, drawing->line_count * LINE_PNG, 0 };
	cairo_surface_t *surface;
	cairo_status_t status;
	cairo_t *cairo;

	*pixels = fmin(*pixels, SIDE_MOST / fmax(all.width, all.height));
	*pixels = fmin(*pixels, sqrt(PIXELS_MOST / (all.width * all.height)));
	surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24,
	    (int)ceil(all.width * *pixels - 1e-6), (int)ceil(all.height * *pixels - 1e-6));
	cairo = cairo_create(surface);
	cairo_set_source_rgb(cairo, 1, 1, 1);
	cairo_paint(cairo);
	cairo_scale(cairo, *pixels, *pixels);
	put_all(cairo, &sink);
	cairo_surface_flush(surface);
	status = cairo_status(cairo);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_write_to_png_stream(surface, add_bytes, &sink);
	if (status != CAIRO_STATUS_SUCCESS) {
		fail(drawing, status, err);
		err = NULL;
	}
	return finish(drawing, cairo, surface, err) == 0 && status == CAIRO_STATUS_SUCCESS ? 0 : -1;
}
