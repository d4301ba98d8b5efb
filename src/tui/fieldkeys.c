/*
 * What readline's keys do in a field, where that is not what they do in a shell.
 *
 * Readline believes in one line; where a text has several, functions of ours
 * stand in for those that go to the beginning or end of it. Others see to it
 * that what readline has begun also ends when the line is given up: readline 8.2
 * does not say of all of it that it waits for a key, and leaks it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fieldkeys.h"

#include <stddef.h>
#include <stdio.h>

#include <readline/readline.h>

#include "view/caret.h"

#define UNPAINTED 10000	/* columns of a text that is not on the screen yet */

/* States in which the next key belongs to what readline has begun. */
#define BUSY (RL_STATE_ISEARCH | RL_STATE_NUMERICARG | RL_STATE_MULTIKEY | \
	RL_STATE_VIMOTION | RL_STATE_MOREINPUT | RL_STATE_CHARSEARCH)

static struct {
	bool recalls;
	bool quotes;	/* the next key is text, whatever it is */
	bool waits;	/* what readline has begun takes the next key */
	int columns;	/* to which the text is wrapped on the screen */
} keys;

/* Where the line of text at byte `at` begins, and where it ends. */
static int
line_start(int at)
{
	while (at > 0 && rl_line_buffer[at - 1] != '\n')
		at--;
	return at;
}

static int
line_stop(int at)
{
	while (at < rl_end && rl_line_buffer[at] != '\n')
		at++;
	return at;
}

/* The five functions below stand in for readline's of the same purpose; on a
 * text without line breaks they do the same. */
static int
to_line_start(int count, int key)
{
	(void)count;
	(void)key;
	rl_point = line_start(rl_point);
	return 0;
}

static int
to_line_end(int count, int key)
{
	(void)count;
	(void)key;
	rl_point = line_stop(rl_point);
	return 0;
}

static int
kill_to_line_end(int count, int key)
{
	int from = rl_point, stop = line_stop(rl_point);

	if (count < 0) {
		rl_kill_text(line_start(from), from);
		return to_line_start(1, key);
	}
	rl_kill_text(from, stop == from && stop < rl_end ? stop + 1 : stop);
	rl_point = from;
	return 0;
}

static int
kill_to_line_start(int count, int key)
{
	int from = rl_point, start = line_start(rl_point);

	(void)count;
	(void)key;
	rl_kill_text(from, start == from && start > 0 ? start - 1 : start);
	rl_point = start == from && start > 0 ? start - 1 : start;
	return 0;
}

/* Up and down go by the lines that are on the screen. */
static int
by_lines(int lines)
{
	int columns = keys.columns > 0 ? keys.columns : UNPAINTED;

	rl_point = (int)caret_up_down(rl_line_buffer, (size_t)rl_end, (size_t)rl_point, columns,
	    lines);
	return 0;
}

static int
to_line_above(int count, int key)
{
	return keys.recalls ? rl_get_previous_history(count, key) : by_lines(-count);
}

static int
to_line_below(int count, int key)
{
	return keys.recalls ? rl_get_next_history(count, key) : by_lines(count);
}

/* --- what takes the next key ------------------------------------------------ */

static int
insert_next(int count, int key)
{
	(void)count;
	(void)key;
	keys.quotes = true;
	return 0;
}

static int
search_forth(int count, int key)
{
	keys.waits = true;
	return rl_char_search(count, key);
}

static int
search_back(int count, int key)
{
	keys.waits = true;
	return rl_backward_char_search(count, key);
}

static int
change_char(int count, int key)
{
	keys.waits = true;
	return rl_vi_change_char(count, key);
}

static int
set_mark(int count, int key)
{
	keys.waits = true;
	return rl_vi_set_mark(count, key);
}

static int
go_to_mark(int count, int key)
{
	keys.waits = true;
	return rl_vi_goto_mark(count, key);
}

/* --- the search for a whole word ---------------------------------------------- */

/* Readline's leaks and frees twice what was on the line before (seen in 8.2), so
 * each letter searches at once, as with Ctrl-R. */
static int
look_back(int count, int key)
{
	return rl_reverse_search_history(count, key);
}

static int
look_forth(int count, int key)
{
	return rl_forward_search_history(count, key);
}

static int
look_either(int count, int key)
{
	return key == '?' ? look_forth(count, key) : look_back(count, key);
}

static int
look_no_more(int count, int key)
{
	(void)count;
	(void)key;
	return rl_ding();
}

/* --- the keymaps -------------------------------------------------------------- */

