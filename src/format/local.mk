# The part "format": journeys in other formats.
# SPDX-License-Identifier: GPL-3.0-or-later
format_lib = %D%/libcjm-format.a
noinst_LIBRARIES += %D%/libcjm-format.a
%C%_libcjm_format_a_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
%C%_libcjm_format_a_SOURCES = \
	include/format/findings.h %D%/findings.c \
	include/format/format.h \
	%D%/formats.h %D%/formats.c \
	%D%/csv.c \
	%D%/decode.h %D%/decode.c \
	%D%/json.c \
	%D%/json_read.h %D%/json_read.c \
	%D%/mermaid.h %D%/mermaid.c %D%/mermaid_lines.c %D%/mermaid_read.c \
	%D%/mermaid_score.c \
	%D%/table.h %D%/table.c %D%/table_cell.c \
	%D%/table_left.h %D%/table_left.c \
	%D%/table_reading.h %D%/table_level.c %D%/table_plan.c %D%/table_rows.c \
	%D%/table_read.c \
	%D%/table_words.h %D%/table_words.c %D%/table_feel.c \
	%D%/table_write.c
