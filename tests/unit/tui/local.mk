# The unit tests of tui; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_TUI)
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_decode
%C%_test_decode_LDADD = $(UNIT_TUI)

if HAVE_VTERM
unit_tests += %D%/test_painter %D%/test_frugal
endif
%C%_test_frugal_SOURCES = %D%/test_frugal.c %D%/paper.h %D%/paper.c
%C%_test_frugal_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
%C%_test_frugal_LDADD = $(UNIT_TUI) $(VTERM_LIBS)
%C%_test_painter_SOURCES = %D%/test_painter.c %D%/paper.h %D%/paper.c tests/support/grow.h tests/support/grow.c
%C%_test_painter_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
%C%_test_painter_LDADD = $(UNIT_TUI) $(VTERM_LIBS)

unit_tests += %D%/test_input
%C%_test_input_LDADD = $(UNIT_TUI)

unit_tests += %D%/test_field
%C%_test_field_LDADD = $(UNIT_TUI)

unit_tests += %D%/test_field_random
%C%_test_field_random_SOURCES = %D%/test_field_random.c tests/support/grow.h tests/support/grow.c
%C%_test_field_random_LDADD = $(UNIT_TUI)

unit_tests += %D%/test_outlet
%C%_test_outlet_LDADD = $(UNIT_TUI)

unit_tests += %D%/test_clipboard
%C%_test_clipboard_LDADD = $(UNIT_TUI)

unit_tests += %D%/test_meanwhile
%C%_test_meanwhile_LDADD = $(UNIT_TUI)
%C%_test_meanwhile_LDFLAGS = -Wl,--wrap=clock_gettime
