# The part "cli": the subcommands of the command line.
# SPDX-License-Identifier: GPL-3.0-or-later
cli_lib = %D%/libcjm-cli.a
noinst_LIBRARIES += %D%/libcjm-cli.a
%C%_libcjm_cli_a_SOURCES =
