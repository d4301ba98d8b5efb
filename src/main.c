/*
 * The door of the program: locale and language, then the right subcommand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>

int
main(void)
{
	setlocale(LC_ALL, "");
	bindtextdomain(PACKAGE, LOCALEDIR);
	textdomain(PACKAGE);
	puts(PACKAGE_STRING);
	return 0;
}
