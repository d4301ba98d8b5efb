# Tests of the command line; tests/cli/tap.sh says how they are written.
# SPDX-License-Identifier: GPL-3.0-or-later
cli_tests = \
	%D%/broken.sh \
	%D%/check.sh \
	%D%/completions.sh \
	%D%/chromium.sh \
	%D%/diff.sh \
	%D%/data.sh \
	%D%/dutch.sh \
	%D%/english.sh \
	%D%/git.sh \
	%D%/export.sh %D%/import.sh %D%/pictures.sh \
	%D%/hostile.sh \
	%D%/html.sh \
	%D%/limits.sh \
	%D%/list.sh \
	%D%/log.sh \
	%D%/lot.sh \
	%D%/locales.sh \
	%D%/merge.sh \
	%D%/note.sh \
	%D%/new.sh \
	%D%/run.sh \
	%D%/settings.sh \
	%D%/show.sh \
	%D%/tables.sh \
	%D%/templates.sh \
	%D%/usage.sh
TESTS += $(cli_tests)
EXTRA_DIST += $(cli_tests) %D%/tap.sh %D%/english.awk tests/broken tests/golden

# What show.sh asks about the sheets that were printed.
check_PROGRAMS += %D%/shown
%C%_shown_LDADD = $(LINK_CMD)

# What english.sh listens to.
check_PROGRAMS += %D%/speak
%C%_speak_LDADD = $(LINK_CMD)

# What hostile.sh asks about all that was printed.
support_plain = tests/support/plain.h tests/support/plain.c
check_PROGRAMS += %D%/plain
%C%_plain_SOURCES = %D%/plain.c $(support_plain)
%C%_plain_LDADD = $(LINK_BASE)

# The files that hostile.sh shows.
check_PROGRAMS += %D%/spite
%C%_spite_LDADD = $(LINK_SESSION)
