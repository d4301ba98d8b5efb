# The unit tests of session; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_SESSION)
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_save
%C%_test_save_SOURCES = %D%/test_save.c $(support_folder)
%C%_test_save_LDADD = $(UNIT_SESSION)

unit_tests += %D%/test_reload
%C%_test_reload_SOURCES = %D%/test_reload.c $(support_folder)
%C%_test_reload_LDADD = $(UNIT_SESSION)

unit_tests += %D%/test_shared
%C%_test_shared_SOURCES = %D%/test_shared.c tests/support/grow.h tests/support/grow.c \
	$(support_folder)
%C%_test_shared_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=fsync,--wrap=fdatasync
%C%_test_shared_LDADD = $(UNIT_SESSION)

unit_tests += %D%/test_trail
%C%_test_trail_SOURCES = %D%/test_trail.c $(support_folder)
%C%_test_trail_LDADD = $(UNIT_SESSION)

unit_tests += %D%/test_trail_grown
%C%_test_trail_grown_SOURCES = %D%/test_trail_grown.c $(support_folder) \
	tests/support/grow.h tests/support/grow.c
%C%_test_trail_grown_LDADD = $(UNIT_SESSION)

unit_tests += %D%/test_texts
%C%_test_texts_LDADD = $(UNIT_SESSION)

unit_tests += %D%/test_claim
%C%_test_claim_SOURCES = %D%/test_claim.c $(support_folder)
%C%_test_claim_LDADD = $(UNIT_SESSION)

unit_tests += %D%/test_checks
%C%_test_checks_LDADD = $(UNIT_SESSION)
EXTRA_DIST += tests/checks

unit_tests += %D%/test_merge
%C%_test_merge_SOURCES = %D%/test_merge.c tests/support/grow.h tests/support/grow.c
%C%_test_merge_LDADD = $(UNIT_SESSION)

unit_tests += %D%/test_stopped
%C%_test_stopped_LDADD = $(UNIT_SESSION)
