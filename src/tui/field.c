/*
 * A text being typed: readline behind one door, for the prompt and the cell.
 *
 * Readline's callback interface is fed one whole key at a time, so it never
 * waits. Readline believes in one line; where a text has several, functions of
 * ours stand in for those that go to the beginning or end of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "field.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/readline.h>

#include "base/mem.h"
#include "base/str.h"
#include "recall.h"
#include "view/caret.h"

#define UNPAINTED 10000	/* columns of a text that is not on the screen yet */
#define VI_MODE 0	/* of rl_editing_mode */

/* States in which the next key belongs to what readline has begun. */
#define BUSY (RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG | RL_STATE_MULTIKEY | \
	RL_STATE_VIMOTION | RL_STATE_MOREINPUT | RL_STATE_CHARSEARCH)

/* Readline has one line, and so has the field. */
static struct {
	bool begun, open, lines, recalls;
	int columns;		/* to which the text is wrapped on the screen */
	const char *bytes;	/* the key being fed */
	size_t len, at;
	char *first;		/* the text it began with */
	char *taken;		/* the answer */
	bool accepted;
	FILE *nowhere;		/* where readline may print */
} field;

static int
next_byte(FILE *stream)
{
	(void)stream;
	return field.at < field.len ? (unsigned char)field.bytes[field.at++] : EOF;
}

static int
has_bytes(void)
{
	return field.at < field.len;
}

static void
draw_nothing(void)
{
}

static void
prepare_nothing(int meta)
{
	(void)meta;
}

static char *
complete_nothing(const char *text, int state)
{
	(void)text;
	(void)state;
	return NULL;
}

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
	int columns = field.columns > 0 ? field.columns : UNPAINTED;

	rl_point = (int)caret_up_down(rl_line_buffer, (size_t)rl_end, (size_t)rl_point, columns,
	    lines);
	return 0;
}

static int
to_line_above(int count, int key)
{
	return field.recalls ? rl_get_previous_history(count, key) : by_lines(-count);
}

static int
to_line_below(int count, int key)
{
	return field.recalls ? rl_get_next_history(count, key) : by_lines(count);
}

/* Puts `ours` wherever a key of the map, or of a map below it, runs `theirs`. */
static void
stand_in(Keymap map, rl_command_func_t *theirs, rl_command_func_t *ours)
{
	for (int i = 0; i < KEYMAP_SIZE; i++) {
		if (map[i].type == ISKMAP && map[i].function)
			stand_in((Keymap)map[i].function, theirs, ours);
		else if (map[i].type == ISFUNC && map[i].function == theirs)
			map[i].function = ours;
	}
}

static void
stand_in_everywhere(rl_command_func_t *theirs, rl_command_func_t *ours)
{
	stand_in(emacs_standard_keymap, theirs, ours);
	stand_in(vi_insertion_keymap, theirs, ours);
	stand_in(vi_movement_keymap, theirs, ours);
}

/* Keys that most terminals send and that readline leaves unbound. */
static void
bind_more_keys(void)
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
		char keys[16];

		snprintf(keys, sizeof keys, "\\e%s", more[i].sequence);
		rl_bind_keyseq_if_unbound_in_map(keys, more[i].run, emacs_standard_keymap);
		rl_bind_keyseq_if_unbound_in_map(keys, more[i].run, vi_insertion_keymap);
		rl_bind_keyseq_if_unbound_in_map(keys, more[i].run, vi_movement_keymap);
	}
}

void
field_begin(void)
{
	if (field.begun)
		return;
	field.begun = true;
	if (recall_is_privileged())
		setenv("INPUTRC", "/dev/null", 1);
	field.nowhere = fopen("/dev/null", "w");
	rl_readline_name = "cjm";
	rl_outstream = field.nowhere;
	rl_catch_signals = 0;
	rl_catch_sigwinch = 0;
	rl_change_environment = 0;
	rl_prep_term_function = prepare_nothing;
	rl_deprep_term_function = draw_nothing;
	rl_redisplay_function = draw_nothing;
	rl_getc_function = next_byte;
	rl_input_available_hook = has_bytes;
	rl_completion_entry_function = complete_nothing;
	rl_initialize();
	rl_variable_bind("bell-style", "none");
	rl_variable_bind("input-meta", "on");
	rl_variable_bind("convert-meta", "off");
	stand_in_everywhere(rl_beg_of_line, to_line_start);
	stand_in_everywhere(rl_end_of_line, to_line_end);
	stand_in_everywhere(rl_kill_line, kill_to_line_end);
	stand_in_everywhere(rl_unix_line_discard, kill_to_line_start);
	stand_in_everywhere(rl_get_previous_history, to_line_above);
	stand_in_everywhere(rl_get_next_history, to_line_below);
	bind_more_keys();
	rl_unbind_key_in_map('\r', emacs_meta_keymap);	/* would change to vi's keys */
	rl_unbind_key_in_map('\n', emacs_meta_keymap);
	recall_begin();
}

/* What a key could put in that no text of a journey holds. */
static void
drop_controls(char *text)
{
	char *to = text;

	for (const char *from = text; *from; from++)
		if ((unsigned char)*from >= ' ' || *from == '\n' || *from == '\t')
			if (*from != 0x7f)
				*to++ = *from;
	*to = '\0';
}

