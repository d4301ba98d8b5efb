/*
 * How texts of a journey are made for those who read it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_LOOK_H
#define VIEW_LOOK_H

#include <stdbool.h>

#include "base/str.h"
#include "model/journey.h"
#include "model/walks.h"

struct sieve;
struct tally;

struct look {
	const struct journey *journey;
	const char *(*translate)(const char *);		/* or NULL */
	bool ascii;
	const struct walk_table *walks;		/* or NULL */
	struct sieve *sieve;	/* cards that do not pass are faint; or NULL */
	bool assumptions;	/* cards that rest on no evidence are marked */
	const struct tally *secret;	/* votes that do not show, while others vote; or NULL */
};

/* Adds the votes of a card that show, as they stand in the file; nothing: none do. */
void look_add_votes(const struct look *look, node_id card, struct str *out);

/* A word of ours, marked by N_(), in the user's language. */
const char *look_word(const struct look *look, const char *text)
	__attribute__((format_arg(2)));

#endif
