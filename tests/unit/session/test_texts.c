/*
 * What stood in the file before is known to the byte, and takes little room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "../../../src/session/inside.h"

#define SIZE 20000
#define STEPS 100
#define LEAST 32	/* so many of the last texts are kept in any case */

/* A text of any bytes, and any numbers beside it; none beside the first. */
static struct text
first_text(void)
{
	struct text text = { .len = SIZE };

	text.bytes = calloc(SIZE + 1, 1);
	for (size_t i = 0; i < SIZE; i++)
		text.bytes[i] = (char)('a' + rand() % 26);
	return text;
}

static struct text
copy_of(const struct text *text, size_t len, size_t count)
{
	struct text copy = { .len = len, .number_count = count };

	copy.bytes = calloc(len + 1, 1);
	memcpy(copy.bytes, text->bytes, text->len < len ? text->len : len);
	copy.numbers = calloc(count + 1, sizeof *copy.numbers);
	if (text->numbers != NULL)
		memcpy(copy.numbers, text->numbers, sizeof *copy.numbers *
		    (text->number_count < count ? text->number_count : count));
	return copy;
}

/* The same with a part of it replaced by one of another length. */
static struct text
edited(const struct text *text, size_t place)
{
	size_t at = (size_t)rand() % (text->len + 1), gone = (size_t)rand() % 20;
	size_t come = (size_t)rand() % 20, rest;
	struct text copy;

	if (gone > text->len - at)
		gone = text->len - at;
	rest = text->len - at - gone;
	copy = copy_of(text, text->len - gone + come, 500 + (size_t)rand() % 3);
	memset(copy.bytes + at, '#', come);
	memcpy(copy.bytes + at + come, text->bytes + at + gone, rest);
	copy.numbers[rand() % 500] = (node_id)place;
	copy.place = place;
	return copy;
}

static void
assert_text(const struct document *document, const struct text *want)
{
	const struct text *last = text_in_file(document);
	struct text made = { 0 };
	struct change change;
	size_t index;

	assert_true(text_at_place(document, want->place, &index));
	change = text_from_last(document, index);
	made.bytes = change_make(&change, last->bytes);
	made.len = change_len(&change);
	made.numbers = text_numbers_at(document, index, &made.number_count);
	change_clear(&change);
	assert_int_equal(made.len, want->len);
	assert_memory_equal(made.bytes, want->bytes, want->len + 1);
	assert_int_equal(made.numbers != NULL, want->numbers != NULL);
	assert_int_equal(made.number_count, want->number_count);
	if (want->numbers != NULL)
		assert_memory_equal(made.numbers, want->numbers,
		    want->number_count * sizeof *want->numbers);
	text_free(&made);
}

static size_t
room_of(const struct document *document)
{
	size_t room = 0;

	for (size_t i = 0; i + 1 < document->text_count; i++)
		room += document->texts[i].from_next.own.len;
	return room + text_in_file(document)->len;
}

static void
every_text_comes_back(void **state)
{
	struct document document = { 0 };
	struct text texts[STEPS], made;
	size_t index;

	(void)state;
	srand(1);
	for (size_t i = 0; i < STEPS; i++) {
		texts[i] = i == 0 ? first_text() : edited(&texts[i - 1], i);
		made = copy_of(&texts[i], texts[i].len, texts[i].number_count);
		if (i == 0) {
			free(made.numbers);
			made.numbers = NULL;
		}
		made.place = i;
		text_keep(&document, made);
		assert_memory_equal(text_in_file(&document)->bytes, texts[i].bytes, texts[i].len);
		if (i > 0 && i % 3 == 0) {
			text_take_back(&document);
			assert_text(&document, &texts[i - 1]);
			made = copy_of(&texts[i], texts[i].len, texts[i].number_count);
			made.place = i;
			text_keep(&document, made);
		}
		assert_text(&document, &texts[0]);
		for (size_t k = i < LEAST ? 0 : i - LEAST + 1; k <= i; k++)
			assert_text(&document, &texts[k]);
	}
	assert_false(text_at_place(&document, STEPS, &index));
	assert_false(text_at_place(&document, 1, &index));
	assert_true(room_of(&document) < 3 * SIZE);
	texts_forget(&document, document.text_count - 1);
	assert_false(text_at_place(&document, 0, &index));
	assert_text(&document, &texts[STEPS - 1]);
	texts_forget(&document, 1);
	free(document.texts);
	for (size_t i = 0; i < STEPS; i++)
		text_free(&texts[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_text_comes_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
