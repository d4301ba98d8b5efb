/*
 * What a new journey begins with: the user's own templates and those built in.
 *
 * A template is a journey in a file NAME.LANGUAGE.yaml, or NAME.yaml for one in
 * any language; a comment on its first line says what it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_TEMPLATES_H
#define CLI_TEMPLATES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* One that is built in; the order is that of the list. */
struct template_text {
	const char *name, *language, *text;
};

const struct template_text *templates_built_in(size_t *count);

/* The same of the journeys that the tour is made on, which say their language
 * themselves; the first is for all others. */
const struct template_text *templates_examples(size_t *count);

struct template {
	char *name;
	char *language;		/* "nl"; "" for any */
	char *path;		/* of the user's own, else NULL */
	char *text;		/* of one built in, else NULL until it is read */
	size_t len;
};

/* All that there are, the user's own first. */
struct templates {
	struct template *v;
	size_t count, room;
};

void templates_gather(struct templates *templates);
void templates_clear(struct templates *templates);

/* The one of that name: in the language, in any, or where `strict` is not set
 * in another. NULL: there is none. */
struct template *templates_find(const struct templates *templates, const char *name,
	const char *language, bool strict);

/* Reads the text of the user's own, once. */
int template_read(struct template *template, struct err *err);

/* What its first line says about it; yours. "" where that cannot be told. */
char *template_help(struct template *template);

#endif
