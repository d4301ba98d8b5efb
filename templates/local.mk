# What a new journey can begin with: files to copy, and built into the program.
# SPDX-License-Identifier: GPL-3.0-or-later
templatesdir = $(pkgdatadir)/templates
# In the order in which they are listed.
dist_templates_DATA = \
	%D%/blank.en.yaml %D%/blank.nl.yaml \
	%D%/five-phase.en.yaml %D%/five-phase.nl.yaml \
	%D%/four-phase.en.yaml %D%/four-phase.nl.yaml \
	%D%/canvas.en.yaml %D%/canvas.nl.yaml \
	%D%/service-concept.en.yaml %D%/service-concept.nl.yaml \
	%D%/blueprint.en.yaml %D%/blueprint.nl.yaml \
	%D%/employee.en.yaml %D%/employee.nl.yaml \
	%D%/action-plan.en.yaml %D%/action-plan.nl.yaml

EXTRA_DIST += build-aux/templates.awk
CLEANFILES += src/cli/built_in.c src/cli/example.c
src/cli/built_in.c: build-aux/templates.awk $(dist_templates_DATA)
	$(AM_V_GEN)$(MKDIR_P) src/cli && $(AWK) -v function_name=templates_built_in \
		-f $(srcdir)/build-aux/templates.awk \
		`for file in $(dist_templates_DATA); do \
			test -f $$file && echo $$file || echo $(srcdir)/$$file; done` \
		>$@.tmp && mv $@.tmp $@
# The tour's journeys, the first for all languages that have none; examples/ is there
# in every tarball.
src/cli/example.c: templates/local.mk build-aux/templates.awk examples/webshop.yaml \
		examples/verhuizing.yaml
	$(AM_V_GEN)$(MKDIR_P) src/cli && $(AWK) -v function_name=templates_examples \
		-f $(srcdir)/build-aux/templates.awk $(srcdir)/examples/webshop.yaml \
		$(srcdir)/examples/verhuizing.yaml >$@.tmp && mv $@.tmp $@
