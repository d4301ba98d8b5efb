/*
 * A line completes with what could stand where it ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/value.h"
#include "unit/cmd/desk.h"

/* The words, joined by blanks, and where they begin. */
static void
expect(struct editor *editor, const char *line, size_t start, const char *words)
{
	size_t found, i;
	struct value *list = editor_complete(editor, line, strlen(line), &found);
	struct str all = { 0 };

	for (i = 0; i < list->count; i++) {
		if (i > 0)
			str_add_char(&all, ' ');
		str_add(&all, list->items[i]->text);
	}
	assert_string_equal(str_text(&all), words);
	assert_int_equal(found, start);
	str_clear(&all);
	value_free(list);
}

static void
each_word_completes_by_its_place(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	expect(editor, "new-t", 0, "new-touchpoint");
	expect(editor, "set s", 4, "shop");
	expect(editor, "set B", 4, "before buying");
	expect(editor, "new-touchpoint ", 15, "before buying");
	expect(editor, "delete pa", 7, "pays parcel");
	expect(editor, "set shop pa", 9, "pain packaging");
	expect(editor, "new-lane mo", 9, "motivation");
	expect(editor, "new-lane pai", 9, "");
	expect(editor, "edit shop pain ", 15, "1 2");
	expect(editor, "attr shop pain 1 vo", 17, "votes");
	expect(editor, "touchpoint shop jo", 16, "journey");
	expect(editor, "move shop ", 10, "after before into");
	expect(editor, "move shop after pa", 16, "pays parcel");
	expect(editor, "help sta", 5, "star status");
	expect(editor, "set parcel channel i", 19, "Instagram");
	expect(editor, "title X ; set sho", 14, "shop");
	expect(editor, "set nowhere nolane x", 19, "");
	expect(editor, "nonsense a", 9, "");
	expect(editor, "undo ", 5, "");
	editor_free(editor);
}

static void
words_with_blanks_come_quoted(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	desk_run(editor, "set ad channel 'Word of mouth'");
	expect(editor, "set parcel channel wo", 19, "'Word of mouth'");
	expect(editor, "set parcel channel 'Word o", 19, "'Word of mouth'");
	editor_free(editor);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_word_completes_by_its_place),
		cmocka_unit_test(words_with_blanks_come_quoted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
