# The unit tests of file; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_FILE)
# SPDX-License-Identifier: GPL-3.0-or-later

support_folder = tests/support/folder.h tests/support/folder.c

unit_tests += %D%/test_slurp
%C%_test_slurp_SOURCES = %D%/test_slurp.c $(support_folder)
%C%_test_slurp_LDADD = $(UNIT_FILE)
%C%_test_slurp_LDFLAGS = -Wl,--wrap=read

unit_tests += %D%/test_replace
%C%_test_replace_SOURCES = %D%/test_replace.c $(support_folder)
%C%_test_replace_LDADD = $(UNIT_FILE)

unit_tests += %D%/test_keep
%C%_test_keep_SOURCES = %D%/test_keep.c $(support_folder)
%C%_test_keep_LDADD = $(UNIT_FILE)

unit_tests += %D%/test_journal
%C%_test_journal_SOURCES = %D%/test_journal.c $(support_folder)
%C%_test_journal_LDADD = $(UNIT_FILE)

unit_tests += %D%/test_git
%C%_test_git_SOURCES = %D%/test_git.c $(support_folder)
%C%_test_git_LDADD = $(UNIT_FILE)
