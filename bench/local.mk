# The benchmark: make bench. Nothing here is built or run otherwise.
# SPDX-License-Identifier: GPL-3.0-or-later
bench_programs = %D%/generate %D%/floor-grid %D%/floor-file %D%/table \
	%D%/measure %D%/process
EXTRA_PROGRAMS = $(bench_programs)
CLEANFILES += $(bench_programs) %D%/samples %D%/samples.before
EXTRA_DIST += BENCHMARKS %D%/bench.sh

%C%_generate_SOURCES = %D%/generate.c %D%/texts.c %D%/texts.h
%C%_generate_LDADD = $(LINK_BASE)
%C%_floor_grid_SOURCES = %D%/floor-grid.c
%C%_floor_grid_CFLAGS = $(AM_CFLAGS) $(CURSES_CFLAGS)
%C%_floor_grid_LDADD = $(LINK_BASE) $(CURSES_LIBS)
%C%_floor_file_SOURCES = %D%/floor-file.c
%C%_floor_file_CFLAGS = $(AM_CFLAGS) $(YAML_CFLAGS)
%C%_floor_file_LDADD = $(LINK_BASE) $(YAML_LIBS)
%C%_process_SOURCES = %D%/process.c %D%/meter.c %D%/meter.h
%C%_process_LDADD = $(LINK_BASE)
%C%_table_SOURCES = %D%/table.c %D%/again.c %D%/again.h %D%/samples.c %D%/samples.h \
	%D%/targets.c %D%/targets.h
%C%_table_LDADD = $(LINK_BASE) $(MATH_LIBS)
%C%_measure_SOURCES = %D%/measure.c %D%/keys.c %D%/keys.h %D%/meter.c \
	%D%/meter.h %D%/painting.c %D%/painting.h %D%/programs.c %D%/programs.h %D%/run.c %D%/run.h \
	%D%/texts.h %D%/turns.c %D%/turns.h \
	$(pty_term)
%C%_measure_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS) $(CURSES_CFLAGS)
%C%_measure_LDADD = $(LINK_BASE) $(VTERM_LIBS) $(CURSES_LIBS)

# The peers that are installed are measured with it. bench-keep leaves the tables
# in BENCHMARKS.
.PHONY: bench bench-keep bench-programs
bench-programs: $(bench_programs)
if HAVE_BENCH
BENCH_RUN = $(SHELL) $(srcdir)/%D%/bench.sh $(abs_builddir)/cjm$(EXEEXT) \
	$(abs_builddir)/%D%
bench: cjm$(EXEEXT) $(bench_programs)
	$(BENCH_RUN)
bench-keep: cjm$(EXEEXT) $(bench_programs)
	$(BENCH_RUN) >$(srcdir)/BENCHMARKS.new
	mv $(srcdir)/BENCHMARKS.new $(srcdir)/BENCHMARKS
else
bench bench-keep:
	@echo "make bench needs libvterm and ncurses, which configure did not find" >&2; exit 1
endif
