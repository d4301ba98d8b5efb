/*
 * A field is readline without a terminal: its keys work, and so do our own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <stdio.h>
#include <unistd.h>

#include <readline/readline.h>

#include "../../../src/tui/field.h"

#define LEFT "\033[D"
#define UP "\033[A"
#define DOWN "\033[B"
#define HOME "\033[H"
#define END "\033[F"

/* Types bytes as a terminal sends them; what the last key came to. */
static enum field_result
type(const char *bytes)
{
	struct decode decode = {0};
	struct event event = {0};
	enum field_result result = FIELD_OPEN;
	size_t len = strlen(bytes);

	for (size_t at = 0; at < len && result == FIELD_OPEN; ) {
		at += decode_next(&decode, bytes + at, len - at, true, &event);
		result = field_event(&event);
	}
	event_clear(&event);
	return result;
}

#define assert_text(text, at) do { \
	assert_string_equal(field_text(), text); \
	assert_int_equal(field_caret(), at); \
} while (0)

static void
enter_takes_what_was_typed(void **state)
{
	(void)state;
	field_open("", false, false);
	assert_int_equal(type("caf\xc3\xa9 \xe6\xbc\xa2\r"), FIELD_TAKEN);
	assert_string_equal(field_text(), "café 漢");
}

static void
a_text_is_edited_from_its_end(void **state)
{
	(void)state;
	field_open("Returns a pair", false, false);
	assert_text("Returns a pair", 14);
	field_open("one\ntwo\n", true, false);
	assert_text("one\ntwo\n", 7);
	field_open("Returns a pair", false, false);
	assert_int_equal(type("\x7f\x7f" LEFT "n" "\x01" "She: "), FIELD_OPEN);
	assert_text("She: Returns a pna", 5);
	assert_int_equal(type("\r"), FIELD_TAKEN);
}

static void
words_are_killed_and_yanked_as_in_readline(void **state)
{
	(void)state;
	field_open("one two three", false, false);
	type("\x17\x17\x01\x19\x1f");
	assert_text("one ", 0);
	type("\x05\x15");
	assert_text("", 0);
	type("\x19");
	assert_text("one ", 4);
	field_close();
}

static void
characters_of_several_bytes_are_one_step(void **state)
{
	(void)state;
	field_open("aé漢", false, false);
	type(LEFT);
	assert_text("aé漢", 3);
	type(LEFT "\x7f");
	assert_text("é漢", 0);
	field_close();
}

static void
escape_and_its_friends_give_up(void **state)
{
	(void)state;
	field_open("x", false, false);
	assert_int_equal(type("y\033"), FIELD_DROPPED);
	field_open("x", false, false);
	assert_int_equal(type("\x03"), FIELD_DROPPED);
	field_open("x", false, false);
	assert_int_equal(type("\x07"), FIELD_DROPPED);
	field_open("again", false, false);
	assert_text("again", 5);
	field_close();
}

static void
tab_and_save_are_handed_back_open(void **state)
{
	(void)state;
	field_open("x", false, false);
	assert_int_equal(type("y\t"), FIELD_TAB);
	assert_text("xy", 2);
	assert_int_equal(type("\x13"), FIELD_SAVE);
	assert_text("xy", 2);
	field_close();
}

static void
lines_are_broken_and_walked(void **state)
{
	(void)state;
	field_open("first line", true, false);
	type("\033\r" "sécond" "\n" "third");
	assert_text("first line\nsécond\nthird", 24);
	type(UP);
	assert_text("first line\nsécond\nthird", 17);
	type(HOME);
	assert_text("first line\nsécond\nthird", 11);
	type(END "\x01" "\x05" UP);
	assert_text("first line\nsécond\nthird", 6);
	type(UP UP DOWN DOWN DOWN DOWN);
	assert_text("first line\nsécond\nthird", 24);
	assert_int_equal(type("\r"), FIELD_TAKEN);
	assert_string_equal(field_text(), "first line\nsécond\nthird");
}

