# The part "view": layout and painting onto a canvas, without a terminal.
# SPDX-License-Identifier: GPL-3.0-or-later
view_lib = %D%/libcjm-view.a
noinst_LIBRARIES += %D%/libcjm-view.a
%C%_libcjm_view_a_SOURCES = \
	include/view/canvas.h %D%/canvas.c \
	include/view/caret.h %D%/caret.c \
	include/view/frame.h %D%/frame.c \
	include/view/label.h %D%/label.c include/view/look.h \
	include/view/legend.h %D%/legend.c \
	include/view/map.h %D%/map.c \
	include/view/marks.h %D%/marking.h %D%/marks.c \
	include/view/matrix.h \
	include/view/metro.h %D%/metro.c \
	include/view/pages.h %D%/pages.c \
	include/view/picks.h %D%/picks.c \
	include/view/rows.h %D%/rows.c %D%/rows_paint.c \
	include/view/sheet.h %D%/sheet.c %D%/sheet_find.c %D%/loose.h %D%/sheet_loose.c %D%/sheet_move.c %D%/sheet_paint.c \
	include/view/show.h %D%/show.c \
	include/view/telling.h %D%/telling.c %D%/telling_set.c %D%/telling_sum.c \
	%D%/teller.h %D%/teller.c %D%/teller_thing.c \
	include/view/theme.h %D%/theme.c %D%/styles.c \
	include/view/told.h %D%/told.c \
	include/view/views.h %D%/views.c \
	include/view/wrap.h %D%/wrap.c \
	include/view/zoom.h %D%/zoom.c \
	%D%/block.h %D%/block.c %D%/by_line.h %D%/by_line.c \
	%D%/cell.h %D%/cell.c \
	%D%/columns.c \
	%D%/cursor.c \
	%D%/curve.h %D%/curve.c \
	%D%/detail.h %D%/detail.c \
	%D%/drawing.h \
	%D%/heading.c %D%/kept.h %D%/kept.c %D%/frame_field.c %D%/frame_field.h %D%/frame_list.h %D%/frame_list.c \
	%D%/frame_title.h %D%/frame_title.c \
	%D%/grid.h %D%/grid_parts.h \
	%D%/layout.c %D%/shape.c \
	%D%/levels.h %D%/levels.c \
	%D%/mood.h %D%/mood.c \
	%D%/paint.c \
	%D%/rooms.h \
	%D%/scores.h %D%/scores.c \
	%D%/scroll.c \
	%D%/pieces.c \
	%D%/present.h %D%/present_phase.c \
	include/view/spark.h %D%/spark.c \
	%D%/square.h %D%/square.c \
	%D%/view_about.c \
	%D%/view_actions.c \
	%D%/view_flow.c %D%/flow_part.h %D%/flow_stations.c %D%/flow_tracks.c \
	%D%/view_form.c \
	%D%/view_matrix.c \
	%D%/view_prose.c %D%/view_parking.c %D%/view_present.c %D%/view_votes.c \
	%D%/view_walk.c \
	%D%/view_walks.c \
	%D%/walks_data.c \
	%D%/walks_list.c \
	%D%/walks_page.h %D%/walks_page.c \
	%D%/walks_seen.c \
	%D%/writing.h %D%/writing.c
