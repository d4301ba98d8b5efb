# The part "model": the journey, its one door for edits, history, diff, checks.
# SPDX-License-Identifier: GPL-3.0-or-later
model_lib = %D%/libcjm-model.a
noinst_LIBRARIES += %D%/libcjm-model.a
%C%_libcjm_model_a_SOURCES = \
	include/model/diff.h \
	include/model/edit.h \
	include/model/find.h \
	include/model/history.h \
	include/model/ids.h \
	include/model/journey.h \
	include/model/key.h \
	include/model/kinds.h \
	include/model/lane.h \
	include/model/schema.h
