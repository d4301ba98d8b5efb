/*
 * What may stand in a place of the command line, for completion.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include <stdbool.h>

#include "base/str.h"
#include "cli/sub.h"

enum words_kind {
	WORDS_FREE,	/* anything: nothing to offer */
	WORDS_LISTED,	/* one of some words */
	WORDS_JOURNEYS,	/* files that are journeys, and folders */
	WORDS_FILES	/* any file */
};

struct words {
	enum words_kind kind;
	bool several;		/* listed ones, joined by commas */
	struct str list;	/* those, each ended by a line break */
};

/* What may follow an option that takes a value. The words are to be cleared. */
struct words words_of_option(const struct sub *sub, const struct sub_option *option);

/* What the arguments of a subcommand may be. */
struct words words_of_arguments(const struct sub *sub);

/* The texts of `struct words`, one after another: the next one from *at on,
 * and its length; NULL behind the last. */
const char *words_next(const struct words *words, size_t *at, size_t *len);

#endif
