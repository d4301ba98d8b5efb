# The part "format": journeys in other formats.
# SPDX-License-Identifier: GPL-3.0-or-later
format_lib = %D%/libcjm-format.a
noinst_LIBRARIES += %D%/libcjm-format.a
%C%_libcjm_format_a_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
%C%_libcjm_format_a_SOURCES = \
	include/format/findings.h %D%/findings.c \
	include/format/format.h \
	%D%/formats.h %D%/formats.c \
	%D%/html.h %D%/html.c %D%/html_card.c %D%/html_curve.c %D%/html_flow.c \
	%D%/html_head.c %D%/html_lists.c %D%/html_map.c %D%/html_put.c %D%/html_scores.c \
	%D%/json.c \
	%D%/json_read.h %D%/json_read.c \
	%D%/mermaid.h %D%/mermaid.c %D%/mermaid_lines.c %D%/mermaid_read.c \
	%D%/mermaid_score.c
nodist_%C%_libcjm_format_a_SOURCES = %D%/html_style.c

EXTRA_DIST += %D%/html.css build-aux/text.awk
CLEANFILES += %D%/html_style.c
%D%/html_style.c: %D%/html.css build-aux/text.awk
	$(AM_V_GEN)$(MKDIR_P) %D% && $(AWK) -v name=html_style -v header=src/format/html.h \
		-f $(srcdir)/build-aux/text.awk $(srcdir)/%D%/html.css >$@.tmp && mv $@.tmp $@