/* What stands in for readline's own. */
static const struct {
	rl_command_func_t *theirs, *ours;
} stand_ins[] = {
	{rl_beg_of_line, to_line_start}, {rl_end_of_line, to_line_end},
	{rl_kill_line, kill_to_line_end}, {rl_unix_line_discard, kill_to_line_start},
	{rl_get_previous_history, to_line_above}, {rl_get_next_history, to_line_below},
	{rl_quoted_insert, insert_next},
	{rl_char_search, search_forth}, {rl_backward_char_search, search_back},
	{rl_vi_change_char, change_char},
	{rl_vi_set_mark, set_mark}, {rl_vi_goto_mark, go_to_mark},
	{rl_noninc_reverse_search, look_back}, {rl_noninc_forward_search, look_forth},
	{rl_vi_search, look_either},
	{rl_noninc_reverse_search_again, look_no_more},
	{rl_noninc_forward_search_again, look_no_more}, {rl_vi_search_again, look_no_more},
};

static rl_command_func_t *
stand_in_for(rl_command_func_t *theirs)
{
	for (size_t i = 0; i < sizeof stand_ins / sizeof stand_ins[0]; i++)
		if (stand_ins[i].theirs == theirs)
			return stand_ins[i].ours;
	return theirs;
}

/* On all keys of the map, and of the maps below it; most of them do nothing or
 * insert themselves. */
static void
stand_in(Keymap map)
{
	for (int i = 0; i < KEYMAP_SIZE; i++) {
		if (!map[i].function || map[i].function == rl_insert)
			continue;
		if (map[i].type == ISKMAP)
			stand_in((Keymap)map[i].function);
		else if (map[i].type == ISFUNC)
			map[i].function = stand_in_for(map[i].function);
	}
}

/* Keys that most terminals send and that readline leaves unbound. */
static void
bind_more_keys(Keymap map)
{
	static const struct {
		const char *sequence;	/* after Escape */
		rl_command_func_t *run;
	} more[] = {
		{"[1;5D", rl_backward_word}, {"[1;5C", rl_forward_word},
		{"[1;3D", rl_backward_word}, {"[1;3C", rl_forward_word},
		{"[3~", rl_delete}, {"[1~", to_line_start}, {"[4~", to_line_end},
		{"[7~", to_line_start}, {"[8~", to_line_end},
		{"[H", to_line_start}, {"[F", to_line_end}, {"[3;5~", rl_kill_word},
	};

	for (size_t i = 0; i < sizeof more / sizeof more[0]; i++) {
		char bytes[16];

		snprintf(bytes, sizeof bytes, "\\e%s", more[i].sequence);
		rl_bind_keyseq_if_unbound_in_map(bytes, more[i].run, map);
	}
}

/* The same for the user's way of editing alone: each map takes some 40 kB for them. */
static void
bind_more_for_mode(void)
{
	static bool bound[2];
	int mode = rl_editing_mode != 0;

	if (bound[mode])
		return;
	bound[mode] = true;
	bind_more_keys(mode ? emacs_standard_keymap : vi_insertion_keymap);
	if (!mode)
		bind_more_keys(vi_movement_keymap);
}

void
fieldkeys_bind(void)
{
	stand_in(emacs_standard_keymap);
	stand_in(vi_insertion_keymap);
	stand_in(vi_movement_keymap);
	rl_unbind_key_in_map('\r', emacs_meta_keymap);	/* would change to vi's keys */
	rl_unbind_key_in_map('\n', emacs_meta_keymap);
}

void
fieldkeys_reset(bool recalls)
{
	bind_more_for_mode();
	keys.recalls = recalls;
	keys.quotes = keys.waits = false;
	keys.columns = 0;
}

void
fieldkeys_set_columns(int columns)
{
	keys.columns = columns;
}

bool
fieldkeys_take_quote(void)
{
	bool quotes = keys.quotes;

	keys.quotes = false;
	return quotes;
}

bool
fieldkeys_busy(void)
{
	return keys.waits || keys.quotes || rl_readline_state & BUSY;
}

bool
fieldkeys_wait(void)
{
	return keys.waits || rl_readline_state & RL_STATE_CHARSEARCH;
}

/* Readline takes a search up to a key that begins several, gives itself both
 * keys back, and jumps into a function that has returned where the second means
 * nothing. So that key finds the search ended. */
void
fieldkeys_before(const char *bytes)
{
	keys.waits = false;
	if (rl_readline_state & RL_STATE_ISEARCH &&
	    rl_get_keymap()[(unsigned char)*bytes].type == ISKMAP)
		rl_callback_sigcleanup();
}
