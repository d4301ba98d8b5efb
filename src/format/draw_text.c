/*
 * Text on pictures, measured, wrapped and set by pango.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "base/shown.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "draw_calls.h"
#include "drawing.h"

/* The first that is there is taken; what it lacks (CJK, emoji) comes from
 * whatever font has it. */
#define FAMILIES "Open Sans, Noto Sans, Source Sans 3, Liberation Sans, DejaVu Sans, sans-serif"

#define TEXTS_A_BREATH 64

static const struct {
	double size;
	PangoWeight weight;
	PangoStyle style;
} types[TYPES] = {
	[TYPE_TITLE] = { 22, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
	[TYPE_HEADING] = { 12, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
	[TYPE_STRONG] = { 9, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
	[TYPE_TEXT] = { 9, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
	[TYPE_QUOTE] = { 9, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC },
	[TYPE_SMALL] = { 7, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
	[TYPE_SMALL_STRONG] = { 7, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
};

/* Letters keep their shapes and distances at every size, on every device. */
static void
set_options(PangoContext *context)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(context, options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	cairo_font_options_destroy(options);
}

/* A word too long for its room is parted without a sign that is not in it. */
static void
set_no_hyphens(PangoLayout *layout)
{
	PangoAttrList *attributes = pango_attr_list_new();

	pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
	pango_layout_set_attributes(layout, attributes);
	pango_attr_list_unref(attributes);
}

static PangoLayout *
make_layout(struct drawing *drawing, enum type type)
{
	PangoContext *context;
	PangoFontDescription *font = pango_font_description_new();
	PangoLayout *layout;

	if (drawing->fonts == NULL)
		drawing->fonts = pango_cairo_font_map_new();
	context = pango_font_map_create_context(drawing->fonts);
	set_options(context);
	if (drawing->language[0] != '\0')
		pango_context_set_language(context,
		    pango_language_from_string(drawing->language));
	layout = pango_layout_new(context);
	g_object_unref(context);
	pango_font_description_set_family_static(font, FAMILIES);
	pango_font_description_set_absolute_size(font, types[type].size * PANGO_SCALE);
	pango_font_description_set_weight(font, types[type].weight);
	pango_font_description_set_style(font, types[type].style);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	set_no_hyphens(layout);
	return layout;
}

void
text_end(struct drawing *drawing)
{
	for (size_t i = 0; i < TYPES; i++)
		if (drawing->layouts[i] != NULL)
			g_object_unref(drawing->layouts[i]);
	if (drawing->fonts != NULL)
		g_object_unref(drawing->fonts);
}

void
text_shown(struct str *out, const char *text)
{
	struct shown_before before = { 0 };
	size_t len = strlen(text), size;
	char bytes[4];
	uint32_t point;

	for (size_t at = 0; at < len; at += size) {
		size = utf8_decode(text + at, len - at, &point);
		if (point == '\n') {
			before = (struct shown_before){ 0 };
			str_add_char(out, '\n');
			continue;
		}
		switch (shown_next(&before, &point)) {
		case SHOWN_SIGN:
		case SHOWN_JOINS:
			str_add_n(out, bytes, utf8_encode(point, bytes));
			break;
		case SHOWN_MARK:
			str_add(out, "\xef\xbf\xbd");
			break;
		case SHOWN_NOTHING:
			break;
		}
	}
}

void
drawing_expect(struct drawing *drawing, size_t texts)
{
	drawing->expected = texts;
}

bool
drawing_is_stopped(const struct drawing *drawing)
{
	return drawing->stopped;
}

static void
breathe(struct drawing *drawing)
{
	if (++drawing->texts % TEXTS_A_BREATH == 0 && !drawing->stopped)
		drawing->stopped = !progress_goes_on(N_("drawing"), drawing->texts,
		    drawing->expected);
}

/* The layout of a type with that text; width below 0: one line. */
static PangoLayout *
lay_out(struct drawing *drawing, const char *text, enum type type, double width)
{
	PangoLayout *layout = drawing->layouts[type];
	struct str shown = { 0 };

	breathe(drawing);
	if (drawing->stopped)
		text = "";
	if (layout == NULL)
		layout = drawing->layouts[type] = make_layout(drawing, type);
	text_shown(&shown, text);
	pango_layout_set_single_paragraph_mode(layout, width < 0);
	pango_layout_set_width(layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
	pango_layout_set_text(layout, str_text(&shown), (int)shown.len);
	str_clear(&shown);
	return layout;
}

static struct box
extents(PangoLayout *layout)
{
	PangoRectangle logical;

	pango_layout_get_extents(layout, NULL, &logical);
	return (struct box){ (double)logical.x / PANGO_SCALE, (double)logical.y / PANGO_SCALE,
		(double)logical.width / PANGO_SCALE, (double)logical.height / PANGO_SCALE };
}

double
text_height(struct drawing *drawing, const char *text, enum type type, double width)
{
	return extents(lay_out(drawing, text, type, width)).height;
}

double
text_width(struct drawing *drawing, const char *text, enum type type)
{
	return extents(lay_out(drawing, text, type, -1)).width;
}

double
text_widest_word(struct drawing *drawing, const char *text, enum type type)
{
	PangoLayout *layout = lay_out(drawing, text, type, 0);
	double width;

	pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
	width = extents(layout).width;
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	return width;
}

bool
text_has_room(const struct drawing *drawing, struct box box)
{
	for (size_t i = drawing->line_count; i-- > 0 && drawing->lines[i].page == drawing->at;) {
		const struct box *line = &drawing->lines[i].line;

		if (line->x < box.x + box.width && box.x < line->x + line->width &&
		    line->y < box.y + box.height && box.y < line->y + line->height)
			return false;
	}
	return true;
}

/* Notes each line of what was written at (x, y). */
static void
note_lines(struct drawing *drawing, PangoLayout *layout, struct box room, struct box used,
	enum type type, double x, double y)
{
	PangoLayoutIter *iter = pango_layout_get_iter(layout);
	size_t before = drawing->letters.len;

	str_add(&drawing->letters, pango_layout_get_text(layout));
	do {
		PangoLayoutLine *line = pango_layout_iter_get_line_readonly(iter);
		PangoRectangle logical;

		pango_layout_iter_get_line_extents(iter, NULL, &logical);
		vec_grow(drawing->lines, drawing->line_count, drawing->line_room);
		drawing->lines[drawing->line_count++] = (struct drawn){
			drawing->at, room, used,
			{ x + (double)logical.x / PANGO_SCALE, y + (double)logical.y / PANGO_SCALE,
			    (double)logical.width / PANGO_SCALE,
			    (double)logical.height / PANGO_SCALE },
			y + (double)pango_layout_iter_get_baseline(iter) / PANGO_SCALE, type,
			before + (size_t)line->start_index, (size_t)line->length,
		};
	} while (pango_layout_iter_next_line(iter));
	pango_layout_iter_free(iter);
}

/* Writes the layout into a room. */
static double
put_layout(struct drawing *drawing, PangoLayout *layout, struct box room,
	struct lettering lettering)
{
	static const PangoAlignment sides[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
		PANGO_ALIGN_RIGHT };
	double y = room.y;
	struct box used;

	pango_layout_set_alignment(layout, sides[lettering.side]);
	used = extents(layout);
	if (lettering.middle)
		y += (room.height - used.height) / 2;
	used.x += room.x;
	used.y += y;
	draw_with(drawing, lettering.ink, 1);
	cairo_move_to(drawing->cairo, room.x, y);
	pango_cairo_update_layout(drawing->cairo, layout);
	pango_cairo_show_layout(drawing->cairo, layout);
	cairo_new_path(drawing->cairo);
	note_lines(drawing, layout, room, used, lettering.type, room.x, y);
	return used.height;
}

double
draw_words(struct drawing *drawing, struct box room, const char *text,
	struct lettering lettering)
{
	return put_layout(drawing, lay_out(drawing, text, lettering.type, room.width), room,
	    lettering);
}

void
draw_words_cut(struct drawing *drawing, struct box room, const char *text,
	struct lettering lettering)
{
	PangoLayout *layout = lay_out(drawing, text, lettering.type, room.width);

	pango_layout_set_single_paragraph_mode(layout, TRUE);
	pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
	put_layout(drawing, layout, room, lettering);
	pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_NONE);
}

const struct drawn *
drawing_lines(const struct drawing *drawing, size_t *count)
{
	*count = drawing->line_count;
	return drawing->lines;
}

const char *
drawing_letters(const struct drawing *drawing)
{
	return str_text(&drawing->letters);
}
