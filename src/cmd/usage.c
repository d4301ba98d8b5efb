/*
 * The words that stand for others: TOUCHPOINT, FILE.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/usage.h"

#include <string.h>

#include "text.h"

static const char *const words[] = {
	N_("BASE"), N_("COLUMNS"), N_("COMMAND"), N_("CONDITION"), N_("COUNT"), N_("DATE"),
	N_("FILE"), N_("FORMAT"), N_("ID"), N_("KEY"), N_("KEYNAME"), N_("LABEL"), N_("LANE"),
	N_("LANGUAGE"), N_("LEVEL"), N_("LINE"), N_("LINES"), N_("NAME"), N_("NEW"),
	N_("NUMBER"), N_("OLD"), N_("OPTION"), N_("OURS"), N_("OUT"), N_("PATH"), N_("PATTERN"),
	N_("PHASE"), N_("REV"), N_("RULE"), N_("SHELL"), N_("SIGN"), N_("SIZE"),
	N_("SUBCOMMAND"), N_("TEXT"), N_("THEIRS"), N_("THEME"), N_("TIME"), N_("TITLE"), N_("TOUCHPOINT"),
	N_("VALUE"), N_("VIEW"), N_("WHEN"), N_("WHERE"),
};

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static void
add_word(struct str *out, const char *word, size_t len)
{
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == len && strncmp(words[i], word, len) == 0) {
			str_add(out, gettext(words[i]));
			return;
		}
	str_add_n(out, word, len);
}

void
usage_add(struct str *out, const char *usage)
{
	size_t len;

	while (*usage != '\0') {
		for (len = 0; is_capital(usage[len]); len++)
			continue;
		if (len > 0)
			add_word(out, usage, len);
		else
			str_add_n(out, usage, len = 1);
		usage += len;
	}
}
