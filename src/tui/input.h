/*
 * What comes in: keys, pastes, the mouse, signals and the terminal's end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_INPUT_H
#define TUI_INPUT_H

#include <stdbool.h>

#include "base/str.h"
#include "decode.h"

struct input {
	int fd;
	struct str bytes;	/* read, from `used` on not yet decoded */
	size_t used;
	struct decode decode;
	int output;		/* also wait until this can be written; -1: no */
	int other;		/* also wait until this can be read; -1: no */
	int watch;		/* this too; -1: no */
	int limit;		/* milliseconds to wait at most; -1: as long as it takes */
	bool deaf;		/* keys wait unread; that the terminal goes is heard */
	bool other_came;	/* with EVENT_READY: `other` can */
	bool marks;		/* the terminal says what is pasted: all else is typed */
	bool rushed;		/* the last key came sooner than a person types, */
	bool silent;		/* not behind an input_drop(), which waits for a pause */
};

/* Reads from `fd`. With `terminal`, asks terminfo (which has been loaded) what the
 * keys send. `latin`: bytes that are no UTF-8 are ISO 8859-1. */
void input_begin(struct input *input, int fd, bool terminal, bool latin);
void input_clear(struct input *input);

/* The next event; waits for one if `wait`, else EVENT_NONE when there is none.
 * Signals are told as they come. */
void input_next(struct input *input, bool wait, struct event *event);

/* Is there more already, or within the pause that no person makes between keys? */
bool input_waits(struct input *input);

/* Throws away what is there, up to the first such pause; how many bytes. */
size_t input_drop(struct input *input);

/* How many words of a text, or more, have come already behind the last key, before
 * anything that is none: no row of keys has words. `begun` is what the key typed. */
size_t input_words(struct input *input, const char *begun);

/* Takes that text off, with what follows up to such a pause, lines parted by \n. */
void input_take_text(struct input *input, struct str *text);

/* For those who are busy: is there something to read, or has a signal come? */
bool input_is_waiting(const struct input *input);

/* The same: has Ctrl-C or Escape been typed, or has the terminal
 * gone? What else was typed is kept for input_next(). */
bool input_wants_stop(struct input *input);

#endif
