/*
 * cjm git-setup: git merges journeys by their cards, its diffs name the touchpoint,
 * and it passes over the journals that lie beside journeys being edited.
 *
 * The driver is named by an absolute path, since programs with windows often
 * run git with another PATH than the shell has, and a driver that is not found
 * leaves a conflict without the other side's edits. Inner merges of a
 * criss-cross history go through the driver too (no `recursive`): with one of
 * the bases taken whole, an edit that one side undid would come back.
 *
 * Diffs stay diffs of lines, which can be applied, and show comments too; what
 * is hard to see in them, whose line it is, stands in the head of each hunk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "file/git.h"
#include "opts.h"
#include "say.h"
#include "subs.h"

#define ENDING " merge=cjm diff=cjm"

/* Journals beside their journeys, as file/journals.h names them, and those that
 * were taken over. */
#define JOURNALS ".*.cjm-journal*"

/* The name of a phase, touchpoint or persona; in other YAML, what git's own
 * rule shows. */
#define HUNK_HEAD "^[[:space:]-]*((name|title):.*)$|^([[:alpha:]_].*)$"

enum { SETUP_REMOVE = SUB_LONG + 1 };

static const struct sub_option setup_options[] = {
	{ 'g', "global", NULL, N_("for all repositories of yours, not only the one around here") },
	{ SETUP_REMOVE, "remove", NULL, N_("take away what this wrote, and nothing else") },
	{ 0 },
};

struct setup {
	enum git_scope scope;
	bool remove;
	const char **patterns;
	size_t count, room;
	size_t told;		/* lines */
};

/* --- what is written --------------------------------------------------------------- */

/* The entry of the PATH that leads to this program: it outlives an upgrade,
 * where the place that it leads to may not. Yours, or NULL. */
static char *
find_on_path(const char *real)
{
	const char *path = getenv("PATH"), *part = path != NULL ? path : "";
	struct str name = { 0 };
	char *found;
	bool same;

	for (; *part != '\0'; part += strcspn(part, ":"), part += *part == ':') {
		str_cut(&name, 0);
		str_add_n(&name, part, strcspn(part, ":"));
		str_add(&name, "/cjm");
		found = *part == '/' ? realpath(str_text(&name), NULL) : NULL;
		same = found != NULL && strcmp(found, real) == 0;
		free(found);
		if (same)
			return str_take(&name);
	}
	str_clear(&name);
	return NULL;
}

static char *
own_path(void)
{
	char *real = realpath("/proc/self/exe", NULL), *path;

	if (real == NULL)
		return mem_text("cjm");
	path = find_on_path(real);
	if (path == NULL)
		return real;
	free(real);
	return path;
}

/* A line of the shell; git puts the words for %P and its like in quotes. */
static char *
driver_line(void)
{
	char *path = own_path();
	struct str line = { 0 };

	str_add_char(&line, '\'');
	for (const char *at = path; *at != '\0'; at++)
		if (*at == '\'')
			str_add(&line, "'\\''");
		else
			str_add_char(&line, *at);
	str_add(&line, "' merge --driver=%P --marker-size=%L %O %A %B");
	free(path);
	return str_take(&line);
}

/* gitattributes(5): a pattern with blanks stands in quotes, as in C. */
static char *
attributes_line(const char *pattern)
{
	struct str line = { 0 };
	bool quoted = strpbrk(pattern, " \t\"\\") != NULL || *pattern == '#' || *pattern == '!';

	if (quoted)
		str_add_char(&line, '"');
	for (; *pattern != '\0'; pattern++) {
		if (quoted && strchr("\"\\", *pattern) != NULL)
			str_add_char(&line, '\\');
		str_add_char(&line, *pattern);
	}
	str_add(&line, quoted ? "\"" ENDING : ENDING);
	return str_take(&line);
}

/* --- writing ------------------------------------------------------------------------ */

static void
tell(void *data, const char *where, const char *line)
{
	struct setup *setup = data;
	struct str text = { 0 };

	str_add_format(&text, "%s: ", where);
	str_add_format(&text, setup->remove ? _("gone: %s") : "%s", line);
	str_add_char(&text, '\n');
	say_text(stdout, str_text(&text));
	str_clear(&text);
	setup->told++;
}

