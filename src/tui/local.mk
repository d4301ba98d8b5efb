# The part "tui": curses and readline.
# SPDX-License-Identifier: GPL-3.0-or-later
tui_lib = %D%/libcjm-tui.a
noinst_LIBRARIES += %D%/libcjm-tui.a
%C%_libcjm_tui_a_CFLAGS = $(AM_CFLAGS) $(NCURSES_CFLAGS) $(READLINE_CFLAGS)
%C%_libcjm_tui_a_SOURCES =
