/*
 * How well words fit what was typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "offering.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

/* The ranks. What was typed is ... */
enum { ALL, HEAD, CALLED, PART, WITHIN, HELP, LETTERS, MISFIT };

void
offers_clear(struct offers *offers)
{
	for (size_t i = 0; i < offers->count; i++) {
		free(offers->v[i].word);
		free(offers->v[i].quoted);
		free(offers->v[i].help);
	}
	free(offers->v);
	*offers = (struct offers){ 0 };
}

void
offers_add(struct offers *offers, const char *word, const char *help)
{
	struct str quoted = { 0 };

	args_quote(word, &quoted);
	vec_grow(offers->v, offers->count, offers->room);
	offers->v[offers->count] = (struct offer){ .word = mem_text(word),
		.quoted = str_take(&quoted), .help = mem_text(help), .order = offers->count };
	offers->count++;
}

void
offering_begin(struct offering *offering, const char *typed, struct offers *to)
{
	*offering = (struct offering){ .to = to, .typed = utf8_fold(typed) };
	needle_init(&offering->needle, offering->typed, true);
}

/* Do all letters stand in the text, in their order? */
static bool
are_within(const char *letters, const char *text)
{
	for (; *letters != '\0' && *text != '\0'; text++)
		letters += (*text >= 'A' && *text <= 'Z' ? *text + 32 : *text) == *letters;
	return *letters == '\0';
}

/* The same of a word, of which there may be very many: most are plain ASCII. */
static bool
has_letters(const char *word, const char *letters)
{
	const char *at = word;
	char *folded;
	bool has;

	while (*at != '\0' && (*at & 0x80) == 0)
		at++;
	if (*at == '\0')
		return are_within(letters, word);
	folded = utf8_fold(word);
	has = are_within(letters, folded);
	free(folded);
	return has;
}

static bool
is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		(c & 0x80) != 0;
}

/* Is it found where a part of the text begins? */
static bool
begins_part(const struct needle *needle, const char *text)
{
	size_t start, end = 0;

	while (needle_find(needle, text, strlen(text), end, &start, &end))
		if (start == 0 || !is_word_byte(text[start - 1]))
			return true;
	return false;
}

unsigned
offering_rank(const struct offering *offering, const char *word, const char *help)
{
	size_t start, end, len = strlen(word);

	if (offering->needle.count == 0)
		return HEAD;
	if (needle_find(&offering->needle, word, len, 0, &start, &end)) {
		if (start == 0)
			return end == len ? ALL : HEAD;
		return begins_part(&offering->needle, word) ? PART : WITHIN;
	}
	if (offering->needle.count > 1 && begins_part(&offering->needle, help))
		return HELP;
	return offering->needle.count > 1 && has_letters(word, offering->typed) ? LETTERS :
		MISFIT;
}

unsigned
offering_rank_called(const struct offering *offering, const char *words)
{
	return offering->needle.count > 1 && begins_part(&offering->needle, words) ? CALLED :
		MISFIT;
}

bool
offering_wants(const struct offering *offering, unsigned rank)
{
	return rank < MISFIT && offering->counts[rank] < OFFERS_MAX;
}

void
offering_take(struct offering *offering, const char *word, const char *help, unsigned rank)
{
	if (*word == '\0' || !offering_wants(offering, rank))
		return;
	offering->counts[rank]++;
	offers_add(offering->to, word, help);
	offering->to->v[offering->to->count - 1].rank = rank;
}

static int
compare(const void *a, const void *b)
{
	const struct offer *one = a, *other = b;

	if (one->rank != other->rank)
		return one->rank < other->rank ? -1 : 1;
	return one->order < other->order ? -1 : one->order > other->order;
}

void
offering_end(struct offering *offering)
{
	struct offers *offers = offering->to;

	if (offers->count > 0)
		qsort(offers->v, offers->count, sizeof *offers->v, compare);
	while (offers->begun < offers->count && offers->v[offers->begun].rank <= HEAD)
		offers->begun++;
	free(offering->typed);
	needle_clear(&offering->needle);
}
