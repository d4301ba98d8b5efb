/*
 * A picture from the journey to the file's bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "picture.h"

#include <string.h>

#include "base/progress.h"
#include "draw_out.h"
#include "model/lane.h"

#define DRAW_PERCENT 50	/* of the time it takes; the rest is writing */
#define PIXELS 2.0	/* of a PNG, to a point: 144 to the inch */

/* In points, lying. */
static const struct {
	const char *name;
	double width, height;
} papers[] = {
	{ "a4", 841.89, 595.28 },
	{ "a3", 1190.55, 841.89 },
	{ "a2", 1683.78, 1190.55 },
	{ "a1", 2383.94, 1683.78 },
	{ "a0", 3370.39, 2383.94 },
};

const char *
picture_word(const struct picture *picture, const char *text)
{
	return format_word(picture->output, text);
}

enum hue
picture_hue(size_t number)
{
	static const enum hue hues[] = { HUE_BLUE, HUE_ORANGE, HUE_GREEN, HUE_PURPLE, HUE_SKY,
		HUE_RED };

	return hues[number % (sizeof hues / sizeof *hues)];
}

static int
find_paper(struct picture *picture, const struct picture_view *view, struct err *err)
{
	const char *name = picture->output->paper != NULL ? picture->output->paper : view->paper;

	if (name == NULL)
		return 0;
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
		if (strcmp(papers[i].name, name) == 0) {
			picture->width = view->upright ? papers[i].height : papers[i].width;
			picture->height = view->upright ? papers[i].width : papers[i].height;
			return 0;
		}
	}
	return err_set(err, ERR_USAGE, N_("there is no paper “%s”; there are: a4, a3, a2, a1, a0"), "t",
	    name);
}

/* Which views there are, for those who asked for another. */
static int
fail_unknown(const char *name, struct err *err)
{
	struct str names = { 0 };
	size_t count;
	const struct picture_view *views = picture_views(&count);

	for (size_t i = 0; i < count; i++)
		str_add_format(&names, "%s%s", i > 0 ? ", " : "", views[i].name);
	err_set(err, ERR_USAGE, N_("there is no picture of the view “%s”; there are: %s"), "tt", name,
	    str_text(&names));
	str_clear(&names);
	return -1;
}

static struct drawing *
draw_once(struct picture *picture, const struct picture_view *view, const struct drawing *before)
{
	picture->drawing = drawing_new(journey_text(picture->journey, NODE_ROOT, KEY_LANGUAGE),
	    before);
	drawing_expect(picture->drawing, journey_next_id(picture->journey) *
	    (view->texts + (picture->width > 0 ? view->more : 0)) / 100);
	view->draw(picture);
	picture_feet(picture);
	return picture->drawing;
}

int
picture_draw(const struct format_output *output, struct notes *notes, struct drawing **drawing,
	struct err *err)
{
	const char *name = output->view != NULL ? output->view : "map";
	const struct picture_view *view = picture_find(name);
	struct picture picture = { .journey = output->journey, .output = output, .notes = notes,
		.look = { .journey = output->journey, .translate = output->translate } };
	struct ids *ids;

	if (view == NULL)
		return fail_unknown(name, err);
	if (find_paper(&picture, view, err) != 0 || drawing_begin(err) != 0)
		return -1;
	ids = ids_new(output->journey);
	picture.ids = ids;
	lane_scale(output->journey, &picture.low, &picture.high);
	*drawing = draw_once(&picture, view, NULL);
	if (view->stacked && !drawing_is_stopped(*drawing)) {
		struct drawing *before = *drawing;

		*drawing = draw_once(&picture, view, before);
		drawing_free(before);
	}
	ids_free(ids);
	if (!drawing_is_stopped(*drawing))
		return 0;
	drawing_free(*drawing);
	*drawing = NULL;
	return progress_stopped(err);
}

/* A PNG, and what is to be said of it. */
static int
write_png(struct drawing *drawing, struct notes *notes, struct str *out, struct err *err)
{
	double pixels = PIXELS;

	if (drawing_png(drawing, &pixels, out, err) != 0)
		return -1;
	if (pixels < PIXELS)
		err_set(notes_add(notes), ERR_LIMIT,
		    N_("the picture is too large for PNG and was made smaller; SVG and PDF are not"),
		    NULL);
	return 0;
}

static int
write_out(enum picture_kind kind, struct drawing *drawing, const char *title,
	struct notes *notes, struct str *out, struct err *err)
{
	switch (kind) {
	case PICTURE_SVG:
		return drawing_svg(drawing, title, out, err);
	case PICTURE_PDF:
		return drawing_pdf(drawing, title, out, err);
	case PICTURE_PNG:
		break;
	}
	return write_png(drawing, notes, out, err);
}

int
picture_write(enum picture_kind kind, const struct format_output *output, struct notes *notes,
	struct str *out, struct err *err)
{
	const char *title = journey_text(output->journey, NODE_ROOT, KEY_TITLE);
	struct drawing *drawing = NULL;
	int done;

	progress_part(0, DRAW_PERCENT);
	done = picture_draw(output, notes, &drawing, err);
	progress_part(DRAW_PERCENT, 100);
	if (done == 0)
		done = write_out(kind, drawing, title, notes, out, err);
	progress_part(0, 100);
	drawing_free(drawing);
	return done;
}
