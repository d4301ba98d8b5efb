# Fuzz targets. Without a fuzzer each replays its corpus as a test; configured
# with --enable-fuzzing CC=clang it is the fuzzer: NAME NAME.corpus.
# Three lines and a folder a target:
#     fuzz_tests += %D%/NAME
#     %C%_NAME_SOURCES = %D%/NAME.c $(fuzz_main)
#     %C%_NAME_LDADD = $(LINK_PART) $(FUZZER_LIBS)
# SPDX-License-Identifier: GPL-3.0-or-later
fuzz_tests =
if FUZZING
fuzz_main = %D%/target.h
else
fuzz_main = %D%/target.h %D%/replay.c
TESTS += $(fuzz_tests)
endif
check_PROGRAMS += $(fuzz_tests)
EXTRA_DIST += %D%/replay.c

fuzz_tests += %D%/utf8
%C%_utf8_SOURCES = %D%/utf8.c $(fuzz_main)
%C%_utf8_LDADD = $(LINK_BASE) $(FUZZER_LIBS)
EXTRA_DIST += %D%/utf8.corpus

fuzz_tests += %D%/args
%C%_args_SOURCES = %D%/args.c $(fuzz_main)
%C%_args_LDADD = $(LINK_CMD) $(FUZZER_LIBS)
EXTRA_DIST += %D%/args.corpus

fuzz_tests += %D%/read
%C%_read_SOURCES = %D%/read.c $(fuzz_main)
%C%_read_LDADD = $(LINK_YAML) $(FUZZER_LIBS)
EXTRA_DIST += %D%/read.corpus

fuzz_tests += %D%/tree
%C%_tree_SOURCES = %D%/tree.c tests/support/same_tree.h tests/support/same_tree.c $(fuzz_main)
%C%_tree_LDADD = $(LINK_YAML) $(FUZZER_LIBS)
EXTRA_DIST += %D%/tree.corpus

fuzz_tests += %D%/patch
%C%_patch_SOURCES = %D%/patch.c tests/support/grow.h tests/support/grow.c $(fuzz_main)
%C%_patch_LDADD = $(LINK_YAML) $(FUZZER_LIBS)
EXTRA_DIST += %D%/patch.corpus

fuzz_tests += %D%/keys
%C%_keys_SOURCES = %D%/keys.c $(fuzz_main)
%C%_keys_LDADD = $(LINK_CMD) $(FUZZER_LIBS)
EXTRA_DIST += %D%/keys.corpus

fuzz_tests += %D%/import
%C%_import_SOURCES = %D%/import.c $(fuzz_main)
%C%_import_LDADD = $(LINK_FORMAT) $(FUZZER_LIBS)
EXTRA_DIST += %D%/import.corpus

fuzz_tests += %D%/journal
%C%_journal_SOURCES = %D%/journal.c $(fuzz_main)
%C%_journal_LDADD = $(LINK_SESSION) $(FUZZER_LIBS)
EXTRA_DIST += %D%/journal.corpus

fuzz_tests += %D%/merge
%C%_merge_SOURCES = %D%/merge.c $(fuzz_main)
%C%_merge_LDADD = $(LINK_SESSION) $(FUZZER_LIBS)
EXTRA_DIST += %D%/merge.corpus

fuzz_tests += %D%/rc
%C%_rc_SOURCES = %D%/rc.c $(fuzz_main)
%C%_rc_LDADD = $(LINK_CMD) $(FUZZER_LIBS)
EXTRA_DIST += %D%/rc.corpus

# make fuzz TIME=60: builds the fuzzers in a folder of their own and runs each
# for so many seconds. What they find is put beside them as crash-*; the corpora
# grow there, not in the sources. -entropic=0: with as many features as the keys
# have, it takes two thirds of the time for itself.
TIME = 60
FUZZ_CC = clang
FUZZ_DIR = fuzz-build
.PHONY: fuzz
fuzz:
	$(MKDIR_P) $(FUZZ_DIR)
	cd $(FUZZ_DIR) && { test -f Makefile || $(abs_top_srcdir)/configure -q \
		--enable-fuzzing CC='$(FUZZ_CC)' CFLAGS='-g -O2'; }
	cd $(FUZZ_DIR) && $(MAKE) $(fuzz_tests)
	cd $(FUZZ_DIR) && for target in $(fuzz_tests); do \
		name=$${target##*/}; $(MKDIR_P) found/$$name; \
		echo "== $$name"; \
		$$target -max_total_time=$(TIME) -timeout=10 -max_len=4096 -verbosity=0 \
			-entropic=0 -print_final_stats=1 -artifact_prefix=$$name- found/$$name \
			$(abs_top_srcdir)/$$target.corpus 2>&1 | \
			grep -E 'number_of_executed|ERROR|SUMMARY|Assertion|Test unit' || :; \
		if ls $$name-crash-* $$name-leak-* $$name-timeout-* $$name-oom-* \
			>/dev/null 2>&1; then exit 1; fi; \
	done
