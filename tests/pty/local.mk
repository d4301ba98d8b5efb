# Tests in a pseudo-terminal: what only the real program on a screen can show.
# SPDX-License-Identifier: GPL-3.0-or-later
pty_tests = \
	%D%/again.pty %D%/back.pty \
	%D%/claim.pty \
	%D%/deeper.pty %D%/driver.pty \
	%D%/field.pty \
	%D%/filter.pty \
	%D%/findings.pty \
	%D%/fold.pty %D%/frozen.pty \
	%D%/given.pty \
	%D%/hostile.sh \
	%D%/inputrc.pty \
	%D%/lanes.pty \
	%D%/leave.pty \
	%D%/load.pty %D%/long.pty \
	%D%/memory.sh \
	%D%/monkey.sh \
	%D%/mouse.pty %D%/nowhere.pty \
	%D%/narrow.pty %D%/prose.pty %D%/theme.pty \
	%D%/open.pty \
	%D%/outside.pty \
	%D%/palette.pty \
	%D%/editor.pty %D%/pipe.pty \
	%D%/paste.pty \
	%D%/prompt.pty \
	%D%/changes.pty \
	%D%/recover.pty \
	%D%/recover-cli.pty \
	%D%/rc.pty \
	%D%/resize.pty \
	%D%/review.pty \
	%D%/search.pty \
	%D%/sixty.sh \
	%D%/slow.pty \
	%D%/ssh.sh \
	%D%/stopless.pty %D%/suspend.pty \
	%D%/terminals.pty \
	%D%/tutorial.pty %D%/unwatched.pty \
	%D%/walk.pty \
	%D%/webshop.pty \
	%D%/whole.pty \
	%D%/workshop.pty
if HAVE_PICTURES
TESTS += %D%/drawn.pty
endif
TESTS += $(pty_tests)
include %D%/films/local.mk
EXTRA_DIST += $(pty_tests) %D%/drawn.pty %D%/changes.screen %D%/driver.screen %D%/whole.yaml

if HAVE_VTERM
check_PROGRAMS += %D%/drive %D%/hostile %D%/monkey %D%/unwatched
PTY_LOG_COMPILER = $(abs_top_builddir)/%D%/drive
else
PTY_LOG_COMPILER = printf '1..0 \# SKIP built without libvterm: %%s\n'
endif
# A program in a pseudo-terminal, and what it shows there.
pty_term = %D%/term.c %D%/term.h %D%/shown.c %D%/term_own.h %D%/line.c %D%/line.h
%C%_drive_SOURCES = %D%/drive.c %D%/drive.h %D%/files.c %D%/files.h \
	%D%/holds.c %D%/holds.h %D%/inside.c %D%/inside.h %D%/verbs.c $(pty_term)
%C%_drive_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
%C%_drive_LDADD = $(LINK_BASE) $(VTERM_LIBS)
%C%_hostile_SOURCES = %D%/hostile.c $(pty_term) $(support_plain)
%C%_hostile_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
%C%_hostile_LDADD = $(LINK_BASE) $(VTERM_LIBS)
%C%_monkey_SOURCES = %D%/monkey.c $(pty_term)
%C%_monkey_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
%C%_monkey_LDADD = $(LINK_BASE) $(VTERM_LIBS)
%C%_unwatched_SOURCES = %D%/unwatched.c src/main.c
%C%_unwatched_LDADD = $(LINK_CLI)
%C%_unwatched_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=inotify_init1
