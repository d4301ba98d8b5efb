# The manual pages, and the tables in them that are printed from the code's.
# SPDX-License-Identifier: GPL-3.0-or-later
dist_man_MANS += %D%/cjm.1 %D%/cjm-check.1 %D%/cjm-diff.1 %D%/cjm-list.1 %D%/cjm.5 \
	%D%/cjm-keys.7 %D%/cjm-tutorial.7 %D%/cjmrc.5

# The same in Dutch.
nlman1dir = $(mandir)/nl/man1
nlman5dir = $(mandir)/nl/man5
nlman7dir = $(mandir)/nl/man7
dist_nlman1_DATA = %D%/nl/cjm.1 %D%/nl/cjm-check.1 %D%/nl/cjm-diff.1 %D%/nl/cjm-list.1
dist_nlman5_DATA = %D%/nl/cjm.5 %D%/nl/cjmrc.5
dist_nlman7_DATA = %D%/nl/cjm-keys.7 %D%/nl/cjm-tutorial.7
man_nl = $(dist_nlman1_DATA) $(dist_nlman5_DATA) $(dist_nlman7_DATA)

noinst_PROGRAMS = build-aux/tables
build_aux_tables_SOURCES = build-aux/tables.c
build_aux_tables_LDADD = $(LINK_CLI)

# Brings the tables in the pages up to date; tests/lint/manual.sh compares.
.PHONY: man
man: all
	@for page in $(dist_man_MANS) $(man_nl); do \
		case $$page in */nl/*) language=nl ;; *) language=en ;; esac; \
		LC_ALL=C.UTF-8 LANGUAGE=$$language CJM_LOCALEDIR=locale \
			build-aux/tables "$(srcdir)/$$page" >page.tmp || exit; \
		cmp -s page.tmp "$(srcdir)/$$page" || \
		    cp page.tmp "$(srcdir)/$$page" || exit; \
	done; rm -f page.tmp
