/*
 * What libyaml complains of, in words that tell a user where to look.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "problem.h"

#include <stdint.h>
#include <string.h>

/* AT_BEGIN: the user has to look where the thing began. */
enum where { AT_NOTICED, AT_BEGIN };

/* A row fits when both texts stand in libyaml's; NULL fits always. */
struct row {
	const char *text, *context;
	enum where where;
	const char *message, *hint;
};

static const struct row rows[] = {
	{ "unexpected end of stream", "quoted scalar", AT_BEGIN,
		N_("this quote is never closed"), NULL },
	{ "unexpected document indicator", "quoted scalar", AT_BEGIN,
		N_("this quote is never closed"), NULL },
	{ "could not find expected ':'", NULL, AT_BEGIN,
		N_("found a text where a key is expected: it has no ':' behind it"), NULL },
	{ "mapping values are not allowed", NULL, AT_NOTICED,
		N_("found a ':' where no key can end"),
		N_("a text with ': ' in it needs quotes; or the indentation is wrong") },
	{ "did not find expected key", "block mapping", AT_NOTICED,
		N_("expected a key that is indented like those above it"), NULL },
	{ "did not find expected '-' indicator", NULL, AT_NOTICED,
		N_("expected a '-' that is indented like those above it"), NULL },
	{ "block sequence entries are not allowed", NULL, AT_NOTICED,
		N_("found a '-' where no list can begin"), NULL },
	{ "mapping keys are not allowed", NULL, AT_NOTICED,
		N_("found a '?' where no key can begin"), NULL },
	{ "',' or ']'", NULL, AT_NOTICED,
		N_("expected ',' or ']': the list in brackets goes on or ends"), NULL },
	{ "',' or '}'", NULL, AT_NOTICED,
		N_("expected ',' or '}': the mapping in braces goes on or ends"), NULL },
	{ "tab character", NULL, AT_NOTICED,
		N_("found a tab in the indentation; YAML indents by blanks"), NULL },
	{ "leading space", NULL, AT_NOTICED,
		N_("a blank line is indented deeper than the text below it"), NULL },
	{ "expected comment or line break", NULL, AT_NOTICED,
		N_("found a text on the line of '|' or '>'; it begins on the next line"), NULL },
	{ "indentation indicator", NULL, AT_NOTICED,
		N_("behind '|' and '>' only a digit from 1 to 9 can tell the indentation"),
		NULL },
	{ "unknown escape character", NULL, AT_NOTICED,
		N_("found an unknown character behind \\ in double quotes"),
		N_("write \\\\ for the character \\ itself") },
	{ "hexdecimal number", NULL, AT_NOTICED,
		N_("expected hexadecimal digits behind \\x, \\u or \\U"), NULL },
	{ "Unicode character escape code", NULL, AT_NOTICED,
		N_("this escape names no character"), NULL },
	{ "alphabetic or numeric character", "alias", AT_NOTICED,
		N_("found a text that begins with '*'; put it in quotes"), NULL },
	{ "alphabetic or numeric character", NULL, AT_NOTICED,
		N_("found a text that begins with '&'; put it in quotes"), NULL },
	{ "undefined tag handle", NULL, AT_NOTICED,
		N_("found a text that begins with '!'; put it in quotes"), NULL },
	{ "", "scanning a tag", AT_NOTICED,
		N_("found a text that begins with '!'; put it in quotes"), NULL },
	{ "expected node content", NULL, AT_NOTICED, N_("expected a value here"), NULL },
	{ "duplicate", NULL, AT_BEGIN, N_("this is said twice"), NULL },
	{ "incompatible YAML document", NULL, AT_BEGIN,
		N_("this document wants a YAML other than 1.1 and 1.2"), NULL },
	{ "directive", NULL, AT_BEGIN,
		/* xgettext:no-c-format */
		N_("a line that begins with % cannot be understood"), NULL },
	{ "<document start>", NULL, AT_NOTICED,
		N_("found more text where the document is over"),
		N_("check its indentation, or put --- before a second document") },
	{ "control characters", NULL, AT_NOTICED,
		N_("a control character that YAML does not allow"), NULL },
};

/* The character itself says why no token can begin with it. */
static const char *
message_for_character(char c)
{
	if (c == '\t')
		return N_("found a tab in the indentation; YAML indents by blanks");
	if (c == '%' || c == '@' || c == '`')
		return N_("a text cannot begin with this character; put it in quotes");
	return N_("this character cannot stand here");
}

static const struct row *
find_row(const struct problem *problem)
{
	size_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (strstr(problem->text, rows[i].text) == NULL)
			continue;
		if (rows[i].context == NULL || (problem->context != NULL &&
				strstr(problem->context, rows[i].context) != NULL))
			return &rows[i];
	}
	return NULL;
}

/* Noticed at the end of the text only: look where it began. */
static size_t
place_of(const struct source *source, const struct problem *problem, enum where where)
{
	if (problem->from == SIZE_MAX)
		return problem->at;
	return where == AT_BEGIN || problem->at >= source->len ? problem->from : problem->at;
}

/* The first line where a merge of two versions left its mark, or SIZE_MAX. */
static size_t
conflict_of(const struct source *source)
{
	static const char mark[] = "<<<<<<< ";
	size_t i;

	for (i = 0; i < source->line_count; i++)
		if (source->len - source->lines[i] >= sizeof mark - 1 &&
		    memcmp(source->bytes + source->lines[i], mark, sizeof mark - 1) == 0)
			return source->lines[i];
	return SIZE_MAX;
}

int
problem_report(const struct source *source, const struct problem *problem, struct err *err)
{
	const struct row *row;
	size_t line, column, conflict = conflict_of(source);

	if (conflict != SIZE_MAX) {
		source_complain(source, conflict, ERR_SYNTAX,
			N_("found the mark of a conflict that a merge left here"), err);
		err_set_hint(err, N_("keep one of both sides and remove the marks"));
		return -1;
	}
	if (problem->text != NULL && strstr(problem->text, "start any token") != NULL)
		return source_complain(source, problem->at, ERR_SYNTAX,
			message_for_character(source->bytes[problem->at]), err);
	row = problem->text == NULL ? NULL : find_row(problem);
	if (row != NULL) {
		source_complain(source, place_of(source, problem, row->where), ERR_SYNTAX,
			row->message, err);
		if (row->hint != NULL)
			err_set_hint(err, row->hint);
		return -1;
	}
	source_locate(source, place_of(source, problem, AT_NOTICED), &line, &column);
	return err_set_at(err, ERR_SYNTAX, line, column, N_("this is no YAML: %s"), "t",
		problem->text == NULL ? "?" : problem->text);
}
