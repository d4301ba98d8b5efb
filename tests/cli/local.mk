# Tests of the command line; tests/cli/tap.sh says how they are written.
# SPDX-License-Identifier: GPL-3.0-or-later
cli_tests = \
	%D%/broken.sh \
	%D%/dutch.sh \
	%D%/export.sh \
	%D%/limits.sh \
	%D%/merge.sh \
	%D%/new.sh \
	%D%/run.sh \
	%D%/show.sh \
	%D%/usage.sh
TESTS += $(cli_tests)
EXTRA_DIST += $(cli_tests) %D%/tap.sh tests/broken tests/golden

# What show.sh asks about the sheets that were printed.
check_PROGRAMS += %D%/shown
%C%_shown_LDADD = $(LINK_CMD)
