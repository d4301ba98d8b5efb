# The part "model": the journey, its one door for edits, history, diff, checks.
# SPDX-License-Identifier: GPL-3.0-or-later
model_lib = %D%/libcjm-model.a
noinst_LIBRARIES += %D%/libcjm-model.a
%C%_libcjm_model_a_SOURCES =
