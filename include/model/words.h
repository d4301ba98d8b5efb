/*
 * Which words of a text changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_WORDS_H
#define MODEL_WORDS_H

#include <stddef.h>

enum words_kind {
	WORDS_SAME,
	WORDS_OLD,	/* stood there before */
	WORDS_NEW	/* stands there now */
};

/* Bytes of the old text, or for WORDS_NEW of the new one; never empty. */
struct words_span {
	enum words_kind kind;
	size_t start, len;
};

/* All zero is empty. */
struct words {
	struct words_span *v;
	size_t count, room;
};

/* Fills `words` anew: the spans in their order make up the old text without
 * those that are new, and the new text without those that are old. What is
 * replaced stands before what replaces it. Words are parted as Unicode does it
 * (UAX 29). Texts that have little in common are one span each. */
void words_compare(struct words *words, const char *old, const char *new);
void words_clear(struct words *words);

#endif
