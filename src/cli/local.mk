# The part "cli": the subcommands of the command line.
# SPDX-License-Identifier: GPL-3.0-or-later
cli_lib = %D%/libcjm-cli.a
noinst_LIBRARIES += %D%/libcjm-cli.a
%C%_libcjm_cli_a_SOURCES = \
	include/cli/sub.h \
	%D%/completing.h %D%/complete_bash.c %D%/complete_fish.c %D%/complete_zsh.c \
	%D%/help.h %D%/help.c %D%/help_keys.c \
	%D%/levels.h %D%/levels.c \
	%D%/listing.h %D%/listing.c \
	%D%/modeline.h %D%/modeline.c \
	%D%/opts.h %D%/opts.c \
	%D%/say.h %D%/say.c %D%/say_progress.c \
	%D%/show.h %D%/show.c \
	%D%/spool.h %D%/spool.c \
	%D%/sub_check.c \
	%D%/sub_data.c \
	%D%/sub_completions.c \
	%D%/sub_diff.c \
	%D%/sub_edit.c \
	%D%/sub_export.c \
	%D%/sub_git_setup.c \
	%D%/sub_import.c \
	%D%/sub_help.c \
	%D%/sub_list.c \
	%D%/sub_log.c %D%/log_entry.h %D%/log_entry.c \
	%D%/sub_merge.c \
	%D%/sub_note.c \
	%D%/sub_new.c \
	%D%/sub_recover.c \
	%D%/sub_run.c \
	%D%/sub_schema.c \
	%D%/print.c %D%/print.h %D%/sub_show.c \
	%D%/sub_tour.c \
	%D%/subs.h %D%/subs.c \
	%D%/telling.h %D%/telling.c \
	%D%/templates.h %D%/templates.c \
	%D%/words.h %D%/words.c
nodist_%C%_libcjm_cli_a_SOURCES = %D%/built_in.c %D%/example.c
