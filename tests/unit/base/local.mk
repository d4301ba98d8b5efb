# The unit tests of base; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_BASE)
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_arena
%C%_test_arena_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_change
%C%_test_change_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_date
%C%_test_date_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_err
%C%_test_err_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_mem
%C%_test_mem_LDADD = $(UNIT_BASE)
%C%_test_mem_SOURCES = %D%/test_mem.c tests/support/starve.c tests/support/starve.h
unit_tests += %D%/test_needle
%C%_test_needle_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_progress
%C%_test_progress_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_shown
%C%_test_shown_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_str
%C%_test_str_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_utf8
%C%_test_utf8_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_value
%C%_test_value_LDADD = $(UNIT_BASE)
unit_tests += %D%/test_width
%C%_test_width_LDADD = $(UNIT_BASE)
