# Screens painted without a terminal: NAME.moves in, NAME.screen out.
# SPDX-License-Identifier: GPL-3.0-or-later
screen_tests = \
	%D%/about.moves \
	%D%/actions.moves \
	%D%/browse.moves \
	%D%/changes.moves \
	%D%/detail.moves \
	%D%/edge.moves \
	%D%/field.moves \
	%D%/flow.moves \
	%D%/matrix.moves \
	%D%/narrow.moves \
	%D%/persons.moves \
	%D%/present.moves \
	%D%/prose.moves \
	%D%/show.moves \
	%D%/small.moves \
	%D%/verhuizing.moves \
	%D%/walk.moves \
	%D%/walks.moves \
	%D%/webshop.moves
TESTS += $(screen_tests)
TEST_EXTENSIONS += .moves
MOVES_LOG_DRIVER = $(TEST_DRIVER)
MOVES_LOG_COMPILER = $(abs_top_builddir)/%D%/paint
check_PROGRAMS += %D%/paint
%C%_paint_SOURCES = %D%/paint.c
%C%_paint_LDADD = $(yaml_lib) $(LINK_VIEW) $(YAML_LIBS)
EXTRA_DIST += $(screen_tests) $(screen_tests:.moves=.screen) \
	%D%/bare.yaml %D%/edge.yaml %D%/loops.yaml %D%/walks.yaml