/* Makes one setting what it is to be; NULL takes it away. */
static int
configure(struct setup *setup, const char *key, const char *value, struct err *err)
{
	struct str line = { 0 };
	char *old;
	int result;

	if (git_config_get(setup->scope, key, &old, err) != 0)
		return -1;
	result = str_equal(old, value) ? 0
	    : value != NULL ? git_config_set(setup->scope, key, value, err)
	    : git_config_unset(setup->scope, key, err);
	if (result == 0 && !str_equal(old, value)) {
		str_add_format(&line, "%s = %s", key, value != NULL ? value : old);
		tell(setup, setup->scope == GIT_GLOBAL ? "git config --global"
		    : "git config --local", str_text(&line));
	}
	str_clear(&line);
	free(old);
	return result;
}

static int
configure_all(struct setup *setup, struct err *err)
{
	char *driver = driver_line();
	bool gone = setup->remove;
	int result = -1;

	if (configure(setup, "merge.cjm.name", gone ? NULL
	    : "customer journeys, card by card", err) == 0 &&
	    configure(setup, "merge.cjm.driver", gone ? NULL : driver, err) == 0 &&
	    configure(setup, "diff.cjm.xfuncname", gone ? NULL : HUNK_HEAD, err) == 0)
		result = 0;
	free(driver);
	return result;
}

static int
add_attributes(struct setup *setup, struct err *err)
{
	const struct git_lines told = { tell, setup };
	char **lines = mem_zero(setup->count, sizeof *lines);
	int result;

	for (size_t i = 0; i < setup->count; i++)
		lines[i] = attributes_line(setup->patterns[i]);
	result = git_lines_add(GIT_ATTRIBUTES, setup->scope, (const char *const *)lines,
		setup->count, &told, err);
	for (size_t i = 0; i < setup->count; i++)
		free(lines[i]);
	free(lines);
	return result;
}

static int
exclude_journals(struct setup *setup, struct err *err)
{
	static const char *const lines[] = { JOURNALS };
	const struct git_lines told = { tell, setup };

	return setup->remove ? git_lines_remove(GIT_EXCLUDE, setup->scope, JOURNALS, &told, err)
	    : git_lines_add(GIT_EXCLUDE, setup->scope, lines, 1, &told, err);
}

/* Attributes come last and go first: they never name a driver that is not
 * there. */
static int
setup_all(struct setup *setup, struct err *err)
{
	const struct git_lines told = { tell, setup };

	if (git_config_check(setup->scope, err) != 0) {
		if (setup->scope == GIT_LOCAL && err->kind == ERR_REFUSED)
			err_set_hint(err, N_("'cjm git-setup --global' is for all of yours"));
		return -1;
	}
	if (exclude_journals(setup, err) != 0)
		return -1;
	if (setup->remove)
		return git_lines_remove(GIT_ATTRIBUTES, setup->scope, ENDING, &told, err) == 0
		    ? configure_all(setup, err) : -1;
	return configure_all(setup, err) == 0 ? add_attributes(setup, err) : -1;
}

static int
setup_carry_out(struct setup *setup)
{
	struct err err = { 0 };

	if (setup_all(setup, &err) != 0)
		return say_errors(&err);
	if (setup->told == 0)
		say_text(stdout, setup->remove ? _("nothing of it is there\n")
		    : _("all of it is there already\n"));
	return say_flush();
}

static void
add_pattern(struct setup *setup, const char *pattern)
{
	vec_grow(setup->patterns, setup->count, setup->room);
	setup->patterns[setup->count++] = pattern;
}

static int
setup_run(const struct sub *sub, int argc, char **argv)
{
	struct setup setup = { .scope = GIT_LOCAL };
	struct opts opts;
	int option, status;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END) {
		if (option == 'g')
			setup.scope = GIT_GLOBAL;
		else if (option == SETUP_REMOVE)
			setup.remove = true;
		else if (*opts.value == '\0' || strchr(opts.value, '\n') != NULL)
			opts_fail(&opts, N_("“%s” is no pattern of file names"), opts.value);
		else
			add_pattern(&setup, opts.value);
	}
	if (setup.remove && setup.count > 0)
		opts_fail(&opts, N_("--remove takes all away, not only %s"), setup.patterns[0]);
	if (setup.count == 0) {
		add_pattern(&setup, "*.yaml");
		add_pattern(&setup, "*.yml");
	}
	opts_end(&opts, "");
	status = opts.over ? opts.status : setup_carry_out(&setup);
	free(setup.patterns);
	return status;
}

const struct sub sub_git_setup = {
	.name = "git-setup",
	.arguments = "[PATTERN...]",
	.help = N_("have git merge journeys by their cards"),
	.options = setup_options,
	.run = setup_run,
};
