/*
 * A YAML text as it was read: its bytes, its line ends, and where they stand.
 *
 * One pass over the bytes finds what libyaml would stumble over, and fills two
 * tables: where each line begins, and how many characters stand before each
 * block of 4096 bytes. A column is then never more than one block away, even
 * in a file of a single line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/source.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

#define BLOCK 4096

/* Directives cost libyaml time that grows with their square. */
#define DIRECTIVES_MAX 64

/* Lines at any place of the text, and one more for so many bytes before it: a
 * text that is hardly anything but line breaks costs memory for nothing. */
#define LINES_FREE 500000
#define BYTES_PER_LINE 8

/* Eight bytes at once, and the same byte eight times. */
#define WORD sizeof(uint64_t)
#define EACH(byte) ((uint64_t)0x0101010101010101u * (byte))

static uint64_t
word_at(const void *bytes)
{
	uint64_t word;

	memcpy(&word, bytes, WORD);
	return word;
}

/* Characters in `len` bytes, which may begin within one. */
static size_t
chars_in(const char *bytes, size_t len)
{
	size_t i, count = 0;

	for (i = 0; i + WORD <= len; i += WORD) {
		uint64_t word = word_at(bytes + i);

		/* one bit for each byte of the form 10xxxxxx */
		word = (word >> 7) & ~(word >> 6) & EACH(1);
		count += WORD - (size_t)((word * EACH(1)) >> 56);
	}
	for (; i < len; i++)
		count += ((unsigned char)bytes[i] & 0xc0) != 0x80;
	return count;
}

static bool
is_utf16(const char *bytes, size_t len)
{
	return len >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 ||
		memcmp(bytes, "\xfe\xff", 2) == 0);
}

static void
line_add(struct source *source, size_t at)
{
	vec_grow(source->lines, source->line_count, source->line_room);
	source->lines[source->line_count++] = (uint32_t)at;
}

static void
odd_add(struct source *source, size_t at)
{
	vec_grow(source->odd, source->odd_count, source->odd_room);
	source->odd[source->odd_count++] = (uint32_t)at;
}

/* Looks at the character beyond ASCII at `at`; false when YAML forbids it. */
static bool
wide_is_fine(struct source *source, size_t at)
{
	const unsigned char *c = (const unsigned char *)source->bytes + at;

	if (c[0] == 0xc2 && c[1] < 0xa0) {
		if (c[1] == 0x85)
			odd_add(source, at);
		return c[1] == 0x85;
	}
	if (c[0] == 0xe2 && c[1] == 0x80 && (c[2] == 0xa8 || c[2] == 0xa9))
		odd_add(source, at);
	return !(c[0] == 0xef && c[1] == 0xbf && c[2] >= 0xbe);
}

/* Is each of the eight bytes ASCII and no control character? Bytes that it
 * takes for one by a borrow from their neighbour are looked at one by one. */
static bool
is_plain_word(uint64_t word)
{
	uint64_t controls = word - EACH(0x20), deletes = (word ^ EACH(0x7f)) - EACH(1);

	return ((word | controls | deletes) & EACH(0x80)) == 0;
}

/* Fills `lines`, `odd`, `ascii`; returns the first forbidden byte, a line break
 * that is one too many, or `len`. */
static size_t
scan(struct source *source)
{
	const unsigned char *c = (const unsigned char *)source->bytes;
	size_t at;

	line_add(source, 0);
	source->ascii = true;
	for (at = source->start; at < source->len; at++) {
		if (c[at] >= 0x20 && c[at] < 0x7f) {
			while (at + 2 * WORD < source->len &&
			    is_plain_word(word_at(c + at + 1)))
				at += WORD;
		} else if (c[at] == '\n') {
			line_add(source, at + 1);
			if (source->line_count > LINES_FREE + at / BYTES_PER_LINE)
				return at;
		} else if (c[at] == '\r') {
			if (c[at + 1] != '\n')
				odd_add(source, at);
			if (source->odd_count > LINES_FREE)
				return at;
		} else if (c[at] >= 0x80) {
			source->ascii = false;
			if (c[at] >= 0xc0 && !wide_is_fine(source, at))
				return at;
		} else if (c[at] != '\t') {
			return at;
		}
	}
	return source->len;
}

static void
count_chars(struct source *source)
{
	size_t at, sum = 0;

	source->chars = mem_alloc((source->len / BLOCK + 1) * sizeof *source->chars);
	for (at = 0; at <= source->len; at += BLOCK) {
		size_t n = source->len - at < BLOCK ? source->len - at : BLOCK;

		source->chars[at / BLOCK] = (uint32_t)sum;
		sum += chars_in(source->bytes + at, n);
	}
}

static void
find_eol(struct source *source)
{
	size_t i, crlf = 0;

	for (i = 1; i < source->line_count; i++) {
		size_t at = source->lines[i];

		if (at >= 2 && source->bytes[at - 2] == '\r')
			crlf++;
	}
	source->eol = crlf > (source->line_count - 1) / 2 ? "\r\n" : "\n";
	source->ends_with_eol = source->len == source->start ||
		source->bytes[source->len - 1] == '\n';
}

