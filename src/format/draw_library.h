/*
 * What is asked of pango and cairo, which are looked up when the first picture is
 * made: they bring some thirty libraries, and most who run cjm make none.
 *
 * Who draws includes draw_calls.h, and calls them by their own names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_DRAW_LIBRARY_H
#define SRC_FORMAT_DRAW_LIBRARY_H

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>
#include <pango/pangocairo.h>

/* All that is called; each has a line in draw_calls.h, too. */
#define DRAW_CALLS(CALL) \
	CALL(cairo_arc) CALL(cairo_clip) CALL(cairo_close_path) CALL(cairo_create) \
	CALL(cairo_curve_to) CALL(cairo_destroy) CALL(cairo_fill) \
	CALL(cairo_fill_preserve) CALL(cairo_font_options_create) \
	CALL(cairo_font_options_destroy) CALL(cairo_font_options_set_antialias) \
	CALL(cairo_font_options_set_hint_metrics) \
	CALL(cairo_font_options_set_hint_style) CALL(cairo_image_surface_create) \
	CALL(cairo_line_to) CALL(cairo_move_to) CALL(cairo_new_path) \
	CALL(cairo_new_sub_path) CALL(cairo_paint) \
	CALL(cairo_pdf_surface_create_for_stream) CALL(cairo_pdf_surface_set_metadata) \
	CALL(cairo_pdf_surface_set_size) CALL(cairo_recording_surface_create) \
	CALL(cairo_rectangle) CALL(cairo_restore) CALL(cairo_save) CALL(cairo_scale) \
	CALL(cairo_set_dash) CALL(cairo_set_line_cap) CALL(cairo_set_line_join) \
	CALL(cairo_set_line_width) CALL(cairo_set_source_rgb) \
	CALL(cairo_set_source_rgba) CALL(cairo_set_source_surface) \
	CALL(cairo_show_page) CALL(cairo_status) CALL(cairo_status_to_string) \
	CALL(cairo_stroke) CALL(cairo_stroke_preserve) CALL(cairo_surface_destroy) \
	CALL(cairo_surface_finish) CALL(cairo_surface_flush) CALL(cairo_surface_status) \
	CALL(cairo_surface_write_to_png_stream) \
	CALL(cairo_svg_surface_create_for_stream) CALL(cairo_translate) \
	CALL(g_object_unref) CALL(pango_attr_insert_hyphens_new) \
	CALL(pango_attr_list_insert) CALL(pango_attr_list_new) \
	CALL(pango_attr_list_unref) CALL(pango_cairo_context_set_font_options) \
	CALL(pango_cairo_context_set_resolution) CALL(pango_cairo_font_map_new) \
	CALL(pango_cairo_show_layout) CALL(pango_cairo_update_layout) \
	CALL(pango_context_set_language) CALL(pango_context_set_round_glyph_positions) \
	CALL(pango_font_description_free) CALL(pango_font_description_new) \
	CALL(pango_font_description_set_absolute_size) \
	CALL(pango_font_description_set_family_static) \
	CALL(pango_font_description_set_style) CALL(pango_font_description_set_weight) \
	CALL(pango_font_map_create_context) CALL(pango_language_from_string) \
	CALL(pango_layout_get_extents) CALL(pango_layout_get_iter) \
	CALL(pango_layout_get_text) CALL(pango_layout_iter_free) \
	CALL(pango_layout_iter_get_baseline) CALL(pango_layout_iter_get_line_extents) \
	CALL(pango_layout_iter_get_line_readonly) CALL(pango_layout_iter_next_line) \
	CALL(pango_layout_new) CALL(pango_layout_set_alignment) \
	CALL(pango_layout_set_attributes) CALL(pango_layout_set_ellipsize) \
	CALL(pango_layout_set_font_description) \
	CALL(pango_layout_set_single_paragraph_mode) CALL(pango_layout_set_text) \
	CALL(pango_layout_set_width) CALL(pango_layout_set_wrap)

struct draw_library {
#define DRAW_MEMBER(name) __typeof__(name) *name##_;
	DRAW_CALLS(DRAW_MEMBER)
#undef DRAW_MEMBER
};

/* After drawing_begin(). */
const struct draw_library *draw_library(void);

#endif
