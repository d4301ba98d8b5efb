# The part "file": bytes from and to the disk, locks, the journal.
# SPDX-License-Identifier: GPL-3.0-or-later
file_lib = %D%/libcjm-file.a
noinst_LIBRARIES += %D%/libcjm-file.a
%C%_libcjm_file_a_SOURCES = \
	include/file/journal.h include/file/replace.h %D%/replace.c \
	include/file/slurp.h %D%/slurp.c \
	include/file/watch.h %D%/watch.c
