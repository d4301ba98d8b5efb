/*
 * The door of the program: locale and language, then the right subcommand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "cli/sub.h"

/* Where the translations are; a build that is not installed names its own. */
static const char *
locale_folder(void)
{
	const char *named = secure_getenv("CJM_LOCALEDIR");

	return named != NULL ? named : LOCALEDIR;
}

/* Who runs as somebody else must not be led by the files of the one who asked:
 * descriptions of terminals, settings of readline, a home. */
static void
forget_files_of_others(void)
{
	static const char *const names[] = {
		"TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH", "HOME",
		"XDG_STATE_HOME", "XDG_CONFIG_HOME",
	};
	size_t i;

	if (getuid() == geteuid() && getgid() == getegid())
		return;
	for (i = 0; i < sizeof names / sizeof *names; i++)
		unsetenv(names[i]);
	setenv("INPUTRC", "/dev/null", 1);
}

int
main(int argc, char **argv)
{
	mem_begin();
	forget_files_of_others();
	/* Each of the others is a file to open, and numbers in files have a point. */
	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	bindtextdomain(PACKAGE, locale_folder());
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
	signal(SIGPIPE, SIG_IGN);	/* a write that fails is told */
	return sub_main(argc, argv);
}