static void
wrapped_lines_are_walked_too(void **state)
{
	(void)state;
	field_open("one two three four", true, false);
	field_set_columns(9);
	type(UP);
	assert_text("one two three four", 12);
	type(DOWN DOWN);
	assert_text("one two three four", 18);
	type(HOME);
	assert_text("one two three four", 0);
	field_close();
}

static void
killing_keeps_to_the_line(void **state)
{
	(void)state;
	field_open("one\ntwo\nthree", true, false);
	type(UP HOME "\x0b");
	assert_text("one\n\nthree", 4);
	type("\x0b");
	assert_text("one\nthree", 4);
	type("\x05\x15");
	assert_text("one\n", 4);
	type("\x19");
	assert_text("one\nthree", 9);
	field_close();
}

static void
one_line_stays_one_line(void **state)
{
	(void)state;
	field_open("one", false, false);
	assert_int_equal(type(" two\n"), FIELD_TAKEN);
	assert_string_equal(field_text(), "one two");
}

static void
pasted_text_is_text(void **state)
{
	struct event event = {.kind = EVENT_PASTE};

	(void)state;
	str_add(&event.text, "a\nb\n");
	field_open("", true, false);
	field_event(&event);
	assert_text("a\nb", 3);
	field_open("", false, false);
	field_event(&event);
	assert_text("a b", 3);
	field_close();
	event_clear(&event);
}

static void
unknown_keys_leave_the_text_alone(void **state)
{
	(void)state;
	field_open("x", false, false);
	type("\033[24~" "\033[5~" "\033[1;8P");
	assert_text("x", 1);
	field_close();
}

static void
a_line_break_parts_words_where_one_line_is_all(void **state)
{
	(void)state;
	field_open("x", false, false);
	type("\033\r" "y");
	assert_text("x y", 3);
	field_close();
}

static void
control_and_arrow_go_by_words(void **state)
{
	(void)state;
	field_open("one two", false, false);
	type("\033[1;5D");
	assert_text("one two", 4);
	type("\033[1;5D" "\033[3~");
	assert_text("ne two", 0);
	field_close();
}

static void
words_put_in_replace_what_was_begun(void **state)
{
	(void)state;
	field_open("set tou", false, true);
	field_replace(4, "touchpoint-1 ");
	assert_text("set touchpoint-1 ", 17);
	type("\x1f");
	assert_text("set tou", 7);
	field_close();
}

static void
only_the_prompt_recalls_lines(void **state)
{
	(void)state;
	field_open("", false, true);
	type("undo 3\r");
	field_open("", false, true);
	type(" secret\r");
	field_open("", false, true);
	type(UP);
	assert_text("undo 3", 6);
	field_open("", true, false);
	type(UP UP "\x10");
	assert_text("", 0);
	field_open("", false, true);
	type("\x12" "un");
	assert_non_null(field_question());
	assert_int_equal(type("\033"), FIELD_OPEN);
	assert_null(field_question());
	field_close();
}

/* Ctrl-V puts in what is a key else; Escape ends what waits for a key. */
static void
what_waits_for_a_key_gets_it(void **state)
{
	(void)state;
	field_open("x", true, false);
	assert_int_equal(type("\x16\t"), FIELD_OPEN);
	assert_int_equal(type("\x16\x13"), FIELD_OPEN);
	assert_int_equal(type("\x16\r" "\x16q"), FIELD_OPEN);
	assert_text("x\t\nq", 4);
	assert_int_equal(type("\x16"), FIELD_OPEN);
	assert_int_equal(type("\033"), FIELD_OPEN);
	assert_int_equal(type("\x1d"), FIELD_OPEN);
	assert_int_equal(type("\033"), FIELD_OPEN);
	assert_text("x\t\nq", 4);
	assert_int_equal(type("\x1d"), FIELD_OPEN);
	field_open("y", false, false);
	assert_int_equal(type("z\x16\x7f\033"), FIELD_DROPPED);
}

