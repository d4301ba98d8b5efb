# The part "format": journeys in other formats.
# SPDX-License-Identifier: GPL-3.0-or-later
format_lib = %D%/libcjm-format.a
noinst_LIBRARIES += %D%/libcjm-format.a
%C%_libcjm_format_a_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS) $(PICTURES_CFLAGS)
%C%_libcjm_format_a_SOURCES = \
	include/format/findings.h %D%/findings.c \
	include/format/format.h \
	%D%/enablement.h %D%/enablement.c %D%/enablement_read.c \
	include/format/records.h %D%/records.c \
	include/format/schema.h %D%/schema.c %D%/schema_about.c \
	%D%/formats.h %D%/formats.c \
	%D%/csv.h %D%/csv.c \
	include/format/data.h %D%/data_parts.h %D%/data.c \
	%D%/data_metrics.c %D%/data_number.c %D%/data_period.c \
	%D%/decode.h %D%/decode.c \
	%D%/formats_picture.c \
	%D%/given.h %D%/given.c \
	%D%/html.h %D%/html.c %D%/html_card.c %D%/html_curve.c %D%/html_flow.c \
	%D%/html_metro.h %D%/html_metro.c \
	%D%/html_head.c %D%/html_lists.c %D%/html_map.c %D%/html_put.c %D%/html_scores.c \
	%D%/json.c \
	%D%/json_value.h %D%/json_value.c \
	include/format/changes.h %D%/changes_json.h %D%/changes_json.c %D%/changes_markdown.c \
	include/format/story.h %D%/story_json.c \
	%D%/json_parts.h %D%/json_parts.c \
	%D%/json_read.h %D%/json_read.c \
	%D%/markdown.h %D%/markdown.c %D%/markdown_lines.c %D%/markdown_text.c \
	%D%/mermaid.h %D%/mermaid.c %D%/mermaid_lines.c %D%/mermaid_read.c \
	%D%/mermaid_score.c \
	%D%/table.h %D%/table.c %D%/table_cell.c \
	%D%/table_reading.h %D%/table_level.c %D%/table_plan.c %D%/table_rows.c \
	%D%/table_read.c \
	%D%/table_series.h %D%/table_series.c \
	%D%/table_words.h %D%/table_words.c %D%/table_feel.c \
	%D%/table_write.c \
	%D%/ojf.h %D%/ojf.c %D%/ojf_words.c \
	%D%/ojf_write.h %D%/ojf_lanes.c \
	%D%/ojf_reading.h %D%/ojf_read.c %D%/ojf_read_lanes.c \
	%D%/strange.h %D%/strange.c %D%/ticks.h %D%/ticks.c

# Pictures, where there are pango and cairo.
pictures = \
	%D%/draw.h %D%/drawing.h %D%/draw.c %D%/draw_out.h %D%/draw_out.c \
	%D%/draw_calls.h %D%/draw_library.h %D%/draw_library.c \
	%D%/draw_signs.h %D%/draw_signs.c %D%/draw_svg.c %D%/draw_text.c \
	%D%/ink.h %D%/ink.c \
	%D%/picture.h %D%/picture.c %D%/picture_views.c %D%/picture_head.c \
	%D%/picture_badges.c \
	%D%/picture_map.h %D%/picture_map.c %D%/picture_plan.c \
	%D%/picture_heads.c \
	%D%/picture_cards.c %D%/picture_levels.c %D%/picture_figures.c \
	%D%/picture_legend.c \
	%D%/picture_stack.h %D%/picture_stack.c \
	%D%/picture_square.h %D%/picture_square.c %D%/picture_actions.c \
	%D%/picture_form.c \
	%D%/picture_flow.h %D%/picture_flow.c %D%/picture_rails.c \
	%D%/picture_matrix.c
if HAVE_PICTURES
%C%_libcjm_format_a_SOURCES += $(pictures)
else
EXTRA_DIST += $(pictures)
endif

nodist_%C%_libcjm_format_a_SOURCES = %D%/html_style.c

EXTRA_DIST += %D%/html.css build-aux/text.awk
CLEANFILES += %D%/html_style.c
%D%/html_style.c: %D%/html.css build-aux/text.awk
	$(AM_V_GEN)$(MKDIR_P) %D% && $(AWK) -v name=html_style -v header=src/format/html.h \
		-f $(srcdir)/build-aux/text.awk $(srcdir)/%D%/html.css >$@.tmp && mv $@.tmp $@
