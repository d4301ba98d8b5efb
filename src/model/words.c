/*
 * Which words of a text changed: a longest row of words that both texts have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/words.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

#define WORDS_PAIRS 1000000	/* compared at most; else the middle is replaced */
#define WORDS_ENOUGH 3		/* one in so many bytes must have stayed */

/* A text as words, blanks and signs; `kept` by each whether both texts have it. */
struct side {
	const char *text;
	size_t *starts;		/* one more than there are words: the end */
	bool *kept;
	size_t count;
};

static void
side_init(struct side *side, const char *text)
{
	size_t len = strlen(text), i;
	char *begins = mem_alloc(len + 1);

	*side = (struct side){ .text = text };
	side->starts = mem_alloc((len + 1) * sizeof *side->starts);
	utf8_words(text, len, begins);
	for (i = 0; i < len; i++)
		if (i == 0 || begins[i])
			side->starts[side->count++] = i;
	side->starts[side->count] = len;
	side->kept = mem_zero(side->count + 1, sizeof *side->kept);
	free(begins);
}

static void
side_clear(struct side *side)
{
	free(side->starts);
	free(side->kept);
}

static size_t
word_len(const struct side *side, size_t word)
{
	return side->starts[word + 1] - side->starts[word];
}

static bool
same_word(const struct side *old, size_t i, const struct side *new, size_t k)
{
	size_t len = word_len(old, i);

	return len == word_len(new, k) &&
	    memcmp(old->text + old->starts[i], new->text + new->starts[k], len) == 0;
}

/* --- what both have --------------------------------------------------------------- */

/* Words `first` and on, but for the last `behind`, that are alike at one end. */
struct middle {
	size_t first, old, new;		/* where it begins; how many words it has */
};

static struct middle
keep_ends(struct side *old, struct side *new)
{
	size_t first = 0, behind = 0, most = old->count < new->count ? old->count : new->count;

	while (first < most && same_word(old, first, new, first)) {
		old->kept[first] = new->kept[first] = true;
		first++;
	}
	while (behind < most - first &&
	    same_word(old, old->count - 1 - behind, new, new->count - 1 - behind)) {
		behind++;
		old->kept[old->count - behind] = new->kept[new->count - behind] = true;
	}
	return (struct middle){ first, old->count - first - behind, new->count - first - behind };
}

/* longest[i][k]: how many bytes the words from i and k on have in common. */
static void
keep_middle(struct side *old, struct side *new, const struct middle *middle)
{
	size_t columns = middle->new + 1, i, k;
	uint32_t *longest = mem_zero((middle->old + 1) * columns, sizeof *longest);

#define AT(i, k) longest[(i) * columns + (k)]
	for (i = middle->old; i-- > 0;)
		for (k = middle->new; k-- > 0;) {
			AT(i, k) = AT(i + 1, k) > AT(i, k + 1) ? AT(i + 1, k) : AT(i, k + 1);
			if (same_word(old, middle->first + i, new, middle->first + k)) {
				uint32_t both = AT(i + 1, k + 1) +
				    (uint32_t)word_len(old, middle->first + i);

				AT(i, k) = both > AT(i, k) ? both : AT(i, k);
			}
		}
	for (i = k = 0; i < middle->old && k < middle->new;) {
		if (same_word(old, middle->first + i, new, middle->first + k) &&
		    AT(i, k) == AT(i + 1, k + 1) + word_len(old, middle->first + i))
			old->kept[middle->first + i++] = new->kept[middle->first + k++] = true;
		else if (AT(i + 1, k) >= AT(i, k + 1))
			i++;
		else
			k++;
	}
#undef AT
	free(longest);
}

/* --- what a reader would call changed ------------------------------------------------ */

/* Blanks and signs alone tie nothing together. */
static bool
is_word(const struct side *side, size_t word)
{
	const char *text = side->text + side->starts[word];
	size_t len = word_len(side, word);

	return !(len == 1 && strchr(" \t\n.,;:!?-/()'\"", *text) != NULL);
}

/* What stayed between two changes, but holds no word, changed along with them. */
static void
join_changes(struct side *old, struct side *new)
{
	size_t i, k = 0, end, behind;
	bool telling;

	for (i = 0; i < old->count; i = end) {
		end = i + 1;
		if (!old->kept[i])
			continue;
		while (!new->kept[k])
			k++;
		telling = is_word(old, i);
		for (behind = k + 1; end < old->count && old->kept[end] && new->kept[behind]; end++) {
			telling = telling || is_word(old, end);
			behind++;
		}
		if (!telling && i > 0 && end < old->count && k > 0 && behind < new->count) {
			memset(old->kept + i, false, end - i);
			memset(new->kept + k, false, behind - k);
		}
		k = behind;
	}
}

/* Where little stayed, all is new. */
static void
drop_little(struct side *old, struct side *new)
{
	size_t longest = old->starts[old->count], stayed = 0, i;

	if (new->starts[new->count] > longest)
		longest = new->starts[new->count];
	for (i = 0; i < old->count; i++)
		stayed += old->kept[i] && is_word(old, i) ? word_len(old, i) : 0;
	if (stayed * WORDS_ENOUGH < longest) {
		memset(old->kept, false, old->count);
		memset(new->kept, false, new->count);
	}
}

/* --- spans ------------------------------------------------------------------------------ */

static void
add_span(struct words *words, enum words_kind kind, const struct side *side, size_t from, size_t to)
{
	if (from == to)
		return;
	vec_grow(words->v, words->count, words->room);
	words->v[words->count++] = (struct words_span){ kind, side->starts[from],
		side->starts[to] - side->starts[from] };
}

/* The words from `from` on that are kept, or are not. */
static size_t
run_end(const struct side *side, size_t from, bool kept)
{
	while (from < side->count && side->kept[from] == kept)
		from++;
	return from;
}

static void
add_spans(struct words *words, const struct side *old, const struct side *new)
{
	size_t i = 0, k = 0, start;

	while (i < old->count || k < new->count) {
		start = i;
		i = run_end(old, i, false);
		add_span(words, WORDS_OLD, old, start, i);
		start = k;
		k = run_end(new, k, false);
		add_span(words, WORDS_NEW, new, start, k);
		/* A run on one side may be parted on the other. */
		start = i;
		while (i < old->count && old->kept[i] && new->kept[k]) {
			i++;
			k++;
		}
		add_span(words, WORDS_SAME, old, start, i);
	}
}

void
words_compare(struct words *words, const char *old_text, const char *new_text)
{
	struct side old, new;
	struct middle middle;

	words->count = 0;
	side_init(&old, old_text);
	side_init(&new, new_text);
	middle = keep_ends(&old, &new);
	if (middle.old > 0 && middle.new > 0 && middle.old < WORDS_PAIRS / middle.new)
		keep_middle(&old, &new, &middle);
	if (middle.old > 0 || middle.new > 0) {
		join_changes(&old, &new);
		drop_little(&old, &new);
	}
	add_spans(words, &old, &new);
	side_clear(&old);
	side_clear(&new);
}

void
words_clear(struct words *words)
{
	free(words->v);
	*words = (struct words){ 0 };
}