/* A key that means nothing behind another takes no part of a character with it. */
static void
characters_stay_whole(void **state)
{
	(void)state;
	field_open("x", false, true);
	type("\x18" "é" "\033-" "日" "\x18\033[24~");
	assert_text("x", 1);
	assert_int_equal(type("\r"), FIELD_TAKEN);
	assert_string_equal(field_text(), "x");
	field_open("", false, true);
	type("\x12x\x18" "4");
	assert_null(field_question());
	assert_text("x", 0);
	type("\x18)" "z");
	assert_text("zx", 1);
	field_close();
}

static void
lines_outlive_the_program(void **state)
{
	char path[200];
	char line[100] = "";
	FILE *file;

	(void)state;
	snprintf(path, sizeof path, "%s/cjm/history", getenv("XDG_STATE_HOME"));
	field_open("", false, true);
	type("goto pays\r");
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file))
		continue;
	fclose(file);
	assert_string_equal(line, "goto pays\n");
	field_end();
	field_open("", false, true);
	type(UP);
	assert_text("goto pays", 9);
	field_close();
}

/* The user's own keys, vi's among them: set before readline begins. */
static void
vi_keys_leave_insertion_before_the_field(void **state)
{
	(void)state;
	field_end();
	field_open("one two", false, false);
	rl_variable_bind("editing-mode", "vi");
	field_open("one two", false, false);
	assert_int_equal(type("\033"), FIELD_OPEN);
	assert_int_equal(type("bD"), FIELD_OPEN);
	assert_text("one ", 3);
	assert_int_equal(type("\033"), FIELD_DROPPED);
}

static int
private_home(void **state)
{
	static char home[] = "/tmp/cjm-field-XXXXXX";

	(void)state;
	setlocale(LC_ALL, "C.UTF-8");
	if (!mkdtemp(home))
		return -1;
	setenv("HOME", home, 1);
	setenv("XDG_STATE_HOME", home, 1);
	setenv("INPUTRC", "/dev/null", 1);
	return 0;
}

static int
clean_home(void **state)
{
	char path[200];

	(void)state;
	field_end();
	snprintf(path, sizeof path, "%s/cjm/history", getenv("HOME"));
	remove(path);
	snprintf(path, sizeof path, "%s/cjm", getenv("HOME"));
	rmdir(path);
	rmdir(getenv("HOME"));
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(enter_takes_what_was_typed),
		cmocka_unit_test(a_text_is_edited_from_its_end),
		cmocka_unit_test(words_are_killed_and_yanked_as_in_readline),
		cmocka_unit_test(characters_of_several_bytes_are_one_step),
		cmocka_unit_test(escape_and_its_friends_give_up),
		cmocka_unit_test(tab_and_save_are_handed_back_open),
		cmocka_unit_test(lines_are_broken_and_walked),
		cmocka_unit_test(wrapped_lines_are_walked_too),
		cmocka_unit_test(killing_keeps_to_the_line),
		cmocka_unit_test(one_line_stays_one_line),
		cmocka_unit_test(pasted_text_is_text),
		cmocka_unit_test(unknown_keys_leave_the_text_alone),
		cmocka_unit_test(a_line_break_parts_words_where_one_line_is_all),
		cmocka_unit_test(control_and_arrow_go_by_words),
		cmocka_unit_test(words_put_in_replace_what_was_begun),
		cmocka_unit_test(only_the_prompt_recalls_lines),
		cmocka_unit_test(what_waits_for_a_key_gets_it),
		cmocka_unit_test(characters_stay_whole),
		cmocka_unit_test(lines_outlive_the_program),
		cmocka_unit_test(vi_keys_leave_insertion_before_the_field),
	};

	return cmocka_run_group_tests(tests, private_home, clean_home);
}
