/*
 * A line completes with what could stand where it ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "cmd/complete.h"
#include "unit/cmd/desk.h"

/* The words that begin as the line ends, joined by blanks, and where. */
static void
expect(struct editor *editor, const char *line, size_t start, const char *words)
{
	struct offers offers = { 0 };
	struct str all = { 0 };

	editor_complete(editor, line, strlen(line), &offers);
	for (size_t i = 0; i < offers.begun; i++) {
		if (i > 0)
			str_add_char(&all, ' ');
		str_add(&all, offers.v[i].quoted);
	}
	assert_string_equal(str_text(&all), words);
	assert_int_equal(offers.start, start);
	str_clear(&all);
	offers_clear(&offers);
}

/* Is this word offered, and with what help, at which place? */
static size_t
place_of(struct editor *editor, const char *line, const char *word, const char *help)
{
	struct offers offers = { 0 };
	size_t at = 0, count;

	editor_complete(editor, line, strlen(line), &offers);
	while (at < offers.count && strcmp(offers.v[at].word, word) != 0)
		at++;
	if (at < offers.count && help != NULL)
		assert_non_null(strstr(offers.v[at].help, help));
	count = offers.count;
	offers_clear(&offers);
	return at < count ? at : (size_t)-1;
}

/* By its head, a later part, letters within, what it does, its letters; in this
 * order. */
static void
words_fit_in_several_ways(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	assert_int_equal(place_of(editor, "filt", "filter", "Shows only"), 0);
	assert_int_equal(place_of(editor, "undo", "undo", NULL), 0);
	assert_true(place_of(editor, "touchpoint", "new-touchpoint", NULL) <
		place_of(editor, "touchpoint", "delete", "touchpoint"));
	assert_int_equal(place_of(editor, "nwtp", "new-touchpoint", NULL), 0);
	assert_int_equal(place_of(editor, "backwards", "undo", NULL), (size_t)-1);
	assert_true(place_of(editor, "go", "goto", NULL) < place_of(editor, "go", "log", NULL));
	editor_free(editor);
}

/* A place goes by its name too, and it is said where it is. */
static void
ids_say_where_they_are(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	desk_run(editor, "rename pays 'Rekent áf'");
	assert_int_equal(place_of(editor, "goto pays", "pays", NULL), 0);
	assert_true(place_of(editor, "goto af", "pays", "Buying › Rekent áf") != (size_t)-1);
	assert_true(place_of(editor, "goto BUY", "buying", "Buying") == 0);
	assert_true(place_of(editor, "edit shop pain ", "1", "No sizes") == 0);
	assert_true(place_of(editor, "filter lev", "level<=", "emotion") == 0);
	editor_free(editor);
}

static void
conditions_complete_with_what_is_there(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	expect(editor, "filter lev", 7, "level<=");
	expect(editor, "filter channel=in", 7, "channel=Instagram");
	expect(editor, "filter x persona=", 9, "persona=sanne persona=noor");
	expect(editor, "filter status=do", 7, "status=doing status=done");
	expect(editor, "filter phase=", 7, "phase=before phase=buying");
	expect(editor, "filter level<=", 7, "");
	editor_free(editor);
}

static void
attributes_complete_with_their_values(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	desk_run(editor, "attr shop pain 1 by Mo ; attr shop pain 1 tags size,shelf");
	expect(editor, "attr shop pain 1 severity ", 26, "1 2 3 4 5");
	expect(editor, "attr shop pain 1 status d", 24, "doing done dropped");
	expect(editor, "phase buying moment d", 20, "during");
	expect(editor, "attr shop pain 1 persona n", 25, "noor");
	expect(editor, "attr shop pain 1 by m", 20, "Mo");
	expect(editor, "attr shop pain 1 tags size,sh", 22, "size,shelf");
	expect(editor, "field shop/pain/1 tags si", 23, "size");
	expect(editor, "touchpoint shop star ", 21, "true false");
	expect(editor, "attr shop pain 1 text N", 22, "");
	expect(editor, "attr shop pain 1 colour N", 24, "");
	editor_free(editor);
}

