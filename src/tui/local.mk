# The part "tui": the terminal and readline.
# SPDX-License-Identifier: GPL-3.0-or-later
tui_lib = %D%/libcjm-tui.a
noinst_LIBRARIES += %D%/libcjm-tui.a
%C%_libcjm_tui_a_CFLAGS = $(AM_CFLAGS) $(NCURSES_CFLAGS) $(READLINE_CFLAGS)
%C%_libcjm_tui_a_SOURCES = \
	include/tui/app.h %D%/app.c \
	%D%/ahead.h %D%/ahead.c \
	%D%/align.h %D%/align.c \
	%D%/ask.h %D%/ask.c \
	%D%/brush.h %D%/brush.c %D%/easel.h %D%/way.h %D%/way.c \
	%D%/bottom.h %D%/bottom.c \
	%D%/clipboard.h %D%/clipboard.c \
	%D%/child.h %D%/child.c \
	%D%/errand.h %D%/errand.c \
	%D%/decode.h %D%/decode.c \
	%D%/field.h %D%/field.c %D%/fieldkeys.h %D%/fieldkeys.c \
	%D%/line.h %D%/line.c %D%/painter.h %D%/painter.c %D%/pen.h %D%/pen.c \
	%D%/runs.h %D%/runs.c %D%/shift.h %D%/shift.c %D%/terminal.h %D%/terminal.c \
	%D%/input.h %D%/input.c %D%/outlet.c %D%/outlet.h \
	%D%/meanwhile.h %D%/meanwhile.c \
	%D%/mouse.h %D%/mouse.c \
	%D%/palette.h %D%/palette.c \
	%D%/quiet.h %D%/quiet.c \
	%D%/recall.h %D%/recall.c \
	%D%/running.h %D%/running.c \
	%D%/screen.h %D%/screen.c \
	%D%/signals.h %D%/signals.c \
	%D%/nokey.h %D%/nokey.c \
	%D%/trouble.h %D%/trouble.c
