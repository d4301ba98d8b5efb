/*
 * What is asked of pango and cairo, which are looked up when the first picture is
 * made: they bring some thirty libraries, and most who run cjm make none.
 *
 * Each file that draws includes this behind their own headers; it then calls them by
 * their own names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_DRAW_LIBRARY_H
#define SRC_FORMAT_DRAW_LIBRARY_H

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>
#include <pango/pangocairo.h>

/* All that is called; each has a line below, too. */
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

#ifndef DRAW_LIBRARY_ITSELF
#define cairo_arc (*draw_library()->cairo_arc_)
#define cairo_clip (*draw_library()->cairo_clip_)
#define cairo_close_path (*draw_library()->cairo_close_path_)
#define cairo_create (*draw_library()->cairo_create_)
#define cairo_curve_to (*draw_library()->cairo_curve_to_)
#define cairo_destroy (*draw_library()->cairo_destroy_)
#define cairo_fill (*draw_library()->cairo_fill_)
#define cairo_fill_preserve (*draw_library()->cairo_fill_preserve_)
#define cairo_font_options_create (*draw_library()->cairo_font_options_create_)
#define cairo_font_options_destroy (*draw_library()->cairo_font_options_destroy_)
#define cairo_font_options_set_antialias (*draw_library()->cairo_font_options_set_antialias_)
#define cairo_font_options_set_hint_metrics (*draw_library()->cairo_font_options_set_hint_metrics_)
#define cairo_font_options_set_hint_style (*draw_library()->cairo_font_options_set_hint_style_)
#define cairo_image_surface_create (*draw_library()->cairo_image_surface_create_)
#define cairo_line_to (*draw_library()->cairo_line_to_)
#define cairo_move_to (*draw_library()->cairo_move_to_)
#define cairo_new_path (*draw_library()->cairo_new_path_)
#define cairo_new_sub_path (*draw_library()->cairo_new_sub_path_)
#define cairo_paint (*draw_library()->cairo_paint_)
#define cairo_pdf_surface_create_for_stream (*draw_library()->cairo_pdf_surface_create_for_stream_)
#define cairo_pdf_surface_set_metadata (*draw_library()->cairo_pdf_surface_set_metadata_)
#define cairo_pdf_surface_set_size (*draw_library()->cairo_pdf_surface_set_size_)
#define cairo_recording_surface_create (*draw_library()->cairo_recording_surface_create_)
#define cairo_rectangle (*draw_library()->cairo_rectangle_)
#define cairo_restore (*draw_library()->cairo_restore_)
#define cairo_save (*draw_library()->cairo_save_)
#define cairo_scale (*draw_library()->cairo_scale_)
#define cairo_set_dash (*draw_library()->cairo_set_dash_)
#define cairo_set_line_cap (*draw_library()->cairo_set_line_cap_)
#define cairo_set_line_join (*draw_library()->cairo_set_line_join_)
#define cairo_set_line_width (*draw_library()->cairo_set_line_width_)
#define cairo_set_source_rgb (*draw_library()->cairo_set_source_rgb_)
#define cairo_set_source_rgba (*draw_library()->cairo_set_source_rgba_)
#define cairo_set_source_surface (*draw_library()->cairo_set_source_surface_)
#define cairo_show_page (*draw_library()->cairo_show_page_)
#define cairo_status (*draw_library()->cairo_status_)
#define cairo_status_to_string (*draw_library()->cairo_status_to_string_)
#define cairo_stroke (*draw_library()->cairo_stroke_)
#define cairo_stroke_preserve (*draw_library()->cairo_stroke_preserve_)
#define cairo_surface_destroy (*draw_library()->cairo_surface_destroy_)
#define cairo_surface_finish (*draw_library()->cairo_surface_finish_)
#define cairo_surface_flush (*draw_library()->cairo_surface_flush_)
#define cairo_surface_status (*draw_library()->cairo_surface_status_)
#define cairo_surface_write_to_png_stream (*draw_library()->cairo_surface_write_to_png_stream_)
#define cairo_svg_surface_create_for_stream (*draw_library()->cairo_svg_surface_create_for_stream_)
#define cairo_translate (*draw_library()->cairo_translate_)
#define g_object_unref (*draw_library()->g_object_unref_)
#define pango_attr_insert_hyphens_new (*draw_library()->pango_attr_insert_hyphens_new_)
#define pango_attr_list_insert (*draw_library()->pango_attr_list_insert_)
#define pango_attr_list_new (*draw_library()->pango_attr_list_new_)
#define pango_attr_list_unref (*draw_library()->pango_attr_list_unref_)
#define pango_cairo_context_set_font_options (*draw_library()->pango_cairo_context_set_font_options_)
#define pango_cairo_context_set_resolution (*draw_library()->pango_cairo_context_set_resolution_)
#define pango_cairo_font_map_new (*draw_library()->pango_cairo_font_map_new_)
#define pango_cairo_show_layout (*draw_library()->pango_cairo_show_layout_)
#define pango_cairo_update_layout (*draw_library()->pango_cairo_update_layout_)
#define pango_context_set_language (*draw_library()->pango_context_set_language_)
#define pango_context_set_round_glyph_positions (*draw_library()->pango_context_set_round_glyph_positions_)
#define pango_font_description_free (*draw_library()->pango_font_description_free_)
#define pango_font_description_new (*draw_library()->pango_font_description_new_)
#define pango_font_description_set_absolute_size (*draw_library()->pango_font_description_set_absolute_size_)
#define pango_font_description_set_family_static (*draw_library()->pango_font_description_set_family_static_)
#define pango_font_description_set_style (*draw_library()->pango_font_description_set_style_)
#define pango_font_description_set_weight (*draw_library()->pango_font_description_set_weight_)
#define pango_font_map_create_context (*draw_library()->pango_font_map_create_context_)
#define pango_language_from_string (*draw_library()->pango_language_from_string_)
#define pango_layout_get_extents (*draw_library()->pango_layout_get_extents_)
#define pango_layout_get_iter (*draw_library()->pango_layout_get_iter_)
#define pango_layout_get_text (*draw_library()->pango_layout_get_text_)
#define pango_layout_iter_free (*draw_library()->pango_layout_iter_free_)
#define pango_layout_iter_get_baseline (*draw_library()->pango_layout_iter_get_baseline_)
#define pango_layout_iter_get_line_extents (*draw_library()->pango_layout_iter_get_line_extents_)
#define pango_layout_iter_get_line_readonly (*draw_library()->pango_layout_iter_get_line_readonly_)
#define pango_layout_iter_next_line (*draw_library()->pango_layout_iter_next_line_)
#define pango_layout_new (*draw_library()->pango_layout_new_)
#define pango_layout_set_alignment (*draw_library()->pango_layout_set_alignment_)
#define pango_layout_set_attributes (*draw_library()->pango_layout_set_attributes_)
#define pango_layout_set_ellipsize (*draw_library()->pango_layout_set_ellipsize_)
#define pango_layout_set_font_description (*draw_library()->pango_layout_set_font_description_)
#define pango_layout_set_single_paragraph_mode (*draw_library()->pango_layout_set_single_paragraph_mode_)
#define pango_layout_set_text (*draw_library()->pango_layout_set_text_)
#define pango_layout_set_width (*draw_library()->pango_layout_set_width_)
#define pango_layout_set_wrap (*draw_library()->pango_layout_set_wrap_)
#endif

#endif
