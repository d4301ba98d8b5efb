/*
 * Any bytes can be walked as text, forth and back, and folded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

static void
walk(const char *text, size_t len)
{
	size_t at = 0, points = 0, next;
	uint32_t point;

	while (at < len) {
		size_t n = utf8_decode(text + at, len - at, &point);

		assert(n >= 1 && n <= len - at);
		at += n;
		points++;
	}
	if (utf8_check(text, len) == len)
		assert(points == utf8_count(text, len));

	for (at = 0; at < len; at = next) {
		next = utf8_next(text, len, at);
		assert(next > at && next <= len);
		assert(utf8_prev(text, next) == at);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = mem_text_n((const char *)data, size);

	walk(text, size);
	if (utf8_check(text, size) == size) {
		char *folded = utf8_fold(text);
		char *slug = utf8_slug(text);

		free(folded);
		free(slug);
	}
	free(text);
	return 0;
}
