/*
 * What a terminal sends becomes the key names that the table of keys holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "../../../src/tui/decode.h"

/* The names of all that these bytes mean, parted by blanks. */
static char *
names(struct decode *decode, const char *bytes, bool last)
{
	struct event event = {0};
	struct str out = {0};
	size_t len = strlen(bytes), at = 0, used;

	while (at < len && (used = decode_next(decode, bytes + at, len - at, last, &event)) > 0) {
		at += used;
		if (event.kind != EVENT_KEY && event.kind != EVENT_MOUSE)
			continue;
		if (out.len > 0)
			str_add(&out, " ");
		str_add(&out, event.key);
	}
	if (at < len)
		str_add_format(&out, " +%zu", len - at);
	event_clear(&event);
	return str_take(&out);
}

#define assert_names(decode, bytes, want) do { \
	char *got_ = names(decode, bytes, true); \
	assert_string_equal(got_ ? got_ : "", want); \
	free(got_); \
} while (0)

static void
characters_name_themselves(void **state)
{
	struct decode decode = {0};

	(void)state;
	assert_names(&decode, "aZ:<\xc3\xa9\xe6\xbc\xa2\xf0\x9f\x99\x82", "a Z : < é 漢 🙂");
}

static void
controls_are_named_by_their_letter(void **state)
{
	struct decode decode = {0};

	(void)state;
	assert_names(&decode, "\x13\x11\r\n\t \x7f\x1f\x1d",
	    "<C-s> <C-q> <Enter> <C-j> <Tab> <Space> <Backspace> <C-_> <C-]>");
}

static void
escape_alone_is_a_key_and_before_another_is_alt(void **state)
{
	struct decode decode = {0};

	(void)state;
	assert_names(&decode, "\033", "<Esc>");
	assert_names(&decode, "\033x\033\r", "<M-x> <M-Enter>");
	assert_names(&decode, "\033\xc3\xa9", "<M-é>");
	assert_names(&decode, "\033\033", "<Esc> <Esc>");
	assert_names(&decode, "\033[", "<M-[>");
}

static void
sequences_of_xterm_the_console_and_vt100(void **state)
{
	struct decode decode = {0};

	(void)state;
	assert_names(&decode, "\033[A\033OB\033[H\033OF", "<Up> <Down> <Home> <End>");
	assert_names(&decode, "\033[1~\033[4~\033[5~\033[6~\033[3~",
	    "<Home> <End> <PageUp> <PageDown> <Delete>");
	assert_names(&decode, "\033[Z\033[1;5C\033[1;2A\033[3;3~\033[1;7D",
	    "<S-Tab> <C-Right> <S-Up> <M-Delete> <C-M-Left>");
	assert_names(&decode, "\033OP\033[[A\033[15~\033[24~", "<F1> <F1> <F5> <F12>");
	assert_names(&decode, "\033[27;3;13~\033[115;5u", "<M-Enter> <C-s>");
}

static void
terminfo_has_the_first_word(void **state)
{
	struct decode decode = {0};

	(void)state;
	decode_add(&decode, "<Backspace>", "\b");
	decode_add(&decode, "<Up>", "\033Q1");
	assert_names(&decode, "\b\033Q1\033Q2", "<Backspace> <Up> <M-Q> 2");
	decode_clear(&decode);
}

static void
beginnings_wait_for_the_rest(void **state)
{
	static const char *const starts[] = {"\033", "\033[", "\033[1;", "\033O", "\xe6\xbc",
		"\033[<0;3", "\033[M !", "\033[200~abc"};
	struct decode decode = {0};

	(void)state;
	for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
		char *got = names(&decode, starts[i], false);

		assert_non_null(got);
		assert_non_null(strstr(got, " +"));
		free(got);
		decode.pasting = false;
	}
}

static void
noise_is_passed_over(void **state)
{
	struct decode decode = {0};

	(void)state;
	assert_names(&decode, "a\xff\xc3(b", "a ( b");
	assert_names(&decode, "\033[?1;2c\033[I\033[999999999999zq", "q");
	assert_names(&decode, "\033[1;2;3;4;5;6;7;8;9Xq", "q");
}

