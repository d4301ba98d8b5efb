# The unit tests of yaml; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_YAML)
# SPDX-License-Identifier: GPL-3.0-or-later

yaml_task = tests/yaml/task.h tests/yaml/task.c

unit_tests += %D%/test_splice
%C%_test_splice_SOURCES = %D%/test_splice.c $(yaml_task)
%C%_test_splice_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
%C%_test_splice_LDADD = $(UNIT_YAML) $(JANSSON_LIBS)

unit_tests += %D%/test_tree
%C%_test_tree_LDADD = $(UNIT_YAML)

unit_tests += %D%/test_scalar
%C%_test_scalar_LDADD = $(UNIT_YAML)

unit_tests += %D%/test_trial
%C%_test_trial_SOURCES = %D%/test_trial.c $(yaml_task)
%C%_test_trial_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
%C%_test_trial_LDADD = $(UNIT_YAML) $(JANSSON_LIBS)

unit_tests += %D%/test_patch
%C%_test_patch_SOURCES = %D%/test_patch.c tests/support/grow.h tests/support/grow.c \
	tests/support/lines.h tests/support/lines.c
%C%_test_patch_LDADD = $(UNIT_YAML)
EXTRA_DIST += tests/journeys

merged = tests/support/merged.h tests/support/merged.c

unit_tests += %D%/test_merge
%C%_test_merge_SOURCES = %D%/test_merge.c $(merged)
%C%_test_merge_LDADD = $(UNIT_YAML)

unit_tests += %D%/test_merge_grown
%C%_test_merge_grown_SOURCES = %D%/test_merge_grown.c tests/support/grow.h tests/support/grow.c \
	$(merged)
%C%_test_merge_grown_LDADD = $(UNIT_YAML)
unit_tests += %D%/test_glimpse
%C%_test_glimpse_LDADD = $(UNIT_YAML)

unit_tests += %D%/test_lines
%C%_test_lines_SOURCES = %D%/test_lines.c tests/support/grow.h tests/support/grow.c \
	tests/support/same_tree.h tests/support/same_tree.c
%C%_test_lines_LDADD = $(UNIT_YAML)

unit_tests += %D%/test_patch_part
%C%_test_patch_part_SOURCES = %D%/test_patch_part.c tests/support/grow.h tests/support/grow.c
%C%_test_patch_part_LDADD = $(UNIT_YAML)