static void
accept(char *line)
{
	rl_callback_handler_remove();
	field.open = false;
	field.accepted = line != NULL;
	field.taken = line ? line : mem_text("");
	if (line && strcmp(line, field.first) != 0)
		drop_controls(line);
}

void
field_open(const char *text, bool lines, bool recalls)
{
	field_begin();
	field_close();
	free(field.taken);
	free(field.first);
	field.taken = NULL;
	field.first = mem_text(text ? text : "");
	field.lines = lines;
	field.columns = 0;
	field.recalls = recalls;
	field.open = true;
	recall_show(recalls);
	rl_callback_handler_install("", accept);
	if (*field.first) {
		rl_replace_line(field.first, 1);
		rl_point = rl_end;
		/* Not on the line that the last line break of a block would begin. */
		while (rl_point > 0 && rl_line_buffer[rl_point - 1] == '\n')
			rl_point--;
	}
}

void
field_close(void)
{
	if (!field.open)
		return;
	rl_callback_sigcleanup();
	rl_free_line_state();
	rl_callback_handler_remove();
	rl_replace_line("", 1);
	field.open = false;
}

/* Readline puts a key sequence that it does not know into the text, but for
 * its head; it is passed over instead. */
static bool
is_unknown(const struct event *event)
{
	char sequence[EVENT_BYTES + 1];

	if (event->len < 3 || event->bytes[0] != '\033' || rl_readline_state & BUSY)
		return false;
	memcpy(sequence, event->bytes, event->len);
	sequence[event->len] = '\0';
	return rl_function_of_keyseq(sequence, rl_get_keymap(), NULL) == NULL;
}

static enum field_result
feed(const char *bytes, size_t len)
{
	field.bytes = bytes;
	field.len = len;
	field.at = 0;
	while (field.open && field.at < field.len)
		rl_callback_read_char();
	field.len = field.at = 0;
	if (field.open)
		return FIELD_OPEN;
	if (!field.accepted)
		return FIELD_DROPPED;
	if (field.recalls)
		recall_add(field.taken);
	return FIELD_TAKEN;
}

static enum field_result
drop(void)
{
	field_close();
	return FIELD_DROPPED;
}

bool
field_is_vi_command(void)
{
	return field.open && rl_editing_mode == VI_MODE && rl_get_keymap() != vi_insertion_keymap;
}

/* Escape ends what readline has begun, then vi's insertion, then the field. */
static enum field_result
escape(void)
{
	if (rl_readline_state & BUSY)
		return feed("\007", 1);
	if (rl_editing_mode == VI_MODE && rl_get_keymap() == vi_insertion_keymap)
		return feed("\033", 1);
	return drop();
}

static void
paste(const struct str *text)
{
	char *line = mem_text(str_text(text));
	size_t len = strlen(line);

	while (len > 0 && line[len - 1] == '\n')
		line[--len] = '\0';
	for (char *c = line; !field.lines && (c = strchr(c, '\n')); )
		*c = ' ';
	rl_insert_text(line);
	free(line);
}

enum field_result
field_event(const struct event *event)
{
	const char *key = event->key;
	bool busy = rl_readline_state & BUSY;

	if (event->kind == EVENT_PASTE) {
		if (!busy)
			paste(&event->text);
		return FIELD_OPEN;
	}
	if (event->kind != EVENT_KEY)
		return FIELD_OPEN;
	if (strcmp(key, "<Esc>") == 0)
		return escape();
	if (strcmp(key, "<C-c>") == 0 || (!busy && strcmp(key, "<C-g>") == 0))
		return drop();
	if (!busy && strcmp(key, "<Tab>") == 0)
		return FIELD_TAB;
	if (!busy && !field.recalls && strcmp(key, "<C-s>") == 0)
		return FIELD_SAVE;
	if (!busy && field.lines && (strcmp(key, "<M-Enter>") == 0 || strcmp(key, "<C-j>") == 0)) {
		rl_insert_text("\n");
		return FIELD_OPEN;
	}
	if (strcmp(key, "<M-Enter>") == 0 || is_unknown(event))
		return FIELD_OPEN;
	return feed(event->bytes, event->len);
}

void
field_set_columns(int columns)
{
	field.columns = columns;
}

const char *
field_text(void)
{
	return field.open ? rl_line_buffer : field.taken ? field.taken : "";
}

size_t
field_caret(void)
{
	return field.open ? (size_t)rl_point : 0;
}

const char *
field_question(void)
{
	if (!field.open || !(rl_readline_state & BUSY) || !rl_display_prompt || !*rl_display_prompt)
		return NULL;
	return rl_display_prompt;
}

void
field_replace(size_t start, const char *text)
{
	if (!field.open || start > (size_t)rl_point)
		return;
	rl_begin_undo_group();
	rl_delete_text((int)start, rl_point);
	rl_point = (int)start;
	rl_insert_text(text);
	rl_end_undo_group();
}

void
field_end(void)
{
	field_close();
	recall_end();
	free(field.taken);
	free(field.first);
	if (field.nowhere)
		fclose(field.nowhere);
	memset(&field, 0, sizeof field);
}