static void
latin_bytes_become_their_characters(void **state)
{
	struct decode decode = {.latin = true};
	struct event event = {0};

	(void)state;
	assert_names(&decode, "\xe9x", "é x");
	assert_int_equal(decode_next(&decode, "\xe9x", 2, true, &event), 1);
	assert_int_equal(event.len, 2);
	assert_memory_equal(event.bytes, "\xc3\xa9", 2);
	event_clear(&event);
}

static void
readline_gets_cursor_keys_in_their_normal_form(void **state)
{
	struct decode decode = {0};
	struct event event = {0};

	(void)state;
	assert_int_equal(decode_next(&decode, "\033OA", 3, true, &event), 3);
	assert_int_equal(event.len, 3);
	assert_memory_equal(event.bytes, "\033[A", 3);
	event_clear(&event);
}

static void
the_mouse_has_a_place(void **state)
{
	struct decode decode = {0};
	struct event event = {0};

	(void)state;
	decode_next(&decode, "\033[<0;12;5M", 10, true, &event);
	assert_int_equal(event.kind, EVENT_MOUSE);
	assert_string_equal(event.key, "<Click>");
	assert_int_equal(event.x, 11);
	assert_int_equal(event.y, 4);
	decode_next(&decode, "\033[M !%", 6, true, &event);
	assert_string_equal(event.key, "<Click>");
	assert_int_equal(event.x, 0);
	assert_int_equal(event.y, 4);
	assert_names(&decode, "\033[<0;12;5m\033[<64;1;1M\033[<32;3;4M\033[<35;3;4M\033[<65;1;1M",
	    "<Release> <WheelUp> <Drag> <WheelDown>");
	event_clear(&event);
}

static void
a_paste_is_text_whatever_it_holds(void **state)
{
	static const char in[] = "\033[200~two\r\nlines\tq\x07\033[31m\xff\xc3\xa9\033[201~x";
	struct decode decode = {0};
	struct event event = {0};
	size_t used = decode_next(&decode, in, sizeof in - 1, false, &event);

	(void)state;
	assert_int_equal(event.kind, EVENT_NONE);
	used += decode_next(&decode, in + used, sizeof in - 1 - used, false, &event);
	assert_int_equal(event.kind, EVENT_PASTE);
	assert_string_equal(str_text(&event.text), "two\nlines\tq[31mé");
	assert_string_equal(in + used, "x");
	event_clear(&event);
}

/* Every beginning of anything, and any bytes: always forward, never beyond. */
static void
any_bytes_are_used_up(void **state)
{
	static const char letters[] = "\033[O<M;1~5a\xc3\xe6\x80 u27";
	struct decode decode = {.latin = true};
	struct event event = {0};
	uint32_t random = 7;

	(void)state;
	decode_add(&decode, "<Up>", "\033[1;1");
	for (int round = 0; round < 20000; round++) {
		char bytes[12];
		size_t at = 0;

		for (size_t i = 0; i < sizeof bytes; i++) {
			random = random * 1664525 + 1013904223;
			bytes[i] = letters[(random >> 16) % (sizeof letters - 1)];
		}
		decode.pasting = false;
		while (at < sizeof bytes) {
			size_t used = decode_next(&decode, bytes + at, sizeof bytes - at, true, &event);

			assert_true(used > 0 && used <= sizeof bytes - at);
			at += used;
		}
	}
	event_clear(&event);
	decode_clear(&decode);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_name_themselves),
		cmocka_unit_test(controls_are_named_by_their_letter),
		cmocka_unit_test(escape_alone_is_a_key_and_before_another_is_alt),
		cmocka_unit_test(sequences_of_xterm_the_console_and_vt100),
		cmocka_unit_test(terminfo_has_the_first_word),
		cmocka_unit_test(beginnings_wait_for_the_rest),
		cmocka_unit_test(noise_is_passed_over),
		cmocka_unit_test(latin_bytes_become_their_characters),
		cmocka_unit_test(readline_gets_cursor_keys_in_their_normal_form),
		cmocka_unit_test(the_mouse_has_a_place),
		cmocka_unit_test(a_paste_is_text_whatever_it_holds),
		cmocka_unit_test(any_bytes_are_used_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
