# The part "cmd": the commands and the keys that hold them.
# SPDX-License-Identifier: GPL-3.0-or-later
cmd_lib = %D%/libcjm-cmd.a
noinst_LIBRARIES += %D%/libcjm-cmd.a
%C%_libcjm_cmd_a_SOURCES = \
	include/cmd/command.h include/cmd/keys.h include/cmd/outside.h include/cmd/recover.h \
	include/cmd/timer.h %D%/cmd_timer.c \
	include/cmd/want.h \
	%D%/address.c %D%/address.h \
	%D%/stepped.c %D%/stepped.h \
	include/cmd/again.h %D%/again.c %D%/again.h \
	include/cmd/args.h %D%/args.c \
	%D%/ask.h \
	%D%/attr.c %D%/attr.h \
	%D%/cell.c %D%/cell.h \
	include/cmd/changes.h %D%/compared.h %D%/cmd_changes.c \
	%D%/clip.c %D%/clip.h \
	%D%/cmd_attr.c \
	%D%/ballot.h %D%/cmd_ballot.c \
	%D%/claim.h \
	%D%/cmd_cards.c \
	%D%/cmd_cell.c \
	%D%/cmd_claim.c \
	%D%/cmd_comment.c \
	include/cmd/conflict.h %D%/cmd_conflict.c \
	%D%/cmd_clip.c \
	%D%/cmd_down.c \
	%D%/cmd_field.c \
	include/cmd/fill.h %D%/cmd_fill.c \
	%D%/cmd_file.c \
	include/cmd/findings.h %D%/findings.h %D%/findings.c \
	%D%/cmd_grid.c \
	%D%/cmd_help.c \
	%D%/cmd_lane.c \
	%D%/cmd_export.c %D%/cmd_filter.c \
	%D%/cmd_flow.c \
	%D%/cmd_idea.c \
	%D%/cmd_matrix.c %D%/cross.h \
	%D%/cmd_move.c \
	%D%/cmd_note.c %D%/noting.h %D%/signs.c %D%/signs.h \
	%D%/cmd_open.c \
	%D%/cmd_outside.c \
	%D%/cmd_recover.c \
	%D%/cmd_reload.c \
	%D%/cmd_stop.c %D%/stop.h \
	%D%/cmd_settings.c \
	%D%/cmd_undo.c \
	%D%/cmd_view.c \
	%D%/cmd_zoom.c \
	%D%/cmd_score.c \
	%D%/cmd_walk.c %D%/walking.h \
	%D%/commands.c %D%/commands.h \
	include/cmd/complete.h %D%/complete.c %D%/complete_values.c %D%/completing.h \
	%D%/offering.h %D%/offers.c \
	include/cmd/drag.h %D%/drag.c \
	%D%/draft.c \
	%D%/editor.c \
	%D%/grid.c %D%/grid.h \
	%D%/here.c %D%/here.h \
	include/cmd/kept.h %D%/keeping.h %D%/kept.c \
	include/cmd/hint.h %D%/hinting.h %D%/hint.c %D%/hint_keys.c \
	%D%/keyname.c %D%/keyname.h \
	%D%/keys.c \
	%D%/list_find.c %D%/list_find.h \
	%D%/list_lead.c %D%/list_lead.h \
	%D%/lines.c %D%/lines.h \
	%D%/list.c %D%/list.h \
	%D%/opened.c %D%/opened.h \
	%D%/outward.c %D%/outward.h \
	%D%/place.c %D%/place.h \
	%D%/refs.c %D%/refs.h \
	%D%/reload.h \
	%D%/renew.c %D%/renew.h \
	include/cmd/saving.h %D%/saving.c \
	include/cmd/settings.h %D%/rcfile.c %D%/settings.c \
	include/cmd/search.h %D%/searching.h %D%/search.c \
	%D%/stop_words.c \
	%D%/text.c %D%/text.h \
	include/cmd/tour.h %D%/tour.c \
	include/cmd/usage.h %D%/usage.c
