/*
 * The line by which other editors find the schema of a new journey.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "modeline.h"

#include <stdlib.h>
#include <string.h>

#include "file/slurp.h"

#define UP_MOST 8	/* folders above the file's own that are looked in */

static const char marker[] = "yaml-language-server:";

/* Adds the relative path of a schema in the file's folder or above it. */
static bool
add_near(struct str *line, const char *file)
{
	const char *slash = strrchr(file, '/');
	size_t folder = slash != NULL ? (size_t)(slash - file) + 1 : 0;
	struct str path = { 0 };
	bool found = false;

	str_add_n(&path, file, folder);
	for (int up = 0; !found && up <= UP_MOST; up++) {
		size_t len = path.len;

		str_add(&path, MODELINE_SCHEMA);
		found = slurp_is_there(str_text(&path));
		if (found)
			str_add(line, str_text(&path) + folder);
		str_cut(&path, len);
		str_add(&path, "../");
	}
	str_clear(&path);
	return found;
}

static bool
add_schema(struct str *line, const char *file)
{
	static const char installed[] = PKGDATADIR "/" MODELINE_SCHEMA;
	const char *said = getenv("CJM_SCHEMA");

	if (said != NULL) {
		str_add(line, said);
		return *said != '\0';
	}
	if (add_near(line, file))
		return true;
	/* As a URL; a blank in it would end it. */
	if (strpbrk(installed, " %#?") != NULL || !slurp_is_there(installed))
		return false;
	str_add_format(line, "file://%s", installed);
	return true;
}

/* Where the comments end with which the text begins. */
static size_t
end_of_comments(const char *text)
{
	const char *at = text, *line;

	if (str_starts(at, "\xef\xbb\xbf"))
		at += 3;
	for (line = at; *line == '#'; at = line) {
		line += strcspn(line, "\n");
		line += *line == '\n';
	}
	return (size_t)(at - text);
}

void
modeline_add(struct str *text, const char *file)
{
	struct str line = { 0 };

	str_add_format(&line, "# %s $schema=", marker);
	if (strcmp(file, "-") != 0 && strstr(str_text(text), marker) == NULL &&
	    add_schema(&line, file)) {
		size_t at = end_of_comments(str_text(text));

		str_add_char(&line, '\n');
		str_splice(text, at, 0, line.s, line.len);
	}
	str_clear(&line);
}
