# The part "yaml": bytes to a journey and edits back to bytes; opens no file.
# SPDX-License-Identifier: GPL-3.0-or-later
yaml_lib = %D%/libcjm-yaml.a
noinst_LIBRARIES += %D%/libcjm-yaml.a
%C%_libcjm_yaml_a_CFLAGS = $(AM_CFLAGS) $(YAML_CFLAGS)
%C%_libcjm_yaml_a_SOURCES = \
	include/yaml/emit.h %D%/emit.c \
	include/yaml/scalar.h %D%/scalar.c \
	include/yaml/source.h %D%/source.c \
	include/yaml/splice.h %D%/splice.c \
	include/yaml/tree.h %D%/tree.c \
	%D%/batch.h \
	%D%/block.c \
	%D%/flow.c \
	%D%/fold.c \
	%D%/gap.c \
	%D%/habits.c \
	%D%/node.c \
	%D%/problem.c %D%/problem.h \
	%D%/put.c \
	%D%/set.c \
	%D%/span.c %D%/span.h \
	%D%/type.c \
	%D%/verify.c
