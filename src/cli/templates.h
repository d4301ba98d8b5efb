/*
 * What a new journey begins with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_TEMPLATES_H
#define CLI_TEMPLATES_H

#include <stddef.h>

#include "base/str.h"

struct template_phase {
	const char *name;	/* N_() */
	const char *moment;	/* before, during, after */
};

struct template {
	const char *name;
	const char *help;			/* N_() */
	const struct template_phase *phases;	/* ended by a row without a name */
};

const struct template *template_table(size_t *count);
const struct template *template_find(const char *name);		/* or NULL */

/* Adds the YAML text of the new journey, names in the user's language. Its
 * title is a placeholder. It lists its lanes, since without a list those stay
 * away that hold nothing. */
void template_write(const struct template *template, struct str *out);

#endif
