/*
 * Where the caret of an edited text falls when the text is wrapped, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/caret.h"

#include <string.h>

#include "base/utf8.h"
#include "base/width.h"

static size_t
line_of(const struct wrap *wrap, size_t at)
{
	size_t line = 0;

	while (line + 1 < wrap->count && at >= wrap->v[line].next)
		line++;
	return line;
}

struct caret
caret_place(const struct wrap *wrap, const char *text, size_t at, int columns)
{
	struct caret caret = { .line = line_of(wrap, at) };
	size_t start = wrap->v[caret.line].start;

	if (at > start)
		caret.column = (int)width_of(text + start, at - start);
	if (caret.column > columns)
		caret.column = columns;
	return caret;
}

size_t
caret_byte(const struct wrap *wrap, const char *text, struct caret caret)
{
	const struct wrap_line *line;
	size_t at, next;

	if (caret.line >= wrap->count)
		caret.line = wrap->count - 1;
	line = &wrap->v[caret.line];
	for (at = line->start; at < line->start + line->len; at = next) {
		next = utf8_next(text, line->start + line->len, at);
		if (width_of(text + line->start, next - line->start) > (size_t)caret.column)
			break;
	}
	return at;
}

size_t
caret_up_down(const char *text, size_t len, size_t at, int columns, int lines)
{
	struct wrap wrap = { 0 };
	struct caret caret;
	size_t byte;

	wrap_text(&wrap, text, len, columns, 0);
	caret = caret_place(&wrap, text, at, columns);
	if (lines < 0 && caret.line < (size_t)-lines) {
		byte = 0;
	} else if (lines > 0 && caret.line + (size_t)lines >= wrap.count) {
		byte = len;
	} else {
		caret.line = lines < 0 ? caret.line - (size_t)-lines : caret.line + (size_t)lines;
		byte = caret_byte(&wrap, text, caret);
	}
	wrap_clear(&wrap);
	return byte;
}
