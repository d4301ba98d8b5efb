# The part "yaml": bytes to a journey and edits back to bytes; opens no file.
# SPDX-License-Identifier: GPL-3.0-or-later
yaml_lib = %D%/libcjm-yaml.a
noinst_LIBRARIES += %D%/libcjm-yaml.a
%C%_libcjm_yaml_a_CFLAGS = $(AM_CFLAGS) $(YAML_CFLAGS)
%C%_libcjm_yaml_a_SOURCES = \
	include/yaml/carry.h %D%/carry.c %D%/carry_place.c %D%/carrying.h \
	include/yaml/emit.h %D%/emit.c %D%/habits.c \
	include/yaml/glimpse.h %D%/glimpse.c \
	include/yaml/patch.h %D%/patch.c \
	%D%/patching.h %D%/patch_edit.c %D%/patch_insert.c %D%/patch_way.c \
	%D%/parting.h %D%/patch_cut.c %D%/patch_part.c \
	include/yaml/pinpoint.h %D%/pinpoint.c include/yaml/places.h %D%/places.c \
	include/yaml/read.h %D%/read.c %D%/reading.h %D%/read_check.c %D%/read_source.c \
	include/yaml/scalar.h %D%/scalar.c %D%/fold.c %D%/type.c \
	include/yaml/source.h %D%/source.c \
	include/yaml/splice.h %D%/splice.c %D%/batch.h \
	%D%/block.c %D%/flow.c %D%/gap.c %D%/put.c %D%/set.c %D%/verify.c \
	include/yaml/tree.h %D%/tree.c include/yaml/node.h %D%/node.c %D%/anchor.c %D%/anchor.h \
	include/yaml/write.h %D%/write.c \
	%D%/attribute.h %D%/attribute.c \
	%D%/building.h %D%/building.c \
	%D%/cell.h %D%/cell.c \
	%D%/comments.h %D%/comments.c \
	%D%/cursor.h %D%/cursor.c \
	%D%/lines.h %D%/lines.c %D%/lines_flow.c %D%/lines_text.c \
	%D%/locate.h %D%/locate.c \
	%D%/order.h %D%/order.c \
	%D%/problem.h %D%/problem.c \
	%D%/span.h %D%/span.c \
	%D%/sync.h %D%/sync.c
