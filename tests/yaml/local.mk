# The text layer by itself: a program that makes one edit, and its texts.
# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += %D%/yamledit
%C%_yamledit_SOURCES = %D%/yamledit.c $(yaml_task)
%C%_yamledit_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
%C%_yamledit_LDADD = $(LINK_YAML) $(JANSSON_LIBS)
EXTRA_DIST += %D%/odd
