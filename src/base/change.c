/*
 * A text that comes out of another: what it takes of that, and what is its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/change.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

#define STRIDE 4096	/* bytes that are compared at once */

void
change_clear(struct change *change)
{
	free(change->parts);
	str_clear(&change->own);
	*change = (struct change){ 0 };
}

/* Adds a part, or to the last one where it goes on. */
static void
add(struct change *change, bool own, size_t at, size_t len)
{
	struct change_part *last = change->count > 0 ? &change->parts[change->count - 1] : NULL;

	if (len == 0)
		return;
	if (last != NULL && last->own == own && last->at + last->len == at) {
		last->len += len;
		return;
	}
	vec_grow(change->parts, change->count, change->room);
	change->parts[change->count++] = (struct change_part){ own, at, len };
}

void
change_take(struct change *change, size_t at, size_t len)
{
	add(change, false, at, len);
}

void
change_bring(struct change *change, const char *bytes, size_t len)
{
	add(change, true, change->own.len, len);
	str_add_n(&change->own, bytes, len);
}

/* --- what two have in common --------------------------------------------------- */

static size_t
same_at_begin(const char *a, const char *b, size_t most)
{
	size_t same = 0;

	while (same + STRIDE <= most && memcmp(a + same, b + same, STRIDE) == 0)
		same += STRIDE;
	while (same < most && a[same] == b[same])
		same++;
	return same;
}

/* The same back from where both end. */
static size_t
same_at_end(const char *a, const char *b, size_t most)
{
	size_t same = 0;

	while (same + STRIDE <= most && memcmp(a - same - STRIDE, b - same - STRIDE, STRIDE) == 0)
		same += STRIDE;
	while (same < most && *(a - same - 1) == *(b - same - 1))
		same++;
	return same;
}

/* Brings `bytes`, but takes what stands so at [at, end) of the other text. */
static void
bring_over(struct change *change, const char *bytes, size_t len, const char *from, size_t at,
	size_t end)
{
	size_t most = len < end - at ? len : end - at;
	size_t head = most > 0 ? same_at_begin(bytes, from + at, most) : 0;
	size_t tail = most > head ? same_at_end(bytes + len, from + end, most - head) : 0;

	change_take(change, at, head);
	if (len > head + tail)
		change_bring(change, bytes + head, len - head - tail);
	change_take(change, end - tail, tail);
}

void
change_find(struct change *change, const char *from, size_t from_len, const char *to,
	size_t to_len)
{
	bring_over(change, to, to_len, from, 0, from_len);
}

/* Where the next part that is taken begins; *brought: how much is brought before. */
static size_t
next_taken(const struct change *change, size_t *part, size_t end, size_t *brought)
{
	*brought = 0;
	for (; *part < change->count && change->parts[*part].own; ++*part)
		*brought += change->parts[*part].len;
	return *part < change->count ? change->parts[*part].at : end;
}

void
change_tighten(struct change *change, const char *from, size_t len)
{
	struct change tight = { 0 };
	size_t at = 0, own = 0, part, brought, end;

	for (part = 0; part < change->count; part++) {
		end = next_taken(change, &part, len, &brought);
		bring_over(&tight, str_text(&change->own) + own, brought, from, at, end);
		own += brought;
		if (part < change->count) {
			change_take(&tight, end, change->parts[part].len);
			at = end + change->parts[part].len;
		}
	}
	change_clear(change);
	*change = tight;
}

/* --- the text ------------------------------------------------------------------- */

size_t
change_len(const struct change *change)
{
	size_t len = 0;

	for (size_t i = 0; i < change->count; i++)
		len += change->parts[i].len;
	return len;
}

const char *
change_bytes(const struct change *change, size_t part, const char *from)
{
	const struct change_part *it = &change->parts[part];

	return (it->own ? change->own.s : from) + it->at;
}

char *
change_make(const struct change *change, const char *from)
{
	char *made = mem_alloc(change_len(change) + 1), *to = made;

	for (size_t i = 0; i < change->count; i++) {
		memcpy(to, change_bytes(change, i, from), change->parts[i].len);
		to += change->parts[i].len;
	}
	*to = '\0';
	return made;
}

/* What leads back from what the change makes of the text. */
static struct change
way_back(const struct change *change, const char *text, size_t len)
{
	struct change back = { 0 };
	size_t at = 0, to = 0;

	for (size_t i = 0; i < change->count; i++) {
		const struct change_part *part = &change->parts[i];

		if (!part->own) {
			assert(part->at >= at && part->len <= len - part->at);
			if (part->at > at)
				change_bring(&back, text + at, part->at - at);
			change_take(&back, to, part->len);
			at = part->at + part->len;
		}
		to += part->len;
	}
	if (len > at)
		change_bring(&back, text + at, len - at);
	return back;
}

/* Those that move to the left go from left to right, the others from right to left:
 * so none falls on one that is still to move. */
static void
move_taken(const struct change *change, char *text, size_t len)
{
	size_t to = 0, i;

	for (i = 0; i < change->count; i++) {
		const struct change_part *part = &change->parts[i];

		if (!part->own && to < part->at)
			memmove(text + to, text + part->at, part->len);
		to += part->len;
	}
	for (to = len; i-- > 0;) {
		const struct change_part *part = &change->parts[i];

		to -= part->len;
		if (!part->own && to > part->at)
			memmove(text + to, text + part->at, part->len);
	}
}

void
change_run(struct change *change, char **text, size_t *len)
{
	size_t made = change_len(change), to = 0;
	struct change back = way_back(change, *text, *len);

	if (made > *len)
		*text = mem_resize(*text, made + 1, 1);
	move_taken(change, *text, made);
	for (size_t i = 0; i < change->count; i++) {
		const struct change_part *part = &change->parts[i];

		if (part->own)
			memcpy(*text + to, change->own.s + part->at, part->len);
		to += part->len;
	}
	if (made < *len)
		*text = mem_resize(*text, made + 1, 1);
	(*text)[made] = '\0';
	*len = made;
	change_clear(change);
	*change = back;
}

/* --- one after the other --------------------------------------------------------- */

/* Adds [at, at + len) of what `next` makes; *part and *begin tell from where on to
 * look for it, and go on. */
static void
add_through(struct change *change, const struct change *next, size_t *part, size_t *begin,
	size_t at, size_t len)
{
	while (len > 0) {
		const struct change_part *it = &next->parts[*part];
		size_t off, some;

		if (at >= *begin + it->len) {
			*begin += it->len;
			++*part;
			continue;
		}
		off = at - *begin;
		some = len < it->len - off ? len : it->len - off;
		if (it->own)
			change_bring(change, next->own.s + it->at + off, some);
		else
			change_take(change, it->at + off, some);
		at += some;
		len -= some;
	}
}

void
change_follow(struct change *change, const struct change *next)
{
	struct change all = { 0 };
	size_t part = 0, begin = 0;

	for (size_t i = 0; i < change->count; i++) {
		const struct change_part *it = &change->parts[i];

		if (it->own)
			change_bring(&all, change->own.s + it->at, it->len);
		else
			add_through(&all, next, &part, &begin, it->at, it->len);
	}
	change_clear(change);
	*change = all;
}