static void
a_command_is_explained(void **state)
{
	char *text = editor_explain("title Y", 7);

	(void)state;
	assert_string_equal(text, "title TEXT  The map's title.");
	free(text);
	text = editor_explain("undo ; title Y", 14);
	assert_string_equal(text, "title TEXT  The map's title.");
	free(text);
	assert_null(editor_explain("nonsense", 8));
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
	expect(editor, "option theme h", 13, "high-contrast");
	expect(editor, "option smileys e", 15, "emoji");
	expect(editor, "option ascii o", 13, "on off");
	expect(editor, "option width ", 13, "");
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

/* What people type from other programs leads to what does it here: offered first
 * of all, said by help, and by the error. */
static void
words_from_elsewhere_lead_to_commands(void **state)
{
	static const struct {
		const char *word, *command;
	} words[] = {
		{ "sa", "write" }, { "save", "write" }, { "exit", "quit" }, { "close", "quit" },
		{ "delete", "remove" }, { "find", "search" }, { "insert", "add" },
		{ "yank", "copy" }, { "duplicate", "copy" }, { "revert", "undo" },
		{ "settings", "option" }, { "theme", "option" }, { "diff", "changes" },
		{ "jump", "goto" }, { "manual", "help" }, { "macro", "record" },
		{ "slideshow", "present" }, { "shortcut", "bind" }, { "merge", "join" },
		{ "pdf", "export" }, { "switch", "load" },
	};
	struct editor *editor = desk_new(desk_map);

	(void)state;
	editor->has_screen = true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct str line = { 0 };

		if (place_of(editor, words[i].word, words[i].command, NULL) > 4)
			fail_msg("%s does not lead to %s", words[i].word, words[i].command);
		str_add_format(&line, "help %s", words[i].word);
		desk_run(editor, str_text(&line));
		assert_true(editor->message != NULL || editor->list != NULL);
		desk_run(editor, "close ; close");
		str_clear(&line);
	}
	desk_fail(editor, "save", "is “write” meant");
	desk_fail(editor, "pdf", "is “export” meant");
	desk_fail(editor, "import", "cjm import");
	desk_fail(editor, "help import", "cjm import");
	desk_fail(editor, "help wriet", "is “write” meant");
	editor_free(editor);
}

/* A word that is called so stands in no other row for the same command. */
static void
words_from_elsewhere_are_no_commands_of_their_own(void **state)
{
	size_t count;
	const struct command *table = command_table(&count);

	(void)state;
	for (size_t i = 0; i < count; i++)
		for (const char *word = table[i].called; word != NULL; word = strchr(word, ' ')) {
			size_t len = strcspn(word += *word == ' ', " ");

			assert_true(len > 1);
			assert_false(strlen(table[i].name) == len &&
				strncmp(word, table[i].name, len) == 0);
		}
}

/* Who types the beginning of an id, or a word of a name, and Enter comes there. */
static void
goto_takes_the_best_that_fits(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	editor->has_screen = true;
	desk_run(editor, "new-touchpoint before 'Shop counter' ; new-touchpoint before Parking");
	desk_run(editor, "goto shop-c");
	assert_int_equal(map_owner(editor->map), desk_find(editor, "shop-counter"));
	desk_run(editor, "goto counter");
	assert_int_equal(map_owner(editor->map), desk_find(editor, "shop-counter"));
	desk_run(editor, "goto shop");
	assert_int_equal(map_owner(editor->map), desk_find(editor, "shop"));
	desk_run(editor, "goto par");
	assert_int_equal(map_owner(editor->map), desk_find(editor, "parking"));
	desk_run(editor, "goto sees");
	assert_int_equal(map_owner(editor->map), desk_find(editor, "ad"));
	desk_fail(editor, "goto nowhere", "nowhere");
	editor->has_screen = false;
	desk_fail(editor, "goto shop-c", "shop-c");
	editor_free(editor);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_word_completes_by_its_place),
		cmocka_unit_test(words_with_blanks_come_quoted),
		cmocka_unit_test(words_fit_in_several_ways),
		cmocka_unit_test(words_from_elsewhere_lead_to_commands),
		cmocka_unit_test(words_from_elsewhere_are_no_commands_of_their_own),
		cmocka_unit_test(goto_takes_the_best_that_fits),
		cmocka_unit_test(ids_say_where_they_are),
		cmocka_unit_test(conditions_complete_with_what_is_there),
		cmocka_unit_test(attributes_complete_with_their_values),
		cmocka_unit_test(a_command_is_explained),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
