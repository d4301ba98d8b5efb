/*
 * Any keys in a field, emacs' and vi's: it always opens anew, its caret is in
 * its text, and the text it gives is one that a journey can hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <stdio.h>
#include <unistd.h>

#include <readline/readline.h>

#include "base/utf8.h"
#include "support/grow.h"
#include "../../../src/tui/field.h"

#define ROUNDS 3000
#define KEYS 40

/* Those that begin something, or end it, come often. */
static const char *const keys[] = {
	"\033[A", "\033[B", "\033[C", "\033[D", "\033[H", "\033[F", "\033[3~", "\033[1;5C", "\033[1;5D",
	"\033p", "\033n", "\033p", "\0333", "\033-", "\033\035", "\033.", "\033\020", "\033y", "\033u",
	"\026", "\026", "\035", "\022", "\023", "\030", "\030", "\030\025", "\030(", "\030)", "\030e",
	"\033", "\033", "\007", "\003", "\r", "\n", "\t", "\177", "\033[24~", "\033[Z", "\360\237\230\200",
	"\303\251", "\346\227\245", "e\314\201", "/", "?", "f", "t", "r", "d", "c", "y", "m", "`", "@", "3",
};

/* Asked by a sanitizer: what readline loses by itself is not ours to mend. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libreadline";
}

static uint32_t seed;

static enum field_result
press(struct decode *decode)
{
	size_t which = grow_number(&seed, 3 * sizeof keys / sizeof *keys);
	const char any[] = { (char)(1 + grow_number(&seed, 126)), '\0' };
	const char *bytes = which < sizeof keys / sizeof *keys ? keys[which] : any;
	size_t len = strlen(bytes), at = 0;
	enum field_result result = FIELD_OPEN;
	struct event event = { 0 };

	while (at < len && result != FIELD_TAKEN && result != FIELD_DROPPED) {
		at += decode_next(decode, bytes + at, len - at, true, &event);
		result = field_event(&event);
	}
	event_clear(&event);
	return result;
}

static void
check(enum field_result result)
{
	const char *text = field_text();
	size_t len = strlen(text);

	if (result == FIELD_TAKEN)
		assert_int_equal(utf8_check(text, len), len);
	if (result != FIELD_TAKEN && result != FIELD_DROPPED)
		assert_true(field_caret() <= len);
}

/* However the field before ended, the next holds what it was opened with. */
static void
play(const char *mode)
{
	enum field_result result;
	struct decode decode = { 0 };

	for (int round = 0; round < ROUNDS; round++) {
		bool lines = round % 3 == 0;

		seed = (uint32_t)round * 7919 + 1;
		field_open("one t\303\251o", lines, round % 3 == 1);
		rl_variable_bind("editing-mode", mode);
		assert_string_equal(field_text(), "one t\303\251o");
		assert_int_equal(field_caret(), 8);
		result = FIELD_OPEN;
		for (int i = 0; i < KEYS && result != FIELD_TAKEN && result != FIELD_DROPPED; i++) {
			result = press(&decode);
			check(result);
		}
		if (round % 5 == 0)
			field_close();
	}
	field_end();
	decode_clear(&decode);
}

static void
emacs_keys(void **state)
{
	(void)state;
	play("emacs");
}

static void
vi_keys(void **state)
{
	(void)state;
	play("vi");
}

static int
no_home(void **state)
{
	(void)state;
	setlocale(LC_ALL, "C.UTF-8");
	setenv("HOME", "/nonexistent", 1);
	setenv("XDG_STATE_HOME", "/nonexistent", 1);
	setenv("INPUTRC", "/dev/null", 1);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(emacs_keys),
		cmocka_unit_test(vi_keys),
	};

	return cmocka_run_group_tests(tests, no_home, NULL);
}
