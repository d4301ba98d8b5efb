# The part "format": journeys in other formats.
# SPDX-License-Identifier: GPL-3.0-or-later
format_lib = %D%/libcjm-format.a
noinst_LIBRARIES += %D%/libcjm-format.a
%C%_libcjm_format_a_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS) $(PICTURES_CFLAGS)
%C%_libcjm_format_a_SOURCES = \
	include/format/findings.h %D%/findings.c \
	include/format/format.h \
	%D%/formats.h %D%/formats.c \
	%D%/formats_picture.c \
	%D%/json.c \
	%D%/json_value.h %D%/json_value.c \
	include/format/changes.h %D%/changes_json.c %D%/changes_markdown.c \
	%D%/json_read.h %D%/json_read.c \
	%D%/mermaid.h %D%/mermaid.c %D%/mermaid_lines.c %D%/mermaid_read.c \
	%D%/mermaid_score.c

# Pictures, where there are pango and cairo.
pictures = \
	%D%/draw.h %D%/drawing.h %D%/draw.c %D%/draw_out.c \
	%D%/draw_signs.h %D%/draw_signs.c %D%/draw_text.c \
	%D%/ink.h %D%/ink.c \
	%D%/picture.h %D%/picture.c %D%/picture_views.c %D%/picture_head.c \
	%D%/picture_map.c
if HAVE_PICTURES
%C%_libcjm_format_a_SOURCES += $(pictures)
else
EXTRA_DIST += $(pictures)
endif
