# The unit tests of model; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_MODEL)
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_edit
%C%_test_edit_SOURCES = %D%/test_edit.c tests/support/grow.h tests/support/grow.c
%C%_test_edit_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_find
%C%_test_find_SOURCES = %D%/test_find.c tests/support/grow.h tests/support/grow.c
%C%_test_find_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_flow
%C%_test_flow_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_series
%C%_test_series_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_stats
%C%_test_stats_SOURCES = %D%/test_stats.c tests/support/grow.h tests/support/grow.c
%C%_test_stats_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_ideas
%C%_test_ideas_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_rows
%C%_test_rows_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_journey
%C%_test_journey_SOURCES = %D%/test_journey.c tests/support/grow.h tests/support/grow.c
%C%_test_journey_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_findings
%C%_test_findings_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_query
%C%_test_query_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_changes
%C%_test_changes_SOURCES = %D%/test_changes.c tests/support/grow.h tests/support/grow.c
%C%_test_changes_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_words
%C%_test_words_SOURCES = %D%/test_words.c tests/support/grow.h tests/support/grow.c
%C%_test_words_LDADD = $(UNIT_MODEL)
unit_tests += %D%/test_sieve
%C%_test_sieve_SOURCES = %D%/test_sieve.c tests/support/grow.h tests/support/grow.c
%C%_test_sieve_LDADD = $(UNIT_MODEL)
