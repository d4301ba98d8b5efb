# The part "format": journeys in other formats.
# SPDX-License-Identifier: GPL-3.0-or-later
format_lib = %D%/libcjm-format.a
noinst_LIBRARIES += %D%/libcjm-format.a
%C%_libcjm_format_a_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
%C%_libcjm_format_a_SOURCES = \
	include/format/findings.h %D%/findings.c \
	include/format/format.h \
	include/format/records.h %D%/records.c \
	%D%/formats.h %D%/formats.c \
	%D%/json.c \
	%D%/json_read.h %D%/json_read.c \
	%D%/mermaid.h %D%/mermaid.c %D%/mermaid_lines.c %D%/mermaid_read.c \
	%D%/mermaid_score.c
