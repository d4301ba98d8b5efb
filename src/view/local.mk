# The part "view": layout and painting onto a canvas, without a terminal.
# SPDX-License-Identifier: GPL-3.0-or-later
view_lib = %D%/libcjm-view.a
noinst_LIBRARIES += %D%/libcjm-view.a
%C%_libcjm_view_a_SOURCES =
