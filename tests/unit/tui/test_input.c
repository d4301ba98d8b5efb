/*
 * Input is told apart by what it is, in time, and its end is seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <signal.h>
#include <unistd.h>

#include "../../../src/tui/input.h"
#include "../../../src/tui/signals.h"

/* A pipe stands in for the keyboard. */
struct desk {
	struct input input;
	struct event event;
	int keys;
};

static void
speak(void)
{
}

static int
sit_down(void **state)
{
	static struct desk desk;
	int ends[2];

	memset(&desk, 0, sizeof desk);
	if (pipe(ends) < 0 || signals_begin(speak, NULL) < 0)
		return -1;
	input_begin(&desk.input, ends[0], false, false);
	desk.keys = ends[1];
	*state = &desk;
	return 0;
}

static int
get_up(void **state)
{
	struct desk *desk = *state;

	event_clear(&desk->event);
	close(desk->input.fd);
	if (desk->keys >= 0)
		close(desk->keys);
	input_clear(&desk->input);
	signals_end();
	return 0;
}

static void
press(struct desk *desk, const char *bytes)
{
	assert_int_equal(write(desk->keys, bytes, strlen(bytes)), strlen(bytes));
}

#define assert_key(desk, name) do { \
	input_next(&(desk)->input, true, &(desk)->event); \
	assert_int_equal((desk)->event.kind, EVENT_KEY); \
	assert_string_equal((desk)->event.key, name); \
} while (0)

static void
keys_come_one_by_one(void **state)
{
	struct desk *desk = *state;

	press(desk, "a\033[Bb");
	assert_key(desk, "a");
	assert_key(desk, "<Down>");
	assert_key(desk, "b");
	input_next(&desk->input, false, &desk->event);
	assert_int_equal(desk->event.kind, EVENT_NONE);
}

static void
escape_needs_no_second_key(void **state)
{
	struct desk *desk = *state;

	press(desk, "\033");
	assert_key(desk, "<Esc>");
	press(desk, "x");
	assert_key(desk, "x");
}

/* For those who are busy: what stops them takes no other key along. */
static void
what_was_typed_around_a_stop_is_kept(void **state)
{
	struct desk *desk = *state;

	assert_false(input_wants_stop(&desk->input));
	press(desk, "ab");
	assert_false(input_wants_stop(&desk->input));
	press(desk, "c\003d");
	assert_true(input_wants_stop(&desk->input));
	press(desk, "e\033");
	assert_true(input_wants_stop(&desk->input));
	press(desk, "\033[B");
	assert_false(input_wants_stop(&desk->input));
	assert_key(desk, "a");
	assert_key(desk, "b");
	assert_key(desk, "c");
	assert_key(desk, "d");
	assert_key(desk, "e");
	assert_key(desk, "<Down>");
}

/* A text that came unmarked, in pieces that part its line breaks. */
static void
a_text_is_taken_off_with_its_lines(void **state)
{
	struct desk *desk = *state;
	struct str text = { 0 };

	press(desk, "a");
	assert_key(desk, "a");
	press(desk, "\nb\r\nc\r");
	assert_int_equal(input_words(&desk->input, "a"), 0);
	press(desk, "\nd\033[B");
	input_take_text(&desk->input, &text);
	assert_string_equal(str_text(&text), "\nb\nc\nd");
	assert_key(desk, "<Down>");
	str_clear(&text);
}

static void
a_paste_without_an_end_is_taken_all_the_same(void **state)
{
	struct desk *desk = *state;

	press(desk, "\033[200~half");
	input_next(&desk->input, true, &desk->event);
	assert_int_equal(desk->event.kind, EVENT_PASTE);
	assert_string_equal(str_text(&desk->event.text), "half");
	press(desk, "q");
	assert_key(desk, "q");
}

static void
a_large_paste_is_one_event(void **state)
{
	struct desk *desk = *state;
	char line[1001];
	size_t got = 0;

	memset(line, 'x', sizeof line - 1);
	line[sizeof line - 1] = '\0';
	press(desk, "\033[200~");
	for (int i = 0; i < 50; i++)
		press(desk, line);
	press(desk, "\033[20");
	press(desk, "1~");
	input_next(&desk->input, true, &desk->event);
	got = desk->event.text.len;
	assert_int_equal(got, 50000);
}

static void
what_is_typed_ahead_can_be_thrown_away(void **state)
{
	struct desk *desk = *state;

	assert_false(input_waits(&desk->input));
	assert_int_equal(input_drop(&desk->input), 0);
	press(desk, "iquit\r");
	assert_key(desk, "i");
	assert_true(input_waits(&desk->input));
	press(desk, "\033[Ax");
	assert_int_equal(input_drop(&desk->input), 9);
	assert_false(input_waits(&desk->input));
	press(desk, "z");
	assert_key(desk, "z");
	close(desk->keys);
	desk->keys = -1;
	assert_int_equal(input_drop(&desk->input), 0);
	input_next(&desk->input, true, &desk->event);
	assert_int_equal(desk->event.kind, EVENT_END);
}

static void
the_other_side_gone_is_the_end(void **state)
{
	struct desk *desk = *state;

	press(desk, "z");
	close(desk->keys);
	desk->keys = -1;
	assert_key(desk, "z");
	input_next(&desk->input, true, &desk->event);
	assert_int_equal(desk->event.kind, EVENT_END);
	input_next(&desk->input, true, &desk->event);
	assert_int_equal(desk->event.kind, EVENT_END);
}

static void
a_signal_wakes_the_wait(void **state)
{
	struct desk *desk = *state;
	struct signals came;

	raise(SIGWINCH);
	raise(SIGWINCH);
	raise(SIGTERM);
	input_next(&desk->input, true, &desk->event);
	assert_int_equal(desk->event.kind, EVENT_SIGNAL);
	came = signals_take();
	assert_int_equal(came.leave, SIGTERM);
	assert_true(came.resize);
	assert_false(came.stop);
	input_next(&desk->input, false, &desk->event);
	assert_int_equal(desk->event.kind, EVENT_NONE);
	raise(SIGWINCH);
	input_next(&desk->input, true, &desk->event);
	assert_int_equal(desk->event.kind, EVENT_SIGNAL);
	assert_true(signals_take().resize);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(keys_come_one_by_one, sit_down, get_up),
		cmocka_unit_test_setup_teardown(escape_needs_no_second_key, sit_down, get_up),
		cmocka_unit_test_setup_teardown(what_was_typed_around_a_stop_is_kept, sit_down, get_up),
		cmocka_unit_test_setup_teardown(a_text_is_taken_off_with_its_lines, sit_down, get_up),
		cmocka_unit_test_setup_teardown(a_paste_without_an_end_is_taken_all_the_same,
		    sit_down, get_up),
		cmocka_unit_test_setup_teardown(a_large_paste_is_one_event, sit_down, get_up),
		cmocka_unit_test_setup_teardown(what_is_typed_ahead_can_be_thrown_away,
		    sit_down, get_up),
		cmocka_unit_test_setup_teardown(the_other_side_gone_is_the_end, sit_down, get_up),
		cmocka_unit_test_setup_teardown(a_signal_wakes_the_wait, sit_down, get_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
