# The part "file": bytes from and to the disk, locks, the journal.
# SPDX-License-Identifier: GPL-3.0-or-later
file_lib = %D%/libcjm-file.a
noinst_LIBRARIES += %D%/libcjm-file.a
%C%_libcjm_file_a_SOURCES = \
	include/file/below.h %D%/below.c \
	include/file/crc.h %D%/crc.c \
	%D%/flusher.h %D%/flusher.c \
	include/file/git.h %D%/git.c %D%/git_lines.c %D%/git_config.c \
	%D%/git_log.c %D%/git_merge.c \
	%D%/gitting.h %D%/gitting.c \
	include/file/home.h %D%/home.c \
	include/file/journal.h %D%/journal.c %D%/journal_bytes.h \
	%D%/journal_bytes.c include/file/journal_read.h %D%/journal_read.c include/file/journals.h %D%/journals.c \
	include/file/link.h %D%/link.c include/file/names.h %D%/names.c \
	include/file/replace.h %D%/replace.c \
	%D%/replacing.c %D%/compare.c %D%/compare.h %D%/dress.c %D%/dress.h \
	%D%/inplace.c %D%/inplace.h %D%/naming.c %D%/naming.h \
	%D%/newfile.c %D%/newfile.h %D%/program.c %D%/program.h %D%/shared.c %D%/shared.h \
	include/file/slurp.h %D%/slurp.c include/file/state.h %D%/state.c \
	%D%/swap.c %D%/swap.h include/file/watch.h %D%/watch.c \
	%D%/worker.c %D%/worker.h
