# The part "cmd": the commands and the keys that hold them.
# SPDX-License-Identifier: GPL-3.0-or-later
cmd_lib = %D%/libcjm-cmd.a
noinst_LIBRARIES += %D%/libcjm-cmd.a
%C%_libcjm_cmd_a_SOURCES =
