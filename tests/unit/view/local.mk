# The unit tests of view; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_VIEW)
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_canvas %D%/test_caret %D%/test_detail %D%/test_frame %D%/test_map %D%/test_layout \
	%D%/test_pictures %D%/test_scroll %D%/test_sheet %D%/test_sheet_find %D%/test_show %D%/test_spark %D%/test_theme \
	%D%/test_views %D%/test_wrap
%C%_test_canvas_LDADD = $(UNIT_VIEW)
%C%_test_caret_LDADD = $(UNIT_VIEW)
%C%_test_detail_SOURCES = %D%/test_detail.c tests/support/grow.h tests/support/grow.c
%C%_test_detail_LDADD = $(UNIT_VIEW)
%C%_test_frame_SOURCES = %D%/test_frame.c tests/support/grow.h tests/support/grow.c
%C%_test_frame_LDADD = $(UNIT_VIEW)
%C%_test_map_SOURCES = %D%/test_map.c tests/support/grow.h tests/support/grow.c
%C%_test_map_LDADD = $(UNIT_VIEW)
%C%_test_layout_SOURCES = %D%/test_layout.c tests/support/grow.h tests/support/grow.c
%C%_test_layout_LDADD = $(UNIT_VIEW)
%C%_test_scroll_SOURCES = %D%/test_scroll.c tests/support/grow.h tests/support/grow.c
%C%_test_scroll_LDADD = $(UNIT_VIEW)
%C%_test_sheet_SOURCES = %D%/test_sheet.c tests/support/grow.h tests/support/grow.c
%C%_test_sheet_LDADD = $(UNIT_VIEW)
%C%_test_sheet_find_SOURCES = %D%/test_sheet_find.c tests/support/grow.h tests/support/grow.c
%C%_test_sheet_find_LDADD = $(UNIT_VIEW)
%C%_test_pictures_SOURCES = %D%/test_pictures.c tests/support/grow.h tests/support/grow.c
%C%_test_pictures_LDADD = $(UNIT_VIEW)
%C%_test_show_SOURCES = %D%/test_show.c tests/support/grow.h tests/support/grow.c
%C%_test_show_LDADD = $(UNIT_VIEW)
%C%_test_spark_LDADD = $(UNIT_VIEW)
%C%_test_theme_LDADD = $(UNIT_VIEW)
%C%_test_views_SOURCES = %D%/test_views.c tests/support/grow.h tests/support/grow.c
%C%_test_views_LDADD = $(UNIT_VIEW)
%C%_test_wrap_LDADD = $(UNIT_VIEW)
unit_tests += %D%/test_rows
%C%_test_rows_LDADD = $(UNIT_VIEW)
unit_tests += %D%/test_present
%C%_test_present_SOURCES = %D%/test_present.c tests/support/grow.h tests/support/grow.c
%C%_test_present_LDADD = $(UNIT_VIEW)
unit_tests += %D%/test_writing
%C%_test_writing_SOURCES = %D%/test_writing.c tests/support/grow.h tests/support/grow.c
%C%_test_writing_LDADD = $(UNIT_VIEW)
unit_tests += %D%/test_kept
%C%_test_kept_SOURCES = %D%/test_kept.c tests/support/grow.h tests/support/grow.c
%C%_test_kept_LDADD = $(UNIT_VIEW)
