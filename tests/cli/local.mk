# Tests of the command line; tests/cli/tap.sh says how they are written.
# SPDX-License-Identifier: GPL-3.0-or-later
cli_tests =
TESTS += $(cli_tests)
EXTRA_DIST += $(cli_tests) %D%/tap.sh
