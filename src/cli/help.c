/*
 * Help on the command line, printed from the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "help.h"

#include <string.h>

#include "base/str.h"
#include "base/width.h"
#include "cmd/usage.h"
#include "say.h"

#define HELP_GAP 2	/* columns between what is told and the telling */

static int
help_print(struct str *text)
{
	say_text(stdout, str_text(text));
	str_clear(text);
	return say_flush();
}

/* A line of two columns, the left one `width` wide. */
static void
help_row(struct str *text, const char *left, size_t width, const char *right)
{
	size_t used = width_of(left, strlen(left));

	str_add_format(text, "  %s", left);
	str_add_times(text, ' ', (used < width ? width - used : 0) + HELP_GAP);
	str_add_format(text, "%s\n", right);
}

static void
help_synopsis(const struct sub *sub, struct str *out)
{
	str_add(out, "cjm");
	if (sub->name[0] != '\0')
		str_add_format(out, " %s", sub->name);
	if (sub->options->name != NULL)
		usage_add(out, " [OPTION...]");
	if (sub->arguments[0] != '\0')
		str_add_char(out, ' ');
	usage_add(out, sub->arguments);
}

static void
help_option_name(const struct sub_option *option, struct str *out)
{
	if (option->letter < SUB_LONG)
		str_add_format(out, "-%c, ", option->letter);
	else
		str_add(out, "    ");
	str_add_format(out, "--%s", option->name);
	if (option->argument != NULL)
		str_add_char(out, ' ');
	if (option->argument != NULL)
		usage_add(out, option->argument);
}

static size_t
help_options_width(const struct sub_option *options)
{
	struct str left = { 0 };
	size_t width = 0;

	for (; options->name != NULL; options++) {
		str_cut(&left, 0);
		help_option_name(options, &left);
		if (left.len > width)
			width = left.len;
	}
	str_clear(&left);
	return width;
}

static void
help_options(struct str *text, const struct sub_option *options, size_t width)
{
	struct str left = { 0 };

	for (; options->name != NULL; options++) {
		str_cut(&left, 0);
		help_option_name(options, &left);
		help_row(text, str_text(&left), width, _(options->help));
	}
	str_clear(&left);
}

int
help_all(void)
{
	struct str text = { 0 }, left = { 0 };
	size_t i, count, width = 0;
	const struct sub *const *subs = sub_table(&count);

	for (i = 0; i < count; i++) {
		str_cut(&left, 0);
		help_synopsis(subs[i], &left);
		if (left.len > width)
			width = left.len;
	}
	str_add_format(&text, "%s\n\n", _("cjm edits customer journey maps in the terminal."));
	for (i = 0; i < count; i++) {
		str_cut(&left, 0);
		help_synopsis(subs[i], &left);
		help_row(&text, str_text(&left), width, _(subs[i]->help));
	}
	str_add_char(&text, '\n');
	help_options(&text, sub_common_options(), width);
	str_add_format(&text, "\n%s\n%s\n",
		_("'cjm help SUBCOMMAND' tells more about one of them; so do the manual pages"),
		_("cjm(1), cjm(5) for the file and cjm-keys(7) for the keys."));
	str_clear(&left);
	return help_print(&text);
}

int
help_sub(const struct sub *sub)
{
	struct str text = { 0 }, line = { 0 };
	size_t width = help_options_width(sub->options);
	size_t common = help_options_width(sub_common_options());

	if (sub->name[0] == '\0')
		return help_all();
	help_synopsis(sub, &line);
	str_add_format(&text, "%s\n  %s\n\n", str_text(&line), _(sub->help));
	if (common > width)
		width = common;
	help_options(&text, sub->options, width);
	help_options(&text, sub_common_options(), width);
	str_clear(&line);
	return help_print(&text);
}

int
help_version(void)
{
	struct str text = { 0 };

	str_add_format(&text, "%s\n%s\n", PACKAGE_STRING,
		_("Licence: GPL-3.0-or-later; it may be changed and passed on; no warranty."));
	return help_print(&text);
}
