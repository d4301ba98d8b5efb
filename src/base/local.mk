# The part "base": memory, texts, arrays, errors, code points and their width.
# SPDX-License-Identifier: GPL-3.0-or-later
base_lib = %D%/libcjm-base.a
noinst_LIBRARIES += %D%/libcjm-base.a
%C%_libcjm_base_a_SOURCES = \
	include/base/arena.h %D%/arena.c \
	include/base/change.h %D%/change.c \
	include/base/clock.h %D%/clock.c \
	include/base/date.h %D%/date.c \
	include/base/err.h %D%/err.c \
	include/base/mem.h %D%/mem.c \
	include/base/near.h %D%/near.c \
	include/base/needle.h %D%/needle.c \
	include/base/progress.h %D%/progress.c \
	include/base/shown.h %D%/shown.c \
	include/base/str.h %D%/str.c \
	include/base/utf8.h %D%/utf8.c \
	include/base/value.h %D%/value.c \
	include/base/vec.h %D%/vec.c \
	include/base/width.h %D%/width.c
