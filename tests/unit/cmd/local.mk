# The unit tests of cmd; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_CMD)
# SPDX-License-Identifier: GPL-3.0-or-later
cmd_desk = %D%/desk.c %D%/desk.h

unit_tests += %D%/test_args
%C%_test_args_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_tables
%C%_test_tables_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_again
%C%_test_again_SOURCES = %D%/test_again.c $(cmd_desk)
%C%_test_again_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_settings
%C%_test_settings_SOURCES = %D%/test_settings.c $(cmd_desk) $(support_folder)
%C%_test_settings_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_cells
%C%_test_cells_SOURCES = %D%/test_cells.c $(cmd_desk)
%C%_test_cells_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_grid
%C%_test_grid_SOURCES = %D%/test_grid.c $(cmd_desk)
%C%_test_grid_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_screen
%C%_test_screen_SOURCES = %D%/test_screen.c $(cmd_desk)
%C%_test_screen_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_complete
%C%_test_complete_SOURCES = %D%/test_complete.c $(cmd_desk)
%C%_test_complete_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_random
%C%_test_random_SOURCES = %D%/test_random.c $(cmd_desk)
%C%_test_random_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_zoom
%C%_test_zoom_SOURCES = %D%/test_zoom.c $(cmd_desk)
%C%_test_zoom_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_walk
%C%_test_walk_SOURCES = %D%/test_walk.c $(cmd_desk)
%C%_test_walk_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_walk_views
%C%_test_walk_views_SOURCES = %D%/test_walk_views.c $(cmd_desk)
%C%_test_walk_views_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_sheets
%C%_test_sheets_SOURCES = %D%/test_sheets.c $(cmd_desk)
%C%_test_sheets_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_matrix
%C%_test_matrix_SOURCES = %D%/test_matrix.c $(cmd_desk)
%C%_test_matrix_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_conflict
%C%_test_conflict_SOURCES = %D%/test_conflict.c $(cmd_desk)
%C%_test_conflict_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_flow
%C%_test_flow_SOURCES = %D%/test_flow.c $(cmd_desk)
%C%_test_flow_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_findings
%C%_test_findings_SOURCES = %D%/test_findings.c $(cmd_desk)
%C%_test_findings_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_note
%C%_test_note_SOURCES = %D%/test_note.c $(cmd_desk)
%C%_test_note_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_cards
%C%_test_cards_SOURCES = %D%/test_cards.c $(cmd_desk)
%C%_test_cards_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_comment
%C%_test_comment_SOURCES = %D%/test_comment.c $(cmd_desk)
%C%_test_comment_LDADD = $(UNIT_CMD)
unit_tests += %D%/test_outside
%C%_test_outside_SOURCES = %D%/test_outside.c $(cmd_desk) tests/support/grow.h tests/support/grow.c
%C%_test_outside_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_fill
%C%_test_fill_SOURCES = %D%/test_fill.c $(cmd_desk)
%C%_test_fill_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_outward
%C%_test_outward_SOURCES = %D%/test_outward.c $(cmd_desk)
%C%_test_outward_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_hint
%C%_test_hint_SOURCES = %D%/test_hint.c $(cmd_desk)
%C%_test_hint_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_said
%C%_test_said_SOURCES = %D%/test_said.c $(cmd_desk)
%C%_test_said_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_list
%C%_test_list_SOURCES = %D%/test_list.c $(cmd_desk)
%C%_test_list_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_seek
%C%_test_seek_SOURCES = %D%/test_seek.c $(cmd_desk)
%C%_test_seek_LDADD = $(UNIT_CMD)
unit_tests += %D%/test_stopped
%C%_test_stopped_SOURCES = %D%/test_stopped.c $(cmd_desk)
%C%_test_stopped_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_deeper
%C%_test_deeper_SOURCES = %D%/test_deeper.c $(cmd_desk) $(support_folder)
%C%_test_deeper_LDADD = $(UNIT_CMD)