static int
check_directives(const struct source *source, struct err *err)
{
	size_t i, count = 0;

	for (i = 0; i < source->line_count; i++) {
		if (source->lines[i] < source->len && source->bytes[source->lines[i]] == '%' &&
			++count > DIRECTIVES_MAX)
			return source_complain(source, source->lines[i], ERR_LIMIT,
				N_("more than 64 lines begin with %"), err);
	}
	return 0;
}

/* Goes on with the head of the text alone. */
static void
source_cut(struct source *source, size_t len)
{
	source->bytes = source->own = mem_text_n(source->bytes, len);
	source->len = len;
}

static int
check(struct source *source, struct err *err)
{
	size_t at;

	if (source->len > SOURCE_MAX)
		return err_set(err, ERR_LIMIT, N_("the file is larger than 256 MB"), "");
	if (is_utf16(source->bytes, source->len))
		return err_set(err, ERR_SYNTAX,
			N_("the file is in UTF-16; save it as UTF-8"), "");
	at = utf8_check(source->bytes, source->len);
	if (at < source->len) {
		source_cut(source, at);	/* so that the place can be told */
		scan(source);
		return source_complain(source, at, ERR_SYNTAX,
			N_("this byte is no UTF-8"), err);
	}
	at = scan(source);
	if (at < source->len && (source->bytes[at] == '\n' || source->bytes[at] == '\r'))
		return source_complain(source, at, ERR_LIMIT,
			N_("too many lines for so short a text"), err);
	if (at < source->len)
		return source_complain(source, at, ERR_SYNTAX,
			N_("a control character that YAML does not allow"), err);
	return check_directives(source, err);
}

struct source *
source_new(char *bytes, size_t len, struct err *err)
{
	struct source *source = source_over(bytes, len, err);

	if (source != NULL)
		source->own = bytes;
	else
		free(bytes);
	return source;
}

size_t
source_mark(const char *bytes, size_t len)
{
	return len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

struct source *
source_over(const char *bytes, size_t len, struct err *err)
{
	struct source *source = mem_zero(1, sizeof *source);

	source->bytes = bytes;
	source->len = len;
	source->start = source_mark(bytes, len);
	if (check(source, err) != 0) {
		source_free(source);
		return NULL;
	}
	if (!source->ascii)
		count_chars(source);
	find_eol(source);
	return source;
}

struct source *
source_copy_of(const char *bytes, size_t len, struct err *err)
{
	return source_new(mem_text_n(bytes, len), len, err);
}

void
source_forget_lines(struct source *source)
{
	free(source->lines);
	free(source->odd);
	free(source->chars);
	source->lines = source->odd = source->chars = NULL;
	source->line_count = source->line_room = source->odd_count = source->odd_room = 0;
}

void
source_free(struct source *source)
{
	if (source == NULL)
		return;
	source_forget_lines(source);
	free(source->own);
	free(source);
}

/* Characters between the text's first byte and `place`. */
static size_t
chars_before(const struct source *source, size_t place)
{
	size_t block = place / BLOCK;

	if (source->chars == NULL)
		return chars_in(source->bytes, place);
	return source->chars[block] +
		chars_in(source->bytes + block * BLOCK, place - block * BLOCK);
}

/* Index in `lines` of the line that holds `place`. */
static size_t
line_of(const struct source *source, size_t place)
{
	size_t low = 0, high = source->line_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (source->lines[middle] <= place)
			low = middle;
		else
			high = middle;
	}
	return low;
}

void
source_locate(const struct source *source, size_t place, size_t *line, size_t *column)
{
	size_t index = line_of(source, place), start = source->lines[index];

	if (start < source->start)
		start = source->start;
	if (place < start)
		place = start;
	*line = index + 1;
	if (source->ascii)
		*column = place - start + 1;
	else if (place - start < BLOCK)
		*column = chars_in(source->bytes + start, place - start) + 1;
	else
		*column = chars_before(source, place) - chars_before(source, start) + 1;
}

size_t
source_line_start(const struct source *source, size_t place)
{
	size_t start = source->lines[line_of(source, place)];

	return start < source->start ? source->start : start;
}

size_t
source_next_line(const struct source *source, size_t place)
{
	size_t index = line_of(source, place);

	return index + 1 < source->line_count ? source->lines[index + 1] : source->len;
}

size_t
source_line_end(const struct source *source, size_t place)
{
	size_t end = source_next_line(source, place);
	size_t start = source_line_start(source, place);

	/* `place` may be the second half of a line break of two bytes. */
	if (end > start && source->bytes[end - 1] == '\n')
		end--;
	if (end > start && source->bytes[end - 1] == '\r')
		end--;
	return end;
}

bool
source_is_odd(const struct source *source, size_t from, size_t to)
{
	size_t i, end;

	if (source->odd_count == 0)
		return false;
	from = source_line_start(source, from);
	end = source_next_line(source, to);
	for (i = 0; i < source->odd_count; i++) {
		if (source->odd[i] >= from && source->odd[i] < end)
			return true;
	}
	return false;
}

int
source_complain(const struct source *source, size_t place, enum err_kind kind,
	const char *message, struct err *err)
{
	size_t line, column;

	source_locate(source, place, &line, &column);
	return err_set_at(err, kind, line, column, message, "");
}
