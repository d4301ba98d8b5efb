# The part "session": an open document: journey, history, source, trail.
# SPDX-License-Identifier: GPL-3.0-or-later
session_lib = %D%/libcjm-session.a
noinst_LIBRARIES += %D%/libcjm-session.a
%C%_libcjm_session_a_SOURCES = \
	include/session/beside.h %D%/beside.c \
	include/session/checks.h %D%/checks.c %D%/checks_locate.c \
	include/session/piece.h %D%/piece.c \
	include/session/document.h %D%/inside.h %D%/document.c \
	%D%/texts.c %D%/texts.h %D%/save.c %D%/noting.h %D%/record.h %D%/record.c \
	include/session/past.h %D%/past.c \
	include/session/trail.h %D%/trail.c %D%/keep.c %D%/keeping.h \
	include/session/claim.h %D%/claim.c \
	%D%/replay.h %D%/replay.c include/session/rc.h %D%/rc.c \
	include/session/merge.h %D%/merge.c \
	%D%/recover.c include/session/reload.h %D%/reload.c
