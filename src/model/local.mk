# The part "model": the journey, its one door for edits, history, diff, checks.
# SPDX-License-Identifier: GPL-3.0-or-later
model_lib = %D%/libcjm-model.a
noinst_LIBRARIES += %D%/libcjm-model.a
%C%_libcjm_model_a_SOURCES = \
	include/model/build.h %D%/node.h %D%/node.c \
	include/model/check.h %D%/check.c %D%/checking.h %D%/checking.c \
	%D%/check_rules.h \
	%D%/check_evidence.c %D%/check_feel.c %D%/check_file.c %D%/check_flow.c \
	%D%/check_idea.c %D%/check_map.c %D%/check_names.c %D%/check_run.c %D%/check_tell.c %D%/check_value.c \
	%D%/check_walk.c include/model/findings.h %D%/finding.c \
	include/model/changes.h %D%/changes.c %D%/changing.h %D%/changes_value.c \
	include/model/diff.h %D%/diff.c \
	include/model/edit.h %D%/edit.c \
	include/model/evidence.h %D%/evidence.c \
	include/model/find.h %D%/find.c \
	include/model/used.h %D%/used.c \
	include/model/flow.h %D%/flow.c \
	include/model/groups.h %D%/groups.c \
	include/model/history.h %D%/history.c \
	include/model/ideas.h %D%/ideas.c \
	include/model/ids.h %D%/ids.c \
	include/model/journey.h %D%/journey.c \
	include/model/key.h %D%/key.c \
	include/model/kinds.h %D%/kinds.c \
	include/model/lane.h %D%/lane.c \
	include/model/mentions.h %D%/mentions.c \
	include/model/merge.h %D%/merge.c %D%/merging.h %D%/merge_list.c %D%/merge_value.c \
	include/model/mood.h %D%/mood.c \
	%D%/align.h %D%/align.c %D%/alike.c %D%/run.h %D%/run.c \
	include/model/query.h %D%/query.c %D%/query_ask.c %D%/querying.h \
	%D%/rows.h %D%/rows.c %D%/store.h %D%/store.c \
	include/model/remarks.h %D%/remarks.c \
	include/model/schema.h %D%/schema.c \
	include/model/series.h %D%/series.c \
	include/model/sieve.h %D%/sieve.c \
	include/model/stats.h %D%/stats.c \
	include/model/summary.h %D%/summary.c \
	include/model/sums.h %D%/sums.c \
	include/model/tally.h %D%/tally.c \
	include/model/walks.h %D%/walks.c \
	include/model/where.h %D%/where.c \
	include/model/words.h %D%/words.c
