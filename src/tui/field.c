/*
 * A text being typed: readline behind one door, for the prompt and the cell.
 *
 * Readline's callback interface is fed one whole key at a time, so it never
 * waits.
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
#include "base/utf8.h"
#include "fieldkeys.h"
#include "recall.h"

#define VI_MODE 0	/* of rl_editing_mode */

/* Readline has one line, and so has the field. */
static struct {
	bool begun, open, lines, recalls;
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
	fieldkeys_bind();
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
	for (size_t at = 0; text[at += utf8_check(text + at, strlen(text + at))]; )
		memmove(text + at, text + at + 1, strlen(text + at));
}

/* Readline knows bytes: a negative argument takes only the first of a character,
 * and vi's "." may put in a NUL. */
static void
mend_text(void)
{
	int at = 0;

	while ((at += (int)utf8_check(rl_line_buffer + at, strlen(rl_line_buffer + at))) < rl_end) {
		rl_delete_text(at, at + 1);
		rl_point -= rl_point > at;
	}
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

/* A sequence that ends within a key takes the rest of the key with it: behind
 * Ctrl-X, half a character would become text. */
static enum field_result
feed(const char *bytes, size_t len)
{
	bool over = false;

	field.bytes = bytes;
	field.len = len;
	field.at = 0;
	fieldkeys_before(bytes);
	while (field.open && field.at < field.len && !over) {
		bool within = rl_readline_state & RL_STATE_MULTIKEY;

		rl_callback_read_char();
		over = within && !(rl_readline_state & RL_STATE_MULTIKEY);
	}
	field.len = field.at = 0;
	if (field.open) {
		mend_text();
		return FIELD_OPEN;
	}
	if (!field.accepted)
		return FIELD_DROPPED;
	if (field.recalls)
		recall_add(field.taken);
	return FIELD_TAKEN;
}

void
field_close(void)
{
	if (!field.open)
		return;
	if (fieldkeys_wait())
		feed("\033", 1);
	rl_callback_sigcleanup();
	rl_free_line_state();
	rl_callback_handler_remove();
	rl_replace_line("", 1);
	field.open = false;
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
	field.recalls = recalls;
	field.open = true;
	fieldkeys_reset(recalls);
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

/* Readline puts a key sequence that it does not know into the text, but for
 * its head; it is passed over instead. */
static bool
is_unknown(const struct event *event)
{
	char sequence[EVENT_BYTES + 1];

	if (event->len < 3 || event->bytes[0] != '\033' || fieldkeys_busy())
		return false;
	memcpy(sequence, event->bytes, event->len);
	sequence[event->len] = '\0';
	return rl_function_of_keyseq(sequence, rl_get_keymap(), NULL) == NULL;
}

static enum field_result
drop(void)
{
	char *text = mem_text(rl_line_buffer);

	drop_controls(text);
	field_close();
	free(field.taken);
	field.taken = text;
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
	if (fieldkeys_busy())
		return feed("\007", 1);
	if (rl_editing_mode == VI_MODE && rl_get_keymap() == vi_insertion_keymap)
		return feed("\033", 1);
	return drop();
}

/* The key behind Ctrl-V, as far as a text can hold it. */
static enum field_result
quote(const struct event *event)
{
	if (strcmp(event->key, "<Tab>") == 0)
		rl_insert_text("\t");
	else if (strcmp(event->key, "<Enter>") == 0 && field.lines)
		rl_insert_text("\n");
	else if ((unsigned char)event->bytes[0] >= ' ' && event->bytes[0] != 0x7f)
		return feed(event->bytes, event->len);
	return FIELD_OPEN;
}

static void
paste(const struct str *text)
{
	char *line = mem_text(str_text(text));
	size_t len = strlen(line);

	while (len > 0 && line[len - 1] == '\n')
		line[--len] = '\0';
	for (char *c = line; (c = strpbrk(c, field.lines ? "\t" : "\t\n")); )
		*c = ' ';
	rl_insert_text(line);
	free(line);
}

enum field_result
field_event(const struct event *event)
{
	const char *key = event->key;
	bool busy = fieldkeys_busy();

	if (event->kind == EVENT_PASTE) {
		if (!busy)
			paste(&event->text);
		return FIELD_OPEN;
	}
	if (event->kind != EVENT_KEY)
		return FIELD_OPEN;
	if (fieldkeys_take_quote())
		return quote(event);
	if (strcmp(key, "<Esc>") == 0)
		return escape();
	if (strcmp(key, "<C-c>") == 0 || (!busy && strcmp(key, "<C-g>") == 0))
		return drop();
	if (!busy && strcmp(key, "<Tab>") == 0)
		return FIELD_TAB;
	if (!busy && strcmp(key, "<S-Tab>") == 0)
		return FIELD_TAB_BACK;
	if (!busy && !field.recalls && strcmp(key, "<C-s>") == 0)
		return FIELD_SAVE;
	if (!busy && field.lines && (strcmp(key, "<M-Enter>") == 0 || strcmp(key, "<C-j>") == 0)) {
		rl_insert_text("\n");
		return FIELD_OPEN;
	}
	/* In a text of one line it parts words, as a line break that is pasted. */
	if (strcmp(key, "<M-Enter>") == 0 && !busy)
		rl_insert_text(" ");
	if (strcmp(key, "<M-Enter>") == 0 || is_unknown(event))
		return FIELD_OPEN;
	return feed(event->bytes, event->len);
}

void
field_set_columns(int columns)
{
	fieldkeys_set_columns(columns);
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
	if (!field.open || !fieldkeys_busy() || !rl_display_prompt || !*rl_display_prompt)
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
