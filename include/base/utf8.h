/*
 * Text as code points and words: stepping, checking, folding, slugs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one code point at `text` (at most `len` bytes). Returns its bytes,
 * at least 1 while len > 0; a broken sequence is one byte and U+FFFD. */
size_t utf8_decode(const char *text, size_t len, uint32_t *point);

/* Writes `point` to `out` (4 bytes of room), returns how many bytes. */
size_t utf8_encode(uint32_t point, char out[4]);

/* Where the first byte stands that is no UTF-8; `len` when all is well. */
size_t utf8_check(const char *text, size_t len);

/* The byte where the user-perceived character at `at` ends, or the one before
 * `at` begins: grapheme clusters as in Unicode UAX 29, by libunistring. */
size_t utf8_next(const char *text, size_t len, size_t at);
size_t utf8_prev(const char *text, size_t at);

/* Sets begins[i] (`len` of them) for each byte where a word, a blank or a sign
 * begins: word boundaries as in Unicode UAX 29. `text` must be UTF-8. */
void utf8_words(const char *text, size_t len, char *begins);

/* How many bytes from the begin on are ASCII and no control characters. */
size_t utf8_plain(const char *text, size_t len);

/* How many code points `len` bytes hold. */
size_t utf8_count(const char *text, size_t len);

/* An id made of a name: lower case, letters and digits kept, all else one `-`.
 * Yours to free; "" where the name holds no letter or digit. */
char *utf8_slug(const char *name);

/* Lower case without accents, for searching. Yours to free. */
char *utf8_fold(const char *text);

/* Has it no look of its own: does it hide, reorder, tag, or is it no character
 * for all? Joiners and variants are not meant. */
bool utf8_is_hidden(uint32_t point);

/* Is it an emoji or another picture, which joiners can join? */
bool utf8_is_picture(uint32_t point);

/* The nearest plain ASCII character ('e' for an e with accent), or '?'. */
char utf8_to_ascii(uint32_t point);

#endif
