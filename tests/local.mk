# All tests: each is a program or script that prints TAP.
# SPDX-License-Identifier: GPL-3.0-or-later
TEST_EXTENSIONS = .sh .pty
TEST_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) \
	$(top_srcdir)/build-aux/tap-driver.sh
LOG_DRIVER = $(TEST_DRIVER)
SH_LOG_DRIVER = $(TEST_DRIVER)
SH_LOG_COMPILER = $(SHELL)
PTY_LOG_DRIVER = $(TEST_DRIVER)
AM_TESTS_ENVIRONMENT = \
	CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	srcdir='$(abs_top_srcdir)'; export srcdir; \
	builddir='$(abs_top_builddir)'; export builddir; \
	CJM='$(abs_top_builddir)/cjm'; export CJM; \
	CJM_LOCALEDIR='$(abs_top_builddir)/locale'; export CJM_LOCALEDIR; \
	CC='$(CC)'; export CC; AWK='$(AWK)'; export AWK; \
	CJM_SCHEMA=; export CJM_SCHEMA; \
	LC_ALL=C.UTF-8; export LC_ALL; LANGUAGE=; export LANGUAGE;

# The unit tests: each is linked with its part and what lies below, no more.
# Sources default to the program's name with .c behind it.
AM_CPPFLAGS += -I$(top_srcdir)/tests $(CMOCKA_CFLAGS)
UNIT = $(CMOCKA_LIBS)
UNIT_BASE = $(LINK_BASE) $(UNIT)
UNIT_MODEL = $(LINK_MODEL) $(UNIT)
UNIT_FILE = $(LINK_FILE) $(UNIT)
UNIT_YAML = $(LINK_YAML) $(UNIT)
UNIT_VIEW = $(LINK_VIEW) $(UNIT)
UNIT_FORMAT = $(LINK_FORMAT) $(UNIT)
UNIT_SESSION = $(LINK_SESSION) $(UNIT)
UNIT_CMD = $(LINK_CMD) $(UNIT)
UNIT_TUI = $(LINK_TUI) $(UNIT)
UNIT_CLI = $(LINK_CLI) $(UNIT)
unit_tests =

include %D%/unit/base/local.mk
include %D%/unit/model/local.mk
include %D%/unit/file/local.mk
include %D%/unit/yaml/local.mk
include %D%/unit/view/local.mk
include %D%/unit/format/local.mk
include %D%/unit/session/local.mk
include %D%/unit/cmd/local.mk
include %D%/unit/tui/local.mk
include %D%/unit/cli/local.mk
include %D%/fault/local.mk

if HAVE_CMOCKA
check_PROGRAMS += $(unit_tests)
TESTS += $(unit_tests)
endif
EXTRA_DIST += %D%/support/test.h %D%/support/readline.supp \
	%D%/support/pictures.supp

.PHONY: check-valgrind
check-valgrind: $(check_PROGRAMS) $(check_LIBRARIES)
	$(MAKE) check-TESTS TESTS='$(unit_tests)' \
		LOG_COMPILER='valgrind -q --error-exitcode=99 --leak-check=full \
			--suppressions=$(abs_srcdir)/%D%/support/readline.supp \
			--suppressions=$(abs_srcdir)/%D%/support/pictures.supp'

# The lints of the sources.
lint_tests = \
	%D%/lint/headers.sh \
	%D%/lint/layers.sh \
	%D%/lint/listed.sh \
	%D%/lint/manual.sh \
	%D%/lint/potfiles.sh \
	%D%/lint/sizes.sh \
	%D%/lint/spdx.sh \
	%D%/lint/words.sh
TESTS += $(lint_tests)
EXTRA_DIST += $(lint_tests) %D%/lint/layers.awk %D%/lint/layers.txt

include %D%/fuzz/local.mk
include %D%/yaml/local.mk
include %D%/cli/local.mk
include %D%/npm/local.mk
include %D%/tmux/local.mk
include %D%/pty/local.mk
include %D%/screens/local.mk
