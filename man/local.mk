# The manual pages, and the tables in them that are printed from the code's.
# SPDX-License-Identifier: GPL-3.0-or-later
dist_man_MANS += %D%/cjm.1 %D%/cjm-check.1 %D%/cjm.5 %D%/cjm-keys.7 %D%/cjmrc.5

noinst_PROGRAMS = build-aux/tables
build_aux_tables_SOURCES = build-aux/tables.c
build_aux_tables_LDADD = $(LINK_CLI)

# Brings the tables in the pages up to date; tests/lint/manual.sh compares.
.PHONY: man
man: build-aux/tables$(EXEEXT)
	@for page in $(dist_man_MANS); do \
		build-aux/tables "$(srcdir)/$$page" >page.tmp || exit; \
		cmp -s page.tmp "$(srcdir)/$$page" || \
		    cp page.tmp "$(srcdir)/$$page" || exit; \
	done; rm -f page.tmp
