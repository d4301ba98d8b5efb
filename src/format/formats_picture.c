/*
 * The formats of pictures: SVG, PDF, PNG. A build without pictures knows them
 * too, so that it can say that it has none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "formats.h"
#include "picture.h"

static const char *const svg_suffixes[] = { ".svg", NULL };
static const char *const pdf_suffixes[] = { ".pdf", NULL };
static const char *const png_suffixes[] = { ".png", NULL };

#ifndef HAVE_PICTURES
int
picture_write(enum picture_kind kind, const struct format_output *output, struct notes *notes,
	struct str *out, struct err *err)
{
	(void)kind;
	(void)output;
	(void)notes;
	(void)out;
	err_set(err, ERR_REFUSED, N_("this cjm was built without pictures"), NULL);
	err_set_hint(err, N_("build it where pango and cairo are found, or export to HTML"));
	return -1;
}
#endif

static int
svg_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	return picture_write(PICTURE_SVG, output, notes, out, err);
}

static int
pdf_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	return picture_write(PICTURE_PDF, output, notes, out, err);
}

static int
png_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	return picture_write(PICTURE_PNG, output, notes, out, err);
}

const struct format format_svg = {
	.name = "svg",
	.suffixes = svg_suffixes,
	.help = N_("a picture of a view, sharp at any size, for web pages"),
	.takes = FORMAT_TAKES_VIEW | FORMAT_TAKES_PAPER,
	.write = svg_write,
};

const struct format format_pdf = {
	.name = "pdf",
	.suffixes = pdf_suffixes,
	.help = N_("a picture of a view, on one sheet or on pages, to print"),
	.takes = FORMAT_TAKES_VIEW | FORMAT_TAKES_PAPER,
	.write = pdf_write,
};

const struct format format_png = {
	.name = "png",
	.suffixes = png_suffixes,
	.help = N_("a picture of a view in pixels, for slides and mails"),
	.takes = FORMAT_TAKES_VIEW | FORMAT_TAKES_PAPER,
	.write = png_write,
};
