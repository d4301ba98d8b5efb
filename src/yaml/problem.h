/*
 * What libyaml complains of, in words that tell a user where to look.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PROBLEM_H
#define PROBLEM_H

#include <stddef.h>

#include "yaml/source.h"

/* One complaint: `at` is where it was noticed, `from` where what it was
 * reading began (SIZE_MAX if it does not say); both bytes. */
struct problem {
	const char *text;	/* NULL counts as unknown */
	const char *context;	/* may be NULL */
	size_t at, from;
};

/* Adds it to `err` with its place. Returns -1. */
int problem_report(const struct source *source, const struct problem *problem,
	struct err *err);

#endif
