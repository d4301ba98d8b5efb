# One habit of the user's each, on every terminal and in tmux.
# SPDX-License-Identifier: GPL-3.0-or-later
films = \
	%D%/ahead.pty \
	%D%/attr.pty \
	%D%/capture.pty \
	%D%/changes.pty \
	%D%/comments.pty \
	%D%/counts.pty \
	%D%/editor.pty \
	%D%/filter.pty \
	%D%/find.pty \
	%D%/follow.pty \
	%D%/given.pty \
	%D%/goto.pty \
	%D%/grow.pty \
	%D%/help.pty \
	%D%/hidden.pty \
	%D%/hints.pty \
	%D%/join.pty \
	%D%/macro.pty \
	%D%/note.pty \
	%D%/palette.pty \
	%D%/paste.pty \
	%D%/pipe.pty \
	%D%/present.pty \
	%D%/rc.pty \
	%D%/signs.pty \
	%D%/sort.pty \
	%D%/timer.pty \
	%D%/notsaved.pty \
	%D%/tour.pty \
	%D%/values.pty \
	%D%/votes.pty \
	%D%/who.pty
TESTS += $(films)
EXTRA_DIST += $(films) \
	%D%/capture.screen \
	%D%/changes.screen \
	%D%/filter.screen \
	%D%/palette.screen \
	%D%/present.screen \
	%D%/votes.screen
